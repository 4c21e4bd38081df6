"""What each sign is worth to a mark of scope; not written by hand.

Fitted by `tests/bench/fit_marks.py`; hundredths of a natural logarithm. A line a mark,
the first for all marks alike; the first weight of a line counts always.
What stands beside a labelled figure has the marks that the table before gave it, and labels that
two files hold of one figure were joined mark by mark: a run anew gives other weights, by a tenth
of a logarithm on average.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_TABLE: Final = """
* -51 acted=27 ahead_inherited=80 ahead_stated=65 also_其中=10 also_同比=-45 another_mark=-47
  another_unit_ahead=13 besides=-20 carried=22 change=60 clause_acted=-1 comma_1=-128 comma_2=-27
  comma_3=-38 deed=45 done=-18 figure_1=-62 figure_2=33 figure_3=-3 half=-175 is_against=4
  is_aim=13 is_among=35 is_besides=-34 is_beyond=-28 is_built=-25 is_by_now=-5 is_forecast=35
  is_high=58 is_in=93 is_just=39 is_last=-111 is_may=23 is_month=2 is_more=-93 is_most=17
  is_new=93 is_now=-50 is_only=-44 is_other=43 is_plan=15 is_present=-63 is_so_far=-19 is_step=34
  is_still=-11 is_stock=63 is_sum=83 is_will=60 is_year=53 larger_than_ahead=-25 last_has=71
  last_has,_in_a_row=46 last_has,_listed=42 last_has,_of_another_sort=-6 last_has,_one_unit=3
  last_lacks=-73 last_lacks,_in_a_row=47 last_lacks,_listed=-7 last_lacks,_of_another_sort=66
  last_lacks,_one_unit=1 left=-65 near=80 no_figure_ahead=-26 of=-130 opens=44 other_basis=-116
  other_units_ahead=-29 own_subject=47 plan_part=57 rate=-10 sentence_before=-237 set_off=30
  silent=-89 so_far=24 soon=81 span=-87 stands=101 summed=89 whole_of_before=-19 whole_sentence=82
其中 -2 acted=-3 another_mark=-6 another_unit_ahead=-81 besides=-42 change=-6 clause_acted=-6
  comma_1=61 comma_2=-22 comma_3=-89 deed=-101 done=-28 figure_1=-26 figure_2=6 figure_3=33
  half=-37 is_among=35 larger_than_ahead=21 last_has=-8 last_has,_in_a_row=31 last_has,_listed=-7
  last_has,_of_another_sort=117 last_has,_one_unit=-2 last_lacks=-55 last_lacks,_in_a_row=-34
  last_lacks,_one_unit=-29 left=-1 near=44 no_figure_ahead=-84 opens=57 other_units_ahead=-75
  own_subject=-60 rate=62 sentence_before=-36 set_off=44 silent=-36 soon=33 whole_of_before=91
  whole_sentence=104
同比 15 acted=-19 another_mark=-15 carried=27 change=101 comma_1=32 comma_2=57 done=55 figure_1=1
  figure_2=32 half=-21 is_against=4 is_last=-111 is_year=53 larger_than_ahead=-44 last_has=8
  last_has,_in_a_row=52 last_has,_listed=-6 last_has,_one_unit=-62 last_lacks=60
  last_lacks,_one_unit=22 left=-81 near=27 no_figure_ahead=-19 opens=-73 other_basis=-72
  other_units_ahead=59 rate=50 sentence_before=-26 silent=68 soon=-51
环比 17 acted=58 another_mark=-11 change=72 deed=15 figure_1=34 is_month=2 is_step=34 last_has=3
  last_has,_listed=8 last_has,_one_unit=44 last_lacks=11 last_lacks,_of_another_sort=13 near=-69
  opens=34 other_units_ahead=16 rate=26 soon=3
仅 60 acted=37 clause_acted=18 comma_1=-21 comma_2=-3 deed=43 figure_1=-53 is_in=93 is_just=39
  is_only=-44 last_has=-35 near=73 no_figure_ahead=40 opens=14 other_units_ahead=15 own_subject=36
  rate=64 soon=68 span=46
累计 53 acted=9 another_mark=-102 another_unit_ahead=28 carried=8 clause_acted=-41 comma_1=-61
  comma_2=46 comma_3=33 deed=5 done=-26 figure_1=25 figure_2=-35 is_so_far=-19 is_sum=83
  larger_than_ahead=12 last_has=53 last_has,_in_a_row=-20 last_has,_listed=-18
  last_has,_of_another_sort=-124 last_has,_one_unit=-18 last_lacks=-38 last_lacks,_one_unit=-25
  left=-27 near=19 no_figure_ahead=45 opens=-59 other_units_ahead=-18 own_subject=-19 rate=-102
  silent=-10 so_far=24 soon=41
新增 -43 acted=3 another_mark=109 another_unit_ahead=84 change=-104 clause_acted=-43 comma_1=-56
  comma_2=12 deed=32 done=31 figure_1=-36 figure_2=18 figure_3=-22 half=-55 is_built=-25
  is_more=-93 is_new=93 last_has=-25 last_has,_in_a_row=26 last_has,_listed=13
  last_has,_of_another_sort=-6 last_has,_one_unit=17 last_lacks=-28 last_lacks,_listed=-19
  last_lacks,_of_another_sort=-10 last_lacks,_one_unit=-6 near=1 no_figure_ahead=-23 opens=-15
  other_units_ahead=2 rate=-29 sentence_before=-18 silent=-18 soon=25 whole_of_before=55
现有 -67 acted=14 another_mark=-62 change=-26 clause_acted=7 comma_1=26 comma_2=-51 comma_3=-14
  deed=-4 done=7 figure_1=7 figure_2=-18 half=-1 is_by_now=-5 is_now=-50 is_present=-63
  is_stock=63 larger_than_ahead=-26 last_has=38 last_lacks=-44 last_lacks,_in_a_row=-20
  last_lacks,_listed=-10 last_lacks,_of_another_sort=-25 last_lacks,_one_unit=-20 left=-18
  near=-11 no_figure_ahead=-2 opens=15 other_units_ahead=-13 own_subject=28 rate=-45 set_off=4
  soon=-66 span=-10 stands=101 whole_of_before=-128
另 -79 acted=-30 another_mark=-5 clause_acted=-12 comma_1=-37 comma_2=-6 deed=-56 done=-14
  figure_1=-50 is_besides=-34 is_other=43 is_still=-11 larger_than_ahead=27 last_lacks=-9
  last_lacks,_one_unit=-4 near=52 no_figure_ahead=-66 opens=-7 other_units_ahead=-19
  own_subject=-68 set_off=-39 soon=20 span=-43 summed=-6 whole_of_before=-37
极值 -25 acted=-46 another_mark=34 carried=-42 clause_acted=-39 comma_1=-97 comma_2=-69 comma_3=-22
  deed=26 done=76 figure_1=50 figure_2=32 half=-37 is_beyond=-28 is_high=58 last_has=-23
  last_has,_listed=45 last_has,_one_unit=-12 last_lacks=32 last_lacks,_in_a_row=44
  last_lacks,_of_another_sort=-7 near=40 no_figure_ahead=35 opens=25 other_units_ahead=-11
  own_subject=-1 rate=-19 set_off=-45 soon=12 span=75
计划 19 acted=4 ahead_inherited=80 ahead_stated=65 another_mark=-2 carried=-19 change=53
  clause_acted=70 comma_1=32 comma_2=49 comma_3=42 deed=63 done=-131 figure_1=-14 figure_2=41
  figure_3=-38 half=58 is_aim=13 is_forecast=35 is_may=23 is_most=17 is_plan=15 is_will=60
  larger_than_ahead=91 last_has=105 last_has,_in_a_row=-33 last_has,_listed=22
  last_has,_of_another_sort=69 last_has,_one_unit=35 last_lacks=44 last_lacks,_listed=-11
  last_lacks,_of_another_sort=54 last_lacks,_one_unit=70 left=35 near=-97 no_figure_ahead=8
  of=-118 opens=53 other_units_ahead=14 own_subject=81 plan_part=57 rate=22 sentence_before=-16
  silent=13 soon=-4 span=-17
"""


def _read() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for line in _TABLE.replace("\n  ", " ").split("\n")[1:-1]:
        mark, always, *signs = line.split(" ")
        told = (sign.replace("_", " ").split("=") for sign in signs)
        table[mark.strip("*")] = {"": int(always), **{sign: int(worth) for sign, worth in told}}
    of_all = table.pop("")
    return {
        mark: {sign: own.get(sign, 0) + of_all.get(sign, 0) for sign in {*own, *of_all}}
        for mark, own in table.items()
    }


WEIGHTS: Final[Mapping[str, Mapping[str, int]]] = _read()
"""The signs' weights by mark, with those that count for every one."""

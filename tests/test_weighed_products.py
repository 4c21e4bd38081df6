"""Products found by their units and roles, whatever stands between; and what is no product."""

from __future__ import annotations

import pytest

from tests.spoken import codes

PAIRS = [
    (
        "改灶以前，日均开伙860人，日均剩饭129公斤，人均150克；以后日均开伙840人，日均剩饭63公斤，人均{}克。",
        "105",
        "75",
    ),
    (
        "专列装箱60个，货物重1260吨。站长介绍，走水路便宜，每吨运价245元，全列运价合计{}万元。",
        "34.78",
        "30.87",
    ),
    (
        "全县现有护林员318名，管护公益林47.7万亩，人均管护{}亩，去年又添了12处瞭望哨。",
        "1650",
        "1500",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS, ids=[pair[0][:12] for pair in PAIRS])
def test_what_falls_to_each_is_held_to_the_product(text: str, wrong: str, right: str) -> None:
    assert codes(text.format(wrong)) == ["AVG01"]
    assert codes(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "18场演出观众共4.5万人次，其中6场露天演出场均3100人次。",
        "全站进件1500件、出件500件，每件平均收8角，一天收入1600元。",
        "镇里常住人口41.6万人。\n城区人口26.3万人。\n全镇建成托位1700个，每千人口有托位4.1个。",
        "农场买来化肥3200斤，每斤进价八毛，连运费90元共2650元。",
    ],
)
def test_other_counts_and_totals_explain_it(text: str) -> None:
    assert codes(text) == []


def test_a_mean_below_something_breaks_no_check() -> None:
    text = "活动募到新书8600册。\n本次共捐出新书6800册。全校小学生743人，此前生均图书不足9册。"
    assert "AVG01" not in codes(text)

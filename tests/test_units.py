"""Units: what they measure, what one is worth, which counters count alike."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qa.reading.numbers.units import COUNTERS, UNITS, longest_unit


@pytest.mark.parametrize(
    ("one", "many", "of"),
    [
        ("吨", 1000, "公斤"),
        ("公斤", 1, "千克"),
        ("千克", 1000, "克"),
        ("克", 1000, "毫克"),
        ("公斤", 2, "斤"),
        ("斤", 10, "两"),
        ("公里", 1000, "米"),
        ("米", 100, "厘米"),
        ("海里", 1852, "米"),
        ("公顷", 15, "亩"),
        ("平方公里", 100, "公顷"),
        ("立方米", 1000, "升"),
        ("升", 1000, "毫升"),
        ("兆瓦", 1000, "千瓦"),
        ("兆瓦时", 1000, "千瓦时"),
        ("千伏", 1000, "伏"),
        ("小时", 60, "分钟"),
        ("分钟", 60, "秒"),
        ("年", 12, "个月"),
        ("个星期", 7, "天"),
        ("%", 10, "‰"),
        ("个百分点", 10, "个千分点"),
        ("元", 10, "角"),
        ("美元", 100, "美分"),
    ],
)
def test_one_unit_is_worth_so_many_of_another(one: str, many: int, of: str) -> None:
    big, small = UNITS[one], UNITS[of]
    if big.dimension != "ratio":
        assert (big.dimension, big.unit) == (small.dimension, small.unit)
    assert big.factor == many * small.factor


def test_every_base_unit_of_a_measure_is_worth_one_somewhere() -> None:
    bases = {
        (unit.dimension, unit.unit) for unit in UNITS.values() if unit.dimension != "ratio"
    } - {("point", "个百分点")}
    assert bases <= {(u.dimension, u.unit) for u in UNITS.values() if u.factor == Fraction(1)}


def test_no_surface_is_a_number() -> None:
    assert not [name for name in UNITS if name[0].isdigit()]


def test_counters_are_counts() -> None:
    assert {UNITS[name].dimension for name in COUNTERS} == {"count"}
    assert UNITS["名"].unit == UNITS["位"].unit == "人"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("平方公里的", "平方公里"),
        ("千瓦时", "千瓦时"),
        ("个百分点", "个百分点"),
        ("人次的", "人次"),
        ("kg。", "kg"),
        ("GHz", "GHz"),
        ("mph", "mph"),
        ("mphs", ""),
        ("谁", ""),
        ("", ""),
    ],
)
def test_the_longest_unit_wins(text: str, unit: str) -> None:
    assert longest_unit(text, 0) == unit

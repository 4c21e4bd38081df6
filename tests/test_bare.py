"""Numbers without a unit: counted where they stand alone, names and codes elsewhere."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.reading.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    """Give the numbers of a text without unit."""
    return [
        str(found.quantity.nominal)
        for found in find_quantities(text)
        if found.quantity.dimension == "number"
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", "7"),
        ("三", "3"),
        ("1080", "1080"),
        ("六千零九", "6009"),
        ("叁佰贰拾", "320"),
        ("-1080", "-1080"),
        ("负 2,500", "-2500"),
        ("负三万零八", "-30008"),
        (".75", "3/4"),
        ("12k", "12000"),
        ("0.3M", "300000"),
        ("6e4", "60000"),
        ("1.5e-2", "3/200"),
        ("2^10", "1024"),
        ("2 1/4", "9/4"),
        ("3/8", "3/8"),
        ("五又四分之三", "23/4"),
        ("负二又二分之一", "-5/2"),
        ("六百五", "650"),
        ("6万5", "65000"),
        ("7千2", "7200"),
        ("三十兆", "30000000000000"),
        ("二十兆零五", "20000000000005"),
        ("五千几百", "5100"),
        ("卌", "40"),
        ("参佰零伍", "305"),
        ("貳佰點伍", "401/2"),
        ("捌", "8"),
        ("參", "3"),
        ("7E3", "7000"),
        ("6兆4千亿", "6400000000000"),
    ],
)
def test_a_line_of_its_own_is_a_number(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_line_of_numbers_gives_them_all() -> None:
    assert values("118, 74, 32") == ["118", "74", "32"]
    assert values("一百二十，六百五，七点五。") == ["120", "650", "15/2"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("上月的指数正好是102，比预期高", ["102"]),
        ("答案是三百六十五。", ["365"]),
        ("十一又三分之二，", ["35/3"]),
    ],
)
def test_a_number_that_fills_its_clause_counts(text: str, value: list[str]) -> None:
    assert values(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "八一",
        "万一",
        "2024",
        "万",
        "一、加快建设",
        "2、学校停课",
        "请拨打12345，",
        "报警电话是110。",
        "编号为3071，",
        "就在2023，我们出发",
        "波音737，空客320",
        "一切如常，一、二线城市",
        "16:0大胜，3-2取胜",
        "2019-317",
        "千方百计，万众一心",
        "第三，抓落实",
    ],
)
def test_codes_years_and_numbering_are_no_numbers(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("一只", 1), ("两个", 2), ("半个", Fraction(1, 2)), ("三个半", Fraction(7, 2))],
)
def test_a_thing_alone_in_its_line_is_counted(text: str, value: Fraction) -> None:
    assert [found.quantity.nominal for found in find_quantities(text)] == [value]


@given(st.integers(-(10**12), 10**12).filter(lambda number: not 1900 <= abs(number) < 2100))
def test_any_whole_number_alone_is_exact(number: int) -> None:
    (found,) = find_quantities(str(number))
    assert found.quantity.low == found.quantity.nominal == found.quantity.high == number


@given(st.text(alphabet="0123456789一二百千万.,/^ekKM-+负 ，。第", max_size=40))
def test_any_line_of_signs_and_figures_is_read_or_left(text: str) -> None:
    for found in find_quantities(text):
        assert found.quantity.low <= found.quantity.nominal <= found.quantity.high
        assert 0 <= found.start <= found.number < found.end <= len(text)

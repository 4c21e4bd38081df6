"""Numerals in every script a newspaper prints, and their printed precision."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.reading.numbers.numeral_pattern import NUMERAL
from qa.reading.numbers.numerals import read_numeral

VALUES = {
    "0": "0",
    "7": "7",
    "1500": "1500",
    "41,327": "41327",
    "1,234,567": "1234567",
    "1 234.5万": "12345000",
    "36.8": "36.8",
    "4.20": "4.2",
    "8万": "80000",
    "1836.25万": "18362500",
    "1.2亿": "120000000",
    "1.2万亿": "1200000000000",
    "3千": "3000",
    "7.4 万": "74000",
    "3万2千": "32000",
    "25万6千": "256000",
    "1千零1": "1001",
    "2千零30万": "20300000",
    "3亿4000万": "340000000",
    "5亿1万4千6百": "500014600",
    "零": "0",
    "十": "10",
    "十二": "12",
    "二十": "20",
    "两百": "200",
    "二百零三万": "2030000",
    "三千七百": "3700",
    "三千零五": "3005",
    "一万五千亿": "1500000000000",
    "二百五": "250",
    "九万四": "94000",
    "二〇二四": "2024",
    "一九四九": "1949",
    "五五": "55",
    "三点五万": "35000",
    "十五点七五": "15.75",
    "两千三点一": "2300.1",
    "肆佰叁拾": "430",
    "貳佰零參": "203",
    "三萬四千五百六十七": "34567",
    "四万万": "400000000",
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_reads_the_value(text: str, value: str) -> None:
    numeral = read_numeral(text)
    assert numeral is not None
    assert numeral.value == numeral.top == Fraction(value)


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_the_pattern_takes_the_whole_numeral(text: str, value: str) -> None:
    del value
    assert NUMERAL.fullmatch(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("几十", 10, 100),
        ("数百", 100, 1000),
        ("几十万", 100000, 1000000),
        ("七八", 7, 8),
        ("三五百", 300, 500),
        ("十七八", 17, 18),
        ("两三千", 2000, 3000),
        ("二三十", 20, 30),
    ],
)
def test_a_number_that_names_two_or_any_has_two_ends(text: str, low: int, high: int) -> None:
    numeral = read_numeral(text)
    assert numeral is not None
    assert (numeral.value, numeral.top) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "step", "place", "scale", "mark", "whole"),
    [
        ("1500", "1", "100", "1", "", True),
        ("8万", "10000", "10000", "10000", "万", False),
        ("100万", "10000", "1000000", "10000", "万", False),
        ("1.2亿", "10000000", "10000000", "100000000", "亿", False),
        ("1.50亿", "1000000", "10000000", "100000000", "亿", False),
        ("1836.25万", "100", "100", "10000", "万", False),
        ("36.80", "1/100", "1/10", "1", "", False),
        ("3万2千", "1000", "1000", "1", "", False),
        ("三千七百", "100", "100", "1", "", False),
        ("二十", "1", "10", "1", "", True),
        ("三百二十一", "1", "1", "1", "", True),
        ("二百零三万", "10000", "10000", "10000", "万", False),
        ("三千万", "10000000", "10000000", "10000", "万", False),
    ],
)
def test_knows_its_printed_precision(
    text: str, step: str, place: str, scale: str, mark: str, *, whole: bool
) -> None:
    numeral = read_numeral(text)
    assert numeral is not None
    printed = (numeral.step, numeral.place, numeral.scale)
    assert printed == (Fraction(step), Fraction(place), Fraction(scale))
    assert (numeral.mark, numeral.whole) == (mark, whole)


@pytest.mark.parametrize("text", ["", "人", "千百", "一百零", "三四五六百", "9" * 50, "点"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_numeral(text) is None


@given(st.integers(min_value=0, max_value=10**15))
def test_reads_any_whole_number_with_and_without_commas(value: int) -> None:
    for text in (str(value), f"{value:,}"):
        numeral = read_numeral(text)
        assert numeral is not None
        assert numeral.value == value


@given(
    st.decimals(min_value=0, max_value=10**7, places=2),
    st.sampled_from(
        [("千", 10**3), ("万", 10**4), ("百万", 10**6), ("亿", 10**8), ("万亿", 10**12)]
    ),
)
def test_a_multiplier_takes_all_figures_before_it(
    value: Decimal, multiplier: tuple[str, int]
) -> None:
    mark, worth = multiplier
    numeral = read_numeral(f"{value:f}{mark}")
    assert numeral is not None
    assert (numeral.value, numeral.mark) == (Fraction(value) * worth, mark)
    assert numeral.step == Fraction(worth, 100)


def spoken(value: int) -> str:
    """Write a whole number in Chinese, the long way: 一千零五, 一十二."""
    if value == 0:
        return "零"
    for worth, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= worth:
            head, rest = divmod(value, worth)
            gap = "零" if rest and rest < worth // 10 else ""
            return spoken(head) + name + gap + (spoken(rest) if rest else "")
    return "零一二三四五六七八九"[value]


@given(st.integers(min_value=0, max_value=10**12))
def test_reads_any_whole_number_in_chinese(value: int) -> None:
    numeral = read_numeral(spoken(value))
    assert numeral is not None
    assert numeral.value == value


@given(st.text(alphabet="0123456789零〇一二两三九十百千万亿兆几数点.,， 半壹贰拾", max_size=50))
def test_never_raises_and_keeps_its_order(text: str) -> None:
    numeral = read_numeral(text)
    if numeral:
        assert 0 <= numeral.value <= numeral.top
        assert numeral.step > 0
        assert numeral.place > 0

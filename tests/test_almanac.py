"""Lunar dates, solar terms, festivals and editions against known days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.reading.calendar.almanac import (
    NAMES,
    SOLAR_TERMS,
    YEARLY_DAYS,
    edition_year,
    festival,
    lunar_day,
    lunar_in,
    lunar_month,
    solar_term,
)


@pytest.mark.parametrize(
    ("year", "month", "number", "solar"),
    [
        (2024, 8, 15, "2024-09-17"),
        (2025, 1, 1, "2025-01-29"),
        (2024, 1, 1, "2024-02-10"),
        (2023, 1, 1, "2023-01-22"),
        (2025, 9, 9, "2025-10-29"),
        (2024, 5, 5, "2024-06-10"),
        (2023, 5, 5, "2023-06-22"),
        (2024, 12, 8, "2025-01-07"),
        (2020, 8, 15, "2020-10-01"),
        (2000, 1, 1, "2000-02-05"),
        (1949, 8, 10, "1949-10-01"),
        (2022, 7, 7, "2022-08-04"),
    ],
)
def test_lunar_dates_that_are_known(year: int, month: int, number: int, solar: str) -> None:
    assert lunar_day(year, month, number) == dt.date.fromisoformat(solar)


def test_leap_months_stand_beside_their_namesakes() -> None:
    assert lunar_day(2023, 2, 1, leap=True) == dt.date(2023, 3, 22)
    assert lunar_day(2023, 2, 1) == dt.date(2023, 2, 20)
    assert lunar_day(2025, 6, 1, leap=True) == dt.date(2025, 7, 25)
    assert lunar_day(2024, 2, 1, leap=True) is None


def test_a_short_month_has_no_thirtieth() -> None:
    first, last = lunar_month(2024, 1) or (dt.date.min, dt.date.min)
    assert (last - first).days + 1 == 29
    assert lunar_day(2024, 1, 30) is None
    assert lunar_day(2024, 13, 1) is None
    assert lunar_day(1500, 1, 1) is None


def test_the_last_lunar_month_reaches_into_the_next_year() -> None:
    assert lunar_in(2025, 12, 8) == dt.date(2025, 1, 7)
    assert lunar_in(2025, 8, 15) == dt.date(2025, 10, 6)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("中秋节", 2024, "2024-09-17"),
        ("中秋", 2025, "2025-10-06"),
        ("春节", 2025, "2025-01-29"),
        ("除夕", 2025, "2025-01-28"),
        ("端午节", 2024, "2024-06-10"),
        ("重阳节", 2025, "2025-10-29"),
        ("清明节", 2024, "2024-04-04"),
        ("清明", 2023, "2023-04-05"),
        ("国庆", 2024, "2024-10-01"),
        ("母亲节", 2024, "2024-05-12"),
        ("父亲节", 2024, "2024-06-16"),
        ("全国助残日", 2024, "2024-05-19"),
        ("中国农民丰收节", 2024, "2024-09-22"),
        ("冬至", 2024, "2024-12-21"),
        ("冬至", 2023, "2023-12-22"),
        ("国际禁毒日", 2023, "2023-06-26"),
    ],
)
def test_festivals_of_a_year(name: str, year: int, expected: str) -> None:
    assert festival(name, year) == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("name", "number", "year"),
    [
        ("国际禁毒日", 36, 2023),
        ("教师节", 40, 2024),
        ("世界读书日", 29, 2024),
        ("国家宪法日", 11, 2024),
        ("中国医师节", 7, 2024),
        ("中国农民丰收节", 7, 2024),
        ("植树节", 46, 2024),
        ("世界环境日", 52, 2023),
        ("中秋节", 5, None),
        ("元旦", 5, None),
        ("国际禁毒日", 0, None),
    ],
)
def test_editions_tell_the_year(name: str, number: int, year: int | None) -> None:
    assert edition_year(name, number) == year


@given(st.integers(1902, 2099))
def test_every_name_has_a_day_in_every_year(year: int) -> None:
    for name in NAMES:
        found = festival(name, year)
        # the eighth of the last lunar month may fall in December or in January
        assert name.startswith("腊八") if found is None else found.year == year, name
    terms = [solar_term(name, year) for name in SOLAR_TERMS]
    assert terms == sorted(term for term in terms if term)


@given(st.sampled_from(sorted(YEARLY_DAYS)), st.integers(1, 200))
def test_editions_follow_one_another(name: str, number: int) -> None:
    here, after = edition_year(name, number), edition_year(name, number + 1)
    assert here is after is None or (here is not None and after == here + 1)


def test_what_is_no_festival_has_no_day() -> None:
    assert festival("开学", 2024) is None
    assert solar_term("立秋", 1200) is None
    assert festival("国庆节", 99999) is None

"""The table of lunar months and solar terms, against a library that reckons them."""

from __future__ import annotations

import datetime as dt

from lunar_python import Lunar, LunarYear

from qa.reading.calendar import lunar_years
from qa.reading.calendar.almanac import FIRST_YEAR, LAST_YEAR, SOLAR_TERMS

YEARS = range(FIRST_YEAR + 1, LAST_YEAR)


def solar_day(lunar: object) -> dt.date:
    return dt.date(lunar.getYear(), lunar.getMonth(), lunar.getDay())  # type: ignore[attr-defined]


def test_every_month_of_two_centuries() -> None:
    for year in YEARS:
        assert list(lunar_years.months(year)) == [
            (
                month.getMonth(),
                solar_day(Lunar.fromYmd(year, month.getMonth(), 1).getSolar()),
                month.getDayCount(),
            )
            for month in LunarYear.fromYear(year).getMonthsInYear()
        ]


def test_every_solar_term_of_two_centuries() -> None:
    for year in YEARS:
        table = Lunar.fromYmd(year, 6, 1).getJieQiTable()
        for at, name in enumerate(SOLAR_TERMS):
            # the table runs from one winter solstice to the next, which has its own key
            key = "DONG_ZHI" if name == "冬至" else name
            assert lunar_years.term(at, year) == solar_day(table[key]), (year, name)

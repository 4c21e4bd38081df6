"""The drawing of a figure's history: numbers and days alone, and only where there are several."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from xml.etree import ElementTree as ET

from qa.model import Quantity, Statement
from qa.report.history import chart


def statement(year: int, value: int) -> Statement:
    number = Fraction(value)
    day = dt.date(year, 3, 1)
    quantity = Quantity(number, number, number, "株", "count", exact=True)
    return Statement("a.txt", "<b>", day, day, "", "<i>", f"{value}株", quantity, "other")


def test_three_values_are_drawn() -> None:
    drawn = chart([statement(2022, 100), statement(2023, 50), statement(2024, 0)], "zh")
    tree = ET.fromstring(drawn)
    heights = [int(dot.get("cy", "")) for dot in tree.iter("circle")]
    assert len(heights) == 3
    assert heights == sorted(heights)
    assert "<b>" not in drawn


def test_fewer_are_not() -> None:
    assert chart([statement(2022, 100), statement(2023, 50)], "zh") == ""
    assert chart([], "en") == ""

"""Sayings with the number of their characters: “严、细、实”四个字; 八字方针：“巩固、充实”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import COUNT_HEADS
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER

_SAYING: Final = "[“‘「](?P<row>[\u4e00-\u9fff][\u4e00-\u9fff、，· ]{1,40})[”’」]"
_BEFORE: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})个?字(?P<noun>[\u4e00-\u9fff]{{0,12}}?)(?:[：:，]|——)?{_SAYING}(?![、和与及“‘「])",
    holding="字",
    heads=COUNT_HEADS,
)
_BEHIND: Final = regex(
    rf"(?<![”、和与及]){_SAYING}(?:这|的)?(?P<number>{NUMERAL})个?[烫金鲜红醒目描黑]{{0,3}}大?字(?![经])",
    holding="字",
    heads="“‘「",
)
_CHARACTER: Final = regex("[\u4e00-\u9fff]")
_SLIP: Final = 2


def find_characters_told(text: str) -> Iterator[Found]:
    """Find the sayings that have one or two characters more or less than told."""
    for told in (*_BEFORE.finditer(text), *_BEHIND.finditer(text)):
        members = tuple(_characters(text, told.span("row")))
        number = number_of(told["number"])
        if number > 1 < len(members) and 0 < abs(len(members) - number) <= _SLIP:
            yield _announced(told, number), Count(members, firm=False)


def _characters(text: str, row: Range) -> Iterator[Range]:
    return (one.span() for one in _CHARACTER.finditer(text, *row))


def _announced(told: re.Match[str], number: int) -> Announcement:
    start, end = told.span("number")
    return Announcement(start, end, end, number, "字", slogan=False)

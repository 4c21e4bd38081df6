"""Whether a level is of the time that a change names as its base: 比前年, 比2019年, 比治理前."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.moves import DOWN, UP
from qa.reading.figures.times_said import Said, said_time

_YEAR = regex(r"((?:19|20)\d\d)年")
_YEARS_AGO = "(?:[二两三四五六七八九十\\d]|十[一二三四五六七八九])年之?前"
_NAMED_BASE = regex(
    r"(?:[比较是为与和]|相当于)(?:(?P<year>(?:19|20)\d\d)年|(?P<word>大前年|前年)(?!同期)"
    rf"|(?P<then>[^，。；\d]{{0,6}}(?:{_YEARS_AGO}|前|时|之初)(?=[，相比又都还仍更]|{UP}|{DOWN}|[多少高低快慢长短便贵])))"
)
_DATED = frozenset({"year", "last year"})
_RELATIVE = frozenset({"上年", "同期", "同月", "上一年", "前一年"})


def of_named_base(text: str, before: Figure) -> bool:
    """Say whether a level may be of the time that a change names as its base: 比前年, 比2019年."""
    named = _NAMED_BASE.search(text)
    said = said_time(before)
    if not named or not said.kind:
        return True
    if named["year"]:
        return _year_said(said, before) in {None, int(named["year"])}
    if named["then"]:
        return said.kind != "last year"
    return said.kind not in _DATED or said.word == named["word"]


def _year_said(said: Said, figure: Figure) -> int | None:
    """Give the year that a time is said to be of, None where none is told.

    It is 0 for a 去年 of nobody knows which year: whoever means that year says 去年 again.
    """
    if said.kind == "year":
        return said.year
    if said.kind != "last year":
        return None
    told = _YEAR.findall(figure.context.sentence, 0, figure.at)
    if told and said.word in _RELATIVE:
        return int(told[-1]) - 1
    today = figure.context.date
    return today.year - 1 if today else 0

"""A length told beside a printed year that another year would fulfil: 2012年……三年，2025年收官."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.year_marks import Mark

_SPAN: Final = regex(
    r"(?<![每前头首第后\d.])(?<!未来)(?<!今后)(?P<about>将近|近|约|快|不到)?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百两]{1,4})(?P<more>[多余])?"
    r"(?:周年|个?年头|个?春秋|载|年(?!代|级|度|期|份|\d|[一二三四五六七八九十]月))(?P<over>[多余])?"
)
"""A length of years, not one of each turn or to come."""
_DECADE, _ROUGH = 10, 20


def fits(times: Chronicle, mark: Mark, year: int) -> tuple[int, int] | None:
    """Give where its sentence tells a length from the other year to another, and fulfilled by none.

    One to the article's own year, or else to the last that is past, is one, too.
    """
    if mark.how == "birth":
        return None
    others = [one for one in times.marks if one is not mark]
    now = times.now or max((one.year for one in others if one.how != "plan"), default=0)
    told = {one.year for one in others if one.line is mark.line} | ({now} - {0})
    for (least, most), place in _spans(mark.line.text):
        printed = any(_apart(one, told | {mark.year}, least, most) for one in (mark.year, *told))
        if not printed and _apart(year, told, least, most):
            return place
    return None


def _apart(year: int, told: set[int], least: int, most: int) -> bool:
    return any(least <= abs(one - year) <= most for one in told)


def _spans(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give the lengths of a sentence, from how many years to how many, but 60余年, and where."""
    for found in _SPAN.finditer(text):
        count = small_number(found["n"]) or 0
        more = bool(found["more"] or found["over"])
        if count > 1 and not (more and count >= _DECADE):
            less = 1 + (count > _ROUGH) if found["about"] else "头" in found[0]
            yield (count - less, count + more), found.span()

"""What is done so many times a day over a range of days: 7日至9日……每天一场，连演三场."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, fixed, number
from qa.reading.scene.scene import Line

_RANGE: Final = regex(
    r"(?<!\d)(?:(?P<m>\d{1,2})月)?(?P<a>\d{1,2})[日号]?(?:至|到|[-—－–~～]{1,2})(?:(?P<n>\d{1,2})月)?(?P<b>\d{1,2})[日号]"
)
_DAILY: Final = regex(
    r"(?:每[天日晚]|一[天日晚])(?:各?[演打讲放办举行开出发进]*)(?P<k>\d|[一二两三四五六])(?P<unit>[场班期趟讲节次]|批次?)"
)
_IN_ALL: Final = (
    r"(?:连[演打讲放办开]|共[演打讲放办开计有]*|一共|总共|合计|累计|总计)"
    r"[^，。；\d]{{0,3}}?{exact}{unit}"
)
_REACH: Final = 40


def read_daily_runs(line: Line) -> Iterator[Implied]:
    """Read a range of days, how often a day, and how often in all."""
    daily = [*_DAILY.finditer(line.text)] if {"天", "日", "晚"} & line.letters else []
    days = [*_RANGE.finditer(line.text)] if len(daily) == 1 else []
    if len(days) != 1 or (days[0]["n"] and days[0]["n"] != days[0]["m"]):
        return
    span, each = days[0], number(daily[0]["k"])
    total = regex(_IN_ALL.format(exact=EXACT, unit=daily[0]["unit"]))
    told = total.search(line.text, min(span.end(), daily[0].end()))
    count, length = number(told["n"]) if told else None, int(span["b"]) - int(span["a"]) + 1
    near = daily[0].start() - span.end() <= _REACH
    if told and count is not None and each is not None and near and length > 0:
        makes = each * length
        bounds = Bounds(makes, makes, f"{makes}{daily[0]['unit']}")
        yield fixed(line, "number", span.span(), told.span(), count, bounds)

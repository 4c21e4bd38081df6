"""A run beside the first or the last one of its line: 末班车20时, and one that leaves at 21时."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed, onward
from qa.reading.scene.scene import Line

_END: Final = regex("(?P<last>末班|末车|尾班)|首班|首车|头班")
_RUN: Final = regex(
    "(?:从[^，。；]{1,8})?(?:发出|开出|发车|出发|驶出|始发|开)?的(?:那|这|一)?(?:[班趟]|末?班?车|公交|地铁|列车|渡轮)"
)
_APART: Final = regex(
    "加[开班]|延长|延时|另一|节假日|次日|翌日|由|改为|调整|提前|推迟|原|到站|以前|过去"
)
_BESIDE: Final = 10
_DAY: Final = 24 * 60


def read_last_runs(line: Line) -> Iterator[Implied]:
    """Read the runs that a sentence and the next tell of beside the first or last of their line."""
    ends = [*_END.finditer(line.text)] if "班" in line.letters or "车" in line.letters else []
    text = onward(line)
    if len(ends) != 1 or _APART.search(text):
        return
    (end,) = ends
    told = [one for one in times_of_day(text, end.end()) if one.half or not one.spoken]
    if not told or told[0].start - end.end() > _BESIDE:
        return
    limit = told[0]
    bounds = _bounds(text, limit, last=bool(end["last"]))
    for one in told[1:]:
        if _RUN.match(text, one.end):
            where = (one.start, one.end)
            yield fixed(line, "time", (end.start(), limit.end), where, one.minutes, bounds)


def _bounds(text: str, limit: Clock, *, last: bool) -> Bounds:
    said = text[limit.start : limit.end]
    if last:
        return Bounds(Fraction(0), Fraction(limit.minutes), f"最晚{said}")
    return Bounds(Fraction(limit.minutes), Fraction(_DAY), f"最早{said}")

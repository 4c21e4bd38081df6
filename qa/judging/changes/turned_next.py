"""What comes next after the most and is more: 最高的是小学组42.6%，其次是初中组45.1%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_NEXT: Final = regex("其次(?:[是为]|，|则)?")
_MOST: Final = regex(
    r"最(?:(?P<up>[高多大长强快重])|(?P<down>[低少小短弱慢轻]))"
    r"(?:的[^，。；\d]{0,14})?(?:，(?:有|为|达到?|共有?|是)?)?$"
)
_NOT: Final = regex("第|年|月|增[速幅长]|同比|比")
_AHEAD: Final = 24


def turned_next(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find what is told as the next after the first of its kind, and is beyond it."""
    for found in _NEXT.finditer(text) if "其次" in text else ():
        then = next((one for one in figures if one.start >= found.end()), None)
        if then is None or then.start - found.end() > _AHEAD:
            continue
        led = _NOT.search(text, found.end(), then.start)
        first = [one for one in figures if one.end <= found.start() and one.unit == then.unit][-1:]
        most = _MOST.search(text, 0, first[0].start) if first else None
        if led or most is None or "。" in text[first[0].end : found.start()]:
            continue
        beyond = then.value > first[0].value if most["up"] else then.value < first[0].value
        if beyond:
            places = (first[0].start, first[0].end), found.span(), (then.start, then.end)
            yield Turned(places, found[0][:2])

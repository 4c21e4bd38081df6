"""Counts that hang together: a part within its whole, parts that make a total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.bench.planting.case import Range, Site
from tests.bench.planting.printed import Printed, figures, sentences, slips

_WITHIN, _HALT = "其中", "；"
_SIGNED = re.compile("增长|增加|新增|减少|下降|上升|提高|多|少|人均|平均|每|最[高低大小多少]")
_SUMMED = re.compile("共|合计|总|累计")
_PARTED = re.compile("其中|分别|包括")
_OPEN = re.compile("其中|包括|包含|有|如|含")
_COMMA = re.compile("[，；、：]")
_BEFORE_PART = 20
_BEFORE_WHOLE = 10
_BESIDE = 40
_LONG = 3


def part(text: str) -> list[Site]:
    """Find the first figure after 其中 with its whole before it; the part outgrows the whole."""
    return [
        Site(one.digits, larger, ((whole.start, whole.end),))
        for one, whole in within(text)
        if (larger := _beyond(one, whole))
    ]


def within(text: str) -> Iterator[tuple[Printed, Printed]]:
    """Give each count that 其中 introduces, with the last count of its unit before it.

    Beyond a semicolon stands another matter.
    """
    for start, end in sentences(text):
        for found in re.finditer(_WITHIN, text[start:end]):
            at = start + found.start()
            one = next(iter(figures(text, at, end)), None)
            if one is None or not _plain(text[at : one.start], one):
                continue
            opened = text.rfind(_HALT, start, at) + 1 or start
            wholes = [whole for whole in figures(text, opened, at) if whole.family == one.family]
            if wholes and not wholes[-1].hedged and 0 < one.value <= wholes[-1].value:
                yield one, wholes[-1]


def _plain(between: str, figure: Printed) -> bool:
    """Say whether 其中 leads straight to a count, not to a difference or a mean."""
    near = len(between) <= _BEFORE_PART and not _COMMA.search(between)
    return near and figure.family != "%" and not figure.hedged and not _SIGNED.search(between)


def _beyond(part: Printed, whole: Printed) -> tuple[str, ...]:
    """Give numbers beyond the whole: by one slip, else with one digit too many."""
    longer = tuple(first + part.number for first in "1359" if part.number[0] != "0")
    for made in (slips(part.number), longer):
        if larger := tuple(one for one in made if part.with_number(one) > whole.value):
            return larger
    return ()


def total(text: str) -> list[Site]:
    """Find parts that add up exactly to a total beside them; one figure gets another number.

    After 其中 and 包括 the parts need not be all: there only what makes them exceed is an error.
    """
    return [site for start, end in _stretches(text) for site in _totals(text, start, end)]


def _stretches(text: str) -> Iterator[Range]:
    """Give the sentences, each with the one before where it opens with 其中."""
    last = (0, 0)
    for start, end in sentences(text):
        joined = last[1] == start and text.startswith(_WITHIN, start)
        last = (last[0] if joined else start, end)
        yield last


def _totals(text: str, start: int, end: int) -> Iterator[Site]:
    groups: dict[str, list[Printed]] = {}
    for one in figures(text, start, end):
        groups.setdefault(one.family, []).append(one)
    for family, group in groups.items():
        if family != "%":
            for whole, parts in _sums(group):
                if _told(text, whole, parts):
                    yield from _broken(text, whole, parts)


def _told(text: str, whole: Printed, parts: Sequence[Printed]) -> bool:
    """Say whether words or size tell that it is no chance that the figures add up."""
    row = sorted((whole, *parts), key=lambda one: one.start)
    close = all(other.start - one.end <= _BESIDE for one, other in pairwise(row))
    before = text[max(whole.start - _BEFORE_WHOLE, 0) : whole.start]
    between = text[whole.end : parts[0].start] if whole.end <= parts[0].start else ""
    large = len(whole.number.replace(",", "").replace(".", "").strip("0")) >= _LONG
    return close and bool(large or _SUMMED.search(before) or _PARTED.search(between))


def _sums(group: Sequence[Printed]) -> Iterator[tuple[Printed, Sequence[Printed]]]:
    """Give each figure with the run of at least two neighbours that adds up to it."""
    for at, whole in enumerate(group):
        for count in range(len(group), 1, -1):
            runs = [group[at + 1 : at + 1 + count], group[max(at - count, 0) : at]]
            fitting = [run for run in runs if len(run) == count and _adds_up(whole, run)]
            if fitting:
                yield whole, fitting[0]
                break


def _adds_up(whole: Printed, parts: Sequence[Printed]) -> bool:
    known = not any(one.hedged or one.differs for one in (whole, *parts))
    return known and sum(one.value for one in parts) == whole.value


def _broken(text: str, whole: Printed, parts: Sequence[Printed]) -> Iterator[Site]:
    steps = [one.step for one in (whole, *parts)]
    least = max(steps) if max(steps) == 1 else max(steps) * (len(parts) + 1)
    between = text[whole.end : parts[0].start] if whole.end <= parts[0].start else ""
    open_ended = bool(_OPEN.search(between))
    for one in (whole, *parts):
        gain = -1 if one is whole else 1
        changes = {made: (one.with_number(made) - one.value) * gain for made in slips(one.number)}
        made = tuple(m for m, d in changes.items() if abs(d) >= least and (d > 0 or not open_ended))
        others = tuple((o.start, o.end) for o in (whole, *parts) if o is not one)
        if made:
            yield Site(one.digits, made, others)

"""Announced lists and numbered headings: a member missing, a number skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.bench.planting.case import Range, Site
from tests.bench.planting.printed import sentences

_NUMERALS = "一二三四五六七八九十"
_COUNT = (
    r"(?P<count>[两二三四五六七八九十]|\d{1,2})"
    "(?:个|大|项|条|点|方面|种|类|件|家|名|位|人|省|市|县|国|地)"
)
_ANNOUNCED = re.compile(_COUNT)
_ORDINAL = re.compile("([一二三四五六七八九十])是(?!不|否)")
_ITEM = r"[^、，。；：:！？“”（）()\d\n]{1,12}"
_BEFORE = re.compile(rf"(?P<items>(?:{_ITEM}、){{2,20}}{_ITEM}?)" + _COUNT)
_AFTER = re.compile(
    _COUNT + rf"[\u4e00-\u9fff]{{1,8}}[：:（](?P<items>(?:{_ITEM}、){{2,20}}{_ITEM})(?=[，。；）])"
)
_JOINED = re.compile("[和及与]")
_LEAD = 120
_LEAST = 3
_MARKERS = (
    re.compile(rf"(?:^|(?<=[\n。！？；：]))[ \t　]*([{_NUMERALS}]{{1,3}})、", re.MULTILINE),
    re.compile(rf"(?:^|(?<=[\n。！？；：]))[ \t　]*[（(]([{_NUMERALS}]{{1,3}})[)）]", re.MULTILINE),
    re.compile(r"(?:^|(?<=[\n。！？；：]))[ \t　]*(\d{1,2})[.．、](?!\d)", re.MULTILINE),
)


def listing(text: str) -> list[Site]:
    """Find announced numbers that their members bear out; one member is dropped."""
    return [*_ordinal_lists(text), *_word_lists(text)]


def _ordinal_lists(text: str) -> Iterator[Site]:
    """Find N个…：一是…二是…三是…; the last or a middle member goes."""
    markers = list(_ORDINAL.finditer(text))
    for run in _runs([_NUMERALS.index(found[1]) + 1 for found in markers]):
        members = [markers[at] for at in run]
        announced = _announcement(text, members[0].start(), len(members))
        if announced:
            end = _sentence_end(text, members[-1].start())
            starts = [found.start() for found in members]
            yield from _droppings(text, [*starts, end], announced)


def _droppings(text: str, edges: Sequence[int], announced: Range) -> Iterator[Site]:
    heads = [(edge, edge + 2) for edge in edges[:-1]]
    for at in range(1, len(heads)):
        last = at == len(heads) - 1
        cut = (edges[at] - 1, edges[at + 1]) if last else (edges[at], edges[at + 1])
        if "\n" not in text[cut[0] : cut[1]]:
            yield Site(cut, ("",), (announced, *heads[:at], *heads[at + 1 :]))


def _announcement(text: str, start: int, count: int) -> Range | None:
    found = [
        one
        for one in _ANNOUNCED.finditer(text, max(start - _LEAD, 0), start)
        if _counted(one["count"]) == count
    ]
    return found[-1].span() if found else None


def _sentence_end(text: str, at: int) -> int:
    """Give where the sentence that holds `at` ends, its full stop left standing."""
    return next(
        (
            len(text[:end].rstrip("。！？”’）"))
            for start, end in sentences(text)
            if start <= at < end
        ),
        len(text),
    )


def _counted(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return 2 if printed == "两" else _NUMERALS.index(printed) + 1


def _word_lists(text: str) -> Iterator[Site]:
    """Find A、B、C三省 and 三个…：A、B、C without 等; a middle member goes.

    Of a member that itself names two (甲和乙、丙) nobody knows how many it is.
    """
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(text):
            start, end = found.span("items")
            items = found["items"]
            count = items.count("、") + 1 + len(_JOINED.findall(items.rpartition("、")[2]))
            joined = _JOINED.search(items.rpartition("、")[0])
            exact = count == _counted(found["count"]) and count >= _LEAST and not joined
            if exact and not items.endswith("、") and "等" not in items:
                yield from _members_dropped(text, (start, end), found.span("count"))


def _members_dropped(text: str, items: Range, announced: Range) -> Iterator[Site]:
    commas = [at for at in range(*items) if text[at] == "、"]
    for one, other in pairwise(commas):
        kept = ((items[0], one), (other, items[1]))
        yield Site((one, other), ("",), (announced, *kept))


def numbering(text: str) -> list[Site]:
    """Find runs 一、二、三、 of three or more; one number is the next one instead."""
    return [site for pattern in _MARKERS for site in _numbers(list(pattern.finditer(text)))]


def _numbers(markers: Sequence[re.Match[str]]) -> Iterator[Site]:
    values = [_number(found[1]) for found in markers]
    for run in _runs(values):
        for at in run[1:]:
            new = _written(values[at] + 1, like=markers[at][1])
            others = tuple(markers[other].span(1) for other in run if other != at)
            yield Site(markers[at].span(1), (new,), others)


def _number(printed: str) -> int:
    """Read 1 to 99 in Chinese or Arabic numerals; 0 for what is neither."""
    if printed.isdigit():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    value = (_NUMERALS.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return value + (_NUMERALS.index(ones) + 1 if ones else 0)


def _written(value: int, *, like: str) -> str:
    if like.isdigit():
        return str(value)
    tens, ones = divmod(value, 10)
    head = {0: "", 1: "十"}.get(tens, _NUMERALS[tens - 1] + "十")
    return head + (_NUMERALS[ones - 1] if ones else "")


def _runs(values: Sequence[int]) -> Iterator[range]:
    """Give the positions of every unbroken run 1, 2, 3 … of at least three."""
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[at - 1] + 1:
            if values[start] == 1 and at - start >= _LEAST:
                yield range(start, at)
            start = at

"""A row told again with one name changed: 大湾、小湾、石桥三个村……石桥、大湾、河湾村. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from qa.judging.details.two_sides import Opposites
from qa.judging.linking.surnames import SURNAMES
from qa.model import Range
from qa.model.likeness import likeness
from qa.patterns import regex

_ROW: Final = regex("[\u4e00-\u9fff]{2,16}?(?:、[\u4e00-\u9fff]{2,7}){0,6}、[\u4e00-\u9fff]{2,16}")
_JOINED: Final = regex("(?P<one>[\u4e00-\u9fff]{2,7}?)[和与及](?P<last>[\u4e00-\u9fff]{2,12})")
_COUNT: Final = regex("[三四五六七八]|[3-8]|等[三四五六七八]")
_ELSE: Final = regex("分别|另|其次|此外|去年|第二|二等|三等|邻|以及|新增|改为|替换|调整")
_FEWEST, _PAIR, _FAR = 3, 2, 140


class _Row(NamedTuple):
    names: tuple[str, ...]
    counted: bool
    at: Range


_PERSON: Final = f"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_PEOPLE: Final = regex(rf"{_PERSON}(?:、{_PERSON})+")


def rows_changed(text: str) -> Iterator[Opposites]:
    """Give a row and the next, of as many names, all but one of them the same."""
    yield from _people_changed(text)
    if text.count("、") <= _FEWEST:
        return
    rows = (row for found in _ROW.finditer(text) if (row := _row(found)))
    for one, other in pairwise(rows):
        near = other.at[0] - one.at[1] < _FAR and not _ELSE.search(text, one.at[1], other.at[0])
        odd = _odd(one.names, other.names) if near else None
        if odd is None:
            continue
        told = one.counted and not other.counted
        alike = len(odd[0]) == len(odd[1]) and sum(a != b for a, b in zip(*odd, strict=True)) == 1
        if odd[0][-1] == odd[1][-1] and (told or (alike and len(odd[0]) >= _FEWEST)):
            yield Opposites("row changed", one.at, other.at)
            return


def _people_changed(text: str) -> Iterator[Opposites]:
    """Give a row of persons told again with one character of one name changed."""
    for one, other in pairwise(_PEOPLE.finditer(text) if "、" in text else ()):
        mine, theirs = one[0].split("、"), other[0].split("、")
        if other.start() - one.end() > _FAR or len(mine) != len(theirs) or "某" in one[0]:
            continue
        odd = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
        if len(odd) == 1 and _one_slip(*odd[0], last=odd[0][0] == mine[-1]):
            yield Opposites("row changed", one.span(), other.span())
            return


def _one_slip(one: str, other: str, *, last: bool) -> bool:
    """Say whether two names of persons are a slip apart; behind the last may stand a word."""
    if min(len(one), len(other)) < _FEWEST or one[0] != other[0]:
        return False
    apart = [a != b for a, b in zip(one, other, strict=True)]
    return sum(apart) == 1 and (apart[1] or not last or likeness(one, other) > 1)


def _row(found: re.Match[str]) -> _Row | None:
    """Give a row whose members all end in one sign: 大湾村、小湾村、石桥村."""
    first, *middle, last = found[0].split("、")
    kind = first[-1]
    joined = _JOINED.match(last)
    if joined and joined["one"].endswith(kind):
        middle, last = [*middle, joined["one"]], joined["last"]
    cut = last.find(kind) + 1
    if len(middle) < 1 or cut < _PAIR or {name[-1] for name in middle} != {kind}:
        return None
    longest = max(len(name) for name in (*middle, last[:cut]))
    names = (first[-longest:], *middle, last[:cut])
    start = found.start() + len(first) - len(names[0])
    at = start, found.end() - len(last) + cut
    return _Row(names, _COUNT.match(last, cut) is not None, at)


def _odd(one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """Give the only names that two rows of as many do not share."""
    mine, theirs = (
        [name for name in a if not any(_same(name, there) for there in b)]
        for a, b in ((one, other), (other, one))
    )
    alike = len(one) == len(other) >= _FEWEST and len(mine) == len(theirs) == 1
    return (mine[0], theirs[0]) if alike else None


def _same(one: str, other: str) -> bool:
    """Say whether two members are one; the first of a row may have words before it."""
    return one.endswith(other) or other.endswith(one)

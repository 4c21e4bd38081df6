"""A name that stands twice in one list. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import Range
from qa.patterns import regex

_CLAUSE = regex(r"[^，。；：！？\n]+")
_LIST = regex(r"[^，。；：！？\n]+(?:、[^，。；：！？、\n]+)+")
_BEHIND = regex(r"[等和及与]|以及|\Z")
_LEAST, _PHRASE, _MEMBERS = 2, 4, 3
_HAN = regex(r"[\u4e00-\u9fff]{2}")
_OPENS, _CLOSES = "“《‘「『", "”》’」』"
_RETURNS = regex("途经|沿途|往返|依次|先后|返回|线路|路线|航线|赛程|循环|轮流|交替|反复")


def listed_twice(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the members of lists (甲、乙、丙) that stand in the same list before."""
    for found in _lists(text):
        members = list(_members(found[0], found.start()))
        if len(members) >= _MEMBERS and not _RETURNS.search(text, found.start(), found.end()):
            again = list(_again(text, members)) if _may_recur(text, members) else []
            # several in a row are a list that is said twice
            yield from again if len(again) == 1 else ()


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Give the lists of clauses that have members enough."""
    for clause in _CLAUSE.finditer(text) if text.count("、") + 1 >= _MEMBERS else ():
        if clause[0].count("、") + 1 >= _MEMBERS:
            yield from _LIST.finditer(text, *clause.span())


def _members(words: str, at: int) -> Iterator[Range]:
    for member in words.split("、"):
        yield at, at + len(member)
        at += len(member) + 1


def _may_recur(text: str, members: list[Range]) -> bool:
    """Say cheaply whether some member may stand again, as it is or within the first or last."""
    first, *names = (text[start:end] for start, end in members)
    within = names[-1].startswith(tuple(names[:-1])) or first.endswith(tuple(names))
    return within or len(set(names)) < len(names)


def _again(text: str, members: list[Range]) -> Iterator[tuple[Range, Range]]:
    seen: dict[str, Range] = {}
    for start, end in members[1:]:
        name = _closing(text[start:end], seen) if end == members[-1][1] else text[start:end]
        if len(name) < _LEAST or not _HAN.match(name) or _quotes(name):
            continue
        first = seen.get(name) or _opening(text, members[0], name)
        if first and (first[1] + 1 < start or len(name) >= _PHRASE):
            yield first, (start, start + len(name))
        seen.setdefault(name, (start, end))


def _closing(last: str, seen: dict[str, Range]) -> str:
    """Give the known member that the last one, which words may follow, begins with."""
    return next((name for name in seen if _ends_with(last, name)), last)


def _opening(text: str, first: Range, name: str) -> Range | None:
    """Give where the first member, which words may lead up to, ends with the name."""
    return (first[1] - len(name), first[1]) if text.endswith(name, *first) else None


def _ends_with(last: str, known: str) -> bool:
    """Say whether the last member, which words may follow, is a known one."""
    return last.startswith(known) and _BEHIND.match(last, len(known)) is not None


def _quotes(name: str) -> bool:
    """Say whether a quotation opens in a member and closes in another."""
    return sum(map(name.count, _OPENS)) != sum(map(name.count, _CLOSES))

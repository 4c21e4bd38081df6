"""A short clause that stands twice in one row of parallel ones: 学会看图，学会开机，学会看图. Pure.

Such clauses are alike in how they begin or end, and each is there to add something. What is said
at once again is meant; so are turns of time, speech, and what goes round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final

from qa.judging.repeats.sameness import sentences
from qa.model import Range
from qa.patterns import regex

_CLAUSE: Final = regex("[^，；、：。！？\n]+")
_PLAIN: Final = regex("[\u4e00-\u9fff]{4,16}")
_SPEECH: Final = regex("[“”‘’「」？?！!《》]")
_TURNS: Final = regex(
    "^(?:一会儿?|时而|有时|忽[而然]|一[遍次回趟圈声步边面]|又|再|[年月日天夜]{2}|[今明昨后前每从往])|[春夏秋冬晨昏]"
)
_COUNT: Final = regex("[一二两三四五六七八九十百千万半几]")
_FEWEST, _KINDS, _SHARED, _OWN = 4, 3, 2, 2


def parallel_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the clauses that one row of parallel clauses has twice, with others between them."""
    for start, end in sentences(text) if "，" in text else ():
        if not _SPEECH.search(text, start, end):
            clauses = [one.span() for one in _CLAUSE.finditer(text, start, end)]
            found = (_again(text, row) for row in _rows(text, clauses))
            yield from next(([pair] for pair in found if pair), [])


def _rows(text: str, clauses: Sequence[Range]) -> Iterator[Sequence[Range]]:
    """Give the clauses side by side that begin with the same two characters, or end with them."""
    for sign in (_first, _last):
        for _, group in groupby(clauses, key=lambda one: sign(text[slice(*one)])):
            row = list(group)
            if len(row) >= _FEWEST - 1:
                yield _with_led(text, clauses, row)


def _first(words: str) -> str:
    return words[:_SHARED]


def _last(words: str) -> str:
    return words[-_SHARED:]


def _with_led(text: str, clauses: Sequence[Range], row: Sequence[Range]) -> Sequence[Range]:
    """Begin a row where it is led by other words: 劳动教会孩子珍惜，教会孩子合作."""
    at = clauses.index(row[0])
    begun = row[1:] if text[slice(*row[1])] not in text[slice(*row[0])] else row
    for lead, rest in ((row[0], begun), (clauses[at - 1], row) if at else (row[0], row)):
        start, end = lead
        words = (text[slice(*one)] for one in rest)
        led = next((one for one in words if text[start:end].endswith(one)), None)
        if led and end - start > len(led):
            return [(end - len(led), end), *rest]
    return row


def _again(text: str, row: Sequence[Range]) -> tuple[Range, Range] | None:
    """Give the one clause that a row has twice, with others between."""
    words = [text[slice(*one)] for one in row]
    if len(row) < _FEWEST or len(set(words)) != len(row) - 1 or len(set(words)) < _KINDS:
        return None
    if not all(map(_PLAIN.fullmatch, words)) or any(map(_TURNS.search, words)):
        return None
    shared = max(_shared(words), _shared([one[::-1] for one in words]))
    own = min(map(len, words)) - shared
    first = next(at for at, one in enumerate(words) if one in words[at + 1 :])
    second = words.index(words[first], first + 1)
    between = text[row[first][1] : row[second][0]]
    two_lists = "；" in between and "、" in between
    apart = second > first + 1 and not two_lists and not _COUNT.search(words[first])
    return (row[first], row[second]) if own >= _OWN and apart else None


def _shared(words: Sequence[str]) -> int:
    """Count the characters with which all words begin."""
    return sum(1 for _ in takewhile(lambda signs: len(set(signs)) == 1, zip(*words, strict=False)))

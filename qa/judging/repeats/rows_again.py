"""Rows of clauses that stand again a few lines on, questions that get their answer again. Pure.

A row with a count in it is told once: 一锅能蒸40笼，十分钟出一锅. Where it opens a sentence it has
its subject within; the same said of two (甲队…，乙队…) leads up to it in other words each time.
What follows itself at once, or a quotation right after who said it, needs no count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.judging.repeats.sameness import bare
from qa.model import Range
from qa.patterns import regex

_LONG: Final = 4_000
"""The characters of an article in which whatever is said again was meant to be."""
_FARTHEST, _CLOSE, _SEED, _TWO = 150, 12, 4, 2
_SHORTEST, _KINDS, _SAID_ON = 12, 8, 8
_CLAUSE = regex("[^，；：。！？\\n“”‘’]+")
_HAN = regex(r"[\u4e00-\u9fff]")
_COUNT = regex(r"\d(?![\d.]*[年月日时点])|[二两三四五六七八九十百千](?!年|月|日|点|是)")
_ENDS = "。！？\n"
_CREDIT = regex("[^。\n]{0,12}摄|图为|图[：:]")
_HEADING = regex("标题[：:]\\s*\\Z")
_ASKED = regex(
    r"(?m)^[ 　]*(?P<asking>[^：:\n，。]{1,6}[：:](?P<words>[^\n]{2,60}[？?]))[ 　]*\n"
    r"[ 　]*(?P<answer>[^：:\n，。]{1,8}[：:][^。！？\n]{3,}[。！？])"
)


class _Row(NamedTuple):
    """Clauses in a row that stand at two places."""

    one: Range
    other: Range
    clauses: int


def rows_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the rows of clauses that tell a count and stand twice within a few lines."""
    if len(text) > _LONG:
        return
    clauses = [found.span() for found in _CLAUSE.finditer(text)]
    for row in _rows(text, clauses):
        if _tells(text, row) and _is_pasted(text, row):
            yield row.one, row.other


def asked_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the questions that are asked twice, each with the first sentence of its answer."""
    first: dict[tuple[str, str], Range] = {}
    for asked in _ASKED.finditer(text) if "？\n" in text else ():
        key = bare(asked["words"]), bare(asked["answer"])
        here = asked.start("asking"), asked.end("answer")
        if key in first:
            yield first[key], here
        first.setdefault(key, here)


def _rows(text: str, clauses: Sequence[Range]) -> Iterator[_Row]:
    """Give what follows one another at two places, each place once; thrice is a refrain."""
    words = [text[slice(*clause)].strip() for clause in clauses]
    places: dict[str, list[int]] = {}
    for number, said in enumerate(words):
        if len(said) >= _SEED:
            places.setdefault(said, []).append(number)
    done = -1
    for first, *again in places.values():
        if len(again) == 1 and first > done:
            apart = again[0] - first
            begun, done = _grown(words, first, apart)
            one, other = ((clauses[begun + k][0], clauses[done + k][1]) for k in (0, apart))
            led = _led_alike(text, one[0], other[0])
            yield _Row((one[0] - led, one[1]), (other[0] - led, other[1]), done - begun + 1)


def _grown(words: Sequence[str], first: int, apart: int) -> Range:
    """Give the first and last clause of the row around one that stands again `apart` on."""
    last = first
    while last + 1 < first + apart and words[last + 1 : last + 2] == words[last + 1 + apart :][:1]:
        last += 1
    while first and last - first + 1 < apart and words[first - 1] == words[first - 1 + apart]:
        first -= 1
    return first, last


def _tells(text: str, row: _Row) -> bool:
    """Say whether a row is long, tells a count and is no play upon words."""
    said = text[slice(*row.one)]
    words = bare(said)
    if row.clauses < _TWO or 3 * len(set(words)) < 2 * len(words):
        return False
    if _is_said_on(text, row):
        return len(words) >= _SAID_ON
    long = len(words) >= _SHORTEST and len(set(_HAN.findall(said))) >= _KINDS
    at_once = not bare(text[row.one[1] : row.other[0]])
    return long and (at_once or _COUNT.search(said) is not None)


def _is_said_on(text: str, row: _Row) -> bool:
    """Say whether a quotation is said again without its marks: “甲，乙。”老张说，甲，乙."""
    near = row.other[0] - row.one[1] <= _CLOSE
    return near and _is_quoted(text, row.one[0]) and not _is_quoted(text, row.other[0])


def _is_pasted(text: str, row: _Row) -> bool:
    """Say whether no quotation, caption, heading, or second case says it again."""
    one, other = row.one, row.other
    if not one[0] or other[0] - one[1] > _FARTHEST or _HEADING.search(text, 0, one[0]):
        return False
    if _is_quoted(text, other[0]) or any(_CREDIT.match(text, end + 1) for _, end in (one, other)):
        return False
    return any(text[:start].rstrip(" 　“")[-1:] in _ENDS for start, _ in (one, other))


def _is_quoted(text: str, at: int) -> bool:
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


def _led_alike(text: str, one: int, other: int) -> int:
    """Count the characters of the sentence before two places that are the same at both."""
    length = 0
    while length < one and text[one - 1 - length] == text[other - 1 - length] not in _ENDS:
        length += 1
    while length and not text[one - length].isalnum():
        length -= 1
    return length

"""What stands twice within one text: whole sentences, near-equal paragraphs, broken-off copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from qa.judging.repeats.fragments import left_before
from qa.judging.repeats.sameness import Told, bare, differences, near, told
from qa.model import Range
from qa.patterns import regex

_NEAR_FROM = 40
_KINSHIP = 8
_SEED = 8
_FARTHEST = 600
_FEW = 6
_BLOCK = 5
_PLAIN, _SHORT = 2_000, 10_000
"""Below so many characters it is looked first whether a text repeats anything, and all of it."""

_TELLING = regex(r"[\dA-Za-z〇零一二两三四五六七八九十百千万亿省市县区镇乡村街州旗东南西北某]")
PAUSE = regex(r"[，、；：。！？,;:!?…—“”‘’（）()《》〈〉【】#\s]")


def repeated_runs(
    text: str, counts: Callable[[Sequence[Told]], bool]
) -> Iterator[list[tuple[Range, ...]]]:
    """Give the longest stretches of whole sentences that stand more than once.

    A stretch is cut where its paragraphs end: they need not lie side by side in the file.
    `counts` says of the copies of a sentence whether they are worth telling.
    """
    lines = told(text)
    by_words: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        by_words.setdefault(line.words, []).append(number)
    taken: set[int] = set()
    for number, line in enumerate(lines):
        if number in taken or len(by_words[line.words]) == 1:
            continue
        again = [other for other in by_words[line.words] if other not in taken]
        if len(again) == 1 or not counts([lines[k] for k in again]):
            by_words[line.words] = [number]
            continue
        length = _run(lines, again, taken)
        room = _room(lines, again, taken)
        again, length = [first - room for first in again], length + room
        taken.update(first + step for first in again for step in range(length))
        yield [*_fragments(text, lines, again[-1]), *_paragraphs(lines, again, length)]


def _paragraphs(
    lines: Sequence[Told], firsts: Sequence[int], length: int
) -> Iterator[tuple[Range, ...]]:
    begin = 0
    for step in range(1, length + 1):
        if step == length or any(_breaks(lines, first + step) for first in firsts):
            yield tuple((lines[k + begin].start, lines[k + step - 1].end) for k in firsts)
            begin = step


def _breaks(lines: Sequence[Told], number: int) -> bool:
    return lines[number].paragraph != lines[number - 1].paragraph


def _fragments(text: str, lines: Sequence[Told], copy: int) -> Iterator[tuple[Range, ...]]:
    """Give the end of another sentence that was pasted before the copy of a run."""
    if copy and not _breaks(lines, copy):
        found = left_before(text, lines[copy - 1])
        yield from [(found.whole, found.left)] if found else []


def _room(lines: Sequence[Told], firsts: Sequence[int], taken: set[int]) -> int:
    """Count the short sentences right before all of `firsts` that are the same: headings."""
    room = 0
    while True:
        before = [first - room - 1 for first in firsts]
        known = all(k >= 0 and k not in taken and not _breaks(lines, k + 1) for k in before)
        if not known or len({lines[k].words for k in before}) > 1:
            return room
        room += 1


def _run(lines: Sequence[Told], firsts: Sequence[int], taken: set[int]) -> int:
    """Count the sentences from `firsts` on that are the same at every one of them."""
    length = 1
    starts = set(firsts)
    while True:
        following = [first + length for first in firsts]
        known = all(k < len(lines) and k not in taken and k not in starts for k in following)
        if not known or len({lines[k].words for k in following}) > 1:
            return length
        length += 1


def near_paragraphs(text: str) -> Iterator[tuple[Range, Range]]:
    """Give paragraphs that agree in nine tenths, where nothing tells two cases apart."""
    kin: dict[str, list[tuple[Range, str]]] = {}
    at = 0
    for line in text.split("\n"):
        here = at, at + len(line)
        at += len(line) + 1
        words = bare(line) if len(line) >= _NEAR_FROM else ""
        if len(words) < _NEAR_FROM:
            continue
        ends = {words[:_KINSHIP], words[-_KINSHIP:]}
        for there, other in sorted({old for end in ends for old in kin.get(end, ())[-_KINSHIP:]}):
            if other != words and near(other, words) and _revised(other, words):
                yield there, here
        for end in ends:
            kin.setdefault(end, []).append((here, words))


def _revised(one: str, other: str) -> bool:
    """Say whether words were only added or left out, none of which names another case."""
    return not any(
        (old and new) or _TELLING.search(old + new) for old, new in differences(one, other)
    )


class Echo(NamedTuple):
    """Two copies of the same text, `first` before `second`; they do not overlap.

    `exact` is false when a few characters were changed between them.
    """

    first: Range
    second: Range
    exact: bool = True

    @property
    def gap(self) -> Range:
        """Give what stands between the copies."""
        return (self.first[1], self.second[0])


def echoes(text: str) -> Iterator[Echo]:
    """Give the repeats at short distance, each at full length, in one pass.

    Where there is room for it, the copies begin with a clause.
    """
    pending: Echo | None = None
    for echo in _exact_echoes(text):
        joined = _join(pending, echo) if pending else None
        if pending and not joined:
            yield pending
        pending = joined or echo
    if pending:
        yield pending


def _join(one: Echo, other: Echo) -> Echo | None:
    """Make one echo of two that follow each other in both copies but for a few characters."""
    skipped = (other.first[0] - one.first[1], other.second[0] - one.second[1])
    if not all(0 <= length <= _FEW for length in skipped):
        return None
    return Echo((one.first[0], other.first[1]), (one.second[0], other.second[1]), exact=False)


def _exact_echoes(text: str) -> Iterator[Echo]:
    last: dict[str, int] = {}
    behind = 0
    for at in _returning(text):
        if at < behind:
            continue
        words = text[at : at + _SEED]
        before, last[words] = last.get(words), at
        if before is None or at - before > _FARTHEST:
            continue
        length = _common(text, before, at)
        yield _aligned(text, before, at, length)
        behind = at + 1 + length - _SEED
        if len(last) > 8 * _FARTHEST:
            last = {words: place for words, place in last.items() if at - place <= _FARTHEST}


def _returning(text: str) -> Iterable[int]:
    """Give the places of the seeds that stand more than once; of a long text all places."""
    places = range(len(text) - _SEED + 1)
    if len(text) > _SHORT:
        return places
    if len(text) < _PLAIN and not _repeats(text):
        return ()
    seeds = [text[at : at + _SEED] for at in places]
    last = dict(zip(seeds, places, strict=True))
    again = set(places).difference(last.values())
    return sorted(again.union(last[seeds[at]] for at in again))


def _repeats(text: str) -> bool:
    """Say whether any seed stands twice: each holds a whole block of those looked for."""
    for at in range(0, len(text) - _BLOCK + 1, _SEED - _BLOCK + 1):
        block = text[at : at + _BLOCK]
        again = text.find(block, at + 1)
        while again >= 0:
            if _alike_around(text, at, again) >= _SEED:
                return True
            again = text.find(block, again + 1)
    return False


def _alike_around(text: str, one: int, other: int) -> int:
    """Count the characters that agree about two places where a block does, up to a seed's."""
    first = 0
    while first < min(_SEED - _BLOCK, one) and text[one - 1 - first] == text[other - 1 - first]:
        first += 1
    last = _BLOCK
    while (
        other + last < len(text) and first + last < _SEED and text[one + last] == text[other + last]
    ):
        last += 1
    return first + last


def _common(text: str, first: int, second: int) -> int:
    length = _SEED
    while second + length < len(text) and text[first + length] == text[second + length]:
        length += 1
    return length


def _aligned(text: str, first: int, second: int, length: int) -> Echo:
    """Let the copies begin with a clause, where the repeat is longer than their distance."""
    period = second - first
    shift = 0
    for room in range(max(0, min(length - period, period)) + 1):
        start = first + room
        if (start == 0 or PAUSE.match(text, start - 1)) and not PAUSE.match(text, start):
            shift = room
            break
    copy = min(length - shift, period)
    first, second = first + shift, second + shift
    return Echo((first, first + copy), (second, second + copy))

"""Sentences that all signs together give to another article, where no rule does. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from qa.judging.repeats.runs_in_common import size, whole_sentences
from qa.judging.reuse.borrowed import SERVICE, of_all, passages, told_of
from qa.judging.reuse.borrowed import left_in as names_left_in
from qa.judging.reuse.carried import Met, Pair, met
from qa.judging.reuse.copy_signs import Copy, copy_signs
from qa.judging.reuse.copy_weights import LEAST, WEIGHTS
from qa.judging.reuse.homes import homes
from qa.judging.reuse.leftovers import Leftover
from qa.patterns import regex

_SHORTEST, _HALF, _MANY = 12, 5, 5
_NTH: Final = regex(r"第(?:\d+|[一二三四五六七八九十百]+)[届次期]")


def weighed_copies(pair: Pair) -> tuple[Pair, list[tuple[str, Leftover]]]:
    """Give a pair, or the same turned round where a date is unknown, with what was copied.

    Of both ways it is the one for which more speaks.
    """
    ways = [(side, _found(met(side))) for side in pair.either_way()]
    side, found = max(ways, key=lambda way: max((told for told, _ in way[1]), default=LEAST - 1))
    return side, [_told(copy) for _, copy in found]


@lru_cache(maxsize=1 << 10)
def _found(both: Met) -> tuple[tuple[int, Copy], ...]:
    copies = list(candidates(both.pair))
    if len(copies) > _MANY:  # two long reports: their number speaks against any of them
        return ()
    weighed = ((odds(copy, len(copies) - 1), copy) for copy in copies)
    return tuple(one for one in weighed if one[0] >= LEAST)


def candidates(pair: Pair) -> Iterator[Copy]:
    """Give the sentences of the newer article of which the older one has the half and more."""
    for new, runs in passages(pair):
        copy = Copy(pair, new, tuple(runs))
        shared = " ".join(copy.words)
        if size(shared) < _SHORTEST or copy.tenths < _HALF or SERVICE.search(shared):
            continue
        if not of_all(pair, new) and not _renewed(copy):
            yield copy


def _renewed(copy: Copy) -> bool:
    """Say whether the sentences give another edition than their sources: 第八届, 第九届."""
    text = copy.pair.old.text
    sources = {whole_sentences(text, run.old) for run in copy.runs}
    before = {nth for source in sources for nth in _NTH.findall(text, *source)}
    return before != set(_NTH.findall(copy.said))


def odds(copy: Copy, others: int) -> int:
    """Give what speaks for a copy, in hundredths."""
    found = copy_signs(copy, others)
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in found.items())


def _told(copy: Copy) -> tuple[str, Leftover]:
    """Tell of a copy by the name that was left in it, or the figures."""
    pair, new, runs = copy
    for left, ours in names_left_in(pair, new, runs):
        return told_of(pair, new, runs, left.name, ours)
    own = homes(pair.new.context.title, pair.new.text)
    return told_of(pair, new, runs, "", own[0] if own else None)

"""Sentences that all signs together give to another article, where no rule does. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from qa.judging.details.kept_signs import tells_deeds
from qa.judging.repeats.runs_in_common import Run, size, tenths_of, whole_sentences
from qa.judging.reuse.borrowed import COMPARED, SERVICE, moved_on, passages, told_of
from qa.judging.reuse.carried import Met, Pair, met
from qa.judging.reuse.copy_signs import Copy, copy_signs
from qa.judging.reuse.copy_weights import LEAST, WEIGHTS
from qa.judging.reuse.homes import homes
from qa.judging.reuse.left_names import left_in as names_left_in
from qa.judging.reuse.leftovers import Leftover
from qa.judging.reuse.others_facts import STANDING, of_all, year_after
from qa.model import Range
from qa.patterns import regex

_SHORTEST, _HALF, _NEARLY, _MANY = 12, 5, 8, 5
_FEWEST = 8
"""The characters that clauses of a sentence have at least, where the rest of it is the own."""
_CLAUSE: Final = regex("[^，；：。！？\\n]+[，；：。！？]?")
_TIMES: Final = regex("\\d[年月日]|今年|去年|目前|昨|今")
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
    if sum(not copy.part for copy in copies) > _MANY:
        # two long reports: their number speaks against any of them
        return ()
    weighed = ((odds(copy, copies), copy) for copy in copies)
    return tuple(one for one in weighed if one[0] >= LEAST)


def candidates(pair: Pair) -> Iterator[Copy]:
    """Give the sentences and clauses of the newer article that the older one has, too.

    Of a sentence that has most of its words from there it is the whole, else the clauses.
    """
    for new, runs in passages(pair):
        for copy in _copies(Copy(pair, new, tuple(runs))):
            compared = copy.part and COMPARED.search(copy.sentences)
            if compared or SERVICE.search(" ".join(copy.words)) or of_all(pair, copy.new):
                continue
            renewed = _renewed(copy) or moved_on(pair, copy.said, copy.runs)
            if not (renewed or _still_holds(copy)):
                yield copy


def _copies(whole: Copy) -> Iterator[Copy]:
    """Give a sentence as a copy, or its clauses in a row that are."""
    clauses = [] if whole.tenths >= _NEARLY else list(_clauses(whole))
    if not clauses and whole.tenths >= _HALF and size(" ".join(whole.words)) >= _SHORTEST:
        yield whole
    yield from (copy for copy in clauses if size(" ".join(copy.words)) >= _FEWEST)


def _clauses(whole: Copy) -> Iterator[Copy]:
    """Give the clauses of a sentence, those in a row as one, of which the older one has most."""
    start, end = whole.new
    text = whole.pair.new.text
    row: list[Range] = []
    for clause in (*(found.span() for found in _CLAUSE.finditer(text, start, end)), None):
        if clause and tenths_of(text, clause, _within(whole.runs, clause)) >= _NEARLY:
            row.append(clause)
        elif row:
            new = row[0][0], row[-1][1]
            yield Copy(whole.pair, new, _within(whole.runs, new), part=True)
            row = []


def _within(runs: Sequence[Run], stretch: Range) -> tuple[Run, ...]:
    """Give what of some runs stands in a stretch of the newer text."""
    cut = ((run, max(run.new[0], stretch[0]), min(run.new[1], stretch[1])) for run in runs)
    return tuple(Run(run.old, (start, end)) for run, start, end in cut if start < end)


def _still_holds(copy: Copy) -> bool:
    """Say whether sentences of one place give in another year what stands: 管辖1476平方公里."""
    pair, said = copy.pair, copy.sentences
    if not pair.one_place() or not year_after(pair):
        return False
    return STANDING.search(said) is not None and not tells_deeds(said) and not _TIMES.search(said)


def _renewed(copy: Copy) -> bool:
    """Say whether the sentences give another edition than their sources: 第八届, 第九届."""
    text = copy.pair.old.text
    sources = {whole_sentences(text, run.old) for run in copy.runs}
    before = {nth for source in sources for nth in _NTH.findall(text, *source)}
    return before != set(_NTH.findall(copy.said))


def odds(copy: Copy, copies: Sequence[Copy]) -> int:
    """Give what speaks for a copy among all that a pair has, in hundredths."""
    found = copy_signs(copy, [other for other in copies if other is not copy])
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in found.items())


def _told(copy: Copy) -> tuple[str, Leftover]:
    """Tell of a copy by the name that was left in it, or the figures."""
    pair, new, runs = copy.pair, copy.new, copy.runs
    for left, ours in names_left_in(pair, new, runs):
        return told_of(pair, new, runs, left.name, ours)
    own = homes(pair.new.context.title, pair.new.text)
    return told_of(pair, new, runs, "", own[0] if own else None)

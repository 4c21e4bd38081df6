"""The counts that a percentage may be said of, by their words, their place and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.gaps import gap, same_kind, same_sentence
from qa.reading.share_groups import is_of_others, is_sort_of
from qa.reading.share_words import (
    Cue,
    bearing,
    denies,
    is_narrowed,
    is_of_due,
)
from qa.reading.taken_of import (
    MARK,
    bears,
    taken_of,
    words_around,
    words_before,
)

_OWN_RATE = regex(r"[^，。；]{0,6}[，、（(]?占")
_LONGEST_GAP = 50
_FARTHEST = 90
_FINE = 3
_REACHED = regex("其中|已|最终|实际|有|仅|只|成功")
_OTHER_RATE = regex(
    r"[^，。；\d]{0,8}[，、（(][\u4e00-\u9fff]{0,8}(?:率|占|比例|比重)[^，。；\d]{0,6}[\d一二三四五六七八九]"
)
_TRIED = 3
_STEM = 2
_MOST_MARKS, _MANY_MARKS = 3, 5
_NEXT = 24


def parts(near: Sequence[Figure], cue: Cue, rate: Figure) -> Iterator[tuple[Figure, bool]]:
    """Give the counts that a percentage may be of, and whether their words say so."""
    apart = [figure for figure in near if cue.name == "占" or not _is_of(rate, figure)]
    if len(cue.word) >= _STEM:
        yield from ((part, True) for part in reversed(apart) if _is_named(part, near, cue, rate))
    yield from _by_place(apart, near, cue, rate)


def _is_named(part: Figure, near: Sequence[Figure], cue: Cue, rate: Figure) -> bool:
    """Say whether a count bears the word of the percentage and has no other rate of its own."""
    if not (bears(part, cue.word) and is_narrowed(part, rate, cue)) or denies(part, cue):
        return False
    taken = has_own_rate(part) or _is_spoken_for(part, rate)
    others = is_of_others(part, near[-1], rate, cue)
    return not others and not taken and _is_within_reach(part, rate, cue)


def _by_place(
    apart: Sequence[Figure], near: Sequence[Figure], cue: Cue, rate: Figure
) -> Iterator[tuple[Figure, bool]]:
    """Give the counts that stand right before the percentage, until one cannot be meant."""
    plain = [
        one for one in apart if one.quantity.hedge != "range" and not _is_spoken_for(one, rate)
    ]
    for part in plain[: -_TRIED - 1 : -1]:
        if is_sort_of(part, cue):
            return
        if is_of_others(part, near[-1], rate, cue):
            continue
        if not (cue.by_place or cue.name.endswith("比例")):
            return
        borne, due = bearing(part, cue, rate), is_of_due(part, near, cue)
        followed = _is_next(part, near, rate)
        if borne == "somehow" and not (due or followed) and _digits_of(rate) < _FINE:
            continue
        reads = borne or due or (cue.by_place and (_is_reached(part, rate) or followed))
        marks = _marks(
            nearest=part is near[-1], named=bool(set(cue.word) & set(words_around(part)))
        )
        if reads and _stands_by(part, rate, marks=marks):
            yield part, (borne == "well" or due) and cue.by_place


def _is_of(rate: Figure, part: Figure) -> bool:
    """Say whether a percentage is one that the counted things have: 27个小区合格率达九成."""
    return same_sentence(part, rate) and part.until > rate.at - len(words_before(rate))


def _is_spoken_for(part: Figure, rate: Figure) -> bool:
    """Say whether another rate follows a count at once: 过夜14.1万人次，过夜率32.9%."""
    text = gap(part, rate)
    return _OTHER_RATE.match(text) is not None


def _is_reached(part: Figure, rate: Figure) -> bool:
    """Say whether a count without the name of the percentage reads as what was reached."""
    fine = _digits_of(rate) >= _FINE
    return fine and same_sentence(part, rate) and _REACHED.search(words_before(part)) is not None


def _is_next(part: Figure, near: Sequence[Figure], rate: Figure) -> bool:
    """Say whether a larger count, a count and the name of the percentage follow one another."""
    text, before = gap(part, rate), [one for one in near if one.span < part.span][-1:]
    close = same_sentence(part, rate) and len(MARK.findall(text)) == 1 and len(text) <= _NEXT
    return close and part is near[-1] and bool(before) and holds(before[0], part)


def holds(whole: Figure, part: Figure) -> bool:
    """Say whether one count is larger than another of its kind in the same sentence."""
    larger = whole.quantity.nominal > part.quantity.nominal
    return larger and same_kind(whole, part) and same_sentence(whole, part)


def _digits_of(rate: Figure) -> int:
    """Count the printed figures of a percentage."""
    return len(str(int(rate.quantity.nominal / rate.quantity.step)))


def _is_within_reach(part: Figure, rate: Figure, cue: Cue) -> bool:
    together = same_sentence(part, rate) or cue.name != "占"
    return (
        together and part.context.block == rate.context.block and len(gap(part, rate)) <= _FARTHEST
    )


def _marks(*, nearest: bool, named: bool) -> int:
    """Give how many clauses may end between a count and a percentage that is said of it."""
    return _MANY_MARKS if named else _MOST_MARKS if nearest else 1


def _stands_by(part: Figure, rate: Figure, *, marks: int) -> bool:
    """Say whether a percentage can be said of a count: in its clause or the next, or so near."""
    if part.context.block != rate.context.block:
        return False
    if not same_sentence(part, rate) and taken_of(rate) is not None:
        return False
    text = gap(part, rate)
    return len(text) <= _LONGEST_GAP and len(MARK.findall(text)) <= marks and "；" not in text


def has_own_rate(whole: Figure) -> bool:
    """Say whether a count is itself said to be a share of something: 124人，占六成."""
    return _OWN_RATE.match(whole.context.sentence, whole.until) is not None

"""What speaks for a mark of a figure: its word, the figure before, the time, what it is."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from qa.model import SPELLS_AND_AGES, Figure
from qa.reading.figures.mark_times import times_of
from qa.reading.figures.mark_word_signs import BEEN, signs_of_word
from qa.reading.figures.mark_words import MARKS, Word
from qa.reading.figures.seen_figures import (
    CHANGES,
    LISTED,
    OTHER,
    Seen,
    has_other_basis,
    if_so,
    signs_of_the_last,
    sort_of,
)
from qa.reading.words.lexicon import ACTIONS, CHANGED

_TIMED: Final = ("累计", "计划")
_LEFT: Final = ("至", "到", "为", "成")
_ALSO: Final = ("其中", "同比")
_ALONE: Final = frozenset({"design"})
_RISE: Final = ("增长率", "增速", "增幅", "涨幅", "跌幅", "降幅", "升幅")


def candidates(seen: Seen) -> list[str]:
    """Give the marks that anything speaks for: a word, the figure before, or the time."""
    words, start = seen.words, seen.figure.at
    last = seen.last
    found = [
        mark
        for mark in MARKS
        if (mark in words and words[mark][0].end <= start) or (last and mark in last.scope)
    ]
    if seen.ahead or seen.figure.period.value:
        found += [mark for mark in _TIMED if mark not in found and times_of(seen, mark)]
    return found


def signs_of(seen: Seen, mark: str, told: AbstractSet[str]) -> list[str]:
    """Give what speaks for and against a mark, nothing where nothing speaks for it.

    `told` are the marks that the figure is known to have.
    """
    word = _word_before(seen, mark)
    if _of_another(seen, word) or (mark in OTHER and _goes_on(seen, word)):
        return []
    signs = times_of(seen, mark)
    if mark not in _ALSO:
        signs += [f"also {one}" for one in _ALSO if one in told]
    signs += signs_of_word(seen, mark, word) if word else _of_silence(seen, mark)
    return signs + _of_figure(seen.figure)


def _word_before(seen: Seen, mark: str) -> Word | None:
    """Give the last word of a mark that stands before the figure."""
    for word in reversed(seen.words.get(mark, ())):
        if word.end <= seen.figure.at:
            return word
    return None


def _of_another(seen: Seen, word: Word | None) -> bool:
    """Say whether a word is of the figure behind it alone: 设计井深9000米的探井已钻进5000米."""
    if word is None or word.kind not in _ALONE:
        return False
    return any(word.end <= one.at for one in seen.before)


def _goes_on(seen: Seen, word: Word | None) -> bool:
    """Say whether a level is told behind a change: 环比增长7.9%，均价5120元."""
    if sort_of(seen.figure) in {"rate", "change"}:
        return False
    last = seen.before[-1] if seen.before else None
    if word is None or last is None or last.at < word.end:
        return word is None
    return LISTED.fullmatch(seen.figure.context.sentence[last.until : seen.figure.at]) is None


def _of_silence(seen: Seen, mark: str) -> list[str]:
    """Give the signs of a figure that has a mark only by what stands before it."""
    text, end = seen.figure.context.sentence, seen.figure.until + 1
    return [
        "silent",
        *(signs_of_the_last(seen, mark, seen.last) if seen.last else ()),
        *if_so(not seen.before and bool(seen.prior), "sentence before"),
        *if_so(has_other_basis(seen, mark, 0), "other basis"),
        *if_so(BEEN.search(text, max(0, text.rfind("，", 0, end)), end), "done"),
    ]


def _of_figure(figure: Figure) -> list[str]:
    """Give the signs of a figure by itself."""
    signs = []
    if figure.quantity.dimension in CHANGES:
        signs.append("rate")
    if figure.quantity.dimension in SPELLS_AND_AGES:
        signs.append("span")
    if CHANGED.fullmatch(figure.measure.action) or figure.measure.thing.endswith(_RISE):
        signs.append("change")
    elif figure.measure.action in ACTIONS:
        signs.append("deed")
    text = figure.context.sentence
    if text.endswith(_LEFT, 0, figure.at):
        signs.append("left")
    if text.endswith("的", 0, figure.at):
        signs.append("of")
    return signs

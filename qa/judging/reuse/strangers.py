"""Two articles that have nothing in common but a stretch: no name, no long number, no clause."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.judging.repeats.runs_in_common import runs_in_common, size
from qa.judging.reuse.carried import Pair
from qa.judging.reuse.cast import players
from qa.judging.reuse.weights import QUOTED
from qa.model import Passage, Range
from qa.patterns import regex

_CLAUSE, _SHORT = 13, 4000
_NAME = regex(r"[“《]([^“”《》，。！？]{3,12})[”》]")
_TOKEN = regex(
    r"[\u4e00-\u9fff]某[某甲乙丙]?|(?<!\d)\d{4,}[万亿]?[^\d\s，。；、：年]|\d+\.\d+[万亿%][\u4e00-\u9fff]?|[\u4e00-\u9fff]{4}有限公司"
)


def one_matter(pair: Pair, new: Range) -> bool:
    """Say whether both tell more of one matter: persons, firms, long numbers, whole clauses."""
    text = pair.new.text
    theirs = _all_tokens(pair.old.text)
    if any(token in theirs for at, token in _tokens(text) if not new[0] <= at < new[1]):
        return True
    runs = runs_in_common(pair.old.text, _unquoted(text))
    elsewhere = (run.new for run in runs if not new[0] <= run.new[0] < new[1])
    return any(size(text[slice(*run)]) >= _CLAUSE for run in elsewhere)


@lru_cache(maxsize=1 << 10)
def _tokens(text: str) -> tuple[tuple[int, str], ...]:
    """Give persons without names and long numbers, each with its place."""
    return tuple((found.start(), found[0]) for found in _TOKEN.finditer(text))


@lru_cache(maxsize=1 << 10)
def _all_tokens(text: str) -> frozenset[str]:
    return frozenset(token for _, token in _tokens(text))


def strangers(pair: Pair, new: Range) -> bool:
    """Say whether both articles have names, and none of the one's stands elsewhere in the other.

    A long report has so many that this tells nothing.
    """
    if max(len(pair.old.text), len(pair.new.text)) > _SHORT:
        return False
    rest = _without(pair.new, new)
    theirs, ours = (_names(*_told_by(side)) for side in (pair.old, pair.new))
    if not theirs or not any(name in rest for name in ours):
        return False
    before = f"{pair.old.context.title}\n{pair.old.text}"
    return not any(name in rest for name in theirs) and not any(name in before for name in ours)


def _without(passage: Passage, stretch: Range) -> str:
    text = passage.text
    return f"{passage.context.title}\n{text[: stretch[0]]}\n{text[stretch[1] :]}"


def _told_by(passage: Passage) -> tuple[str, str]:
    return passage.context.title, passage.text


@lru_cache(maxsize=1 << 10)
def _names(title: str, text: str) -> frozenset[str]:
    """Give roots of places and houses, persons, and what stands in quotes."""
    quoted = {found[1] for found in _NAME.finditer(f"{title}\n{text}")}
    return frozenset({one.root for one in players(title, text)} | quoted)


@lru_cache(maxsize=1 << 10)
def _unquoted(text: str) -> str:
    return QUOTED.sub(_blank, text)


def _blank(quoted: re.Match[str]) -> str:
    return " " * len(quoted[0])

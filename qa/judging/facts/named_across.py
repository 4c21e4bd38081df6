"""Two unlike figures of two articles that name alike the one thing of their unit. Pure.

Asked where articles that print several telling numbers alike tell of one story, and neither
counts what is so named twice: 总投资36.8亿元, 大桥总投资39.8亿元.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from qa.judging.facts.differing import differ, differ_at_once
from qa.judging.facts.fact_signs import signs
from qa.judging.linking.clauses import clause
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.limits import may_agree
from qa.judging.linking.subjects import other_places
from qa.judging.linking.two_facts import two_facts
from qa.judging.linking.words import content_words, rarity
from qa.model import Figure
from qa.patterns import regex

_NAME, _RARE = 2, 11
_OF_CALENDAR: Final = frozenset({"days", "months"})
_BREAK: Final = regex("[，。；！？：\\d]")


def named_alike(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether both name one thing, alone of all `figures`, and nothing sets the two apart."""
    name = _name(one)
    named = name == _name(other) and len(name) == _NAME and _sole(_named(name, figures))
    return (named or _anchored(one, other, figures)) and not _apart(one, other)


def _name(figure: Figure) -> str:
    """Give the last characters of what is counted: 总投资, of 大桥总投资."""
    return figure.measure.thing[-_NAME:]


def _named(name: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    return (figure for figure in figures if _name(figure) == name)


def _sole(figures: Iterable[Figure]) -> bool:
    """Say whether either article gives figures of one value alone."""
    told = {(figure.context.document, figure.quantity.nominal) for figure in figures}
    return len(told) == len({document for document, _ in told})


def _anchored(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether a rare word stands beside both, and beside no other figure: a name."""
    if one.quantity.dimension in _OF_CALENDAR:
        return False
    shared = _beside(one) & _beside(other)
    return any(
        _sole(figure for figure in figures if word in _beside(figure))
        for word in shared
        if rarity(word) >= _RARE
    )


@lru_cache(maxsize=1 << 11)
def _words(text: str) -> frozenset[str]:
    return frozenset(content_words(text))


def _beside(figure: Figure) -> frozenset[str]:
    """Give the words of a figure's clause, and of that before it where it opens its own."""
    before, after = clause(figure)
    if not before:
        end = max(figure.at - 1, 0)
        before = _BREAK.split(figure.context.sentence[:end])[-1]
    return _words(before) | _words(after)


def _apart(one: Figure, other: Figure) -> bool:
    """Say whether words, limits, places or what stands beside them tell two facts."""
    return (
        not may_agree(one, other, kindred=True)
        or other_places(one, other)
        or two_facts(one, other)
        or differ_at_once(one, other)
        or differ(one, other)
        or told_apart(one, other)
        or heads_apart(one, other)
        or any("累计" in clause(figure)[0] for figure in (one, other))
        or bool(signs(one, other)["others"])
    )

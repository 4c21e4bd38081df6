"""What the sentences of all figures of a kind say, and what two of them say alone. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.linking.clauses import PAIR
from qa.judging.linking.sentence_marks import told_in
from qa.judging.linking.words import content_words, rarity
from qa.model import Figure, Span
from qa.patterns import regex

Signs = dict[str, int]

_FOREIGN: Final = regex(r"[0-9A-Za-z.%％,]+")
_RARE, _MOST, _SIXTHS, _FEW, _TWO = 8, 6, 6, 5, 2


class _Said(NamedTuple):
    """The telling words of a sentence, and its pairs of characters."""

    words: AbstractSet[str]
    pairs: AbstractSet[str]


@dataclass(frozen=True)
class ToldWords:
    """The sentences that tell figures of one kind, by where they stand."""

    figures: Sequence[Figure]

    @cached_property
    def _said(self) -> Mapping[Span, _Said]:
        told = {figure.context.span: figure for figure in self.figures}
        return {span: _said(figure) for span, figure in told.items()}

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(word for said in self._said.values() for word in said.words)

    @cached_property
    def _pairs(self) -> Counter[str]:
        return Counter(pair for said in self._said.values() for pair in said.pairs)

    @cached_property
    def _kin(self) -> Mapping[Span, Sequence[tuple[int, Span]]]:
        """Give of each sentence how much it has in common with each other one, most first."""
        kin: dict[Span, list[tuple[int, Span]]] = {span: [] for span in self._said}
        for one, other in combinations(self._said, 2):
            worth = _worth(self._said[one].words & self._said[other].words)
            kin[one].append((worth, other))
            kin[other].append((worth, one))
        return {span: sorted(told, reverse=True) for span, told in kin.items()}

    def signs(self, one: Figure, other: Figure) -> Signs:
        """Give what two sentences alone say, how much of one the other says, and who says more."""
        spans = one.context.span, other.context.span
        left, right = (self._said[span] for span in spans)
        words, pairs = left.words & right.words, left.pairs & right.pairs
        least = max(min(len(left.pairs), len(right.pairs)), 1)
        rivals = [max(self._rival(*spans) - _worth(words), 0) for spans in (spans, spans[::-1])]
        return {
            "alone": min(_worth(_only(words, self._words)) // _RARE, _MOST),
            "pairs alone": min(len(_only(pairs, self._pairs)), _MOST),
            "cover": _SIXTHS * len(pairs) // least,
            "rival one": min(rivals[0] // _RARE, _FEW),
            "rival": min(rivals[1] // _RARE, _FEW),
        }

    def _rival(self, one: Span, other: Span) -> int:
        """Give the most that a third sentence has in common with one."""
        return next((worth for worth, third in self._kin[one] if third != other), 0)


def _said(figure: Figure) -> _Said:
    text = "，".join(told_in(figure))
    return _Said(words_of(text), frozenset(PAIR.findall(text)))


@lru_cache(maxsize=1 << 12)
def words_of(text: str) -> frozenset[str]:
    """Give the words of a text that carry meaning, without numbers and letters."""
    return frozenset(word for word in content_words(_FOREIGN.sub(" ", text)) if len(word) > 1)


def _only(shared: AbstractSet[str], told: Counter[str]) -> set[str]:
    """Give what two sentences have in common and no third one has."""
    return {one for one in shared if told[one] == _TWO}


def _worth(words: AbstractSet[str]) -> int:
    return sum(map(rarity, words))

"""Which details of two articles may be compared: those of one matter, the only ones of a kind."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Final

from qa.judging.arithmetic.misprints import patterns
from qa.judging.linking.matters import CERTAIN, editions_apart, numbers_in_common, one_matter
from qa.judging.linking.one_story import story_odds
from qa.model import Context, Detail

_APART: Final = {
    "placing": 12,
    "rank": 12,
    "edition": 28,
    "venue": 20,
    "direction": 16,
    "lanes": 18,
    "phone": 20,
    "train": 20,
    "award": 24,
    "minute": 16,
    "lasting": 20,
    "closed": 20,
    "fire": 20,
    "typhoon": 12,
    "storm": 24,
    "term": 24,
    "issue": 20,
    "jubilee": 16,
    "harm": 36,
}
"""How much must speak for one matter of two articles, in points, by the kind of detail."""
_BOTH: Final = 2
_NAMED: Final = frozenset({"edition", "jubilee", "term"})
_SURE: Final = frozenset({"storm", "term", "harm", "issue"})
_TELLS_IT: Final = 700
"""What many articles of a season have one of, and how surely they must be on one story."""
_SOLE: Final = frozenset(
    {
        "edition",
        "venue",
        "lanes",
        "phone",
        "train",
        "award",
        "lasting",
        "fire",
        "storm",
        "issue",
        "jubilee",
        "harm",
        "term",
    }
)


def detail_keys(detail: Detail) -> Iterator[Hashable]:
    """Give under what the details of two articles meet; codes a slip apart share a pattern."""
    if detail.kind in {"phone", "train"}:
        yield from ((detail.kind, mask) for mask in patterns(detail.value))
    elif detail.kind in _APART:
        yield detail.kind, detail.of if detail.kind in _NAMED else ""


def of_one_matter(one: Detail, other: Detail) -> bool:
    """Say whether enough speaks for one matter; of two editions the numbers must, too."""
    left, right, needed = one.context, other.context, _APART.get(one.kind)
    if needed is None or one_matter(left, right) < needed:
        return False
    if one.kind in _SURE and numbers_in_common(left, right) < CERTAIN:
        return False
    if one.kind in _SURE and story_odds(left, right) < _TELLS_IT:
        return False
    if one.kind == "edition":
        both = _names_edition(left, other) or _names_edition(right, one)
        return numbers_in_common(left, right) >= CERTAIN and not (both or _follow(left, right))
    return not editions_apart(left, right)


def _follow(left: Context, right: Context) -> bool:
    """Say whether the articles open with other editions, and one compares with the last."""
    texts = (context.gist.text for context in (left, right))
    return editions_apart(left, right) and any("上届" in text or "上一届" in text for text in texts)


def _names_edition(context: Context, detail: Detail) -> bool:
    """Say whether an article names the other's edition, too: 第三十六届将于明年举行."""
    told = detail.context.sentence[detail.at : detail.until]
    number, unit, _ = told.partition("届")
    return unit != "" and number + unit in context.gist.text


def told_once(one: Detail, other: Detail, details: Sequence[Detail]) -> bool:
    """Say whether either article gives but one of a kind that needs it: its only telephone.

    Of an article by itself: no third one.
    """
    if one.kind not in _SOLE:
        return True
    documents = {one.context.document, other.context.document}
    told = {(near.context.document, near.value) for near in details if near.kind == one.kind}
    return sum(document in documents for document, _ in told) == _BOTH

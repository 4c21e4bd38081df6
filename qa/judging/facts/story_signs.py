"""What two articles of one story have in common, and how far their figures went on. Pure.

Signs to weigh beside those of the two figures; each is a small whole number.
"""

from __future__ import annotations

from typing import Final

from qa.judging.facts.fact_signs import Signs
from qa.judging.linking.anchors import anchors, proper, shared_figures
from qa.judging.totals.cumulative import grows
from qa.model import Context, Figure
from qa.patterns import regex

_SO_FAR: Final = regex("累计|截[至止]|已[经有达]|目前")
_TEN, _FEW, _MOST_NAMES = 10, 5, 3


def story_signs(one: Figure, other: Figure) -> Signs:
    """Give what the articles of two figures have in common, and which number grew."""
    return _of_texts(one.context, other.context) | _of_course(one, other)


def _of_texts(left: Context, right: Context) -> Signs:
    """Give how many of ten numbers, and how many names, the articles share."""
    fewest = min(len(left.gist.numbers), len(right.gist.numbers))
    return {
        "share": _TEN * len(shared_figures(left, right)) // max(fewest, _FEW),
        "proper": min(sum(map(proper, anchors(left, right))), _MOST_NAMES),
    }


def _of_course(one: Figure, other: Figure) -> Signs:
    """Give whether a number is told so far, and is the larger in the later article."""
    so_far = [_SO_FAR.search(figure.context.sentence, 0, figure.at) for figure in (one, other)]
    grown = _grown(one, other)
    return {
        "so far": int(all(so_far)),
        "one so far": int(any(so_far) and not all(so_far)),
        "so far later": int(all(so_far) and grown is not None),
        "grown": int(grown is True),
        "so far grown": int(any(so_far) and grown is True),
        "grows": int(grows(one, other)),
    }


def _grown(one: Figure, other: Figure) -> bool | None:
    """Say whether the later article gives the larger number; nothing where neither is later."""
    first, second = one.context.date, other.context.date
    if first is None or second is None or first == second:
        return None
    early, late = (one, other) if first < second else (other, one)
    return late.quantity.nominal > early.quantity.nominal

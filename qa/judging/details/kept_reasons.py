"""Why a figure may rightly be the same in two articles: seats, a duty, one edition. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.judging.linking.companions import shared_companions
from qa.model import Figure
from qa.patterns import regex

_SEATS: Final = regex("[座坐]席|[座席床车泊]位")
_EDITION: Final = regex(
    "第[一二三四五六七八九十\\d]{1,3}届[\u4e00-\u9fff]{0,8}?(?:运动会|[博展交商]?[览销易洽]会|论坛|年会|艺术节|文化节|联赛|杯|节)"
)
_MONTHS: Final = 12
_LEAST: Final = 20
_MONTHLY: Final = regex("每?一?月(?:各?放?映?)一[场次回]|每[村校所个站]?每月|月月")


def may_be_the_same(old: Figure, new: Figure) -> bool:
    """Say whether a reason that the texts give lets a figure be the same."""
    return _of_one_edition(old, new) or _are_seats(old, new) or _is_a_duty(old, new)


def _of_one_edition(old: Figure, new: Figure) -> bool:
    """Say whether both articles tell of one edition of an event, and of none other."""
    named = [_editions(one.context.gist.text) for one in (old, new)]
    return bool(named[0]) and named[0] == named[1]


@lru_cache(maxsize=1 << 6)
def _editions(text: str) -> frozenset[str]:
    return frozenset(_EDITION.findall(text))


def _are_seats(old: Figure, new: Figure) -> bool:
    """Say whether the seats of a house stand beside its area, which is the same, too."""
    if not _SEATS.search(new.measure.text):
        return False
    return any(
        pair[1].quantity.dimension == "area" and new.context.span.contains(pair[1].span)
        for pair in shared_companions(old, new)
    )


def _is_a_duty(old: Figure, new: Figure) -> bool:
    """Say whether a number is that of the months for each of so many: 268个村每月一场, 3216场."""
    each = new.quantity.nominal / _MONTHS
    texts = [one.context.sentence for one in (old, new)]
    return (
        each >= _LEAST
        and all(map(_MONTHLY.search, texts))
        and all(any(one.quantity.nominal == each for one in two.beside) for two in (old, new))
    )

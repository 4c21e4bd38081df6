"""Offices that an article calls by today's name and by the one they had before 2018. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.judging.names.naming import Spelling
from qa.model import Named
from qa.patterns import regex

_REFORMED = 2019
_PLACE = regex("[\u4e00-\u9fff]{2,3}?[省市县区州旗]")
_HISTORY = regex(
    r"原|前身|划[入转归]|整合|改革|组建|曾|当时|撤销|合并|更名|改[称名]|年前|时任|那时|先后|历任|旧|老|挂牌|[12]\d{3}年|《"
)


def renamed_offices(offices: Sequence[Named]) -> Iterator[Spelling]:
    """Give the offices that stand under an old or wrong name in an article that has today's."""
    day = offices[0].context.date
    reformed = day is not None and day.year >= _REFORMED
    ages = {"old", "wrong"} if reformed else {"wrong"}
    for old in offices:
        age, _, field = old.post.partition(" ")
        now = [one for one in offices if one.post == f"new {field}" and _one_place(one, old)]
        if age in ages and now and not _HISTORY.search(old.context.sentence):
            yield Spelling(tuple(now[:1]), (old,), now[0])
            return


def _one_place(one: Named, other: Named) -> bool:
    """Say whether two offices are of one place, as far as it is named."""
    places = [_PLACE.match(named.name) for named in (one, other)]
    return not all(places) or one.name[:2] == other.name[:2]

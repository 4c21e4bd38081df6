"""How many apply for one post: 招录186人，报名5580人，平均每个岗位30人竞争. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from re import Pattern
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_POSTS: Final = (
    regex("(?:岗位|职位|名额|招[录聘收]|拟招|计划招)[^，。；：、0-9]{0,2}$"),
    regex("(?:招聘)?(?:岗位|职位|名额)"),
)
_RIVALS: Final = (
    regex("(?:报名者?|应聘者?|求职者|到场|进场|吸引)(?:人数)?[^，。；：、0-9]{0,3}$"),
    regex("(?:报名|应聘|到场|进场|求职|参加竞争)"),
)
_EACH: Final = regex("每个?(?:岗位|职位|名额)(?:的?竞争者?)?(?:就?有|为|由|面临)?$")
_COUNTED: Final = frozenset({"个", "人", "名", "人次"})
_OTHER: Final = regex("其中|最热|最冷|去年|上年|上届|合格|资格|面试|通过|另")
_HALF: Final = Fraction(1, 2)


def rivals_for_posts(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only posts, the only rivals and how many fall to a post."""
    each = [one for one in figures if one.quantity.unit in {"人", "名"} and _EACH.search(lead(one))]
    if len(each) != 1 or _OTHER.search(each[0].context.sentence):
        return
    counts = [one for one in figures if one.quantity.unit in _COUNTED and one is not each[0]]
    come = [one for one in counts if _is(one, *_RIVALS)]
    open_ = [one for one in counts if one not in come and _is(one, *_POSTS)]
    if any(len(one) != 1 or one[0].quantity.hedge for one in (come, open_)):
        return
    (posts,), (rivals,) = open_, come
    if posts.quantity.nominal:
        makes = rivals.quantity.nominal / posts.quantity.nominal
        slack = 1 if each[0].quantity.hedge else max(_HALF, makes / 20)
        proof = f"{said(rivals)} ÷ {said(posts)}"
        yield from reckoned((rivals, posts), each[0], makes, (makes - slack, makes + slack), proof)


def _is(one: Figure, before: Pattern[str], behind: Pattern[str]) -> bool:
    told = behind.match(one.context.sentence, one.until)
    return bool(told or before.search(lead(one)))

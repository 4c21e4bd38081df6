"""What a figure describes: its owner, the thing of its size, the person of its age."""

from __future__ import annotations

from collections.abc import Sequence

from qa.patterns import regex
from qa.reading.scene.bearers import bearer, sized_behind
from qa.reading.scene.openers import PERSONS
from qa.reading.text.branches import one_of
from qa.reading.words.mentions import Mention

_OWNER = regex("的[一-龥]{0,4}")
_WHO = regex(
    "(?:高龄)?的(?!人)(?P<who>[一-龥·]{2,7}?)(?=[，。、；是在说来和与被将曾从自因已仍向对称正也就为走绝，]|$)"
)
_SEX = regex("[（(](?:[男女][，、,])?")
_BRACKETED = regex(
    "(?:[，。；：、“”\\s]|[和与及]|^)(?:包括|分别[为是]|其中)?(?P<who>[一-龥·]{2,8})[（(](?:[男女][，、,])?$"
)
_NAME_REACH = 16
_SOMEONE = regex(f"[一-龥]{{0,4}}?(?:{one_of(PERSONS)})")
_DOER = regex(f"的(?P<who>[一-龥]{{0,8}}?(?:{one_of(PERSONS)}))")
_BETWEEN = regex("的?[一-龥]{0,8}")
_PERSONS = regex(
    "的?(?:选民|士兵|军人|公民|居民|市民|村民|游客|球员|企业|公司|学生|民众|球迷|旅客)"
)


def told_of(
    text: str,
    mentions: Sequence[Mention],
    near: Mention | None,
    place: tuple[int, int],
    *,
    aged: bool,
    lasts: bool,
) -> str:
    """Give what a figure describes, unless a name is `near`: its owner, its bearer, the aged.

    One that `lasts` tells how long a person did something: 走失7小时的老人.
    """
    at, until = place
    if lasts and not aged and (someone := _DOER.match(text, until)):
        return someone["who"]
    if aged:
        person = _aged(text, mentions, at, until)
        told = person.text if person else _bracketed(text, at) or _aged_one(text, until)
        if told or near:
            return told
    if sized := sized_behind(text, at, until):
        return sized
    if near:
        return ""
    owner = _owner(text, mentions, until) if mentions else None
    return owner.text if owner else bearer(text, at, until)


def _aged(text: str, mentions: Sequence[Mention], at: int, until: int) -> Mention | None:
    """Give the person whose age stands before the name, or in its brackets: 金某(女、20岁)."""
    bracketed = (m for m in mentions if m.person and _SEX.fullmatch(text, m.end, at))
    if person := next(bracketed, None):
        return person
    persons = (m for m in mentions if m.person and m.start >= until)
    return next((m for m in persons if _BETWEEN.fullmatch(text, until, m.start)), None)


def _bracketed(text: str, at: int) -> str:
    """Give who is so old by the word before the bracket: 池田燎太郎（22岁）."""
    found = _BRACKETED.search(text, max(0, at - _NAME_REACH), at)
    return found["who"] if found else ""


def _aged_one(text: str, until: int) -> str:
    """Give who is so old by the words behind: 44岁的辛迪, 30多岁的男司机, 28岁女子."""
    if found := _WHO.match(text, until):
        return found["who"]
    someone = _SOMEONE.match(text, until)
    return someone[0] if someone else ""


def counted_of(text: str, mentions: Sequence[Mention], until: int) -> Mention | None:
    """Give whose the persons are that a figure counts: 360万苏格兰选民, 20名驻韩美军士兵."""
    own = (m for m in mentions if m.proper and not m.person and until <= m.start <= until + 2)
    return next((m for m in own if _PERSONS.match(text, m.end)), None)


def _owner(text: str, mentions: Sequence[Mention], until: int) -> Mention | None:
    """Give the name that a figure describes: 全长240公里的某某高速."""
    return next(
        (m for m in mentions if m.start >= until and _OWNER.fullmatch(text, until, m.start)), None
    )

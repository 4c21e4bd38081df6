"""A limb hurt on one side and treated on the other: 左小腿摔断, 右小腿断骨处打入钢板. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, UNTRUE
from qa.judging.details.two_sides import Opposites, clause_of, sentence_and_next
from qa.patterns import regex

_SIDE: Final = regex(
    "(?P<side>[左右])(?P<part>侧?(?:[大小][腿臂]|膝盖?|腿|臂|胳膊|手[腕臂掌指]?|前臂|眼|肩|脚[踝掌]?|踝|肾|肺|耳|髋|肘|腕|锁骨|脸|脑|胸|肋|乳房|拳|[前后]?轮|车[灯门轮]|后视镜))"
)
_HURT: Final = regex(
    "失聪|失明|[爆破裂病枪瘤]|断|折|伤|扭|撞|砸|卷入|[夹轧压刺划割烫烧]|肿|结石|脱臼|撕裂|中弹|白内障|失明|疼|痛|坏死|堵塞|感染|咬|骨裂"
)
_AGAIN: Final = regex(
    "断骨|断指|再植|骨折处|[伤患断裂]处|伤口|被[撞砸咬压夹刺伤]|断掉|断了的|手术|重建|修复|复位|切除|缝合|石膏|支具|绷带|打[上了]|缠|换[下上了]|取出|取石|植入|置换|钢[板钉]|接[上回]|敷|包扎|夹板"
    "|上药|换药|固定|冰袋|绷带|治疗|摘除"
)
_BOTH: Final = regex(
    f"{UNTRUE}|{OTHER_THING}|双|两[侧条只眼腿手肩膝]|左右|也|先后|曾|旧|陈|同时|以及|自体|健侧|代偿|[和与及、](?=[左右])|又|带着|忍|虽|用|靠|单[手腿脚]|捐|握|拿|举|写|撑"
)
_ONE_EACH: Final = 2


def other_side(text: str) -> Iterator[Opposites]:
    """Give what is hurt on one side and treated on the other, where nothing else is told."""
    for first in _SIDE.finditer(text) if "左" in text and "右" in text else ():
        start, end = sentence_and_next(text, first.start())
        sides = list(_SIDE.finditer(text, start, end))
        if len(sides) != _ONE_EACH:
            continue
        one, other = sides
        kin = one["part"].removeprefix("侧")[-1] == other["part"].removeprefix("侧")[-1]
        if one["side"] == other["side"] or not kin or _BOTH.search(text, start, end):
            continue
        hurt, again = clause_of(text, one.start()), clause_of(text, other.start())
        if hurt != again and _HURT.search(text, *hurt) and _AGAIN.search(text, *again):
            yield Opposites("sides", one.span(), other.span())
            return

"""What only the living do, told of the dead: 2015年去世……2018年到场剪彩. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.days.stages import Stages, is_before
from qa.judging.linking.surnames import SURNAMES
from qa.model import Dated
from qa.patterns import regex

DIED: Final = "逝世|病逝|去世|辞世|离世|病故|身故|牺牲|与世长辞|溘然长逝|因病医治无效"
DONE_ALIVE: Final = (
    "到场|到会|到访|出席|参加|赶来|前来|来到|回到|亲笔|亲手|亲自|登台|走上|上台|登上|挥毫|题[写字词]|剪彩|揭[牌幕]"
    "|致[辞词]|签名|签售|写[给信下成出]|回信|演[唱讲奏出]|唱[了起]|拉[琴了]|弹[琴奏]|接受采访|出任|担任|当选|就任"
    "|领[取奖]|接过|捧[着起回]|与[^，。；]{1,6}(?:合影|座谈|握手)|坐在|创作|绘制|完成|收徒|授课|讲课|执导|主持|录制"
)
_MADE: Final = "所[作绘写画书摄]|手书|入党|参军|结婚|的(?:新作|近作|作品|手稿|来信|亲笔信|日记)"
_WORK: Final = regex(rf"(?:[^，。；：\d]{{0,6}}?)(?P<act>{DONE_ALIVE}|{_MADE})")
_AT_ONCE: Final = regex(rf"(?:[，,]|[于在]|[^，。；：\d]{{0,2}})(?P<act>{DONE_ALIVE})")
_DEAD: Final = regex(rf"[^，。；：\d]{{0,10}}?(?P<act>{DIED})(?!前|[^，。；]{{0,4}}周年|纪念)")
_DEAD_OF: Final = regex(rf"(?P<act>{DIED})的[^，。；：\d]{{2,14}}(?P<end>于|在|，)?$")
_STILL: Final = regex(
    rf"(?:[清凌早晚上下中午夜晨傍]{{1,3}})?[，,]?还(?:[听看][到见]?[他她]|在)[^，。；\d]{{0,8}}?(?P<act>{DONE_ALIVE}|[唱跳走跑说讲喝吃拉教画])"
)
_HE: Final = regex(
    "[，,]?[他她](?!们|的|被|获|入选|生前|[^，。；]{0,6}(?:被|获|追))(?P<act>[^，。；]{2,10})"
)
_OTHERS: Final = regex("[妻儿女子孙夫弟父母兄姐妹友]|学生|弟子|师|家[人属]|后人|“|记者|[^，。；]某")
GAP: Final = "[^，。；：的之妻儿女子孙遗后夫弟徒生学家故纪\\d]{0,4}?"
_OF_OTHERS: Final = regex("生前|遗[作孀愿嘱]|追[授记认悼]|纪念|缅怀|后人|替|代|已故")
_BEHIND, _NAME, _LEAD = 34, (3, 2), 14


def acts_after_death(first: Dated, then: Dated) -> Iterator[Stages]:
    """Give what the dead are told to have done on a later day, if anything."""
    text = then.context.sentence
    if not is_before(first, then) or _OF_OTHERS.search(text, max(0, then.at - _LEAD), then.at):
        return
    if found := _of_work(first, then) or _of_one(first, then):
        at = text.find(found[0], then.until)
        told = then.context.place(at, at + len(found[0])) if at >= 0 else None
        yield Stages(then, first, found, told)


def _of_work(first: Dated, then: Dated) -> tuple[str, str] | None:
    """1957年病逝的画家……1963年所作: nothing is made by the dead."""
    if first.context.span != then.context.span:
        return None
    text = first.context.sentence
    died = _DEAD_OF.search(text[first.until : then.at])
    made = (_AT_ONCE if died and died["end"] == "，" else _WORK).match(text, then.until)
    return (made["act"], died["act"]) if died and died.start() == 0 and made else None


def _of_one(first: Dated, then: Dated) -> tuple[str, str] | None:
    """Look for who died on the first day as who acts on the second: by name, as 他, or 还……."""
    died = _DEAD.match(first.context.sentence, first.until)
    if died is None:
        return None
    text = then.context.sentence
    tail = text[then.until : then.until + _BEHIND].partition("。")[0].partition("；")[0]
    told = _STILL.match(tail) or _himself(first, then, died.end(), tail)
    if not told and text[max(0, then.at - 1) : then.at] in {"他", "她"}:
        told = _WORK.match(tail)
    for name in () if told else _names(first):
        told = told or regex(rf"{name}(?:本人|亲自|应邀|又|还)?{GAP}(?P<act>{DONE_ALIVE})").search(
            tail
        )
    return (told["act"], died["act"]) if told else None


def _himself(first: Dated, then: Dated, died: int, tail: str) -> re.Match[str] | None:
    """Give what he does of whom nobody else is told since the death: 2001年，他……讲故事."""
    same = first.context.span == then.context.span
    between = first.context.sentence[died : then.at if same else None]
    between += "" if same else then.context.sentence[: then.at]
    if _OTHERS.search(between) or len(between) > _BEHIND:
        return None
    return _HE.match(tail) or (_AT_ONCE.match(tail) if between == "，" else None)


def _names(date: Dated) -> Iterator[str]:
    """Give what may be the name of who is told of on a date: two or three characters."""
    text = date.context.sentence
    lead = text[max(0, date.at - _LEAD) : date.at].rstrip("于在，")
    yield from names_in(lead)


def names_in(text: str) -> Iterator[str]:
    """Give the stretches of two or three characters of a text that begin with a surname."""
    for length in _NAME:
        yield from (
            text[at : at + length]
            for at in range(len(text) - length + 1)
            if text[at] in SURNAMES and text[at : at + length].isalpha()
        )

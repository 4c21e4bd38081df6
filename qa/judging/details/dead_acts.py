"""The dead told to be there: 已故画家陆青……陆青在开幕式上致辞. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.days.after_death import GAP, names_in
from qa.judging.details.two_sides import Opposites
from qa.model import Range
from qa.patterns import may_match, regex

_DEAD: Final = regex(
    "(?:已故|已经?(?:去世|牺牲|病故|过世|离世|逝世|殉职|离开人世)(?:多年)?的|追授[^，。；]{0,4}?牺牲的)(?!于|在)"
)
_THERE: Final = (
    "到场|到会|出席|赶来|前来|来到|回到|亲自|登台|走上|上台|登上|剪彩|致[辞词]|签名|签售|接受采访|接过|坐在|到现场"
    "|与[^，。；]{1,6}(?:合影|座谈|握手)|一[起同][^，。；]{0,4}(?:到|登|走|参加|出席)|领[取奖]|捧[着起回]"
)
_AT_ONCE: Final = regex(
    rf"[^，。；的《“]{{2,10}}?(?:本人|亲自|昨[天日]|今[天日]|当[天日晚场])*(?P<act>{_THERE})(?!的)"
)
_HE_IS: Final = regex(
    rf"(?:{_THERE})[^，。；]{{0,6}}的是[^，。；]{{0,4}}已故的?[^，。；的]{{2,12}}"
)
_EXCUSED: Final = regex(
    "生前|曾|当年|年前|[0-9一二三四五六七八九]年|回忆|往事|那时|照片|画像|雕像|扮演|饰演|梦"
)
_EXCUSED_BEFORE: Final = regex("曾|当年|年前|那时|当时|临终|弥留|遗")
_OF_OTHERS: Final = regex(
    "[妻儿女子孙夫弟父母兄姐妹]|遗孀|家[人属]|后人|学生|弟子|战友|同事|老师傅?们|代表"
)
_DIED: Final = regex(
    "(?:^|(?<=[。；\n])|(?<=丈夫)|(?<=妻子)|(?<=父亲)|(?<=母亲)|(?<=老伴))(?:[^，。；\n]{0,5}?(?:校长|书记|老师|院长|主任|教授|战士|党员|大师|先生))??(?P<name>(?!生前)[\u4e00-\u9fff]{2,4}?)(?:生前|[，于因在是]|[去今前上][年月]|\\d)[^。；\n]{0,40}?(?:去世|逝世|病逝|离世|牺牲|殉职)(?=[，。；])",
    holding="世 逝 牺牲 殉职",
)
_WILL: Final = (
    "(?:表示|说|告诉记者|介绍|透露)[^。；\n]{0,14}?(?:今后|将(?!来)|下一步|明年|接下来|未来)"
)
_NOW: Final = (
    "(?:今年|昨[天日晚]|今[天日晨]|日前|近日|本月|上周)(?:又|还|再次|也)*"
    "(?:报名|参加|出席|前往|来到|走进|获得|当选|加入|带[领头着]|与)"
)
_THIS_DAY: Final = (
    "(?:今年|昨[天日]|日前|近日)[^，。；]{{0,6}}，[^，。；]{{0,5}}?{}"
    "(?:又|还)?(?:来到|参加|出席|走进|登上)"
)
_FAR, _NAME = 90, 14


def dead_acts(text: str) -> Iterator[Opposites]:
    """Give where somebody is said to be dead, and where he or she is told to have been there."""
    yield from _speaks_on(text)
    if "故" not in text and "牺牲" not in text and "世的" not in text:
        return
    for dead in _DEAD.finditer(text):
        act = _act(text, dead)
        if act and not _EXCUSED.search(text, dead.end(), act[1]):
            yield Opposites("dead", dead.span(), act)
            return
    if found := _HE_IS.search(text):
        at = found[0].index("已故") + found.start()
        if not _EXCUSED.search(found[0]):
            yield Opposites("dead", (found.start(), at), (at, found.end()))


def _speaks_on(text: str) -> Iterator[Opposites]:
    """Give whom a sentence tells to have died, and the next to say what he or she will do."""
    for died in _DIED.finditer(text) if may_match(_DIED, text) else ():
        end = min(len(text), died.end() + _FAR)
        name = died["name"]
        told = regex(rf"(?<=[。；\n，]){name}(?:{_WILL}|{_NOW})|{_THIS_DAY.format(name)}").search(
            text, died.end(), end
        )
        if told and not _EXCUSED_BEFORE.search(text, died.end(), told.end()):
            yield Opposites("dead", died.span(), told.span())
            return


def _act(text: str, dead: re.Match[str]) -> Range | None:
    found = _AT_ONCE.match(text, dead.end())
    if found and not _OF_OTHERS.search(text, dead.end(), found.start("act")):
        return dead.end(), found.end()
    end = min(len(text), dead.end() + _FAR)
    for name in dict.fromkeys(names_in(text[dead.end() : dead.end() + _NAME])):
        again = regex(
            rf"(?<=[，。；“]){name}(?:本人|亲自|也|又|还|应邀)*(?:(?<=本人)(?![的生曾])|{GAP}(?:{_THERE}))"
        )
        if told := again.search(text, dead.end() + 2, end):
            return told.span()
    return None

"""Somebody is told to be absent, and to act there: 由周平主持，周平未能到会. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_of
from qa.model import Range
from qa.patterns import regex

_AWAY: Final = regex(
    "(?<!无人)(?<!无一人)(?<!从未)(?<!从不)缺席(?!审判|判决|裁)|(?<![若如])(?:未能?|没有?能?)(?:亲自|按时)?"
    "(?:到[场会庭]|出席|出庭|参加|参会|与会|上场|出场|随队|出征|露面|现身)(?![率费人])",
    holding="缺席 未 没",
)
_LED: Final = (
    "(?:[^，。；！？\n]{0,6}因[^，。；！？\n]{1,16}|当[天日晚时]|昨[天日晚]|临时"
    "|正?在[^，。；！？\n]{1,10}|[已也并均却则]|遗憾地?|请假|，)*"
)
_ACTS: Final = (
    "主持(?!人)|到场|出席|讲话|致[辞词]|发言|作(?:了|的)?[^，。；]{0,8}(?:报告|讲话|演讲|点评|总结)|上台|登台|领[取走]了?|接过|"
    "揭[牌幕]|剪彩|指挥了|打[进入]|攻[进入]|独唱|唱[了完]|演[唱奏]了|当庭|宣读|宣布|签名|颁奖|亲自|开球|助攻|站上|投篮"
)
_ACT: Final = rf"(?:[^，。；！？\n]{{0,14}}?)(?:{_ACTS})"
_OTHER_TIME: Final = regex(
    f"{UNTRUE}|次日|翌日|第二天|随后|[此之]前|之后|后来|上[次届周]|去年|往年|曾|视频|书面|委托|代为|代[表领]|替|原[定计]|本[应该来拟]"
    "|计划|拟|将|线上|连线|电话|贺[信电]|录[像音]|改由|的(?:妻子|丈夫|儿子|女儿|学生|助[手理]|代表|母亲|父亲|家[人属]|队友|律师|同事)"
    "|演出当|决赛|下午|晚上|不|开幕(?=[^，。；]*闭幕)|后续"
)
_NAMED: Final = regex(
    "(?:(?![昨今明天日会的了是有在上下因等中人这那其他她我长任记员师委席总授队手方局部场])[\u4e00-\u9fff]){2,3}"
)
_LEADS: Final = regex(_LED)
_HE: Final = regex("(?<=[，。])[他她](?!的)")
_STOP: Final = regex("[。！？]")
_SHORTEST, _BACK, _FAR = 2, 40, 80


def absent_acts(text: str) -> Iterator[Opposites]:
    """Give where somebody who is told to be absent acts at the same event."""
    for away in _AWAY.finditer(text):
        first, _ = sentence_of(text, away.start())
        who = _who(text, first, away.start())
        acts = _acts(text, away, who) if who else None
        if who and acts:
            yield Opposites("absent", *sorted(((who[0], away.end()), acts)))
            return


def _who(text: str, first: int, end: int) -> tuple[int, str] | None:
    """Give the name that leads to an absence, and where, which the text must have once more."""
    for at in range(max(first, end - _BACK), end - _SHORTEST + 1):
        for size in (3, 2):
            name = text[at : at + size]
            if _NAMED.fullmatch(name) and _LEADS.fullmatch(text, at + size, end):
                again = text.count(name) > 1 or _HE.search(text, end, end + _BACK)
                if again and (size == _SHORTEST or text.count(name) == text.count(name[:2])):
                    return at, name
    return None


def _acts(text: str, away: re.Match[str], who: tuple[int, str]) -> Range | None:
    """Give where the same person acts, in a sentence of the same event."""
    at, name = who
    start = text.rfind("\n", 0, at) + 1
    named = re.compile(f"(?:{name}|(?<=[，。])[他她](?!的)){_ACT}")
    for found in named.finditer(text, start, away.end() + _FAR):
        here = found.span()
        low, high = min(here[0], at), max(here[1], away.end())
        told = sentence_of(text, low)[0], high
        pronoun = found[0][0] in "他她" and here[0] < at
        apart = len(_STOP.findall(text, low, high)) > 1 or _OTHER_TIME.search(text, *told)
        if here[0] != at and not apart and not pronoun:
            return here
    return None

"""One part in an occasion that two persons are told to have: 由刘建军主持……主持会议的高峰. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.judging.linking.surnames import SURNAMES
from qa.patterns import may_match, regex

_POST: Final = "(?:[^，。；、：\\d]{0,14}?(?:长|书记|主席|主任|教授|员|老师|师|家|委|人|手))?"
_PERSON: Final = f"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?"
_ROLES: Final = tuple(
    (regex(one, holding=holding), regex(other, holding=again))
    for one, other, holding, again in (
        (
            rf"(?:由{_POST}(?P<name>{_PERSON})主持)(?![下召])",
            rf"主持(?:了?[^，。；]{{0,4}}(?:会议|会|活动|仪式|晚会|座谈)的|人){_POST}(?P<name>{_PERSON})(?=[，。；要强指说表在作讲介代宣])",
            "主持",
            "主持",
        ),
        (
            rf"(?<!由)(?<![\u4e00-\u9fff])[^，。；、：由\d]{{0,12}}?(?P<name>{_PERSON})主持(?:召开)?了?(?:座谈会|会议|仪式|晚会|论坛)(?=[。；])",
            rf"(?:座谈会|会议|仪式|晚会|论坛)由{_POST}(?P<name>{_PERSON})主持",
            "主持",
            "主持",
        ),
        (
            rf"由{_POST}(?P<name>{_PERSON})(?:执导|导演)",
            rf"(?<!副)(?<!总)(?<!执行)导演(?P<name>{_PERSON})(?=[，。；说表介在坦透])",
            "导",
            "导演",
        ),
        (
            rf"由{_POST}(?P<name>{_PERSON})(?:主讲|授课)",
            rf"(?:主讲人|主讲嘉宾|主讲老师|授课老师|授课人){_POST}(?P<name>{_PERSON})(?=[，。；说表介在从以结围])",
            "主讲 授课",
            "主讲 授课",
        ),
        (
            rf"由{_POST}(?P<name>{_PERSON})(?:主刀|执刀)",
            rf"主刀(?:的|医生|专家|大夫)?{_POST}(?P<name>{_PERSON})(?=[，。；说表介在坦带])",
            "主刀 执刀",
            "主刀",
        ),
        (
            rf"由{_POST}(?P<name>{_PERSON})(?:担任)?(?:执棒|指挥)(?=[，。；])",
            rf"指挥家?(?P<name>{_PERSON})(?=[，。；说表介在走谢])",
            "指挥 执棒",
            "指挥",
        ),
    )
)
_TAKEN: Final = regex(
    rf"(?:选举|推选|推举|聘请|任命)(?P<name2>{_PERSON})(?:同志)?(?:为|担任)(?:首任|新一届|第[一二三四五六]届)?(?P<role2>[\u4e00-\u9fff]{{0,2}}(?:会长|主席|理事长|组长|队长|社长|院长|校长|主任))(?=[，。；])|(?:由|(?<![^，。；\n]))(?P<name>{_PERSON})(?:教授|研究员|院士|同志|博士|老师)?(?:担任|任)(?P<role>(?:[\u4e00-\u9fff]{{0,3}})(?:组长|队长|裁判长|总指挥|领队|团长|主席|会长|评委|召集人|负责人|主编))(?=[，。；])",
    holding="任 选举 推选 推举 聘请",
)
_FIRST_ON: Final = regex(
    "(?:由|(?<![\u4e00-\u9fff]))(?P<name>[\u4e00-\u9fff]{2,6}?)(?:率先|首先|第一个)(?P<act>登场|出场|发言|亮相|上台)",
    holding="率先 首先 第一个",
)
_ELSE: Final = regex(
    f"{UNTRUE}|另|第二|分别|先后|共同|联合|轮流|也|随后的|次日|[前去上]一?[年届次]"
)


def one_role(text: str) -> Iterator[Opposites]:
    """Give the first part in an occasion that is told of two persons."""
    yield from _taken(text)
    yield from _first_on(text)
    for one, other in _ROLES:
        if not (may_match(one, text) and may_match(other, text)):
            continue
        for first in one.finditer(text):
            _, end = sentence_and_next(text, first.end())
            _, end = sentence_and_next(text, max(first.end(), end - 1))
            again = other.search(text, first.end(), end)
            if again is None or _ELSE.search(text, first.start(), again.end()):
                continue
            if not _one_name(first["name"], again["name"]):
                yield Opposites("role", first.span("name"), again.span("name"))
                return


def _one_name(one: str, other: str) -> bool:
    """Say whether two may be one name: one that is cut short begins the other."""
    return one.startswith(other) or other.startswith(one)


def _taken(text: str) -> Iterator[Opposites]:
    """Give who bears the title behind it that another took: 由张为民任组长……组长李立."""
    for taken in _TAKEN.finditer(text) if may_match(_TAKEN, text) else ():
        role, name = taken["role"] or taken["role2"], taken["name"] or taken["name2"]
        _, end = sentence_and_next(text, taken.end())
        again = regex(
            rf"(?<![副原前各]){role}(?P<name>{_PERSON})(?=[，。；说表介在指强要总认作致讲宣主代])"
        ).search(text, taken.end(), end)
        if again is None or _ELSE.search(text, taken.start(), again.end()):
            continue
        if not _one_name(name, again["name"]):
            yield Opposites("role", taken.span(), again.span())
            return


def _first_on(text: str) -> Iterator[Opposites]:
    """Give who is told as the first to appear, behind another who was."""
    for first in _FIRST_ON.finditer(text) if may_match(_FIRST_ON, text) else ():
        _, end = sentence_and_next(text, first.start())
        again = regex(
            rf"(?:最先|率先|首先|第一个){first['act']}的(?P<name>[\u4e00-\u9fff]{{2,6}})"
        ).search(text, first.end(), end)
        name = again["name"] if again else ""
        known = (
            name and name[: len(first["name"])] in text[first.end() : again.start()]
            if again
            else False
        )
        if again and known and not name.startswith(first["name"]):
            yield Opposites("first on", first.span(), again.span())
            return

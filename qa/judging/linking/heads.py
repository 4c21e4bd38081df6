"""What stands at the head of two sentences and tells them apart: batches, years, bodies, 隔壁."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.model import Figure
from qa.patterns import regex

_BATCH = regex(
    r"[首前]批|第[一二三四五六七八九十\d]+[批次期季轮号]|[首次]日|[一二三四五六七]期(?!间|待|望|限|中|末)"
)
_NUMBERED = regex(r"(?<!\d)\d{1,3}号[墓坑楼井桥机馆厅库炉塔墩]")
_YEARS = (
    regex("去年|上年|前年|今年|明年"),
    regex(r"20\d\d年"),
    regex("[上下]半年"),
    regex("[一二三四]季度"),
    regex(r"(?<!\d)(\d{1,2})月(?=[，份以底末初全]|$)"),
)
_BODY = regex(
    "[^，。；：！？“”（）、\\d]{0,12}?(?P<name>[\u4e00-\u9fff]{1,7}?(?P<kind>馆|院|校|店|厂|村|镇|乡|县|站|局|队|公司|厅|园|社|"
    "中心|医院|小学|中学|大学|合作社))(?![\u4e00-\u9fff]?[长员里])"
)
_NARROWER = regex("规模(?=以上|养殖|种植|化)|限额以上|民营|国有|城镇|(?<!业)农村|外资|中小")
_LABEL = regex("([^，。；：“”\\d]{2,12})：")
"""What a paragraph of a list tells of: 新建商品住宅：…, 二手住宅：…."""
_THEN = regex("(?<![比较])(?:去年|上年|前年)(?!同期)[^的审完]{0,3}$")
_OURS, _PLACE = regex("[全本我][省市县区州镇]"), 2
_CLAUSE, _NAMED = regex("[，；。：]"), 4
_OTHERS = regex(
    "(?<![比较与同超])(?:隔壁|上一?届|往届|邻[近居村县]|相邻|另一?[个家座所支]|对[面岸]|旁边|别的|其他)"
)
_IN_A_ROW = regex("(?:(?!其中|；).)*?[、，和]其[他余](?=[\u4e00-\u9fff]{0,4}\\d)")
"""What shows a number to be one of the parts that a text lists: 邻里1392件，其他414件."""
_ONE_NAME = {"第一批": "首批", "前批": "首批", "上年": "去年"}


class _Head(NamedTuple):
    """What stands at the head of a sentence up to a figure, and in the clause of the figure."""

    named: tuple[frozenset[str], ...]
    narrower: frozenset[str]
    of_then: bool
    of_others: bool


def heads_apart(one: Figure, other: Figure) -> bool:
    """Say whether the sentences of two figures of an article are of other things or times."""
    mine, theirs = (_head(side.context.sentence, side.at) for side in (one, other))
    if any(
        left and right and left.isdisjoint(right)
        for left, right in zip(mine.named, theirs.named, strict=True)
    ):
        return True
    if one.context.kind == other.context.kind and mine.narrower != theirs.narrower:
        return True
    if mine.of_then != theirs.of_then:
        return True
    labels = [_LABEL.match(figure.context.sentence) for figure in (one, other)]
    if labels[0] and labels[1] and _two_sorts(labels[0][1], labels[1][1]):
        return True
    if mine.of_others != theirs.of_others:
        return True
    return _two_bodies(one.context.sentence, other.context.sentence)


@lru_cache(maxsize=1 << 10)
def _head(sentence: str, at: int) -> _Head:
    """Read what stands before a figure, which is held against many others.

    Its sentence counts from the last semicolon on; what narrows it stands in its clause
    (规模养殖场, 限额以上), and so does what makes it a number of the time before, not told again.
    """
    text = sentence[:at]
    lead, clause = text[text.rfind("；") + 1 :], _CLAUSE.split(text)[-1]
    return _Head(
        tuple(_named(pattern, lead) for pattern in (_BATCH, _NUMBERED, *_YEARS)),
        frozenset(_NARROWER.findall(clause)),
        _THEN.search(clause) is not None,
        _OTHERS.search(lead) is not None or _IN_A_ROW.match(sentence, at) is not None,
    )


def _named(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """Give what a text names, by one name for each: 第一批 is 首批."""
    return frozenset(_ONE_NAME.get(name, name) for name in pattern.findall(text))


def clauses_apart(one: Figure, other: Figure) -> bool:
    """Say whether the clauses of two figures begin with a body each, of a longer name."""
    leads = (_CLAUSE.split(side.context.sentence[: side.at])[-1] for side in (one, other))
    return _two_bodies(*leads, least=_NAMED)


def _two_sorts(one: str, other: str) -> bool:
    """Say whether two labels name two sorts of one thing: 新建商品住宅, 二手住宅."""
    return one != other and one[-2:] == other[-2:]


def _two_bodies(one: str, other: str, *, least: int = 1) -> bool:
    """Say whether each text begins with a body of its own: 县医院, 县中医院."""
    left, right = _BODY.match(one), _BODY.match(other)
    if not left or not right or left["kind"] != right["kind"]:
        return False
    names = left["name"], right["name"]
    if min(map(len, names)) < least or _ours(*names):
        return False
    return names[0] not in names[1] and names[1] not in names[0]


def _ours(one: str, other: str) -> bool:
    """Say whether two names are of the bodies of one place, in full and short: 全市两级法院."""
    return _OURS.match(one) is not None and one[:_PLACE] == other[:_PLACE] and one[-1] == other[-1]

"""Dates of one event, given twice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.judging.words import content_words, rarity
from qa.judging.years import behind
from qa.model import Dated

_BREAK = re.compile(r"[，。；！？：,;:!?\s（）()]")
_FIGURES = re.compile(r"[0-9A-Za-z.%％:：]+")
_ONCE = {
    word: words.split()[0]
    for words in (
        "开工 动工 破土动工 奠基",
        "竣工 完工 建成",
        "通车 通车运营 开通运营",
        "投产 投运 投用 启用 投入使用",
        "成立 挂牌成立 组建",
        "开业 开张",
        "落成",
        "开幕",
        "闭幕 落幕",
        "出生",
        "去世 逝世",
        "立案",
        "签约",
        "首飞",
    )
    for word in words.split()
}
_ONCE_ONLY = re.compile("|".join(sorted(_ONCE, key=len, reverse=True)))
_OTHERS = re.compile(
    "[一二三四五六七]期|第[一二三四五六七]|其中|另一|分别|陆续|先后|计划|原定|预计|拟|将|力争|延期|推迟|提前|改为|调整"
)
_REACH, _TELLING, _NEAR = 40, 12, 14


@dataclass(frozen=True, slots=True)
class Occasion:
    """What two dates are said of: the words that both share."""

    words: str
    firm: bool


def one_occasion(one: Dated, other: Dated) -> Occasion | None:
    """Say whether two different dates of an article are given for one event, and what it is."""
    if one.context.span == other.context.span or _same_day(one, other):
        return None
    if _turned(one, other):
        return _kindred(one, other)
    event = _event(one)
    same = event and event == _event(other) and _alike_printed(one, other)
    return Occasion(event, firm=False) if same and not _named_apart(one, other) else None


def _same_day(one: Dated, other: Dated) -> bool:
    first, second = (one.year, one.month, one.day), (other.year, other.month, other.day)
    known = [pair for pair in zip(first, second, strict=True) if None not in pair]
    return all(mine == theirs for mine, theirs in known)


def _turned(one: Dated, other: Dated) -> bool:
    """Say whether the days of one month are each other's digits turned round: 12 and 21."""
    if not (one.day and other.day) or (one.month, one.year) != (other.month, other.year):
        return False
    return f"{one.day:02}" == f"{other.day:02}"[::-1] and one.day != other.day


def _alike_printed(one: Dated, other: Dated) -> bool:
    return one.printed.strip("d") == other.printed.strip("d") or (
        "m" in one.printed and "m" in other.printed
    )


def _event(date: Dated) -> str:
    """Give the event, of those that happen once, that follows a date in its clause."""
    text = _clause(date)
    found = _ONCE_ONLY.search(text)
    if not found or found.start() > _NEAR or _OTHERS.search(_around(date)):
        return ""
    return _ONCE[found[0]]


def _kindred(one: Dated, other: Dated) -> Occasion | None:
    for mine, theirs in ((one, other), (other, one)):
        words = [word for word in content_words(_FIGURES.sub(" ", _clause(mine))) if rarity(word)]
        said = theirs.context.sentence
        shared = [word for word in words if word in said]
        weight = sum(map(rarity, shared))
        if weight >= _TELLING and 2 * weight > sum(map(rarity, words)):
            return Occasion("".join(shared), firm=True)
    return None


def _named_apart(one: Dated, other: Dated) -> bool:
    """Say whether each is said of a name of its own."""
    mine, theirs = (_subject(date) for date in (one, other))
    return bool(mine and theirs) and mine not in theirs and theirs not in mine


_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:学校|小学|中学|大学|医院|公司|集团|项目|工程|大桥|隧道|高速|铁路|公路|水库|电站|园区|公园|中心|机场|港|站|厂|馆|线|路)"
)


def _subject(date: Dated) -> str:
    before = date.context.sentence[max(0, date.at - _REACH) : date.at]
    found = [match[0] for match in _NAME.finditer(before)]
    return found[-1] if found else ""


def _clause(date: Dated) -> str:
    """Give the words after a date to the end of its clause."""
    text = date.context.sentence
    start = behind(date)
    stop = _BREAK.search(text, start)
    return text[start : stop.start() if stop else len(text)][:_REACH]


def _around(date: Dated) -> str:
    text = date.context.sentence
    return text[max(0, date.at - _REACH) : date.at + _REACH]

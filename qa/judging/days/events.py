"""Dates of one event of an article, given twice."""

from __future__ import annotations

from typing import Final, NamedTuple

from qa.judging.arithmetic.misprints import digits_apart
from qa.judging.days.begun import begun_apart, deed_told, told_ahead
from qa.judging.days.deeds import FIGURES, MEETING, Deed, deed
from qa.judging.days.near_days import dates_near, days_turned, near_days
from qa.judging.days.rules_in_force import of_one_rule
from qa.judging.days.starts import ANY
from qa.judging.days.to_come import named_to_come
from qa.judging.linking.matters import other_editions
from qa.judging.linking.words import content_words, rarity
from qa.model import Dated
from qa.patterns import regex

_HOUR = regex(
    r"(?:(?:[上下中]午|凌晨|清晨|晚[上间]?)?\d{1,2}(?:时(?:\d{1,2}分|许|半)?|[:：]\d\d))?[，,]?"
)
_BREAK = regex(r"[，。；！？：,;:!?\s（）()]")
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
_ONCE_ONLY = regex("|".join(sorted(_ONCE, key=len, reverse=True)))
_OTHERS = regex(
    "[一二三四五六七]期|第[一二三四五六七]|其中|另一|分别|陆续|先后|计划|原定|预计|拟|将|力争|延期|推迟|提前|改为|调整|[东南西北上下]片|标段"
)
_REACH, _TELLING, _NEAR = 40, 12, 14
_SHARED, _ENDS = 8, 4
_OFTEN = frozenset("接警 起火 落网 宣判 签约 首飞 上线 成立 施行 出生 去世".split())
"""Kinds of deeds that one article may tell of several times."""

_AMOUNT = regex(r"\d[\d.,]+[万亿]?[\u4e00-\u9fff]{1,2}(?<![年月日时分])")
_FOUNDED, _OWN = "成立", regex("建[校院馆厂站园](?:时|之初|初期|以来|伊始|至今|，)")
_ENTRY = regex(
    "报名|缴费|申[报请领]|填报|受理|登记|领取|认购|投票|征集|投稿|展览|展期|展出|本?展|[持延]续|将|集中|期|公示|活动|预约|时间|截[止稿]|通道|入口|系统|平台|[网线]上|日期|材料|提交|"
    "[请须应至到为在于自从]"
)
_IN_FORCE: Final = "施行"
_THE_SAME = frozenset("新该本全此")
_ROUND = regex(r"第[一二三四五六七八九十百\d]+[次回]")
_ENTRIES = frozenset(
    "止报名 止缴费 止申报 止投稿 止预约 止公示 止登记 止领取 止受理 止投票 止认购 止*".split()
)
_SHUT, _CLOSES_ANY, _BEGINS_ANY, _DECADE = "关停", f"止{ANY}", f"始{ANY}", 10
_ONE_OF_ITS_KIND = frozenset("开工 竣工 合龙 封顶 贯通 通车 开馆".split())


class Occasion(NamedTuple):
    """What two dates are said of: the words that both share."""

    words: str
    firm: bool


def one_occasion(one: Dated, other: Dated) -> Occasion | None:
    """Say whether two different dates of an article are given for one event, and what it is."""
    if one.context.span == other.context.span or _same_day(one, other):
        return None
    if not (one.month and other.month) and not _years_alone(one, other):
        return None
    if days_turned(one, other):
        return _kindred(one, other)
    event = _event(one)
    same = (
        event and event == _event(other) and _alike_printed(one, other) and dates_near(one, other)
    )
    if same and not named_apart(one, other):
        return Occasion(event, firm=False)
    told = named_to_come(one, other)
    return Occasion(told, firm=False) if told else _one_deed(one, other)


def once_only(date: Dated) -> bool:
    """Say whether a year is printed for a deed that is done once to a thing: 关停, 通车."""
    told = deed(date) if "y" in date.printed else None
    return told is not None and told.kind in {*_ONE_OF_ITS_KIND, _SHUT, _FOUNDED}


def _one_deed(one: Dated, other: Dated) -> Occasion | None:
    """Say whether two dates are told of one deed, by its kind and the words beside both."""
    mine = deed(one)
    theirs = deed(other) if mine and _once(mine, one, other) else None
    if not (mine and theirs and _one_kind(mine, theirs)):
        return None
    closes = mine.kind.startswith("止") and len(mine.kind) > 1
    apart = mine.phase != theirs.phase or other_lines(mine, theirs)
    if apart or not near_days(mine.day, theirs.day):
        return None
    rule = mine.kind == _IN_FORCE
    begins = told_ahead(mine)
    if begins and begun_apart(one, other, mine, theirs):
        return None
    bound = closes or rule or begins
    if not other_days(mine, theirs) or (mine.ahead != theirs.ahead and not bound):
        return None
    shared = sum(map(rarity, mine.words & theirs.words)) + _SHARED * _one_amount(one, other)
    near = mine.near and theirs.near and mine.kind in _ONE_OF_ITS_KIND and not mine.ahead
    near = near or (mine.kind == _SHUT and _decades_apart(one, other))
    enough = (
        _BEGINS_ANY in (mine.kind, theirs.kind)
        or mine.kind in _ENTRIES
        or mine.kind in {_FOUNDED, _IN_FORCE}
        or near
        or shared >= _SHARED
    )
    named = named_apart(one, other, alike=mine.kind == _FOUNDED)
    apart = named or other_thing(mine, theirs) or other_edition(one, other)
    return Occasion(deed_told(mine), firm=False) if enough and not apart else None


def _once(mine: Deed, one: Dated, other: Dated) -> bool:
    """Say whether an article tells of such a deed but once: a founding, where two years are a slip.

    1951年创办 beside 1956年建校时.
    """
    if mine.kind == _IN_FORCE:
        return of_one_rule(one, other)
    if mine.kind != _FOUNDED:
        return mine.kind not in _OFTEN and not mine.kind.startswith(MEETING)
    years = str(one.year), str(other.year)
    own = any(_OWN.match(date.context.sentence, date.until) for date in (one, other))
    printed = "y" in one.printed and "y" in other.printed
    return own and printed and digits_apart(*years) != ""


def _one_kind(mine: Deed, theirs: Deed) -> bool:
    """Say whether two deeds are of one kind; 止* (提交的不再受理) is any closing."""
    if _CLOSES_ANY in (mine.kind, theirs.kind) or _BEGINS_ANY in (mine.kind, theirs.kind):
        return mine.kind[0] == theirs.kind[0]
    return mine.kind == theirs.kind


def _one_amount(one: Dated, other: Dated) -> bool:
    """Say whether both sentences give one amount: 86公里."""
    mine, theirs = (set(_AMOUNT.findall(date.context.sentence)) for date in (one, other))
    return bool(mine & theirs)


def _years_alone(one: Dated, other: Dated) -> bool:
    """Say whether years without a month may be compared: decades apart, or of one founding."""
    told = deed(one) if not (one.month or other.month) else None
    return _decades_apart(one, other) or (told is not None and told.kind == _FOUNDED)


def _decades_apart(one: Dated, other: Dated) -> bool:
    """Say whether two years are printed, whole decades apart and no more: 2004年, 2024年."""
    both = "y" in one.printed and "y" in other.printed
    return both and ((one.year or 0) - (other.year or 0)) % _DECADE == 0


def other_thing(mine: Deed, theirs: Deed) -> bool:
    """Say whether each is told of a thing of its own, of one sort: 新馆 here, 少儿馆 there."""
    left, right = mine.thing, theirs.thing
    if mine.kind.startswith("止"):
        left, right = (_ENTRY.sub("", thing) for thing in (left, right))
        return bool(left and right) and not set(left) & set(right)
    sort = bool(left and right) and left[-1] == right[-1]
    return sort and left[-2:] != right[-2:] and not {left[-2], right[-2]} & _THE_SAME


def other_lines(mine: Deed, theirs: Deed) -> bool:
    """Say whether each is told of a line of its own: 3号线, 5号线."""
    return bool(mine.lines and theirs.lines) and not mine.lines & theirs.lines


def other_days(mine: Deed, theirs: Deed) -> bool:
    """Say whether two days cannot be one: what both print of year, month and day differs."""
    known = [pair for pair in zip(mine.day, theirs.day, strict=True) if None not in pair]
    alike = (mine.day[2] is None) == (theirs.day[2] is None)
    return alike and any(one != other for one, other in known)


def other_edition(one: Dated, other: Dated) -> bool:
    """Say whether the sentences tell of other editions: 第九届, 第十届; 2025…, 2026…."""
    texts = one.context.sentence, other.context.sentence
    left, right = (set(_ROUND.findall(text)) for text in texts)
    return other_editions(*texts) or (bool(left and right) and not left & right)


def _same_day(one: Dated, other: Dated) -> bool:
    first, second = (one.year, one.month, one.day), (other.year, other.month, other.day)
    known = [pair for pair in zip(first, second, strict=True) if None not in pair]
    if one.cue == other.cue == "range" and one.end and other.end:
        known += [(one.end.month, other.end.month), (one.end.day, other.end.day)]
    return all(mine == theirs for mine, theirs in known)


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
        words = [
            word for word in content_words(FIGURES.sub(" ", _next_clause(mine))) if rarity(word)
        ]
        said = theirs.context.sentence
        shared = [word for word in words if word in said]
        weight = sum(map(rarity, shared))
        if weight >= _TELLING and 2 * weight > sum(map(rarity, words)):
            return Occasion("".join(shared), firm=True)
    return None


def named_apart(one: Dated, other: Dated, *, alike: bool = False) -> bool:
    """Say whether each is said of a name of its own; `alike`: of one sort, 中学 and 小学."""
    mine, theirs = (_subject(date) for date in (one, other))
    if mine[-_ENDS:] == theirs[-_ENDS:] or (alike and mine[-1:] != theirs[-1:]):
        return False
    return bool(mine and theirs) and mine not in theirs and theirs not in mine


_NAME = regex(
    r"[\u4e00-\u9fff]{2,8}(?:学校|(?<!中)小学|中学|大学|医院|公司|集团|项目|工程|大桥|隧道|高速|铁路|公路|水库|电站|园区|公园|中心|机场|港|站|厂|馆|线|路(?![段面口上况]))"
)


def _subject(date: Dated) -> str:
    before = date.context.sentence[max(0, date.at - _REACH) : date.at]
    found = [match[0] for match in _NAME.finditer(before)]
    return found[-1] if found else ""


def _clause(date: Dated) -> str:
    """Give the words after a date to the end of its clause."""
    return _up_to_break(date.context.sentence, date.until)


def _next_clause(date: Dated) -> str:
    """Give the words after a date, or after an hour or a pause right behind it."""
    text, start = date.context.sentence, date.until
    hour = _HOUR.match(text, start)
    return _up_to_break(text, hour.end() if hour else start)


def _up_to_break(text: str, start: int) -> str:
    stop = _BREAK.search(text, start)
    return text[start : stop.start() if stop else len(text)][:_REACH]


def _around(date: Dated) -> str:
    text = date.context.sentence
    return text[max(0, date.at - _REACH) : date.at + _REACH]

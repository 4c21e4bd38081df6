"""Years in which what is told cannot have been done: not yet come, or a century too early."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qa.judging.calendar.years import date_words, known_today, nearby, one_slip
from qa.model import PRINTED, Dated, Span
from qa.patterns import regex

_NEXT, _AHEAD, _ROUND, _NEVER = 1, 5, 5, 2101
_CENTURY = 100
YEAR_PRINTED = regex(r"(?<!\d)[12]\d{3}(?=年|[-—–~～至到]\d{4}年)")
_REACH = 60
_PLANNED = regex(
    r"将|拟|计划|规划|力争|争取|预计|预期|预测|目标|有望|届|今后|未来|展望|纲要|远景|愿景|到期|前景|承诺|期限|有效"
    r"|(?<![主重])要(?![求案犯])|如期|奠定|基本实现|基本建成|申办|举办权|奥运|世界杯|亚运|任务|推进|实施期|建设期"
    r"|确保|方案|蓝图|定于|报名|凡|年满|满\d|符合|申[请领]|预售|预告|倒计时|明[天日年]|下[个周月]|开幕|截止|质保"
    r"|合同|刑期|行动|到20|(?<!截)至20\d\d年[底末前]|前[，,完实建全基]|达峰|碳中和|预案|租"
)
_HELD_TO = regex(
    r"(?:占|完成|达到?|超过?)(?:了|到)?[^，。；\d]{0,8}?(?:计划|规划|目标|任务|预期)|[比照按]计划|计划生育"
)
"""A plan that what is done is held against: 占年度计划的98%."""
_DONE = regex(
    r"曾|当时|已经?(?!婚)|了(?!解)|被(?!告)|同比|环比|比上年|[比较][去上]年|与[去上]年|上年同期|累计|获[奖得评]|荣获"
    r"|立案|审结|受理|判处|宣判|查处|查获|破获|抓获|缴获|罚款|拘留|逮捕|起诉|出现|发生|遭遇|受灾|遇难|死亡"
    r"|[借汇打转贷]款|借给|转账|签订|签署|购买|投保|支付|入职|辞职|结婚|登记|毕业|入伍|参军|考[上入取]|当选|担任"
    r"|成立|挂牌|创办|开工|动工|封顶|竣工|建成|投产|投用|启用|开业|开通|通车|完成|实现|接待|发放|新增|达到|增长|下降"
    r"|提高|减少|增加|办理|办结|整改|督促|捐|荣"
)
_SURELY = regex(
    r"曾|当时|已|了|被|同比|环比|比上年|[比较][去上]年|累计|判处|审结|查获|破获|抓获|发生|出现"
)
_TO_COME = 2030
"""From when on a year is to come, whatever the article's own."""


class Untimely(NamedTuple):
    """What a year out of its time should be, 0 if that is open, and what betrays it.

    `told` are the words that tell of it; `beside` is another year of the sentence, or None.
    `sure` when the article's date is known and the words can be of the past alone.
    """

    meant: int
    told: Span | None
    beside: Span | None
    sure: bool


def told_ahead(date: Dated) -> Untimely | None:
    """Look at a printed year that lies two years or more beyond the article's, told as done."""
    if "y" not in date.printed or date.how != PRINTED:
        return None
    year, others = last_year(date), _other_years(date)
    now = date.context.date.year if date.context.date else max(others, default=0)
    unknown = date.context.date is None and year < _TO_COME
    if year <= now + _NEXT or planned(date) or unknown:
        return None
    reach = (date.until, date.until + _REACH)
    surely = _SURELY.search(date.context.sentence, *reach)
    done = surely or _DONE.search(date.context.sentence, *reach)
    if done is None or (not surely and _looks_planned(year, now)):
        return None
    known = known_today(date) is not None
    slips = past_slips(year, now) if now else []
    if not known and year < _NEVER and not _turned(year, others):
        return None
    told = date.context.place(done.start(), done.end())
    beside = next((date.context.place(*at) for other, at in others.items() if other <= now), None)
    return Untimely(next(iter(slips), 0), told, beside, surely is not None and known)


def planned(date: Dated) -> bool:
    """Say whether the words around a date tell of what is still to be done."""
    return _PLANNED.search(_HELD_TO.sub("", nearby(date))) is not None


def _looks_planned(year: int, now: int) -> bool:
    """Say whether a year is one that plans aim at: soon, or a round one."""
    return year < now + _AHEAD or year % _ROUND == 0


def _turned(year: int, others: Iterable[int]) -> bool:
    """Say whether the year has two digits of another year of the sentence turned round."""
    return any(sorted(str(other)) == sorted(str(year)) for other in others)


def _other_years(date: Dated) -> dict[int, tuple[int, int]]:
    """Give the years that the sentence prints beside a date, each with its place."""
    found = YEAR_PRINTED.finditer(date.context.sentence)
    return {
        int(match[0]): match.span() for match in found if not date.at <= match.start() < date.until
    }


def last_year(date: Dated) -> int:
    """Give the last year that a date or range prints."""
    printed = [int(year) for year in YEAR_PRINTED.findall(date_words(date))]
    return max(printed, default=date.year or 0)


def past_slips(year: int, now: int) -> list[int]:
    """Give the years up to now that are one slip away, those with the digits turned round first."""
    slips = [other for other in range(now, now - _CENTURY, -1) if one_slip(year, other)]
    return sorted(slips, key=lambda other: sorted(str(other)) != sorted(str(year)))

"""Years ahead of their time: beyond all plans, with results already told, or with no plan told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.judging.calendar.ahead import past_slips, told_ahead
from qa.judging.calendar.years import date_words, in_title, known_today
from qa.judging.years.horizon import VALUE
from qa.judging.years.outlying import (
    LEAD,
    MODERN,
    PLANS_REACH,
    REACH,
    Far,
    last_printed,
    latest,
    nearest,
    others_of,
    plans,
    single,
    slips_within,
)
from qa.model import PRINTED, RELATIVE, Dated
from qa.patterns import regex

_NEXT, _NEVER, _BACK, _DECADE = 1, 2066, 60, 10
_CENTURIES = frozenset({2100, 2099})
_SURELY, _ON, _TO_COME = 2, 20, 2030
_DIGITS = "〇一二三四五六七八九"
_TOTALLED = regex(
    r"已|累计|共|总计|完成|达到?|建成|新增|实现|[，,](?![^，。；]*(?:不低于|不少于|不超过|以上|以内|控制|保有))[^，。；]{0,14}\d"
)
_REVIEWED = regex(
    r"(?!前|[之以]前)度?(?:全[市县区省州年])?[^，。；\d]{0,10}(?:工作)?(?:回顾|总结|决算|公报|执行情况|成绩单|年报)"
)
_GREW = regex(r"同比|比上年|[比较]去年|上年同期|环比")
_GREW_BY = regex(r"增[长加]|提高|上升|下降|减少|多|少|降低")
_TIMES = regex(r"年?的[约近]?[\d.]+倍")
_EVER_SINCE = regex(r"[^，。；]{0,20}?(?P<since>(?:[实施运行开通]{2})?(?:以来|至今))")
_PERIOD = regex(
    r"年(?:度|全年)?(?:第?[一二三四]季度|前[一二三两]个?季度|[上下]半年"
    r"|\d{1,2}[—至到\-~～]\d{1,2}月|\d{1,2}月底?|全年|末|底)?"
)
_FINISHED = regex(
    r"[^，。；\d]{0,8}?(?:竣工|完工|建成|投用|通车|投产|获[评得]|取得|成立|挂牌|验收|交付)[^，。；]{0,8}[，,][^。；]{0,10}?"
    r"(?P<now>目前|现已|如今|至今|已)"
)
_STATED = regex(
    r"[底末]?[，,]?[^，。；\d]{0,16}(?:达到?|突破|实现|完成|为)[约近]?(?=\d)|[底末]?[，,][^，。；\d]{2,16}余额"
)
_TOLD = regex(r"[，,]?[^，。；\d要能可会满届再]{3,30}?(?=[，。；“])")
_GROWN = regex(r"(?:增[加长]?|升|提高|下降|降|减少?|扩大|发展)[到至]$")
_EXPECTED = regex(
    "提出|要求|明确|部署|规定|要(?=[达实完建提超突降控])|确保|争取|预[计测期]|推算|估计|目标|规划|计划|将|力争|有望|到本世纪"
)
_RECKONED = regex("推算|测算|估算|模拟")
_LAND = regex("年限|产权|使用权")
_LASTS = regex(r"(?<!\d)([1-9]\d{1,2})年(?![代级度初底末份])")
_LAND_YEARS = 70
"""For so long the use of land is granted at most."""
_AGO = regex(r"(\d{1,2}|[一二三四五六七八九十]{1,3})年(?:之)?前")
_AIM = regex("目标年|规划期|期末|到$|至$|为$")
_FAR_VIEW = regex("远景|展望|愿景|远期")
_HELD = ("比", "较", "超过", "超")
_DONE = regex(r"曾|当时|已|了|累计|发生|出现|成立|建成|实现|完成|达到|同比|增长|执行|有效")
_PLANNED = regex(
    r"将|拟|设计|计划|规划|力争|争取|预[计期测售告估留]|目标|有望|届时|[一二三四五六七八九十\d]届|今后|未来|展望|远景|愿景|到期|[届刑]满|终止|失效|期[限满内至]|有效|[到至]20|止|[年月日底之]前|备战|筹|迎接"
    r"|[申承主举]办|世界杯|奥运|亚运|全运|世博|质保|保修|合同|协议|租|刑|徒|毕业|入学|款|版|型|商定|议定|敲定|定[于在]|说[定好]|相约|倒计时|换届|任期|约定|提出|部署|施行|执行|纲要|方案"
    r"|行动|达峰|中和|还清|还[要将得]|贷|债|券|基金|要[在建完实达把让使]|明年|后年|假如|如果|要是|若|万一|可能|小说|科幻|想象|穿越|战略|项目库|周期|赛季|重大项目|议程"
)
_PROJECTED = regex("将(?=[在于由建])|拟|概算|工期|规划|计划")
_CLAUSE = regex(r"[，。；！？：:]")


def far_ahead(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one that no plan reaches: 自2025年起至2207年止."""
    last, lead = last_printed(date), date.context.sentence[max(0, date.at - _ON) : date.at]
    if last < _NEVER or last in _CENTURIES or "y" not in date.printed or "公元前" in lead:
        return None
    backing = latest([one for one in dates if one is not date])
    today = known_today(date)
    now = today.year if today else last_printed(backing) if backing else date.year or last
    if _RECKONED.search(lead) or (last <= now + _LAND_YEARS and _LAND.search(lead)):
        return None
    ahead = slips_within(last, range(now - 2, now + PLANS_REACH))
    turned = [one for one in slips_within(last, range(now, MODERN, -1)) if _turned(one, last)]
    best = [*(one for one in ahead if _turned(one, last)), *turned, *ahead]
    if now >= last or not best or _lasts_until(date, last, dates):
        return None
    done = _DONE.search(date.context.sentence, date.until, date.until + REACH)
    told = date.context.place(done.start(), done.end()) if done else None
    named = _named(best[0], now, dates) or backing or _of_today(date, dates)
    return Far(best[0], "far", named, told, wrong=last)


def _lasts_until(date: Dated, last: int, dates: Sequence[Dated]) -> bool:
    """Say whether a year is a told length after another: 2025年投产，寿命60年，可运行到2085年."""
    lengths = {int(number) for number in _LASTS.findall(date.context.sentence)}
    return any(last - last_printed(one) in lengths for one in dates if one is not date)


def _turned(one: int, other: int) -> bool:
    return sorted(str(one)) == sorted(str(other))


def _named(year: int, now: int, dates: Sequence[Dated]) -> Dated | None:
    """Give the words that mean a year without printing it: 12年前."""
    ago = ((one, found) for one in dates if (found := _AGO.match(date_words(one))))
    return next((one for one, found in ago if _small(found[1]) == now - year), None)


def _small(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGITS.find(text)
    return (_DIGITS.find(tens) if tens else 1) * 10 + max(_DIGITS.find(ones), 0)


def done_ahead(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one beyond all others of which results are told.

    自2034年1月1日……实施以来, 截至2035年8月底……已建成, 2042年工作回顾.
    """
    year, today = date.year or 0, known_today(date)
    if "y" not in date.printed or (today and year <= today.year + _NEXT) or in_title(date):
        return None
    surely = _surely_done(date)
    if surely is None and not _told_flatly(date, dates):
        return None
    if _LAND.search(date.context.sentence, max(0, date.at - LEAD), date.at):
        return None
    others = [one for one in dates if one.span != date.span and one.year != date.year]
    backing = latest(others)
    now = today.year if today else last_printed(backing) if backing else year
    meant = slips_within(year, range(now, now - _BACK, -1))
    if not meant and not today:
        meant = slips_within(year, range(now + 1, now + _ON))
    again = sum(one.year == year and "y" in one.printed for one in dates) > 1
    unsure = not today and (again or year < _TO_COME)
    if year <= now + (_NEXT if today else _SURELY) or not meant or unsure:
        return None
    best = next((one for one in meant if one >= now - _NEXT), meant[0])
    same = next((one for one in others if one.year == best and one.how == PRINTED), backing)
    beside = same or _of_today(date, others)
    if not surely:
        return Far(
            min(meant, key=lambda one: _unlikeness(one, year)), "to come", beside, wrong=year
        )
    return Far(best, "ahead", beside, date.context.place(*surely), wrong=year)


def _surely_done(date: Dated) -> tuple[int, int] | None:
    """Give the place of the words around a date that can be of what is past only."""
    words, after = date.context.sentence, date.until
    until = min(len(words), after + REACH)
    if since := _EVER_SINCE.match(words, after):
        return since.span("since")
    found = _REVIEWED.match(words, after)
    if found is None and words.endswith(_HELD, 0, date.at):
        found = _GREW_BY.search(words, after, until)
    if found is None and words.endswith("是", 0, date.at):
        found = _TIMES.match(words, after)
    if found is None and not plans(date, until):
        found = _counted(date, until)
    return found.span() if found else None


def _counted(date: Dated, until: int) -> re.Match[str] | None:
    words, after = date.context.sentence, date.until
    if date.cue == "截至":
        return _TOTALLED.search(words, after, until)
    of_period = date.cue == "range" or _PERIOD.match(date_words(date), 4)
    grew = _GREW.search(words, after, until) if of_period else None
    stated = None if _EXPECTED.search(words) else _STATED.match(words, after)
    return grew or _FINISHED.match(words, after) or _reached(date) or stated


def _told_flatly(date: Dated, dates: Sequence[Dated]) -> bool:
    """Say whether the last year of an article is told of in a sentence without any plan."""
    words = date.context.sentence
    told = date.cue in {"", "于", "在"} and _TOLD.match(words, date.until)
    today, year = known_today(date), date.year or 0
    now = today.year if today else year
    if not told or any(now < last_printed(one) != year for one in others_of(date, dates)):
        return False
    return not (_PLANNED.search(words) or _EXPECTED.search(words))


def _reached(date: Dated) -> re.Match[str] | None:
    """Give the value reached in a year: 从2020年的12万亩增加到2032年的26万亩."""
    words = date.context.sentence
    grown = _GROWN.search(words, max(0, date.at - LEAD), date.at)
    told = grown and not _EXPECTED.search(words)
    return VALUE.match(words, date.until) if told else None


def _of_today(date: Dated, dates: Sequence[Dated]) -> Dated | None:
    """Give the nearest word that means these days: 昨日, 今年."""
    words = [one for one in dates if one.how == RELATIVE]
    return min(words, key=lambda one: abs(one.span.start - date.span.start), default=None)


def not_planned(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one to come of which nothing says that it is planned.

    2016年开工，2028年通车, in an article of 2024.
    """
    today, year = date.context.date, last_printed(date)
    if today is None or year <= today.year + _NEXT or not _may_be_told(date):
        return None
    others = others_of(date, dates)
    if any(last_printed(one) > today.year for one in others):
        return None
    meant = sorted(past_slips(year, today.year), key=lambda one: _unlikeness(one, year))
    return Far(meant[0], "to come", nearest(date, others), wrong=year) if meant else None


def _may_be_told(date: Dated) -> bool:
    """Say whether no word around a date, nor of the title, is one of plans."""
    festival = date.how.startswith("festival")
    if "y" not in date.printed or in_title(date) or not (festival or date.how == PRINTED):
        return False
    if date.cue in {"到", "至", "前", "将"} or told_ahead(date):
        return False
    texts = _clauses_around(date), date.context.title
    projected = _PROJECTED.search(date.context.sentence, 0, date.at)
    return projected is None and not any(map(_PLANNED.search, texts))


def _unlikeness(one: int, year: int) -> tuple[bool, bool]:
    """Order slips: two digits turned round come before another decade, and that before the rest."""
    return sorted(str(one)) != sorted(str(year)), (one - year) % _DECADE != 0


def _clauses_around(date: Dated) -> str:
    """Give the clause of a date with the one before and the one behind."""
    words, after = date.context.sentence, date.until
    starts = [found.end() for found in _CLAUSE.finditer(words, 0, date.at)]
    ends = [found.start() for found in _CLAUSE.finditer(words, after)]
    return words[starts[-2] if len(starts) > 1 else 0 : ends[1] if len(ends) > 1 else len(words)]


def beyond_plan(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the last year of the one plan of an article, of which an aim's year is a slip."""
    year, words = date.year or 0, date.context.sentence
    lead = words[max(0, date.at - LEAD) : date.at]
    if not single(date) or not _AIM.search(lead) or _FAR_VIEW.search(lead):
        return None
    plans = [
        one
        for one in dates
        if one.cue == "range" and one.printed == "y" and "规划" in one.context.sentence
    ]
    ends = {last_printed(one) for one in plans}
    again = sum(one.year == year and "y" in one.printed for one in dates) > 1
    if len(ends) != 1 or again or not slips_within(year, ends) or year <= max(ends):
        return None
    return Far(max(ends), "aim", plans[0])

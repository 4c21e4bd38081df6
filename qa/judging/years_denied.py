"""Years that the words around them deny: told though not yet come, compared with last year's."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from qa.judging.ahead import past_slips, told_ahead
from qa.judging.outlying import HISTORY, Far, last_printed, others_of, slips_within
from qa.judging.years import behind, date_words, in_title, one_slip, stretch
from qa.model import Dated
from qa.patterns import regex

_AHEAD, _BACK, _RECENT, _OLD, _MODERN, _CENTURY = 2, 3, 1, 1800, 1949, 100
_LIVED, _FISCAL_GAP, _SEVERAL, _DECADE = 105, 5, 2, 10
_PLANNED = regex(
    r"将|拟|计划|规划|力争|争取|预[计期测售告估留]|目标|有望|届时|[一二三四五六七八九十\d]届|今后|未来|展望|远景|愿景|到期|期[限满内至]|有效|[到至]20|止|[年月日底之]前|备战|筹|迎接"
    r"|[申承主举]办|世界杯|奥运|亚运|全运|世博|质保|保修|合同|协议|租|刑|徒|毕业|入学|款|版|型|倒计时|换届|任期|约定|提出|部署|施行|执行|纲要|方案"
    r"|行动|达峰|中和|还清|贷|债|券|基金|要[在建完实达把让使]|明年|后年|假如|如果|要是|若|万一|可能|小说|科幻|想象|穿越|战略|项目库|周期|赛季|重大项目|议程"
)
_BORN = regex(r"，?[^，。；\d]{0,8}(?:出生|生人|生[于在，。；])")
_AGED = regex(r"(?<!\d)(\d{1,2})岁")
_OWN = regex(r"(?:本人|自己|[他她])(?:[在于]|曾[在于]?)?$")
_YOUNGEST, _GROWN = 5, 15
_BORN_IN = regex(r"(?:出生|生)[于在]$")
_PERIOD = regex(
    r"\d{4}年(?:[上下]半年|前[一二三两\d]+个?(?:季度|月)|第?[一二三四]季度|\d{1,2}(?:月份?)?[—至到\-~～]\d{1,2}月份?|\d{1,2}月份?)"
)
_COMPARED = regex(r"同比|[比较](?:去年|上年|上一年)|(?:去年|上年)同期|环比")
_THEN = regex(r"当[年时]|那[年时]|曾|此前|原|历史|最[早初]")
_LAST_SAME = regex(r"上年同期[（(](\d{4})年")
_FISCAL = regex(r"\d{4}年(?:度(?!假)|年报|年度)")
_EVENT = regex(
    r"\d{4}年(?!度)[^，。；\d]{2,24}(?:运动会|锦标赛|联赛|大赛|[杯决]赛|大会|马拉松|[化术游购乐歌]节|博览会|论坛|招聘会|活动|考试)"
    r"[^，。；]{0,12}(?:落幕|举行|开幕|收官|开赛|闭幕|启动|召开|鸣枪|打响|举办|开考|结束)"
)
_JUST_NOW = regex(r"昨[天日晚]|今[天日晚早]|前天|日前|近日")
_LOOKS_BACK = regex(r"总结|表彰|颁奖|述职|考核|推迟|延期|补[赛考]|重新")
_SPRING = 3
_CLAUSE = regex(r"[，。；！？：:]")


def denied(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one that the words around it deny."""
    if date.year is None or "y" not in date.printed or in_title(date):
        return None
    if date.how != "printed":
        return _told_though_to_come(date, dates) if date.how.startswith("festival") else None
    return (
        _told_though_to_come(date, dates)
        or _of_the_time_compared(date, dates)
        or _of_another_report(date, dates)
        or _before_our_time(date, dates)
        or _of_last_year(date, dates)
        or _done_by_a_child(date)
    )


def _told_though_to_come(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """2016年开工，2028年通车, in an article of 2024: nothing says that it is planned."""
    today, year = date.context.date, last_printed(date)
    if (
        today is None
        or year < today.year + _AHEAD
        or told_ahead(date)
        or date.cue in {"到", "至", "前", "将"}
    ):
        return None
    if _PLANNED.search(_clauses_around(date)) or _PLANNED.search(date.context.title):
        return None
    others = others_of(date, dates)
    if any(last_printed(one) > today.year for one in others):
        return None
    meant = sorted(past_slips(year, today.year), key=lambda one: _unlikeness(one, year))
    return Far(meant[0], "to come", _nearest(date, others), wrong=year) if meant else None


def _unlikeness(one: int, year: int) -> tuple[bool, bool]:
    """Order slips: two digits turned round come before another decade, and that before the rest."""
    return sorted(str(one)) != sorted(str(year)), (one - year) % _DECADE != 0


def _nearest(date: Dated, others: Sequence[Dated]) -> Dated | None:
    """Give the nearest of the other dates."""
    return min(others, key=lambda one: abs(one.span.start - date.span.start), default=None)


def _clauses_around(date: Dated) -> str:
    """Give the clause of a date with the one before and the one behind."""
    words, after = date.context.sentence, behind(date)
    starts = [found.end() for found in _CLAUSE.finditer(words, 0, date.at)]
    ends = [found.start() for found in _CLAUSE.finditer(words, after)]
    return words[starts[-2] if len(starts) > 1 else 0 : ends[1] if len(ends) > 1 else len(words)]


def _of_the_time_compared(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """2004年上半年……比去年同期多, in an article of 2024: this year's or last year's is meant."""
    words, year, after = date.context.sentence, date.year or 0, behind(date)
    if not _PERIOD.fullmatch(date_words(date)) or date.cue not in {"", "range"}:
        return None
    if known := _LAST_SAME.search(words, after):
        meant = int(known[1]) + 1
        told = stretch(date, *known.span())
        return Far(meant, "report", words=told) if one_slip(year, meant) else None
    today = date.context.date
    if today is None or today.year - year < _BACK or not _COMPARED.search(words, after):
        return None
    if _THEN.search(words) or any(one.year == year for one in others_of(date, dates)):
        return None
    beside = [one for one in others_of(date, dates) if one.context.span == date.context.span]
    meant = next((one for one in (today.year, today.year - _RECENT) if one_slip(year, one)), 0)
    return (
        Far(meant, "report", _nearest(date, others_of(date, dates)))
        if meant and not beside
        else None
    )


def _of_another_report(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """2014年度分配预案 beside 2024年年报 and 2024年年度股东大会."""
    year = date.year or 0
    if not _is_fiscal(date):
        return None
    fiscal = [one for one in dates if _is_fiscal(one)]
    years = Counter(one.year for one in fiscal)
    if years[year] > 1:
        return None
    told = [one for one in fiscal if years[one.year] >= _SEVERAL and one_slip(year, one.year or 0)]
    apart = told and abs((told[0].year or 0) - year) >= _FISCAL_GAP
    return Far(told[0].year or 0, "report", told[0]) if apart else None


def _is_fiscal(date: Dated) -> bool:
    return bool(date.year and _FISCAL.match(date.context.sentence, date.at))


def _before_our_time(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """1886年，厂里买下第一台数控铣床, where all else is of after 1949; a birth 130 years ago."""
    year, today, words = date.year or 0, date.context.date, date.context.sentence
    others = [one.year for one in others_of(date, dates) if one.year]
    now = today.year if today else max(others, default=0)
    if not _OLD <= year < now - _LIVED or any(one < _MODERN for one in others):
        return None
    born = _BORN.match(words, behind(date)) or _BORN_IN.search(words, 0, date.at)
    aged = _of_that_age(date, now) if born else None
    if aged is None and (HISTORY.search(words) or not (born or _bare_among(others, date, today))):
        return None
    century = [year + _CENTURY] if year + _CENTURY <= now else []
    meant = century or slips_within(year, range(now, _MODERN, -1))
    near = _nearest(date, others_of(date, dates))
    return Far(meant[0], "old", near, stretch(date, *aged) if aged else None) if meant else None


def _bare_among(others: Sequence[int], date: Dated, today: dt.date | None) -> bool:
    """Say whether a year without a day stands among years of our time."""
    return date.printed == "y" and len(others) > (today is None)


def _of_that_age(date: Dated, now: int) -> tuple[int, int] | None:
    """Give the place of somebody's age in the sentence that is a century too low for the year."""
    grown = now - (date.year or 0) - _CENTURY
    ages = (one for one in _AGED.finditer(date.context.sentence) if abs(grown - int(one[1])) <= 1)
    return next((one.span() for one in ages), None)


def _of_last_year(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """昨天，2023年全市运动会落幕, in an article of April 2024: last year's name was kept."""
    today, words = date.context.date, date.context.sentence
    named = _EVENT.match(words, date.at)
    if today is None or named is None or today.month < _SPRING or date.year == today.year:
        return None
    if not _JUST_NOW.search(words) or _LOOKS_BACK.search(words) or date.year != today.year - 1:
        return None
    return Far(
        today.year, "report", _nearest(date, [one for one in dates if one.year == today.year])
    )


def _done_by_a_child(date: Dated) -> Far | None:
    """22岁的选手打破了他2003年创造的纪录, in an article of 2025: he was not born yet."""
    today, words, year = date.context.date, date.context.sentence, date.year or 0
    ages = list(_AGED.finditer(words))
    if today is None or len(ages) != 1 or not _OWN.search(words, 0, date.at):
        return None
    age = int(ages[0][1])
    born = today.year - age
    meant = slips_within(year, range(today.year, born + _GROWN, -1))
    young = born - 1 <= year <= born + _YOUNGEST and age > _GROWN
    told = stretch(date, *ages[0].span())
    return Far(meant[0], "course", words=told) if young and meant else None

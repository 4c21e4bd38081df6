"""Years that are not those which an article reports on: in its lines, periods and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qa.judging.calendar.years import (
    date_words,
    in_title,
    known_today,
    looks_back,
    nearby,
    one_slip,
)
from qa.judging.days.untimely import day_of_issue
from qa.judging.years.outlying import LEAD, Far, nearest, others_of, single, slips_within
from qa.model import PRINTED, Dated
from qa.patterns import regex

_NEXT, _NUMBER_LINE, _ROUND_IT, _FEW, _SEASON, _SPRING = 1, 24, 4, 5, 150, 3
_WEEK, _FEBRUARY, _LEAP_DAY = 10, 2, 29
_NEAR_IT, _LONG_AGO, _BACK, _CENTURY = 2, 5, 3, 100
_LONG_RUN = regex(
    r"累计|连续|历年|每年|年来|历史|建[校院厂馆队会]|成立|设立|组建|改革|制度|试点|启动|实施|推行|首次|最|先后"
)
_EVER_SINCE = regex(r"[^，。；\d]{0,12}?以来")
_UP_TO_NOW = regex(r"[^，。；\d]{0,16}(?:以来|至今|[到至]如今|[到至]现在)")
_TITLE_YEAR = regex(
    r"(?<!\d)(20\d\d)年(?:度|[上下]半年|\d{1,2}月)?[^，。]{0,16}(?:情况|总结|通报|公报|报告|简报|回顾|优秀|先进|表彰|十佳)"
)
_PERIOD = regex(
    r"\d{4}年(?:[上下]半年|前[一二三两\d]+个?(?:季度|月)|第?[一二三四]季度|\d{1,2}(?:月份?)?[—至到\-~～]\d{1,2}月份?|\d{1,2}月份?)"
)
_COMPARED = regex(r"同比|[比较](?:去年|上年|上一年)|(?:去年|上年)同期|环比")
_THEN = regex(r"当[年时]|那[年时]|曾|此前|原|历史|最[早初]")
_LAST_SAME = regex(r"上年同期[（(](\d{4})年")
_PART_BEGUN = regex(
    r"[^，。；\d]{0,8}?(?:封关|[运经]营|运行|投[产用运]|建成|成立|挂牌|开[业通园馆]|设立|上线|通车|启用|引进|落户|获批)[^，。；\d]{0,4}的"
)
_EVENT = regex(
    r"\d{4}年(?!度)[^，。；\d]{2,24}(?:运动会|锦标赛|联赛|大赛|[杯决]赛|大会|马拉松|[化术游购乐歌]节|博览会|论坛|招聘会|活动|考试)"
    r"[^，。；]{0,12}(?:落幕|举行|开幕|收官|开赛|闭幕|启动|召开|鸣枪|打响|举办|开考|结束)"
)
_JUST_NOW = regex(r"昨[天日晚]|今[天日晚早]|前天|日前|近日")
_JUST_PAST = regex(r"刚刚?过去|刚刚?结束|昨[天日晚]|今[天日晚早]|日前|近日|前[天日]")
_MADE_LATER = regex(r"总结|表彰|颁奖|述职|考核|推迟|延期|补[赛考]|重新")
_BACKWARDS = regex("[自从比较与]|截至|早在|历年|曾|《")


def imprint(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by the day under a notice that all its other years deny."""
    words, year = date.context.sentence.strip(), date.year or 0
    alone = len(words) <= len(date_words(date)) + _ROUND_IT and date.printed == "ymd"
    if not alone or date.context.date is None or date.start != date.context.date:
        return None
    others = others_of(date, dates)
    above = any(one.span > date.span for one in others)
    if above or any(abs((one.year or 0) - year) < _FEW for one in others):
        return None
    many = Counter(one.year for one in others)
    near = [
        one
        for one in others
        if one_slip(year, one.year or 0) and _of_this_year(one, often=many[one.year] > 1)
    ]
    return Far(near[0].year or 0, "report", near[0]) if near else None


def _of_this_year(date: Dated, *, often: bool) -> bool:
    lead = date.context.sentence[max(0, date.at - LEAD) : date.at]
    begins = date.cue in {"起", "自"} and not _UP_TO_NOW.match(date.context.sentence, date.until)
    told = "今年" in lead or "现" in lead or begins
    return told or (often and ("m" in date.printed or date.cue == "range"))


def own_number(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant in the number that a notice has on a line of its own, by its day."""
    today, year = known_today(date), date.year or 0
    short = len(date.context.sentence) <= _NUMBER_LINE
    if date.how != "document number" or not short or today is None:
        return None
    if not one_slip(year, today.year) or abs(year - today.year) <= _NEXT:
        return None
    own = [one for one in others_of(date, dates) if one.year == today.year]
    return Far(today.year, "ahead", own[-1]) if own else None


def since_season(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by a beginning that is of this season but for its year.

    自2014年10月开镰以来, in an article of November 2024; 自2004年以来, in a report on 2024.
    """
    year, today, words = date.year or 0, date.context.date, nearby(date)
    if not single(date) or not _EVER_SINCE.match(date.context.sentence, date.until):
        return None
    title = _TITLE_YEAR.search(date.context.title)
    now = int(title[1]) if title else today.year if today and "m" in date.printed else 0
    long = now - year != _CENTURY and _LONG_RUN.search(words)
    slipped = one_slip(year, now) or now - year == _CENTURY
    if now - year < _FEW or not slipped or long:
        return None
    others = others_of(date, dates)
    if any(one.year == year for one in others) or date.start is None:
        return None
    if today and "m" in date.printed:
        days = (today.timetuple().tm_yday - date.start.timetuple().tm_yday) % 365
        if days > _SEASON:
            return None
    return Far(now, "report", next((one for one in others if one.year == now), None))


def other_fiscal_year(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one fiscal year long gone, where all others are one: 2014年度预案."""
    words, year = date.context.sentence, date.year or 0
    if not single(date) or not words.startswith("年度", date.at + 4):
        return None
    others = others_of(date, dates)
    told = Counter(one.year for one in others if one.year)
    near = any(abs((one.year or 0) - year) <= _NEAR_IT for one in others)
    back = _BACKWARDS.search(words, max(0, date.at - LEAD), date.at) or looks_back(date)
    best = [one for one, times in told.items() if times > 1 and one - year >= _LONG_AGO]
    meant = slips_within(year, best) if not near and not back else []
    backing = next((one for one in others if meant and one.year == meant[0]), None)
    return Far(meant[0], "report", backing) if meant else None


def of_the_time_compared(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give this or last year for 2004年上半年……比去年同期多, in an article of 2024."""
    words, year, after = date.context.sentence, date.year or 0, date.until
    if (
        date.cue not in {"", "range"}
        or not _plainly(date)
        or not _PERIOD.fullmatch(date_words(date))
    ):
        return None
    if known := _LAST_SAME.search(words, after):
        meant = int(known[1]) + 1
        return (
            Far(meant, "report", words=date.context.place(*known.span()))
            if one_slip(year, meant)
            else None
        )
    today, others = date.context.date, others_of(date, dates)
    if today is None or today.year - year < _BACK or not _COMPARED.search(words, after):
        return None
    beside = any(one.year == year or _told_beside(one, date) for one in others)
    if _THEN.search(words) or beside:
        return None
    meant = next((one for one in (today.year, today.year - 1) if one_slip(year, one)), 0)
    return Far(meant, "report", nearest(date, others)) if meant else None


def _told_beside(one: Dated, date: Dated) -> bool:
    """Say whether another year of a sentence is told of itself, not of what a part began in."""
    if one.context.span != date.context.span:
        return False
    return not (one.at > date.at and _PART_BEGUN.match(one.context.sentence, one.until))


def _plainly(date: Dated) -> bool:
    """Say whether a date has its year in print, in no title."""
    return "y" in date.printed and date.how == PRINTED and not in_title(date)


def just_gone(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give this year for a day of last year that is told of as just past: 刚过去的……1月1日."""
    today, year = known_today(date), date.year or 0
    if today is None or year != today.year - 1 or "d" not in date.printed or not _plainly(date):
        return None
    if date.end is None or date.end.year != year:
        return None
    if (date.end.month, date.end.day) == (_FEBRUARY, _LEAP_DAY):
        return None
    day = date.end.replace(year=today.year)
    told = date.context.gist.opening if date_words(date) in date.context.gist.opening else ""
    words = _JUST_PAST.search(date.context.sentence) or _JUST_PAST.search(told)
    if not words or not -_WEEK <= (day - today).days <= 0 or _MADE_LATER.search(nearby(date)):
        return None
    return Far(today.year, "report", nearest(date, day_of_issue(dates)))


def of_last_year(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give this year for 昨天，2023年全市运动会落幕, in 2024: last year's name was kept."""
    today, words = date.context.date, date.context.sentence
    if today is None or today.month < _SPRING or date.year != today.year - 1:
        return None
    if not _EVENT.match(words, date.at) or not _plainly(date):
        return None
    if not _JUST_NOW.search(words) or _MADE_LATER.search(words):
        return None
    own = [one for one in dates if one.year == today.year]
    return Far(today.year, "report", nearest(date, own))

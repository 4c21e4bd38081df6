"""Years behind their time: before anything was on record, begun, born or planned."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.calendar.years import known_today, nearby
from qa.judging.years.outlying import (
    HISTORY,
    LEAD,
    MODERN,
    PLANS_REACH,
    REACH,
    Far,
    aimed,
    nearest,
    others_of,
    single,
    slips_within,
)
from qa.model import PRINTED, Dated
from qa.patterns import regex

_OLD, _CENTURY, _LATELY, _LIVED, _FEW = 1800, 100, 3, 105, 5
_KEPT_FROM, _KEPT_BY, _ON_RECORD, _SOON = 1850, 1990, 70, 15
_OF_OUR_TIME = regex(
    r"居委会|村委会|社区|小区|宿舍楼?|合作社|退休|支书|镇政府|卫生院|拖拉机|电[视脑网]|公安局|派出所|民警|交警"
    r"|检察院|人民法院|换届|市场监管|物业|住户|农户|贫困户|补贴|高速公路|园区|开发区|合同|贷款|认定为|评为"
    r"|国家级|省级|市级|示范|股份|有限公司|低保|医保|社保|新区|经济区|职工代表|承包|获评"
)
_SINCE = regex(
    r"(?:开始)?有(?:完整|连续|系统)?(?:的)?(?:气象|水文|地震)?(?:观测|记录|资料|统计|记载|测报){1,2}(?:资料|数据)?以?来?"
)
_FOUNDED = regex(
    r"[^，。；\d]{0,14}?(?:注册成立|成立|创[办立建]|组建|设立|[建设][成院校厂站所局社台馆场园村县市区]|落成|投产|出生(?![人率数缺])|诞生|挂牌|启动|动工)"
    r"(?!\d|[周十百]|以来|前)"
)
_FOUNDED_IN = regex(r"(?:成立|创[办立建]|始建|组建|设立|建成|落成|出生|诞生|生)[于在]$")
_CHAIN, _AGES = 6, 40
_OWN_DEED = regex("(?:[他她](?:本人|自己)?|本人|自己)(?:在|于|曾在)?$")
_BORN = regex(r"，?[^，。；\d]{0,8}(?:出生|生人|生[于在，。；])")
_BORN_IN = regex(r"(?:出生|生)[于在]$")
_AGED = regex(r"(?<![\d—\-至到])(\d{1,2})岁")
_BEFORE_IT = regex(
    r"前身|早在|此前|之前|前[，,]|父|母|祖|师|原[名为址]|筹[建备]|立项|规划|设计|奠基|开工|[以之]后出生|首次|其后|承办"
)
_OF_A_LIFE = regex("[^，。；]{0,3}(?:参加工作|入[伍党团]|参军|加入|毕业于|考[入取])")
_GOAL = regex(r"[再新]建|达到?|稳定在|突破|提高到|降[到至]|建成|实现|完成|超过|形成|全覆盖|控制在")
_PLAN = regex(r"提出|规划|方案|计划|目标|力争|争取|确定|要求|明确|部署")
_SET = regex(r"(?:提出|确定|要求|明确|部署|目标[是为]?|力争|争取)[，：到至]*$")
_GONE = 2
_BENT_ON = regex(r"(?:力争|争取|预计|有望|预期|计划|确保|将)[，,]?[到至]?$")
_AIMED_THEN = regex(
    r"曾|当时|当年|那时|原|提出|印发|出台|明确|确定|规划|纲要|方案|《|此前|已|了|“十|[去前]年|同期|设想|梦想"
)
_NEWLY = regex(
    r"届时|新一轮|新近|最新|今后|未来|接下来|下一步|(?:按照|按(?!照)|根据)(?!当[时年]|原)[^，。；《\d]{0,8}(?:规划|计划|方案|部署)[，,]"
)
"""What makes a plan one of now."""
_WILL = regex(r"年?[底末前]?[，,]?[^。；，\d]{0,16}?将(?!军|士)")
"""What tells of an aim as one to come: 到2025年，全县将建成."""
_UNTIL = regex(r"期(?:限)?(?:延长)?[至到]$|(?:有效|执行|延续|持续|适用)[至到]$")
_ISSUED = regex(r"[^，。；\d]{0,6}(?:发布|印发|施行|实施|生效|启动|签订|签发|起|批准|公布)")
_VALID = regex(r"有效期(?:限)?[延长]{0,2}[至到]$|执行[至到]$")
_OF_A_THING = regex(
    r"(?:[座只台盏枚件张本辆把块架幅口尊]是?|最[老早旧][^，。；]{0,6}"
    r"|(?:[塔桥堤闸坝墙祠庙寺亭井]|教堂|车站|码头)(?:始?建于|落成于|建成于)?)$"
)
"""What leads up to the year a thing was made in: 一架1911年的织机, 石桥建于1908年."""
_AT_THE_TIME = regex(r"当时|曾|原|那时|上一轮|早在|此前")


def before_records(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one before anything was recorded.

    1691年有气象记录以来; 1961年有……记录以来……仅多于1878年.
    """
    year, words = date.year or 0, date.context.sentence
    if "y" not in date.printed or date.how != PRINTED or not _SINCE.search(words):
        return None
    if _SINCE.match(words, date.until):
        early = year < _KEPT_FROM
        found = slips_within(year, range(_KEPT_BY, _KEPT_FROM, -1)) if early else []
        return Far(found[0], "records") if found else None
    kept = [
        one
        for one in dates
        if one.context.span == date.context.span and _SINCE.match(words, one.until)
    ]
    first = kept[0].year if kept else None
    if first is None or year >= first or _BEFORE_IT.search(nearby(date)):
        return None
    found = slips_within(year, range(first, first + _ON_RECORD))
    return Far(found[0], "records", kept[0]) if found else None


def before_founding(dates: Sequence[Dated], number: int) -> Far | None:
    """Give the year meant by one before its subject began: 2016年成立……2003年获评."""
    date = dates[number]
    words = nearby(date)
    told_of_old = (date.year or 0) < _OLD and HISTORY.search(words)
    if not single(date) or told_of_old or _BEFORE_IT.search(words):
        return None
    life = _OF_A_LIFE.match(date.context.sentence, date.until)
    for one in reversed(dates[max(0, number - _CHAIN) : number]):
        apart = date.context.span.start > one.context.span.end + 1
        if one.context.block != date.context.block:
            return None
        if apart and (one.year or 0) - (date.year or 0) < _AGES:
            continue
        if single(one) and _founded(one) and not aimed(one) and not (life and not _born(one)):
            first, year = one.year or 0, date.year or 0
            last = first if apart else max(first, dates[number - 1].year or 0)
            reach = _AGES if apart else _SOON
            found = slips_within(year, range(last, last + reach)) if year < first else []
            return Far(min(found), "founding", one) if found else None
    return None


def _founded(date: Dated) -> bool:
    words = date.context.sentence
    ahead = _FOUNDED_IN.search(words, max(0, date.at - LEAD), date.at)
    return ahead is not None or _FOUNDED.match(words, date.until) is not None


def before_birth(date: Dated) -> Far | None:
    """Give the year meant by one before who did it was born: 22岁的她2003年创造的."""
    today, words = date.context.date, date.context.sentence
    own = _OWN_DEED.search(words, max(0, date.at - _FEW), date.at) if "岁" in words else None
    aged = list(_AGED.finditer(words, 0, date.at)) if own else []
    if today is None or len(aged) != 1 or not single(date):
        return None
    born = today.year - int(aged[0][1])
    if not today.year - _CENTURY < (date.year or 0) < born + _FEW:
        return None
    found = slips_within(date.year or 0, range(today.year, born + _FEW, -1))
    told = date.context.place(*aged[0].span())
    return Far(found[0], "founding", words=told) if found else None


def long_before(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by the only old one of an article that tells of our time.

    1886年，厂里买下第一台数控铣床; a birth 145 years before an age of 45.
    """
    others = [one for one in dates if one.year and one.span != date.span]
    today, year = date.context.date, date.year or 0
    now = today.year if today else max((one.year or 0 for one in others), default=0)
    if not _OLD <= year < min(MODERN, now) or "y" not in date.printed or date.how != PRINTED:
        return None
    if any((one.year or 0) < MODERN for one in others):
        return None
    if _OF_A_THING.search(date.context.sentence, max(0, date.at - LEAD), date.at):
        return None
    if _born(date) and now - year <= _LIVED:
        return None
    aged = _of_that_age(date, now)
    if aged is None and not _of_our_time(date, dates, now - _LIVED):
        return None
    century = [year + _CENTURY] if year + _CENTURY <= now else []
    meant = [*century, *slips_within(year, range(now, MODERN, -1))]
    told = date.context.place(*aged) if aged else None
    return Far(meant[0], "old", nearest(date, others), told) if meant else None


def _of_our_time(date: Dated, dates: Sequence[Dated], lived: int) -> bool:
    """Say whether a year is told of our time: by the words around it, or by all others."""
    words, others = nearby(date), others_of(date, dates)
    if HISTORY.search(words) or HISTORY.search(date.context.title):
        return False
    bare = date.printed == "y" and len(others) > (date.context.date is None)
    among = (date.year or 0) < lived and (bare or _born(date))
    return among or _OF_OUR_TIME.search(words) is not None or _goes_on(date, dates)


def _born(date: Dated) -> bool:
    """Say whether a date is that of a birth."""
    words = date.context.sentence
    ahead = _BORN_IN.search(words, max(0, date.at - _FEW), date.at)
    return ahead is not None or _BORN.match(words, date.until) is not None


def _of_that_age(date: Dated, now: int) -> tuple[int, int] | None:
    """Give the place of the age of who was born then, where it is a century too low for it."""
    grown = now - (date.year or 0) - _CENTURY
    ages = _AGED.finditer(date.context.sentence) if _born(date) else ()
    return next((one.span() for one in ages if abs(grown - int(one[1])) <= 1), None)


def _goes_on(date: Dated, dates: Sequence[Dated]) -> bool:
    """Say whether a month is followed by one about a century later: 1923年7月……2024年3月."""
    later = [
        one
        for one in dates
        if one.span > date.span and one.context.block == date.context.block and "y" in one.printed
    ]
    next_year = (later[0].year or 0) - (date.year or 0) if later else 0
    return "m" in date.printed and 0 <= next_year - _CENTURY <= _LATELY


def expires_early(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by an end that lies before the beginning: 1日发布……期至30日."""
    words = date.context.sentence
    lead = words[max(0, date.at - LEAD) : date.at]
    ends = _UNTIL.search(lead) is not None
    if date.cue not in {"至", "到"} or not single(date):
        return None
    begun = [
        one
        for one in others_of(date, dates)
        if one.context.span == date.context.span
        and one.at < date.at
        and (_ISSUED.match(words, one.until) if ends else one.cue in {"起", "自"})
    ]
    if not begun or begun[0].start is None or date.end is None or date.end >= begun[0].start:
        return None
    first = begun[0].start.year
    meant = slips_within(date.year or 0, range(first, first + _SOON))
    return Far(min(meant), "aim", begun[0]) if meant else None


def aimed_gone(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by an aim that lies years behind the article: 力争到2015年建成."""
    today, year, words = known_today(date), date.year or 0, date.context.sentence
    if today is None or today.year - year < _GONE or date.cue == "range":
        return None
    lead = words[max(0, date.at - LEAD) : date.at]
    others = others_of(date, dates)
    bent, will = _BENT_ON.search(lead), _WILL.match(words, date.until)
    if not bent and date.cue not in {"到", "至", "将"}:
        return None
    near = [one for one in others if one.context.span == date.context.span or not bent]
    old = any((one.year or 0) <= year for one in near)
    then = _AIMED_THEN.search(words) and (old or not _NEWLY.search(words))
    if not single(date) or not (bent or (will and not old)) or then:
        return None
    goal = _GOAL.search(words, date.until, date.until + REACH)
    meant = slips_within(year, range(today.year, today.year + PLANS_REACH)) if goal else []
    return Far(min(meant), "aim", nearest(date, others)) if meant else None


def aimed_behind(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by an aim that lies before the plan itself: 2022年印发……到2015年末."""
    year, words = date.year or 0, date.context.sentence
    lead = words[max(0, date.at - REACH) : date.at]
    goal = _GOAL.search(words, date.until, date.until + REACH) or _VALID.search(words, 0, date.at)
    goal = goal or _SET.search(lead)
    if date.cue not in {"到", "至", "前"} or goal is None or not single(date):
        return None
    if not (_PLAN.search(lead) or _VALID.search(lead)) or _AT_THE_TIME.search(lead):
        return None
    others = others_of(date, dates)
    told = [one for one in others if not aimed(one) or one.context.span == date.context.span]
    if not told or any((one.year or 0) <= year for one in told):
        return None
    near = min(told, key=lambda one: abs(one.span.start - date.span.start))
    now = near.year or 0
    meant = slips_within(year, range(now, now + PLANS_REACH))
    return Far(min(meant), "aim", near) if meant else None

"""How long two days lie apart, against what is said: 住院8天, 三天后的8月18日, 次日, 还有30天."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.judging.calendar.lengths import small_count
from qa.judging.calendar.years import in_quotes, known_today
from qa.judging.days.between import days_between
from qa.judging.days.elapsed_fits import (
    MONTH,
    MONTHS,
    NUMBER,
    WEEK,
    Elapsed,
    compared,
    gap_in,
    over_february,
)
from qa.judging.days.told_lengths import lengths_told
from qa.model import Dated
from qa.patterns import regex

_SINCE_THEN = regex("[此其之随以]后|次年|翌年|再")
"""What sets a length apart from two days told before it."""
_CLAUSE = frozenset("，。；：在")
_FESTIVAL = regex("(?:[^，。；\\d]{1,5}节)?")
_DAYS_AHEAD = regex(rf"(?P<deed>[\u4e00-\u9fff]{{2}})(?P<said>前{NUMBER}天)(?:的|，?即|[（(]|，)$")
_NTH = regex(
    rf"(?P<deed>[\u4e00-\u9fff]{{2}})(?:仪式)?后?(?:的|，)?(?P<said>第{NUMBER}天)(?:的|，?即|[（(]|，)$"
)
_LATER = regex(
    rf"(?P<said>{NUMBER}(?P<unit>天|日|个月|年)(?P<half>半)?(?:之)?后)(?:的|，即|即|，也就是)?[，,]?$"
)
_NEXT = regex(r"(?P<said>次日|翌日|第二天|(?P<before>[此之]?前一[天日晚]|头一天))[（(，,]?(?:即)?$")
_LEFT = regex(
    rf"[^，。；\d]{{0,16}}(?:[，,])?(?P<said>(?:还有|仅剩|只剩|尚有|剩下?|仅有|倒计时){NUMBER}天)"
    r"(?![多余])"
)
_COUNTING = regex(rf"倒计时[^，。；\d]{{0,10}}?(?P<said>[“\"]?{NUMBER}天)(?![多余])")
_TODAY_IS = regex("(?:今[天日]|当[天日]|昨[天日]|眼下)(?:就?是|[（(]|，)$")
_UP_TO = regex(r"(?:距离?|离)[^，。；\d]{0,12}$")
_FROM = regex(
    r"(?:[^，。；\d]{0,4}，[^，。；\d]{0,12}|[^，。；\d]{0,4})[^，。；\d]{0,14}(?:开始|起(?!点)|开[营工赛幕拍展播馆机班建市]|启幕|揭幕|开锣|打响|鸣[枪锣]|入院|出发|启动|立案|受理|动工|启程|破土"
    r"|案发|抵达|到达|入住|进驻|起航|启运|住进|放[寒暑]?假|开[考放通售]|入职|上岗|封闭|隔离|进场|入伏|入梅|停[产业水电课运用机]|休[市渔])"
)
_TO = regex(
    r"[^，。；\d]{0,14}?(?:解除|解封|结束|结营|[收闭]市|闭展|撤展|谢幕|出院|竣工|完工|抵达|收官|闭幕|结案|办结|完赛|落幕|杀青|返回|交付"
    r"|建成|通车|并网|投[用产运]|投入使用|止|结业|结课|收网|离开|出伏|出梅|离职|离岗|辞退|解聘|卸任|返航|返程|撤离|离岛|贯通|恢复|归案|落网|开学|复[课工产]|收假|开[渔市])"
)
_CLOSES = regex(
    rf"[^，。；\d]{{0,8}}(?:[闭落]幕|结束|收官|[闭撤]展|谢幕|落下帷幕)，(?P<said>(?:展期|会期|为期|历时)"
    rf"{NUMBER}(?P<unit>天|日)(?P<half>半)?)(?=[，。；])"
)
_PUT_OFF = regex("延|推迟|提前")
_OTHERWISE = regex("推迟|延[期后迟]|顺延|提前|提早|因[^，。；]{1,8}[，影]|调整")
"""What lets an end be another than the one that was set."""
_OF_A_PART = regex(
    "(?:首[批台段期座]|先行|其中|部分|主体|主塔|引桥|路基|基坑|桩基|单体|[左右][线幅洞]|[东西南北]段|[一二三四]期)[^，。；\\d]{0,10}$"
)
_AHEAD_OF_ALL = regex("[^，。；\\d]{0,6}(?:率先|先行|部分|首[批段])")
_SET = regex(r"(?:[从自由]|定[在于])$")
_TERM = regex(
    r"(?P<said>(?:有效期|执行期|期限|合同期|租期|任期|聘期|服务期|承包期|为期|试行)限?(?:为|是|共)?"
    rf"{NUMBER}(?P<unit>个月|年))(?![多余])"
)
_EXPIRES = regex(r"[^，。；\d]{0,6}(?:届满|到期|止|期满|终止|失效)")
WITH_MORE = regex("连同|加上|算上|包括|包含|不含|除去|扣除|[计算]入")
"""Words that add days to those between two, or take some away."""
_APART, _LEAD, _LEFT_REACH = 48, 16, 1
_NAMES, _NEARBY = "一二三四五六日", 60


def elapsed(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Look at the neighbouring dates of an article."""
    ordered = sorted(dates, key=lambda date: date.span)
    for one in ordered:
        if (left := _left(one)) and not in_quotes(one):
            yield left
    yield from _weekdays_apart(ordered)
    plain = [
        date
        for date in ordered
        if date.cue != "range" and ("m" in date.printed or (date.printed == "d" and date.month))
    ]
    for number, (first, then) in enumerate(pairwise(plain)):
        found = _lasted(first, then) or _closed(first, then)
        found = found or _later(first, then) or _term(first, then)
        found = (
            found
            or _nth_day(first, then)
            or _countdown(first, then)
            or _later_on(plain[: number + 1], then)
        )
        if found and not in_quotes(first):
            yield found


def _weekdays_apart(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Hold two weekdays of an unknown year against the days between: 1日（周三）至7日（周一）."""
    named = [date for date in dates if date.weekday is not None and date.day and not date.start]
    first: Dated | None = None
    odd: Dated | None = None
    for then in named:
        found = first and _weekday_off(first, then)
        if not found or (odd and not _weekday_off(odd, then)):
            first, odd = then, None
        else:
            odd = then
            yield found


def _weekday_off(first: Dated, then: Dated) -> Elapsed | None:
    days = days_between(first, then)
    told = ((then.weekday or 0) - (first.weekday or 0)) % WEEK
    unsure = over_february(first, then)
    if days is None or unsure or not 0 < days <= _NEARBY or days % WEEK == told:
        return None
    right = ((first.weekday or 0) + days) % WEEK
    said = f"星期{_NAMES[then.weekday or 0]}"
    fits = f"{days}天之后的星期{_NAMES[right]}"
    return Elapsed(first, then, said, then.weekday_span, fits, weekday=right)


def _lasted(first: Dated, then: Dated) -> Elapsed | None:
    """7月3日入院，7月15日出院，住院8天 · 为期一周的展会5月20日启动，到5月30日结束."""
    words = first.context.sentence
    if first.context.span != then.context.span or then.at - first.until > _APART:
        return None
    set_for = first.cue in {"自", "起"} or _SET.search(words, 0, first.at)
    begins = set_for or _FROM.match(words, first.until)
    ends = _TO.match(words, then.until) or words.endswith(("至", "到"), 0, then.at)
    if not begins or not ends or _another_end(first, then):
        return None
    told = lengths_told(words)
    if len(told) != 1 or _of_more(words, then.until, told[0].start("n")):
        return None
    return compared(first, then, told[0], "span", 0)


def _closed(first: Dated, then: Dated) -> Elapsed | None:
    """3月8日，剪纸展开展。展览4月20日闭幕，为期44天: told in the sentence behind the opening."""
    apart = then.context.block - first.context.block
    words = then.context.sentence
    told = _CLOSES.match(words, then.until)
    begins = _FROM.match(first.context.sentence, first.until)
    if not told or not begins or apart > 1 or first.context.span == then.context.span:
        return None
    if _another_end(first, then) or _PUT_OFF.search(words, 0, then.at):
        return None
    return compared(first, then, told, "span", 0)


def _another_end(first: Dated, then: Dated) -> bool:
    """Say whether the later day is that of a part, or was put off or brought forward."""
    words = first.context.sentence
    part = _OF_A_PART.search(words, first.until, then.at)
    both = part and _OF_A_PART.search(words, 0, first.at)
    ahead = _AHEAD_OF_ALL.match(words, then.until)
    return bool(_OTHERWISE.search(words, first.until, then.at) or ahead or (part and not both))


def _of_more(words: str, start: int, end: int) -> bool:
    """Say whether a length is of more than lies between two days, or of what came after."""
    return bool(WITH_MORE.search(words, start, end) or _SINCE_THEN.search(words, start, end))


def _term(first: Dated, then: Dated) -> Elapsed | None:
    """协议自2023年5月1日起生效，有效期三年，至2028年4月30日届满."""
    words = first.context.sentence
    ends = _EXPIRES.match(words, then.until) or words.endswith("至", 0, then.at)
    if first.context.span != then.context.span or first.cue not in {"自", "起"} or not ends:
        return None
    found = _TERM.search(words, first.until, then.at)
    gap = gap_in(first, then, "个月")
    if found is None or gap is None or then.at - first.until > _APART:
        return None
    months = small_count(found["n"]) * (MONTHS if found["unit"] == "年" else 1)
    if abs(gap - months) <= 1:
        return None
    span = first.context.place(found.start("said"), found.end("said"))
    years, rest = divmod(round(gap / MONTHS * 2), 2)
    said = f"{years}年半" if rest else f"{years}年"
    return Elapsed(first, then, found["said"], span, said if gap >= MONTHS else f"{gap}个月")


def _later(first: Dated, then: Dated) -> Elapsed | None:
    """8月15日案发，三天后的8月18日; 4月30日……次日（5月1日）; 9月2日……前一天（9月1日）."""
    lead = then.context.sentence[max(0, then.at - _LEAD) : then.at]
    if _NEXT.search(lead):
        return _next_day(first, then, lead)
    found = _LATER.search(lead)
    if found is None or first.context.span != then.context.span:
        return None
    return compared(first, then, found, "later", then.at - len(lead))


def _later_on(told: Sequence[Dated], then: Dated) -> Elapsed | None:
    """8月13日，车队到达。……休整两天后，8月15日，车队返程: no day told before lies so far back."""
    first = told[-1]
    lead = then.context.sentence[max(0, then.at - _LEAD) : then.at]
    found = _LATER.search(lead)
    one_day = first.day is not None and first.start == first.end
    if found is None or first.context.span == then.context.span or not one_day:
        return None
    number = small_count(found["n"])
    if found["unit"] not in {"天", "日"} or any(days_between(one, then) == number for one in told):
        return None
    later = compared(first, then, found, "later", then.at - len(lead))
    return later._replace(apart=True) if later else None


def _next_day(first: Dated, then: Dated, lead: str) -> Elapsed | None:
    found = _NEXT.search(lead)
    days = days_between(first, then)
    if found is None or days is None or first.context.block != then.context.block:
        return None
    begins = then.at - len(lead) + found.start()
    if found["before"] and not _opens(first, then, begins):
        return None
    if days == (-1 if found["before"] else 1) or (found["before"] and abs(days) > MONTH):
        return None
    if first.day is None or then.day is None or first.start != first.end:
        return None
    offset = then.at - len(lead)
    span = then.context.place(offset + found.start("said"), offset + found.end("said"))
    return Elapsed(first, then, found["said"], span, f"{abs(days)}天之{'前' if days < 0 else '后'}")


def _nth_day(first: Dated, then: Dated) -> Elapsed | None:
    """9月1日，中小学开学。开学第三天的9月3日 (or the 4th) · 8月8日登陆，登陆前一天的8月7日."""
    lead = then.context.sentence[max(0, then.at - _LEAD) : then.at]
    found, days = _NTH.search(lead) or _DAYS_AHEAD.search(lead), days_between(first, then)
    near = then.context.block - first.context.block <= 1
    if found is None or days is None or not near or first.cue not in {"", "于", "在"}:
        return None
    told = found["deed"] in first.context.sentence[first.until : first.until + _LEAD]
    number = small_count(found["n"])
    ahead = found["said"][0] == "前"
    fits = {-number} if ahead else {number - 1, number}
    if not told or days in fits or (days < 0) != ahead or abs(days) > 2 * MONTH:
        return None
    offset = then.at - len(lead)
    span = then.context.place(offset + found.start("said"), offset + found.end("said"))
    return Elapsed(
        first, then, found["said"], span, f"{abs(days)}天之{'前' if ahead else '后'}", apart=True
    )


def _opens(first: Dated, then: Dated, at: int) -> bool:
    """Say whether 前一天 opens its clause, or stands right behind the day that it comes before."""
    words = then.context.sentence
    beside = first.context.span == then.context.span and _FESTIVAL.fullmatch(words, first.until, at)
    return at == 0 or words[at - 1] in _CLAUSE or bool(beside)


def _countdown(first: Dated, then: Dated) -> Elapsed | None:
    """3月2日，倒计时牌翻到“10天”——3月12日 · 今天是9月1日，距离9月21日还有20天."""
    words = first.context.sentence
    if first.context.span != then.context.span or first.day is None or then.day is None:
        return None
    found = _COUNTING.search(words, first.until, then.at)
    if not found and _TODAY_IS.search(words[max(0, first.at - 6) : first.at]):
        up_to = _UP_TO.search(words[max(first.until, then.at - _LEAD) : then.at])
        found = _LEFT.match(words, then.until) if up_to else None
    days = days_between(first, then)
    if not found or days is None or days < 0 or abs(days - small_count(found["n"])) <= 1:
        return None
    span = first.context.place(found.start("said"), found.end("said"))
    return Elapsed(first, then, found["said"], span, f"{days}天")


def _left(date: Dated) -> Elapsed | None:
    """距10月1日开幕还有30天, by the article's own day."""
    today, words = known_today(date), date.context.sentence
    lead = words[max(0, date.at - _LEAD) : date.at]
    found = _LEFT.match(words, date.until) if _UP_TO.search(lead) else None
    if found is None or today is None or date.start is None or date.start != date.end:
        return None
    days, number = (date.start - today).days, small_count(found["n"])
    if days < 0 or abs(days - number) <= (_LEFT_REACH if number > WEEK else 1):
        return None
    span = date.context.place(found.start("said"), found.end("said"))
    return Elapsed(None, date, found["said"], span, f"{days}天")

"""What a text tells of a date: that work began, a hall opened, an entry closed on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.judging.calendar.years import date_words
from qa.judging.days.closings import closing
from qa.judging.days.starts import started
from qa.judging.linking.remembered import remembered
from qa.judging.linking.words import content_words, rarity
from qa.model import DAY_GUESSED, Dated
from qa.patterns import regex

_KINDS = (
    ("开工", "破土动工|开的?工|动的?工|奠基|开建"),
    ("竣工", "竣的?工|完的?工|建成投[用产]|落成|交付使用"),
    ("合龙", "合龙"),
    ("封顶", "封顶"),
    ("贯通", "贯通"),
    ("试行", "试运[行营]|试营业|试开[放馆业]"),
    ("通车", "通车|开通(?!报|网|账|服|的?渠道)|投入运营"),
    ("投用", "投产|投运|投用|启用|投入使用"),
    ("开馆", "开的?[馆园业张]|对外开放|开门迎客|迎客"),
    ("开幕", "开的?幕|启幕|开锣|开赛|[开起]跑|鸣枪|揭幕"),
    ("闭幕", "闭幕|落幕|收官"),
    ("揭牌", "揭牌|挂牌"),
    ("签约", "签约|签订"),
    ("首飞", "首飞|首航|首发|发射"),
    ("上线", "上线|上映|首映|首演"),
    (
        "施行",
        (
            "起(?:在?全[省市县区国])?(?:正式|统一)?(?:[施实执]行|实施|生效|调整|[上下]调)|"
            r"(?<![\u4e00-\u9fff])(?:就|正式)?(?:施行|生效)"
        ),
    ),
    ("接警", "接[到群众]{0,4}(?:报警|警情)|接警|报警"),
    ("起火", "起火|着火|失火|爆炸|闪爆|坍塌|发生[^，。]{0,10}(?:事故|地震)"),
    ("落网", "落网|收网|抓获|归案"),
    ("宣判", "宣判|开庭"),
    ("去世", "去世|逝世|病逝"),
    ("出生", "出生"),
    (
        "关停",
        "停[产业运办]|关[停闭张]|[井坑窑矿]口?封闭|停止(?:运营|生产|开采|使用)|闭[坑矿店馆]|歇业",
    ),
    ("停供", "(?:停|暂停供)[水电气热暖](?!后|前|期间|时)"),
    ("恢复", "恢复(?:原|正常|通[行车航]|运[营行]|供[水电气热]|营业|开[放馆园]|停靠|上课|发[车班])"),
    ("成立", "成立|组建|创办|创建|建[校院馆厂社站园]|始建|设立|办学"),
)
_HEADS = (
    "破开动奠竣完建落交合封贯通投启试对迎鸣揭闭收挂签首发上起接报着失爆闪坍抓归宣去逝病出停暂关"
    "井坑窑矿口歇成组创始设办恢施就正生"
)
"""What the words of all kinds begin with: one look at a character spares a look at each kind."""
_WORDS = regex(
    f"(?=[{_HEADS}])(?:"
    + "|".join(f"(?P<k{at}>{words})" for at, (_, words) in enumerate(_KINDS))
    + ")(?!价)"
)
_NAMES = tuple(kind for kind, _ in _KINDS)
_STOP = regex(
    r"[。；！？]|\d{1,2}月\d{1,2}日|\d{4}年|[昨今明]日|[昨今明]天|次日|当[天日]|[两三四五六七八九十\d][天日]后|随后"
)
_BEFORE = regex(
    "(?P<deed>[\u4e00-\u9fff]{2})(?:的?(?:时间|日期|日子))?(?:为|是|在|于|定于|定在|：|从|自)?$"
)
_LAST = regex(r"[-—－–~～至到](?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})[日号]?$")
_PHASE = regex("[一二三四五六七]期")
_PHASES = regex(
    "第[一二三四五六七][期批阶次轮]|早在|当年|也(?=[停关封开动])|另一|分别|陆续|先后|原定|延期|推迟|改为|上一|曾|首批|再次|又一|以前|之前"
)
_THING = regex(
    r"(?P<thing>[\u4e00-\u9fff]{2,8}?)(?:已|将|正式|顺利|全面|全线|成功|定|预计)*(?:[于在自从（(])?$"
)
_BEGINS = regex(
    "(?P<noun>考试|中考|高考|笔试|面试|比赛|决赛|展会|培训|演出)(?:时间|日期)(?:为|是|：|定于|在|从|自)?$"
)
_EXAM = regex(
    "(?P<noun>考试|中考|高考|笔试|面试|比赛|决赛|展会|培训|演出|报名)(?:[将定]?[于在从])?$"
)
_OPENS = regex(
    r"[\d:：时点分\s上下午]*起?(?:正式)?(?:开始|开考|举行|开[赛跑]|启动|进行|起跑|[发鸣]枪)"
)
_LINES = regex(
    r"[东南西北上下]片|城[东南西北]|(?<!\d)\d{1,3}(?:号线|路|号楼|号隧道)|[A-Z]{1,3}\d{1,4}"
)
_NOT_YET = regex(
    "[^，。；]{0,4}周年|[之以]?前|[之以]?后的?|在即|倒计时|筹备"
    r"|[已正刚恰好]{0,3}[满整](?:[一二两三四五六七八九十百半\d]+(?:多?天|日|个?多?月|年|周)|月)"
)
_SINCE = regex("以来|至今")
_UNTIL = regex(
    r"(?:(?:^|[，、])(?:直?[到至]|距离?|离)[^，。；\d]{0,6}|没有?[^，。；]{0,4}|[尚还][未无][^，。；]{0,2})$"
)
_AHEAD = regex("计划|预计|拟|将|力争|定于|有望")
_REACH, _LEAD, _NEAR, _BEHIND, _TELLS, _AT_ONCE = 64, 24, 14, 8, 4, 6
FIGURES = regex(r"[0-9A-Za-z.%％:：]+")
_HELD = regex("召开")
_MEETING = regex("[\u4e00-\u9fff]{2,8}?(?:会议|大会|推进会|现场会|座谈会|动员会|表彰会|发布会)")
_NAME = 6
_FAMILIES = {"投用": "通车", "开馆": "通车", "首飞": "通车", "始比赛": "开幕"}
_COUNTED, _UP_TO = regex("[了约近共]*\\d[\\d.,]*[个项家处座]"), regex("(?:到|至|截至)$")
CUT = "停供"
"""When water or power is cut off, which a notice tells for many places, each with its day."""
MEETING = "会"
"""With what the kind of a meeting that is held begins: 会教育工作会议."""


class Deed(NamedTuple):
    """What happened on a date: its kind, the words that tell of it, and whether it lies ahead.

    `thing` is what it happened to, as far as the words right before date or verb tell; `phase`
    (一期) and `line` (3号线) are named with it.
    `near` when it stands right beside the date; `day` is its year, month and day, of a range the
    last, None where not known; the year of a date that prints none is not.
    """

    kind: str
    words: frozenset[str]
    ahead: bool
    near: bool
    day: tuple[int | None, int | None, int | None]
    thing: str
    phase: str
    lines: frozenset[str]


def family(kind: str) -> str:
    """Give what two articles may call otherwise: a line opens, is put to use, lets people in."""
    return _FAMILIES.get(kind, kind)


def deed(date: Dated) -> Deed | None:
    """Read what a text tells of a date; None where it tells nothing that happens once."""
    return _deed((date,))


@lru_cache(maxsize=1 << 12)
def kinds_told(text: str) -> frozenset[str]:
    """Give the kinds of deeds that the words of a text tell of."""
    return frozenset(family(_NAMES[_number(found)]) for found in _WORDS.finditer(text)) - {CUT}


@remembered
def _deed(dates: Sequence[Dated]) -> Deed | None:
    """Read what is told of a single date, which is held against every other."""
    (date,) = dates
    text, start = date.context.sentence, date.until
    lead = text[max(0, date.at - _LEAD) : date.at]
    stop = _STOP.search(text, start)
    tail = text[start : min(stop.start() if stop else len(text), start + _REACH)]
    if begun := _BEGINS.search(lead):
        return _told(date, f"始{begun['noun']}", text, near=True)
    if (opens := _OPENS.match(tail)) and (what := _EXAM.search(lead)):
        return _told(date, f"始{what['noun']}", text, near=bool(opens))
    noun = closing(date, text[: date.at][-2 * _LEAD :], tail)
    if noun is not None:
        beside = lead + tail[:_LEAD]
        return None if _PHASES.search(beside) else _told(date, f"止{noun}", text, near=True)
    found = _WORDS.search(tail)
    # 到7月末，开工71个 is a count
    found = None if found and _is_counted(lead, tail, found) else found
    if found and date.cue not in {"range", "截至"} and not _told_of_later(tail, found):
        behind = "" if _is_own(found) else tail[found.end() :][:_BEHIND].partition("，")[0]
        told = lead + tail[: found.end()] + behind
        return _told(date, _NAMES[_number(found)], told, near=found.start() <= _NEAR)
    if not found and date.cue != "range" and (kind := _held(tail) or _begun(lead, tail)):
        return _told(date, kind, lead + tail[:_LEAD], near=True)
    before = _BEFORE.search(lead)
    known = _WORDS.fullmatch(before["deed"]) if before else None
    told = lead + tail[:_NEAR]
    return _told(date, _NAMES[_number(known)], told, near=True) if known else None


def _is_counted(lead: str, tail: str, found: re.Match[str]) -> bool:
    """Say whether a deed is counted up to a day, and not done on it."""
    return bool(_UP_TO.search(lead) and _COUNTED.match(tail, found.end()))


def _held(tail: str) -> str:
    """Give the kind of a meeting that was held, by the end of its name: 会教育工作会议."""
    clause = tail.lstrip("，").partition("，")[0] if "会" in tail and "开" in tail else ""
    found = _MEETING.search(clause) if _HELD.search(clause) else None
    return f"{MEETING}{found[0][-_NAME:]}" if found and len(found[0]) >= _NAME else ""


def _begun(lead: str, tail: str) -> str:
    """Give the kind of what begins on a date: 始筛查."""
    noun = started(lead, tail)
    return f"始{noun}" if noun else ""


def _told_of_later(tail: str, found: re.Match[str]) -> bool:
    """Say whether a date is of what came before or after a deed: 通车前, 还没有开通, ，开馆以来."""
    apart = _NOT_YET.match(tail, found.end())
    later = apart is not None and (apart[0] != "后" or found.start() > _AT_ONCE)
    later = later and not _is_own(found)
    since = _SINCE.match(tail, found.end()) and "，" in tail[: found.start()]
    return later or bool(since) or _UNTIL.search(tail, 0, found.start()) is not None


def _is_own(found: re.Match[str]) -> bool:
    """Say whether a rule takes force on the very day before the word: 8月1日施行之前."""
    return found.start() == 0 and "施行" in found[0]


def _number(found: re.Match[str]) -> int:
    return int((found.lastgroup or "k0")[1:])


def _told(date: Dated, kind: str, words: str, *, near: bool) -> Deed | None:
    if not kind.startswith("止") and _PHASES.search(words):
        return None
    telling = frozenset(
        word
        for word in content_words(FIGURES.sub(" ", words))
        if rarity(word) >= _TELLS and not _WORDS.search(word)
    )
    ahead = date.cue == "前" or _AHEAD.search(words) is not None
    phase = _PHASE.search(words)
    return Deed(
        kind,
        telling,
        ahead,
        near,
        _day(date, kind),
        _thing(date),
        phase[0] if phase else "",
        frozenset(_LINES.findall(words)),
    )


def _thing(date: Dated) -> str:
    """Give the words right before a date, or those between it and the verb."""
    text, start = date.context.sentence, date.until
    before = _THING.search(text[max(0, date.at - _LEAD) : date.at])
    if before:
        return before["thing"]
    found = _WORDS.search(text, start, start + _REACH)
    between = _THING.search(text[start : found.start()]) if found else None
    return between["thing"] if between else ""


def _day(date: Dated, kind: str) -> tuple[int | None, int | None, int | None]:
    if date.cue == "range" and date.start and kind.startswith("始"):
        return (date.start.year if "y" in date.printed else None), date.start.month, date.start.day
    if date.cue == "range" and date.end:
        return (date.end.year if "y" in date.printed else None), date.end.month, date.end.day
    if date.cue == "range" and (last := _LAST.search(date_words(date))):
        month = last["month"] or date.month
        return None, int(month) if month else None, int(last["day"])
    sure = "y" in date.printed or date.context.date_from not in DAY_GUESSED
    return (date.year if sure else None), date.month, date.day

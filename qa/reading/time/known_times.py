"""Names of stretches of time beside a year or an age of things: 十八世纪 and 1683年."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Final

from qa.model import Implied, Range
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, between, fixed, number, onward
from qa.reading.scene.scene import Line

_DYNASTIES: Final = {
    "西周": (-1046, -771),
    "春秋时期": (-770, -403),
    "战国": (-475, -221),
    "秦代": (-221, -206),
    "秦朝": (-221, -206),
    "西汉": (-202, 9),
    "东汉": (25, 220),
    "汉代": (-202, 220),
    "汉朝": (-202, 220),
    "三国时期": (220, 280),
    "西晋": (265, 317),
    "东晋": (317, 420),
    "北魏": (386, 534),
    "隋代": (581, 618),
    "隋朝": (581, 618),
    "唐代": (618, 907),
    "唐朝": (618, 907),
    "五代十国": (907, 979),
    "北宋": (960, 1127),
    "南宋": (1127, 1279),
    "宋代": (960, 1279),
    "宋朝": (960, 1279),
    "元代": (1271, 1368),
    "元朝": (1271, 1368),
    "明代": (1368, 1644),
    "明朝": (1368, 1644),
    "清代": (1644, 1912),
    "清朝": (1644, 1912),
    "贞观": (627, 649),
    "开元": (713, 741),
    "洪武": (1368, 1398),
    "永乐": (1403, 1424),
    "嘉靖": (1522, 1566),
    "万历": (1573, 1620),
    "崇祯": (1628, 1644),
    "顺治": (1644, 1661),
    "康熙": (1662, 1722),
    "雍正": (1723, 1735),
    "乾隆": (1736, 1796),
    "嘉庆": (1796, 1820),
    "道光": (1821, 1850),
    "咸丰": (1851, 1861),
    "同治": (1862, 1874),
    "光绪": (1875, 1908),
    "宣统": (1909, 1912),
    "民国": (1912, 1949),
}
_ERA: Final = f"(?:{'|'.join(_DYNASTIES)})"
_CENTURY: Final = (
    "(?:上|公元)?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?世纪"
    "(?:(?:[二三四五六七八九]十|[1-9]0)年代)?"
)
_SAID: Final = regex(
    "(?P<last>上)?(?:公元)?(?P<century>[一二三四五六七八九十]{1,3}|\\d{1,2})?世纪"
    "(?:(?P<decade>[二三四五六七八九]十|[1-9]0)年代)?"
)
_TIME: Final = f"(?P<time>{_CENTURY}|{_ERA})"
_YEAR: Final = "(?<!\\d)(?P<y>\\d{3,4})年"
_APPOSED: Final = (
    regex(
        rf"{_YEAR}[^，。；、\d到至]{{0,8}}[，,]?(?:那|这)?正?(?:是|值|处|属于?|当|乃)(?:处?[于在])?"
        rf"(?:我国|中国|西方|公元)?{_TIME}"
    ),
    regex(rf"{_YEAR}[（(，,]?(?:即|也就是){_TIME}"),
    regex(
        rf"(?P<time>{_ERA}|{_CENTURY})(?:的)?[^，。；、\d]{{1,8}}?(?:建|作|修|铸|刻|成书|绘|烧制|落成|写)成?于(?:公元)?{_YEAR}"
    ),
    regex(rf"{_TIME}[初中末叶后期前年间]{{0,3}}(?:的|[，,]?即|[，,]?也就是|[（(])(?:公元)?{_YEAR}"),
    regex(
        rf"{_TIME}[^。；]{{0,36}}?[，,]{_YEAR}[，,]?正?是?在?[那这][个一]?(?:十年|年代|世纪|时期)"
    ),
)
_BACK_THEN: Final = regex(
    rf"{_YEAR}(?!至|到|起|以来)[^；\d]{{1,40}}?[，。、“]{{1,3}}{_TIME}"
    r"(?:那会儿|那时候?|那阵子?|那年|的[这那]一?[场道座次件段条幅])"
)
_LASTED: Final = regex(
    r"(?:距今|至今|已有|有着|历经|屹立|走过|流传)(?:已经?|有|了|约|大约|近|超过?|逾|将近)*"
    r"(?P<n>\d{3,4}|[一二两三四五六七八九十百千零]{2,9})[多余]?年(?!代)"
)
_BEGUN: Final = regex(
    rf"(?:建|创|凿|修|铸|烧|栽|植|种|开挖|形成|起源|源|立|始|兴)[^，。；]{{0,5}}?(?P<time>{_ERA})|(?P<era>{_ERA})[^，。；]{{0,6}}(?:始建|建|创|凿|修|铸|烧|栽|植|种|遗存|古)"
)
_STUDIED: Final = regex(
    r"(?P<a>(?:19|20)\d\d)年(?:\d{1,2}月)?[^，。；\d]{0,14}?(?:考[入取上进]|入学|升入|就读|入读|录取)[^。；\d]{0,24}?"
    r"(?P<span>(?:学制|读了|苦读|寒窗)?(?P<n>[二三四五六七八]|[2-8])年(?:制|本科|学制|学习|寒窗|苦读|大学|学业|求学|读)?)"
    r"[^。；\d]{0,16}?(?P<b>(?:19|20)\d\d)年(?:\d{1,2}月)?[^，。；\d]{0,8}?毕业"
)
_BY_ANOTHER_WAY: Final = regex("提前|休学|延[期毕]|硕|博|留级|跳级|复读|退学|转学|又|再")
_OLDEST: Final = 40
_COHORTS: Final = (
    regex(
        r"(?P<y>(?:19|20)\d\d)年[^，。；\d]{0,3}(?:出生|生)的?[，,]?(?:是)?[“\"]?(?P<tens>\d0)后"
    ),
    regex(
        r"(?P<y>(?:19|20)\d\d)年[^，。；\d]{0,3}(?:出生|生)的[^，。；\d]{1,8}[，,]?(?:是|作为|这[位名个])[^，。；\d]{0,6}[“\"]?(?P<tens>\d0)后"
    ),
    regex(
        r"(?P<tens>\d0)后[”\"]?[^，。；\d]{0,8}?[，,（(]?(?P<y>(?:19|20)\d\d)年[^，。；\d]{0,4}(?:出生|生)"
    ),
)
_AGED_COHORT: Final = regex(
    rf"(?P<tens>[05-9][05])后[”\"]?[^，。；\d岁]{{0,10}}?[，,（(]?(?:今年|现年|年仅|已经?)*{EXACT}周?岁(?![以上下时那])"
)
_TODAY: Final = (1990, 2035)
_NAMED: Final = regex(_ERA)
_ANY_TIME: Final = regex(
    f"世纪|{_ERA}", heads="世" + "".join(sorted({era[0] for era in _DYNASTIES}))
)
"""Says cheaply whether a text may name a dynasty, a reign or a century."""
_HUNDRED, _TEN, _REACH, _MOST, _LONGEST = 100, 10, 48, 12, 2000


def read_known_times(line: Line) -> Iterator[Implied]:
    """Read the names of times in a sentence with the year or the age told beside them."""
    if "年" not in line.letters:
        return
    if _ANY_TIME.search(onward(line)):
        yield from _years_named(line)
        yield from _ages_of_things(line)
    yield from _cohorts(line)
    yield from _studies(line)


def _years_named(line: Line) -> Iterator[Implied]:
    """造于1876年，是十八世纪的遗物: the year does not lie in the time that it is said to be of."""
    back = onward(line) if "世" in onward(line) else ""
    for pattern in (*_APPOSED, _BACK_THEN):
        for found in pattern.finditer(back if pattern is _BACK_THEN else line.text):
            if (stretch := _stretch(found["time"])) is not None:
                meant = between(*stretch, "年")
                where = (found.start("y"), found.end("y") + 1)
                year = int(found["y"])
                yield fixed(line, "time", found.span("time"), where, year, meant)


def _studies(line: Line) -> Iterator[Implied]:
    """2014年入学，学制五年，2017年毕业: studies end when their years are over."""
    for found in _STUDIED.finditer(line.text) if "毕" in line.letters else ():
        years = number(found["n"])
        if years is not None and not _BY_ANOTHER_WAY.search(line.text):
            due = int(found["a"]) + years
            meant = Bounds(due, due + 1, f"到{due}年")
            where = (found.start("b"), found.end("b") + 1)
            word = (found.start("a"), found.end("span"))
            yield fixed(line, "time", word, where, int(found["b"]), meant)


def _cohorts(line: Line) -> Iterator[Implied]:
    """1987年出生的“90后”: those are of another decade."""
    yield from _aged_cohorts(line)
    for pattern in _COHORTS if "后" in line.letters else ():
        for found in pattern.finditer(line.text):
            tens = int(found["tens"])
            first = 1900 + tens if tens >= _OLDEST else 2000 + tens
            where = (found.start("y"), found.end("y") + 1)
            word = (found.start("tens"), found.end("tens") + 1)
            meant = between(first, first + _TEN - 1, "年出生")
            yield fixed(line, "time", word, where, int(found["y"]), meant)


def _aged_cohorts(line: Line) -> Iterator[Implied]:
    """2024年，“75后”……今年39岁: those are some years older by now."""
    day = line.context.date
    told = len(line.text) <= _LONGEST and {"后", "岁"} <= line.letters
    for found in _AGED_COHORT.finditer(line.text) if told else ():
        years = [one.year for one in line.dates if one.year and one.end <= found.start()]
        now = years[-1] if years else day.year if day else None
        age, tens = number(found["n"]), int(found["tens"])
        if now is None or age is None:
            continue
        first = 1900 + tens if tens >= _OLDEST else 2000 + tens
        last = first + (_TEN if tens % _TEN == 0 else _TEN // 2) - 1
        bounds = Bounds(Fraction(now - last - 1), Fraction(now - first + 1), f"{now - last}岁以上")
        word = (found.start("tens"), found.end("tens") + 1)
        yield fixed(line, "time", word, (found.start("n"), found.end()), age, bounds)


def _stretch(time: str) -> Range | None:
    """Give the first and last year of a century, a decade or a dynasty."""
    if time in _DYNASTIES:
        first, last = _DYNASTIES[time]
        return first - 1, last + 1
    said = _SAID.match(time)
    century = number(said["century"]) if said and said["century"] else None
    if said is None or (century is None) == (said["last"] is None):
        return None
    start = (int(century) - 1 if century else 19) * _HUNDRED
    decade = number(said["decade"]) if said["decade"] else None
    first = start + int(decade) if decade else start
    return first, first + (_TEN - 1 if decade else _HUNDRED)


def _ages_of_things(line: Line) -> Iterator[Implied]:
    """始建于明代，距今已有一千三百多年: no such time has passed since."""
    eras = [*islice(_BEGUN.finditer(line.text), _MOST)]
    named = [_DYNASTIES[one] for one in _NAMED.findall(line.text)[:_MOST]]
    for told in _LASTED.finditer(line.text) if eras else ():
        before = [one for one in eras if 0 <= told.start() - one.end() <= _REACH]
        years = number(told["n"])
        if before and years is not None:
            word = before[-1].span("time" if before[-1]["time"] else "era")
            yield fixed(line, "time", word, told.span(), years, _passed(line, named, years))


def _passed(line: Line, eras: list[Range], years: Fraction) -> Bounds:
    """Give how many years may have passed since one of several times, by today."""
    day = line.context.date
    since, until = (day.year, day.year) if day else _TODAY
    slack = _HUNDRED if years % _HUNDRED == 0 else _TEN
    least = min(max(0, since - last - slack) for _, last in eras)
    most = max(until - first + slack for first, _ in eras)
    return Bounds(Fraction(least), Fraction(most), f"{least}—{most}年")

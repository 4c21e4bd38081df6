"""Ages beside what they bound: years of service, coming of age, names of ages (古稀, 花甲)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, fixed, number
from qa.reading.scene.scene import Line

_MAN: Final = regex(
    "[父母妻儿女孙哥弟姐妹爷奶爸妈婆媳徒]|丈夫|老伴|另一|乘客|搭档|师傅|同伴|年前|当年|那年|时年|岁|[。；]"
)
_TITLES: Final = regex("大[爷妈娘伯]|[王李张刘陈杨赵黄周吴徐胡朱高林何郭马罗](?:奶奶|爷爷|婆婆)")
_BEGINS: Final = (
    "(?:[走登站]上|参加工作|当上|入[行伍职党警]|进[厂山校]|参军|开始|学(?!生)|从[教医警军艺业])"
)
"""What an age is that at which something began: 22岁走上讲台."""
_AGE: Final = regex(
    rf"(?:今年|现年|年方)?{EXACT}周?岁(?![以上下半时那起左]|[^，。]{{0,2}}(?:时|那年|起)|[就便]?{_BEGINS})"
)
_SERVED: Final = regex(
    r"(?<!平均)(?:(?P<drives>驾龄|驾车|持证|驾驶[^，。；\d]{0,4}|开车)|(?P<weds>婚龄|结婚)|(?P<joins>党龄|军龄|从警|从军)|(?P<rests>退休|离休)"
    r"|(?P<works>工龄|教龄|从[教医业]|执教|行医|参加工作|务工|打工))"
    r"(?:驾[车驶]|时间)?(?:已经?|有|了|长达|达|整整|满)*(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[多余]?年(?!前|级|代|[初底]|\d|[一二三四五六七八九十])"
)
_FROM: Final = {"drives": 17, "weds": 16, "joins": 15, "works": 13, "rests": 40}
_GROWN: Final = regex(
    rf"(?<!满)(?<!不到)(?<!不足)(?<!满了){EXACT}周?岁[，,]?(?:[他她其]|案发时|作案时)?"
    r"(?:(?P<grown>已经?|早已|业已|均已|都已)成年|(?:(?:尚|还|仍|均)?未|还没有?|尚不|不是)成年)"
)
_AGO: Final = regex(
    r"(?P<ago>(?:(?P<k>\d{1,2}|[一二两三四五六七八九十]{1,3})年前|去年)[，,]?[^，。；\d父母妻儿女孙哥弟姐妹]{0,6}?"
    rf"(?P<then>\d{{1,2}})岁)[^。；岁父母妻儿女孙哥弟姐妹]{{0,8}}?(?P<now>(?:今年|现在|如今)[^，。；\d]{{0,3}}{EXACT}周?岁)"
)
_SO_LONG: Final = regex(
    rf"(?P<ago>(?P<then>\d{{1,2}})岁[^，。；\d岁]{{1,8}}[，,]?[^，。；\d岁]{{0,4}}了(?P<k>\d{{1,2}})年)[^，。；\d岁]{{0,6}}[，,]"
    rf"(?P<now>(?:去年|今年|现在|如今)[^，。；\d]{{0,3}}{EXACT}岁(?=时?[^，。；]{{0,2}}(?:退|卸|离岗)))"
)
_AND: Final = regex("[，。；、也和及与又有]")
_ADULT, _OLDEST, _NEAR = 18, 130, 26
_NAMES: Final = {
    "弱冠": (18, 22),
    "而立": (28, 39),
    "不惑": (38, 49),
    "知天命": (48, 59),
    "半百": (48, 62),
    "花甲": (58, 69),
    "古稀": (68, 79),
    "耄耋": (77, 99),
    "期颐": (98, 120),
    "百岁": (98, 120),
} | {f"{ten}旬": (10 * at - 1, 10 * at + 10) for at, ten in enumerate("五六七八九", 5)}
_NAMED: Final = regex(
    rf"(?P<near>年近|将近|临近|快到|接近)?(?P<name>{'|'.join(_NAMES)})(?:之年)?(?!时|[就便开那宴诞])"
)
_OF_OTHERS: Final = regex("的[^，。；]{0,3}[父母妻儿女孙哥弟姐妹爷奶爸妈婆媳徒友]|的老伴|的丈夫")


def read_ages_reached(line: Line) -> Iterator[Implied]:
    """Read the ages of a sentence beside what they bound."""
    if "岁" in line.letters:
        yield from _served(line)
        yield from _come_of_age(line)
        yield from _named(line)
        yield from _years_ago(line)


def _served(line: Line) -> Iterator[Implied]:
    """今年31岁，驾龄20年: nobody drives at eleven."""
    for told in _SERVED.finditer(line.text):
        found = _age_beside(line.text, told)
        age = number(found["n"]) if found else None
        years = number(told["n"])
        if found and age is not None and years is not None:
            most = age - _FROM[_kind(told)]
            bounds = Bounds(Fraction(0), most, f"至多{max(most, Fraction(0))}年")
            yield fixed(line, "age", found.span(), told.span(), years, bounds)


def _age_beside(text: str, told: re.Match[str]) -> re.Match[str] | None:
    """Give the age before years of service, or that of whom they describe: 从教9年的老师今年……."""
    ages = [*_AGE.finditer(text, max(0, told.start() - _NEAR), told.start())]
    if ages:
        return None if _MAN.search(text, ages[-1].end(), told.start()) else ages[-1]
    if not text.startswith("的", told.end()):
        return None
    behind = _AGE.search(text, told.end(), told.end() + _NEAR)
    if behind and _AND.search(text, told.end(), behind.start()):
        return None
    other = behind and _MAN.search(_TITLES.sub("", text[told.end() : behind.start()]))
    return None if other else behind


def _kind(told: re.Match[str]) -> str:
    return next(name for name in _FROM if told[name])


def _come_of_age(line: Line) -> Iterator[Implied]:
    for told in _GROWN.finditer(line.text):
        age, grown = number(told["n"]), told["grown"]
        if age is not None:
            fit = Bounds(Fraction(_ADULT), Fraction(_OLDEST), f"年满{_ADULT}周岁")
            young = Bounds(Fraction(0), Fraction(_ADULT), f"不满{_ADULT}周岁")
            word = (told.end() - 2, told.end())
            until = line.text.index("岁", told.start()) + 1
            where = (told.start(), until)
            claim = fixed(line, "age", word, where, age, fit if grown else young)
            yield claim


def _named(line: Line) -> Iterator[Implied]:
    """年近花甲的老周今年73岁."""
    for word in _NAMED.finditer(line.text):
        least, most = _NAMES[word["name"]]
        bounds = (
            Bounds(Fraction(least - 4), Fraction(least + 2), f"不到{least + 2}岁")
            if word["near"]
            else Bounds(Fraction(least), Fraction(most), f"{least + 2}岁上下")
        )
        told = _AGE.search(line.text, word.end(), word.end() + _NEAR)
        age = number(told["n"]) if told else None
        if told is None or age is None or _OF_OTHERS.match(line.text, told.end()):
            continue
        if not _MAN.search(_TITLES.sub("", line.text[word.end() : told.start()])):
            yield fixed(line, "age", word.span(), told.span(), age, bounds)


def _years_ago(line: Line) -> Iterator[Implied]:
    """四年前他31岁，今年40岁 · 15岁下井，挖了40年煤，去年55岁退休: so many years have passed."""
    for found in (*_AGO.finditer(line.text), *_SO_LONG.finditer(line.text)):
        passed = number(found["k"]) if found["k"] else Fraction(1)
        age = number(found["n"])
        if passed is not None and age is not None:
            fits = int(found["then"]) + passed
            bounds = Bounds(fits - 1, fits + 1, f"{fits}岁")
            yield fixed(line, "age", found.span("ago"), found.span("now"), age, bounds)

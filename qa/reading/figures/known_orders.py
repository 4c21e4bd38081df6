"""Places in an order that everybody knows: solar terms, the zodiac, generations, storms."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, fixed, just, number, onward
from qa.reading.scene.scene import Line

_TERMS: Final = (
    "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 "
    "立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒"
).split()
_SIGNS: Final = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_NTH: Final = regex(
    rf"(?P<name>{'|'.join(_TERMS)}|[{_SIGNS}])(?:是|为|在|位列|排在)(?:我国|中国|传统|农历|全年)*"
    r"(?P<row>二十四节气|24节气|十二生肖|12生肖)(?:之?中|里|当中|的|里的|中的)*(?:排|位列|是|为)?(?:在)?第"
    r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?:个|位)"
)
_LEVELS: Final = {
    "高祖父": -4,
    "曾祖父": -3,
    "太爷爷": -3,
    "祖父": -2,
    "爷爷": -2,
    "父亲": -1,
    "爸爸": -1,
    "本人": 0,
    "自己": 0,
    "他": 0,
    "儿子": 1,
    "孙子": 2,
}
_KIN: Final = f"(?:{'|'.join(_LEVELS)})"
_GENERATIONS: Final = regex(
    rf"(?P<kin>(?:从|由)?{_KIN}(?:(?:[、和及与到]|，?再到|，到|的)+(?:他|她)?{_KIN})+(?:本人)?)[，,]?(?:这|祖孙|一家|全家|整整|已|已经|是)*"
    rf"{EXACT}代(?:人|同|接|守|传|都|[，。])"
)
_ONE_KIN: Final = regex(_KIN)
_STORM: Final = regex("第(?P<n>\\d{1,2}|[一二三四五六七八九十]{1,3})号台风")
_LATER: Final = regex("之后|随后|接着|又|新生成|紧随|继")
_PUPIL: Final = regex(
    "(?:读|念|上|是)(?:的是)?(?P<school>小学)(?:[一二三四五六]年级)|(?:读|念|上)(?P<later>初)(?:中)?[一二三中]"
)
_EXAM: Final = regex("(?:参加|迎战|备战|迎来)(?:今年|明年)?(?:的)?(?P<exam>高考|考研|研究生考试)")
_PAIR: Final = 2
_OTHER: Final = regex("哥|姐|表|堂|父|母|家长|老师|长大|以后|将来|年后|梦|曾|当年|时")


def read_known_orders(line: Line) -> Iterator[Implied]:
    """Read what a sentence tells of places in an order that everybody knows."""
    yield from _nth(line)
    yield from _generations(line)
    yield from _storms(line)
    yield from _schools(line)


def _nth(line: Line) -> Iterator[Implied]:
    for found in _NTH.finditer(line.text) if not {"节", "肖"}.isdisjoint(line.letters) else ():
        name, told = found["name"], number(found["n"])
        terms = "节气" in found["row"]
        if told is not None and terms == (name in _TERMS):
            right = (_TERMS.index(name) if terms else _SIGNS.index(name)) + 1
            where = (found.start("n") - 1, found.end())
            yield fixed(line, "number", found.span("name"), where, told, just(right, "位"))


def _generations(line: Line) -> Iterator[Implied]:
    """祖父、父亲和他本人，一家三代."""
    for found in _GENERATIONS.finditer(line.text) if "代" in line.letters else ():
        levels = [_LEVELS[one] for one in _ONE_KIN.findall(found["kin"])]
        told = number(found["n"])
        if told is not None:
            where = (found.start("n"), found.end("n") + 1)
            bounds = just(max(levels) - min(levels) + 1, "代")
            yield fixed(line, "number", found.span("kin"), where, told, bounds)


def _storms(line: Line) -> Iterator[Implied]:
    """第9号台风 and, later, 第7号: those of a year are numbered as they form."""
    told = [*_STORM.finditer(line.text)] if "号" in line.letters else []
    if len(told) != _PAIR:
        return
    first, then = told
    number_of, later = number(first["n"]), number(then["n"])
    between = line.text[first.end() : then.start()]
    if number_of and later and _LATER.search(between) and "前" not in between:
        bounds = Bounds(number_of + 1, Fraction(99), f"第{number_of + 1}号以后")
        yield fixed(line, "number", first.span(), then.span(), later, bounds)


def _schools(line: Line) -> Iterator[Implied]:
    """正读小学三年级 and about to sit for 高考: schools lie between."""
    text = onward(line)[: len(line.text)]
    for found in _PUPIL.finditer(text) if "考" in line.letters else ():
        exam = _EXAM.search(text, found.end(), found.end() + 24)
        if exam and not _OTHER.search(text, found.end(), exam.end()):
            meant = just(1)._replace(meant="还不到参加高考的年级")
            yield fixed(line, "number", found.span(), exam.span(), 0, meant)

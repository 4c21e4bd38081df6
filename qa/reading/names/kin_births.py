"""Years of birth that bound each other: a son four years after his father, 老二 before 老大."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed
from qa.reading.scene.scene import Line

_YEAR: Final = r"(?P<y>(?:18|19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?"
_BIRTH: Final = (
    regex(
        rf"(?P<who>[^，。；：、\d]{{1,8}}?)(?:出?生于|于)?{_YEAR}[^，。；、\d]{{0,3}}?(?:出生|降生|生(?=[，。；、（）]|\Z))"
    ),
    regex(rf"(?P<who>[^，。；：、\d]{{1,8}}?)(?:出?生于){_YEAR}"),
    regex(rf"{_YEAR}(?:出生|生)的(?P<who>[^，。；：、\d]{{1,6}})"),
)
_OTHERWISE: Final = regex(
    "[继养义][父母子女兄弟]|干[爹妈儿女]|[岳堂表嗣]|公公|婆婆|翁婿|婆媳|结拜|抱养|收养|过继|徒"
)
_PARENT: Final = regex("(?<![祖外])(?:母亲?|妈妈?|父亲?|爸爸?|爹|娘)$")
_GRAND: Final = regex("(?:爷爷|奶奶|祖父|祖母|外公|外婆|姥爷|姥姥)$")
_CHILD: Final = regex("(?<![侄孙])(?:[大小长次幼独亲]|亲生)*(?:儿子?|女儿?|子女)$")
_GRANDCHILD: Final = regex("(?:外孙女?|孙子|孙女|孙儿)$")
_ELDER: Final = regex("(?:哥哥?|姐姐?|兄|兄长)$")
_YOUNGER: Final = regex("(?:弟弟?|妹妹?)$")
_RANK: Final = regex("(?:老(?P<a>[大二三四五六七八九幺])|(?P<b>[大二三四五六七八九小])[哥姐弟妹])$")
_ORDER: Final = "大二三四五六七八九小幺"
_TWINS: Final = regex("双胞胎|孪生|龙凤胎|[三四]胞胎")
_KIN: Final = regex("[儿女孙哥姐弟妹兄]|父母|妻|丈夫|老伴|[老][大二三四五幺]$")
_STEPS: Final = ((_PARENT, _CHILD, 12), (_GRAND, _GRANDCHILD, 24))
_LATEST: Final = 2100


class _Born(NamedTuple):
    who: str
    year: int
    start: int
    end: int


def read_kin_births(line: Line) -> Iterator[Implied]:
    """Read the years of birth of two of a family that one sentence tells."""
    if "生" not in line.letters or "年" not in line.letters or _OTHERWISE.search(line.text):
        return
    born = _births(line)
    for one, other in pairwise(born):
        yield from _pair(line, one, other)


def _births(line: Line) -> list[_Born]:
    found: dict[int, _Born] = {}
    for pattern in _BIRTH:
        for one in pattern.finditer(line.text):
            at = one.start("y")
            found.setdefault(at, _Born(one["who"], int(one["y"]), at, one.end("y") + 1))
    return [found[at] for at in sorted(found)]


def _pair(line: Line, one: _Born, other: _Born) -> Iterator[Implied]:
    """Hold the later told of two births to the first."""
    bounds = _bounds(line, one, other)
    if bounds is not None:
        yield fixed(line, "age", (one.start, one.end), (other.start, other.end), other.year, bounds)


def _bounds(line: Line, one: _Born, other: _Born) -> Bounds | None:
    for older, younger, years in _STEPS:
        if younger.search(other.who) and _may_be(older, one.who, years):
            return _after(one.year + years)
        if years and older.search(other.who) and younger.search(one.who):
            return _before(one.year - years)
    if _ELDER.search(other.who) and _YOUNGER.search(one.who):
        return _same(one.year) if _TWINS.search(line.text) else _before(one.year)
    if _YOUNGER.search(other.who) and _ELDER.search(one.who):
        return _same(one.year) if _TWINS.search(line.text) else _after(one.year)
    ranks = [_RANK.search(born.who) for born in (one, other)]
    if not (ranks[0] and ranks[1]) or (ranks[0][0][-1] != ranks[1][0][-1] and not ranks[0]["a"]):
        return None
    first, then = (_ORDER.index(rank["a"] or rank["b"]) for rank in ranks if rank)
    return None if first == then else _after(one.year) if first < then else _before(one.year)


def _may_be(older: re.Pattern[str], who: str, years: int) -> bool:
    """Say whether who is told of first may be the elder: by name, if not as one of the family."""
    return older.search(who) is not None or (years > 0 and not _KIN.search(who))


def _after(year: int) -> Bounds:
    return Bounds(Fraction(year), Fraction(_LATEST), f"生于{year}年以后")


def _before(year: int) -> Bounds:
    return Bounds(Fraction(0), Fraction(year), f"生于{year}年以前")


def _same(year: int) -> Bounds:
    return Bounds(Fraction(year - 1), Fraction(year + 1), f"生于{year}年")

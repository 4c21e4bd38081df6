"""Pupils told of a year before their school was founded: 始建于1958年, and a 1953届毕业生."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.scene import Line

_YEAR: Final = r"(?P<year>1[89]\d\d|20\d\d)年?"
_SCHOOL: Final = (
    r"(?P<name>[\u4e00-\u9fff]{0,10}(?:[一二三四五六七八九十]中|中学|小学|大学|学院|学校|[职艺技党][校中]|师范"
    r"|职教中心|[该本这]校|学堂))"
)
_FOUNDED: Final = regex(
    rf"(?:{_SCHOOL}(?:的校史)?，?(?:始建|创[办建]|兴办|建|成立|诞生|开办)于{_YEAR}"
    rf"|{_SCHOOL.replace('name', 'name2')}(?:于|在)?{_YEAR.replace('year', 'year2')}"
    r"[春夏秋冬]?(?:\d{1,2}月)?(?:建校|创[办建立]|成立|开办|诞生))",
)
_CLASS: Final = regex(
    r"(?P<lead>[\u4e00-\u9fff]{0,6})(?<!\d)(?P<told>(?P<year>19\d\d|20\d\d)[届级]"
    r"[\u4e00-\u9fff]{0,6}?(?:毕业生|校友|学[生员子]|同学|高中|初中|\d{0,2}班))"
)
_OLDER: Final = regex(
    "前身|原名|原为|合并|组建|更名|改名|迁|复[校办]|搬|脱胎|溯|源于|旧称|在此之前|由[^，。；]{2,20}改"
)
_HOUSES: Final = "[一二三四五六七八九十]中|中学|小学|大学|学院|学校|[职艺技党]校|师范"
_OTHER: Final = regex(rf"(?:{_HOUSES}|高中)(?:的)?$")
_ELSEWHERE: Final = regex(_HOUSES)
_OWN: Final = regex(r"(?:母校|[该本这]校|学校)(?:的)?$")


def read_alumni(lines: Sequence[Line]) -> Iterator[Implied]:
    """Read the classes of the one school that an article tells the founding of."""
    classes = [
        (line, found)
        for line in lines
        if not line.letters.isdisjoint("届级")
        for found in _CLASS.finditer(line.text)
    ]
    founded = (
        [(line, one) for line in lines for one in _FOUNDED.finditer(line.text)] if classes else []
    )
    if len(founded) != 1 or any(_OLDER.search(line.text) for line in lines):
        return
    ((home, founding),) = founded
    for line, found in classes:
        if _of_one_school(founding, found):
            yield _implied(home, founding, line, found)


def _of_one_school(founding: re.Match[str], found: re.Match[str]) -> bool:
    """Say whether no other school is named right before a class."""
    lead, name = found["lead"], founding["name"] or founding["name2"]
    other = _OTHER.search(lead)
    if _ELSEWHERE.search(found["told"]):
        return False
    return not other or bool(_OWN.search(lead)) or name.endswith(lead[-len(other[0]) - 1 :])


def _implied(home: Line, founding: re.Match[str], line: Line, found: re.Match[str]) -> Implied:
    first, name = int(founding["year"] or founding["year2"]), founding["name"] or founding["name2"]
    start = founding.start("year") if founding["year"] else founding.start("year2")
    return Implied(
        span=line.span(*found.span("told")),
        cause=home.span(start, founding.end()),
        kind="time",
        words=f"{name}的学生",
        told=found["told"],
        value=Fraction(int(found["year"])),
        least=Fraction(first),
        most=Fraction(9999),
        meant=f"{first}届及以后",
        context=line.context,
    )

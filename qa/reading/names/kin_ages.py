"""Ages that bound each other: of kin, of twins; 生母38岁 and 儿子33岁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, fixed, number
from qa.reading.scene.scene import Line

_AGE: Final = (
    r"[^，。；：、\d岁一二三四五六七八九十]{0,4}[，,（(]?(?:今年|现年|年方|年仅|刚满|已经?|才)*"
    rf"{EXACT}周?岁(?![以上下半])"
)
_OTHERWISE: Final = regex(
    "[继养义干岳堂表后]|公公|婆婆|翁婿|婆媳|结拜|抱养|重组|年前|当年|那年|时年|分别|邻居|平均"
)
_TWINS: Final = regex("双胞胎|孪生|龙凤胎|[三四]胞胎")
_PARENT: Final = r"(?<![祖外])(?:生母|母亲|妈妈|妈|母|生父|父亲|爸爸|爸|父)"
_CHILD: Final = r"(?<![侄孙])[大小长次幼]?(?:儿子|女儿|儿|女)"
_GRAND: Final = r"(?:爷爷|奶奶|祖父|祖母|外公|外婆|姥爷|姥姥)"
_GRANDCHILD: Final = r"[大小长]?(?:外孙女?|孙子|孙女)"
_PAIRS: Final = tuple(
    (regex(elder + _AGE), regex(younger + _AGE), years)
    for elder, younger, years in (
        (_PARENT, _CHILD, 12),
        (_GRAND, _GRANDCHILD, 24),
        ("(?:哥哥|姐姐)", "(?:弟弟|妹妹)", 0),
    )
)
_NEAR: Final = 20


def read_kin_ages(line: Line) -> Iterator[Implied]:
    """Read the ages of two of a family that one sentence tells."""
    if "岁" not in line.letters or _OTHERWISE.search(line.text):
        return
    for elders, youngers, years in _PAIRS:
        old, young = ([*one.finditer(line.text)] for one in (elders, youngers))
        if len(old) == len(young) == 1:
            yield from _pair(line, old[0], young[0], years)


def _pair(line: Line, old: re.Match[str], young: re.Match[str], years: int) -> Iterator[Implied]:
    """Hold the younger's age to the elder's."""
    age, told = number(old["n"]), number(young["n"])
    gap = max(old.start(), young.start()) - min(old.end(), young.end())
    if age is None or told is None or not 0 <= gap <= _NEAR:
        return
    twins = not years and _TWINS.search(line.text) is not None
    bounds = (
        Bounds(age, age, f"{age}岁")
        if twins
        else Bounds(Fraction(0), age - years, f"至多{age - years}岁")
    )
    yield fixed(line, "age", old.span(), young.span(), told, bounds)

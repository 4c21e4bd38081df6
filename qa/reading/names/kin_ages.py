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
    "[继养义][父母子女兄弟]|干[爹妈儿女]|后[爸妈娘爹母]|[岳堂表]|公公|婆婆|翁婿|婆媳|结拜|抱养|重组|年前|当年|那年|时年|分别|邻居|平均"
)
_TWINS: Final = regex("双胞胎|孪生|龙凤胎|[三四]胞胎")
_AGED: Final = rf"(?<!\d){EXACT}周?岁的(?:[他她]的?)?"
_PARENT: Final = r"(?<![祖外])(?:生母|母亲|妈妈|妈|母|生父|父亲|爸爸|爸|父)"
_CHILD: Final = r"(?<![侄孙])[大小长次幼]?(?:儿子|女儿|儿|女)"
_GRAND: Final = r"(?:爷爷|奶奶|祖父|祖母|外公|外婆|姥爷|姥姥)"
_GRANDCHILD: Final = r"[大小长]?(?:外孙女?|孙子|孙女)"
_PAIRS: Final = tuple(
    (regex(elder), regex(younger), years)
    for elders, youngers, years in (
        (_PARENT, _CHILD, 12),
        (_GRAND, _GRANDCHILD, 24),
        ("(?:哥哥|姐姐)", "(?:弟弟|妹妹)", 0),
        ("老大", "老二", 0),
        ("老二", "老三", 0),
        ("大[哥姐]", "二[哥姐]", 0),
    )
    for elder, younger in ((elders + _AGE, youngers + _AGE), (_AGED + elders, _AGED + youngers))
)
_NEAR: Final = 20
_AGE_ON: Final = regex(rf"[，,](?:今年|现年){EXACT}周?岁")
_YEARS_APART: Final = regex(rf"[哥姐弟妹]?比[^，。；\d]{{1,6}}?(?:大|小|年长|年轻)了?{EXACT}岁")
_ANY_AGE: Final = regex(rf"{EXACT}周?岁(?=的)")
_PLAIN_AGE: Final = regex(r"\d岁|[一二三四五六七八九十]岁")
_OLD: Final = regex(f"的(?:亲|[他她]的?)?{_GRAND}")
_TWO, _GENERATIONS = 2, 24
_DIFFERENCE: Final = regex(
    r"(?P<one>[\u4e00-\u9fff]{1,4}?)比(?P<other>[\u4e00-\u9fff]{1,4}?)(?:整整|足足)?"
    rf"(?:(?P<more>大|年长)|小|年轻){EXACT}岁"
)


def read_kin_ages(line: Line) -> Iterator[Implied]:
    """Read the ages of two of a family that one sentence tells."""
    if "岁" not in line.letters or _OTHERWISE.search(line.text):
        return
    yield from _differences(line)
    yield from _twins_apart(line)
    yield from _grandchildren(line)
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


def _twins_apart(line: Line) -> Iterator[Implied]:
    """双胞胎……姐姐比妹妹大两岁: twins are of one age."""
    twins = _TWINS.search(line.text)
    for found in _YEARS_APART.finditer(line.text) if twins else ():
        years = number(found["n"])
        if twins and years is not None:
            bounds = Bounds(Fraction(0), Fraction(0), "同岁")
            yield fixed(line, "age", twins.span(), found.span(), years, bounds)


def _grandchildren(line: Line) -> Iterator[Implied]:
    """20岁的新兵……32岁的爷爷: of two ages in a sentence the one is that of a grandparent."""
    told = [*_ANY_AGE.finditer(line.text)]
    old = [one for one in told if _OLD.match(line.text, one.end())]
    if len(told) != len(_PLAIN_AGE.findall(line.text)) or len(told) != _TWO or len(old) != 1:
        return
    young = next(one for one in told if one is not old[0])
    age, least = number(old[0]["n"]), number(young["n"])
    if age is not None and least is not None:
        bounds = Bounds(least + _GENERATIONS, Fraction(130), f"至少{least + _GENERATIONS}岁")
        yield fixed(line, "age", young.span(), old[0].span(), age, bounds)


def _differences(line: Line) -> Iterator[Implied]:
    """大刘比小郑年长6岁，大刘31岁，小郑35岁: the one's age is the other's and the difference."""
    for found in _DIFFERENCE.finditer(line.text) if "比" in line.letters else ():
        ages = [_age_of(line.text, found, found[name]) for name in ("one", "other")]
        ages[0] = ages[0] or _AGE_ON.match(line.text, found.end())
        by = number(found["n"])
        if by is None or not (ages[0] and ages[1]):
            continue
        own, others = (number(age["n"]) or Fraction(0) for age in ages if age)
        fits = others + by if found["more"] else others - by
        bounds = Bounds(fits - 1, fits + 1, f"{fits}岁")
        yield fixed(line, "age", found.span(), ages[0].span(), own, bounds)


def _age_of(text: str, difference: re.Match[str], name: str) -> re.Match[str] | None:
    """Give the age told of a name outside the difference."""
    pattern = regex(rf"{name}[，,（(]?(?:今年|现年|已经?)?{EXACT}周?岁")
    return pattern.search(text, difference.end()) or pattern.search(text, 0, difference.start())

"""Editions of what returns in so many years: four years apart, the next number follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed, number, onward
from qa.reading.scene.scene import Line

_CYCLE: Final = regex(
    r"(?P<yearly>每年(?:[^，。；\d]{0,4}[一1][届次]|都?[举办评])|年年)|(?:每隔?)?(?P<n>[一两二三四五六])年(?:才?[举承]?[办行])?[一1][届次度]|每(?P<every>[两二三四五六])年|(?P<two>双年展)"
)
_K: Final = r"第(?P<k>\d{1,3}|[一二三四五六七八九十百]{1,5})[届次]"
_EDITION: Final = regex(
    rf"(?<!\d)(?P<y>(?:18|19|20)\d\d)年?(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?[^，。；\d第]{{0,12}}?{_K}"
)
_BROKEN: Final = regex(
    "停办|停赛|中断|取消|推迟|延[期后]|空缺|[未没]能?如期|提前|另一|分别|补办|合并|改为"
)
_BEHIND: Final = 120
_UNBROKEN: Final = regex("从[未没不]|年年|不间断|连续|没有间断|接着|一届不落")


def read_known_cycles(line: Line) -> Iterator[Implied]:
    """Read two editions with their years, beside the years that lie between two."""
    if "第" not in line.letters or "届" not in line.letters:
        return
    text = onward(line)
    told = [one for one in _EDITION.finditer(text) if one.start() < len(line.text)]
    told += [one for one in _EDITION.finditer(text) if one.start() >= len(line.text)][: len(told)]
    cycle = (
        _CYCLE.search(line.block.flow.text[max(0, line.offset - _BEHIND) : line.offset + len(text)])
        if told[1:]
        else None
    )
    if cycle is None or _BROKEN.search(text):
        return
    years = _years(cycle)
    for one, other in pairwise(told):
        yield from _following(line, (one, other), years, exact=_is_exact(text, years))


def _years(cycle: re.Match[str]) -> int:
    if cycle["yearly"]:
        return 1
    return 2 if cycle["two"] else int(number(cycle["n"] or cycle["every"]) or 1)


def _is_exact(text: str, years: int) -> bool:
    """Say whether no edition can have been left out: what is held yearly may skip a year."""
    return years > 1 or _UNBROKEN.search(text) is not None


def _following(
    line: Line, pair: tuple[re.Match[str], re.Match[str]], years: int, *, exact: bool
) -> Iterator[Implied]:
    one, other = pair
    first, then = number(one["k"]), number(other["k"])
    passed = Fraction(int(other["y"]) - int(one["y"]))
    if first is None or then is None or passed <= 0:
        return
    due = first + passed / years
    least, most = due.__floor__(), due.__ceil__()
    words = f"第{most}届" if exact else f"至多第{most}届"
    bounds = Bounds(Fraction(least) if exact else first + 1, Fraction(most), words)
    where = (other.start("k") - 1, other.end())
    yield fixed(line, "time", (one.start("y"), one.end()), where, then, bounds)

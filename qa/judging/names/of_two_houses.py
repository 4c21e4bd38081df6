"""Two like names told with one post in two houses: 东街村党支部书记 and 西街村党支部书记. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.names.naming import Spelling
from qa.model import Named
from qa.patterns import regex

_HOUSE: Final = "村队局院校厂站中大业镇乡县区市所会社司部科组"
_POST: Final = regex(
    f"(?P<unit>[\u4e00-\u9fff]*?[^的为任是由对和与][{_HOUSE}])"
    "(?P<title>(?:党支部|党总支|党委|支部|村委会|居委会)?(?:副)?"
    "(?:书记|主任|队长|局长|院长|校长|厂长|站长|镇长|乡长|县长|区长|市长|所长|会长|社长|经理"
    "|科长|村长|村民|党员|教师))$"
    "|(?P<field>麻醉|主刀|主治|值班|儿科|骨科|内科|外科)(?P<calling>医生|护士)$"
    "|(?P<grade>[高初小大][一二三四五六]|[一二三四五六七八九]年级)(?P<pupil>学生|同学|女生|男生)$"
)
_MARKS: Final = str.maketrans("", "", "“”‘’《》「」")
_LEAD: Final = 26


def of_two_houses(pair: Spelling) -> bool:
    """Say whether each of two names stands behind one post, and never in one house."""
    mine, theirs = _houses(pair.usual), _houses(pair.other)
    shared = mine.keys() & theirs.keys()
    if not shared or not all(map(_told, pair.other)):
        return False
    return all(_apart(mine[title], theirs[title]) for title in shared)


def _houses(mentions: Sequence[Named]) -> dict[str, set[str]]:
    houses: dict[str, set[str]] = {}
    for named in mentions:
        if found := _POST.search(_before(named)):
            title, unit = (
                found[a] or found[b] or found[c]
                for a, b, c in (("title", "calling", "pupil"), ("unit", "field", "grade"))
            )
            houses.setdefault(title, set()).add(unit)
    return houses


def _told(named: Named) -> bool:
    return _POST.search(_before(named)) is not None


def _before(named: Named) -> str:
    sentence = named.context.sentence.translate(_MARKS)
    at = max(0, sentence.find(named.name))
    return sentence[max(0, at - _LEAD) : at]


def _apart(mine: set[str], theirs: set[str]) -> bool:
    """Say whether no two houses may be one, told at length or in short."""
    return not any(one.endswith(other) or other.endswith(one) for one in mine for other in theirs)

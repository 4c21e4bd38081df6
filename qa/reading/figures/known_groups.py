"""Groups that are a number by what they are: a duet, a crew of eight, a couple with children."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final, NamedTuple

from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, just, number

_PERFORMERS: Final = (
    "歌手|歌唱家|演员|乐手|演奏[员家]|队员|选手|学生|同学|老师|教师|女高音|男高音|女中音|男中音|成员|歌者|艺术家|"
    "音乐家|姑娘|小伙|舞者|少年|孩子|团员|职工|村民|青年"
)
_PAIR: Final = {"双": 2}
_ACT: Final = regex(
    "(?:(?P<k>[二三四五六七八])重[唱奏]|(?P<d>[双三四五])人舞|(?P<one>独)[唱奏舞])(?!团|会|音乐会|演员|家)"
    "(?![^，。；]{0,20}(?:先后|分别|依次|轮流|伴[唱奏舞]|[大比]赛|等))"
)


def digit(found: re.Match[str]) -> Fraction:
    """Read the number of a word, as group `k`."""
    return number(found["k"]) or Fraction(0)


def of_k(unit: str, times: Fraction = Fraction(1)) -> Callable[[re.Match[str]], Bounds]:
    """Fix as many as the word says, or so many times that."""
    return lambda found: just(digit(found) * times, unit)


def _performers(found: re.Match[str]) -> Bounds:
    told = found["k"] or found["d"]
    return just(1 if found["one"] else _PAIR.get(told) or number(told) or 0, "人")


class Known(NamedTuple):
    """What shows that a word may stand there, the word, what it fixes, and how that is told."""

    needs: frozenset[str]
    word: re.Pattern[str]
    fixes: Callable[[re.Match[str]], Bounds]
    told: re.Pattern[str]
    before: bool = False


GROUPS: Final = (
    Known(
        frozenset("唱奏舞"),
        _ACT,
        _performers,
        regex(
            rf"{EXACT}(?:[位名个][^，。；、\d]{{0,5}}?(?:{_PERFORMERS})"
            "|人(?=[^，。；]{0,4}(?:演[唱绎奏]|表演|合作|同台|唱|跳|完成|联袂|登台)))"
        ),
        before=True,
    ),
    Known(
        frozenset("俩仨"),
        _ACT,
        _performers,
        regex("(?:兄弟|姐妹|姊妹|兄妹|姐弟|母[子女]|父[子女]|夫妻|师徒|爷孙)(?P<n>[俩仨])"),
        before=True,
    ),
    Known(
        frozenset("夫父爸两"),
        regex(
            "(?:夫妻俩?|夫妇俩?|父母(?:[亲俩])?|爸妈|两口子)(?:[和与]|带着|加上)"
            "(?P<k>[一两二三四五])个(?:孩子|儿子|女儿|子女|[男女]孩)"
        ),
        lambda found: just(digit(found) + 2, "口"),
        regex("(?<![\\d十])(?P<n>[三四五六七八3-8])口(?![子井岸])"),
        before=True,
    ),
    Known(
        frozenset("艇舟"),
        regex("(?P<k>[二四六八])人(?:制|单桨|双桨)?(?:赛艇|皮艇|划艇|龙舟|艇|舟)"),
        of_k("人"),
        regex(rf"{EXACT}[名位个](?:桨手|划手|选手|运动员|队员|姑娘|小伙|健儿)"),
    ),
    Known(
        frozenset("子"),
        regex("(?:育有|生有|有|生了)(?P<k>[一二两三四五])[子儿](?P<d>[一二两三四五])女"),
        lambda found: just(digit(found) + (number(found["d"]) or 0), "个"),
        regex(rf"{EXACT}个(?:孩子|子女|儿女)(?!共|一共)"),
    ),
)
"""Words for groups of persons."""

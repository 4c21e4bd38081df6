"""What tells that a number counts the members of a row near it: weighed signs.

The weights are fitted (`tests/bench/weigh_rows.py`): rows of three and more that have just as many
members as a number near them says, and rows marked in probes, against all others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex

WEIGHTS: Final[Mapping[str, int]] = {
    "base": -67,
    "behind_apart": -58,
    "ends": 73,
    "heads": 76,
    "kind": 106,
    "marks": 58,
    "members": 422,
    "near": 75,
    "noun_none": -92,
    "some_way": -165,
    "stops": 59,
    "two": -348,
}
_STEP: Final = regex(
    "[”」’]?(?:活动|工作|机制|行动)?(?:，?(?:即|就是|分别[是为]?|依次[是为]|具体[是为]?|包括|涉及|有|是|为)[：:]?|[：:]|——|（)?"
)
_CUE: Final = regex("(?:分别|依次|具体|名单)[^，。；]{0,8}$|[：:]$|——$|（$|，即[^，。；]{0,4}$")
_MARK: Final = regex("[，。；]")
_NEAR, _SOME_WAY, _TWO, _THREE = 4, 12, 2, 3


class Counted(NamedTuple):
    """A number of things, `[start, end)` with its counter; `noun` is what follows."""

    number: int
    start: int
    end: int
    noun: str


class Row(NamedTuple):
    """Members side by side; `end` is where the last one does, with all that is joined to it."""

    members: Sequence[Range]
    end: int


def weight(signs: Mapping[str, int]) -> int:
    """Add up the weights of signs, in hundredths of a natural logarithm."""
    return sum(WEIGHTS.get(sign, 0) * times for sign, times in signs.items())


def signs(text: str, row: Row, told: Counted) -> dict[str, int]:
    """Give the signs that a number counts the members of a row."""
    place = (
        {"behind_apart": told.start >= row.end}
        if told.start >= row.members[-1][0]
        else _before(text, row, told)
    )
    number = {"kind": text[told.end - 1] in "个项种类条大", "two": told.number == _TWO}
    found = {"base": 1, **place, **_of_members(text, row, told), **number}
    return {sign: int(value) for sign, value in found.items() if value}


def announces(text: str, told: Counted, start: int) -> bool:
    """Say whether what stands between a number and the row at `start` leads on to it."""
    step = _STEP.fullmatch(text, told.end + len(told.noun), start)
    return step is not None or _CUE.search(text[told.end : start]) is not None


def _before(text: str, row: Row, told: Counted) -> dict[str, int]:
    between = text[told.end : row.members[0][0]]
    return {
        "near": len(between) <= _NEAR,
        "some_way": _NEAR < len(between) <= _SOME_WAY,
        "marks": min(_THREE, len(_MARK.findall(between))),
        "stops": text[row.end : row.end + 1] in "。；）\n",
    }


def _of_members(text: str, row: Row, told: Counted) -> dict[str, int]:
    names = [text[a:b] for a, b in row.members]
    if told.start >= row.members[-1][0]:
        names[-1] = text[row.members[-1][0] : min(told.start, row.members[-1][1])].rstrip("等")
    names = [name for name in names if name]
    noun = text[told.end - 1 : told.end] + told.noun[: 2 * _NEAR]
    return {
        "ends": len({name[-1] for name in names}) == 1,
        "heads": len(names) > _TWO and len({name[0] for name in names}) == 1,
        "noun_none": not any(name[-1] in noun for name in names),
        "members": min(_NEAR, len(row.members) - _TWO),
    }

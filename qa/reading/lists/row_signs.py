"""What tells that a number counts the members of a row near it: weighed signs.

The weights are fitted (`tests/bench/weigh_rows.py`): rows of three and more that have just as many
members as a number near them says, and rows marked in probes, against all others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex
from qa.reading.words.surnames import surname_length

WEIGHTS: Final[Mapping[str, int]] = {
    "base": -82,
    "behind": -21,
    "behind_apart": -124,
    "behind_etc": -222,
    "behind_long": -9,
    "behind_this": -42,
    "colon": 23,
    "counted": -141,
    "cue": -61,
    "each": -13,
    "ends": 58,
    "even": -12,
    "far": -15,
    "figures": -54,
    "great": 13,
    "han": 68,
    "kind": 100,
    "lead": -52,
    "led": -8,
    "long": -5,
    "long_head": -8,
    "members": 188,
    "near": 58,
    "noun_all": 14,
    "noun_half": -101,
    "noun_heads": -11,
    "noun_none": -5,
    "of_these": 6,
    "persons": -31,
    "place": 45,
    "quoted": 14,
    "sentence": 36,
    "short": 42,
    "some_way": 39,
    "step": 87,
    "stops": -47,
    "thing": -9,
    "two": -219,
}
_STEP: Final = regex(
    "[”」’]?(?:活动|工作|机制|行动)?(?:，?(?:即|就是|分别[是为]?|依次[是为]|具体[是为]?|包括|涉及|有|是|为)[：:]?|[：:]|——|（)?"
)
_CUE: Final = regex("(?:分别|依次|具体|名单)[^，。；]{0,8}$|[：:]$|——$|（$|，即[^，。；]{0,4}$")
_MARK: Final = regex("[，。；]")
_SENTENCE: Final = regex("[。！？\n]")
_DIGIT: Final = regex(r"\d")
_LEAD: Final = regex("[在由有为的对向到了是于从]")
_SHORT, _SIX, _LONG, _FAR = 4, 6, 12, 30
_EVEN, _TWO, _THREE, _TEN, _AHEAD = 1, 2, 3, 10, 6


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
        _behind(text, row, told) if told.start >= row.members[-1][0] else _before(text, row, told)
    )
    found = {"base": 1, **place, **_of_members(text, row, told), **_of_number(text, told)}
    return {sign: int(value) for sign, value in found.items() if value}


def announces(text: str, told: Counted, start: int) -> bool:
    """Say whether what stands between a number and the row at `start` leads on to it."""
    step = _STEP.fullmatch(text, told.end + len(told.noun), start)
    return step is not None or _CUE.search(text[told.end : start]) is not None


def _behind(text: str, row: Row, told: Counted) -> dict[str, int]:
    last = row.members[-1][0]
    gap = text[last : told.start]
    return {
        "behind": 1,
        "behind_etc": gap.endswith("等"),
        "behind_this": gap.endswith(("这", "共", "合计")),
        "behind_long": len(gap) > 2 * _SHORT,
        "behind_apart": told.start >= row.end,
    }


def _before(text: str, row: Row, told: Counted) -> dict[str, int]:
    start = row.members[0][0]
    between = text[told.end : start]
    return {
        "sentence": not _SENTENCE.search(between),
        "step": _STEP.fullmatch(text, told.end + len(told.noun), start) is not None,
        "cue": _CUE.search(between) is not None,
        "colon": between.endswith("："),
        "near": len(between) <= _SHORT,
        "some_way": _SHORT < len(between) <= _LONG,
        "far": len(between) > _FAR,
        "marks": min(_THREE, len(_MARK.findall(between))),
        "figures": _DIGIT.search(between) is not None,
        "goes_on": text[row.end : row.end + 1] == "，",
        "stops": text[row.end : row.end + 1] in "。；）\n",
    }


def _of_members(text: str, row: Row, told: Counted) -> dict[str, int]:
    names = [text[a:b] for a, b in row.members]
    if told.start >= row.members[-1][0]:
        names[-1] = text[row.members[-1][0] : min(told.start, row.members[-1][1])].rstrip("等")
    names = [name for name in names if name]
    sizes = [len(name) for name in names[1:]] or [0]
    noun = text[told.end - 1 : told.end] + told.noun[: 2 * _SHORT]
    fit = sum(name[-1] in noun for name in names)
    return {
        "ends": len({name[-1] for name in names}) == 1,
        "heads": len(names) > _TWO and len({name[0] for name in names}) == 1,
        "even": max(sizes) - min(sizes) <= _EVEN,
        "about_even": max(sizes) - min(sizes) <= _THREE,
        "long": max(sizes) > _LONG,
        "short": max(sizes) <= _SIX,
        "long_head": len(names[0]) > max(sizes) + _THREE,
        "lead": _LEAD.search(names[0][:-1]) is not None,
        "counted": any(map(_DIGIT.search, names)),
        "persons": all(len(name) <= _THREE and surname_length(name) for name in names[1:]),
        "noun_all": fit == len(names),
        "noun_half": 2 * fit >= len(names),
        "noun_none": fit == 0,
        "noun_heads": all(name[0] in noun[:_THREE] for name in names),
        "members": min(_SHORT, len(row.members) - _TWO),
    }


def _of_number(text: str, told: Counted) -> dict[str, int]:
    unit = text[told.end - 1]
    ahead = text[max(0, told.start - _AHEAD) : told.start]
    return {
        "kind": unit in "个项种类条大",
        "great": unit == "大",
        "people": unit in "名位人",
        "place": unit in "省市县区镇乡村校国地",
        "thing": unit in "家所座处部本支首台场件起枚份款张幅道组块档样",
        "quoted": re.search("[“‘「]", ahead) is not None,
        "each": re.search("[每各]", ahead[-2:]) is not None,
        "led": re.search("[共有设为出了]", ahead[-2:]) is not None,
        "of_these": "其中" in ahead,
        "two": told.number == _TWO,
        "many": told.number > _TEN - 1,
        "han": not text[told.start].isdigit(),
    }

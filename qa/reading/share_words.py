"""Whether the words of a count say that a percentage is of it, and of what whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from qa.model import Figure
from qa.patterns import regex
from qa.reading.gaps import gap, same_kind, same_sentence
from qa.reading.taken_of import (
    words_around,
    words_before,
    words_behind,
)

_DUE = regex(
    "应|共|总|全[省市县区镇乡村校州部体]|登记|收回|回收|计划|合计|所有|参加|参与|报了?名|现有|人口|定员|预算|座位|床位|核定"
)
ALIKE = tuple(set(pair) for pair in "票张 份人 户张 人票 人张 户票 人口".split())
"""Counting units that go together one to one."""

_STEM = 2
_OWED = regex("应(?![急用对])|需|拟")
_GENERIC = frozenset("个 家 所 座 处 条 件 项 份 张 支 次 人".split())
_ELLIPTIC = regex("的(?:就?有|达|共)?$")
_PLANNED = regex("计划|目标|任务|预算|指标")
_NOT = regex("[不未没非]")
_COMMON = frozenset("成有人数中大小上下年月日全共完实达出入已开发行用工生产收业学")
Bearing: TypeAlias = Literal["", "somehow", "well"]
"""Whether the words of a count say that a percentage is of it."""


class Cue(NamedTuple):
    """What a percentage is called, what it is of, and what it is taken of (赞成票占全部选票的).

    Without `by_place` the count that it is of must bear the whole word (护理型占比).
    """

    name: str
    word: str
    of: str = ""
    by_place: bool = True


def _narrower(cue: Cue) -> set[str]:
    """Give the characters that narrow the name of a percentage: 血压 of 血压检出率."""
    lead, word, _ = cue.name.partition(cue.word) if cue.word else ("", "", "")
    return set(lead) if word else set()


def is_narrowed(part: Figure, rate: Figure, cue: Cue) -> bool:
    """Say whether what narrows a name is told with the count or before it: 整改 of 整改完成率."""
    narrower = _narrower(cue) - _COMMON
    before = part.context.sentence[: part.at] if same_sentence(part, rate) else ""
    return not narrower or bool(narrower & set(words_around(part) + before))


def denies(part: Figure, cue: Cue) -> bool:
    """Say whether the words of a count deny what the percentage is of: 153户不同意."""
    return _NOT.search(words_around(part)) is not None and not _NOT.search(cue.word)


def is_of_due(part: Figure, near: Sequence[Figure], cue: Cue) -> bool:
    """Say whether a count stands right behind what is due: 应接种5.2万名，…4.16万名，接种率."""
    before = [one for one in near if one.span < part.span and same_kind(one, part)][-1:]
    if not before or len(cue.word) < _STEM or not same_sentence(part, before[0]):
        return False
    words = words_around(before[0])
    return cue.word in words and _OWED.search(words) is not None


def bearing(part: Figure, cue: Cue, rate: Figure) -> Bearing:
    """Say whether a count bears a character of what its percentage is called.

    “well” where it is none that many words have (完, 成), and what narrows the name (高血压检出率)
    is told before, too.
    """
    between = gap(part, rate).removesuffix(words_before(rate))
    if not same_sentence(part, rate):
        between = part.context.sentence[part.until :]
    words = words_around(part) + between + part.quantity.unit
    borne = {char for char in cue.word if char in words} if not denies(part, cue) else set()
    if (cue.word and not borne) or (cue.name == "占" and len(borne) * 2 <= len(set(cue.word)) > 0):
        return ""
    narrower = _narrower(cue)
    told = not narrower or bool(narrower & set(rate.context.sentence[: rate.at - len(cue.name)]))
    return "well" if told and (borne == set(cue.word) or borne - _COMMON) else "somehow"


def is_only(ways: Sequence[tuple[Figure, Figure]], cue: Cue) -> bool:
    """Say whether one whole alone stands in the sentence of a part that bears the full name."""
    part, whole = ways[0]
    named = len(cue.word) >= _STEM and cue.word in words_around(part)
    return named and len(ways) == 1 and same_sentence(part, whole)


def is_sole(
    near: Sequence[Figure], ways: Sequence[tuple[Figure, Figure]], rate: Figure, cue: Cue
) -> bool:
    """Say whether a bare 占 follows the count at once, and one larger of its unit stands before."""
    part, whole = ways[0]
    if cue.name != "占" or cue.word or cue.of or part is not near[-1]:
        return False
    unit = part.quantity.unit
    larger = [one for one in near if one.quantity.nominal > part.quantity.nominal]
    alike = [one for one in larger if one.quantity.unit == unit and one.span < part.span]
    telling = unit not in _GENERIC or _ELLIPTIC.search(words_before(part)) is not None
    near_by = whole.context.block == part.context.block == rate.context.block
    return alike == [whole] and near_by and telling


def is_planned(whole: Figure, cue: Cue) -> bool:
    """Say whether a count is the plan that a percentage is said to be of: 完成年度计划的."""
    if not _PLANNED.search(cue.of):
        return False
    return "计划" in whole.scope or _PLANNED.search(words_around(whole)) is not None


def is_likely(part: Figure, whole: Figure, cue: Cue) -> bool:
    """Say whether a whole is the one that the share names, or is called one beside its part."""
    units = {whole.quantity.unit, part.quantity.unit}
    if cue.of:
        named = same_sentence(whole, part) or cue.of in words_around(whole)
        return named and (len(units) == 1 or units in ALIKE)
    due = _DUE.search(words_around(whole)) is not None
    return due and (same_sentence(whole, part) or _one_noun(part, whole))


def _one_noun(part: Figure, whole: Figure) -> bool:
    """Say whether the counter of two counts is followed by one noun: 54个专业村, 31个村."""
    noun = whole.measure.text[-1:]
    if part.quantity.unit != whole.quantity.unit:
        return False
    telling = part.quantity.dimension == "count" and part.quantity.unit not in _GENERIC
    return telling or (bool(noun) and words_behind(part).startswith(noun))

"""Wholes that their parts follow: 共 d，A a，B b."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, of_before
from qa.reading.parts.wholes_told import BASE
from qa.reading.totals.kin import are_places, divide, exclude
from qa.reading.totals.list_ends import are_apart, goes_on, is_closed, is_loose
from qa.reading.totals.members import WITHIN, names_of, run_behind, total_of
from qa.reading.totals.total_shapes import (
    FEWEST,
    LONGEST_NAME,
    as_many,
    in_a_row,
    is_made_up,
    is_prize,
)

_WHOLE = regex(
    r"总(?!书记|理|局|队|部|经理|监|结|工会|医院|站|裁|统)|(?<!公)共(?!同|建|享|产|和国|青|用|作|商|富|治|赢|识)|"
    r"合计|现有|全部"
)
_TRAIT = regex(
    "[^，]{0,3}(?:党员|团员|女|男|高级|优秀|先进|合格|重点|骨干|获|占|已|未(?![评定分])|超)|"
    "具备|具有|取得|拥有|[^，]{0,8}(?:以上|以下|资质|资格|星级)"
)
_ADDED = regex("加上|连同|算上|再加|另加")
"""What tells that more than the list makes up the whole: 加上两个教学点，一共270人：…."""
_TWO = 2


def whole_of_parts(figures: Sequence[Figure], index: int) -> Total | None:
    """Read “共 d，A a，B b，C c” and “d，其中 A a，B b”."""
    whole = figures[index]
    if index and of_before(whole) and not of_before(figures[index - 1]):
        return None
    if BASE.match(whole.context.sentence, whole.until):
        return None
    parts, sorts = run_behind(figures, index)
    if len(parts) < FEWEST or is_prize(whole, parts[0]) or gap(whole, parts[0])[:1] == "、":
        return None
    within = WITHIN.search(gap(whole, parts[0])) and _are_traits(parts)
    if within and not divide(names_of(whole, parts), clause_before(whole)):
        return None
    return _said(figures, whole, parts, sorts)


def _said(
    figures: Sequence[Figure], whole: Figure, parts: Sequence[Figure], sorts: set[int]
) -> Total | None:
    """Give the total of a run, by what its words say of it."""
    names = names_of(whole, parts)
    within = bool(WITHIN.search(gap(whole, parts[0])))
    told = _WHOLE.search(clause_before(whole)[-LONGEST_NAME:]) is not None
    for count in range(len(parts), 1, -1):
        closed = count == len(parts) or not gap(parts[count - 1], parts[count]).startswith("、")
        divided = closed and divide(names[:count], clause_before(whole))
        if divided and not is_loose(whole, parts[:count]):
            total = total_of(figures, whole, parts[:count], complete=True)
            return replace(total, complete=not (within and _is_small(total)))
        if within and exclude(names[:count]) and not are_apart(parts[:count]):
            all_told = count == len(parts) or any(map(_TRAIT.match, names[count:]))
            all_told = all_told or (are_places(names[:count]) and not are_places(names[count:]))
            named = parts[:count] if all_told else parts
            return replace(total_of(figures, whole, named, complete=False), sure=all_told)
    if is_loose(whole, parts) or goes_on(parts):
        return None
    made_up = is_made_up(whole) or as_many(whole, parts)
    if not within and ((told and is_closed(whole, parts, sorts)) or made_up):
        return total_of(figures, whole, parts, complete=True)
    if in_a_row(whole, parts) and not any(map(_TRAIT.match, names)):
        row = total_of(figures, whole, parts, complete=not within)
        return replace(row, sure=_is_headed(whole, parts))
    return _supposed(figures, whole, parts, within=within, told=told)


def _is_small(total: Total) -> bool:
    """Say whether parts make less than half: 其中省内来援30人、省外20人 are of those who came."""
    summed = sum(part.quantity.nominal for part in total.parts)
    return _TWO * summed < total.whole.quantity.nominal


def _supposed(
    figures: Sequence[Figure],
    whole: Figure,
    parts: Sequence[Figure],
    *,
    within: bool,
    told: bool,
) -> Total | None:
    """Read a list that may well be all there is: 其中, three and more, or behind 共."""
    if within and any(map(_TRAIT.match, names_of(whole, parts))):
        return None
    headed = len(parts) > FEWEST and _is_headed(whole, parts)
    halves = "；" in gap(whole, parts[-1]) and "；" not in gap(whole, parts[0])
    if whole.quantity.exact and any(part.quantity.hedge for part in parts):
        return None
    enough = (len(parts) > FEWEST and not halves) or within or told
    named = not whole.scope & {"同比", "环比", "其中"} and bool(whole.measure.text)
    total = total_of(figures, whole, parts, complete=True)
    return replace(total, sure=headed) if enough and named else None


def _is_headed(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the whole stands right before a colon, and one name before each part."""
    sentence = whole.context.sentence
    if not sentence.startswith("：", whole.until) or whole.quantity.hedge:
        return False
    if _ADDED.search(sentence, 0, whole.at):
        return False
    return all(0 < len(name) < LONGEST_NAME for name in names_of(whole, parts))


def _are_traits(parts: Sequence[Figure]) -> bool:
    """Say whether two counts are of who has done what, and may be of the same: 签约的…，入职的…."""
    return len(parts) == FEWEST and all(clause_before(part).endswith("的") for part in parts)

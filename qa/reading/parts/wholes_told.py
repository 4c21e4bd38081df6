"""The figure that 其中 speaks of: the whole of which a part is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.from_to import is_former
from qa.reading.figures.gaps import (
    APART,
    addable,
    clause_before,
    gap,
    in_brackets,
    of_before,
    same_kind,
    same_sentence,
)

_STEP = regex(
    "(?:(?<![新净])增[加长]?|减少?|下降|降低?|上?升|[上下]?[涨跌]|多出?|少)了?(?:约|近)?$"
)
_STEP_ENDS = frozenset("增加长减少降低升涨跌多出了约近")
_RESTATED = regex("[（(](?:约?合|折合|即|折)约?$")
BASE = regex(
    r"的[约近]?(?:[\d.]+[%％‰]|[\d一二两三四五六七八九十半]成|[\d一二三四五六七八九十百]+分之|[一大小过多]半)"
)
"""What follows the base of a share (为年初预算52.5亿元的54.7%), which holds no 其中."""
_YIELDS = regex("达产|产值|营业?收|销售|利[润税]|税收|年产|收益|带动|撬动|拉动|预计")
_BRINGS = regex(f"{_YIELDS.pattern}|收入")
_LEFT = regex("余额|结[存余]|存量|保有量|现[有存]|在[册库贷]")
"""What names what there is at one time, of which all that ever was given out is no part."""
_COMES_TO = regex("即(?![将时使便])|也就是|相当于|这样")
_CLOSED = ("）", ")")
_LIST_OF_CLAUSES = regex("，[^，。；、：\\d]{1,10}")
LISTED = regex("[^，。；]*、[^，。；]*")
_SUM_OF = regex("总[量额数值]$")
NAMED = 2


def in_a_row(before: Figure, last: Figure) -> bool:
    """Say whether a figure ends a row, of which 其中 means all: 甲20人、乙30人，其中."""
    told = same_sentence(before, last) and same_kind(before, last)
    return told and LISTED.fullmatch(gap(before, last)) is not None


def whole_of(before: Sequence[Figure], part: Figure, cut: int) -> Figure | None:
    """Give the figure that 其中 speaks of.

    None where it speaks of the members of a list (甲村20人、乙村30人，其中…).
    """
    inside = _wholes_told(before, part, cut)
    listed = len(inside) > 1 and in_a_row(*inside[-2:])
    if not inside or listed or _comes_to_other(before, inside):
        return None
    whole = _added_up(before, inside) or meant(inside, part)
    if _YIELDS.search(clause_before(part)) and not _BRINGS.search(clause_before(whole)):
        return None
    people = part.measure.thing.endswith("人口") and "人口" not in whole.measure.text
    if people or ("累计" in part.scope and _LEFT.search(clause_before(whole))):
        return None
    own = whole.measure.thing and whole.measure.known == "stated"
    if not own and any(f.quantity.nominal > whole.quantity.nominal for f in inside):
        return None
    if ends_in_step(clause_before(whole)) or not addable(
        replace(part, scope=part.scope - {"仅"}), whole
    ):
        return None
    apart = of_before(part) and not of_before(whole)
    return None if apart or whole.scope & APART else whole


def _wholes_told(before: Sequence[Figure], part: Figure, cut: int) -> list[Figure]:
    """Give the figures that 其中 may speak of: those of its sentence, else of the one before."""
    wholes = [
        f
        for f in before
        if same_kind(f, part)
        and ("其中" not in f.scope or _heads_a_clause(f, cut))
        and not BASE.match(f.context.sentence, f.until)
        and not _RESTATED.search(clause_before(f))
        and not f.context.sentence.startswith(_CLOSED, f.until)
        and not is_beside(f, part)
        and not in_brackets(f, cut)
    ]
    inside = [f for f in wholes if same_sentence(f, part) and f.until <= cut]
    if not inside and cut == 0 and before:
        last = [f for f in before if not same_sentence(f, part)][-1:]
        inside = [f for f in wholes if last and same_sentence(f, last[0])]
    return inside


def _heads_a_clause(figure: Figure, cut: int) -> bool:
    """Say whether a figure in a clause of its own stands right before 其中: ，学生810人，其中."""
    sentence, begin = figure.context.sentence, figure.at - len(clause_before(figure))
    return cut - figure.until == 1 and sentence[max(0, begin - 1) : begin] == "，"


def _comes_to_other(before: Sequence[Figure], inside: Sequence[Figure]) -> bool:
    """Say whether the last number told is what those before it come to: 即每日48对."""
    last = before[-1] if before else None
    reckoned = last is not None and _COMES_TO.match(clause_before(last)) is not None
    return reckoned and last not in inside


def _added_up(before: Sequence[Figure], inside: Sequence[Figure]) -> Figure | None:
    """Give the figure told before that the last clauses add up to: 240场……话剧48场，舞蹈24场."""
    run = [inside[-1]]
    for one in reversed(inside[:-1]):
        if not (same_sentence(one, run[0]) and _LIST_OF_CLAUSES.fullmatch(gap(one, run[0]))):
            break
        run.insert(0, one)
    for start in range(len(run) - 1):
        total = sum(one.quantity.nominal for one in run[start:])
        for figure in reversed(before):
            if same_kind(figure, run[0]) and figure.quantity.nominal == total:
                return figure
    return None


def is_beside(figure: Figure, part: Figure) -> bool:
    """Say whether a figure only tells more of the one before it: 比上年多9家, 日均3万人次."""
    if figure.scope & {"平均", "同比", "环比"} or ends_in_step(clause_before(figure)):
        return True
    aside = figure.measure.known == "inherited" and figure.period.stated
    apart = figure.period.value != part.period.value
    return is_former(figure) or (aside and apart and of_before(figure))


def meant(wholes: Sequence[Figure], part: Figure) -> Figure:
    """Choose among wholes: what counts the same, else the last; of another sentence the largest."""
    alike = [f for f in wholes if f.measure.text and f.measure.text == part.measure.text]
    alike = alike or [f for f in wholes if is_sort_of(part.measure.thing, f.measure.thing)]
    if alike or same_sentence(wholes[-1], part):
        return (alike or wholes)[-1]
    return max(wholes, key=lambda figure: figure.quantity.nominal)


def is_sort_of(sort: str, kind: str) -> bool:
    """Say whether a name is another with more before it: 固定资产 of 资产总额."""
    noun = _SUM_OF.sub("", kind)
    return noun != kind and len(noun) >= NAMED < len(sort) and sort.endswith(noun[-NAMED:])


def ends_in_step(words: str) -> bool:
    """Say whether words end with a change: 增加, 减少了约."""
    return words[-1:] in _STEP_ENDS and _STEP.search(words) is not None

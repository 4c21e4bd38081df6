"""What speaks for a way to make a product, by the roles of its figures; the values play no part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from qa.model import HEADS, Figure, Slot, Span
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence
from qa.reading.means.certain_means import of_another_fee, one_thing
from qa.reading.means.falls_to import SPELLS, Falls, falls_to
from qa.reading.means.mean_pairs import narrowed
from qa.reading.means.mean_places import COMMON
from qa.reading.means.no_means import is_no_mean, is_routine, of_another_kind, of_two_at_once
from qa.reading.means.product_ways import Count, Way

Signs = dict[str, int]
"""Names of what speaks for or against a way → how much of it there is."""

_ALL = regex("共|累计|总|合计|[得出付]$")
_SAYS_SO = regex("平均|均|折合|合|算下来|相当于|按")
_MARKS = regex("[，；：。！？]")
_LESS = regex("扣除|刨去|刨除|除去|除掉|减去|净")
_SHARED_OUT = regex("每[一个]?[\u4e00-\u9fff]|[\u4e00-\u9fff]均|平均|单|[亩日月年]产")
_SOMEONE = regex("[他她我咱]|[老小大][\u4e00-\u9fff]家|[一大]户")
"""Words for one of many: what is told of it is no mean of all."""
_NEAR, _WORDS, _FEW, _WIDE = 12, 14, 3, 20
_HALF, _HARDLY = Fraction(1, 2), Fraction(1, 200)


def signs_of_each(each: Figure) -> Signs:
    """Tell what the words of the figure itself say, whatever it is part of."""
    words = clause_before(each)
    return {
        "way": 1,
        "no-mean": int(is_no_mean(each)),
        "routine": int(is_routine(each)),
        "extreme": int("最" in words[-_NEAR:]),
        "someone": int(_SOMEONE.search(words) is not None),
        "mean": int(_SAYS_SO.search(words) is not None),
        "unnamed": int(set(words) <= COMMON),
    }


def signs_of_total(total: Figure, each: Figure, between: Sequence[Figure]) -> Signs:
    """Tell how a total stands to the figure, and what their words have in common."""
    ratio = total.quantity.nominal / each.quantity.nominal
    words, mine = clause_before(total), clause_before(each)
    signs = _placed("t", total, each, between) | {
        "alike": int(_HALF < ratio < 1 / _HALF),
        "less": int(ratio < 1),
        "other-fee": int(of_another_fee(total, each)),
        "other-thing": int(not one_thing(total, each)),
        "other-kind": int(of_another_kind(total, each)),
        "total-of-two": int(of_two_at_once(total)),
        "sum": int(_ALL.search(words[-_WORDS:]) is not None),
        "measure": int(bool(total.measure.text) and total.measure.text == each.measure.text),
    }
    if named := _pairs(_cue(mine)[1]):
        signs["named=" if named & _pairs(words) else "named!"] = 1
    return signs


def signs_of_count(count: Count, each: Figure, between: Sequence[Figure]) -> Signs:
    """Tell how a count stands to the figure, and whether it is named there."""
    figure = count.figure
    if figure is None:
        return {"implied": 1}
    thing = figure.measure.thing
    head, tail = _cue(clause_before(each))
    noun = thing[-2:] or "?"
    clause = each.at - len(clause_before(each))
    return _placed("c", figure, each, between) | {
        "narrowed": int(narrowed(figure, each)),
        "noun-behind": int(noun in tail[: _FEW + 1]),
        "noun-before": int(noun in head[-_FEW - 1 :]),
        "noun-clause": int(noun in head[: -_FEW - 1]),
        "unit": int(bool(count.name) and figure.quantity.unit == count.name),
        "spell": int(count.name in SPELLS),
        "measured": int(figure.quantity.dimension != "count" and count.name not in SPELLS),
        "any": int(not count.name),
        "c:sum": int(_ALL.search(clause_before(figure)[-_WORDS:]) is not None),
        "own": int(same_sentence(figure, each) and clause <= figure.at < each.at),
    }


def signs_together(way: Way, each: Figure, falls: Falls) -> Signs:
    """Tell whether all stand together, and where what they fall to does not cancel out."""
    told = [count.figure for count in way.counts if count.figure]
    places = [one.context for one in (way.total, each, *told)]
    return _algebra(way, falls) | {
        "with-total": sum(same_sentence(one, way.total) for one in told),
        "behind-total": sum(one.span > way.total.span for one in told),
        "one-block": int(len({one.block for one in places}) == 1),
        "two": int(len(way.counts) > 1),
    }


def other_values(around: Sequence[Figure], each: Figure) -> list[Fraction]:
    """Give the values nearby that are in the figure's own unit, and not its own."""
    mine = each.quantity
    return [
        one.quantity.nominal
        for one in around
        if one.quantity.dimension == mine.dimension
        and abs(one.quantity.nominal - mine.nominal) > 2 * _HARDLY * mine.nominal
    ]


def makes_another(way: Way, others: Sequence[Fraction]) -> bool:
    """Say whether a total and its counts give another figure that is printed nearby."""
    if not others:
        return False
    made = way.total.quantity.nominal / way.number.nominal
    return any(abs(other - made) < _HARDLY * made for other in others)


def _by_what_parts(who: str, text: str) -> Signs:
    """Tell what stands between two figures of a sentence."""
    return {
        f"{who}:clauses": min(4, len(_MARKS.findall(text))),
        f"{who}:half": int("；" in text),
        f"{who}:within": int("其中" in text),
        f"{who}:less": int(_LESS.search(text) is not None),
    }


def _by_what_is_apart(who: str, one: Figure, each: Figure) -> Signs:
    """Tell how far off a figure of another sentence stands."""
    return {
        f"{who}:apart": 1,
        f"{who}:blocks": min(2, abs(one.context.block - each.context.block)),
        f"{who}:head": int(one.context.kind in HEADS or each.context.kind in HEADS),
    }


def _placed(who: str, one: Figure, each: Figure, between: Sequence[Figure]) -> Signs:
    """Tell how a figure stands to the one that falls to each: distance, order, rivals between."""
    before, text = one.span < each.span, ""
    if same_sentence(one, each):
        first, last = (one, each) if before else (each, one)
        text = one.context.sentence[first.until : last.at]
        signs = _by_what_parts(who, text) | {f"{who}:after": int(not before)}
    else:
        signs = _by_what_is_apart(who, one, each) | {f"{who}:apart-after": int(not before)}
    for name in ("subject", "period"):
        if said := _compared(getattr(one, name), getattr(each, name)):
            signs[f"{who}:{name}{said}"] = 1
    goes_on = before and same_sentence(one, each) and "；" not in text and "其中" not in text
    quantity = one.quantity
    rivals = [rival.quantity for rival in between if rival.quantity.dimension == quantity.dimension]
    return signs | {
        f"{who}:between": min(5, len(between)),
        f"{who}:rivals": min(3, sum(rival.unit == quantity.unit for rival in rivals)),
        f"{who}:其中": int(("其中" in one.scope) > ("其中" in each.scope) and not goes_on),
        f"{who}:plan": int("计划" in one.scope ^ each.scope),
        f"{who}:hedge": int(bool(quantity.hedge)),
    }


def _compared(mine: Slot[object], theirs: Slot[object]) -> str:
    if mine.value is None or theirs.value is None:
        return ""
    sign = "=" if mine.value == theirs.value else "!"
    return sign + "s" * (mine.stated and theirs.stated)


def _algebra(way: Way, falls: Falls) -> Signs:
    """Tell what is left of the names that the operands fall to."""
    own = falls_to(way.total)
    held = set(own.names) if own else set()
    carried = {
        name
        for count in way.counts
        if count.figure and not count.spell and count.name not in SPELLS
        if (of := falls_to(count.figure))
        for name in of.names
    }
    counted = {count.name for count in way.counts}
    names = set(falls.names)
    spelled = {count.name for count in way.counts if not count.figure}
    extra = held - names - carried
    spells = extra & _SPELLED
    return {
        "total-of-each": len(extra - _SPELLED - {""}),
        "total-of-spell": 0 if spelled else len(spells),
        "total-mean": int(bool(own and own.mean and not held <= names)),
        "total-held": int(bool(held & names)),
        "count-mean": len(carried - held),
        "count-cancels": len(carried & held),
        "left": len(names - counted - held - {""}),
    }


_SPELLED = SPELLS | {"半年"}


def _cue(clause: str) -> tuple[str, str]:
    """Give what stands before and behind the last word that says what a figure falls to."""
    lead = clause[-_WIDE:]
    found = None
    for one in _SHARED_OUT.finditer(lead):
        found = one
    return (lead[: found.start()], lead[found.end() :]) if found else (lead, "")


def _pairs(words: str) -> set[str]:
    """Give the pairs of characters that tell something."""
    return {one + other for one, other in pairwise(words) if not {one, other} & COMMON}


def between_of(around: Sequence[Figure], each: Figure) -> Mapping[Span, Sequence[Figure]]:
    """Give for each figure around another those that stand between the two."""
    before = [one for one in around if one.span < each.span]
    after = [one for one in around if one.span > each.span]
    found: dict[Span, Sequence[Figure]] = {}
    for at, one in enumerate(before):
        found[one.span] = before[at + 1 :]
    for at, one in enumerate(after):
        found[one.span] = after[:at]
    return found

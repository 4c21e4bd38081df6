"""What came of so many, and is more: 移栽8000株，成活9200株; 总库容1200万，蓄水1560万. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Pattern
from typing import Final

from qa.judging.reckonings.extremes import Crossed
from qa.judging.reckonings.reckoning import lead
from qa.model import Figure
from qa.patterns import regex

_PAIRS: Final = tuple(
    (regex(f"(?:{whole})[^，。；：、0-9]{{0,5}}$"), regex(f"(?:{part})[^，。；：、0-9]{{0,5}}$"))
    for whole, part in (
        ("移栽|栽[下种植]|种[下植]|投放|放养", "成活|存活"),
        ("骗[走取得]|被骗|失窃|被盗|盗走|损失|丢失", "追回|挽回|追缴|[返退]还|退[回赔]"),
        ("总库容", "蓄水量?|存水量?"),
        ("开放病床|开放床位|核定床位", "在院|住院"),
        ("发[放出]问卷|发放|派发|发出[^，。]{1,4}", "收回|回收"),
        ("出手|投篮|罚球|射门|射击", "命中|投中|罚中|射[正中]|打中"),
        ("参[加考赛][^，。；]{1,8}", "通过者?|及格者?|合格者?"),
    )
)
_TAKEN: Final = regex("(?:骗[走取得]|被骗|失窃|被盗|盗走|丢失)[^，。；：、0-9]{0,5}$")
_BACK: Final = regex("[^，。；：、0-9]{0,5}(?:追了?回|挽回|返还|退还)")
_PLANS: Final = (
    regex("(?:计划|总投资|任务|全长|总长)[^，。；：、0-9]{0,8}$"),
    regex("(?:已|完成|建成)[^，。；：、0-9]{0,8}$"),
)
_REST: Final = regex("(?:剩余|剩下|其余|余下|尾款|扫尾|剩)[^。；]{0,14}(?:完|将|继续|再)")
_OTHER: Final = regex("去年|上年|另|又|补[种栽植]|补充|加上|累计追|连同|滋生|加床|人次")
_AGAIN: Final = regex("也|上[月周年]|此前|另|[去前]年")
"""What tells of another case behind one that is settled: 追回11万元。上月，…也被骗走6万元."""
_NEXT: Final = regex("参[加考赛]")
"""What those who got through do next: 审核通过96人，参加笔试84人."""
_NO_AMOUNTS: Final = frozenset({"ratio", "score", "odds", "age", "point"})
_SHOTS: Final = frozenset({"次", "个", "球", "记"})
_REACH, _AHEAD, _FAR_MORE = 60, 6, 100


def outgrown(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look in a paragraph at each whole and the next figure of its kind, if it came of it."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, one in enumerate(ordered):
        dimension = one.quantity.dimension
        later = ordered[at + 1 : at + _AHEAD] if dimension not in _NO_AMOUNTS else ()
        then = next((other for other in later if other.quantity.dimension == dimension), None)
        if then is None or then.span.start - one.span.end > _REACH:
            continue
        for whole, part in ((one, then), (then, one)):
            if part.quantity.low > whole.quantity.high and _is_part(whole, part):
                yield Crossed(whole, part)


def _is_part(whole: Figure, part: Figure) -> bool:
    """Say whether a figure tells what came of another, which cannot be more."""
    if whole.quantity.hedge or part.quantity.hedge or _OTHER.search(lead(part)):
        return False
    heads = lead(whole), lead(part)
    if part.span < whole.span and (_AGAIN.search(heads[0]) or _NEXT.search(heads[0])):
        return False
    of_one = _shots(whole, part) or whole.quantity.unit == part.quantity.unit
    if of_one and any(_came(of, came, heads) for of, came in _PAIRS):
        return True
    if of_one and _TAKEN.search(heads[0]) and _BACK.match(part.context.sentence, part.until):
        return True
    return _is_overdone(whole, part)


def _came(of: Pattern[str], came: Pattern[str], heads: tuple[str, str]) -> bool:
    """Say whether a pair of words leads to two figures, the first not by both: 追回被盗的6万元."""
    told = of.search(heads[0]) and came.search(heads[1])
    return bool(told) and not came.search(heads[0])


def _shots(whole: Figure, part: Figure) -> bool:
    return {whole.quantity.unit, part.quantity.unit} <= _SHOTS


def _is_overdone(plan: Figure, done: Figure) -> bool:
    """Say whether more is done than was planned, although some is left, or a hundred times more."""
    if plan.quantity.unit != done.quantity.unit or plan.context.span != done.context.span:
        return False
    if plan.at > done.at or not (_PLANS[0].search(lead(plan)) and _PLANS[1].search(lead(done))):
        return False
    left = _REST.search(done.context.sentence, done.until) is not None
    return left or done.quantity.low > _FAR_MORE * plan.quantity.high

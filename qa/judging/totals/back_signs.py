"""What can be told of two figures that may be one running total at two times, the later less.

Nothing decides here: each sign is a small whole number, `back_weights` says what it weighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain

from qa.judging.arithmetic.slips import digits_told
from qa.judging.linking.companions import companions_of_one_name
from qa.judging.linking.measures import near_measure, same_kind, same_measure
from qa.judging.linking.moments_told import moment
from qa.judging.linking.nth_days import from_start, since_start
from qa.judging.linking.order_in_time import from_new_year, in_order
from qa.judging.linking.sorts import pairs_in
from qa.judging.linking.tallied import (
    counted_to,
    months_told,
    reached,
    reckoned,
    running,
    sums_up,
)
from qa.judging.totals.back_clauses import last_clause, named, plain, run_up
from qa.judging.totals.one_total import alike, told_again
from qa.judging.totals.rows import other_falls
from qa.judging.totals.serial import one_year
from qa.model import Beside, Figure
from qa.patterns import regex

_NO_WORDS = regex(
    "[^\u4e00-\u9fff]|累计|已经?|共|达到?|完成|[今去]年|以来|截[至止]|目前|其中|[月底末日到年前个全为了至的]|上半|季度"
)
_UP_TO = regex(
    "截[至止]|到(?![位场会访账岗达])|[年月季]度?[底末]|至今|以来|目前|轮过后|战罢|结束第"
)
_TOTAL = regex("累计|累积|总计|历年")
_DONE = regex("已|就")
_SUMMED = regex("总[数量额]|总[\u4e00-\u9fff]{1,4}数|合计|加起来|一共|总共|共|至此|合起来")
_OF_A_DAY = regex("当[天日月]|单[日月]|本月|全年|年内|季度(?!末)")
_FEW, _SEVERAL, _FAR, _YEAR_APART = 3, 2, 200, 270
_BUCKETS = ((Fraction(9, 10), "nearly"), (Fraction(3, 4), ""), (Fraction(1, 4), "much"))
_OF_ONE_NAME = (("same measure", 1), ("words shared", _FEW))
"""What is so of a number that is told again as this one: 这个数字."""


def signs(early: Figure, late: Figure, figures: Sequence[Figure]) -> dict[str, int]:
    """Give what can be told of two figures, as small numbers; what is not so is left out.

    `figures` are those of one kind that stand in their article.
    """
    across = early.context.document != late.context.document
    apart = _of_articles(early, late) if across else _of_one_article(early, late, figures)
    told = chain(_signs(early, late), apart)
    found = {name: int(value) for name, value in told if value}
    if across and "words shared" in found:
        found["across: words shared"] = found["words shared"]
    return found


def _signs(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    yield "pair", 1
    yield "alike", alike(early, late)
    yield from _OF_ONE_NAME if told_again(early, late) else _of_names(early, late)
    yield from _of_times(early, late)
    yield from _of_size(early, late)
    yield from _of_others(early, late)


def _of_articles(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    yield "across", 1
    days = early.context.date, late.context.date
    apart = abs((days[1] - days[0]).days) if days[0] and days[1] else 0
    yield "far days", apart > _FAR
    yield "a year apart", apart > _YEAR_APART


def _of_one_article(
    early: Figure, late: Figure, figures: Sequence[Figure]
) -> Iterator[tuple[str, int]]:
    yield "blocks", min(abs(early.context.block - late.context.block), _FEW)
    yield "same sentence", early.context.span == late.context.span
    yield "order untold", in_order(early, late) is None
    yield "other falls", other_falls(early, late, figures)


def _of_names(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    both = early, late
    clauses = [plain(last_clause(figure)) for figure in both]
    yield "words shared", min(_FEW, len(pairs_in(clauses[0]) & pairs_in(clauses[1])))
    yield (
        "words added",
        all(map(named, both)) * min(_FEW, len(set(clauses[1]) - set(clauses[0])) // 2),
    )
    yield "same measure", same_measure(early.measure, late.measure)
    yield "near measure", near_measure(early.measure, late.measure)
    told = [pairs_in(_NO_WORDS.sub("", last_clause(figure))) for figure in both]
    yield "clauses apart", bool(told[0] | told[1]) and not told[0] & told[1]


def _of_times(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    both = early, late
    for name, said in _SAID:
        yield name, sum(map(said, both))
    halves, clause = [run_up(figure) for figure in both], last_clause(late)
    yield "both totals", all(_TOTAL.search(half) for half in halves)
    yield "both done", all(_DONE.search(half) for half in halves)
    yield "late a total", _TOTAL.search(clause) is not None
    yield "late summed", _SUMMED.search(clause) is not None
    yield "late of a day", _OF_A_DAY.search(clause) is not None
    yield "late may run", counted_to(late)
    yield "from one start", from_start(early, late) or from_new_year(early, late)
    yield "other year", not one_year(early, late)


def _of_size(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    both = late.quantity, early.quantity
    share = both[0].nominal / both[1].nominal
    if name := next((name for least, name in _BUCKETS if share > least), "far less"):
        yield name, 1
    yield "one unit", both[0].unit == both[1].unit
    yield "few digits", sum(digits_told(quantity) < _SEVERAL for quantity in both)


def _of_others(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    """Tell of the figures beside: one that would fit better, others that grew meanwhile."""
    pairs = companions_of_one_name(early, late)
    yield "companions fell", min(_FEW, sum(b.quantity.high < a.quantity.low for a, b in pairs))
    kin = [one for one in late.beside if same_kind(one.quantity, late.quantity)]
    here = [one for one in kin if _fits(one, early) and _in_sentence(one, late)]
    yield "others of unit", min(_FEW, len(kin))
    yield from _of_row(early, late, kin)
    yield "another named better", _named_better(here, early, late)
    step = early.quantity.nominal - late.quantity.nominal
    yield (
        "difference told",
        any(one.quantity.nominal == step for one in (*early.beside, *late.beside)),
    )


def _of_row(early: Figure, late: Figure, kin: Sequence[Beside]) -> Iterator[tuple[str, int]]:
    """Tell of what stands between and behind the two in their sentences: a row that grows else."""
    told = [one for one in kin if _in_sentence(one, late) or _in_sentence(one, early)]
    after = [one.quantity.nominal for one in told if late.span < one.span]
    yield "row goes on beyond", bool(after) and min(after) > early.quantity.nominal
    yield "others between", any(early.span < one.span < late.span for one in told)


def _fits(one: Beside, early: Figure) -> bool:
    return one.quantity.nominal >= early.quantity.nominal and one.span != early.span


def _in_sentence(one: Beside, figure: Figure) -> bool:
    sentence = figure.context.span
    return sentence.start <= one.span.start < sentence.end


def _named_better(others: list[Beside], early: Figure, late: Figure) -> bool:
    """Say whether another figure of the sentence is named more like the early one."""
    name = pairs_in(early.measure.text)
    shared = len(name & pairs_in(late.measure.text))
    return any(len(name & pairs_in(one.measure.text)) > shared for one in others)


def _no_cue(figure: Figure) -> bool:
    dated = reached(figure) and moment(figure) is not None
    return not (_UP_TO.search(run_up(figure)) or months_told(figure) or dated)


def _runs(figure: Figure) -> bool:
    """Say whether a figure is a running total, be it of one year: 前三季度累计702家."""
    return running(figure) or (sums_up(figure) and reckoned(figure))


_SAID = (("no cue", _no_cue), ("running", _runs), ("since a start", since_start))

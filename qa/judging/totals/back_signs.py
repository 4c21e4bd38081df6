"""What can be told of two figures that may be one running total at two times, the later less.

Nothing decides here: each sign is a small whole number, `back_weights` says what it weighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.arithmetic import Interval
from qa.judging.arithmetic.slips import digits_told, slip_within
from qa.judging.linking.bulletins import same_words
from qa.judging.linking.companions import companions_of_one_name
from qa.judging.linking.measures import near_measure, same_kind, same_measure
from qa.judging.linking.moments import from_start, moment, since_start
from qa.judging.linking.order_in_time import from_new_year, in_order
from qa.judging.linking.tallied import (
    counted_to,
    months_told,
    of_one_time,
    reached,
    reckoned,
    running,
    sums_up,
)
from qa.judging.totals.one_total import alike, told_again
from qa.judging.totals.serial import one_story, one_year
from qa.model import Beside, Figure
from qa.patterns import regex

_NO_NAME = regex("[^\u4e00-\u9fff]|累计|已|共|达到?|完成|[今去]年|以来|截[至止]")
_NUMBER = regex("[数量额]$")
_NO_WORDS = regex(
    "[^\u4e00-\u9fff]|累计|已经?|共|达到?|完成|[今去]年|以来|截[至止]|目前|其中|[月底末日到年前个全为了至的]|上半|季度"
)
_UP_TO = regex(
    "截[至止]|到(?![位场会访账岗达])|[年月季]度?[底末]|至今|以来|目前|轮过后|战罢|结束第"
)
_TOTAL = regex("累计|累积|总计|历年")
_TO_DATE = regex(
    "累计|累积|总计|历年|截[至止]|[年月季][底末]|至今|以来|迄今|至此|如今|目前|现在|今天|达到?|突破|增[至加到]|升至|刷新"
    r"|季度|半年|前[\d一二三四五六七八九十]+个?[月天轮批]|1[—至-]\d+月|全年|满|周年|共|总"
)
_YEAR = regex("今年|年内|全年|本年度?")
_DONE = regex("已|就")
_LEFT = regex("还有|剩|尚|仍|余|未|库存|在[建校岗册]|现有")
_CUES: Final = (
    ("summed", regex("总[数量额]|总[\u4e00-\u9fff]{1,4}数|合计|加起来|一共|总共|共|至此|合起来")),
    (
        "risen",
        regex(
            "增[至加到]|升[至到]|提高到|来到|变[为成]|停在|扩大到|迈过|突破|涨到|刷新|增为|凑满|达到?"
        ),
    ),
    (
        "gone",
        regex(
            "减少|下降|降[至到为]|退出|注销|关停|清[零退]|缩减|回落|减[至到为]|拆除|压减|核减|剔除|剩"
        ),
    ),
    ("added", regex("又|再|新[增添见录]|净增|[多增]了")),
    ("meant", regex("计划|将|目标|拟|预计|力争|明年|打算|争取")),
    ("each", regex("[每均]")),
    ("of a day", regex("当[天日月]|单[日月]|本月|全年|年内|季度(?!末)")),
)
_LOOK, _FEW, _TELLING, _SEVERAL, _FAR = 40, 3, 3, 2, 200
_ROUND, _TEN = 100, 10
_SLIGHTLY = Fraction(5, 4)
_BUCKETS = ((Fraction(9, 10), "nearly"), (Fraction(3, 4), "less"), (Fraction(1, 4), "much"))
_CROSSED = ("running", "no cue", "words shared", "companions grew")
"""What speaks otherwise across articles than within one."""


def signs(early: Figure, late: Figure) -> dict[str, int]:
    """Give what can be told of two figures, as small numbers; what is not so is left out."""
    across = early.context.document != late.context.document
    found = {name: int(value) for name, value in _signs(early, late, across=across) if value}
    if across:
        found |= {f"across: {name}": found[name] for name in _CROSSED if name in found}
    return found


def _signs(early: Figure, late: Figure, *, across: bool) -> Iterator[tuple[str, int]]:
    yield "pair", 1
    yield "across", across
    again = told_again(early, late)
    yield "told again", again
    yield from (("alike", alike(early, late)),) if again else _of_names(early, late)
    yield from _of_times(early, late, across=across)
    yield from _of_size(early, late)
    yield from _of_others(early, late)
    yield from _of_articles(early, late) if across else _of_places(early, late)


def _of_articles(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    yield "one story", one_story(early, late)
    days = early.context.date, late.context.date
    yield "far days", bool(days[0] and days[1] and abs((days[1] - days[0]).days) > _FAR)


def _of_places(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    yield "blocks", min(abs(early.context.block - late.context.block), _FEW)
    yield "same sentence", early.context.span == late.context.span


def _of_names(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    both = early, late
    names = [_NO_NAME.sub("", figure.measure.text) for figure in both]
    clauses = [_NO_NAME.sub("", last_clause(figure)) for figure in both]
    yield "same lead", same_words(early, late)
    yield "words shared", min(_FEW, len(_pairs(clauses[0]) & _pairs(clauses[1])))
    yield "words added", all(names) * min(_FEW, len(set(clauses[1]) - set(clauses[0])) // 2)
    yield "words left out", all(names) * min(_FEW, len(set(clauses[0]) - set(clauses[1])) // 2)
    yield "unnamed", sum(not name for name in names)
    yield (
        "not named itself",
        sum(figure.measure.known != "stated" or not figure.measure.text for figure in both),
    )
    yield "nothing shared", bool(all(names) and not set(names[0]) & set(names[1]))
    ends = [_NUMBER.sub("", name)[-2:] for name in names]
    yield "other end", bool(all(names) and ends[0] != ends[1])
    things = [figure.measure.thing for figure in both]
    yield "things apart", bool(all(things)) and not _pairs(things[0]) & _pairs(things[1])
    yield "alike", alike(early, late)
    yield "same measure", same_measure(early.measure, late.measure)
    yield "near measure", near_measure(early.measure, late.measure)
    told = [_pairs(_NO_WORDS.sub("", last_clause(figure))) for figure in both]
    yield "clauses apart", bool(told[0] | told[1]) and not told[0] & told[1]


def _of_times(early: Figure, late: Figure, *, across: bool) -> Iterator[tuple[str, int]]:
    both = early, late
    for name, said in _SAID:
        yield name, sum(map(said, both))
    halves, clauses = [run_up(figure) for figure in both], [last_clause(figure) for figure in both]
    totals = [_TOTAL.search(half) is not None for half in halves]
    yield "a total", any(totals)
    yield "both totals", all(totals)
    yield "early a total", bool(_TOTAL.search(clauses[0]))
    yield "late a total", bool(_TOTAL.search(clauses[1]))
    to_date = [_TO_DATE.search(half) is not None for half in halves]
    yield "both to date", all(to_date)
    yield "none to date", not any(to_date)
    yield "both of a year", all(_YEAR.search(half) for half in halves)
    yield "late done", bool(_DONE.search(clauses[1]))
    yield "both done", all(_DONE.search(half) for half in halves)
    yield "late left", bool(_LEFT.search(clauses[1]))
    yield "early summed", "累计" in early.scope
    yield "from one start", from_start(early, late) or from_new_year(early, late)
    yield "other year", not one_year(early, late)
    if not across:
        yield "order untold", in_order(early, late) is None
    for whose, figure, clause in zip(("early", "late"), both, clauses, strict=True):
        yield from ((f"{whose} {name}", cue.search(clause) is not None) for name, cue in _CUES)
        yield f"{whose} may run", counted_to(figure)


def _of_size(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    low, high = late.quantity, early.quantity
    share = low.nominal / high.nominal
    yield next((name for least, name in _BUCKETS if share > least), "far less"), 1
    needed = Interval(high.low, high.high * _SLIGHTLY)
    yield "slip", digits_told(low) >= _TELLING and slip_within(low, needed)
    yield "one unit", low.unit == high.unit
    yield "few digits", sum(digits_told(quantity) < _SEVERAL for quantity in (low, high))
    yield (
        "round",
        sum(
            quantity.nominal % _ROUND == 0 and quantity.nominal / quantity.scale % _TEN == 0
            for quantity in (low, high)
        ),
    )


def _of_others(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    """Tell of the figures beside: one that would fit better, others that grew meanwhile."""
    pairs = companions_of_one_name(early, late)
    yield "companions grew", min(_FEW, sum(b.quantity.low > a.quantity.high for a, b in pairs))
    yield "companions fell", min(_FEW, sum(b.quantity.high < a.quantity.low for a, b in pairs))
    kin = [one for one in late.beside if same_kind(one.quantity, late.quantity)]
    fits = [one for one in kin if _fits(one, early)]
    here = [one for one in fits if _in_sentence(one, late)]
    yield "others of unit", min(_FEW, len(kin))
    yield from _of_row(early, late, kin)
    yield "another fits", bool(fits)
    yield "another fits here", bool(here)
    yield "another is named so", any(one.measure.text == early.measure.text != "" for one in fits)
    yield "another named better", _named_better(here, early, late)
    step = early.quantity.nominal - late.quantity.nominal
    yield (
        "difference told",
        any(one.quantity.nominal == step for one in (*early.beside, *late.beside)),
    )


def _of_row(early: Figure, late: Figure, kin: Sequence[Beside]) -> Iterator[tuple[str, int]]:
    """Tell of what stands before and behind the two in their sentences: a row that grows else."""
    told = [one for one in kin if _in_sentence(one, late) or _in_sentence(one, early)]
    before = [one.quantity.nominal for one in told if one.span < early.span]
    after = [one.quantity.nominal for one in told if late.span < one.span]
    yield "row before is less", bool(before) and max(before) < late.quantity.nominal
    yield "row goes on beyond", bool(after) and min(after) > early.quantity.nominal
    yield "others between", any(early.span < one.span < late.span for one in told)


def _fits(one: Beside, early: Figure) -> bool:
    return one.quantity.nominal >= early.quantity.nominal and one.span != early.span


def _in_sentence(one: Beside, figure: Figure) -> bool:
    sentence = figure.context.span
    return sentence.start <= one.span.start < sentence.end


def _named_better(others: list[Beside], early: Figure, late: Figure) -> bool:
    """Say whether another figure of the sentence is named more like the early one."""
    name = _pairs(early.measure.text)
    shared = len(name & _pairs(late.measure.text))
    return any(len(name & _pairs(one.measure.text)) > shared for one in others)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _no_cue(figure: Figure) -> bool:
    dated = reached(figure) and moment(figure) is not None
    return not (_UP_TO.search(run_up(figure)) or months_told(figure) or dated)


def run_up(figure: Figure) -> str:
    """Give the words before a figure, from the last semicolon on."""
    text = figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]
    return text[text.rfind("；") + 1 :]


def last_clause(figure: Figure) -> str:
    """Give the words before a figure, from the last comma or colon on."""
    text = run_up(figure)
    return text[max(text.rfind("，"), text.rfind("：")) + 1 :]


def _runs(figure: Figure) -> bool:
    """Say whether a figure is a running total, be it of one year: 前三季度累计702家."""
    return running(figure) or (sums_up(figure) and reckoned(figure))


_SAID = (
    ("no cue", _no_cue),
    ("running", _runs),
    ("reached", reached),
    ("reckoned", reckoned),
    ("of one time", of_one_time),
    ("since a start", since_start),
)

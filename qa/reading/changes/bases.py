"""The level that is said to be of an earlier time: 去年是12.6万, 上周为4.98元."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.changes.level_pairs import is_level
from qa.reading.figures.from_to import lead
from qa.reading.figures.gaps import RATES, clause_before, gap, same_kind, same_sentence
from qa.reading.figures.moves import PAST
from qa.reading.figures.times_said import said_time

_LAST_YEAR = regex(
    rf"(?:(?:{PAST}|[比较]?年初(?:余额|存量|时)?)[春夏秋冬]?[天季]?(?:同期|全年|同月|底|末|这时|此时)?|(?<!截至)[，,（(]\d{{1,2}}月份?)"
    r"(?:的|为|是|仅为|仅|只有|约|约为|每(?:公斤|斤|吨|亩|平方米|立方米|千瓦时|度|升|人|户|张|件|箱)|亩均|人均|户均)*$"
)
_RIGHT_BEHIND = regex("[，,（(]而?[上去前]一?年(?:同期|同月)?[则仅只]?[为是有]?约?")
_YEAR_AGO = regex("(?:[去前上]年(?!末|底|\\d{1,2}月)|同期|同月)[^，。；\\d]{0,6}$")
_A_MONTH = regex(r"[，,（(]\d{1,2}月份?(?:为|是|仅)*$")


def is_right_behind(level: Figure, base: Figure) -> bool:
    """Say whether a base stands right behind a level, and is no other's: 7.94亿，上年为6.12亿."""
    told = same_sentence(level, base) and same_kind(level, base) and is_level(level)
    return told and _RIGHT_BEHIND.fullmatch(gap(level, base)) is not None


def told_before(figures: Sequence[Figure], base: Figure) -> Figure | None:
    """Give the level that a base is set against, other bases and their rates between them.

    本周5.43元，上周为4.98元，环比上涨9.0%；去年同期为5.87元.
    """
    alike = [one for one in figures if one.span < base.span and same_kind(one, base)]
    levels = [one for one in alike if is_level(one) and not _is_another_base(one)]
    return levels[-1] if levels else None


def _is_another_base(figure: Figure) -> bool:
    """Say whether a figure is itself what another is held against: 是2021年同期32套的3倍."""
    of_that = figure.context.sentence.startswith("的", figure.until)
    return is_base(None, figure) or of_that or "同期" in clause_before(figure)


def is_base(level: Figure | None, base: Figure, start: int = 0) -> bool:
    """Say whether a figure is said to be the level of an earlier time: 去年是12.6万."""
    if level and not same_kind(level, base) and base.quantity.dimension != "number":
        return False
    start = start or (level.until if level else 0)
    return _LAST_YEAR.search(base.context.sentence[start : base.at]) is not None


def is_of_another(figures: Sequence[Figure], base: Figure, level: Figure) -> bool:
    """Say whether a base is told behind the rate it belongs to, a semicolon before the level.

    新船480艘，下降20%，去年为600艘；旧船170艘，下降3%.
    """
    ahead = [one for one in figures if one.span < base.span][-1:]
    rated = any(one.quantity.dimension in RATES and "；" not in gap(one, base) for one in ahead)
    return rated and "；" in gap(base, level)


def of_other_basis(base: Figure, words: str) -> bool:
    """Say whether a base is of a year before, and the rate of a month: 去年同期…；环比下降7%."""
    return "环比" in words and _YEAR_AGO.search(clause_before(base)) is not None


def of_last_month(base: Figure) -> bool:
    """Say whether a level is of another month or week of the year, no base for 同比."""
    told = _A_MONTH.search(lead(base)) is not None
    return told or said_time(base).kind in {"last", "before last"}

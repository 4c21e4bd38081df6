"""What figures claim of one another: totals, parts, shares, changes and means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from qa.model.figures import Context, Figure, Quantity
from qa.model.text import Span


@dataclass(frozen=True, slots=True)
class Total:
    """A whole and its parts; `complete` when the text says that the parts are all.

    `shares` are the percentages said of the same group in the same sentence.
    `sure` where the words leave no doubt that the parts are those of this whole; `rivals` are
    the other figures that may be the whole. `gone` are the parts that are taken off (售出, 注销).
    `odds` is what speaks for a total that was weighed, in hundredths of a natural logarithm.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    complete: bool
    context: Context
    shares: tuple[Figure, ...] = ()
    sure: bool = True
    rivals: tuple[Figure, ...] = ()
    gone: tuple[Figure, ...] = ()
    odds: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A figure said to lie within another; `cue` is the word that says so (其中, 仅 …)."""

    whole: Figure
    part: Figure
    cue: str
    context: Context


@dataclass(frozen=True, slots=True)
class Way:
    """One pair of counts that a percentage may be said of, and what speaks for it.

    `form` is “rest” where the percentage is that of all but the part (不合格35批次，合格率93%),
    “both” where part and whole make up the whole together (成交42件，流拍18件，成交率70%).
    `odds` are hundredths of a natural logarithm; nought is as likely as that no pair is meant.
    `marks` are those roles of the pair that tell, too, whether a misfit is a mistake.
    """

    part: Figure
    whole: Figure
    form: Literal["", "rest", "both"]
    odds: int
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of `part` in `whole`; the text names it with `cue` (占, 回访率 …).

    Either is None where it is not printed. `others` are the percentages that stand beside it
    for further parts of the same whole, where no two of them overlap.
    `sure` where part and whole stand right beside the rate; `rivals` are the other pairs of
    part and whole that it may be said of. With `rest` the part is what the rate leaves out
    (不合格35批次，合格率93%).
    `told` where part and whole are known by their roles alone; `ways` are then the pairs that it
    may be said of, where they were weighed, the likeliest first, and `peers` are other parts with
    one of their wholes, and the percentage printed for them.
    """

    part: Figure | None
    whole: Figure | None
    rate: Figure
    cue: str
    context: Context
    others: tuple[Figure, ...] = ()
    sure: bool = True
    rest: bool = False
    rivals: tuple[tuple[Figure, Figure], ...] = ()
    told: bool = False
    peers: tuple[tuple[Figure, Figure, Figure], ...] = ()
    ways: tuple[Way, ...] = ()


Direction: TypeAlias = Literal["up", "down", "unknown"]


@dataclass(frozen=True, slots=True)
class Course:
    """Two levels that a change may lead between, and what their roles say for it.

    `odds` are hundredths of a natural logarithm; nought is as likely as that no pair is meant.
    `marks` are those of their roles that tell, too, whether a misfit is a mistake.
    """

    before: Figure
    after: Figure
    odds: int
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """A rate or difference with the values it is said to lie between.

    `rate` is a percentage, 倍, 番, 个百分点 or a plain difference;
    `basis` is 同比, 环比, 比上年 … ; `to` is true for “增长到”, “是…的N倍”; where the text gives
    no more than two levels, `rate` is the one that is reached (由12起降到9起).
    `by` is the difference that stands beside the rate (增加20亿元，增长8%).
    `sure` where the levels stand beside the rate. `told` where they are known by their roles
    alone, `sure` then where no others can be meant; `rivals` are the others, before and after.
    `years` is more than one where the rate is a yearly average (年均) over so many.
    `dated` where words tell which level is the earlier one (2022年末为285.2万人).
    `courses` are all the pairs that were weighed for it, the likeliest first; a change that has
    them has no other levels.
    """

    before: Figure | None
    after: Figure | None
    rate: Figure
    direction: Direction
    basis: str
    context: Context
    to: bool = False
    by: Figure | None = None
    sure: bool = True
    told: bool = False
    rivals: tuple[tuple[Figure, Figure], ...] = ()
    years: int = 1
    courses: tuple[Course, ...] = ()
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Sharing:
    """A total and the count that it falls to; the count may be the days of a period.

    `odds` is what their roles say for their being meant, in hundredths of a natural logarithm.
    """

    total: Figure
    count: Quantity
    span: Span
    odds: int = 0


@dataclass(frozen=True, slots=True)
class Mean:
    """A total, a count and what falls to each.

    The count may be the days of a period; `count_span` is where it stands.
    `sure` where the sentence leaves no choice; `rivals` are the other totals and counts that
    the mean may be said of. `odds` is more or less than nought where the three were weighed
    against all others: hundredths of a natural logarithm, None where they were not; `sure`
    then where no word speaks against them. `doubted` are the ways to make it that do not, with
    what their roles say for a mistake there.
    """

    total: Figure
    count: Quantity
    count_span: Span
    each: Figure
    context: Context
    sure: bool = True
    rivals: tuple[Sharing, ...] = ()
    odds: int | None = None
    doubted: tuple[Sharing, ...] = ()

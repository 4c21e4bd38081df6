"""One figure as a text states it: its quantity, what it counts, where, when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from qa.model.text import BlockKind, DateSource, Span
from qa.patterns import regex

Known: TypeAlias = Literal["stated", "inherited", "described", "unknown"]


T = TypeVar("T")
_LITRES = 1000
SPELLS: Final = frozenset({"seconds", "days", "months"})
"""The dimensions of lengths of time."""
SPELLS_AND_AGES: Final = SPELLS | {"age"}


@dataclass(frozen=True, slots=True)
class Slot(Generic[T]):
    """A value with how it is known; there is no score."""

    value: T | None
    known: Known

    @property
    def stated(self) -> bool:
        """Say whether the text itself gives the value where it is needed."""
        return self.known == "stated"

    @property
    def named(self) -> T | None:
        """The value, unless it is but a common word for somebody of this text: 该男子."""
        return None if self.known == "described" else self.value


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number with unit, as the interval of values it can stand for.

    All numbers are exact and in the base unit of `dimension` (kilogram, metre, square
    metre, yuan, one; a percentage is its fraction).
    `step` is one unit of the last printed place; `scale` is what a printed “1” is worth
    (亿元: 10⁸), and `suffix` how that is written (“亿元”).
    `exact` is true for counts printed to the last unit.
    """

    low: Fraction
    nominal: Fraction
    high: Fraction
    unit: str
    dimension: str
    hedge: str = ""
    step: Fraction = Fraction(1)
    scale: Fraction = Fraction(1)
    suffix: str = ""
    exact: bool = False

    @property
    def canonical(self) -> str:
        """Give number and unit so that 15亿元 and 150000万元 are written alike."""
        return f"{self.nominal}{self.unit}"

    @property
    def large(self) -> bool:
        """Say whether it is printed in a multiple: 万, 亿."""
        return self.scale.numerator > self.scale.denominator

    def meets(self, other: Quantity) -> bool:
        """Say whether some value is allowed by both."""
        return _at_most(self.low, other.high) and _at_most(other.low, self.high)

    def times(self, other: Quantity) -> Quantity:
        """Give so many of it as the other allows, in its own unit: 3台 for each of 6天 is 18台."""
        low, nominal, high = (
            self.low * other.low,
            self.nominal * other.nominal,
            self.high * other.high,
        )
        return replace(self, low=low, nominal=nominal, high=high)

    def of_water(self, dimension: str) -> Quantity:
        """Give tonnes of water in cubic metres, or these in kilograms, printed as they are."""
        by = {"mass": Fraction(_LITRES), "volume": Fraction(1, _LITRES)}[dimension]
        return replace(
            self,
            low=self.low * by,
            nominal=self.nominal * by,
            high=self.high * by,
            step=self.step * by,
            scale=self.scale * by,
            unit={"mass": "千克", "volume": "立方米"}[dimension],
            dimension=dimension,
        )


def _at_most(one: Fraction, other: Fraction) -> bool:
    """Say whether one number is no more than another; asked of all pairs, in whole numbers."""
    (top, bottom), (most, parts) = one.as_integer_ratio(), other.as_integer_ratio()
    return top * parts <= most * bottom


_MONTHS = {"一季度": 3, "第一季度": 3, "首季": 3, "上半年": 6, "前三季度": 9, "全年": 12}


_SINCE_JANUARY = regex(
    rf"(?:\d{{4}}年|今年|去年|上年)?(?:(?P<word>{'|'.join(_MONTHS)})|前(?P<first>\d{{1,2}})个月|"
    r"0?1月?[-—–－~～至到]+(?P<last>\d{1,2})月份?)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """The days a statement speaks of, both ends included; None is open or unknown."""

    start: dt.date | None
    end: dt.date | None
    text: str = ""

    @property
    def months(self) -> int:
        """Give the months of a period that begins with its year, as printed; 0 for others."""
        found = _SINCE_JANUARY.fullmatch(self.text)
        if not found:
            return 0
        return _MONTHS.get(found["word"] or "") or int(found["first"] or found["last"])

    def meets(self, other: Period) -> bool:
        """Say whether the two can share a day."""
        return (self.start is None or other.end is None or self.start <= other.end) and (
            other.start is None or self.end is None or other.start <= self.end
        )


@dataclass(frozen=True, slots=True)
class Gist:
    """What an article is about: how it opens, and the numbers that it gives.

    `opening` is its headlines and first paragraphs, on lines of their own; `text` is all that it
    says, the end of a very long one left out; `numbers` are in canonical form, those too short or
    round to tell anything left out; `sole` are those, short ones too, that stand alone of their
    unit.
    """

    opening: str = ""
    text: str = ""
    numbers: frozenset[str] = frozenset()
    sole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """Where a claim stands: article, block and sentence; what a check may know of the text.

    `sentence` is the running text of the sentence, `span` its place in the document.
    `shifts` tells what the document prints within it and the running text leaves out (line
    breaks, spaces, bold marks): pairs of an offset in the sentence and how many code points are
    left out before it, ascending; empty where nothing is.
    """

    document: str
    article: int
    title: str
    date: dt.date | None
    date_from: DateSource
    block: int
    kind: BlockKind
    span: Span
    sentence: str
    gist: Gist = Gist()
    shifts: tuple[tuple[int, int], ...] = ()

    def place(self, start: int, end: int) -> Span:
        """Give the place in the document of `[start, end)` of the sentence, which is not empty."""
        return Span(self.span.document, self._source(start), self._source(end - 1) + 1)

    def _source(self, offset: int) -> int:
        hidden = 0
        for at, count in self.shifts:
            if at > offset:
                break
            hidden = count
        return self.span.start + hidden + offset


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure counts: action (破获) and counted thing (毒品刑事案件)."""

    action: str
    thing: str
    known: Known = "stated"

    @property
    def text(self) -> str:
        """Give action and thing as one phrase."""
        return self.action + self.thing


@dataclass(frozen=True, slots=True)
class Beside:
    """Another figure near a figure: its companion."""

    span: Span
    quantity: Quantity
    measure: Measure


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it counts, where, when, and what narrows or widens it.

    `at` and `until` are its offsets in the sentence; `span` covers hedge, number and unit.
    """

    span: Span
    at: int
    until: int
    quantity: Quantity
    measure: Measure
    subject: Slot[str]
    period: Slot[Period]
    scope: frozenset[str]
    context: Context
    beside: tuple[Beside, ...] = ()

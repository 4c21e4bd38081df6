"""What a text claims: what an editor would call one statement."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

from qa.model.figures import Context, Figure, Quantity, Slot
from qa.model.text import Document, Flow, Span


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
    """

    part: Figure
    whole: Figure
    form: Literal["", "rest", "both"]
    odds: int


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
class Change:
    """A rate or difference with the values it is said to lie between.

    `rate` is a percentage, 倍, 番, 个百分点 or a plain difference;
    `basis` is 同比, 环比, 比上年 … ; `to` is true for “增长到”, “是…的N倍”; where the text gives
    no more than two levels, `rate` is the one that is reached (由12起降到9起).
    `by` is the difference that stands beside the rate (增加20亿元，增长8%).
    `sure` where the levels stand beside the rate. `told` where they are known by their roles
    alone, `sure` then where no others can be meant; `rivals` are the others, before and after.
    `years` is more than one where the rate is a yearly average (年均) over so many.
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


@dataclass(frozen=True, slots=True)
class Sharing:
    """A total and the count that it falls to; the count may be the days of a period."""

    total: Figure
    count: Quantity
    span: Span


@dataclass(frozen=True, slots=True)
class Mean:
    """A total, a count and what falls to each.

    The count may be the days of a period; `count_span` is where it stands.
    `sure` where the sentence leaves no choice; `rivals` are the other totals and counts that
    the mean may be said of. `odds` is more or less than nought where the three were weighed
    against all others: hundredths of a natural logarithm, None where they were not; `sure`
    then where no word speaks against them.
    """

    total: Figure
    count: Quantity
    count_span: Span
    each: Figure
    context: Context
    sure: bool = True
    rivals: tuple[Sharing, ...] = ()
    odds: int | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """An announced number (三必问, 五项措施) and the members found for it.

    `number` is 0 for a numbered list that nothing announces; `ordinals` are the numbers that
    are printed before its members. `complete` when the list follows at once and is closed.
    """

    span: Span
    number: int
    noun: str
    members: tuple[Span, ...]
    complete: bool
    context: Context
    ordinals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed; year, month and day are None where neither printed nor known.

    `at` and `until` are its offsets in the sentence.
    `start` and `end` are the days it can mean, None if it cannot be (`possible` is false)
    or cannot be told; `how` says how it was resolved.
    `printed` tells which of “ymd” stand in the text. `weekday` counts from Monday = 0.
    `cue` is the word that binds it (自, 截至, 到, 将 …). `length` is how long what it tells of
    is said to last elsewhere in the article (十天).
    """

    span: Span
    at: int
    until: int
    year: int | None
    month: int | None
    day: int | None
    start: dt.date | None
    end: dt.date | None
    printed: str
    how: str
    possible: bool
    context: Context
    cue: str = ""
    weekday: int | None = None
    weekday_span: Span | None = None
    length: str = ""
    length_span: Span | None = None


Counted: TypeAlias = Literal["edition", "anniversary", "age", "years", "cycle"]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A count of years or editions, with the years it is said to run between.

    `span` is the count as printed: 第15届 (the year of the first counts one), 73周年, 58岁,
    党龄30年, 四年一届 between two editions. `since` and `until` are years; `until` is inherited
    where it is the article's own, and a span is None where the year is not printed (known
    editions, 今年).
    `skipped` years had no edition; `steady` when the text says that all others had one.
    `loose` where the count may be of something else: only a slip shows that it is not.
    """

    span: Span
    kind: Counted
    count: int
    words: str
    since: int
    since_span: Span | None
    until: Slot[int]
    until_span: Span | None
    context: Context
    skipped: int = 0
    skipped_span: Span | None = None
    steady: bool = True
    loose: bool = False


@dataclass(frozen=True, slots=True)
class OddYear:
    """A printed year that is less likely than `meant`, a slip away, by all it stands beside.

    `odds` says by how much, in hundredths of a natural logarithm; `bound` when arithmetic (an
    age, a length of years, a plan) speaks for the other year. `against` are the places that
    speak against the printed year, those that say most first; `words` are the year as printed,
    with its month and day.
    """

    span: Span
    words: str
    year: int
    meant: int
    odds: int
    bound: bool
    against: tuple[Span, ...]
    context: Context


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a whole article for comparison: running text, places, fingerprints.

    `unit` says which of the two it is; the text of an article has its paragraphs on lines of
    their own. `marks` are hashes that articles with near-equal sentences share.
    """

    span: Span
    text: str
    unit: Literal["paragraph", "article"]
    marks: frozenset[int]
    context: Context
    flow: Flow


@dataclass(frozen=True, slots=True)
class Named:
    """A person (or no more than the surname: 李局长), place or other named thing as written.

    `maybe` is what can be a person's name, but stands once and nobody introduces.
    `post` is what is said to go with it: a person's post, what follows the name of a place,
    the class that a thing's name ends in (大桥, 公司), the field of an office with “old” or “new”,
    for `near` the two names of the pair. `odds` is what speaks for the pair being one name, in
    hundredths of a natural logarithm.
    """

    span: Span
    name: str
    post: str
    kind: Literal["person", "maybe", "surname", "place", "thing", "office", "near"]
    context: Context
    odds: int = 0


@dataclass(frozen=True, slots=True)
class Milestone:
    """A member of a series by its number (第986列); not `nth` is a total beside such members."""

    figure: Figure
    nth: bool
    context: Context


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day and what happened then (接警, 起火, 末班), or the hours that something takes.

    `minutes` count from midnight: one, or begin and end of a stretch, whose `deed` is “hours”.
    `half` where the text leaves open which half of the day is meant; `fine` where it gives
    minutes. `day` is the day as printed right before.
    """

    span: Span
    at: int
    until: int
    deed: str
    minutes: tuple[int, ...]
    half: bool
    fine: bool
    day: str
    context: Context


@dataclass(frozen=True, slots=True)
class Detail:
    """What is told in words rather than by a quantity, and may be told otherwise elsewhere.

    `kind` says what: the “rank” or “placing” somebody reached, the “floor”, the “direction” of
    traffic, the weekday that a house is “closed”, the “edition” of an event, its “venue”, the
    “lanes” of a road, a “phone” to call, the number of a “train”, an “award”, the
    “minute” of a match.
    `value` is what is told, `of` whom or what as far as the kind needs it (the team, 全省, the
    event's name).
    """

    span: Span
    at: int
    until: int
    kind: str
    value: str
    of: str
    context: Context


Claim: TypeAlias = (
    Figure
    | Total
    | Part
    | Share
    | Change
    | Mean
    | Listing
    | Dated
    | Reckoning
    | OddYear
    | Passage
    | Named
    | Milestone
    | Timed
    | Detail
)


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims of one document, in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]

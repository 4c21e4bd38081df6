"""The types that all parts of qa share.

Frozen, slotted values without I/O: documents as read, the claims a text makes,
and what judging says of them.
Spans count code points of the decoded text, half-open.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Generic, Literal, TypeAlias, TypeVar

Severity: TypeAlias = Literal["error", "warning", "note"]
BlockKind: TypeAlias = Literal["headline", "kicker", "byline", "paragraph", "caption", "list"]
Known: TypeAlias = Literal["stated", "inherited", "unknown"]
Text: TypeAlias = Mapping[str, str]
"""One message in every language of the tool: `{"zh": …, "en": …}`."""

T = TypeVar("T")


# ── a file as read ──────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document: `document.text[start:end]`."""

    document: str
    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies within this span."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )


@dataclass(frozen=True, slots=True)
class Flow:
    """Running text: a block freed of line breaks, bold marks and wide digits.

    `runs` maps it back: pairs (offset in `text`, offset in the document), ascending,
    one for each stretch that stands unbroken in the document.
    """

    text: str
    runs: tuple[tuple[int, int], ...]

    def source(self, offset: int) -> int:
        """Give the document offset of the code point at `offset` of the running text."""
        at, origin = self.runs[bisect_right(self.runs, (offset, 1 << 62)) - 1]
        return origin + offset - at

    def span(self, document: str, start: int, end: int) -> Span:
        """Give the document span of the running text's `[start, end)`, which is not empty."""
        return Span(document, self.source(start), self.source(end - 1) + 1)


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph, a caption … ; `sentences` are ranges of the running text.

    `number` counts the paragraphs of the article from 1; it is 0 for other kinds.
    `section` is the section heading that the block stands under, if any is known.
    """

    kind: BlockKind
    span: Span
    flow: Flow
    sentences: tuple[tuple[int, int], ...]
    number: int = 0
    section: str = ""


DateSource: TypeAlias = Literal[
    "option", "front-matter", "masthead", "dateline", "file-name", "inferred", "unknown"
]


@dataclass(frozen=True, slots=True)
class Article:
    """One story of a file.

    `date` is the day it appears, `written` the day its dateline gives (a dateline of the
    20th is printed on the 21st); `date_from` says how the date is known.
    """

    title: str
    span: Span
    blocks: tuple[Block, ...]
    date: dt.date | None = None
    date_from: DateSource = "unknown"
    written: dt.date | None = None


Coordinates: TypeAlias = Literal["file", "extracted"]


@dataclass(frozen=True, slots=True)
class Document:
    """One file: id (its path below the project root, `-` for standard input) and text.

    `coordinates` says what spans count in: the file's own text, or the text extracted from it
    (Word). `notes` are what a reader of the file should know of how it was read.
    """

    id: str
    path: str
    text: str
    articles: tuple[Article, ...] = ()
    coordinates: Coordinates = "file"
    notes: tuple[Text, ...] = ()

    def quote(self, span: Span) -> str:
        """Give the span exactly as it stands in the file."""
        return self.text[span.start : span.end]


# ── what a text says ────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Slot(Generic[T]):
    """A value with how it is known; there is no score."""

    value: T | None
    known: Known

    @property
    def stated(self) -> bool:
        """Say whether the text itself gives the value where it is needed."""
        return self.known == "stated"


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

    def meets(self, other: Quantity) -> bool:
        """Say whether some value is allowed by both."""
        return self.low <= other.high and other.low <= self.high


_MONTHS = {"一季度": 3, "第一季度": 3, "首季": 3, "上半年": 6, "前三季度": 9, "全年": 12}
_SINCE_JANUARY = re.compile(
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
class Context:
    """Where a claim stands: article, block and sentence; what a check may know of the text.

    `sentence` is the running text of the sentence, `span` its place in the document.
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


@dataclass(frozen=True, slots=True)
class Total:
    """A whole and its parts; `complete` when the text says that the parts are all.

    `shares` are the percentages said of the same group in the same sentence.
    `sure` where the words leave no doubt that the parts are those of this whole; `rivals` are
    the other figures that may be the whole.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    complete: bool
    context: Context
    shares: tuple[Figure, ...] = ()
    sure: bool = True
    rivals: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A figure said to lie within another; `cue` is the word that says so (其中, 仅 …)."""

    whole: Figure
    part: Figure
    cue: str
    context: Context


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of `part` in `whole`; the text names it with `cue` (占, 回访率 …).

    Either is None where it is not printed. `others` are the percentages that stand beside it
    for further parts of the same whole, where no two of them overlap.
    `sure` where part and whole stand right beside the rate; `rivals` are the other pairs of
    part and whole that it may be said of. With `rest` the part is what the rate leaves out
    (不合格26批次，合格率96%).
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


Direction: TypeAlias = Literal["up", "down", "unknown"]


@dataclass(frozen=True, slots=True)
class Change:
    """A rate or difference with the values it is said to lie between.

    `rate` is a percentage, 倍, 番, 个百分点 or a plain difference;
    `basis` is 同比, 环比, 比上年 … ; `to` is true for “增长到”, “是…的N倍”; where the text gives
    no more than two levels, `rate` is the one that is reached (由12起降到9起).
    `by` is the difference that stands beside the rate (增加20亿元，增长8%).
    `sure` where the levels stand beside the rate.
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
    the mean may be said of.
    """

    total: Figure
    count: Quantity
    count_span: Span
    each: Figure
    context: Context
    sure: bool = True
    rivals: tuple[Sharing, ...] = ()


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

    `start` and `end` are the days it can mean, None if it cannot be (`possible` is false)
    or cannot be told; `how` says how it was resolved.
    `printed` tells which of “ymd” stand in the text. `weekday` counts from Monday = 0.
    `cue` is the word that binds it (自, 截至, 到, 将 …). `length` is how long what it tells of
    is said to last elsewhere in the article (十天).
    """

    span: Span
    at: int
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
    """A person, organisation or place as written, with the post that is said to go with it."""

    span: Span
    name: str
    post: str
    kind: Literal["person", "organisation", "place"]
    context: Context


Claim: TypeAlias = (
    Figure | Total | Part | Share | Change | Mean | Listing | Dated | Reckoning | Passage | Named
)


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims of one document, in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]


# ── what judging says ───────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Place:
    """One side of a contradiction; `role` names its part in it (whole, part, before …)."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mend for one place; `likelier` when the evidence points to that side.

    `replacement` is empty to strike the place out, None where only `why` can be said.
    """

    place: int
    replacement: str | None
    why: Text
    likelier: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """What a check returns: claims that cannot all be true.

    `values` are the printed values in canonical form, the stuff of the fingerprint.
    `proof` is the arithmetic written out. Clashes of one check with the same `fact`
    (not empty) are shown as one finding.
    `firm` is false when the clash rests on an inherited or unknown slot without companions:
    the engine lowers such an error to a warning.
    `severity` and `message` replace the check's own where given.
    """

    places: tuple[Place, ...]
    values: tuple[str, ...]
    args: Mapping[str, str | int] = field(default_factory=dict)
    proof: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    fact: str = ""
    firm: bool = True
    severity: Severity | None = None
    message: Text | None = None


Status: TypeAlias = Literal["new", "known", "accepted"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction as reported.

    `prints` are the fingerprints of its clashes, `fingerprint` that of the finding;
    `caused_by` is the fingerprint of the finding that explains it, or empty.
    """

    check: str
    name: str
    severity: Severity
    message: Text
    explanation: str
    places: tuple[Place, ...]
    suggestions: tuple[Suggestion, ...]
    fingerprint: str
    prints: tuple[str, ...]
    caused_by: str = ""
    status: Status = "new"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What reports need to know of a check; `doc` is its documentation."""

    code: str
    name: str
    severity: Severity
    doc: str
    message: Text


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document was understood: figures read, with measure, with period, compared."""

    figures: int = 0
    measured: int = 0
    dated: int = 0
    compared: int = 0


@dataclass(frozen=True, slots=True)
class Stale:
    """A baseline entry that no longer stands in the text."""

    fingerprint: str
    check: str
    document: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read, with what to do about it."""

    path: str
    message: Text


@dataclass(frozen=True, slots=True)
class Report:
    """A run, ready to be shown: findings stand in order of weight.

    `figures` are the places of all numbers that were read, by document, in the order of the text.
    `past` are the ids of documents that were published before: only findings name them.
    """

    documents: tuple[Document, ...]
    coverage: Mapping[str, Coverage]
    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]
    stale: tuple[Stale, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Text, ...] = ()
    figures: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    past: frozenset[str] = frozenset()

    @property
    def read(self) -> tuple[Document, ...]:
        """Give the documents that were read in this run."""
        return tuple(one for one in self.documents if one.id not in self.past)


Agreement: TypeAlias = Literal["same", "rounding", "restated", "other", "contradicts"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What an article said of a fact: `value` as written, `moment` the end of what it speaks of.

    `agreement` tells how it stands to the latest statement of the same fact.
    """

    document: str
    title: str
    day: dt.date | None
    moment: dt.date | None
    period: str
    quote: str
    value: str
    quantity: Quantity
    agreement: Agreement


Standing: TypeAlias = Literal["shared", "open", "apart"]


@dataclass(frozen=True, slots=True)
class Trait:
    """One respect in which the figures of a finding are alike, may differ, or do.

    `name` is “action”, “thing”, “unit”, “subject”, “period”, “scope”, “date”, “companions”,
    “others” (companions that disagree), “said” (what stands beside all)
    or “words” (what stands beside one figure alone).
    `slots` tell of each figure what is known of it.
    """

    name: str
    standing: Standing
    slots: tuple[Slot[str], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding rests on: the claims that its check read, and how its figures compare.

    `figures` are the numbers of the finding's places that were compared.
    """

    finding: Finding
    claims: tuple[Claim, ...]
    figures: tuple[int, ...]
    traits: tuple[Trait, ...]

"""Quantities → figures: what is counted, where, when, and with what limits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from qa.model import SPELLS, Beside, Figure, Measure, Period, Slot
from qa.patterns import regex
from qa.reading.calendar.timeless import apart, outlasts, timeless
from qa.reading.figures.around import Around
from qa.reading.figures.counted import counted
from qa.reading.figures.distributing import distributed, shared_nouns
from qa.reading.figures.mark_words import mark_words
from qa.reading.figures.named_units import unit_named
from qa.reading.figures.scopes import Said, plans_from, scope_of
from qa.reading.figures.seen_figures import Seen
from qa.reading.figures.setting import Setting, settings
from qa.reading.figures.stamps import stamped
from qa.reading.figures.wording import past
from qa.reading.names.names import Persons
from qa.reading.numbers.quantities import FoundQuantity
from qa.reading.scene.scene import Line, Scene
from qa.reading.words.lexicon import CHANGED, PER, likely_marks, unfilled

_HALF = regex("[一-龥][ \u3000]+[一-龥]")
"""A blank between the halves of a headline: 投入力量87人次 某省持续重建."""
_OF_BEFORE = regex(
    "(?:[同环]比|[比较][^，。；]{1,8}?)?(?:增长|下降|上升|增加|减少|提高|回落|上涨|下跌|涨|跌|升|降"
    "|扩大|收窄|加快|放缓|涨幅|跌幅|降幅|增幅|增速)[了为约近超达]*"
)
_CLAUSE = regex(r"[，；。：！？;!?]|[,:](?!\d)")
_UNREAD = frozenset({"ordinal"})
_PLACE_LEAD = regex(r"[^A-Za-z]{0,12}?(?:[全该本我](?:省|市|县|区|州|镇|乡|村|国)|自治区)(?=.)")
_SINCE = regex(
    r"(?:以来|以后|之后|之前|以前|起|开始|期间|前后|左右|[上下]午|中午|凌晨|当[天日晚年月]|早上|晚上|晚间|深夜|"
    r"\d{1,2}[时点](?:\d{1,2}分)?许?|许|间|底|末|初|日|晚|前|后|年|份|[（）() ])+"
)
_AGAINST = tuple("比较同与跟")
_PREPOSED = regex(r"(?:[，、；：“（]|其中|[在对向由从经和与及])*")
_WITHIN = regex("(?:的?时间)?(?:之?[内间里后前]|以内|以来|来)(?![来地容部存])")
_TO = regex("(?:[到至](?:[一二两三四五六七八九十0-9]+年)?)?")
_LEAD = 100
_NEIGHBOURS = 12
_LIVES = ("寿命", "年龄")


def read_figures(scene: Scene, persons: Persons) -> list[Figure]:
    """Read the figures of an article, each with its companions in the same block."""
    figures: list[Figure] = []
    prior: list[Figure] = []
    turn = plans_from(scene)
    for setting, stamp in stamped(settings(scene, persons)):
        ahead = 0 <= turn < setting.line.context.span.start
        told = _line_figures(setting, _near(prior, setting.line), stamp, ahead=ahead)
        figures += told
        prior = told or prior
    return _with_companions(figures)


def _near(prior: Sequence[Figure], line: Line) -> Sequence[Figure]:
    """Give the figures of the sentence before if it stands in the same block."""
    return prior if prior and prior[-1].context.block == line.context.block else ()


def _line_figures(
    setting: Setting, prior: Sequence[Figure], stamp: Slot[Period], *, ahead: bool
) -> list[Figure]:
    line = setting.line
    figures: list[Figure] = []
    quantities = [found for found in line.quantities if found.quantity.dimension not in _UNREAD]
    if not quantities:
        return []
    breaks = [0, *(match.end() for match in _CLAUSE.finditer(line.text))]
    likely = likely_marks(line.letters)
    words = mark_words(line.text, line.letters, line.context.date)
    spells = [spell for one in quantities if (spell := _meanwhile(line.text, one))]
    taken = 0
    for index, found in enumerate(quantities):
        clause = breaks[bisect_right(breaks, found.start) - 1]
        around = _around(setting, quantities, index, (clause, max(clause, taken)), spells)
        before = next((told[-1] for told in (figures, prior) if told), None)
        read = counted(around, found, _counted_before(figures, before, found))
        if not line.text.endswith("每", 0, found.start) and not _meanwhile(line.text, found):
            taken = found.end + read.taken
        period = _period(setting, found, clause, read.measure) or stamp
        figure = _figure(setting, found, read.measure, period)
        if figures and _is_of_before(line.text, figures[-1], clause, found.start):
            figure = replace(figure, subject=figures[-1].subject)
        said = Said(_undated(line, clause, found.start), around.left, likely)
        scope = scope_of(Seen(figure, figures, prior, words, ahead), said)
        period = _of_plan(figure) if "计划" in scope else figure.period
        figures.append(replace(figure, scope=scope, period=period) if scope else figure)
    if len(figures) == 1:
        return figures
    return distributed(line.text, shared_nouns(line.text, figures))


def _is_of_before(text: str, before: Figure, clause: int, at: int) -> bool:
    """Say whether a clause tells but the change of the figure before: 为47.4%，比上月上升1%."""
    return clause > before.at and _OF_BEFORE.fullmatch(text, clause, at) is not None


def _figure(
    setting: Setting, found: FoundQuantity, measure: Measure, period: Slot[Period]
) -> Figure:
    """Put a figure together, as yet without the marks of its scope."""
    line = setting.line
    behind = line.text[found.end : found.end + 7]
    told = line.text.endswith("人口", 0, found.start)
    return Figure(
        span=line.span(found.start, found.end),
        at=found.start,
        until=found.end,
        quantity=unit_named(found.quantity, measure, "人口" if told else behind),
        measure=measure,
        subject=setting.subject(found),
        period=period,
        scope=frozenset(),
        context=line.context,
    )


def _period(
    setting: Setting, found: FoundQuantity, clause: int, measure: Measure
) -> Slot[Period] | None:
    """Give the period of a figure; what holds at any time has none but that of its own clause."""
    period = setting.period(found)
    if not period.value or outlasts(measure, period):
        return None
    if any(clause <= moment.start < found.start for moment in setting.moments):
        return period
    if found.quantity.dimension == "age" and not measure.thing.endswith(_LIVES):
        return None
    text = setting.line.text
    if period.stated and apart(measure) and not text.startswith("的", found.end):
        return period
    words = text[clause : found.start]
    return None if timeless(measure, words, found.quantity.dimension) else period


def _of_plan(figure: Figure) -> Slot[Period]:
    """Give the period of what is planned or foreseen: none that it inherits from what is past."""
    inherited, today = figure.period, figure.context.date
    end = inherited.value.end if inherited.value else None
    past = not inherited.stated and today is not None and end is not None and end < today
    return Slot(None, "unknown") if past else inherited


def _counted_before(
    figures: Sequence[Figure], before: Figure | None, found: FoundQuantity
) -> Figure | None:
    """Give the figure before one; a span of time between two values (5年增长8%) is none."""
    if found.quantity.dimension in SPELLS:
        return before
    return next((f for f in reversed(figures) if f.quantity.dimension not in SPELLS), before)


def _around(
    setting: Setting,
    found: Sequence[FoundQuantity],
    index: int,
    floors: tuple[int, int],
    spells: Sequence[tuple[int, int]],
) -> Around:
    """Give the words around a figure: its clause begins at the first of `floors`.

    What the figure before counts ends at the second; `spells` tell when (10年内).
    """
    line, this = setting.line, found[index]
    clause, floor = floors
    left = _undated(line, floor, this.start, spells)
    named = _named(setting, floor, this.start)
    if named and named in left:
        left = left[left.find(named) + len(named) :]
    else:
        left = past(_PLACE_LEAD, left)
    following = found[index + 1] if index + 1 < len(found) else None
    right, next_to = _behind(line.text, this, following)
    return Around(
        left=left,
        right=right,
        lead=line.text[max(0, clause - _LEAD) : clause],
        named=named,
        follows=index > 0,
        joined=index > 0 and found[index - 1].end >= clause,
        next_to=next_to,
    )


def _named(setting: Setting, start: int, end: int) -> str:
    """Give the name that opens a clause: whom or what the figure speaks of."""
    text = setting.line.text
    opening = next(
        (m for m in setting.mentions if m.start >= start and m.end <= end and m.proper), None
    )
    if opening is None or not _PREPOSED.fullmatch(text, start, opening.start):
        return ""
    return opening.text


def _behind(text: str, this: FoundQuantity, following: FoundQuantity | None) -> tuple[str, bool]:
    """Give the rest of a figure's clause, and whether another figure follows in it.

    What follows two figures that stand together (3件5人移送起诉), or that bound a range, is said
    of both.
    """
    if following and _TO.fullmatch(text, this.end, following.start):
        return _clause_rest(text, following.end).removeprefix("不等"), False
    if _HALF.match(text, this.end - 1):
        return "", False
    ceiling = following.start if following else len(text)
    stop = _CLAUSE.search(text, this.end, ceiling)
    return text[this.end : stop.start() if stop else ceiling], not stop and following is not None


def _undated(line: Line, start: int, end: int, spells: Sequence[tuple[int, int]] = ()) -> str:
    """Give the words before a figure without the date among them, or those before the date.

    `spells` are spans of time (10年内) that stand as a date does.
    """
    text = line.text
    dates = [
        (first, last)
        for first, last in [*((date.start, date.end) for date in line.dates), *spells]
        if start <= first and last <= end and not text.startswith(_AGAINST, max(first - 1, 0))
    ]
    if not dates:
        return text[start:end]
    first, last = min(dates)[0], max(dates)[1]
    since = _SINCE.match(text, last, end)
    behind = text[since.end() if since else last : end]
    if behind and CHANGED.fullmatch(unfilled(behind)):
        return text[start:first] + behind
    told = unfilled(PER.sub("", unfilled(behind))).strip()
    if told:
        return behind
    parts = [
        text[last:first] for (_, last), (first, _) in pairwise([(start, start), *sorted(dates)])
    ]
    return next((part for part in reversed(parts) if part), "")


def _meanwhile(text: str, found: FoundQuantity) -> tuple[int, int] | None:
    """Give where a span of time tells when, not how long: 在10年内, 三天后."""
    if found.quantity.dimension not in SPELLS:
        return None
    tail = _WITHIN.match(text, found.end)
    led = text.endswith("在", 0, found.start)
    return (found.start - led, tail.end()) if tail else None


def _clause_rest(text: str, start: int) -> str:
    stop = _CLAUSE.search(text, start)
    return text[start : stop.start() if stop else len(text)]


def _with_companions(figures: Sequence[Figure]) -> list[Figure]:
    blocks: dict[int, list[int]] = {}
    for index, figure in enumerate(figures):
        blocks.setdefault(figure.context.block, []).append(index)
    done = list(figures)
    for members in blocks.values():
        shown = [_beside(figures[index]) for index in members]
        for position, index in enumerate(members):
            low = max(0, position - _NEIGHBOURS // 2)
            high = position + _NEIGHBOURS // 2 + 1
            near = (*shown[low:position], *shown[position + 1 : high])
            done[index] = _accompanied(figures[index], near)
    return done


def _accompanied(figure: Figure, near: tuple[Beside, ...]) -> Figure:
    """Give a figure with its companions."""
    return Figure(
        figure.span,
        figure.at,
        figure.until,
        figure.quantity,
        figure.measure,
        figure.subject,
        figure.period,
        figure.scope,
        figure.context,
        near,
    )


def _beside(figure: Figure) -> Beside:
    return Beside(figure.span, figure.quantity, figure.measure)

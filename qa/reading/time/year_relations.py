"""The relations in which a printed year stands, each with the years that it makes likely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Span
from qa.patterns import regex
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.lifetimes import of_another_deed
from qa.reading.time.relation_steps import Relation
from qa.reading.time.told_lengths import Length
from qa.reading.time.year_lengths import to_lengths
from qa.reading.time.year_marks import NOW, Mark

_EPOCH: Final = ((2015, 2030), (2035, 2035), (2049, 2050), (2060, 2060))
"""The years that news tells of, and those that its plans aim at."""
_EVENT: Final = regex(r"年的?(?:那|这|该|此)(?:一)?(?:次|场|轮|届|回)(?P<what>[\u4e00-\u9fff]{2})")
_ON_RECORD: Final = frozenset({"record", "reign"})
"""How a year is spoken of that has nothing to do with others."""
_ASIDE: Final = frozenset({"birth", "career", "record", "cited", "reign"})
"""How a year is spoken of that is no step in the order of what is told."""
_APART: Final = frozenset({"compared", "bracket", "back", "number"})
"""How a year hangs on the text where it is not the next step of what is told."""
_NAMED, _PAIR, _LEAD = 14, 2, 6


def relations(times: Chronicle, number: int) -> list[Relation]:
    """Give all relations that one printed year stands in."""
    mark = times.marks[number]
    if mark.how == "reign" or _of_today(mark):
        return []
    others = [
        one for at, one in enumerate(times.marks) if at != number and one.how not in _ON_RECORD
    ]
    return [
        *_to_now(times, mark, others),
        *_to_others(times, mark, others),
        *_to_neighbours(times, number),
        *_to_plans(times, mark),
        *to_lengths(times, mark, others),
        *_to_lives(times, mark),
        *_to_beginnings(times, mark),
    ]


def _of_today(mark: Mark) -> bool:
    """Say whether a year is that of the day that the article's own was inferred from."""
    return mark.line.context.date is not None and mark.date.first == mark.line.context.date


def _to_now(times: Chronicle, mark: Mark, others: Sequence[Mark]) -> Iterator[Relation]:
    """Relate a year to the article's own, else to the last that is told of as past."""
    now, who, told = times.now, "now", times.day or _today(mark)
    if not now:
        past = [one for one in others if one.how != "plan"] or others
        if not past:
            return
        top = max(past, key=lambda one: one.year)
        now, who, told = top.year, "top", top.span
    month, day = mark.date.month if "m" in mark.date.printed else None, mark.line.context.date
    names = [f"{who}.{mark.how}"]
    if mark.how != "plan":
        names += [f"{who}/{mark.hangs}", *([f"{who}:month"] if month else [])]
        names += [f"{who}:said"] if NOW.search(mark.line.text) else []
    yield Relation(tuple(names), ((now, now),), told)
    if times.now and month and day:
        last = now - ((month, mark.date.day or 1) > (day.month, day.day + 1))
        yield Relation(("season", f"season.{mark.how}"), ((last, last),), told)


def _today(mark: Mark) -> Span | None:
    """Give the word beside a year that names the article's own day."""
    found = NOW.search(mark.line.text)
    return mark.line.span(*found.span()) if found else None


def _to_others(times: Chronicle, mark: Mark, others: Sequence[Mark]) -> Iterator[Relation]:
    """Relate a year to all others at once."""
    years = sorted({one.year for one in others} | ({times.now} if times.now else set()))
    if not years:
        return
    near = min(others, key=lambda one: abs(one.year - mark.year), default=None)
    told = near.span if near else None
    known = "!" if times.now else "?"
    kind = "plan" if mark.how == "plan" else "new"
    yield Relation((f"near-{kind}",), tuple((one, one) for one in years), told)
    yield Relation((f"hull{known}{mark.how}",), ((years[0], years[-1]),), told)
    yield Relation((f"epoch.{mark.how}",), _EPOCH, told)
    if others:
        yield Relation((f"again-{kind}",), tuple((one.year, one.year) for one in others), told)
    titled = [one for one in others if one.line.context.kind == "headline"]
    if titled and mark.hangs not in _APART and mark.line.context.kind != "headline":
        yield Relation(("title",), tuple((one.year, one.year) for one in titled), titled[0].span)
    same = next((one for one in others if _one_event(mark, one) or _one_event(one, mark)), None)
    if same:
        yield Relation(("event",), ((same.year, same.year),), same.span)


def _one_event(mark: Mark, other: Mark) -> bool:
    """Say whether one year names the event of another: 1823年扩建 … 1823年的扩建."""
    found = _EVENT.match(mark.line.text, mark.end) if mark.line is not other.line else None
    return found is not None and found["what"] in other.line.text[other.end : other.end + _NAMED]


def _to_neighbours(times: Chronicle, number: int) -> Iterator[Relation]:
    """Relate a year to those told just before and after it."""
    marks = times.marks
    mark = marks[number]
    before = marks[number - 1] if number else None
    behind = marks[number + 1] if number + 1 < len(marks) else None
    if mark.how in {"birth", "career"} or (behind and behind.how in _ASIDE):
        behind = None
    if before and before.how in _ASIDE:
        before = None
    steps = mark.hangs not in _APART
    told: tuple[str, ...]
    if before:
        at = f"after-{_where(before, mark)}"
        hangs = f"{at}/{mark.hangs}"
        told = (at, hangs, f"after.{mark.how}") if steps else (hangs,)
        yield Relation(told, ((before.year, before.year),), before.span)
    if behind:
        at = f"before-{_where(mark, behind)}"
        hangs = f"{at}/{behind.hangs}"
        told = (*(at,) * steps, hangs, f"before/{mark.hangs}")
        yield Relation(told, ((behind.year, behind.year),), behind.span)
    earlier = marks[number - _PAIR] if number >= _PAIR else None
    if before and earlier and _goes_on(earlier, before, mark):
        where = "s" if earlier.line is mark.line else "b"
        yield Relation((f"row-{where}",), ((before.year, before.year),), earlier.span)
    if before and behind and before.year <= behind.year:
        where = max(_where(before, mark), _where(mark, behind), key="sba".index)
        names = (f"between-{where}", f"between.{mark.how}", f"between/{mark.hangs}")
        yield Relation(names, ((before.year, behind.year),), before.span)


def _goes_on(earlier: Mark, before: Mark, mark: Mark) -> bool:
    """Say whether two years that open clauses of a block lead up to a third that opens one."""
    row = (earlier, before, mark)
    dates = {(one.date.start, one.number) for one in row}
    lives = "career" in {before.how, mark.how}
    steps = earlier.year < before.year and len(dates) == len(row) and not lives
    one_block = earlier.line.block is before.line.block is mark.line.block
    return steps and one_block and all(map(_opens_clause, row))


def _opens_clause(mark: Mark) -> bool:
    return not mark.start or mark.line.text[mark.start - 1] in "，。；、：“到至"


def _where(one: Mark, other: Mark) -> str:
    """Say whether two years share their sentence, their block, or only the article."""
    if one.line is other.line:
        return "s"
    return "b" if one.line.block is other.line.block else "a"


def _to_plans(times: Chronicle, mark: Mark) -> Iterator[Relation]:
    """Relate a year to the five-year plans of its sentence, else of its block."""
    near = [one for one in times.plans if one[0].block is mark.line.block]
    own = [one for one in near if one[0] is mark.line]
    told = [
        (date.first.year - 1, date.last.year) for _, date in own or near if date.first and date.last
    ]
    if told:
        line, date = (own or near)[-1]
        where = "b" if not own else "n" if 0 <= mark.start - date.end <= _NAMED else "s"
        names = (f"plans-{where}", f"plans/{mark.hangs}")
        yield Relation(names, tuple(told), line.span(date.start, date.end))


def _to_lives(times: Chronicle, mark: Mark) -> Iterator[Relation]:
    """Relate the one birth of an article, ages, and the years at which they were reached.

    Where several are born, each has the years behind it in its sentence.
    """
    if own := [one for one in times.births if one.line is mark.line and one.end <= mark.start]:
        yield Relation(("life",), ((own[-1].year, own[-1].year),), own[-1].span)
    if len(times.births) != 1:
        return
    (birth,) = times.births
    told = birth is not mark and birth.line.block is mark.line.block
    if told and not own and birth.number <= mark.number:
        yield Relation(("life",), ((birth.year, birth.year),), birth.span)
    for one in times.lengths:
        if one.role != "age":
            continue
        today = NOW.search(one.line.text, max(0, one.start - _LEAD), one.start) is not None
        at, (first, last) = None if today else _time_of(times, one, birth), one.years
        if at is mark:
            likely = (birth.year + first - 1, birth.year + last + 1)
            yield Relation((f"age-{one.number - mark.number}",), (likely,), one.span)
            continue
        end = at.year if at else times.now if today else 0
        if birth is mark and end and all(found.line is one.line for found in (birth, at or birth)):
            yield Relation(("birth-age",), ((end - last - 1, end - first + 1),), one.span)


def _time_of(times: Chronicle, age: Length, birth: Mark) -> Mark | None:
    """Give the year at which an age was reached: the last one told before it."""
    before = [
        one
        for one in times.marks
        if one is not birth
        and one.line.block is age.line.block
        and 0 <= age.number - one.number <= 1
        and (one.number, one.end) < (age.number, age.start)
    ]
    if not before or (
        before[-1].line is age.line and of_another_deed(age.line, before[-1].date, age.start)
    ):
        return None
    return before[-1]


def _to_beginnings(times: Chronicle, mark: Mark) -> Iterator[Relation]:
    """Relate a year to the first beginning that the article tells of."""
    if mark in times.begun or not times.begun:
        return
    first = times.begun[0]
    where = _where(first, mark) if first.number <= mark.number else "l"
    likely = ((first.year, first.year),)
    yield Relation(("begun", f"begun-{where}", f"begun.{mark.how}"), likely, first.span)

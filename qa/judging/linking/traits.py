"""What figures share and what may tell them apart, trait by trait, for people to weigh.

The checks do not decide by this: they ask `linking.same_fact`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from typing import TypeAlias

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.judging.linking.clauses import said
from qa.judging.linking.companions import changed_companions, shared_companions
from qa.judging.linking.counters import counter_class
from qa.judging.linking.measures import action, near_measure, same_kind
from qa.judging.linking.words import content_words
from qa.model import Beside, Figure, Known, Measure, Period, Slot, Standing, Trait
from qa.patterns import regex

_Tell: TypeAlias = Callable[[Figure], Slot[str]]
_Weigh: TypeAlias = Callable[[Figure, Figure], Standing]
_CLAUSE_END = regex(r"[，。；！？：;]|,(?!\d)")
_NUMBER = regex(r"\d")
_MOST = 8


def traits(figures: Sequence[Figure]) -> tuple[Trait, ...]:
    """Compare two and more figures; what none of them has is left out."""
    found = [
        Trait(name, _standing(figures, weigh), tuple(map(tell, figures)))
        for name, (tell, weigh) in _TRAITS.items()
        if name != "date" or of_several_articles(figures)
    ]
    found += [*_companions(figures), _said(figures), _words(figures)]
    return tuple(trait for trait in found if any(slot.value for slot in trait.slots))


def of_several_articles(figures: Sequence[Figure]) -> bool:
    """Say whether figures are not all of one article."""
    return len({(figure.context.document, figure.context.article) for figure in figures}) > 1


def _standing(figures: Sequence[Figure], weigh: _Weigh) -> Standing:
    """Give the worst of what all pairs come to."""
    found = {weigh(one, other) for one, other in combinations(figures, 2)}
    return "apart" if "apart" in found else "open" if "open" in found else "shared"


def _slot(value: str | None, known: Known = "stated") -> Slot[str]:
    return Slot(value, known) if value else Slot(None, "unknown")


def _equal(one: str | None, other: str | None) -> Standing:
    """Weigh two values of which one may be unknown."""
    if not one or not other:
        return "open"
    return "shared" if one == other else "apart"


# ── one trait each ──────────────────────────────────────────────────────────


def _tell_action(figure: Figure) -> Slot[str]:
    return _slot(figure.measure.action, figure.measure.known)


def _weigh_action(one: Figure, other: Figure) -> Standing:
    return _equal(action(one.measure), action(other.measure))


def _tell_thing(figure: Figure) -> Slot[str]:
    return _slot(figure.measure.thing, figure.measure.known)


def _weigh_thing(one: Figure, other: Figure) -> Standing:
    first, second = one.measure.thing, other.measure.thing
    found = _equal(first, second)
    near = found == "apart" and near_measure(Measure("", first), Measure("", second))
    return "open" if near else found


def _tell_unit(figure: Figure) -> Slot[str]:
    return _slot(figure.quantity.suffix or figure.quantity.unit)


def _weigh_unit(one: Figure, other: Figure) -> Standing:
    if not same_kind(one.quantity, other.quantity):
        return "apart"
    alike = counter_class(one.quantity.unit) == counter_class(other.quantity.unit)
    return "shared" if alike else "open"


def _tell_subject(figure: Figure) -> Slot[str]:
    return _slot(figure.subject.value, figure.subject.known)


def _weigh_subject(one: Figure, other: Figure) -> Standing:
    return _equal(one.subject.named, other.subject.named)


def _tell_period(figure: Figure) -> Slot[str]:
    period = figure.period.value
    return _slot(_written(period) if period else "", figure.period.known)


def _written(period: Period) -> str:
    if period.start == period.end is None:
        return period.text
    days = "/".join(str(day or "…") for day in dict.fromkeys((period.start, period.end)))
    return f"{period.text} ({days})" if period.text else days


def _weigh_period(one: Figure, other: Figure) -> Standing:
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return "open"
    if first.start == first.end is None or second.start == second.end is None:
        return "shared" if first.text == second.text else "open"
    if (first.start, first.end) == (second.start, second.end):
        return "shared"
    return "open" if first.meets(second) else "apart"


def _tell_scope(figure: Figure) -> Slot[str]:
    return _slot("、".join(sorted(figure.scope)))


def _weigh_scope(one: Figure, other: Figure) -> Standing:
    return "shared" if one.scope == other.scope else "apart"


def _tell_date(figure: Figure) -> Slot[str]:
    context = figure.context
    known: Known = "inherited" if context.date_from == "inferred" else "stated"
    return _slot(context.date.isoformat() if context.date else "", known)


def _weigh_date(one: Figure, other: Figure) -> Standing:
    return _equal(_tell_date(one).value, _tell_date(other).value)


_TRAITS: dict[str, tuple[_Tell, _Weigh]] = {
    "action": (_tell_action, _weigh_action),
    "thing": (_tell_thing, _weigh_thing),
    "unit": (_tell_unit, _weigh_unit),
    "subject": (_tell_subject, _weigh_subject),
    "period": (_tell_period, _weigh_period),
    "scope": (_tell_scope, _weigh_scope),
    "date": (_tell_date, _weigh_date),
}


# ── what stands beside the figures ──────────────────────────────────────────


def _companions(figures: Sequence[Figure]) -> Iterator[Trait]:
    """Give the companions that agree with another figure's, and those that do not."""
    alike: list[list[Beside]] = [[] for _ in figures]
    unlike: list[list[Beside]] = [[] for _ in figures]
    for one, other in permutations(range(len(figures)), 2):
        alike[one] += [mine for mine, _ in shared_companions(figures[one], figures[other])]
        unlike[one] += [mine for mine, _ in changed_companions(figures[one], figures[other])]
    yield Trait("companions", "shared", tuple(map(_named, alike)))
    yield Trait("others", "apart", tuple(map(_named, unlike)))


def _named(companions: Sequence[Beside]) -> Slot[str]:
    texts = [
        f"{beside.measure.text} {in_units_of(beside.quantity.nominal, beside.quantity)}".strip()
        for beside in companions
    ]
    return _slot("、".join(dict.fromkeys(texts)))


def _said(figures: Sequence[Figure]) -> Trait:
    """Give the telling words that stand around every figure."""
    shared = set.intersection(*(set(sum(said(figure), ())) for figure in figures))
    words = [word for word in dict.fromkeys(sum(said(figures[0]), ())) if word in shared]
    return Trait("said", "shared", tuple(_slot("、".join(words[:_MOST])) for _ in figures))


def _words(figures: Sequence[Figure]) -> Trait:
    """Give the words of each figure's clause that stand in no other's."""
    said = [_clause_words(figure) for figure in figures]
    others = [set().union(*(said[:at] + said[at + 1 :])) for at in range(len(said))]
    slots = [
        _slot("、".join([word for word in words if word not in rest][:_MOST]))
        for words, rest in zip(said, others, strict=True)
    ]
    return Trait("words", "apart", tuple(slots))


def _clause_words(figure: Figure) -> list[str]:
    """Give the content words of the clause that the slots do not hold already."""
    text = figure.context.sentence
    ends = [match.start() for match in _CLAUSE_END.finditer(text)]
    start = max((end + 1 for end in ends if end < figure.at), default=0)
    end = min((end for end in ends if end >= figure.until), default=len(text))
    clause = content_words(text[start : figure.at]) + content_words(text[figure.until : end])
    period = figure.period.value.text if figure.period.value else ""
    marks = " ".join(figure.scope)
    known = f"{figure.measure.text} {figure.subject.value} {period} {marks}"
    fresh = [word for word in clause if word not in known and not _NUMBER.search(word)]
    return list(dict.fromkeys(fresh))

"""How a contradiction is told that several checks find alike. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.judging.arithmetic.in_print import in_print, without_hedge
from qa.judging.calendar.time_beside import time_beside
from qa.judging.calendar.years import date_words
from qa.judging.linking.labels import shared_label
from qa.judging.linking.mentions import mends
from qa.judging.mends.days import told_of_year
from qa.judging.mends.sides import as_the_other, unless
from qa.judging.repeats.sameness import passage_print
from qa.judging.reuse.carried import Pair
from qa.judging.years.suspects import Suspect
from qa.model import (
    Beside,
    Clash,
    Dated,
    Figure,
    Implied,
    Passage,
    Place,
    Span,
    Suggestion,
    Text,
    Timed,
)

_ONE_FACT = {
    "zh": "同一件事前后不一：一处写{one}，一处写{other}",
    "en": "one fact, two values: {one} and {other}",
}
_WITHIN = {"zh": "“{said}”自相矛盾，或写反了", "en": "“{said}” cannot be: turned round?"}
_ONE_REPORT = {"zh": "两处刊登的是同一通稿", "en": "both documents print one report"}
_REPLACED = {"zh": "与前后相接的年份", "en": "the year that fits what is told around it"}
_DIRECTION = {"zh": "核对方向词与前后两处", "en": "see whether the word or the levels are wrong"}
_AS_IMPLIED = {"zh": "若“{words}”无误，这里应{is_zh}{meant}", "en": "if “{words}” stands: {meant}"}


def implied_otherwise(claim: Implied, kind: str) -> Iterator[Clash]:
    """Tell of what is printed beside words that allow something else, for one kind of words."""
    if claim.kind != kind or claim.least <= claim.value <= claim.most:
        return
    words = {"words": claim.words, "meant": claim.meant}
    # what ages allow is told as a sentence of its own (不小于18岁), other words as a number
    fits = {"is_zh": "" if kind == "age" else "是"}
    meant = {lang: text.format_map(words | fits) for lang, text in _AS_IMPLIED.items()}
    yield Clash(
        places=(Place("one", claim.cause), Place("other", claim.span)),
        values=(claim.words, claim.told),
        args={**words, "told": claim.told},
        suggestions=(unless(0), unless(1, meant)),
    )


def two_values(
    one: Figure,
    other: Figure,
    figures: Sequence[Figure] = (),
    *,
    firm: bool = True,
    shared: Sequence[str] | None = None,
) -> Clash:
    """Tell of two figures of one fact, each with the other's value as its mend.

    `figures` are all of the fact: the value said more often is the likelier. `shared` are words
    that the two have in common, where the check names what is counted.
    """
    sides = (one, other)
    mine, theirs = map(in_print, sides)
    values = (one.quantity.canonical, other.quantity.canonical)
    what = "" if shared is None else shared_label(one, other, *shared)
    return Clash(
        places=(Place("one", one.span), Place("other", other.span)),
        values=values,
        args={"one": mine, "other": theirs, "what": what},
        proof=" ≠ ".join(in_units_of(one.quantity.nominal, one.quantity) for one in sides),
        suggestions=mends(sides, (without_hedge(one), without_hedge(other)), figures),
        fact="|".join(sorted(values)),
        firm=firm,
        message=None if what or shared is None else _ONE_FACT,
    )


def unlike_times(
    one: Dated | Timed,
    other: Dated | Timed,
    texts: Sequence[str],
    *,
    what: str = "",
    firm: bool = True,
) -> Clash:
    """Tell of two times of one happening, each with the other as its mend.

    `what` names the happening, if anything does: all times of it are one fact. What is told
    later is held to be the likelier slip.
    """
    return Clash(
        places=(Place("one", one.span), Place("other", other.span)),
        values=tuple(texts),
        args={"one": texts[0], "other": texts[1], "what": what},
        proof=f"{texts[0]} ≠ {texts[1]}",
        suggestions=as_the_other(texts, wrong=1),
        fact=what,
        firm=firm,
    )


def turned_round(spans: Sequence[Span], words: Sequence[str], said: str) -> Clash:
    """Tell of a direction in words, `said`, and the places that go against it, as they stand.

    The message quotes the words that hold `said`, and beside them all others.
    """
    told = next((word for word in words if said in word), said)
    others = [word for word in words if word != told]
    at = words.index(told) if told in words else 0
    within = all(word in told for word in others)
    return Clash(
        places=tuple(Place("other" if at else "one", span) for at, span in enumerate(spans)),
        values=tuple(map(passage_print, words)),
        args={"words": "".join(f"“{word}”" for word in others), "said": told},
        suggestions=(
            unless(at, _DIRECTION),
            *(unless(0 if at else 1) for _ in spans[1:2]),
        ),
        message=_WITHIN if within else None,
    )


def in_pairs(pairs: Iterable[tuple[Beside, Beside]], roles: tuple[str, str]) -> Iterator[Place]:
    """Give the places of figures that stand beside two others, in pairs."""
    return (Place(role, one.span) for pair in pairs for role, one in zip(roles, pair, strict=True))


def times_beside(date: Dated, dates: Sequence[Dated]) -> list[Place]:
    """Give the places of what is told of time beside a year."""
    return [Place("context", span) for span in time_beside(date, dates)]


def report_twice(pair: Pair) -> Clash:
    """Tell of one report that two documents print."""
    prints = (passage_print(pair.old.text), passage_print(pair.new.text))
    return Clash(pair.openings(), prints, severity="note", message=_ONE_REPORT)


def twice(passage: Passage, first: tuple[int, int], again: tuple[int, int]) -> tuple[Place, Place]:
    """Give the two places of words that stand twice, by their ranges in a passage's text."""
    document = passage.span.document
    return (
        Place("original", passage.flow.span(document, *first)),
        Place("copy", passage.flow.span(document, *again)),
    )


def year_misplaced(
    suspect: Suspect, messages: Mapping[str, Text], dates: Sequence[Dated] = ()
) -> Clash:
    """Tell of a year that does not fit, with what betrays it and the year that is meant.

    `messages` has one for each reason of a suspect; `dates` are all of its article.
    """
    date, backing = suspect.date, suspect.backing
    wrong = suspect.wrong or date.year
    right = date_words(date).replace(str(wrong), str(suspect.meant), 1)
    beside = [Place("context", backing.span)] if backing else []
    told = [Place("past", suspect.words)] if suspect.words else []
    shown = {one.span for one in (*beside, *told)}
    times = [one for one in times_beside(date, dates) if one.span not in shown]
    today = date.context.date
    other = backing.year if backing else today.year if today else None
    others = (*beside, *told, *times)
    return Clash(
        places=(Place("year", date.span), *others),
        values=tuple(str(year) for year in (wrong, other) if year),
        args={"wrong": f"{wrong}年", "right": f"{suspect.meant}年", "backing": f"{other}年"},
        suggestions=(
            Suggestion(0, right, _REPLACED, likelier=True),
            *told_of_year(wrong or 0, others),
        ),
        severity="error" if suspect.sure else None,
        message=messages["to come" if suspect.reason == "ahead" and not other else suspect.reason],
    )

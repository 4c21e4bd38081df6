"""What speaks for or against two counts together: a part of this whole, or of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import same_sentence
from qa.reading.shares.share_names import Name
from qa.reading.shares.share_spots import (
    NAMED,
    PAIR,
    Form,
    Spot,
    exceeds,
    gap_between,
    lacks,
    marks_of_distance,
    pairs_of,
)
from qa.reading.shares.taken_of import words_before

_OWED = regex("应(?![急用对])|需|拟|计划|总|共")
_DONE = regex("实|已|完成")
_AMONG = regex(
    r"(?:^|，|；|。)(?P<those>[^，。；、：\d]{2,12}?)(?:当?中|里|内)，?", holding="中 里 内"
)
_JOINED = regex("[和与、及]")


def marks_of_pair(
    part: Spot, whole: Spot, name: Name, form: Form, between: Sequence[Spot]
) -> Iterator[str]:
    """Give what is so of two counts together; `between` are the counts that lie between them."""
    one, other = part.figure, whole.figure
    kin = [spot for spot in between if spot.kind == part.kind]
    larger = sum(exceeds(spot.figure, one) for spot in kin)
    yield f"pair parted by {min(len(kin), 3)}"
    yield f"pair of {name.kind} parted by {min(larger, 2)} larger"
    yield from marks_of_distance("pair", one, other)
    if whole.at > part.at:
        yield "pair with the whole behind"
    if one.quantity.unit != other.quantity.unit:
        yield "pair of two units"
    elif one.quantity.suffix != other.quantity.suffix:
        yield "pair of two scales"
    yield from _likeness(one, other)
    if _OWED.search(words_before(other)) and _DONE.search(words_before(one)):
        yield "pair of due and done"
    if those := _those(one):
        yield from _among(those, whole)
    if form:
        yield form
        if form == "both":
            yield "both, one lacking" if lacks(whole, name) else "both"
            if same_sentence(one, other) and _JOINED.search(gap_between(one, other)):
                yield "both joined"
    elif name.kind in NAMED and lacks(part, name):
        yield "part lacking and no rest"


def _among(those: str, whole: Spot) -> Iterator[str]:
    deed, of, _ = those.rpartition("的")
    if of and len(deed) >= PAIR and deed in whole.words:
        yield "whole of those among"
    named = pairs_of(those) & pairs_of(whole.words)
    yield "whole told as those among" if named else "whole not those among"


def _likeness(one: Figure, other: Figure) -> Iterator[str]:
    head = one.measure.thing[-PAIR:]
    if head and head == other.measure.thing[-PAIR:]:
        yield "pair of one head"
    if one.measure.action and one.measure.action == other.measure.action:
        yield "pair of one deed"
    if one.period.stated and other.period.stated and one.period.value != other.period.value:
        yield "pair of two times"


def _those(part: Figure) -> str:
    """Give the name of those among whom a part is told: 收回选票 of 收回选票中，…的316张."""
    sentence, found = part.context.sentence, ""
    if "中" not in sentence and "里" not in sentence and "内" not in sentence:
        return found
    for those in _AMONG.finditer(sentence, 0, part.at):
        found = those["those"]
    return found

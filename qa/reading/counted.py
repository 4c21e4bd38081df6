"""What a figure counts: the action and the thing in the words before and after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qa.model import Figure, Measure
from qa.reading.lexicon import ATTRIBUTE, BASIS, CHANGED, RATE_NAME
from qa.reading.quantities import FoundQuantity
from qa.reading.wording import (
    bare_noun,
    bare_words,
    done_by,
    done_while,
    follower,
    last_action,
    noun_after,
    object_of_clause,
    predicate,
    words_before,
)

_RATES = frozenset({"ratio", "point", "times", "fold", "odds"})
_TIME = frozenset({"seconds", "days", "months"})
_NO_UNIT = frozenset({"", "元"})
_MEASURED = frozenset({"米", "级", "℃", "毫米"})
_PERSONS = frozenset({"人", "人次"})
_CAUSES = frozenset({"造成", "导致"})
_SUFFERED = frozenset("死伤")
_SOMEWHERE = re.compile(r".*(?:局地|地区|等地|[东西南北中]部|沿海|海域|海面|一带|沿线)")
_REST = re.compile(
    r"(?:其中|其余|其他|其它|另外|另有|另|还有|剩余|剩下|仅|只|有|第[一二三四五]批|[、和及与 ])*"
)
_MEMBERS = re.compile(r"等[共的]?$")
_FAR = re.compile("相距|距离?")
_FURTHEST = 4
_DRIVES = re.compile(".*[致使让]")


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a figure within its clause; `lead` stands before the clause.

    `left` lacks the date, what the figure before counts, and the name of the figure's subject,
    which `named` is; `joined` when a figure stands before it in the same clause; `next_to`
    when the words after it lead straight to another figure.
    """

    left: str
    right: str
    lead: str = ""
    named: str = ""
    joined: bool = False
    next_to: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and how many of the characters after the figure belong to it."""

    measure: Measure
    taken: int = 0


def counted(around: Around, found: FoundQuantity, before: Figure | None) -> Counted:
    """Read what a figure counts; `before` is the measure of the figure before it."""
    text = bare_words(around.left)
    if change := CHANGED.search(text):
        return _changed(text, change, around, found, before)
    if before and (RATE_NAME.fullmatch(text) or BASIS.fullmatch(text)):
        return Counted(Measure(text, _said_of(before), "inherited"))
    if found.quantity.dimension in _RATES:
        return _rated(text, around, before)
    if found.quantity.dimension in _TIME:
        return _lasting(text, around, before)
    if found.quantity.dimension == "length" and (far := _FAR.search(text)):
        return Counted(Measure("距离", bare_noun(text[far.end() :])))
    return _number(text, around, found.quantity.unit, before)


def _said_of(before: Figure) -> str:
    """Give what the figure before is said of."""
    measure = before.measure
    return measure.thing or ("" if CHANGED.fullmatch(measure.action) else measure.action)


# ── rates and changes ───────────────────────────────────────────────────────


def _changed(
    text: str, change: re.Match[str], around: Around, found: FoundQuantity, before: Figure | None
) -> Counted:
    """Read a change that ends before its value: what it is said of, else what was counted last."""
    verb = change[0].removesuffix("了")
    if found.quantity.dimension not in _RATES and around.right.startswith("的"):
        after, taken = noun_after(around.right, acted=True)
        if after:
            return Counted(Measure(verb, after), taken)
    thing = bare_noun(BASIS.sub("", text[: change.start()]))
    if thing or before is None:
        return Counted(Measure(verb, thing))
    return Counted(Measure(verb, _said_of(before), "inherited"))


def _rated(text: str, around: Around, before: Figure | None) -> Counted:
    """Read what a rate is said of."""
    action, thing = words_before(text)
    if thing.endswith("占"):
        return Counted(Measure("占", thing[:-1]))
    if not thing and around.right.startswith("的"):
        after, taken = noun_after(around.right, acted=True)
        if after:
            return Counted(Measure(action, after), taken)
    if action or thing:
        return Counted(Measure(action, thing))
    return Counted(_taken_over(around, "", before))


# ── spans of time ───────────────────────────────────────────────────────────


def _lasting(text: str, around: Around, before: Figure | None) -> Counted:
    """Read what went on for a time: the verb behind it, else what stands around it."""
    action, thing = done_while(around.right)
    if action:
        return Counted(Measure(action, thing))
    if around.next_to and not around.right.startswith("的"):
        around = replace(around, right="")
    return _number(text, around, "", before)


# ── numbers ─────────────────────────────────────────────────────────────────


def _number(text: str, around: Around, unit: str, before: Figure | None) -> Counted:
    action, thing = words_before(text)
    if before and not action and unit in _MEASURED and _SOMEWHERE.fullmatch(thing):
        return Counted(replace(before.measure, known="inherited"))
    if _MEMBERS.search(around.left) or _REST.fullmatch(thing):
        thing = ""
    after, taken = noun_after(around.right, acted=bool(action))
    if after and not (thing and around.next_to and ATTRIBUTE.fullmatch(after)):
        doing = action or last_action(thing) or follower(around.left, around.right)
        return Counted(Measure(doing or _listed(around, before, after) or thing, after), taken)
    measure = _nounless(Measure(action, thing), around, unit, before)
    return Counted(measure, _taken(measure.action, around.right))


def _taken(action: str, right: str) -> int:
    """Give where an action ends that stands at the head of the words behind a figure."""
    at = right.find(action) if action else _FURTHEST
    return at + len(action) if 0 <= at < _FURTHEST else 0


def _nounless(read: Measure, around: Around, unit: str, before: Figure | None) -> Measure:
    """Read a figure with no noun behind it, from what stands before it and what follows."""
    action, thing = read.action, read.thing
    if unit in _SUFFERED:
        return Measure(action, unit)
    if action and not thing and (done := predicate(around.right)):
        return Measure(done, "") if action in _CAUSES else Measure(action, done)
    if unit in _PERSONS and thing and not action and (done := done_by(around.right)):
        return Measure(done, "" if _DRIVES.match(thing) else thing)
    if action or thing:
        return Measure(action or _listed(around, before, thing), thing)
    return _without_noun(around, unit, before)


def _listed(around: Around, before: Figure | None, thing: str) -> str:
    """Give the action that a list shares: 缴获冰毒5克、麻古3粒."""
    if not around.joined or before is None or ATTRIBUTE.search(thing):
        return ""
    return "" if CHANGED.fullmatch(before.measure.action) else before.measure.action


def _without_noun(around: Around, unit: str, before: Figure | None) -> Measure:
    """Read a figure that names nothing: 3人受伤, 将2名…, 其中5起."""
    if action := follower(around.left, around.right):
        return Measure(action, "")
    done = predicate(around.right)
    if done:
        same = before is not None and before.quantity.unit == unit
        return Measure(done, before.measure.thing if before and same else "")
    return _taken_over(around, unit, before)


def _taken_over(around: Around, unit: str, before: Figure | None) -> Measure:
    """Read a figure that only another names: the one before it, or a clause before."""
    if not _REST.fullmatch(bare_words(around.left)):
        return Measure("", around.named, "stated" if around.named else "unknown")
    beside = around.joined and not around.left.strip()
    alike = beside or before is None or unit in _NO_UNIT or before.quantity.unit == unit
    if before and before.measure.text and alike:
        return replace(before.measure, known="inherited")
    object_ = object_of_clause(around.lead)
    return Measure("", object_, "inherited" if object_ else "unknown")

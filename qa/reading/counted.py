"""What a figure counts: the action and the thing in the words before and after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qa.model import Figure, Measure
from qa.reading.lexicon import ATTRIBUTE, BASIS, CHANGED, EXTENT, MOVES, RATE_NAME
from qa.reading.quantities import FoundQuantity
from qa.reading.wording import (
    bare_noun,
    bare_words,
    done_behind,
    done_by,
    done_while,
    follower,
    last_action,
    noun_after,
    object_of_clause,
    often_done,
    predicate,
    topic_of_clause,
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
_AGAIN = re.compile(r"[（(](?:约合|折合|相当于|等于|合|约|即|约为|人民币)*")
_SHARE = re.compile("占据?了?$")
_GOAL = re.compile(
    "的([^，。；、：的]{0,12}?(?:增长|下降|增速|达标)[^，。；、：的]{0,4}?(?:目标|预期))"
)
_RESULTS = re.compile(
    "不敌|战胜|击败|击退|负于|力克|逼平|战平|完胜|完败|大胜|取胜|获胜|领先|落后|胜|负"
)
_GOES_ON = re.compile("(?![最就内可能])[^，。；的]{2,6}?[可能将会已]")
_EFFECT = re.compile("影响|拉动|带动|贡献|推动|拖累")
_MEDALS = {"金": "金牌", "银": "银牌", "铜": "铜牌"}
_TIMES = frozenset({"次", "回", "轮次"})
_FAR = re.compile("相距|距离?")
_FURTHEST = 4
_DRIVES = re.compile(".*[致使让]")


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a figure within its clause; `lead` stands before the clause.

    `left` lacks the date, what the figure before counts, and the name of the figure's subject,
    which `named` is; `joined` when a figure stands before it in the same clause, `follows` when
    one does in the sentence; `next_to`
    when the words after it lead straight to another figure.
    """

    left: str
    right: str
    lead: str = ""
    named: str = ""
    joined: bool = False
    follows: bool = False
    next_to: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and how many of the characters after the figure belong to it."""

    measure: Measure
    taken: int = 0


def counted(around: Around, found: FoundQuantity, before: Figure | None) -> Counted:
    """Read what a figure counts; `before` is the measure of the figure before it."""
    text = bare_words(around.left)
    if before and (again := _told_again(text, around, before)):
        return Counted(again)
    if change := CHANGED.search(text):
        return _changed(text, change, around, found, before)
    if found.quantity.dimension in _RATES:
        return _rated(text, around, found, before)
    if found.quantity.dimension in _TIME:
        return _lasting(text, around, before)
    if found.quantity.dimension == "length" and (far := _FAR.search(text)):
        return Counted(Measure("距离", bare_noun(text[far.end() :])))
    return _number(text, around, found.quantity.unit, before)


def _told_again(text: str, around: Around, before: Figure) -> Measure | None:
    """Give the measure of a figure that speaks of what the one before counted, if it does."""
    if _within_brackets(around, before):
        return replace(before.measure, known="inherited")
    named = RATE_NAME.fullmatch(text) or BASIS.fullmatch(text)
    if named and not CHANGED.search(text):
        return Measure(text, _said_of(before), "inherited")
    return None


def _within_brackets(around: Around, before: Figure) -> bool:
    """Say whether a figure only tells the one before it again: 3盒（约1斤）, 9级（23米/秒）."""
    if not (around.joined and _AGAIN.fullmatch(around.left) and before.measure.text):
        return False
    return around.right.startswith(("）", ")", "，")) or not around.right


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
    thing = bare_noun(BASIS.sub("", text[: change.start()])) or topic_of_clause(around.lead)
    if thing and before and (_EFFECT.match(thing) or RATE_NAME.fullmatch(thing)):
        return Counted(Measure(thing + verb, _said_of(before), "inherited"))
    if thing or before is None:
        return Counted(Measure(verb, thing))
    return Counted(Measure(verb, _said_of(before), "inherited"))


def _rated(text: str, around: Around, found: FoundQuantity, before: Figure | None) -> Counted:
    """Read what a rate is said of."""
    if found.quantity.dimension == "odds" and (result := _RESULTS.match(around.right)):
        return Counted(Measure(result[0], around.named))
    if goal := _GOAL.match(around.right):
        return Counted(Measure(words_before(text)[0], goal[1]), goal.end())
    action, thing = words_before(text)
    if share := _SHARE.search(text):
        return Counted(Measure("占", bare_noun(text[: share.start()])))
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
    if around.next_to and not around.right.startswith("的") and not _GOES_ON.match(around.right):
        around = replace(around, right="")
    return _number(text, around, "", before)


# ── numbers ─────────────────────────────────────────────────────────────────


def _number(text: str, around: Around, unit: str, before: Figure | None) -> Counted:
    action, thing = words_before(text)
    if before and not action and unit in _MEASURED and _SOMEWHERE.fullmatch(thing):
        return Counted(replace(before.measure, known="inherited"))
    if unit in _TIMES and not (action or thing) and (often := often_done(around.right))[0]:
        return Counted(Measure(*often))
    if unit in _MEDALS:
        return Counted(Measure(action, _MEDALS[unit]))
    if _MEMBERS.search(around.left) or _REST.fullmatch(thing):
        thing = ""
    after, taken = noun_after(around.right, acted=bool(action))
    if after and not (thing and around.next_to and ATTRIBUTE.fullmatch(after)):
        doing = action or last_action(thing) or follower(around.left, around.right)
        doing = doing or ("" if thing else done_behind(around.right, taken))
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
    if unit in _PERSONS and action in _CAUSES and (done := done_by(around.right)):
        return Measure(done, "")
    if action and not thing and (done := predicate(around.right)):
        return Measure(done, "") if action in _CAUSES else Measure(action, done)
    if unit in _PERSONS and thing and not action and (done := done_by(around.right)):
        return Measure(done, "" if _DRIVES.match(thing) else thing)
    if action or thing:
        return _half_named(read, around, unit, before)
    return _without_noun(around, unit, before)


def _half_named(read: Measure, around: Around, unit: str, before: Figure | None) -> Measure:
    """Add what the words before leave out: of what (净重5克), what was acted on, what was done."""
    action, thing = read.action, read.thing
    if not action and EXTENT.fullmatch(thing) and (of := _extended(around, before)):
        return Measure(thing, of)
    if action and not thing and around.follows and before and _goes_on(action, unit, before):
        return Measure(action, before.measure.thing, "inherited")
    return Measure(action or _listed(around, before, thing), thing)


def _goes_on(action: str, unit: str, before: Figure) -> bool:
    """Say whether an action takes over the thing of the one before: 发现隐患9处，整改8处."""
    same = before.quantity.unit == unit and before.quantity.dimension == "count"
    return same and action not in MOVES and before.measure.known == "stated"


def _extended(around: Around, before: Figure | None) -> str:
    """Give what a bare property is of: 麻古14颗净重1.24克; 查获冰毒，净重5克."""
    if around.joined and before:
        return "" if CHANGED.fullmatch(before.measure.action) else before.measure.thing
    return object_of_clause(around.lead)


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

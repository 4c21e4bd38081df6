"""What a figure counts: the action and the thing in the words before and after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qa.model import Figure, Measure
from qa.reading.lexicon import (
    ACTION,
    ACTION_NOUN,
    ASIDE,
    ATTRIBUTE,
    BASIS,
    CHANGED,
    FILLER,
    LEAD,
    LOOSE,
    LOOSE_NOUN,
    MOVES,
    NOMINAL,
    NOUN_STOP,
    PER,
    RATE_NAME,
    TOWARDS,
    WHERE,
)
from qa.reading.quantities import FoundQuantity

_RATES = frozenset({"ratio", "point", "times", "fold", "odds"})
_TIME = frozenset({"seconds", "days", "months"})
_LONGEST = 24
_PREDICATE = 8
_SHORTEST = 2
_SHORT = 4
_NO_UNIT = frozenset({"", "元"})
_MEASURED = frozenset({"米", "级", "℃", "毫米"})
_CLAUSES = re.compile("[，；。：]")
_SOMEWHERE = re.compile(r".*(?:局地|地区|等地|[东西南北中]部|沿海|海域|海面|一带|沿线)")
_BEGUN = tuple("仍已被正曾未")
_ADJECTIVES = frozenset("新增 新建 改建 扩建 改扩建".split())
_PLACES = frozenset("省市县区州镇乡村国岛湖河路桥站港人")
_JOINED = re.compile(r"(?:[、和及与或跟]|以及|的|并|其中|一?[个名位家所件起]?|\s)*")
_REST = re.compile(r"(?:其中|其余|其他|其它|另外|另有|另|还有|剩余|剩下|仅|只|有|[、和及与 ])*")
_FORWARD = re.compile(r"[对把将](?:[全该本我]?[省市县区州镇乡村]|全国)?的?$")
_OF = re.compile(r"[^，、。；：“”的]{1,14}?的(?=[一-龥]{2})")
_ACTED = re.compile(r"(?:已经|已|均|都|被|全部|成功|仍|正在|正|先后|分别|也|还|会|将|内|里|后)*")
_PREDICATED = re.compile(r"(?![的、和及与])[一-龥“”]{2,}")
_MEMBERS = re.compile(r"等[共的]?$")
_FAR = re.compile("相距|距离?")
_CAUSES = frozenset({"造成", "导致"})
_SUFFERED = frozenset("死伤")
_MARKS = "“”‘’《》（）()、和及与 "


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
    text = _bare(around.left)
    change = CHANGED.search(text)
    if change:
        return Counted(_changed(text, change, before))
    if before and (RATE_NAME.fullmatch(text) or BASIS.fullmatch(text)):
        return Counted(Measure(text, _said_of(before), "inherited"))
    if found.quantity.dimension in _RATES:
        return _rated(text, around, before)
    if found.quantity.dimension in _TIME:
        return _lasting(text, around, before)
    if found.quantity.dimension == "length" and (far := _FAR.search(text)):
        return Counted(Measure("距离", _thing(text[far.end() :])))
    return _number(text, around, found.quantity.unit, before)


def _said_of(before: Figure) -> str:
    """Give what the figure before is said of."""
    measure = before.measure
    return measure.thing or ("" if CHANGED.fullmatch(measure.action) else measure.action)


def _bare(left: str) -> str:
    """Give the words before a figure without those that tell nothing of what it counts."""
    text = left[-_LONGEST - _PREDICATE :]
    while True:
        shorter = PER.sub("", FILLER.sub("", text))
        if shorter == text:
            return ASIDE.sub("", text)[-_LONGEST:]
        text = shorter


def _unled(text: str) -> str:
    return text.removeprefix("的")


# ── rates and changes ───────────────────────────────────────────────────────


def _changed(text: str, change: re.Match[str], before: Figure | None) -> Measure:
    """Read a change that ends before its value: what it is said of, else what was counted last."""
    thing = _thing(BASIS.sub("", text[: change.start()]))
    verb = change[0].removesuffix("了")
    if thing or before is None:
        return Measure(verb, thing)
    return Measure(verb, _said_of(before), "inherited")


def _rated(text: str, around: Around, before: Figure | None) -> Counted:
    """Read what a rate is said of."""
    action, thing = _before(text)
    if thing.endswith("占"):
        return Counted(Measure("占", thing[:-1]))
    if not thing and around.right.startswith("的"):
        after, taken = _after(around, acted=True)
        if after:
            return Counted(Measure(action, after), taken)
    if action or thing:
        return Counted(Measure(action, thing))
    return Counted(_taken_over(around, "", before))


# ── spans of time ───────────────────────────────────────────────────────────


def _lasting(text: str, around: Around, before: Figure | None) -> Counted:
    """Read what went on for a time: the verb behind it, else what stands around it."""
    right = _unled(around.right)
    start = _acted(right)
    verb = ACTION.match(right, start)
    if verb:
        stop = NOUN_STOP.search(right, verb.end())
        end = stop.start() if stop else len(right)
        return Counted(Measure(verb[0], right[verb.end() : end].rstrip(_MARKS)))
    if around.next_to and right == around.right:
        around = replace(around, right="")
    return _number(text, around, "", before)


def _acted(text: str) -> int:
    """Give where the verb begins, behind 已, 均 and the like."""
    match = _ACTED.match(text)
    return match.end() if match else 0


# ── numbers ─────────────────────────────────────────────────────────────────


def _number(text: str, around: Around, unit: str, before: Figure | None) -> Counted:
    action, thing = _before(text)
    members = text != around.left and _MEMBERS.search(around.left) is not None
    alone = not thing or members or _REST.fullmatch(thing) is not None
    if before and not action and unit in _MEASURED and _SOMEWHERE.fullmatch(thing):
        return Counted(replace(before.measure, known="inherited"))
    after, taken = _after(around, acted=bool(action))
    if after and not (thing and around.next_to and ATTRIBUTE.fullmatch(after)):
        doing = action or _follower(around)
        listed = "" if doing else _listed(around, before, after)
        return Counted(Measure(doing or listed or ("" if alone else thing), after), taken)
    if unit in _SUFFERED:
        return Counted(Measure(action, unit))
    if action and not thing and (done := _predicate(around.right)):
        return Counted(Measure(done, "") if action in _CAUSES else Measure(action, done))
    if action or not alone:
        return Counted(Measure(action or _listed(around, before, thing), thing))
    return Counted(_without_noun(around, unit, before))


def _listed(around: Around, before: Figure | None, thing: str) -> str:
    """Give the action that a list shares: 缴获冰毒5克、麻古3粒."""
    if not around.joined or before is None or ATTRIBUTE.search(thing):
        return ""
    return "" if CHANGED.fullmatch(before.measure.action) else before.measure.action


def _without_noun(around: Around, unit: str, before: Figure | None) -> Measure:
    """Read a figure that names nothing: 3人受伤, 将2名…, 其中5起."""
    if follower := _follower(around):
        return Measure(follower, "")
    done = _predicate(around.right)
    if done:
        same = before is not None and before.quantity.unit == unit
        return Measure(done, before.measure.thing if before and same else "")
    return _taken_over(around, unit, before)


def _predicate(right: str) -> str:
    """Give what those counted did or suffered: 3人受伤, 另两人下水."""
    done = _PREDICATED.match(right, _acted(right))
    return done[0][:_PREDICATE] if done else ""


def _taken_over(around: Around, unit: str, before: Figure | None) -> Measure:
    """Read a figure that only another names: the one before it, or a clause before."""
    if not _REST.fullmatch(_bare(around.left)):
        return Measure("", around.named, "stated" if around.named else "unknown")
    beside = around.joined and not around.left.strip()
    alike = beside or before is None or unit in _NO_UNIT or before.quantity.unit == unit
    if before and before.measure.text and alike:
        return replace(before.measure, known="inherited")
    object_ = _object(around.lead)
    return Measure("", object_, "inherited" if object_ else "unknown")


def _object(lead: str) -> str:
    """Give what the last clause with an action did it to: 袋里装有多枚子弹，经清点，共有."""
    for clause in reversed(_CLAUSES.split(lead)):
        if len(clause) > _SHORT and (verb := ACTION.search(clause)):
            thing = clause[verb.end() :].rpartition("的")[2]
            return _thing(thing)[:_LONGEST] if len(thing) >= _SHORTEST else ""
    return ""


def _follower(around: Around) -> str:
    if not _FORWARD.search(around.left):
        return ""
    verb = ACTION.search(around.right)
    return verb[0] if verb else ""


def _before(text: str) -> tuple[str, str]:
    """Give action and thing of the words before a figure."""
    actions = list(ACTION.finditer(text))
    while actions and _names(text, actions):
        actions.pop()
    if not actions:
        return "", _thing(TOWARDS.sub("", text))
    verb = actions[-1]
    thing = _thing(text[verb.end() :])
    if thing:
        return verb[0], thing
    ahead = _thing(text[: verb.start()])
    if ahead and verb[0] in NOMINAL and verb[0] not in MOVES:
        return "", ahead + verb[0]
    return verb[0], ahead if verb[0] in MOVES else ""


def _thing(text: str) -> str:
    """Give a phrase without the words and marks that lead it."""
    bare = LEAD.sub("", WHERE.sub("", LEAD.sub("", text)))
    return PER.sub("", FILLER.sub("", bare)).rstrip(_MARKS)


def _names(text: str, actions: Sequence[re.Match[str]]) -> bool:
    """Say whether the last action word is a noun, or part of one: 发放补贴, 检查站."""
    last = actions[-1]
    noun = ACTION_NOUN.match(text, last.start())
    if len(actions) == 1:
        return noun is not None and not LOOSE_NOUN.match(text, last.start())
    return noun is not None or (last.end() == len(text) and last[0] in NOMINAL)


# ── after the figure ────────────────────────────────────────────────────────


def _after(around: Around, *, acted: bool) -> tuple[str, int]:
    """Give the noun behind a figure, and where it ends."""
    led = len(around.right) - len(_unled(around.right))
    text = around.right[led:]
    end = _noun_end(text, acted=acted)
    start = 0
    if (end < _SHORTEST or text[:1] in _BEGUN) and (relative := _OF.match(text)):
        start = relative.end()
        end = start + _noun_end(text[start:], acted=True)
    if led and LOOSE.match(text, start):
        return "", 0
    if end - start >= _SHORTEST or text[start:end] in _PLACES:
        return text[start:end].rstrip(_MARKS), led + end
    return "", 0


def _noun_end(text: str, *, acted: bool) -> int:
    noun = ACTION_NOUN.match(text)
    start = noun.end() if noun else 0
    stop = NOUN_STOP.search(text, start)
    end = stop.start() if stop else len(text)
    verb = ACTION.search(text, start, end)
    while verb and _in_noun(text, verb, end, acted=acted):
        verb = ACTION.search(text, verb.end(), end)
    return verb.start() if verb else end


def _in_noun(text: str, verb: re.Match[str], end: int, *, acted: bool) -> bool:
    """Say whether an action word is part of the noun: 4个生态文明建设示范区."""
    if ACTION_NOUN.match(text, verb.start()):
        return True
    if verb[0] in _ADJECTIVES and end - verb.end() > 1:
        return True
    inside = acted and verb.start() > 0 and end - verb.end() > 1
    return inside and verb[0] in NOMINAL

"""What a figure counts: the action and the thing in the words before and after it."""

from __future__ import annotations

from dataclasses import replace

from qa.model import SPELLS_AND_AGES, Figure, Measure
from qa.patterns import regex
from qa.reading.figures.around import Around, Counted
from qa.reading.figures.clauses_before import object_of_clause
from qa.reading.figures.rated import RATES, changed, rated
from qa.reading.figures.restated import REST, taken_over, told_again
from qa.reading.figures.wording import (
    bare_noun,
    bare_words,
    done_behind,
    done_by,
    done_while,
    follower,
    last_action,
    noun_after,
    often_done,
    predicate,
    words_before,
)
from qa.reading.numbers.quantities import FoundQuantity
from qa.reading.words.lexicon import ATTRIBUTE, CHANGED, EXTENT, MOVES, changed_at_end

_MEASURED = frozenset({"米", "级", "℃", "毫米"})
_PERSONS = frozenset({"人", "人次"})
_CAUSES = frozenset({"造成", "导致"})
_SUFFERED = frozenset("死伤")
_SOMEWHERE = regex(r".*(?:局地|地区|等地|[东西南北中]部|沿海|海域|海面|一带|沿线)")
_MEMBERS = regex(r"等[共的]?$")
_GOES_ON = regex("(?![最就内可能])[^，。；的]{2,6}?[可能将会已]")
_LIST = regex("[、和及与 ]+")
_BY = regex(r"以(?:每.{1,3}|约|近|超|总)?$")
_MANNER = regex(
    "的?(速度|价格|成绩|战绩|优势|比分|比例|增速|均价|总价|单价|代价|票数|高票|得票率|差距)"
)
_MEDALS = {"金": "金牌", "银": "银牌", "铜": "铜牌"}
_TIMES = frozenset({"次", "回", "轮", "遍"})
_FAR = regex("相距|距离?")
_EACH = regex("[日月年人户场]均|平均")
_WARMTH = regex("(?:最[高低])?(?:日平均)?(?:气温|温度)")
_STAGES = frozenset("开工 完工 竣工 投产 通车 复工".split())
_FURTHEST = 4
_NEAR = 36
_SPENT = regex("[一-龥]{2,}(?:时间|时长|期限|周期|工期|年限)")
_DURING = regex("(持续|历时|为期|耗时|费时|延续)(?:了|约|近|长达|时间)?$")
_HAS = regex(
    "[一两三几多数0-9][起件个家名条批座](?P<what>[一-龥]{0,4}"
    "(?:[额值量率]|价格|单价|售价|面积|里程|体重|身高|年龄))$"
)
_TOWARDS = regex("[对向][^，。；：]{2,32}$")
_OLD = regex("(?:(?:人均|平均)?(?:预期)?(?:寿命|年龄)(?=[一-龥]{0,3}$)|(?:年满|[已未]满)$)")
_DRIVES = regex(".*[致使让]")


def counted(around: Around, found: FoundQuantity, before: Figure | None) -> Counted:
    """Read what a figure counts; `before` is the measure of the figure before it."""
    text = bare_words(around.left)
    again = (told_again(text, around, before) if before else None) or _manner(around)
    again = again or _had(text, around)
    if again:
        return Counted(again)
    if change := changed_at_end(text):
        return changed(text, change, around, found, before)
    if found.quantity.dimension in RATES:
        return rated(text, around, found, before)
    if found.quantity.dimension in SPELLS_AND_AGES:
        return _lasting(text, around, before, aged=found.quantity.dimension == "age")
    far = _FAR.search(text) if found.quantity.dimension == "length" else None
    if far:
        return Counted(Measure("距离", bare_noun(text[far.end() :])))
    return _number(text, around, found.quantity.unit, before)


def _manner(around: Around) -> Measure | None:
    """Read 以每小时15公里的速度移动, 以18元的价格买入: the property, and what was done."""
    found = _MANNER.match(around.right) if _BY.search(around.left) else None
    return Measure(done_by(around.right[found.end() :]), found[1]) if found else None


def _had(text: str, around: Around) -> Measure | None:
    """Read what such a thing has so much of: 一起涉案金额8000万元的诈骗案."""
    of = _HAS.search(text) if around.right.startswith("的") else None
    return Measure("", of["what"]) if of else None


# ── spans of time ───────────────────────────────────────────────────────────


def _lasting(text: str, around: Around, before: Figure | None, *, aged: bool) -> Counted:
    """Read what went on for a time: the verb behind it, else what stands around it.

    An age is only named (年满, 平均年龄).
    """
    if aged:
        old = _OLD.search(text)
        return Counted(Measure("", old[0] if old else "", "stated" if old else "unknown"))
    if spent := _SPENT.fullmatch(text):
        return Counted(Measure("", bare_noun(spent[0])))
    left = around.left[-_NEAR:]
    if during := _DURING.search(left):
        led = around.right.startswith("的")
        of, taken = noun_after(around.right, acted=True) if led else ("", 0)
        return Counted(Measure(during[1], of or bare_noun(left[: during.start()])), taken)
    action, thing = done_while(around.right)
    if action:
        return Counted(Measure(action, thing))
    if around.next_to and not around.right.startswith("的") and not _GOES_ON.match(around.right):
        around = around._replace(right="")
    return _number(text, around, "", before)


# ── numbers ─────────────────────────────────────────────────────────────────


def _number(text: str, around: Around, unit: str, before: Figure | None) -> Counted:
    action, thing = words_before(text)
    same = before is not None and before.quantity.unit == unit
    if before and same and not action and unit in _MEASURED and _SOMEWHERE.fullmatch(thing):
        return Counted(replace(before.measure, known="inherited"))
    if before and same and not action and _EACH.fullmatch(thing):
        return Counted(replace(before.measure, known="inherited"))
    if unit in _TIMES and not action and (often := often_done(around.right))[0]:
        return Counted(Measure(*often))
    if known := _by_unit(action, thing, around, unit):
        return Counted(known)
    if _MEMBERS.search(around.left) or REST.fullmatch(thing):
        thing = ""
    listed = around.joined and _LIST.fullmatch(around.left) is not None
    after, taken = noun_after(
        around.right, acted=bool(action or _TOWARDS.search(around.left[-_NEAR:])) or listed
    )
    if after and thing.count("、") > 1:
        thing = ""
    told = "/" in unit or (unit and thing.endswith(unit))
    if told and thing and not around.right.startswith("的"):
        after = ""
    if after and not (thing and around.next_to and ATTRIBUTE.fullmatch(after)):
        doing = action or last_action(thing) or follower(around.left, around.right[taken:])
        doing = doing or ("" if thing else done_behind(around.right, taken))
        return Counted(Measure(doing or _listed(around, before, after) or thing, after), taken)
    measure = _nounless(Measure(action, thing), around, unit, before)
    return Counted(measure, _taken(measure.action, around.right))


def _by_unit(action: str, thing: str, around: Around, unit: str) -> Measure | None:
    """Give the measure that the unit tells: medals, and degrees behind 最高气温：."""
    if unit in _MEDALS:
        return Measure(action, _MEDALS[unit])
    if unit != "℃" or _WARMTH.search(thing):
        return None
    told = _WARMTH.findall(around.lead)
    return Measure("", told[-1], "inherited") if told else None


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
    if not action and (done := follower(around.left, around.right)):
        return Measure(done, "")
    if not action and EXTENT.fullmatch(thing) and (of := _extended(around, before)):
        return Measure(thing, of)
    if action and not thing and around.follows and before and _goes_on(action, unit, before):
        return Measure(action, before.measure.thing, "inherited")
    return Measure(action or _listed(around, before, thing), thing)


def _goes_on(action: str, unit: str, before: Figure) -> bool:
    """Say whether an action takes over the thing of the one before: 发现隐患9处，整改8处."""
    same = before.quantity.unit == unit and before.quantity.dimension == "count"
    stage = action not in MOVES or before.measure.action in _STAGES
    return same and stage and before.measure.known == "stated"


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
    return taken_over(around, unit, before)

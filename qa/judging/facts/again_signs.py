"""What two figures of an article share by their words, and what sets them apart. Pure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from itertools import product, takewhile
from typing import Final

from qa.judging.linking.asides import counted_otherwise
from qa.judging.linking.clauses import clause, lead_of
from qa.judging.linking.companions import changed_companions
from qa.judging.linking.heads import clauses_apart
from qa.judging.linking.limits import may_agree
from qa.judging.linking.retold import EMPTY
from qa.judging.linking.sentence_marks import APART, marks_of, told_in
from qa.judging.linking.words import content_words
from qa.model import Figure
from qa.patterns import regex

_HAN: Final = regex("[\u4e00-\u9fff]")
_BREAK: Final = regex("[；：:。！？]")
_BEHIND: Final = regex("(?:[余多]|以上|左右)?(?P<of>的?)(?P<noun>[\u4e00-\u9fff]{2,6})")
_JOINED: Final = regex("[、和与及]")
_RUNNING: Final = regex("截[至止]|累计|到[^，。；]{0,6}[日点时月刻末]|[改整搬扩]造?前")
_FIRST: Final = regex("[前后头首末另]$")
_MIGHT: Final = regex("可(?!谓|持续)|(?<![新智功节动太潜只性])能(?![源量耗])|容量|设计|最多")
_CALLED: Final = regex("[“‘《](?P<name>[^”’》，。]{1,8})[”’》]")
_MEANT: Final = regex("^[这该那此本].?$")
_OF_THINGS: Final = frozenset("共新本该这")
"""What may stand before a noun without naming another sort of it."""
_HELPERS: Final = frozenset("可能会要将被把的了在")
_YESTERDAY: Final = regex("本[报台网刊]讯?|全[省市]|昨[天日晚夜]?|截[至止][^，。；]{0,8}")
"""The day of which news is, and up to which it counts: no time before."""
_SAME_TIME: Final = frozenset({"before", "once"})
_OF_MANY: Final = ("count", "money")
_LONG, _FAR = 2, 8


def before(figure: Figure) -> str:
    """Give the clause of a figure up to it, and the clause before that."""
    text = _BREAK.split(figure.context.sentence[: figure.at])[-1]
    return "，".join(text.split("，")[-2:])


def shared_nouns(one: Figure, other: Figure) -> list[str]:
    """Give the longest name that both figures have for what they count: 小巴 of 新能源小巴."""
    pairs = product(_names(one), _names(other))
    names = (_in_common(mine, theirs) for mine, theirs in pairs)
    name = max(names, key=len, default="")
    return [name] if len(name) >= _LONG and content_words(name) else []


def _names(figure: Figure) -> tuple[str, str]:
    """Give the words for what a figure counts: the end of what the reader took, those behind it.

    What has a size (8600万立方米的水库) is not what the size is of.
    """
    found = _BEHIND.match(clause(figure)[1])
    own = found and (not found["of"] or figure.quantity.dimension.startswith(_OF_MANY))
    thing = "".join(_HAN.findall(figure.measure.thing))[-_FAR:]
    return f"{thing}$", found["noun"] if found and own else ""


def _in_common(one: str, other: str) -> str:
    """Give the longest words that two names share; of what is counted, they must be its end."""
    same = SequenceMatcher(None, one.strip("$"), other.strip("$"), autojunk=False)
    found = same.find_longest_match()
    name = one[found.a : found.a + found.size]
    ends = all("$" not in told or told.endswith(f"{name}$") for told in (one, other))
    return name if ends else ""


def signs(figure: Figure) -> set[str]:
    """Give the telling characters of the clause of a figure, and those of the deed before it."""
    lead, behind = clause(figure)
    deed = set(lead_of(figure)[-_LONG:]) - _HELPERS
    found = set(_HAN.findall(lead + behind)) - EMPTY
    return (found | set(_HAN.findall("".join(deed)))) - set(figure.quantity.unit)


def set_apart(one: Figure, other: Figure, excused: AbstractSet[str] = frozenset()) -> bool:
    """Say whether anything that stands beside two figures sets them apart, some marks excused."""
    told = [before(figure) for figure in (one, other)]
    apart = APART - {"norm"} - excused - (_SAME_TIME if one_time(one, other) else set())
    return bool(
        apart & (_marked(one, other) | _marked(other, one))
        or any(map(_RUNNING.search, told))
        or any(_FIRST.search(side.context.sentence, 0, side.at) for side in (one, other))
        or (_MIGHT.search(told[0]) is None) != (_MIGHT.search(told[1]) is None)
        or _two_names(one, other)
        or _two_sorts(one.measure.thing, other.measure.thing)
        or _of_total_alone(one, other)
        or counted_otherwise(one) != counted_otherwise(other)
        or not may_agree(one, other, kindred=True)
        or clauses_apart(one, other)
        or changed_companions(one, other)
    )


def _marked(one: Figure, other: Figure) -> frozenset[str]:
    """Give the marks beside a figure that the whole sentence of the other one has nowhere."""
    near = marks_of(*(_YESTERDAY.sub("", text) for text in (before(one), clause(one)[1])))
    season = {"season"} if one.span < other.span else set()
    return near - season - marks_of(*told_in(other))


def _end(one: str, other: str) -> str:
    """Give the end that two names share."""
    same = takewhile(lambda two: two[0] == two[1], zip(one[::-1], other[::-1], strict=False))
    return "".join(sign for sign, _ in same)[::-1]


def one_time(one: Figure, other: Figure) -> bool:
    """Say whether the text gives both figures one time."""
    times = [side.period.value for side in (one, other) if side.period.stated]
    spans = [(time.start, time.end) for time in times if time]
    return len(spans) > 1 and spans[0] == spans[1]


def _of_total_alone(one: Figure, other: Figure) -> bool:
    """Say whether one is a total by name and the other a sort of it: 总库容, 兴利库容."""
    leads = [lead_of(figure) for figure in (one, other)]
    if leads[0][-_LONG:] != leads[1][-_LONG:]:
        return False
    heads = [lead[:-_LONG] for lead in leads]
    return all(heads) and heads[0].endswith("总") != heads[1].endswith("总")


def _two_names(one: Figure, other: Figure) -> bool:
    """Say whether each sentence calls something by a name of its own: “雪狼”, “蓝鳍”."""
    mine, theirs = (set(_CALLED.findall(side.context.sentence[: side.at])) for side in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _two_sorts(one: str, other: str) -> bool:
    """Say whether two things are of two sorts of one noun, or one is of several things."""
    joined = [_JOINED.search(thing) and "等" not in thing for thing in (one, other)]
    if bool(joined[0]) != bool(joined[1]):
        return True
    if one[-_LONG:] != other[-_LONG:]:
        return False
    same = len(_end(one, other))
    names = (_MEANT.sub("", thing[:-same]) for thing in (one, other))
    mine, theirs = (set(name) - _OF_THINGS for name in names)
    return bool(mine and theirs) and not mine & theirs

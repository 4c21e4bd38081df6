"""Are two figures the same fact? One shared answer for every check.

Same dimension and counter, same measure, compatible subject, period and scope marks.
Companions (other figures that agree) are the strongest evidence,
distinguishing words the strongest counter-evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from qa.judging.clauses import left_behind, stepped
from qa.judging.companions import may_share, shared_companions
from qa.judging.counters import counter_class
from qa.judging.heads import heads_apart
from qa.judging.kinship import SPOTS, kinship, shared_numbers, shared_words
from qa.judging.measures import near_measure, same_kind, same_measure, same_name
from qa.judging.misprints import telling_digits
from qa.model import Context, Figure, Period, Quantity
from qa.patterns import regex

_DISTINCT = frozenset(
    {"其中", "仅", "新增", "减少", "另", "同比", "环比", "平均", "极值", "计划", "现有"}
)
_LIMITS = _DISTINCT - {"现有"}
_BODY = regex(
    r"(?:局|院|部|委|办|厅|所|队|站|中心|公司|集团|银行|协会|大学|学校|机关|警方|民警|法院|政府|组|处|署|会)$"
)
_PLACE = regex(r"[\u4e00-\u9fff]{2}[省市县区州镇]")
_EXTREMES = frozenset("最高 最大 最低 最多 最少".split())
_OWN = regex("[全该本我][省市县区州镇乡村]")
_ON_MAP = regex(r"[\u4e00-\u9fff]{2,}(?:[省市县区州镇乡村国]|自治区)")
_ANYWHERE = regex(
    "(?:山区|城区|主城区|老城区|郊区|市区|库区|矿区|牧区|灾区|沿海|农村|城乡|城镇|乡镇|村镇|县城|县区|区县|市县|街道|社区)+"
)
"""Kinds of places, which every county has."""
_LEVEL = regex(r"(?<=..)(?:自治区|[省市县区州镇乡村国])$")
_CALLED = regex("“[^”]+”")
_SHORT = 3
_SEVERAL = 2
_EDITIONS_APART = 90
_TELLING_WORDS, _LIKELY, _SURE = 7, (-6, 8), 20
_NAMED_APART, _TIMED_APART, _PART_APART = 6, 8, 12
_ONE_STORY, _ONE_MONTH = 7, 31
_SAME_TIME, _SAME_PLACE, _SAME_NAME, _SAME_MEASURE = 10, 10, 15, 20
_TOGETHER, _LEAST_WORD, _NAME = 20, 5, 4
_TELLING = 5
_CHANGE = regex("(?:增长|下降|增速|上升|减少|增加|上涨|下跌)(?:了|达到?|为|约|近)?$")
_MORE = ("和", "与", "及", "以及", "、", "等", "连同")
"""After a name: more than what it names is counted."""

_PROPER = regex(
    r"[\u4e00-\u9fff]{2}(?:景区|公园|大桥|工程|机场|车站|东站|西站|南站|北站|港|医院|学校|大学|中学|小学|公司|集团|"
    r"马拉松|博物馆|图书馆|体育馆|隧道|铁路|高铁|高速|水库|电站|水厂|灌区|林场|市|县|镇|村|大赛|博览会|交易会|艺术节)"
)
_COMMON = regex(
    "记者|新华社|中新网|央视|新闻联播|本报|通讯员|客户端|日电|讯|获悉|了解到|公安局|以来|今年|[，。！？0-9]"
)


@dataclass(frozen=True, slots=True)
class Link:
    """Why two figures are held to state one fact; `firm` when every slot is stated or shared."""

    shared: tuple[str, ...]
    firm: bool


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Say whether two values of one fact must agree: 人 and 人次 need not."""
    return same_kind(one, other) and counter_class(one.unit) == counter_class(other.unit)


def placed(figure: Figure) -> bool:
    """Say whether the figure's place is known by name, so that other articles can mean it too."""
    value = figure.subject.value
    if value is None or _ANYWHERE.fullmatch(value):
        return False
    return not value.startswith(("全", "该", "本", "我", "各"))


def same_fact(one: Figure, other: Figure, *, firmly: bool = False) -> Link | None:
    """Say whether two figures state the same fact, and on what grounds; None when not.

    With `firmly`, only what is firm counts, which costs less to tell.
    """
    link = _linked(one, other, firmly=firmly)
    return link if link and (link.firm or not firmly) else None


def _linked(one: Figure, other: Figure, *, firmly: bool) -> Link | None:
    if not may_agree(one, other):
        return None
    exact = same_name(one.measure, other.measure)
    apart = one.context.document != other.context.document
    ground = () if apart else _within(one, other)
    if ground is None or (firmly and not exact and not may_share(one, other, _SEVERAL)):
        return None
    if not same_measure(one.measure, other.measure):
        return None
    ground = _across(one, other) if apart else ground
    if ground is None:
        return None
    companions = shared_companions(one, other)
    shared = [one.measure.text or other.measure.text, *ground]
    shared += [beside.quantity.canonical for beside, _ in companions]
    told = exact and bool(one.measure.action or len(one.measure.thing) > _SHORT)
    firm = told and (bool(companions) or bool(ground) or _restates(one, other))
    return Link(tuple(shared), firm=firm or len(companions) >= _SEVERAL)


def same_words(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart are one fact of an article in kindred words.

    `crowd` are all figures of their kind in the article.
    """
    if not may_agree(one, other, kindred=True) or told_apart(one, other):
        return None
    if difference_told(one, other, crowd) or heads_apart(one, other):
        return None
    kin = kinship(one, other, crowd)
    if kin is None:
        return None
    points = kin.points - doubt(one, other) + _SAME_MEASURE * _one_measure(one, other)
    if points < _LIKELY[kin.rarity < _TELLING_WORDS]:
        return None
    return Link(
        ("".join(kin.words), *kin.words), firm=kin.points >= _SURE and _restates(one, other)
    )


def difference_told(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether what lies between two numbers came in between: 46人, 增派18人, 共64人."""
    step = abs(one.quantity.nominal - other.quantity.nominal)
    first, last = sorted((one.span, other.span))
    return any(first < third.span < last and third.quantity.nominal == step for third in crowd)


def _one_measure(one: Figure, other: Figure) -> bool:
    """Say whether both count one named thing in one stated time."""
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated and first is not None and second is not None
    return (
        same_name(one.measure, other.measure)
        and stated
        and first is not None
        and second is not None
        and first.end is not None
        and _same_period(first, second)
    )


def same_event(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart in two articles are one fact in kindred words."""
    if not may_agree(one, other, kindred=True) or told_apart(one, other):
        return None
    ground = _one_event(one, other)
    kin = kinship(one, other, crowd) if ground is not None else None
    if kin is None or ground is None:
        return None
    points = kin.points - doubt(one, other) + sum(ground.values())
    if _EXTREMES.intersection(kin.words):
        points += _PART_APART * ("极值" in one.scope ^ other.scope)
    named = kin.companions or _SAME_MEASURE in ground.values()
    if points < _TOGETHER or (kin.rarity < _LEAST_WORD and not named):
        return None
    return Link((_topic(one, kin.words), *kin.words, *ground), firm=False)


def _topic(one: Figure, words: Sequence[str]) -> str:
    """Name what both count: by the words in common, else by the one's measure."""
    return "".join(words) or one.measure.text


def _one_event(one: Figure, other: Figure) -> dict[str, int] | None:
    """Give what speaks for one event in two articles, with its points; None where they differ."""
    if _two_homes(one, other):
        return None
    first, second = one.period.value, other.period.value
    both_stated = one.period.stated and other.period.stated
    ground: dict[str, int] = {}
    if first and second and first.end and second.end and both_stated:
        if first.end != second.end:
            return None
        ground[first.text] = _SAME_TIME
        if same_measure(one.measure, other.measure) and len(one.measure.thing) > _SHORT:
            ground[one.measure.thing] = _SAME_MEASURE
    elif first and second and first.start and first.start == second.start and both_stated:
        ground[first.text] = _SAME_TIME
    timed = bool(ground)
    if place := _shared_place(one, other):
        ground[place] = _SAME_PLACE
    if name := shared_topic(one, other):
        ground[name] = _SAME_NAME
    if one.context.date and other.context.date:
        near = timed or _one_story(one.context, other.context, _ONE_MONTH)
    else:
        near = bool(ground) or len(shared_numbers(one, other)) > 1
    return ground if near else None


def _shared_place(one: Figure, other: Figure) -> str:
    """Give the place of one figure that title or sentence of the other names too."""
    for here, there in ((one, other), (other, one)):
        found = _ON_MAP.fullmatch(here.subject.value or "")
        text = f"{there.subject.value}{there.context.title}\n{there.context.sentence}"
        if found and _LEVEL.sub("", found[0]) in text:
            return found[0]
    return one.subject.value or "" if one.subject == other.subject and placed(one) else ""


def _two_homes(one: Figure, other: Figure) -> bool:
    """Say whether the articles are about two places: by title, or by what they speak of."""
    if _titled(one) and _titled(other):
        return _titled_apart(one, other)
    names = [_ON_MAP.fullmatch(figure.subject.value or "") for figure in (one, other)]
    return all(names) and _other_places(one, other)


def doubt(one: Figure, other: Figure) -> int:
    """Give the points that speak against one fact: other names beside, 其中 on one side."""
    return (
        _NAMED_APART * _other_subjects(one, other)
        + _TIMED_APART * _other_times(one, other)
        + _PART_APART * len({"其中", "新增", "极值"} & (one.scope ^ other.scope))
    )


def _other_subjects(one: Figure, other: Figure) -> bool:
    """Say whether the text itself names two subjects: two places, or two bodies.

    A place and a body (青河县, 县交通局) may speak of the same.
    """
    if not (one.subject.stated and other.subject.stated):
        return False
    left, right = one.subject.value or "", other.subject.value or ""
    if _OWN.fullmatch(min(left, right, key=len)) and left[-1:] == right[-1:]:
        return False
    bodies = bool(_BODY.search(left)), bool(_BODY.search(right))
    return left not in right and right not in left and bodies[0] == bodies[1]


def _other_places(one: Figure, other: Figure) -> bool:
    """Say whether the figures speak of two places by name; bodies (县税务局) are no places."""
    left, right = one.subject.value or "", other.subject.value or ""
    named = placed(one) and placed(other) and not (_BODY.search(left) or _BODY.search(right))
    return named and left not in right and right not in left


def _two_places(one: Figure, other: Figure) -> bool:
    """Say whether the text itself gives the figures to two places of a map."""
    left, right = (_ON_MAP.fullmatch(figure.subject.value or "") for figure in (one, other))
    return bool(left and right) and _other_subjects(one, other)


def _two_called(one: Figure, other: Figure) -> bool:
    """Say whether the text gives the figures to two things called by name: 台风“甲”, 台风“乙”."""
    called = [_CALLED.search(figure.subject.value or "") for figure in (one, other)]
    return all(called) and _other_subjects(one, other)


def same_subject(one: Figure, other: Figure) -> bool:
    """Say whether two figures may speak of one place or body; across articles they must."""
    if one.context.document == other.context.document:
        return not _other_subjects(one, other)
    if one.subject.value != other.subject.value:
        return False
    return placed(one) or bool(_titled(one) & _titled(other))


def _titled(figure: Figure) -> set[str]:
    """Give the places that the headline names, whom 全市 or 该县 then means."""
    return set(_PLACE.findall(figure.context.title))


def unlimited(figure: Figure) -> bool:
    """Say whether the text sets the figure no limit that another would not have."""
    return not figure.scope & _LIMITS


def may_agree(one: Figure, other: Figure, *, kindred: bool = False) -> bool:
    """Say whether unit and limits let two figures agree; `kindred` words excuse some limits."""
    limits = _DISTINCT - {"现有", "其中", "新增", "极值"} if kindred else _DISTINCT
    apart = one.context.document != other.context.document
    if kindred and _changes(one) and _changes(other) and "环比" not in one.scope | other.scope:
        # 增长6.8% of a year's report is by the year before, said or not
        limits = limits - {"同比"}
    if kindred and apart and _comes_due(one, other):
        # what one article foretells of a day, another tells when it has come
        limits = limits - {"计划"}
    if one.subject.stated and other.subject.stated and one.subject.value == other.subject.value:
        # what 其中 narrows to is named: it says no more than the name
        limits = limits - {"其中"} if apart else limits
    return (
        one.context.span != other.context.span
        and stepped(one) == stepped(other)
        and not (kindred and "range" in {one.quantity.hedge, other.quantity.hedge})
        and _comparable(one.quantity, other.quantity)
        and not (one.scope ^ other.scope) & limits
    )


def _changes(figure: Figure) -> bool:
    """Say whether a percentage tells of growth or fall."""
    before = figure.context.sentence[max(0, figure.at - _NAME) : figure.at]
    return figure.quantity.dimension == "ratio" and _CHANGE.search(before) is not None


def _comes_due(one: Figure, other: Figure) -> bool:
    return _one_beginning(one, other) or _foretold(one, other) or _foretold(other, one)


def _one_beginning(one: Figure, other: Figure) -> bool:
    """Say whether both speak of a time that begins on the same stated day: 自11月1日起."""
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated
    return bool(stated and first and second and first.start and first.start == second.start)


def _foretold(one: Figure, other: Figure) -> bool:
    """Say whether a figure is planned for the very days in which the other's article appears."""
    period, day = one.period.value, other.context.date
    if "计划" not in one.scope or not (period and period.start and period.end and day):
        return False
    return period.start <= day and (day - period.end).days <= _SHORT


def told_apart(one: Figure, other: Figure) -> bool:
    """Say whether both name a place, or both a time, and not the same."""
    if (
        _two_places(one, other)
        or _two_called(one, other)
        or "其中" in one.scope & other.scope
        or left_behind(one) != left_behind(other)
        or _within_the_other(one, other)
    ):
        return True
    return one.period.stated and other.period.stated and _other_times(one, other)


def _within_the_other(one: Figure, other: Figure) -> bool:
    """Say whether the later figure is a part (其中) of the earlier, larger one."""
    first, second = sorted((one, other), key=lambda figure: figure.context.span)
    smaller = second.quantity.nominal < first.quantity.nominal
    return "其中" in second.scope and "其中" not in first.scope and smaller


def _other_times(one: Figure, other: Figure) -> bool:
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return False
    levels = first.start is None and second.start is None and bool(first.end and second.end)
    return not first.meets(second) or (levels and first.end != second.end)


def _restates(one: Figure, other: Figure) -> bool:
    return (one.context.kind in SPOTS) != (other.context.kind in SPOTS)


def _within(one: Figure, other: Figure) -> tuple[str, ...] | None:
    """Give what two figures of one article share of place and time; None when they differ."""
    if _other_subjects(one, other):
        return None
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return ()
    if not _same_period(first, second):
        return None
    stated = one.period.stated and other.period.stated
    return (first.text,) if stated and first.text != second.text and _a_day(first) else ()


def _a_day(period: Period) -> bool:
    """Say whether a period ends on a day that the text names."""
    return period.end is not None and "日" in period.text


def _same_period(first: Period, second: Period) -> bool:
    if first.end is None and second.end is None:
        return first.text.removeprefix("今年") == second.text.removeprefix("今年")
    return (first.start, first.end) == (second.start, second.end)


def _across(one: Figure, other: Figure) -> tuple[str, ...] | None:
    """Give what two figures of two articles share: place and period, or a name beside both."""
    same_place = one.subject.value == other.subject.value
    if one.subject.stated and other.subject.stated and not same_place:
        return None
    first, second = one.period.value, other.period.value
    if _yet_to_end(one) or _yet_to_end(other):
        return None
    known = first is not None and second is not None and bool(first.end and second.end)
    if known and first and second and not _same_period(first, second):
        return None
    if known and same_place and placed(one):
        return ()
    name = shared_name(one, other) if known or _one_story(one.context, other.context) else ""
    return (name,) if name else None


def _yet_to_end(figure: Figure) -> bool:
    """Say whether a bare 全年 was read as a year that its article comes before the end of."""
    period, today = figure.period.value, figure.context.date
    bare = period is not None and period.text == "全年"
    return bool(bare and period and period.end and today and today < period.end)


def _one_story(one: Context, other: Context, days: int = _ONE_STORY) -> bool:
    """Say whether two articles appeared within days of one another."""
    return bool(one.date and other.date and abs((one.date - other.date).days) <= days)


def shared_name(one: Figure, other: Figure) -> str:
    """Give the longest phrase that stands before both figures in their sentences, if telling."""
    left, right = (
        figure.context.sentence[: figure.at].replace(figure.measure.thing, " ")
        for figure in (one, other)
    )
    match = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    name = left[match.a : match.a + match.size].strip("，。、：；“”（）()《》 ")
    rests = left[match.a + match.size :], right[match.b + match.size :]
    if any(rest.startswith(_MORE) for rest in rests):
        return ""
    named = _PROPER.search(_ANYWHERE.sub("", name))
    proper = len(name) >= _TELLING and named and not _COMMON.search(name)
    return name if proper else ""


def shared_topic(one: Figure, other: Figure) -> str:
    """Give the longest phrase with a name in it that title or sentence of both figures have."""
    left, right = (f"{figure.context.title}\n{figure.context.sentence}" for figure in (one, other))
    match = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    name = left[match.a : match.a + match.size]
    name = name.strip("0123456789年月日，。：“”《》 \n")
    proper = len(name) >= _NAME and _PROPER.search(name) and not _COMMON.search(name)
    return name if proper else ""


def said_alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures may be of one measure: by name, or long numbers by their words."""
    if near_measure(one.measure, other.measure):
        return True
    long = telling_digits(one.quantity) > _SHORT
    return long and shared_words(one, other, ())[1] >= _TELLING_WORDS


def editions(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in articles of different editions of one place's work."""
    first, second = one.context.date, other.context.date
    return (
        one.context.document != other.context.document
        and first is not None
        and second is not None
        and abs((second - first).days) >= _EDITIONS_APART
        and not _other_places(one, other)
        and not _titled_apart(one, other)
    )


def _titled_apart(one: Figure, other: Figure) -> bool:
    """Say whether both headlines name a place, and none that the other names."""
    left, right = _titled(one), _titled(other)
    return bool(left and right) and not left & right

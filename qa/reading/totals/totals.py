"""Wholes with their parts: sums behind their parts, and wholes that their parts follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import (
    RATES,
    addable,
    clause_before,
    gap,
    of_before,
    same_kind,
    same_sentence,
)
from qa.reading.parts.part_counts import part_counts
from qa.reading.parts.parts import BASE
from qa.reading.totals.kin import are_places, bare_names, divide, exclude
from qa.reading.totals.overlaps import overlap_told
from qa.reading.totals.total_shapes import (
    FEWEST,
    LONGEST_NAME,
    MOVED,
    as_many,
    in_a_row,
    is_made_up,
    is_prize,
    parallel,
    steps,
)

_SUM = regex(
    r"(?:合计|总计|共计|一共|总共|(?<![公合])共(?!同|建|享|产|和国|青|用|作)|总和为|[加合凑]起来|[加合]在一起|相加|[一两三][天年]下来|全天(?!\d)|总成绩|[^，。；、]{2}总数|共计)[^，。；、]{0,12}$"
)
_GROWN_TO = regex("(?:提高|增加|扩大|扩展|增|扩|升|减少|压减|降)[到至]了?(?:约|近)?$")
_ANEW = regex("；[^，。；\\d]{0,4}全[国省市区县镇乡村校][^，。；\\d]*共")
_OF_REST = regex(r"(?:其[他它余]|剩余|余下|剩下)[^，。；、\d]*$")
_WHOLE = regex(
    r"总(?!书记|理|局|队|部|经理|监|结|工会|医院|站|裁|统)|(?<!公)共(?!同|建|享|产|和国|青|用|作|商|富|治|赢|识)|"
    r"合计|现有|全部"
)
_WITHIN = regex(r"其中|包括|包含|[，（(](?:含|有)|^[^，。；、\d]{0,8}[中里]，")
_OPEN = regex(
    r"等(?!奖)|主要(?=包括|有|是|为|集中|分布|来自|涉及)|较多|居多|前三|部分|例如|如下|另有|此外|还有|最"
)
_ALL = regex(
    r"分别(?:为|是|有)?|由[^，。；]{0,12}(?:组成|构成|拼成)|分为|分成|"
    r"按[^，。；]{1,10}(?:分|看|统计)|从[^，。；]{1,8}看|其余|剩余"
)
_REMAINDER = regex("另|其余|剩余|尚|还有|不详|待")
_SORTS = frozenset("类 块 种 项 部分 方面 个部分 个方面 档 级 批".split())
_HEADS_LIST = regex(r"[^，。；、：\d]{1,6}：")
"""What follows a count that opens a list: 四个社区：."""
_FOLLOWS = regex(r"^(?:其中|按[^，。；]{1,10}(?:分|看|统计)|从[^，。；]{1,8}看|分[^，。；]{1,8}看)")
_TRAIT = regex(
    "[^，]{0,3}(?:党员|团员|女|男|高级|优秀|先进|合格|重点|骨干|获|占|已|未|超)|"
    "具备|具有|取得|拥有|[^，]{0,8}(?:以上|以下|资质|资格|星级)"
)

_STAGE = regex(
    "报名|上站|体检|初审|入围|面试|中签|检录|出发|完赛|到[场会]|录取|受理|立案|[审办]结|签约|[开完复]工|竣工|投产|出院|治愈"
)
"""What tells the stages of one process: whoever is at the later was at the earlier."""
_EACH = regex("(?:各|每[^，。；、]{1,6})$")
_STOP = regex("[，；、。]")
_CLOSING = regex("^[，；、]还有")
_MORE_JOINED = regex("[^，。；\\d]{0,6}[和与及][^，。；\\d]*(?:等|其他)")
"""What joins more to the last part, without a number: …两项和租金等其他收入."""
_LONGEST_STEP = 26
_FARTHEST = 80
_MOST, _TWO = 60, 2


def read_totals(figures: Sequence[Figure]) -> list[Total]:
    """Read the totals of one block: parts then sum, or whole then parts."""
    totals = []
    for index, figure in enumerate(figures if len(figures) > FEWEST else ()):
        if figure.quantity.dimension in RATES:
            continue
        total = _sum_behind(figures, index) or _parts_ahead(figures, index)
        if total:
            totals.append(total)
    return totals


def _sum_behind(figures: Sequence[Figure], index: int) -> Total | None:
    """Read “A a、B b、C c，合计 d”."""
    whole = figures[index]
    before = clause_before(whole)
    if not _SUM.search(before) or _OF_REST.search(before) or _GROWN_TO.search(before):
        return None
    parts, begun = _ahead_of(figures[max(0, index - _MOST) : index], whole)
    between = whole.context.sentence[parts[0].until : whole.at] if parts else ""
    open_ended = any(pattern.search(between) for pattern in (_OPEN, _WITHIN, MOVED))
    open_ended = open_ended or overlap_told(between)
    more = bool(parts) and max(part_counts(gap(parts[-1], whole)), default=0) > len(parts)
    if len(parts) < FEWEST or open_ended or more or _of_other_things(whole, parts):
        return None
    if _told_each(figures[:index], parts[0], whole):
        return None
    begun = begun and not _is_told(whole.quantity.suffix, whole.context.sentence[: parts[0].at])
    return replace(_total(figures, whole, parts, complete=True), sure=begun)


def _is_told(unit: str, lead: str) -> bool:
    """Say whether a number of the unit stands before the parts that none of them is: =37.2元."""
    pieces = lead.split(unit)[:-1] if unit else []
    return any(piece[-1:].isdigit() for piece in pieces)


def _ahead_of(before: Sequence[Figure], whole: Figure) -> tuple[list[Figure], bool]:
    """Give the figures of a sentence that lead to a sum, and whether no more of its kind do."""
    parts: list[Figure] = []
    for figure in reversed(before):
        if not same_sentence(figure, whole):
            break
        if _sort(figure, whole) or _names_the_parts(figure, whole) or _is_aside(figure, whole):
            continue
        step = gap(figure, parts[0]) if parts else ""
        far = len(step) > _LONGEST_STEP or ("；" in step and len(parts) >= FEWEST)
        if far or not _can_join(figure, whole):
            rest = [one for one in before if one.at <= figure.at and same_sentence(one, whole)]
            return parts, not any(same_kind(one, whole) for one in rest)
        parts.insert(0, figure)
    return parts, True


def _is_aside(figure: Figure, whole: Figure) -> bool:
    """Say whether a figure is told in brackets or falls to each: （每人900元）, 12户各200元."""
    lead = figure.context.sentence[: figure.at]
    each = same_kind(figure, whole) and _EACH.search(clause_before(figure)) is not None
    return each or lead.rfind("（") > lead.rfind("）")


def _told_each(before: Sequence[Figure], first: Figure, whole: Figure) -> bool:
    """Say whether a part of a sum is told for each only: 一等奖5万元，三个二等奖各2万元，共….

    What it comes to may stand right behind: 12户各200元2400元.
    """
    return any(
        first.span < one.span
        and same_kind(one, whole)
        and clause_before(one).endswith("各")
        and _STOP.match(one.context.sentence, one.until) is not None
        for one in before
    )


def _names_the_parts(figure: Figure, whole: Figure) -> bool:
    """Say whether a small count in the whole's clause tells how many parts there are: 三家共…."""
    beside = same_sentence(figure, whole) and figure.at >= whole.at - len(clause_before(whole))
    return beside and not same_kind(figure, whole) and figure.quantity.nominal < LONGEST_NAME


def _of_other_things(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts all count one thing and the whole another: 27 masts, 59 batteries."""
    things = {part.measure.thing[-2:] for part in parts}
    named = whole.measure.thing[-2:]
    return len(things) == 1 and bool(named) and "" not in things and named not in things


def _parts_ahead(figures: Sequence[Figure], index: int) -> Total | None:
    """Read “共 d，A a，B b，C c” and “d，其中 A a，B b”."""
    whole = figures[index]
    if index and of_before(whole) and not of_before(figures[index - 1]):
        return None
    if BASE.match(whole.context.sentence, whole.until):
        return None
    parts, sorts = _run(figures, index)
    if len(parts) < FEWEST or is_prize(whole, parts[0]) or gap(whole, parts[0])[:1] == "、":
        return None
    within = _WITHIN.search(gap(whole, parts[0])) and _are_traits(parts)
    if within and not divide(_names(whole, parts), clause_before(whole)):
        return None
    return _said(figures, whole, parts, sorts)


def _apart(parts: Sequence[Figure]) -> bool:
    """Say whether the members of a list overlap, or the last of them is a next thing."""
    return _overlap(parts[-1]) or _goes_on(parts)


def _goes_on(parts: Sequence[Figure]) -> bool:
    """Say whether a second figure stands behind a semicolon: a next thing, not a next part."""
    return len(parts) == FEWEST and "；" in gap(parts[0], parts[1])


def _said(
    figures: Sequence[Figure], whole: Figure, parts: Sequence[Figure], sorts: set[int]
) -> Total | None:
    """Give the total of a run, by what its words say of it."""
    names = _names(whole, parts)
    within = bool(_WITHIN.search(gap(whole, parts[0])))
    told = _WHOLE.search(clause_before(whole)[-LONGEST_NAME:]) is not None
    for count in range(len(parts), 1, -1):
        if divide(names[:count], clause_before(whole)) and not _loose(whole, parts[:count]):
            total = _total(figures, whole, parts[:count], complete=True)
            return replace(total, complete=not (within and _is_small(total)))
        if within and exclude(names[:count]) and not _apart(parts[:count]):
            all_told = count == len(parts) or any(map(_TRAIT.match, names[count:]))
            all_told = all_told or (are_places(names[:count]) and not are_places(names[count:]))
            named = parts[:count] if all_told else parts
            return replace(_total(figures, whole, named, complete=False), sure=all_told)
    if _loose(whole, parts) or _goes_on(parts):
        return None
    made_up = is_made_up(whole) or as_many(whole, parts)
    if not within and ((told and _closed(whole, parts, sorts)) or made_up):
        return _total(figures, whole, parts, complete=True)
    if in_a_row(whole, parts) and not any(map(_TRAIT.match, names)):
        return replace(_total(figures, whole, parts, complete=not within), sure=False)
    return _supposed(figures, whole, parts, within=within, told=told)


def _is_small(total: Total) -> bool:
    """Say whether parts make less than half: 其中省内来援30人、省外20人 are of those who came."""
    summed = sum(part.quantity.nominal for part in total.parts)
    return _TWO * summed < total.whole.quantity.nominal


def _supposed(
    figures: Sequence[Figure],
    whole: Figure,
    parts: Sequence[Figure],
    *,
    within: bool,
    told: bool,
) -> Total | None:
    """Read a list that may well be all there is: 其中, three and more, or behind 共."""
    if within and any(map(_TRAIT.match, _names(whole, parts))):
        return None
    headed = len(parts) > FEWEST and _is_headed(whole, parts)
    halves = "；" in gap(whole, parts[-1]) and "；" not in gap(whole, parts[0])
    if whole.quantity.exact and any(part.quantity.hedge for part in parts):
        return None
    enough = (len(parts) > FEWEST and not halves) or within or told
    named = not whole.scope & {"同比", "环比", "其中"} and bool(whole.measure.text)
    total = _total(figures, whole, parts, complete=True)
    return replace(total, sure=headed) if enough and named else None


def _is_headed(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the whole stands right before a colon, and one name before each part."""
    if not whole.context.sentence.startswith("：", whole.until) or whole.quantity.hedge:
        return False
    names = bare_names(clause_before(part) for part in parts)
    return all(0 < len(name) < LONGEST_NAME for name in names)


def _are_traits(parts: Sequence[Figure]) -> bool:
    """Say whether two counts are of who has done what, and may be of the same: 签约的…，入职的…."""
    return len(parts) == FEWEST and all(clause_before(part).endswith("的") for part in parts)


def _closed(whole: Figure, parts: Sequence[Figure], sorts: set[int]) -> bool:
    """Say whether the parts are said to be all, or stand as if they were."""
    return bool(_ALL.search(gap(whole, parts[-1]))) or len(parts) in sorts or parallel(whole, parts)


def _loose(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the list is open, or its members overlap by the text's own words."""
    text = gap(whole, parts[-1])
    if len(parts) > FEWEST:  # 还有 before the last member closes the list
        text = gap(whole, parts[-2]) + _CLOSING.sub("", gap(parts[-2], parts[-1]))
    after = parts[-1].context.sentence[parts[-1].until :]
    more = _MORE_JOINED.match(after) or _REMAINDER.search(after[:_LONGEST_STEP])
    open_ended = _OPEN.search(text) or after.startswith(("等", "不等"))
    staged = len(set(_STAGE.findall(text))) > 1
    return bool(_overlap(parts[-1]) or more or open_ended or staged)


def _overlap(last: Figure) -> bool:
    return overlap_told(last.context.sentence, last.until)


def _run(figures: Sequence[Figure], index: int) -> tuple[list[Figure], set[int]]:
    """Give the figures after a whole that follow one another closely, and announced sorts."""
    whole = figures[index]
    parts: list[Figure] = []
    sorts: set[int] = set()
    for figure in figures[index + 1 : index + _MOST]:
        before = parts[-1] if parts else whole
        if _sort(figure, whole):
            sorts.add(int(figure.quantity.nominal))
            continue
        if _aside(figure, whole, first=not parts):
            continue
        if not _can_join(figure, whole) or not _near(before, figure, first=not parts):
            break
        if parts and (_WITHIN.search(gap(before, figure)) or _ANEW.search(gap(before, figure))):
            break
        if len(parts) > 1 and "；" in gap(before, figure) and "、" in gap(parts[0], parts[1]):
            break
        parts.append(figure)
    return parts, sorts


def _aside(figure: Figure, whole: Figure, *, first: bool) -> bool:
    """Say whether the figure stands between whole and parts, or is a rate beside a part."""
    if figure.quantity.dimension in ("ratio", "point"):
        return True
    near = same_sentence(figure, whole) and figure.at - whole.until <= _FARTHEST
    return first and near and not same_kind(figure, whole)


def _near(before: Figure, figure: Figure, *, first: bool) -> bool:
    if same_sentence(before, figure):
        return len(gap(before, figure)) <= _LONGEST_STEP * (2 if first else 1)
    return first and _FOLLOWS.match(figure.context.sentence) is not None


def _can_join(part: Figure, whole: Figure) -> bool:
    if _OF_REST.search(clause_before(part)):
        part = replace(part, scope=part.scope - {"另"})
    return addable(part, whole) and part.quantity.nominal <= whole.quantity.nominal


def _sort(figure: Figure, whole: Figure) -> bool:
    """Say whether the figure counts the kinds that the whole falls into: 三类, 四部分."""
    unit = figure.quantity.unit
    if unit in _SORTS and unit != whole.quantity.unit:
        return figure.quantity.nominal < LONGEST_NAME
    heads = _HEADS_LIST.match(figure.context.sentence, figure.until)
    return heads is not None and figure.quantity.nominal < LONGEST_NAME


def _names(whole: Figure, parts: Sequence[Figure]) -> list[str]:
    """Give what stands before each part, or behind where the names follow: 6人为男性."""
    floors = [(one.until * same_sentence(one, part), part) for one, part in steps(whole, parts)]
    before = bare_names(clause_before(part, floor) for floor, part in floors)
    return before if before[0] else bare_names(map(_behind, parts))


_BEHIND = regex(r"(?:为|是|系|的)?([\u4e00-\u9fff]{1,12})")


def _behind(part: Figure) -> str:
    found = _BEHIND.match(part.context.sentence, part.until)
    return found[1] if found else ""


def _total(
    figures: Sequence[Figure], whole: Figure, parts: Sequence[Figure], *, complete: bool
) -> Total:
    shares = tuple(
        figure
        for figure in figures
        if figure.quantity.dimension == "ratio" and same_sentence(figure, parts[-1])
    )
    return Total(whole, tuple(parts), complete, whole.context, shares)

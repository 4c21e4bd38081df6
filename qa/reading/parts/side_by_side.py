"""Two figures side by side, of which neither holds the other.

Of one wording (初步统计，共有…。最终核定，共有…), of two counties, of two rounds, of the turn
before and this one, in a row, or one of them in brackets. What is some of another is told in
words of its own, or of a shorter time.
"""

from __future__ import annotations

from itertools import takewhile

from qa.model import Figure, Part
from qa.model.elsewhere import tells_of_a_neighbour
from qa.model.last_turns import of_last_turn
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_sentence
from qa.reading.parts.narrower import rank_of
from qa.reading.parts.part_roles import are_sides
from qa.reading.parts.part_settings import length_of_time

_SURE = frozenset({"其中", "户"})
_LIGHT = regex(
    "已经?|累计|一共|共|总|达到?|为|有|超过?|不足|近|约|了|^[今去前上]年|^(?:19|20)\\d\\d年"
)
_ALONE = regex("[仅光单只]|一[个天日]")
_ANY = regex("[全各该本我这]")
_NTH = regex(
    "第[一二三四五六七八九十\\d]+([轮批次届期季周场站局节段])|首([轮批次届期季周场站局节段])"
)
_BRACKETED = regex("[（(][^（）()]*$")
_NUMBERED = regex(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)．.、](?!\d)")
_DUE = regex("应(?=[参到检考缴报种投保])")
_HEIGHT = regex("水位|海拔|高程|水深")
_HOUSE = regex("^[^\\d]{2,8}(?:[中小大]学|幼儿园|卫生院|合作社|食堂)$")
_SET_OUT = regex("安排|计划|规划|列入|任务|共?实施")
_DONE = regex("已经?[\u4e00-\u9fff]{2,4}$|(?:完成|完工|开工|竣工|建成|签约|办结)[了达]?$")
_NARROWED = regex("以上|规上|限上|其中|重点|主要|民间|户籍")
_STEP_BEHIND = regex("，[^，。；\\d]{0,8}(?:\\d{4}年[^，。；\\d]{0,3})?(?:增[加长]|减少|下降|上升)")
_SPENT = regex("完成|实际|实现|收入|支出|决算|使用")
_AREA = regex("^[全我本][国省市县区州镇乡村]")
_ALL_OF = frozenset({"总", "全年", "累计", "合计", "共"})
_SAME, _TWO_LETTERS = 3, 2
_BAND = regex(
    r"\d[万亿]?[^，。；\d]{0,4}(?:至|到|—|－|-|~)\d[\d.]*[万亿]?[\u4e00-\u9fff]{1,3}的?有?$"
)
_LEAST, _REACH = 4, 20


def side_by_side(pair: Part) -> bool:
    """Say whether what may be a part and its whole are two of one rank."""
    part, whole = pair.part, pair.whole
    if pair.cue in _SURE:
        return False
    return (
        are_sides(part.measure.thing, whole.measure.thing)
        or _is_set_out(part, whole)
        or _is_of_budget(part, whole)
        or of_last_turn(part) != of_last_turn(whole)
        or _of_two_times(part, whole)
        or _of_two_places(part, whole)
        or _of_a_neighbour_alone(part, whole)
        or _are_heights(part, whole)
        or _of_two_rounds(part, whole)
        or (same_sentence(part, whole) and gap(whole, part) == "、")
        or _is_bracketed(whole, part)
        or _told_alike(part, whole)
        or _each_has_its_step(part, whole)
        or _in_two_items(part, whole)
        or _is_due(part, whole)
        or _are_bands(part, whole)
        or _are_sorts(part, whole)
    )


def _are_bands(part: Figure, whole: Figure) -> bool:
    """Say whether each counts those within its bounds: 10万至20万元的97个，20万至50万元的6个."""
    return all(_BAND.search(clause_before(one)) for one in (part, whole))


def _are_sorts(part: Figure, whole: Figure) -> bool:
    """Say whether one clause after the other tells the same of two sorts: 小麦面积, 玉米面积."""
    if not same_sentence(part, whole) or not gap(whole, part).startswith(("，", "；")):
        return False
    mine, theirs = (_AREA.sub("", clause_before(one)) for one in (part, whole))
    pairs = takewhile(lambda two: two[0] == two[1], zip(mine[::-1], theirs[::-1], strict=False))
    end = "".join(letter for letter, _ in pairs)[::-1]
    heads = mine.removesuffix(end), theirs.removesuffix(end)
    told = len(end) >= _SAME and len(heads[0]) == len(heads[1]) == _TWO_LETTERS
    words = told and all(head.isalpha() for head in heads)
    return words and not _NARROWED.search(heads[0]) and heads[1] not in _ALL_OF


def _each_has_its_step(part: Figure, whole: Figure) -> bool:
    """Say whether a list tells each with its change: 单位4.9万个，增加…；个体户5.3万个，增加…."""
    if not same_sentence(part, whole) or "；" not in gap(whole, part):
        return False
    if _NARROWED.search(clause_before(part)):
        return False
    return all(_STEP_BEHIND.match(one.context.sentence, one.until) for one in (part, whole))


def _of_two_times(part: Figure, whole: Figure) -> bool:
    """Say whether the text gives each a time of its own: 前三季度, 去年前三季度.

    去年 beside a printed year may be that year, where nobody knows the article's day.
    """
    inner, outer = part.period.value, whole.period.value
    if not (part.period.stated and whole.period.stated and inner and outer):
        return False
    printed = {period.text[:1].isdecimal() for period in (inner, outer)}
    return len(printed) == 1 and not outer.meets(inner)


def _of_a_neighbour_alone(part: Figure, whole: Figure) -> bool:
    """Say whether a neighbouring place is told of beside one of the two alone."""
    told = (tells_of_a_neighbour(one.context.sentence, one.at) for one in (part, whole))
    return next(told) != next(told)


def _of_two_places(part: Figure, whole: Figure) -> bool:
    """Say whether two places of one level are named, or two houses: 东川县, 西岭县."""
    inner, outer = part.subject.value or "", whole.subject.value or ""
    level = rank_of(part)
    house = _HOUSE.search(inner)
    named = (level is not None or house) and not (_ANY.match(inner) or _ANY.match(outer))
    alike = bool(_HOUSE.search(outer)) if house else level == rank_of(whole)
    return bool(named) and alike and inner not in outer and outer not in inner


def _are_heights(part: Figure, whole: Figure) -> bool:
    """Say whether both tell how high something stands, of which there are no parts."""
    return all(_HEIGHT.search(clause_before(one)) for one in (part, whole))


def _of_two_rounds(part: Figure, whole: Figure) -> bool:
    """首批共收到…，第二批共收到…."""
    mine, theirs = (_NTH.search(clause_before(one)) for one in (part, whole))
    if not mine or not theirs:
        return False
    return (mine[1] or mine[2]) == (theirs[1] or theirs[2]) and mine[0] != theirs[0]


def _is_bracketed(whole: Figure, part: Figure) -> bool:
    """Say whether a whole alone stands in brackets: 88.1万亩（修订前为86.4万亩）."""
    lead = whole.context.sentence[max(0, whole.at - _REACH) : whole.at]
    if not _BRACKETED.search(lead):
        return False
    return not same_sentence(part, whole) or any(mark in gap(whole, part) for mark in "）)")


def _told_alike(part: Figure, whole: Figure) -> bool:
    """Say whether both are told in full and in the same words, of one place and no shorter time."""
    if part.scope - whole.scope or part.subject.value != whole.subject.value:
        return False
    if _ALONE.search(clause_before(part)):
        return False
    words = _words(part)
    return len(words) >= _LEAST and words == _words(whole) and not _is_shorter(part, whole)


def _in_two_items(part: Figure, whole: Figure) -> bool:
    """Say whether two numbered items tell of two things alike: 1.甲：同意61股。2.乙：同意62股."""
    second, first = (_NUMBERED.match(one.context.sentence) for one in (part, whole))
    if not (first and second) or first[0] == second[0]:
        return False
    names = [clause_before(one).rpartition("：")[2] for one in (part, whole)]
    return names[0] == names[1] != ""


def _is_due(part: Figure, whole: Figure) -> bool:
    """Say whether one is how many should, and the other how many did: 参保36万人，应参保38万人."""
    return _DUE.search(clause_before(part)) is not None and not _DUE.search(clause_before(whole))


def _words(figure: Figure) -> str:
    """Give the words of a figure's clause that name what is counted, and of what."""
    return _LIGHT.sub("", clause_before(figure))


def _is_shorter(part: Figure, whole: Figure) -> bool:
    """Say whether a part is of a time that may lie in its whole's: 上半年…。5月…."""
    inner, outer = length_of_time(part), length_of_time(whole)
    return inner is not None and (outer is None or inner > outer)


def _is_set_out(part: Figure, whole: Figure) -> bool:
    """Say whether the “part” is what was to be done, the whole what of it is: 已完工92个."""
    set_out = _SET_OUT.search(clause_before(part)) is not None
    return set_out and _DONE.search(clause_before(whole)) is not None


def _is_of_budget(part: Figure, whole: Figure) -> bool:
    """Say whether a budget and what came in or went out are told: the latter may be more."""
    spent = _SPENT.search(clause_before(part)) is not None
    return spent and "预算" in clause_before(whole)

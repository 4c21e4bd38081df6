"""Parts across sentences: a figure of a narrower field, time or place than another of its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.model import Figure, Part
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, same_kind

_ALL = regex(r"全[国省市县区州镇]|共|合计")
_NARROWING = frozenset({"其中", "仅", "新增", "计划", "减少", "同比", "环比", "平均", "极值", "另"})
_MOVING = frozenset({"计划", "减少", "同比", "环比", "平均", "极值", "另"})
_ALONE = regex(
    r"(?:仅仅?|光是?|单是?|单单|只)(?:在|是)?(?P<when>[^，。；]{0,8}?)(?:就|便|已|里|内|共|，)"
)
_TIME = regex(
    r"第?[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年|当天|首日|昨天|"
    r"[前首]?[一二三两]天|今年|去年|五一|国庆|春节|假期|周末|元旦|开业"
)
_ONE_DAY = regex(
    "(?:日|天|号|月份?)(?:这)?(?:一天|当天|一?个月)，?(?:该[^，。；]{1,3}|全[省市县区镇]|这里)?就[^，。；]{0,6}$"
)
_LEVELS = ("村", "镇乡", "县区", "市州", "省")
_LEVEL_OF = {mark: level for level, marks in enumerate(_LEVELS) for mark in marks}
_NO_LEVEL = regex(
    "[地景园新社城山小校库湖海港林矿]区$|(?:经济|开发|合作|高新|保税|示范|试验)区$|城市$|[、和]"
)
_MORE = regex("另|还|以及|退休|离|编外|聘|外来|流动|曾|原|计划|需|缺")
_LED = regex("^(?:就|已|便|现有|共|新)+")
_CUE = 16
_DAY_CUE = 20
_BACK = 40


def read_narrower(figures: Sequence[Figure]) -> list[Part]:
    """Give the figures said of a narrower field with the same measure's figure for all."""
    narrow = [figure for figure in figures if "仅" in figure.scope and figure.measure.thing]
    wide: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures if narrow else ():
        if not figure.scope & _NARROWING:
            wide[_sort(figure)].append(figure)
    found = [
        Part(whole, part, "仅", part.context)
        for part in narrow
        for whole in wide[_sort(part)]
        if _within(part, whole)
    ]
    known = {part.part.span for part in found}
    return [*found, *(part for part in _nested(figures) if part.part.span not in known)]


def _sort(figure: Figure) -> tuple[str, str]:
    """Give what a part has in common with its whole."""
    return figure.quantity.dimension, figure.measure.action


def _nested(figures: Sequence[Figure]) -> Iterator[Part]:
    """Give the figures of a shorter time (光一季度就…) or a smaller place (全镇 of 全县)."""
    ranks = [rank_of(figure) for figure in figures]
    for index, part in enumerate(figures):
        if index and (whole := _sort_of(figures[index - 1], part)):
            yield Part(whole, part, "仅", part.context)
        if not part.measure.text or part.quantity.dimension in RATES or part.scope & _MOVING:
            continue
        alone, level = _said_alone(part), ranks[index]
        if not alone and level is None:
            continue
        fits = _lasts if alone else _smaller
        before = range(index - 1, max(0, index - _BACK) - 1, -1)
        wider = (figures[at] for at in before if alone or _above(ranks[at], level))
        whole = next((one for one in wider if fits(part, one) and _counts_alike(part, one)), None)
        if whole:
            yield Part(whole, part, "仅", part.context)


def _sort_of(whole: Figure, part: Figure) -> Figure | None:
    """Give the whole of “共有教师4200人，高级教师450人”: all, then one sort of them."""
    kind, sort = whole.measure.thing, part.measure.thing
    if not (len(kind) > 1 and sort.endswith(kind) and len(sort) > len(kind)):
        return None
    text = whole.context.sentence
    told = _ALL.search(text, max(0, whole.at - _CUE), whole.at) is not None
    between = text[whole.until : part.at] if part.context.span == whole.context.span else "；"
    near = between.startswith("，") and "；" not in between and not _MORE.search(between)
    plain = not (part.scope | whole.scope) & _MOVING and not part.scope & {"其中", "新增"}
    return whole if told and near and plain and same_kind(part, whole) else None


def _said_alone(part: Figure) -> bool:
    """Say whether the words before a figure single out a time: 光一季度就, 仅10月份就."""
    lead = part.context.sentence[max(0, part.at - _CUE) : part.at]
    found = _ALONE.search(lead)
    alone = found is not None and _TIME.search(found["when"]) is not None
    return alone or _on_one_day(part)


def _on_one_day(part: Figure) -> bool:
    """Say whether the words before a figure single out a day: 10月1日这一天就."""
    start = max(0, part.at - _DAY_CUE)
    return _ONE_DAY.search(part.context.sentence, start, part.at) is not None


def _counts_alike(part: Figure, whole: Figure) -> bool:
    """Say whether two figures of one article count one thing, which both name."""
    if not same_kind(part, whole):
        return False
    names = [_LED.sub("", figure.measure.text) for figure in (part, whole)]
    alike = names[0] == names[1] or _named_by_half(*names) or _left_out(part, whole)
    if _on_one_day(part):
        core = _CORE.sub("", part.measure.thing)[-2:]
        named = len(core) > 1 and core in whole.measure.text
        return named or (_left_out(part, whole) and not whole.scope & _MOVING)
    return (
        alike
        and (part.context.span != whole.context.span or _said_alone(part))
        and not whole.scope & _MOVING
        and not ((part.scope ^ whole.scope) & {"累计"})
    )


def _left_out(part: Figure, whole: Figure) -> bool:
    """Say whether a part repeats the whole's verb alone: 发生310起, 仅国庆就发生132起."""
    nouns = part.measure.thing, whole.measure.thing
    verbs = part.measure.action, whole.measure.action
    near = part.context.block == whole.context.block and bool(verbs[0]) and not nouns[0]
    return near and bool(nouns[1]) and (verbs[0] == verbs[1] or nouns[1][:-1].endswith(verbs[0]))


def _named_by_half(one: str, other: str) -> bool:
    """Say whether one name is the other with words left out in the middle: 柑橘(种植)面积."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or short[-2:] != long[-2:]:
        return False
    # one character more makes another word (吸毒人员, 吸贩毒人员), 总 does not
    more = len(long.replace("总", "")) - len(short.replace("总", ""))
    return short in long or (short[:2] == long[:2] and more != 1)


_SHORTEST = 4
_CORE = regex("(?:总?量|总?额|人?数)$")


def _lasts(part: Figure, whole: Figure) -> bool:
    """Say whether the whole's time is not told to end before the part's, nor its place another."""
    return "仅" not in whole.scope and _same_subject(part, whole) and _not_later(part, whole)


def rank_of(figure: Figure) -> int | None:
    """Give the rank of the place that a figure speaks of by name: 全村 0, 全镇 1, 全县 2."""
    name = figure.subject.value
    return _rank(name) if name and figure.subject.stated else None


@lru_cache(maxsize=1 << 10)
def _rank(name: str) -> int | None:
    return None if _NO_LEVEL.search(name) else _LEVEL_OF.get(name[-1])


def _above(outer: int | None, inner: int | None) -> bool:
    return inner is not None and outer is not None and inner < outer


def _smaller(part: Figure, whole: Figure) -> bool:
    """Say whether a wider place's figure holds a part, at a time that is not another."""
    if "其中" in whole.scope:
        return False
    mine, theirs = part.period.value, whole.period.value
    together = not (part.period.stated and whole.period.stated) or mine == theirs
    return together and _not_later(part, whole)


def _within(part: Figure, whole: Figure) -> bool:
    return (
        same_kind(part, whole)
        and part.context.span != whole.context.span
        and _said_of_all(whole)
        and part.measure.action == whole.measure.action
        and _names_less(part.measure.thing, whole.measure.thing)
        and _same_subject(part, whole)
        and _not_later(part, whole)
    )


def _said_of_all(whole: Figure) -> bool:
    return "总" in whole.scope or _ALL.search(whole.context.sentence[: whole.at]) is not None


def _names_less(part: str, whole: str) -> bool:
    """Say whether what the part counts lies within what the whole counts."""
    return bool(part) and (part in whole or whole.endswith(part[-2:]))


def _same_subject(part: Figure, whole: Figure) -> bool:
    named = part.subject.value or ""
    return named == whole.subject.value or not (
        part.subject.stated and whole.subject.stated and not named.startswith(("该", "这"))
    )


def _not_later(part: Figure, whole: Figure) -> bool:
    end, limit = part.period.value, whole.period.value
    return not (end and limit and end.end and limit.end and end.end > limit.end)

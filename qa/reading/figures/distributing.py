"""Lists whose values are told one by one: 甲、乙和丙分别为3%、5%和8%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Slot
from qa.patterns import regex
from qa.reading.words.gazetteer import PLACES

_EACH = regex("分别|各(?=为|占|达|有)")
_NEXT = regex("[、，和及与以 ]{1,3}(?:约|近|占|为)?")
_STOP = regex("[，。；：]")
_PARTS = regex("、|以及|[和及与](?![平谐睦解田格时会])")
_LEAD = regex(
    "^(?:其中|[对向为给]|力争|预计|同期|目前|当前|而|但|在|全国|全市|全省|全县|全区|我国|设置|设立)+"
)
_TAIL = regex(
    "(?:等.*|同比|环比|年均|也|均|都|将|已|又|有查处|数量|占比|所占比重|比上年|较上年|比上月|比去年|为|达|是|有)+$"
)
_SHARED = regex(
    "(?:(?:居民)?人均(?:可支配收入|纯收入|消费支出)|价格指数|(?:销售)?价格|均价|参保人数|人数|增加值|产量|销量|业务量|面积|收入|支出|投资|余额|"
    "总额|销售额|零售额|占比|比重|增速|增长率|指数|数量|利润|案件|项目|产能|用电量|发电量|进出口(?:总额)?|出口|进口)$"
)
_OWN = regex("[数量率额值价入次耗本放准金积费口]$")
_DIGIT = regex("[0-9]")
_BARE = regex("[一二三四五六七八九十甲乙丙丁]$")
_KIND = regex("[一-龥]{1,6}?[级型类等性]", holding="级 型 类 等 性")
_LEVEL = regex("[一-龥]{2,5}?(?:自治区|自治州|[省市县区州镇乡村])")
_SHORT = 4
_LONGEST_NAME, _FURTHEST, _LONGEST_LEAD = 24, 14, 120


def distributed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Give each figure behind 分别 the name in the list before it that is its own."""
    done = list(figures)
    for each in _EACH.finditer(text):
        run = _run(text, done, each.end())
        names = _names(text, done, each.start(), len(run)) if len(run) > 1 else []
        if names:
            first = run[0]
            done[first : first + len(run)] = _told(done, run, names)
    return done


def shared_nouns(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Give a level its noun, which only the next prints: 4个国家级、4个自治区级医疗中心."""
    done = list(figures)
    for place in range(len(done) - 2, -1, -1):
        one, two = done[place], done[place + 1]
        kind, whole = one.measure.thing, two.measure.thing
        own = _KIND.match(whole)
        beside = _NEXT.fullmatch(text, one.until + len(kind), two.at) is not None
        if own and _KIND.fullmatch(kind) and beside and one.quantity.unit == two.quantity.unit:
            measure = replace(one.measure, thing=kind + whole[own.end() :])
            done[place] = replace(one, measure=measure)
    return done


def _run(text: str, figures: Sequence[Figure], at: int) -> list[int]:
    """Give the places in `figures` of the values that stand side by side behind 分别."""
    first = next((place for place, figure in enumerate(figures) if figure.at >= at), None)
    if first is None or figures[first].at - at > _FURTHEST:
        return []
    if _STOP.search(text, at, figures[first].at):
        return []
    run = [first]
    for place in range(first + 1, len(figures)):
        if not _NEXT.fullmatch(text, figures[place - 1].until, figures[place].at):
            break
        run.append(place)
    return run


def _names(text: str, figures: Sequence[Figure], at: int, count: int) -> list[str]:
    """Give the names of the list before 分别, if there are so many; or those of its figures."""
    clauses = _STOP.split(text[max(0, at - _LONGEST_LEAD) : at])
    for clause in clauses[: -3 if len(clauses) > 1 else -2 : -1]:
        parts = _PARTS.split(_LEAD.sub("", _TAIL.sub("", clause)))
        if len(parts) == count and all(_is_name(part) for part in parts):
            return parts
    if len(_TAIL.sub("", clauses[-1])) > _SHORT:
        return []
    start = at - sum(len(clause) + 1 for clause in clauses[-2:])
    counted = [f.measure.thing for f in figures if start <= f.at and f.until <= at]
    return counted if len(counted) == count and all(counted) else []


def _is_name(part: str) -> bool:
    return 0 < len(part) <= _LONGEST_NAME and _DIGIT.search(part) is None


def _told(figures: Sequence[Figure], run: Sequence[int], names: Sequence[str]) -> Iterator[Figure]:
    places = [_place(name) for name in names]
    if all(places):
        yield from _by_place(figures, run, names, places)
        return
    action = figures[run[0]].measure.action
    for at, name in zip(run, names, strict=True):
        own = name + _shared(name, names[-1])
        measure = replace(figures[at].measure, action=action, thing=own, known="stated")
        yield replace(figures[at], measure=measure)


def _shared(name: str, last: str) -> str:
    """Give what a name of a list shares with the last: 城镇 of 城镇、农村居民人均可支配收入."""
    if _BARE.match(name):
        return last[len(name) :]
    shared = _SHARED.search(last)
    return shared[0] if shared and not _OWN.search(name) and not _SHARED.search(name) else ""


def _by_place(
    figures: Sequence[Figure], run: Sequence[int], names: Sequence[str], places: Sequence[str]
) -> Iterator[Figure]:
    """Give each value its place; what is counted stands behind the last one, or before them."""
    thing = names[-1].rpartition("的")[2][len(places[-1]) :]
    told = figures[run[0]].measure
    before = figures[run[0] - 1].measure if run[0] else None
    if thing:
        told = replace(told, thing=thing)
    elif before and before.text:
        told = replace(before, known="inherited")
    for at, place in zip(run, places, strict=True):
        yield replace(figures[at], measure=told, subject=Slot(place, "stated"))


def _place(name: str) -> str:
    """Give the place that a name begins with, or is (低价的陕西); empty if none."""
    bare = name.rpartition("的")[2]
    known = next((bare[:end] for end in range(len(bare), 1, -1) if bare[:end] in PLACES), "")
    level = _LEVEL.match(bare)
    return level[0] if level else known

"""What speaks for or against a count being some of one told before it.

Only roles: distance, what stands between, how the names of the two go together, time, place,
the words of counting around them. No arithmetic, and no words that belong to one field. What
each mark weighs stands in `part_weights`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from re import Pattern

from qa.model import Figure
from qa.patterns import regex
from qa.reading.gaps import RATES, clause_before, gap, of_before, same_sentence
from qa.reading.hyponyms import kind_within
from qa.reading.narrower import rank_of
from qa.reading.parts import BASE, QUOTA, ends_in_step, is_moving

_PAIR, _SHORT, _LONG, _LEAD = 2, 5, 12, 30
_MOST_MARKS, _MOST_KIN, _MOST_OTHERS = 4, 2, 3
_STOPS = regex("[，。；：！？]")
_ALL = regex(
    "全[国省市县区州盟旗镇乡村校院馆场厂线部年月队长]|各[项类种级]|[该本此]|共|总|一行|现有|登记|在[册校职]"
)
_SUMMED = regex("共|累计|合计|总|全部")
_WORDS: Mapping[str, Pattern[str]] = {
    "then": regex("去年|上年|往年|前年|上届|上次|同期|此前|原"),
    "besides": regex("另|此外|还(?!原)|其他|其余|加上|以外|外地"),
    "ahead": regex("计划|目标|任务|预计|将|拟|明年|力争|可(?!见)"),
    "each": regex("每|均|人均"),
    "compared": regex("比(?!赛)|较|同比|增|减"),
    "now": regex("目前|现有|现在|如今|已"),
    "so far": regex("累计|以来|截至|至今"),
    "alone": regex("[仅光单]"),
    "even": regex("就|便"),
    "some": regex("其中|中的|包括"),
    "of an age": regex("岁及?以[上下]"),
    "of a grade": regex("[特一二三四五六]等|[一二三四五]级|甲等"),
    "again": regex("再|又"),
    "most": regex("最"),
}
_ENDS: Mapping[str, Pattern[str]] = {
    "those who": regex("的$"),
    "there are": regex("的?(?:就?有|共有|达到?|多达|为|占)$"),
    "did": regex("了$"),
}
_STEP_ON = regex(
    "入围|获奖|入选|上岗|参赛|到岗|实到|进入|通过|录取|录用|拘留|起诉|查实|办结|审结|整改|修复|[开完竣复停]工|投用|启用|"
    "开放|营业|领取|获批|认定|收回|回收|售出|卖出|成交|出租|签约|结案|治愈|出院|确诊|安置|入住|领证|结业|就业|合格|达标|"
    "实际|持证|采纳|验收|完赛|出席|到会|投票|参加|开通|上线|有效|发证|挂牌|获评|完成|建成"
)
_TAKEN_IN = regex(
    "报名|初审|审查|登记|收到|受理|抓获|应[到考检参招]|申[报请]|普查|抽[检查]|检查|征集|接收|收治|参训|排查|摸排|发现|"
    "[共现]有|发放|发出|设有|参赛|培训|毕业|签约|引进|招收"
)
_SPANS = (
    regex(r"全年|20\d\d年(?!\d)|[上下]半年|前[三二]季度|1月?[至到—–~～-]\d{1,2}月|今年以来|一年"),
    regex(
        r"[一二三四]季度|\d[日月]?[至到—–~～-]\d{1,2}月|汛期|[春夏秋冬暑寒]季|暑[期假]|旺季|淡季|个月"
    ),
    regex(r"全月|当月|单月|\d月(?:份|[里间]|当月|一个月)?(?!\d)"),
    regex(r"[\d一二两三四五六七八九十]+天|假期|长假|[上中下]旬|周末|[^环季]节|一周|当周"),
    regex(r"当[天日晚]|单日|[一这][天日](?![内以])|首日|高峰|\d日"),
)
"""Words of a time, from the longest to the shortest."""
_SCOPES = frozenset("同比 环比 平均 极值 减少 另 计划 其中 仅 新增 累计 总".split())
_HEADS = frozenset({"headline", "kicker"})
_BEHIND = {
    **dict.fromkeys("。；！", "a stop"),
    **dict.fromkeys("（）()", "a bracket"),
    "，": "a comma",
    "、": "a list mark",
    "的": "its noun",
}


def marks_of_pair(
    whole: Figure, part: Figure, between: Sequence[Figure], *, first: bool
) -> list[str]:
    """Give what is so of two figures; `first` where the whole opens its sentence."""
    told = [
        "a pair",
        *_marks_of_part(part),
        *_marks_of_whole(whole),
        *_between(whole, part, between),
        *_names(whole, part),
        *_deeds(whole, part),
        *_times(whole, part),
        *_places(whole, part),
    ]
    return [*told, "whole first of its sentence"] if first else told


def _marks_of_part(part: Figure) -> Iterator[str]:
    lead = clause_before(part)
    yield from _told("part", part, lead)
    yield from (f"part led by {name}" for name, end in _ENDS.items() if end.search(lead))
    yield f"part of {part.quantity.dimension.partition(':')[0]}"
    length = "none" if not lead else "short" if len(lead) < _SHORT else "long"
    yield f"part's clause {'middling' if _SHORT <= len(lead) <= _LONG else length}"
    if is_moving(part):
        yield "part moving"
    if BASE.match(part.context.sentence, part.until):
        yield "part is a base"
    if not part.measure.thing:
        yield "part without a thing"


def _marks_of_whole(whole: Figure) -> Iterator[str]:
    lead = clause_before(whole)
    yield from _told("whole", whole, lead)
    if _ALL.search(lead):
        yield "whole of all"
    if _SUMMED.search(lead):
        yield "whole summed"
    if whole.context.kind in _HEADS:
        yield "whole in a headline"
    if is_moving(whole) or ends_in_step(lead):
        yield "whole moving"
    if whole.context.sentence[max(0, whole.at - 1) : whole.at] in ("（", "("):
        yield "whole in brackets"


def _told(what: str, figure: Figure, lead: str) -> Iterator[str]:
    """Give the marks that can be so of either: scopes, words of time and counting, what follows."""
    yield from (f"{what} {mark}" for mark in figure.scope & _SCOPES)
    yield from (f"{what} told {name}" for name, words in _WORDS.items() if words.search(lead))
    if of_before(figure):
        yield f"{what} of before"
    if QUOTA.search(lead):
        yield f"{what} owed"
    behind = figure.context.sentence[figure.until : figure.until + 1]
    yield f"{what} before {_BEHIND.get(behind, 'a word' if behind else 'a stop')}"


def _between(whole: Figure, part: Figure, between: Sequence[Figure]) -> Iterator[str]:
    kin = sum(one.quantity.unit == part.quantity.unit for one in between)
    others = len(between) - kin
    yield f"parted by {min(kin, _MOST_KIN)} of their kind"
    yield f"parted by {min(others, _MOST_OTHERS)} others"
    if any(one.quantity.dimension in RATES for one in between):
        yield "parted by a rate"
    if not same_sentence(whole, part):
        near = whole.context.block == part.context.block
        yield "in another sentence" if near else "in another block"
        if near and not between:
            yield "next in another sentence"
        return
    text = gap(whole, part)
    yield f"{min(len(_STOPS.findall(text)), _MOST_MARKS)} marks off"
    if "；" in text:
        yield "across a semicolon"
    if "、" in text:
        yield "across a list mark"
    if not between:
        yield "side by side"


def _names(whole: Figure, part: Figure) -> Iterator[str]:
    mine, theirs = part.measure.thing, whole.measure.thing
    lead, before = clause_before(part), clause_before(whole)
    yield _likeness(mine, theirs)
    if kind_within(lead + mine, before + theirs):
        yield "a kind within"
    if kind_within(before, lead):
        yield "a kind around"
    if len(theirs) >= _PAIR and theirs[-_PAIR:] in lead:
        yield "thing named again"


def _likeness(mine: str, theirs: str) -> str:
    """Say how what a part counts goes with what its whole counts."""
    if not mine or not theirs:
        return "thing left out" if theirs else "thing of the part alone" if mine else "no things"
    if mine == theirs:
        return "one thing"
    if mine.endswith(theirs) or theirs.endswith(mine):
        return "thing narrowed" if len(mine) > len(theirs) else "thing widened"
    if mine[-1] == theirs[-1]:
        return f"things of one {'head' if mine[-_PAIR:] == theirs[-_PAIR:] else 'character'}"
    return "things somewhat alike" if set(mine) & set(theirs) else "things apart"


def _deeds(whole: Figure, part: Figure) -> Iterator[str]:
    act, deed = part.measure.action, whole.measure.action
    if deed:
        yield "deed of the whole"
    if act:
        yield "one deed" if act == deed else "another deed" if deed else "deed of the part alone"
    lead, before = clause_before(part), clause_before(whole)
    if lead and before:
        if lead.startswith(before[:_PAIR]):
            yield "clauses begin alike"
        if lead.endswith(before[-_PAIR:]):
            yield "clauses end alike"
    if _STEP_ON.search(lead) and not _STEP_ON.search(before):
        yield "a step on"
    if _TAKEN_IN.search(before) and not _TAKEN_IN.search(lead):
        yield "taken in before"


def _times(whole: Figure, part: Figure) -> Iterator[str]:
    inner, outer = part.period.value, whole.period.value
    if part.period.stated and not (outer and whole.period.stated):
        yield "time of the part told"
    elif inner and outer and part.period.stated:
        yield "one time" if inner == outer else f"times {'meet' if outer.meets(inner) else 'apart'}"
    mine, theirs = _span(part), _span(whole)
    if mine is not None and theirs is not None:
        yield "shorter time" if mine > theirs else "longer time" if mine < theirs else "like time"
    elif mine is not None:
        yield "part of a time"


def _span(figure: Figure) -> int | None:
    """Give how short the time is that the words before a figure tell."""
    sentence = figure.context.sentence
    lead = sentence[max(0, sentence.rfind("；", 0, figure.at), figure.at - _LEAD) : figure.at]
    return max((at for at, words in enumerate(_SPANS) if words.search(lead)), default=None)


def _places(whole: Figure, part: Figure) -> Iterator[str]:
    inner, outer = rank_of(part), rank_of(whole)
    if inner is not None and outer is not None and inner != outer:
        yield "smaller place" if inner < outer else "larger place"
    if not part.subject.stated:
        return
    if part.subject.value == whole.subject.value:
        yield "one subject"
    else:
        yield "two subjects" if whole.subject.stated else "part of its own subject"

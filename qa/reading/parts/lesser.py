"""Parts told by no word of their own: what was done to some of the things counted just before.

The noun left out (收到征文2300篇，入围260篇), a narrower kind, place or time, or those that got
on to the next step; no larger count of their kind stands before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from qa.model import Figure, Part, Span
from qa.patterns import regex
from qa.reading.figures.gaps import (
    clause_before,
    gap,
    of_before,
    of_its_kind,
    same_sentence,
    with_others,
)
from qa.reading.parts.narrower import rank_of
from qa.reading.parts.parts import QUOTA, goes_out, is_moving
from qa.reading.parts.wholes_told import BASE, ends_in_step

_BACK, _HEAD, _LONGEST, _FARTHEST = 30, 2, 12, 60
LIMITS = frozenset({"同比", "环比", "平均", "极值", "减少", "另", "计划"})
_OTHERS = regex(
    "次于|另|各[项类]|此外|还(?!原)|同比|比(?!赛)|去年|上年|同期|前年|上届|上次|往年|历[年史届]|预计|每|均(?!已)|退休|外地|外来|"
    "邻[近省市县居村]|价|累计|[共总](?!平)|合计|目标|任务|[需缺]|补[报录]|递补|扩招|加上|结合|连同|转来|容纳|可[供售]|相当于|本地|以上各"
)
_ALONE = regex(
    r"(?:仅|光(?![伏明缆照])|单(?![位元价产车独向品体项])(?=[是在]|[^，。；\d]{2,16}[就便已]))(?:是|在|单)?[^，。；\d就]{2,14}(?:就|便|已|一[个条家])?[^，。；\d]{0,6}$"
)
_THOSE = regex(
    r"[^，。；、\d]{0,4}[^，。；、]{2,14}(?:的(?:就?有|就?达|多达|约|近)?|[就便](?:有|达|占)?|类(?:有|共|达)?)"
)
_NOUN_ONLY = regex("的(?:就?有|共?有|达|约)?$")
_STEP_ON = regex(
    "入围|获奖|入选|上岗|参赛|到岗|实到|进入|通过|录取|录用|拘留|逮捕|起诉|移送|查实|属实|办结|审结|整改|"
    "已拆|拆除|修复|[开完复停]工|完工|投用|启用|开放|在运营|营业|领取|获批|认定|收回|回收|核销|售出|卖出|成交|出租|签约|"
    "执结|结案|送达|复查|新发现|治愈|出院|康复|确诊|安置|入住|领证|结业|就业|兑现|归还|合格|达标|实际|持证|采纳|验收|"
    "完赛|出席|到会|投票|参加|开通|上线|进场|有效|面试|发证|挂牌|评为|获评"
)
_TAKEN_IN = regex(
    "报名|初审|审查|登记|收到|受理|抓获|应[到考检参招]|申[报请]|普查|抽[检查]|检查|征集|接收|收治|"
    "参训|排查|摸排|发现|[共现]有|范围内|发放|发出|建成|开通|设有|参赛|缴费|培训|毕业"
)
_OPPOSITE = [set(pair) for pair in ("上下", "进出", "入出", "来去", "来往", "收支", "左右", "内外")]
"""What two clauses begin with that tell of the one way and the other: 调入86人，调出112人."""
_OWN_NOUN = regex("的[\u4e00-\u9fff]{0,2}([\u4e00-\u9fff]{2})$")
_OWN_TURN = regex(r"^第[一二三四五六七八九十\d]+[年季批轮期周]|[年月季][底末]")
"""What is told of the next year or round is no part of the last: 第一年贴了146颗，第二年189颗."""
_LIGHT = regex("[，：已共就便有达了约近的]|完成|份")
_ALL = regex(
    "全[国省市县区镇乡村州校院]|各[项类种]|[该本][县市区镇村校院]|共|总|在册|现有|登记|持证|累计"
)
_INCOME = frozenset("收入 支出 资金 投资 费用 产量 面积 产值 里程".split())
_AMOUNTS = frozenset("count money mass area volume".split())
_BESIDE = ("", "、", "，", "共", "（")
_SOME_OF = regex("(?:人家|村民|居民|农户)?，[就已却]?有")
"""What leads from all households of a place to some of them: 310户人家，有45户养蜂."""
_STOPS = "，。；！）"
_BEFORE = regex("去年|上年|同期|前年|往年")
_AFTER = regex("今|明|后|次年|随|再|又|将")
_WIDE = regex(
    "全[国省市县区镇乡村州盟旗]|[两三四五六七八九十\\d]+[省市县区镇乡村州]|(?:[省市县区镇乡村州])(?:共|累计)"
)
_PLACE = regex(
    r"省会(?:[城一][市地])?|[东南西北中]部(?:[一二三四五六七八九两几\d]个?[县市区镇乡村])?|[老主新]?城区|"
    r"[一二三四五六七八九两几\d]个?[县市区镇乡村]|"
    r"(?:(?![全各本])[\u4e00-\u9fff]){2,4}[市镇县区乡村](?!民|政|委|级|里)"
)
_LEVEL = regex("[市镇县区乡村部会]")
"""What every such place has a sign of."""
_WIDER = regex("全[国省市]|各[地县区镇]|[0-9]+个")
_YEAR = regex(r"(?:19|20)\d\d年$")
_WHOLE_TIME = regex(
    r"以来|(?:国庆|春节|五一|中秋)?(?:长?假期?)?[\d一二两三四五六七八九十]+(?:天|个月)(?!内|前|后)|全年|上半年|前\d{1,2}个?月|\d{1,2}月?[至到—–~～-]\d{1,2}月|前[二三]季度|[两三]个季度|年(?![初底末轻来\d])|[\d月]到今年"
)
_PART_TIME = regex(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?![末底初])(?:份|当月|一个月)?|当[月日]|(?<!前)[一二三四]季度|首[日月]|长假|假期|黄金周|春节|国庆|五一|暑[期假]|周末"
)


def read_lesser(figures: Sequence[Figure], told: Collection[Span]) -> Iterator[Part]:
    """Read such parts of one article; `told` are the parts known before."""
    for index, part in enumerate(figures):
        base = BASE.match(part.context.sentence, part.until)
        if base or part.span in told or part.scope & LIMITS or not _is_amount(part):
            continue
        near = of_its_kind(figures[max(0, index - _BACK) : index], part)
        if not near or is_moving(part) or with_others(part) or _OTHERS.search(clause_before(part)):
            continue
        if len(near) > 1 and goes_out(near[-2], part):
            continue
        whole = _whole_beside(near[-1], part) or _whole_apart(near, part)
        of_it = whole is not None and _are_some(part, whole)
        held = not of_it and _held(near[:-1], part)
        if whole and not (held and whole.quantity.high < part.quantity.low):
            yield Part(whole, part, "近", part.context)


def _held(figures: Sequence[Figure], part: Figure) -> bool:
    """Say whether one of the figures is larger than a part."""
    return any(one.quantity.high > part.quantity.nominal for one in figures)


def read_households(figures: Sequence[Figure]) -> Iterator[Part]:
    """Read “1680户、3420人”: of each household there is one person at least.

    More may be fewer of both: 净增152户、113人.
    """
    for houses, people in pairwise(figures):
        if (houses.quantity.unit, people.quantity.unit) == ("户", "人"):
            beside = same_sentence(houses, people) and gap(houses, people) in _BESIDE
            net = "净" in clause_before(houses)
            if beside and not net and houses.quantity.exact and people.quantity.exact:
                yield Part(people, houses, "户", people.context)


def _is_amount(part: Figure) -> bool:
    amount = part.quantity.dimension.partition(":")[0] in _AMOUNTS
    return amount and part.quantity.hedge != "range"


def _whole_beside(whole: Figure, part: Figure) -> Figure | None:
    """Give the count right before a part, where the part's words put it within."""
    if not _is_whole(whole) or not same_sentence(whole, part) or not _one_time(part, whole):
        return None
    text = gap(whole, part)
    if len(text) > _FARTHEST or "、" in text:
        return None
    if _OTHERS.search(text) or any(mark in text for mark in "；比增减"):
        told = "总" in whole.measure.thing and whole.measure.thing[-_HEAD:] not in _INCOME
        return whole if told and _is_a_sort(part, whole) else None
    ways = (_are_some, _is_alone, _is_by_some, _is_a_sort, _is_nameless, _got_on)
    return whole if any(way(part, whole) for way in ways) else None


def _are_some(part: Figure, whole: Figure) -> bool:
    """村里310户人家，有45户养蜂."""
    beside = same_sentence(whole, part) and _SOME_OF.fullmatch(gap(whole, part)) is not None
    return beside and whole.quantity.unit == part.quantity.unit == "户"


def _is_whole(whole: Figure) -> bool:
    lead = clause_before(whole)
    if whole.context.sentence[max(0, whole.at - 1) : whole.at] in ("（", "("):
        return False
    moved = is_moving(whole) or ends_in_step(lead)
    return not moved and not QUOTA.search(lead) and not whole.scope & (LIMITS | {"其中", "仅"})


def _of_own_noun(part: Figure, whole: Figure) -> bool:
    """Say whether a part names things of its own: 志愿者120名，参加活动的市民150名."""
    named = _OWN_NOUN.search(clause_before(part))
    return named is not None and named[1] not in clause_before(whole)


def _is_alone(part: Figure, _: Figure) -> bool:
    return _ALONE.search(clause_before(part)) is not None


def _is_by_some(part: Figure, whole: Figure) -> bool:
    """全省收购粮食860万吨，国有企业收购420万吨: the deed of some, what was done left out."""
    if _OWN_TURN.search(clause_before(part)):
        return False
    lead, before = _LIGHT.sub("", clause_before(part)), clause_before(whole)
    deed = lead[-_HEAD:]
    named = len(lead) > len(deed) and deed in before and not before.endswith(deed)
    told = _ALL.search(before) or _WHOLE_TIME.search(before)
    return named and bool(told) and not _AFTER.search(lead) and not _PART_TIME.search(lead)


def _is_a_sort(part: Figure, whole: Figure) -> bool:
    """发放贷款12.6亿元，小微企业贷款就有8.8亿元: a kind of what was counted before."""
    sort, kind = (one.measure.thing for one in (part, whole))
    if "总" in kind:
        kind = kind.replace("总", "")
        kind = kind[-_HEAD:] if kind[-_HEAD:] in _INCOME else kind[-_HEAD - 1 :]
    elif kind in _INCOME:
        return False
    return len(sort) > len(kind) >= _HEAD and sort.endswith(kind) and "总" not in sort


def _is_nameless(part: Figure, whole: Figure) -> bool:
    """全县共有脱贫户8600户，纳入监测的920户."""
    counted = part.quantity.dimension == "count" and len(whole.measure.thing) >= _HEAD
    if _NOUN_ONLY.search(clause_before(whole)):
        return False
    lead, text = clause_before(part), part.context.sentence
    ends = part.until >= len(text) or text[part.until] in _STOPS
    return counted and ends and _THOSE.fullmatch(lead) is not None and not _AFTER.search(lead)


def _got_on(part: Figure, whole: Figure) -> bool:
    """报名志愿者1.6万名，上岗服务1.2万名: the next step of those counted."""
    lead, before = clause_before(part), clause_before(whole)
    counted = part.quantity.dimension == "count" and len(lead) <= _LONGEST
    later = _TAKEN_IN.search(before) or not _STEP_ON.search(before)
    if "新收" in before:
        return False  # what was left of old cases is concluded, too
    if _of_own_noun(part, whole) or {before[:1], lead.lstrip("，")[:1]} in _OPPOSITE:
        return False
    return counted and bool(later) and _STEP_ON.search(lead) is not None


def _whole_apart(near: Sequence[Figure], part: Figure) -> Figure | None:
    """Give the figure of a wider place or a longer time for the same deed."""
    lead = part.context.sentence[max(0, part.at - _FARTHEST) : part.at]
    if rank_of(part) is None and not _PART_TIME.search(lead) and not _place(lead):
        return None
    for whole in reversed(near):
        plain = _is_whole(whole) and _one_time(part, whole)
        narrow = _narrower(part, whole) if plain else ""
        if narrow and _same_deed(part, whole, narrow):
            return whole
    return None


def _place(lead: str) -> re.Match[str] | None:
    return _PLACE.search(lead) if _LEVEL.search(lead) else None


def _one_time(part: Figure, whole: Figure) -> bool:
    """Say whether a part may be of its whole's time: it is not told of another year."""
    inner, outer = part.period.value, whole.period.value
    years = [_YEAR.match(period.text) for period in (inner, outer) if period]
    apart = len(years) > 1 and years[0] and years[1] and years[0][0] != years[1][0]
    return not apart and (inner == outer or not of_before(whole))


def _same_deed(part: Figure, whole: Figure, narrow: str) -> bool:
    """Say whether what is left of a part's clause is told of the whole, too: 5月份完成(手术)."""
    lead, before = clause_before(part), clause_before(whole)
    told = _LIGHT.sub("", lead.rpartition(narrow)[2] if narrow in lead else lead)
    if not told:
        near = same_sentence(part, whole) or part.measure.action == whole.measure.action
        return near and not part.measure.thing
    return len(told) >= _HEAD and told[-_HEAD:] in before


def _narrower(part: Figure, whole: Figure) -> str:
    """Give the words that put a part in a smaller place or a shorter time."""
    start = whole.until if same_sentence(part, whole) else 0
    lead = part.context.sentence[max(start, part.at - _FARTHEST) : part.at]
    wide = whole.context.sentence[: whole.at]
    place = _place(lead)
    if place and _WIDE.search(wide):
        return place[0]
    if _BEFORE.search(lead) and not _BEFORE.search(wide):
        return ""
    inner, outer = rank_of(part), rank_of(whole)
    if inner is not None and outer is not None and inner < outer:
        return part.subject.value or ""
    wider = _WIDER.search(lead)
    if wider and wider[0] not in wide:
        return ""
    time = _PART_TIME.search(lead)
    return time[0] if time and _is_long(lead, wide, clause_before(whole)) else ""


def _is_long(lead: str, wide: str, clause: str) -> bool:
    """Say whether the words before a whole tell a long time, and those before its part none."""
    if not _WHOLE_TIME.search(wide) or _WHOLE_TIME.search(lead):
        return False
    return not _PART_TIME.search(_WHOLE_TIME.sub("", clause))

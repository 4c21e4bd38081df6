"""What shows that figures are not the parts of a whole, or not all of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from re import Pattern

from qa.judging.arithmetic.slips import digits_told
from qa.judging.linking.measures import same_kind
from qa.judging.linking.otherwise import one_in_another
from qa.judging.sums.nested import nested
from qa.judging.sums.other_sums import (
    cross,
    fits_further,
    foremost,
    overlap,
    rest_named,
)
from qa.judging.sums.strangers import has_stranger, led_by
from qa.judging.sums.tariffs import are_tariffs
from qa.judging.sums.weighed_sums import signed_sum
from qa.model import Figure, Total
from qa.patterns import regex

_ALL, _RESPECTIVELY = regex("分别|包括|其中|："), regex("分别")
_TWICE, _MANY = 2, 6
_FEW, _FINELY, _MORE_PARTS, _SEVERAL, _BEHIND = 2, 3, 3, 4, 8
_LEAD = 24
_LEFT = regex("注销|核销|退出|撤[销并]|吊销|取消|减少|关停|调出|流出|离[职任开]")
"""What goes off a number that was there: 开户52户、销户9户."""
_CAME = regex("新(?![区城村])|认定|纳入|转入|加入|增加")
_GUESSED = regex("推算|估算|推测|预计|估计|(?:目标|任务|计划)[^，。；]{0,3}$")
_PUT_OFF = regex("[列纳排]入[^，。；]{0,8}计划")
"""What is counted, if not yet done: 列入搬迁计划的6处."""
_EACH = regex(r"[和与及、][\u4e00-\u9fff]{1,8}各(?:有|为)?(?=[\d一二两三四五六七八九十])")
_ACTUALLY = regex("结果|实际|超[了过出额]|最终|到头来")
_SO_FAR = regex(
    "累计[^，。；]*$|(?:(?<!其他)(?<!其余)(?<!各项)合计|总[数额量]|[装建增涨升达积攒修][至到])[^，。；\\d]{0,4}$",
    holding="计 总 至 到",
)
_SUMMED = regex("累计|合计|总|(?<!公)共|一共|达到?[^，。；\\d]{0,4}$")
_STANDARD = regex("^[^，。；]{0,2}的?(?:标准|不等)")
_CORRECTED = regex("[”」]，?[^，。；]{0,10}应为")
"""What follows a mistake that a notice of correction quotes."""
_OFF = regex("(?:扣除|剔除|除去|减去|不计)[^，。；]{1,10}后")
"""What makes a figure the one before it, less something: 扣除损耗后实有83吨."""
_BEYOND = regex("超过?|以[上下]|不[足低]|高于|低于|至少")


def is_excused(total: Total) -> bool:
    """Say whether figures that words or form give a whole are not its parts, or not all."""
    return any(excuse(total) for excuse in _EXCUSES)


def are_no_parts(total: Total) -> bool:
    """Say whether figures that were weighed as the parts of a whole are none."""
    return any(excuse(total) for excuse in _NO_PARTS)


def _are_of_another(total: Total) -> bool:
    """Say whether the parts add up to another figure that stands nearer before or behind them."""
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    return any(
        (whole.span < one.span < first.span or last.span < one.span < whole.span)
        and same_kind(one.quantity, whole.quantity)
        and one.quantity.nominal == signed_sum(total)
        for one in {*first.beside, *last.beside}
    )


def _named_twice(total: Total) -> bool:
    """Say whether whole and parts bear names again: 射门17次，射正5次；射门8次，射正3次."""
    names = [_name(part) for part in total.parts]
    here = all(part.context.span == total.whole.context.span for part in total.parts)
    again = 1 < len(set(names)) < len(names) and _name(total.whole) in names
    return here and again and not (total.sure or _between(total, _ALL))


def _some_of_each(total: Total) -> bool:
    """Say whether beside the parts some are told by the number of each: 领队和队医各1人."""
    first, last = min(total.parts, key=_start), max(total.parts, key=_start)
    sentence, parts = last.context.sentence, {part.at for part in total.parts}
    until = total.whole.at if last.span < total.whole.span else len(sentence)
    start = first.at if first.context.span == last.context.span else 0
    return any(one.end() not in parts for one in _EACH.finditer(sentence, start, until))


def _start(figure: Figure) -> int:
    return figure.span.start


def _told_by_turns(total: Total) -> bool:
    """Say whether every other part is of one name: 糕点37批，不合格6批；油48批，不合格3批."""
    names = [led_by(part) for part in total.parts]
    most = max(map(names.count, filter(None, names)), default=0)
    return len(names) > _SEVERAL and 1 < most < len(names) <= most * _TWICE


def _name(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _FEW) : figure.at]


def _some_fit(total: Total) -> bool:
    """Say whether some of the parts are the whole, or one of them is the sum of the others.

    门诊 and 急诊 of 门急诊; 开工55个，完工31个，剩下3个 of 58个; 留观的7人，4人回家，余下3人.
    """
    values = [part.quantity.nominal for part in total.parts]
    if not _between(total, _RESPECTIVELY) and _sums_itself(total.parts, values):
        return True
    whole = total.whole.quantity.nominal
    if whole == sum(map(_signed, total.parts)) or _ends_before(total):
        return True
    follow = total.whole.span < total.parts[0].span
    if _between(total, _ALL) or (follow and len(values) > _MANY):
        return False
    return any(
        sum(some) == whole
        for count in range(_FEW, len(values))
        for some in combinations(values, count)
    )


def _sums_itself(parts: Sequence[Figure], values: Sequence[Fraction]) -> bool:
    """Say whether one of several figures is the sum of the others."""
    doubled = [_TWICE * value == sum(values) for value in values] if len(values) > _FEW else []
    return any(doubled[1:]) or (doubled[:1] == [True] and not _in_a_row(parts))


def _between(total: Total, words: Pattern[str]) -> bool:
    """Say whether words stand between a whole and the parts behind it."""
    whole, first = total.whole, total.parts[0]
    between = whole.context.sentence[whole.until : first.at]
    return whole.span < first.span and words.search(between) is not None


def _ends_before(total: Total) -> bool:
    """Say whether the parts up to a mark make the whole: what follows is told of it besides."""
    summed = Fraction(0)
    for part, after in pairwise(total.parts):
        summed += part.quantity.nominal
        if summed == total.whole.quantity.nominal and after.context is part.context:
            return not {"；", "，"}.isdisjoint(part.context.sentence[part.until : after.at])
    return False


def _signed(part: Figure) -> Fraction:
    """Give a part with its sign: what was struck off is less."""
    value = part.quantity.nominal
    return -value if _LEFT.search(led_by(part)) else value


def _in_a_row(parts: Sequence[Figure]) -> bool:
    """Say whether the first two parts are members of one row: 6个镇、4个乡, ：麦田6亩，稻田4亩."""
    first, second = parts[:_FEW]
    if "：" in first.context.sentence[max(0, first.at - _LEAD) : first.at]:
        return True
    return "、" in first.context.sentence[first.until : max(first.until, second.at)]


def _of_other_times(total: Total) -> bool:
    """Say whether a list goes on with times of its own: 水厂2.4亿元，今年先投1.8亿元."""
    stated = [part.period.stated for part in total.parts]
    return not stated[0] and any(stated[1:])


def _are_no_parts(total: Total) -> bool:
    """Say whether figures that may be parts are some of one another, or guesses by one another.

    So are totals so far: 满一年累计…，满两年累计….
    """
    guessed = not total.sure and any(map(_is_guessed, total.parts))
    told = [_leads(_SO_FAR, part) for part in total.parts]
    so_far = all(told) or (any(told) and _leads(_SUMMED, total.whole) and not total.gone)
    return guessed or so_far or (not total.gone and one_in_another(total))


def _is_guessed(part: Figure) -> bool:
    """Say whether a figure is what another lets one expect, and was not counted: 推算约485台."""
    return _leads(_GUESSED, part) and not _leads(_PUT_OFF, part)


def _were_planned(total: Total) -> bool:
    """Say whether the whole was only planned and the parts are what came of it."""
    planned = "计划" in total.whole.scope and not any("计划" in one.scope for one in total.parts)
    return planned and _between(total, _ACTUALLY)


def _leads(words: Pattern[str], part: Figure) -> bool:
    return words.search(part.context.sentence, max(0, part.at - _LEAD), part.at) is not None


def _is_a_mean(total: Total) -> bool:
    """Say whether the whole is a mean or a rate of its own: 日均247起, 合格率98.6%."""
    whole = total.whole
    rate = whole.quantity.dimension == "ratio" and led_by(whole).rstrip("为是达到").endswith("率")
    counted = whole.quantity.dimension == "count" and "平均" in whole.scope
    mean = counted and any("平均" not in part.scope for part in total.parts)
    return rate or (mean and not total.sure)


def _in_its_row(total: Total) -> bool:
    """Say whether the whole stands in one row with its parts: 票价80元、180元、280元三档.

    So do prices to be paid by a standard, and what goes beyond several bounds.
    """
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    sentence = whole.context.sentence
    behind = last.context.sentence[last.until :]
    if _STANDARD.match(behind):
        return True
    if last.context.span == whole.context.span and last.until <= whole.at:
        return sentence[last.until : whole.at] == "、"
    return first.context.span == whole.context.span and sentence[whole.until : first.at] == "、"


def _about(total: Total) -> bool:
    """Say whether a part is told roughly, where it is not sure that the parts are all."""
    return not total.sure and any(part.quantity.hedge for part in total.parts)


def _by_bounds(total: Total) -> bool:
    """Say whether parts count what goes beyond bounds: 8家超过三百万元，3家超过五百万元."""
    behind = (part.context.sentence[part.until : part.until + _BEHIND] for part in total.parts)
    return sum(_BEYOND.search(text) is not None for text in behind) > 1


def _is_corrected(total: Total) -> bool:
    """Say whether the text quotes the sum as a mistake: “…进口81亿元”，应为71亿元."""
    last = total.parts[-1]
    return _CORRECTED.search(last.context.sentence, last.until) is not None


def _is_had_by_each(total: Total) -> bool:
    """Say whether each of several had the parts: 男女冠军各2万元，亚军1万元，共6万元."""
    times = total.whole.quantity.nominal / (signed_sum(total) or 1)
    lead = total.parts[0].context.sentence[: total.parts[0].at]
    return times.denominator == 1 and times > 1 and "各" in lead


def _is_less_something(total: Total) -> bool:
    """Say whether a part is another one less something."""
    return any(_OFF.search(led_by(part)) for part in total.parts[1:])


def _come_and_go(total: Total) -> bool:
    """Say whether the two parts are what came in and what went out: 转入12人，转出9人."""
    came = [_CAME.search(led_by(part)) is not None for part in total.parts]
    went = [_LEFT.search(led_by(part)) is not None for part in total.parts]
    return not total.sure and len(total.parts) == _FEW and any(came) and any(went)


def _fits_with_others(total: Total) -> bool:
    """Say whether figures of the row that were not read as parts make the sum right.

    One part may be left out for one of them, or for up to three where the numbers are large.
    """
    whole, parts = total.whole, total.parts
    taken = {whole.span, *(part.span for part in parts)}
    near = {one.span: one for part in parts for one in part.beside}
    others = [
        one.quantity.nominal
        for one in near.values()
        if one.span not in taken
        and same_kind(one.quantity, whole.quantity)
        and any(part.context.span.contains(one.span) for part in parts)
        and one.span < max(whole.span, parts[-1].span)
    ]
    missing = whole.quantity.nominal - signed_sum(total)
    spare = {missing, *(missing + part.quantity.nominal for part in parts)}
    most = _MORE_PARTS if digits_told(whole.quantity) > _FINELY else 1
    return any(
        sum(some) in spare
        for count in range(1, most + 1)
        for some in combinations(others[:_MANY], count)
    )


_NO_PARTS = (
    _is_a_mean,
    _in_its_row,
    _about,
    _by_bounds,
    nested,
    are_tariffs,
    _are_of_another,
    _named_twice,
    _told_by_turns,
    _are_no_parts,
    _come_and_go,
    _is_corrected,
    _is_had_by_each,
    _is_less_something,
    _were_planned,
    _some_of_each,
    overlap,
    cross,
    fits_further,
    foremost,
    rest_named,
    has_stranger,
)
_EXCUSES = (*_NO_PARTS, _some_fit, _of_other_times, _fits_with_others)

"""Whether whole and parts are counted by one measure: no mean, no plan, not only so far. Pure."""

from __future__ import annotations

from qa.judging.linking.otherwise import one_in_another
from qa.judging.sums.strangers import led_by
from qa.judging.sums.sum_places import FEW, LEAD, LEFT, leads, stands_between
from qa.judging.sums.weighed_sums import signed_sum
from qa.model import Figure, Total
from qa.patterns import regex

_BEHIND = 8
_CAME = regex("新(?![区城村])|认定|纳入|转入|加入|增加")
_GUESSED = regex("推算|估算|推测|预计|估计|(?:目标|任务|计划)[^，。；]{0,3}$")
_PUT_OFF = regex("[列纳排]入[^，。；]{0,8}计划")
"""What is counted, if not yet done: 列入搬迁计划的6处."""
_ACTUALLY = regex("结果|实际|超[了过出额]|最终|到头来")
_SO_FAR = regex(
    "累计[^，。；]*$|(?:(?<!其他)(?<!其余)(?<!各项)合计|总[数额量]|[装建增涨升达积攒修][至到])[^，。；\\d]{0,4}$",
    holding="计 总 至 到",
)
_SUMMED = regex("累计|合计|总|(?<!公)共|一共|达到?[^，。；\\d]{0,4}$")
_REST = regex("^(?:其余|其[他它]|剩余|余下|剩下)")
_LEFT_OVER = regex("[上去]年度?(?:结[转余]|滚存)[^，。；\\d]{0,6}$")
_OF_ALL = regex(
    "(?:[二两三四五六七八九](?:者|项|家|类)[^，。；\\d]{0,6}(?:合计|共计|总计)|(?:收入|支出)总计)[^，。；\\d]{0,6}$"
)
"""What sums up totals themselves: 二者合计; the 收入总计 of an account."""
_CORRECTED = regex("[”」]，?[^，。；]{0,10}应为")
"""What follows a mistake that a notice of correction quotes."""
_MEANS = regex(
    "(?:平均|最[高低大小])[^，。；、\\d]{0,8}(?:分别|依次)[为是有达]?[到：]?[^，。；、\\d]{0,8}$",
    holding="分别 依次",
)
_OFF = regex("(?:扣除|剔除|除去|减去|不计)[^，。；]{1,10}后")
"""What makes a figure the one before it, less something: 扣除损耗后实有83吨."""
_BEYOND = regex("超过?|以[上下]|不[足低]|高于|低于|至少")


def of_other_times(total: Total) -> bool:
    """Say whether a list goes on with times of its own: 水厂2.4亿元，今年先投1.8亿元.

    The rest is of its whole, whenever it will be done: 其余9部将在年底前更换; so is what was left
    over from last year.
    """
    stated = [part.period.stated and not leads(_LEFT_OVER, part) for part in total.parts]
    rest = [_REST.search(led_by(part)) is not None for part in total.parts]
    own = any(told and not left for told, left in zip(stated[1:], rest[1:], strict=True))
    return own and not stated[0]


def guessed_or_so_far(total: Total) -> bool:
    """Say whether figures that may be parts are some of one another, or guesses by one another.

    So are totals so far: 满一年累计…，满两年累计….
    """
    guessed = not total.sure and any(map(_is_guessed, total.parts))
    told = [_is_so_far(total.whole, part) for part in total.parts]
    so_far = all(told) or (any(told) and leads(_SUMMED, total.whole) and not total.gone)
    so_far = so_far and not leads(_OF_ALL, total.whole)
    return guessed or so_far or (not total.gone and one_in_another(total))


def _is_so_far(whole: Figure, part: Figure) -> bool:
    """Say whether a part is told as a total, by words that do not lead to its whole already."""
    ahead = whole.context.span == part.context.span and whole.until <= part.at
    start = max(part.at - LEAD, whole.until if ahead else 0)
    if _REST.search(led_by(part)):
        return False
    return _SO_FAR.search(part.context.sentence, max(0, start), part.at) is not None


def _is_guessed(part: Figure) -> bool:
    """Say whether a figure is what another lets one expect, and was not counted: 推算约485台."""
    return leads(_GUESSED, part) and not leads(_PUT_OFF, part)


def were_planned(total: Total) -> bool:
    """Say whether the whole was only planned and the parts are what came of it."""
    planned = "计划" in total.whole.scope and not any("计划" in one.scope for one in total.parts)
    return planned and stands_between(total, _ACTUALLY)


def is_a_mean(total: Total) -> bool:
    """Say whether the whole is a mean or a rate of its own: 日均247起, 合格率98.6%."""
    whole = total.whole
    rate = whole.quantity.dimension == "ratio" and led_by(whole).rstrip("为是达到").endswith("率")
    counted = whole.quantity.dimension == "count" and "平均" in whole.scope
    mean = counted and any("平均" not in part.scope for part in total.parts)
    return rate or (mean and not total.sure)


def are_means(total: Total) -> bool:
    """Say whether a row of means or extremes is told, which add up to nothing: 平均雨量依次为."""
    first = total.parts[0]
    return _MEANS.search(first.context.sentence, 0, first.at) is not None


def told_roughly(total: Total) -> bool:
    """Say whether a part is told roughly, where it is not sure that the parts are all."""
    return not total.sure and any(part.quantity.hedge for part in total.parts)


def by_bounds(total: Total) -> bool:
    """Say whether parts count what goes beyond bounds: 8家超过三百万元，3家超过五百万元."""
    behind = (part.context.sentence[part.until : part.until + _BEHIND] for part in total.parts)
    return sum(_BEYOND.search(text) is not None for text in behind) > 1


def is_corrected(total: Total) -> bool:
    """Say whether the text quotes the sum as a mistake: “…进口81亿元”，应为71亿元."""
    last = total.parts[-1]
    return _CORRECTED.search(last.context.sentence, last.until) is not None


def is_had_by_each(total: Total) -> bool:
    """Say whether each of several had the parts: 男女冠军各2万元，亚军1万元，共6万元."""
    times = total.whole.quantity.nominal / (signed_sum(total) or 1)
    lead = total.parts[0].context.sentence[: total.parts[0].at]
    return times.denominator == 1 and times > 1 and "各" in lead


def is_less_something(total: Total) -> bool:
    """Say whether a part is another one less something."""
    return any(_OFF.search(led_by(part)) for part in total.parts[1:])


def come_and_go(total: Total) -> bool:
    """Say whether the two parts are what came in and what went out: 转入12人，转出9人."""
    came = [_CAME.search(led_by(part)) is not None for part in total.parts]
    went = [LEFT.search(led_by(part)) is not None for part in total.parts]
    return not total.sure and len(total.parts) == FEW and any(came) and any(went)

"""Why what a total and a count make is not the mean that is told: another year's, one's alone."""

from __future__ import annotations

from qa.judging.arithmetic.quotients import Misfit
from qa.judging.calendar.lengths import small_count
from qa.judging.linking.clauses import clause
from qa.judging.linking.turns import feasts_named
from qa.judging.means.weighed_means import counted_with
from qa.model import Figure, Mean, Sharing, Span
from qa.patterns import regex

_ONE_OF_THEM = regex(
    r"(?:首|末|头|单|上一?|这|那|该|本|第[一二三四五六七八九十\d]+)一?(?P<unit>场|轮|站|局|节|日|天|周|月|季|年|期|届|班|趟|批|次|集)"
    r"(?![个都共总])[^，。；\d]*$"
)
"""What tells that a figure is of one of the things that a mean falls to: 首场观众4180人, 场均."""
_LAST_YEAR = regex("[去上前]年|同期")
_LEAD, _LINES = 12, 2
_AND_EACH = regex("[、和及与]每[^，。；、\\d]{1,10}")
_EVERY_YEAR = regex("每年|年均|一年")
_SO_MANY_YEARS = regex("(?P<number>[两二三四五六七八九十])年")
_LOT = regex(r"\d[^，。；\d]{1,6}[、，]?(?:单价|按?每)[^，。；、\d]{1,8}$")
_PRICE = regex("价|[卖售]|月供|还款")
_NET = regex("净[落赚挣剩]|扣[除掉去]|刨[去除]|除去|利息")
_SOME_DAYS = regex(
    "(?:节假日|工作日|周末|双休日|平日|[旺淡]季|高峰[日期时]|早晚高峰|假期|[雨晴]天|\\d{1,2}月份?)[^，。；均]{0,4}均"
)
_REST = regex("(?:余下|剩下|剩余|其余|余|剩|另)[^，。；\\d]{0,4}$")
_WITH_MORE = regex("连同|加上|算上|外加")
_ALONE = regex("[那这][辆台个家位名户头条艘]|最[省高低多少忙快慢好差][^，。；]{0,2}的")
_TWO_SUMS = regex(
    "(?P<one>[\u4e00-\u9fff]{2})[和及与、](?P<other>[\u4e00-\u9fff]{2})[^，。；\\d]{0,2}[共合总]计?[^，。；\\d]{0,2}$"
)
_ROW = regex(r"(?:分别|依次)[^，。；]{0,40}\d[^，。；]{0,5}[、和及]$")


def is_another_mean(way: Sharing, found: Misfit, mean: Mean) -> bool:
    """Say whether the words make a mean one of something else than a total and its count."""
    total, each = way.total, mean.each
    return (
        _of_two_sorts(way, mean)
        or _is_of_one(total, each)
        or _is_of_one_alone(each, total)
        or _is_times_over(way, mean)
        or _is_had_again(way, mean)
        or _is_over_years(way, mean)
        or _is_of_last_year(way, mean)
        or _is_of_another_feast(total, each)
        or _is_of_some_days(total, each)
        or _is_of_bare_land(way, each)
        or _is_of_more(way, mean)
        or _is_last_of_row(total)
        or _is_of_two_sums(total, each)
        or _is_net(total, each)
        or _leaves_a_rest(way, mean)
        or (found == "scale" and total.quantity.hedge == "range")
    )


def _is_of_one_alone(each: Figure, total: Figure) -> bool:
    """Say whether the clause of a mean tells of one of all, and its best: 那辆车最省的4月."""
    words = [one.context.sentence[: one.at].rpartition("，")[2] for one in (each, total)]
    return [_ALONE.search(told) is not None for told in words] == [True, False]


def _is_times_over(way: Sharing, mean: Mean) -> bool:
    """Say whether a total has two or three times what all get: each had it in two years."""
    sides = (way.total.quantity, way.count, mean.each.quantity)
    made = way.count.nominal * mean.each.quantity.nominal
    counted = all(one.exact and one.dimension == "count" for one in sides)
    return counted and way.total.quantity.nominal in {2 * made, 3 * made}


def _is_of_last_year(way: Sharing, mean: Mean) -> bool:
    """Say whether the clause of a mean alone tells of the year before: 去年七天平均一天22万元."""
    told = [_LAST_YEAR.search(clause(one)[0]) is not None for one in (mean.each, way.total)]
    return told == [True, False]


def _is_of_another_feast(total: Figure, each: Figure) -> bool:
    """Say whether a mean is of a holiday that its total is not of.

    That is of the one which its sentence names, else headline or lead.
    """
    named, own = feasts_named(each), feasts_named(total)
    lead = "\n".join(total.context.gist.opening.split("\n")[:_LINES])
    return bool(named) and not any(feast in own or (not own and feast in lead) for feast in named)


def _is_had_again(way: Sharing, mean: Mean) -> bool:
    """Say whether a number beside says how often all have it: 4辆车每车10吨，跑3趟，120吨."""
    made = way.count.nominal * mean.each.quantity.nominal
    times = way.total.quantity.nominal / made if made else 0
    near = {one.context.span for one in (way.total, mean.each)}
    used = {way.total.span, way.span, mean.each.span}
    return times > 1 and any(
        one.quantity.nominal == times
        and one.quantity.exact
        and one.span not in used
        and any(span.contains(one.span) for span in near)
        for one in (*way.total.beside, *mean.each.beside)
    )


def _is_of_bare_land(way: Sharing, each: Figure) -> bool:
    """Say whether the price of a floor is held to a plot, which has several: 楼面价."""
    if "楼面" not in each.context.sentence[max(0, each.at - _LEAD) : each.at]:
        return False
    for one in (each, way.total):
        if one.context.span.contains(way.span):
            at = way.span.start - one.span.start + one.at
            return "建筑面积" not in one.context.sentence[max(0, at - _LEAD) : at]
    return True


def _is_of_some_days(total: Figure, each: Figure) -> bool:
    """Say whether a mean is of days of one sort, its total of all: 节假日日均4.2万辆次."""
    words = [one.context.sentence[: one.at].rpartition("，")[2] for one in (each, total)]
    return [_SOME_DAYS.search(told) is not None for told in words] == [True, False]


def _is_over_years(way: Sharing, mean: Mean) -> bool:
    """Say whether each has it every year, and the total is of several: 每村每年5万元，三年累计."""
    if not _EVERY_YEAR.search(clause(mean.each)[0]):
        return False
    made = way.count.nominal * mean.each.quantity.nominal
    told = _SO_MANY_YEARS.finditer(way.total.context.sentence)
    return any(
        made * small_count(one["number"]) == way.total.quantity.nominal for one in told if made
    )


def _is_of_more(way: Sharing, mean: Mean) -> bool:
    """Say whether a total is told of what is counted and of more: 36亩，连同苗圃，实收."""
    total = way.total
    if not total.context.span.contains(way.span) or not way.span < total.span:
        return False
    if counted_with(way, mean):
        return False
    behind = total.at - (total.span.start - way.span.end)
    return _WITH_MORE.search(total.context.sentence, behind, total.at) is not None


def _is_net(total: Figure, each: Figure) -> bool:
    """Say whether a total is what is left when costs are paid, or the interest on the rest."""
    words = total.context.sentence[max(0, total.at - _LEAD) : total.at]
    price = clause(each)[0]
    paid = _NET.search(words) is not None and _NET.search(price) is None
    return paid and _PRICE.search(price) is not None


def _leaves_a_rest(way: Sharing, mean: Mean) -> bool:
    """Say whether the sentence tells what is left over: 100名分成8组，每组12人，余下4人."""
    total = way.total.quantity
    rest = total.nominal - way.count.nominal * mean.each.quantity.nominal
    sentence = mean.each.context.sentence
    return rest > 0 and any(
        one.quantity.nominal == rest
        and mean.each.context.span.contains(one.span)
        and _REST.search(sentence[: one.span.start - mean.each.context.span.start][-_LEAD:])
        for one in mean.each.beside
    )


def _is_last_of_row(total: Figure) -> bool:
    """Say whether a total is the last of a row that is told 分别: 分别为21万、24万和27万吨."""
    return _ROW.search(total.context.sentence, 0, total.at) is not None


def _is_of_two_sums(total: Figure, each: Figure) -> bool:
    """Say whether a total is of two sums of which a mean is one: 工资4200元, 工资和奖金共98万元."""
    two = _TWO_SUMS.search(total.context.sentence, max(0, total.at - _LEAD * 2), total.at)
    words = clause(each)[0]
    return two is not None and (two["one"] in words) != (two["other"] in words)


def _is_of_one(total: Figure, each: Figure) -> bool:
    """Say whether a total is told of one of the things that a mean falls to, not of all."""
    sentence = total.context.sentence
    one = _ONE_OF_THEM.search(sentence, max(0, total.at - _LEAD), total.at)
    lead = each.context.sentence[max(0, each.at - _LEAD) : each.at]
    return one is not None and f"{one['unit']}均" in lead


def _of_two_sorts(way: Sharing, mean: Mean) -> bool:
    """Say whether a total adds up two sorts of shares: 每人3000元、每个站点2万元，共26万元."""
    total, each = way.total, mean.each
    if not total.context.span.contains(each.span) or total.at < each.at:
        return False
    return any(
        one.quantity.dimension == each.quantity.dimension
        and total.context.span.contains(one.span)
        and one.span not in {each.span, total.span}
        and (
            _AND_EACH.fullmatch(_between(each, one.span))
            or (one.span < total.span and _is_of_a_lot(each, one.span))
        )
        for one in each.beside
    )


def _is_of_a_lot(each: Figure, other: Span) -> bool:
    """Say whether a figure of a mean's sentence falls to another count told right before it."""
    at = other.start - each.span.start + each.at
    return _LOT.search(each.context.sentence, max(0, at - _LEAD * 2), at) is not None


def _between(each: Figure, other: Span) -> str:
    """Give the words between a figure and another of its sentence."""
    shift = each.at - each.span.start
    if other < each.span:
        return each.context.sentence[max(0, other.end + shift) : each.at]
    return each.context.sentence[each.until : max(0, other.start + shift)]

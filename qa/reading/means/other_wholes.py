"""Means that by their own words, or by other figures, are of another total or count than these."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from qa.model import Figure, Mean
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence

_PART: Final = regex("其中|首批|率先")
_REST: Final = regex("余下|其余|剩下|剩余|超[出过]部?分")
_BUSIEST: Final = regex("最[忙高多旺热好][^，。；\\d]{0,6}[周天月日晚季年时]")
_EXCEPT: Final = regex("除[去了]?[^，。；\\d]{1,6}[外，]")
_BASIS: Final = regex("按照?(?P<of>[\u4e00-\u9fff]{2,6}?)(?:人口|面积|口径)?(?:计算|测算|来算|算)")
_YEAR: Final = regex(
    "(?<![比较与和跟])(?P<year>今年|去年|上年|前年|明年|\\d{4}年)(?!同[期月日比]|的|为)"
)
_CHANGED: Final = regex("(?:压缩|缩短|节省|提前|延误|晚点|减少|快)了?(?:近|约|整整)?$")
_VAGUE: Final = regex("[一二两三四五六七八][二三四五六七八九](?!十|百|千|万)")
_ONE: Final = regex("(?<!每)一[个只条台间张块辆艘]$")
"""What leads to the size of one thing, 一个40英尺的箱子, that is no mean."""
_SHARED: Final = regex("[^，。；\\d]{0,4}(?:每|人均|户均|各)[^，。；\\d]{0,6}")
_SO_FAR: Final = regex("截[至止]|到目前|前[\\d一二两三四五六七八九十]+[天日]")
_SHORT, _LOOK = 12, 80
_FINE: Final = Fraction(1, 20)


def of_another_whole(mean: Mean) -> bool:
    """Say whether words set a mean apart from the total and count that were read for it.

    其中 before the count, 最忙的一周 or 按常住人口计算 before the mean, a year of its own.
    """
    if _is_loose(mean.each) or _of_a_part(mean) or _is_of_other_goods(mean):
        return True
    if _is_of_days_so_far(mean):
        return True
    return _of_another_year(mean) or _on_a_basis(mean)


def _is_loose(each: Figure) -> bool:
    """Say whether a mean is no number that is reckoned, or is of a stretch or a rest."""
    words, sentence = clause_before(each), each.context.sentence
    vague = _VAGUE.match(sentence, each.at) is not None
    trait = _ONE.search(words) is not None and sentence.startswith("的", each.until)
    return vague or trait or any(cue.search(words) for cue in (_BUSIEST, _EXCEPT, _REST))


def _is_of_other_goods(mean: Mean) -> bool:
    """Say whether the total is the price of a lot of something else: 肉每公斤31元，橘子10元3斤."""
    behind = same_sentence(mean.total, mean.each) and mean.each.at < mean.total.at
    return behind and _place(mean) == mean.total.until


def _is_of_days_so_far(mean: Mean) -> bool:
    """Say whether days are of the whole spell, the total of some of them: 共8天。截至5月5日."""
    total = mean.total
    spell = mean.count.unit == "天" and mean.count_span < total.context.span
    return spell and _SO_FAR.search(total.context.sentence, 0, total.at) is not None


def _of_a_part(mean: Mean) -> bool:
    """Say whether the count is of a part of what the total is of, or is how much it changed."""
    total, at = mean.total, _place(mean)
    words = total.context.sentence
    if at < 0:
        return False
    if _CHANGED.search(words, max(0, at - _SHORT), at):
        return True
    return total.until <= at < mean.each.at and _PART.search(words, total.until, at) is not None


def _place(mean: Mean) -> int:
    """Give where the count stands in the sentence of the total, -1 where it stands elsewhere."""
    total = mean.total
    if not total.context.span.contains(mean.count_span):
        return -1
    return mean.count_span.start - total.span.start + total.at


def _of_another_year(mean: Mean) -> bool:
    """Say whether each is told of a year of its own: 去年产量是3000台，今年……，月均300台."""
    if not same_sentence(mean.total, mean.each):
        return False
    years = [_year_of(figure) for figure in (mean.total, mean.each)]
    return all(years) and years[0] != years[1]


def _year_of(figure: Figure) -> str:
    """Give the last year named before a figure in its sentence, but for what it is held against."""
    found = list(_YEAR.finditer(figure.context.sentence, max(0, figure.at - _LOOK), figure.at))
    return found[-1]["year"] if found else ""


def _on_a_basis(mean: Mean) -> bool:
    """Say whether a mean is reckoned on what the count is not: 户籍人口…，按常住人口计算."""
    words, at = mean.each.context.sentence, _place(mean)
    found = _BASIS.search(words, max(0, mean.each.at - _LOOK), mean.each.at)
    return found is not None and at >= 0 and found["of"] not in words[max(0, at - _SHORT) : at]


def is_made_otherwise(mean: Mean, near: Sequence[Figure]) -> bool:
    """Say whether a mean that is not sure comes out with another total or count near it."""
    if _has_its_own(mean, near):
        return True
    total, count, each = mean.total.quantity, mean.count, mean.each.quantity
    if mean.sure or each.high - each.low > each.nominal * _FINE:
        return False
    low, high = count.nominal * each.low, count.nominal * each.high
    if any(one.quantity.unit == total.unit and low <= one.quantity.nominal <= high for one in near):
        return True
    printed = next((one.quantity for one in near if one.span == mean.count_span), count)
    if not printed.nominal:
        return False
    # the count is held in the unit that the mean falls to: 每公里, of metres
    scale = count.nominal / printed.nominal
    counts = (one.quantity.nominal * scale for one in near if one.quantity.unit == printed.unit)
    return any(each.low * shared <= total.nominal <= each.high * shared for shared in counts)


def _has_its_own(mean: Mean, near: Sequence[Figure]) -> bool:
    """Say whether another count stands right before the mean: 37人献血，……8人每人献200毫升."""
    each, printed = mean.each, [one for one in near if one.span == mean.count_span]
    return any(
        one.quantity.unit == count.quantity.unit
        and one.span != count.span
        and same_sentence(one, each)
        and _SHARED.fullmatch(each.context.sentence, one.until, each.at) is not None
        for count in printed
        for one in near
        if one.at < each.at
    )

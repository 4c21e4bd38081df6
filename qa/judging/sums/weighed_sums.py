"""Sums of parts that were weighed: whether the way they miss their whole shows a slip.

What speaks for the parts being those of the whole is added to what their difference speaks for:
a slip of one digit, or two turned round, near the whole is what an error looks like; any other
difference is what two figures look like that have nothing to do with one another.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from qa.judging.arithmetic.arithmetic import Interval, Verdict
from qa.judging.arithmetic.misprints import digits, digits_apart, telling_digits
from qa.judging.arithmetic.slips import slip_within
from qa.judging.linking.clauses import clause
from qa.model import Figure, Quantity, Total
from qa.patterns import regex

_ENOUGH = 260
_SLIPS = ((Fraction(1, 100), 300), (Fraction(1, 33), 250), (Fraction(2, 25), 150))
"""How near a slip brings the sum to its whole at most, and what that speaks for."""
_FAR, _PLAIN = -30, -90
_SMALL, _SMALL_FAR, _SMALL_PLAIN = 155, -150, -200
_SMALL_LISTED = 100
_LARGE, _FINE, _FINER = 100, 1000, 50
"""What is told to the thousandth is hardly by chance a slip of what it should be."""
_LISTED, _NEAR = 3, Fraction(1, 6)
_TURNED = 150
"""What digits exchanged in one of all speak for: by chance that is rare at any distance."""
_IN_PART, _BY_ONE = 70, 80
"""What a slip in one of several parts, and small numbers one apart, speak for less."""
_MORE = regex("另|此外|还有|其[余他]|余[为下者]|剩下|不含|未计|尚|不足部分")
_LARGEST = regex("较[多大高]|主要|居多|大头|前[三五十]")
_ALL_TOLD = regex(
    "首尾相[接连]|[没无未][有一][^，。；]{0,3}(?:漏|落下|重复|遗漏)|一[个户人名件家][不没][落漏]"
    "|[没无][有再]?(?:别的|其他|其它|另外)|之外(?:再?[没无]|就没)|互不(?:兼|重|交)|只有这|就(?:是|这)[两三四五六七八九]"
    "|只按[^，。；]{0,12}(?:归类|登记|统计|计算|计入)|不重复(?:统计|计算|登记)"
    "|全部(?:得到|安[置排]|出自|来自|到位|落实)|[刚正恰]好(?:用完|轧平|分完|凑|是)|加总|加起来|合起来|加在一起"
)
"""What closes a list by the text's own words."""
_RACE = regex("总(?:成绩|用时|耗时|时间)|全程用时")
_CHANGES = regex("换项|转换|第?[一二三四]棒|赛段")
"""What leaves nothing out between the legs of a race."""
_CLOSED_BY_WORDS = 130
_BEHIND = 40


def signed_sum(total: Total) -> Fraction:
    """Add up the parts as printed, those that are gone taken off."""
    return sum((part.quantity.nominal * sign_of(total, part) for part in total.parts), Fraction(0))


def sign_of(total: Total, part: Figure) -> int:
    """Say whether a part is added or taken off."""
    return -1 if part in total.gone else 1


def weighed_verdict(total: Total) -> Verdict:
    """Say whether a weighed total is likely, and misses its parts as a slip does."""
    if total.odds is None or _rounded(total) or _unfinished(total):
        return ""
    if _is_of_a_race(total):
        return "warning"
    evidence = _evidence(total)
    if _is_closed(total):
        evidence = max(evidence, 0) + _CLOSED_BY_WORDS
    return "warning" if total.odds + evidence >= _ENOUGH else ""


def _is_closed(total: Total) -> bool:
    """Say whether the text says that the parts are all there is: 首尾相接, 一户没漏."""
    sentences = {figure.context.sentence for figure in (total.whole, *total.parts)}
    return any(map(_ALL_TOLD.search, (*sentences, next_sentence(total.parts[-1]))))


def next_sentence(figure: Figure) -> str:
    """Give the sentence behind a figure's own."""
    text, own = figure.context.gist.text, figure.context.sentence
    at = text.find(own)
    return text[at + len(own) :].split("。", 1)[0][:_BEHIND] if at >= 0 else ""


def _is_of_a_race(total: Total) -> bool:
    """Say whether a time is that of a whole race, and its parts all of it, or already longer."""
    whole, parts = total.whole, total.parts
    named = whole.quantity.dimension == "seconds" and _RACE.search(clause(whole)[0])
    if not named or len(parts) < _LISTED or {one.quantity.hedge for one in parts} != {""}:
        return False
    told = "".join({one.context.sentence for one in parts})
    return _CHANGES.search(told) is not None or signed_sum(total) > whole.quantity.nominal


def _rounded(total: Total) -> bool:
    """Say whether rounding may be all that is amiss."""
    figures = (total.whole, *total.parts)
    wide = sum((one.quantity.step for one in figures if not one.quantity.exact), Fraction(0))
    return abs(signed_sum(total) - total.whole.quantity.nominal) <= wide


def _unfinished(total: Total) -> bool:
    """Say whether less is told than all: more behind the parts, or only the largest of them."""
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    if signed_sum(total) > whole.quantity.nominal or last.span < whole.span:
        return False
    text = last.context.sentence[last.until : last.until + _BEHIND]
    end = first.at if first.context.span == whole.context.span else None
    return bool(_MORE.search(text) or _LARGEST.search(whole.context.sentence[whole.until : end]))


def _evidence(total: Total) -> int:
    """Give what whole and sum speak for, in hundredths of a natural logarithm."""
    found = _of_difference(total)
    return max(found, 0) + _TURNED if _is_turned(total) else found


def _is_turned(total: Total) -> bool:
    """Say whether all is right once digits of one long number are exchanged: 4719户 for 4179户."""
    short = total.whole.quantity.nominal - signed_sum(total)
    needed = [
        (total.whole.quantity, signed_sum(total)),
        *(
            (one.quantity, one.quantity.nominal + sign_of(total, one) * short)
            for one in total.parts
        ),
    ]
    return any(
        to > 0
        and telling_digits(one) >= _LISTED
        and digits_apart(digits(one), digits(replace(one, nominal=to))) == "turned"
        for one, to in needed
    )


def _of_difference(total: Total) -> int:
    """Give what the difference speaks for, by its size and whether it is a slip."""
    whole, summed = total.whole.quantity, signed_sum(total)
    apart = abs(summed / whole.nominal - 1)
    in_whole = _slip(whole, summed)
    slipped = in_whole or _in_a_part(total, whole.nominal - summed)
    if whole.nominal / whole.step < _LARGE:
        near = apart < _SLIPS[-1][0]
        by_one = abs(summed - whole.nominal) == whole.step
        if in_whole and not near and apart < _NEAR and len(total.parts) >= _LISTED:
            return _SMALL_LISTED
        return ((_SMALL - _BY_ONE * by_one) if near else _SMALL_FAR) if slipped else _SMALL_PLAIN
    if slipped:
        found = next((more for most, more in _SLIPS if apart < most), _FAR)
        found += _FINER if whole.nominal / whole.step >= _FINE else 0
        return found if in_whole else found - _IN_PART
    return _PLAIN if apart < _SLIPS[-1][0] else _PLAIN * 2


def _in_a_part(total: Total, short: Fraction) -> bool:
    """Say whether a slip in one part makes the sum right."""
    return any(
        _slip(part.quantity, part.quantity.nominal + sign_of(total, part) * short)
        for part in total.parts
    )


def _slip(quantity: Quantity, needed: Fraction) -> bool:
    return slip_within(quantity, Interval(needed, needed))

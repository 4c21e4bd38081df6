"""What several make together of a whole: 甲9724件、乙8266件，两地合计占全部诉求的37%. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_TAKE: Final = regex(
    "(?:(?P<number>[两三四五六七八九十])[者类个种家地市县区项名位国][\u4e00-\u9fff]{0,4}?(?:合计|总共|共)?"
    "|合计|合起来|加起来|共计)占(?:比|到|了)?(?P<of>[^，。；：、\\d]{0,16}?)(?:的|的?[比份][重例额])?(?:为|达到?)?$"
)
_ALL: Final = regex(
    "总[量数额值]?|[全本我该][国省市县区州镇乡村校院厂]|全部?|的|整个|所有|当年|同期"
)
_WIDE: Final = regex("[全本我该][国省市县区州镇乡村校院厂]")
_NEXT: Final = regex("[^。；]*(?:[，、和及与]|分别)[^。；]*")
_RATES: Final = frozenset({"ratio", "point", "times"})
_BACK, _FAR, _PAIR = 12, 60, 2


def joint_shares(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each share that several are said to take together to their sum and its whole."""
    for at, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio" or rate.quantity.hedge or not rate.quantity.step:
            continue
        if told := _TAKE.search(lead(rate)):
            yield from _held(figures[max(0, at - _FAR) : at], rate, told)


def _held(before: Sequence[Figure], rate: Figure, told: re.Match[str]) -> Iterator[Account]:
    number = small_count(told["number"]) if told["number"] else 0
    parts = _parts(before[-_BACK:], rate, number)
    if len(parts) < _PAIR or any(one.quantity.hedge for one in parts):
        return
    summed = sum((one.quantity.nominal for one in parts), Fraction())
    wholes = [one for one in alike(before, parts[0]) if one.span < parts[0].span]
    larger = [one for one in wholes if one.quantity.low > summed]
    low, high = rate.quantity.low - rate.quantity.step, rate.quantity.high + rate.quantity.step
    if any(low <= summed / one.quantity.nominal <= high for one in larger):
        return
    whole = next((one for one in reversed(larger) if _is_named(one, told["of"], wholes)), None)
    whole = whole or _by_a_slip(larger, summed, rate, told["of"])
    if whole and is_like(summed / whole.quantity.nominal, rate):
        proof = f"（{' + '.join(map(said, parts))}）÷ {said(whole)}"
        makes = summed / whole.quantity.nominal
        reach = makes - rate.quantity.step, makes + rate.quantity.step
        yield from reckoned((*parts, whole), rate, makes, reach, proof)


def _parts(before: Sequence[Figure], rate: Figure, number: int) -> list[Figure]:
    """Give the amounts of a sentence that lead up to a share, as many as it counts."""
    own = [one for one in before if one.context.span == rate.context.span]
    amounts = [one for one in own if one.quantity.dimension not in _RATES]
    row = alike(amounts, amounts[-1]) if amounts else []
    if not row or row[-1] is not amounts[-1] or (number and len(row) < number):
        return []
    row = row[-number:] if number else row
    largest = max(row, key=lambda one: one.quantity.nominal)
    if not number and largest.quantity.nominal * _PAIR >= sum(one.quantity.nominal for one in row):
        return []
    sentence = rate.context.sentence
    return row if _NEXT.fullmatch(sentence, row[0].until, row[-1].at) else []


def _by_a_slip(larger: Sequence[Figure], summed: Fraction, rate: Figure, of: str) -> Figure | None:
    """Give the one amount that makes the share but for a single digit, where none is named."""
    fits = [] if _ALL.sub("", of) else [one for one in larger if _one_digit_off(one, summed, rate)]
    return fits[0] if len({one.quantity.nominal for one in fits}) == 1 else None


def _one_digit_off(whole: Figure, summed: Fraction, rate: Figure) -> bool:
    made = round(summed / whole.quantity.nominal / rate.quantity.step)
    digits = str(made), str(round(rate.quantity.nominal / rate.quantity.step))
    alike = len(digits[0]) == len(digits[1])
    return alike and sum(one != two for one, two in zip(*digits, strict=True)) == 1


def _is_named(whole: Figure, of: str, alike: Sequence[Figure]) -> bool:
    """Say whether an amount is what a share is said to be taken of, else the last before it."""
    words = whole.context.sentence[: whole.at]
    wide = _WIDE.search(of)
    if wide and wide[0] not in words and _WIDE.search(words):
        return False
    noun = _ALL.sub("", of)
    pairs = {noun[at : at + _PAIR] for at in range(len(noun) - 1)}
    told = lead(whole) + whole.measure.text
    return any(pair in told for pair in pairs) if pairs else whole is alike[-1]

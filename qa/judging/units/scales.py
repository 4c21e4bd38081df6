"""One fact with other units: the same digits, another sign, or a conversion that is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.linking.clauses import clause
from qa.judging.linking.linking import same_words
from qa.judging.linking.measures import same_name
from qa.judging.linking.phrases import alongside
from qa.judging.reckonings.restated import is_last_of_two
from qa.model import Figure, Quantity
from qa.patterns import regex

_AGAIN = regex("[（(，](?:约?合|折合|折|即|相当于)约?|(?:左右)?(?:折合|即|约合)约?")
_SAID_AGAIN = regex("[即折约（(，](?:(?<=即)|(?<=[折约])合|(?<=[（(，])(?:合|折|相当于))")
"""What adds up means or parts, where both are money: 每人3000元，合123.6万元."""
_TAKES = regex(r"占.*$")
_RATE_WORDS = regex(r"比例|比重|占比|率")
_NEAR = 6
_APART = 2
_TELLING, _THOUSAND = 3, 999
_NOUN = 2
_WHERE = regex("[上里中内下]$")
"""What makes a noun a place: 3600亩湿地上."""
_WORKS = regex("桥|隧道|公路|铁路|大道|渠|管[道线]|步道|栈道|绿道|堤|赛道|索道|航线")
_FULL = regex("(?:全|总)长度?(?:为|达|约|共)*$")
_LONG = regex("长的[^，。；\\d已将在是]{0,8}")
_SOME = regex("另|[主引副辅]桥|主跨|[左右支]洞|[一二三首]期|[东西南北中首末]段|标段|其中|已|新增")
_EXTENTS = frozenset("长宽高深厚")
_EXTENT = regex("(?P<of>[长宽高深厚])度?(?:为|达|约|近|超过?|有)*$")
_LIMITS = frozenset({"其中", "平均", "新增", "减少", "同比", "环比", "极值"})


def unequal(one: Figure, other: Figure) -> bool:
    """Say whether the text gives one as the other in another unit: 3万亩（合2000公顷）."""
    first, second = sorted((one, other), key=lambda figure: figure.at)
    between = first.context.sentence[first.until : second.at]
    joined = is_last_of_two(first)
    if first.context.span != second.context.span or joined or not _AGAIN.fullmatch(between):
        return False
    if "count" in {first.quantity.dimension, second.quantity.dimension}:
        return False  # 2764人，相当于八九个人争一个岗位
    if first.quantity.suffix == second.quantity.suffix or "平均" in first.scope ^ second.scope:
        return False  # 每人3000元，合123.6万元; 电费0.58元、服务费0.51元，合1.09元
    if not first.quantity.nominal or second.quantity.nominal in {0, second.quantity.scale}:
        return False  # 拉动消费8.4亿元，相当于1元补贴带出6元消费
    return not first.quantity.meets(second.quantity)


def rate_name(name: str) -> str:
    """Give the end of a rate's name: what it is a share of."""
    kept = _TAKES.sub("占", name.replace("占比", "占").replace("的", ""))
    return kept[-5:]


def rate_word(name: str) -> bool:
    """Say whether a measure is named as a rate."""
    return _RATE_WORDS.search(name) is not None


@lru_cache(maxsize=1 << 8)
def restates(sentence: str) -> bool:
    """Say whether a sentence gives a figure again in another unit."""
    return _SAID_AGAIN.search(sentence) is not None


def signs_slipped(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give each share in % with the largest in ‰ that may be the same."""
    for share in (figure for figure in figures if figure.quantity.unit == "%"):
        mates = [one for one in figures if one.quantity.unit == "‰" and _sign_slipped(one, share)]
        if mates:
            yield max(mates, key=lambda figure: figure.quantity.nominal), share


def _sign_slipped(one: Figure, other: Figure) -> bool:
    """Say whether two shares of the same have near digits, the sign apart."""
    names = {rate_name(figure.measure.text) for figure in (one, other)}
    if len(names) > 1 or not rate_word(one.measure.text):
        return False
    digits = [f.quantity.nominal / f.quantity.scale for f in (one, other)]
    return min(digits) > 0 and max(digits) < min(digits) * _NEAR


def as_water(figure: Figure) -> Figure:
    """Give a mass of water as its volume: 3.2万吨 beside 3.2万立方米."""
    wet = figure.quantity.dimension == "mass" and "水" in "".join(clause(figure))
    return replace(figure, quantity=figure.quantity.of_water("volume")) if wet else figure


def unit_slipped(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether an article tells one fact in two units: 亩 and 公顷, 斤 and 公斤, 万 and 亿.

    `crowd` are the figures of their kind with these digits.
    """
    low, high = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.nominal)
    return (
        0 < low.nominal * _APART <= high.nominal
        and one.context.document == other.context.document
        and one.context.span != other.context.span
        and not _are_two_extents(one, other)
        and (
            (_of_like_digits(low, high) and _told_alike(one, other, crowd))
            or (telling_digits(low) >= _TELLING and _are_one_extent(one, other))
        )
    )


def _are_one_extent(one: Figure, other: Figure) -> bool:
    """Say whether both are told as how long one bridge, tunnel or road is: 386米, 3.86公里."""
    alike = shown_digits(one.quantity) == shown_digits(other.quantity)
    lengths = {one.quantity.dimension, other.quantity.dimension} == {"length"}
    return alike and lengths and bool(_works(one) & _works(other))


def _works(figure: Figure) -> set[str]:
    """Name what a figure is told as the whole length of: 新桥全长386米, 3.86公里长的大桥."""
    before, behind = clause(figure)[0], _LONG.match(figure.context.sentence, figure.until)
    words = (before if _FULL.search(before) else "") + (behind[0] if behind else "")
    return set() if _SOME.search(before + words) else set(_WORKS.findall(words))


def _are_two_extents(one: Figure, other: Figure) -> bool:
    """Say whether one is told as how long something is, the other as how high or wide."""
    told = [_extent(figure) for figure in (one, other)]
    return all(told) and told[0] != told[1]


def _extent(figure: Figure) -> str:
    before = _EXTENT.search(figure.context.sentence, 0, figure.at)
    behind = figure.context.sentence[figure.until : figure.until + 1]
    return before["of"] if before else behind if behind in _EXTENTS else ""


def _of_like_digits(low: Quantity, high: Quantity) -> bool:
    """Say whether two numbers print the same digits: 2.4万, 2.4亿; 6900万, 6.9亿 if many."""
    if _prints_alike(low, high):
        return True
    many = telling_digits(low) >= _TELLING and high.nominal >= _THOUSAND * low.nominal
    return many and low.scale != high.scale and shown_digits(low) == shown_digits(high)


def _prints_alike(one: Quantity, other: Quantity) -> bool:
    return one.nominal / one.scale == other.nominal / other.scale


def shown_digits(quantity: Quantity) -> str:
    """Give the digits of a number as printed, without the noughts at either end."""
    over, under = quantity.nominal.as_integer_ratio()
    times, parts = quantity.step.as_integer_ratio()
    steps, rest = divmod(over * parts, under * times)
    return str(quantity.nominal / quantity.step if rest else steps).strip("0")


def _told_alike(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    return (
        same_name(one.measure, other.measure)
        or _of_one_noun(one, other)
        or bool(alongside(one, other))
        or (telling_digits(one.quantity) >= _TELLING and same_words(one, other, crowd) is not None)
    )


def _of_one_noun(one: Figure, other: Figure) -> bool:
    """Say whether two numbers of one unit (3200万尾, 3200尾) count what one noun names."""
    things = [_WHERE.sub("", figure.measure.thing) for figure in (one, other)]
    named = min(map(len, things)) >= _NOUN and things[0][-_NOUN:] == things[1][-_NOUN:]
    held = things[0].endswith(things[1]) or things[1].endswith(things[0])
    limits = (one.scope ^ other.scope) & _LIMITS
    return named and held and one.quantity.unit == other.quantity.unit and not limits

"""What a body tells in the place of a headline's figure that it does not give."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from qa.judging.arithmetic.misprints import sizes, slip, slipped, telling_digits
from qa.judging.details.borne_out import ROW, is_borne_out, is_given
from qa.judging.details.head_growth import growth_told_otherwise
from qa.judging.details.head_shares import share_denied
from qa.judging.details.headline_kin import TEN, age_of_then, body_of, comparable, weight
from qa.judging.linking.clauses import PAIR
from qa.judging.linking.kinship import WHOLE
from qa.judging.linking.mentions import rounded_above
from qa.judging.linking.two_facts import of_several_sorts
from qa.judging.linking.words import content_words, rarity
from qa.model import SPOTS, Figure
from qa.patterns import regex

_NEAR, _NEAR_ROUND, _NEAR_FEW, _PAIRS = 3, 7, 12, 2
_COMMON = frozenset(
    "个 人 人次 年 次 家 名 件 项 场 种 户 起 例 条 位 大 类 批 届 路 所 处 岁 分 号 级 期".split()
)
"""Counters of so many things that two of them need not count one."""
_CLOSE, _TELLS = 4, 6
_MOST_TIMES, _HALF_MORE = 5, Fraction(3, 2)
_BROUGHT = regex("(?P<verb>缩短|延长|提高|降低|增加|减少|[上下]调|压缩|扩大)(?:到|至|为)$")
_HAN = regex("[\u4e00-\u9fff](?<![的了是有在共年])")
_FOLLOWS = regex("[\u4e00-\u9fff]{2}")
_LENGTHS = frozenset({"months", "days", "seconds"})
_TOLLS = frozenset("死亡 遇难 受伤 身亡 丧生".split())
"""Who did it may be counted in the headline alone."""


def denied(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give what the body tells in the place of a headline's figure that it does not give."""
    if is_given(spot, figures):
        return None
    if grown := growth_told_otherwise(spot, body_of(figures)):
        return grown
    if shared := share_denied(spot, figures):
        return shared
    told = _denied(spot, figures)
    return None if told and _told_loosely(spot, told) else told


def _told_loosely(spot: Figure, told: Figure) -> bool:
    """Say whether one is rounded in words, or one counts several sorts and the other the first."""
    sorts = of_several_sorts(spot, told) or of_several_sorts(told, spot)
    return sorts or rounded_above(spot, told) or age_of_then(told)


def _denied(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    if spot.quantity.dimension == "months":
        told = _of_one_noun(spot, figures)
        return told if told and weight(spot, told) > 0 else None
    if told := _misprinted(spot, figures):
        return told
    if is_borne_out(spot, figures):
        return None
    return _of_one_noun(spot, figures) or _brought_to(spot, figures) or _rival(spot, figures)


def _brought_to(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the first figure of the body that the headline's own verb leads to: 缩短到8分钟."""
    verb = _BROUGHT.search(spot.context.sentence, 0, spot.at)
    if verb is None or spot.context.kind != "headline":
        return None
    kin = [one for one in body_of(figures) if comparable(spot, one)]
    led = [one for one in kin if _led_by(one, verb["verb"])]
    next_to = bool(led) and led[0].context.block == spot.context.block + 1
    return led[0] if next_to or (led and _shares_a_word(spot, led[0])) else None


def _led_by(figure: Figure, verb: str) -> bool:
    found = _BROUGHT.search(figure.context.sentence, 0, figure.at)
    return found is not None and found["verb"] == verb


def _shares_a_word(spot: Figure, figure: Figure) -> bool:
    pairs = set(PAIR.findall(spot.context.sentence[: spot.at])) - WHOLE
    return any(pair in figure.context.sentence for pair in pairs)


def _misprinted(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the one figure of the body that is a slip of the pen away from a headline's number.

    One other digit is no slip where no word is shared.
    """
    others = {
        figure.quantity.nominal
        for figure in figures
        if figure.context.kind in SPOTS and figure is not spot
    }
    near = [
        figure
        for figure in body_of(figures)
        if comparable(spot, figure)
        and figure.quantity.nominal not in others
        and _is_slip(spot, figure)
    ]
    values = {figure.quantity.nominal for figure in near}
    return near[0] if len(values) == 1 and not is_borne_out(spot, figures) else None


def _is_slip(spot: Figure, figure: Figure) -> bool:
    kind = slipped(spot, figure)
    told = weight(spot, figure) > 0 or bool(_beside(spot) & _beside(figure))
    return kind == "turned" or (kind == "digit" and told)


def _beside(figure: Figure) -> set[str]:
    """Give the characters right beside a number, without those of its unit: 夺金38枚, 36枚金牌."""
    sentence = figure.context.sentence
    words = sentence[max(0, figure.at - _CLOSE) : figure.at] + sentence[figure.until :][:_CLOSE]
    return set(_HAN.findall(words)) - set(figure.quantity.unit)


def _of_one_noun(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the one number of the body before the noun that a headline's small number stands before.

    三条航线; of a length in years or days, the only one that the body gives.
    """
    counts = spot.quantity.dimension == "count"
    if spot.context.kind != "headline" or (counts and telling_digits(spot.quantity) > 1):
        return None
    kin = [figure for figure in body_of(figures) if comparable(spot, figure)]
    if counts:
        noun = _FOLLOWS.match(spot.context.sentence, spot.until)
        toll = noun is not None and noun[0] in _TOLLS
        noun = None if toll else noun
        ahead = kin if not toll and len(kin) == 1 and _led_alike(spot, kin[0]) else []
        kin = [one for one in kin if noun and _one_noun(noun[0], spot, one)] or ahead
    elif spot.quantity.dimension not in _LENGTHS or len(kin) > _PAIRS or _is_rough(spot):
        return None
    else:
        kin = [figure for figure in kin if _near_length(spot, figure)]
    return kin[0] if len({figure.quantity.nominal for figure in kin}) == 1 else None


def _one_noun(noun: str, spot: Figure, figure: Figure) -> bool:
    """Say whether the noun behind one of two numbers stands soon behind the other: 3条周末专线."""
    other = _FOLLOWS.match(figure.context.sentence, figure.until)
    behind = spot.context.sentence[spot.until : spot.until + ROW]
    ahead = figure.context.sentence[figure.until : figure.until + ROW]
    if ahead.startswith(noun):
        return True
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    near = high < 2 * low
    return near and (noun in ahead or (other is not None and other[0] in behind))


def _led_alike(spot: Figure, figure: Figure) -> bool:
    """Say whether one telling word stands right before both numbers: 获奖者6人, 获奖的5人."""
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    texts = [side.context.sentence[max(0, side.at - ROW) : side.at] for side in (spot, figure)]
    words = [word for word in content_words(texts[1]) if rarity(word) >= _TELLS]
    return low > 1 and high < 2 * low and any(word in texts[0] for word in words)


def _near_length(spot: Figure, figure: Figure) -> bool:
    """Say whether neither of two lengths is far longer, and one unit prints them or they miss."""
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    most = 3 if spot.quantity.dimension == "days" else _HALF_MORE
    jubilee = figure.context.sentence.endswith("周年", 0, figure.until)
    miss = spot.quantity.dimension == "seconds" and not spot.quantity.meets(figure.quantity)
    return (
        (miss or spot.quantity.scale == figure.quantity.scale)
        and high <= most * low
        and not jubilee
    )


def _is_rough(spot: Figure) -> bool:
    """Say whether a headline gives a length as one speaks of it: 三年, 四分钟, no 35年."""
    if spot.quantity.dimension == "days":
        return False
    printed = spot.context.sentence[spot.at : spot.until]
    few = spot.quantity.dimension == "months" and telling_digits(spot.quantity) < _PAIRS
    return "半" not in printed and (few or not printed[0].isdigit())


def _rival(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the figure of the body that tells a headline's fact with another number, if any.

    It shares words beside the number; the only one of its unit may share the sentence's alone.
    """
    crowd = [
        figure for figure in figures if comparable(spot, figure) and _of_one_size(spot, figure)
    ]
    if not crowd:
        return None
    weights = [weight(spot, figure) for figure in crowd]
    best = weights.index(max(weights))
    if weights[best] >= _enough(spot):
        return crowd[best]
    alone = len(crowd) == 1 and (_one_story(spot, crowd[0]) or _one_of_its_unit(spot, crowd[0]))
    return crowd[0] if alone else None


def _of_one_size(spot: Figure, figure: Figure) -> bool:
    """Say whether two numbers may tell one fact: neither is many times the other."""
    low, high = sizes(spot.quantity, figure.quantity)
    return high <= _MOST_TIMES * low


def _one_of_its_unit(spot: Figure, figure: Figure) -> bool:
    """Say whether a telling unit is enough: 9金 in the headline, 7金 and no other in the body."""
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    counted = spot.quantity.dimension == "count" and spot.quantity.unit not in _COMMON
    return counted and low > 1 and high <= 2 * low


def _enough(spot: Figure) -> int:
    """Say how telling the shared words must be: more for a small or round number."""
    if telling_digits(spot.quantity) > 1:
        return _NEAR
    return _NEAR_FEW if spot.quantity.nominal < TEN else _NEAR_ROUND


def _one_story(spot: Figure, figure: Figure) -> bool:
    """Say whether the sentence that opens the body restates a headline, with a like number.

    The more alike the two numbers are printed, the fewer characters need be shared.
    """
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    turned = slip(spot.quantity, figure.quantity) == "turned"
    if figure.context.block > spot.context.block + 1:
        return False
    if not turned and (low < TEN or high > 2 * low):
        return False
    pairs = set(PAIR.findall(spot.context.sentence)) - WHOLE
    shared = sum(pair in figure.context.sentence for pair in pairs)
    return shared >= (1 if turned else _PAIRS)

"""What of a body bears out a figure of its headline, and what goes against it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, combinations

from qa.judging.arithmetic.misprints import digits, slip, slipped, telling_digits
from qa.judging.calendar.year_spans import years_make
from qa.judging.linking.clauses import clause, said
from qa.judging.linking.counters import counter_class
from qa.judging.linking.kinship import SPOTS, WHOLE
from qa.judging.linking.linking import told_apart
from qa.judging.linking.measures import same_kind
from qa.judging.linking.sorts import other_roles
from qa.judging.linking.words import content_words, rarity
from qa.model import Figure, Quantity
from qa.patterns import regex

_SUMS = frozenset({"累计", "总"})
_APART = frozenset({"其中", "仅", "另", "同比", "环比", "极值", "减少", "平均"})
_MOST, _LONG, _ROW = 40, 2, 8
_NEAR, _NEAR_ROUND, _NEAR_FEW, _TEN, _PAIRS, _FAR = 3, 7, 12, 10, 2, 900
_COMMON = frozenset(
    "个 人 人次 年 次 家 名 件 项 场 种 户 起 例 条 位 大 类 批 届 路 所 处 岁 分 号 级 期".split()
)
"""Counters of so many things that two of them need not count one."""

_BOUNDS = frozenset({"以上", "以下", "以内", "之内", "开外"})
"""A bound that many numbers keep bears out none of them: 3级以上."""

_SHORT_OF = frozenset("近 将近 接近 不足 不到".split())
_WELL_ABOVE = Fraction(21, 20)
_HALF = Fraction(1, 2)
_CLOSE, _TELLS = 4, 6
_HAN = regex("[\u4e00-\u9fff](?<![的了是有在共年])")
_AHEAD = ("提前", "推迟", "延后", "延期", "提早", "晚点")
_FOLLOWS = regex("[\u4e00-\u9fff]{2}")
_LENGTHS = frozenset({"months", "days"})
_TOLLS = frozenset("死亡 遇难 受伤 身亡 丧生".split())
"""Who did it may be counted in the headline alone."""
_PAIR = regex(r"(?=([\u4e00-\u9fff]{2}))")


def denied(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give what the body tells in the place of a headline's figure that it does not give."""
    if _given(spot, figures):
        return None
    if told := _misprinted(spot, figures):
        return told
    if _borne_out(spot, figures):
        return None
    return _of_one_noun(spot, figures) or _rival(spot, figures)


def _given(spot: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether some sentence of the body gives a headline's number.

    In whatever unit, its digits in running text, in a rounder or finer wording; a length of years
    by the years that it lies between.
    """
    body = _body(figures)
    if years_make(spot, {figure.context.sentence for figure in body}):
        return True
    shown = digits(spot.quantity).rstrip("0")
    if len(shown) >= _LONG and any(shown in figure.context.sentence for figure in body):
        return True
    return any(_nears(figure, spot) for figure in _alike(spot, body))


def rescaled(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the figure of the body that a headline gives in a rounder number, a 万 or 亿 away.

    产值突破18万元, and in the body 产值18.3亿元.
    """
    body = _body(figures)
    if any(_nears(figure, spot) for figure in _alike(spot, body)):
        return None
    off = [
        figure
        for figure in body
        if _rescales(spot, figure) and _comparable(spot, figure) and _weight(spot, figure) > 0
    ]
    return off[0] if len({figure.quantity.nominal for figure in off}) == 1 else None


def _rescales(spot: Figure, figure: Figure) -> bool:
    rough, fine = spot.quantity, figure.quantity
    low, high = sorted((rough.nominal, fine.nominal))
    step = rough.step / rough.scale
    over = fine.nominal / fine.scale - rough.nominal / rough.scale
    return (
        rough.scale != fine.scale
        and high >= _FAR * low > 0
        and rough.nominal / rough.step >= _TEN
        and over != 0
        and -step * (0 if rough.hedge else _HALF) <= over < step
    )


def _borne_out(spot: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether figures of the body make a headline's number.

    The sum or difference of two figures of its kind, or the sum of a row of them.
    """
    alike = _alike(spot, _body(figures))
    return _in_a_row(alike, spot) or any(
        spot.quantity.nominal
        in (
            one.quantity.nominal + other.quantity.nominal,
            abs(one.quantity.nominal - other.quantity.nominal),
        )
        for one, other in combinations([one for one in alike if "其中" not in one.scope], 2)
    )


def _body(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.context.kind not in SPOTS]


def _alike(spot: Figure, body: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in body if same_kind(figure.quantity, spot.quantity)][:_MOST]


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
        for figure in _body(figures)
        if _comparable(spot, figure)
        and figure.quantity.nominal not in others
        and _is_slip(spot, figure)
    ]
    values = {figure.quantity.nominal for figure in near}
    return near[0] if len(values) == 1 and not _borne_out(spot, figures) else None


def _is_slip(spot: Figure, figure: Figure) -> bool:
    kind = slipped(spot, figure)
    told = _weight(spot, figure) > 0 or bool(_beside(spot) & _beside(figure))
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
    kin = [figure for figure in _body(figures) if _comparable(spot, figure)]
    if counts:
        noun = _FOLLOWS.match(spot.context.sentence, spot.until)
        toll = noun is not None and noun[0] in _TOLLS
        noun = None if toll else noun
        ahead = kin if not toll and len(kin) == 1 and _led_alike(spot, kin[0]) else []
        kin = [one for one in kin if noun and _one_noun(noun[0], spot, one)] or ahead
    elif spot.quantity.dimension not in _LENGTHS or len(kin) > _PAIRS:
        return None
    else:
        kin = [figure for figure in kin if _near_length(spot, figure)]
    return kin[0] if len({figure.quantity.nominal for figure in kin}) == 1 else None


def _one_noun(noun: str, spot: Figure, figure: Figure) -> bool:
    """Say whether the noun behind one of two numbers stands soon behind the other: 3条周末专线."""
    other = _FOLLOWS.match(figure.context.sentence, figure.until)
    behind = spot.context.sentence[spot.until : spot.until + _ROW]
    ahead = figure.context.sentence[figure.until : figure.until + _ROW]
    if ahead.startswith(noun):
        return True
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    near = high < 2 * low
    return near and (noun in ahead or (other is not None and other[0] in behind))


def _led_alike(spot: Figure, figure: Figure) -> bool:
    """Say whether one telling word stands right before both numbers: 获奖者6人, 获奖的5人."""
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    texts = [side.context.sentence[max(0, side.at - _ROW) : side.at] for side in (spot, figure)]
    words = [word for word in content_words(texts[1]) if rarity(word) >= _TELLS]
    return low > 1 and high < 2 * low and any(word in texts[0] for word in words)


def _near_length(spot: Figure, figure: Figure) -> bool:
    """Say whether two lengths are printed in one unit, and neither is far longer."""
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    return spot.quantity.scale == figure.quantity.scale and high <= 3 * low


def _in_a_row(alike: Sequence[Figure], spot: Figure) -> bool:
    """Say whether figures that follow one another add up to the headline's: 23金18银27铜."""
    for start in range(len(alike)):
        sums = accumulate(figure.quantity.nominal for figure in alike[start : start + _ROW])
        if spot.quantity.nominal in list(sums)[2:]:
            return True
    return False


def _nears(figure: Figure, spot: Figure) -> bool:
    """Say whether one number may be the other, rounded or cut to its own printing."""
    one, other = figure.quantity, spot.quantity
    if (one.step, one.hedge) == (other.step, other.hedge) or one.dimension == "level":
        return one.nominal == other.nominal
    if one.meets(other) and one.hedge not in _BOUNDS:
        return True
    if _beyond(one, other) or _beyond(other, one):
        return False
    rough, fine = (one, other) if one.step > other.step else (other, one)
    over = fine.nominal - rough.nominal
    return -rough.step * (1 if rough.hedge else _HALF) <= over < rough.step


def _beyond(rough: Quantity, fine: Quantity) -> bool:
    """Say whether a number lies well above what another only comes near to: 近五千, 5382."""
    return rough.hedge in _SHORT_OF and fine.nominal > rough.nominal * _WELL_ABOVE


def _rival(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the figure of the body that tells a headline's fact with another number, if any.

    It shares words beside the number; the only one of its unit may share the sentence's alone.
    """
    crowd = [figure for figure in figures if _comparable(spot, figure)]
    if not crowd:
        return None
    weights = [_weight(spot, figure) for figure in crowd]
    best = weights.index(max(weights))
    if weights[best] >= _enough(spot):
        return crowd[best]
    alone = len(crowd) == 1 and (_one_story(spot, crowd[0]) or _one_of_its_unit(spot, crowd[0]))
    return crowd[0] if alone else None


def _one_of_its_unit(spot: Figure, figure: Figure) -> bool:
    """Say whether a telling unit is enough: 9金 in the headline, 7金 and no other in the body."""
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    counted = spot.quantity.dimension == "count" and spot.quantity.unit not in _COMMON
    return counted and low > 1 and high <= 2 * low


def _enough(spot: Figure) -> int:
    """Say how telling the shared words must be: more for a small or round number."""
    if telling_digits(spot.quantity) > 1:
        return _NEAR
    return _NEAR_FEW if spot.quantity.nominal < _TEN else _NEAR_ROUND


def _comparable(spot: Figure, figure: Figure) -> bool:
    """Say whether a figure of the body counts in the headline's unit, under no other limit."""
    return (
        figure.context.kind not in SPOTS
        and same_kind(figure.quantity, spot.quantity)
        and counter_class(figure.quantity.unit) == counter_class(spot.quantity.unit)
        and not figure.scope & _limits(spot) - spot.scope
        and not ("平均" in spot.scope and figure.scope & _SUMS)
        and not told_apart(spot, figure)
        and not other_roles(spot, figure)
        and _ahead(spot) == _ahead(figure)
    )


def _ahead(figure: Figure) -> bool:
    """Say whether a figure tells by how long something is early or late: 提前一天."""
    return figure.context.sentence.endswith(_AHEAD, 0, figure.at)


def _limits(spot: Figure) -> frozenset[str]:
    """Give what limits a figure of the body; a headline's temperature is the lowest or highest."""
    return _APART - {"极值"} if spot.quantity.dimension == "temperature" else _APART


def _weight(spot: Figure, figure: Figure) -> int:
    """Weigh the words that stand beside both numbers."""
    mine, theirs = "，".join(clause(spot)), "，".join(clause(figure))
    words = {word for word in sum(said(spot), ()) if word in theirs}
    words |= {word for word in sum(said(figure), ()) if word in mine}
    return sum(map(rarity, words - WHOLE))


def _one_story(spot: Figure, figure: Figure) -> bool:
    """Say whether the sentence that opens the body restates a headline, with a like number.

    The more alike the two numbers are printed, the fewer characters need be shared.
    """
    low, high = sorted((spot.quantity.nominal, figure.quantity.nominal))
    turned = slip(spot.quantity, figure.quantity) == "turned"
    if figure.context.block > spot.context.block + 1:
        return False
    if not turned and (low < _TEN or high > 2 * low):
        return False
    pairs = set(_PAIR.findall(spot.context.sentence)) - WHOLE
    shared = sum(pair in figure.context.sentence for pair in pairs)
    return shared >= (1 if turned else _PAIRS)

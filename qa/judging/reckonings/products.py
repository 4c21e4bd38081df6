"""What so much for each of so many is said to make: 时速300公里，两个小时，450公里. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_PER: Final = regex(
    r"每(?P<per>[\u4e00-\u9fff])(?:[^，。；：、\d每]{0,4})(?:固定|一律|均|各|都|只|仅|收费?|罚款?|奖励?|补[助贴]|发|卖|装|吃|服|用|供|付|交|缴|产|售价?|[为需是有])*$"
)
_ALL: Final = regex(
    "(?:总[额计数共]|[共合总]计|一共|总共|[累全]计|[共合][用需付收花罚发装卖吃]?|[付花收卖缴交]了)[^，。；：、0-9]{0,6}$"
)
_DRIVEN: Final = regex(
    "行[程驶]|跑[了完]|走[了完]|飞[行了]|航[程行]|骑[行了]|游[了完]|全程|推进|前进|驶[过出]"
)
_EVEN: Final = regex("匀速|平均|以[^，。；]{0,6}的?(?:速度|时速)|始终|保持|一直")
_NOT_EVEN: Final = regex("最[高快大]|设计|限速|提速|可达|能达|瞬时|约|近")
_UNITS: Final = {"人": "人 名 位", "户": "户", "天": "天", "日": "天"}
_PAIR, _SLACK = 2, Fraction(1, 10)


def products(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at what a sentence tells of each, of how many, and of all."""
    yield from _speeds(figures)
    for rate in figures:
        per = _PER.search(lead(rate))
        kin = [one for one in figures if _of_one_unit(one, rate)]
        if not per or len(kin) != _PAIR or any(one.quantity.hedge for one in kin):
            continue
        total = kin[0] if kin[1] is rate else kin[1]
        counts = [one for one in figures if _counts(one, per["per"])]
        if len(counts) == 1 and _ALL.search(lead(total)):
            yield from _made(rate, counts[0], total)


def _of_one_unit(one: Figure, other: Figure) -> bool:
    same = one.quantity.dimension == other.quantity.dimension
    return same and (one.quantity.dimension != "count" or one.quantity.unit == other.quantity.unit)


def _counts(figure: Figure, per: str) -> bool:
    """Say whether a figure tells how many there are of what a rate is for each of."""
    fits = said(figure).endswith(tuple(_UNITS.get(per, per).split()))
    return fits and not figure.quantity.hedge and not lead(figure).endswith(("第", "每"))


def _made(rate: Figure, count: Figure, total: Figure) -> Iterator[Account]:
    many = count.quantity.nominal / count.quantity.scale
    makes = rate.quantity.nominal * many
    slack = makes * _SLACK if leeway(rate) or leeway(total) else Fraction()
    proof = f"{said(rate)} × {said(count)}"
    yield from reckoned((rate, count), total, makes, (makes - slack, makes + slack), proof)


def _speeds(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a speed that is kept, the time it is kept for, and the way that was made."""
    kinds = [
        [one for one in figures if one.quantity.dimension == dimension]
        for dimension in ("speed", "seconds", "length")
    ]
    if any(len(kind) != 1 or kind[0].quantity.hedge for kind in kinds):
        return
    speed, time, way = (kind[0] for kind in kinds)
    words = speed.context.sentence
    driven = _DRIVEN.search(lead(way)) or _DRIVEN.match(words, way.until)
    if driven and _EVEN.search(words) and not _NOT_EVEN.search(words):
        makes = speed.quantity.nominal * time.quantity.nominal
        reach = makes * (1 - _SLACK), makes * (1 + _SLACK)
        yield from reckoned((speed, time), way, makes, reach, f"{said(speed)} × {said(time)}")

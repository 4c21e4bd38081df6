"""Quarters and halves that make up a longer stretch: 一季度2.1万，二季度2.4万，上半年5万. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.linking.measures import kind
from qa.judging.reckonings.reckoning import Account, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_NAMED: Final = regex(
    "(?:^|[^\u4e00-\u9fff]|[今去]年|公司|全[市县区省州]|我[市县区]|其中)"
    "(?P<stretch>前三季度|[一二三四]季度|[上下]半年|全年)(?P<what>(?![末底初]|增|同)[^，。；：、\\d]{0,10})$"
)
_LEVEL: Final = regex("均|每|价|指数|余额|存[量栏]|保有|最[高低多少]|总数|增加|减少")
"""What stands at some time, or for each, and is not added up."""
_FILLING: Final = regex("实现|完成|累计|合计|共|为|达到?|新增|约|当季|单季")
_MADE_OF: Final = (
    ("上半年", ("一季度", "二季度")),
    ("前三季度", ("一季度", "二季度", "三季度")),
    ("前三季度", ("上半年", "三季度")),
    ("下半年", ("三季度", "四季度")),
    ("全年", ("上半年", "下半年")),
    ("全年", ("前三季度", "四季度")),
    ("全年", ("一季度", "二季度", "三季度", "四季度")),
)
_ADDED: Final = frozenset({"count", "mass", "volume", "energy", "money"})


def stretch_sums(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each longer stretch of a sentence to the shorter ones that make it up."""
    told: dict[tuple[str, str, str], list[Figure]] = {}
    for one in figures:
        named = _NAMED.search(lead(one))
        adds = one.quantity.dimension.partition(":")[0] in _ADDED and not one.quantity.hedge
        if named and adds and not _LEVEL.search(named["what"]):
            what = _FILLING.sub("", named["what"])
            told.setdefault((kind(one.quantity), what, named["stretch"]), []).append(one)
    for unit, what, stretch in tuple(told):
        for whole, parts in _MADE_OF:
            sides = [told.get((unit, what, name), []) for name in (whole, *parts)]
            if stretch == whole and all(len(side) == 1 for side in sides):
                yield from _held(*(side[0] for side in sides))


def _held(whole: Figure, *parts: Figure) -> Iterator[Account]:
    makes = sum((one.quantity.nominal for one in parts), Fraction())
    slack = sum((leeway(one) for one in (*parts, whole)), Fraction()) / 2
    if is_like(makes, whole):
        proof = " + ".join(map(said, parts))
        yield from reckoned(parts, whole, makes, (makes - slack, makes + slack), proof)

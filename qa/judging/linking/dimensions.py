"""What a named amount is never told in: installed power in 千瓦时, a reservoir in 平方米. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.model import Figure
from qa.patterns import regex

_TAIL = (
    r"(?:共|总共|累计|预计|约|大约|已|可|将|高|仅|近|超|突破|超过|增|增加|升|降|提高|"
    r"达|达到|到|至|为|是|有|了)*$"
)


class _Named(NamedTuple):
    """Words that name an amount, what it measures, and what it is mistaken for."""

    words: re.Pattern[str]
    right: str
    wrong: frozenset[str]


def _named(words: str, right: str, wrong: str) -> _Named:
    return _Named(regex(f"(?:{words}){_TAIL}"), right, frozenset(wrong.split()))


_POWER = _named(
    "装机(?:总?容量|规模)?|用?电?负荷|(?:发电|最大|机组)出力|单机容量", "power", "energy"
)
_ENERGY = _named("电量|(?<![大高荷值求口力])[用发供售节]电", "energy", "power")
_OTHERS = (
    _named(
        "蓄水量?|库容|[供用来取排需]水量|[蓄材]积量?|径流量|土石?方量?",
        "volume",
        "area energy power",
    ),
    _named("(?<!均)面积|占地", "area", "volume mass length energy"),
    _named("[全总]长度?|里程", "length", "area volume mass energy"),
    _named("降雨量|降水量|雨量|雪深", "length", "volume mass area"),
    _named("总产量?|(?:粮食|水果|蔬菜|茶叶|原煤|水泥|钢材?|原油)产量", "mass", "area length power"),
    _named(
        "[产价]值|票房|投资额?|营业?收入?|零售额|销售额|成交额|交易额|利润|税收",
        "money",
        "mass area length volume energy power",
    ),
    _named("体重|净重|毛重", "mass", "length volume area"),
    _named("身高|海拔|水深|水位", "length", "area volume mass"),
)
_STORED = regex("储能|蓄电|储电|电池")
_SIGNS = frozenset("电机荷力水容积方地长程雨雪产值房资收入额润税重高深位")
_LEAD, _SHOWN = 14, 3


def misnamed(figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Give each amount whose unit measures something else, with what it may be held to."""
    for figure in figures:
        lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
        if _SIGNS.isdisjoint(lead) or not (named := _of(figure, lead)):
            continue
        held = [one for one in figures if one is not figure and _is_held(one, figure, named)]
        held.sort(key=lambda one: abs(one.span.start - figure.span.start))
        yield figure, held[:_SHOWN]


def _of(figure: Figure, lead: str) -> _Named | None:
    dimension, sentence = figure.quantity.dimension.partition(":")[0], figure.context.sentence
    if dimension in _POWER.wrong and _STORED.search(sentence):
        return None
    kinds = {"energy": (_POWER,), "power": (_ENERGY,)}.get(dimension, ())
    return next(
        (one for one in (*kinds, *_OTHERS) if dimension in one.wrong and one.words.search(lead)),
        None,
    )


def _is_held(one: Figure, odd: Figure, named: _Named) -> bool:
    """Say whether a figure is of what is named, or of what it is taken for."""
    return one.quantity.dimension.partition(":")[0] in {named.right, odd.quantity.dimension}

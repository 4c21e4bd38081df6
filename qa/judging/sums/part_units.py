"""A part and its whole in one sentence whose numbers fit and whose units do not.

全长2360米，已浇筑1980公里; 总库容3.6亿立方米，目前蓄水2.1万立方米.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from qa.judging.linking.limits import marks_off
from qa.judging.linking.measures import kind
from qa.judging.sums.wholes import printed
from qa.model import Figure
from qa.patterns import regex

_WHOLE = regex(
    "(?:全长|总长|[顶桥洞路渠堤道]长|总里程|总面积|占地|面积|库容|总投资|总额|总量|资金|预算|概算|计划|规划|收入|募集|筹集|"
    "共[\u4e00-\u9fff]{0,6}|总[\u4e00-\u9fff]{1,6})[\u4e00-\u9fff]{0,4}$"
)
_PART = regex(
    "^(?:其中|目前|现|截至[^，]{2,10}|累计)?(?:已|其中|主跨|主桥|[左右上下]线|[左右]洞|剩余|余下|还剩|蓄水|拨付|到位|完成|支付|兑付|"
    "发放|使用|税收|核心|候车|主体|地下|地上|建筑)[\u4e00-\u9fff]{0,8}$"
)
_APART = regex(
    "每|均|另|距|外|通往|海拔|高程|增|减|降|涨|比|罚|奖|补|单|最|人|户|利润|销|深|宽|高|厚|直径|以上|以下"
)
_OF_CASES = regex(r"[发查][现出处][^，。；]{0,8}\d[\d.]*万?[人户起件例家宗名项]")
"""What a small sum is of that was found: 查出冒领16人，追缴6.4万元."""
_LISTED = regex("[^，。；]{0,12}、")
_OF_UNIT = frozenset({"平均", "极值", "同比", "环比", "减少", "计划"})
_MEASURES = frozenset("length area volume mass money".split())
_LOST = (10**3, 10**4, 10**6, 10**8)
_LARGE, _SMALL, _SHARE = 20, 200, 20
_SLACK = Fraction(101, 100)
_LEAD = 16


def part_units(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give part and whole among the figures of one sentence and one kind."""
    ordered = sorted(figures, key=lambda figure: figure.at)
    for whole, part in pairwise(ordered):
        if _told(whole, part) and (_too_large(whole, part) or _too_small(whole, part)):
            yield part, whole


def may_be_part(figure: Figure) -> bool:
    """Say whether a figure measures something and is no mean or change."""
    measured = figure.quantity.dimension.partition(":")[0] in _MEASURES
    level = not figure.scope & _OF_UNIT and not marks_off(figure)
    return measured and level and figure.quantity.nominal > 0


def _told(whole: Figure, part: Figure) -> bool:
    lead, mine = _lead(whole), _lead(part)
    together = kind(whole.quantity) == kind(part.quantity) and whole.quantity.nominal > 0
    listed = _LISTED.match(part.context.sentence, part.until) is not None
    plain = together and not listed and not _APART.search(mine) and not _APART.search(lead)
    return plain and _WHOLE.search(lead) is not None and "；" not in _between(whole, part)


def _between(whole: Figure, part: Figure) -> str:
    return whole.context.sentence[whole.until : part.at]


def _lead(figure: Figure) -> str:
    text = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    for mark in "，。；、：（":
        text = text.rpartition(mark)[2]
    return text


def _too_large(whole: Figure, part: Figure) -> bool:
    """Say whether a part is far beyond its whole, and within it in the whole's unit."""
    if part.quantity.nominal < _LARGE * whole.quantity.nominal:
        return False
    meant = printed(part.quantity) * whole.quantity.scale
    return _within(meant, whole)


def _too_small(whole: Figure, part: Figure) -> bool:
    """Say whether a part told as one of a total is a 万 or 亿 too small."""
    told = _PART.search(_lead(part)) is not None and not _OF_CASES.search(_between(whole, part))
    if not told or part.quantity.nominal * _SMALL > whole.quantity.nominal:
        return False
    return any(_within(part.quantity.nominal * power, whole) for power in _LOST)


def _within(meant: Fraction, whole: Figure) -> bool:
    limit = whole.quantity.nominal
    return limit <= meant * _SHARE and meant <= limit * _SLACK

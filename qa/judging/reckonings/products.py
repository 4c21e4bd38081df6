"""So much for each of so many, and what it comes to: 25排，每排20个，共500个. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod
from typing import Final

from qa.judging.means.prices import measure_at_head
from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, leeway, reckoned, said
from qa.model import SPELLS, Figure
from qa.patterns import regex

_EACH: Final = regex("(?:[每各]|人手|一(?=[圈趟]))(?P<of>[\u4e00-\u9fff][^，。；：、0-9]{0,6})$")
_TWICE_SAID: Final = regex(
    "(?P<of>[次回天年月人户家场样箱])(?P=of)(?:都|均)?[^，。；：、0-9]{0,3}$"
)
_BEHIND: Final = regex("[^，。；：、0-9]{0,3}[每一](?P<of>[\u4e00-\u9fff])(?=[，。；、）]|$)")
_ROUGH: Final = regex("均|约|左右|最|以[上下]|不[超低少多]|限|可|能|标准|起|满|近|至少|楼面")
_TOTAL: Final = regex(
    "(?:总[额量数长]|[共合总]计?|一共|总共|累计|全[部天年长程班厂]|产值|销售额|货款|进账|收入|支出|花[了费去]?|[付收][了出]?|费用?|[交缴][了纳]?|需要?|用[了去]?|完成|[能可]?(?:容[纳下]|安置)|[能可]?[坐装住停送运捐罚跑走游扫种收卖售赚][了出掉完去]*)"
    "[^，。；：、0-9]{0,5}$"
)
_ALL_ALIKE: Final = regex("均(?=是|为|罚|付|装)")
_SAME: Final = tuple(map(frozenset, ("人名位口", "次回趟", "支队")))
_PIECES: Final = frozenset("个张间辆条只座栋")
_UNFIT: Final = frozenset("ratio point times fold odds ordinal age temperature number".split())
_MORE: Final = regex(
    "另|各一|起步|[之以此往]后每|续[重时]|其余|还有|加上|其中|优惠|折|免|减|首|超出|不足|剩|余|批发|零售|门店|超市|市场|加价|[用凭]券|会员"
)
_TIMES: Final = {"万": 10_000, "亿": 100_000_000}
_MANY: Final = "".join(_TIMES)
_CROWD, _THREE, _PAIR, _MEASURED = 5, 3, 2, 100


def products(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only count of what a figure falls to, and the only other of its kind."""
    if not _THREE <= len(figures) <= _CROWD or _MORE.search(figures[0].context.sentence):
        return
    for each in figures:
        if each.quantity.hedge or each.quantity.dimension in _UNFIT:
            continue
        kin = [one for one in alike(figures, each) if one.quantity.unit == each.quantity.unit]
        others = [one for one in kin if one.span != each.span]
        of = _falls_to(each) if len(others) == 1 else ""
        if not of:
            continue
        total = others[0]
        others = [one for one in figures if one not in (each, total) and one.at != each.until]
        counts = [one for one in others if _counts(one, of)]
        counted = len(counts) == 1 and counts[0].quantity.nominal > 0
        if counted and _is_total(total, each, figures):
            yield from _held(each, counts[0], total, of)


def _falls_to(figure: Figure) -> str:
    """Give the words that begin with what a figure falls to: 排 of 每排, 张桌子坐 of 每张桌子坐."""
    words = lead(figure)
    behind = _BEHIND.match(figure.context.sentence, figure.until)
    if _ROUGH.search(_ALL_ALIKE.sub("", words)):
        return ""
    found = _EACH.search(words) or _TWICE_SAID.search(words)
    return found["of"] if found else behind["of"] if behind else ""


def _counts(figure: Figure, of: str) -> bool:
    """Say whether a figure counts what another falls to, by its unit."""
    quantity = figure.quantity
    measured = quantity.dimension not in SPELLS | {"count"}
    unit, weighed = quantity.suffix.lstrip(_MANY), measure_at_head(of)
    alike = weighed is not None and weighed[0] == quantity.dimension
    if measured and not alike and not (unit and of.startswith(unit)):
        return False
    if measured and alike:
        return not quantity.hedge
    if quantity.hedge or quantity.nominal / quantity.scale <= 1:
        return False
    if quantity.unit == "届":
        return False
    units = next(
        (same for same in _SAME if quantity.unit in same),
        {quantity.unit, unit, unit.removeprefix("个")},
    )
    if any(of.startswith(unit) or of[1:2] == unit for unit in units if unit):
        return True
    behind = figure.context.sentence[figure.until : figure.until + _PAIR]
    return quantity.unit in _PIECES and of[0] in behind


def _is_total(total: Figure, each: Figure, figures: Sequence[Figure]) -> bool:
    if total.quantity.hedge or total.quantity.nominal < each.quantity.nominal:
        return False
    if "每" in lead(total) or "最" in lead(total):
        return False
    if len(figures) == _THREE and (total.span < each.span or _says_again(total, each)):
        return True
    return _TOTAL.search(lead(total)) is not None


def _says_again(total: Figure, each: Figure) -> bool:
    """Say whether the words right before both end alike: 每小时耗油18升，…，耗油270升."""
    verb = lead(total)[-_PAIR:]
    return len(verb) == _PAIR and lead(each).endswith(verb)


def _held(each: Figure, count: Figure, total: Figure, of: str) -> Iterator[Account]:
    number, weighed = count.quantity.nominal, measure_at_head(of)
    if weighed and weighed[0] == count.quantity.dimension:
        number /= weighed[1]
    elif count.quantity.dimension != "count":
        number /= count.quantity.scale / _times(count)
    makes = each.quantity.nominal * number
    slack = max(leeway(total), leeway(each) * number / 4)
    if count.quantity.dimension != "count":
        slack = max(slack, makes / _MEASURED)
    slack = max(slack, makes * leeway(count) / count.quantity.nominal / 2)
    proof = f"{said(each)} × {said(count)}"
    if is_like(makes, total):
        yield from reckoned((each, count), total, makes, (makes - slack, makes + slack), proof)


def _times(count: Figure) -> int:
    """Give how many of its bare unit the unit of a count is: 万亩."""
    return prod(_TIMES[sign] for sign in count.quantity.suffix if sign in _MANY)

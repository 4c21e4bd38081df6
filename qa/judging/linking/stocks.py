"""Figures that tell what there is, not what was done: they may stay for years."""

from __future__ import annotations

from qa.judging.linking.clauses import clause, left_behind
from qa.model import Figure
from qa.patterns import regex

_STOCK = regex(
    r"(?:[现共拥设建辖]|下辖|下设)?有(?![效关限机望序力色利益])|下辖|下设|管辖|总人口|户籍人口|占地|(?:建筑|总|流域)面积|全长|编制"
)
_UNITS = regex(
    r"省(?:份|区市)?|自治区|直辖市|地市|市|县|区|县区|市县|乡|镇|乡镇|街道|村|行政村|社区|国家|国家和地区"
)
_HELD = regex(
    "馆藏|教职工|教师|职工|员工|医护人员|藏书|藏品|善本|古籍|员额|在编|床位|[车泊机座席]位"
)
"""What a house has: its books, posts and places."""

_HOUSES = regex(r"(?:机构|[馆院校所站点厅室园村镇乡墓库店厂]|中心|基地|社区|街道|窗口|网点|平台)\Z")
PLACES, _FEW = frozenset("个 座 处 所 家".split()), 100

_STEADY = regex(r"(?:稳定|保持|维持|稳)在\Z")
_POST = regex(
    r"[\u4e00-\u9fff]{0,6}?(?:站|点|处|所|中心|窗口|大厅|网点|基地|院|校|队|岗)"
    r"(?=[，。；、共均都内里开办受实全组]|\Z)"
)
_BUILT = regex(r"[建增设添改完拆关立办评查访走检]")
_LAST = regex(r"上年|上期|同期|前年|往年")
_CLAUSE = regex(r"[，。；：！？]")


def is_stock(figure: Figure) -> bool:
    """Say whether a figure counts what there is (现有水库47座、堤防213公里)."""
    if _UNITS.fullmatch(figure.measure.thing):
        return True
    before = _CLAUSE.split(figure.context.sentence[: figure.at])[-1]
    if _STEADY.search(before) or _is_post(figure, before) or _is_house(figure, before):
        return True
    if figure.measure.action:
        return False
    return bool(_STOCK.search(before) or _HELD.search(figure.measure.thing))


def _is_house(figure: Figure, before: str) -> bool:
    """Say whether a figure counts some tens of houses: 专业公共卫生机构13个."""
    few = few_houses(figure) and not _BUILT.search(before)
    return few and bool(_HOUSES.search(figure.measure.thing))


def counts_houses(figure: Figure) -> bool:
    """Say whether what is counted is called like a house: 机构, 站, 社区."""
    return _HOUSES.search(figure.measure.thing) is not None


def few_houses(figure: Figure) -> bool:
    """Say whether a figure counts some tens of what is counted like houses: 86家, 34处."""
    return figure.quantity.unit in PLACES and figure.quantity.nominal < _FEW


def _is_post(figure: Figure, before: str) -> bool:
    """Say whether a figure counts the places where the work is done: 全市11个登记处共办理."""
    return bool(_POST.match(clause(figure)[1])) and not _BUILT.search(before)


def may_stay(old: Figure, new: Figure) -> bool:
    """Say whether a figure rightly stands in two editions: a stock, or told as the last one's.

    上年为312对, 从17只添到22只
    """
    if "现有" in old.scope & new.scope or is_stock(old) or is_stock(new):
        return True
    told = [bool(_LAST.search(clause(figure)[0])) for figure in (old, new)]
    return left_behind(new) or (told[1] and not told[0])

"""What one thing costs, told twice: 票价, 停车费, 首小时. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile
from typing import NamedTuple

from qa.judging.linking.clauses import left_behind
from qa.judging.linking.linking import Link
from qa.judging.linking.matters import one_matter
from qa.judging.linking.sentence_marks import marked_apart
from qa.model import Figure
from qa.patterns import regex

_NOUN = regex(
    r"(?:成人|儿童|学生|观光车|索道|游船|往返|单程)票|[年月季]卡|通票|门票|票价|车票|船票|停车费?|起步价|学费|月租金?|租金|[电水气]价|挂号费|诊查费|餐[费标]|会费|押金|报名费|材料费|通行费|"
    r"[上乘坐]车|每人次|首小时|每小时|每立方米|每千瓦时|每公里|每餐|每课时|每份|工本费"
)
_SAME = {
    "上车": "票价",
    "乘车": "票价",
    "坐车": "票价",
    "车票": "票价",
    "停车费": "停车",
    "月租金": "月租",
}
_SORT = regex(
    r"学生|儿童|老[人年]|半价|优惠|团体|套票|联票|夜[游场间]|成[人年]|单日|最高|封顶|每增|其后|此后|之后|超[过出]|[月年季]卡|折|早鸟|"
    r"平日|周末|节假?日|[旺淡]季|贵宾|包[间厢]|全程|[上下]半年|[一二三四]档|阶梯|大型|小型|摩托|非居民|商业|补贴|补助|罚款|省下|便宜|"
    r"优待|退|成本|方案|[原从][来]?|以前|过去|去年|曾|赔|奖|线路|号线|[甲乙丙ABC][区票座]|内环|外环|低至|元起|网约|[专快]车"
)
_ANOTHER = regex("(?:另[设推开售]|“[^“”]{1,8}[票卡]”)(?=[^。；]{0,14}$)")
"""What tells of a ticket of its own name: 夜场另设“星空票”，票价58元."""
_LEFT = regex(r"[由从](?:原来的)?[\d.一二两三四五六七八九十]+元")
_GOES_ON = regex("[由从涨降调提每现]|统一|一律|分别")
_STEP = regex("(?:多|少|增|减|降|涨|[上下][调涨降浮]|节省|支出|收入)[^，。；\\d到至为]{0,3}$")
"""Before what a price changes by, or what is paid in all."""
_NEW = regex("(?:[降涨升]|[上下]?调整?|提高|减少|优惠)[至到为成]$")
"""Before a new price: what was told earlier is the old one."""
_FREE, _PAUSE = regex("(?:不[花收用]|都不)"), regex("[，。；、”]")
_BREAK = regex("[。；！？”“]")
_LEAD, _TAIL, _MOST, _MATTER, _CROWD = 22, 6, 10000, 14, 40


class Price(NamedTuple):
    """What something costs: the names of what is paid for, and of whom or when."""

    figure: Figure
    nouns: frozenset[str]
    sort: frozenset[str]


def price(figure: Figure) -> Price | None:
    """Read what a sum of money is the price of; None for other sums and for a price gone by."""
    quantity, text = figure.quantity, figure.context.sentence
    told = quantity.dimension == "money:CNY" and not quantity.hedge
    if not told or not 1 <= quantity.nominal <= _MOST or _FREE.match(text, figure.until):
        return None
    begin = max(0, figure.at - _LEAD)
    begin = max((one.end() for one in _BREAK.finditer(text, begin, figure.at)), default=begin)
    earlier, pause, clause = text[begin : figure.at].rpartition("，")
    lead = earlier + pause + clause if _GOES_ON.match(clause) else clause
    nouns = frozenset(_SAME.get(found, found) for found in _NOUN.findall(lead))
    if not nouns or left_behind(figure) or _STEP.search(lead):
        return None
    clause = _LEFT.sub("", clause)
    tail = _PAUSE.split(text[figure.until : figure.until + _TAIL], 1)[0]
    sort = _SORT.findall(_NOUN.sub("", clause) + tail)
    return Price(figure, nouns, frozenset(sort + _ANOTHER.findall(text[: figure.at][-_LEAD:])))


_ENDING, _HEAD = 4, 3


def two_prices(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Pair two prices of one thing, in an article or in two on one matter."""
    if len(figures) > _CROWD:
        return
    prices = [one for figure in figures if (one := price(figure))]
    for one, other in combinations(prices, 2):
        if _apart(one, other) or not _one_thing(one, other, prices):
            continue
        name = min(one.nouns & other.nouns)
        yield one.figure, other.figure, Link((name,), firm=False)


def _apart(one: Price, other: Price) -> bool:
    left, right = one.figure.context, other.figure.context
    same = one.figure.quantity.meets(other.figure.quantity)
    return (
        same
        or _of_a_mean(one.figure)
        or _of_a_mean(other.figure)
        or _is_new(other.figure)
        or left.span == right.span
        or (left.block == right.block and left.document == right.document)
        or (left.document == right.document and marked_apart(one.figure, other.figure))
    )


def _is_new(figure: Figure) -> bool:
    """Say whether a price is told as changed, without the one before: 票价降为35元."""
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    return _NEW.search(lead) is not None and not _LEFT.search(lead)


def _of_a_mean(figure: Figure) -> bool:
    """Say whether a price is told as the mean of many: 平均票价38元."""
    return "平均" in figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]


def _one_thing(one: Price, other: Price, prices: Sequence[Price]) -> bool:
    shared = one.nouns & other.nouns
    if not shared or one.sort or other.sort:
        return False
    if any(_also(price, one, other) for price in prices):
        return False
    left, right = one.figure.context, other.figure.context
    if left.document == right.document:
        return True
    return one_matter(left, right) >= _MATTER and not _two_houses(left.title, right.title)


def _two_houses(one: str, other: str) -> bool:
    """Say whether two headlines end alike and begin with another name: 古镇…须知, 公园…须知."""
    ends = takewhile(
        lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(other), strict=False)
    )
    alike = len(list(ends))
    heads = one[: len(one) - alike], other[: len(other) - alike]
    return alike >= _ENDING and min(map(len, heads)) >= _HEAD and heads[0][:1] != heads[1][:1]


def _also(price: Price, one: Price, other: Price) -> bool:
    """Say whether a third price of the same names is told: there are several."""
    figure = price.figure
    if figure in (one.figure, other.figure) or not price.nouns & one.nouns & other.nouns:
        return False
    values = [side.figure.quantity for side in (one, other)]
    return not price.sort and not any(figure.quantity.meets(value) for value in values)

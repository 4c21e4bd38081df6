"""So much for each of so many in each of so many, and what comes of all. Pure.

每人每餐4元, 38位, 一天两餐, 25天，共收7600元; 每天18公里，一年280天，12年，累计6.05万公里.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from math import prod
from typing import Final

from qa.judging.reckonings.reckoning import Account, is_like, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_CLAUSE: Final = regex("[，。；：！？]")
_EACH: Final = regex(
    "(?:每个?|(?<![第同之唯\\d])一个?)(?P<of>学年|学期|小时|课时|工时|[\u4e00-\u9fff])"
)
_NAMES: Final = {
    "日": "天", "名": "人", "位": "人", "车": "辆", "学": "年", "学年": "年", "船": "艘",
    "校": "所", "机": "台",
}  # fmt: skip
_TAKEN_AS: Final = regex("按$")
"""What sets a number for all: 一个月按30天算."""
_COMES_TO: Final = regex("[共总]|累计|合计|下来|[一每全][年天月日]|日(?:[^，。；]{1,4}量|产)")
_OF_A_SPELL: Final = (
    (regex("[一每全当]年|年度|学年|年[^，。；前后]{1,4}量"), "年"),
    (regex("[一每全当][天日]|日(?:[^，。；]{1,4}量|产)"), "天"),
    (regex("[一每当]个?月|月[^，。；]{1,4}量"), "月"),
)
_ROUGH: Final = regex("约|左右|最|以[上下内]|不[超低少多]|限|至少|起|近|其中|另|还|目标|计划|预计")
_MORE: Final = regex("其中|另[有外收付]|此外|还有|加上|扣除|减免|优惠|除去|部分|轮休|不等")
_UNFIT: Final = frozenset("ratio point times fold odds ordinal age temperature number".split())
_WORKED: Final = regex(
    "(?:出[班勤车航诊工]|工作|上班|营业|运行|运营|开[放馆门业园])[^，。；]{0,3}$"
)
_WINDOW, _BLOCKS, _FEWEST, _MOST, _LONGEST = 16, 2, 2, 4, 80


def chains(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each sum behind figures that fall to one another, all of them told once."""
    told = sorted(figures, key=lambda figure: figure.span)
    for at, total in enumerate(told):
        if _is_sum(total):
            before = told[max(0, at - _WINDOW) : at]
            before = [one for one in before if total.context.block - one.context.block <= _BLOCKS]
            eaches = [one for one in before if _is_each(one, total)]
            if len(eaches) == 1 and (factors := _factors(eaches[0], total, before)):
                yield from _held(eaches[0], factors, total)


def _is_sum(total: Figure) -> bool:
    words = _words(total)
    plain = total.quantity.dimension not in _UNFIT and not total.quantity.hedge
    return plain and _COMES_TO.search(words) is not None and not _ROUGH.search(words)


def _is_each(each: Figure, total: Figure) -> bool:
    """Say whether a figure falls to something, and can make up a sum."""
    mine, theirs = each.quantity, total.quantity
    alike = mine.dimension == theirs.dimension and (
        mine.dimension != "count" or mine.unit == theirs.unit
    )
    less = not mine.hedge and 0 < mine.nominal < theirs.nominal
    return alike and less and bool(_names(each)) and not _ROUGH.search(_words(each))


def _words(figure: Figure) -> str:
    """Give the words of its clause that stand before a figure."""
    return _CLAUSE.split(figure.context.sentence[max(0, figure.at - _LONGEST) : figure.at])[-1]


def _names(figure: Figure) -> frozenset[str]:
    """Name all that a figure is told for each of."""
    words = _words(figure)
    found = () if _TAKEN_AS.search(words) else (one["of"] for one in _EACH.finditer(words))
    return frozenset(_NAMES.get(one, one) for one in found)


def _factors(each: Figure, total: Figure, before: Sequence[Figure]) -> list[Figure]:
    """Give the only number of all that a figure falls to, and of what these do, or none."""
    spells = {name for words, name in _OF_A_SPELL if words.search(_words(total))}
    wanted, found = sorted(_names(each) - spells), list[Figure]()
    while wanted:
        name = wanted.pop()
        counts = [one for one in before if one is not each and _counts(one, name)]
        if len({one.quantity.canonical for one in counts}) != 1 or len(found) >= _MOST:
            return []
        found.append(counts[-1])
        known = {name, *spells, *(_own(one) for one in found)}
        wanted += sorted(_names(counts[-1]) - known)
    return found if len(found) >= _FEWEST or _at_work(found, each, total) else []


def _at_work(found: Sequence[Figure], each: Figure, total: Figure) -> bool:
    """Say whether the days of a year that somebody worked are told with the rest: 出勤296天."""
    one = {figure.context.span for figure in (*found, each, total)}
    return len(found) == len(one) == 1 and _WORKED.search(_words(found[0])) is not None


def _counts(figure: Figure, name: str) -> bool:
    plain = not figure.quantity.hedge and _number(figure) > 1
    return plain and _own(figure) == name


def _own(figure: Figure) -> str:
    """Name what a figure counts."""
    unit = figure.quantity.suffix.lstrip("万亿")
    return _NAMES.get(unit, unit)


def _number(figure: Figure) -> Fraction:
    quantity = figure.quantity
    return quantity.nominal / (1 if quantity.dimension == "count" else quantity.scale)


def _held(each: Figure, factors: Sequence[Figure], total: Figure) -> Iterator[Account]:
    sentences = {one.context.sentence for one in (each, total)}
    numbers = [_number(one) for one in factors]
    some = (
        Fraction(prod(part)) for size in range(len(numbers)) for part in combinations(numbers, size)
    )
    if any(map(_MORE.search, sentences)) or any(_makes(each, number, total) for number in some):
        return
    makes = each.quantity.nominal * prod(numbers)
    slack = leeway(total)
    if "均" in _words(each):
        slack = max(slack, each.quantity.step * prod(numbers) / 2)
    if is_like(makes, total):
        proof = " × ".join(map(said, (each, *factors)))
        terms = (each, *factors)
        yield from reckoned(terms, total, makes, (makes - slack, makes + slack), proof)


def _makes(each: Figure, number: Fraction, total: Figure) -> bool:
    return abs(each.quantity.nominal * number - total.quantity.nominal) <= leeway(total)

"""By how much a mark is said to be passed: 核载45人，49人，超员7人; 限速80，112，超速60%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, as_speed, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_PASSED: Final = regex(
    "(?:超(?:[载员速重限高编时额产支]|出|过|额?完成|(?:警戒|汛限|保证)(?=水位|线))|溢价率?|(?:超[出过]?|高[出于])\\d[\\d.]*[^，。；：、0-9比]{0,10}|(?:高|多|长|重)出(?!口)|高于)"
    "(?:[^，。；：、0-9比]{0,5}(?:线|限|标准|计划|[载定]|水位))?(?:[了近达为整约]|幅度|比例)*$"
)
_MARK: Final = regex(
    "(?:核[载定][^，。；：、0-9]{0,4}|限[速重高载乘宽]|定员|额定[^，。；：、0-9]{0,4}"
    "|定额[^，。；：、0-9]{0,4}|起拍价?|底价|(?:线|(?:警戒|汛限|保证|汛期限制)(?:水位|线)|(?<!未)计划[^，。；：、0-9]{0,6}|(?:目标|任务)[^，。；：、0-9]{0,4}|标准))[为是达在]?$"
)
_MARK_BEHIND: Final = regex("的?[^，。；：、0-9]{0,6}(?:线|警戒水位|计划|目标|限[速高重值]|标准)")
_EXACT: Final = regex("水位[为是]?$|限[速重高载宽][为是]?$|核[载定]")
"""What is set to the last digit, however it is printed: 汛限水位225米."""
_ALL: Final = regex("(?:共|实[载乘坐]|实际[^，。；]{0,4})(?:有|达|为)?$")
"""What makes a count that of all who are there: 车内共7人."""
_BY: Final = frozenset({"", "超出", "超过", "高出", "高于", "超"})
_ELSEWHERE: Final = regex("同比|去年|上年|平均|每|其中|预计|最[高低]|历史")
_PAIR: Final = 2


def overshoots(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a mark, the only other figure of its kind, and what lies between them."""
    for result in figures if len(figures) > _PAIR else ():
        if result.quantity.hedge in _BY and _PASSED.search(_words(result)):
            before = [one for one in figures if one.span < result.span]
            kin = _kin(before, result) or _kin([*map(as_speed, before)], result)
            marks = [one for one in kin if _is_mark(one)]
            if len(marks) == 1 and not _is_elsewhere(kin, result):
                level = kin[0] if marks[0] is kin[1] else kin[1]
                yield from _held(marks[0], level, result)


def _kin(before: Sequence[Figure], result: Figure) -> list[Figure]:
    """Give the only two figures of which the result, or a share, can lie between."""
    share = result.quantity.dimension == "ratio"
    rest = [one for one in before if one.quantity.dimension != "ratio"] if share else before
    kin = alike(rest, rest[-1] if share else result) if rest else []
    if len(kin) > _PAIR:
        kin = [one for one in kin if _is_mark(one) or _ALL.search(lead(one))]
    hedged = any(one.quantity.hedge not in _BY for one in kin)
    told = result.quantity.nominal in {one.quantity.nominal for one in kin}
    return [] if hedged or told or len(kin) != _PAIR else kin


def _is_elsewhere(kin: Sequence[Figure], result: Figure) -> bool:
    return _ELSEWHERE.search(result.context.sentence, kin[0].until, result.at) is not None


def _words(result: Figure) -> str:
    """Give the words before a figure, and a 超出 that was read as part of it."""
    return lead(result) + result.quantity.hedge


def _is_mark(figure: Figure) -> bool:
    """Say whether a figure is what is to be kept to, or to be reached."""
    behind = _MARK_BEHIND.match(figure.context.sentence, figure.until)
    return behind is not None or _MARK.search(lead(figure)) is not None


def _held(mark: Figure, level: Figure, result: Figure) -> Iterator[Account]:
    makes = level.quantity.nominal - mark.quantity.nominal
    rounded = (level, result) if _EXACT.search(lead(mark)) else (mark, level, result)
    slack = max(map(leeway, rounded))
    proof = f"{said(level)} − {said(mark)}"
    share = result.quantity.dimension == "ratio"
    if share and mark.quantity.nominal:
        makes = makes / mark.quantity.nominal
        slack = max(result.quantity.step, slack / mark.quantity.nominal)
        proof = f"({proof}) ÷ {said(mark)}"
    if not share or abs(makes) < _PAIR * result.quantity.nominal:
        yield from reckoned((mark, level), result, makes, (makes - slack, makes + slack), proof)

"""A whole that a later sentence takes up by its number: 设15个工种, then 51个工种中. Pure.

What is told of a known whole names it by its number, at the head of its clause: 38枚金牌里,
达标的24人, 这42支队伍, 不列入1260名代表之内. Its number was told before, or the text gives what
makes it. Where the only one like it is a slip apart, one of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.arithmetic.misprints import slipped
from qa.judging.linking.linking import Link, difference_told
from qa.model import HEADS, Figure
from qa.patterns import regex

_OPENS: Final = regex(
    "(?:^|[。；，,：:“—…?？!！])(?:其中|而|在|对|把|将|目前|现在)?[，,]?"
    "(?:[这该那]|此次|本次|上述|这些|这批|以上|这一共|所有|全部|现有的?)?$"
)
_BACK: Final = regex("(?:[这那]|上述|(?:刚才|前面|上面|之前)[说提讲]?到?的)$")
_DONE: Final = regex("(?<![\u4e00-\u9fff])[在对把而]?(?P<done>[\u4e00-\u9fff]{2,6})的$")
_NOT: Final = regex("[未不没非无]")
_NOUN: Final = regex("[\u4e00-\u9fff]{2}")
_AMONG: Final = regex("(?P<noun>[\u4e00-\u9fff]{0,8}?)(?:当中|之中|[中里内])(?=[，,、的])")
_PARTED: Final = regex(
    "(?P<noun>[\u4e00-\u9fff]{0,6}?)(?:分为|分属|分布|来自|分别|涵盖|全部|均|都|个个|悉数|无一|依次|公开?分|分)"
)
_WITHIN: Final = regex("(?P<noun>[\u4e00-\u9fff]{0,6}?)(?:之内|之列|之外|以外|在内)")
_FILL: Final = regex(
    "(?:[达为共约近有了是到至过计已总超仅逾]|分别|达到|累计|共计|总计|合计|超过|各类)+$"
)
_CLAUSE: Final = regex("[，,；。：:、（(]")
_ELSE: Final = regex(
    "[去前上]年|上一?届|往[年届]|同期|邻|隔壁|另|其余|其他|还有|比|新增|增加|减少|每|平均"
)
_ELSEWHERE: Final = regex(
    "(?:^|[。；，])(?:[^，。；]{1,6}的)?[\u4e00-\u9fff]{2,5}[湾村镇乡县区市州港岛山河湖园寨庄岸校院厂站]，$"
)
"""A clause that names no more than another place: 对岸的白水湾，18座凉亭."""
_REACH, _NEAR, _PAIR, _CROWD = 20, 10, 2, 12


class _Taken(NamedTuple):
    """The noun that is counted, or what was done to it: either names the whole."""

    noun: str
    done: str


def taken_up(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether the later of two numbers a slip apart takes up what the earlier tells."""
    first, last = sorted((one, other), key=lambda figure: figure.span)
    if _ELSEWHERE.search(_before(last)) or last.context.kind in HEADS:
        return None
    if first.context.span == last.context.span:
        return None
    if first.quantity.dimension == "ratio" or slipped(first, last) not in {"turned", "digit"}:
        return None
    taken = _taken(last)
    if taken is None or not _tells(first, taken):
        return None
    if _told(last, crowd) or _made(last, crowd, taken) or difference_told(first, last, crowd):
        return None
    return Link((taken.noun or taken.done,), firm=False)


def _taken(figure: Figure) -> _Taken | None:
    """Give what names the whole that a figure takes up."""
    before, behind = _before(figure), _behind(figure)
    if _BACK.search(before):
        noun = _NOUN.match(behind)
        return _Taken(noun[0], "") if noun else None
    if done := _DONE.search(before):
        return _Taken("", done["done"])
    if not (found := _WITHIN.match(behind)):
        forms = (_AMONG, _PARTED) if _OPENS.search(before) else ()
        found = next((hit for form in forms if (hit := form.match(behind))), None)
    return _Taken(found["noun"], "") if found and found["noun"] else None


def _tells(figure: Figure, taken: _Taken) -> bool:
    """Say whether a figure counts the whole: its noun stands beside it, or what was done."""
    before = _FILL.sub("", _CLAUSE.split(_before(figure))[-1])
    behind = _CLAUSE.split(_behind(figure))[0]
    if _ELSE.search(before):
        return False
    if taken.done:
        said = taken.done in before[-_NEAR:] or behind.startswith(taken.done)
        return said and bool(_NOT.search(taken.done)) == bool(_NOT.search(before))
    ends = taken.noun[-_PAIR:], taken.noun[:_PAIR]
    if len(taken.noun) < _PAIR:
        return taken.noun in before[-_PAIR:]
    return before.endswith(ends) or ends[0] in behind


def _told(figure: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether another sentence tells the number itself."""
    value = figure.quantity.nominal
    return any(third.quantity.nominal == value and third.span != figure.span for third in crowd)


def _made(figure: Figure, crowd: Sequence[Figure], taken: _Taken) -> bool:
    """Say whether numbers of such things, told before, make the whole together."""
    value = figure.quantity.nominal
    before = [third for third in crowd if third.span < figure.span and _tells(third, taken)]
    told = [third.quantity.nominal for third in before[-_CROWD:]]
    return any(sum(some) == value for many in (2, 3) for some in combinations(told, many))


def _before(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _REACH) : figure.at]


def _behind(figure: Figure) -> str:
    return figure.context.sentence[figure.until : figure.until + _NEAR]

"""Rows of marks that go against the places told of them: 分别以191分、164分列第二、三名. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.judging.changes.turned_records import worse
from qa.patterns import regex

_AND: Final = regex("[、和与及]")
_N: Final = "[一二三四五六七八九十]"
_PLACES: Final = regex(
    "的?(?:总分|成绩|得分|高分|佳绩)?[，]?(?:分别|依次)?(?:[获夺摘]得?了?|[分位名]?列|分获|排名?|排在|位居|居)"
    rf"[^，。；\d]{{0,8}}?(?P<said>(?:第?{_N}名?[、和及与]){{1,5}}第?{_N}[名位]|前{_N}名"
    "|冠、?亚、?季?军|冠军[、和及]亚军(?:[、和及]季军)?|亚、?季军|亚军[、和及]季军"
    "|[金银铜]牌?[、和及][银铜]牌?(?:[、和及]铜牌?)?)"
)
_PLACE: Final = regex(f"第?{_N}|[冠亚季金银铜]")
_NAMED: Final = regex(
    rf"(?P<said>(?:前{_N}名|冠亚季军|前{_N}位)(?:分别|依次)(?:为|是)：?)[^，。；：、\d]{{1,10}}$"
)
_NEXT: Final = regex(r"[、，；和][^，。；：、\d]{1,10}")
_FIRST: Final = regex("第一名?(?!季|个|次|轮|届|天)|冠军|夺冠|夺魁|折桂|榜首|头名|夺金|摘金|金牌")
_BELOW: Final = regex("^(?:第?[二三四五六]|[亚银])")
_OTHER: Final = regex("倒数|末[三五]|最[低少慢差]|男|女|组|项|轮|去年|上届|预赛")
_MARKS: Final = frozenset({"米", "千克", "环", "秒", "分", "票"})
_LARGEST: Final = regex(
    rf"(?<![降减亏跌])(?:[额量数值]|收入|利润|面积|规模)(?:排名|居|列|位列)?[在为]?前{_N}[名位](?:[分依]|的)"
)
"""What is ranked from the largest down, in whatever it is counted: 出口额前三名分别为."""
_BACK, _FAR, _LEAST = 30, 60, 2


def turned_rows(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find marks in a row of which a later one is better, or the first beats the winner's."""
    amounts = _LARGEST.search(text) is not None
    marks = [one for one in figures if one.unit in _MARKS or (amounts and one.unit != "%")]
    for row, said, before in _rows(text, marks):
        sides = row
        if _BELOW.match(said) and before and _is_winner(text, before, row[0]):
            sides = [before, *row]
        for one, other in pairwise(sides):
            near = max(one.value, other.value) < 2 * min(one.value, other.value)
            if near and worse(one, other):
                yield Turned(((one.start, one.end), (other.start, other.end)), said)
                break


def _rows(
    text: str, marks: Sequence[Printed]
) -> Iterator[tuple[list[Printed], str, Printed | None]]:
    """Give rows of marks with the places told of them and the mark before each row."""
    row: list[Printed] = []
    before: Printed | None = None
    for at, one in enumerate(marks):
        row = [*row, one] if row and _goes_on(text, row[-1], one) else [one]
        before = marks[at - len(row)] if at >= len(row) else None
        ends = at + 1 == len(marks) or not _goes_on(text, one, marks[at + 1])
        said = _places(text, row) if ends and len(row) >= _LEAST else ""
        if said and len(set(_PLACE.findall(said))) == len(_PLACE.findall(said)):
            yield row, said, before


def _goes_on(text: str, one: Printed, other: Printed) -> bool:
    if one.unit != other.unit:
        return False
    gap = text[one.end : other.start]
    return bool(_AND.fullmatch(gap) or (_NEXT.fullmatch(gap) and not _PLACES.match(gap)))


def _places(text: str, row: Sequence[Printed]) -> str:
    begin = max(0, row[0].start - _BACK)
    if _OTHER.search(text, row[0].start, row[-1].end):
        return ""
    listed = all(_AND.fullmatch(text[one.end : two.start]) for one, two in pairwise(row))
    behind = _PLACES.match(text, row[-1].end) if listed else None
    ahead = _NAMED.search(text[begin : row[0].start])
    if ahead and _OTHER.search(text, begin, row[0].start):
        return ""
    return behind["said"] if behind else ahead["said"] if ahead else ""


def _is_winner(text: str, winner: Printed, first: Printed) -> bool:
    """Say whether the mark before a row is told to have come first in the same event."""
    between = text[winner.end : first.start]
    told = _FIRST.search(between) or _FIRST.search(text, max(0, winner.start - _BACK), winner.start)
    near = winner.unit == first.unit and len(between) <= _FAR and "。" not in between
    return near and told is not None and not _OTHER.search(between)

"""Matches won, drawn and lost against how many were played, and the points: 18胜7平6负. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from re import Match
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, lead, reckoned
from qa.model import Figure
from qa.patterns import regex

_NUMBER: Final = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])"
_RECORD: Final = regex(
    rf"(?P<won>{_NUMBER})胜[、，]?(?:(?P<drawn>{_NUMBER})[平和][、，]?)?(?P<lost>{_NUMBER})[负败]"
)
_UNBEATEN: Final = regex(
    rf"(?P<won>{_NUMBER})胜[、，]?(?P<drawn>{_NUMBER})[平和](?P<lost>)(?=[^，。；]{{0,8}}[，,]?[^。；]{{0,12}}(?:未尝?一?败|不败|无败绩))"
)
_PLAYED: Final = frozenset("轮 场 盘 局 战".split())
_NO_DRAWS: Final = regex("(?:没有|[无未])[^，。；]{0,3}(?:和棋|平局|平手)")
_THREE_POINTS: Final = regex(
    "胜[一1]?场[^，。；]{0,3}[3三]分|足球|足协|绿茵|村超|[中英]超|(?<!其)中[甲乙](?!组)|[西意德法]甲(?!组)|国足|[男女]足|净胜球|射手|[亚欧]冠|世界杯|世预赛"
)
_POINTS: Final = regex("(?:积|以|拿到?|得到?|积分)[为是]?$")
_EACH: Final = regex("[胜平负]一?场")
_UNSURE: Final = regex("扣|罚分|加时|点球|主场|客场|其中|近|最近|前\\d")
_NOT_SO: Final = regex("(?:[未没无]有?|不)[^，。；]{0,2}(?:扣分|罚分|加时|点球)|前\\d{1,2}轮")
_SUPPOSED: Final = regex("若|如果|将以|最多|最高|才能")
_OTHERS: Final = regex("第$|另外?|其[他余它]|同[日时]|当[日晚天]")
"""What makes matches those of others, or the number of one."""
_WIN, _NEAR = 3, 4


def tallies(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only record of a sentence, its matches and its points."""
    words = figures[0].context.sentence if figures else ""
    records = [*_RECORD.finditer(words)] or [*_UNBEATEN.finditer(words)] if "胜" in words else ()
    if not records or _UNSURE.search(_NOT_SO.sub("", words)):
        return
    if len(records) > 1:
        yield from _of_each(records, figures)
        return
    told = records[0]
    sides = [one for one in figures if told.start() <= one.at < told.end()]
    played = [one for one in figures if one.quantity.unit in _PLAYED and one.at < told.start()]
    played += [one for one in figures if one.quantity.unit in _PLAYED and one.at > told.end()]
    if sides and len(played) == 1 and not _OTHERS.search(lead(played[0])):
        yield from _of_matches(told, sides, played[0])
    if sides:
        yield from _of_points(told, sides, figures)


def _of_each(records: Sequence[Match[str]], figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the points right behind each of several records: 甲队8胜3平积27分，乙队…."""
    for told in records:
        sides = [one for one in figures if told.start() <= one.at < told.end()]
        behind = [one for one in figures if 0 <= one.at - told.end() <= _NEAR]
        if sides and behind:
            yield from _of_points(told, sides, behind[:1])


def _counts(told: Match[str]) -> tuple[int, int, int]:
    won, drawn, lost = (small_count(told[side] or "0") for side in ("won", "drawn", "lost"))
    return won, drawn, lost


def _of_matches(told: Match[str], sides: Sequence[Figure], played: Figure) -> Iterator[Account]:
    makes = Fraction(sum(_counts(told)))
    all_told = told["drawn"] or _NO_DRAWS.search(played.context.sentence)
    if all_told or makes > played.quantity.nominal:
        yield from reckoned(sides, played, makes, (makes, makes), told[0])


def _of_points(
    told: Match[str], sides: Sequence[Figure], figures: Sequence[Figure]
) -> Iterator[Account]:
    """Hold the points to three for a win and one for a draw, where the sentence says so."""
    if not _THREE_POINTS.search(figures[0].context.gist.text):
        return
    won, drawn, _ = _counts(told)
    makes = Fraction(_WIN * won + drawn)
    for points in figures:
        each = _EACH.search(lead(points))
        if _SUPPOSED.search(points.context.sentence, 0, points.at):
            continue
        if points.quantity.nominal in {won + Fraction(drawn, 2), 2 * won + drawn}:
            continue  # of chess, and of other games
        if points.quantity.unit == "分" and _POINTS.search(lead(points)) and not each:
            yield from reckoned(
                sides, points, makes, (makes, makes), f"{won}胜 × {_WIN}分 + {drawn}平"
            )

"""Parts that by their names are all there is, and their whole: 上午2枚、下午3枚，全天6枚. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.model.divisions import DIVISIONS, HALVES
from qa.patterns import regex

_DIVISIONS: Final = tuple(
    tuple(regex(f"(?:{part})[^，。；：、0-9]{{0,{most}}}$") for part in division.split(" "))
    for divisions, most in ((HALVES, 8), (DIVISIONS, 4))
    for division in divisions
)
"""Names of parts that leave nothing out; of two days, where the whole is of two days."""
_WHOLE: Final = regex(
    "(?:[全当]天|全[场年程长线]|总[长额]|里程|[共合总]计|一共|总共|(?<!公)共有?)[^，。；：、0-9]{0,4}$"
)
_MORE: Final = regex(
    "另|还有|其余|其他|以及|中午|傍晚|中段|未投|无效|(?<!无)废票|加时|补时|同比|比|较"
    "|[三四五六七八九十3-9]天[来内里]?[共累总合一]"
)
_VOTERS: Final = regex("[^，。；：、0-9]{0,8}(?:投票|表决|票决|投下|出席|到会)")
_ADDED: Final = frozenset({"count", "length", "mass", "volume", "area", "energy"})
_IN_ALL: Final = regex("(?:总额|[共合总]计|一共|总共|里程|全程)$")
_COUNTED: Final = regex("(?:分|这|走完)(?P<number>[两三四五六])(?:期|段|笔|批|次)")
_CAST: Final = regex("赞成|同意|反对|弃权")
_MARKS: Final = frozenset("，。；、）")
_CROWD, _THREE, _FEW = 12, 3, 4


def closed_parts(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each whole of a sentence and the parts of its kind that are all there is."""
    if not _THREE <= len(figures) <= _CROWD:
        return
    for whole in figures:
        words = whole.context.sentence
        if whole.quantity.hedge or not _is_whole(whole) or _MORE.search(words):
            continue
        kin = [one for one in figures if one is not whole and _adds_to(one, whole)]
        for division in (names for names in _DIVISIONS if len(names) == len(kin)):
            if (
                _one_each(kin, division)
                and whole.quantity.dimension in _ADDED
                and not any(one.quantity.hedge for one in kin)
                and is_like(_sum(kin), whole)
            ):
                yield from _of(kin, whole)
        if _counted(kin, whole):
            yield from _of(kin, whole)
    yield from _votes(figures)


def _one_each(kin: Sequence[Figure], division: Sequence[re.Pattern[str]]) -> bool:
    """Say whether each figure bears a name of a division, the first it can, no two one."""
    borne = [
        next((at for at, name in enumerate(division) if name.search(lead(one))), None)
        for one in kin
    ]
    return None not in borne and len(set(borne)) == len(borne)


def _votes(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at ayes, noes and abstentions that are more than the only people told before them."""
    votes = [one for one in figures if one.quantity.unit == "票" and not one.quantity.hedge]
    names = {found[0] for one in votes if (found := _CAST.search(_beside(one)))}
    if len(votes) != _THREE or len(names) != _THREE:
        return
    people = [
        one for one in figures if one.quantity.dimension == "count" and one.quantity.unit != "票"
    ]
    if len(people) != 1 or people[0].quantity.unit not in {"人", "户"} or people[0].quantity.hedge:
        return
    makes = _sum(votes)
    more = is_like(makes, people[0]) and makes > people[0].quantity.nominal
    if more and people[0].span < votes[0].span and not _is_whole(people[0]):
        yield from _of(votes, people[0])


def _beside(figure: Figure) -> str:
    """Give the words right behind a figure, or before it where none follow."""
    behind = figure.context.sentence[figure.until : figure.until + _FEW]
    return lead(figure)[-_FEW:] if behind[:1] in _MARKS else behind


def _is_whole(figure: Figure) -> bool:
    """Say whether a figure is told as all there is: 全天368人, 150名代表全部投票."""
    behind = _VOTERS.match(figure.context.sentence, figure.until)
    return behind is not None or _WHOLE.search(lead(figure)) is not None


def _adds_to(one: Figure, whole: Figure) -> bool:
    votes = {one.quantity.unit, whole.quantity.unit} == {"票", "人"} and one.quantity.unit == "票"
    medals = {one.quantity.unit, whole.quantity.unit} == {"枚", "金"} and "金" in _medal(one, whole)
    return votes or medals or len(alike([one], whole)) == 1


def _medal(one: Figure, whole: Figure) -> str:
    """Give the words behind the first of two counts of which one is of gold: 2枚金牌…6金."""
    first = min(one, whole, key=lambda figure: figure.span)
    return first.context.sentence[: one.until + _FEW]


def _counted(kin: Sequence[Figure], whole: Figure) -> bool:
    """Say whether the sentence counts its parts, and has as many: 分三期付清, 这两段."""
    told = _COUNTED.search(whole.context.sentence) if _IN_ALL.search(lead(whole)) else None
    number = small_count(told["number"]) if told else 0
    before = all(one.span < whole.span and not one.quantity.hedge for one in kin)
    return number == len(kin) > 1 and before


def _sum(parts: Sequence[Figure]) -> Fraction:
    return sum((one.quantity.nominal for one in parts), Fraction())


def _of(parts: Sequence[Figure], whole: Figure) -> Iterator[Account]:
    makes = _sum(parts)
    slack = max(map(leeway, (*parts, whole)))
    reach = makes - slack, makes + slack
    yield from reckoned(parts, whole, makes, reach, " + ".join(map(said, parts)))

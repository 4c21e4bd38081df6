"""Those counted, and more of them acting together: 共有两名候选人。三名候选人依次发言. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import regex

_N: Final = r"(?P<n>\d{1,3}|[二两三四五六七八九十]{1,3})(?P<unit>[名位个家所支户对条座辆])"
_TOLD: Final = regex(
    rf"(?:(?<![第近约超前后\d.])(?:共有|仅有|只有|有|共|由)|(?<=[、的和等])|(?<![^。；\n]))(?P<names>[^，。；：、\d]{{0,6}}?){_N}(?P<noun>[\u4e00-\u9fff]{{2,4}})"
)
_ALL: Final = regex(
    rf"(?<![^，。；\n]){_N}(?P<noun>[\u4e00-\u9fff]{{2,6}}?)(?:则|也|便|就)?(?:依次|共同|先后|分别|轮流|一同|一起|全部|均|都|齐|同时|合影|还(?![有是需要]))"
)
_THESE: Final = regex(rf"这{_N}(?P<noun>[\u4e00-\u9fff]{{2,4}}?)(?:均|都|全|已|一起|先后)")
_GIVEN: Final = regex(
    rf"(?<=[为给向与对])(?:这|上述)?{_N}(?P<noun>[\u4e00-\u9fff]{{2,6}}?)(?:颁[奖发]|授[牌予奖]|赠|发放|送[去上])"
)
_ELSE: Final = regex(
    f"{UNTRUE}|另|又|新增|增[加至到]|其他|外|加上|含|连同|原|去年|此前|其余|邻|各|每"
)
_MORE: Final = regex("另|增加|新增|又有|其他|去年|此前|原")
_OF_PEOPLE: Final = frozenset("名位")
_FAR: Final = 90


_TEAM: Final = regex(
    rf"{_N.replace('名位个', '人名位个')}(?P<noun>组成)的[^，。；\d]{{0,10}}?(?:队|组|团)"
)
_MATES: Final = regex(
    rf"{_N}(?P<noun>队员|选手|成员|组员|团员)(?:[^，。；]{{0,2}}(?:相拥|拥抱|合影|共同|一起|都|均|先后|依次))"
)
_OFFICES: Final = regex(
    r"等?(?P<n>[二三四五六七八九十]{1,2}|\d{1,2})(?:[家个])?(?P<unit>部门|单位)(?P<noun>)(?=组成|主办|承办|会签|联合|共同|印发|下发|召开|发布|要求|还|将|决定|明确|开展)"
)


_AMONG: Final = regex(
    rf"(?<![第约近超前后\d.百千万])(?:这)?{_N}(?P<noun>[\u4e00-\u9fff]{{2,5}})中，(?:有)?"
    r"(?P<part>(?P<some>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:人|(?P=unit)))(?![次均多])"
)


_CHILDREN: Final = regex(
    r"(?P<own>有?(?P<sons>[一两三四五六七八])个?儿子?[、和](?P<daughters>[一两三四五六七八])个?女儿)[，。]"
    r"(?:这)?(?P<all>[二两三四五六七八九十])个?(?:子女|儿女|孩子)(?![中里])"
)
_NTH: Final = regex(
    r"(?P<all>(?:分成|分为)(?P<n>[两二三四五六七八九])个(?P<kind>小组|组|队|标段|片区|阶段|批次))[^。；]{0,60}?"
    r"(?P<beyond>第(?P<nth>[三四五六七八九十])(?P=kind))(?![^。；]{0,60}第[四五六七八九十](?P=kind))"
)
_ROUNDS: Final = regex(
    r"(?:共有?|分|设)(?P<n>[两二三四五六])轮(?P<what>[\u4e00-\u9fff]{2})[^。]{0,8}。[^。；]{0,12}?(?:通过|经过|闯过)(?P<passed>[两二三四五六七])轮(?P=what)"
)


def counted_again(text: str) -> Iterator[Opposites]:
    """Give a count, and a larger one of the same that right behind it is told of all."""
    again = sorted(
        (*_ALL.finditer(text), *_GIVEN.finditer(text), *_THESE.finditer(text)), key=re.Match.start
    )
    for found in again:
        begin = max(0, found.start() - _FAR)
        for told in _TOLD.finditer(text, begin, found.start()):
            alike = told["unit"] == found["unit"] and told["noun"].startswith(found["noun"][:4])
            more = alike and small_count(found["n"]) > small_count(told["n"])
            if more and not _ELSE.search(text, told.start(), found.end()):
                yield Opposites("counted", told.span(), found.span())
                return
    yield from _among(text)
    yield from _children(text)
    yield from _nth(text)
    yield from _rounds(text)
    yield from _offices(text)
    yield from _team(text)


def _children(text: str) -> Iterator[Opposites]:
    """Give sons and daughters that do not make the children told behind them."""
    for found in _CHILDREN.finditer(text) if "女儿" in text else ():
        made = small_count(found["sons"]) + small_count(found["daughters"])
        if made != small_count(found["all"]):
            yield Opposites("children", found.span("own"), found.span("all"))
            return


def _nth(text: str) -> Iterator[Opposites]:
    """Give one whose number is beyond those into which all is divided: 分成两个小组……第三小组."""
    for found in _NTH.finditer(text) if "第" in text else ():
        if small_count(found["nth"]) > small_count(found["n"]):
            yield Opposites("nth", found.span("all"), found.span("beyond"))
            return


def _rounds(text: str) -> Iterator[Opposites]:
    """Give more rounds that were passed than there are: 共有两轮面试。通过三轮面试."""
    for found in _ROUNDS.finditer(text) if "轮" in text else ():
        if small_count(found["passed"]) > small_count(found["n"]):
            yield Opposites("rounds", found.span("n"), found.span("passed"))
            return


def _among(text: str) -> Iterator[Opposites]:
    """Give more than there are of those among whom they are: 3名矿工中，4人伤势较轻."""
    for found in _AMONG.finditer(text):
        alike = found["part"].endswith(found["unit"]) or found["unit"] in _OF_PEOPLE
        if alike and small_count(found["some"]) > small_count(found["n"]):
            yield Opposites("among", (found.start("n"), found.end("noun")), found.span("part"))
            return


def _offices(text: str) -> Iterator[Opposites]:
    """Give two numbers of the offices that act together: 等五部门联合……六部门还将."""
    told = list(_OFFICES.finditer(text))
    for first, then in pairwise(told):
        near = then.start() - first.end() < _FAR and first["unit"] == then["unit"]
        more = _MORE.search(text, first.start(), then.end())
        if near and first["n"] != then["n"] and not more:
            yield Opposites("counted", first.span(), then.span())
            return


def _team(text: str) -> Iterator[Opposites]:
    """Give more members together than a team is made of: 三人组成的接力队……四名队员相拥."""
    for team in _TEAM.finditer(text):
        mates = _MATES.search(text, team.end(), team.end() + _FAR)
        if mates is None or _ELSE.search(text, team.start(), mates.end()):
            continue
        if small_count(mates["n"]) > small_count(team["n"]):
            yield Opposites("counted", team.span(), mates.span())
            return

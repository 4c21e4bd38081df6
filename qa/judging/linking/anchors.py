"""What two articles have in common that only the same story has: names, days, odd numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qa.judging.linking.words import content_words, rarity
from qa.model import Context
from qa.patterns import regex

_LEAST = 3
_BREAK = regex(r"[0-9A-Za-z.,%，。：；、！？“”‘’（）()《》【】\[\]|｜·\s—－\-~～/]+")
_NO_NAME = (
    "全我本各该市县区省的在到往返小社城景山老新着了是有从与和对一年这那每"
    "超夜股楼早菜为将被把沿由向门"
)
_PLACES = regex(rf"(?:(?![{_NO_NAME}])[\u4e00-\u9fff]){{2}}(?:[市县州镇]|省(?![多少下力钱时心]))")
_DISTRICTS = regex(
    rf"(?:(?![{_NO_NAME}])[\u4e00-\u9fff]){{2}}(?<![片园校地山辖库灾厂病展灌林矿牧郊街战专禁])区"
    r"|城[东南西北中关]区|[东南西北]城区"
)
"""Districts; only in a headline is it plain that one is meant."""
_ROAD = (
    "路(?![\u4e00-\u9fff]{0,2}"
    "(?:[小中大]学|学校|幼儿园|医院|街道|社区|派出所|[支分]行|公园|[店站桥]))"
)
_NAMED = regex(
    rf"(?:(?![{_NO_NAME}])[\u4e00-\u9fff]){{2}}(?:[省市县镇乡村]|大街|{_ROAD}|街道|社区|小区|(?<![改修建架拆造危])桥|大道|隧道|高速|铁路|水库|[东南西北]站|车站|机场|景区|"
    "古城|遗址|[林盐农牧]场|电站|公园|博物馆|美术馆|图书馆|体育[馆场]|中学|小学|大学|医院|马拉松|杯)"
)
_CAMPAIGN = regex(
    "行动|活动|会议|工作|条例|大会|规划|计划|政策|方案|统计|团伙|机关|公安局|比上|同比|环比"
)
_LONG_NAME, _HEAVY = 5, 18
_ANYWHERE = regex(
    "记者|新华社|新华网|中新网|央视|新闻|联播|本报|通讯员|客户端|日电|获悉|了解到|编辑|责编|来源|快讯|微信|公众号|"
    "国务院|中共中央|共和国|全国人大|政协|审议|总书记|习近平"
)


def anchors(one: Context, other: Context) -> tuple[str, ...]:
    """Give what the openings of two articles have in common, the most telling first."""
    texts = sorted((one.gist.opening, other.gist.opening))
    return _shared(*texts)


@lru_cache(maxsize=1 << 12)
def _shared(one: str, other: str) -> tuple[str, ...]:
    found = {
        part
        for run in _runs(one, other)
        for part in _BREAK.split(run)
        if len(part) >= _LEAST and not _ANYWHERE.search(part)
    }
    found |= _called_short(one, other)
    return tuple(sorted(found, key=lambda part: (-weight(part), part)))


def _called_short(one: str, other: str) -> set[str]:
    """Give the places that one text names in full and the other without their level: 石桥的街头."""
    return {
        place
        for text, rest in ((one, other), (other, one))
        for place in _PLACES.findall(text)
        if place[-1] != "省" and place not in rest and place[:-1] in rest
    }


def _runs(one: str, other: str) -> list[str]:
    """Give the longest runs of characters that stand in both texts."""
    pieces = _pieces(one) & _pieces(other)
    found, at = [], 0
    while at <= len(one) - _LEAST:
        end = at + _LEAST
        if one[at:end] not in pieces:
            at += 1
            continue
        while end < len(one) and one[end - _LEAST + 1 : end + 1] in pieces and one[at:end] in other:
            end += 1
        if one[at:end] not in other:
            end -= 1
        found.append(one[at:end])
        at = end - 1
    return found


def _pieces(text: str) -> set[str]:
    return {text[at : at + _LEAST] for at in range(len(text) - _LEAST + 1)}


def weight(phrase: str, known: frozenset[str] = frozenset()) -> int:
    """Say how telling a shared phrase is, apart from the words that are `known` to be shared."""
    return sum(rarity(word) for word in content_words(phrase) if word not in known)


def shared_figures(one: Context, other: Context) -> frozenset[str]:
    """Give the telling numbers that both articles print, in canonical form."""
    return one.gist.numbers & other.gist.numbers


def named(name: str) -> bool:
    """Say whether a phrase names a place or something built."""
    return _NAMED.search(name) is not None


def of_campaign(name: str) -> bool:
    """Say whether a phrase names what is done everywhere: a campaign, a plan, a law."""
    return _CAMPAIGN.search(name) is not None


def proper(name: str) -> bool:
    """Say whether a phrase names a place or a building, or is long and no campaign's name."""
    if of_campaign(name):
        return False
    long = len(name) >= _LONG_NAME and weight(name) >= _HEAVY
    return long or named(name)


def two_homes(one: Context, other: Context, names: Sequence[str]) -> bool:
    """Say whether the articles are about two places, and no name stands in both openings."""
    for names_of in (_PLACES, _NAMED, _DISTRICTS):
        titles = [set(names_of.findall(context.title)) for context in (one, other)]
        if _of_one_kind(*titles) and not titles[0] & titles[1]:
            return True
    homes = [set(map(_called, _PLACES.findall(context.gist.opening))) for context in (one, other)]
    apart = bool(homes[0] and homes[1]) and not homes[0] & homes[1]
    return apart and not any(map(proper, names))


def _called(place: str) -> str:
    """Give a place as it is called; 州 stands behind one character: 驶出永州, 湘桂高铁永州."""
    return place[1:] if place[-1] == "州" else place


def _of_one_kind(mine: set[str], theirs: set[str]) -> bool:
    """Say whether two titles name things of one kind: two bridges, and no village and a cup."""
    return bool({name[-1] for name in mine} & {name[-1] for name in theirs})

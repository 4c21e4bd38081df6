"""Persons whom a story follows without a post: they open clauses and act there, again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from qa.patterns import regex
from qa.reading.surnames import DOUBLE, NOT_GIVEN, SINGLE, is_word

_DOES = (
    "把说称便遂|供述|供认|交代|告诉|支付|购买|联系|得知|负责|驾车|驾驶|来到|找到|赶到|认识|决定|拿|带着|赚"
    "|表示|坦言|回忆|立即|赶紧|因涉嫌|因犯|归案|到案|被抓|被判|被捕|从|向|又|再次|多次|先后|和|与|将"
)
_FIRST, _REST = _DOES.split("|", 1)
_GIVEN = rf"(?:(?![{''.join(sorted(NOT_GIVEN))}])[一-龥]){{1,2}}?"
_OPENS = regex(
    rf"[，。；：“、\s](?=[{''.join(sorted(SINGLE | {name[0] for name in DOUBLE}))}])"
    rf"(?P<name>(?:{'|'.join(sorted(DOUBLE))}|[一-龥]){_GIVEN})(?P<does>[{_FIRST}]|{_REST})"
)
_LETTERS = (
    "阿埃艾安奥巴贝比博布查达德蒂恩尔法菲弗戈格古哈赫霍基加杰卡凯科克库拉莱兰朗勒雷里利林卢鲁罗洛马"
    "麦曼梅门蒙米莫姆穆纳内尼诺努欧帕佩皮普奇乔切萨塞桑瑟沙什史斯苏索塔泰特廷托瓦维韦温沃乌西希谢"
    "辛休雅亚耶伊约扎泽兹"
)
_PLAYER = regex(
    rf"(?:前锋|后卫|中场|门将|大将|主帅|教练|球星|队长|名将|队员|球员|新秀)(?P<name>[{_LETTERS}]{{2,6}})"
    r"(?![一-龥]?[国队州市·])"
)
_NO_LAST = frozenset("费款额量率度价案局所区县市镇村路店场厂房车站家人们员")
_CALLED = regex(
    "[，。；：\\s]“(?P<name>[一-龥]{2,4})”(?=累计|共|已|在|就|从|被|又|把|协助|不停|多次)"
)
_SURE = 2
_WEAK = frozenset("从向又和与将")


def characters(texts: Sequence[str]) -> frozenset[str]:
    """Give the names of those who open clauses at least twice, and do what only persons do."""
    seen: Counter[str] = Counter()
    acted: set[str] = set()
    found: set[str] = set()
    called: Counter[str] = Counter()
    for text in texts:
        for match in _OPENS.finditer(f"，{text}"):
            name = match["name"]
            if not is_word(name) and name[-1] not in _NO_LAST:
                seen[name] += 1
                acted |= {name} if match["does"] not in _WEAK else set()
        if "“" in text:
            called.update(match["name"] for match in _CALLED.finditer(f"，{text}"))
        found.update(match["name"] for match in _PLAYER.finditer(text))
    found.update(name for name, times in called.items() if times >= _SURE)
    found.update(name for name, times in seen.items() if times >= _SURE and name in acted)
    return frozenset(found)


def places_of(text: str, names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give where the names stand in a text."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            yield at, name
            at = text.find(name, at + len(name))

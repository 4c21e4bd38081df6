"""Persons whom a story follows without a post: they open clauses and act there, again and again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from qa.patterns import regex
from qa.reading.words.surnames import DOUBLE, NOT_GIVEN, SINGLE, is_word

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
LETTERS = frozenset(
    "阿埃艾安奥巴贝比博布查达德蒂恩尔法菲弗戈格古哈赫霍基加杰卡凯科克库拉莱兰朗勒雷里利林卢鲁罗洛马"
    "麦曼梅门蒙米莫姆穆纳内尼诺努欧帕佩皮普奇乔切萨塞桑瑟沙什史斯苏索塔泰特廷托瓦维韦温沃乌西希谢"
    "辛休雅亚耶伊约扎泽兹"
)
"""Characters that foreign names are written with."""
_PLAYER = regex(
    rf"(?:前锋|后卫|中场|门将|大将|主帅|教练|球星|队长|名将|队员|球员|新秀)(?P<name>[{''.join(sorted(LETTERS))}]{{2,6}})"
    r"(?![一-龥]?[国队州市·])"
)
_NICKNAME = regex(
    "(?P<name>小[一-龥])(?:[（(]化名[）)]|(?=也|就|遭|报警|向|收到|接到|在|被|称|说))"
)
_CALLS = (
    *"市民 村民 居民 群众 网友 男子 女子 男孩 女孩 男生 女生 学生 青年 员工 职工 司机".split(),
    *"店主 的 ， 。".split(),
)
_NO_NICKNAME = frozenset("区时组学孩麦伙型心说店镇村路米车吃狗猫鸟偷贩额数票")
_NO_LAST = frozenset("费款额量率度价案局所区县市镇村路店场厂房车站家人们员")
_CALLED = regex(
    "“(?<=[，。；：\\s].)(?P<name>[一-龥]{2,4})”(?P<does>累计|共|已|就|被|又|协助|不停|多次|突然|[一-龥])"
)
_SURE = 2
_PARTED = "\n"
_SOME = regex(
    "(?P<name>[一-龥]某)(?P<last>(?![某甲乙丙丁的在将说称被和与等因从及向对给把到于也都又男女是有为])[一-龥])"
)
_SURELY = frozenset([*"把说称便遂拿赚", *_REST.split("|")]) - frozenset("从向又和与将")
_SURELY |= frozenset("累计 共 已 就 被 又 协助 不停 多次 突然".split())


def characters(texts: Sequence[str]) -> frozenset[str]:
    """Give the names of those who open clauses at least twice, and do what only persons do."""
    seen: Counter[str] = Counter()
    acted: set[str] = set()
    # one search of all of them is a third of the time of one in each
    story = f"，{f'{_PARTED}，'.join(texts)}"
    for match in (*_OPENS.finditer(story), *_CALLED.finditer(story)):
        name = match["name"]
        if not is_word(name) and name[-1] not in _NO_LAST:
            seen[name] += 1
            acted |= {name} if match["does"] in _SURELY else set()
    others = {match["name"] for match in _PLAYER.finditer(story)}
    others |= _nicknamed(story)
    told = {name for name, times in seen.items() if times >= _SURE and name in acted}
    return frozenset(told | others | _withheld(texts))


def _nicknamed(story: str) -> set[str]:
    """Give the pet names of those whom a story names so again and again: 市民小野."""
    found = _NICKNAME.finditer(story) if "小" in story else ()
    names = Counter(m["name"] for m in found if story.endswith(_CALLS, 0, m.start()))
    return {
        name
        for name, times in names.items()
        if times >= _SURE and name[-1] not in _NO_NICKNAME and not is_word(name)
    }


def _withheld(texts: Sequence[str]) -> set[str]:
    """Give the names of which a middle character is withheld: 李某生, each time."""
    behind: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for match in _SOME.finditer(text) if "某" in text else ():
            behind[match["name"]][match["last"]] += 1
    whole = ((name, *last.most_common(1)[0], last.total()) for name, last in behind.items())
    return {name + last for name, last, times, total in whole if times == total >= _SURE}


def places_of(text: str, names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give where the names stand in a text."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            yield at, name
            at = text.find(name, at + len(name))

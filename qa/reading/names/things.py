"""Named things whose names are nearly alike: 望江大桥 and 望湖大桥, 泰恒化工 and 恒泰化工.

Of each class of which an article has such a pair, all names are read, so that it can be seen
whether it is one thing or one of many.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple, TypeAlias

from qa.model import Named
from qa.model.likeness import likeness
from qa.patterns import regex
from qa.reading.scene.scene import Line, Scene
from qa.reading.words.classwords import HOUSES, LEADING, begins_name, class_words

_LONGEST, _FARTHEST, _TWO, _MOST = 8, 6, 2, 60
_PLACED = frozenset(
    """
    中学 小学 高中 初中 医院 中医院 保健院 卫生院 幼儿园 学校 公司 有限公司 银行 大学 学院 法院
    检察院 公安局
    """.split()
)
_NATIONS = "|".join(
    """
    壮 满 回 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 哈萨克 黎 傣 畲 傈僳 东乡
    仡佬 拉祜 佤 水 纳西 羌 土 仫佬 锡伯 柯尔克孜 景颇 达斡尔 撒拉 布朗 毛南 塔吉克 普米
    阿昌 怒 鄂温克 京 基诺 德昂 保安 裕固 独龙 鄂伦春 各
    """.split()
)
_PEOPLES = regex(
    f"(?P<stem>[\u4e00-\u9fff]{{2}})(?P<peoples>(?:(?:{_NATIONS})族)+)"
    "(?P<word>自治县|自治州|自治旗|乡|镇)"
)
_EDITION = regex(
    r"第[一二三四五六七八九十\d]{1,4}届“(?P<name>[\u4e00-\u9fff]{2,7}(?P<word>[杯奖节赛展会]))”"
)
_CLOSING = ("”", "》")
_CODE = regex(r"[\dA-Za-z]")
_OF_ALL = regex("全[国省市县区州旗镇乡村校院厂]")
_LEVEL_BEFORE = regex("[\u4e00-\u9fff]{2}[市县区镇乡]$")
_NOT_IN_NAMES = frozenset("的了是在这那每该我你他她它们也都就还又很等某将被")


class Spot(NamedTuple):
    """Where a name has the character (or two) in which it may differ from another."""

    said: str
    line: int
    gap: int
    end: int
    inside: bool


Mask: TypeAlias = tuple[str, str, str]
Place: TypeAlias = tuple[int, int, int, tuple[str, str, str]]
"""A class word: its sentence, `[start, end)` there, and the signs of the name before it."""
Gap: TypeAlias = tuple[int, int, int, bool]
"""A spot without what is said there: there are thousands."""
Pair: TypeAlias = tuple[tuple[str, str], tuple[str, str]]


def read_things(scene: Scene) -> list[Named]:
    """Read the things whose name is a slip of the pen from another's, their kind, and houses."""
    texts = [line.text for line in scene.lines]
    ends = [class_words(text) for text in texts]
    found_pairs = chain(_pairs(texts, ends), _one_stem(texts, ends), _other_peoples(texts))
    pairs = islice(found_pairs, _MOST)
    names = {name: word for pair in pairs for name, word in pair}
    found: list[Named] = []
    known: set[str] = set(names)
    for line, words in zip(scene.lines, ends, strict=True):
        spots = set(_mentions(line.text, words, names)) if names else set()
        fresh = {spot[1]: spot for spot in _plain(line.text, words) if spot[1] not in known}
        if len(known) < _MOST:
            spots.update(fresh.values())
            known.update(fresh)
        spots |= {(one.start("name"), one["name"], one["word"]) for one in _editions(line.text)}
        found += [_thing(line, *spot) for spot in sorted(spots)]
    return found


def _editions(text: str) -> Iterator[re.Match[str]]:
    """Give the names in quotes of what is held again and again: 第六届“金穗杯”."""
    return _EDITION.finditer(text) if "届“" in text else iter(())


def _thing(line: Line, at: int, name: str, word: str) -> Named:
    if word in _CLOSING:
        name, word = name[:-1], ""
    return Named(line.span(at, at + len(name)), name, word, "thing", line.context)


def _pairs(texts: Sequence[str], ends: Sequence[dict[int, int]]) -> Iterator[Pair]:
    """Give the pairs of names, each with its class word."""
    for (_, _, word), by_said in _masked(texts, ends).items():
        if len(by_said) != _TWO:
            continue
        some, others = (
            [Spot(said, *place) for place in places] for said, places in by_said.items()
        )
        begun = (
            _begun(texts, one, other) for one in some[:_FARTHEST] for other in others[:_FARTHEST]
        )
        pair = next((pair for pair in begun if pair), None)
        if pair and not any(map(_OF_ALL.match, pair)):
            yield (pair[0], word), (pair[1], word)


def _one_stem(texts: Sequence[str], ends: Sequence[dict[int, int]]) -> Iterator[Pair]:
    """Give the names that differ in their class word alone: 南浦大道 and 南浦大街."""
    tails: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for text, words in zip(texts, ends, strict=True):
        for end, start in words.items():
            tails[text[start - _TWO : start], end - start].add(text[start:end])
    by_stem: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for text, words in zip(texts, ends, strict=True):
        for end, start in words.items():
            if len(tails[text[start - _TWO : start], end - start]) == 1:
                continue
            for begun in _begin(text, start):
                led = _LEVEL_BEFORE.search(text, max(0, begun - _FARTHEST), begun)
                at = begun - len(led[0]) if led else begun
                by_stem[text[at:start], end - start].add(text[start:end])
    for (stem, _), said in by_stem.items():
        if len(said) == _TWO:
            one, other = sorted(said)
            yield (stem + one, one), (stem + other, other)


def _other_peoples(texts: Sequence[str]) -> Iterator[Pair]:
    """Give the names that differ in the people alone: 石门土家族自治县 and 石门苗族自治县."""
    by_stem: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for text in texts:
        for found in _PEOPLES.finditer(text) if "族" in text else ():
            by_stem[found["stem"], found["word"]].add(found[0])
    for (_, word), names in by_stem.items():
        if len(names) == _TWO:
            one, other = sorted(names)
            yield (one, word), (other, word)


def _masked(
    texts: Sequence[str], ends: Sequence[dict[int, int]]
) -> dict[Mask, dict[str, list[Gap]]]:
    """Give what is said in the gap of each mask, and where, of names that may share one."""
    places = [
        (number, start, end, _signs(texts[number], start, end))
        for number, words in enumerate(ends)
        for end, start in words.items()
        if start >= _TWO
    ]
    apart = _apart(texts, places)
    masked: defaultdict[Mask, dict[str, list[Gap]]] = defaultdict(dict)
    for place in places:
        if not apart.isdisjoint(place[-1]):
            for mask, said, gap in _masks(texts[place[0]], place, apart):
                masked[mask].setdefault(said, []).append(gap)
    return masked


def _apart(texts: Sequence[str], places: Sequence[Place]) -> set[str]:
    """Give the signs that stand behind other words each time: one name twice is no pair."""
    first: dict[str, str] = {}
    apart: set[str] = set()
    for number, start, _, signs in places:
        before = texts[number][max(0, start - _FARTHEST - 1) : start]
        for sign in signs:
            if first.setdefault(sign, before) != before:
                apart.add(sign)
    return apart


def _signs(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Give what a name shares in part with every name that has a mask in common with it."""
    one, other, word = text[start - 2], text[start - 1], text[start:end]
    turned = f"{one}{other}" if one < other else f"{other}{one}"
    return f"{other}{word}", f"{one}_{word}", f"~{turned}{word}"


def _masks(text: str, place: Place, apart: set[str]) -> Iterator[tuple[Mask, str, Gap]]:
    """Give the name before a class word with each gap that another name may have, too."""
    line, start, end, signs = place
    far, near, turned = signs[0] in apart, signs[1] in apart, signs[2] in apart
    word = text[start:end]
    for gap in range(start - 1, max(start - _FARTHEST, 0) - 1, -1):
        said = text[gap]
        if said in _NOT_IN_NAMES or not "\u4e00" <= said <= "\u9fff":
            if word in _CLOSING and _CODE.match(text, gap):
                continue
            return
        rest = text[gap + 1 : start]
        if far if rest else near:
            before = text[gap - 1] if gap and _in_name(text, gap - 1) else ""
            if before:
                yield (before, rest, word), said, (line, gap, end, True)
            if rest and said not in LEADING and begins_name(text, gap):
                yield ("", rest, word), said, (line, gap, end, False)
        if rest and (far if len(rest) > 1 else turned) and said != rest[0]:
            key = f"~{min(said, rest[0])}{max(said, rest[0])}"
            yield (key, rest[1:], word), said + rest[0], (line, gap, end, False)


def _in_name(text: str, at: int) -> bool:
    return "\u4e00" <= text[at] <= "\u9fff" and text[at] not in _NOT_IN_NAMES


def _begun(texts: Sequence[str], one: Spot, other: Spot) -> tuple[str, str] | None:
    """Give the names from where both can begin and up to which they are the same."""
    mine, theirs = texts[one.line], texts[other.line]
    if one.inside and begins_name(mine, one.gap) and begins_name(theirs, other.gap):
        return None
    opens = _opens if one.end and mine[one.end - 1] in _CLOSING else begins_name
    # what looks or sounds alike, or is turned round, is no chance: one name need begin plainly
    alike = len(one.said) == _TWO or likeness(one.said, other.said)
    enough = any if alike else all
    for back in range(one.inside, _LONGEST):
        starts = one.gap - back, other.gap - back
        if min(starts) >= 0 and enough(map(opens, (mine, theirs), starts)):
            return mine[starts[0] : one.end], theirs[starts[1] : other.end]
        if min(starts) <= 0 or mine[starts[0] - 1] != theirs[starts[1] - 1]:
            return None
    return None


def _opens(text: str, at: int) -> bool:
    """Say whether an opening mark stands right before: of what is closed by one."""
    return text[at - 1 : at] in ("“", "《")


def _mentions(
    text: str, ends: dict[int, int], names: Mapping[str, str]
) -> Iterator[tuple[int, str, str]]:
    """Give where the names stand, and the other names with their class words."""
    here = ((name, word) for name, word in names.items() if name in text)
    found = {(at, name, word) for name, word in here for at in _places(text, name)}
    taken = {at + len(name) for at, name, _ in found}
    yield from found
    classes = set(names.values())
    for end, start in ends.items():
        if text[start:end] in classes and end not in taken:
            yield from ((at, text[at:end], text[start:end]) for at in _begin(text, start))


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


@lru_cache(maxsize=1 << 10)
def _begin(text: str, start: int) -> tuple[int, ...]:
    """Give where the name before a class word begins, if that is plain."""
    for at in range(start - 1, max(-1, start - _LONGEST), -1):
        if not _in_name(text, at):
            return ()
        if start - at >= _TWO and begins_name(text, at):
            return (at,)
    return ()


def _plain(text: str, ends: dict[int, int]) -> Iterator[tuple[int, str, str]]:
    """Give the names of places and houses that plainly begin, to compare with other articles."""
    for end, start in ends.items():
        word = text[start:end]
        if word not in HOUSES:
            continue
        for begun in _begin(text, start):
            at = begun - _place_before(text, begun, word)
            if text[at] not in LEADING:
                yield at, text[at:end], word


def _place_before(text: str, at: int, word: str) -> int:
    """Give the length of the place that a house is named with: 云州市 of 第七中学."""
    if text[at] != "第" and word not in _PLACED:
        return 0
    found = _LEVEL_BEFORE.search(text, max(0, at - _FARTHEST), at)
    return len(found[0]) if found else 0

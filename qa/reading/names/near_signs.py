"""What speaks for two strings that differ in one character being one name: weighed signs.

The weights are fitted (`tests/bench/weigh_names.py`): slips planted into names that published
articles repeat, against all pairs that these have anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from qa.model.likeness import alike
from qa.patterns import regex
from qa.reading.names.near_cues import Twin, begins, by_nature, class_span, cues, introduced, reach

WEIGHTS: Final[Mapping[str, int]] = {
    "base": 38,
    "begun": 26,
    "class": 60,
    "kin": 35,
    "length": 20,
    "no_cue": -28,
    "often": 19,
    "one_sentence": -18,
    "person": -29,
    "quoted": 1,
    "shared": 65,
    "sound": 36,
    "tail": -73,
}
LEAST: Final = -250
_DOUBT: Final = 200
_HAN = "\u4dff"
_SIGNS = frozenset(
    "class quoted person sound no_cue tail often length kin one_sentence shared begun".split()
)
PARALLEL: Final = frozenset("有为共占达和与、")
"""What behind both names tells that two things are told in the same way."""
_SEVERAL = regex(
    r"(?<!第)(?:[两三四]|(?<!\d)[2-9](?=[处个座所家项支条])|\d\d+(?=[处个座所家项支条]))"
    r"[处个座所家项支条]?[\u4e00-\u9fff]{1,4}"
)
_CALLED = {"学": "校"}
_ANY_KIND = ("赛事", "项目", "工程", "地方")
_GIVEN, _SAME_SOUND = 2, 3
_OFTEN, _LENGTHS, _CROWDS, _SHARED = 3, (3, 4), (5, 8), (2, 4, 8)


class Found(NamedTuple):
    """The two names, where each stands (the more frequent first), and the signs."""

    names: tuple[str, str]
    places: tuple[Sequence[int], Sequence[int]]
    signs: dict[str, int]


def weight(found: Mapping[str, int]) -> int:
    """Add up the weights of signs, in hundredths of a natural logarithm.

    Less where one sentence has both.
    """
    weighed = sum(WEIGHTS[name] * times for name, times in found.items())
    return WEIGHTS["base"] + weighed - _DOUBT * found.get("one_sentence", 0)


def signs(text: str, twin: Twin) -> Found | None:
    """Give the names at two places, and their signs, if there is any of a name at all."""
    like = alike(text[twin.one], text[twin.other])
    if by_nature(text, twin, like):
        return None
    told = cues(text, twin)
    if not like and not any(told.values()):
        return None
    start, end = reach(text, twin, quoted=told["quoted"])
    spots, twin = _counted(text, twin)
    names = text[twin.one + start : twin.one + end], text[twin.other + start : twin.other + end]
    around = _around(text, spots, twin, names)
    loose = _loose(told, around, names) if like else _unlikely(twin, told, around, names)
    if loose or _crowd(spots, told) or (not like and _told_as_two(text, names[0])):
        return None
    if told["person"] and all(_some_introduced(text, some, start, end) for some in spots):
        return None
    found = {**told, **around, **_of_the_pair(text, twin, told), "sound": like == _SAME_SOUND}
    found["often"] = len(spots[0]) >= _OFTEN
    places = [at + start for at in spots[0]], [at + start for at in spots[1]]
    weighed = {name: int(times) for name, times in found.items() if times and name in _SIGNS}
    return Found(names, places, weighed)


def _of_the_pair(text: str, twin: Twin, told: Mapping[str, bool]) -> dict[str, int]:
    """Give the signs of two names together: what tells of names, how long they are, how many."""
    return {
        "class": told["class"] or told["swap"],
        "no_cue": not any(told.values()),
        "tail": not (twin.right or told["quoted"] or told["swap"]),
        "length": _steps(twin.left + twin.right, _LENGTHS),
        "kin": _steps(_kin(text, twin), _CROWDS),
    }


def _counted(text: str, twin: Twin) -> tuple[list[list[int]], Twin]:
    """Give where each name stands, the more frequent first, by the characters next to the gap."""
    ahead = min(twin.left, 2 - min(twin.right, 1))
    core = -ahead, 3 - ahead
    spots = [places_of(text, text[at + core[0] : at + core[1]], -core[0]) for at in twin[:2]]
    if len(spots[1]) <= len(spots[0]):
        return spots, twin
    return spots[::-1], Twin(twin.other, twin.one, twin.left, twin.right)


def _some_introduced(text: str, places: Iterable[int], start: int, end: int) -> bool:
    return any(introduced(text, at + start, at + end) for at in places)


def _crowd(spots: Sequence[Sequence[int]], told: Mapping[str, bool]) -> bool:
    """Say whether both stand often, and nothing makes names of them."""
    return min(map(len, spots)) > 1 and not any(told.values())


def _loose(told: Mapping[str, bool], around: Mapping[str, int], names: tuple[str, str]) -> bool:
    """Say whether nothing makes a name of what is like another but its sound: 匹骡子, 批骡子."""
    if any(told.values()):
        return False
    coded = any(character.isascii() for character in names[0])
    return coded or len(names[0]) <= _GIVEN or not around["begun_b"]


def _unlikely(
    twin: Twin, told: Mapping[str, bool], around: Mapping[str, int], names: tuple[str, str]
) -> bool:
    """Say whether it is not plain that names stand where the text has unlike characters."""
    if around["one_sentence"] or around["parallel"]:
        return True
    if told["quoted"]:
        return len(names[0]) <= _GIVEN + (not told["class"])
    if not twin.left and twin.right <= _GIVEN:
        return True
    return around["begun"] < _GIVEN


def _told_as_two(text: str, name: str) -> bool:
    """Say whether the article tells of several of the kind: 两座古桥, 两校, 三个村, 两本刊物."""
    kind = _CALLED.get(name[-1], name[-1])
    return any(kind in said or said.endswith(_ANY_KIND) for said in _SEVERAL.findall(text))


def _kin(text: str, twin: Twin) -> int:
    """Count what stands before the class word in the article."""
    start, end = class_span(text, twin.one, twin.right)
    if not end:
        return 0
    word = text[twin.one + start : twin.one + end]
    stems = {text[max(at - _GIVEN, 0) : at] for at in places_of(text, word, 0)}
    return sum(min(stem, default="") > _HAN for stem in stems)


def places_of(text: str, said: str, ahead: int) -> list[int]:
    """Give where in the text the character is that is `ahead` characters behind each mention."""
    places: list[int] = []
    at = text.find(said)
    while at >= 0:
        places.append(at + ahead)
        at = text.find(said, at + 1)
    return places


def _around(
    text: str, spots: Sequence[Sequence[int]], twin: Twin, names: tuple[str, str]
) -> dict[str, int]:
    """Give what the sentences of both tell: the same, in one, like one another."""
    usual, rare = ({_sentence(text, at) for at in some} for some in spots)
    pairs = [
        {pair for start, end in some for pair in _bigrams(text[start:end], names)}
        for some in (usual - rare, rare)
    ]
    behind = [{text[at + twin.right + 1 : at + twin.right + 2] for at in some} for some in spots]
    begun = [begins(text, at, twin.left) for at in twin[:2]]
    return {
        "one_sentence": not usual.isdisjoint(rare),
        "parallel": not PARALLEL.isdisjoint(behind[0] & behind[1]),
        "shared": _steps(len(pairs[0] & pairs[1]), _SHARED),
        "begun": sum(begun),
        "begun_b": begun[1],
    }


def _bigrams(sentence: str, names: tuple[str, str]) -> set[str]:
    """Give the pairs of characters of a sentence, and of digits, but those of the names."""
    for name in names:
        sentence = sentence.replace(name, "\n")
    return {
        one + other
        for one, other in pairwise(sentence)
        if (one > _HAN and other > _HAN) or (one.isdigit() and other.isdigit())
    }


def _sentence(text: str, at: int) -> tuple[int, int]:
    start = max(text.rfind(mark, 0, at) for mark in "。！？\n") + 1
    ends = [end for mark in "。！？\n" if (end := text.find(mark, at)) >= 0]
    return start, min(ends, default=len(text))


def _steps(count: int, bars: Sequence[int]) -> int:
    """Count the bars that a number reaches."""
    return sum(count >= bar for bar in bars)

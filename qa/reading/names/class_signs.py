"""What tells one name with a slip in it from two, where a class word follows both: weighed signs.

The weights are fitted (`tests/bench/fit_class_names.py`): names that editors marked, against all
other such pairs of the probes and of published articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from qa.model.likeness import alike
from qa.patterns import regex

WEIGHTS: Final[Mapping[str, int]] = {
    "base": -12,
    "level": 75,
    "long_rest": 50,
    "look": 58,
    "once": -31,
    "opens": 146,
    "quoted": -55,
    "rare_first": -73,
    "rare_last": 29,
    "shared": 20,
    "side": -64,
    "sound": 67,
}
LEAST: Final = 85
"""From which odds on a pair is read, in hundredths of a natural logarithm."""
SIDES: Final = frozenset("东南西北中上下大小新老旧前后内外左右长短高低里头尾")
NUMERALS: Final = frozenset("一二三四五六七八九十")
_LEVELS: Final = frozenset("省市县区州旗镇乡村")
_VOICE: Final = regex(
    r"(?:党委|党总支|党支部|村支部|支部|村委会|村委|委)?"
    r"(?:书记|主任|负责人|经理|校方|院方|工作人员|有关|相关|副|[校院局园所馆厂站村镇乡区县市社会队检察]+长)"
    r"|的?[\u4e00-\u9fff]{0,10}(?:说|介绍|表示|告诉|坦言|回忆|提醒)|\s*\Z"
)
"""What a house's own head or people are told by behind its name, and what signs."""
_OPENS: Final = "，。；：（！？“ "
_SAME_SOUND, _LIKE, _LONG, _SHOWN, _SHARED, _HAN = 3, 2, 3, 2, 2, "\u4dff"


class Spot(NamedTuple):
    """A name in a sentence, by its number: what differs, and where the name ends."""

    number: int
    gap: int
    end: int


class Told(NamedTuple):
    """One of two names: the sentences of its article, its places, its stem, how often that is told.

    `ahead` characters of the name stand before what differs.
    """

    texts: Sequence[str]
    spots: Sequence[Spot]
    stem: str
    times: int
    ahead: int = 0

    @property
    def name(self) -> str:
        """The name as printed."""
        first = self.spots[0]
        return self.texts[first.number][first.gap - self.ahead : first.end]

    @property
    def differs(self) -> str:
        """The character in which it differs from the other."""
        first = self.spots[0]
        return self.texts[first.number][first.gap]

    @property
    def sentences(self) -> set[int]:
        """The sentences that have it."""
        return {spot.number for spot in self.spots}

    def behind(self) -> Iterator[str]:
        """Give the two characters behind it."""
        for spot in self.spots:
            yield self.texts[spot.number][spot.end : spot.end + _SHOWN]


def has_voice(told: Told) -> bool:
    """Say whether a name is told as one known already: its head speaks, or it signs."""
    return any(_VOICE.match(told.texts[spot.number], spot.end) for spot in told.spots)


def weight(signs: Mapping[str, int]) -> int:
    """Add up the weights of signs, in hundredths of a natural logarithm."""
    return sum(WEIGHTS.get(sign, 0) for sign in signs)


def signs(usual: Told, rare: Told, word: str) -> dict[str, int]:
    """Give the signs of a pair before one class word, each 1."""
    told = {
        "base": True,
        **_of_names(usual, rare, word),
        **_of_times(usual, rare),
        **_of_rare(rare),
        "shared": len(_pairs(usual, rare)) >= _SHARED,
    }
    return {sign: 1 for sign, is_so in told.items() if is_so}


def _of_names(usual: Told, rare: Told, word: str) -> dict[str, bool]:
    pair = {usual.differs, rare.differs}
    like = alike(usual.differs, rare.differs)
    spot = rare.spots[0]
    return {
        "sound": like == _SAME_SOUND,
        "look": like == _LIKE,
        "side": len(pair & SIDES) == 1,
        "long_rest": spot.end - spot.gap - len(word) >= _LONG,
        "level": word in _LEVELS,
    }


def _of_times(usual: Told, rare: Told) -> dict[str, bool]:
    return {
        "rare_first": rare.spots[0] < usual.spots[0],
        "rare_last": rare.spots[-1] > usual.spots[-1],
        "once": usual.times == 1 and not alike(usual.differs, rare.differs),
    }


def _of_rare(rare: Told) -> dict[str, bool]:
    spot = rare.spots[0]
    text, start = rare.texts[spot.number], spot.gap - rare.ahead
    return {
        "opens": start == 0 or text[start - 1] in _OPENS,
        "quoted": text.count("“", 0, start) > text.count("”", 0, start),
    }


def _pairs(usual: Told, rare: Told) -> set[str]:
    """Give the pairs of characters that the sentences of both have, but those of the names."""
    one, two = (
        {pair for number in told.sentences for pair in _of_two(told.texts[number], told.stem)}
        for told in (usual, rare)
    )
    return one & two


def _of_two(text: str, stem: str) -> Iterator[str]:
    for one, other in pairwise(text.replace(stem, "\n")):
        if (one > _HAN and other > _HAN) or (one.isdigit() and other.isdigit()):
            yield one + other

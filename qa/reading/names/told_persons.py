"""How a name is told at each of its places: with a post, speaking, with kin, bare."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final, TypeAlias

from qa.patterns import regex
from qa.reading.names.same_sounds import JOINED
from qa.reading.words.name_begins import ROLE, is_bare
from qa.reading.words.posts import TITLE, ends_with_role
from qa.reading.words.speaking import ACTS, SPEAKS

Spot: TypeAlias = tuple[int, int]
"""The sentence in which a name stands, by its number, and where in it."""

LENGTH: Final = 3
"""How long the names are that are compared: a surname of one character, a given name of two."""
KIN: Final = regex(
    "(?<!徒)弟|[哥姐妹]|儿[子媳]|女[儿婿]|父[亲子女]|母[亲女子]|妻|丈夫|爱人|[叔伯姑舅姨侄孙]|爸|妈|爷爷|奶奶"
    "|兄|祖孙|师徒|夫妇|一家|家族"
)
_LED: Final = regex(
    "(?:[哥弟姐妹兄爸妈妻]|儿[子媳]|女[儿婿]|父亲|母亲|丈夫|爱人|[叔伯姑舅姨侄孙]子?|爷爷|奶奶)，?$"
)
"""Kin right before a name, which introduces it: 他的父亲，…."""
_WHO: Final = regex(
    r"今年[\d一二三四五六七八九十]|，?\d+岁|家住|[是系](?!我们)|生于|，[男女]|（|则|也[是在有]|同样|同志"
)
_TRADE: Final = regex("[\u4e00-\u9fff]{0,3}[长士师员]|[\u4e00-\u9fff]{0,2}(?:医生|同学|选手)")
"""A trade behind a name, which introduces it as a post does."""
_FORMER: Final = regex("前任|现任|继任|接替|接任|原任|同案|另一|另外|其他|任命|免去|当选|名单")
_DEPUTY: Final = regex("副[^、，]*$", holding="副")
_KIN_AHEAD, _DEPUTY_AHEAD, FEW = 12, 9, 2


class Told:
    """A name with how it is told at its places in the sentences of an article."""

    def __init__(self, texts: Sequence[str], name: str, spots: Sequence[Spot]) -> None:
        self.name, self.spots = name, spots
        self._texts = texts

    @cached_property
    def ways(self) -> dict[str, int]:
        """How often it is told in which way."""
        ways = [_ways(self._texts[number], at) for number, at in self.spots]
        return {way: sum(one[way] for one in ways) for way in ways[0]}

    @cached_property
    def person(self) -> bool:
        """Whether anything tells a person: a post or title, or that it speaks or acts."""
        return any(_tells_person(self._texts[number], at) for number, at in self.spots)

    @property
    def introduced_anew(self) -> bool:
        """Whether it is told of again and again, and who that is: no slip of one place."""
        return len(self.spots) > 1 and any(self.ways[way] for way in ("who", "title"))

    @property
    def rank(self) -> int:
        """How well it is introduced."""
        return 2 * bool(self.ways["role"]) + len(self.spots) + bool(self.ways["title"])

    @property
    def sentences(self) -> set[int]:
        """The sentences that have it."""
        return {number for number, _ in self.spots}

    def ahead(self, most: int) -> set[str]:
        """Give what stands before it, of so many characters."""
        return {self._texts[number][max(0, at - most) : at] for number, at in self.spots}

    @property
    def deputy(self) -> bool:
        """Whether it stands beside a deputy's post."""
        texts = ((self._texts[number], at) for number, at in self.spots)
        return any(
            _DEPUTY.search(text, max(0, at - _DEPUTY_AHEAD), at)
            or text.startswith("副", at + LENGTH)
            for text, at in texts
        )

    def signs(self, who: str) -> dict[str, bool]:
        """Give the signs that are its own."""
        told = {f"{who}_{way}": times > 0 for way, times in self.ways.items()}
        number = len(self.spots)
        return {
            **told,
            f"{who}_none": not self.person,
            f"{who}_twice": number > 1,
            f"{who}_often": number > FEW,
        }


def _tells_person(text: str, at: int) -> bool:
    """Say whether any of the ways is told that only a person is told in."""
    end = at + LENGTH
    if SPEAKS.match(text, end) or TITLE.match(text, end) or _has_role(text, at):
        return True
    return is_bare(text, at) and ACTS.match(text, end) is not None


def _has_role(text: str, at: int) -> bool:
    return ends_with_role(text, max(0, at - ROLE), at) or text.endswith("岁的", 0, at)


def _ways(text: str, at: int) -> dict[str, bool]:
    end = at + LENGTH
    bare, acts, speaks = (
        is_bare(text, at),
        bool(ACTS.match(text, end)),
        bool(SPEAKS.match(text, end)),
    )
    return {
        "role": _has_role(text, at),
        "bare": bare,
        "acts": acts,
        "place": bare and acts,
        "speaks": speaks,
        "said": speaks and bare,
        "quote": text[at - 1 : at] in ("”", "“"),
        "begins": at == 0,
        "title": bool(TITLE.match(text, end)),
        "trade": bool(_TRADE.match(text, end)),
        "joined": text[at - 1 : at] in JOINED or text[end : end + 1] in JOINED,
        "who": bool(_WHO.match(text, end)),
        "kin": bool(KIN.search(text, max(0, at - _KIN_AHEAD), at)),
        "led": bool(_LED.search(text, max(0, at - _KIN_AHEAD), at)),
        "former": bool(_FORMER.search(text)),
    }

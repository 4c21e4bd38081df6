"""Words that tell of two bearers of like names: 另一位副局长, 堂弟, 两位何副局长. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Named
from qa.patterns import regex

_KIN = regex("(?:[堂表]?[兄弟姐妹哥嫂]|[儿孙侄]子|[儿孙侄]女|侄儿|外甥女?|妻子|丈夫)$")
"""What leads to somebody who is told as another's kin: 堂弟石小满."""
_ANOTHER = regex(
    "(?:另外?一?|又一|第二)[位名个][^，。；、：“”]{0,12}$|(?:接[替过]|继任|顶替|同为|同是)[^，。；、：“”]{0,10}$"
)
"""What leads to somebody who is told as another of the same post: 另一位副局长."""
_BOTH = "(?:[两俩][位名个]?|都姓|同姓){0}"
_NEAR, _LEAD, _FEW = 3, 20, 2
_JOINED = "、和与及同跟"


def told_of_two(usual: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether words beside two like names tell of two persons."""
    if _given_names_joined(usual[0], other[0]) or _surname_told_of_two(usual[0], other[0]):
        return True
    return any(map(_is_kin, other)) or any(map(_is_another, (*usual, *other)))


def _given_names_joined(one: Named, other: Named) -> bool:
    """Say whether the article names the two side by side by their given names: 小满和小曼."""
    both = one.name[1:], other.name[1:]
    text = other.context.gist.text
    pairs = (f"{first}{sign}{second}" for first, second in (both, both[::-1]) for sign in _JOINED)
    return min(map(len, both)) >= _FEW and any(pair in text for pair in pairs)


def _is_another(named: Named) -> bool:
    """Say whether words before a name lead to another than was told of: 另一位副局长何建国."""
    sentence = named.context.sentence
    at = max(0, sentence.find(named.name))
    return _ANOTHER.search(sentence, max(0, at - _LEAD), at) is not None


def _surname_told_of_two(one: Named, other: Named) -> bool:
    """Say whether the article calls two by the surname of both: 两位何副局长, 都姓刘."""
    surname = one.name[:1]
    if surname != other.name[:1]:
        return False
    return re.search(_BOTH.format(surname), other.context.gist.text) is not None


def _is_kin(named: Named) -> bool:
    """Say whether a name is told as that of somebody's kin: 堂弟石小满."""
    sentence = named.context.sentence
    at = max(0, sentence.find(named.name))
    return _KIN.search(sentence, max(0, at - _NEAR), at) is not None

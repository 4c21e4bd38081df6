"""The words that announce a list, as they are printed, and with another number. Pure."""

from __future__ import annotations

import re

from qa.judging.arithmetic.in_print import HAN
from qa.model import Listing
from qa.patterns import regex

_LONGEST = 20
_REST = regex(r"[\u4e00-\u9fff]{0,6}?(?=[“”（(：:，。；！？、\s]|[即为有是]|$)")
_NUMBERED = regex("[一二两三四五六七八九十]")
_COUNTERS = "个项条点招大种类家所位名座处款份档支"


def announced(listing: Listing) -> str:
    """Give the words of an announcement as they stand, 五个一; empty where they cannot be found."""
    sentence = listing.context.sentence
    for number in re.finditer(_number(listing.number), sentence):
        for end in range(number.end(), min(len(sentence), number.start() + _LONGEST) + 1):
            if listing.context.place(number.start(), end) == listing.span:
                return sentence[number.start() : end]
    return ""


def announced_thing(listing: Listing) -> str:
    """Name what is announced with its number, up to the end of the phrase: 四座专用库."""
    said = announced(listing)
    if not said:
        counter = "" if listing.noun[:1] in _COUNTERS else "项"
        return f"{listing.number}{counter}{listing.noun}"
    sentence = listing.context.sentence
    behind = sentence.find(said) + len(said)
    rest = _REST.match(sentence, behind)
    more = rest[0] if rest and (said.endswith("个") or not _NUMBERED.search(rest[0])) else ""
    return said + more if len(said + more) > 1 else f"{said}{listing.noun}"


def announced_as(listing: Listing, number: int) -> str | None:
    """Give the words of an announcement with another number, None where they cannot be found."""
    said = announced(listing)
    printed = re.match(_number(listing.number), said)
    if not printed:
        return None
    digits = printed[0].isascii() or number >= len(HAN)
    return (str(number) if digits else HAN[number]) + said[printed.end() :]


def _number(number: int) -> str:
    spelt = HAN[number].replace("两", "两二") if number < len(HAN) else ""
    return "|".join([str(number), *spelt])

"""The same quotation put into two mouths. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.judging.repeats.sameness import bare
from qa.model import Range
from qa.patterns import regex

_QUOTE = regex(r"“([^“”\n]{8,200})”")
_SPEAKS = regex("(?:[说道称]|表示|告诉|介绍|回忆|感慨|坦言)[^。！？\n“”]{0,6}[：:，]\\s*$")
_SPOKE = regex("[^。！？，\n“”]{1,12}(?:[说道称]|表示|介绍|回忆|感慨|坦言)")
_ECHOES = regex(
    "一模一样|同样|一样|[一这那]句|这话|原话|又[一说]|再[次说]|重复|也[这是说]|[学借]着?|接过|嘴边|口头禅|老话|俗话|名言"
    "|还是|念叨|反复|想起|记得|写着|口号|标语|呼应"
)
_SHORTEST, _REACH = 8, 40


def two_mouths(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the quotations of speech that stand in two paragraphs, unless the text says so."""
    said: dict[str, tuple[Range, int]] = {}
    for quote in _QUOTE.finditer(text):
        words = bare(quote[1])
        if len(words) < _SHORTEST or not _is_speech(text, quote):
            continue
        paragraph = text.count("\n", 0, quote.start())
        first, there = said.setdefault(words, (quote.span(), paragraph))
        if there != paragraph and not _told(text, quote):
            yield first, quote.span()


def _is_speech(text: str, quote: re.Match[str]) -> bool:
    lead = text[max(0, quote.start() - _REACH) : quote.start()]
    return bool(_SPEAKS.search(lead) or _SPOKE.match(text, quote.end()))


def _told(text: str, quote: re.Match[str]) -> bool:
    """Say whether the words about a quotation tell that it is one heard before."""
    around = text[max(0, quote.start() - _REACH) : quote.start()]
    return bool(_ECHOES.search(around.rsplit("\n")[-1]) or _ECHOES.match(text, quote.end()))

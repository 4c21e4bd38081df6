"""How the names of two figures speak for part and whole."""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.parts.part_pairs import Told

_PAIR, _MOST_SHARED = 2, 3
_TAKEN_IN = regex(
    "报名|初审|审查|登记|收到|受理|抓获|应[到考检参招]|申[报请]|普查|抽[检查]|检查|征集|接收|收治|参训|排查|摸排|发现|"
    "[共现]有|发放|发出|设有|参赛|培训|毕业|签约|引进|招收"
)
_HAN = regex("[^\u4e00-\u9fff]+")


def marks_of_names(two: Told) -> Iterator[str]:
    """Give the marks that the names of two figures make; one pair in common tells nothing."""
    mine, theirs = two.part.measure.thing, two.whole.measure.thing
    lead, before = two.of_part, two.of_whole
    shared = len(_neighbours(two.run_up + mine) & _neighbours(before + theirs))
    if shared != 1:
        yield f"shares {min(shared, _MOST_SHARED)} pairs"
    if _TAKEN_IN.search(before) and not _TAKEN_IN.search(lead):
        yield "taken in before"


def _neighbours(text: str) -> set[str]:
    """Give all two characters that stand side by side in a text."""
    words = _HAN.split(text)
    return {word[at : at + _PAIR] for word in words for at in range(len(word) - 1)}

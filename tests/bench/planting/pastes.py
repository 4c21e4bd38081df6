"""Slips of copy and paste: a sentence that stands twice, a sentence begun twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.bench.planting.case import Range, Site
from tests.bench.planting.printed import sentences

_LEAST = 25
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_CREDIT = re.compile(r"[^。\n]{0,12}摄")
_PAIRS = ("“”", "（）", "《》", "()", "‘’", "「」", "【】")


def paste_sentence(text: str) -> list[Site]:
    """Find sentences of 25 characters or more; one stands again further on, or further back.

    Not what tells of a picture, before or behind a 记者某某摄: captions say again what the text
    says, and of two copies with a credit no reader knows that one was pasted.
    """
    spans = list(_whole(text))
    sites = []
    for at, (start, end) in enumerate(spans):
        if end - start < _LEAST or len(spans) < 4 or _credited(text, end):
            continue
        for other in {(at + 2) % len(spans), (at + len(spans) // 2) % len(spans)} - {at, at - 1}:
            spot = spans[other][1]
            if _credited(text, spot):
                continue
            sites.append(Site((spot, spot), (text[start:end],), ((start, end),)))
    return sites


def _credited(text: str, end: int) -> bool:
    """Say whether a photographer is named right behind."""
    return _CREDIT.match(text, end) is not None


def half_paste(text: str) -> list[Site]:
    """Find sentences of 25 characters or more; one breaks off in its middle and begins anew."""
    return [
        Site((start, start), halves, ((start, end),))
        for start, end in _whole(text)
        if end - start >= _LEAST and (halves := tuple(_halves(text[start:end])))
    ]


def _whole(text: str) -> Iterator[Range]:
    """Give the sentences that end in 。 and whose brackets and quotation marks are closed."""
    for start, end in sentences(text):
        sentence = text[start:end]
        closed = all(sentence.count(pair[0]) == sentence.count(pair[1]) for pair in _PAIRS)
        if closed and sentence.endswith("。"):
            yield start + len(sentence) - len(sentence.lstrip()), end


def _halves(sentence: str) -> Iterator[str]:
    """Give beginnings of about half the sentence that break off between two characters."""
    for at in range(len(sentence) * 2 // 5, len(sentence) * 3 // 5):
        if _HAN.fullmatch(sentence[at - 1 : at + 1]):
            yield sentence[:at]

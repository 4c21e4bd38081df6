"""Where the sentences of a running text begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex

_LONG_QUOTE = 80
_LONGEST = 2000
_PARTS = "；，、"
_MARK = regex(r"[“”]|(?P<stop>[。！？!?…]+)(?P<close>[”’』」）)】》〉\"\s]*)")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a running text into sentences, which together cover it.

    A sentence ends with 。！？ and the closing marks behind them; with …… only before a
    closing mark or at the end. A quotation is not cut unless it is long. What runs on for
    thousands of characters is no sentence: it is cut where its parts end.
    """
    found: list[tuple[int, int]] = []
    start, quote = 0, -1
    for match in _MARK.finditer(text):
        stop, close = match.groups()
        if not stop:
            quote = -1 if match[0] == "”" else match.end() if quote < 0 else quote
            continue
        end = match.end()
        closed = "”" in close
        within = quote >= 0 and not closed and end - quote <= _LONG_QUOTE
        if not within and (close or end == len(text) or _ends(text, stop, end)):
            found.append((start, end))
            start = end
        if closed:
            quote = -1
    if start < len(text):
        found.append((start, len(text)))
    return tuple(found) if len(text) <= _LONGEST else tuple(_shortened(text, found))


def _shortened(text: str, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in ranges:
        while end - start > _LONGEST:
            stop = start + _LONGEST
            marks = (text.rfind(mark, start, stop) + 1 for mark in _PARTS)
            cut = next((at for at in marks if at), stop)
            yield start, cut
            start = cut  # noqa: PLW2901 -- the rest of the same stretch
        yield start, end


def _ends(text: str, stop: str, end: int) -> bool:
    """Say whether marks end a sentence by themselves: … does not, nor ! in Latin text."""
    if stop[0] in "!?":
        return not text[end].isascii()
    return stop.strip("…") != ""

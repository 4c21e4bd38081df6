"""The items of a plain list: behind 即, 分别是 or a colon, divided by 、 or by semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.bearing import opening
from qa.reading.lists.closing import closed, veil
from qa.reading.lists.list_marks import LAST_JOIN
from qa.reading.lists.list_page import Count, sentence_end
from qa.reading.words.likeness import likely_divided

CUE = regex(
    r"[^。；：:\n，]{0,16}(?:，?即|[：:]|——|，?分别[是为]|，?就是|(?<=[”」])(?:是指?|指的?是?)(?=[^，。；、]{1,10}、))[：:]?"
)
"""What leads from an announcement to its list: 即, a colon, 分别是."""
_LIST_CUE = regex(r"(?:，?即|[：:]|——|，?分别[是为])[：:]?")
OPEN = regex(r"等(?![级候待于额])|以及其他|之一|…")
"""What leaves a list open: 等, 之一."""
_BREAKDOWN = regex(
    r"\d[万千百多余]*[个例起件宗人名户处家所项次场辆台套只头张份条座栋枚块位种部]?(?=[、，；和及]|$)"
)
"""An item that ends in a count: 东城2例; not one with a measure: 占地60亩的冷库, 跳高2.21米."""
_NEXT = regex(r"[。：:]")
_QUOTED = regex(r"(?:[和与及]?[“《][^“”《》，。]{1,12}[”》]、?){2,}(?=[，。；])")
_QUOTE = regex(r"[“《][^”》]+[”》]")
_ROW_END = regex("——|；")
_COMMA = regex(r"[，；,;]")
_LONGEST_ITEM = 16
AHEAD = 600
"""How far behind its announcement a plain list may go on, in characters."""
_TWO = 2


def clauses_of_one(text: str, told: Announcement) -> Iterator[Count]:
    """Count what one sentence divides by semicolons, right behind it."""
    cue = _NEXT.match(text, told.after)
    if cue:
        end = sentence_end(text, cue.end())
        pieces = [opening(text, *piece) for piece in divided(text, 0, cue.end(), end, "；;")]
        if len(pieces) > _TWO and not OPEN.search(text, cue.end(), end):
            yield Count(tuple(pieces), firm=False)


def plain_items(text: str, told: Announcement) -> Iterator[Count]:
    """Count the items of a plain list behind 即, 分别是 or a colon."""
    cue = (CUE if told.slogan else _LIST_CUE).match(text, told.after)
    if not cue:
        return
    start = cue.end() + text.startswith("\n", cue.end())
    if row := _QUOTED.match(text, start):
        yield Count(tuple(item.span() for item in _QUOTE.finditer(text, *row.span())), firm=True)
        return
    veiled = veil(text[start : start + AHEAD])
    veiled = closed(_ROW_END.split(veiled[: sentence_end(veiled, 0)], 1)[0])
    if OPEN.search(veiled) or _BREAKDOWN.search(veiled):
        return
    pieces = tuple(divided(veiled, start, 0, len(veiled), "、"))
    joined = last_divided(veiled, start, pieces)
    short = all(b - a <= _LONGEST_ITEM for a, b in joined)
    if short and not _COMMA.search(veiled):
        yield Count(joined, firm=not told.slogan)
        if len(joined) == len(pieces) or not likely_divided([text[a:b] for a, b in joined]):
            yield Count(pieces, firm=not told.slogan)


def divided(text: str, origin: int, start: int, stop: int, marks: str) -> Iterator[Range]:
    """Give the pieces of a stretch between marks, as ranges of the page that begins at `origin`."""
    for match in re.finditer(f"[^{marks}]+", text[start:stop]):
        if match[0].strip():
            yield origin + start + match.start(), origin + start + match.end()


def last_divided(veiled: str, origin: int, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """Divide the last item at its 和."""
    if not pieces:
        return ()
    start, end = pieces[-1]
    join = LAST_JOIN.search(veiled, start - origin, end - origin)
    if not join or join.start() + origin == start:
        return pieces
    return (*pieces[:-1], (start, origin + join.start()), (origin + join.end(), end))

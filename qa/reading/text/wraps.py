"""Hard-wrapped columns: which lines run on into the next, and where paragraphs begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qa.reading.text import kinds
from qa.reading.text.lines import Line
from qa.reading.text.stretches import Stretch, banner_at, banner_of, groups_of, stretch_of

_NARROWEST, _WIDEST = 12, 120
"""How wide a column can be, in half cells."""
_RAGGED = 2
"""By how much the lines of a column differ in width, in half cells."""
_FEWEST = 3
"""How many lines it takes to show that they are wrapped."""


class Page(NamedTuple):
    """The stretches of a file; `column` is the usual width of a wrapped line, 0 if none is."""

    stretches: tuple[Stretch, ...]
    column: int
    insets: bool


def page_of(lines: list[Line]) -> Page:
    """Read the lines of a file as stretches."""
    gap = 2 if _spread(lines) else 1
    chunks = list(_chunks(lines, gap))
    strong = [_is_wrapped(chunk) for chunk in chunks]
    wrapped = [
        line for chunk, is_strong in zip(chunks, strong, strict=True) if is_strong for line in chunk
    ]
    upright = sum(len(chunk) for chunk in chunks if not banner_at(chunk, 0))
    column = _column(wrapped) if len(wrapped) * 2 >= upright else 0
    found: list[Stretch] = []
    for chunk, is_strong in zip(chunks, strong, strict=True):
        found += _read(chunk, wrapped=is_strong or bool(column), page=bool(column))
    if column:
        found = [_running(stretch, column) for stretch in found]
    insets = sum(stretch.inset for stretch in found)
    texts = sum(stretch.look == "text" for stretch in found)
    return Page(tuple(found), column, insets=insets * 2 >= texts)


def _running(stretch: Stretch, column: int) -> Stretch:
    """Take a full line with a comma for the torn end of a paragraph, not for a heading."""
    full = stretch.width * 20 >= column * 17 and stretch.lines == 1
    if stretch.look == "heading" and not stretch.mark and full and kinds.punctuated(stretch.text):
        return stretch._replace(look="text")
    return stretch


def _chunks(lines: list[Line], gap: int) -> Iterator[list[Line]]:
    """Part the lines at blank lines, drawn lines, marks and vertical headlines."""
    at = 0
    while at < len(lines):
        end = banner_at(lines, at)
        if end == at:
            end = at + 1
            while end < len(lines) and not _parts(lines, end, gap):
                end += 1
        yield lines[at:end]
        at = end


def _parts(lines: list[Line], at: int, gap: int) -> bool:
    line, before = lines[at], lines[at - 1]
    if line.gap >= gap or line.rule or line.mark or before.mark.startswith(("#", "|")):
        return True
    return len(line.text) == 1 and banner_at(lines, at) > at


def _column(lines: list[Line]) -> int:
    """Give the width that four of five lines stay below."""
    widths = sorted(line.width for line in lines)
    return widths[len(widths) * 4 // 5] if widths else 0


def _is_wrapped(lines: list[Line]) -> bool:
    """Say whether most lines are equally wide and stop in mid-sentence."""
    column = _column(lines)
    if len(lines) < _FEWEST or not _NARROWEST <= column <= _WIDEST:
        return False
    runs = [line.width for line in lines[:-1] if _runs_on(line, column)]
    pointed = sum(kinds.punctuated(line.text) for line in lines)
    if len(lines) == _FEWEST and (max(runs, default=0) > min(runs, default=0) + _RAGGED):
        return False
    most = len(runs) * 2 >= len(lines) - 1 and pointed * 4 >= len(lines)
    return most and len(runs) >= min(_FEWEST, len(lines) - 1)


def _runs_on(line: Line, column: int) -> bool:
    return column * 3 <= line.width * 4 <= column * 5 and not kinds.complete(line.text)


def _spread(lines: list[Line]) -> bool:
    """Say whether a wrapped text has been given a blank line after every line."""
    single = sum(line.gap == 1 for line in lines)
    return len(lines) > 2 * _FEWEST and single * 5 >= len(lines) * 4 and _is_wrapped(lines)


def _read(chunk: list[Line], *, wrapped: bool, page: bool) -> list[Stretch]:
    if banner_at(chunk, 0):
        return [banner_of(groups_of(chunk))]
    if not wrapped or _column(chunk) > _WIDEST:
        return [stretch_of([line], inset=line.indent > 0) for line in chunk]
    if page and 1 < len(chunk) <= _FEWEST and all(_bare(line) for line in chunk):
        return [stretch_of(chunk, heading=True)]
    return list(_paragraphs(chunk))


def _bare(line: Line) -> bool:
    """Say whether a line is a heading without any inner punctuation."""
    text = line.text
    return kinds.is_heading(text) and not kinds.punctuated(text) and not kinds.is_byline(text)


def _paragraphs(chunk: list[Line]) -> Iterator[Stretch]:
    base = min(line.indent for line in chunk)
    column = _column(chunk)
    part: list[Line] = []
    for line in chunk:
        if part and (line.indent > base or _stops(part[-1], line, column)):
            yield from _headed(part, base, column)
            part = []
        part.append(line)
    yield from _headed(part, base, column)


def _stops(line: Line, following: Line, column: int) -> bool:
    """Say whether a paragraph ends with this line: short and closed, or before a new start."""
    closed = kinds.complete(line.text) or kinds.is_byline(line.text)
    short = line.width + 2 * _RAGGED <= column
    if closed and (short or kinds.is_numbered(following.text) or kinds.is_dateline(following.text)):
        return True
    if following.width * 5 >= column * 4:
        return False
    names = kinds.is_byline(following.text) or kinds.is_credit(following.text)
    return names and (closed or _bare(line))


def _headed(part: list[Line], base: int, column: int) -> Iterator[Stretch]:
    """Take a first line without punctuation off the paragraph if its width is another."""
    inset = part[0].indent > base
    head, rest = part[0], part[1:]
    odd = head.width * 4 < column * 3 or head.width * 5 > column * 6
    if len(rest) >= _FEWEST and odd and not inset and _bare(head):
        yield stretch_of([head])
        yield stretch_of(rest)
    else:
        yield stretch_of(part, inset=inset)

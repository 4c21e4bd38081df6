"""The lines of a file that hold text, with what their surroundings say of them."""

from __future__ import annotations

from typing import NamedTuple

from qa.patterns import regex
from qa.reading.text.flow import running
from qa.reading.text.run_in import headline_end

_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_RULE = regex(r"(?:[-*_=—─－＊]\s?){3,}")
_MARK = regex(r"(?P<head>#{1,6})[ \t]+|(?P<bullet>[-*+•●▪◆])[ \t]+|(?P<quote>>[ \t]?)")
_ORIGINAL = regex(r"原标题[：:]\s*")
_TABLE_RULE = regex(r"[|:\-\s]+")
_IMAGE = regex(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_MARKED = regex(r"[*_\[`<\\&]")
_WIDE = 200
_FENCES = ("```", "~~~")


class Line(NamedTuple):
    """One line: `[start, end)` without indent, leading mark and trailing space.

    `text` is free of emphasis as well.

    `gap` counts the blank lines above; `rule` says that a drawn line stands above;
    `mark` is `#`…`######`, `-` for a bullet, `|` for a table row, `!` for an image, or empty.
    `width` is the printed width in half cells: a Chinese character fills two.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int
    rule: bool
    mark: str
    width: int


def read_lines(text: str, start: int, *, markdown: bool) -> list[Line]:
    """Read all lines from `start` that hold text."""
    lines: list[Line] = []
    offset, gap, rule, fenced = start, 0, False, False
    for raw in text[start:].splitlines(keepends=True):
        body = raw.strip()
        if body and (body[0] in _HIDDEN or body[-1] in _HIDDEN):
            body = body.strip(_HIDDEN + " \t\u3000")
        fence = markdown and body.startswith(_FENCES)
        fenced ^= fence
        if not body or fence or fenced:
            gap += 1
        elif _RULE.fullmatch(body, 0, 200):
            lines, ruled = _under(lines, body, gap, markdown=markdown)
            rule, gap = rule or ruled, gap + 1
        else:
            line = _line(raw, body, offset, markdown=markdown)
            if line:
                original = _ORIGINAL.match(body) is not None
                lines += _parted(line._replace(gap=gap, rule=rule), original=original)
                gap, rule = 0, False
        offset += len(raw)
    return lines


def _under(lines: list[Line], body: str, gap: int, *, markdown: bool) -> tuple[list[Line], bool]:
    """Take a drawn line: it makes the line above it a Markdown heading, or parts the text."""
    if markdown and lines and not gap and body[0] in "=-" and not lines[-1].mark:
        return [*lines[:-1], lines[-1]._replace(mark="#" if body[0] == "=" else "##")], False
    return lines, True


def _line(raw: str, body: str, offset: int, *, markdown: bool) -> Line | None:
    indent = raw.find(body[0])
    start = offset + indent
    if markdown and body[0] == "|":
        return _row(body, start, indent)
    mark = "!" if _IMAGE.fullmatch(body, 0, _WIDE) else ""
    while match := _MARK.match(body):
        if match["quote"] and not markdown:
            break
        mark = mark or match["head"] or ("-" if match["bullet"] else "")
        start, body = start + match.end(), body[match.end() :]
    if mark.startswith("#"):
        body = body.rstrip("# \t") or body
    if match := _ORIGINAL.match(body):
        start, body = start + match.end(), body[match.end() :]
    text = _plain(body, markdown=markdown)
    if not text:
        return None
    wide = sum(1 if char in " \t" else 2 for char in raw[:indent][:40])
    return Line(
        start=start,
        end=start + len(body),
        text=text,
        indent=wide,
        gap=0,
        rule=False,
        mark=mark,
        width=wide + _width(text),
    )


def _parted(line: Line, *, original: bool) -> list[Line]:
    """Part the headline, where the page marks it as the original one, from what is run in."""
    end = headline_end(line.text) if original and line.end - line.start == len(line.text) else 0
    if not end:
        return [line]
    head, rest = line.text[:end].rstrip(), line.text[end:]
    first = line._replace(end=line.start + len(head), text=head, mark="#", width=_width(head))
    return [first, line._replace(start=line.start + end, text=rest, gap=0, width=_width(rest))]


def _plain(body: str, *, markdown: bool) -> str:
    """Free a line from marks, so that it can be judged by its looks."""
    if not _MARKED.search(body, 0, _WIDE):
        return body
    return running(body, ((0, len(body)),), spaced=True, markdown=markdown).text


def _width(text: str) -> int:
    if len(text) > _WIDE:
        return 2 * len(text)
    if text.isascii():
        return len(text)
    octets = len(text.encode(errors="replace"))
    return len(text) + (octets - len(text)) // 2


def _row(body: str, start: int, indent: int) -> Line | None:
    """Take a table row without its outer bars; the row that only draws the table is none."""
    if _TABLE_RULE.fullmatch(body):
        return None
    inner = body.strip("| \t")
    begin = start + body.find(inner[0])
    return Line(begin, begin + len(inner), inner, indent, 0, rule=False, mark="|", width=0)

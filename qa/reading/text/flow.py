"""Document ranges → running text: no line breaks, no marks, wide forms folded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from qa.model import Flow
from qa.patterns import regex

Piece = tuple[int, int]

_KEPT_WIDE = "！（），：；？～"
_VERTICAL = {
    "﹁": "‘",
    "﹂": "’",
    "﹃": "“",
    "﹄": "”",
    "︵": "（",
    "︶": "）",
    "︽": "《",
    "︾": "》",
}
_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEPT_WIDE} | {
    ord(wide): ord(plain) for wide, plain in _VERTICAL.items()
}
_FOLDED = regex("[" + "".join(map(re.escape, map(chr, _FOLD))) + "]")
# the comma of １１１，２２２ groups figures as wide as itself
_WIDE_COMMA = regex("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

_NARROW = regex("(?<=[\u4e00-\u9fff%‰℃”’》）)])[,;:?!]|[,;:?!](?=[\u4e00-\u9fff“‘《（])")
"""Marks of Chinese text that were typed narrow: 12件,其中, as web pages often have them."""
_WIDE = str.maketrans(",;:?!", "，；：？！")

_BLANK = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
_ODD = regex(rf"[{_BLANK}*_`\[<\\&]|!\[")
_MARKS = regex(
    rf"(?P<space>(?:[{_BLANK}]|&nbsp;)+)"
    r"|(?P<link>!?\[(?P<words>[^\[\]\n]{0,500})\]\([^()\s]{0,1000}(?:\s\"[^\"\n]{0,200}\")?\))"
    # between two digits stars hide something (4600**12) and are no bold marks
    r"|(?<![0-9０-９*])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![0-9０-９*])"
    r"|(?<!_)__(?!_)"
)
_MARKDOWN = regex(
    _MARKS.pattern
    + r"|(?<![0-9０-９*])\*(?![\s*])|(?<![\s*])\*(?![0-9０-９*])|`{1,3}"
    + r"|</?[A-Za-z][^<>\n]{0,300}>|<!--(?:[^<>\n]){0,300}-->|\\(?=[!-/:-@\[-`{-~])"
)
_SPACED_NUMBER = regex(r"[0-9０-９][0-9０-９.,]{0,20}[\s%‰]")


def fold(text: str) -> str:
    """Write full-width digits, letters and signs as ASCII, vertical marks as plain ones.

    Length is kept; Chinese punctuation stays as it is.
    """
    if not _FOLDED.search(text):
        return text
    return (_WIDE_COMMA.sub(",", text) if "，" in text else text).translate(_FOLD)


def _punctuated(text: str) -> str:
    """Write narrow marks of Chinese text as wide ones, not the comma of 1,234; length is kept."""
    return _NARROW.sub(lambda mark: mark[0].translate(_WIDE), text)


def running(text: str, pieces: Iterable[Piece], *, spaced: bool, markdown: bool) -> Flow:
    """Join document ranges to running text.

    `spaced` keeps one space between the halves of a headline or the names of a byline;
    `markdown` takes away marks that would be plain text elsewhere (`*`, backticks, tags).
    """
    writer = _Writer(text, spaced, _MARKDOWN if markdown else _MARKS)
    last = -1
    for start, end in pieces:
        if last >= 0:
            writer.join(last, start)
        writer.add(start, end)
        last = end
    return writer.flow()


@dataclass(slots=True)
class _Writer:
    text: str
    spaced: bool
    marks: re.Pattern[str]
    at: int = 0
    end: int = -1
    parts: list[str] = field(default_factory=list)
    runs: list[tuple[int, int]] = field(default_factory=list)

    def flow(self) -> Flow:
        return Flow(_punctuated(fold("".join(self.parts))), tuple(self.runs))

    def add(self, start: int, end: int) -> None:
        """Take a range without its marks and needless spaces."""
        if not _ODD.search(self.text, start, end):
            self._copy(start, end)
            return
        at = look = start
        while odd := _ODD.search(self.text, look, end):
            match = self.marks.match(self.text, odd.start(), end)
            if not match:
                look = odd.end()
                continue
            self._copy(at, match.start())
            if match["space"]:
                self._space(match.start(), match.end(), start, end)
            elif match["link"]:
                self.add(*match.span("words"))
            at = look = match.end()
        self._copy(at, end)

    def join(self, end: int, start: int) -> None:
        """Part two words where one line ends in a Latin word and the next begins with one."""
        before, after = self._last(), self.text[start]
        if before.isalpha() and _latin(before) and after.isalpha() and _latin(after):
            self._blank(end)

    def _copy(self, start: int, end: int) -> None:
        if start >= end:
            return
        if start != self.end:
            self.runs.append((self.at, start))
        self.parts.append(self.text[start:end])
        self.at += end - start
        self.end = end

    def _blank(self, at: int) -> None:
        if self.parts and self.text[at : at + 1].isspace() and self.parts[-1] != " ":
            self.runs.append((self.at, at))
            self.parts.append(" ")
            self.at += 1
            self.end = -1

    def _last(self) -> str:
        return self.parts[-1][-1] if self.parts else ""

    def _space(self, start: int, end: int, first: int, stop: int) -> None:
        """Keep a run of white space as one space where it parts words."""
        before = self._last()
        if not before or end >= stop:
            return
        if _words(before, self.text[end]) or (
            self.spaced and self._halves(start, end, first, stop)
        ):
            self._blank(next((i for i in range(start, end) if self.text[i].isspace()), start))

    def _halves(self, start: int, end: int, first: int, stop: int) -> bool:
        """Tell a space that stands for a comma from letter-spacing and spaced digits."""
        text = self.text
        if any(char in "\r\n" for char in text[start:end]):
            return True
        alone = start - 1 <= first or text[start - 2].isspace()
        alone_next = end + 1 >= stop or text[end + 1].isspace()
        if (alone and not _latin(text[start - 1])) or (alone_next and not _latin(text[end])):
            return False
        return not (text[start - 1].isdigit() or _SPACED_NUMBER.match(text, end, stop))


def _latin(char: str) -> bool:
    return fold(char).isascii() or (char < "\u2000" and char.isalnum())


def _words(before: str, after: str) -> bool:
    return _latin(before) and _latin(after) and after != "%" and "|" not in (before, after)


def vertical(text: str, groups: Iterable[tuple[Piece, ...]]) -> Flow:
    """Join characters that stand one a line, with a space between the columns."""
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    at = 0
    last = -1
    for group in groups:
        if last >= 0:
            parts.append(" ")
            runs.append((at, last))
            at += 1
        for start, end in group:
            parts.append(text[start:end])
            runs.append((at, start))
            at += end - start
            last = end
    return Flow(fold("".join(parts)), tuple(runs))

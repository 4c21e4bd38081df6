"""The text of a Word file in reading order, with the place in the file of every piece.

Tracked changes are read as accepted; comments, headers, footers and hidden text are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from qa.reading.formats.package import checked
from qa.reading.text import unreadable as told
from qa.reading.text.unreadable import UnreadableError, unreadable

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
_LEAVES = _BREAKS.keys() | {
    f"{_W}{name}" for name in ("t", "txbxContent", "footnoteReference", "endnoteReference")
}
_DROPPED = {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "instrText", "rt", "delText")}
_DROPPED.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_CHANGES = ".//w:ins | .//w:del | .//w:moveFrom | .//w:moveTo"
_NOTES = ("footnotes", "endnotes")
_HEADINGS = {"title": "# ", "heading 1": "## ", "heading 2": "### ", "heading 3": "#### "}
_OFF = {"0", "false", "off"}


class Piece(NamedTuple):
    """A run's text at `start` of the extracted text.

    `element` is the `w:t` that holds it. Where Word has no comments, as in notes and text boxes,
    `anchor` is the run in the body that the text hangs on; elsewhere it is None.
    """

    start: int
    text: str
    element: Element
    anchor: Element


class Word(NamedTuple):
    """A Word file as read: the open document, its text, its pieces in order."""

    document: Any
    text: str
    pieces: tuple[Piece, ...]
    tracked: bool


def read_word(data: bytes) -> Word:
    """Read a Word file; raises UnreadableError, also where python-docx is not installed."""
    document = _opened(checked(data))
    writer = _Writer(document, _styles(document))
    body = document.element.body
    writer.blocks(body)
    writer.notes()
    tracked = bool(body.xpath(_CHANGES))
    return Word(document, "".join(writer.parts), tuple(writer.pieces), tracked)


def _opened(data: bytes) -> Any:  # noqa: ANN401 -- python-docx comes with the extra only
    try:
        import docx
    except ImportError:
        raise unreadable(told.NEEDS_EXTRA, extra="docx") from None
    try:
        document = docx.Document(io.BytesIO(data))
        _ = document.element.body
    except UnreadableError:
        raise
    except Exception:  # noqa: BLE001 -- a broken file raises whatever its broken part meets
        raise unreadable(told.NO_WORD_FILE) from None
    return document


@dataclass(slots=True)
class _Writer:
    """Writes paragraphs down as they are met; text boxes and notes follow what they hang on."""

    document: Any
    styles: dict[str, str]
    parts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    at: int = 0
    references: dict[tuple[str, str], Element] = field(default_factory=dict)

    def blocks(self, parent: Element, anchor: Element = None) -> None:
        """Write the paragraphs and tables below an element."""
        for child in parent:
            if child.tag == f"{_W}p":
                self.paragraph(child, anchor)
            elif child.tag == f"{_W}tbl":
                self.table(child, anchor)
            elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"}:
                self.blocks(child, anchor)

    def paragraph(self, paragraph: Element, anchor: Element) -> None:
        """Write a paragraph, then the text boxes in it."""
        start, boxes = len(self.parts), list[tuple[Element, Element]]()
        self.put(self._mark(paragraph))
        empty = len(self.parts)
        self.inline(paragraph, anchor, boxes)
        if len(self.parts) == empty:
            self._undo(start)
        else:
            self.put("\n\n")
        for box, run in boxes:
            self.blocks(box, anchor if anchor is not None else run)

    def table(self, table: Element, anchor: Element) -> None:
        """Write a table, a line for each row."""
        for row in table.iterchildren(f"{_W}tr"):
            if row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            start, boxes = len(self.parts), list[tuple[Element, Element]]()
            for cell in row.iter(f"{_W}tc"):
                for paragraph in cell.iterchildren(f"{_W}p"):
                    self.inline(paragraph, anchor, boxes)
                self.put("\t")
            self.put("\n\n")
            if not "".join(self.parts[start:]).strip():
                self._undo(start)
            for box, run in boxes:
                self.blocks(box, anchor if anchor is not None else run)

    def inline(
        self, parent: Element, anchor: Element, boxes: list[tuple[Element, Element]]
    ) -> None:
        """Write the runs of a paragraph in order, through links, fields and insertions."""
        for run, child in _leaves(parent):
            if child.tag == f"{_W}t":
                hangs = run if anchor is None and child.getparent() is not run else anchor
                self.pieces.append(Piece(self.at, child.text or "", child, hangs))
                self.put(child.text or "")
            elif child.tag in _BREAKS:
                self.put(_BREAKS[child.tag])
            elif child.tag == f"{_W}txbxContent":
                boxes.append((child, run))
            else:
                self.references[child.tag, child.get(f"{_W}id")] = run

    def notes(self) -> None:
        """Write footnotes and endnotes in the order of their references."""
        for kind in _NOTES:
            notes = {note.get(f"{_W}id"): note for note in _notes(self.document, kind)}
            for (tag, number), run in list(self.references.items()):
                if tag == f"{_W}{kind[:-1]}Reference" and number in notes:
                    self.blocks(notes[number], run)

    def put(self, text: str) -> None:
        """Append to the text."""
        if text:
            self.parts.append(text)
            self.at += len(text)

    def _undo(self, start: int) -> None:
        self.at -= sum(map(len, self.parts[start:]))
        del self.parts[start:]
        while self.pieces and self.pieces[-1].start >= self.at:
            self.pieces.pop()

    def _mark(self, paragraph: Element) -> str:
        """Give the mark that the layout knows a heading by."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = "" if style is None else self.styles.get(style.get(f"{_W}val"), "")
        return _HEADINGS.get(name, "")


def _styles(document: Any) -> dict[str, str]:  # noqa: ANN401 -- see _opened
    """Give the names of the styles, which are English in every Word, by their ids."""
    names = {}
    for style in document.styles.element.iterchildren(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId")] = name.get(f"{_W}val", "").lower()
    return names


def _leaves(parent: Element) -> Iterator[tuple[Element, Element]]:
    """Give texts, breaks, boxes and references in order, each with its run in the body.

    Without recursion: hostile files nest as deep as the parser lets them.
    """
    stack: list[tuple[Element, Element]] = [(None, child) for child in reversed(parent)]
    while stack:
        run, element = stack.pop()
        tag = element.tag
        if tag in _LEAVES:
            yield run, element
        elif tag not in _DROPPED and not _hidden(element):
            inner = element if tag == f"{_W}r" and run is None else run
            stack += [(inner, child) for child in reversed(element)]


def _hidden(element: Element) -> bool:
    vanish = element.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "1") not in _OFF


def _notes(document: Any, kind: str) -> Iterator[Element]:  # noqa: ANN401 -- see _opened
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            try:
                root = parse_xml(relation.target_part.blob)
            except Exception:  # noqa: BLE001 -- see _opened
                raise unreadable(told.NO_WORD_FILE) from None
            yield from root.iterchildren(f"{_W}{kind[:-1]}")

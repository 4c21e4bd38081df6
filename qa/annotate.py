"""A copy of a Word file with a comment on each side of every new finding."""

from __future__ import annotations

import io
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

from qa.files import write_bytes_atomically
from qa.language import language
from qa.messages import RefusalError, text
from qa.model import Finding, Report, Span
from qa.reading.documents import read_bytes
from qa.reading.formats.word import Element, Piece, Word, read_word
from qa.report.display import safe
from qa.report.gist import gist, new_findings
from qa.report.places import Atlas
from qa.report.words import role, word

_AUTHOR = "qa"
_ENDING = ".docx"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Cut(NamedTuple):
    """The code points `[start, end)` of a piece."""

    piece: Piece
    start: int
    end: int


def refuse_unless_word(paths: tuple[str, ...], target: Path) -> None:
    """Say before anything is read whether a copy can be written; raises RefusalError."""
    if len(paths) != 1 or not paths[0].lower().endswith(_ENDING):
        raise RefusalError(text("annotate-one-word-file"))
    if target.suffix.lower() != _ENDING:
        raise RefusalError(text("annotate-ending", path=target))
    if target.resolve() == Path(paths[0]).resolve():
        raise RefusalError(text("annotate-itself", path=target))


def annotate(report: Report, target: Path) -> None:
    """Write the copy; text, formatting and comments that are there stay as they were.

    Raises UnwritableError.
    """
    (document,) = report.documents
    word_file = read_word(read_bytes(Path(document.path)))
    runs, atlas = _Runs(), Atlas(report.documents)
    for finding in new_findings(report):
        for number, place in enumerate(finding.places):
            _comment(word_file, runs, place.span, _said(finding, number, atlas))
    stream = io.BytesIO()
    word_file.document.save(stream)
    write_bytes_atomically(target, stream.getvalue())


def _said(finding: Finding, number: int, atlas: Atlas) -> str:
    """Tell a finding at one of its places: which side it is, then the whole of it."""
    lang = language()
    head = f"{word(finding.severity, lang)} {finding.check} #{finding.fingerprint[:8]}"
    side = role(finding.places[number].role, lang)
    return "\n".join(map(safe, (f"{head} · {side}", *gist(finding, atlas, lang))))


def _comment(word_file: Word, runs: _Runs, span: Span, said: str) -> None:
    """Put a comment on exactly the words of a span."""
    from docx.text.run import Run

    cuts = list(_cuts(word_file, span))
    if not cuts:
        return
    if any(cut.piece.anchor is not None for cut in cuts):
        # it stands where the note or the box hangs on, and says on which words
        said = f"“{_quoted(cuts)}”\n{said}"
    first, last = runs.first(cuts[0]), runs.last(cuts[-1])
    ends = [Run(element, word_file.document) for element in (first, last)]
    word_file.document.add_comment(ends, said, author=_AUTHOR, initials=_AUTHOR)


def _cuts(word_file: Word, span: Span) -> Iterator[Cut]:
    for piece in word_file.pieces:
        start = max(span.start - piece.start, 0)
        end = min(span.end - piece.start, len(piece.text))
        if start < end:
            yield Cut(piece, start, end)


def _quoted(cuts: list[Cut]) -> str:
    return "".join(cut.piece.text[cut.start : cut.end] for cut in cuts)


class _Runs:
    """The runs of a file, cut where comments begin and end."""

    def __init__(self) -> None:
        self._texts: dict[int, list[tuple[int, Element]]] = {}

    def first(self, cut: Cut) -> Element:
        """Give the run that begins where the cut does."""
        if cut.piece.anchor is not None:
            return cut.piece.anchor
        return self._from(cut.piece, cut.start).getparent()

    def last(self, cut: Cut) -> Element:
        """Give the run that ends where the cut does."""
        if cut.piece.anchor is not None:
            return cut.piece.anchor
        texts = self._of(cut.piece)
        if cut.end < len(cut.piece.text):
            self._from(cut.piece, cut.end)
        element = next(element for at, element in reversed(texts) if at < cut.end)
        if (following := element.getnext()) is not None:
            _move(following)
        return element.getparent()

    def _of(self, piece: Piece) -> list[tuple[int, Element]]:
        return self._texts.setdefault(piece.start, [(0, piece.element)])

    def _from(self, piece: Piece, offset: int) -> Element:
        """Give the text element that begins at an offset of the piece; cut one if need be."""
        texts = self._of(piece)
        number = max(n for n, (at, _) in enumerate(texts) if at <= offset)
        at, element = texts[number]
        if at < offset:
            element = _split(element, offset - at)
            texts.insert(number + 1, (offset, element))
        elif element.getprevious() is not None and not _is_format(element.getprevious()):
            _move(element)
        return element


def _split(element: Element, offset: int) -> Element:
    """Cut the run of a text element in two; give the text element that begins the second."""
    rest = deepcopy(element)
    element.text, rest.text = element.text[:offset], element.text[offset:]
    for one in (element, rest):
        one.set(_SPACE, "preserve")
    element.addnext(rest)
    _move(rest)
    return rest


def _move(element: Element) -> None:
    """Move an element and all that follows it in its run to a run of their own."""
    run = element.getparent()
    twin = run.makeelement(run.tag, run.attrib)
    twin.extend(deepcopy(child) for child in run if _is_format(child))
    twin.extend([element, *element.itersiblings()])
    run.addnext(twin)


def _is_format(element: Element) -> bool:
    return bool(element.tag.endswith("}rPr"))

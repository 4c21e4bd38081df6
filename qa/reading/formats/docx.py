"""Word files: their text, laid out like plain text, and what to know of how it was read."""

from __future__ import annotations

from typing import NamedTuple

from qa.model import Text
from qa.reading.formats.word import read_word

ENDING = ".docx"
_TRACKED: Text = {
    "zh": "{path}：含修订，按全部接受读取",
    "en": "{path}: tracked changes were read as accepted",
}


class Extract(NamedTuple):
    """The text extracted from a file, and notes on it with `{path}` left open."""

    text: str
    notes: tuple[Text, ...]


def extract(data: bytes) -> Extract:
    """Read a Word file; raises UnreadableError."""
    word = read_word(data)
    return Extract(word.text, (_TRACKED,) if word.tracked else ())

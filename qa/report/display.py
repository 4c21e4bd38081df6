"""Text of articles made fit to be shown: one line, no marks, nothing that acts on a screen."""

from __future__ import annotations

import re

_BREAK = re.compile(r"[^\S\r\n]*[\r\n]\s*")
_SPACE = re.compile(r"\s+")
_BOLD = re.compile(r"\*\*|__|</?(?:b|strong)>", re.IGNORECASE)
# controls, soft hyphen, zero-width and bidirectional marks, tags, halves of surrogate pairs
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_LATIN = re.compile(r"[!-~]")


def safe(text: str) -> str:
    """Leave out control characters and those that turn the direction of writing."""
    return _UNSAFE.sub("", text)


def flat(text: str) -> str:
    """Give a stretch of running text, every white space a single plain one."""
    return _SPACE.sub(" ", safe(text))


def one_line(text: str) -> str:
    """Give a text on one line; a line break leaves a space only between two Latin words."""
    return _SPACE.sub(" ", _BREAK.sub(_joint, safe(text).strip()))


def display(quote: str) -> str:
    """Give a quote on one line, without bold marks and without anything that cannot be seen."""
    return one_line(_BOLD.sub("", quote))


def _joint(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    latin = _LATIN.match(text, start - 1) and _LATIN.match(text, end)
    return " " if latin else ""

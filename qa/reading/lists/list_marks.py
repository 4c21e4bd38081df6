"""The marks and words between the members of a list, and between sentences."""

from __future__ import annotations

from typing import Final

from qa.patterns import regex

JOIN: Final = regex("(?:以及|[和与及])")
"""What joins two members, or the last to the rest."""
LAST_JOIN: Final = regex(r"(?:以及|[和与及])(?=[^、和与及]+\Z)")
"""What joins the last member of a list, and no pair within one."""
ITEM: Final = regex("[^、]+")
SENTENCE: Final = regex(r"[^。！？\n]+")
SENTENCE_END: Final = regex(r"[。！？\n]|\Z")
STOP: Final = regex(r"[。！？\n]")
NUMERAL: Final = r"两|十[一二三四五六七八九]|[二三四五六七八九十]|\d{1,2}"
"""How a count that a list may have is told."""
OPEN: Final = regex("等(?![级候待于额])|…")
"""What leaves a list open: …等, ……."""
HAN: Final = "一二三四五六七八九十"

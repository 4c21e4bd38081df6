"""What a correction quotes as wrong: “6月31日结账”有误，应为6月30日."""

from __future__ import annotations

from qa.model import Dated
from qa.patterns import regex

_MENDED = regex("[^。；]{0,24}(?:笔误|之误|有误|应为|应是|误[为作写])")


def quoted_slip(date: Dated) -> bool:
    """Say whether the sentence of a date goes on to call it a slip."""
    sentence = date.context.sentence
    told = "误" in sentence or "应为" in sentence
    return told and _MENDED.match(sentence, date.at) is not None

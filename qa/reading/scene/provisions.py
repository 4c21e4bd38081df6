"""What a law or a rule provides: it holds of no one and at no time in particular."""

from __future__ import annotations

from qa.patterns import regex

_STATUTE = regex(
    "有下列情形之一|(?<!判)处[一二三四五六七八九十]+年(?:以上)?有期徒刑|"
    "处[^，。；]{0,14}(?:以下|以上)[^，。；]{0,8}(?:有期徒刑|拘留|罚款|罚金|拘役)|第[^，。]{1,6}条[^，。]{0,4}规定"
    "|(?:不得|不能)(?:超过|高于|低于|少于|大于|小于)"
)


def provides(text: str) -> bool:
    """Say whether a sentence tells what a law provides."""
    norm = "处" in text or "情形" in text or "规定" in text or "不得" in text or "不能" in text
    return norm and _STATUTE.search(text) is not None

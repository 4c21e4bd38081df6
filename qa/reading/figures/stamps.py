"""The time of day that opens a paragraph of a rolling report: 10时15分：…."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.model import Period, Slot
from qa.patterns import regex
from qa.reading.figures.setting import Setting

_STAMP = regex(
    r"[【（(]?(?:(?:\d{4}年)?\d{1,2}月)?(?:\d{1,2}日)?(?:[上下中]午|凌晨|清晨|早[上晨]|傍晚|晚上?|当[日天晚])?"
    r"\d{1,2}(?:[时点](?:\d{1,2}分|半)?|[:：]\d{2}(?!\d))(?:左右|许)?(?=[】）)：:，,\s\u3000])"
)
_UNKNOWN: Slot[Period] = Slot(None, "unknown")


def stamped(settings: Iterable[Setting]) -> Iterator[tuple[Setting, Slot[Period]]]:
    """Give each sentence with the time of day that its paragraph opens with."""
    block, stamp = -1, _UNKNOWN
    for setting in settings:
        if setting.line.context.block != block:
            block, stamp = setting.line.context.block, _stamp(setting.line.text)
        yield setting, stamp


def _stamp(text: str) -> Slot[Period]:
    found = _STAMP.match(text)
    return Slot(Period(None, None, found[0].strip("【（(")), "inherited") if found else _UNKNOWN

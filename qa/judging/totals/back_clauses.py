"""The words before a figure that may be a running total, and what they name."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex

_NO_NAME = regex("[^\u4e00-\u9fff]|累计|已|共|达到?|完成|[今去]年|以来|截[至止]")
_LOOK = 40


def run_up(figure: Figure) -> str:
    """Give the words before a figure, from the last semicolon on."""
    text = figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]
    return text[text.rfind("；") + 1 :]


def last_clause(figure: Figure) -> str:
    """Give the words before a figure, from the last comma or colon on."""
    text = run_up(figure)
    return text[max(text.rfind("，"), text.rfind("：")) + 1 :]


def named(figure: Figure) -> str:
    """Give what a figure is called, without words that any total bears."""
    return plain(figure.measure.text)


def plain(text: str) -> str:
    """Leave out of a text the words that any total bears: 累计, 已, 今年以来."""
    return _NO_NAME.sub("", text)

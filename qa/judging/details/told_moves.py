"""What a text tells a figure to have risen or fallen by since the last time. Pure."""

from __future__ import annotations

from typing import Final

from qa.model import Beside, Figure
from qa.patterns import regex

_MOVED: Final = regex(
    r"[\u4e00-\u9fff]{0,4}[，,（(]?[\u4e00-\u9fff]{0,4}?"
    r"(?:[比较](?:20\d\d年|去年|上年|前年|上一年|上届|上期)度?[^，。；\d]{0,4}?|同比|一年|年增)"
    "(?:净?增[加长]?|多|少|高|低|快|慢|上升|提高|上涨|涨|扩大|减少|下降|回落|下滑|降低?|提升)[出了]?"
    "(?:达到?|近|约|逾|超过?)?(?=[\\d一二三四五六七八九十百千万两几半])"
)
_LEAD: Final = 3


def told_move(figure: Figure) -> Beside | None:
    """Give by how much a figure is told to differ from last time's: 3180个，比去年多1080个."""
    sentence, start = figure.context.sentence, figure.context.span.start
    found = _MOVED.match(sentence, figure.until)
    if found is None:
        return None
    at = start + found.end()
    near = (one for one in figure.beside if at - _LEAD <= one.span.start <= at + 1)
    return next((one for one in near if one.quantity.nominal), None)

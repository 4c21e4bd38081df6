"""The words that stand beside two numbers alike."""

from __future__ import annotations

from difflib import SequenceMatcher

from qa.model import Figure
from qa.patterns import regex

_WINDOW = 14
_LEAST_BLOCK = 2
_BREAK = regex(r"[，。；：！？,;:!?\n ]")
_EMPTY = regex(
    r"[的了共已约近达到至为是有在将和与及等各其该本全就也均都仅超过成功一目前日前此次合计总计累计“”（）()、]+"
)
_CHANGE = regex(
    "其中|同比|环比|比上[年月周]|较上[年月周]|增[长加]|下降|上[涨升]|减少|提高|增速|涨幅|降幅|价格"
)


def alongside(one: Figure, other: Figure) -> str:
    """Give the telling words that stand beside both numbers, whatever else does.

    Enough where the digits are the same and only the unit is in doubt.
    """
    before = _shared(_before(one), _before(other))
    after = _shared(_after(one), _after(other), begins=True)
    return _EMPTY.sub("", _CHANGE.sub("", before + after))


def _shared(left: str, right: str, *, begins: bool = False) -> str:
    """Give what two stretches share; with `begins`, only where it stands at their beginnings."""
    blocks = [
        block
        for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        if block.size >= _LEAST_BLOCK
    ]
    if begins and blocks and max(blocks[0].a, blocks[0].b) > _LEAST_BLOCK:
        return ""
    return "".join(left[block.a : block.a + block.size] for block in blocks)


def _before(figure: Figure) -> str:
    return _BREAK.split(figure.context.sentence[max(0, figure.at - _WINDOW) : figure.at])[-1]


def _after(figure: Figure) -> str:
    text = figure.context.sentence[figure.until : figure.until + _WINDOW]
    return _BREAK.split(text)[0]

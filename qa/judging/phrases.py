"""Numbers said again in the same words: a slip of a digit inside a restated phrase."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from fractions import Fraction

from qa.model import Figure, Quantity

_WINDOW = 14
_LEAST_BLOCK = 2
_COMMON_UNITS = frozenset("个 人 次 元 件 家 项 % 名 户 人次 千克 米 公里 平方米 吨".split())
_LEAST_TOLD = 4
_LEAST_OF_MONEY = 7
_LEAST_DIGITS = 2
_BREAK = re.compile(r"[，。；：！？,;:!?\n ]")
_EMPTY = re.compile(
    r"[的了共已约近达到至为是有在将和与及等各其该本全就也均都仅超过成功一目前日前此次合计总计累计“”（）()、]+"
)
_CHANGE = re.compile(
    "其中|同比|环比|比上[年月周]|较上[年月周]|增[长加]|下降|上[涨升]|减少|提高|增速|涨幅|降幅|价格"
)
_TURNED = 2


def slipped(one: Quantity, other: Quantity) -> bool:
    """Say whether two printed numbers differ in one digit, or in two neighbours turned round."""
    if (one.scale, one.step) != (other.scale, other.step):
        return False
    unit = min(one.step, one.scale)
    left, right = str(_digits(one, unit)), str(_digits(other, unit))
    if (
        len(left) != len(right)
        or len(max(left.rstrip("0"), right.rstrip("0"), key=len)) < _LEAST_DIGITS
    ):
        return False
    apart = [i for i, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]]
    if len(apart) == 1:
        return True
    first, last = apart[0], apart[-1]
    turned = len(apart) == _TURNED and last - first == 1
    return turned and left[first : last + 1] == right[first : last + 1][::-1]


def _digits(quantity: Quantity, unit: Fraction) -> int:
    """Give the figures that are printed, without point and closing noughts of a 万 or 亿."""
    number = quantity.nominal
    return number.numerator * unit.denominator // (number.denominator * unit.numerator)


def restated(one: Figure, other: Figure, *, spot: bool = False) -> str:
    """Give the words that stand beside both numbers where one says again what the other says.

    Empty where too few words are shared, or where each has words of its own before the number
    that may tell the two apart (甲地产量, 乙地产量). Of money more words must be shared, but
    for a headline (`spot`), which restates the body.
    """
    before, apart = _shared(_before(one), _before(other))
    after, _ = _shared(_after(one), _after(other), begins=True)
    if apart and len(_told(after)) < _LEAST_TOLD:
        return ""
    money = one.quantity.dimension.startswith("money")
    least = _LEAST_OF_MONEY if money and not spot else _LEAST_TOLD
    words = _told(before + after)
    telling = len(words) + (one.quantity.unit not in _COMMON_UNITS) + _beside(one, other)
    return before + after if len(words) >= _LEAST_BLOCK and telling >= least else ""


def alongside(one: Figure, other: Figure) -> str:
    """Give the telling words that stand beside both numbers, whatever else does.

    Enough where the digits are the same and only the unit is in doubt.
    """
    before, _ = _shared(_before(one), _before(other))
    after, _ = _shared(_after(one), _after(other), begins=True)
    return _told(before + after)


def _beside(one: Figure, other: Figure) -> int:
    """Count the words' worth of numbers that stand beside either and agree."""
    if one.quantity.dimension == "ratio":
        return 0
    near = {beside.span for beside in one.beside} | {one.span, other.span}
    mine = {b.quantity.canonical for b in one.beside if b.span != other.span}
    theirs = {b.quantity.canonical for b in other.beside if b.span not in near}
    return _LEAST_BLOCK * len(mine & theirs)


def _told(words: str) -> str:
    return _EMPTY.sub("", _CHANGE.sub("", words))


def _shared(left: str, right: str, *, begins: bool = False) -> tuple[str, bool]:
    """Give what two stretches share, and whether each has telling words of its own.

    With `begins`, nothing is shared unless it stands at their beginnings, where the noun is.
    """
    blocks = [
        block
        for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        if block.size >= _LEAST_BLOCK
    ]
    if begins and blocks and max(blocks[0].a, blocks[0].b) > _LEAST_BLOCK:
        return "", False
    words = "".join(left[block.a : block.a + block.size] for block in blocks)
    mine = _rest(left, [(block.a, block.size) for block in blocks])
    theirs = _rest(right, [(block.b, block.size) for block in blocks])
    return words, bool(mine and theirs)


def _rest(text: str, blocks: list[tuple[int, int]]) -> str:
    for start, size in reversed(blocks):
        text = text[:start] + text[start + size :]
    return _EMPTY.sub("", text)


def _before(figure: Figure) -> str:
    return _BREAK.split(figure.context.sentence[max(0, figure.at - _WINDOW) : figure.at])[-1]


def _after(figure: Figure) -> str:
    text = figure.context.sentence[figure.until : figure.until + _WINDOW]
    return _BREAK.split(text)[0]

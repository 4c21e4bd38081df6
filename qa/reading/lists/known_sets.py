"""Sets whose members everybody knows, one of them left out: 四季; and 三色 that are four."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_page import Count, Found, sentence_end
from qa.reading.lists.numbering import number_of
from qa.reading.lists.row_numbers import announced

_SETS: Final = {"季": "春夏秋冬", "方": "东南西北"}
_SET: Final = regex(
    r"(?P<number>四)(?P<unit>[季方])[”」]?[^。；：\n]{0,12}(?:：|，即)", holding="四季 四方"
)
_COLOURS: Final = regex(r"(?P<number>[两三四五六七])(?P<unit>色)[”」]?[^。；：\n]{0,14}(?:：|，即)")
_COLOUR: Final = regex("([红橙黄绿青蓝紫黑白灰金银粉棕])[色牌码灯卡线标旗榜区]")
_PIECE: Final = {mark: regex(f"[^{mark}]+") for mark in "；，、"}
_HEAD: Final = regex("[^，；、：]+")
_OPEN: Final = regex("等(?![级候待于额])|…|其中|其他|其余")
_LATER: Final = r"(?<![\u4e00-\u9fff]){0}|{0}(?:[天季日边面方侧])"
_FEWEST, _REACH = 3, 200


def find_known_sets(text: str) -> Iterator[Found]:
    """Find the rows that leave out one member of a known set, or count their colours wrongly."""
    yield from _short_sets(text)
    yield from _colours(text)


def _short_sets(text: str) -> Iterator[Found]:
    """四季各有去处：春天看花，夏天下河，秋天摘果，常年有客: one member of the four is not told."""
    for told in _SET.finditer(text):
        heads = _SETS[told["unit"]]
        for row in _rows(text, told.end()):
            begun = [member for member in row if text[member[0]] in heads]
            left = set(heads) - {text[at] for at, _ in begun}
            if len(left) == 1 and begun == row[: len(heads) - 1]:
                later = regex(_LATER.format(left.pop()))
                if not later.search(text, told.end(), told.end() + _REACH):
                    yield announced(told, len(heads)), Count(_heads(text, begun), firm=False)
                break


def _colours(text: str) -> Iterator[Found]:
    """三色管理：健康的挂绿牌；较弱的挂黄牌；…… with a colour of its own in each piece."""
    for told in _COLOURS.finditer(text):
        number = number_of(told["number"])
        for row in _rows(text, told.end()):
            found = [_COLOUR.findall(text, *one) for one in row]
            colours = {one[0] for one in found if one}
            single = all(len(set(one)) == 1 for one in found)
            if single and len(colours) == len(row) >= _FEWEST - 1:
                if abs(len(row) - number) == 1:
                    yield announced(told, number), Count(_heads(text, row), firm=False)
                break


def _heads(text: str, row: Sequence[Range]) -> tuple[Range, ...]:
    """Give the first clause of each piece, for showing it."""
    return tuple(head.span() for one in row if (head := _HEAD.match(text, *one)))


def _rows(text: str, start: int) -> Iterator[list[Range]]:
    """Give the pieces of the sentence behind an announcement, by the widest mark first."""
    end = sentence_end(text, start)
    if _OPEN.search(text, start, end):
        return
    for pattern in _PIECE.values():
        row = [one.span() for one in pattern.finditer(text, start, end)]
        if len(row) > 1:
            yield row

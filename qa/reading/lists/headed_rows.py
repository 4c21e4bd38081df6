"""Rows whose members bear what announces them: “两本账”: 收入账，…；支出账，….

The members are told at length, so that no mark divides plain items: what tells them is that each
begins, or ends its first clause, with the announced noun, or begins with 一 and its counter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_items import OPEN, divided
from qa.reading.lists.list_page import Count, Found, sentence_end
from qa.reading.lists.numbering import number_of
from qa.reading.text.quotations import quoted

_NUMERAL: Final = "[两二三四五六七八九十]"
_QUOTED: Final = regex(
    rf"[“「『](?P<told>[^“”「」『』，。\n\d]{{0,6}}?(?P<number>{_NUMERAL})"
    r"(?P<unit>[\u4e00-\u9fff]{1,6}))[”」』]"
)
_CUE: Final = regex(r"[^。！？；\n：:]{0,24}[：:。][ \n]*")
_HEAD: Final = regex(r"(?:还有，)?[“「]?([^，,：:（(。！？”」\d]{2,16})")
_ONE: Final = regex(
    r"(?:^|(?<=[。；：\n“]))(?:另|还有|再有|最后)?一([\u4e00-\u9fff])(?:是|叫|为)", holding="一"
)
_ONE_SAID: Final = regex("一[\u4e00-\u9fff][是叫为]")
_LAST_ONE: Final = regex("[，。；](?:大头|其余|剩下|余下|还有|再就)的?是")
"""What leads to a member of which no 一 is said."""
_SOME: Final = regex("其中|主要|之一|针对|尤其")
"""What leads to some of the members."""
_COUNTERS: Final = "个大项种类条道点步件级张本份笔套把招色件"
_BACK, _FAR, _BEHIND, _LEAST, _TWO = 160, 400, 30, 3, 2


def find_headed_rows(text: str) -> Iterator[Found]:
    """Find the rows told at length that have another number than is announced."""
    for told in quoted(_QUOTED, text):
        cue = _CUE.match(text, told.end())
        if cue is None or _SOME.search(cue[0]):
            continue
        row = _row(text, cue.end(), told["unit"])
        at_once = not cue[0].rstrip().endswith("。")
        if len(row) >= _LEAST or (row and at_once):
            announced = _announced(told.span("told"), told["number"], told["unit"])
            yield from _one_off(text, announced, row, firm=at_once and len(row) >= _LEAST)
    yield from _ones(text)


def _announced(span: Range, number: str, noun: str) -> Announcement:
    return Announcement(*span, span[1], number_of(number), noun, slogan=True)


def _one_off(
    text: str, told: Announcement, row: Sequence[Range], *, firm: bool = False
) -> Iterator[Found]:
    """Give a row with one member more or less than announced, where no more of them follow."""
    end = sentence_end(text, row[-1][1])
    follows = text.find(told.noun[-1], end, end + _BEHIND) >= 0
    if abs(len(row) - told.number) == 1 and not (len(row) < told.number and follows):
        yield told, Count(tuple(row), firm=firm)


def _row(text: str, start: int, unit: str) -> Sequence[Range]:
    """Give the heads of what marks divide, if all of them bear the noun."""
    end = sentence_end(text, start)
    noun = unit[1:] if unit[0] in _COUNTERS and len(unit) > 1 else unit
    for marks, least in (("；;", _TWO), ("、", _LEAST), ("，", _LEAST)):
        pieces = list(divided(text, 0, start, end, marks))
        heads = [head.span(1) for piece in pieces if (head := _HEAD.match(text, *piece))]
        if len(pieces) < least or len(heads) < len(pieces):
            continue
        words = [text[slice(*head)] for head in heads]
        if _borne(words, noun, plain=marks == "；;") and not _open(text, heads[-1], end):
            return heads
    return ()


def _open(text: str, last: Range, end: int) -> bool:
    return OPEN.search(text, *last) is not None or text.endswith("等", 0, end)


def _borne(words: Sequence[str], noun: str, *, plain: bool) -> bool:
    """Say whether all words end with the noun, or all have it at their beginning.

    Where they are told at length, they may also have one thing each: 设一个专柜.
    """
    if noun[0] == "一":
        return plain and all("一" in word for word in words)
    ends = all(word.endswith(noun) and word != noun for word in words)
    reach = len(noun) + (0 if plain else _TWO)
    begins = all(0 <= word.find(noun, 0, reach) < len(word) - len(noun) for word in words)
    return ends or begins


def _ones(text: str) -> Iterator[Found]:
    """Find 三笔账 before clauses that each begin with 一笔是."""
    rows: dict[str, list[Range]] = {}
    for one in _ONE.finditer(text) if _ONE_SAID.search(text) else ():
        row = rows.setdefault(one[1], [])
        if not row or one.start() - row[-1][1] <= _FAR:
            row.append((one.start(), min(one.end() + _LEAST, len(text))))
    for counter, row in rows.items():
        told = regex(rf"(?<!第)({_NUMERAL}){counter}[\u4e00-\u9fff]{{0,2}}")
        ahead = list(told.finditer(text, max(0, row[0][0] - _BACK), row[0][0]))
        if len(row) >= _TWO and ahead:
            if _LAST_ONE.search(text, row[-1][1], row[-1][1] + _FAR // _TWO):
                continue
            announced = _announced(ahead[-1].span(), ahead[-1][1], ahead[-1][0][1:])
            yield from _one_off(text, announced, row)

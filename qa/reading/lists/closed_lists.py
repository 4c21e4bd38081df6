"""Lists that say themselves that they are whole, with the count told nearest before them.

本市新增三项。入选的分别是：甲、乙、丙、丁; 6个乡镇（甲、乙、丙）; 八项措施，具体为：……；…….
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.closing import closed
from qa.reading.lists.list_marks import COUNT_HEADS, LAST_JOIN, NUMERAL, SENTENCE_END
from qa.reading.lists.list_page import Count
from qa.reading.lists.numbering import number_of
from qa.reading.lists.row_numbers import NOT_AFTER, only_owns
from qa.reading.words.likeness import alike, likely_divided, person

_STRONG: Final = (
    r"(?:分别|依次)(?:[是为有]|花落|授予|颁给|归|来自|位于|分布[在于]|落户|设在|送往|前往|赴|发往|建在|(?=[：:]))|具体(?:内容|措施|名单)?(?:包括|[是为]|如下)"
    r"|名单(?:如下|[是为])|[它他她]们(?:分别)?是"
)
_CUE: Final = regex(
    rf"(?=[分依具名它他她，即就包有是为：:（])(?:(?P<strong>{_STRONG})[：:]?"
    r"|，?(?:即|就是|包括|包含|有|[是为])[：:]|(?P<colon>[：:])|(?P<bracket>（))"
)
_COUNT: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})"
    r"(?P<unit>[个项家名位所座处款条支部类种大本件场点步道席人门辆台只批篇幅首枚块套组张份户起对则宗例间栋幢队]|方面)"
    r"(?![月年天日元倍成米多余半万亿时分以]|小时|百分|公[里斤]|工作日|学生|以上)",
    heads=COUNT_HEADS,
)
_ANY: Final = regex("[两二三四五六七八九十](?![两二三四五六七八九十百千万])")
_OPEN: Final = regex(r"等(?![级候待于额])|以及其他|之一|…|其中|此外|另外|包括")
_TITLES: Final = regex("(?:[、和及与]?《[^《》]{1,30}》){2,}")
_TITLE: Final = regex("《[^《》]{1,30}》")
_TRAIL: Final = regex(r"[，。；：]")
_DIGIT: Final = regex(r"\d")
_HEARD: Final = regex(
    r"获悉|了解|看到|表示|介绍|说|称|问|答|记者|电话|网址|地址|时间|日期|来源|作者|截至|其中|提醒"
)
_INCLUDING: Final = regex(
    rf"(?<![第约近超余逾多每几近前\d.])(?P<number>{NUMERAL})(?P<unit>[个家所座条处支])"
    r"(?P<noun>村|镇|乡|县|区|市|路|社区|街道|学校|医院|水库|大队|公司)[^。；，\n\d]{0,24}，(?:其中)?(?:包括|涉及|包含)"
    r"(?P<row>(?:[^，。；、\d等]{2,10}、){2,14}[^，。；、\d等]{2,10}[和及与][^，。；、\d等]{2,10})(?=[，。；])",
    heads=COUNT_HEADS,
)
_PARTED: Final = regex(
    r"；[^。；：\d]{0,12}(?:\d{1,2}|[两二三四五六七八九十])[\u4e00-\u9fff]{1,6}："
)
_PERSONS: Final = frozenset("名位人")
_WINDOW, _SENTENCES, _LONGEST, _LEAST, _MOST = 44, 90, 18, 3, 20
_HEADLINE, _REACH, _OPENS = 60, 2000, 12
_HEAD: Final = regex(r"[^，。；：]+")
_NOUN: Final = regex(r"[\u4e00-\u9fff“”‘’]{0,12}")


def find_closed_lists(text: str, veiled: str) -> Iterator[tuple[Announcement, Count]]:
    """Find the whole lists whose count, told nearest before them, is one more or one less.

    A list that any count near it agrees with is in order, and none of these.
    """
    for cue in _CUE.finditer(text):
        members = (
            _bracketed(text, cue.end()) if cue["bracket"] else _listed(text, veiled, cue.end())
        )
        short = _LEAST - (text[cue.end() : cue.end() + 1] == "《")
        if not members or (not cue["strong"] and len(members) < short):
            continue
        ways = _ways(text, members)
        told = _told(text, veiled, cue, {len(way) for way in ways})
        if told and _fits(text, told, members):
            best = min(ways, key=lambda way: abs(len(way) - number_of(told["number"])))
            more = len(best) > number_of(told["number"])
            if (more and _goes_on(text, best)) or _says_what(cue, best):
                continue
            yield _announced(told), Count(best, firm=bool(cue["strong"]))


def _says_what(cue: re.Match[str], row: Sequence[Range]) -> bool:
    """Say whether what follows tells what all of them are, and names none: 他们是村里的木匠."""
    return len(row) == 1 and not cue["strong"].startswith(("分别", "依次"))


def find_including(text: str) -> Iterator[tuple[Announcement, Count]]:
    """Find 7个村试点，包括甲村、乙村和丙村: names of the very kind that is counted, up to a 和."""
    for told in _INCLUDING.finditer(text) if "包括" in text or "涉及" in text else ():
        start = told.start("row")
        pieces = tuple(_pieces(text, start, told.end("row"), "、"))
        (members,) = [way for way in _ways(text, pieces) if len(way) > len(pieces)] or [pieces]
        kin = all(text[a:b].endswith(told["noun"]) for a, b in members)
        if (
            kin
            and len(members) > len(pieces)
            and abs(len(members) - number_of(told["number"])) == 1
        ):
            yield _announced(told), Count(members, firm=False)


def _listed(text: str, veiled: str, start: int) -> tuple[Range, ...]:
    """Divide what follows a cue up to the end of its sentence."""
    end = _sentence_end(text, start)
    stretch = veiled[start:end]
    if (parted := _PARTED.search(stretch)) and "、" in stretch[: parted.start()]:
        # 一等奖2名：甲、乙；二等奖3名：丙、丁、戊
        end = start + parted.start()
        stretch = veiled[start:end]
    if "；" in stretch:
        pieces = tuple(_pieces(text, start, end, "；"))
        plain = all(_head(text, piece) for piece in pieces)
        return pieces if plain and not _OPEN.search(stretch[-8:]) else ()
    stretch = closed(stretch)
    end = start + len(stretch)
    if titles := _titles(text, start, end):
        return titles
    if _OPEN.search(stretch) or _DIGIT.search(stretch) or "，" in stretch:
        return ()
    pieces = tuple(_pieces(text, start, end, "、", veiled))
    return pieces if all(b - a <= _LONGEST for a, b in pieces) else ()


def _titles(text: str, start: int, end: int) -> tuple[Range, ...]:
    """Give the titles of a list that has nothing else: 《章程》《预算》."""
    found = _TITLES.fullmatch(text, start, end)
    return tuple(one.span() for one in _TITLE.finditer(text, start, end)) if found else ()


def _bracketed(text: str, start: int) -> tuple[Range, ...]:
    """Divide a bracket: 6个乡镇（石桥镇、柳湾镇、青山乡）."""
    end = text.find("）", start, start + 2 * _SENTENCES)
    if end < 0 or "（" in text[start:end] or _OPEN.search(text, start, end):
        return ()
    if _DIGIT.search(text, start, end) or _TRAIL.search(text, start, end):
        return ()
    pieces = tuple(_pieces(text, start, end, "、"))
    return pieces if len(pieces) >= _LEAST and all(b - a <= _LONGEST for a, b in pieces) else ()


def _pieces(
    text: str, start: int, end: int, mark: str, shown: str | None = None
) -> Iterator[Range]:
    at = start
    for piece in (shown or text)[start:end].split(mark):
        if piece.strip():
            yield at, at + len(piece)
        at += len(piece) + 1


def _head(text: str, piece: Range) -> bool:
    return text[piece[0] : piece[1]].strip("，、 ") != ""


def _ways(text: str, members: tuple[Range, ...]) -> list[tuple[Range, ...]]:
    """Give the members as divided, and with the last one divided at its 和."""
    start, end = members[-1]
    join = LAST_JOIN.search(text[start:end])
    if join is None or join.start() == 0:
        return [members]
    cut, after = start + join.start(), start + join.end()
    divided = (*members[:-1], (start, cut), (after, end))
    if likely_divided([text[a:b] for a, b in divided]):
        return [divided]
    return [members, divided]


def _told(text: str, veiled: str, cue: re.Match[str], sizes: set[int]) -> re.Match[str] | None:
    """Give the count nearest before a list if it is one off; None where one agrees."""
    if cue["strong"]:
        line = text.rfind("\n", 0, cue.start()) + 1
        begin = max(0, cue.start() - _SENTENCES, line if cue.start() - line > _OPENS else 0)
        near = max(text.rfind(mark, 0, cue.start()) for mark in "。！？\n") + 1
        if any(number_of(one[0]) in sizes for one in _ANY.finditer(veiled, near, cue.start())):
            return None
    else:
        begin = max(text.rfind(mark, 0, cue.start()) for mark in "。！？\n；，") + 1
        begin = max(begin, cue.start() - _WINDOW)
        lead = text[begin : cue.start()]
        if _HEARD.search(lead):
            return None
    counts = list(_COUNT.finditer(text, begin, cue.start()))
    counts = [found for found in counts if number_of(found["number"]) <= _MOST]
    if cue["strong"]:
        top = list(_COUNT.finditer(text, 0, min(len(text), _HEADLINE)))
        agreeing = [*counts, *top]
    else:
        agreeing = counts
    if not counts or any(number_of(found["number"]) in sizes for found in agreeing):
        return None
    nearest = counts[-1]
    noun = _NOUN.match(text, nearest.end())
    if not cue["strong"] and (noun is None or cue.start() > noun.end()):
        return None
    if not cue["strong"] and only_owns(text, nearest.end(), cue.end()):
        return None
    return nearest if _one_off(number_of(nearest["number"]), sizes) else None


def _goes_on(text: str, members: tuple[Range, ...]) -> bool:
    """Say whether the last member is of another kind than the others: what else the text tells."""
    heads = [_HEAD.match(text, *member) for member in members]
    names = [head[0] for head in heads if head]
    return len(names) > _LEAST - 1 and alike(names[:-1]) and not alike(names)


def _one_off(number: int, sizes: set[int]) -> bool:
    return number in {min(sizes) - 1, max(sizes) + 1} and number > 1


def _fits(text: str, told: re.Match[str], members: Sequence[Range]) -> bool:
    """Say whether people are counted where names of people are listed."""
    if told["unit"] not in _PERSONS:
        return True
    names = [text[start:end] for start, end in members]
    return 2 * sum(map(person, names)) > len(names)


def _announced(told: re.Match[str]) -> Announcement:
    noun = _NOUN.match(told.string, told.end())
    words = told["unit"] + (noun[0][:4] if noun else "")
    end = told.end()
    return Announcement(told.start(), end, end, number_of(told["number"]), words, slogan=False)


def _sentence_end(text: str, start: int) -> int:
    found = SENTENCE_END.search(text, start, start + _REACH)
    return found.start() if found else min(len(text), start + _REACH)

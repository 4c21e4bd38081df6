"""Rows that one mark divides right behind their count: 下列四类机具：插秧机，烘干机，打捆机."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.closing import veil
from qa.reading.lists.list_marks import COUNT_HEADS, JOIN
from qa.reading.lists.list_page import Count, Found, sentence_end
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, goes_on

_KIND: Final = (
    "[个大项种类条点步件招道样款档级组批环句块幕站关支处门张座栋家间台场节](?:方面)?(?!小时|月|年|星期|工作日)"
    "|方面|部分|阶段|环节|板块"
)
_TOLD: Final = regex(
    rf"(?:(?P<below>下列|以下|如下)|(?P<quoted>[“「『‘][\u4e00-\u9fff]{{0,4}}?)|{NOT_AFTER})(?P<number>{NUMERAL})"
    rf"(?P<unit>{_KIND}|(?<=[列下].)[家位名所座部国人户]|(?<=[“「『‘].)[\u4e00-\u9fff])"
    r"(?P<open>[“「『‘]?)(?P<noun>(?:(?![一二三四五六七八九十])[\u4e00-\u9fff]){0,8})[”」』’]?(?P<lead>[^。！？；：:\n]{0,26}?)"
    r"(?P<cue>[：:]|——|(?:分别|依次|具体)[是为有][：:]?|，?即[：:]?|就是[：:]?)(?=[^\n]{4})",
    heads=f"下以如“「『‘{COUNT_HEADS}",
)
_NUMERALS: Final = frozenset("一二三四五六七八九十")
_LEAD: Final = regex(r"[\u4e00-\u9fff]{0,6}[，”]?")
_NOT: Final = regex(r"\d|其中|主要|例如|比如|之一|还有|每|各|截至|说|表示|介绍|提醒|认为|问")
_OPEN: Final = regex(r"等(?![级候待于额])|…|其[他它余]|不限于")
_SUMMED: Final = regex(
    "总|共|合计|全(?![年月国省市县区镇乡村程])|均|都|等|其中|并|以|由|对|与|但|而|也|还|每|各"
)
_HEAD: Final = regex(r"[“《]?([^，,：:（(、”》\d]{2,12})")
_ENTRY: Final = regex(
    r"[第其]?[一二三四五六七八九十]+[是要、，：.．]|第[一二三四五六七八九十]|[①-⑩（(]|\d{1,2}[.．、]"
)
_COUNTED: Final = regex(r"\d[万亿]?(?P<unit>[^\d.]*)$")
_FEWEST, _TWO, _LONGEST, _SHORT = 3, 2, 14, 4


def find_divided_rows(text: str) -> Iterator[Found]:
    """Find those with one member more or less than told, where no other mark divides them so."""
    told = _TOLD.search(text)
    while told:
        number = number_of(told["number"])
        led = number > 1 and _leads(told)
        row = _row(text, told, number) if led else ()
        if row and not goes_on(text, sentence_end(text, told.end())):
            yield _announced(told, number), Count(tuple(row), firm=False)
        # “五招”，五招分别是: what leads to no row may hold the number that does
        told = _TOLD.search(text, told.end() if led else told.end("number"))


def _leads(told: re.Match[str]) -> bool:
    """Say whether what stands between a count and its row tells nothing else."""
    lead = told["lead"]
    if _NOT.search(told["noun"] + lead) or lead[:1] in _NUMERALS:
        return False
    # 两 is said of much that no row is told of
    plain = number_of(told["number"]) > _TWO and _LEAD.fullmatch(lead) is not None
    return bool(told["below"] or told["quoted"] or plain)


def _row(text: str, told: re.Match[str], number: int) -> Sequence[Range]:
    """Give the heads of what divides the rest of the sentence, if no way to divide it fits."""
    start = told.end()
    veiled = veil(text[start : sentence_end(text, start)])
    mark = next((mark for mark in "；，、" if mark in veiled), "")
    if not mark or _OPEN.search(veiled) or _ENTRY.match(veiled) or number in _sizes(veiled):
        return ()
    members = _divided(veiled, mark)
    if len(members) < _FEWEST or abs(len(members) - number) != 1:
        return ()
    heads = [head for one in members if (head := _HEAD.match(veiled, *one))]
    words = [head[1] for head in heads]
    if len(words) < len(members) or any(map(_SUMMED.match, words)):
        return ()
    plain, led = mark != "；", bool(told["below"] or told["quoted"] or told["open"])
    mixed = mark == "，" and "、" in veiled
    if plain and (mixed or not _plain(veiled, members, sure=led)):
        return ()
    sure = told["below"] or _even(words, _SHORT if plain else _TWO)
    return [(start + head.start(1), start + head.end(1)) for head in heads] if sure else ()


def _plain(veiled: str, members: Sequence[Range], *, sure: bool) -> bool:
    """Say whether members are short, and none of them is counted, or all in one unit."""
    counted = [_COUNTED.search(veiled, *one) for one in members]
    units = {one["unit"] if one else "" for one in counted}
    return (sure or len(units) == 1) and max(end - start for start, end in members) <= _LONGEST


def _divided(veiled: str, marks: str) -> Sequence[Range]:
    return [one.span() for one in re.finditer(f"[^{marks}]+", veiled) if one[0].strip()]


def _sizes(veiled: str) -> set[int]:
    """Give how many members a reader may count, the last one also divided at its 和."""
    sizes = {len(_divided(veiled, marks)) for marks in ("；", "；，", "；、", "；，、")}
    joined = {size + 1 for size in sizes if JOIN.search(veiled)}
    return sizes | joined


def _even(words: Sequence[str], most: int) -> bool:
    """Say whether the heads of all members are alike: about as long, or with one end."""
    sizes = [len(word) for word in words]
    ends = len({word[-1] for word in words}) == 1 or len({word[0] for word in words}) == 1
    return ends or max(sizes) - min(sizes) <= most


def _announced(told: re.Match[str], number: int) -> Announcement:
    start, end = told.start("number"), told.end("unit")
    noun = told["unit"] + told["noun"][:4]
    return Announcement(start, end, end, number, noun, slogan=False)

"""Lists of those who won or are named as something, whose number stands apart from the list.

评出一等奖3个、二等奖5个。……获一等奖的是：甲、乙、丙、丁.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.closing import closed, veil
from qa.reading.lists.list_marks import ITEM, LAST_JOIN
from qa.reading.lists.list_page import Count
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.words.likeness import likely_divided

_UNIT: Final = "[个名项件篇部幅家所位支首组户]"
_CUE: Final = regex(
    r"(?:获评?得?|荣获|评为|入选|荣膺|当选|夺得|列入|摘得|斩获)(?P<noun>[“]?[\u4e00-\u9fff]{2,8}?[”]?)"
    r"(?:称号)?的?(?:选手|单位|作品|学校|节目|项目|家庭|村|企业|同学|同志|个人|集体|代表队)?(?:分别|依次)?[是为有][：:]?"
)
_END: Final = regex(r"[。！？\n；]|\Z")
_OPEN: Final = regex(r"等(?![级候待于额])|其[他它余]|…|\d{3}")
_REACH, _FEWEST, _LONGEST = 400, 2, 24


def find_awarded(text: str) -> Iterator[tuple[Announcement, Count]]:
    """Find the lists that have one more or one less than is told of their kind elsewhere."""
    for cue in _CUE.finditer(text):
        members = _listed(text, cue.end())
        told = _told(text, cue["noun"].strip("“”"))
        if told is None or len(members[0]) < _FEWEST:
            continue
        sizes, number = {len(way) for way in members}, number_of(told["number"])
        if number > 1 and number not in sizes and {number - 1, number + 1} & sizes:
            start, end = told.start("number"), told.end("unit")
            best = min(members, key=lambda way: abs(len(way) - number))
            noun = told["unit"] + cue["noun"].strip("“”")
            yield Announcement(start, end, end, number, noun, slogan=False), Count(best, firm=False)


def _told(text: str, noun: str) -> re.Match[str] | None:
    """Give the only number that is told of a kind, where it stands behind it: 一等奖3个."""
    kind = re.escape(noun)
    pattern = re.compile(
        rf"{kind}[”]?(?:共|各)?(?P<number>{NUMERAL})(?P<unit>{_UNIT})"
        rf"|(?<!\d)(?:{NUMERAL}){_UNIT}[“]?{kind}"
    )
    found = list(pattern.finditer(text))
    behind = len({one["number"] for one in found}) == 1
    return found[0] if behind and found[0]["number"] else None


def _listed(text: str, start: int) -> list[tuple[tuple[int, int], ...]]:
    """Divide a list at 、, with its last member whole and divided at a 和."""
    stop = _END.search(text, start, start + _REACH)
    stretch = closed(veil(text[start : stop.start() if stop else start + _REACH]))
    if _OPEN.search(stretch) or "，" in stretch:
        return [()]
    spans = tuple((start + one.start(), start + one.end()) for one in ITEM.finditer(stretch))
    if not spans or max(b - a for a, b in spans) > _LONGEST:
        return [()]
    first, last = spans[-1]
    join = LAST_JOIN.search(stretch, first - start)
    if join is None:
        return [spans]
    divided = (*spans[:-1], (first, start + join.start()), (start + join.end(), last))
    sure = likely_divided([text[a:b] for a, b in divided])
    return [divided] if sure else [spans, divided]

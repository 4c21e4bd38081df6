"""Counts in a headline, and the row below that holds another number: 四校联考 … 甲、乙3所学校."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import NUMERAL
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import number_of

_KINDS: Final = {
    "街道": "街道?", "社区": "社区?", "乡镇": "乡?镇|镇街", "镇": "镇", "乡": "乡", "村": "村",
    "县": "县", "区": "区", "市": "市", "省": "省", "国": "国", "学校": "学?校",
    "小学": "小学|校", "中学": "中学|校", "高校": "高?校", "企业": "企业?",
    "公司": "公司|企业?", "医院": "医?院", "球队": "球?队", "单位": "单位", "部门": "部门",
    "景区": "景区|景点", "场馆": "场?馆", "银行": "银?行", "车站": "车?站", "小区": "小区",
    "公园": "公园", "路口": "路口", "剧目": "剧目?", "项目": "项目?", "机构": "机构",
    "水库": "水?库", "线路": "线路?", "选手": "选手|[小名]将",
}  # fmt: skip
"""What stands behind a count in the text, and how headlines name it."""
_KIND: Final = regex("[个家所名支座条位处项种类大]?(?P<kind>" + "|".join(_KINDS) + ")")
_NOT_AFTER: Final = (
    r"(?<![第约近超余逾多每几前后近历\d.,零一二两三四五六七八九十百千万亿年月日至到—-])"
)
_UNIT: Final = "[个家所名支座条位处项种类大]?"


def find_headed(text: str, heads: int, rows: Sequence[Found]) -> Iterator[Found]:
    """Find a count in the headlines, which end at `heads`, that a row told with its number denies.

    Where the text has the headline's count too, it has more rows than one.
    """
    for told, count in rows:
        if told.start < heads or len(count.members) != told.number:
            continue
        kind = _KIND.match(text, _behind_number(text, told.start))
        said = _said(text, heads, kind["kind"]) if kind else None
        if said and number_of(said["number"]) in {told.number - 1, told.number + 1}:
            number, end = number_of(said["number"]), said.end()
            noun = said[0].removeprefix(said["number"])
            head = Announcement(said.start(), end, end, number, noun, slogan=False)
            yield head, Count(count.members, firm=False)
            return


def _behind_number(text: str, start: int) -> int:
    found = re.compile(NUMERAL).match(text, start)
    return found.end() if found else start


def _said(text: str, heads: int, kind: str) -> re.Match[str] | None:
    """Give the one count of this kind in the headlines, where the text below has it not."""
    pattern = rf"{_NOT_AFTER}(?P<number>{NUMERAL}){_UNIT}(?:{_KINDS[kind]})(?![长民])"
    told = list(re.finditer(pattern, text[:heads]))
    if len(told) != 1:
        return None
    number = number_of(told[0]["number"])
    below = re.finditer(pattern, text[heads:])
    return None if any(number_of(one["number"]) == number for one in below) else told[0]

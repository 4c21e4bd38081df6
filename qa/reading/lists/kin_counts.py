"""Rows of one kind that are counted by it further on: 甲医院、乙医院、丙医院签约，两家医院……."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "院": "医院|法院|学院|书院",
        "学": "学校|小学|中学|大学|高校",
        "校": "学校|高校|院校",
        "司": "公司|企业",
        "厂": "工厂|企业|厂",
        "村": "村",
        "镇": "镇|乡镇",
        "馆": "馆|场馆|博物馆",
        "站": "站|车站",
        "县": "县",
        "区": "社区|街区|园区|景区",
        "行": "银行",
        "社": "合作社",
        "桥": "桥|大桥",
        "湖": "湖|湖泊",
    }
)
"""The last character of a name, and what such are counted as."""
_COUNT: Final = regex(
    rf"(?<![第约近超余逾多每几前后其另各首某这那\d.一二三四五六七八九十百千])(?P<number>{NUMERAL})"
    r"(?P<unit>[个座家所条])(?P<noun>[\u4e00-\u9fff]{1,3})"
)
_ROW: Final = regex(
    r"(?:\A|(?<=[，。；：\n日讯]))(?:[^，。；：、（）\n\d等]{2,12}、){2,9}[^，。；：、（）\n\d等]{2,20}"
)
_SOME: Final = regex("其[中他它余]|此外|另|还有|分别|除|原|包括|上述|不含|部分|各|等")
_KIN, _LEAST = 3, 3


def find_kin_counts(text: str, veiled: str) -> Iterator[Found]:
    """Find the rows with one more or one less than every count of their kind says.

    Where the sentence tells of some or others, or the kind is counted in two ways, none is found.
    """
    if text.count("、") < _LEAST - 1:
        return
    for row in _ROW.finditer(veiled):
        members = _members(text, row)
        end = text.find("。", row.end())
        stop = end if end >= 0 else len(text)
        if not members or _SOME.search(text, row.start(), stop):
            continue
        told = [one for one in _COUNT.finditer(text) if _is_kind(one, text[members[0][1] - 1])]
        sizes = {number_of(one["number"]) for one in told}
        behind = [one for one in told if row.end() <= one.start() < stop]
        if behind and len(sizes) == 1 and abs(sizes.pop() - len(members)) == 1:
            yield _announced(behind[0]), Count(members, firm=False)


def _members(text: str, row: re.Match[str]) -> tuple[Range, ...]:
    """Give the members where all are of one kind; words may follow the last of them."""
    start = row.start()
    names = row[0].split("、")
    last = names[0][-1]
    if last not in _KINDS or any(name[-1] != last for name in names[:-1]):
        return ()
    cut = text.find(last, row.end() - len(names[-1]) + 1, row.end())
    if cut < 0:
        return ()
    spans = []
    for name in names[:-1]:
        spans.append((start, start + len(name)))
        start += len(name) + 1
    return (*spans, (start, cut + 1)) if len(names) >= _KIN else ()


def _is_kind(told: re.Match[str], last: str) -> bool:
    return told["noun"].startswith(tuple(_KINDS[last].split("|")))


def _announced(told: re.Match[str]) -> Announcement:
    end = told.end("unit")
    number = number_of(told["number"])
    return Announcement(told.start(), end, end, number, told["unit"], slogan=False)

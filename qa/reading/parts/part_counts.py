"""How many parts a text says there are: 五个区县, 分两期, 三段合起来; 二期, 三层 are names."""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.numbers.numerals import read_numeral

_UNITS = (
    "个|大类|类|块|种|方面|部分|路|支|项|样(?![本品板])|天|家|村|县|区|镇|乡|校|队|线|档|宗|届|次|辆|人|名|位|栋|季|条|所|座|处|"
    "笔|局|站|馆|地|省|市|国|员|方|[年月](?!半|以?来|前|后|间|内|多|期|[之的])"
)
_ORDERED = "期|批|层|节|轮|组|段|车|场|局|队|档|级"
"""Units that number as well as count: 三层 is a floor, 共三层 a house."""

_COUNT = regex(
    r"(?P<number>[两三四五六七八九\d](?<![第\d.一二三四五六七八九十百千万亿两前后每].))[大小]?"
    rf"(?:(?:{_UNITS})|(?:(?<=[一-龥][两三四五六七八九\d])|(?<=两))(?:{_ORDERED})|"
    rf"(?:{_ORDERED})(?=共|合|累计|总|加|分别|均|各|一共|里|中|首尾|相[加接连]|连[起通成]|全[长程线]|拢|凑))"
)


def part_counts(text: str) -> Iterator[int]:
    """Give the numbers of parts that a text names, in its order."""
    for found in _COUNT.finditer(text):
        numeral = read_numeral(found["number"])
        if numeral and numeral.value > 1:
            yield int(numeral.value)

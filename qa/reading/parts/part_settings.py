"""How time and place of two figures speak for part and whole."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model import Figure
from qa.patterns import regex
from qa.reading.parts.narrower import rank_of
from qa.reading.parts.part_pairs import Told

_SPAN_LEAD = 30
_SPANS = (
    regex(
        r"全年|20\d\d年(?!\d)|[上下]半年|前[三二]季度|1月?[至到—–~～-]\d{1,2}月|今年以来|一年(?!级)"
    ),
    regex(
        r"[一二三四]季度|\d[日月]?[至到—–~～-]\d{1,2}月|汛期|[春夏秋冬暑寒]季|暑[期假]|旺季|淡季|个月"
    ),
    regex(r"全月|当月|单月|\d月(?:份|[里间]|当月|一个月)?(?!\d)"),
    regex(r"[\d一二两三四五六七八九十]+天|假期|长假|[上中下]旬|周末|[^环季]节|一周|当周"),
    regex(r"当[天日晚]|单日|[一这][天日](?![内以])|首日|高峰|\d日"),
)
"""Words of a time, from the longest to the shortest."""


def marks_of_times(two: Told) -> Iterator[str]:
    """Give the marks that the times of two figures make."""
    inner, outer = two.part.period.value, two.whole.period.value
    if inner and outer and not outer.meets(inner):
        yield "periods apart"
    short, long = length_of_time(two.part), length_of_time(two.whole)
    if short is not None and long is not None and short > long:
        yield "shorter time"


def length_of_time(figure: Figure) -> int | None:
    """Give how short the time is that the words before a figure tell; 0 is the longest."""
    sentence, at = figure.context.sentence, figure.at
    lead = sentence[max(0, sentence.rfind("；", 0, at), at - _SPAN_LEAD) : at]
    return max((place for place, words in enumerate(_SPANS) if words.search(lead)), default=None)


def marks_of_places(two: Told) -> Iterator[str]:
    """Give the marks that the places of two figures make."""
    inner, outer = rank_of(two.part), rank_of(two.whole)
    if inner is not None and outer is not None and inner > outer:
        yield "larger place"
    if two.part.subject.stated and two.part.subject.value == two.whole.subject.value:
        yield "one subject"

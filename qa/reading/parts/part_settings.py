"""How time and place of two figures speak for part and whole."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model import Figure, Period
from qa.patterns import regex
from qa.reading.parts.narrower import rank_of
from qa.reading.parts.part_pairs import Told

_SPAN_LEAD = 30
_PLACE = regex(
    "(?:^|[，：“；、])(?:其中|仅|光|在)?(?P<name>(?!全|各|该|本|我|同|当|这|每|两|几|多)[\u4e00-\u9fff]{2,6}?"
    "(?:[镇乡村县区市]|街道|社区|嘎查))(?![域里内中外民长政委人级])",
    holding="镇 乡 村 县 区 市 街道 嘎查",
)
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
_ALIKE = frozenset({"one thing", "thing left out", "one deed", "clauses end alike"})
_SHORT = frozenset({"shorter time", "period within"})
_SMALL = frozenset({"a place in the lead", "smaller place"})


def marks_of_times(two: Told) -> Iterator[str]:
    """Give the marks that the times of two figures make."""
    mine, theirs = two.part.period, two.whole.period
    inner, outer = mine.value, theirs.value
    if mine.stated and not (outer and theirs.stated):
        yield "time of the part told"
    if inner and outer:
        if not outer.meets(inner):
            yield "periods apart"
        elif mine.stated:
            yield "one time" if inner == outer else "times meet"
        if inner != outer and _lies_in(inner, outer):
            yield "period within"
    short, long = _span(two.part), _span(two.whole)
    if short is not None and long is not None:
        yield "shorter time" if short > long else "longer time" if short < long else "like time"
    elif short is not None:
        yield "part of a time"


def _lies_in(inner: Period, outer: Period) -> bool:
    """Say whether a time whose ends are known begins and ends within another."""
    if not (inner.start and inner.end and outer.start and outer.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _span(figure: Figure) -> int | None:
    """Give how short the time is that the words before a figure tell."""
    sentence, at = figure.context.sentence, figure.at
    lead = sentence[max(0, sentence.rfind("；", 0, at), at - _SPAN_LEAD) : at]
    return max((place for place, words in enumerate(_SPANS) if words.search(lead)), default=None)


def marks_of_places(two: Told) -> Iterator[str]:
    """Give the marks that the places of two figures make."""
    inner, outer = rank_of(two.part), rank_of(two.whole)
    if inner is not None and outer is not None and inner != outer:
        yield "smaller place" if inner < outer else "larger place"
    if two.part.subject.stated:
        if two.part.subject.value == two.whole.subject.value:
            yield "one subject"
        else:
            yield "two subjects" if two.whole.subject.stated else "part of its own subject"
    place = _PLACE.search(two.run_up)
    if place and place["name"] not in two.whole.context.sentence:
        yield "a place in the lead"


def narrowed(marks: set[str], run_up: str) -> Iterator[str]:
    """Tell whether what is told alike is told of less: a shorter time, a smaller place."""
    if not marks & _ALIKE:
        return
    if marks & _SHORT:
        yield "alike in a shorter time"
    if marks & _SMALL:
        yield "alike in a smaller place"
    if not marks & (_SHORT | _SMALL | {"alone and even"}) and "其中" not in run_up:
        yield "alike and no narrower"

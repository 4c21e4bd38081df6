"""A difference of the right size that is told the other way: 长35米，比31米的短4米. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_MORE: Final = (
    "增加|增长|增多|上升|提高|上涨|上调|高出|多出|超出|涨价?|[长多高大重宽贵深厚远]|增|升|涨"
)
_LESS: Final = "减少|下降|降低|下跌|下调|缩短|回落|便宜|节省|[短少低小轻窄浅薄矮省]|减|降|跌|缩"
_BY: Final = regex(
    rf"[^。；\d]{{0,12}}?(?P<way>(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<fast>快|缩短)|(?P<slow>慢))了?[约达出]?$"
)
_AGAINST: Final = regex(r"(?:(?:[比较与跟和]|同(?![期比]))|相比)[^，。；\d]{0,10}$")
_BASE: Final = regex(r"(?:较|比|相较于?)(?P<base>[\u4e00-\u9fff]{2})")
_APART: Final = regex("分别|其中|若|如果|计划|目标|不|未|另|各|合计|共")
_FROM: Final = regex("[由从][^，。；\\d]{0,6}$")
_TO: Final = regex("(?:为|到|至|成)[^，。；\\d]{0,4}$")
_BEFORE: Final = regex(
    "(?:[去上前]一?年|上一?[月周季届]|昨[日天]|前[一日]?[日天])[^，。；\\d]{0,10}$"
)
_NOW: Final = regex("^[^。；]{0,4}[，,](?:今|本|现|当|昨)")
_OPENED: Final = ("开盘", "开出", "高开", "低开", "开市")
_MOST = 24


def turned_gaps(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find three figures of a sentence of which the third is how far the two lie apart."""
    for one, other, gap in zip(figures, figures[1:], figures[2:], strict=False):
        if (
            not one.unit == other.unit == gap.unit != "%"
            or abs(one.value - other.value) != gap.value
        ):
            continue
        between, behind = text[one.end : other.start], text[other.end : gap.start]
        said = _BY.search(behind)
        if not gap.value or said is None or "。" in between + behind or len(between) > _MOST:
            continue
        if _APART.search(between) or _APART.search(behind):
            continue
        rise = _rise(text, one, other, behind)
        if rise and (rise > 0) != _told_more(said.groupdict(), one.unit):
            begin = other.end + said.start("way")
            yield Turned(
                ((one.start, one.end), (other.start, other.end), (begin, gap.end)), said["way"]
            )


def _rise(text: str, one: Printed, other: Printed, behind: str) -> int:
    """Give whether what is told lies above (1) or below (-1) what it is compared with, if known."""
    sign = 1 if one.value > other.value else -1
    if _AGAINST.search(text[one.end : other.start]):
        return sign
    if _is_course(text, one, other):
        return -sign
    base = _BASE.search(behind)
    if base is None:
        return 0
    words = _OPENED if base["base"] == "开盘" else (base["base"],)
    ahead = text[max(0, one.start - _MOST) : one.start] + text[one.end : one.end + 2]
    second = text[one.end + 2 : other.start]
    first_is, second_is = (any(word in told for word in words) for told in (ahead, second))
    return 0 if first_is == second_is else (-sign if first_is else sign)


def _is_course(text: str, one: Printed, other: Printed) -> bool:
    """Say whether the first of two figures is what was before the second: 由7元调整为6元."""
    ahead, between = text[max(0, one.start - _MOST) : one.start], text[one.end : other.start]
    if _FROM.search(ahead) and _TO.search(between):
        return True
    return _BEFORE.search(ahead) is not None and _NOW.search(between) is not None


def _told_more(said: dict[str, str | None], unit: str) -> bool:
    if unit == "秒" and said["way"] in {"提高", "提升"}:
        return False
    if said["fast"] or said["slow"]:
        return bool(said["slow"]) == (unit == "秒")
    return bool(said["more"])

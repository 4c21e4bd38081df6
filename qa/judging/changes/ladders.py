"""Named levels in their order, and moves between two of them: 橙色预警升级为蓝色预警. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.judging.changes.turned import Turned
from qa.patterns import regex

_UP: Final = "升级|升格|提升|上调|提高|升高|升|加强|增强|上升|发展|改善|好转|晋升|晋级"
_DOWN: Final = "降级|下调|降低|降|减弱|减轻|下降|衰减|恶化|退化|下滑|跌落|降格"
_WORSE: Final = frozenset({"改善", "好转", "恶化"})
_MOVE: Final = rf"(?P<move>{_UP}|{_DOWN})(?:成|为|至|到)了?"
_PLACE: Final = "[^，。；、]"


class Ladder(NamedTuple):
    """Names of levels from the lowest up, what stands behind them, and what before the first."""

    steps: Sequence[str]
    of: str
    ahead: str = ""


_LADDERS: Final = (
    Ladder("蓝黄橙红", "色?(?:[\u4e00-\u9fff]{0,6}(?:预警|警报))?信?号?"),
    Ladder("ⅣⅢⅡⅠ", "级[\u4e00-\u9fff]{0,6}(?:响应|预警)?"),
    Ladder("四三二一", "级(?:[\u4e00-\u9fff]{0,6}(?:响应|预警))"),
    Ladder("四三二一", "级", "响应[^，。；、]{0,4}由"),
    Ladder(("Ⅴ", "Ⅳ", "Ⅲ", "Ⅱ", "Ⅰ"), "类水?质?"),
    Ladder(("劣五", "五", "四", "三", "二", "一"), "类(?:水质|水)"),
    Ladder(
        ("热带低压", "热带风暴", "强热带风暴", "台风", "强台风", "超强台风"),
        '(?:级|[“"][\u4e00-\u9fff]{1,4}[”"])?',
    ),
    Ladder(("小雨", "中雨", "大雨", "暴雨", "大暴雨", "特大暴雨"), ""),
    Ladder(tuple("12345"), "A级?(?:旅游)?(?:景区)?"),
    Ladder(("轻度", "中度", "重度", "严重"), "污染"),
)
_RISES_BY: Final = {"污染": -1}
_NOT: Final = regex("不|未|没|若|如果|一旦|可能|预计|解除|再|此前|曾|又|反复")


def _pattern(ladder: Ladder) -> str:
    names = "|".join(sorted(ladder.steps, key=len, reverse=True))
    left = f"(?P<a>(?<![强热特大劣])(?:{names}))(?P<tail>{ladder.of})"
    right = f"(?P<b>(?:{names}))(?={ladder.of})"
    return rf"{ladder.ahead}{left}(?:{_PLACE}{{0,4}}?){_MOVE}{_PLACE}{{0,4}}?{right}"


_PATTERNS: Final = tuple((ladder, regex(_pattern(ladder))) for ladder in _LADDERS)
_VERB: Final = regex(f"(?:{_UP}|{_DOWN})(?:成|为|至|到)")


def turned_levels(text: str) -> Iterator[Turned]:
    """Find moves from a named level to one that lies the other way."""
    if not _VERB.search(text):
        return
    for ladder, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            order = list(ladder.steps)
            rise = order.index(found["b"]) - order.index(found["a"])
            rise *= _RISES_BY.get(ladder.of, 1) if found["move"] in _WORSE else 1
            up = found["move"] in _UP.split("|")
            if rise and (rise > 0) != up and not _NOT.search(found[0]):
                yield Turned((found.span("a"), found.span("move"), found.span("b")), found["move"])

"""One warning under two colours: 发布大风蓝色预警……启动大风黄色预警响应. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_WARNING: Final = regex(
    "(?P<what>大风|暴雨|寒潮|台风|高温|大雾|暴雪|道路结冰|雷电|雷暴大风|冰雹|霾|沙尘暴?|山洪(?:灾害)?|地质灾害|森林火险|干旱|强对流)"
    "(?P<level>[蓝黄橙红])色预警",
    holding="色预警",
)
_ISSUED: Final = regex("发布")
_OTHER: Final = regex(
    "演练|假如|如果|若|升|降|变更|更新|继续|再次|又|此前|去年|分别|先后|其中|部分|今年|累计|共|次|条|区发布|县发布|解除后"
)
_PAIR: Final = 2
_PLACES: Final = frozenset("县区市镇乡郊")
"""What ends the name of another place that has a warning of its own."""


def warning_levels(text: str) -> Iterator[Opposites]:
    """Give the one warning of a paragraph that is taken up under another colour."""
    told = list(_WARNING.finditer(text)) if may_match(_WARNING, text) else []
    if len(told) != _PAIR:
        return
    first, again = told
    alike = first["what"] == again["what"] and first["level"] != again["level"]
    between = text[first.end() : again.start()]
    issued = _ISSUED.search(text, max(0, first.start() - 6), first.start()) is not None
    elsewhere = text[again.start() - 1] in _PLACES
    if alike and issued and not (elsewhere or _ISSUED.search(between) or _OTHER.search(between)):
        yield Opposites("warning", first.span(), again.span())

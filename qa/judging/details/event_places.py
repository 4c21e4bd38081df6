"""Where something happened, and another place of its kind as the scene of it. Pure.

东街村一处柴房起火……西街村起火点: what names the scene of a told event names its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import regex

_KIND: Final = (
    "(?:村|街道|社区|小区|路|街|巷|大道|镇|乡|公园|广场|桥|水库|煤矿|工地|市场|商场"
    "|小学|中学|厂|号楼|高速)"
)
_NAME: Final = rf"(?P<name>[\u4e00-\u9fffA-Z\d]{{2,6}}?(?P<kind>{_KIND}))(?!委|民|长|道办)"
_EVENTS: Final = (
    regex(
        rf"(?<![\u4e00-\u9fff])[^，。；：、！？\n]{{0,12}}?{_NAME}[^，。；！？\n]{{0,16}}?"
        "(?:起火|失火|着火|发生|爆炸|泄漏|坍塌|塌陷|塌方|被发现|相撞|追尾|溺水|落水|被盗|漏水|爆管|决口|滑坡|垮塌|断裂)"
    ),
    regex(
        rf"(?:车祸|事故|火灾|火情|爆炸|案件|案发|失火的)[^，。；、]{{0,4}}(?:发生在|发生于|位于|地点?在|是){_NAME}"
    ),
)
_SCENE: Final = (
    "(?:的)?(?:起火|失火|着火|火灾|事故|案发|事发|出事|爆炸|泄漏|坍塌|塌陷|塌方"
    "|滑坡|漏水|爆管|决口|事件)(?:现场|地点|地|点|处|楼|房屋|路段|井)|火场"
    "|(?:的)?现场(?![会办])"
)
_NAMED_SCENE: Final = regex(f"{_KIND}(?:{_SCENE})")
_ELSE: Final = regex(
    f"{UNTRUE}|绕|途经|经过|路过|从[^，。；]*(?:调|赶|出发)|附近|旁|邻|对面|另|两起|[二三]起|先后|同时|又|接连|[也和与及、](?=[\u4e00-\u9fff]{{2,6}}{_KIND})|演[练习]|去年|此前|派出所|消防[站救]"
)
_LEAST: Final = 2


def event_places(text: str) -> Iterator[Opposites]:
    """Give the place of an event and another that is named as its scene."""
    if not _NAMED_SCENE.search(text):
        return
    for event in (found for shape in _EVENTS for found in shape.finditer(text)):
        kind, name = event["kind"], event["name"]
        scene = regex(rf"(?P<other>[\u4e00-\u9fffA-Z\d]{{1,5}}?{kind})(?:{_SCENE})")
        _, end = sentence_and_next(text, event.start("name"))
        for found in scene.finditer(text, event.end(), end):
            other = _name(text, found.start("other"), found.end("other"), len(name))
            if _stem(name, kind) == _stem(other, kind) or other in text[: event.end()]:
                continue
            if not _ELSE.search(text, event.start(), found.end()):
                yield Opposites(
                    "scene", event.span("name"), (found.end("other") - len(other), found.end())
                )
                return


def _name(text: str, start: int, end: int, size: int) -> str:
    """Give as much of a name before a scene as the other place has."""
    return text[max(start, end - size) : end]


def _stem(name: str, kind: str) -> str:
    """Give the last characters of a name before its kind, which tell it from others."""
    return name.removesuffix(kind)[-_LEAST:]

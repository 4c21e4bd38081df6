"""Places as an article names them.

A place is known where it begins a clause or follows 在, 到 … ; then every mention of it is read,
and every mention of a name of the same level that differs from it in one character.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from qa.model import Named
from qa.patterns import regex
from qa.reading.scene.scene import Line, Scene

_HAN = "\u4e00-\u9fff"
_LEVEL = regex(
    "[省市县区州镇乡村旗河江湖溪山岛桥]"
    "(?:(?<=[省市县区州镇乡村旗])(?:(?=市民)|(?![省市县区镇乡村场域级份块落际庄直属内外间容]|民(?![政族宗兵营])))"
    "|(?<=[河江湖溪山岛桥])(?![河江湖溪山岛桥省市县区镇乡村道流水岸床面边上下里头梁顶坡脚林东西南北长]))"
)
_PLACE = regex(
    rf"[^{_HAN}](?:[在到从经由为对与和及赴向据给])?(?P<name>[{_HAN}]{{2,3}}?[省市县区州镇乡村旗河江湖溪山岛桥](?![省县州镇乡村旗]|市(?!民)))"
)
_PEOPLE = regex(
    rf"(?:广大|全体)(?P<name>[{_HAN}]{{2,3}}(?:市(?=民)|[县区镇乡村](?=人民|居民|村民|群众|干部)))",
)
_ALL_HAN = regex(rf"[{_HAN}]+")
_LEADS_UP = regex(rf"[^{_HAN}\\d]|[在到从经由为对与和及赴向据给]")
_COMMON = regex(
    "(?:[城都超集]市|[城地园社景小校片辖灾山林库街港矿新战特专市牧厂湖]区|[农山新]村|[城集]镇|[家水]乡)$"
    "|(?:条|座|个|内|外|大|小|城|沿|出|过|跨|高架|人行|立交|各)[河江湖溪山岛桥]$|推[进动]|促进|建设|支持|实施|化[市区县]"
)
_BODY = regex(rf"[{_HAN}]{{2,14}}")
_STEM = (3, 2)
_NOT_STEM = regex(
    "^[全该本我各这那某一两几多每第首有个名并将把被等约近]|[在到从经由为与和及对向是了的于或省市县区镇乡村旗]"
)


def read_places(scene: Scene) -> Iterator[Named]:
    """Read the places whose names end in their level (某某县), with what follows as their body."""
    story = "".join(f"\n{line.text}" for line in scene.lines)
    found = (match["name"] for match in _PLACE.finditer(story))
    known = {name for name in found if _is_plain(name)}
    masked = {mask for name in known for mask in _masks(name)}
    hints = {name[:1] for name in known} | {name[-2:] for name in known}
    for line in scene.lines if known else ():
        for at, name in _mentions(line.text, known, masked, hints):
            yield _place(line, at, name)
        for people in _PEOPLE.finditer(line.text) if _has_people(line.text) else ():
            if _is_plain(people["name"]):
                yield _place(line, people.start("name"), people["name"])


def _has_people(text: str) -> bool:
    """Say cheaply whether a sentence may speak of all people of a place."""
    return "广大" in text or "全体" in text


@lru_cache(maxsize=1 << 10)
def _is_plain(name: str) -> bool:
    stem = name[:-1]
    return bool(
        len(stem) in _STEM
        and _ALL_HAN.fullmatch(name)
        and not _NOT_STEM.search(stem)
        and not _COMMON.search(name)
    )


def _begins(text: str, at: int) -> bool:
    """Say whether a name can begin at `at`: a clause does, or 在, 经 … stand before it."""
    return at == 0 or bool(_LEADS_UP.match(text[at - 1]))


def _masks(name: str) -> list[str]:
    return [f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name) - 1)]


def _mentions(
    text: str, known: set[str], masked: set[str], hints: set[str]
) -> Iterator[tuple[int, str]]:
    """Give where a known place stands, or one that differs from it in one character.

    It shares with it its first character, or its last two: one of the `hints`.
    """
    for level in _LEVEL.finditer(text):
        start = level.start()
        hinted = text[start - 1 : start + 1] in hints
        for length in _STEM:
            at = start - length
            if at < 0 or not (hinted or text[at] in hints):
                continue
            name = text[at : start + 1]
            near = name in known or not masked.isdisjoint(_masks(name))
            if near and _is_plain(name) and (name in known or _begins(text, at)):
                yield at, name
                break


def _place(line: Line, at: int, name: str) -> Named:
    body = _BODY.match(line.text, at + len(name))
    span = line.span(at, at + len(name))
    return Named(span, name, body[0] if body else "", "place", line.context)

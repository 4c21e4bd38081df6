"""A veiled name that nobody has: 李某诉王某……判决赵某; 徐某被判……许某到案后. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_NAME: Final = "[\u4e00-\u9fff]某(?:某|[甲乙丙])?"
_SUED: Final = regex(rf"(?P<name>{_NAME})(?:起诉|诉|状告)(?P<other>{_NAME})", holding="诉 告")
_JUDGED: Final = regex(rf"判[决令](?:被告)?(?P<name>{_NAME})(?![、和与等])")
_GUILTY: Final = regex(
    rf"(?P<name>{_NAME})因[^，。；]{{2,14}}(?:罪|嫌)[^，。；]{{0,4}}被[^，。；]{{0,10}}(?:判处|刑事拘留|刑拘|逮捕|批捕|抓获|起诉)",
    holding="因",
)
_AFTER: Final = regex(
    rf"(?<=[。；\n，])(?P<name>{_NAME})(?:到案后|归案后|如实供述|对(?:犯罪|上述)?事实|当庭|认罪|经审讯)"
)
_MORE: Final = regex(
    "同伙|团伙|另|等人|[两二三四五六七八九][名人]|从犯|主犯|共犯|同案|第三人|案例|化名|保险|担保"
)


def veiled_names(text: str) -> Iterator[Opposites]:
    """Give a veiled name that stands once, where the one that was introduced belongs."""
    if "某" not in text or _MORE.search(text):
        return
    for introduced, told in ((_SUED, _JUDGED), (_GUILTY, _AFTER)):
        first = introduced.search(text) if may_match(introduced, text) else None
        then = told.search(text, first.end()) if first else None
        if first is None or then is None:
            continue
        name = then["name"]
        if text.count(name) == 1 and name not in {first["name"], first.groupdict().get("other")}:
            yield Opposites("veiled name", first.span(), then.span())
            return

"""A row gone through with a name that it does not have: 红、黄、蓝三组，红组…，绿组…. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import regex

_N: Final = "[三四五六七八]"
_ROW: Final = regex(
    rf"(?P<row>(?:[\u4e00-\u9fffA-Z]{{1,8}}?、){{2,7}}[\u4e00-\u9fffA-Z]{{1,8}}?){_N}(?P<unit>[个大支种门类条座所]?)(?P<noun>[\u4e00-\u9fff]{{1,5}}?)(?=[，。；：]|开展|分别|同时)"
)
_OPEN: Final = regex("等(?![级候待于额])|此外|另外|另有|新增|还|增设|其他|包括|单列|单独")
_LEAST: Final = 2


def beside_row(text: str) -> Iterator[Opposites]:
    """Give what is told as one of a row that the row does not have."""
    for row in _ROW.finditer(text) if "、" in text else ():
        _, end = sentence_and_next(text, row.end())
        if _OPEN.search(text, row.start(), end):
            continue
        for kind in dict.fromkeys((row["noun"], row["noun"][-1])):
            strange = _strange(text, row, kind, end)
            if strange:
                yield Opposites("row", row.span("row"), strange.span())
                return


def _strange(text: str, row: re.Match[str], kind: str, end: int) -> re.Match[str] | None:
    """Give the only entry behind a row that is none of it, where others are."""
    names = [name.removesuffix(kind) for name in row["row"].split("、")]
    size, longest = (pick(len(name) for name in names[1:]) for pick in (min, max))
    if "" in names:
        return None
    names[0] = names[0][-longest:]
    entry = regex(
        rf"(?<=[，。；：])(?:其中)?(?P<name>[\u4e00-\u9fffA-Z]{{{size},{longest}}})"
        rf"{re.escape(kind)}(?![、和与及的员长伍])"
    )
    entries = list(entry.finditer(text, row.end(), end))
    own = {one["name"] for one in entries if one["name"] in names}
    strange = [one for one in entries if one["name"] not in names]
    alone = len(own) >= _LEAST and len(strange) == 1 and len(own) < len(names)
    return strange[0] if alone else None

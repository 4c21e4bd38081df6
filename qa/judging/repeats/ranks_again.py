"""One name under two ranks of a roll of honour: 金奖王芳；银奖李娜；铜奖王芳、陈静. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import may_match, regex

_RANK: Final = "(?P<rank>[特一二三]等奖|[金银铜]奖|优秀奖|第[一二三四五]名|冠军|亚军|季军)"
_ENTRY: Final = regex(
    rf"(?<![^：；，。、\n]){_RANK}(?:获得者|[（(]\d+[名个项][）)])?[：:，]?(?:[是为])?(?P<row>[^，。；：\n\d是为获被的由将]{{2,10}}(?:、[^，。；：\n\d]{{2,10}})*)(?=[。；\n，])",
    holding="等奖 金奖 银奖 铜奖 优秀奖 第一 第二 第三 冠军 亚军 季军",
)
_TAKEN: Final = regex(
    rf"获得?{_RANK}的(?P<name>[\u4e00-\u9fff]{{2,10}})",
    holding="等奖 金奖 银奖 铜奖 第一 第二 第三",
)
_ITEM: Final = regex("[^、]+")
_APART: Final = regex("[男女][子单双]|组|单项|项目|《|[去前上][年届]")
_GAP: Final = 3


def ranks_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the names that stand under two ranks of one row of ranks."""
    told: dict[str, tuple[str, Range]] = {}
    every: dict[str, tuple[str, Range]] = {}
    last = 0
    for entry in _ENTRY.finditer(text) if may_match(_ENTRY, text) else ():
        if entry.start() - last > _GAP or _APART.search(text, last, entry.end()):
            told = {}
        last = entry.end()
        for item in _ITEM.finditer(text, *entry.span("row")):
            every.setdefault(item[0], (entry["rank"], item.span()))
            rank, first = told.setdefault(item[0], (entry["rank"], item.span()))
            if rank != entry["rank"] and len(item[0]) > 1:
                yield first, item.span()
    for taken in _TAKEN.finditer(text) if every else ():
        rank, place = next(
            (every[name] for name in every if taken["name"].startswith(name)), ("", (0, 0))
        )
        if rank and rank != taken["rank"]:
            yield place, taken.span("name")

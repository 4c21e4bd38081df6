"""Short names that a text gives, and what is a character apart: 简称恒泽新材, 恒润新材."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.likeness import alike
from qa.patterns import regex

_GIVEN: Final = regex(
    "简称为?[：:]?[“「]?(?P<name>[\u4e00-\u9fff]{4,8})(?=[”」）)，。；])", holding="简称"
)
_NUMERALS: Final = frozenset("一二三四五六七八九十甲乙丙丁东南西北中上下大小新老")
_NO_NAME: Final = regex(
    "(?:[与和同及、跟]|子公司|分公司|母公司|股东|对手|同行|客户|收购|合作|联合|旗下|叫|名为)[“「]?$"
)
_MORE: Final = regex("[”」]?(?:[\u4e00-\u9fff]{0,6}(?:公司|集团)|[（(]|[与和同及、跟])")
_NEAR: Final = 8


def find_short_names(text: str) -> Iterator[tuple[str, str]]:
    """Give each short name with the only other that is a character apart and told of as known."""
    for given in _GIVEN.finditer(text):
        name = given["name"]
        found = {
            other[0]
            for gap in range(len(name))
            for other in re.finditer(_but_one(name, gap), text)
            if other[0] != name and _is_known(text, name, gap, other)
        }
        others = [one for one in found if _alone(text, one, given.end())]
        if len(found) == len(others) == 1:
            yield name, others[0]


def _but_one(name: str, gap: int) -> str:
    return f"{name[:gap]}[\u4e00-\u9fff]{name[gap + 1 :]}"


def _is_known(text: str, name: str, gap: int, other: re.Match[str]) -> bool:
    """Say whether a name stands in place of the short one, by no number, sort or side of it."""
    pair = name[gap], other[0][gap]
    if not _NUMERALS.isdisjoint(pair) or (gap in (0, len(name) - 1) and not alike(*pair)):
        return False
    led = _NO_NAME.search(text, max(0, other.start() - _NEAR), other.start())
    return not led and not _MORE.match(text, other.end())


def _alone(text: str, other: str, behind: int) -> bool:
    """Say whether a name stands once, behind where the short one was given."""
    return text.count(other) == 1 and text.find(other) >= behind

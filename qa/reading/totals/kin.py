"""Groups named side by side: whether they exclude one another, and whether they are all there is.

Men and women are everybody, exports and imports are all trade; civil and criminal cases exclude
one another; party members and women do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from qa.model.divisions import DIVISIONS
from qa.patterns import regex
from qa.reading.totals.total_shapes import common_end

_SERIES = (
    "民事 行政 刑事 执行 公益诉讼 国家赔偿",
    "直辖市 省会 副省级 地级 县级 乡镇",
    "中央 地方",
    "中央 省级 市级 县级 乡级 村级",
    "国家级 省级 市级 县级",
    "小学 初中 高中 中职 幼儿园 大学",
    "轻伤 重伤 死亡|遇难 失踪|失联",
    "受伤|伤者 死亡|遇难 失踪|失联",
    "一等奖 二等奖 三等奖 优秀奖",
    "不太?满意 基本满意|比较满意|较满意 一般|说不清 非常满意|很满意|十分满意 满意",
    "优秀 良好 不合格|不及格 合格|及格",
    "不赞成|反对 无所谓|说不清|弃权 赞成|同意|支持",
    "从不 偶尔 有时 经常",
    "特大 重大 较大 一般",
    "公办 民办",
    "东部 中部 西部 东北",
)
"""Series of kinds that exclude one another, and that may be named in part."""

_ALL = (*DIVISIONS, *_SERIES)
_TRAIT = regex(
    "对|党员|团员|女|男|青|老|[少儿]童|少年|岁|以上|以下|级|硕士|博士|本科|学历|学生|退役|军人|残|贫困|脱贫|民族|"
    "农民|未成年|外[籍地来省]|选择|认为|表示|希望|使用|喜欢|关注|留守|首次|重点|优秀|高|新|民营|民间|国有|机电|绿色|网上|线上|代表|干部|骨干|示范|大型|"
    "主要|同时|涉|部分|包括|其中"
)
_CROSSED = frozenset("口资额值量入业税")
"""Last characters of names that cut one sum in many ways: 对外出口, 民间投资."""

_TRADE = regex("进出口|外贸|贸易")
_STATE = regex(
    "(?:已经|已|限期|未|尚未|没有|待|责令|现场|当场|立即)(?P<verb>[\u4e00-\u9fff]{2,4})$"
)
_DONE = regex("^(?:已经?|现场|当场|立即)")
_SOME_ONLY = regex("普惠|示范|星级|优质|达标|规模以上|规上|慢特病|慢性病|特殊病|重点|部分")
"""What narrows one group of a division: 公办园, 普惠性民办园 are not all; nor 住院, 门诊慢特病."""

_FRINGE = regex(
    r"^(?:其中|分别|包括|和|及|以及|与|有|为|是|[、，：:；（(])+|(?:分别)?(?:为|是|有|达到?|共|约|完成|的)+$"
)
_PLACE = regex("(?!全)[\u4e00-\u9fff]{1,6}(?:[镇乡村县区市州]|街道)")
_JOINT = regex("[及和与]")
_FEWEST = _STEM = 2


def bare_names(names: Iterable[str]) -> list[str]:
    """Strip names of the words and marks that join them to their figures."""
    return [_FRINGE.sub("", _FRINGE.sub("", name.strip())) for name in names]


def divide(names: Sequence[str], whole: str = "") -> bool:
    """Say whether the names are all members of one division, or one work done and to be done.

    `whole` are the words before the whole; imports and exports are parts of trade alone.
    """
    if _states(names) or _opposite(names) or _joined(names, whole):
        return True
    if not names or not _any_member(_of_length(len(names))).search(names[0]):
        return False
    traded = any("出口" in name for name in names)
    return any(_one_each(names, series) for series in _of_length(len(names))) and (
        not traded or _TRADE.search(whole) is not None
    )


def _opposite(names: Sequence[str]) -> bool:
    """Say whether one of two groups is all that the other is not: 物质类, 非物质类."""
    if len(names) != _FEWEST:
        return False
    return any(one == "非" + other for one, other in (names, names[::-1]) if other)


def _joined(names: Sequence[str], whole: str) -> bool:
    """Say whether a whole is named after all its groups: 购置及运行费, 门急诊 of 门诊, 急诊."""
    if len(names) < _FEWEST:
        return False
    end = common_end(names)
    stems = [name.removesuffix(end) for name in names]
    if "".join(stems) + end in whole and {*map(len, stems)} == {len(end)} == {1}:
        return True
    if not _JOINT.search(whole) or min(map(len, stems)) < _STEM:
        return False
    parts = f"(?:{re.escape(end)})?[、及和与]".join(map(re.escape, stems))
    return re.search(f"{parts}(?:{re.escape(end)})?[\u4e00-\u9fff]{{0,6}}$", whole) is not None


def exclude(names: Sequence[str]) -> bool:
    """Say whether the groups so named are of one kind and do not overlap."""
    if len(set(names)) < len(names) or not all(names):
        return False
    known = _any_member(_ALL).search(names[0]) if names else True
    if (known and any(_one_each(names, series) for series in _ALL)) or _states(names):
        return True
    if are_places(names):
        return True
    last = {name[-1] for name in names}
    return len(last) == 1 and not last & _CROSSED and not any(map(_TRAIT.search, names))


def are_places(names: Sequence[str]) -> bool:
    """Say whether all names are of places of one sort: 青石镇, 洪湾乡."""
    return bool(names) and all(_PLACE.fullmatch(name) for name in names)


@cache
def _of_length(count: int) -> tuple[str, ...]:
    """Give the divisions of so many members."""
    return tuple(series for series in DIVISIONS if len(series.split()) == count)


@cache
def _any_member(rows: tuple[str, ...]) -> re.Pattern[str]:
    """Give what finds whether a name bears any member of some divisions: most bear none."""
    return regex("|".join(sorted({member for row in rows for member in row.split()})) or "(?!)")


@cache
def _members(series: str) -> list[re.Pattern[str]]:
    return [regex(member) for member in series.split()]


def _one_each(names: Sequence[str], series: str) -> bool:
    """Say whether every name bears one member of the series, each another."""
    members = _members(series)
    borne: set[int] = set()
    for name in names:
        member = _borne(name, members)
        if member is None or member in borne:
            return False
        borne.add(member)
    narrowed = sum(_SOME_ONLY.search(name) is not None for name in names)
    return narrowed in {0, len(names)}


def _borne(name: str, members: Sequence[re.Pattern[str]]) -> int | None:
    """Give the first member that the name bears: 非税 stands before 税收."""
    return next((at for at, member in enumerate(members) if member.search(name)), None)


def _states(names: Sequence[str]) -> bool:
    """Say whether one work is told by states: 已整改, 限期整改."""
    found = [_STATE.search(name) for name in names]
    verbs = {match["verb"] for match in found if match}
    done = sum(bool(_DONE.search(name)) for name in names)
    return len(names) >= _FEWEST and all(found) and len(verbs) == 1 and 0 < done < len(names)

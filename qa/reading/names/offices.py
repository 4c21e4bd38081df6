"""Offices by the name that they had before the reform of 2018, and by the one they have since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from qa.model import Named
from qa.patterns import regex
from qa.reading.scene.scene import Scene

_SINCE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "工商行政管理局": "market",
        "工商局": "market",
        "质量技术监督局": "market",
        "质监局": "market",
        "食品药品监督管理局": "market",
        "食药监局": "market",
        "国土资源局": "land",
        "国土局": "land",
        "环境保护局": "environment",
        "环保局": "environment",
        "安全生产监督管理局": "emergency",
        "安监局": "emergency",
        "农业局": "farming",
        "国家税务局": "tax",
        "地方税务局": "tax",
        "国税局": "tax",
        "地税局": "tax",
        "卫生和计划生育局": "health",
        "卫计局": "health",
        "卫计委": "health",
        "公安消防大队": "fire",
        "公安消防支队": "fire",
    }
)
_WRONG: Final[Mapping[str, str]] = MappingProxyType(
    {
        "退伍军人事务局": "veterans",
        "退伍军人事务部": "veterans",
        "退伍军人服务中心": "veterans",
        "人力资源与社会保障局": "labour",
        "住房与城乡建设局": "housing",
        "农村农业局": "farming",
    }
)
"""Names that no office ever had."""
_NOW: Final[Mapping[str, str]] = MappingProxyType(
    {
        "市场监督管理局": "market",
        "市场监管局": "market",
        "自然资源局": "land",
        "自然资源和规划局": "land",
        "生态环境局": "environment",
        "应急管理局": "emergency",
        "农业农村局": "farming",
        "税务局": "tax",
        "卫生健康局": "health",
        "卫生健康委员会": "health",
        "卫健局": "health",
        "卫健委": "health",
        "消防救援大队": "fire",
        "消防救援支队": "fire",
        "退役军人事务局": "veterans",
        "退役军人事务部": "veterans",
        "退役军人服务中心": "veterans",
        "人力资源和社会保障局": "labour",
        "住房和城乡建设局": "housing",
    }
)
_OFFICE: Final = regex(
    r"(?P<place>[\u4e00-\u9fff]{2,3}?[省市县区州旗]|(?<![\u4e00-\u9fff])[省市县区州旗]|)"
    rf"(?P<office>{'|'.join(sorted((*_SINCE, *_WRONG, *_NOW), key=len, reverse=True))})"
)
_TAILS: Final = {office[-2:] for office in (*_SINCE, *_WRONG, *_NOW)}
_ENDS: Final = {tail[-1] for tail in _TAILS}
_END: Final = regex(f"[{''.join(_ENDS)}](?<={'|'.join(_TAILS)})")
"""What every office ends with, which is looked for first."""


def read_offices(scene: Scene) -> Iterator[Named]:
    """Read the offices: `post` is the field, with old, wrong or new before it."""
    for line in scene.lines:
        if _ENDS.isdisjoint(line.letters) or not _END.search(line.text):
            continue
        for found in _OFFICE.finditer(line.text):
            office = found["office"]
            age = "old" if office in _SINCE else "wrong" if office in _WRONG else "new"
            field = _SINCE.get(office) or _WRONG.get(office) or _NOW[office]
            span = line.span(*found.span())
            yield Named(span, found[0], f"{age} {field}", "office", line.context)

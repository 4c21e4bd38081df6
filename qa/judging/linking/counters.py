"""Counters that count alike: 起 and 件, and, more loosely, 人 and 人次."""

from __future__ import annotations

_ALIKE = {
    "名": "人", "位": "人", "个人": "人", "宗": "件", "起": "件", "案": "件", "桩": "件",
    "回": "次", "株": "棵", "幢": "栋", "批次": "批", "轮次": "轮", "剂次": "剂",
    "标准箱": "标箱", "个工作日": "工作日", "个交易日": "交易日",
}  # fmt: skip
_TIMES = {"人次": "人", "场次": "场", "户次": "户", "家次": "家", "册次": "册", "轮": "次"}
_LOOSE = _TIMES | {unit: _TIMES.get(alike, alike) for unit, alike in _ALIKE.items()}


def counter_class(unit: str) -> str:
    """Give the counter that stands for all that count alike: 件 for 起 and 宗, 人 for 名."""
    return _ALIKE.get(unit, unit)


def loose_class(unit: str) -> str:
    """Give the same for counters that an editor easily takes for one another: 人 for 人次."""
    return _LOOSE.get(unit, unit)

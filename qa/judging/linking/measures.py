"""What a figure counts, compared: kinds of units, actions and things in other words."""

from __future__ import annotations

from functools import lru_cache

from qa.judging.linking.counters import loose_class
from qa.judging.linking.words import content_words, telling
from qa.model import Measure, Quantity

_ACTIONS = (
    "破获 侦破 查破",
    "抓获 抓捕",
    "缴获 查获 起获 缉获 查缴 收缴",
    "刑拘 刑事拘留",
    "批捕 批准逮捕",
    "起诉 提起公诉 公诉",
    "举办 举行 开展 组织 开设 召开",
    "发放 派发 散发 发送",
    "检查 抽查 清查 巡查 排查",
    "建成 新建 建设 修建 兴建 建立 设立",
    "接待 迎来 吸引",
    "销售 售出 卖出",
    "收购 采购 购买",
    "投入 投资",
    "培训 培养",
    "铺设 铺就",
)
_LEVELS = frozenset("平均 年均 月均 日均 年平均 全年 总 总共 共 全部 本次 此次 这次 该".split())
"""Words of a counted thing that its scope tells already."""
_LEVEL_SIGNS = frozenset("".join(_LEVELS))

_ALIKE = {verb: verbs.split()[0] for verbs in _ACTIONS for verb in verbs.split()}


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities count in the same kind of unit (起 and 件, 名 and 人次)."""
    return kind(one) == kind(other)


def kind(quantity: Quantity) -> str:
    """Give dimension and counter as one key."""
    return _counted(quantity.unit) if quantity.dimension == "count" else quantity.dimension


@lru_cache(maxsize=1 << 10)
def _counted(unit: str) -> str:
    return f"count:{loose_class(unit)}"


def action(measure: Measure) -> str:
    """Give the action of a measure, one word for all that mean the same (侦破: 破获)."""
    return _ALIKE.get(measure.action, measure.action)


def head(measure: Measure) -> str:
    """Give the end of what is counted: the noun that carries the meaning."""
    return measure.thing[-2:] or action(measure)


def same_measure(one: Measure, other: Measure) -> bool:
    """Say whether two measures count the same thing under the same action."""
    if not one.text or not other.text or unlike(action(one), action(other)):
        return False
    if one.thing == other.thing:
        return True
    if one.thing and other.thing and _surely_apart(one.thing, other.thing):
        return False
    first, second = _words(one), _words(other)
    if not first or not second:
        return action(one) == action(other) and bool(action(one))
    return head(one) == head(other) and (first <= second or second <= first)


def _words(measure: Measure) -> set[str]:
    return set(content_words(measure.thing)) - _LEVELS if measure.thing else set()


def _surely_apart(one: str, other: str) -> bool:
    """Say whether the characters alone show that neither thing holds the other's words."""
    left, right = telling(one) - _LEVEL_SIGNS, telling(other) - _LEVEL_SIGNS
    named = bool(left and right)
    return named and (one[-2:] != other[-2:] or not (left <= right or right <= left))


def same_name(one: Measure, other: Measure) -> bool:
    """Say whether two measures name action and thing alike; both are named."""
    named = action(one), one.thing
    return bool(one.thing) and named == (action(other), other.thing)


def unlike(one: str, other: str) -> bool:
    """Say whether two actions are both known and not the same."""
    return bool(one) and bool(other) and one != other


def near_measure(one: Measure, other: Measure) -> bool:
    """Say whether two measures may be wordings of one: same thing, whatever was done with it."""
    if one.thing and other.thing:
        return _near_things(one.thing, other.thing)
    return bool(one.text) and action(one) == action(other)


def _near_things(one: str, other: str) -> bool:
    """Say whether two things end alike; jieba is asked only where the characters do not tell."""
    ends = one.endswith(other[-2:])
    if telling(one[-1]) and telling(other[-1]) and (ends or one[-1] != other[-1]):
        return ends
    first, second = content_words(one), content_words(other)
    return bool(first and second) and (ends or first[-1] == second[-1])

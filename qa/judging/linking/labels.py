"""What is counted, named in whole words that the article itself uses, or not at all. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from qa.judging.linking.words import word_at
from qa.model import Figure
from qa.patterns import regex

_LEAST, _LONGEST, _NEAR = 2, 16, 4
_CLAUSE = regex("[，。；：！？\n]")
_LEADING = regex(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[的了在把将对由从为以等及与和至其该这那各是也都共约、\s])+"
)
_TRAILING = regex(r"[的了着为达在是有约共等及与和至仅超逾近、：\s]+$")
_EMPTY = frozenset(
    "全市 全县 全区 全省 全国 全镇 全村 全乡 全州 全年 今年 去年 昨天 昨日 目前 今后 一年 两天"
    " 一天 之间 固定 其中 首批 现场 国内 单位 来自 参加 涉及 新增 增长 下降 比上年增长 比去年增长"
    " 累计 实现 完成 成功 扩大 提高 达到 调整".split()
)
"""Words that say how far or when something was counted, not what."""
_PAIRED = {"“": "”", "（": "）", "(": ")", "《": "》", "【": "】", "‘": "’"}


def shared_label(one: Figure, other: Figure, *more: str) -> str:
    """Name what two figures both count, in words that stand near both; empty where none do.

    `more` are other words that they have in common.
    """
    things = sorted(set(_shared(one, other, more)), key=len, reverse=True)
    deeds = {one.measure.action} & {other.measure.action}
    return next((name for name in (*things, *deeds) if _named_by(name, one, other)), "")


def label_of(found: str) -> str:
    """Cut words that a pattern found to a name that no bracket breaks off."""
    return _trimmed(found) or found


def quoted(label: str) -> str:
    """Put a name in quotation marks, if there is one."""
    return label and f"“{label}”"


def _named_by(name: str, *figures: Figure) -> bool:
    return all(named(figure, name) for figure in figures)


def own_label(figure: Figure) -> str:
    """Name what a figure counts, in the words of its sentence; empty where they are cut off."""
    names = (_trimmed(name) for name in (figure.measure.text, figure.measure.thing))
    return next((name for name in names if named(figure, name)), "")


def _shared(one: Figure, other: Figure, more: Iterable[str]) -> Iterator[str]:
    """Give what the names of two figures have in common, cut to what can name a thing."""
    mine, theirs = ((side.measure.text, side.measure.thing) for side in (one, other))
    told = tuple(filter(None, (*mine, *theirs)))
    deeds = {one.measure.action, other.measure.action}
    runs = (_in_common(left, right) for left, right in product(mine, theirs))
    for name in (*filter(None, runs), *told):
        cut = _trimmed(name)
        if cut not in deeds and any(text.endswith(cut) for text in told):
            yield cut
    yield from (name for name in map(_trimmed, more) if name not in deeds)


def _trimmed(name: str) -> str:
    """Cut what counts no thing off both ends, and what one side of a bracket cuts off."""
    for opening, closing in _PAIRED.items():
        if name.count(opening) != name.count(closing):
            name = max(name.replace(opening, closing).split(closing), key=len)
    start = _LEADING.match(name)
    return _TRAILING.sub("", name[start.end() if start else 0 :])


def named(figure: Figure, name: str) -> bool:
    """Say whether whole words of the figure's clause, near it, are this name."""
    if not _LEAST <= len(name) <= _LONGEST or name in _EMPTY or _CLAUSE.search(name):
        return False
    before = _CLAUSE.split(figure.context.sentence[: figure.at])[-1]
    behind = _CLAUSE.split(figure.context.sentence[figure.until :])[0]
    ahead, after = before.rfind(name), behind.find(name)
    if ahead >= 0 and len(before) - ahead - len(name) <= _NEAR:
        return _whole(before, ahead, name)
    return 0 <= after <= _NEAR and _whole(behind, after, name)


def _whole(clause: str, at: int, name: str) -> bool:
    end = at + len(name)
    return word_at(clause, at)[0] == at and word_at(clause, end - 1)[1] == end


def _in_common(one: str, other: str) -> str:
    """Give the longest run of characters that two names share."""
    runs = (
        one[start:end]
        for start in range(len(one))
        for end in range(start + _LEAST, len(one) + 1)
        if one[start:end] in other
    )
    return max(runs, key=len, default="")

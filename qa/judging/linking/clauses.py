"""The words around a figure: its stretch of the sentence, between its neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from qa.judging.linking.words import content_words
from qa.model import Figure
from qa.patterns import regex

_BEGIN = regex(r"[，。；！？：,;:!?\s“”（）()]|\d[^\d、和与及，。；：]{1,9}[、和与及]|\d")
_END = regex(r"[，。；！？：,;:!?\s“”（）()\d]|、[^、，。]{0,8}(?=\d)")
_REACHED = regex(
    r"(?:原来的|[由从])[^，。；、由从]{1,12}(?:提高|增加|上升|上调|提升|扩大|拓宽|延长|下降|减少|降低|下调|压缩|缩短|"
    r"减|降|增|升|涨|调整)[至到为]\Z"
)
_LEFT = regex(
    r"(?:大幅|逐步|统一|直接)?(?:提高|增加|上升|上调|提升|扩大|拓宽|延长|下降|减少|降低|下调|压缩|缩短|增长|下跌|上涨|"
    r"减|降|增|升|涨|跌|添|调整|调|变|改)[至到为成]"
)
_LOOK_BACK, _REACH = 24, 120
_FILL = regex(
    "(?:[达为共约近有了是到至过计已总超仅逾在将被把合]|分别|达到|累计|共计|总计|合计|超过)+$"
)
_SETS = regex("[（(][套组副][）)]")
_STEP = regex(r"(?:又|再|再次|继续|进一步)[^，。；、\d]{1,4}[到至]\Z")
PAIR = regex(r"(?=([\u4e00-\u9fff]{2}))")
_FOREIGN = regex(r"[0-9A-Za-z.%％]+")
_EMPTY = frozenset(
    "达到 超过 共有 共计 合计 总计 累计 目前 已经 分别 同比 环比 增长 下降 上升 增加 减少 其中"
    " 左右 以上 以下"
    " 不足 约为 为了 进行 通过 成功 日前 近日 一次 一个 全部 其他 上年"
    " 去年 同期 上月 此次 本次 每月 每人 每年 每天 每日 每户".split()
)
"""Words that stand beside figures of every kind."""


def clause(figure: Figure) -> tuple[str, str]:
    """Give the text before and after a figure up to the next break or number.

    Of a level that was reached (由80万元提高至100万元), what stands before the one it left.
    """
    return _clause(figure.context.sentence, figure.at, figure.until)


@lru_cache(maxsize=1 << 13)
def _clause(text: str, end: int, until: int) -> tuple[str, str]:
    if reached := _REACHED.search(text, max(0, end - _LOOK_BACK), end):
        end = reached.start()
    if aside := _SETS.match(text, until):
        until = aside.end()
    first, last = max(0, end - _REACH), until + _REACH
    start = max((found.end() for found in _BEGIN.finditer(text, first, end)), default=first)
    stop = _END.search(text, until, last)
    return text[start:end], text[until : stop.start() if stop else last]


def lead_of(figure: Figure) -> str:
    """Give what stands before a figure in its clause, without words that only lead to it."""
    return _FILL.sub("", clause(figure)[0])


def stepped(figure: Figure) -> bool:
    """Say whether a figure is a further level of what had another before: 又添到38对."""
    end = figure.at
    return _STEP.search(figure.context.sentence, max(0, end - _LOOK_BACK), end) is not None


def left_behind(figure: Figure) -> bool:
    """Say whether a figure is the level that a change starts from: 由80万元提高至100万元."""
    return _LEFT.match(figure.context.sentence, figure.until) is not None


def pairs_of(figure: Figure) -> frozenset[str]:
    """Give the pairs of characters around a figure: no word is shared where no pair is."""
    before, after = clause(figure)
    found = frozenset(PAIR.findall(before) + PAIR.findall(after)) - _EMPTY
    if figure.measure.known == "inherited":
        return found | frozenset(PAIR.findall(figure.measure.thing))
    return found


def said(figure: Figure) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the telling words before and after a figure, in order."""
    before, after = clause(figure)
    told = _telling(before), _telling(after)
    if not any(told) and figure.measure.known == "inherited":
        return _telling(figure.measure.thing), ()
    return told


def may_say(figure: Figure, words: Iterable[str]) -> bool:
    """Say cheaply whether any of the words can be one of those around a figure."""
    before, after = clause(figure)
    thing = figure.measure.thing
    return any(word in before or word in after or word in thing for word in words)


@lru_cache(maxsize=1 << 14)
def _telling(text: str) -> tuple[str, ...]:
    return tuple(word for word in content_words(_FOREIGN.sub(" ", text)) if word not in _EMPTY)

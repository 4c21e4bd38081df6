"""Content words of a measure, as jieba gives them; jieba is loaded when first needed."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

_EMPTY = frozenset("的了和与及、，。；：“”‘’（）()《》等各类种共约近")
_LEAST, _COMMON_BITS, _NEWS_BITS = 2, 9, 5
_OF_NEWS = frozenset(
    "嫌疑人 犯罪嫌疑人 抓获 破获 民警 警方 警力 公安局 毒品 被告人 判处 有期徒刑 罚款 罚金 涉案"
    " 非法 违法"
    " 违法犯罪 案值 金额 总额 总量 新增 涨幅 降幅 增速 增幅 同期 失业率 居民消费 零售总额"
    " 消费品 制造业"
    " 服务业 新能源 试点 专项 整治 预期 支出 比重 占比 里程 上半年 下半年 月份 万元 亿元 获悉"
    " 累计 出台"
    " 行政处罚 刑事拘留 移送 起诉 缴获 查获 人次 下降 上升 回落".split()
)
"""Words of news that a dictionary of Chinese at large holds for rare."""


@lru_cache(maxsize=65536)
def content_words(text: str) -> tuple[str, ...]:
    """Give the words of a phrase that carry meaning, in order."""
    return tuple(word for word in _jieba().lcut(text) if word.strip() and word not in _EMPTY)


@lru_cache(maxsize=65536)
def telling(text: str) -> frozenset[str]:
    """Give the characters that carry meaning wherever they stand; jieba is not asked."""
    return frozenset(char for char in text if char not in _EMPTY and not char.isspace())


@lru_cache(maxsize=1 << 14)
def rarity(word: str) -> int:
    """Say how rare a word is in Chinese at large: its bits of surprise beyond a common word's."""
    if len(word) < _LEAST:
        return 0
    dictionary = _jieba().dt
    bits = int(dictionary.total // (dictionary.FREQ.get(word) or 1)).bit_length() - _COMMON_BITS
    return min(max(bits, 0), _NEWS_BITS if word in _OF_NEWS else bits)


@lru_cache(maxsize=1 << 12)
def word_at(clause: str, at: int) -> tuple[int, int]:
    """Give where the word of the dictionary begins and ends that has the character at `at`."""
    start = 0
    for word in _jieba().lcut(clause, HMM=False):
        if at < start + len(word):
            return start, start + len(word)
        start += len(word)
    return at, at + 1


@cache
def _jieba() -> Any:  # noqa: ANN401 - jieba has no types
    from qa.judging.linking.wordbook import load_jieba

    return load_jieba()

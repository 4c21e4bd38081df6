"""A number told some way before a numbered list: 推出五项措施支持就业，…。一是…二是…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import COUNT_HEADS
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, Marker, number_of, ordered

_BACK: Final = 160
_SENTENCES: Final = 2
_NOUNS: Final = (
    "措施 举措 办法 做法 要求 意见 建议 任务 工作 行动 工程 政策 制度 机制 原则 方案 条件 情形 "
    "标准 步骤 环节 方面 重点 目标 问题 难题 原因 特点 亮点 变化 优惠 服务 承诺 禁令 规定 纪律 "
    "板块 阶段 渠道 途径 方式 经验 抓手 领域 支持 补贴 保障 改革 内容 提醒 倡议 安排"
).split()
_COUNT: Final = regex(
    rf"(?<![第约近超余逾多前后\d.,零一二两三四五六七八九十百千万亿年月])({NUMERAL})"
    rf"([项条点招个大类种](?:[\u4e00-\u9fff]{{0,6}}?(?:{'|'.join(_NOUNS)}))?|方面|部分|环节|板块|阶段)(?!等|之[一二])",
    heads=COUNT_HEADS,
)
_SENTENCE_END: Final = regex("[。！？\n]+")
_PLAIN: Final = frozenset({"一是", "第一", "其一", "首先", "①", "（1）", "第一步"})


def find_run_counts(
    text: str, runs: Sequence[Sequence[Marker]], found: Sequence[Found]
) -> Iterator[Found]:
    """Find the number nearest before a numbered list that misses it by one.

    Silent where any number near, in the headline too, agrees, or the list goes on.
    """
    announced = {told.start for told, _ in found}
    for run in runs:
        if run[0].style not in _PLAIN or not _counts_through(run):
            continue
        told = _told(text, run)
        if told and told.start not in announced and not _goes_on(text, run[-1]):
            members = tuple((marker.start, marker.until) for marker in run)
            yield told, Count(members, firm=False)


def _counts_through(run: Sequence[Marker]) -> bool:
    """Say whether no number is missing, which is another finding, and the list is a list."""
    return run[-1].value == len(run) > 1


def _told(text: str, run: Sequence[Marker]) -> Announcement | None:
    start, size = _begin(text, run[0].start), len(run)
    counts = list(_COUNT.finditer(text, 0, run[0].start))
    named = [match for match in counts if match.start() >= start and len(match[2]) > 1]
    if not named or any(number_of(match[1]) == size for match in counts):
        return None
    last = named[-1]
    if abs(number_of(last[1]) - size) != 1:
        return None
    return Announcement(
        last.start(), last.end(), last.end(), number_of(last[1]), last[2], slogan=False
    )


def _begin(text: str, until: int) -> int:
    """Give where the last sentences before a list begin."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, until - _BACK), until)]
    ends = [end for end in ends if end < until]
    return ends[-_SENTENCES] if len(ends) >= _SENTENCES else max(0, until - _BACK)


def _goes_on(text: str, last: Marker) -> bool:
    return ordered(last.value + 1).search(text, last.end) is not None

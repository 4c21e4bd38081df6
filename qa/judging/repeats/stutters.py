"""Words doubled by a slip of the hand: 据介绍，据介绍， · 进行进行 · 的的. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.model import Range
from qa.patterns import regex

_HAN = "\u4e00-\u9fff"
_LEADS = (
    "目前|同时|此外|其中|据悉|近日|日前|昨日|今年|去年|另外|随后|最后|因此|所以|而且|并且|但是|不过"
)
_CLAUSE = regex(
    rf"(?<![{_HAN}])(?P<words>{_LEADS}|[^，。；：！？、“”‘’（）\s]{{3,40}})[，,](?P=words)"
    rf"(?=[，,。；{_HAN}\d])"
)
_LONG = regex(rf"(?<=[{_HAN}\d，。；：、）”])(?P<words>[{_HAN}][{_HAN}\d]{{2,20}})(?P=words)")
_END = r"[^，。；：！？、“”‘’（）\s]"
# the end of a clause said again as a clause: 设展位420个，展位420个，
_TAIL = regex(
    rf"(?<=[{_HAN}])(?P<words>(?=[{_HAN}]{{0,29}}\d){_END}{{4,30}}|{_END}{{7,30}})[，,](?P=words)"
    r"(?=[，,。；])"
)
# looked for at every character: 新建改建改建 doubles 改建, not 建改
_ANY = regex(rf"([{_HAN}][{_HAN}\d]{{1,19}})\1")
_SHORT = regex(rf"(?=(?P<words>[{_HAN}]{{2}})(?P=words))")
# before a figure nothing is said twice for its own sake: 全长全长18公里
_FIGURED = regex(
    rf"(?P<words>(?![一二两三四五六七八九十百千万几]|([{_HAN}])\2)[{_HAN}]{{2}})(?P=words)(?=\d)"
)
_WORDS = frozenset(
    """
    进行 举办 举行 召开 开展 组织 建设 实施 推进 完成 实现 改建 新建 扩建 改造 加强 提高 提升 发生
    成立 位于 属于 通过 达到 以及 为了 由于 因为 根据 按照 对于 关于 目前 同时 其中 并且 但是 此外
    已经 正在 可以 能够 应当 必须 需要 开始 继续 全市 全县 全省 全区 全国 全年 今年 去年 记者 群众
    企业 项目 工作 活动 会议 问题 情况 发展 管理 服务 公司 部门 单位 学校 医院 政府 社区 中心 安全
    经济 社会 教育 文化 农业 工业 市场 投资 资金 建成 投入 使用 增长 下降 增加 减少 超过 分别 累计
    总计 共计 参加 参与 负责 提供 保障 促进 推动 推广 落实 制定 出台 发布 印发 建立 形成 获得 取得
    认定 办理 处理 受理 查处 抓获 破获 打击 整治 排查 检查 监督 监管 审批 审核 报告 表示 介绍 指出
    强调 要求 认为 来自 包括 涉及 针对 围绕 依托 作为 成为 主要 重点 严格 严重 重要 积极 全面
    深入 持续 不断 有效 顺利 及时 正式 共同 联合 协调 现场 当地 居民 村民 市民 学生 老师 民警 干部
    """.split()
)
# the first may end a word of its own: 现在在, 参与与, 行为为, 自由由
_SINGLE = regex(
    r"(?<![快目])的的(?!确)|(?<![就才便都算])了了(?![解结却断事望然局无])|(?<![实现存内外所潜旨好自健])在在(?!处)"
    r"|(?<!不)是是(?!非)|(?<![美总平温缓饱中柔])和和(?![美气睦])|(?<!参)与与|于于|(?<!棉)被被"
    r"|(?<![因行认作])为为|将将(?!士)|(?<!一)把把(?!关)|(?<![自缘])由由|或或|及及|而而"
)
_DOUBLED = tuple(2 * word for word in "的了在是和与于被为将把由或及而")
_OF_ALL = frozenset("均都全皆")
_COMMA = regex("[，,]")
_PAIR, _FARTHEST = 2, 42
# 从云南至湖南至湖北: what recurs is no phrase, but the end of one word and the head of another
_ROTATED = regex("[至到比对又和与、]|会委员")
# 案件618件618人: as many persons as cases
_COUNTED = regex(r"[件起宗户家批场次个名]\d+")
_NUMERALS = frozenset("一二两三四五六七八九十百千万亿〇零")
# the paragraph's beginning may be a headline run into the text: only a clause is told there
_ACROSS = ((_CLAUSE, 1, True), (_TAIL, 1, True))
_ADJACENT = ((_LONG, 0, True), (_SHORT, 0, True), (_FIGURED, 0, True))
_OF_ONE = ((_SINGLE, 0, False),)


class Stutter(NamedTuple):
    """Words that stand twice in a row, `first` and `second`; `sure` where nobody would say so."""

    first: Range
    second: Range
    sure: bool


def stutters(text: str) -> Iterator[Stutter]:
    """Give the words of a text that are doubled outside quotations."""
    quoted: list[bool] = []
    for pattern, gap, sure in _patterns(text):
        for found in pattern.finditer(text, 1 - gap):
            quoted = quoted or _quoted(text)
            size = len(found.groupdict().get("words") or " ")
            first = (found.start(), found.start() + size)
            words = text[slice(*first)]
            told = words in _WORDS if pattern is _FIGURED else _is_meant(words)
            second = (first[1] + gap, first[1] + gap + size)
            told = told or _is_taken_up(text, found.start(), second[1])
            if not quoted[found.start()] and not told and not _cuts_number(text, found.start()):
                yield Stutter(first, second, sure)


def _patterns(text: str) -> Iterator[tuple[re.Pattern[str], int, bool]]:
    """Give what may match: to look for it at every character is dear, to rule it out is not."""
    if any(_returns(text, *comma.span()) for comma in _COMMA.finditer(text)):
        yield from _ACROSS
    if _ANY.search(text):
        yield from _ADJACENT
    if any(map(text.__contains__, _DOUBLED)):
        yield from _OF_ONE


def _returns(text: str, comma: int, end: int) -> bool:
    """Say whether what stands before a comma stands behind it, too."""
    head = text[end : end + _PAIR]
    start = text.find(head, max(0, end - _FARTHEST), comma)
    while start >= 0:
        if text.startswith(text[start:comma], end):
            return True
        start = text.find(head, start + 1, comma)
    return False


def _is_meant(words: str) -> bool:
    """Say whether words are doubled for their own sake: 一步一步, 哈哈哈."""
    if len(words) <= _PAIR:
        return len(words) == _PAIR and words not in _WORDS
    same = len(set(words)) == 1 or _COUNTED.fullmatch(words)
    return bool(same) or words[0] in _NUMERALS or _ROTATED.search(words) is not None


def _is_taken_up(text: str, start: int, end: int) -> bool:
    """Say whether the last of a list is what the next clause tells of: 、重度3天，重度3天均由…."""
    return text[start - 1 : start] == "、" and text[end : end + 1] in _OF_ALL


def _cuts_number(text: str, start: int) -> bool:
    """Say whether a place begins within a number: 到2020年，20年间."""
    return text[start].isdigit() and start > 0 and text[start - 1].isdigit()


def _quoted(text: str) -> list[bool]:
    """Say of each character whether it stands in a quotation or title."""
    inside: list[bool] = []
    depth = 0
    for char in text:
        depth += (char in "“《‘「") - (char in "”》’」" and depth > 0)
        inside.append(depth > 0)
    return inside

"""The day from a beginning that a running total goes up to: 春运头8天, 第13轮."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from qa.judging.calendar.lengths import small_count
from qa.model import Figure
from qa.patterns import regex

_BEGINS = (
    "上线|上映|开放|开[馆业张街市镰秤闸捕售栏园通工播]|运营|投用|启用|成立|推出|启动|入驻|实施|试点"
)
_NTH = regex(
    rf"(?<!\d)(?P<so>[头前第满]|(?:{_BEGINS})(?:第|满)?)?"
    r"(?P<n>\d{1,3}|百|(?<![上下])半|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九首])(?<!前一)"
    r"(?P<unit>天|日(?!报)|轮|周年?|个?月|年(?!级|代|度)|批|场|站|届|学?期|季(?!度)|网|茬|趟|局|节|关|程|段|波|拨|航次|班次|个?比赛日|阶段|航段|赛段)"
    r"(?P<all>累计|共|总共|[之以]?后|下来|期?满|时，|末|结束)?(?![为是])"
)
_SAID: dict[str, Fraction | int] = {"首": 1, "百": 100, "半": Fraction(1, 2)}
_IN_DAYS = {"天": 1, "日": 1, "周": 7, "周年": 365, "月": 30, "个月": 30, "年": 365}
_BY_NUMBER = frozenset(
    "批 场 站 届 期 学期 季 网 茬 趟 局 节 关 程 段 波 拨 航次 班次 阶段 航段 赛段".split()
)
_FIRST = frozenset({"一", "1", "首"})
_ALL_OF_IT = regex("累计|共|总")
_SO_FAR = regex("累计|共|总|已")
_LOOK = 60


def words_before(figure: Figure) -> str:
    """Give what stands before a figure in its sentence, as far back as a moment is sought."""
    return figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]


def from_start(one: Figure, other: Figure) -> bool:
    """Say whether two totals run from one beginning: 前10轮, 前15轮; 首日, 第一周."""
    return nth_day(one)[1] == nth_day(other)[1] != ""


def since_start(figure: Figure) -> bool:
    """Say whether a total runs from a beginning that the words before it name: 开放满百天."""
    return nth_day(figure)[1] != ""


def nth_day(figure: Figure) -> tuple[int, str]:
    """Give the day from a beginning that a total runs to: 春运头8天, 第13轮; nought for none."""
    return _nth(half_before(figure))


@lru_cache(maxsize=1 << 10)
def _nth(text: str) -> tuple[int, str]:
    found = [one for one in _NTH.finditer(text) if _is_up_to(one)]
    if not found:
        return 0, ""
    number = _SAID.get(found[-1]["n"]) or small_count(found[-1]["n"])
    days = _IN_DAYS.get(found[-1]["unit"])
    return (int(number * days), "天") if days else (int(number), found[-1]["unit"])


def _is_up_to(found: re.Match[str]) -> bool:
    """Say whether a count of days is one up to which is counted: not 第三批 but 前三批."""
    if len(found["so"] or "") > 1:
        later = found["so"].endswith("第") and found["n"] not in _FIRST
        return not later or bool(found["all"] or _ALL_OF_IT.search(found.string, found.end()))
    reached = found.string.endswith(("到", "至"), 0, found.start())
    if found["unit"] in {"日", "月"} or found["n"] == "首":
        # 10月3日 is a date, 首日 a first day
        return found["n"] == "首" and found["unit"] in _IN_DAYS
    if found["unit"] in _BY_NUMBER:
        return found["so"] in {"头", "前", "满"} or bool(found["all"]) or reached
    if found["so"] == "第" and found["unit"] in _IN_DAYS and found["n"] not in _FIRST:
        # what the ninth day brought is no total of nine
        return reached or bool(found["all"] or _SO_FAR.search(found.string, found.end()))
    return bool(found["so"] or found["all"])


def half_before(figure: Figure) -> str:
    """Give the words before a figure in its half of the sentence."""
    text = words_before(figure)
    return text[text.rfind("；") + 1 :]

"""All of a kind are told to have it, and so many of the same kind not to. Pure.

全县12个乡镇已全部通车，还有2个乡镇没有通车: what the rest is denied is what all have. What
is denied or stopped (停课) must stand in what is told of all; 全覆盖 leaves nothing out at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.details.opposite_words import OTHER_THING, UNTRUE
from qa.judging.details.two_sides import (
    Opposites,
    clause_of,
    sentence_and_next,
    sentence_of,
)
from qa.model import Range
from qa.patterns import may_match, regex

_N: Final = (
    r"(?P<n>\d{1,5}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])[余多]?"
)
_UNIT: Final = "(?P<unit>[个家户名所条位人座台辆栋处支只头列趟间套架艘枚株部件起项门盏口])"
_ALL: Final = regex(
    "全部|悉数|全员|无一例外|(?<=[\u4e00-\u9fff])[均都](?![市会是要能可需应在说想有])|均有|都有|全都|已[均都]|一个[不没][落少]|全覆盖|全线|100[%％]"
    "|百分之百|无一(?:缺席|遗漏|漏)",
    holding="全 悉数 均 都 无一 100 百分 一个",
)
_NOTHING_LEFT: Final = regex("全覆盖|全部完成|全面完成|悉数完成|100[%％]|百分之百|清零|见底")
_COUNTED: Final = regex(rf"(?<![第\d.]){_N}{_UNIT}(?P<noun>[\u4e00-\u9fff]{{0,6}})")
_LED: Final = (
    "(?:但|而|不过|只是|目前|现|至今|截至目前)*(?:[仍尚还只仅]有|[还只仅]剩|只差|尚欠|另有|剩[下余]的?|其余|余下的?"
    "|其中|另外)?"
)
_DENIED: Final = (
    "(?:尚未|还未|仍未|未能?|没有?能?|还没有?|等待|等着|(?:要|得|需)?等?到?[^，。；]{1,6}才|有待|待|不能|不)"
    "(?:被|得到|实现|完成|参加|正式)?(?P<denied>[\u4e00-\u9fff]{1,6}?)"
)
_BEGIN: Final = r"(?<![^，：、。；！？\n])"
_END: Final = r"(?=[，。；！？\n]|\Z)"
_STOPPED: Final = "(?P<stopped>停[\u4e00-\u9fff]|关[停闭])"
_REST: Final = (
    regex(
        rf"{_BEGIN}{_LED}{_N}{_UNIT}[\u4e00-\u9fff]{{0,6}}?(?:因[^，。；]{{1,10}})?(?:目前|至今|暂时|仍|还|尚)*"
        rf"(?:{_DENIED}|{_STOPPED}[\u4e00-\u9fff]{{0,4}}?){_END}"
    ),
    regex(rf"[仍尚还暂](?:在|处于)?(?:{_DENIED}|{_STOPPED})的{_N}{_UNIT}"),
    regex(
        rf"{_BEGIN}[\u4e00-\u9fff]{{2,6}}?(?P<going>(?:正在|仍在|尚在)(?:进行|推进|建设|施工|收尾|办理)[\u4e00-\u9fff]{{0,4}}){_END}"
    ),
    regex(
        rf"[没未](?:有|被)?(?P<denied>[\u4e00-\u9fff]{{1,3}})的(?:还|尚|仍|只|仅|就)*(?:剩下?|有){_N}{_UNIT}"
    ),
    regex(
        rf"{_BEGIN}(?:但|而|不过|目前|如今|现在)*(?:仅|只|就|还|尚)(?:剩|有|差)下?(?![一二两三四五六七八九十\d几少部个])[\u4e00-\u9fff]{{2,8}}?"
        rf"(?:尚未|还未|仍未|没有?|未)(?P<denied>[\u4e00-\u9fff]{{2,4}}){_END}"
    ),
    regex(
        rf"{_BEGIN}(?:但|而|不过|目前)*(?P<remain>[仍尚还]有|[还只仅]剩|剩[下余]的?|余下的?){_N}{_UNIT}"
        rf"[^，。；！？\n]{{0,8}}?(?:仍|还|尚|没|未|不|在[途住等]|等|待)[^，。；！？\n]{{0,10}}{_END}"
    ),
    regex(
        rf"{_BEGIN}(?:只剩|唯独|惟独|仅剩|只有)[\u4e00-\u9fff]{{2,8}}?(?:仍|还|至今)?{_DENIED}{_END}"
    ),
)
_PART: Final = regex(
    f"{UNTRUE}|{OTHER_THING}|首批|第[一二三四两]批|[一二三]期|前期|试点|符合|报名|上述|除|在内|其中|其[余他它]|计划|将|此前|原|去年|前年"
    "|要(?!求)|必须|须|到场|在场|本[次批]|抽检|应|到|之前|目前|主要|基本|以上|[两二三]者|双方"
)
_EXCUSED: Final = regex(f"{UNTRUE}|除|计划|去年|此前|当时|另一|其他|\\d[日时点](?:时|当时|那天|前)")
_REMAIN: Final = regex(
    "[仍尚还]有|[还只仅]剩(?=[\\d一二三四五六七八九十两])|剩[下余]|余下|只差|尚欠"
)
_EARLY: Final = regex(
    "开工|启动|签约|立项|到位|报名|摸排|进场|动工|受理|立案|移交|发放|下达|开建|招标|出发|入库|登记|上报|编制|制定"
)
_DONE: Final = regex(
    "完[成毕工结]|竣工|结束|清零|达标|合格|落实|接种|覆盖|更换|通[车水电气网]|入住|搬"
)
"""What leads to a rest of the same, what is only begun with all, and what is done with."""
_LEAST, _BACK = 2, 200


def all_but_some(text: str) -> Iterator[Opposites]:
    """Give the first universal statement of a paragraph that a number of the same kind belies."""
    for whole in _ALL.finditer(text) if may_match(_ALL, text) else ():
        clause = clause_of(text, whole.start())
        if _PART.search(text, clause[0], whole.start()) or "除" in _before(text, clause[0]):
            continue
        rest = _rest(text, clause, whole)
        if rest:
            yield Opposites("all and some", clause, rest)
            return


def _before(text: str, end: int) -> str:
    return text[sentence_of(text, max(0, end - 1))[0] : end]


def _rest(text: str, clause: Range, whole: re.Match[str]) -> Range | None:
    """Give those who are told behind it not to have what all have."""
    told = text[whole.start() : clause[1]]
    _, end = sentence_and_next(text, clause[0])
    counted = next(_COUNTED.finditer(text, clause[0], whole.start()), None)
    for rest in (found for shape in _REST for found in shape.finditer(text, clause[1], end)):
        between = text[clause[1] : rest.end()]
        whole_of = next(_COUNTED.finditer(text, clause[1], rest.start()), None)
        among = counted is None and whole_of and whole_of["noun"].endswith("中")
        others = "；" in between or (whole_of and not among)
        if others or _EXCUSED.search(between) or not _same_kind(counted, rest):
            continue
        if _denies(told, rest, counted=counted is not None) and not _within_more(counted, rest):
            return rest.end() - len(rest[0].lstrip("，。；")), rest.end()
    return None


def _same_kind(counted: re.Match[str] | None, rest: re.Match[str]) -> bool:
    """Say whether the rest may be of those counted, where they are: fewer, of one unit."""
    told = rest.groupdict()
    if counted is None or not told.get("n"):
        return True
    few = small_count(told["n"])
    return counted["unit"] == told["unit"] and few < small_count(counted["n"])


def _denies(told: str, rest: re.Match[str], *, counted: bool) -> bool:
    """Say whether a rest is denied, or has stopped, what is told of all."""
    said = rest.groupdict()
    if said.get("going"):
        return counted and _DONE.search(told) is not None
    if said.get("stopped"):
        return said["stopped"][1] in told
    if _REMAIN.search(rest[0]) and not _EARLY.search(told) and (counted or _DONE.search(told)):
        return True
    denied = said.get("denied") or ""
    if 0 < len(denied) <= _LEAST and _NOTHING_LEFT.search(told):
        return True
    letters = iter(told)
    return len(denied) >= _LEAST and all(one in letters for one in denied[:_LEAST])


def _within_more(counted: re.Match[str] | None, rest: re.Match[str]) -> bool:
    """Say whether more of the kind are told, of whom those counted are some."""
    if counted is None:
        return False
    text, end = counted.string, rest.start()
    told = _COUNTED.finditer(text, max(0, counted.start() - _BACK), end)
    more = (one for one in told if one["unit"] == counted["unit"])
    return any(small_count(one["n"]) > small_count(counted["n"]) for one in more)

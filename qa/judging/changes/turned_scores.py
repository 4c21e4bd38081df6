"""Scores that do not bear out who won, or by how much: 1比3战胜, 2比1战平, 3比1小胜一球. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.changes.turned import Turned
from qa.model import Range
from qa.patterns import regex

_RESULT: Final = r"(?P<a>\d{1,3})[比:：∶](?P<b>\d{1,3})(?!\d|[比:：∶/])的?(?:总?比分|大比分)?"
_WON: Final = "战胜|击败|力克|险胜|取胜|获胜|大胜|完胜|横扫|淘汰|力擒|轻取|送走"
_LOST: Final = "不敌|负于|惜败|告负|输给|败给|落败|完败|惨败|憾负"
_SCORE: Final = regex(
    rf"(?P<by>以)?{_RESULT}(?P<gap>[，]?[\u4e00-\u9fff]{{0,2}}?)"
    rf"(?P<said>{_WON}|胜(?![率负算券利平出])|{_LOST}|战平|打平|逼平|握手言和|言和|战成平局|闷平|零封|完封)"
)
_LEAD: Final = regex(
    rf"{_RESULT}[^，。；\d]{{0,8}}?(?P<said>小胜|净胜|仅胜|险胜|只赢|赢了|胜|负|输)(?:对手|对方|了)?"
    r"(?P<n>\d{1,2}|[一二两三四五六七八九十])(?:个)?(?P<unit>球|分)(?!钟|球)"
)
_ALL_WON: Final = regex(
    r"以(?P<row>\d{1,3}[比:：∶]\d{1,3}(?:[、，和]\d{1,3}[比:：∶]\d{1,3})+)的?(?:比分|成绩|总比分|大比分)?[^，。；\d]{0,10}?，?(?P<said>一[盘局]未失|(?:取得|豪取|获得|收获|拿下)?(?:三|四|五|两|[二六七])?(?:连胜|战全胜|场?全胜))"
)
_ONE: Final = regex(r"(\d{1,3})[比:：∶](\d{1,3})")
_SHOTS: Final = regex(r"(?<!\d)(?P<shots>\d{1,3})[投罚射](?P<hits>\d{1,3})中")
_SIGNS: Final = regex(r"[投罚射比:：∶](?=\d)")
"""One of these stands in all that is shot or scored."""
_LEVEL: Final = frozenset("战平 打平 逼平 握手言和 言和 战成平局 闷平".split())
_BLANK: Final = frozenset("零封 完封".split())
_TOTAL: Final = regex("点球|加时|总比分|两回合|半场|一度|曾|先(?!后)|被")
_POINTS: Final = range(10, 40)
"""What a side has in a set, not in a match of goals or baskets."""
_CN: Final = "零一二三四五六七八九十"
_BACK = 16


def turned_scores(text: str) -> Iterator[Turned]:
    """Find scores whose winner, draw or lead is told otherwise than the score has it."""
    if not _SIGNS.search(text):
        return
    for found in _SHOTS.finditer(text):
        if int(found["hits"]) > int(found["shots"]):
            yield Turned((found.span("shots"), found.span("hits")), found[0])
    yield from _won_all(text)
    for found in _SCORE.finditer(text):
        ours, theirs = int(found["a"]), int(found["b"])
        if found["said"] in _LOST.split("|") and not found["by"]:
            continue
        if _goes_against(found["said"], ours, theirs) and not _of_more(text, found.span()):
            yield Turned(((found.start("a"), found.end("b")), found.span("said")), found["said"])
    for found in _LEAD.finditer(text):
        lead = abs(int(found["a"]) - int(found["b"]))
        said = int(found["n"]) if found["n"].isdigit() else _counted(found["n"])
        if lead != said and not _of_more(text, found.span()):
            places = ((found.start("a"), found.end("b")), (found.start("said"), found.end()))
            yield Turned(places, found["said"])


def _won_all(text: str) -> Iterator[Turned]:
    """Find matches said to be won all, with the score of one that was lost."""
    for won in _ALL_WON.finditer(text) if "胜" in text or "未失" in text else ():
        scores = [(int(ours), int(theirs)) for ours, theirs in _ONE.findall(won["row"])]
        sets = any(max(score) in _POINTS for score in scores)
        if not sets and any(ours < theirs for ours, theirs in scores):
            yield Turned((won.span("row"), won.span("said")), won["said"])


def _goes_against(said: str, ours: int, theirs: int) -> bool:
    """Say whether the side that is told first cannot have fared as told by its score."""
    if said in _LEVEL:
        return ours != theirs
    if said in _BLANK:
        return min(ours, theirs) > 0
    if said in _LOST.split("|"):
        return ours > theirs
    return ours < theirs


def _of_more(text: str, where: Range) -> bool:
    """Say whether a score may be of more than the match itself, or of a part of it."""
    return _TOTAL.search(text, max(0, where[0] - _BACK), where[1] + 4) is not None


def _counted(numeral: str) -> int:
    return 2 if numeral == "两" else _CN.index(numeral)

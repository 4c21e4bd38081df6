"""Profits and losses that go against the turn told of them: 去年盈利…扭亏为盈. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import regex

_TURN: Final = regex("(?P<up>扭亏|转亏为盈|由亏转盈)(?:为盈)?|(?P<down>由盈转亏|转盈为亏|盈转亏)")
_STATE: Final = "(?P<state>(?P<loss>[净巨微略再又]?亏损?)|盈利|净利润?(?!率)|[净微略]?赚)"
_THEN: Final = regex(f"(?:[去上]一?年(?:同期)?|上期|前一年)[^，。；亏盈]{{0,8}}?{_STATE}")
_NOW: Final = regex(
    f"(?:今年|本[年期]|(?<!年)(?:上半年|[一二三四]季度|前三季度)|报告期)[^，。；亏盈]{{0,8}}?{_STATE}"
)
_ALWAYS: Final = regex("连续[两二三四五六七八九十\\d]+年(?:实现)?(?P<state>盈利|亏损)")
_YEAR: Final = regex(
    "(?:\\d{4}年|今年|去年)[^，。；\\d]{0,4}?(?P<state>[净再又巨]{0,2}亏损|(?:实现)?盈利)(?=\\d|[，。；])"
)
_NOT_ALWAYS: Final = regex(
    "未|没|有望|力争|预计|如|若|目标|此前|曾|结束|终结|打破|(?:盈利|亏损)(?:的[^，。；]{0,4})?后"
)
_NOT: Final = regex("未|没|尚|有望|力争|预计|如|若|目标|此前|之前|曾|结束|终结|打破|后|除")


def turned_profits(text: str) -> Iterator[Turned]:
    """Find turns between profit and loss that the years beside them deny."""
    if "亏" not in text:
        return
    begin = 0
    for sentence in text.split("。"):
        yield from _turns(text, begin, begin + len(sentence))
        yield from _runs(text, begin, begin + len(sentence))
        begin += len(sentence) + 1


def _turns(text: str, begin: int, end: int) -> Iterator[Turned]:
    turn = _TURN.search(text, begin, end)
    if turn is None or _NOT.search(text, begin, turn.end()):
        return
    for pattern, lost in ((_THEN, bool(turn["up"])), (_NOW, bool(turn["down"]))):
        told = pattern.search(text, begin, end)
        if told and bool(told["loss"]) != lost:
            places = sorted((told.span(), turn.span()))
            yield Turned(tuple(places), turn[0])
            return


def _runs(text: str, begin: int, end: int) -> Iterator[Turned]:
    always = _ALWAYS.search(text, begin, end)
    if always is None or _NOT_ALWAYS.search(text, begin, end):
        return
    for year in _YEAR.finditer(text, begin, end):
        if ("亏" in year["state"]) != ("亏" in always["state"]):
            yield Turned(tuple(sorted((year.span(), always.span()))), always[0])
            return

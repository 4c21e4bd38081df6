"""A headline that says what rose, above a sentence in which it fell by so much. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import regex

_UP: Final = (
    "上涨|上升|增长|提高|增加|回升|走高|攀升|收涨|增多|扩大|[大猛激剧暴]增|[大暴飙]涨|飙升|[涨升]"
)
_DOWN: Final = "下降|下跌|减少|降低|走低|收跌|下滑|收窄|缩减|[锐骤]减|[暴大]跌|[骤大]降|跌|降"
_HOW: Final = (
    "(?:同比|环比|持续|继续|小幅|大幅|明显|显著|稳步|双双|首次|整体|总体|略有?|再次?|温和|稳中有|稳中趋|止跌"
    "|逆势|快速|加快|普遍|有所|出现|呈|保持)*"
)
_HEAD: Final = regex(
    rf"(?:^|[ \u3000，：])(?P<of>[\u4e00-\u9fff]{{2,14}}?){_HOW}"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?=$|[ \u3000，！])"
)
_TOLD: Final = regex(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}|回落))(?:了|约|近|超过?|逾|幅度?[为达])?\d[\d.]*(?:%|个百分点|％)"
    rf"|(?:同比|[比较](?:上年|去年)(?:同期)?)(?:(?P<more>增加|增长|多|上升)|(?P<less>减少|下降|少))(?:了|约|近)?\d"
)
_FILLING: Final = regex(
    "^(?:[\u4e00-\u9fff]{1,3}?[市县区州省](?!场)|[全我本][国省市县区州]|[今去]年|[前一二三四两上下]+(?:季度|半年)|全年|(?:\\d+|[一二三四五六七八九十]+)月份?|居民|企业|的)+"
)
_EXCUSED: Final = regex(
    f"{UNTRUE}|{OTHER_THING}|其中|[去前]年|上年(?!同期)|此前|环比.*同比|同比.*环比|增[速幅]|降幅|涨幅|占比"
)
_ALL: Final = regex(
    rf"(?:集体|全线|齐齐|悉数)[收飘]?(?:(?P<up>{_UP}|红)|(?P<down>{_DOWN}|绿))(?=$|[ \u3000，！])"
)
"""All of those that the sentence lists go one way."""
_STOPS: Final = regex("[，；：]")
_LEAST, _CLAUSES, _TAIL = 2, 2, 4


def head_ways(head: str, sentence: str) -> Iterator[Opposites]:
    """Give a way that a headline tells and the other one in its sentence; offsets of each text."""
    told = list(_TOLD.finditer(sentence))
    joint = _ALL.search(head) if len(told) > 1 else None
    if joint and all(bool(each["up"]) != bool(joint["up"]) for each in told):
        yield Opposites("way", joint.span(), told[0].span())
        return
    for said in _HEAD.finditer(head) if told else ():
        named = _FILLING.sub("", said["of"])
        mine = [each for each in told if _is_of(named[-_TAIL:], sentence[: each.start()])]
        if len(named) < _LEAST or not mine or _EXCUSED.search(sentence, 0, mine[0].end()):
            continue
        if all(bool(each["up"] or each["more"]) != bool(said["up"]) for each in told):
            yield Opposites("way", (said.start("of"), said.end()), mine[0].span())


def _is_of(named: str, lead: str) -> bool:
    """Say whether the clauses right before a verb have all characters of a name in order."""
    rest: Iterator[str] = iter("".join(_STOPS.split(lead)[-_CLAUSES:]))
    return bool(named) and all(letter in rest for letter in named)

"""How the names of two figures, and what was done with each, speak for part and whole."""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.parts.hyponyms import kind_within
from qa.reading.parts.part_pairs import Told

_PAIR, _CORE, _MOST_SHARED, _NEARLY = 2, 8, 3, 4
_STEP_ON = regex(
    "入围|获奖|入选|上岗|参赛|到岗|实到|进入|通过|录取|录用|拘留|起诉|查实|办结|审结|整改|修复|[开完竣复停]工|投用|启用|"
    "开放|营业|领取|获批|认定|收回|回收|售出|卖出|成交|出租|签约|结案|治愈|出院|确诊|安置|入住|领证|结业|就业|合格|达标|"
    "实际|持证|采纳|验收|完赛|出席|到会|投票|参加|开通|上线|有效|发证|挂牌|获评|完成|建成"
)
_TAKEN_IN = regex(
    "报名|初审|审查|登记|收到|受理|抓获|应[到考检参招]|申[报请]|普查|抽[检查]|检查|征集|接收|收治|参训|排查|摸排|发现|"
    "[共现]有|发放|发出|设有|参赛|培训|毕业|签约|引进|招收"
)
_FILLERS = frozenset("的有了共为达到就")
_HAN = regex("[^\u4e00-\u9fff]+")


def marks_of_names(two: Told) -> Iterator[str]:
    """Give the marks that the names of two figures make."""
    mine, theirs = two.part.measure.thing, two.whole.measure.thing
    lead, before = two.of_part, two.of_whole
    yield _likeness(mine, theirs)
    if kind_within(lead + mine, before + theirs):
        yield "a kind within"
    if kind_within(before + theirs, lead + mine):
        yield "a kind around"
    if len(theirs) >= _PAIR and theirs[-_PAIR:] in lead:
        yield "thing named again"
    if _are_siblings(mine, theirs, _PAIR + 1):
        yield "siblings by name"
        if len(mine) == len(theirs):
            yield "siblings of one length"
    if _are_siblings(lead, before, _NEARLY):
        yield "siblings by clause"
    shared = len(_neighbours(two.run_up + mine) & _neighbours(before + theirs))
    yield f"shares {min(shared, _MOST_SHARED)} pairs"
    if core := set(lead[-_CORE:]) - _FILLERS:
        found = len(core & set(before + theirs))
        all_of_it, half = found * 5 > len(core) * 4, found * 2 >= len(core)
        much = "all" if all_of_it else "half" if half else "little" if found else "not"
        yield f"clause {much} in whole"


def _are_siblings(mine: str, theirs: str, longest: int) -> bool:
    """Say whether two names end alike and each has words of its own: 常住人口, 户籍人口."""
    both = min(len(mine), len(theirs)) >= longest and mine[-_PAIR:] == theirs[-_PAIR:]
    return both and not (mine.endswith(theirs) or theirs.endswith(mine))


def _neighbours(text: str) -> set[str]:
    """Give all two characters that stand side by side in a text."""
    words = _HAN.split(text)
    return {word[at : at + _PAIR] for word in words for at in range(len(word) - 1)}


def _likeness(mine: str, theirs: str) -> str:
    """Say how what a part counts goes with what its whole counts."""
    if not mine or not theirs:
        return "thing left out" if theirs else "thing of the part alone" if mine else "no things"
    if mine == theirs:
        return "one thing"
    if mine.endswith(theirs) or theirs.endswith(mine):
        return "thing narrowed" if len(mine) > len(theirs) else "thing widened"
    if mine[-1] == theirs[-1]:
        return f"things of one {'head' if mine[-_PAIR:] == theirs[-_PAIR:] else 'character'}"
    return "things somewhat alike" if set(mine) & set(theirs) else "things apart"


def marks_of_deeds(two: Told) -> Iterator[str]:
    """Give the marks that what was done with two figures makes."""
    act, deed = two.part.measure.action, two.whole.measure.action
    if deed:
        yield "deed of the whole"
    if act:
        yield "one deed" if act == deed else "another deed" if deed else "deed of the part alone"
    lead, before = two.of_part, two.of_whole
    if lead and before and lead.endswith(before[-_PAIR:]):
        yield "clauses end alike"
    if _STEP_ON.search(lead) and not _STEP_ON.search(before):
        yield "a step on"
    if _TAKEN_IN.search(before) and not _TAKEN_IN.search(lead):
        yield "taken in before"

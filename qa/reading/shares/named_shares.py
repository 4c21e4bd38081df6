"""Shares of a count that is named again: 调解成功2293件。在调解成功的案件中，甲类占31%，共716件.

有效票1687张…得了1236票，占有效票的73%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.parts.among import FIGURES, whole_named
from qa.reading.shares.taken_of import words_before

_TAKEN = regex("占(?:比|到|了|约|近)*$")
_BEFORE = regex("[，、（]?占(?:比|到|了|约|近)*")
_BEHIND = regex("[，、（](?:共有?|总共|合计|计|有|为|达|约)*")
_TAKEN_OF = regex(
    r"占(?:到|了|约|近)*(?P<name>[^，。；、：\d]{2,14}?)的(?:约|近|比例|比重|为|达)*$"
)
_BOTH_NAMED = regex(
    r"^(?:其中|但)?(?P<part>[^，。；：、\d占]{2,12}?)占(?:到|了|同期)*(?P<whole>[^，。；：、\d占]{2,14}?)"
    r"的(?:约|近|比例|比重|为|达)*$"
)
_FRINGE = regex("(?:为|达到?|共计?|约|近|有|是|完成|实现|的)+$")
_SETTING = regex("(?:其中|今年|去年|当年|上半年|我?[全本][年省市县区镇村校院]|我[省市县区])*")
_JOINED = regex(r"[^，。；\d]{0,4}[，、（]?占[^，。；\d]*")
_WHOLLY = regex("^(?:其中|全体|全部|所有|总)")
_NUMBER_OF = regex("(?:总数?|全部)?(?P<unit>[户人票件辆家份])?(?:总)?数?$")
"""The end of a name that says no more than that it is counted: 参加表决户数, 同意票."""
_AYE, _NAY = regex("(?:赞成|同意)$"), regex("(?:反对|弃权|无效|不同意)(?:票)?$")
_VOTES = 4
_BEFORE_NOW = regex("[去上前]年|同期")
_BALLOTS, _VOTERS = frozenset({"张", "票"}), frozenset({"张", "票", "人"})
_DENYING = frozenset("非不未无")
_NAMED, _FEW, _BACK, _BLOCKS = 3, 4, 40, 2


def read_named_shares(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read such shares of one article, each with the count that stands beside it."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio":
            continue
        yield from _of_the_named(figures, index)
        yield from _of_both_named(figures, index)
        if not _TAKEN.search(clause_before(rate)):
            continue
        part = _beside(figures, index)
        whole = whole_named(figures[max(0, index - FIGURES) : index], part) if part else None
        if (
            whole
            and part
            and part.quantity.nominal < whole.quantity.nominal
            and same_kind(part, whole)
        ):
            yield Share(part, whole, rate, "中占", rate.context)


def _of_the_named(figures: Sequence[Figure], index: int) -> Iterator[Share]:
    """Read a share of what its own words name as one count before it is named."""
    rate, part = figures[index], _voted(figures[:index]) if index else None
    of = _TAKEN_OF.search(words_before(rate))
    if rate.quantity.unit == "成" or not of or not part or not same_sentence(part, rate):
        return
    if not _JOINED.fullmatch(gap(figures[index - 1], rate)):
        return
    name = _WHOLLY.sub("", of["name"]).replace("的", "")
    wholes = [one for one in figures[max(0, index - _BACK) : index - 1] if _bears(one, part, name)]
    if len({one.quantity.canonical for one in wholes}) == 1 and len(name) >= _NAMED:
        yield Share(part, wholes[-1], rate, "中占", rate.context)


def _voted(before: Sequence[Figure]) -> Figure:
    """Give the count right before a share; of votes the ayes: 赞成41票，反对12票，弃权5票."""
    last = before[-1]
    row = [one for one in before[-_VOTES:] if same_sentence(one, last)]
    ayes = [one for one in row if _AYE.search(clause_before(one))]
    voted = _NAY.search(clause_before(last)) is not None and len(ayes) == 1
    return ayes[0] if voted else last


def _of_both_named(figures: Sequence[Figure], index: int) -> Iterator[Share]:
    """Read a share whose words name part and whole as one count each names itself.

    民生支出占公共预算支出的72%，公共预算支出58亿元，民生支出41.8亿元.
    """
    rate = figures[index]
    named = _BOTH_NAMED.search(words_before(rate))
    if not named or rate.quantity.hedge:
        return
    near = [one for one in figures[max(0, index - _BACK) : index + _BACK] if _may_bear(one, rate)]
    part = _only(_nearest([one for one in near if _is_called(one, named["part"])], rate))
    whole = _only(_nearest([one for one in near if _is_called(one, named["whole"])], rate))
    if part and whole and _is_within(part, whole):
        yield Share(part, whole, rate, "中占", rate.context)


def _may_bear(one: Figure, rate: Figure) -> bool:
    told = one.quantity.dimension != "ratio" and not one.scope & {"同比", "环比", "计划", "平均"}
    return told and 0 <= rate.context.block - one.context.block <= _BLOCKS


def _nearest(found: Sequence[Figure], rate: Figure) -> Sequence[Figure]:
    """Leave those of the percentage's own sentence, or paragraph, if any is there."""
    here = [one for one in found if same_sentence(one, rate)]
    return here or [one for one in found if one.context.block == rate.context.block] or found


def _only(found: Sequence[Figure]) -> Figure | None:
    return found[0] if len({one.quantity.canonical for one in found}) == 1 else None


def _is_within(part: Figure, whole: Figure) -> bool:
    """Say whether a count can be part of another: ballots are of voters, too."""
    votes = part.quantity.unit in _BALLOTS and whole.quantity.unit in _VOTERS
    kin = votes or same_kind(part, whole)
    gone = _is_gone_by(part) != _is_gone_by(whole) and not same_sentence(part, whole)
    return kin and not gone and part.quantity.nominal < whole.quantity.nominal


def _is_gone_by(figure: Figure) -> bool:
    """Say whether the sentence of a count tells of the year before up to it."""
    return _BEFORE_NOW.search(figure.context.sentence, 0, figure.at) is not None


def _bare(name: str, one: Figure) -> str:
    """Give a name without what only says that it is counted, in a figure's unit: 参加表决户数."""
    end = _NUMBER_OF.search(name)
    if end is None or end["unit"] not in {None, one.quantity.unit}:
        return name
    return name[: end.start()]


def _is_called(one: Figure, name: str) -> bool:
    """Say whether the words before a figure are a name and hardly more, or the end of it."""
    words = _FRINGE.sub("", clause_before(one))
    bare = _bare(name, one)
    if bare != name and len(bare) > 1 and _is_called(one, bare):
        return True
    rest = name.removeprefix(words)
    if words == name or (
        len(words) > 1 and rest != name and rest in one.context.sentence[: one.at]
    ):
        return True
    if len(words) > _NAMED and name.endswith(words):
        return True
    led = words.removesuffix(name)
    plain = len(name) > _NAMED and len(led) <= _FEW and led[-1:] not in _DENYING
    return words.endswith(name) and (plain or _SETTING.fullmatch(led) is not None)


def _bears(one: Figure, part: Figure, name: str) -> bool:
    """Say whether a count is larger than a part, of its kind, and named so."""
    near = part.context.block - one.context.block <= _BLOCKS and one.quantity.exact
    names = {name, _bare(name, one)}
    ends = (
        words.removesuffix(end)[-1:]
        for words in _said(one)
        for end in names
        if len(end) > 1 and words.endswith(end)
    )
    return near and _is_within(part, one) and any(end not in _DENYING for end in ends)


def _said(one: Figure) -> Iterator[str]:
    """Give the words that may name a count: without its noun, with it, up to 的 before a noun."""
    words = clause_before(one)
    bare = words.replace("的", "")
    yield from (bare, bare + one.measure.thing, words.rpartition("的")[0])


def _beside(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the only count right before or behind a share."""
    rate, near = figures[index], []
    for one, other in pairwise(figures[max(0, index - 1) : index + 2]):
        way = _BEHIND if one is rate else _BEFORE
        if same_sentence(one, other) and way.fullmatch(gap(one, other)):
            near.append(other if one is rate else one)
    return near[0] if len(near) == 1 else None

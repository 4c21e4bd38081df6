"""How a whole and its parts stand: a row, a list that is announced, names alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.parts.part_counts import part_counts
from qa.reading.parts.wholes_told import in_a_row as ends_a_row

MOVED = regex(r"同比|比上年")
LONGEST_NAME, FEWEST = 12, 2
_CHANGES = regex("增(?!值)|减|升|降|涨|跌|比|上年|去年|今年|前年|每|平均|至|余下")
_END = regex(r"[^，；、。\d]{0,6}(?:[。；！]|$)")
_LISTED = regex("其中|[看分][，：]|包括|分别|[^，。；]、")
_HEAD = 2
_KIND_OF_PRIZE = regex("[金银铜]牌$|[一二三]等奖$")
_ROW_HEAD = regex(r"[^，。；、：\d]{0,8}[，：](?:其中[，：]?|包括|包含|有)?[^，。；、：\d]{1,10}")
_ROW_STEP = regex(r"[^，。；、：\d]{0,6}[，、；和及][^，。；、：\d]{1,10}")
_ALL_OF = regex("总[数量额]?|共|全部?|各[类项种]")


def is_prize(whole: Figure, part: Figure) -> bool:
    """Say whether a whole is of one sort of prize as its first part is: 金牌186枚，我市金牌23枚."""
    return of_one_row(whole, part) and _KIND_OF_PRIZE.search(clause_before(whole)) is not None


def as_many(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the words before a list name as many as it holds: 分给四所中学：一中35个，…."""
    lead = gap(whole, parts[0])
    return "：" in lead and len(parts) in part_counts(lead.partition("：")[0])


def is_made_up(whole: Figure) -> bool:
    """Say whether a whole is said to be made up of what follows: 代表团由38人组成."""
    lead, text = clause_before(whole), whole.context.sentence
    return lead.endswith("由") and text.startswith(("组成", "构成"), whole.until)


def of_one_row(whole: Figure, part: Figure) -> bool:
    """Say whether a figure is the first of the row itself: 居民用水…，工业用水…."""
    floor = whole.until if same_sentence(whole, part) else 0
    heads = clause_before(whole)[-_HEAD:], clause_before(part, floor)[-_HEAD:]
    return heads[0] == heads[1] != ""


def in_a_row(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts fill the sentence, each with a name of its own and no verb of change.

    Such a row may be the whole's by its form alone; a slip in a sum of it shows that it is.
    """
    if not same_sentence(whole, parts[0]) or len({part.quantity.unit for part in parts}) > 1:
        return False
    sentence = whole.context.sentence
    if _LISTED.search(sentence, 0, whole.at) or _begins_row(whole, parts[0]):
        return False
    if not _END.match(sentence, parts[-1].until):
        return False
    between = [gap(one, part) for one, part in steps(whole, parts)]
    if any(MOVED.search(step) or _CHANGES.search(step) for step in between):
        return False
    return _ROW_HEAD.fullmatch(between[0]) is not None and all(
        map(_ROW_STEP.fullmatch, between[1:])
    )


def _begins_row(whole: Figure, part: Figure) -> bool:
    """Say whether a whole is the first of its row, and no colon tells that the rest explains it."""
    return of_one_row(whole, part) and not gap(whole, part).startswith("：")


def steps(whole: Figure, parts: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Give each part with the figure before it."""
    return list(pairwise([whole, *parts]))


def parallel(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts are named alike: 面访, 电访 of 回访; bare names in a row."""
    if not same_sentence(whole, parts[0]) or "；" in gap(whole, parts[0]):
        return False
    names = [clause_before(part, one.until) for one, part in steps(whole, parts)]
    if any(not 1 < len(name.strip("、，和及")) <= LONGEST_NAME for name in names):
        return False
    end = common_end(names)
    kin = bool(end) and end in whole.measure.text and not _sibling(whole, end, names)
    row = all(gap(before, part).startswith("、") for before, part in pairwise(parts))
    return kin or (len(parts) > FEWEST and row)


def _sibling(whole: Figure, end: str, names: Sequence[str]) -> bool:
    """Say whether a figure is named as its parts would be: 粮食总产量 before 油料产量."""
    thing = whole.measure.thing
    own = _ALL_OF.sub("", thing.removesuffix(end)) if thing.endswith(end) else ""
    return bool(own) and not any(all(sign in name for name in names) for sign in own)


def common_end(names: Sequence[str]) -> str:
    """Give the longest ending that all names share: 访 of 面访, 电访."""
    ends = (names[0][at:] for at in range(len(names[0])))
    return next((end for end in ends if all(name.endswith(end) for name in names)), "")


_BACK = 3


def is_one_of_a_row(figures: Sequence[Figure], index: int, behind: Figure) -> bool:
    """Say whether a semicolon parts a figure from its kind on either side: 4次；两处合计20次；….

    Or it stands last in a list, and what is behind in a later sentence: 城区8件、城郊6件。….
    """
    whole = figures[index]
    if index and not same_sentence(whole, behind) and ends_a_row(figures[index - 1], whole):
        return whole.span < behind.span
    if not same_sentence(whole, behind) or "；" not in gap(whole, behind):
        return False
    return any(
        same_kind(one, whole) and same_sentence(one, whole) and "；" in gap(one, whole)
        for one in figures[max(0, index - _BACK) : index]
    )

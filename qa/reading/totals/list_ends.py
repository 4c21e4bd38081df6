"""Whether a list is all there is: what closes it, leaves it open, or lets its members overlap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap
from qa.reading.totals.members import LONGEST_STEP
from qa.reading.totals.overlaps import overlap_told
from qa.reading.totals.total_shapes import FEWEST, parallel

OPEN = regex(
    r"等(?!奖)|主要(?=包括|有|是|为|集中|分布|来自|涉及)|较多|居多|前三|部分|例如|如下|另有|此外|还有|最"
)
_ALL = regex(
    r"分别(?:为|是|有)?|由[^，。；]{0,12}(?:组成|构成|拼成)|分为|分成|"
    r"按[^，。；]{1,10}(?:分|看|统计)|从[^，。；]{1,8}看|其余|剩余"
)
_REMAINDER = regex("另|其余|剩余|尚|还有|不详|待")
_STAGE = regex(
    "申请|报名|上站|体检|初审|入围|面[试谈]|家访|中签|检录|出发|完赛|到[场会]|录取|受理|立案|[审办]结|签约|[开完复]工|竣工|投产|出院|治愈"
)
"""What tells the stages of one process: whoever is at the later was at the earlier."""
_LEFT_OPEN = regex(
    "[，、]?(?:分别|依次)?(?:位?居|排名?在?|列|占据)前[两二三四五六七八九十\\d]"
    "|[，、；]余[为系下者][^，。；\\d]*(?=[，。；])"
)
"""What tells the largest parts alone, or leaves a rest without its number."""
_DIVIDED = regex("其中|分布[在于]|包括|分[为成]|来自")
_CLOSING = regex("^[，；、]还有")
_MORE_JOINED = regex("[^，。；\\d]{0,6}[和与及][^，。；\\d]*(?:等|其他)")
"""What joins more to the last part, without a number: …两项和租金等其他收入."""


def are_apart(parts: Sequence[Figure]) -> bool:
    """Say whether the members of a list overlap, or the last of them is a next thing."""
    return _overlap(parts[-1]) or goes_on(parts)


def goes_on(parts: Sequence[Figure]) -> bool:
    """Say whether a second figure stands behind a semicolon: a next thing, not a next part."""
    return len(parts) == FEWEST and "；" in gap(parts[0], parts[1])


def is_closed(whole: Figure, parts: Sequence[Figure], sorts: set[int]) -> bool:
    """Say whether the parts are said to be all, or stand as if they were."""
    return bool(_ALL.search(gap(whole, parts[-1]))) or len(parts) in sorts or parallel(whole, parts)


def is_loose(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the list is open, or its members overlap by the text's own words."""
    text = gap(whole, parts[-1])
    if len(parts) > FEWEST:  # 还有 before the last member closes the list
        text = gap(whole, parts[-2]) + _CLOSING.sub("", gap(parts[-2], parts[-1]))
    after = parts[-1].context.sentence[parts[-1].until :]
    more = _MORE_JOINED.match(after) or _REMAINDER.search(after[:LONGEST_STEP])
    open_ended = OPEN.search(text) or after.startswith(("等", "不等"))
    staged = len(set(_STAGE.findall(text))) > 1
    return bool(_overlap(parts[-1]) or more or open_ended or staged)


def divides_nothing(total: Total) -> bool:
    """Say whether parts are told to be the largest of more, or stages that fewer get to.

    …、合同类289件，居前三位; 申请97份，通过面谈的63份，签约的41份.
    """
    told = sorted((total.whole, *total.parts), key=lambda part: part.span)
    sizes = [part.quantity.nominal for part in (total.whole, *total.parts)]
    falling = all(one > other for one, other in pairwise(sizes))
    words = "，".join(map(clause_before, told)) if falling else ""
    staged = len(sizes) > FEWEST + 1 and len(set(_STAGE.findall(words))) > 1
    ranked = _LEFT_OPEN.match(told[-1].context.sentence, told[-1].until) is not None
    return staged or ranked or _is_nested(total.parts)


def _is_nested(parts: Sequence[Figure]) -> bool:
    """Say whether one part is divided in those behind it: 硕士84人，分布在内科49人、外科35人."""
    sizes = [part.quantity.nominal for part in parts]
    return any(
        sum(sizes[at + 1 : end]) == sizes[at] and _DIVIDED.search(gap(parts[at], parts[at + 1]))
        for at in range(len(parts) - FEWEST)
        for end in range(at + FEWEST + 1, len(sizes) + 1)
    )


def _overlap(last: Figure) -> bool:
    return overlap_told(last.context.sentence, last.until)

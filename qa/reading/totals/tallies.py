"""Sums by the rules of a game or a vote: scores of the quarters, votes for and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.totals.score_tallies import read_scores
from qa.reading.totals.scores_so_far import read_scores_so_far

_BEHIND = 14
_VOTE = regex(
    "(?P<aye>赞成|同意)|(?P<no>反对|不赞成|不同意)|(?P<other>弃权|无效|废票|未按|另选|未投)"
)
_CAST = regex("实到|出席|到会|收回|回收|收到|收上来|实收|发出|有效|参加(?:表决|投票)")
_PAPER_UNITS = frozenset({"票", "张", "份", ""})
_CAST_UNITS = frozenset("票 张 人 名 户 份 席".split())
_VOTED_SO = regex("(?P<aye>赞成|同意)|(?P<no>反对|不赞成)|(?P<other>弃权|未按|没有?按|未投|无效)")
"""What stands behind a number of votes: 312票赞成, 9票弃权."""
_TOOK_PART = regex(r"[^，。；\d]{0,8}(?:参[加与]了?(?:表决|投票)|(?<=[员表])投票)")
"""What stands behind those who voted: 216名委员都参加了投票."""
_MOST = 5
_THERE = regex("实到|到会|收回|回收|有效")
_NEAR = 2


def read_tallies(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the scores and votes of one article."""
    yield from read_scores([figure for figure in figures if figure.quantity.dimension == "odds"])
    yield from read_scores_so_far(figures)
    if not any(figure.quantity.unit in _PAPER_UNITS for figure in figures):
        return
    cast = [figure for figure in figures if _is_cast(figure)]
    for _, group in groupby(figures if cast else (), key=lambda figure: figure.context.block):
        block = list(group)
        yield from _votes(block, cast)
        yield from _papers(block, cast)


_PAPER = regex("(?P<valid>有效)|(?P<void>无效|废票|作废)|(?P<blank>弃权|空白|白票)")
_PAPER_BEHIND = regex(
    "的?(?:选票)?(?:为|是|系|属)?(?:(?P<valid>有效)|(?P<void>无效|废票|作废)|(?P<blank>弃权|空白|白票))"
)
_BACK = regex("收回|回收|收到|收上来|实收|收得|清点出")


def _votes(block: Sequence[Figure], cast: Sequence[Figure]) -> Iterator[Total]:
    """Read “实到271名…赞成258票，反对6票，弃权7票”."""
    votes = [figure for figure in block if figure.quantity.unit in _CAST_UNITS and _voted(figure)]
    kinds = {_voted(figure) for figure in votes}
    cast_apart = votes and "票" in {vote.quantity.unit for vote in votes}
    if not cast_apart or not {"aye", "no", "other"} <= kinds or len(votes) > _MOST:
        return
    near = [
        figure for figure in cast if abs(figure.context.block - votes[0].context.block) <= _NEAR
    ]
    if near:
        near.sort(key=lambda figure: _rank(figure, votes[0]))
        whole, *rivals = near
        yield Total(
            whole, tuple(votes), complete=True, context=votes[0].context, rivals=tuple(rivals)
        )


def _papers(block: Sequence[Figure], cast: Sequence[Figure]) -> Iterator[Total]:
    """Read “收回834张，有效票827张，废票9张”: the papers that came back are one or the other."""
    found = [(_paper(figure), figure) for figure in block if figure.quantity.unit in _PAPER_UNITS]
    told = [(kind, figure) for kind, figure in found if kind]
    papers = dict(told)
    if len(papers) < len(told) or not {"valid", "void"} <= papers.keys():
        return
    parts = tuple(sorted(papers.values(), key=lambda figure: figure.span))
    back = [
        figure
        for figure in cast
        if _BACK.search(clause_before(figure))
        and figure not in parts
        and abs(figure.context.block - parts[0].context.block) <= _NEAR
    ]
    if len(back) == 1:
        yield Total(back[0], parts, complete=True, context=parts[0].context)


def _paper(figure: Figure) -> str:
    """Say what sort of paper is counted: 有效票827张, 827张有效票."""
    behind = _PAPER_BEHIND.match(figure.context.sentence, figure.until)
    before = list(_PAPER.finditer(clause_before(figure)[-_BEHIND:]))
    named = behind or (before[-1] if before else None)
    return named.lastgroup or "" if named else ""


def _rank(figure: Figure, vote: Figure) -> tuple[bool, int]:
    """Put those who were there, and papers that came back, before papers handed out."""
    there = _THERE.search(clause_before(figure)) is not None or _took_part(figure)
    return not there, abs(figure.span.start - vote.span.start)


def _voted(figure: Figure) -> str:
    if behind := _VOTED_SO.match(figure.context.sentence, figure.until):
        return behind.lastgroup or ""
    found = list(_VOTE.finditer(clause_before(figure)[-_BEHIND:]))
    return found[-1].lastgroup or "" if found else ""


def _is_cast(figure: Figure) -> bool:
    told = _took_part(figure) or _CAST.search(clause_before(figure)) is not None
    return told and figure.quantity.unit in _CAST_UNITS


def _took_part(figure: Figure) -> bool:
    return _TOOK_PART.match(figure.context.sentence, figure.until) is not None

"""Sums by the rules of a game or a vote: scores of the quarters, votes for and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby

from qa.model import Figure, Quantity, Total
from qa.patterns import regex
from qa.reading.gaps import clause_before, gap

_SCORE = regex(r"(\d{1,3}) ?(?:比|[:：∶]) ?(\d{1,3})")
_SECTION = regex("首[节局]|第[一二三四1-4]节|末[节]|[一二三四]节|[上下]半[场时]|单节|节比分|加时")
_FINAL = regex(
    "终场|全场|最终|定格|总比分|锁定|战胜|击败|力克|获胜|取胜|险胜|大胜|完胜|不敌|负于|惜败|告负|拿下"
)
_QUARTERS = (4, 2)
_FOUR, _TWO = (regex(f"{number}[个节半].{{0,12}}$") for number in ("四", "[两上]"))
_BEHIND = 14
_VOTE = regex(
    "(?P<aye>赞成|同意)|(?P<no>反对|不赞成|不同意)|(?P<other>弃权|无效|废票|未按|另选|未投)"
)
_CAST = regex("实到|出席|到会|收回|回收|发出|有效|参加(?:表决|投票)")
_CAST_UNITS = frozenset("票 张 人 名 户 份 席".split())
_WITHHELD = regex("(?:弃权|未按|没有?按|未投|无效)")
_MOST = 5
_THERE = regex("实到|到会|收回|回收|有效")
_NEAR = 2


def read_tallies(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the scores and votes of one article."""
    yield from _scores([figure for figure in figures if figure.quantity.dimension == "odds"])
    cast = [figure for figure in figures if _is_cast(figure)]
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        yield from _votes(list(group), cast)


# ── scores ──────────────────────────────────────────────────────────────────


def _scores(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read “24比20、19比23、27比21、22比25” with the final score that the article gives."""
    pairs = [(figure, pair) for figure in figures if (pair := _pair(figure))]
    for count in _QUARTERS:
        for at in range(len(pairs) - count + 1):
            parts = pairs[at : at + count]
            if not _in_sections([figure for figure, _ in parts]):
                continue
            rest = [*pairs[:at], *pairs[at + count :]]
            for final in (pair for pair in rest if _is_final(pair[0])):
                yield from _sides(final, parts)
                return


def _pair(figure: Figure) -> tuple[int, int] | None:
    found = _SCORE.search(figure.context.sentence, figure.at, figure.until + 1)
    return (int(found[1]), int(found[2])) if found else None


def _in_sections(parts: Sequence[Figure]) -> bool:
    """Say whether the scores are those of all sections: each named, or all at once."""
    first = parts[0].context.sentence[: parts[0].at]
    if (_FOUR if len(parts) == _QUARTERS[0] else _TWO).search(first):
        return True
    named = [_SECTION.search(_before(parts, at)) is not None for at in range(len(parts))]
    return sum(named) >= len(parts) - 1 and named[0]


def _before(parts: Sequence[Figure], at: int) -> str:
    return gap(parts[at - 1], parts[at]) if at else parts[0].context.sentence[: parts[0].at]


def _is_final(figure: Figure) -> bool:
    sentence = figure.context.sentence
    clause = sentence[max(0, figure.at - _BEHIND * 2) : figure.until + _BEHIND]
    return _FINAL.search(clause) is not None and not _SECTION.search(clause_before(figure))


def _sides(
    final: tuple[Figure, tuple[int, int]], parts: Sequence[tuple[Figure, tuple[int, int]]]
) -> Iterator[Total]:
    """Give both sides' sums, where the scores are told in the order of the final or against it."""
    figure, ends = final
    sums = [sum(pair[side] for _, pair in parts) for side in (0, 1)]
    for turned in (False, True):
        said = ends[::-1] if turned else ends
        if sums[0] == said[0] or sums[1] == said[1]:
            for side in (0, 1):
                whole = _points(figure, said[side])
                points = tuple(_points(one, pair[side]) for one, pair in parts)
                yield Total(whole, points, complete=True, context=figure.context)
            return


def _points(figure: Figure, points: int) -> Figure:
    value = Fraction(points)
    quantity = Quantity(value, value, value, "分", "score", suffix="分", exact=True)
    return replace(figure, quantity=quantity)


# ── votes ───────────────────────────────────────────────────────────────────


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


def _rank(figure: Figure, vote: Figure) -> tuple[bool, int]:
    """Put those who were there, and papers that came back, before papers handed out."""
    there = _THERE.search(clause_before(figure)) is not None
    return not there, abs(figure.span.start - vote.span.start)


def _voted(figure: Figure) -> str:
    behind = _WITHHELD.match(figure.context.sentence, figure.until)
    found = list(_VOTE.finditer(clause_before(figure)[-_BEHIND:]))
    return "other" if behind else found[-1].lastgroup or "" if found else ""


def _is_cast(figure: Figure) -> bool:
    return figure.quantity.unit in _CAST_UNITS and _CAST.search(clause_before(figure)) is not None

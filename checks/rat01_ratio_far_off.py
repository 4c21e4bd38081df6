"""比值与同列相差悬殊 · A ratio far from its siblings

找什么：一组并列的“多少场、多少人次”“多少家、多少万元”里，别的各项每场人数相差不大，
唯独一项高出或低出八倍。
为什么：多一个零少一个零，单看哪个数都不错，一除就露馅。
不管什么：不足四项的；各项本来就参差的；只相差几倍的。只作提醒。

Finds, in a row of like pairs (events and visitors, firms and money), the one whose ratio is
eight times above or below all others, while those lie close together.
A nought too many looks well in either number and not in their ratio. It leaves alone fewer than
four pairs and rows that differ anyway. Only a note. Source: GRIM-like checks of tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from qa.plugin import Check, Clash, Figure, bad, decimal_text, good, head, in_units_of, kind, place

_Pair: TypeAlias = tuple[Figure, Figure]
_RATES = frozenset("point times fold odds ordinal number ratio temperature".split())
_FEWEST, _FAR, _CLOSE = 4, 8, 3


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the levels of an article."""
    if figure.quantity.dimension not in _RATES and figure.quantity.nominal.numerator > 0:
        yield "article"


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at every row of like pairs."""
    for row in _rows(figures):
        if len(row) >= _FEWEST:
            yield from _far_off(row)


def _rows(figures: Sequence[Figure]) -> Iterable[list[_Pair]]:
    """Gather the neighbours in a sentence that count the same two things."""
    rows: defaultdict[Hashable, list[_Pair]] = defaultdict(list)
    for one, other in pairwise(figures):
        unlike = kind(one.quantity) != kind(other.quantity)
        if unlike and one.context.block == other.context.block:
            rows[tuple((kind(f.quantity), head(f.measure)) for f in (one, other))].append(
                (one, other)
            )
    return rows.values()


def _far_off(row: Sequence[_Pair]) -> Iterator[Clash]:
    ratios = [other.quantity.nominal / one.quantity.nominal for one, other in row]
    least, *_, most = ordered = sorted(ratios)
    for number, pair in enumerate(row):
        # least and most of the others
        low = ordered[1] if ratios[number] == least else least
        high = ordered[-2] if ratios[number] == most else most
        far = ratios[number] >= _FAR * high or ratios[number] * _FAR <= low
        if high <= _CLOSE * low and far:
            texts = [in_units_of(f.quantity.nominal, f.quantity) for f in pair]
            yield Clash(
                places=(place("one", pair[0]), place("other", pair[1])),
                values=tuple(f.quantity.canonical for f in pair),
                args={
                    "one": texts[0],
                    "other": texts[1],
                    "ratio": decimal_text(ratios[number], 1),
                    "low": decimal_text(low, 1),
                    "high": decimal_text(high, 1),
                },
                proof=f"{texts[1]} ÷ {texts[0]} ≈ {decimal_text(ratios[number], 1)}",
            )


CHECK = Check(
    code="RAT01",
    name="ratio-far-off",
    severity="note",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "{one}、{other}的比值约{ratio}，其余各项在{low}至{high}之间，是否多写或少写了一位？",
        "en": "{other} to {one} is about {ratio}, all others {low} to {high}: a digit too many?",
    },
    examples=(
        bad(
            "东街办讲座12场，听众360人；西街办讲座10场，听众290人；"
            "南街办讲座⟦11场⟧，听众⟦3300人⟧；北街办讲座9场，听众280人。"
        ),
        bad(
            "一队办义诊15场，市民450人；二队办义诊20场，市民620人；"
            "三队办义诊⟦18场⟧，市民⟦52人⟧；四队办义诊16场，市民510人。"
        ),
        good(
            "东街办讲座12场，听众360人；西街办讲座10场，听众290人；"
            "南街办讲座11场，听众330人；北街办讲座9场，听众280人。",
            stopped_by="compare",
        ),
        good(
            "东街办讲座12场，听众360人；西街办讲座10场，听众1900人；"
            "南街办讲座11场，听众3300人；北街办讲座9场，听众80人。",
            stopped_by="compare",
            why="the row differs anyway",
        ),
    ),
)

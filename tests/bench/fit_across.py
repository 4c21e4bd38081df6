"""Fit the weights of what is told elsewhere: which two figures of two articles are one fact.

    PYTHONPATH=. python tests/bench/fit_across.py --news FOLDER             print the weights
    PYTHONPATH=. python tests/bench/fit_across.py --news FOLDER --folds     leave sets out in turn

Candidates are all unlike figures of one unit in two articles on one story: of a probe, published,
or of a field of `tests/told_twice` told by two reporters. True are those that an editor marked,
and what a field tells twice, with values that no slip explains. With `--folds`, tells at several
bars what the weights of the other sets of probes find: conflicts, and sound texts cried at.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, product
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from qa.judging.facts.across_signs import Signs
from qa.judging.facts.across_weights import WEIGHTS
from qa.judging.facts.twins import is_amount
from qa.judging.facts.weighed_across import ENOUGH, Pair, candidates, signs_of
from qa.judging.facts.weighed_twins import unit_of
from qa.judging.linking.one_story import one_story
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.fit_run import Shipped, run
from tests.bench.fitting import Group, fit, scores
from tests.bench.told_twice import Twice, are_meant, readings, told_in_two

_TESTS = Path(__file__).resolve().parent.parent
_KIND, _HANDS, _EACH, _PARTS = "conflict-across", "hi", 1, 4
_LEAST, _PENALTY = 5, 5.0
_MARKED, _NEWS, _TWICE = 3.0, 3.0, 1.0
"""How much a pair counts: marked by an editor, published, of a figure told twice."""


class Row(NamedTuple):
    """A candidate: the set and the text it is of, its signs, what it is, how much it counts."""

    source: str
    text: str
    signs: Signs
    true: bool = False
    sound: bool = False
    worth: float = 1.0


def rows(news: Path) -> Iterator[Row]:
    """Give all candidates."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text("utf-8").splitlines()):
            if len(probe["docs"]) > 1:
                yield from _of_probe(path.stem, probe)
    yield from _published(news)
    told = [one for one in told_in_two(*_HANDS) if one.how == "apart"]
    for twice in told[::_EACH]:
        yield from _told(twice)


def _of_probe(source: str, probe: dict[str, Any]) -> Iterator[Row]:
    """Give the candidates of a probe, but those of which one only is marked."""
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    read = [
        read_text(one["text"], name=f"{number}.txt", path=f"{number}.txt")
        for number, one in enumerate(probe["docs"])
    ]
    texts = {document.id: document.text for document in read}
    for pair in _pairs([side for one in read for side in _sides(read_claims(one).claims)]):
        marks = [
            any(_holds(texts[side.span.document], quote, side) for quote in quotes)
            for side in (pair.one, pair.other)
        ]
        true = all(marks) and probe["kind"] == _KIND
        if true or not any(marks):
            worth, text = _MARKED if true else 1.0, f"{source} {probe['id']}"
            yield Row(source, text, _signs(pair), true, not quotes, worth)


def _holds(text: str, quote: str, figure: Figure) -> bool:
    at = text.find(quote)
    return 0 <= at <= figure.span.start < at + len(quote)


def _published(news: Path) -> Iterator[Row]:
    sides = [
        side
        for path in sorted(news.glob("*.txt"))
        for side in _sides(read_claims(read_document(path, path.parent)).claims)
    ]
    for pair in _pairs(sides):
        text = f"{pair.one.span.document}|{pair.other.span.document}"
        yield Row("news", text, _signs(pair), sound=True, worth=_NEWS)


def _told(twice: Twice) -> Iterator[Row]:
    for pair in _pairs([side for read in readings(twice) for side in _sides(read.claims)]):
        true = twice.one_fact and are_meant(twice, pair.one.span, pair.other.span)
        yield Row("twice", twice.field, _signs(pair), true, worth=_TWICE)


def _sides(claims: Sequence[object]) -> Iterator[Sequence[Figure]]:
    """Give the figures of each article."""
    figures = {one.span: one for one in claims if isinstance(one, Figure) and is_amount(one)}
    for _, article in groupby(figures.values(), key=lambda figure: figure.context.article):
        yield list(article)


def _pairs(sides: Sequence[Sequence[Figure]]) -> Iterator[Pair]:
    """Give the candidates of articles of more than one document."""
    for mine, theirs in combinations(sides, 2):
        left, right = mine[0].context, theirs[0].context
        if left.document != right.document and one_story(left, right):
            for one, other in product(_by_unit(mine), _by_unit(theirs)):
                if unit_of(one[0]) == unit_of(other[0]):
                    yield from candidates(one, other)


def _by_unit(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    units: dict[str, list[Figure]] = {}
    for figure in figures:
        units.setdefault(unit_of(figure), []).append(figure)
    yield from units.values()


def _signs(pair: Pair) -> Signs:
    return {"bias": 1, **{name: amount for name, amount in signs_of(pair).items() if amount}}


def weights(table: Sequence[Row]) -> dict[str, int]:
    """Give the weights fitted to a table; each candidate is a choice of its own."""
    groups = [Group([row.signs], 0 if row.true else None, row.worth) for row in table]
    fitted = fit(groups, _PENALTY)
    return {name: at for name, at in fitted.items() if abs(at) >= _LEAST or name == "bias"}


def folds(table: Sequence[Row]) -> None:
    """Print what is found, and cried in vain, at weights that had no part in a set."""
    scored = []
    for part in range(_PARTS):
        learnt = weights([row for row in table if _part(row) != part])
        scored += [(scores(row.signs, learnt), row) for row in table if _part(row) == part]
    for least in range(0, 201, 25):
        over = [row for score, row in scored if score >= least]
        found = len({row.text for row in over if row.true})
        vain = {row.text for row in over if row.sound}
        published = sum("|" in text for text in vain)
        sys.stdout.write(
            f"{least}: {found} found, {len(vain) - published} sound, {published} published\n"
        )


def _part(row: Row) -> int:
    """Give the part of a set; fields told twice are of none, and always learnt from."""
    return crc32(row.source.encode()) % _PARTS if row.source != "twice" else _PARTS


if __name__ == "__main__":
    run(__doc__, rows, weights, folds, Shipped(ENOUGH, WEIGHTS))

"""Fit the weights of mistaken means to what editors marked.

    python tests/bench/fit_doubts.py FOLDER [PROBES …] [--left-out]

FOLDER holds published articles; to them come all probes of the project, those given, and the
sound ones again with a clause taken out, so that an operand is not printed. A way to make a mean
is true where all three of its figures are marked; other ways of figures that are marked are not
judged. A sign that hardly weighed was left out when the tables were made; a new one is added to
them by hand. Prints the weights for `qa/reading/means/doubt_weights.py` and
`qa/judging/means/doubted_means.py`; with `--left-out` what is found and what cries in each set of
probes when it was not fitted to.
The clauses to take out are drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from qa.judging.means.doubted_means import VALUES, fits, value_signs
from qa.model import Figure, Mean, Sharing, Span
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.means.doubt_weights import ROLES
from qa.reading.means.doubted_means import role_signs
from qa.reading.means.product_ways import near, shared_out, ways
from qa.reading.means.weighed_products import signs_of_ways, weigh_all

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fitting import Group, fit, scores

HERE = Path(__file__).resolve().parents[1]
_PENALTY, _SEED, _TAKEN_OUT, _LEAST = 1.0, 1, 2, 45
_CUT, _TOLD = re.compile(r"(?<=[。！？\n，；])"), re.compile(r"\d|[一二三四五六七八九十百千]")
_KINDS = frozenset("average unit".split())


class Doubt(NamedTuple):
    """All ways to make one figure that do not, with their signs; which of them is a mistake."""

    text: str
    of: str
    kept: bool
    signs: Sequence[dict[str, int]]
    true: int | None


class Source(NamedTuple):
    """A text with the set it is of, its places that are marked, and whether it is printed so."""

    text: str
    of: str
    name: str
    quotes: Sequence[str] = ()
    whole: bool = True


def sources(folder: Path, files: Sequence[Path]) -> Iterator[Source]:
    """Give all texts, the sound ones also with a clause taken out."""
    chance = random.Random(_SEED)  # noqa: S311 -- repeatable, no secret
    for path in sorted(folder.rglob("*.txt")):
        yield Source(path.read_text(encoding="utf-8"), "published", path.name)
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            probe = json.loads(line)
            quotes = [quote for one in probe["expect"] for quote in one["quotes"]]
            if quotes and probe["kind"] not in _KINDS:
                continue
            for document in probe["docs"]:
                source = Source(document["text"], path.stem, probe["id"], quotes)
                yield source
                if not quotes:
                    yield from _taken_out(source, chance)


def _taken_out(source: Source, chance: random.Random) -> Iterator[Source]:
    parts = _CUT.split(source.text)
    told = [at for at, part in enumerate(parts) if _TOLD.search(part)]
    for at in sorted(chance.sample(told, min(_TAKEN_OUT, len(told)))):
        yield source._replace(text="".join(parts[:at] + parts[at + 1 :]), whole=False)


def doubts(source: Source, figures: Sequence[Figure]) -> Iterator[Doubt]:
    """Give for each figure of a text the ways that do not make it."""
    marked = [one.span() for quote in source.quotes for one in _places(quote, source.text)]
    for _, article in groupby(figures, key=lambda figure: figure.context.article):
        told = list(article)
        for index, each in enumerate(told):
            rows = list(_rows(told, index, each))
            if not rows:
                continue
            signs, spans = [row[0] for row in rows], [row[1] for row in rows]
            touched = [sum(_meets(span, marked) for span in one) for one in spans]
            true = [at for at, one in enumerate(spans) if touched[at] == len(one) > 1]
            if source.quotes and any(touched) and not true:
                continue
            best = max(true, key=lambda at: len(spans[at])) if true else None
            yield Doubt(source.name, source.of, source.whole, signs, best)


def _rows(
    told: Sequence[Figure], index: int, each: Figure
) -> Iterator[tuple[dict[str, int], set[Span]]]:
    falls = shared_out(each)
    if falls is None:
        return
    around = near(told, index)
    found = list(ways(around, each, falls))
    if not found:
        return
    all_signs = signs_of_ways(found, around, each, falls)
    weighed = weigh_all(found, all_signs, each)
    mean = Mean(each, each.quantity, each.span, each, each.context)
    doubted = role_signs(weighed, each, around)
    shared = [Sharing(way.total, way.number, way.counts[0].span) for way, _ in doubted]
    if any(fits(one, mean) for one in shared):
        return
    for (way, signs), one in zip(doubted, shared, strict=True):
        spans = {way.total.span, each.span, *(c.span for c in way.counts if c.figure)}
        yield signs | value_signs(one, mean), spans


def _places(quote: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(re.escape(quote), text)


def _meets(span: Span, marked: Sequence[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for start, end in marked)


def fitted(found: Sequence[Doubt]) -> dict[str, int]:
    """Give the signs that are weighed today their weights anew."""
    known = {*ROLES, *VALUES}
    groups = [
        Group([{n: v for n, v in row.items() if v and n in known} for row in one.signs], one.true)
        for one in found
    ]
    return fit(groups, _PENALTY)


def table(found: Sequence[Doubt]) -> Iterator[str]:
    """Tell for each set what is found and what cries when the weights are fitted without it."""
    for name in sorted({one.of for one in found}):
        weights = fitted([one for one in found if one.of != name])
        hits = missed = 0
        cries: set[str] = set()
        for one in (one for one in found if one.of == name):
            told = [scores(row, weights) for row in one.signs]
            best = max(range(len(told)), key=told.__getitem__)
            loud = told[best] >= _LEAST
            hits += loud and best == one.true
            missed += one.true is not None and not (loud and best == one.true)
            if loud and one.true is None:
                cries.add(f"{one.text}{'' if one.kept else '~'}")
        yield f"{name}: {hits} found, {missed} missed, {len(cries)} cry {sorted(cries)}\n"


def main() -> None:
    """Print the fitted weights, or the table of the sets left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("probes", nargs="*", type=Path)
    parser.add_argument("--left-out", action="store_true")
    given = parser.parse_args()
    files = [*sorted(HERE.glob("probes*.jsonl")), *given.probes]
    found: list[Doubt] = []
    for source in sources(given.folder, files):
        claims = read_claims(read_text(source.text, name="a.txt", path="a.txt")).claims
        found += doubts(source, [one for one in claims if isinstance(one, Figure)])
    if given.left_out:
        sys.stdout.writelines(table(found))
        return
    for name, weight in fitted(found).items():
        sys.stdout.write(f'    "{name}": {weight},\n' if weight else "")


if __name__ == "__main__":
    main()

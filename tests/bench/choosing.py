"""Fit the weights by which figures of two articles are one fact (qa/judging/facts/choosing.py).

    python tests/bench/choosing.py --news FOLDER                  print the weights
    python tests/bench/choosing.py --news FOLDER --without FILE … leave sets of probes out

Of pairs and triples of articles on one matter (the probes of several documents): all figures of
the unit in the other article are the readings of a figure, that of the same value is the true one.
Of a contradiction it is the one that is marked; of two editions none is. Against them stand the
figures a slip apart of published articles, and of made ones that contradict nothing (seed 7).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from qa.judging.arithmetic.misprints import slip_patterns, slips, telling_digits
from qa.judging.facts.choosing import WEIGHTS
from qa.judging.facts.differing import differ_at_once
from qa.judging.facts.fact_signs import one_story, signs
from qa.judging.linking.kinship import shared_words
from qa.judging.linking.measures import kind
from qa.judging.linking.two_facts import two_facts
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.articles import made, own_texts, stock
from tests.bench.fitting import Features, Group, fit

_TESTS = Path(__file__).resolve().parent.parent
_UNFIT = frozenset("point times fold odds ordinal number temperature pressure".split())
_SCALES = frozenset("级 岁 度 分 层 届 号 楼".split())
_EDITIONS = frozenset({"stale", "reuse"})
_PENALTY, _MADE, _CROWD, _FEW, _MOST = 2.0, 2000, 60, 5, 60


def figures_of(text: str, name: str) -> list[Figure]:
    """Give the figures of a text that may be told in another, each once."""
    found = {
        claim.span: claim
        for claim in read_claims(read_text(text, name=name, path=name)).claims
        if isinstance(claim, Figure)
        and claim.quantity.dimension not in _UNFIT
        and claim.quantity.unit not in _SCALES
    }
    return list(found.values())


def told(probe: dict[str, Any]) -> Iterator[Group]:
    """Give the groups of a probe of several documents."""
    marked = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    if marked and probe["kind"] != "conflict-across":
        return
    read = [figures_of(one["text"], one["name"]) for one in probe["docs"]]
    for mine, theirs in permutations(read, 2):
        for figure in mine:
            unit = kind(figure.quantity)
            kin = [one for one in theirs if kind(one.quantity) == unit and one_story(figure, one)]
            yield from _group(probe, figure, kin[:_MOST], marked)


def _group(
    probe: dict[str, Any], figure: Figure, kin: list[Figure], marked: Sequence[str]
) -> Iterator[Group]:
    value = figure.quantity.nominal
    if marked:
        both = [one for one in kin if _marked(probe, one, marked) and not _meet(one, figure)]
        if len(both) != 1 or not _marked(probe, figure, marked):
            return
        equal = both
        kin = [one for one in kin if one is both[0] or not _meet(one, both[0])]
    else:
        if telling_digits(figure.quantity) < (3 if len(kin) > _FEW else 2):
            return
        equal = [one for one in kin if one.quantity.nominal == value]
        equal.sort(key=lambda one: -shared_words(figure, one, ())[1])
        kept = equal[:1] if probe["kind"] not in _EDITIONS else []
        kin = [one for one in kin if one not in equal or one in kept]
        equal = kept
    if kin:
        yield Group([_signs(figure, one) for one in kin], kin.index(equal[0]) if equal else None)


def _marked(probe: dict[str, Any], figure: Figure, quotes: Sequence[str]) -> bool:
    text = next(one["text"] for one in probe["docs"] if one["name"] == figure.span.document)
    ranges = ((text.find(quote), len(quote)) for quote in quotes)
    return any(0 <= at <= figure.span.start < at + size for at, size in ranges)


def _meet(one: Figure, other: Figure) -> bool:
    return one.quantity.meets(other.quantity)


def chance(texts: Sequence[tuple[str, str]]) -> Iterator[Group]:
    """Give the figures a slip apart of articles that tell of other things: none is meant."""
    alike: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for name, text in texts:
        for figure in figures_of(text, name):
            for pattern in slip_patterns(figure):
                alike[kind(figure.quantity), pattern].append(figure)
    seen = set()
    for crowd in alike.values():
        pairs = slips(crowd) if len(crowd) > _CROWD else combinations(crowd, 2)
        for one, other in pairs:
            key = one.span, other.span
            if key not in seen and one.span.document != other.span.document and _apart(one, other):
                seen.add(key)
                yield Group([_signs(one, other)], None)


def _apart(one: Figure, other: Figure) -> bool:
    differ = not one.quantity.meets(other.quantity) and not differ_at_once(one, other)
    return differ and one_story(one, other) and not two_facts(one, other)


def _signs(one: Figure, other: Figure) -> Features:
    return {"bias": 1, **signs(one, other)}


def groups(news: Path, without: Sequence[str]) -> Iterator[Group]:
    """Give all groups that are fitted to."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        if path.name not in without:
            for line in path.read_text("utf-8").splitlines():
                yield from told(json.loads(line))
    yield from chance([(one.name, one.read_text("utf-8")) for one in sorted(news.glob("*.txt"))])
    articles = made(stock(own_texts(news)), _MADE, 0, 7, 30)
    yield from chance([(one.id, one.text) for one in articles])


def main() -> None:
    """Fit and print, beside what is shipped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--without", nargs="*", default=[])
    options = parser.parse_args()
    table = list(groups(options.news, options.without))
    facts = sum(group.true is not None for group in table)
    sys.stdout.write(f"{facts} told twice, {len(table) - facts} not\n")
    for name, weight in fit(table, _PENALTY).items():
        sys.stdout.write(f'    "{name}": {weight},  # {WEIGHTS.get(name, 0)}\n')


if __name__ == "__main__":
    main()

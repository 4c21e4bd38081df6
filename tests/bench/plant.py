"""How many planted errors qa finds: recall by kind on published articles.

    python tests/bench/plant.py --news FOLDER              every kind, up to 40 articles each
    python tests/bench/plant.py --news FOLDER --kind part  one kind
    python tests/bench/plant.py --news FOLDER --sites 4    up to 4 places of each article
    python tests/bench/plant.py --news FOLDER --verbose    the missed cases too

Which places are eligible is decided by plain patterns (tests/bench/planting), before qa reads
anything. A case counts as found when a loud finding that the published text does not have
marks the changed place or one of those that it contradicts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding
from qa.plugin import Check
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.accuracy import loud
from tests.bench.planting.case import Case, Range, Site, lot, plant_by_lot
from tests.bench.planting.kinds import KINDS

_AROUND = 30
_SHOWN = 60
_Z = Decimal("1.96")


class Most(NamedTuple):
    """Into how many texts errors of a kind are planted at most, and at how many places of each."""

    files: int
    sites: int = 1


@dataclass(frozen=True, slots=True)
class Scored:
    """A case with the codes of the new loud findings on its places, and those elsewhere."""

    case: Case
    on: tuple[str, ...]
    beside: tuple[str, ...]


def eligible(kind: str, texts: Mapping[str, str]) -> dict[str, list[Site]]:
    """Give the texts that have a site of the kind, with their sites."""
    found = {file: KINDS[kind](text) for file, text in texts.items()}
    return {file: sites for file, sites in found.items() if sites}


def cases(
    kind: str,
    texts: Mapping[str, str],
    sites: Mapping[str, list[Site]],
    most: Most,
    seed: int,
) -> Iterator[Case]:
    """Plant errors, each alone, into so many of the eligible texts and places, by lot."""
    files = sorted(sites, key=lambda file: lot(f"{seed}/{kind}/{file}"))
    for file in files[: most.files]:
        yield from plant_by_lot(file, kind, texts[file], sites[file], seed, most.sites)


def findings(name: str, text: str, checks: Sequence[Check]) -> list[Finding]:
    """Give the loud findings on one text."""
    return loud(judge([read_claims(read_text(text, name=name, path=name))], checks).findings)


def score(case: Case, before: frozenset[str], checks: Sequence[Check]) -> Scored:
    """Judge the planted text; `before` are the fingerprints found on the published one."""
    new = [one for one in findings(case.file, case.text, checks) if one.fingerprint not in before]
    on = [one for one in new if marks(one, case.places)]
    beside = [one.check for one in new if one not in on]
    return Scored(case, tuple(one.check for one in on), tuple(beside))


def marks(finding: Finding, places: Sequence[Range]) -> bool:
    """Say whether a place of the finding overlaps one of the ranges."""
    spans = [place.span for place in finding.places]
    return any(one.start < end and start < one.end for one in spans for start, end in places)


def wilson(hits: int, tries: int) -> tuple[Decimal, Decimal]:
    """Give the 95 % interval of a proportion, in percent."""
    if not tries:
        return Decimal(0), Decimal(100)
    share, square = Decimal(hits) / tries, _Z * _Z
    middle = share + square / (2 * tries)
    spread = _Z * (share * (1 - share) / tries + square / (4 * tries * tries)).sqrt()
    scale = 100 / (1 + square / tries)
    return (middle - spread) * scale, (middle + spread) * scale


def show(scored: Scored) -> str:
    """Write a missed case in one line, with its surroundings (for the screen, not for keeping)."""
    case = scored.case
    start, end = case.changed
    before = case.text[max(start - _AROUND, 0) : start]
    after = case.text[end : end + _AROUND]
    context = f"{before}⟦{_cut(case.text[start:end])}⟧{after}".replace("\n", "/")
    beside = f"  beside: {' '.join(scored.beside)}" if scored.beside else ""
    return f"    {case.file}: {_cut(case.old)} → {_cut(case.new)}  …{context}…{beside}\n"


def _cut(text: str) -> str:
    shown = text.replace("\n", "/")
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN // 2]}……{shown[-_SHOWN // 2 :]}"


def line(kind: str, sites: Mapping[str, list[Site]], scored: Sequence[Scored]) -> str:
    """Write what became of one kind."""
    hits = sum(bool(one.on) for one in scored)
    low, high = wilson(hits, len(scored))
    places = sum(len(each) for each in sites.values())
    codes = sorted({code for one in scored for code in one.on})
    beside = sum(bool(one.beside) for one in scored)
    return (
        f"  {kind:16}{len(sites):9}{places:8}{len(scored):9}{hits:7}"
        f"   {low:3.0f}–{high:3.0f} %{beside:8}   {' '.join(codes)}\n"
    )


def main() -> None:
    """Plant, judge and count, as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--kind", choices=sorted(KINDS), action="append")
    parser.add_argument("--per-kind", type=int, default=40)
    parser.add_argument("--sites", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    checks = load_checks([]).checks
    texts = {path.name: path.read_text("utf-8") for path in sorted(options.news.glob("*.txt"))}

    @cache
    def before(name: str) -> frozenset[str]:
        return frozenset(one.fingerprint for one in findings(name, texts[name], checks))

    sys.stdout.write(
        f"{len(texts)} articles, {len(checks)} checks, seed {options.seed}\n"
        f"  {'kind':16} eligible  places  planted  found    95 %      beside   by\n"
    )
    for kind in options.kind or KINDS:
        sites = eligible(kind, texts)
        most = Most(options.per_kind, options.sites)
        made = cases(kind, texts, sites, most, options.seed)
        scored = [score(case, before(case.file), checks) for case in made]
        sys.stdout.write(line(kind, sites, scored))
        if options.verbose:
            sys.stdout.writelines(show(one) for one in scored if not one.on)


if __name__ == "__main__":
    main()

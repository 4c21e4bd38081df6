"""How often qa is right: probes, seeds, published articles.

    python tests/bench/accuracy.py                     what the project holds: probes and seeds
    python tests/bench/accuracy.py --news FOLDER       published articles too; their loud findings
    python tests/bench/accuracy.py --probes FILE       other probes of the same form

Counts only; speed is measured elsewhere.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Document, Finding, Reading
from qa.plugin import Check
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one probe: found on its places, and how many loud findings beside it."""

    id: str
    kind: str
    bad: bool
    found: bool
    beside: int
    shown: tuple[str, ...]

    @property
    def right(self) -> bool:
        return self.beside == 0 and self.found == self.bad


def loud(findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings that an editor is stopped by."""
    return [f for f in findings if f.severity != "note" and not f.caused_by]


def show(finding: Finding, documents: Sequence[Document]) -> str:
    """Write a finding in one line."""
    texts = {document.id: document for document in documents}
    quotes = " | ".join(
        texts[place.span.document].quote(place.span).replace("\n", "") for place in finding.places
    )
    return f"{finding.check} {finding.severity}: {finding.message['zh']} [{quotes}]"


def loud_of(readings: Sequence[Reading], checks: Sequence[Check]) -> list[Finding]:
    """Give what is found loudly; raises what a check broke on, which would else seem clean."""
    judged = judge(readings, checks)
    if judged.failures:
        raise judged.failures[0].error
    return loud(judged.findings)


def run_probe(probe: dict[str, Any], checks: Sequence[Check]) -> Outcome:
    """Read and judge one probe."""
    documents = [read_text(d["text"], name=d["name"], path=d["name"]) for d in probe["docs"]]
    findings = loud_of([read_claims(d) for d in documents], checks)
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    hits = [finding for finding in findings if _on_places(finding, documents, quotes)]
    return Outcome(
        probe["id"],
        probe["kind"],
        bool(probe["expect"]),
        bool(hits),
        len(findings) - min(len(hits), 1),
        tuple(show(finding, documents) for finding in findings),
    )


def _on_places(finding: Finding, documents: Sequence[Document], quotes: Sequence[str]) -> bool:
    """Say whether the finding marks at least two of the expected places (or the only one)."""
    marked = 0
    for quote in quotes:
        marked += any(_marks(finding, document, quote) for document in documents)
    return marked >= min(2, len(quotes))


def _marks(finding: Finding, document: Document, quote: str) -> bool:
    start = document.text.find(quote)
    while start >= 0:
        for place in finding.places:
            span = place.span
            inside = span.start < start + len(quote) and start < span.end
            if span.document == document.id and inside:
                return True
        start = document.text.find(quote, start + 1)
    return False


def probes(path: Path, checks: Sequence[Check], *, verbose: bool) -> tuple[int, int, int, int]:
    """Run all probes of a file and print them by kind; give right and all, bad and good."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    outcomes = [run_probe(probe, checks) for probe in lines]
    kinds = sorted({outcome.kind for outcome in outcomes})
    for kind in kinds:
        mine = [outcome for outcome in outcomes if outcome.kind == kind]
        bad = [outcome for outcome in mine if outcome.bad]
        good = [outcome for outcome in mine if not outcome.bad]
        sys.stdout.write(
            f"  {kind:16} found {sum(o.right for o in bad)}/{len(bad)}"
            f"  clean {sum(o.right for o in good)}/{len(good)}\n"
        )
    for outcome in outcomes if verbose else ():
        if not outcome.right:
            sys.stdout.write(f"    {outcome.id}: found={outcome.found}\n")
            sys.stdout.writelines(f"        {line}\n" for line in outcome.shown)
    bad, good = ([o for o in outcomes if o.bad is side] for side in (True, False))
    sums = (sum(o.right for o in bad), len(bad), sum(o.right for o in good), len(good))
    sys.stdout.write(f"  all              found {sums[0]}/{sums[1]}  clean {sums[2]}/{sums[3]}\n")
    return sums


def published(folder: Path, checks: Sequence[Check], *, together: bool) -> None:
    """Print every loud finding on published articles, each alone or all together."""
    readings = []
    for path in sorted(folder.glob("*.txt")):
        try:
            readings.append(read_claims(read_document(path, folder)))
        except UnreadableError as error:
            sys.stdout.write(f"  {path.name}: {error}\n")
    groups: list[list[Reading]] = [readings] if together else [[one] for one in readings]
    count: Counter[str] = Counter()
    for group in groups:
        documents = [reading.document for reading in group]
        for finding in loud(judge(group, checks).findings):
            count[f"{finding.severity} {finding.check}"] += 1
            names = sorted({place.span.document for place in finding.places})
            sys.stdout.write(f"  {' + '.join(names)} {finding.fingerprint}\n")
            sys.stdout.write(f"      {show(finding, documents)}\n      {finding.explanation}\n")
    for name, number in sorted(count.items()):
        sys.stdout.write(f"  {name}: {number}\n")
    errors = sum(number for name, number in count.items() if name.startswith("error"))
    warnings = sum(count.values()) - errors
    sys.stdout.write(f"  {len(readings)} articles: {errors} errors, {warnings} warnings\n")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--probes", type=Path, default=HERE.parent / "probes.jsonl")
    parser.add_argument("--news", type=Path)
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    checks = load_checks([]).checks
    sys.stdout.write(f"{len(checks)} checks\nprobes\n")
    probes(options.probes, checks, verbose=options.verbose)
    if options.news:
        sys.stdout.write("published articles\n")
        published(options.news, checks, together=options.together)


if __name__ == "__main__":
    main()

"""How much of published articles is read: figures, with measure, subject and period.

python tests/bench/coverage.py --news FOLDER
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document

SLOTS = ("measure", "subject", "period")


def figures(folder: Path) -> Iterator[Figure]:
    """Read the figures of all articles of a folder."""
    for path in sorted(folder.iterdir()):
        claims = read_claims(read_document(path, folder)).claims
        yield from (claim for claim in claims if isinstance(claim, Figure))


def known(figure: Figure) -> dict[str, str]:
    """Say of each slot how it is known."""
    slots = figure.measure.known, figure.subject.known, figure.period.known
    return dict(zip(SLOTS, slots, strict=True))


def main() -> None:
    """Print the counts for the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    options = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    read = 0
    for figure in figures(options.news):
        read += 1
        counts.update(known(figure).items())
    sys.stdout.write(f"figures read: {read}\n")
    for slot in SLOTS:
        ways = [(way, counts[slot, way]) for way in ("stated", "inherited", "unknown")]
        shares = ", ".join(f"{way} {count} = {100 * count / read:.1f}%" for way, count in ways)
        sys.stdout.write(f"  {slot:8} {shares}\n")


if __name__ == "__main__":
    main()

"""What stored claims are compressed with: tables of the checks' examples, those that spare most.

    python tests/bench/sample.py [--bytes N] [--seed N]

Writes `qa/archive/sample.txt` anew, as is worth while when the claims have got other fields:
archives are then read anew from their texts. Picks one example after another, the best of some by
what it spares in others that are never picked; what was picked first stands last, where it costs
least to be named. Prints what a document of those others takes before and after.
"""

from __future__ import annotations

import argparse
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from qa.archive import codec
from qa.archive.packing import swollen, written
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

Coded: TypeAlias = tuple[bytes, bytes]
"""A text and the tables of its claims."""

_FILE = Path(codec.__file__).parent / "sample.txt"
_SHORTEST, _LONGEST, _OTHERS, _TRIED = 700, 3200, 60, 40
_WINDOW, _HARDEST = 1 << 15, 9


def coded() -> Iterator[Coded]:
    """Give the examples as articles with a date, and their tables."""
    texts = [
        text.replace("⟦", "").replace("⟧", "")
        for check in load_checks().checks
        for example in check.examples
        for text in example.texts
    ]
    for number, text in enumerate(texts):
        date = f"---\ndate: 2024-0{1 + number % 9}-1{number % 9}\n---\n"
        article = text if text.startswith("---") else date + text
        reading = read_claims(read_text(article, name="a.txt", path="a.txt"))
        plain = written(article)
        tables = swollen(codec.encode(reading), written(_FILE.read_text("utf-8")) + plain)
        if _SHORTEST < len(tables) < _LONGEST:
            yield plain, tables


def size(sample: bytes, others: Sequence[Coded]) -> int:
    """Give the bytes that documents take with a sample."""
    total = 0
    for text, tables in others:
        squeeze = zlib.compressobj(_HARDEST, zdict=(sample + text)[-_WINDOW:])
        total += len(squeeze.compress(tables)) + len(squeeze.flush())
    return total


def chosen(examples: Sequence[Coded], others: Sequence[Coded], room: int, seed: int) -> bytes:
    """Put together a sample of no more bytes than there is room for."""
    rng = random.Random(seed)  # noqa: S311 -- no secret
    left, sample = [tables for _, tables in examples], b""
    while fitting := [one for one in left if len(sample) + len(one) < room]:
        tried = rng.sample(fitting, min(_TRIED, len(fitting)))
        now = size(sample, others)
        spared = {one: now - size(one + b"\n" + sample, others) for one in tried}
        # a long one spares more, and takes the room of others
        best = max(tried, key=lambda one: spared[one] / len(one) ** 0.5)
        sample = best + b"\n" + sample
        left.remove(best)
    return sample


def main() -> None:
    """Write the sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bytes", type=int, default=22_000)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    every = list(coded())
    random.Random(options.seed).shuffle(every)  # noqa: S311 -- no secret
    others, examples = every[:_OTHERS], every[_OTHERS:]
    sample = chosen(examples, others, options.bytes, options.seed)
    before = size(written(_FILE.read_text("utf-8")), others) // len(others)
    _FILE.write_text(sample.decode("gb18030"), "utf-8")
    sys.stdout.write(
        f"{before} bytes a document before, {size(sample, others) // len(others)} now\n"
    )


if __name__ == "__main__":
    main()

"""Fit the weights of products to texts that are sound: where the arithmetic fits, it is meant.

    python tests/bench/fit_products.py FOLDER [--without fifth,sixth]

FOLDER holds published articles; to them come the sound members of all probes, but for the sets
left out, and the sound forms. Prints the table for `qa/reading/means/weighed_products.py`. Nothing
is drawn by chance: no seed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from pathlib import Path

from qa.judging.arithmetic.slips import digits_told
from qa.model import Figure, Quantity
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.means.product_ways import Way, near, shared_out, ways
from qa.reading.means.weighed_products import signs_of_ways

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fitting import Group, fit

PROBES = Path(__file__).resolve().parents[1]
_PENALTY = 2.0
_HEDGED, _FINE, _ROUGH = Fraction(1, 20), Fraction(1, 80), Fraction(1, 25)
_TOLD = 5
_DAY = re.compile(r"^@\S+ ")
_NO, _ROUGHLY, _PRECISELY = range(3)


def texts(folder: Path, without: Sequence[str]) -> Iterator[str]:
    """Give the texts that are sound."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted(PROBES.glob("probes*.jsonl")):
        if not any(name in path.stem for name in without):
            for line in path.read_text(encoding="utf-8").splitlines():
                probe = json.loads(line)
                if not probe["expect"]:
                    yield from (document["text"] for document in probe["docs"])
    for line in (PROBES / "forms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            parts = line.removeprefix("- ").replace("\\n", "\n").split(" || ")
            yield from (_DAY.sub("", part.strip()) for part in parts)


def groups(text: str) -> Iterator[Group]:
    """Give for each figure of a text its ways, and which of them is the true one."""
    claims = read_claims(read_text(text, name="a.txt", path="a.txt")).claims
    told = [claim for claim in claims if isinstance(claim, Figure)]
    for _, article in groupby(told, key=lambda figure: figure.context.article):
        figures = list(article)
        for index, each in enumerate(figures):
            if falls := shared_out(each):
                around = near(figures, index)
                found = list(ways(around, each, falls))
                signs = signs_of_ways(found, around, each, falls) if found else []
                yield from _group(signs, [_fits(way, each) for way in found])


def _group(signs: Sequence[dict[str, int]], fits: Sequence[int]) -> Iterator[Group]:
    precise = [at for at, fit_of in enumerate(fits) if fit_of == _PRECISELY]
    if precise:
        true = max(precise, key=lambda at: _together(signs[at]))
        kept = [at for at, fit_of in enumerate(fits) if at == true or fit_of == _NO]
        yield Group([signs[at] for at in kept], kept.index(true))
    elif signs and _ROUGHLY not in fits:
        yield Group(signs, None)


def _together(signs: dict[str, int]) -> tuple[int, int, int]:
    between = signs.get("t:between", 0) + signs.get("c:between", 0)
    return signs["with-total"], signs["one-block"], -between


def _fits(way: Way, each: Figure) -> int:
    """Say whether a way makes a figure, to three telling digits or as far as can be told."""
    told = [way.total.quantity, each.quantity, *(c.quantity for c in way.counts if c.figure)]
    slack = sum((_slack(quantity) for quantity in told), Fraction(0))
    slack += sum(
        (c.quantity.high - c.quantity.low) / c.quantity.nominal for c in way.counts if not c.figure
    )
    if each.quantity.exact and not each.quantity.hedge:
        slack += Fraction(3, 5) / each.quantity.nominal
    off = abs(way.total.quantity.nominal / way.number.nominal / each.quantity.nominal - 1)
    digits = sum(map(digits_told, told)) >= _TOLD
    if digits and (off == 0 or off <= slack <= _FINE):
        return _PRECISELY
    return _ROUGHLY if off <= max(_ROUGH, slack) else _NO


def _slack(quantity: Quantity) -> Fraction:
    if quantity.hedge:
        return _HEDGED
    return Fraction(0) if quantity.exact else quantity.step / quantity.nominal


def main() -> None:
    """Print the fitted weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", default="")
    given = parser.parse_args()
    without = [name for name in given.without.split(",") if name]
    found = [group for text in texts(given.folder, without) for group in groups(text)]
    sys.stdout.write(f"{len(found)} groups, {sum(g.true is not None for g in found)} with a way\n")
    for name, weight in fit(found, _PENALTY).items():
        sys.stdout.write(f'    "{name}": {weight},\n' if weight else "")


if __name__ == "__main__":
    main()

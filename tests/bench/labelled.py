"""How well figures are read: 300 labelled figures of published articles.

    python tests/bench/labelled.py --news FOLDER [--last] [--verbose]

The labels hold files, offsets and values, no text. Two readers labelled each figure without
seeing each other's labels; where both readings are natural, either is right, and what only one
of them held for a figure is left out. The first 200 serve the work; `--last` scores the rest.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from qa.model import Figure, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_document
from qa.reading.units import UNITS

HERE = Path(__file__).resolve().parent
WORK = 200
SLOTS = ("quantity", "measure", "subject", "period")


def figure_at(reading: Reading, at: int) -> Figure | None:
    """Give the figure that covers a code point."""
    for claim in reading.claims:
        if isinstance(claim, Figure) and claim.span.start <= at < claim.span.end:
            return claim
    return None


def text_of(reading: Reading, span: list[int] | None) -> str:
    """Give the text of a label's span, without line breaks."""
    return reading.document.text[span[0] : span[1]].replace("\n", "") if span else ""


def right_quantity(figure: Figure, label: dict[str, Any]) -> bool:
    """Say whether the value is the label's, in the label's unit."""
    quantity = figure.quantity
    values = {Fraction(value) for value in label["nominals"]}
    unit = UNITS.get(label["unit"])
    if quantity.dimension in {"ratio", "point"}:
        read = {quantity.nominal / quantity.scale, quantity.low / quantity.scale}
    else:
        factor = unit.factor if unit else Fraction(1)
        read = {value / factor for value in (quantity.nominal, quantity.low, quantity.high)}
        read |= {quantity.nominal}
    return bool(values & read)


def alike(one: str, other: str) -> bool:
    """Say whether two phrases share most of the shorter one's neighbouring pairs."""
    first = {one[i : i + 2] for i in range(len(one) - 1)} or {one}
    second = {other[i : i + 2] for i in range(len(other) - 1)} or {other}
    return 2 * len(first & second) >= min(len(first), len(second))


def right_measure(figure: Figure, reading: Reading, label: dict[str, Any]) -> bool:
    """Say whether the measure shares the words of one label."""
    read = figure.measure.text
    wanted = ["".join(text_of(reading, part) for part in parts) for parts in label["measure"]]
    return any(alike(read, text) if read else not text for text in wanted)


def right_subject(figure: Figure, reading: Reading, label: dict[str, Any]) -> bool:
    """Say whether the subject is one label's, in full or in part."""
    read = figure.subject.value or ""
    for span in label["subject"]:
        text = text_of(reading, span)
        local = text[:1] in "全该本我" and read.endswith(text[1:])
        if (not read and not text) or (read and text and (read in text or text in read or local)):
            return True
    return False


def right_period(figure: Figure, reading: Reading, label: dict[str, Any]) -> bool:
    """Say whether the period is one label's, by its days or by its words."""
    read = figure.period.value
    for wanted in label["period"]:
        text = text_of(reading, wanted["span"])
        if read is None or not text:
            if read is None and not text:
                return True
            continue
        if wanted["end"] and read.end and read.end.isoformat() == wanted["end"]:
            return True
        if read.text in text or text in read.text:
            return True
    return False


def interval(right: int, total: int) -> str:
    """Write a share with its Wilson 95 % bounds."""
    if not total:
        return "–"
    share, z = right / total, 1.96
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    spread = share * (1 - share) / total + z * z / (4 * total * total)
    half = z * spread**0.5 / (1 + z * z / total)
    bounds = f"{100 * (middle - half):.0f}–{100 * (middle + half):.0f}"
    return f"{right}/{total} = {100 * share:.1f}% [{bounds}]"


def main() -> None:
    """Score the labels that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--last", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    lines = (HERE / "labels" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    chosen = labels[WORK:] if options.last else labels[:WORK]

    @cache
    def reading(name: str) -> Reading:
        return read_claims(read_document(options.news / name, options.news))

    right: Counter[str] = Counter()
    wrong = 0
    for label in chosen:
        read = reading(label["file"])
        figure = figure_at(read, label["at"])
        if not label["figure"]:
            wrong += figure is not None and not label.get("doubt", False)
            continue
        right["all"] += 1
        results = dict.fromkeys(SLOTS, False)
        if figure:
            results = {
                "quantity": right_quantity(figure, label),
                "measure": right_measure(figure, read, label),
                "subject": right_subject(figure, read, label),
                "period": right_period(figure, read, label),
            }
        right.update(slot for slot, good in results.items() if good)
        if options.verbose and not all(results.values()):
            show(figure, read, label, results)
    for slot in SLOTS:
        sys.stdout.write(f"  {slot:9} {interval(right[slot], right['all'])}\n")
    sys.stdout.write(f"  read though no figure: {wrong}\n")


def show(
    figure: Figure | None, read: Reading, label: dict[str, Any], results: dict[str, bool]
) -> None:
    """Print what was read against what was labelled."""
    missed = " ".join(slot for slot, good in results.items() if not good)
    text = read.document.text
    around = text[max(0, label["at"] - 60) : label["at"] + 30].replace("\n", "⏎")
    sys.stdout.write(f"{label['file']} {label['at']} [{missed}] …{around}…\n")
    if figure:
        period = figure.period.value
        sys.stdout.write(
            f"    read {figure.quantity.nominal}{figure.quantity.unit} | {figure.measure.text} | "
            f"{figure.subject.value} | {period.text if period else None}\n"
        )
    wanted = ["".join(text_of(read, part) for part in parts) for parts in label["measure"]]
    subjects = [text_of(read, span) for span in label["subject"]]
    periods = [text_of(read, one["span"]) for one in label["period"]]
    sys.stdout.write(f"    want {label['nominals']} | {wanted} | {subjects} | {periods}\n")


if __name__ == "__main__":
    main()

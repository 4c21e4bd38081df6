"""How well figures are read: labelled figures of published articles.

    python tests/bench/labelled.py --news FOLDER
        [--last | --fresh | --newest | --trained | --seen | --unseen | --drawn | --opened | --kept]
        [--verbose]

The labels hold files, offsets and values, no text: one object a line, with the place of the
figure and, for each of `measure`, `subject`, `period` and `scope`, what each of two readers
answered who did not see each other's labels. What only one of them held for a figure is left
out (`doubt`). The first 200 of 300 serve the work; `--last` scores the rest, `--fresh` and
`--newest` those that were labelled later. `--trained` scores those that the weights of the slots
are fitted to: one reader's, without the values. `--seen` and `--unseen` are a later reader's, half
to work with, half to measure by, drawn by article, without the values. `--drawn` are one reader's,
drawn four times (seeds 101 to 104) from what no other file holds, and worked with after each draw.
`--opened` and `--kept` are one reader's, drawn once (seed 105) by kind of article and labelled
before anything was read by the program: the half to work with, and the half to measure by. An
indefinite 一名 or 一起 is in neither.

Where the two answers of a slot differ, `settled` holds the slot again with the answers that are
right, settled by reading the text: one of the two, both where they are two wordings of one thing
(a longer and a shorter phrase, a day and the hour in it, a body and the body it belongs to), or
another list. A slot that `settled` leaves out is settled by the readers' agreement.

    "measure": [[[20, 22], [22, 24]], …]    answers: what was done, what is counted (spans)
    "subject": [[0, 10], null]              answers: a span, or null for none
    "period": [{"span": …, "start": …, "end": …}, …]
    "scope": [["其中", "同比"], []]           answers: the marks
    "settled": {"subject": [[0, 10]]}       here: the first reader's subject is right

A measure is right when it shares half the words of an answer, counts the same thing (the last
word of the answer stands in it, or its own last word is that of a part of the answer) and no
other (its own last word stands in the answer).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from qa.model import Figure, Measure, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_document
from qa.reading.numbers.units import UNITS
from qa.reading.text.flow import fold
from qa.reading.words.lexicon import CHANGED

HERE = Path(__file__).resolve().parent
WORK = 200
LATER = ("fresh", "newest", "trained", "seen", "unseen", "drawn", "opened", "kept")
SLOTS = ("quantity", "measure", "subject", "period", "scope")
MARKS = frozenset("其中 仅 累计 新增 减少 计划 现有 同比 环比 极值 另".split())
"""The scope marks that the readers labelled."""


def figure_at(reading: Reading, at: int) -> Figure | None:
    """Give the figure that covers a code point."""
    for claim in reading.claims:
        if isinstance(claim, Figure) and claim.span.start <= at < claim.span.end:
            return claim
    return None


def text_of(reading: Reading, span: list[int] | None) -> str:
    """Give the text of a label's span as it is read."""
    return said(reading.document.text, span)


def said(text: str, span: list[int] | None) -> str:
    """Give a span of a text as it is read: without white space, of one width."""
    return re.sub(r"\s", "", fold(text[span[0] : span[1]])) if span else ""


def right_quantity(figure: Figure, label: dict[str, Any]) -> bool:
    """Say whether the value is the label's, in the label's unit.

    The unit of a speed is printed in two places (时速350公里): its printed number is compared.
    """
    quantity = figure.quantity
    values = {Fraction(value) for value in label["nominals"]}
    unit = UNITS.get(label["unit"])
    if quantity.dimension in {"ratio", "point"}:
        read = {quantity.nominal / quantity.scale, quantity.low / quantity.scale}
    else:
        factor = unit.factor if unit else Fraction(1)
        read = {value / factor for value in (quantity.nominal, quantity.low, quantity.high)}
        read |= {quantity.nominal}
        if quantity.dimension == "speed":
            read.add(quantity.nominal / quantity.scale)
    return bool(values & read)


def answers(label: dict[str, Any], slot: str) -> list[Any]:
    """Give the answers for a slot that are right: the settled ones, else the readers'."""
    found: list[Any] = label.get("settled", {}).get(slot, label[slot])
    return found


def alike(one: str, other: str) -> bool:
    """Say whether two phrases share most of the shorter one's neighbouring pairs."""
    first = {one[i : i + 2] for i in range(len(one) - 1)} or {one}
    second = {other[i : i + 2] for i in range(len(other) - 1)} or {other}
    return 2 * len(first & second) >= min(len(first), len(second))


def bare(part: str) -> str:
    """Give a part of an answer without what adds nothing to it: brackets, 了, 的."""
    return re.sub("[（(].*?[)）]", "", part).rstrip("了的")


def same_measure(measure: Measure, parts: list[str]) -> bool:
    """Say whether a measure means an answer: most of the words, and what is counted."""
    read, wanted = measure.text, "".join(parts)
    if not read or not wanted:
        return read == wanted
    named = measure.thing and not CHANGED.fullmatch(measure.thing)
    counted = (measure.thing or measure.action)[-2:]
    heads = [part[-2:] for part in parts]
    head = heads[-1] in read or (named and counted in heads)
    whole = counted in wanted or all(part in read for part in parts)
    return bool(head) and whole and alike(read, wanted)


def right_measure(figure: Figure, reading: Reading, label: dict[str, Any]) -> bool:
    """Say whether the measure is one answer."""
    return any(
        same_measure(figure.measure, [bare(text_of(reading, part)) for part in parts])
        for parts in answers(label, "measure")
    )


def right_scope(figure: Figure, label: dict[str, Any]) -> bool:
    """Say whether the marks are those of one answer; “总” (共 …) may stand for 累计.

    What is no mark that the readers were asked for (平均, twice) is no part of an answer.
    """
    read = figure.scope & MARKS
    also = read | {"累计"} if "总" in figure.scope else read
    return any(MARKS.intersection(marks) in (read, also) for marks in answers(label, "scope"))


def right_subject(figure: Figure, reading: Reading, label: dict[str, Any]) -> bool:
    """Say whether the subject is one label's."""
    return names_subject(figure.subject.value, reading.document.text, answers(label, "subject"))


def names_subject(name: str | None, text: str, spans: Iterable[list[int] | None]) -> bool:
    """Say whether a name is one of the answers, in full or in part; a state by either name."""
    read = name or ""
    for span in spans:
        told = said(text, span).replace("中华人民共和国", "中国")
        local = told[:1] in "全该本我" and read.endswith(told[1:])
        if (not read and not told) or (read and told and (read in told or told in read or local)):
            return True
    return False


def right_period(figure: Figure, reading: Reading, label: dict[str, Any]) -> bool:
    """Say whether the period is one label's, by its days or by its words."""
    read = figure.period.value
    for wanted in answers(label, "period"):
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
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--last", action="store_true")
    for name in LATER:
        which.add_argument(f"--{name}", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    later = next((name for name in LATER if getattr(options, name)), "")
    name = f"{later or 'figures'}.jsonl"
    lines = (HERE / "labels" / name).read_text(encoding="utf-8").splitlines()
    labels = [json.loads(line) for line in lines]
    chosen = labels if later else labels[WORK:] if options.last else labels[:WORK]

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
                "quantity": "nominals" not in label or right_quantity(figure, label),
                "measure": right_measure(figure, read, label),
                "subject": right_subject(figure, read, label),
                "period": right_period(figure, read, label),
                "scope": right_scope(figure, label),
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
            f"{figure.subject.value} | {period.text if period else None} | {marks(figure.scope)}\n"
        )
    measures = [
        "".join(text_of(read, part) for part in parts) for parts in answers(label, "measure")
    ]
    subjects = [text_of(read, span) for span in answers(label, "subject")]
    periods = [text_of(read, one["span"]) for one in answers(label, "period")]
    scopes = [marks(scope) for scope in answers(label, "scope")]
    sys.stdout.write(
        f"    want {label.get('nominals')} | {measures} | {subjects} | {periods} | {scopes}\n"
    )


def marks(scope: Iterable[str]) -> str:
    """Write scope marks that the readers labelled."""
    return " ".join(sorted(MARKS.intersection(scope)))


if __name__ == "__main__":
    main()

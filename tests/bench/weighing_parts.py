"""Fit the weights of parts anew: `python tests/bench/weighing_parts.py --news FOLDER`.

Read are published articles and the texts of the project; nothing is drawn by lot. A part beyond
its whole is what a wrong text expects to be found as such; every other pair of figures whose
second is the larger is none. What else a wrong text marks is left out, as it may be either.
`--without probes_x.jsonl` leaves sets out and tells how many of their parts are found, and what
is found in them besides, by the least that is asked for. Writes `qa/reading/parts/part_weights.py`,
unless something is left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from qa.judging.finding.loader import load_checks
from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.parts.part_rivals import around
from qa.reading.parts.weighed_parts import beyond_wholes, marks_of_pair
from tests.bench.fitting import Group, fit, scores

PROJECT = Path(__file__).resolve().parent.parent.parent
TABLE = PROJECT / "qa" / "reading" / "parts" / "part_weights.py"
_PENALTY, _RARE = 1.0, 6
_KIND = "subset"


class Text(NamedTuple):
    """A document and what its wrong text marks."""

    file: str
    document: Document
    kind: str
    quotes: Sequence[str]


class Asked(NamedTuple):
    """A figure with what is so of it and each that may be its whole; the true one, if any."""

    file: str
    text: str
    marks: Sequence[frozenset[str]]
    true: int | None
    wrong: bool


def texts(news: Path | None) -> Iterator[Text]:
    """Read published articles, and the project's texts, each once."""
    for path in sorted(news.glob("*.txt")) if news else ():
        try:
            yield Text("news", read_document(path, path.parent), "", ())
        except UnreadableError:
            continue
    for text in sound():
        yield Text("own", read_text(text, name="a", path="a"), "", ())
    seen: set[str] = set()
    for path in sorted((PROJECT / "tests").glob("probes*.jsonl")):
        for probe in map(json.loads, filter(None, path.read_text("utf-8").splitlines())):
            quotes = [quote for one in probe["expect"] for quote in one["quotes"]]
            whole = "\n".join(text["text"] for text in probe["docs"])
            for text in probe["docs"] if whole not in seen else ():
                document = read_text(text["text"], name=text["name"], path=text["name"])
                yield Text(path.name, document, probe["kind"], quotes)
            seen.add(whole)


def sound() -> Iterator[str]:
    """Give the texts that the project holds for near misses."""
    for check in load_checks(packages=False).checks:
        for example in check.examples:
            yield from () if example.bad else example.texts
    for line in (PROJECT / "tests" / "forms.txt").read_text("utf-8").splitlines():
        if line.startswith("- ") and " || " not in line:
            yield line[2:].replace("\\n", "\n")


def asked(text: Text) -> Iterator[Asked]:
    """Give the figures of a text that are a little larger than one before them."""
    places = [_places(text.document.text, quote) for quote in text.quotes]
    claims = read_claims(text.document).claims
    read = (one for one in claims if isinstance(one, Figure))
    for _, group in groupby(read, key=lambda one: one.context.article):
        figures = list(group)
        all_of_it = around(figures, claims)
        for part, wholes in beyond_wholes(all_of_it):
            labels = [_label(text, places, figures[at], figures[part]) for at in wholes]
            kept = [(at, label) for at, label in zip(wholes, labels, strict=True) if label != "?"]
            if not kept or ("?" in labels and "true" not in labels):
                continue
            told = [(marks_of_pair(all_of_it, at, part), label) for at, label in kept]
            pairs = [(marks, label) for marks, label in told if marks]
            if pairs or "true" in labels:
                yield Asked(
                    text.file,
                    text.document.text,
                    [marks for marks, _ in pairs],
                    next((at for at, (_, label) in enumerate(pairs) if label == "true"), None),
                    "true" in labels,
                )


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    found, at = [], text.find(quote)
    while at >= 0:
        found.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def _label(
    text: Text, places: Sequence[Sequence[tuple[int, int]]], whole: Figure, part: Figure
) -> str:
    """Say whether a pair is marked as wrong (“true”), may be (“?”), or is none (“”)."""
    mine, theirs = (
        {at for at, spots in enumerate(places) if _stands_in(one, spots)} for one in (part, whole)
    )
    if text.kind == _KIND and mine and theirs and (mine != theirs or len(places) == 1):
        return "true"
    return "?" if mine or theirs else ""


def _stands_in(figure: Figure, spots: Sequence[tuple[int, int]]) -> bool:
    return any(start < figure.span.end and figure.span.start < end for start, end in spots)


def fitted(questions: Sequence[Asked]) -> dict[str, int]:
    """Fit the weights, rare marks left out."""
    often = Counter(mark for one in questions for marks in one.marks for mark in marks)
    common = {mark for mark, times in often.items() if times >= _RARE}
    groups = [
        Group([dict.fromkeys(sorted(marks & common), 1) for marks in one.marks], one.true)
        for one in questions
        if one.marks
    ]
    return fit(groups, _PENALTY)


def tell(questions: Sequence[Asked], weights: Mapping[str, int]) -> None:
    """Print how many are found, and how many texts have something else found in them."""
    for least in range(-150, 151, 50):
        found, false = 0, set()
        for one in questions:
            odds = [scores(dict.fromkeys(marks, 1), weights) for marks in one.marks]
            best = max(range(len(odds)), key=odds.__getitem__, default=None)
            if best is None:
                continue
            if odds[best] >= least and best == one.true:
                found += 1
            elif odds[best] >= least:
                false.add(one.text)
        sys.stdout.write(f"  least {least}: found {found}, false in {len(false)} texts\n")


def table(weights: Mapping[str, int]) -> str:
    """Write the module that holds the weights."""
    lines = (f'    "{name}": {weight},\n' for name, weight in weights.items() if weight)
    return (
        '"""What each mark of a part weighs: hundredths of a natural logarithm.\n\n'
        'Made by `tests/bench/weighing_parts.py`; not to be changed by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"WEIGHTS: dict[str, int] = {{\n{''.join(lines)}}}\n"
    )


def main() -> None:
    """Read, fit, and write or tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--without", nargs="*", default=())
    given = parser.parse_args()
    questions = [one for text in texts(given.news) for one in asked(text)]
    weights = fitted([one for one in questions if one.file not in given.without])
    if given.without:
        left = [one for one in questions if one.file in given.without]
        sys.stdout.write(f"{sum(one.wrong for one in left)} parts left out\n")
        tell(left, weights)
    else:
        TABLE.write_text(table(weights), encoding="utf-8")


if __name__ == "__main__":
    main()

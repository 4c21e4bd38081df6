"""Fit the weights of parts anew: `python tests/bench/weighing_parts.py --news FOLDER`.

Read are published articles and the texts of the project; nothing is drawn by lot. Part and whole
are two figures that a printed percentage or sum proves, and those that a probe expects to be
found as such; no part is what is larger than the figure of its unit before it in a sound text.
`--without probes_x.jsonl` leaves a set out, to try the weights on it.
Writes `qa/reading/part_weights.py`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from qa.judging.misprints import telling_digits
from qa.judging.quotients import quotient_fits
from qa.model import Document, Figure, Share, Span, Total
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.gaps import same_sentence
from qa.reading.part_marks import marks_of_pair
from tests.bench.fitting import Group, fit

PROJECT = Path(__file__).resolve().parent.parent.parent
TABLE = PROJECT / "qa" / "reading" / "part_weights.py"
_PENALTY = 2.0
_AMOUNTS = frozenset("count money mass area volume length energy power days".split())
_BACK, _FAR, _WHOLES, _WIDEST = 13, 160, 4, 5
_TELLING, _RARE, _EVERY, _TIMES = 2, 10, 3, 2
"""A proven pair counts once in three, as they are many and of few forms; an expected one twice."""


Pair = tuple[Figure, Figure, list[str]]


def documents(news: Path | None, without: Sequence[str]) -> Iterator[tuple[Document, list[str]]]:
    """Read published articles and the project's texts, each with the quotes it is wrong by."""
    for path in sorted(news.glob("*.txt")) if news else ():
        try:
            yield read_document(path, path.parent), []
        except UnreadableError:
            continue
    for path in sorted((PROJECT / "tests").glob("probes*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines() if path.name not in without else ()
        for probe in map(json.loads, filter(None, lines)):
            if probe["expect"] and probe["kind"] != "subset":
                continue
            quotes = [quote for one in probe["expect"] for quote in one["quotes"]]
            for text in probe["docs"]:
                yield read_text(text["text"], name=text["name"], path=text["name"]), quotes


def pairs(figures: Sequence[Figure]) -> Iterator[Pair]:
    """Give the figures of one article with those of their unit near before them."""
    for index, part in enumerate(figures):
        if not _may_count(part):
            continue
        found = 0
        for at in range(index - 1, max(-1, index - _BACK - 1), -1):
            whole = figures[at]
            far = part.span.start - whole.span.end > _FAR
            if far or whole.context.block < part.context.block - 1 or found == _WHOLES:
                break
            if whole.quantity.unit != part.quantity.unit or not _may_count(whole):
                continue
            found += 1
            first = at == 0 or not same_sentence(figures[at - 1], whole)
            yield whole, part, marks_of_pair(whole, part, figures[at + 1 : index], first=first)


def _may_count(figure: Figure) -> bool:
    quantity = figure.quantity
    kind = quantity.dimension.partition(":")[0]
    return kind in _AMOUNTS and quantity.hedge != "range" and quantity.nominal > 0


def proven(claims: Sequence[object]) -> set[tuple[Span, Span]]:
    """Give whole and part of the percentages and sums that fit to the last digit."""
    found = set()
    for claim in claims:
        if isinstance(claim, Share) and telling_digits(claim.rate.quantity) >= _TELLING:
            ways = [(way.whole, way.part) for way in claim.ways if not way.form]
            if not claim.ways and claim.part and claim.whole and not claim.rest:
                ways = [(claim.whole, claim.part)]
            found |= {
                (whole.span, part.span)
                for whole, part in ways
                if quotient_fits(part.quantity, whole.quantity, claim.rate.quantity)
            }
        elif isinstance(claim, Total) and len(claim.parts) > 1 and _adds_up(claim):
            found |= {(claim.whole.span, one.span) for one in claim.parts[:2]}
    return found


def _adds_up(total: Total) -> bool:
    made = sum(one.quantity.nominal for one in total.parts)
    return not total.gone and made == total.whole.quantity.nominal


def labelled(document: Document, quotes: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    """Give the pairs of a document that tell something: “proven”, “expected” or “none”."""
    claims = read_claims(document).claims
    known = proven(claims) if not quotes else set()
    places = [(at, at + len(one)) for one in quotes if (at := document.text.find(one)) >= 0]
    read = (one for one in claims if isinstance(one, Figure))
    for _, group in groupby(read, key=lambda one: one.context.article):
        for whole, part, marks in pairs(list(group)):
            beyond = part.quantity.nominal / whole.quantity.nominal
            step = max(part.quantity.step, whole.quantity.step)
            if abs(part.quantity.nominal - whole.quantity.nominal) <= step:
                continue
            if (whole.span, part.span) in known:
                yield marks, "proven"
            elif quotes and 1 < beyond <= _TIMES and _expected(whole.span, part.span, places):
                yield marks, "expected"
            elif not quotes and 1 < beyond <= _WIDEST:
                yield marks, "none"


def _expected(whole: Span, part: Span, places: Sequence[tuple[int, int]]) -> bool:
    held = [
        {at for at, (start, end) in enumerate(places) if start < one.end and one.start < end}
        for one in (whole, part)
    ]
    return all(held) and held[0] != held[1]


def groups(told: Sequence[tuple[list[str], str]]) -> list[Group]:
    """Give the pairs as choices between a part and none, rare marks left out."""
    often = Counter(mark for marks, _ in told for mark in marks)
    found, seen = [], 0
    for marks, label in told:
        features = {mark: 1 for mark in marks if often[mark] >= _RARE}
        seen += label == "proven"
        times = _TIMES if label == "expected" else int(label == "none" or seen % _EVERY == 0)
        found += [Group([features], None if label == "none" else 0)] * times
    return found


def table(weights: dict[str, int]) -> str:
    """Write the module that holds the weights."""
    lines = (f'    "{name}": {weight},\n' for name, weight in weights.items() if weight)
    return (
        '"""What each mark of a part weighs: hundredths of a natural logarithm.\n\n'
        'Made by `tests/bench/weighing_parts.py`; not to be changed by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"WEIGHTS: dict[str, int] = {{\n{''.join(lines)}}}\n"
    )


def main() -> None:
    """Read, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--without", nargs="*", default=())
    given = parser.parse_args()
    told = [
        pair
        for document, quotes in documents(given.news, given.without)
        for pair in labelled(document, quotes)
    ]
    TABLE.write_text(table(fit(groups(told), _PENALTY)), encoding="utf-8")


if __name__ == "__main__":
    main()

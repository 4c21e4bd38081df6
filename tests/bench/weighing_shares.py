"""Fit the weights of shares anew: `python tests/bench/weighing_shares.py --news FOLDER`.

Read are published articles and the sound texts of the project; nothing is drawn by lot. Where a
pair of counts gives a percentage of two digits or more, the likeliest such pair is the true one;
where none does, none is meant. `--without probes_x.jsonl` leaves a set out, to try the weights on
it. Writes `qa/reading/shares/share_weights.py`; two runs make it settle, as what is known of other
percentages rests on the weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.arithmetic.quotients import quotient_fits
from qa.judging.shares.share_ways import operands
from qa.model import Document, Figure, Share, Way
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.shares.share_names import name_of
from qa.reading.shares.share_spots import Told
from qa.reading.shares.share_weights import WEIGHTS
from qa.reading.shares.weighed_shares import Candidate, as_rate, candidates
from tests.bench.fitting import Group, fit, scores

PROJECT = Path(__file__).resolve().parent.parent.parent
TABLE = PROJECT / "qa" / "reading" / "shares" / "share_weights.py"
_PENALTY = 2.0
_HOPELESS = -250
_TELLING = 2
_TURNS = 3


class Asked(NamedTuple):
    """A percentage and the pairs of counts that it may be said of."""

    rate: Figure
    pairs: Sequence[Candidate]


def documents(news: Path | None, without: Sequence[str]) -> Iterator[Document]:
    """Read published articles, and what is sound among the project's texts."""
    for path in sorted(news.glob("*.txt")) if news else ():
        try:
            yield read_document(path, path.parent)
        except UnreadableError:
            continue
    for path in sorted((PROJECT / "tests").glob("probes*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines() if path.name not in without else ()
        for probe in map(json.loads, filter(None, lines)):
            for text in probe["docs"] if not probe["expect"] else ():
                yield read_text(text["text"], name=text["name"], path=text["name"])


def asked(document: Document) -> Iterator[Asked]:
    """Give the percentages of a document that can be shares."""
    claims = read_claims(document).claims
    sure = [one for one in claims if isinstance(one, Share) and one.sure and not one.told]
    read = (one for one in claims if isinstance(one, Figure))
    for _, group in groupby(read, key=lambda one: one.context.article):
        yield from _asked(list(group), sure)


def _asked(figures: Sequence[Figure], sure: Sequence[Share]) -> Iterator[Asked]:
    before = Told(set(), set())
    for index, figure in enumerate(figures):
        rate, name = as_rate(figure), name_of(figures, index)
        if rate is None or name is None:
            continue
        others = [one for one in sure if one.part and one.whole and one.rate.span != rate.span]
        told = Told(
            before.parts | {one.part.span for one in others if one.part},
            before.wholes | {one.whole.span for one in others if one.whole},
        )
        found = Asked(rate, candidates(figures, index, rate, name, told))
        yield found
        if (true := _true(found, WEIGHTS)) is not None:
            before.parts.add(found.pairs[true].part.span)
            before.wholes.add(found.pairs[true].whole.span)


def _true(one: Asked, weights: Mapping[str, int]) -> int | None:
    """Give the likeliest of the pairs that give a percentage, unless it is hopeless."""
    fitting = [at for at, pair in enumerate(one.pairs) if _fits(pair, one.rate)]
    best = max(fitting, key=lambda at: scores(_marks(one.pairs[at]), weights), default=None)
    likely = best is not None and scores(_marks(one.pairs[best]), weights) > _HOPELESS
    return best if likely else None


def _fits(pair: Candidate, rate: Figure) -> bool:
    return quotient_fits(*operands(Way(pair.part, pair.whole, pair.form, 0)), rate.quantity)


def _marks(pair: Candidate) -> dict[str, int]:
    return dict.fromkeys(pair.marks, 1)


def fitted(questions: Sequence[Asked]) -> dict[str, int]:
    """Fit the weights; which of several fitting pairs is the true one is asked of them again."""
    weights: Mapping[str, int] = WEIGHTS
    for _ in range(_TURNS):
        groups = [Group(list(map(_marks, one.pairs)), _true(one, weights)) for one in questions]
        weights = fit(groups, _PENALTY)
    return dict(weights)


def table(weights: Mapping[str, int]) -> str:
    """Write the module that holds the weights."""
    lines = (f'    "{name}": {weight},\n' for name, weight in weights.items() if weight)
    return (
        '"""What each mark of a share weighs: hundredths of a natural logarithm.\n\n'
        'Made by `tests/bench/weighing_shares.py`; not to be changed by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"WEIGHTS: dict[str, int] = {{\n{''.join(lines)}}}\n"
    )


def main() -> None:
    """Read, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--without", nargs="*", default=())
    given = parser.parse_args()
    questions = [
        one
        for document in documents(given.news, given.without)
        for one in asked(document)
        if one.pairs and telling_digits(one.rate.quantity) >= _TELLING
    ]
    TABLE.write_text(table(fitted(questions)), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Published articles with one error each, for the fits: mistakes in the words of the news itself.

A script that fits weights takes them as further marked mistakes:

    for text in planted_texts(news, "repeated-figure", seeds=(7, 11), sites=4):
        figures = read_claims(read_text(text.text, name=text.file, path=text.file)).claims
        # the two figures that touch two of text.places are one fact told twice

Seeds 12 and 13 are kept for counting. A planted text belongs to the same part as the article
that it was made of: left out with it, or the fit would know the article already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.plant import Most, cases, eligible
from tests.bench.planting.case import Range

_ALL = 500


class Planted(NamedTuple):
    """A text with one error: the article it was made of, and where the error and its rivals are."""

    file: str
    text: str
    places: Sequence[Range]


def planted_texts(
    news: Path, kind: str, seeds: Sequence[int] = (7, 11), sites: int = 4
) -> Iterator[Planted]:
    """Give each text once that the lot makes of the articles in a folder."""
    texts = {path.name: path.read_text("utf-8") for path in sorted(news.glob("*.txt"))}
    places = eligible(kind, texts)
    seen: set[str] = set()
    for seed in seeds:
        for case in cases(kind, texts, places, Most(_ALL, sites), seed):
            if case.text not in seen:
                seen.add(case.text)
                yield Planted(case.file, case.text, case.places)

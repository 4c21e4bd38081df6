"""Fit what speaks for a year being a slip beside its odds (qa/reading/time/year_signs.py).

    PYTHONPATH=. python tests/bench/fit_year_signs.py FOLDER [--without fifth,sixth]

The years of one article that something speaks against are the readings of a group; that which a
pair marks is the true one, in all other texts of the probes and in the published articles of
FOLDER none is. Prints the weights; with `--without` what they find in the sets left out. Nothing
is drawn by chance: no seed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qa.model import Document
from qa.reading.documents import read_document, read_text
from qa.reading.scene.scene import scene
from qa.reading.time.chronicle import chronicle
from qa.reading.time.weighed_years import doubted
from qa.reading.time.year_signs import KNOWN_BEFORE, history_of
from tests.bench.fitting import Group, fit, scores

_TESTS = Path(__file__).resolve().parents[1]
_PENALTY = 15.0


class Story(NamedTuple):
    """An article's doubtful years, and the set that it is of."""

    group: Group
    of: str


def story(document: Document, index: int, wrong: list[int], of: str) -> Story | None:
    """Give the doubtful years of an article; `wrong` are those that a pair marks."""
    times = chronicle(scene(document, index))
    if times is None:
        return None
    readings: list[dict[str, int]] = []
    true: list[int] = []
    for guess, found in doubted(times, history_of(times)):
        if guess.odds > 0:
            true += [len(readings)] * (times.marks[guess.number].year in wrong)
            learnt = {name: worth for name, worth in found.items() if name not in KNOWN_BEFORE}
            readings.append(learnt | {"one": 1, "odds": guess.odds // 30})
    best = max(true, key=lambda at: readings[at]["odds"], default=None)
    return Story(Group(readings, best), of) if readings else None


def _wrong(probe: dict[str, Any], sound: str) -> list[int]:
    """Give the years that a pair marks and its sound member has not as often."""
    text = "".join(doc["text"] for doc in probe["docs"])
    marked = "".join(quote for one in probe["expect"] for quote in one["quotes"])
    years = set(re.findall(r"(?<!\d)\d{4}(?!\d)", marked))
    return [int(year) for year in years if text.count(year) > sound.count(year)]


def stories(folder: Path) -> Iterator[Story]:
    """Give the articles of all probes, and the published ones."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        probes = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        texts = {one["id"]: "".join(doc["text"] for doc in one["docs"]) for one in probes}
        for probe in probes:
            sound = texts.get(probe["id"].replace("-bad", "-ok"), "")
            wrong = _wrong(probe, sound) if probe["kind"] == "year" else []
            for doc in probe["docs"]:
                page = read_text(doc["text"], name=doc["name"], path=doc["name"])
                told = (story(page, at, wrong, path.stem) for at in range(len(page.articles)))
                yield from filter(None, told)
    for path in sorted(folder.iterdir()):
        page = read_document(path, folder)
        yield from filter(None, (story(page, at, [], "news") for at in range(len(page.articles))))


def main() -> None:
    """Print the weights, and what they do where they were not fitted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    away = [name for name in options.without.split(",") if name]
    told = list(stories(options.folder))
    out = [one for one in told if any(name in one.of for name in away)]
    weights = fit([one.group for one in told if one not in out], _PENALTY)
    sys.stdout.write("".join(f'        "{name}": {worth},\n' for name, worth in weights.items()))
    for one in out:
        odds = [round(scores(reading, weights)) for reading in one.group.readings]
        sys.stdout.write(f"{one.of} {one.group.true} {odds}\n")


if __name__ == "__main__":
    main()

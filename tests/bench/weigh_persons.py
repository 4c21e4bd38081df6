"""Fit the weights by which two persons' names a character apart are taken for one.

    python tests/bench/weigh_persons.py --news FOLDER [--leave-out fourth …]

What teaches: the names that probes mark, and slips planted into names which published articles and
sound probes repeat, against all other pairs of both. Prints the weights, and how many marked pairs
and how many others reach a bar in the files that were left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from qa.model.sounds import sounds_alike
from qa.reading.documents import read_text
from qa.reading.names.person_twins import PersonTwins, find_person_twins
from qa.reading.words.surnames import SINGLE
from tests.bench.fitting import Group, fit, scores

HERE = Path(__file__).resolve().parent
_SEED, _MOST, _EACH, _AS_SOUND, _LATER = 5, 9, 2, 0.4, 0.85
_PERSON = re.compile(
    rf"(?:书记|长|主任|教授|员|工|师|师傅)([{''.join(sorted(SINGLE))}][\u4e00-\u9fff]{{2}})"
    "(?=说|表示|介绍|告诉|[，。、]|在|对|的)"
)


class Row(NamedTuple):
    """The pairs of a text, and whether each is one person; `source` is the file it is from."""

    source: str
    pairs: list[PersonTwins]
    one: list[bool]


def pairs(text: str) -> list[PersonTwins]:
    """Give the candidates of a text."""
    found: list[PersonTwins] = []
    for article in read_text(text, name="a.txt", path="a.txt").articles:
        sentences = [block.flow.text[a:b] for block in article.blocks for a, b in block.sentences]
        found += find_person_twins(sentences)
    return found


def marked(source: str, probe: dict[str, Any]) -> Iterator[Row]:
    """Give the pairs of a probe, those marked in it as one person's."""
    quotes = [quote for told in probe["expect"] for quote in told["quotes"]]
    named = probe["kind"] == "name" and len(probe["docs"]) == 1
    for doc in probe["docs"]:
        found = pairs(doc["text"])
        one = [
            named and all(any(name in quote for quote in quotes) for name in pair[:2])
            for pair in found
        ]
        yield Row(source, found, one)


def planted(texts: Sequence[str]) -> Iterator[Row]:
    """Give the pairs of texts in which one character of a repeated name was exchanged."""
    lot = random.Random(_SEED)  # noqa: S311 -- no secret
    given = sorted(char for text in texts for name in _PERSON.findall(text) for char in name[1:])
    for text in texts:
        repeated = [one for one in Counter(_PERSON.findall(text)) if 1 < text.count(one) <= _MOST]
        for name in lot.sample(repeated, min(_EACH, len(repeated))):
            wrong = _mistaken(lot, name, given)
            places = [found.start() for found in re.finditer(name, text)]
            at = lot.choice(places[1:] if lot.random() < _LATER else places[:1])
            if wrong in text:
                continue
            found = pairs(text[:at] + wrong + text[at + len(name) :])
            yield Row("planted", found, [{*pair[:2]} == {name, wrong} for pair in found])


def _mistaken(lot: random.Random, name: str, given: Sequence[str]) -> str:
    at = lot.choice((0, 1, 1, 2, 2, 2))
    chars: Sequence[str] = sorted(SINGLE) if at == 0 else given
    if at == 0 or lot.random() < _AS_SOUND:
        chars = [char for char in chars if sounds_alike(char, name[at])] or chars
    return name[:at] + lot.choice(chars) + name[at + 1 :]


def groups(rows: Sequence[Row]) -> list[Group]:
    """Let each pair be a choice of its own: one person, or not."""
    return [
        Group([pair.signs], 0 if one else None)
        for row in rows
        for pair, one in zip(row.pairs, row.one, strict=True)
    ]


def main() -> None:
    """Collect, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--leave-out", nargs="*", default=[])
    options = parser.parse_args()
    news = [path.read_text(encoding="utf-8") for path in sorted(options.news.glob("*.txt"))]
    rows = [Row("news", found, [False] * len(found)) for found in map(pairs, news)]
    sound = []
    for path in sorted(HERE.parent.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            rows += marked(path.stem.removeprefix("probes_"), probe)
            sound += [doc["text"] for doc in probe["docs"] if not probe["expect"]]
    rows += planted([*news, *sound])
    weights = fit(groups([row for row in rows if row.source not in options.leave_out]), 2.0)
    sys.stdout.write(f"{weights}\n")
    seen = [row for row in rows if not options.leave_out or row.source in options.leave_out]
    told = [
        (scores(pair.signs, weights), one)
        for row in seen
        for pair, one in zip(row.pairs, row.one, strict=True)
    ]
    for bar in range(-100, 200, 50):
        true, false = (
            sum(s >= bar for s, one in told if one is is_one) for is_one in (True, False)
        )
        sys.stdout.write(f"  {bar}: {true} of {sum(one for _, one in told)}, {false} others\n")


if __name__ == "__main__":
    main()

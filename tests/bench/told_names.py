"""Articles in which a name is told twice, with a slip of the pen or without: `tests/told_names`.

Fields of news, a line each, by several hands: a name and two slips of it (`names`), sentences that
tell of its bearer (`same`), the name of another who is called nearly alike, sentences that tell of
that one (`other`), a headline, an opening, and what stands between.

    PYTHONPATH=. python tests/bench/told_names.py HAND …

tells in how many of the articles of each kind something is found: a slip with a place that has the
right name, and anything loud where there is none, or two are told of.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from qa.judging.finding.loader import load_checks
from qa.model import Finding
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.accuracy import loud_of
from tests.bench.told_twice import by_kind

FOLDER = Path(__file__).resolve().parent.parent / "told_names"
_EACH, _TOLD = 9, (2, 3, 3)
_SLIPPED = (-1, -1, 1, 0, -1, 1, -1, 0, -1)
"""Which of the tellings has the slip, one article after another: more often the last."""


class Names(NamedTuple):
    """An article; where its name stands rightly, and where with a slip, if it has one.

    `kind` tells what it is for counting: a slip in the last, the first or the middle mention, one
    name throughout, or two bearers.
    """

    field: str
    kind: str
    text: str
    right: Sequence[tuple[int, int]]
    wrong: Sequence[tuple[int, int]] = ()


def told_names(*hands: str) -> Iterator[Names]:
    """Give the articles of some of the hands: x, y, …"""
    for hand in hands:
        lines = (FOLDER / f"{hand}.jsonl").read_text(encoding="utf-8").splitlines()
        for field in map(json.loads, lines):
            yield from _articles(field)


def _articles(field: dict[str, Any]) -> Iterator[Names]:
    """Give some articles of a field: their sentences and their order are drawn."""
    lot = random.Random(field["field"] + field["names"][0])  # noqa: S311 -- no secret
    right, *slips = field["names"]
    for number in range(_EACH):
        drawn = lot.sample(range(len(field["same"])), _TOLD[number % len(_TOLD)])
        same = [field["same"][at] for at in (sorted(drawn) if number % len(_TOLD) else drawn)]
        places = [lot.randrange(len(same) + 1) for _ in field["filler"]]
        slip, at = slips[number % len(slips)], range(len(same))[_SLIPPED[number]]
        names = [right] * len(same)
        told = [*names[:at], slip, *names[at + 1 :]]
        kind = "last" if at == len(same) - 1 else "middle" if at else "first"
        yield _article(field, f"slip, {kind}", _lines(field, same, told, places), slip)
        yield _article(field, "one name", _lines(field, same, names, places))
        others = lot.sample(field["other"], 1 + number % 2)
        ahead = lot.randrange(1, len(same) + 1)
        beside = [*same[:ahead], *others, *same[ahead:]]
        told = [*names[:ahead], *[field["other_name"]] * len(others), *names[ahead:]]
        yield _article(field, "two bearers", _lines(field, beside, told, places))


def _lines(
    field: dict[str, Any], sentences: Sequence[str], names: Sequence[str], places: Sequence[int]
) -> list[str]:
    """Give the lines of an article; `places` tells behind how many tellings each filler stands."""
    title = field["title"].replace("{N}", field["names"][0])
    lines = [title, field["lead"]]
    told = [_with(one, name) for one, name in zip(sentences, names, strict=True)]
    fillers = list(zip(places, field["filler"], strict=True))
    for number, sentence in enumerate((*told, "")):
        lines += [filler for place, filler in fillers if place == number]
        lines.append(sentence)
    return lines


def _with(sentence: str, name: str) -> str:
    return sentence.replace("{N}", name).replace("{M}", name)


def _article(field: dict[str, Any], kind: str, lines: Sequence[str], slip: str = "") -> Names:
    text = "\n".join(["---", f"date: {field['date']}", "---", *lines])
    right, wrong = list(_places(text, field["names"][0])), list(_places(text, slip))
    right, wrong = (
        [place for place in some if not _within(place, others)]
        for some, others in ((right, wrong), (wrong, right))
    )
    return Names(field["field"], kind, text, right, wrong)


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    at = text.find(name) if name else -1
    while at >= 0:
        yield at, at + len(name)
        at = text.find(name, at + 1)


def _within(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in others)


_checks = cache(lambda: load_checks(packages=False).checks)


def findings(told: Names) -> list[Finding]:
    """Give what is found loudly in an article."""
    return loud_of([read_claims(read_text(told.text, name="a.txt", path="a.txt"))], _checks())


def is_found(told: Names, finding: Finding) -> bool:
    """Say whether a finding marks the slip, and a place that has the right name."""
    spans = [(place.span.start, place.span.end) for place in finding.places]
    return all(
        any(start < to and at < end for start, end in spans for at, to in places)
        for places in (told.right, told.wrong)
    )


def judged(told: Names) -> bool:
    """Say whether the slip is found, or anything loud where there is none."""
    found = findings(told)
    return any(is_found(told, one) for one in found) if told.wrong else bool(found)


def counted(told: Iterable[Names]) -> str:
    """Count of each kind in how many something is found, of how many: a line each."""
    return by_kind((one.kind, judged(one)) for one in told)


if __name__ == "__main__":
    sys.stdout.write(counted(told_names(*sys.argv[1:])))

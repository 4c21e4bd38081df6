"""Articles in which a figure is told twice, or beside another of its unit, in plain words.

`tests/told_twice` holds fields of news, a line each, by several hands: sentences that tell one
figure (`same`), sentences that tell another fact in its unit (`other`), a headline, an opening,
what stands between, and three values: of a count, of another count, and of a slip of the pen.
Two of `same` with two values are a contradiction; one of `same` beside one of `other` is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).resolve().parent.parent / "told_twice"


class Twice(NamedTuple):
    """An article, where its two figures are told, and whether they are one fact.

    `how` is what the later value is to the first: “apart”, or a “slip” away.
    """

    field: str
    text: str
    first: tuple[int, int]
    second: tuple[int, int]
    one_fact: bool
    how: str


def told_twice(*hands: str) -> Iterator[Twice]:
    """Give the articles of some of the hands: a, b, …"""
    for hand in hands:
        for line in (FOLDER / f"{hand}.jsonl").read_text(encoding="utf-8").splitlines():
            yield from _of_field(json.loads(line))


def _of_field(field: dict[str, Any]) -> Iterator[Twice]:
    value, *others = field["values"]
    for how, other in zip(("apart", "slip"), others, strict=True):
        for one, two in combinations(field["same"], 2):
            yield _article(field, _with(one, value), _with(two, other), how, one_fact=True)
        if field.get("headline"):
            for two in field["same"]:
                head = _with(field["headline"], value)
                yield _headed(field, head, _with(two, other), how)
        for one, two in product(field["same"], field["other"]):
            yield _article(field, _with(one, value), _with(two, other), how, one_fact=False)


def _with(sentence: str, value: str) -> str:
    return sentence.replace("{N}", value)


def _article(field: dict[str, Any], one: str, two: str, how: str, *, one_fact: bool) -> Twice:
    between, *rest = field["filler"]
    lines = [field["title"], field["lead"], one, between, two, *rest]
    return _twice(field, lines, (one, two), how, one_fact=one_fact)


def _headed(field: dict[str, Any], head: str, told: str, how: str) -> Twice:
    lines = [head, field["lead"], told, *field["filler"]]
    return _twice(field, lines, (head, told), how, one_fact=True)


def _twice(
    field: dict[str, Any], lines: list[str], told: tuple[str, str], how: str, *, one_fact: bool
) -> Twice:
    text = "\n".join(["---", f"date: {field['date']}", "---", *lines, ""])
    first = text.index(told[0])
    second = text.index(told[1], first + 1)
    places = (first, first + len(told[0])), (second, second + len(told[1]))
    return Twice(field["field"], text, *places, one_fact, how)

"""Fit the weights of scope marks (其中, 计划, 同比 …) to labelled figures.

    python tests/bench/fit_marks.py --news FOLDER [--held]

FOLDER holds the published articles of the labels. A decision is one mark of one figure for which
anything speaks; what the readers held differently is left out, and so is 计划 where the third
reader took a forecast or a capacity for none. `labels/marks.jsonl` holds more decisions on single
marks (`holds`, `not`), of articles, of probes and of sentences of our own. Prints the table for
`qa/reading/figures/mark_weights.py`; with --held, how right the decisions are on articles held out.
Nothing is drawn by chance: no seed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from qa.reading.figures.mark_signs import candidates, signs_of
from qa.reading.figures.mark_words import MARKS, mark_words
from qa.reading.figures.scopes import plans_from
from qa.reading.figures.seen_figures import Seen
from qa.reading.scene.scene import scene

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fitting import Features, Group, fit, scores

HERE = Path(__file__).resolve().parent
_READERS = ("figures", "fresh", "trained")
_PENALTY = 1.0
_SELDOM, _FOLDS = 5, 8
_FORESEEN = frozenset({"is forecast", "is most", "is may"})


class Place(NamedTuple):
    """Where a labelled figure stands: a file, a sentence, or a document of a probe; code point."""

    name: str
    probe: str
    document: int
    at: int


class Told(NamedTuple):
    """The marks that hold for a figure, and those that are not settled."""

    holds: frozenset[str]
    open: frozenset[str]


class Decision(NamedTuple):
    """One mark of one figure: the article, what speaks for it, and whether it holds."""

    name: str
    mark: str
    signs: tuple[str, ...]
    holds: bool


def labels() -> dict[Place, tuple[str, Told]]:
    """Give for each labelled figure who labelled it, and its marks."""
    found: dict[Place, tuple[str, Told]] = {}
    for source in (*_READERS, "marks"):
        for line in (HERE / "labels" / f"{source}.jsonl").read_text("utf-8").splitlines():
            label = json.loads(line)
            if source == "marks":
                told = Told(frozenset(label["holds"]), _all_but(label["holds"] + label["not"]))
            elif label["figure"] and not label.get("doubt"):
                told = _of_readers(label)
            else:
                continue
            place = Place(
                label.get("file") or label.get("probes") or label["text"],
                label.get("id", ""),
                label.get("doc", 0),
                label["at"],
            )
            found[place] = source, told
    return found


def _all_but(marks: list[str]) -> frozenset[str]:
    return frozenset(MARKS) - frozenset(marks)


def _of_readers(label: dict[str, Any]) -> Told:
    answers = [frozenset(one) for one in label.get("settled", {}).get("scope", label["scope"])]
    sure = frozenset.intersection(*answers)
    return Told(sure, frozenset.union(*answers) - sure)


@cache
def _probes(name: str) -> dict[str, Any]:
    lines = (HERE.parent / name).read_text("utf-8").splitlines()
    return {probe["id"]: probe for probe in map(json.loads, lines)}


def decisions(news: Path) -> Iterator[Decision]:
    """Give every decision on a labelled figure for which anything speaks."""

    @cache
    def document(name: str, probe: str, number: int) -> Document:
        if name.endswith("。"):
            return read_text(name, name="a.txt", path="a.txt")
        if not probe:
            return read_document(news / name, news)
        return read_text(_probes(name)[probe]["docs"][number]["text"], name="a.txt", path="a.txt")

    @cache
    def figures(name: str, probe: str, number: int) -> list[Figure]:
        claims = read_claims(document(name, probe, number)).claims
        return [claim for claim in claims if isinstance(claim, Figure)]

    @cache
    def turn(name: str, probe: str, number: int, article: int) -> int:
        return plans_from(scene(document(name, probe, number), article))

    known = labels()
    for place, (source, told) in known.items():
        near = figures(*place[:3])
        index = next(
            (at for at, one in enumerate(near) if one.span.start <= place.at < one.span.end), None
        )
        if index is None:
            continue
        this = near[index]
        turned = 0 <= turn(*place[:3], this.context.article) < this.context.span.start
        seen = _seen(
            near, index, {at: mark for at, (_, mark) in known.items()}, place, ahead=turned
        )
        for mark in candidates(seen):
            signs = tuple(signs_of(seen, mark, told.holds))
            foreseen = source == "trained" and mark == "计划" and mark not in told.holds
            summed = mark == "累计" and "总" in this.scope and source != "marks"
            left = mark in told.open or summed or (foreseen and _FORESEEN & set(signs))
            if signs and not left:
                yield Decision(place.name + place.probe, mark, signs, mark in told.holds)


def _seen(
    near: list[Figure], index: int, known: dict[Place, Told], place: Place, *, ahead: bool
) -> Seen:
    """Give a figure with those before it, with the marks they are labelled or else read with."""
    this = near[index]
    told = [
        _marked(one, known.get(place._replace(at=one.span.start)))
        for one in near[:index]
        if one.context.block == this.context.block
    ]
    inside = [one for one in told if one.context.span == this.context.span]
    earlier = [one for one in told if one.context.span != this.context.span]
    prior = [one for one in earlier if one.context.span == earlier[-1].context.span]
    text = this.context.sentence
    return Seen(this, inside, prior, mark_words(text, frozenset(text)), ahead)


def _marked(figure: Figure, told: Told | None) -> Figure:
    if told is None:
        return figure
    sure = frozenset(MARKS) - told.open
    return replace(figure, scope=(figure.scope - sure) | told.holds)


def features(decision: Decision) -> Features:
    """Give the signs as features, each for all marks and for the one."""
    names = (*decision.signs, "")
    return {f"{mark}:{name}": 1 for name in names for mark in ("", decision.mark)}


def groups(found: list[Decision]) -> list[Group]:
    """Give the decisions as choices, without what is told of fewer than five."""
    told = [features(one) for one in found]
    often = Counter(name for one in told for name in one)
    kept = {name for name, many in often.items() if many >= _SELDOM or name.endswith(":")}
    return [
        Group([{name: 1 for name in one if name in kept}], 0 if decision.holds else None)
        for one, decision in zip(told, found, strict=True)
    ]


def table(weights: dict[str, int]) -> Iterator[str]:
    """Write the weights, a line a mark."""
    for mark in ("", *MARKS):
        own = {
            name.removeprefix(f"{mark}:"): weight
            for name, weight in sorted(weights.items())
            if name.partition(":")[0] == mark
        }
        signs = [f"{sign.replace(' ', '_')}={own[sign]}" for sign in own if sign and own[sign]]
        yield " ".join([mark or "*", str(own[""]), *signs])


def held(found: list[Decision]) -> str:
    """Say how right the decisions are on articles that the weights were not fitted to."""
    names = {name: at % _FOLDS for at, name in enumerate(sorted({one.name for one in found}))}
    right = 0
    for fold in range(_FOLDS):
        weights = fit(groups([one for one in found if names[one.name] != fold]), _PENALTY)
        tried = [one for one in found if names[one.name] == fold]
        right += sum((scores(features(one), weights) > 0) == one.holds for one in tried)
    return f"{right} of {len(found)}"


def main() -> None:
    """Print the fitted weights, or how right those of other articles are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--held", action="store_true")
    given = parser.parse_args()
    found = list(decisions(given.news))
    lines = [held(found)] if given.held else table(fit(groups(found), _PENALTY))
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()

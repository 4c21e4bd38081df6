"""Fit what speaks for a change being wrong: `python tests/bench/doubting_changes.py`.

Read are the pairs that have served and published articles (`--news FOLDER`). Two levels that do
not make a change are a mistake where an editor marked all three; all else is none. `--left-out`
tells how many mistakes are found, and how many alarms are false, in each set when the weights are
fitted to the others. Writes `qa/judging/changes/course_doubts.py`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qa.judging.changes.course_signs import signs_against
from qa.judging.changes.weighed_courses import ENOUGH
from qa.model import Change
from tests.bench.doubting_shares import Text, marked_in, texts
from tests.bench.fitting import Group, fit, scores

PROJECT = Path(__file__).resolve().parent.parent.parent
TABLE = PROJECT / "qa" / "judging" / "changes" / "course_doubts.py"
_PENALTY = 3.0
_MISTAKEN = 3
"""How often a mistake counts against what is none."""


class Doubt(NamedTuple):
    """All levels that deny one change, with their signs; which of them are a mistake."""

    file: str
    pair: str
    group: Group


def doubts(text: Text) -> Iterator[Doubt]:
    """Give the levels that deny a change, for every change of a text."""
    marked = marked_in(text)
    for change in text.reading.claims:
        if not isinstance(change, Change) or not change.courses or "计划" in change.rate.scope:
            continue
        ways = list(signs_against(change))
        true = [marked(way.before) and marked(way.after) for way, _, _ in ways]
        wrong = marked(change.rate) and True in true
        if ways and (wrong or not marked(change.rate)):
            signs = [told for _, _, told in ways]
            yield Doubt(text.file, text.pair, Group(signs, true.index(True) if wrong else None))


def each_once(found: Sequence[Doubt]) -> list[Doubt]:
    """Leave out what the two members of a pair, or two pairs of one text, have in common."""
    return list({repr((one.file, one.group)): one for one in found}.values())


def counted(found: Sequence[Doubt]) -> Iterator[Group]:
    """Give the choices, a mistake as often as it counts."""
    for one in found:
        yield from [one.group] * (1 if one.group.true is None else _MISTAKEN)


def tried(found: Sequence[Doubt], weights: dict[str, int]) -> tuple[int, int, int]:
    """Give how many mistakes are found, how many there are, and how many texts cry falsely."""
    hits, false = 0, set()
    for one in found:
        told = [scores(reading, weights) for reading in one.group.readings]
        best = max(range(len(told)), key=told.__getitem__)
        if told[best] >= ENOUGH and best == one.group.true:
            hits += 1
        elif told[best] >= ENOUGH:
            false.add(one.pair)
    return hits, sum(one.group.true is not None for one in found), len(false)


def left_out(found: Sequence[Doubt]) -> Iterator[str]:
    """Tell for each set what is found and what cries when it was not fitted to."""
    for file in sorted({one.file for one in found}):
        weights = fit(list(counted([one for one in found if one.file != file])), _PENALTY)
        told = tried([one for one in found if one.file == file], weights)
        yield "{}: found {} of {}; {} cry\n".format(file, *told)


def table(weights: dict[str, int]) -> str:
    """Write the module that holds the weights."""
    lines = (f'    "{name}": {weight},\n' for name, weight in weights.items() if weight)
    return (
        '"""What each sign of a wrong change weighs: hundredths of a natural logarithm.\n\n'
        'Made by `tests/bench/doubting_changes.py`; not to be changed by hand.\n"""\n\n'
        "from __future__ import annotations\n\n"
        f"WEIGHTS: dict[str, int] = {{\n{''.join(lines)}}}\n"
    )


def main() -> None:
    """Read, fit and write; or fit without each set in turn and try the weights on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--left-out", action="store_true")
    given = parser.parse_args()
    found = each_once([one for text in texts(given.news, "growth") for one in doubts(text)])
    if given.left_out:
        sys.stdout.writelines(left_out(found))
    else:
        TABLE.write_text(table(fit(list(counted(found)), _PENALTY)), encoding="utf-8")


if __name__ == "__main__":
    main()

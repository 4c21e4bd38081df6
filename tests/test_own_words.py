"""No rule is cut to one text: what a check shows of itself is in no pair and no seed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from qa.judging.finding.loader import Loaded, load_checks

TESTS = Path(__file__).resolve().parent
SHARED = 10
"""So many characters in a row, at least six of them Chinese, are no chance."""
COMMON = 3
"""What stands in so many texts is a phrase of the news."""


def pressed(text: str) -> str:
    return re.sub(r"---\n.*?---\n|[⟦⟧\s]", "", text, flags=re.DOTALL)


def texts() -> Iterator[str]:
    """Give the texts that the project is measured on."""
    for path in sorted(TESTS.glob("probes*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            probe = json.loads(line)
            if probe["id"].endswith("-bad"):
                yield "\n".join(pressed(document["text"]) for document in probe["docs"])
    for path in sorted((TESTS.parent / "seeds").glob("*.txt")):
        yield pressed(path.read_text(encoding="utf-8"))


@cache
def measured() -> dict[str, int]:
    """Count for each run of characters in how many texts it stands."""
    counts: dict[str, int] = {}
    for text in texts():
        for run in set(runs(text)):
            counts[run] = counts.get(run, 0) + 1
    return counts


def runs(text: str) -> Iterator[str]:
    for start in range(len(text) - SHARED + 1):
        run = text[start : start + SHARED]
        if len(re.findall("[\u4e00-\u9fff]", run)) >= 6:
            yield run


@pytest.mark.parametrize(
    "rule", load_checks([], packages=False).loaded, ids=lambda one: one.rule.code
)
def test_a_check_explains_itself_in_words_of_its_own(rule: Loaded) -> None:
    found = [run for run in runs(pressed(rule.rule.doc)) if 0 < measured().get(run, 0) < COMMON]
    assert not found

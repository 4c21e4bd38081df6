"""Sentences and articles of every sort by hand: those with a slip, and sound ones.

A line of `drafts_by_hand_*.txt` is a text: the check that finds its slip, and what it shows in
⟦⟧; a dash stands before a sound one. `//` ends a line of it, `+++` parts two articles. Whole
sound articles stand in `articles_by_hand_*.txt`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spoken import codes, found, unmarked

HERE = Path(__file__).parent
DRAFTS = [
    line.replace("//", "\n").partition(" ")[::2]
    for file in sorted(HERE.glob("drafts_by_hand_*.txt"))
    for line in file.read_text("utf-8").splitlines()
]
BAD = [draft for draft in DRAFTS if draft[0] != "-"]
GOOD = [text for code, text in DRAFTS if code == "-"]
ARTICLES = [
    text
    for file in sorted(HERE.glob("articles_by_hand*.txt"))
    for text in file.read_text("utf-8").split("\n===\n")
]


@pytest.mark.parametrize(("code", "text"), BAD, ids=[text[:14] for _, text in BAD])
def test_a_slip_is_told(code: str, text: str) -> None:
    assert found(text) == [(code, unmarked(text)[1])]


@pytest.mark.parametrize("text", GOOD, ids=[text[:14] for text in GOOD])
def test_what_is_sound_passes(text: str) -> None:
    assert not codes(*text.split("+++"))


@pytest.mark.parametrize("text", ARTICLES, ids=[text.strip()[:12] for text in ARTICLES])
def test_a_sound_article_passes(text: str) -> None:
    assert not codes(*text.split("\n+++\n"))

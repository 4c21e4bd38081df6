"""Plain sentences on hours, days, years and ages: each with one slip, or sound.

`times_by_hand.tsv` has a line for each: the check that tells its slip, or a dash, and the text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spoken import codes

_LINES = (Path(__file__).parent / "times_by_hand.tsv").read_text("utf-8").splitlines()
CASES = [tuple(line.replace("\\n", "\n").split("\t")) for line in _LINES]
BAD = [(code, text) for code, text in CASES if code != "-"]
GOOD = [text for code, text in CASES if code == "-"]


@pytest.mark.parametrize(("code", "text"), BAD, ids=[text[:16] for _, text in BAD])
def test_a_slip_is_told(code: str, text: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize("text", GOOD, ids=[text[:16] for text in GOOD])
def test_what_is_sound_passes(text: str) -> None:
    assert not codes(text)

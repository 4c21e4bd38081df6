"""Misprints between two printed numbers: digits exchanged, in whatever unit."""

from __future__ import annotations

import pytest

from qa.judging.arithmetic.misprints import slip, slip_patterns
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text


def figure(text: str) -> Figure:
    claims = read_claims(read_text(text, name="a", path="a")).claims
    return next(claim for claim in claims if isinstance(claim, Figure))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("疏散群众5179人。", "疏散群众5791人。", "turned"),
        ("疏散群众517人。", "疏散群众751人。", ""),
        ("疏散群众517人。", "疏散群众571人。", "turned"),
        ("造林1080亩。", "造林27公顷。", "turned"),
        ("造林1080亩。", "造林72公顷。", ""),
    ],
)
def test_turned_digits_are_seen_and_share_a_pattern(one: str, other: str, kind: str) -> None:
    left, right = figure(one), figure(other)
    assert slip(left.quantity, right.quantity) == kind
    assert bool(slip_patterns(left) & slip_patterns(right)) or kind == ""

"""What is stored comes back exactly, and only what is asked for is built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.archive.codec import decode, encode
from qa.archive.packing import DamageError, packed, swollen, written
from qa.model import (
    Article,
    Change,
    Claim,
    Dated,
    Detail,
    Document,
    Figure,
    Known,
    Lapse,
    Listing,
    Mean,
    Milestone,
    Named,
    OddYear,
    Part,
    Passage,
    Reading,
    Reckoning,
    Share,
    Slot,
    Timed,
    Total,
)
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"
TEXTS = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]

KINDS: tuple[type[Claim], ...] = (
    Figure, Total, Part, Share, Change, Mean, Listing, Dated, Reckoning, Passage, Named, Milestone,
    Timed, Detail, OddYear, Lapse,
)  # fmt: skip


def slots(kind: type[Slot[object]]) -> st.SearchStrategy[Slot[object]]:
    (value,) = get_args(kind)
    known = st.sampled_from(get_args(Known))
    return st.builds(Slot, st.none() | st.from_type(value), known)


st.register_type_strategy(Slot, slots)
CLAIMS = st.one_of(*(st.from_type(kind) for kind in KINDS))


def again(reading: Reading) -> Reading:
    document = reading.document
    text = swollen(packed(document.text))
    return decode(document.id, document.path, text, encode(reading)).reading()


@given(
    st.builds(Document, articles=st.lists(st.from_type(Article), max_size=2).map(tuple)),
    st.lists(CLAIMS, max_size=3).map(tuple),
)
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_every_claim_comes_back(document: Document, claims: tuple[Claim, ...]) -> None:
    reading = Reading(document, claims)
    assert again(reading) == reading


@pytest.mark.parametrize("text", TEXTS)
def test_articles_come_back(text: str) -> None:
    reading = read_claims(read_text(text, name="a.txt"))
    assert again(reading) == reading


@pytest.mark.parametrize(
    "mangle",
    [
        lambda text: text.replace("，", "，\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        lambda text: text + "\ud800",
        lambda _: "",
    ],
)
def test_texts_that_are_mended_in_reading_come_back(mangle: Callable[[str], str]) -> None:
    reading = read_claims(read_text(mangle(TEXTS[0]), name="a.md"))
    assert again(reading) == reading


def test_one_claim_is_built_alone() -> None:
    reading = read_claims(read_text(TEXTS[0], name="a.txt"))
    stored = decode("a.txt", "-", written(TEXTS[0]), encode(reading))
    assert len(stored) == len(reading.claims)
    for number in range(len(stored) - 1, -1, -7):
        assert stored.claim(number) == reading.claims[number]


def test_damaged_bytes_are_told() -> None:
    reading = read_claims(read_text(TEXTS[0], name="a.txt"))
    data = encode(reading)
    with pytest.raises(DamageError):
        decode("a.txt", "-", written(TEXTS[0]), data[: len(data) // 2])
    with pytest.raises(DamageError):
        decode("a.txt", "-", written(TEXTS[0][1:]), data)

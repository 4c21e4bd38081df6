"""What a long text costs: calls of functions, counted, in line with its length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = {check.code: check for check in load_checks([]).checks}
TEXTS = {
    "DAT08": "20{0}年{1}月，第{0}户搬进新居。",
    "DAT13": "20{0}年{1}月，第{0}户已经搬进新居。",
    "NAM04": "县水利局副局长郑玉梅到第{0}组看了水渠，水利局副局长郑玉梅{1}月说水退了。",
    "NAM05": "县水利局局长郑玉梅到第{0}组看了水渠，水利局局长郑玉梅{1}月说水退了。",
}
"""For a check a sentence that is told with other numbers again and again."""
_SHORT, _LONG = 300, 1200


SPELLS = "20{0}年{1}月，第{0}户搬进新居，前后用了{2}年。"


def calls(work: Callable[[], object]) -> int:
    """Count the calls that a piece of work takes."""
    count = 0

    def profile(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def told(sentence: str, most: int) -> str:
    """Tell a sentence again and again, with other numbers."""
    return "\n".join(
        sentence.format(10 + number % 80, number % 12 + 1, number % 7 + 2) for number in range(most)
    )


@pytest.mark.parametrize("check", TEXTS)
def test_judging_grows_with_the_text_and_not_with_its_square(check: str) -> None:
    def judged(reading: Reading) -> int:
        return calls(lambda: judge([reading], [CHECKS[check]]))

    short, long = (
        read_claims(read_text(told(TEXTS[check], most), name="long")) for most in (_SHORT, _LONG)
    )
    judged(long)  # what is compiled or looked up at its first use is no part of it
    assert judged(long) < 6 * judged(short)


def test_reading_grows_with_the_text_and_not_with_its_square() -> None:
    def read(most: int) -> int:
        document = read_text(told(SPELLS, most), name="long")
        return calls(lambda: read_claims(document))

    read(_LONG)
    assert read(_LONG) < 6 * read(_SHORT)

"""What a long text costs: calls of functions, counted, in line with its length."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from qa.judging.engine import judge
from qa.judging.loader import load_checks
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


def calls(check: str, reading: Reading) -> int:
    """Count the calls that judging a text takes."""
    count = 0

    def profile(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        judge([reading], [CHECKS[check]])
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("check", TEXTS)
def test_judging_grows_with_the_text_and_not_with_its_square(check: str) -> None:
    told = [TEXTS[check].format(10 + number % 80, number % 12 + 1) for number in range(_LONG)]
    short, long = (
        read_claims(read_text("\n".join(told[:most]), name="long")) for most in (_SHORT, _LONG)
    )
    calls(check, long)  # what is compiled or looked up at its first use is no part of it
    assert calls(check, long) < 6 * calls(check, short)

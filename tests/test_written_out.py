"""What UNT04 writes out of figures that do not fit: the arithmetic, in the multiple it takes."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

UNT04 = [check for check in load_checks(packages=False).checks if check.code == "UNT04"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "合作社有社员12万人。\n每人每年交160元，其中一半由社里出。\n账上一年进项1920亿元，专户存着。",
            "12万人 × 160元 = 1920万元 ≠ 1920亿元",
        ),
        (
            "派出所上月查车18.5万辆次，酒后开车的222起，查处率1.2%，比上月略低。",
            "222起 ÷ 18.5万辆次 ≈ 0.12% ≠ 1.2%",
        ),
        (
            "募得1310万元，其中企业捐825万元，商会捐306亿元，个人捐179万元。",
            "825万元 + 306亿元 + 179万元 = 306.1004亿元 ≠ 1310万元",
        ),
    ],
)
def test_the_arithmetic_is_written_out(text: str, written: str) -> None:
    found = judge([read_claims(read_text(text, name="a"))], UNT04).findings
    assert [finding.explanation for finding in found] == [written]

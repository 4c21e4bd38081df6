"""Which of two running totals of a sentence was struck first, as CUM01 sees it."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = [one for one in load_checks(packages=False).checks if one.code == "CUM01"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("台账记着：开园那天，已入住蜂农381户；一周后，已入住318户。", True),
        ("截至昨晚，展厅累计接待观众6350人；半个月前清点时，累计是6530人。", True),
        ("截至开演前，剧社会员已达318人；7月底是381人。", True),
        ("花农老魏的网店，12月收藏涨到4620人，今年3月涨到4890人。", False),
        ("去年全年，合作社累计嫁接月季4620株；截至5月末，今年累计嫁接4260株。", False),
        ("去年前三季度，全乡检修水井381眼；全年检修水井318眼。", True),
        ("开园满一年时，累计接待观众6530人；今年前10个月又接待观众6350人。", False),
    ],
)
def test_totals_are_held_together_in_the_order_of_their_times(text: str, *, found: bool) -> None:
    reading = read_claims(read_text(text, name="a.txt", path="a.txt"))
    assert bool(judge([reading], CHECKS).findings) is found

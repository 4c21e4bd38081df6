"""Messages name what an article names, in its own words and figures."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.finding.quoting import worded
from qa.reading.claims import read_claims
from qa.reading.documents import read_text


def told(text: str, code: str) -> list[str]:
    readings = [read_claims(read_text(text, name="a.txt", path="a.txt"))]
    checks = load_checks(packages=False).checks
    return [one.message["zh"] for one in judge(readings, checks).findings if one.check == code]


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "FIG01",
            "全长4.16公里的青云岭隧道昨天贯通。\n青云岭隧道全长4610米，最深处离地面505米。",
            "“青云岭隧道”前后不一：一处写4.16公里，一处写4610米",
        ),
        (
            "LST01",
            "会议提出三项要求：一是抢收早稻，二是抢种晚稻。",
            "说的是“三项要求”，列出来的是2项",
        ),
        (
            "CHG01",
            "合作社社员由20户增加到60户，翻了两番。",
            "由20户到60户是原来的3倍；翻两番应是4倍",
        ),
    ],
)
def test_a_message_says_what_the_article_says(code: str, text: str, message: str) -> None:
    assert told(text, code) == [message]


def test_quotation_marks_within_others_are_single_or_left_out() -> None:
    template = {"zh": "“{words}”即{meant}"}
    assert worded(template, {"words": "“两山”理念", "meant": "“绿”"})["zh"] == "“‘两山’理念”即“绿”"
    assert worded(template, {"words": "“20天", "meant": 20})["zh"] == "“20天”即20"

"""Which side of a contradiction is likelier wrong, where the check itself cannot say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading

SUM02 = [check for check in load_checks(packages=False).checks if check.code == "SUM02"]


def likelier(text: str, read_texts: Callable[..., list[Reading]]) -> list[tuple[str, str]]:
    """Give what is held to be the likelier slip of each finding, and why."""
    marked = []
    for finding in judge(read_texts(text), SUM02).findings:
        for mend in finding.suggestions:
            span = finding.places[mend.place].span
            if mend.likelier:
                marked.append((text[span.start : span.end], mend.why["zh"].partition("；")[2]))
    return marked


@pytest.mark.parametrize(
    ("text", "slip", "why"),
    [
        (
            "全县入库玉米2.4万吨，其中一等粮3100万公斤。仓里原有的也算上，玉米2.4万吨都过了秤。",
            "3100万公斤",
            "另一处的数，文中别处也说过",
        ),
        (
            "全镇有公共厕所86座，其中已改造的92座，设在路边的95座。",
            "86座",
            "别的差错也指向这里",
        ),
        (
            "石桥镇86座厕所换新\n厕所多的村最先动工。全镇已改造的厕所里，在镇区的就有92座。",
            "86座",
            "标题多由正文改写",
        ),
    ],
)
def test_evidence_of_the_text_marks_one_side(
    text: str, slip: str, why: str, read_texts: Callable[..., list[Reading]]
) -> None:
    assert (slip, why) in likelier(text, read_texts)


def test_without_evidence_no_side_is_marked(read_texts: Callable[..., list[Reading]]) -> None:
    text = "全县入库玉米2.4万吨，其中一等粮3100万公斤。"
    assert judge(read_texts(text), SUM02).findings
    assert likelier(text, read_texts) == []


def test_a_longer_number_is_not_the_same_told_again(
    read_texts: Callable[..., list[Reading]],
) -> None:
    text = "全县入库玉米2.4万吨，其中一等粮3100万公斤。外运玉米12.4万吨。"
    assert judge(read_texts(text), SUM02).findings
    assert likelier(text, read_texts) == []

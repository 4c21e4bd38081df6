"""What the text bears out, or tells as something else, is no contradiction; a slip beside it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.linking.confirmed import confirmed
from qa.model import Figure, Reading

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = {check.code: check for check in load_checks(packages=False).checks}


def count(readings: list[Reading], code: str) -> int:
    """Say how many findings a check makes."""
    judgement = judge(readings, [CHECKS[code]])
    assert not judgement.failures
    return len(judgement.findings)


@pytest.mark.parametrize(
    ("code", "sound", "slip"),
    [
        pytest.param(
            "AVG01",
            "水罐车每台15吨，每天往返4趟，六台车一天可送360吨。",
            "水罐车每台15吨，六台车一天可送360吨。",
            id="what each has again and again",
        ),
        pytest.param(
            "AVG01",
            "今年庙会10天卖出门票3600张，平均每天360张；前年8天平均每天290张。",
            "今年庙会10天卖出门票3600张，平均每天290张。",
            id="the mean of another year",
        ),
        pytest.param(
            "SUM01",
            "园里的古树，高于15米的有28棵，高于25米的有36棵，共66棵。",
            "园里的古树，杉树有28棵，松树有36棵，共66棵。",
            id="bounds that hold one another",
        ),
        pytest.param(
            "SUM01",
            "索道票分三档：成人单程65元、往返95元，往返加观光车168元。",
            "索道检修，人工费65元、材料费95元，合计168元。",
            id="prices side by side",
        ),
        pytest.param(
            "SUM02",
            "行会有会员店52家（新入会8家、退会3家），其中带食宿的11家。",
            "行会新入会店8家，其中带食宿的11家。",
            id="a whole before brackets",
        ),
        pytest.param(
            "SUM02",
            "从教满15年的有263人，其中满35年的47人。",
            "从教的教师有47人，其中女教师263人。",
            id="a bound and no part",
        ),
        pytest.param(
            "CUM01",
            "截至3月底，全县共有养蜂户2416户。新入册62户，退养131户，净减69户。截至6月底，"
            "全县共有养蜂户2347户。",
            "截至3月底，全县累计改造养蜂户2416户。截至6月底，全县累计改造养蜂户2347户。",
            id="more went than came",
        ),
        pytest.param(
            "LST01",
            "灌渠分三段清淤，头一天就完工的是第三段。\n第一段长3公里，从闸口到桥头；第二段长4公里。",
            "灌渠分三段清淤：第一段，从闸口到桥头；第二段，从桥头到磨坊。",
            id="a member told of elsewhere",
        ),
        pytest.param(
            "SUM03",
            "绿豆、红豆各占四成，剩下两成是黑豆。",
            "绿豆占四成，剩下两成是黑豆。",
            id="each has as much",
        ),
        pytest.param(
            "FIG04",
            "河湾来了新邻居\n今年冬天，湖区数到苍鹭246只、灰鹤131只。\n图①：湖区东岸，58只苍鹭在浅滩上觅食。",
            "河湾数到苍鹭58只\n今年冬天，湖区数到苍鹭246只、灰鹤131只。",
            id="what a picture shows",
        ),
    ],
)
def test_what_is_told_otherwise_is_left_alone(
    read_texts: ReadTexts, code: str, sound: str, slip: str
) -> None:
    assert count(read_texts(sound), code) == 0
    assert count(read_texts(slip), code) > 0


@pytest.mark.parametrize(
    ("text", "borne_out"),
    [
        ("入库的木料有杉木37方、松木48方，合计85方。", True),
        ("入库的木料有杉木37方、松木48方，合计87方。", False),
        ("应到评委64人，实到52人，到会率81.25%。", True),
        ("应到评委64人，实到52人，到会率83.25%。", False),
        ("产茶籽86吨，去年是80吨，增长7.5%。", True),
    ],
)
def test_a_sum_a_share_or_a_change_bears_figures_out(
    read_texts: ReadTexts, text: str, *, borne_out: bool
) -> None:
    figures = [claim for claim in read_texts(text)[0].claims if isinstance(claim, Figure)]
    assert confirmed(figures[0], ()) == borne_out
    assert not confirmed(figures[0], {figure.span for figure in figures})


def test_a_village_may_bear_the_name_of_its_township(read_texts: ReadTexts) -> None:
    text = "本报讯 走进临溪镇，家家门口晒着笋干。\n按村分，临溪村晒得最多，有四十来户。"
    assert count(read_texts(text), "NAM02") == 0


@pytest.mark.parametrize(("years", "findings"), [("11", 0), ("4", 1)])
def test_a_year_that_a_length_leads_to_today_is_right(
    read_texts: ReadTexts, years: str, findings: int
) -> None:
    text = (
        "窑场1958年点火。2017年，镇里着手修缮，2020年开放一号窑，2012年二号窑迎客，成了书吧，"
        f"至今已开{years}年。"
    )
    assert count(read_texts(text), "DAT08") == findings

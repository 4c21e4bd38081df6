"""Years that the words around them deny, and sound texts that tempt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading

Texts = Callable[..., list[Reading]]
CHECKS = [one for one in load_checks([], packages=False).checks if one.code.startswith("DAT")]
DAY = dt.date(2024, 6, 18)

WRONG = {
    "to come": ("茶厂2031年换上电炉，茶农头一回不用熬夜守灶。", "2013年"),
    "to come after a beginning": ("渡口2009年停航，2029年铺上栈道，钓客云集。", "2019年"),
    "older than its house": ("粮站1956年挂牌，1898年添置了烘干机。", "1998年"),
    "born a century early": ("1889年，摆渡人老孟生在船上，今年35岁，撑篙二十年。", "1989年"),
    "half a year compared": ("2004年上半年，全区巡河4620次，比去年同期多318次。", "2024年"),
    "the same months told": (
        "2013年1至5月，验放货车8200辆，比上年同期（2022年1至5月）多一成。",
        "2023年",
    ),
    "last year's name": ("昨天上午，2023年全县少儿象棋大赛落幕，小将们握手道别。", "2024年"),
    "done by a child": ("24岁的举重选手刷新了她自己2003年创造的纪录。", "2023年"),
}
SOUND = (
    "茶厂计划2031年换上电炉，茶农不用再熬夜守灶。",
    "渡口2009年停航，栈道预计2029年铺成。",
    "粮站1956年挂牌，院里的老樟树据县志记载1898年栽下。",
    "1889年，族谱修成；主修的老孟今年85岁。",
    "2004年上半年，全区巡河4620次，那时比去年同期多318次已不容易。",
    "昨天上午，2023年度全县少儿象棋等级证书颁发。",
    "昨天上午，推迟了半年的2023年全县少儿象棋大赛落幕。",
    "69岁的老教练说起她自己1975年创造的纪录。",
)


def told(readings: list[Reading]) -> list[Finding]:
    """Give the loud findings that no other accounts for."""
    findings = judge(readings, CHECKS).findings
    return [one for one in findings if one.severity != "note" and not one.caused_by]


@pytest.mark.parametrize(("text", "right"), WRONG.values(), ids=WRONG)
def test_a_denied_year_is_told_with_the_year_meant(
    read_texts: Texts, text: str, right: str
) -> None:
    (finding,) = told(read_texts(text, date=DAY))
    assert right in finding.message["zh"]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_year_passes(read_texts: Texts, text: str) -> None:
    assert not told(read_texts(text, date=DAY))

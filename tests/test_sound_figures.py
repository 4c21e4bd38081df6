"""Sound texts whose figures seem to disagree: another base, another thing, another year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.judging.engine import judge
from qa.judging.loader import load_checks
from qa.model import Reading

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = {check.code: check for check in load_checks(packages=False).checks}
TODAY = dt.date(2025, 7, 3)


def count(readings: list[Reading], code: str) -> int:
    """Say how many findings a check makes."""
    judgement = judge(readings, [CHECKS[code]])
    assert not judgement.failures
    return len(judgement.findings)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("SUM01", "全年修缮住宅118处，厂房74处，学校32处，其他各类合计91处。"),
        ("SUM01", "河口电站全年来电总量8600万度，向城区供电2100万度，乡镇供电3200万度。"),
        ("AVG01", "城区绿道总长540公里，常住人口36万人，按登记人口30万计，人均1.8米。"),
        ("AVG01", "水渠长48公里，总投资9600万元，穿山的6公里每公里造价320万元，护栏31公里。"),
        ("AVG01", "他上半年售出蜂蜜320斤，下半年再售480斤，12个月月均66.7斤。"),
        ("AVG01", "全镇共1200户，发放补助96万元，低保户户均1300元。"),
        ("AVG01", "新修水渠52公里。村里请来28名巡渠员，每人巡四公里左右。"),
        ("CUM01", "到去年底，新线累计运送游客364万人次。截至6月30日，累计运送游客446万人次。"),
        ("CUM01", "到2024年底，新线累计运送游客364万人次。截至6月30日，累计运送游客446万人次。"),
    ],
)
def test_it_is_let_pass(read_texts: ReadTexts, code: str, text: str) -> None:
    assert count(read_texts(text, date=TODAY), code) == 0


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("SUM01", "全年修缮住宅118处，厂房74处，学校32处，各类合计234处。"),
        ("SUM01", "全年供电总量8600万度，城区供电2100万度，乡镇供电6200万度。"),
        ("AVG01", "城区绿道总长540公里，按登记人口30万人计，人均1.6米。"),
        ("AVG01", "水渠长48公里，总投资9600万元，平均每公里造价260万元。"),
        ("AVG01", "全镇低保户1200户，发放补助96万元，低保户户均1300元。"),
        ("CUM01", "到去年底，新线累计运送游客464万人次。截至6月30日，累计运送游客446万人次。"),
    ],
)
def test_a_slip_is_still_found(read_texts: ReadTexts, code: str, text: str) -> None:
    assert count(read_texts(text, date=TODAY), code) == 1

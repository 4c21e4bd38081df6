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
        ("AVG01", "剧团演出6场，观众7210人，场均1202人。"),
        ("AVG01", "全年接待观众86.4万人次，开放日日均2760人次。"),
        ("AVG01", "全县参保62.4万户，户均保费1480元，理赔总额3.9亿元。"),
        ("AVG01", "5公里起每5公里设一处饮水站，共16处，能量胶在25公里、30公里处发放。"),
        ("AVG01", "老徐的160亩稻卖了28.8万元。每亩补助50元，全镇报名4300余亩。"),
        ("SUM01", "全行86个网点中52个在乡镇，今年将再建20个服务点，把总数提高到130个。"),
        ("SUM01", "新增就业6.8万人，其中毕业生2.1万人；全市毕业生共5.6万人。"),
        ("CHG02", "去年接待游客128万人次，今年一季度接待36万人次，同比增长18.2%。"),
        (
            "CHG01",
            "前三季度出口12.6亿元。上年同期为13.1亿元，全年出口17.8亿元，增长3.2%。",
        ),
        ("CUM01", "截至2023年末，全市参保31.2万人；上年末为28.6万人。"),
        ("CUM01", "截至25日16时，已转移人员4.8万人。至26日8时，转移人员已返回3.9万人。"),
        ("PCT03", "全镇28个村，18个村收入超过50万元，占比由三成提高到六成四。"),
        ("PCT03", "全县播种小麦62.3万亩，已收获51.6万亩，机收率98%。"),
        ("PCT03", "接报火灾862起，死亡3人。其中住宅火灾318起，电气火灾占38.2%。"),
        ("PCT01", "秋粮收购过半\n累计收购38.6万吨，同比增加2.1万吨。日均收购量8600吨。"),
        ("AVG01", "藏书1126万册，人均2.1册。去年办证26万张，持证读者212万人。"),
        ("AVG01", "到11时20分，共卸标箱412个，平均每小时95个。另一船作业6个半小时。"),
        ("AVG01", "去年接单860件，销售额312万元，人均增收1.2万元。坊主收徒97人。"),
        ("SUM01", "现有幼儿园142所，公办园72所，普惠性民办园51所。"),
        ("UNT04", "2.64万户家庭用上天然气，每户补助1480元，全部投资3.9亿元。"),
        ("UNT04", "法官人均结案212件；全年审结案件18640件，其中民事案件11260件。"),
        ("FIG07", "上月这一路段也发生过事故，造成4人受伤。\n此次事故造成2人受伤。"),
        ("DAT13", "2018年，她大学毕业，2019年来到村里；2022年，她成了家。"),
        ("DAT13", "2023年初，市里提出，2025年森林覆盖率达到52%。"),
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


def test_what_a_market_turned_over_in_a_day_is_no_running_total(read_texts: ReadTexts) -> None:
    first, second = (
        f"---\ndate: 2015-{day}\n---\n（行情）{name}国内金银{how}\n{name}，国内贵金属{how}。"
        f"青河黄金交易所黄金Au99.99收盘于每克234.94元，共成交{traded}公斤。"
        for day, name, how, traded in (
            ("06-30", "30日", "收跌", "26363.86"),
            ("12-25", "25日", "收涨", "20779.42"),
        )
    )
    assert count(read_texts(first, second), "CUM01") == 0

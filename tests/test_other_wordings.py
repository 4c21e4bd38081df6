"""The same contradictions in other words: each is told once, by its check, on its places."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest

from qa.judging.engine import judge
from qa.judging.loader import load_checks
from qa.model import Finding, Reading

CHECKS = load_checks([]).checks
_MARK = re.compile("[⟦⟧]")

BAD = [
    (
        "CUM01",
        "2024-04-02",
        "石桥渡改桥工程快报\n自2021年动工以来，石桥渡大桥累计浇筑混凝土⟦41.3万方⟧。",
        "石桥渡大桥合龙在即\n截至2024年3月底，石桥渡大桥工程累计浇筑混凝土⟦40.3万方⟧。",
    ),
    (
        "CUM01",
        "",
        "运动会第三日\n本报青河9月3日电 截至今天18时，我县代表队累计夺得⟦金牌26枚⟧、银牌8枚。",
        "运动会第五日\n9月5日，赛程过半。截至5日晚，我县代表队累计夺得⟦金牌23枚⟧、银牌14枚。",
    ),
    (
        "CUM01",
        "",
        "第8轮过后，红土队已攻入⟦31球⟧，排名第五。第10轮战罢，红土队攻入⟦23球⟧，降到第七。",
    ),
    ("CUM01", "", "上半年，全县累计登记民宿⟦712家⟧；前三季度累计登记⟦702家⟧，同比增长8%。"),
    (
        "CUM01",
        "2024-12-20",
        "“从2019年冬天到去年底，我们一共送出毛毯⟦8.7万条⟧。”到今年12月中旬，送出的毛毯已累计⟦7.8万条⟧。",
    ),
    (
        "CUM01",
        "2024-06-14",
        "登记证上写着，到2023年底，他累计捐献⟦128次⟧。今年以来，他又去了5次，累计达到⟦121次⟧。",
    ),
    (
        "CUM01",
        "2024-09-03",
        "到第二年6月，平台注册车主达到⟦31.5万⟧。今年8月底，这个数字已增加到⟦13.5万⟧。",
    ),
    (
        "SUM02",
        "",
        "2023年，县图书馆接待读者⟦46.2万人次⟧。7月、8月两个月里，图书馆接待读者⟦47.5万人次⟧。",
    ),
    ("SUM02", "", "庙会四天，全街接待游客⟦14.2万人次⟧，其中初三当天⟦15.1万人次⟧。"),
    ("SUM02", "", "全村三百零六户、⟦一千二百余口人⟧。村里外出打工的就有⟦一千三百多人⟧。"),
    ("SUM02", "", "全镇耕地面积⟦3.8万亩⟧，高标准农田⟦4.1万亩⟧，农机2600台。"),
    ("SUM02", "", "水库总库容⟦1.26亿立方米⟧，兴利库容⟦1.62亿立方米⟧，灌溉农田18万亩。"),
    ("SUM02", "", "本次筛查共覆盖职工⟦3260人⟧，检出异常指标的⟦3620人⟧，已通知复诊。"),
]

GOOD = [
    (
        "2024-05-16",
        "截至5月11日，青河县累计流转土地12.6万亩，流转率61%。",
        "截至5月15日，白水县累计流转土地9.8万亩，流转率55%。",
    ),
    (
        "",
        "运动会第三日\n本报青河9月3日电 截至今天18时，我县代表队累计夺得金牌23枚、银牌8枚。",
        "运动会第五日\n9月5日，赛程过半。截至5日晚，我县代表队累计夺得金牌26枚、银牌14枚。",
    ),
    (
        "2024-09-06",
        "1—6月，全县预算收入完成19.1亿元；1—7月完成22.6亿元；1—8月完成25.4亿元，同比增长3.1%。",
    ),
    ("2024-10-30", "截至8月底，仓库里还存着陈粮3.2万吨。到10月中旬，存粮2.6万吨。"),
    (
        "2024-09-03",
        "2023年，县图书馆接待读者46.2万人次。今年7月、8月两个月里，图书馆接待读者47.5万人次。",
    ),
    ("", "计划总投资2.4亿元，其中设备投资9600万元，达产后年产值3.6亿元。"),
    ("", "全村286户1036人，去年接待游客1200人，其中住宿的310人。"),
]


def loud(readings: list[Reading]) -> list[Finding]:
    judgement = judge(readings, CHECKS)
    assert not judgement.failures
    return [one for one in judgement.findings if one.severity != "note" and not one.caused_by]


def read(
    read_texts: Callable[..., list[Reading]], date: str, texts: tuple[str, ...]
) -> list[Reading]:
    day = dt.date.fromisoformat(date) if date else None
    return read_texts(*(_MARK.sub("", text) for text in texts), date=day)


@pytest.mark.parametrize("case", BAD, ids=[f"{case[0]}-{case[2][:12]}" for case in BAD])
def test_it_is_told_once(case: tuple[str, ...], read_texts: Callable[..., list[Reading]]) -> None:
    code, date, *texts = case
    readings = read(read_texts, date, tuple(texts))
    (finding,) = loud(readings)
    documents = {reading.document.id: reading.document for reading in readings}
    spans = sorted(place.span for place in finding.places)
    marked = [part for text in texts for part in re.findall("⟦(.*?)⟧", text)]
    assert finding.check == code
    assert len(spans) == len(marked)
    for span, mark in zip(spans, marked, strict=True):
        assert documents[span.document].quote(span) in mark


@pytest.mark.parametrize("case", GOOD, ids=[case[1][:12] for case in GOOD])
def test_it_passes(case: tuple[str, ...], read_texts: Callable[..., list[Reading]]) -> None:
    date, *texts = case
    assert not loud(read(read_texts, date, tuple(texts)))

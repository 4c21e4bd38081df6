"""Figures of two articles: what is one fact, and what both tell."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.linking.linking import Link
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = [check for check in load_checks().checks if check.code == "FIG01"]
RAID = (
    "近日，青河县公安机关联合侦破一起贩毒案，抓获7名犯罪嫌疑人及12名吸毒人员，缴获冰毒30.9克。"
    "2023年5月，专案组开展统一抓捕。一组民警在高速公路出口将嫌疑人龙某抓获，缴获冰毒20.2克。"
)
NIGHT = "接着在河东区先后抓获吸贩毒人员15名。"


def told(*bodies: str) -> list[str]:
    readings = [
        read_claims(
            read_text(f"---\ndate: 2023-05-31\n---\n警方行动\n{body}", name=f"{number}.txt")
        )
        for number, body in enumerate(bodies)
    ]
    return [finding.explanation for finding in judge(readings, CHECKS).findings]


def test_what_each_article_tells_is_no_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    def linked(one: Figure, other: Figure) -> Link | None:
        apart = one.context.document != other.context.document
        return Link(("吸毒人员",), firm=True) if apart else None

    monkeypatch.setattr("qa.judging.facts.twins.same_fact", linked)
    assert told(RAID + NIGHT, RAID + NIGHT) == []


def test_what_one_tells_otherwise_is() -> None:
    assert told(RAID, RAID.replace("12名", "21名")) == ["12名 ≠ 21名"]


ROAD = "2023年，青河县新建农村公路{}公里，群众出行更加方便。"


def test_one_place_one_time_one_name_need_no_companions() -> None:
    other = ROAD.replace("群众", "据县交通局介绍，群众")
    assert told(ROAD.format(86), other.format(131)) == ["86公里 ≠ 131公里"]


@pytest.mark.parametrize(
    "other",
    [
        ROAD.replace("2023年", "2022年"),
        ROAD.replace("青河县", "白水县"),
        ROAD.replace("青河县", "山区乡镇"),
        ROAD.replace("农村公路", "旅游公路"),
        ROAD.replace("青河县新建", "青河县计划新建"),
    ],
)
def test_another_place_time_or_name_is_another_fact(other: str) -> None:
    assert told(ROAD.format(86), other.format(131)) == []


def test_a_kind_of_place_is_no_place() -> None:
    road = "公路建设正在提速。其中山区乡镇新建公路{}公里。"
    assert told(road.format(74), road.format(131)) == []


RACE = "第{}届青河湾马拉松昨天收场，{}名跑者完赛。"
FINISH = "跑完第{}届青河湾马拉松的，一共{}名跑者，年纪最大的71岁。"


def test_a_number_told_again_in_words_is_held_to_the_other_article() -> None:
    assert told(RACE.format("七", "3684"), FINISH.format("七", "三千八百六十四")) == [
        "3684名 ≠ 3864名"
    ]
    assert told(RACE.format("七", "3684"), FINISH.format("六", "三千八百六十四")) == []


def test_all_provinces_are_no_count_of_some() -> None:
    every = "第七届青河湾马拉松昨天收场，跑者来自全国31个省份。"
    assert told(every, every.replace("全国31", "13")) == []


@pytest.mark.parametrize(
    ("second", "count"),
    [("前一天是端午当日", 0), ("次日是端午", 0), ("当日是端午", 1)],
)
def test_the_day_before_or_after_is_another_day(second: str, count: int) -> None:
    text = f"5月28日上午，码头的货棚里，堆着614箱荔枝。{second}，只到了416箱；往年的高峰在6月。"
    assert len(told(text)) == count


@pytest.mark.parametrize(("owed", "count"), [("债务余额", 0), ("税收收入", 1)])
def test_all_the_city_alone_makes_no_two_things_one(owed: str, count: int) -> None:
    first = "一、收入。2022年，全市税收收入143.62亿元，增长3%。"
    assert len(told(f"{first}\n三、全年，全市{owed}634.12亿元。")) == count

"""One thing on two days: rules in force, openings by their year, the day of a race."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = [check for check in load_checks(packages=False).checks if check.code == "DAT11"]
MUSEUM = "家门口的票证馆\n长乐县票证博物馆由老邮局改建，2017年5月开馆，藏品2.3万件。"
RACE = "招募裁判\n2025青川湖铁人三项赛的比赛于10月19日举行，报名选手860人。"
MEETING = "4月11日，安陵市河湖保护工作会议在市会议中心召开，通报22条河道的水质。"
LINE = "青河地铁5号线2024年2月9日通车，全长21公里。\n"
SHOW = "“丹青引”画展开幕\n“丹青引——近代山水画展”在石桥美术馆开幕，展期至2025年6月30日。"
FEE = (
    "答：集中缴费期为2024年9月18日至12月25日，每人400元。\n"
    "答：在集中缴费期（{}）内缴费的，自明年1月1日起享受待遇。"
)
RULE = "昨天，市里发布《岚山市养犬管理规定》，共6章41条，将于9月1日起实施。\n"


def found(read_texts: ReadTexts, *texts: str) -> int:
    """Count what DAT11 finds."""
    judgement = judge(read_texts(*texts), CHECKS)
    assert not judgement.failures
    return len(judgement.findings)


@pytest.mark.parametrize(
    "texts",
    [
        (RULE + "规定自10月1日起实施，由城管部门负责解释。",),
        (
            (
                "新列车时刻表6月18日零时起实行，经停列车增至93趟。\n"
                "车站说，6月15日起实行的新时刻表调整车次24趟。"
            ),
        ),
        ("报名时间为3月10日至3月28日。\n3月18日报名期满后，名单另行公布。",),
        (MUSEUM, "夏夜\n长乐县票证博物馆很热闹。2016年5月开馆以来，馆里办过21个特展。"),
        (
            RACE,
            "2025青川湖铁人三项赛交通通告\n比赛定于2025年10月18日上午8时发枪，6条道路禁止通行。",
        ),
        ("一、报名时间：4月8日9:00至4月16日17:00。\n四、4月15日17:00系统关闭后，不再受理报名。",),
        (FEE.format("2024年9月18日至12月31日"),),
        (SHOW, "看画去\n周末，“丹青引”画展前排起长队。馆方说，展览持续到7月7日，孩子们赶得上。"),
        ("县里发布《养犬管理办法》，自7月1日起在全县施行。\n赶在办法8月1日施行之前，宣传要到户。",),
        (MEETING, "水边的规矩\n安陵的水清了。4月12日召开的全市河湖保护工作会议提出，延长禁渔期。"),
    ],
)
def test_one_thing_has_one_day(read_texts: ReadTexts, texts: tuple[str, ...]) -> None:
    assert found(read_texts, *texts) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("一、报名时间：4月8日9:00至4月16日17:00。\n四、4月20日17:00系统关闭后，不再受理缴费。",),
        (FEE.format("2024年9月18日至12月25日"),),
        (
            (
                "居民医保集中缴费期为2024年9月18日至12月25日，每人400元。\n"
                "灵活就业人员缴费期（2024年9月18日至12月31日）较长，可按月缴。"
            ),
        ),
        (SHOW, "看画去\n“丹青引”画展前排起长队。馆方说，二楼的“器用之美”陶艺展持续到7月7日。"),
        (SHOW, "看画去\n“丹青引”画展前排起长队。数字厅另设配套的影像展，展至2025年7月7日。"),
        (SHOW, "看画去\n“丹青引”画展观者如潮，馆方决定延期，展览持续到7月7日。"),
        (
            "闭幕\n6月3日，为期四天的第九届青河樱桃节闭幕，卖出樱桃32吨。",
            "大事记\n5月31日至6月3日，第九届青河樱桃节举行，卖出樱桃32吨。",
        ),
        (
            "闭幕\n6月3日，为期四天的第九届青河樱桃节闭幕，卖出樱桃32吨。",
            "大事记\n6月1日至6月5日，青河县全民健身节举行，8个乡镇参加。",
        ),
        (
            "县里发布《养犬管理办法》，自7月1日起施行。\n《停车管理办法》8月1日施行之前，标线要划好。",
        ),
        (MEETING, "白水的鱼\n4月12日召开的白水县河湖保护工作会议提出，延长禁渔期。"),
        (MEETING, "再加一把力\n4月26日，安陵市再次召开河湖保护工作会议，延长禁渔期。"),
        (MEETING, "安陵的田\n4月12日召开的安陵市抗旱保苗工作会议提出，先浇水稻。"),
        (RULE + "2016年10月1日起实施的旧规定同时废止。",),
        ("新水价自1月1日起执行，第二阶梯为4.02元。\n新气价自3月1日起执行，每立方米3.12元。",),
        ("2024年补贴办法自5月1日起实施。\n2025年补贴办法自3月1日起实施。",),
        (MUSEUM, "夏夜\n长乐县图书馆很热闹。2016年5月开馆以来，馆里办过21个特展。"),
        ("石港隧道2024年3月5日全线贯通。\n掘进机2022年7月1日下井，到贯通那一天走了613天。",),
        (LINE + "2024年3月9日一早，青河地铁5号线通车满一个月。",),
        (LINE + "2024年1月31日客流最大，当时5号线还没有通车。",),
        (RACE, "2025青川湖铁人三项赛交通通告\n选手10月18日报到，6条道路禁止停车。"),
    ],
)
def test_things_of_their_own_have_their_days(read_texts: ReadTexts, texts: tuple[str, ...]) -> None:
    assert not found(read_texts, *texts)


def test_a_closing_is_told_in_words(read_texts: ReadTexts) -> None:
    texts = read_texts("报名时间为3月10日至3月28日。\n3月18日报名期满后，名单另行公布。")
    (finding,) = judge(texts, CHECKS).findings
    assert "报名截止" in finding.message["zh"]

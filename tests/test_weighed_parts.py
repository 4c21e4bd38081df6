"""A part beyond its whole, known by its roles whatever stands between; and what is no part."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks


def loud(text: str) -> list[str]:
    """Give the checks that speak up."""
    findings = judge([read_claims(read_text(text, name="a", path="a"))], CHECKS).findings
    return [one.check for one in findings if one.severity != "note" and not one.caused_by]


WRONG = [
    "全区登记社工1460人，比前年多120人，其中持证的1610人，多在街道服务。",
    "馆里去年借出图书6.48万册，前年是5.9万册，涨了一成，其中童书8.4万册。",
    "咨询电话从去年上半年的520件降到今年同期的318件，其中问社保的由96件变为329件。",
    "下半年接到噪声举报2340件，其中11月一个月2560件，多为夜间施工。",
    "换乘口累计过客38.2万人次，日均1.9万人次，其中持老年卡的41.6万人次。",
    "便民点开了126个，含校门口临时点138个。",
    "入社的农户2150户，入社的人中买了保险的2260户。",
    "过磅的4.2万辆次里，货车3.1万辆次；柴油车4.6万辆次、电动车0.3万辆次。",
    "全省受灾8.3万人，最重的云台县9.1万人受灾。",
    "前三季度，全县新增公厕蹲位1620个，其中小区里的515个。三季度雨多，7至9月新增了1780个。",
    "匠人补配雕版1460扇，其中整扇重刻的1640扇。",
    "全县完成农业总产值36.4亿元，同比增长5.1%，其中畜牧业产值38.2亿元；完成农产品加工产值61.7亿元。",
    "分品种看，钢材卸货212.6万吨，木材卸货84.5万吨。其中红松87.1万吨，多数运往内地板材厂。",
    "共有342名残疾青年报名学艺，其中聋哑学员的118人，其中已结业127人。",
    "筹得书款91.6万元，其中企业捐的54.2万元、个人捐的37.4万元；个人捐款里，扫码捐的就有39万元。",
    "今年1至8月，全区共处置电动车火情74起。其中，仅8月份就处置79起，都在老旧楼院。",
]


@pytest.mark.parametrize("text", WRONG, ids=[text[:10] for text in WRONG])
def test_a_part_beyond_its_whole_is_found(text: str) -> None:
    assert loud(text) == ["SUM02"]


SOUND = [
    "3个片区里，12个网格、36个楼栋都有专人。",
    "便民点开了126个，不含校门口临时点138个。",
    "过磅的4.2万辆次里，货车3.1万辆次，比全年的5.6万辆次少得多。",
    "市场现有摊位186个，较改造前增加28个，其中熟食区31个，顶棚也换了新的。",
    "客运索道运送游客2.4万人次。\n其中3日为高峰，景区共接待5.1万人次，当天进山2.6万人次。",
    "年初在册车辆860辆，另有外地车辆912辆在市内营运。",
    "城区雨量站平均降雨212毫米，雨量最大的是青石站，两天降雨231毫米。",
    "小麦播种面积42万亩，玉米播种面积47万亩，全部实现机播。",
    "去年全市受理投诉1830件，今年受理投诉1960件，增加130件。",
    "5座车站共发送旅客31.6万人次。\n南站这天累计到发旅客33.2万人次，两头都算。",
    "毕业生平均月薪5860元，同比涨2.1%，其中焊工6230元，比上年高。",
    "公办园在园幼儿3120人，民办园在园幼儿3406人，都已入册。",
]


@pytest.mark.parametrize("text", SOUND, ids=[text[:10] for text in SOUND])
def test_what_is_no_part_is_left_alone(text: str) -> None:
    assert loud(text) == []

"""What a sentence reckons out itself, limits and extremes: each truth told wrongly and right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading

CODES = {"SUM04", "FIG10", "LST03", "UNT06"}
CHECKS = [check for check in load_checks(packages=False).checks if check.code in CODES]
TOLD = (
    ("SUM04", "窖里原有红薯940斤，吃掉310斤，还剩{}斤。", "730", "630"),
    ("SUM04", "年初存栏山羊310只，年内产羔140只、出售120只，年末存栏{}只。", "350", "330"),
    ("SUM04", "甲班得分83分，乙班得分76分，两班相差{}分。", "9", "7"),
    ("SUM04", "起点海拔420米，终点海拔910米，净升高{}米。", "590", "490"),
    ("SUM04", "靴子标价340元，半价卖{}元。", "190", "170"),
    ("SUM04", "票价在30元的基础上上调6元，调后须付{}元。", "38", "36"),
    ("SUM04", "货车以每小时70公里的速度匀速行驶了3小时，行程{}公里。", "310", "210"),
    ("SUM04", "上午放映7场，下午放映6场，全天共放映{}场。", "15", "13"),
    ("SUM04", "货款分三笔付清：6万元、5万元和4万元，总额{}万元。", "17", "15"),
    ("SUM04", "85名业主参加投票：赞成71票，反对9票，弃权{}票。", "8", "5"),
    ("SUM04", "栈道全长2400米，也就是{}公里。", "4.2", "2.4"),
    ("SUM04", "鲜枣每公斤22元，折合每斤{}元。", "14", "11"),
    ("SUM04", "问到的350户中，六成也就是{}户愿意参加。", "240", "210"),
    ("SUM04", "管道已铺好72%，还剩{}%要在月底前铺完。", "38", "28"),
    ("SUM04", "设备款150万元，已付七成，其余{}万元年底结清。", "65", "45"),
    ("SUM04", "赛季26轮战罢，球队14胜5平{}负。", "9", "7"),
    ("SUM04", "到会72人投票，方案得{}票，达到三分之二，获得通过。", "41", "52"),
    ("SUM04", "他因盗窃罪被判有期徒刑两年，因抢夺罪被判三年，决定执行{}年。", "六", "四"),
    ("SUM04", "老人把8万元存成一年定期，年利率2%，到期利息{}元。", "1900", "1600"),
    ("SUM04", "合作社前年出栏240头，去年出栏720头，是前年的{}倍。", "4", "3"),
    ("SUM04", "审批时间从36天缩短到{}天，正好减半。", "15", "18"),
    ("FIG10", "参赛的鱼最重的{}斤，最轻的12斤。", "9", "19"),
    ("FIG10", "今晨平均风力7级，最大阵风{}级。", "6", "9"),
    ("FIG10", "护士量得收缩压{}毫米汞柱，舒张压88毫米汞柱。", "76", "136"),
    ("FIG10", "店主被骗走4万元，警方追回{}万元。", "6", "3"),
    ("LST03", "连环画共64页，封底前的第{}页印着后记。", "71", "61"),
    ("UNT06", "园区税收突破2亿元大关，达到{}亿元。", "1.84", "2.14"),
    ("UNT06", "参加长跑的不足400人，签到的为{}人。", "436", "386"),
    ("UNT06", "这份卷子满分120分，小齐考了{}分。", "124", "114"),
    ("UNT06", "理论考试80分及格。他以{}分通过。", "77", "87"),
    ("UNT06", "面包车核载7人，车上坐着{}人，没有超员。", "9", "6"),
    ("UNT06", "小客车在限速70公里的路段时速{}公里，因超速被罚。", "64", "91"),
    ("UNT06", "货柜高{}米，超过桥洞4.2米的限高。", "3.9", "4.6"),
)


@pytest.mark.parametrize(("code", "text", "wrong", "right"), TOLD, ids=[told[1] for told in TOLD])
def test_is_found_where_it_is_wrong_and_only_there(
    code: str, text: str, wrong: str, right: str, read_texts: Callable[..., list[Reading]]
) -> None:
    def found(number: str) -> set[str]:
        readings = read_texts(text.format(number))
        return {finding.check for finding in judge(readings, CHECKS).findings}

    assert found(wrong) == {code}
    assert found(right) == set()

"""Relations between figures: totals, parts, shares, changes, lists before their number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Change, Claim, Finding, Part, Reading, Share, Total
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.lists.announced import Announcement
from qa.reading.lists.appositions import find_appositions
from qa.reading.totals.kin import bare_names, divide, exclude

ReadTexts = Callable[..., list[Reading]]

CHECKS = {check.code: check for check in load_checks(packages=False).checks}
MINE = [
    CHECKS[code]
    for code in "AVG01 CUM01 CUM02 SUM01 SUM02 SUM03 PCT01 PCT02 CHG01 CHG02 LST01".split()
]


def claims(text: str) -> tuple[Claim, ...]:
    return read_claims(read_text(text, name="a", path="a")).claims


def found(text: str) -> list[Finding]:
    return list(judge([read_claims(read_text(text, name="a", path="a"))], MINE).findings)


def codes(text: str) -> list[str]:
    return [finding.check for finding in found(text) if not finding.caused_by]


@pytest.mark.parametrize(
    ("names", "all_there_is", "apart"),
    [
        (["出口", "进口"], True, True),
        (["男性", "女性"], True, True),
        (["税收收入", "非税收入"], True, True),
        (["第一产业增加值", "第二产业增加值", "第三产业增加值"], True, True),
        (["第二产业增加值", "第三产业增加值"], False, True),
        (["已整改", "限期整改"], True, True),
        (["已整改", "已验收"], False, False),
        (["民事案件", "行政案件"], False, True),
        (["水电", "核电"], False, True),
        (["女党员", "青年党员"], False, False),
        (["一般贸易出口", "民营企业出口"], False, False),
        (["对甲国出口", "一般贸易出口"], False, False),
        (["城镇新增就业", "农村转移就业"], False, False),
        (["选择网购", "选择团购"], False, False),
        (["水电", "水电"], False, False),
    ],
)
def test_groups_side_by_side(names: list[str], *, all_there_is: bool, apart: bool) -> None:
    assert divide(names, "外贸进出口总额") is all_there_is
    assert exclude(names) is apart


def test_exports_and_imports_are_all_of_trade_alone() -> None:
    assert not divide(["进口", "出口"], "加工原料")


def test_names_lose_what_joins_them_to_their_figures() -> None:
    assert bare_names(["其中水电为", "、核电达到"]) == ["水电", "核电"]


BAD = [
    ("SUM01", "全年结案5632件，其中民事案件3486件、刑事案件742件、行政案件216件、执行案件918件。"),
    ("SUM01", "全县教职工28640人。小学12680人，初中8940人，高中5220人。"),
    (
        "SUM01",
        "绿道从渡口出发，向北12.6公里是林段；接着是9.4公里的湖段；再走8.7公里到山口。三段首尾相连，全程32.7公里。",
    ),
    ("SUM01", "发票412张，收上来406张，清点有393张有效票，12张废票，当选的得了318票。"),
    (
        "SUM01",
        "首节客队以18比25落后，次节打出31比19反超。第四节一波9比0后，单节28比20。第三节的单节比分是22比22。客队以97比86获胜。",
    ),
    ("SUM01", "上半场主队以41比38领先，下半场主队以39比30完胜，全场80比66拿下。"),
    (
        "SUM01",
        "用电量超14亿千瓦时\n三季度全县用电量14.62亿千瓦时。分产业看，一产用电0.38亿千瓦时，二产用电7.95亿千瓦时，三产用电6.79亿千瓦时。",
    ),
    ("SUM01", "两个厂报来产量，东厂18460吨，西厂7250吨，两项加在一块儿是25890吨。"),
    ("SUM01", "安置涉及1268户。西苑412户，东苑386户，北苑488户，工期一年。"),
    (
        "SUM01",
        "账上收入合计48.36万元，其中发包21.5万元、出租15.16万元、补助7.2万元；支出39.7万元。",
    ),
    ("SUM01", "节目单上列着18个节目：歌舞8个，小品5个，戏曲3个，魔术3个。"),
    ("SUM01", "参观的9200人里，上午场4800人，下午场4900人。"),
    ("SUM01", "公厕现有186座。固定公厕132座，移动公厕44座。"),
    ("SUM01", "高一年级得187分，高二年级得203分，高三年级得164分，三个年级总得分564分。"),
    ("AVG01", "赛道全长42.195公里，设医疗点21个，大约每4公里就有一个。"),
    ("AVG01", "参赛的64支球队共报名球员1152名，平均每队20名。"),
    ("AVG01", "书店开业首周卖书5460册，平均每天卖880册。"),
    ("CUM01", "截至7月15日，全市已完成签约2360户。截至8月15日，已完成签约2136户。"),
    ("CUM01", "5月底，棚改签约1286户。到7月底，棚改累计签约1268户。"),
    ("CUM01", "春运头8天，累计发送旅客836.9万人次；到第13天，累计发送旅客654.2万人次。"),
    ("CUM01", "到2022年底累计收容4,118只，到2023年底累计4,097只。"),
    (
        "CUM01",
        "前年12月结束时，累计扫描古籍1,380种、126.5万页。截至今年3月底，累计扫描古籍1,942种、98.4万页。",
    ),
    ("CUM01", "基金已资助学生4260名。去年底统计时，这个数字还是4620名。"),
    ("CUM02", "这天是剧场的第960场演出。去年国庆，剧场迎来第1,000场。"),
    ("AVG01", "观影18.6万人次，票房818.4万元，平均票价48元。"),
    (
        "AVG01",
        "地块建筑面积67760平方米，起拍价1.848亿元，最终以2.079亿元成交，楼面地价每平方米4068元。",
    ),
    ("AVG01", "绕湖全程175公里，他用时4小时10分，平均时速45公里。"),
    ("AVG01", "全校36个班、1656名学生，平均班额41人。"),
    ("AVG01", "往返260公里，耗电156千瓦时，每百公里耗电72千瓦时。"),
    ("AVG01", "4月1日开张，到4月30日，共接待1540人次，平均每天70人次。"),
    ("AVG01", "四年来，镇里投入修路资金6000万元，年均投入1800万元。"),
    ("AVG01", "采购课桌5000套，花费175万元，单套价格380元。"),
    ("AVG01", "全年服务720万小时，志愿者36万人，人均服务25小时。"),
    ("AVG01", "超市以每公斤6.5元收购了2000公斤番茄，付款1.8万元。"),
    (
        "SUM01",
        "新院区总投资7600万元。资金由三块组成，中央投资4200万元，省里配套1850万元，余下的1350万元归县里。",
    ),
    ("SUM01", "山路全长186公里，第一段72公里，第二段64公里，最后一段60公里。"),
    ("SUM01", "甲村出资15万元，乙村出资10万元，丙村出资8万元，三村共筹资38万元。"),
    ("SUM01", "这笔90万元的奖金，一等奖40万元，二等奖30万元，三等奖25万元，当场发完。"),
    (
        "SUM01",
        "本季度支出共计83200元，明细如下：路灯38600元；慰问21450元，惠及143名；河道9270元；水电12980元。",
    ),
    ("SUM01", "共收到提案346件。经审查，立案298件，转为信息的58件。"),
    ("SUM01", "实到代表271名。决议获赞成258票，反对6票，弃权5票。"),
    ("SUM01", "首节以24比20领先；第二节19比23；第三节27比21；末节22比25，主队终场以94比89获胜。"),
    ("SUM01", "我市健儿省运会揽奖69枚\n本届省运会我市夺得金牌23枚、银牌18枚、铜牌27枚。"),
    (
        "SUM01",
        "全州办理登记1168对。五个县区中，东城312对、河西286对、高新194对、临山176对、丰口155对。",
    ),
    ("SUM01", "拨付资金2600万元，其中中央资金1200万元，省级资金800万元，市县配套资金500万元。"),
    ("CHG01", "茶园面积由450亩扩大到1800亩，翻了一番。"),
    ("CHG01", "全区网签1260套，5月为1500套，环比下降26.0%。"),
    ("CHG01", "夜市客流比平日的4000人次翻了两番，达到8000人次。"),
    ("CHG01", "2022年全县有民宿120家，如今已有180家，增加了70%。"),
    ("CHG01", "存款余额比年初的600亿元净增60亿元，增长15%。"),
    ("CHG01", "2023年装机28.8万千瓦，而2019年只有9万千瓦，四年增长了3.2倍。"),
    ("CHG01", "平均浓度32微克/立方米，去年为40微克/立方米，同比改善28%。"),
    ("CHG01", "客流71.8万人次，与2023年同期的62.4万人次相比，增长23.4%。"),
    ("CHG01", "全校有学生1.2万人，比去年的1.0万人增长45%。"),
    ("SUM01", "全县新登记经营主体58户，其中男性经营者37户，女性经营者25户。"),
    ("SUM01", "提出26个指标，其中19个预期性指标、9个约束性指标。"),
    ("SUM01", "排查隐患118处，已整改97处，限期整改24处。"),
    ("SUM01", "县域外贸进出口总额86.2亿元，增长4%。其中，出口51.3亿元，增长6%；进口31.9亿元。"),
    ("SUM01", "此外，法院仅支持护理费4200元、交通费800元，合计5600元。"),
    ("SUM01", "共出土器物16件，分别是碗5件、罐4件、瓶3件，其中一件罐保存完好。"),
    ("SUM02", "全年新增病床320张，其中重症病床360张。"),
    ("SUM02", "今年计划改造小区40个，其中老旧小区52个。"),
    ("SUM02", "出动警力120人，抓获嫌疑人18人，其中刑事拘留21人。"),
    ("SUM03", "全镇第一产业、第二产业、第三产业占比分别为31%、42%、38%。"),
    ("PCT02", "窗口受理申请42件，办结率97.1%。"),
    ("CHG01", "鸡蛋均价9.62元/公斤，较昨日的9.48元/公斤上涨0.24元/公斤。"),
    ("CHG01", "列管事项从190项减到139项，下降36.8%。"),
    ("CHG01", "补助标准由人均600元提高到720元，增长25.0%。"),
    ("CHG01", "投入资金595.5亿元，比上年增加163.7亿元，增长27.9%。"),
    ("CHG02", "火灾由31起上升到24起。"),
    ("LST01", "加工、仓储、运输、销售五大环节打通。"),
    ("LST01", "雨带将影响湖北、湖南和江西四省。"),
    ("LST01", "评估从水质、空气、噪声、土壤5个维度展开。"),
]


@pytest.mark.parametrize(("code", "text"), BAD)
def test_what_cannot_be_true_is_found(code: str, text: str) -> None:
    assert codes(text) == [code], [finding.explanation for finding in found(text)]


SOUND = [
    "车侧翻后17人送院，经诊断，11人无碍。截至昨天，住院的6人已有4人出院，余下2人病情平稳。",
    "改造小区58个。到月底，开工55个，完工31个，剩下3个月内开工。",
    "报名2.86万人，中签1万人，领物9614人，出发9387人，完赛9123人。",
    "取得验收的148家，未取得的5家停业整改；有许可证的139家，其余14家由中央厨房配送。",
    "三项占总数的四成，分别为7个、6个和5个，其余来自龙舟、广场舞等15个小项。",
    "共决出金牌15枚、银牌15枚、铜牌15枚。",
    "两项工程总投资8.6亿元，水厂2.4亿元，泵站1.3亿元，今年先投1.8亿元，明年再投2.6亿元。",
    "门诊46.2万人次，急诊5.8万人次，住院2.1万人次，门急诊合计52万人次。",
    "环线连同支线全长142.6公里，其中三段主线依次为东段38.7公里、中段61.4公里、西段41.4公里；另有支线1.1公里。",
    "发票412张，收上来406张，清点有394张有效票，12张废票，当选的得了318票。",
    "上半场主队1比0领先，下半场主队把比分改写为2比1，全场2比1取胜。",
    "上半场主队以41比38领先，三节战罢68比59领先，最终主队80比68获胜。",
    "安置涉及1286户。西苑412户，东苑386户，北苑488户，工期一年。",
    "本届运动会共决出金牌186枚，我市夺得金牌23枚、银牌18枚、铜牌27枚。",
    "全市共有图书馆12家，藏书486万册；文化馆11家，博物馆9家，美术馆4家。",
    "我市健儿揽奖68枚\n本届省运会我市夺得金牌23枚、银牌18枚、铜牌27枚，2人打破纪录。",
    "上半年，全市共签发护照18100本，平均每天签发100本。",
    "1.2万个退役军人服务站提质增效，追回工资17.5亿元，人均收入41580元。",
    "截至上周末，全市已播种小麦46.2万亩。截至昨天，全市已播种小麦58.4万亩。",
    "截至3月底，城区在建工地186个；截至6月底，在建工地172个。",
    "截至4月末，今年已拍卖土地12宗；截至去年4月末，拍卖土地16宗。",
    "截至6月底，贷款余额860亿元；截至9月底，贷款余额842亿元。",
    "到上月底，平台注册用户达86.5万人。目前，平台注册用户已有88.5万人。",
    "6月18日，这是今年开出的第118列。今年4月16日，班列迎来开行第1000列。",
    "老人5600名，发放津贴672万元，80岁以上老人每人每月领到100元。",
    "捐款25.2万元，其中职工1260名，企业12家，职工人均捐款100元。",
    "一季度接报警情13500起，3月日均120起。",
    "番茄2000公斤，每公斤进价4.2元，售价6.5元，卖完收入1.3万元。",
    "资助学生1.2万名，投入360万元；上大学的每人资助5000元。",
    "路长64.5公里，总投资1.29亿元，最险的12公里每公里造价260万元，护栏41公里。",
    "社区186个，工作者2232名，平均每个社区配备8名网格员。",
    "亩产1850斤，价钱每斤2.4元，一亩地能卖4440元，扣去人工1600元。",
    "全年支出1480万元，其中用得较多的有以下三个方面。\n一是给老人，620万元。\n二是给孩子，415万元。\n三是助残，345万元。",
    "养老机构186家，其中公办47家，具备医养结合资质的58家，三星级以上的91家。",
    "开四门课，书法168人，古筝94人，摄影137人，合唱203人，选两门的有40人，合计562人。",
    "第一天进站3.2万人次，第二天2.8万人次，三天假期共进站8.9万人次。",
    "馆内共有座位820个，一楼300个，二楼280个，其中电子阅览座60个。",
    "实到271名，赞成258票，反对6票，弃权5票，2人未按表决器。",
    "查处违法148起；暂扣摩托车40辆，其中查获无牌15起，无证63起；其他违法30余起。",
    "四节比分为24比20、19比23、27比21、22比25，主队以92比89取胜。",
    "今年改造危房740万套，其中棚户区580万套，增加110万套。",
    "2022年全县有民宿120家，如今已有180家，是当时的1.5倍。",
    "吞吐量862.4万吨，比上年同期的790.2万吨增长9.1%。",
    "指数和订单分别为52.4%和48.6%，比上月上升7.4和4.7个百分点。",
    "产值由2012年的2064万元增加到2023年的4000余万元，年均增长8%。",
    "发电量2097.1亿千瓦时，增长7.0%，其中外送电量731.5亿千瓦时，增长20.2%。",
    "全市发展党员120名，其中女党员70名、青年党员65名。",
    "全县出口100亿元，其中一般贸易出口60亿元、民营企业出口70亿元。",
    "全年新增就业50万人，其中城镇新增就业40万人，农村转移就业30万人。",
    "报告病例26例，其中境外输入19例，本土病例5例，另有2例待核实。",
    "排查隐患50处，已整改30处，正在整改15处。",
    "抓获嫌疑人100人，刑拘20人，其中女性30人。",
    "甲镇有20人、乙镇有30人获奖，其中丙村就有25人。",
    "学校在全省的名次由37位上升到25位。",
    "水质由五类提升到三类。",
    "公司由亏损3亿元增加到盈利2亿元。",
    "受访者中，选择网购的占62%，选择团购的占45%。",
    "全区工业占60%，制造业占50%，服务业占40%。",
    "国内生产总值63.6万亿元，比上年增加4.8万亿元，增长7.4%。",
    "从每年2次增加到每季度1次。",
    "新线路连接西安、咸阳3个开发区。",
    "加工、仓储、运输等五大环节打通。",
    "会上通报了长三角、珠三角和沪苏浙皖四省市情况。",
    "长三角包括上海、江苏、浙江、安徽三省一市。",
    "稻米、蔬菜、文化和旅游四大产业增收。",
    "依照第十一条、第十二条、第十五条规定办理。",
]


@pytest.mark.parametrize("text", SOUND)
def test_what_can_be_true_is_left_alone(text: str) -> None:
    assert codes(text) == [], [finding.explanation for finding in found(text)]


@given(st.lists(st.integers(2, 900), min_size=3, max_size=6), st.integers(-3, 3))
def test_parts_said_to_be_all_must_add_up(parts: list[int], slip: int) -> None:
    names = "碗罐瓶盘炉灯"
    listed = "、".join(f"瓷{name}{part}件" for name, part in zip(names, parts, strict=False))
    total = sum(parts) + slip
    assert codes(f"墓中共出土瓷器{total}件，分别是{listed}。") == ([] if not slip else ["SUM01"])


@given(st.integers(2, 5000), st.integers(1, 5000))
def test_a_part_lies_within_its_whole(whole: int, part: int) -> None:
    """What is twenty times the whole and more is taken for another's."""
    expected = ["SUM02"] if whole < part < 20 * whole else []
    assert codes(f"全县有水库{whole}座，其中加固的{part}座。") == expected


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_rate_of_whole_numbers_is_never_impossible(one: int, other: int) -> None:
    good, tried = sorted((one, other))
    rounded = (good * 2000 + tried) // (2 * tried)
    cut = good * 1000 // tried
    for tenths in {rounded, cut}:
        assert codes(f"抽检样品{tried}批次，合格率{tenths // 10}.{tenths % 10}%。") == []


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_direction_follows_its_levels(before: int, after: int) -> None:
    assert codes(f"火灾由{before}起上升到{after}起。") == (["CHG02"] if after < before else [])
    assert codes(f"火灾由{before}起下降到{after}起。") == (["CHG02"] if after > before else [])


@given(st.integers(3, 8), st.integers(-1, 1))
def test_a_list_before_its_number(count: int, slip: int) -> None:
    items = "、".join("种植 养殖 加工 仓储 运输 销售 研发 检测".split()[:count])
    number = "三四五六七八九"[count + slip - 3] if count + slip > 2 else "三"
    agrees = "三四五六七八九".index(number) + 3 == count
    assert codes(f"打通{items}{number}大环节。") == ([] if agrees else ["LST01"])


def only(text: str, kind: type[Claim]) -> list[Claim]:
    return [claim for claim in claims(text) if isinstance(claim, kind)]


def test_a_rate_beside_its_difference_holds_both() -> None:
    (change,) = only("产量58.2万吨，比上年增加3.6万吨，增长6.6%。", Change)
    assert isinstance(change, Change)
    assert change.by is not None
    assert change.before is None


def test_two_levels_without_a_rate_hold_the_one_reached() -> None:
    (change,) = only("火灾由31起下降到24起。", Change)
    assert isinstance(change, Change)
    assert change.rate == change.after
    assert change.direction == "down"


def test_a_lone_rate_knows_whether_its_count_is_part_or_whole() -> None:
    shares = only("抽检样品36批次，合格率97.2%。本次考核合格46人，合格率93.9%。", Share)
    sides = [(s.part is None, s.whole is None) for s in shares if isinstance(s, Share)]
    assert sides == [(True, False), (False, True)]


def test_after_among_them_a_list_is_open_unless_it_divides_the_whole() -> None:
    text = "受理案件90件，其中民事案件60件、行政案件20件。现有党员50名，其中男30名、女20名。"
    told = [t for t in only(text, Total) if isinstance(t, Total) and t.odds is None]
    assert [t.complete for t in told] == [False, True]


def test_the_whole_is_what_stands_nearest() -> None:
    (part,) = only("出动警力120人，抓获嫌疑人18人，其中刑事拘留9人。", Part)
    assert isinstance(part, Part)
    assert part.whole.quantity.nominal == 18


@pytest.mark.parametrize(
    ("text", "number", "members"),
    [
        ("途经湖北、湖南和江西三省。", 3, ["途经湖北", "湖南", "江西"]),
        ("（记者李明）甲国、乙国、丙国和丁国四国会谈。", 4, ["甲国", "乙国", "丙国", "丁国"]),
        ("6日宣布对东行、西行和南行这三家银行检查。", 3, ["日宣布对东行", "西行", "南行"]),
        ("加快上海、江苏、浙江、安徽三省一市协同。", 4, ["加快上海", "江苏", "浙江", "安徽"]),
    ],
)
def test_members_before_their_number(text: str, number: int, members: list[str]) -> None:
    ((told, count),) = find_appositions(text)
    assert isinstance(told, Announcement)
    assert told.number == number
    assert [text[start:end] for start, end in count.members] == members


@pytest.mark.parametrize(
    "text",
    [
        "全年黄牛总出栏量8.6万头，山羊出栏量3.1万头，毛驴出栏量1.2万头。",
        "抽检发现水分总量超限9批次，灰分超限4批次，酸价超限2批次。",
        "固话用户56.4万户，其中光纤用户41.2万户，占73%；宽带电视用户18.3万户。",
        "本届团体赛共决出金牌8枚、银牌8枚、铜牌8枚。上届决出奖牌21枚。",
        "六月，4个站点水温达标比例100%，18个村口达标比例94.4%。",
    ],
)
def test_neighbours_in_a_row_are_no_parts(text: str) -> None:
    assert not codes(text)

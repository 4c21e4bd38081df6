"""Which subject, period and marks a figure has where grammar, not the nearest name, decides."""

from __future__ import annotations

import datetime as dt

import pytest

from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text


def figure(text: str) -> Figure:
    """Give the figure between ⟦ and ⟧."""
    at = text.index("⟦")
    plain = text.replace("⟦", "").replace("⟧", "")
    claims = read_claims(read_text(plain, name="a.txt")).claims
    return next(f for f in claims if isinstance(f, Figure) and f.span.start <= at < f.span.end)


SIZES = [
    ("雪豹体长约1.2米，体重⟦50公斤⟧。", "雪豹"),
    ("成年藏羚羊体重⟦40公斤⟧左右。", "成年藏羚羊"),
    ("展厅里有一块重量⟦3吨⟧的陨石。", "陨石"),
    ("工人吊起一根直径⟦2米⟧的钢管。", "钢管"),
    ("千年银杏树龄⟦1300多年⟧，枝叶繁茂。", "千年银杏"),
    ("新型客机航程⟦5500公里⟧。", "新型客机"),
    ("科考船排水量⟦4000吨⟧。", "科考船"),
    ("渔民捞起一条体长⟦3米⟧的鲟鱼。", "鲟鱼"),
    ("这块绿地中央，古银杏胸径⟦2米⟧。", "古银杏"),
    ("青禾县一名体重⟦120公斤⟧的男店员自称被打。", "男店员"),
    ("刀鱼售价⟦300元⟧，仍供不应求。", "刀鱼"),
]


@pytest.mark.parametrize(("text", "subject"), SIZES)
def test_a_size_is_that_of_its_thing(text: str, subject: str) -> None:
    assert figure(text).subject.value == subject


PERSONS = [
    ("经查，A某携带冰毒⟦5公斤⟧。", "A某"),
    ("青禾县警方通报，⟦22岁⟧男子把花盆扔下楼。", "男子"),
    ("警方发现，以胡某(男、⟦30岁⟧)、夏某等人为首的团伙藏在山里。", "胡某"),
    ("青禾县警方遣返一名潜逃境外⟦6年⟧的犯罪嫌疑人。", "犯罪嫌疑人"),
    ("⟦44岁⟧的玛丽在店里帮忙。", "玛丽"),
    ("在青禾县一名⟦7岁⟧的儿童溺水。", "儿童"),
    ("如今⟦90岁⟧高龄的老船长仍在海边。", "老船长"),
    ("警犬“黑豹”突然停下。“黑豹”闻了闻。“黑豹”共参与巡逻⟦80次⟧。", "黑豹"),
    ("赵某海报了警。赵某海丢失现金⟦3万元⟧。", "赵某海"),
    ("税务部门累计退税⟦31亿元⟧。", "税务部门"),
    ("5月，被害人赵某被骗⟦31万元⟧。", "赵某"),
    ("在青禾县做服务员的赵某认识了钱某，⟦两人⟧结伴出行。", "赵某"),
    ("先到的是⟦30多岁⟧的女子赵某。", "赵某"),
    ("孙丽说她要开店。孙丽把鱼卖给邻居。孙丽赚了⟦500元⟧。", "孙丽"),
    ("中场大将卡塞雷斯射门⟦3次⟧。", "卡塞雷斯"),
    ("调查称，约⟦360万⟧名苏格兰选民投票。", "苏格兰"),
    ("另有⟦20名⟧驻日美军士兵被捕。", "美军"),
    ("赵某、钱某等人在青禾县建窝点，获利⟦3万元⟧。", "赵某、钱某"),
]


@pytest.mark.parametrize(("text", "subject"), PERSONS)
def test_a_person_acts_or_is_counted(text: str, subject: str) -> None:
    assert subject in (figure(text).subject.value or "")


NOT_MEMBERS = [
    "气象台预计，山西、河北和山东等⟦5个⟧省份有雨。",
    "财政部支持河北、河南等⟦13省⟧救灾。",
    "联盟由法国、德国和荷兰等⟦7国⟧组成。",
    "赵某、钱某等⟦8人⟧参与赌博。",
    "大赛在山东、江苏、浙江⟦3省⟧同时开赛。",
]


@pytest.mark.parametrize("text", NOT_MEMBERS)
def test_a_list_that_is_counted_is_no_subject(text: str) -> None:
    slot = figure(text).subject
    assert not (slot.value and "、" in slot.value)


BODIES = [
    ("青禾县公安局侦破大案。随后在白石市抓获嫌疑人⟦12人⟧。", "青禾县公安局"),
    ("青禾集团业务遍及各地，全球销量⟦31万辆⟧。", "青禾集团"),
    ("近日，青禾市、县两级公安机关抓获⟦12人⟧。", "青禾市、县两级公安机关"),
    ("今年，青禾县公安局破获公安部督办案件⟦3起⟧。", "青禾县公安局"),
    ("中国为非洲培训人才⟦3万名⟧。", "中国"),
    ("青禾县卫健委组织巡回医疗队962支、卫生防疫队⟦894支⟧。", "青禾县卫健委"),
    ("上证综指收盘涨⟦12.5点⟧。", "上证综指"),
    ("赵某把赃物运往青禾县某街和白石县某店，获利⟦3万元⟧。", "赵某"),
]


@pytest.mark.parametrize(("text", "subject"), BODIES)
def test_the_body_acts_not_the_place_or_the_other_name(text: str, subject: str) -> None:
    assert figure(text).subject.value == subject


RULES = [
    "青禾县公安局提醒市民。偷窥的，处⟦200元⟧以上500元以下罚款。",
    "青禾县公安局提醒市民。违者处⟦500元⟧以下罚款。",
    "青禾县市场监管局发了公告。商品负偏差不得超过⟦5克⟧。",
    "青禾县法院判了案。有下列情形之一的，处⟦十年⟧以上有期徒刑。",
]


@pytest.mark.parametrize("text", RULES)
def test_a_rule_has_no_actor(text: str) -> None:
    assert figure(text).subject.value is None


FALLS = [
    ("游客人数同比下降⟦3%⟧。", True),
    ("出口额环比萎缩⟦0.3%⟧。", True),
    ("能耗强度降低⟦5%⟧。", True),
    ("股价下跌⟦2元⟧。", True),
    ("床位减少⟦20张⟧。", True),
    ("跌幅为⟦3%⟧。", True),
    ("失业率下降到⟦3%⟧。", False),
    ("价格由5元降至⟦3元⟧。", False),
    ("产量同比增长⟦3%⟧。", False),
]


@pytest.mark.parametrize(("text", "falls"), FALLS)
def test_a_fall_is_marked_and_what_is_left_is_not(text: str, falls: bool) -> None:  # noqa: FBT001
    assert ("减少" in figure(text).scope) is falls


STANDING = [
    ("目前，全县有水池⟦31座⟧。", True),
    ("截至目前，注册志愿者⟦3万人⟧。", True),
    ("目前，工程完工⟦118个⟧。", False),
    ("目前，警方已抓获⟦12人⟧。", False),
    ("截至目前，公司已连续⟦4轮⟧提供援助。", False),
    ("目前，已查获卷烟⟦31条⟧。", False),
    ("目前，全县尚有荒地⟦31亩⟧。", True),
    ("如今⟦90岁⟧的赵某仍在海边。", False),
    ("目前，搜索过的区域仅为⟦3%⟧。", False),
]


@pytest.mark.parametrize(("text", "stands"), STANDING)
def test_what_there_is_now_is_told_from_what_was_done(text: str, stands: bool) -> None:  # noqa: FBT001
    assert ("现有" in figure(text).scope) is stands


PARTS = [
    ("抓获17人，其中刑拘9人，扣押现金⟦50万元⟧。", False),
    ("抓获17人，其中刑拘⟦9人⟧，扣押现金50万元。", True),
    ("其中，出口20亿元，下降9.2%；进口⟦14亿元⟧。", True),
    ("全市建池9座，其中青禾县3座；修路⟦5公里⟧。", False),
]


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_parts_end_where_something_else_is_done(text: str, part: bool) -> None:  # noqa: FBT001
    assert ("其中" in figure(text).scope) is part


def test_a_change_takes_its_basis_from_the_last_change() -> None:
    assert "同比" in figure("甲业同比下降3.8%，其中乙产品75万辆，增长⟦24.9%⟧。").scope
    assert "同比" in figure("甲业产值同比下降3.8%。上半年，乙产品产量75万辆，增长⟦24.9%⟧。").scope


REPORT = """2026年青禾省政府工作报告

各位代表：

一、“十四五”时期工作回顾

五年来，青禾省建成水库5座。

新建公园12座。

刚刚过去的2025年很不平凡。

一年来，全省上下齐心协力。

新建学校31所。

今年，我们要着力办好实事。

新建医院9所。
"""


def test_a_year_that_opens_a_paragraph_of_a_report_heads_those_behind_it() -> None:
    claims = read_claims(read_text(REPORT, name="a.txt")).claims
    told = {f.measure.thing: f.period.value for f in claims if isinstance(f, Figure)}
    school, hospital, park = told["学校"], told["医院"], told["公园"]
    assert park
    assert park.text == "五年来"
    assert school
    assert school.end == dt.date(2025, 12, 31)
    assert hospital
    assert hospital.text == "今年"


NAMED_BEFORE = [
    ("接待游客⟦87万人次⟧ 青禾县旅游回暖\n\n青禾县昨天发布消息。", "游客"),
    ("青禾法院受理环境案件⟦359件⟧青禾网讯", "环境案件"),
    ("青禾法院受理⟦359件⟧环境案件", "环境案件"),
    ("青禾法院受理环境案件⟦359件⟧、民事案件31件", "环境案件"),
]


@pytest.mark.parametrize(("text", "thing"), NAMED_BEFORE)
def test_what_is_counted_is_not_sought_behind_where_it_was_named(text: str, thing: str) -> None:
    assert figure(text).measure.thing == thing


@pytest.mark.parametrize(
    ("clause", "planned"),
    [("争取上级资金⟦31亿元⟧", False), ("争取新增企业⟦31家⟧", True), ("力争利用资金⟦31亿元⟧", True)],
)
def test_money_that_was_striven_for_was_got(clause: str, *, planned: bool) -> None:
    assert ("计划" in figure(f"青禾县落实政策，{clause}。").scope) is planned


TIMES = [
    ("A某携带冰毒⟦5公斤⟧于2014年被拘留。", "2014年"),
    ("学校为2023届毕业生提供岗位⟦31个⟧。", None),
    ("2008年当地发生地震，距离震中⟦30公里⟧的水库安然无恙。", None),
    ("今明两年，补助每年提高⟦10%⟧。", "今明两年"),
    ("至此，警方共抓获嫌疑人⟦12人⟧。", "至此"),
    ("7月9日晚，赵某（男，⟦34岁⟧）报警。", None),
    ("近日，大桥通车。全线共设⟦9座⟧车站。", "近日"),
    ("8月3日，体育馆坍塌。事故发生时，馆内有⟦19人⟧。", "事故发生时"),
    ("今年，渔船归港。休渔期间，检查船舶⟦31艘⟧。", "休渔期间"),
    ("2023年9月1日起，办法施行。《青禾办法》共⟦29条⟧。", None),
    ("3日夜间台风距青禾市⟦450公里⟧。", "3日"),
    ("今年一季度，白石增长5%；去年全年，白石增长⟦4%⟧。", "去年全年"),
    ("2020年，岛上遭灾。岛上人口⟦10万⟧。", "2020年"),
]


@pytest.mark.parametrize(("text", "words"), TIMES)
def test_a_period_is_that_of_the_clause(text: str, words: str | None) -> None:
    period = figure(text).period.value
    assert (period.text if period else None) == words


MATCH = """（体育）男篮联赛：青禾队获胜

新华社青禾6月24日电 24日，青禾队以80比71取胜。

赵国庆投中三分球5个。
"""


def test_the_day_of_a_match_holds_for_the_whole_account() -> None:
    claims = read_claims(read_text(MATCH, name="a.txt")).claims
    periods = [f.period.value for f in claims if isinstance(f, Figure)]
    assert periods[-1]
    assert periods[-1].text == "24日"


def test_the_day_of_another_story_does_not_hold_for_its_paragraphs() -> None:
    plain = MATCH.replace("（体育）男篮联赛：青禾队获胜", "青禾县新闻")
    claims = read_claims(read_text(plain, name="a.txt")).claims
    assert [f.period.value for f in claims if isinstance(f, Figure)][-1] is None


def test_a_population_is_of_no_single_day() -> None:
    assert figure("2024年8月12日，山火烧到岛上。全岛人口⟦10万⟧。").period.value is None


MEASURES = [
    ("6月PPI同比升幅继续放缓至⟦2.5%⟧。", "放缓", "PPI同比升幅"),
    ("该国产值今年二季度同比增长0.6%，但环比萎缩⟦0.3%⟧。", "环比萎缩", "产值"),
    ("全年地区生产总值⟦31亿元⟧。", "", "地区生产总值"),
    ("工程已开工152个，完工⟦118个⟧。", "完工", "工程"),
    ("机场运送旅客326万人次，日均⟦16万人次⟧。", "运送", "旅客"),
    ("南浦高校在校生达到⟦23万人⟧。", "", "南浦高校在校生"),
    ("最高气温：青禾北部⟦26℃⟧。", "", "最高气温"),
    ("提高养老金，人均每年增长⟦10%⟧。", "增长", "养老金"),
    ("地区生产总值迈上⟦4万亿元⟧新台阶。", "", "地区生产总值"),
    ("捐赠⟦21吨⟧二氧化碳当量的碳汇。", "捐赠", "碳汇"),
]


@pytest.mark.parametrize(("text", "action", "thing"), MEASURES)
def test_what_is_counted_is_the_head_of_its_phrase(text: str, action: str, thing: str) -> None:
    measure = figure(text).measure
    assert (measure.action, measure.thing) == (action, thing)

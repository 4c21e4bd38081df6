"""What a figure counts: action and thing, before or after the number, or taken over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Figure, Measure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text


def measure(text: str) -> Measure:
    """Give the measure of the figure between ⟦ and ⟧."""
    at = text.index("⟦")
    plain = text.replace("⟦", "").replace("⟧", "")
    return next(f.measure for f in figures(plain) if f.span.start <= at < f.span.end)


def figures(text: str) -> list[Figure]:
    claims = read_claims(read_text(text, name="a.txt")).claims
    return [claim for claim in claims if isinstance(claim, Figure)]


STATED = [
    ("破获毒品刑事案件⟦31起⟧。", "破获", "毒品刑事案件"),
    ("抓获⟦7名⟧犯罪嫌疑人。", "抓获", "犯罪嫌疑人"),
    ("志愿者达⟦230人⟧。", "", "志愿者"),
    ("青禾县出口汽车⟦31辆⟧。", "出口", "汽车"),
    ("青禾县汽车出口⟦31辆⟧。", "出口", "汽车"),
    ("青禾县新增⟦4个⟧生态文明建设示范区。", "新增", "生态文明建设示范区"),
    ("公司获得⟦3个⟧新增名额。", "获得", "新增名额"),
    ("青禾县提供⟦152万元⟧的双边贷款援助。", "提供", "双边贷款援助"),
    ("外商直接投资⟦31亿元⟧。", "", "外商直接投资"),
    ("数字经济增加值⟦31亿元⟧。", "", "数字经济增加值"),
    ("全县未结案件⟦31件⟧。", "", "未结案件"),
    ("31个贫困村、⟦3个⟧县。", "", "县"),
    ("⟦12名⟧仍留在山上的驴友应该下山。", "", "驴友"),
    ("最高点报每克⟦225元⟧。", "", "最高点报"),
    ("去年6月以来已有⟦2万辆⟧汽车下线。", "", "汽车下线"),
    ("最低收购价每50公斤提高⟦9元⟧。", "提高", "最低收购价"),
    ("承担⟦50%⟧的责任。", "承担", "责任"),
    ("该港距离青禾县城⟦31公里⟧。", "距离", "青禾县城"),
    ("经过⟦24小时⟧摸排，嫌疑人落网。", "摸排", ""),
    ("青禾县连续⟦三天⟧发生森林火灾。", "发生", "森林火灾"),
    ("车祸致1死⟦3伤⟧。", "", "伤"),
    ("志愿者⟦230人⟧参加活动。", "参加", "志愿者"),
    ("生猪出栏均价⟦17元⟧。", "", "生猪出栏均价"),
    ("法院判决公司向赵某返还⟦31元⟧。", "返还", ""),
    ("警车保障⟦31辆次⟧救援车辆通行。", "保障", "救援车辆通行"),
    ("固定资产投资(不含农户)⟦31亿元⟧。", "", "固定资产投资"),
    ("纳税人适用⟦3%⟧征收率。", "", "征收率"),
    ("江边分布有全国⟦42%⟧的保护区。", "", "保护区"),
    ("学校派出⟦7个⟧由教师、学生和家长组成的工作组。", "派出", "工作组"),
    ("车站发生⟦2起⟧老人走失的事件。", "发生", "事件"),
    ("青禾县建成⟦11个⟧汽车消费集聚区。", "建成", "汽车消费集聚区"),
    ("法院分别判处⟦十个月⟧到十五个月不等的有期徒刑。", "判处", "有期徒刑"),
    ("住宅价格环比持平，其中浙江上涨⟦0.4%⟧。", "上涨", "住宅价格"),
    ("汽油零售价从7月调整为每升⟦7.31元⟧。", "", "汽油零售价"),
    ("最高可判处31年监禁，以及⟦15万元⟧的罚款。", "", "罚款"),
    ("事故致一人当场死亡，⟦3人⟧经医院抢救无效死亡。", "死亡", ""),
    ("在库房发现⟦2个⟧发出刺鼻气味的铁桶。", "发现", "铁桶"),
    ("手续办理时间从原来的⟦29天⟧压缩至3天。", "", "手续办理时间"),
    ("生猪出栏均价一直在⟦17元/公斤⟧年内高位盘整。", "", "生猪出栏均价"),
    ("住房投资(不含电力、热力、燃气及水生产和供应业)同比增长⟦6.3%⟧。", "同比增长", "住房投资"),
    ("上半年产值增速快于一季度（⟦6.7%⟧）。", "", "产值增速"),
    ("东部海面将出现⟦3到5米⟧的大浪到巨浪。", "出现", "大浪到巨浪"),
    ("青禾队⟦2：1⟧小胜白石队。", "小胜", ""),
    ("决赛包括3场比赛，将持续⟦两天⟧。", "持续", ""),
    ("进行为期⟦5天⟧的考察。", "为期", "考察"),
    ("打造⟦150个⟧和美乡村。", "打造", "和美乡村"),
    ("破获一起涉案金额高达⟦8100万元⟧的销售假货案。", "", "涉案金额"),
    ("赵某正准备将⟦3万元⟧转账给骗子。", "转账", ""),
    ("颜某等⟦6人⟧获得“技术能手”称号。", "获得“技术能手”", ""),
]


MORE = [
    ("台风造成青禾等地⟦31人⟧受灾。", "受灾", ""),
    ("⟦3名⟧犯罪嫌疑人赵某某、钱某分别被抓获。", "", "犯罪嫌疑人"),
    ("⟦12名⟧船员被救治。", "救治", "船员"),
    ("新增⟦4个⟧服务业扩大开放综合试点，推出新举措。", "新增", "服务业扩大开放综合试点"),
    ("带动⟦31名⟧困难群众和残疾人增收。", "带动", "困难群众和残疾人"),
    ("非法收受相关单位给予的财物共计⟦31万元⟧。", "收受", "财物"),
    ("把⟦31家⟧企业列入名单。", "列入", "企业"),
    ("对⟦31款⟧不同的铝板进行精准识别。", "识别", "铝板"),
    ("将钱某、孙某等⟦5人⟧一并抓获。", "抓获", ""),
    ("购买⟦31克⟧的“白粉”。", "购买", "白粉"),
    ("县长先后⟦四次⟧主持召开专题座谈会。", "主持召开", "专题座谈会"),
    ("确保实现⟦6%⟧的增长目标。", "实现", "增长目标"),
    ("今年的销售收入，比去年增长了⟦31%⟧。", "比去年增长", "销售收入"),
    ("台风以每小时⟦15公里⟧的速度移动。", "", "速度"),
    ("中国队以⟦0：3⟧不敌美国队。", "不敌", "中国"),
    ("中国队获得⟦15金⟧。", "获得", "金牌"),
    ("如不干预，两者差距在10年内将达到⟦7万元⟧。", "", "两者差距"),
    ("建成⟦4个⟧国家级、3个县级医疗中心。", "建成", "国家级医疗中心"),
    ("查获毒品冰毒，净重⟦31克⟧。", "净重", "毒品冰毒"),
    ("自己每年赚⟦31万元⟧。", "", "自己每年赚"),
    ("⟦31名⟧医务人员自去年赴西部。", "", "医务人员自"),
]


@pytest.mark.parametrize(("text", "action", "thing"), MORE)
def test_reads_what_was_done_behind_the_figure_or_further_before_it(
    text: str, action: str, thing: str
) -> None:
    assert measure(text) == Measure(action, thing)


EACH = [
    ("养老、失业、工伤保险参保人数分别为31万人、⟦24万人⟧、29万人。", "失业参保人数"),
    ("养老、失业、工伤保险参保人数分别为31万人、24万人、⟦29万人⟧。", "工伤保险参保人数"),
    ("猪肉和鸡蛋价格环比分别上涨⟦0.4%⟧和0.2%。", "猪肉价格"),
    ("一、二、三线城市房价同比分别下降1.4%、⟦2.7%⟧和3.5%。", "二线城市房价"),
    ("有塑料厂41家、木器厂30家，数量分别占到全县的⟦51%⟧和45%。", "塑料厂"),
    ("城镇、农村居民人均可支配收入分别增长⟦4.5%⟧、5.5%。", "城镇居民人均可支配收入"),
]


@pytest.mark.parametrize(("text", "thing"), EACH)
def test_each_value_of_a_list_has_its_own_name(text: str, thing: str) -> None:
    assert measure(text).thing == thing


def test_values_of_places_have_their_own_place() -> None:
    read = figures("汽油价格在7元左右，高价的海南和西藏分别为9元和8元。")
    told = [(figure.subject.value, figure.measure.thing) for figure in read[-2:]]
    assert told == [("海南", "汽油价格"), ("西藏", "汽油价格")]


TOLD_AGAIN = [
    ("购买了3盒羊肉（⟦约1斤⟧），回家称重。", "购买", "羊肉"),
    ("发现隐患227处，整改⟦197处⟧。", "整改", "隐患"),
    ("油价同比上涨20.5%，涨幅比上月扩大⟦7.2个百分点⟧。", "涨幅比上月扩大", "油价"),
    ("菜价下降7.2%，影响总指数下降⟦0.12个百分点⟧。", "影响总指数下降", "菜价"),
]


@pytest.mark.parametrize(("text", "action", "thing"), TOLD_AGAIN)
def test_what_a_figure_leaves_out_stands_before_it(text: str, action: str, thing: str) -> None:
    assert measure(text) == Measure(action, thing, "inherited")


@pytest.mark.parametrize(("text", "action", "thing"), STATED)
def test_reads_what_stands_in_the_clause(text: str, action: str, thing: str) -> None:
    assert measure(text) == Measure(action, thing)


SHARED = [
    ("缴获冰毒31克、麻古⟦14颗⟧净重1.2克。", "缴获", "麻古"),
    ("办理代表建议31件、委员提案⟦20件⟧。", "办理", "委员提案"),
    ("吸引28家养老机构的⟦41位⟧代表。", "吸引", "代表"),
]


@pytest.mark.parametrize(("text", "action", "thing"), SHARED)
def test_a_list_shares_its_verb(text: str, action: str, thing: str) -> None:
    assert measure(text) == Measure(action, thing)


def test_a_property_in_a_list_has_no_verb_of_the_others() -> None:
    assert measure("查处案件31起、涉案金额⟦20万元⟧。") == Measure("", "涉案金额")


INHERITED = [
    ("新建水池31座，同比增长⟦8%⟧。", "同比增长", "水池"),
    ("水稻面积31万亩，比上年增加⟦2万亩⟧。", "比上年增加", "水稻面积"),
    ("客流量31万人次，较上周多⟦2万人次⟧。", "较上周多", "客流量"),
    ("出口额31亿元，增速⟦8%⟧。", "增速", "出口额"),
    ("贷款余额增长29.5%。其中，白石镇增长⟦64%⟧。", "增长", "贷款余额"),
    ("人流量为1.2万人次，之后逐步增加到⟦1.3万人次⟧。", "", "人流量"),
    ("受理案件4件⟦11人⟧。", "受理", "案件"),
    ("袋里装有多枚生锈的子弹，经清点，共有⟦100发⟧。", "", "子弹"),
]


@pytest.mark.parametrize(("text", "action", "thing"), INHERITED)
def test_a_figure_takes_over_what_the_one_before_counts(text: str, action: str, thing: str) -> None:
    assert measure(text) == Measure(action, thing, "inherited")


PREDICATES = [
    ("事故造成⟦3人⟧受伤。", "受伤"),
    ("车祸导致⟦3人⟧受伤。", "受伤"),
    ("台风已致白石县⟦3人⟧死亡。", "死亡"),
    ("两人下水，另⟦两人⟧在岸上。", "在岸上"),
    ("抓获嫌疑人10名，其中⟦3名⟧被刑拘。", "刑拘"),
]


@pytest.mark.parametrize(("text", "action"), PREDICATES)
def test_without_a_noun_the_predicate_tells(text: str, action: str) -> None:
    assert measure(text).action == action


@pytest.mark.parametrize("text", ["，⟦31个⟧。", "共⟦31个⟧。"])
def test_nothing_counted_is_unknown(text: str) -> None:
    assert measure(text).known == "unknown"


def scope(text: str) -> set[str]:
    """Give the marks of the figure between ⟦ and ⟧ in an article of 12 June 2024."""
    head = "---\ndate: 2024-06-12\n---\n"
    at = text.index("⟦") + len(head)
    plain = head + text.replace("⟦", "").replace("⟧", "")
    return set(next(f.scope for f in figures(plain) if f.span.start <= at < f.span.end))


MARKS = [
    ("目前，村里有水池⟦31座⟧。", {"现有"}),
    ("数字经济增加值⟦31亿元⟧。", set()),
    ("迄今，村里收到捐款⟦31万元⟧。", {"累计"}),
    ("7月1日，村里开放水池⟦31座⟧。", {"计划"}),
    ("村里将建成水池⟦31座⟧。", {"计划"}),
    ("到2025年，全县建成水池⟦31座⟧。", {"计划"}),
    ("到2025年，全县各村都用上了水池，共⟦31座⟧。", {"总"}),
    ("设计井深⟦9100米⟧的探井传来消息。", {"计划"}),
    ("设计井深9100米的探井传来消息，已钻进⟦5100米⟧。", set()),
    ("卫星设计寿命⟦5年⟧。", set()),
    ("民警将嫌疑人⟦3名⟧抓获。", set()),
    ("实施岗位募集计划，提供岗位⟦31个⟧。", set()),
    ("全县只有医生⟦31名⟧。", {"仅"}),
    ("村里有两人下水，另⟦两人⟧在岸上。", {"另"}),
    ("工业增加值同比增长8%，服务业增长⟦3%⟧。", {"同比"}),
    ("产量比上月增长8%、⟦3%⟧。", {"环比"}),
]


@pytest.mark.parametrize(("text", "marks"), MARKS)
def test_marks_limit_a_figure(text: str, marks: set[str]) -> None:
    assert scope(text) == marks


WORDS = [
    "破获",
    "案件",
    "10起",
    "，",
    "同比增长",
    "8%",
    "、",
    "的",
    "其中",
    "3人",
    "两天",
    "每",
    "。",
]


@given(st.lists(st.sampled_from(WORDS), max_size=24))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    for figure in figures("".join(words)):
        assert (figure.measure.known == "unknown") == (figure.measure.text == "")

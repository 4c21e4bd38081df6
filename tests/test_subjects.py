"""Which place or organisation a figure speaks of, and how that is known."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.words.mentions import find_mentions


def figures(text: str) -> list[Figure]:
    document = read_text(text, name="a.txt")
    return [claim for claim in read_claims(document).claims if isinstance(claim, Figure)]


def subject(text: str) -> tuple[str | None, str]:
    """Give the subject of the figure between ⟦ and ⟧."""
    at = text.index("⟦")
    plain = text.replace("⟦", "").replace("⟧", "")
    slot = next(f.subject for f in figures(plain) if f.span.start <= at < f.span.end)
    return slot.value, slot.known


STATED = [
    ("青禾县公安局破获案件⟦12起⟧。", "青禾县公安局"),
    ("今年上半年，青禾县新建水池⟦31座⟧。", "青禾县"),
    ("广东种植荔枝⟦300万亩⟧。", "广东省"),
    ("东京新增病例⟦31例⟧。", "东京"),
    ("据省统计局数据，上半年青禾县种植水稻⟦31万亩⟧。", "青禾县"),
    ("记者从青禾海关获悉，1至5月，上海港进口大豆⟦31万吨⟧。", "上海港"),
    ("青禾县、白石县和南浦镇建成水池⟦31座⟧。", "青禾县、白石县和南浦镇"),
    ("青禾县修路3公里，白石县修路⟦5公里⟧。", "白石县"),
    ("水务公司向青禾县供水⟦5万吨⟧。", "水务公司"),
    ("赵某先后借款⟦31万元⟧。", "赵某"),
    ("全长⟦31公里⟧的青白高速通车。", "青白高速"),
    ("青禾县医院接诊⟦31人⟧。", "青禾县医院"),
    ("青禾警方在白石县一宾馆内抓获嫌疑人⟦12人⟧。", "青禾警方"),
    ("花山交警立即赶到，查获车辆⟦12辆⟧。", "花山交警"),
    ("青禾机场位于青禾县白石镇，占地⟦31亩⟧。", "青禾机场"),
    ("依据《青禾县水污染防治条例》，白石县环保局罚款⟦31万元⟧。", "白石县环保局"),
    ("青禾县公安局对驾驶货车的赵某进行围堵，查获毒品⟦31克⟧。", "青禾县公安局"),
    ("青禾县组建省产业技术研究院，新建基地⟦31家⟧。", "青禾县"),
    ("在青禾县公安局等部门的支持下，白石警方抓获⟦6人⟧。", "白石警方"),
    ("尽管青禾县大幅减税，白石县税收仍增长⟦3%⟧。", "白石县"),
    ("跌幅最大的是爱尔兰（⟦2.4%⟧）。", "爱尔兰"),
    ("青禾县公安局白石派出所警犬协助民警查获毒品⟦31克⟧。", "青禾县公安局白石派出所"),
    ("青禾县交警大队（白石县交警支队）派出车辆⟦31辆⟧。", "青禾县交警大队"),
    ("贵南高铁是包头到海南铁路通道的一段，总长⟦31公里⟧。", "贵南高铁"),
    ("沪深两市缩量，成交⟦4460亿元⟧。", "沪深两市"),
    ("台风“卡努”的中心位于福建以东，风力有⟦8级⟧。", "台风“卡努”"),
    ("被告人赵国庆身为国家工作人员，收受财物⟦31万元⟧。", "赵国庆"),
]


@pytest.mark.parametrize(("text", "name"), STATED)
def test_the_nearest_name_that_acts_is_the_subject(text: str, name: str) -> None:
    assert subject(text) == (name, "stated")


MENDED = [
    ("赵国庆家住青禾县，捐款⟦31万元⟧。", "青禾县"),
    ("青禾县公安局开展行动。经训导员查看，有子弹⟦31发⟧。", "青禾县公安局"),
    ("经国家有关部门批准，募集资金⟦31万元⟧。", None),
    ("青禾县（记者赵国庆）建成水池⟦31座⟧。", "青禾县"),
    ("青禾晚报讯 记者赵国庆、通讯员钱文海报道：建成水池⟦31座⟧。", None),
    ("青禾县公安局破获一起快递公司诈骗案件，追赃⟦31万元⟧。", "青禾县公安局"),
    ("青禾县公安局查扣8辆白石县货车，在路上查获香烟⟦31箱⟧。", "青禾县公安局"),
    ("我代表青禾县公安局，报告破案⟦31起⟧。", "青禾县公安局"),
    ("被告人赵国庆为青禾公司等单位在项目承揽等方面谋取利益，收受财物⟦31万元⟧。", "赵国庆"),
    ("赵某袭击了在青禾学校就读的学生，抢走现金⟦31万元⟧。", "赵某"),
]


@pytest.mark.parametrize(("text", "name"), MENDED)
def test_no_writer_and_no_half_of_a_word_is_a_subject(text: str, name: str | None) -> None:
    assert subject(text)[0] == name


WEIGHED = [
    ("据报道，该男子⟦45岁⟧。", "该男子", "described"),
    ("青禾县召开大会。耄耋老人走失⟦7小时⟧。", "耄耋老人", "described"),
    ("青禾县召开大会。正式签约前，讲学教师需提供⟦6个⟧月的报告。", "讲学教师", "described"),
    ("中央气象台预计，“青禾”将以每小时⟦15公里⟧的速度移动。", "青禾", "stated"),
    ("白石队领先。而卡洛斯则累积⟦2张⟧黄牌。", "卡洛斯", "stated"),
    ("青禾县大会召开。龙头企业超⟦1100家⟧。", "青禾县", "inherited"),
    ("青禾县举行比赛。男子组的争夺到⟦35公里⟧才见分晓。", "青禾县", "inherited"),
]


@pytest.mark.parametrize(("text", "name", "known"), WEIGHED)
def test_what_opens_the_clause_is_weighed_against_what_was_named_before(
    text: str, name: str, known: str
) -> None:
    assert subject(text) == (name, known)


EARLIER = [
    ("青禾县水利局召开会议。《古树保护办法》今年定稿，全文共⟦32条⟧。", "古树保护办法"),
    ("青禾县召开大会。该女子走得很急，一路上买了面包⟦3个⟧。", "该女子"),
    ("青禾县公安局开展行动。老人独自出门，天黑没有回家，今年⟦82岁⟧。", "老人"),
    ("青禾县公安局破案。嫌疑人驾车逃走，途中停车，花费⟦310元⟧。", "嫌疑人"),
]


@pytest.mark.parametrize(("text", "name"), EARLIER)
def test_what_opens_an_earlier_clause_is_weighed_too(text: str, name: str) -> None:
    assert subject(text) == (name, "described")


@pytest.mark.parametrize("sector", ["制造业投资", "水产养殖业产值"])
def test_a_sector_is_no_subject(sector: str) -> None:
    assert subject(f"青禾县税收增长。其中，{sector}增长⟦5.7%⟧。") == ("青禾县", "inherited")


def test_a_common_word_names_nobody_of_another_text() -> None:
    figure = figures("据报道，该男子45岁。")[0]
    assert figure.subject.value == "该男子"
    assert figure.subject.named is None


INHERITED = [
    ("青禾县公安局开展行动。抓获违法人员⟦12人⟧。", "青禾县公安局"),
    ("青禾县公安局开展行动。民警在路口抓获违法人员⟦12人⟧。", "青禾县公安局"),
    ("青禾县召开大会，青禾县很重视。\n\n　　新建幼儿园⟦12所⟧。", "青禾县"),
    ("青禾县人民法院受理此案。该院审结案件⟦12件⟧。", "青禾县人民法院"),
    ("青禾县人民法院受理此案。检察院起诉后，法院判处罚金⟦12万元⟧。", "青禾县人民法院"),
    ("青禾县粮食增产。青禾县水务局局长赵国庆介绍，建成水池⟦12座⟧。", "青禾县"),
]


@pytest.mark.parametrize(("text", "name"), INHERITED)
def test_a_sentence_without_a_name_goes_on_about_the_last(text: str, name: str) -> None:
    assert subject(text) == (name, "inherited")


def test_the_article_s_own_place_stands_for_a_local_word() -> None:
    text = "青禾县粮食丰收\n\n　　青禾县迎来丰收季。全县种植水稻⟦12万亩⟧。"
    assert subject(text) == ("青禾县", "stated")


def test_a_local_word_of_another_level_stays_as_printed() -> None:
    text = "青禾县粮食丰收\n\n　　青禾县迎来丰收季。全省种植水稻⟦12万亩⟧。"
    assert subject(text) == ("全省", "stated")


@pytest.mark.parametrize("text", ["新建幼儿园⟦12所⟧。", "他走了⟦12天⟧。", "研发中心有⟦12家⟧。"])
def test_no_name_no_subject(text: str) -> None:
    assert subject(text) == (None, "unknown")


def test_a_span_of_time_inherits_no_subject() -> None:
    assert subject("青禾县公安局开展行动。他走了⟦12天⟧。") == (None, "unknown")


WHOLE = [
    ("助力杭州亚运会投资⟦31亿元⟧。", "杭州亚运会"),
    ("33年前贵阳市建池⟦31座⟧。", "贵阳市"),
    ("31个省（区、市）和新疆生产建设兵团建池⟦31座⟧。", "31个省（区、市）和新疆生产建设兵团"),
    ("青禾峡水利枢纽发电⟦31亿度⟧。", "青禾峡水利枢纽"),
    ("其中贵州建成水池⟦31座⟧。", "贵州省"),
    ("故法院判令退款⟦31万元⟧。", "法院"),
    ("青禾某矿业投资有限公司亏损⟦31万元⟧。", "青禾某矿业投资有限公司"),
    ("白石青禾（浙江）有限公司亏损⟦31万元⟧。", "白石青禾（浙江）有限公司"),
    ("白石青禾科技有限公司亏损⟦31万元⟧。", "白石青禾科技有限公司"),
    ("浙江有雨。6月3日，福建到广东沿海将出现⟦31厘米⟧的浪。", "福建"),
    ("青禾县公安局禁毒大队破获案件⟦31起⟧。", "青禾县公安局禁毒大队"),
    ("上海合作组织成立⟦15周年⟧。", "上海合作组织"),
    ("青禾县成为仅次于白石县的产粮大县，产粮⟦31万吨⟧。", "青禾县"),
    ("青禾县公安局民警直奔白石县，抓获⟦3人⟧。", "青禾县公安局民警"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_is_read_whole_and_in_its_part(text: str, name: str) -> None:
    assert subject(text) == (name, "stated")


def test_names_that_are_listed_are_not_what_an_article_is_about() -> None:
    assert subject("货物运往陕西和新疆。\n\n　　平均气温⟦31℃⟧。")[0] is None


def test_what_one_says_of_oneself_has_no_subject() -> None:
    assert subject("青禾县公安局开展行动。有人说：“你家有水池⟦31座⟧。”") == (None, "unknown")


def test_a_person_is_no_subject_of_the_sentences_behind() -> None:
    assert subject("青禾县公安局开展行动。赵某逃跑。抓获⟦3人⟧。")[0] == "青禾县公安局"


def test_the_police_that_act_are_the_force_named_before() -> None:
    text = "青禾县公安局开展行动。白石县有人报警。民警赶到。抓获⟦3人⟧。"
    assert subject(text) == ("青禾县公安局", "inherited")


NO_NAMES = [
    "南海问题和东海舰艇",
    "国内生产总值和国内首个项目",
    "分地区看",
    "建成5G工厂",
    "资本局梳理判决书",
    "沿江沿海地区",
    "计价器显示，车费为135元",
    "骗取小区停车费",
    "保持稳定安全",
    "全球首个建造的反应堆",
    "农村地区",
    "公安部门",
    "131个省级项目",
    "城区和农村的小区",
    "资本市场和期货市场",
    "在全面建设现代化产业园区",
    "好几个县市区",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_common_words_are_no_names(text: str) -> None:
    assert not [mention.text for mention in find_mentions(text)]


SEAS = [
    ("东海南部将出现⟦5米⟧的大浪。", "东海南部"),
    ("黄海东部海域有⟦3米⟧的浪。", "黄海东部海域"),
    ("青禾县召开大会。国内汽油价格上调⟦31元⟧。", "国内"),
    ("今年中央财政投入⟦31亿元⟧。", "中央财政"),
    ("青禾县召开大会。鄱阳湖水位上涨⟦3米⟧。", "鄱阳湖"),
]


@pytest.mark.parametrize(("text", "name"), SEAS)
def test_a_part_of_a_sea_and_the_central_budget_are_names(text: str, name: str) -> None:
    assert subject(text) == (name, "stated")


SHORT = [
    ("青禾县公安局破案。目前，该案已逮捕嫌疑人⟦7名⟧。", "该案"),
    ("青禾港开港。该船箱位数达⟦24000标准箱⟧。", "该船"),
    ("青禾县召开大会。他们从外地来，一路上步行⟦31公里⟧。", "他们"),
    ("青禾县公安局破案。4人一拍即合，在路上花费⟦310元⟧。", "4人"),
]


@pytest.mark.parametrize(("text", "name"), SHORT)
def test_a_word_that_points_back_opens_a_clause(text: str, name: str) -> None:
    assert subject(text)[0] == name


def test_whose_age_stands_in_brackets_is_named_before_them() -> None:
    assert subject("青禾警方抓获多人，包括池田太郎（⟦22岁⟧，青禾市职员）。")[0] == "池田太郎"


IN_TURN = "全国投资增长3%。东部地区增长5%，中部地区增长4%，西部地区增长3%，东北地区增长2%。"


def test_what_follows_places_told_in_turn_is_of_none_of_them() -> None:
    assert subject(f"{IN_TURN}内资企业投资增长⟦6%⟧。") == ("全国", "inherited")
    assert subject("全国投资增长3%。东部地区增长5%。内资企业增长⟦6%⟧。")[0] == "东部地区"


def test_a_place_in_the_words_of_an_honour_is_no_subject() -> None:
    text = "白石县公安局表彰民警。白石县公安局被评为“青禾县先进单位”，荣立集体三等功⟦3次⟧。"
    assert subject(text)[0] == "白石县公安局"
    assert subject("“青禾县行动”启动，抓获嫌疑人⟦3人⟧。")[0] == "青禾县"


WHOLES = [
    ("白石江流域物产丰富。白石县分布有全国约⟦42%⟧的水产。", "白石县"),
    ("白石县召开大会。全国约⟦42%⟧的水产在这里。", "全国"),
]


@pytest.mark.parametrize(("text", "name"), WHOLES)
def test_the_whole_of_a_share_is_no_subject(text: str, name: str) -> None:
    assert subject(text)[0] == name


OF_BEFORE = [
    ("青禾县发布消息。据报道，该男子体重80公斤，比上月增加⟦3公斤⟧。", "该男子"),
    ("青禾县工业好转。小型企业PMI为47.4%，白石县税收增长⟦1.0%⟧。", "白石县"),
    ("青禾队领先。青禾队的钱文得到10分，赵婷和孙宁各贡献⟦7分⟧。", "赵婷和孙宁"),
]


@pytest.mark.parametrize(("text", "name"), OF_BEFORE)
def test_a_change_is_of_whom_its_level_is_and_names_open_clauses(text: str, name: str) -> None:
    assert subject(text)[0] == name


PET_NAMES = "市民小野报警。昨天，小野在网上购物。青禾警方赶到。小野已转账⟦31万元⟧。"


def test_a_pet_name_told_again_is_a_person() -> None:
    assert subject(PET_NAMES)[0] == "小野"
    assert subject("青禾警方赶到。小区在改造，投入⟦31万元⟧，小区也在修路。")[0] != "小区"


def test_who_is_named_as_one_that_honours_somebody_is_no_subject() -> None:
    text = "赵国庆被中共青禾县委员会评为先进个人，荣立三等功⟦3次⟧。"
    assert subject(text)[0] != "青禾县"


@given(st.text(alphabet="青禾县市公安局在和、，向据全该某赵医院上海12年日", max_size=60))
def test_mentions_are_parts_of_the_text_in_order(text: str) -> None:
    found = find_mentions(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_report_on_a_place_speaks_of_it_again_after_a_part() -> None:
    text = "2026年青禾省政府工作报告\n\n　　南疆教育全覆盖，广东援建学校3所。帮扶农户⟦22万户⟧。"
    assert subject(text.replace("青禾省", "海南省")) == ("海南省", "inherited")

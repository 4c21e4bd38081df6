"""Sentences and figures of another article, of another place or year, left in this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.reuse.borrowed import COMPARED
from qa.judging.reuse.denials import denials
from qa.model import Finding, Reading

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = [check for check in load_checks(packages=False).checks if check.code in {"DUP03", "FIG02"}]


def loud(readings: list[Reading]) -> list[Finding]:
    """Give the findings that are no notes."""
    judgement = judge(readings, CHECKS)
    assert not judgement.failures
    return [one for one in judgement.findings if one.severity != "note" and not one.caused_by]


def dated(day: str, text: str) -> str:
    return f"---\ndate: {day}\n---\n{text}"


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (  # another hospital's department
            (
                "南屏镇卫生院：夜里也能做透析\n南屏镇卫生院添了14台透析机。\n"
                "透析室护士长带着9名护士轮班，每周为47名病人服务，路费由院里报销六成。"
            ),
            (
                "双溪镇卫生院：老人体检到家门\n双溪镇卫生院的体检车开进了村。\n"
                "透析室护士长带着9名护士轮班，每周为47名病人服务，路费由院里报销六成。"
            ),
        ),
        (  # half a sentence, and the other county's name
            "栾水县：蜂农有了保险\n今年，栾水县农业农村局为320户蜂农投保，每箱保费18元。",
            (
                "岚河县：茶农用上气象站\n岚河县建了9座小气象站。\n"
                "据介绍，今年，栾水县农业农村局为320户蜂农投保，茶农也将纳入。"
            ),
        ),
        (  # what the newer article says there is none of
            ("湖口镇：银鱼上市\n湖口镇守着一片大湖。湖心岛渡船每40分钟一班，末班船18时30分返航。"),
            (
                "岭背乡：栗子出山\n岭背乡满山是栗树，不通渡船。"
                "秋天来看红叶的人多，乡里的路修到了山顶。湖心岛渡船每40分钟一班，末班船18时30分返航。"
            ),
        ),
        (  # many words without a figure, of what there is none of
            (
                "湖口中学：教室装上新灯\n湖口中学的旧灯管用了九年，今年换成了护眼灯。\n"
                "学生宿舍的洗澡水由锅炉房供应，每周开放六次，每次两个半小时，冬天再加一次，由值周老师轮流看管。"
            ),
            (
                "岭背小学：操场铺了草皮\n岭背小学没有宿舍，孩子们都走读。操场的草皮是家长帮着铺的。\n"
                "学生宿舍的洗澡水由锅炉房供应，每周开放六次，每次两个半小时，冬天再加一次，由值周老师轮流看管。"
            ),
        ),
        (  # another accused
            (
                "酒后驾车 撞坏护栏\n被告人钱某酒后驾驶货车，撞坏护栏23米。\n"
                "钱某血液酒精含量为每100毫升187毫克，赔偿损失4.6万元，被判处拘役三个月。"
            ),
            (
                "冒充客服 骗走货款\n被告人郑某冒充客服，骗得货款9.3万元。郑某被抓获。\n"
                "钱某血液酒精含量为每100毫升187毫克，赔偿损失4.6万元，取得谅解。"
            ),
        ),
        (  # a person whom nobody introduces here
            "后坡村：藤编变金编\n老支书罗正清自掏腰包学手艺。罗正清的徒弟里有7个开了分店。",
            "湾塘村：稻田养鱼\n党支部书记覃冬梅带着乡亲挖沟。罗正清的徒弟里有7个开了分店。",
        ),
        (  # the other's name within the copied clause
            "南坪镇修了机耕路。镇长说，路通到田头，南坪的稻谷每斤多卖8分钱。",
            "北岗乡修了机耕路。乡长说，路通到田头，南坪的稻谷每斤多卖8分钱。",
        ),
        (  # the roads of another notice
            "关于封闭长宁路的通告\n长宁路封闭施工。过往车辆请绕行建设路、文昌路。",
            "关于封闭红旗路的通告\n红旗路封闭施工。过往车辆请绕行建设路、文昌路。",
        ),
        (  # one long number, one list of places
            "云溪县：山塘清了淤\n云溪县清淤山塘86口，涉及茅坪、官渡、石羊3个镇，受益农田不少。",
            "丹水县：渠道修到田头\n丹水县今冬修渠62公里，涉及茅坪、官渡、石羊3个镇，田里有水。",
        ),
        (  # last year's storm
            "镜湾县防御台风“苏拉”\n台风“苏拉”登陆。“苏拉”过后，园林部门清理倒伏树木，抢通道路。",
            "风过镜湾\n台风“摩羯”扑向镜湾县。“苏拉”过后，园林部门清理倒伏树木，抢通道路。",
        ),
        (  # a notice of another park
            (
                "青崖山景区闭园公告\n青崖山景区自6月3日起闭园检修。\n"
                "一、缆车检修期间停运，已购缆车票的游客可在15天内退票，每张退还68元。"
            ),
            (
                "白鹭洲景区开放公告\n白鹭洲景区自6月5日起开放夜游。\n"
                "一、缆车检修期间停运，已购缆车票的游客可在15天内退票，每张退还68元。"
            ),
        ),
        (  # done together with others, another chief
            (
                "青溪镇：党员上门\n青溪镇有28个行政村、960名党员。\n"
                "镇党委书记骆明理说，明年将在28个村联合工会办起“连心驿站”，随时听意见。"
            ),
            (
                "红石镇：夜谈会\n红石镇15个行政村办起夜谈会，今年谈了174场。\n"
                "镇党委书记骆明理说，明年将在28个村联合工会办起“连心驿站”，随时听意见。"
            ),
        ),
        (  # what was compared last year
            dated(
                "2023-07-18",
                "青阳市入伏\n青阳市今年入伏晚，备下凉棚39处。\n"
                "电网日最高负荷预计达375万千瓦，这轮热浪比上年首轮晚了8天，下旬还要热。",
            ),
            dated(
                "2024-07-05",
                "热浪早到\n青阳市今天入夏最热，凉棚增加到51处。\n"
                "电网日最高负荷预计达375万千瓦，这轮热浪比上年首轮晚了8天，下旬还要热。",
            ),
        ),
    ],
)
def test_another_ones_facts_are_told(read_texts: ReadTexts, source: str, copy: str) -> None:
    (finding,) = loud(read_texts(source, copy))
    assert finding.check == "DUP03"
    assert {place.span.document for place in finding.places} == {"1", "2"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # the same words, figures of its own
            (
                "南屏镇卫生院：夜里也能做透析\n南屏镇卫生院添了14台透析机。\n"
                "透析室护士长带着9名护士轮班，每周为47名病人服务，路费由院里报销六成。"
            ),
            (
                "双溪镇卫生院：透析不用进城\n双溪镇卫生院也开了透析室。\n"
                "透析室护士长带着6名护士轮班，每周为31名病人服务，路费由院里报销五成。"
            ),
        ),
        (  # what somebody above tells both
            (
                "青崖山景区闭园公告\n青崖山景区闭园检修。\n"
                "省气象台发布提示：未来三天有8级阵风，最低气温降到11℃，请游客减少外出。"
            ),
            (
                "白鹭洲景区开放公告\n白鹭洲景区开放夜游。\n"
                "省气象台发布提示：未来三天有8级阵风，最低气温降到11℃，请游客减少外出。"
            ),
        ),
        (  # the other county is named as the model
            "栾水县：蜂农有了保险\n今年，栾水县农业农村局为320户蜂农投保，每箱保费18元。",
            (
                "岚河县：茶农用上气象站\n岚河县建了9座小气象站。\n"
                "岚河县派人去学习，今年，栾水县农业农村局为320户蜂农投保，每箱保费18元。"
            ),
        ),
        (  # one case told twice
            (
                "酒后驾车 撞坏护栏\n被告人钱某酒后驾驶货车，撞坏护栏23米，赔偿损失4.63万元。\n"
                "钱某血液酒精含量为每100毫升187毫克，被判处拘役三个月。"
            ),
            (
                "一杯酒的代价\n护栏断了，酒也醒了。钱某赔偿损失4.63万元。\n"
                "钱某血液酒精含量为每100毫升187毫克，被判处拘役三个月。"
            ),
        ),
        (  # of one short stretch in a longer sentence nothing is carried over
            "青阳市公交年报\n2023年，青阳市开通定制班车42条，公交客运量3.62亿人次，地铁1.15亿人次。",
            "一本公交账\n老司机翻开本子：去年优化线路29条，2023年公交客运量3.62亿人次，止住了下滑。",
        ),
        (  # what holds for all the city
            "青山县：茶园早春\n青山县的茶开采了。全市“春茶节”3月28日开幕，设12个分会场，推出优惠券530万元。",
            "白水县：花下摆茶\n白水县的樱花开了。全市“春茶节”3月28日开幕，设12个分会场，推出优惠券530万元。",
        ),
        (  # a rule
            "湖东镇：河长手账\n湖东镇有河长54名。按规定，镇级河长每旬巡河1次，发现问题24小时内上报。",
            "湖西镇：水上保洁\n湖西镇有船12条。按规定，镇级河长每旬巡河1次，发现问题24小时内上报。",
        ),
        (  # the person is introduced
            "后坡村：藤编变金编\n老支书罗正清自掏腰包学手艺。罗正清的徒弟里有7个开了分店。",
            "湾塘村：稻田养鱼\n党支部书记覃冬梅请来邻村老支书罗正清。罗正清的徒弟里有7个开了分店。",
        ),
        (  # two storms, each introduced
            "台风“苏拉”登陆\n台风“苏拉”今晨登陆。“苏拉”过后，沿海各县清理倒伏树木。",
            "台风“摩羯”登陆\n台风“摩羯”扑来。一年前，台风“苏拉”过后，沿海各县清理倒伏树木。",
        ),
        (  # a slogan
            "南屏镇：河长巡河记\n南屏镇有河长12名。“河道清一寸，水就活一分，3年下来鱼就回来了。”",
            "双溪镇：渠边的长凳\n双溪镇有渠长8名。“河道清一寸，水就活一分，3年下来鱼就回来了。”",
        ),
        (  # what is done is no name of a place: 提升|都市, 加强|盐湖, 推进以|县城
            "荷坪县工作见实效\n提升都市农业质量效益。加强盐湖资源利用。推进以县城为载体的城镇化。",
            (
                "兰原县开新局\n提升都市农业质量效益。加强盐湖资源利用。推进以县城为载体的城镇化。\n"
                "兰原县玉滩湖边建了书屋，全面实施长江禁渔，建设宜居宜业和美乡村。"
            ),
        ),
        (  # whom one went to learn from is named and cited
            (
                "青阳县：校车装上“耳朵”\n青阳县有校车86辆。青阳县给每辆校车装上3个感应器，"
                "司机离座前必须走到车尾按铃，全县校车连续412天没有落下一个孩子。"
            ),
            (
                "安源县：接送有了准点\n安源县有校车73辆，安源县去年组织司机到邻县取经。"
                "青阳县给每辆校车装上3个感应器，"
                "司机离座前必须走到车尾按铃，全县校车连续412天没有落下一个孩子。"
            ),
        ),
        (  # last year's edition of the festival, on the square and the road by the lake
            dated(
                "2023-05-03",
                "青荷湖采莲节开幕\n5月1日晚，第四届青荷湖采莲节在湖心广场开幕，会期10天。",
            ),
            dated(
                "2024-05-04",
                "采莲的夜\n青荷县青滨湖路灯火通明。5月2日晚，第五届青荷湖采莲节在湖心广场开幕，会期12天。",
            ),
        ),
        (  # nor is the great river
            "荷坪县的一天\n卫星图片见证长江十年蝶变。整顿规范矿产资源开发。荷坪县检查了95家企业。",
            "兰原县的一天\n卫星图片见证长江十年蝶变。整顿规范矿产资源开发。兰原县绿色矿山占68%。",
        ),
    ],
)
def test_what_both_may_say_is_let_pass(read_texts: ReadTexts, one: str, other: str) -> None:
    assert not loud(read_texts(one, other))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("全年发送旅客63.84万人次，加开列车47列。", "今年发送旅客63.84万人次，加开列车52列。"),
        ("全县共有7316名考生参加中考。", "明天，全县7316名考生走进考场。"),
        ("景区单日最多接待游客38427人次。", "单日最多接待游客38427人次，同比更旺。"),
        ("执行到位金额5.38亿元，拘留87人。", "拘留64人，执行到位金额5.38亿元。"),
        ("空气优良天数327天，占九成。", "空气优良天数327天，比上年增加6天。"),
        ("电网最高负荷137.6万千瓦。", "电网最高负荷137.6万千瓦，出现在8月5日。"),
        (
            "受理诉求28.64万件，满意率93.7%，办理时长2.6天。",
            "受理诉求33.15万件，满意率93.7%，办理时长2.1天。",
        ),
    ],
)
def test_a_figure_of_last_year_is_told(read_texts: ReadTexts, before: str, after: str) -> None:
    (finding,) = loud(read_texts(dated("2023-12-26", before), dated("2024-12-27", after)))
    assert finding.check == "FIG02"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("馆里有座席1260个，藏古籍18473册。", "18473册古籍已数字化，座席1260个全部开放。"),
        ("林场总面积8642公顷，补植树苗3.2万株。", "林场总面积8642公顷，补植树苗4.1万株。"),
        ("全年办理案件3862件，宣讲47场。", "全年办理案件3862件，与上年持平，宣讲63场。"),
        ("全年办理案件3862件，宣讲47场。", "全年办理案件3862件，比上年一件不多，宣讲63场。"),
        ("全年接待读者61.38万人次。", "全年接待读者由上年的61.38万人次增至74.5万人次。"),
        (
            "森林覆盖率94.6%，补植3.2万株，抚育4300亩。",
            "森林覆盖率94.6%，补植2.1万株，抚育5100亩。",
        ),
        (
            "服务人口62万人，供水8760万吨，水费收入1.83亿元。",
            "服务人口62万人，供水9120万吨，水费收入1.91亿元。",
        ),
        ("总投资2.37亿元，开工3个月。", "总投资2.37亿元，已完成1.6亿元。"),
        ("每队22人，共36支队参赛。", "每队22人，共41支队参赛，观众3.6万人次。"),
    ],
)
def test_what_stays_for_years_is_let_pass(read_texts: ReadTexts, before: str, after: str) -> None:
    assert not loud(read_texts(dated("2023-12-26", before), dated("2024-12-27", after)))


def test_the_name_of_the_own_house_is_told(read_texts: ReadTexts) -> None:
    source = (
        "城西供电所：巡线到深夜\n城西供电所出动12人。"
        "入夏以来，城西供电所更换变压器9台，热线接单1620件。"
    )
    copy = (
        "河口供电所：换下老线\n河口供电所的师傅们换下老线3.2公里。\n河口供电所服务用户1.4万户。"
        "入夏以来，城西供电所更换变压器9台，热线接单1620件。"
    )
    (finding,) = loud(read_texts(source, copy))
    assert sum(place.role == "other" for place in finding.places) == 2


EDITION = (
    "---\ndate: 2023-05-20\n---\n第八届杨梅节开幕\n桐湾第八届杨梅节开幕，品种12个。"
    "第八届杨梅节期间，采摘园凭票入园，每位成人收费60元，接驳巴士每20分钟一班。"
)
NEXT = (
    "---\ndate: 2024-05-25\n---\n梅子红了\n昨天，桐湾第九届杨梅节迎来首批游客4300人，果园37家。\n"
    "{}杨梅节期间，采摘园凭票入园，每位成人收费60元，接驳巴士每20分钟一班。"
)


def test_an_edition_left_in_is_told_with_the_own_one(read_texts: ReadTexts) -> None:
    (finding,) = loud(read_texts(EDITION, NEXT.format("第八届")))
    assert [place.role for place in finding.places][-2:] == ["edition", "other"]
    assert not loud(read_texts(EDITION, NEXT.format("第九届")))


def test_new_figures_under_last_years_number_are_told(read_texts: ReadTexts) -> None:
    old = "---\ndate: 2024-12-20\n---\n好书评选\n"
    old += "2024年度全市好书评选征集作品87部，20部入选，由市文联颁奖。"
    new = (
        "---\ndate: 2025-12-22\n---\n书香满城\n2025年度阅读报告昨天发布，人均读书6本。\n"
        "{}年度全市好书评选征集作品93部，20部入选，由市文联颁奖。"
    )
    (finding,) = loud(read_texts(old, new.format(2024)))
    assert finding.severity == "warning"
    assert not loud(read_texts(old, new.format(2025)))


def test_a_count_kept_under_the_new_year_is_told(read_texts: ReadTexts) -> None:
    old = "---\ndate: 2024-09-01\n---\n护学岗上岗\n"
    old += "交警提示，2024年全市一年级新生3.86万人，接送高峰在7时20分至8时。"
    new = (
        "---\ndate: 2025-08-31\n---\n萌娃入学\n2025年全市小学一年级新生4.02万人，新增学校7所。\n"
        "交警提示，2025年全市一年级新生{}万人，接送高峰在7时20分至8时。"
    )
    (finding,) = loud(read_texts(old, new.format("3.86")))
    assert len(finding.places) > 2
    assert not loud(read_texts(old, new.format("4.02")))


def test_near_by_is_no_comparison_and_what_is_not_set_up_is_denied() -> None:
    text = "邻近冷库腾出货架738排。村里不设冷库，鲜货当天就得运走。"
    copy = 0, text.index("村里")
    assert not COMPARED.search(text)
    assert [text[slice(*clause)] for clause in denials(text, copy)] == ["村里不设冷库"]


def test_what_two_counties_sign_stands_in_the_articles_of_both(read_texts: ReadTexts) -> None:
    both = "白溪、乌岭两县林业局上月签订联防协议，合设瞭望哨27座，共用水车14辆。"
    one = f"白溪县：护林员上了山\n白溪县有林地，护林员一早上山。\n{both}"
    other = f"乌岭县：烟火不进林\n乌岭县的林子连着天，入口都设了岗。\n{both}"
    assert not loud(read_texts(one, other))


def test_a_letter_that_names_its_county_in_the_headline_alone(read_texts: ReadTexts) -> None:
    notice = (
        "河湾县2024年秋季征兵公告\n"
        "体检：凭通知单到河湾县人民医院三楼体检中心，车费由河湾县征兵办每人补助80元。"
    )
    letter = (
        "致石屏县适龄青年的一封信\n青年朋友：\n今年报名的已有642人，石屏的山再高，也没有志气高。\n"
        "凭通知单到{}县人民医院三楼体检中心，车费由{}县征兵办每人补助80元。"
    )
    (finding,) = loud(read_texts(notice, letter.format("河湾", "河湾")))
    assert finding.check == "DUP03"
    assert not loud(read_texts(notice, letter.format("石屏", "石屏")))

"""Plain slips of sums, changes, shares, lists and names, each with its sound twin."""

from __future__ import annotations

import pytest

from tests.spoken import codes

SLIPS = {
    "a step behind a forecast's own rate": (
        "CHG01",
        "洪水预报合格率由2022年的83.1%提高到2023年的89.4%，提高{}个百分点。",
        "7.3",
        "6.3",
    ),
    "a step behind what may happen": (
        "CHG01",
        "可能由此引发的停电事故由去年的42起减少到31起，减少{}起。",
        "12",
        "11",
    ),
    "all forms of a school": (
        "SUM01",
        (
            "操场热闹起来，2676名学生分成18个方阵，各练各的。\n"
            "这所县城高中，高一有912人，高二884人，高三{}人，三个年级一个都不许缺席。"
        ),
        "857",
        "880",
    ),
    "a list headed by its whole": (
        "SUM01",
        (
            "全区支出31.6亿元，其中民生支出23.2亿元，占73.4%。\n"
            "民生支出的去向是：教育{}亿元，社会保障和就业5.7亿元，卫生健康3.9亿元，"
            "住房保障2.1亿元，农林水及其他民生领域3.1亿元。"
        ),
        "9.4",
        "8.4",
    ),
    "four kinds, and a rate beside that names a stage": (
        "SUM01",
        (
            "热线共受理来电3120件，日均约34件，按时办结率99.2%。\n"
            "从内容看，全部来电分为四类：咨询{}件，求助947件，投诉638件，建议129件。"
        ),
        "1286",
        "1406",
    ),
    "a whole named after its parts": (
        "SUM01",
        "全年发放工资和奖金共126万元，其中工资98万元，奖金{}万元。",
        "38",
        "28",
    ),
    "a course and its stages": (
        "SUM04",
        "全程81天：山地段23天，峡谷段31天，歇脚6天，平原段{}天。",
        "19",
        "21",
    ),
    "those with a trait": (
        "SUM02",
        "其中专任教师198人。专任教师中，高级教师61人，一级教师82人；35岁以下青年教师{}人。",
        "211",
        "71",
    ),
    "a class of what was counted": (
        "SUM02",
        "其中，珍贵文物1386件（套），含一级文物92件（套）；陶瓷类珍贵文物{}件（套）。",
        "1412",
        "412",
    ),
    "what a screening finds": (
        "PCT01",
        "小学部受检1860人，近视521人，检出率{}%。",
        "38.0",
        "28.0",
    ),
    "good days of two classes": (
        "PCT01",
        "全年监测365天，优140天，良178天，轻度污染38天，中度污染9天，优良率{}%。",
        "90.1",
        "87.1",
    ),
    "a share of what the sentence names": (
        "PCT01",
        "法院受理案件3640件，调解成功2293件。在调解成功的案件中，物业纠纷占{}%，共716件。",
        "21.6",
        "31.2",
    ),
    "a share in a list of paragraphs": (
        "PCT03",
        (
            "全市共立诈骗案件412起，同比少63起。按类型排列：\n刷单返利168起，占{}%，仍居首位；\n"
            "冒充客服97起，占23.5%；\n虚假投资61起，占14.8%；\n其余86起，占20.9%。"
        ),
        "48.0",
        "40.8",
    ),
    "a rate that passes a mark": (
        "PCT01",
        "一季度受理办件32460件，其中网上办理27591件，网办率首次突破{}。",
        "九成",
        "八成",
    ),
    "so much for each, by name": (
        "AVG01",
        "全社36户、126人，可分配盈余45.36万元，{}1.26万元。",
        "人均",
        "户均",
    ),
    "a list below its colon": (
        "LST01",
        (
            "做到“{}个一律”：\n带火种的，一律没收；烧荒的，一律处罚；失火的，一律追责；"
            "带头违反的，一律停职。"
        ),
        "五",
        "四",
    ),
    "catchwords explained one by one": (
        "LST01",
        (
            "古镇推出“三免{0}减一延”。“三免”，免门票，免停车费，免寄存费；"
            "“{0}减”，船票由40元减到28元；“一延”，闭馆延到20时。"
        ),
        "两",
        "一",
    ),
    "a clause twice in a row": (
        "DUP05",
        "师傅教他学会看图纸，学会开铣床，学会调程序，学会{}，一步步把他带出师。",
        "看图纸",
        "磨刀具",
    ),
    "同志 behind a name": (
        "NAM02",
        (
            "决定授予程大勇、柏丽君、韦长福、桑格4名同志“先进个人”称号。\n"
            "其中，程大勇同志驾驶邮车27年；柏{}君同志守着垭口支局，9年没请过一天探亲假。"
        ),
        "莉",
        "丽",
    ),
    "a surname written for another": (
        "NAM02",
        (
            "授予傅晓棠等10人“金扳手”称号，各奖励8000元。\n"
            "其中，热处理车间{}晓棠改进渗碳装炉方式，装载量由1.2吨提高到1.5吨。"
        ),
        "付",
        "傅",
    ),
    "a name behind a numbered line": (
        "NAM02",
        "地铁3号线莲塘路站B、D两个出入口将临时封闭。\n早高峰，莲{}路站采取站外分批放行。",
        "湖",
        "塘",
    ),
    "one institute": (
        "NAM02",
        (
            "省文物考古研究院研究员祝青岚介绍，遗址清理出房址14座。\n"
            "遗址由省文物考古研究{}与县博物馆联合发掘，投入经费640万元。"
        ),
        "所",
        "院",
    ),
    "the short name that was given": (
        "NAM02",
        (
            "江北恒泽新材料股份有限公司（简称恒泽新材）4月18日公布年报。\n"
            "社会责任方面，恒{}新材全年缴税1.73亿元，安置退役军人64名。"
        ),
        "润",
        "泽",
    ),
}
SOUND = (
    "今年就业率由上年的88.7%提升到91.2%，预计明年提高3.5个百分点。",
    "工期共300天，土建180天，安装80天，调试50天，部分工序交叉进行。",
    "总工期300天：土建180天，安装80天，调试50天。",
    "医院在岗医生286人，护士512人。医生中，硕士以上学历212人；护士中，本科以上学历431人。",
    "全县参保居民36.2万人，应参保38.1万人，参保率95%。",
    (
        "全院在岗职工1358人，分为四类：医师421人，护理608人，医技157人，行政后勤172人。"
        "其中具有高级职称的239人。"
    ),
    "1．关于甲的议案：同意618552股。\n2．关于乙的议案：同意624800股。",
    "落实“一包两帮”，“一包”即包联到户；“两帮”即帮春耕，让农户不误农时。",
    "走过春天，走过夏天，走过秋天，走过春天，又走过一年。",
    (
        "省文物考古研究院研究员祝青岚介绍，遗址清理出房址14座。\n"
        "1986年，省文物考古研究所在这里首次试掘。2024年再次发掘。"
    ),
    "江北恒泽新材料股份有限公司（简称恒泽新材）4月18日公布年报。\n竞争对手恒润新材缴税1.73亿元。",
    "授予苏文静、何建平、苏文婧同志“巾帼标兵”称号。\n苏文婧同志扎根乡村学校18年。",
    "铁路北起辰江，南到麻阳。\n北段辰江至双凤多软土；中段双凤至老鸦口桥隧相连。",
    "6月全市监测30天，优9天，良16天，轻度污染5天。1至6月优良天数比例为81.2%。",
)
COURT = (
    "龙口县法院：为农忙开“快车道”\n3月以来，该院已审结种子、农资纠纷64件，平均用时9天。\n"
    "3月15日，柴河镇农户投诉稻种发芽率不足七成，法官张勉下村取样，当天促成经销商退赔3.6万元。"
)


@pytest.mark.parametrize(("code", "text", "wrong", "right"), SLIPS.values(), ids=SLIPS)
def test_plain_slips_are_told(code: str, text: str, wrong: str, right: str) -> None:
    assert code in codes(text.format(wrong))
    assert not codes(text.format(right))


@pytest.mark.parametrize("text", SOUND)
def test_what_only_looks_so_is_let_pass(text: str) -> None:
    assert not codes(text)


@pytest.mark.parametrize(("place", "told"), [("青原县", True), ("全市", False)])
def test_people_of_another_place_are_told_without_a_number(place: str, *, told: bool) -> None:
    told_there = "" if told else "在龙口县，"
    copy = (
        f"{place}法官走田头\n4月1日一早，{place}的2辆“巡回法庭”车开进了白羊乡，为130户烟农解纷。\n"
        f"{place}法院已调处涉农纠纷48件，涉及金额213万元。"
        f"{told_there}柴河镇农户投诉稻种发芽率不足七成，法官张勉下村取样，当天促成退赔。"
    )
    assert ("DUP03" in codes(COURT, copy)) is told


def test_two_editions_of_two_years_are_two() -> None:
    first = "实验中学第二十六届田径运动会闭幕\n（2023年10月28日）36个班参加了23个项目的角逐。"
    second = "实验中学第二十七届田径运动会闭幕\n（2024年10月26日）38个班参加了25个项目的角逐。"
    assert "FIG09" not in codes(first, second)


def test_a_sentence_that_starts_again_is_told_once() -> None:
    text = (
        "今年是充电设施“乡乡全覆盖”的收尾之年。县发改局会同供电公司在15个乡镇新建充电站22座，安装快充"
        "县发改局会同供电公司在15个乡镇新建充电站22座，安装快充桩118台，单桩功率60千瓦以上。"
    )
    assert codes(text) == ["DUP02"]

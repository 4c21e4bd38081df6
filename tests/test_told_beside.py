"""What stands beside a figure and is of another thing; each with a text where it is a slip."""

from __future__ import annotations

import pytest

from tests.spoken import codes

PAIRS: dict[str, tuple[str, str, str]] = {
    "a length with words of its own": (
        "DAT04",
        "7月5日至8日暴雨，2.3万人受灾；伏旱持续29天，1.1万亩茶园受旱。",
        "7月5日至8日暴雨，影响时间长达29天，2.3万人受灾。",
    ),
    "a range's own length behind a stop": (
        "DAT04",
        "4月12日至15日办糖酒会，成交8.6亿元；灯会展期45天，接待62万人次。",
        "4月12日至15日办糖酒会，成交8.6亿元，展期45天。",
    ),
    "a change since many years ago": (
        "CHG03",
        "药占比由上年的31.6%降到27.4%，比2018年更是低了7.9个百分点。",
        "药占比由2023年的31.6%降到27.4%，比2023年更是低了5.2个百分点。",
    ),
    "a change since before the works": (
        "CHG",
        "湖水透明度由去年的1.2米提高到1.5米，比治理前提高0.9米。",
        "湖水透明度由去年的1.2米提高到1.5米，比去年提高0.9米。",
    ),
    "the base of another level": (
        "CHG03",
        "净利润5.18亿元，同比增长8.4%。现金流量净额7.94亿元，上年为6.12亿元。",
        "上半年接待游客86.4万人次，同比增长19.7%。去年同期为78.6万人次。",
    ),
    "money spent on what is not its pot": (
        "PCT01",
        "财产共计1600万元，其中职工债权636.5万元；其余963.5万元用于清偿普通债权，清偿率为23.4%。",
        "普通债权总额5780万元，可用于清偿的财产1352万元，清偿率为33.4%。",
    ),
    "the main ones, and others": (
        "SUM01",
        "除东、西、中三个港区外，另有5处小码头。吞吐量156.0万吨，东港86.4万吨，西港53.9万吨，中港12.7万吨。",
        "港口有东、西、中三个港区。吞吐量156.0万吨，东港86.4万吨，西港53.9万吨，中港12.7万吨。",
    ),
    "a third without its number": (
        "SUM01",
        "第一段5460公里，第二段1870公里，第三段抵达繁殖地，全程8120公里。",
        "第一段5460公里，第二段1870公里，全程8120公里。",
    ),
    "what came in": (
        "SUM02",
        "全年获授权发明专利186件，下半年提交的申请就有207件。",
        "全年获授权发明专利186件，其中下半年获授权的就有207件。",
    ),
    "the life of something else": (
        "DAT07",
        "大桥2026年通车，斜拉索设计寿命30年，可用至2056年，收费期20年。",
        "灯塔1906年建成，1986年停用，服役90年。",
    ),
    "a year that a length leads to": (
        "DAT13",
        "机组2025年投产，设计寿命60年，可运行到2085年。",
        "机组2025年投产，设计寿命60年，可运行到2095年。",
    ),
    "an age of the first year": (
        "DAT07",
        "父亲守到1987年退休；接班的老邱那时25岁，到2022年满60岁。",
        "灯塔1906年建成，1986年停用，服役90年。",
    ),
    "one told behind the list": (
        "LST01",
        "所谓“五进”，就是进校园、进社区、进企业、进乡村，这四样由各区承办；再加上由市科协牵头的进机关。",
        "所谓“五进”，就是进校园、进社区、进企业，这三样由各区承办；再加上由市科协牵头的进机关。",
    ),
    "another of the same post": (
        "NAM02",
        "凌晨两点，副局长何建平带人上堤。天亮后，另一位副局长何建国来接班，沿堤走了9公里。",
        "凌晨两点，副局长何建平带人上堤。天亮后，副局长何建国带着两名技术员，沿堤走了9公里。",
    ),
    "two of one surname": (
        "NAM02",
        "副局长何建平带人上堤。天亮后，副局长何建国带着两名技术员来了。两位何副局长都哑了。",
        "副局长何建平带人上堤。天亮后，副局长何建国带着两名技术员，沿堤走了9公里。",
    ),
    "some left over": (
        "AVG01",
        "100名志愿者分成8组，每组12人，余下4人负责后勤。",
        "98名志愿者分成8组，每组12人，余下4人负责后勤。",
    ),
    "what is left when costs are paid": (
        "AVG01",
        "果农卖了3.2吨苹果，均价每斤2.8元，扣掉运费包装，净落1.4万元。",
        "果农卖了3.2吨苹果，均价每斤2.8元，共收入1.4万元。",
    ),
    "what all make together": (
        "AVG02",
        "两座处理厂日处理能力300吨和350吨，去年日均实际处理587吨。",
        "两块试验田每垄分别挖出红薯46公斤和52公斤，平均每垄57公斤。",
    ),
    "a mean that bounds nobody": (
        "UNT06",
        "12家企业共招工860人，平均每家近72人，最多的一家招了214人。",
        "全部隧道都不到300米，最长的一座342米。",
    ),
    "kinds that make up their whole": (
        "SUM02",
        "全校387名毕业生，升学104人，签约213人，灵活就业29人，待业41人。",
        "报名412人，参加考试387人，录取398人。",
    ),
    "what was done to all of a whole": (
        "SUM02",
        "灾后重建住房214户，维修167户，重建47户，完工198户。",
        "应检住房247户，实际检查214户，合格228户。",
    ),
    "what the parts lack": (
        "SUM01",
        "早班132人、中班128人、夜班96人，全厂职工418人，其中辅助人员62人。",
        "早班132人、中班128人、夜班96人，全厂职工共418人。",
    ),
    "a year told as still to come": (
        "DAT",
        "---\ndate: 2025-03-18\n---\n大桥1970年通车，2008年加固，2038年拟再做一次大修。",
        "---\ndate: 2025-03-18\n---\n大桥1970年通车，2008年加固，2038年做过一次大修。",
    ),
    "a loss by the price": (
        "UNT05",
        "供水成本每立方米2.93元，核定水价年均亏损3600万元。",
        "供水成本每立方米2.93元，水价3600万元。",
    ),
    "a line of its own": (
        "FIG08",
        "公园今起售票，票价30元。\n管理处另开夜游专线，票价45元。",
        "公园今起售票，票价30元。\n入园须知：票价45元，6岁以下免票。",
    ),
}
DROUGHT = "全县已连续42天没有下雨，12万亩农作物受旱。\n“绿豆六十天就能收。”农技员说。"
YEARS = (
    "一个教师的四十年\n1983年，老杨进山教书，一间土屋、12个学生。1999年，学校盖起了楼。\n"
    "“楼里教了25年，土屋里教了16年，哪样都忘不了。”老杨说。"
)
BULLETINS = tuple(
    f"{year}年水情年报\n{year}年，洪峰水位{peak}米，警戒水位27.00米，保证水位28.50米，"
    f"35℃以上高温日{days}天，年径流量{flow}亿立方米。"
    for year, peak, days, flow in ((2022, "27.84", 21, 112), (2023, "26.37", 34, 94))
)


@pytest.mark.parametrize("name", PAIRS)
def test_what_is_of_another_thing_passes(name: str) -> None:
    _, sound, _ = PAIRS[name]
    assert codes(sound) == []


@pytest.mark.parametrize("name", PAIRS)
def test_a_slip_beside_it_is_found(name: str) -> None:
    code, _, wrong = PAIRS[name]
    assert any(one.startswith(code) for one in codes(wrong))


@pytest.mark.parametrize("text", [DROUGHT, YEARS])
def test_a_length_of_another_kind_is_no_second_value(text: str) -> None:
    assert codes(text) == []


def test_marks_that_are_set_are_no_kept_figures() -> None:
    assert codes(*BULLETINS) == []


def test_a_kept_figure_is_found_among_them() -> None:
    assert codes(BULLETINS[0], BULLETINS[1].replace("94亿", "112亿"))

"""Sound texts in which words set two figures apart: a part, a rest, a peak, a place, a time."""

from __future__ import annotations

import pytest

from qa.judging.finding.loader import load_checks
from tests.spoken import codes

CHECKS = {check.code for check in load_checks(packages=False).checks}
SOUND = {
    "two places, a rank each": "石桥县栽桑6.3万亩，居全市第一。双塘县栽桑5.8万亩，居全市第二。",
    "two towns in a sentence": "桑园47处。其中，石桥镇新增桑园7处，双塘镇新增5处。石桥镇是大镇。",
    "two days of no known year": "截至5月31日，全省新增病例13例。截至8月31日，全省新增病例21例。",
    "a later level": "截至5月31日，全县参保人口21400人。截至8月31日，全县参保人口23700人。",
    "a target to come": "明年，全区力争累计种树达到73.5万株。今年全区累计种树61.8万株。",
    "two levels": "全省新修山间步道4316公里。全县新修山间步道342公里，占全省的7.9%。",
    "a share beyond a bound": "全县生猪出栏57.3万头，其中规模场19.4万头，占比超三成。",
    "two beginnings": "截至5月底，自开工以来累计投资13.7亿元；截至6月底，今年以来累计投资5.8亿元。",
    "the day a reporter learnt": "记者9月27日从镇里获悉，今年播种油菜417亩。9月8日起收获大豆。",
    "the end of a term": "---\ndate: 2024-05-08\n---\n采砂证2037年届满。他2032年刑满。",
    "a century ago": "---\ndate: 2024-05-08\n---\n1923年6月，师范学堂开学，首期学员168人。",
    "a length of the plan": "工程3月4日开工，8月12日主体封顶，计划工期270天。",
    "the first of its kind not yet": "1994年以来，从手摇电话到智能手机，村里变了样。",
    "a part of the meeting": (
        "---\ndate: 2024-05-08\n---\n妇代会将于6月20日召开。6月22日，妇代会将选举产生主席团。"
    ),
    "the feast of a day before": "---\ndate: 2024-10-12\n---\n10月10日，情暖重阳，百人登台。",
    "this year's edition": "“山歌节”2008年创办，2021年停办一年，今年是第十七届。",
    "a title gained long after": "她1979年评为特级教师，1991年退休，执教38年。",
    "two in a list": "运动会设甲、乙、丙三个组，每组均设300米和900米两项。",
    "what a number comes to": (
        "平日发班34班，节日加开8班，即每天42班。其中直达的14班，其余28班站站停。"
    ),
    "a rate and a number, respectively": (
        "---\ndate: 2025-10-20\n---\n今年以来，全院审结环境案件37件64人，"
        "比去年同期分别下降9.8%和增加7人。"
    ),
    "a row of means": (
        "最大为石桥镇的163.4毫米。平均雨量依次为：东区71.3毫米、西区64.8毫米、南区52.6毫米。"
    ),
    "what ends a list, taken up": (
        "全年污染47天，包括轻度38天、中度7天、重度2天，重度2天均由沙尘造成。"
    ),
    "a day that comes next to another": (
        "---\ndate: 2025-03-04\n---\n3月3日入园4.7万人次，为开园以来次高，"
        "仅次于2月20日的4.9万人次。"
    ),
    "two bases": (
        "---\ndate: 2025-12-04\n---\n今年1至10月，药占比由去年同期的33.6%降到28.2%，"
        "比2023年同期更是下降6.3个百分点。"
    ),
    "rows of several sorts": (
        "全校教工318人，其中教师276人。教师中，高级教师84人，一级教师117人；"
        "硕士43人；青年教师102人，教龄满三十年的51人。"
    ),
    "what was ever lent": (
        "截至3月末，全行林业贷款余额5.37亿元，其中抵押贷款余额3.28亿元，四年来累计发放6.14亿元。"
    ),
    "a part told again": "全县修渠283公里，其中支渠146公里。支渠146公里中，新修的占一半多。",
    "a share with a predicate of its own": "全镇有水塘173口，其中新挖的14口，约四成养了鱼。",
    "a rate of another place": "问卷发出480份，收回有效的432份，城区有效回收率是96%。",
    "a rate of another group": "适龄青年4800人，已就业2640人，农村户籍者就业率72%。",
    "the largest parts": "全年求助1372件，其中走失436件、纠纷371件、漏水304件，居前三位。",
    "totals from two days": "1月至6月，渡口累计降水512毫米；4月10日入汛至8月，累计降水487.3毫米。",
    "what is left out": "截至4月30日，累计发证2,604本。截至5月31日，除车位外累计发证2,519本。",
    "in brackets": "2020年底累计救助137只，2023年底累计救助206只（鹭类118只）。",
    "days of the week": "周一，夜校点名，36名学员来了35名。\n周二，夜校点名，36名学员来了33名。",
    "a peak of a mean": "老桥如今日均1.36万辆，其中货车占两成，赶集日高峰曾到2.1万辆。",
    "an altitude": "班组在海拔4380米的垭口铲雪。当天铲雪5.6公里，用了四个小时。",
    "stages of applying": "今年申请1834份，通过面谈的867份，通过家访的512份，最后签约439份。",
    "a mean of a stretch": "前后30天，共清淤24.6万立方米，最忙的那一周平均每天清淤1.2万立方米。",
    "a mean of a part": "全年收茶712担，其中130亩老园平均每亩出3.8担，90亩新园平均每亩2.4担。",
    "a mean of another year": "去年这家厂产量是3600台，今年增长两成，月均正好360台。",
    "a mean on a basis": "户籍人口420万人，绿地4200万平方米，按常住人口算，人均8.4平方米。",
    "a mean that is none": "登记的摊主有71人，车却有103辆，因为有人一人管着两三辆。",
    "a mean of the rest": "全年损失274.6万元，立案38起，除这一起之外平均每起约5.31万元。",
    "a neighbour's price": "食堂每餐收7元。\n附近的塘头村也办了食堂，每餐收9元。",
    "another month": "昨晚明火被扑灭，过火面积14平方米。\n上月，这条街也曾起火，过火面积6平方米。",
    "a plan": "今年新修水渠8.6公里，整修山塘14口。\n2026年计划：新修水渠7公里，整修山塘17口。",
    "halves of a day": "上午走石桥，送种子十二户。\n下午走柳林，送种子十五户。",
    "what is new": "库房清点，老印章有62枚。\n去年册子上写“老印章59枚”，今年补登新认出3枚。",
    "a year named again": "2022年开93列，2023年204列，2024年388列，今年352列；2024年是首年的四倍。",
    "years before now": "碳十四测年显示，窑址距今2310年至2170年（以1950年为起点）。",
    "a rest without its number": "在册教师186人，其中高级38人、中级84人、初级51人，余为工勤人员。",
    "a wider place": "全县90岁以上老人1873人，按月发津贴，并为全市95岁以上的2391名老人体检。",
    "what the two make": "他们收了2640万元，案发前退回1020万元，实际损失1620万元。",
    "what is played for": "三四名决赛，柳村88比71胜桥村，季军领走一头猪，决赛夜观众1.8万人。",
    "in and out": "去年新购图书7.3万册，剔旧2.4万册，净增4.9万册。",
    "months in order": "今年改造管网58公里，5月开工，11月底前完工。",
    "a row that makes it": "全年开工54个项目。\n前三次集中开工分别为16个、21个和17个。",
    "what there will be": "现有通航城市68个。新航线下月开通，届时通航城市增至69个。",
    "since a start": "全年销售3.28万吨，比上年多一成。自2023年11月启动以来，累计销售5.64万吨。",
    "gold and more": "台上表彰10对金婚以上夫妇，最年长的一对结婚71年。",
    "the end of a stretch": "灯会办到2025年2月14日，元宵夜加放一场。",
    "a lantern of an older time": "---\ndate: 2024-05-08\n---\n祠里有1921年的灯，2019年展出。",
    "what came after": "2015年4月起，村里清塘，2016年3月完工；此后连续六年放苗，塘鱼渐多。",
    "a festival of last year": "2026年端午放几天？\n值班员说，去年端午节是5月31日。",
    "two counts of one thing": "初步统计，全县共有护林员3126名。最终核定，全县共有护林员3284名。",
    "two months of one wording": "5月，全市新登记网店1246户。6月，全市新登记网店1471户。",
    "three places in a row": "东岭县、西坡县、南塘县办结信件分别为834件、1107件、1466件。",
    "a figure before its revision": (
        "去年油菜面积78.4万亩（修订前为76.9万亩），今年油菜面积84.6万亩。"
    ),
    "batches": "首批共收到展品214件，第二批共收到展品296件。",
    "two gauges": "东岭县水位21.43米，超警戒水位0.72米；西坡县水位28.15米。",
    "two plans": "“十三五”期间，累计修渠218公里；“十四五”以来，已累计修渠187公里。",
    "two holidays": "今年国庆假期，村里共来客2130人；2019年国庆假期，村里共来客2674人。",
    "the next step": "报名216人，审核通过193人，参加笔试171人。",
    "another victim": "她被骗26万元，民警追回19万元。上月，邻居也被骗走8万元。",
    "two legs": "首回合，石桥队3比1战胜马坊队。次回合，石桥队0比1落败。",
    "a task of each place": (
        "东岭县修渠436公里，完成年度任务的93%。西坡县修渠312公里，完成年度任务的84%。"
    ),
    "loans due": "今年放贷64.7亿元，收回51.3亿元，到期贷款收回率98.6%。",
    "two schools": "第三小学累计募书1260册，第四小学累计募书1030册，光明小学累计募书1480册。",
    "a mean of nine months and of one": (
        "1至8月，颗粒物平均浓度31微克/立方米。8月，颗粒物平均浓度21微克/立方米。"
    ),
    "a first count": "初步统计，受灾农户236户。最终核定，受灾农户263户。",
    "years ago": "全镇登记摊位不足1460个。五年前，全镇登记摊位超过1640个。",
    "two houses": "第三小学共收到信件83封，第四小学共收到信件64封，光明小学共收到信件96封。",
    "a place behind another": "龙湾镇作为试点，累计修路136公里。白石镇紧随其后，累计修路118公里。",
    "births after a day": "35周岁以下（1990年5月以后出生），博士40周岁（1985年5月6日以后出生）。",
    "the survey before": (
        "---\ndate: 2025-06-12\n---\n柳川县公布水井清查结果\n"
        "6月12日，柳川县水利局公布新一轮水井清查结果。\n上一轮清查在八年前，登记水井734口。\n"
        "新一轮清查中，柳川县登记水井861口。"
    ),
    "the term before": (
        "---\ndate: 2025-06-12\n---\n柳川县居委会换届\n6月12日，柳川县居委会换届结束。\n"
        "上一届换届，全县选出居委会委员617名。\n这次换届，柳川县共选出居委会委员648名。"
    ),
    "the winter before": (
        "---\ndate: 2024-12-18\n---\n柳川疏浚河道\n"
        "12月17日，柳川县水利局通报，今年度的疏浚全部完工。\n去年冬天，柳川疏浚河道47.3公里。\n"
        "县水利局局长说：“今冬疏浚已经扫尾，疏浚了61.8公里河道。”"
    ),
    "the half-year before": (
        "---\ndate: 2025-07-18\n---\n坝上看账本\n7月18日，柳川县公布上半年水电情况。\n"
        "去年上半年，柳川水电站发电3150万千瓦时。\n"
        "3370万千瓦时，这是柳川水电站上半年的发电总量。"
    ),
    "a neighbour is no whole": (
        "---\ndate: 2025-10-10\n---\n柳川景区人气旺\n10月9日，柳川县发布假期旅游情况。\n"
        "邻近的石桥县假期旅游收入1.74亿元。\n假期里，柳川推介会签约旅游项目2.26亿元。"
    ),
    "a ward and a community": (
        "---\ndate: 2025-03-04\n---\n市三院柳岸院区开诊\n"
        "3月3日，建了三年的石桥市第三人民医院柳岸院区开诊。\n"
        "开诊当天，柳岸院区来了三百多名病人。\n柳岸社区卫生服务中心同时挂牌。"
    ),
    "an office and its committee": (
        "---\ndate: 2025-05-09\n---\n市防汛办检查堤防\n"
        "5月8日，石桥市防汛委员会办公室通报，堤防检查4月30日结束。\n"
        "一个月里，检查组走遍沿河村庄。"
    ),
    "a mean of another holiday": (
        "---\ndate: 2025-06-03\n---\n端午假期全省路网运行平稳\n"
        "6月2日，石桥高速公路公司发布端午假期运行情况，三天没有拥堵。\n"
        "全公司端午三天出口流量合计263.4万辆次。\n"
        "公司节前预测，国庆假期路网日均出口流量为101.6万辆次。"
    ),
    "two means of time": ("充电站里，各站平均排队不到30分钟。\n路政救援，平均到场时间36分钟。"),
    "the ceremony before": (
        "---\ndate: 2025-03-14\n---\n柳川法院集中发还\n"
        "3月14日上午，柳川县人民法院举行案款发还仪式。\n"
        "院长介绍：“14日这场仪式，一共发还472万元。”\n去年同一仪式发还的案款为518万元。"
    ),
}
"""Texts by what sets their figures apart."""


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_what_words_set_apart_is_no_contradiction(text: str) -> None:
    assert codes(text) == []


YEARS_APART = {
    "what a brigade has": (
        (
            "---\ndate: 2024-01-15\n---\n柳川县消防大队2023年度工作公开\n"
            "我大队管辖范围1283.6平方公里，有消防站4座、专职队3支。2023年共接警1259起，检查单位1734家。"
        ),
        (
            "---\ndate: 2025-01-16\n---\n柳川县消防大队2024年度工作公开\n"
            "我大队管辖范围1283.6平方公里，有消防站4座、专职队5支。2024年共接警1388起，检查单位1902家。"
        ),
    ),
    "the length of a coast": (
        (
            "---\ndate: 2024-01-15\n---\n柳川海上搜救中心2023年工作\n"
            "辖区海岸线长947公里。2023年组织搜救78起，派出船艇391艘次、飞机17架次，遇险523人获救511人。"
        ),
        (
            "---\ndate: 2025-01-16\n---\n柳川海上搜救中心2024年工作\n"
            "守着947公里海岸线，2024年组织搜救69起，派出船艇355艘次、飞机23架次，遇险468人获救457人。"
        ),
    ),
    "a year's plan and what was done": (
        "---\ndate: 2024-03-01\n---\n今年任务\n今年，全县计划排查隐患436处。",
        "---\ndate: 2024-12-20\n---\n年终盘点\n今年，全县排查隐患466处，超额完成年度任务。",
    ),
}
"""Two articles of one house months or a year apart, with what has not changed and what has."""


@pytest.mark.parametrize("texts", YEARS_APART.values(), ids=YEARS_APART.keys())
def test_what_stands_from_year_to_year_is_not_carried_over(texts: tuple[str, str]) -> None:
    assert codes(*texts) == []


ACROSS = {
    "the season before": (
        (
            "---\ndate: 2025-02-12\n---\n柳川蜜柚出海\n2月12日，柳川县商务局通报本榨季蜜柚出口。\n"
            "上一榨季，柳川县出口蜜柚6420吨。\n县商务局局长说：“本榨季，全县蜜柚出口7180吨。”"
        ),
        (
            "柚园修枝忙\n2月19日，柳川县的柚园里满是人。本榨季的出口已经收尾。\n"
            "7180吨柳川蜜柚本榨季出口。"
        ),
    ),
    "a neighbour's harvest": (
        ("---\ndate: 2025-06-04\n---\n柳川抢收油菜\n6月4日，柳川市北部两县收割早熟油菜73万亩。"),
        ("田头\n6月5日，柳川市的油菜田里机声隆隆。\n邻近的石桥市4日收割油菜37万亩。"),
    ),
    "a plan for next year": (
        (
            "---\ndate: 2025-03-04\n---\n石桥市三院柳岸院区开诊\n"
            "3月3日，石桥市第三人民医院柳岸院区正式开诊。\n南门院区保留床位310张，以儿科为主。"
        ),
        (
            "家门口的医院\n石桥市第三人民医院柳岸院区3月3日开诊至今已有十天。\n"
            "护理楼明年动工，规划养老床位130张。"
        ),
    ),
    "last year's haul": (
        (
            "---\ndate: 2025-03-20\n---\n双塘沟私酒窝点被捣毁\n"
            "3月18日，石桥市公安局通报，该局在双塘沟一处旧仓库内捣毁一个私盐窝点。\n"
            "17.4公斤私盐成品被民警从仓库里起获。"
        ),
        (
            "旧仓库里的怪味——双塘沟私盐案侦破记\n"
            "石桥警方本月捣毁了藏在双塘沟旧仓库里的私盐窝点。\n"
            "去年石桥市全年缴获各类私盐8.7公斤。\n图为民警称量在双塘沟窝点缴获的17.4公斤私盐。"
        ),
    ),
    "the harvest before": (
        (
            "---\ndate: 2025-06-05\n---\n柳川机收会战\n6月5日，柳川县宣布，全县油菜收割基本结束。\n"
            "今年夏收，全县收割的油菜面积为37.6万亩。"
        ),
        (
            "柳川夏播忙\n6月9日，柳川县的油菜茬地里响起播种机的声音。\n"
            "去年夏收，柳川收割油菜35.2万亩。\n截至6月5日，柳川县收割油菜37.6万亩。"
        ),
    ),
}
"""Two articles on one matter, and what sets a figure of the one apart from one of the other."""


@pytest.mark.parametrize("texts", ACROSS.values(), ids=ACROSS.keys())
def test_what_one_of_two_articles_tells_of_another_time_or_place(texts: tuple[str, str]) -> None:
    assert codes(*texts) == []

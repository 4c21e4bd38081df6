"""Days, years, lists and repeats in forms that news has them in: what is marked, what passes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading

CHECKS = load_checks([]).checks
_MARK = re.compile("[⟦⟧]")

BAD = [
    (
        "DAT04",
        "夜市⟦2025年4月1日（星期二）到4月12日⟧（星期六），每晚六点出摊，雨天不歇，为期⟦15天⟧。",
    ),
    (
        "DAT05",
        "---\n⟦date: 2024-03-06⟧\n---\n⟦3月16日⟧⟦夜里11时许⟧，巡河员拦下电鱼船，船主正准备收网。",
    ),
    (
        "DAT05",
        "---\n⟦date: 2024-03-06⟧\n---\n⟦3月9日⟧⟦上午，末段管道顺利接通⟧，⟦引水渠宣告全线贯通⟧。",
    ),
    (
        "DAT03",
        (
            "---\ndate: 2024-09-12\n---\n⟦今年9月17日⟧是中秋节，渡口加开夜航。\n"
            "⟦9月18日⟧⟦中秋节⟧当天，渔鼓队沿岸巡演。"
        ),
    ),
    (
        "DUP02",
        (
            "六月，村里清淤。⟦鱼塘亩产由300公斤提高到460公斤，水质也由浑⟧变清。"
            "⟦鱼塘亩产由300公斤提高到460公斤，水质也由浑⟧\n入秋后，合作社又放养蟹苗26万只。"
        ),
    ),
    (
        "DUP07",
        "六月，村里清淤。⟦鱼塘亩产由300公斤提高到460公斤⟧，水质变清。⟦鱼塘亩产由300公斤提高到460公斤⟧",
    ),
    (
        "DUP02",
        (
            "分品种看，蔬菜跌2.1%，其中⟦生姜价格连续两旬回落，跌幅为6.4%⟧，⟦生姜价格连续两旬回落，跌幅为6.4%⟧；"
            "鸡蛋涨1.2%。"
        ),
    ),
    (
        "LST01",
        "街道推行“⟦三送⟧一查”：⟦送煤气报警器⟧，家家都装；⟦送灭火毯⟧，一户一块；查老旧线路，免费更换。",
    ),
    ("LST01", "村里实行“⟦两查⟧一改”：⟦查电线⟧、⟦查灶台⟧、⟦查烟囱⟧、改厨房。"),
    (
        "LST01",
        (
            "水厂月报呈现“⟦三降⟧一升”。\n降的是：⟦漏损率降至8%⟧，⟦电耗降至0.31度⟧。"
            "升的是：回访满意率升至97%。"
        ),
    ),
    (
        "LST01",
        (
            "乡里推行“⟦三个一批⟧”盘活旧校舍。\n⟦改建一批⟧：9所旧校改成养老院。"
            "⟦出租一批⟧：租给合作社做粮仓。\n去年收租46万元。"
        ),
    ),
    (
        "LST01",
        "全镇⟦5家⟧合作社抱团：⟦兴农合作社120户⟧，⟦金果合作社84户⟧，⟦绿野合作社63户⟧，⟦富民合作社41户⟧。",
    ),
    (
        "DAT08",
        (
            "---\ndate: 2025-04-02\n---\n⟦“十四五”⟧以来，全乡修渠：⟦2021年⟧6公里，⟦2022年⟧9公里，"
            "⟦2013年⟧⟦7公里⟧，⟦2024年⟧8公里；⟦今年⟧再修5公里。"
        ),
    ),
    ("DAT12", "⟦水电站建成于⟧⟦1069年⟧，爷爷在这里守闸守到退休。2021年，电站换了新机组。"),
    ("DAT12", "镇志里说，⟦1837年9月⟧敌军⟦飞机⟧炸毁粮仓。1949年，镇上办起小学。"),
]
GOOD = [
    "夜市2025年4月1日到4月12日开张，每晚六点出摊，周一休市，为期10天。",
    "---\ndate: 2024-03-06\n---\n3月16日夜里，剧团在祠堂加演一场，请准备好零钱。",
    "2025年春节是1月29日，除夕当天渡船停航。",
    "古寺始建于1058年，红军在这里住过一夜。2003年，寺里的碑列为省级文物。",
    "2025年4月18日\n小区里有9幢楼、712户，2014年交房。去年5月换了物业，路灯亮了，地库不漏了。",
    "截至8月底，全镇累计卖出鲜桃6.4万箱，客商86家；9月当月卖出5.9万箱，每箱涨了3元。",
    "六年里累计修堤：2021年7.2公里，2022年8.1公里，2023年7.9公里，2024年8.4公里。",
    "县里2022年底有驿站86家，2023年底126家，今年6月底总共是114家，撤并关停了12家。",
    "村里实行“两查一改”：查电线、查灶台、改厨房。",
    "诊断讲究“一看二问三查”：看舌苔、问饮食。",
    "水厂月报呈现“两降一升”。\n降的是：漏损率降至8%，电耗降至0.31度。升的是：满意率升至97%。",
    "全镇4家合作社抱团：兴农合作社120户，金果合作社84户，绿野合作社63户，富民合作社41户。",
    "全镇新增5家合作社：兴农合作社2家，金果合作社2家，富民合作社1家。",
]


def loud(read_texts: Callable[..., list[Reading]], text: str) -> list[Finding]:
    judgement = judge(read_texts(text), CHECKS)
    assert not judgement.failures
    return [one for one in judgement.findings if one.severity != "note" and not one.caused_by]


@pytest.mark.parametrize(("code", "marked"), BAD, ids=[case[1][:14] for case in BAD])
def test_its_places_are_marked(
    code: str, marked: str, read_texts: Callable[..., list[Reading]]
) -> None:
    text = _MARK.sub("", marked)
    (finding,) = loud(read_texts, text)
    assert finding.check == code
    places = sorted(text[place.span.start : place.span.end] for place in finding.places)
    assert places == sorted(re.findall("⟦(.*?)⟧", marked))


@pytest.mark.parametrize("text", GOOD, ids=[text[:14] for text in GOOD])
def test_it_passes(text: str, read_texts: Callable[..., list[Reading]]) -> None:
    assert not loud(read_texts, text)

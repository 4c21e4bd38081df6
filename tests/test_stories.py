"""Two articles, one story: what links two figures, and what keeps them apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.facts.stories import named_in_both, told_in_both
from qa.judging.linking.anchors import anchors, shared_figures
from qa.judging.linking.one_story import one_story
from qa.model import Figure, Reading
from tests.spoken import codes

Texts = Callable[..., list[Reading]]

BRIDGE = "沙湾特大桥合龙\n沙湾特大桥昨天合龙，大桥主塔高168米，用钢4.72万吨。"
STORY = "云端上的人\n沙湾特大桥的塔吊司机小邹爬上{}米高的主塔，脚下是江水。"


def linked(read_texts: Texts, one: str, other: str, date: str = "2025-04-19") -> bool:
    readings = read_texts(f"---\ndate: 2025-04-18\n---\n{one}", f"---\ndate: {date}\n---\n{other}")
    read = [[c for c in reading.claims if isinstance(c, Figure)] for reading in readings]
    return any(told_in_both(a, b, [a, b]) for a in read[0] for b in read[1])


def test_a_name_in_both_openings_and_a_noun_link(read_texts: Texts) -> None:
    assert linked(read_texts, BRIDGE, STORY.format(186))


@pytest.mark.parametrize(
    ("other", "date"),
    [
        (STORY.format(354), "2025-04-19"),
        (STORY.format(186).replace("沙湾", "石门"), "2025-04-19"),
        ("云端上的人\n沙湾特大桥的食堂开张，离江边158米。", "2025-04-19"),
        (STORY.format(186) + "主塔分两段，南塔高168米。", "2025-04-19"),
        (STORY.format(186), "2026-04-19"),
    ],
    ids=["no slip", "another bridge", "another thing", "told there, too", "a year later"],
)
def test_what_keeps_apart(read_texts: Texts, other: str, date: str) -> None:
    assert not linked(read_texts, BRIDGE, other, date)


FUND = "石桥岛慈善总会公告\n首批拨付的1500万元已用于帐篷采购。截至目前，接收善款3286万元。"
SECOND = "石桥岛慈善总会公告\n第二批资金1200万元已拨付6个乡镇。截至目前，接收善款4968万元。"
LOANS = "石桥新区贷款额度上调\n自5月1日起，石桥新区双缴存职工家庭贷款最高额度提高到100万元。"
THEIRS = "新政问答\n自5月1日起，石桥新区{}双缴存职工家庭贷款最高额度为120万元。"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (FUND, SECOND, False),
        (LOANS, THEIRS.format("生育二孩的"), False),
        (LOANS, THEIRS.format(""), True),
    ],
    ids=["two batches", "some families alone", "all of them"],
)
def test_words_beside_the_numbers(read_texts: Texts, one: str, other: str, *, found: bool) -> None:
    assert linked(read_texts, one, other) is found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("梅岭水库除险加固，一共用掉3.71亿元。", True),
        ("梅岭水库除险加固，一共用掉5.92亿元。", False),
    ],
    ids=["turned round", "another number"],
)
def test_other_words_for_one_sum(read_texts: Texts, told: str, *, found: bool) -> None:
    plain = "梅岭水库除险加固完工\n梅岭水库除险加固工程昨天完工，完成投资3.17亿元，惠及9个乡镇。"
    assert linked(read_texts, plain, f"水边人家\n{told}渔民老段说，睡觉踏实了。") is found


def test_a_term_is_no_rough_word_for_another(read_texts: Texts) -> None:
    one = "青石沟案宣判\n青石沟电诈案昨天宣判，主犯被判处有期徒刑12年。"
    other = "青石沟电诈案开庭记\n青石沟电诈案里，主犯被判处有期徒刑14年6个月。"
    assert not linked(read_texts, one, other)


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("走进安陵市沙井镇，渠水清清。2023年，全市", True),
        ("安陵人也去看渠。2023年，邻市", False),
        ("走进安陵市沙井镇，渠水清清。上文“86.3公里”应为", False),
    ],
    ids=["a town's story", "of a neighbour", "mended"],
)
def test_signs_together_weigh_more_than_one_rule(
    read_texts: Texts, lead: str, *, found: bool
) -> None:
    one = "全市水利会提出，2023年，安陵市清淤河道86.3公里，加固堤防42公里，安装水泵17台。"
    assert linked(read_texts, one, f"{lead}清淤河道83.6公里，老闸口建起了小公园。") is found


def test_what_two_articles_have_in_common(read_texts: Texts) -> None:
    one, other = (
        next(c for c in reading.claims if isinstance(c, Figure)).context
        for reading in read_texts(BRIDGE, STORY.format(186) + "全桥用钢4.72万吨。")
    )
    assert "沙湾特大桥" in anchors(one, other)
    assert {text[:8] for text in shared_figures(one, other)} == {"47200000"}


TRADE = "石桥市外贸开局平稳\n据石桥海关统计，上半年，全市新增外贸企业318家。"
DOCKS = "石桥的柜子又满了\n石桥市码头的吊车一早就响了。今年1至{}月，全市{}新增外贸企业276家。"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (DOCKS.format(6, ""), True),
        (DOCKS.format(5, ""), False),
        (DOCKS.format(6, "规模以上"), False),
    ],
    ids=["one time", "another time", "some alone"],
)
def test_one_name_and_one_stated_time_need_no_slip(
    read_texts: Texts, told: str, *, found: bool
) -> None:
    readings = read_texts(
        f"---\ndate: 2024-07-21\n---\n{TRADE}", f"---\ndate: 2024-07-23\n---\n{told}"
    )
    read = [[c for c in reading.claims if isinstance(c, Figure)] for reading in readings]
    assert any(named_in_both(a, b) for a in read[0] for b in read[1]) is found


STOCK = "石桥车管所年报\n截至2024年12月31日，石桥市共享单车投放量达3.46万辆，占两轮车的8%。"
RIDE = "骑着单车看石桥\n石桥市的单车道又长了。截至2024年年末，石桥全市共享单车投放量{}万辆，{}。"
STAYS = "石桥疗养季收官\n2024年11月1日至2025年2月28日，石桥市共接待疗养职工3.9万人次。"
GUESTS = "太极队散了\n这个冬天，从2024年11月到今年2月，石桥市共接待疗养职工2.6万{}，多数来自东北。"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (STOCK, RIDE.format("2.12", "停车点380个"), True),
        (STOCK, RIDE.format("2.12", "占两轮车的5%"), False),
        (STAYS, GUESTS.format("人次"), True),
        (STAYS, GUESTS.format("人"), False),
    ],
    ids=["one last day", "another edition", "one season", "visits and visitors"],
)
def test_one_last_day_or_season_needs_no_slip(
    read_texts: Texts, one: str, other: str, *, found: bool
) -> None:
    readings = read_texts(
        f"---\ndate: 2025-03-10\n---\n{one}", f"---\ndate: 2025-03-13\n---\n{other}"
    )
    read = [[c for c in reading.claims if isinstance(c, Figure)] for reading in readings]
    assert any(named_in_both(a, b) for a in read[0] for b in read[1]) is found


CABLE = "青石滩景区索道检修完毕\n青石滩景区索道昨天恢复运行，更换吊厢47个，换下钢缆3860米。"
CABIN = "坐上新吊厢\n青石滩景区的索道昨天重新转起来，游客老莫数了数，{}新吊厢一路排上山。"


@pytest.mark.parametrize(
    ("told", "found"),
    [("七十四个", True), ("四十七个", False), ("其余七十四个", False)],
    ids=["turned round", "the same", "the rest"],
)
def test_a_number_told_again_in_words_is_weighed(
    read_texts: Texts, told: str, *, found: bool
) -> None:
    assert linked(read_texts, CABLE, CABIN.format(told)) is found


KILN = "龙泉坞古窑址发掘收官\n龙泉坞古窑址发掘昨天收官，出土青瓷残片1.37万片，匣钵2640件。"
SHARDS = (
    "泥里的三个冬天\n天没亮，老瞿就蹲在坑边，手里一把竹签，嘴里哈着白气，膝盖上垫着旧棉絮。\n"
    "他年轻时烧过砖，懂火候，看一眼土色就知道底下是灰还是泥，队员们都服他。\n"
    "{}，全从他手上过。"
)


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ("龙泉坞古窑址发掘三年，出土青瓷残片1.73万片，匣钵2640件", True),
        ("后山梁煤层气抽采三年，换下钻头1.73万只，钢绳2640米", False),
    ],
    ids=["one story", "another"],
)
def test_the_whole_text_shows_one_story(read_texts: Texts, told: str, *, one: bool) -> None:
    contexts = [
        next(c for c in reading.claims if isinstance(c, Figure)).context
        for reading in read_texts(KILN, SHARDS.format(told))
    ]
    assert one_story(*contexts) is one
    assert linked(read_texts, KILN, SHARDS.format(told)) is one


LAMPS = "青石滩灯会开园\n青石滩灯会昨天开园，首日迎来游客3.86万人次，点亮灯组47组。"


@pytest.mark.parametrize(
    ("told", "found"), [("首日迎来", True), ("到19时，已迎来", False)], ids=["the day", "so far"]
)
def test_a_part_of_a_day_is_not_the_day(read_texts: Texts, told: str, *, found: bool) -> None:
    other = f"灯下\n青石滩灯会昨天开园，{told}游客3.68万人次，老邵扎的龙灯前人最多。"
    assert linked(read_texts, LAMPS, other) is found


def test_a_round_number_may_be_a_digit_off() -> None:
    notice = "枫林县养蜂保险开办\n枫林县今年开办养蜂保险，每箱保费26元，整箱受灾每箱最高赔付{}元。"
    story = (
        "蜂箱搬回山坡\n按照今年的枫林县养蜂保险，整箱受灾每箱最高赔付3,700元，每箱保费26元。"
        "老常拿到赔款，又添了37箱。"
    )
    date = "---\ndate: 2024-07-09\n---\n"
    assert codes(date + notice.format("3,000"), date + story) == ["FIG01"]
    assert not codes(date + notice.format("3,700"), date + story)

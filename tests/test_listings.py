"""Listings: numbered lists, and announced numbers with the members found for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Listing, Reading
from qa.reading.documents import read_text
from qa.reading.lists.announced import find_announcements
from qa.reading.lists.list_page import Page
from qa.reading.lists.listings import read_listings
from qa.reading.lists.members import count_members
from qa.reading.lists.numbering import find_runs, ordinal
from qa.reading.scene.scene import scene

ReadTexts = Callable[..., list[Reading]]

CHECKS = {check.code: check for check in load_checks(packages=False).checks}


def listings(text: str) -> list[Listing]:
    return read_listings(scene(read_text(text, name="a"), 0))


def members(text: str) -> list[list[str]]:
    """Give the members of each announced list, as printed."""
    return [
        [text[span.start : span.end] for span in listing.members]
        for listing in listings(text)
        if listing.number
    ]


def test_what_stands_behind_a_row_makes_up_no_number() -> None:
    text = "药房贴出“四不”：不卖假药；不卖次药；不短秤。此外，不识字的老人有人代读。"
    assert members(text) == [["不卖假药", "不卖次药", "不短秤"]]
    text = "社里建起“四张网”：育苗网、运肥网、收购网，谁用谁登记、月底对账。"
    assert members(text) == [["育苗网", "运肥网", "收购网"]]


def test_the_rest_of_a_count_leaves_its_places_a_list() -> None:
    text = "渡口现有木船36艘，其余9艘停在柳荫、石嘴、麻滩四处河湾。"
    assert [len(one) for one in members(text)] == [3]


def test_what_must_be_done_counts_its_members() -> None:
    assert members("进山请做到四不——不点火、不吸烟、不丢垃圾。") == [
        ["不点火", "不吸烟", "不丢垃圾"]
    ]


def findings(read: ReadTexts, code: str, text: str) -> list[Finding]:
    return list(judge(read(text), [CHECKS[code]]).findings)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十五", 35),
        ("12", 12),
        ("④", 4),
        ("C", 3),
    ],
)
def test_ordinal(text: str, value: int) -> None:
    assert ordinal(text) == value


@pytest.mark.parametrize("text", ["一一", "三四五"])
def test_figures_in_a_row_are_no_ordinal(text: str) -> None:
    assert ordinal(text) == 0


RUNS = [
    ("要做到：一是清淤，二是固堤，三是巡查。", [[1, 2, 3]]),
    ("第一，清淤。第二，固堤。第三，巡查。", [[1, 2, 3]]),
    ("材料包括：（1）证明；（2）照片；（4）表格。", [[1, 2, 4]]),
    ("流程：①取号；②填表；③交费。", [[1, 2, 3]]),
    ("一、总体要求\n干起来。\n二、主要任务\n抓落实。\n三、保障措施\n见成效。", [[1, 2, 3]]),
    ("A 清淤\n河道通了。\nB 固堤\n堤坝高了。\nD 巡查\n人人上阵。", [[1, 2, 4]]),
    ("一是清淤，二是固堤。会后，一是备料，二是排班。", [[1, 2], [1, 2]]),
    ("其一，路窄；其二，灯暗；其三，车多。", [[1, 2, 3]]),
    ("按照第一、第三款的规定办理。", []),
    ("三年级（1）班和（2）班赢了。", []),
    ("增长1.2%，下降2.3%，持平3.0%。", []),
    ("第一产业增长，第二产业持平，第三产业加快。", []),
    ("一要清淤。第二要固堤。三要巡查。", []),
]


@pytest.mark.parametrize(("text", "ordinals"), RUNS)
def test_runs(text: str, ordinals: list[list[int]]) -> None:
    assert [[marker.value for marker in run] for run in find_runs(text)] == ordinals


ANNOUNCED = [
    ("推行“四个聚焦”工作法", [(4, "聚焦")]),
    ("落实“两查三改四到位”", [(2, "查"), (3, "改"), (4, "到位")]),
    ("严守“三道关口、两个提升”要求", [(3, "关口"), (2, "提升")]),
    ("提出五项措施：", [(5, "项措施")]),
    ("抓好以下12个方面：", [(12, "个方面")]),
    ("人员、经费、场地三到位", [(3, "到位")]),
    ("推进“一带一路”建设", []),
    ("第三项：", []),
    ("约五项：", []),
]


@pytest.mark.parametrize(("text", "found"), ANNOUNCED)
def test_announcements(text: str, found: list[tuple[int, str]]) -> None:
    assert [(one.number, one.noun) for one in find_announcements(text)] == found


MEMBERS = [
    (
        "镇里推行“三个紧盯”：紧盯堤坝，增设岗哨；紧盯水库，昼夜值守；紧盯山塘，及时放水。",
        ["紧盯堤坝", "紧盯水库", "紧盯山塘"],
    ),
    (
        "公司做到“三到位”，即队伍到位、物资到位、预案到位。",
        ["队伍到位", "物资到位", "预案到位"],
    ),
    ("入选的有三个村，分别是石桥村、柳湾村和青山村。", ["石桥村", "柳湾村", "青山村"]),
    ("会上提出两点建议。一是早播种，二是勤除草。", ["一是早播种", "二是勤除草"]),
    ("全校教室、教材、教师三到位。", ["全校教室", "教材", "教师"]),
    (
        "江北以“三个突出”抓防汛\n突出早字\n早部署，早动员。\n突出实字\n查险工。\n突出严字\n严值守。",
        ["突出早字", "突出实字", "突出严字"],
    ),
]


@pytest.mark.parametrize(("text", "found"), MEMBERS)
def test_members(text: str, found: list[str]) -> None:
    assert members(text) == [found]


SILENT = [
    "要加大“三农”投入，让农民更有盼头。",
    "坚持“两个毫不动摇”，坚持公平竞争，坚持依法监管。",
    "入选的有五个村，分别是石桥村、柳湾村等。",
    "全市新增3个病例：东城2例、西城1例。",
    "调整后的6个区：1.暂停露天活动；2.加强巡查；3.做好疏散。",
    "全市建成8个中心，总投资12亿元：政府出资三成，企业出资七成。",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_spelled_out_is_no_listing(text: str) -> None:
    assert members(text) == []


COUNTS = [
    ("镇里推行“四个紧盯”：紧盯堤坝，增设岗哨；紧盯水库，昼夜值守；紧盯山塘，及时放水。", "error"),
    ("公司做到“三到位”，即队伍到位、物资到位、预案到位、值守到位。", "error"),
    ("会上提出三点建议。一是早播种，二是勤除草。", "error"),
    ("会上提出三点建议。一是早播种，二是勤除草，第三是多施肥。", ""),
    ("江北“四个突出”抓防汛\n突出早字\n早部署。\n突出实字\n查险工。\n突出严字\n严值守。", "warning"),
    (
        "法院推行“三个坚持”，即坚持公开；坚持公正，坚持以事实为依据；坚持高效。",
        "",
    ),
    ("入选的有三个村，分别是和平村、柳湾村和青山村。", ""),
]


@pytest.mark.parametrize(("text", "severity"), COUNTS)
def test_announced_and_listed(read_texts: ReadTexts, text: str, severity: str) -> None:
    found = findings(read_texts, "LST01", text)
    assert [finding.severity for finding in found] == ([severity] if severity else [])


def test_the_number_is_mended_as_it_is_printed(read_texts: ReadTexts) -> None:
    (found,) = findings(read_texts, "LST01", "会上提出三点建议。一是早播种，二是勤除草。")
    number, members = found.suggestions
    assert (number.place, number.replacement) == (0, "两点建议")
    assert (members.place, members.why["zh"]) == (2, "若数目无误，列项漏了1项")


def test_a_headline_and_its_text_announce_one_list() -> None:
    text = "江北推行“三个紧盯”\n江北推行“三个紧盯”：紧盯堤坝、紧盯水库、紧盯山塘。\n汛期平安。\n"
    assert len(members(text)) == 1


def test_a_gap_over_paragraphs_is_a_warning(read_texts: ReadTexts) -> None:
    text = "江北防汛\n一、清淤\n河道通了。\n二、固堤\n堤坝高了。\n四、巡查\n人人上阵。\n"
    assert [one.severity for one in findings(read_texts, "LST02", text)] == ["warning"]


@given(st.lists(st.sampled_from(["清淤", "固堤", "巡查", "备料"]), min_size=2, max_size=9))
def test_a_full_numbering_has_no_gap(words: list[str]) -> None:
    text = "要求：" + "；".join(f"（{n}）{word}" for n, word in enumerate(words, 1)) + "。"
    (run,) = find_runs(text)
    assert [marker.value for marker in run] == list(range(1, len(words) + 1))


@given(st.text("一二三第是、，；：（）()12。坚持“”个即和\n", max_size=80))
def test_any_text_can_be_counted(text: str) -> None:
    page = Page(text)
    for told in find_announcements(text):
        count = count_members(page, told)
        spans = count.members if count else ()
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("渔港分两个泊区，即东泊区、西泊区，由专人看守。", ["东泊区", "西泊区"]),
        ("丛书分三类：《山川》《人物》，定价九十元。", ["《山川》", "《人物》"]),
        ("店里推出“三优惠”服务，优惠老人、优惠学生，顾客满意。", ["优惠老人", "优惠学生"]),
    ],
)
def test_a_list_ends_where_the_sentence_goes_on(text: str, found: list[str]) -> None:
    assert members(text) == [found]


def test_a_list_with_commas_goes_on() -> None:
    assert members("会上提到三个村，即石桥村、柳湾村，青山村、河口村。") == []


def test_a_row_that_its_number_is_likely_to_count_is_told() -> None:
    assert members("记者走访了石桥、柳湾、青山、白水、大坪四乡，稻子都收完了。") == [
        ["记者走访了石桥", "柳湾", "青山", "白水", "大坪"]
    ]
    assert members("法庭公开了五起案件，分别涉及虚开发票、合同诈骗、串通投标、非法吸存。") == [
        ["虚开发票", "合同诈骗", "串通投标", "非法吸存"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "记者走访了石桥、柳湾、青山、白水等六乡，稻子都收完了。",
        "记者走访了石桥、柳湾、青山、白水和大坪五乡，稻子都收完了。",
        "石桥、柳湾、青山3个乡所在的上河、中河、下河、北河四片都种了糯稻。",
        "对口支援5所小学和1个教学点，分别是石桥小学、柳湾小学、青山小学、白水小学、大坪小学、北河教学点。",
        "全队得分最高的三人，分别得28分、25分、21分、19分。",
    ],
)
def test_a_row_that_may_be_as_told_is_left_alone(text: str) -> None:
    assert not [one for one in listings(text) if one.number and len(one.members) != one.number]

"""When an article appeared, by what stands on the page."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model import Article, Dated
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.issue_date import issue_date, issue_dates
from qa.reading.text.layout import lay_out


def article(text: str) -> Article:
    return lay_out("a.txt", text)[0]


def known(text: str, name: str = "a.txt") -> tuple[str, str, str]:
    found = issue_date(article(text), name)
    return (
        found.date.isoformat() if found.date else "",
        found.date_from,
        found.written.isoformat() if found.written else "",
    )


MASTHEADS = [
    "2025年3月24日 星期一\n水库除险加固完工\n历时七个月，工程通过验收，库区道路也修好了。",
    "水库除险加固完工\n历时七个月，工程通过验收，库区道路也修好了。\n\n2025年3月24日 星期一",
    "水库除险加固完工\n发布时间：2025-03-24 10:30 来源：江畔日报\n历时七个月，工程通过验收。",
    "关于停水的通知\n因管网改造，城东片区停水八小时，请居民提前储水。\n江畔市水务局\n2025年3月24日",
    "关于停水的通知\n因管网改造，城东片区停水八小时，请提前储水。\n江畔市城市管理局 2025年3月24日",
    "关于停水的通知\n（江畔市供水集团公众号发布　2025年3月24日）\n因管网改造，城东片区停水八小时。",
    "水库除险加固完工（2025年3月24日）\n历时七个月，工程通过验收，库区道路也修好了。",
    "水库除险加固完工\n（2025年3月24日）历时七个月，工程通过验收，库区道路也修好了。",
    "水务工作报告\n——2025年3月24日在全市水务工作会议上\n各位代表，去年水库除险加固完工。",
]


@pytest.mark.parametrize("text", MASTHEADS)
def test_a_short_line_with_a_full_date_is_the_masthead(text: str) -> None:
    found = [story for story in issue_dates(lay_out("a.txt", text), "a.txt") if story.blocks]
    assert {(story.date, story.date_from) for story in found} == {
        (dt.date(2025, 3, 24), "masthead")
    }


@pytest.mark.parametrize(
    "text",
    [
        "水库完工\n工程历时七个月。\n库区道路工程开工建设 2021年3月24日",
        "水库完工\n工程历时七个月（2021年3月24日开工）。",
        "水库完工\n第一行。\n第二行。\n（2021年3月24日）工程开工，当天进场机械40台。\n第三行。\n第四行。",
    ],
)
def test_a_day_beside_other_words_is_no_masthead(text: str) -> None:
    assert known(text)[1] == "inferred"


def test_a_date_in_a_sentence_is_no_masthead() -> None:
    text = "水库完工\n2021年3月24日，工程在库区开工，当天进场机械40台。"
    assert known(text)[1] == "inferred"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "新桥通车\n本报江畔2024年5月20日讯（记者 林远）跨江新桥今天通车。",
            ("2024-05-21", "dateline", "2024-05-20"),
        ),
        (
            "新桥通车\n本报2024年12月31日讯 跨江新桥今天通车。",
            ("2025-01-01", "dateline", "2024-12-31"),
        ),
        (
            "新桥通车\n新华社江畔2024年8月3日电（记者 林远）跨江新桥今天通车。",
            ("2024-08-03", "dateline", "2024-08-03"),
        ),
        (
            "新桥通车\n新华社江畔8月3日电（记者 林远）跨江新桥今天通车，2022年3月动工。",
            ("2022-08-03", "inferred", "2022-08-03"),
        ),
        (
            "新桥通车\n新华社江畔1月5日电（记者 林远）跨江新桥通车，2023年12月20日完成验收。",
            ("2024-01-05", "inferred", "2024-01-05"),
        ),
        ("新桥通车\n新华社江畔8月3日电（记者 林远）跨江新桥今天通车。", ("", "unknown", "")),
    ],
)
def test_a_dateline_tells_when_it_was_written(text: str, expected: tuple[str, str, str]) -> None:
    assert known(text) == expected


def test_the_file_name_gives_the_dateline_its_year() -> None:
    text = "新桥通车\n本报江畔5月20日讯（记者 林远）跨江新桥今天通车。"
    assert known(text, "20240521_3.txt") == ("2024-05-21", "dateline", "2024-05-20")
    text = text.replace("5月20日", "20日")
    assert known(text, "20240521_3.txt") == ("2024-05-21", "dateline", "2024-05-20")


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("20240520.txt", "2024-05-20"),
        ("news_2024-05-20.md", "2024-05-20"),
        ("jbrb__20231116_01.txt", "2023-11-16"),
        ("2024年5月20日.txt", "2024-05-20"),
        ("20241399.txt", ""),
        ("000_8391120240520.txt", ""),
        ("a.txt", ""),
    ],
)
def test_a_file_name_may_hold_the_date(name: str, date: str) -> None:
    text = "新桥通车\n跨江新桥通车，两岸往来只要五分钟。"
    assert known(text, name) == (date, "file-name" if date else "unknown", "")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("截至2021年5月底，全区共建成口袋公园12个。", "2021-05-31"),
        ("2024年以来，全区新增车位。4月22日至29日，又划线300个。", "2024-04-29"),
        ("在第36个国际禁毒日到来之际，全区开展宣传。", "2023-06-26"),
        ("2023年3月动工。按规划，到2035年全部建成。", "2023-03-31"),
        ("2023年3月动工。2025年将全部建成。", "2023-03-31"),
        ("张某1961年8月出生，当地人。", ""),
        ("“清源-2025”行动收网，抓获8人。", ""),
        ("2020年，全镇有9个薄弱村。", ""),
        ("2021年3月动工，2022年5月通水。2032年，收入达917万元。", "2022-05-31"),
        ("今年以来，全区接诊4万人次，上半年增长一成。", ""),
        ("2019年5月开园。去年，园里接待游客4万人次。", ""),
        ("2019年5月开园。到2021年底，已接待游客9万人次；到今年6月底，有11万人次。", "2022-12-31"),
        ("截至2021年5月底，全区共建成口袋公园12个，今年新增3个。", "2021-05-31"),
    ],
)
def test_what_the_text_tells_as_done_gives_a_guess(text: str, date: str) -> None:
    found = known("全区这件事办成了\n" + text)
    assert found == (date, "inferred" if date else "unknown", "")


def test_what_is_known_is_kept() -> None:
    given_date = replace(article(MASTHEADS[0]), date=dt.date(2020, 1, 2), date_from="option")
    assert issue_date(given_date, "20240520.txt").date == dt.date(2020, 1, 2)
    text = "新桥通车\n本报江畔5月20日讯（记者 林远）跨江新桥今天通车。"
    dated = replace(article(text), date=dt.date(2024, 5, 21), date_from="front-matter")
    assert issue_date(dated, "a.txt").written == dt.date(2024, 5, 20)


def test_a_later_year_on_the_page_is_the_page() -> None:
    stories = [
        article("公园建成了\n截至2021年5月底，全区共建成口袋公园12个。"),
        article("水厂建成了\n2020年7月，水厂投产。"),
        article("学校建成了\n学校已经开学。"),
    ]
    found = issue_dates(stories, "a.txt")
    assert {(story.date, story.date_from) for story in found} == {
        (dt.date(2021, 5, 31), "inferred")
    }


@given(
    st.text(alphabet="0123456789年月日本报讯电新华社星期一\n（，。", max_size=60),
    st.text(max_size=20),
)
def test_any_page_can_be_dated(text: str, name: str) -> None:
    for story in issue_dates(lay_out("a.txt", text), name):
        assert (story.date is None) == (story.date_from == "unknown")


def test_today_is_the_datelines_day() -> None:
    text = "新桥通车\n本报江畔2024年8月3日讯 跨江新桥今天通车，昨天完成验收。"
    reading = read_claims(read_text(text, name="a.txt", path="a.txt"))
    dated = [claim for claim in reading.claims if isinstance(claim, Dated)]
    days = {text[one.span.start : one.span.end]: one.start for one in dated}
    assert days["今天"] == dt.date(2024, 8, 3)
    assert days["昨天"] == dt.date(2024, 8, 2)

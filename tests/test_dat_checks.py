"""DAT01, DAT02 and DAT06 on texts of their own: places, severity, mends, and what they let pass."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.engine import judge
from qa.judging.loader import load_checks
from qa.model import Finding, Reading
from qa.plugin import Check
from qa.reading.dated import dated
from qa.reading.documents import read_text
from qa.reading.scene import scene

CODES = ("DAT01", "DAT02", "DAT06")


CHECKS = {check.code: check for check in load_checks(packages=False).checks if check.code in CODES}


@pytest.fixture(scope="module")
def checks() -> dict[str, Check]:
    return CHECKS


def reading(text: str, date: str = "", name: str = "a.txt") -> Reading:
    document = read_text(text, name=name, date=dt.date.fromisoformat(date) if date else None)
    scenes = [scene(document, index) for index in range(len(document.articles))]
    return Reading(document, tuple(c for one in scenes for line in one.lines for c in dated(line)))


def found(check: Check, text: str, date: str = "") -> list[Finding]:
    judgement = judge([reading(text, date)], [check])
    assert not judgement.failures
    return list(judgement.findings)


def quotes(finding: Finding, text: str) -> list[str]:
    return [text[place.span.start : place.span.end] for place in finding.places]


@pytest.mark.parametrize(
    ("text", "quote", "severity", "mends"),
    [
        (
            "缴费截至2024年4月31日，逾期不候。",
            "2024年4月31日",
            "error",
            ["2024年4月30日", "2024年5月1日", "2024年4月13日"],
        ),
        ("闭馆日期：2023-02-30，请留意。", "2023-02-30", "error", ["2023-02-28", "2023-02-03"]),
        ("书展14月6日开幕，全场免费。", "14月6日", "error", ["6月14日"]),
        ("书展02月30日开幕，全场免费。", "02月30日", "error", ["02月29日", "03月01日", "02月03日"]),
        ("书展二〇二四年九月三十一日开幕。", "二〇二四年九月三十一日", "error", []),
    ],
)
def test_an_impossible_date_is_told_with_mends(
    checks: dict[str, Check], text: str, quote: str, severity: str, mends: list[str]
) -> None:
    (finding,) = found(checks["DAT01"], text)
    assert quotes(finding, text) == [quote]
    assert finding.severity == severity
    offered = [mend.replacement for mend in finding.suggestions]
    assert offered[: len(mends)] == mends
    assert bool(offered) == bool(mends)


def test_a_leap_day_in_an_assumed_year_is_a_warning(checks: dict[str, Check]) -> None:
    text = "工程于2月29日完工，比计划提前三天。"
    (finding,) = found(checks["DAT01"], text, "2023-03-10")
    assert finding.severity == "warning"
    assert not found(checks["DAT01"], text, "2024-03-10")


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)))
def test_days_of_the_calendar_pass_with_their_weekday(date: dt.date) -> None:
    name = "一二三四五六日"[date.weekday()]
    text = f"{date.year}年{date.month}月{date.day}日（星期{name}），书展开幕，全场免费。"
    assert not found(CHECKS["DAT01"], text)
    assert not found(CHECKS["DAT02"], text)


@pytest.mark.parametrize(
    ("text", "date", "severity", "mends"),
    [
        ("书展2024年9月3日（星期三）开幕，全场免费。", "", "error", ["星期二", "2024年9月4日"]),
        ("书展9月3日（周三）开幕，全场免费。", "2024-08-30", "error", ["周二", "9月4日"]),
        ("书展9月30日（周二）开幕，全场免费。", "2024-08-30", "error", ["周一", "9月24日"]),
        ("2024年9月1日，星期六，书展开幕了。", "", "error", ["星期日", "2024年9月7日"]),
    ],
)
def test_a_wrong_weekday_is_told_with_both_mends(
    checks: dict[str, Check], text: str, date: str, severity: str, mends: list[str]
) -> None:
    (finding,) = found(checks["DAT02"], text, date)
    assert finding.severity == severity
    assert [mend.replacement for mend in finding.suggestions] == mends


def test_the_second_end_of_a_range_has_its_own_weekday(checks: dict[str, Check]) -> None:
    text = "培训班9月3日（周二）至5日（周五）在市文化馆开课。"
    (finding,) = found(checks["DAT02"], text, "2024-08-30")
    assert quotes(finding, text) == ["5日", "周五"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("书展9月3日（周三）开幕。", ""),
        ("回忆起那年9月3日（周日）的大雨，老人记忆犹新。", "2024-03-20"),
        ("场馆9月3日周一至周五开放。", "2024-08-30"),
        ("老会计每周三（9月除外）值班。", "2024-08-30"),
    ],
)
def test_a_weekday_without_a_sure_day_passes_as_an_error(
    checks: dict[str, Check], text: str, date: str
) -> None:
    assert all(finding.severity == "warning" for finding in found(checks["DAT02"], text, date))


def test_an_inferred_year_may_be_the_one_beside(checks: dict[str, Check]) -> None:
    text = "截至2023年5月底，全区建成书屋12个。9月3日（周二），第13个书屋开放。"
    assert not found(checks["DAT02"], text)


WRONG = [
    (
        "自2013年以来，区法院审结此类案件18件。自2023年以来，区检察院批捕此类案件9件。",
        "2023-10-09",
        ["2013年", "2023年"],
        "2023年",
        "error",
    ),
    (
        "便民中心2022年6月揭牌，8个窗口合成一个。截至2012年11月底，中心累计办件3.2万件。",
        "2022-12-08",
        ["2022年6月", "2012年11月底"],
        "2022年11月底",
        "error",
    ),
    (
        "茶园2021年改种新苗。2032年，全村卖茶收入达到603万元，户均增收4100元。",
        "2024-02-20",
        ["2032年"],
        "2023年",
        "warning",
    ),
    (
        "截至2014年8月底，全市共开通社区班车42条。今年又添了6条，覆盖老城片区。",
        "2024-09-12",
        ["2014年8月底"],
        "2024年8月底",
        "warning",
    ),
]


@pytest.mark.parametrize(("text", "date", "places", "mend", "severity"), WRONG)
def test_a_betrayed_year_is_told_with_its_witness(
    checks: dict[str, Check],
    text: str,
    date: str,
    places: list[str],
    mend: str,
    severity: str,
) -> None:
    (finding,) = found(checks["DAT06"], text, date)
    assert sorted(quotes(finding, text)) == sorted(places)
    assert [(one.replacement, finding.places[one.place].role) for one in finding.suggestions] == [
        (mend, "year")
    ]
    assert finding.severity == severity
    assert mend[:5] in finding.message["zh"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("自2004年建校以来，全校获奖300项。2024年以来，获奖12项。", "2024-09-10"),
        ("2014年以来，全县累计造林36万亩。2024年以来，又造2万亩。", "2024-09-10"),
        ("1998年，村里遭了洪水，冲走房屋40间。2023年以来，新修堤坝3公里。", "2024-09-10"),
        ("他2004年参军，立功3次。2024年以来，带出徒弟8名。", "2024-09-10"),
        ("2023年建成书屋12个。到2032年，全区书屋将达到60个。", "2024-03-10"),
        ("《全区公园布局（2022—2032年）》已经批准，共建公园60个。", "2024-03-10"),
        ("截至2019年底，全镇有薄弱村9个。2021年3月，强村公司成立，入股村13个。", "2024-03-10"),
        ("公司2021年3月成立。截至2023年底，公司累计带动务工1240人。", "2024-03-10"),
        ("2020年以来，全区新增床位300张。2023年以来，新增床位80张。", "2024-03-10"),
        ("截至2014年8月底，全市只有班车4条，当时市民出行很不方便。", "2024-09-12"),
    ],
)
def test_long_looks_back_and_plans_pass(checks: dict[str, Check], text: str, date: str) -> None:
    assert not found(checks["DAT06"], text, date)


def test_the_own_examples_hold(checks: dict[str, Check]) -> None:
    for check in checks.values():
        for example in check.examples:
            plain = example.texts[0].replace("⟦", "").replace("⟧", "")
            findings = found(check, plain, example.date)
            assert len(findings) == example.bad, plain
            told = sum(len(finding.places) for finding in findings)
            assert told == example.texts[0].count("⟦"), plain

"""The checks of dates on texts of their own: places, severity, mends, what they let pass."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading
from qa.plugin import Check
from qa.reading.calendar.almanac import festival
from qa.reading.documents import read_text
from qa.reading.scene.dated import dated, given_day
from qa.reading.scene.scene import scene
from qa.reading.time.lasting import with_lengths

CODES = ("DAT01", "DAT02", "DAT03", "DAT04", "DAT05", "DAT06")


CHECKS = {check.code: check for check in load_checks(packages=False).checks if check.code in CODES}


@pytest.fixture(scope="module")
def checks() -> dict[str, Check]:
    return CHECKS


def reading(text: str, date: str = "", name: str = "a.txt") -> Reading:
    document = read_text(text, name=name, date=dt.date.fromisoformat(date) if date else None)
    scenes = [scene(document, index) for index in range(len(document.articles))]
    claims = (
        claim
        for one in scenes
        for claim in (
            *given_day(one),
            *with_lengths(one.lines, [c for line in one.lines for c in dated(line)]),
        )
    )
    return Reading(document, tuple(claims))


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
    assert [mend.replacement for mend in finding.suggestions if mend.replacement] == mends


def test_the_second_end_of_a_range_has_its_own_weekday(checks: dict[str, Check]) -> None:
    text = "培训班9月3日（周二）至5日（周五）在市文化馆开课。"
    (finding,) = found(checks["DAT02"], text, "2024-08-30")
    assert quotes(finding, text) == ["5日", "周五", "9月3日"]


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
        "2014年上半年，全区办证3100件，比2023年同期多400件。",
        "2024-07-15",
        ["2014年上半年", "2023年同期"],
        "2024年上半年",
        "error",
    ),
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
        "截至2014年8月底，全市共开通社区班车42条。今年又添了6条，覆盖老城片区。",
        "2024-09-12",
        ["2014年8月底", "今年"],
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
    year = finding.suggestions[0]
    assert (year.replacement, finding.places[year.place].role) == (mend, "year")
    assert all(one.replacement is None for one in finding.suggestions[1:])
    assert finding.severity == severity
    assert mend[:5] in finding.message["zh"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("自2004年建校以来，全校获奖300项。2024年以来，获奖12项。", "2024-09-10"),
        ("2014年以来，全县累计造林36万亩。2024年以来，又造2万亩。", "2024-09-10"),
        ("1998年，村里遭了洪水，冲走房屋40间。2023年以来，新修堤坝3公里。", "2024-09-10"),
        ("他2004年参军，立功3次。2024年以来，带出徒弟8名。", "2024-09-10"),
        ("2024年1至9月，全区新增企业86家，比2023年同期多19家。", "2024-10-13"),
        ("2015年1至9月，新增企业86家，2024年同期新增105家。", "2024-10-13"),
        ("2019年1至9月，新增企业86家，比2024年同期少19家。", "2024-10-13"),
        ("截至2019年底，全镇有薄弱村9个。2021年3月，强村公司成立，入股村13个。", "2024-03-10"),
        ("公司2021年3月成立。截至2023年底，公司累计带动务工1240人。", "2024-03-10"),
        ("2020年以来，全区新增床位300张。2023年以来，新增床位80张。", "2024-03-10"),
        ("截至2014年8月底，全市只有班车4条，当时市民出行很不方便。", "2024-09-12"),
    ],
)
def test_long_looks_back_and_plans_pass(checks: dict[str, Check], text: str, date: str) -> None:
    assert not found(checks["DAT06"], text, date)


@pytest.mark.parametrize(
    ("text", "date", "places"),
    [
        (
            "力争到2029年，森林覆盖率达到46%。力争到2019年，新建公园30座。",
            "2025-02-10",
            ["2029年", "2019年"],
        ),
        (
            (
                "产值从2012年的34亿元增长到2021年的73亿元，面积从2012年的6万亩增加到2021年的7万亩，"
                "产量从2013年的8万吨增长到2031年的9万吨。"
            ),
            "2022-07-10",
            ["2031年", "2021年", "2013年"],
        ),
        (
            "本局2023年9月4日公告：自2033年9月11日起，南桥路口启用抓拍设备。2023年9月4日",
            "",
            ["2033年9月11日", "2023年9月4日", "2023年9月4日"],
        ),
        (
            (
                "公司已于2023年9月4日还款2300万元。截至2013年9月6日收盘，报0.12元。"
                "公司2023年3月2日公告收到判决。"
            ),
            "",
            ["2013年9月6日", "2023年9月4日", "2023年3月2日"],
        ),
        ("去年（2021年），全市新建公园30座。", "2023-05-10", ["去年", "2021年"]),
        ("2021年（去年），全市新建公园30座。", "2023-05-10", ["去年", "2021年"]),
    ],
)
def test_a_year_on_the_wrong_side_of_the_present_is_asked(
    checks: dict[str, Check], text: str, date: str, places: list[str]
) -> None:
    (finding,) = found(checks["DAT06"], text, date)
    assert sorted(quotes(finding, text)) == sorted(places)
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "2016年印发的规划提出，力争到2019年全部改造完。力争到2029年，建成公园30座。",
        "产值从2012年的34亿元增长到2021年的73亿元。预计从2021年的73亿元增长到2031年的99亿元。",
        "2023年9月4日签约，租期自2023年9月11日起至2033年9月10日止。",
        "去年（2022年），全市新建公园30座；上年（2022年）新建20座。",
        "去年、2020年，全市都新建了公园。",
    ],
)
def test_plans_and_terms_and_the_right_last_year_pass(checks: dict[str, Check], text: str) -> None:
    assert not found(checks["DAT06"], text, "2023-10-10")


@pytest.mark.parametrize(
    ("text", "date", "places", "severity", "mends"),
    [
        ("10月30日（周四）是重阳节。", "2025-10-31", ["10月30日", "重阳节"], "error", ["10月29日"]),
        ("10月30日，重阳节当天，", "2025-10-31", ["10月30日", "重阳节"], "error", ["10月29日"]),
        (
            "10月30日，农历九月初九重阳节，",
            "2025-10-31",
            ["10月30日", "农历九月初九", "重阳节"],
            "error",
            ["10月29日"],
        ),
        ("今年重阳节是10月30日。", "2025-10-20", ["10月30日", "今年重阳节"], "error", ["10月29日"]),
        (
            "6月25日是第37个国际禁毒日。",
            "2024-06-26",
            ["6月25日", "第37个国际禁毒日"],
            "error",
            ["6月26日"],
        ),
        ("12月25日迎来冬至节气。", "2025-12-26", ["12月25日", "冬至"], "error", ["12月21日"]),
        ("12月25日，冬至，", "2025-12-26", ["12月25日", "冬至"], "error", ["12月21日"]),
        ("9月11日是教师节。", "", ["9月11日", "教师节"], "error", ["9月10日"]),
        ("2月10日，除夕，", "2024-02-12", ["2月10日", "除夕"], "error", ["2月9日"]),
        ("今天是霜降。", "2025-10-31", ["今天", "霜降"], "warning", []),
    ],
)
def test_a_festival_on_another_day_is_told_with_its_day(
    checks: dict[str, Check],
    text: str,
    date: str,
    places: list[str],
    severity: str,
    mends: list[str],
) -> None:
    (finding,) = found(checks["DAT03"], text, date)
    assert sorted(quotes(finding, text)) == sorted(places)
    assert finding.severity == severity
    assert [mend.replacement for mend in finding.suggestions if mend.replacement] == mends


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("10月30日，重阳节到来之际，社区摆宴。", "2025-11-01"),
        ("10月27日是重阳节前两天。", "2025-11-01"),
        ("10月31日，距离重阳节已过两天。", "2025-11-01"),
        ("昨天是中秋国庆假期的最后一天。", "2023-10-07"),
        ("10月1日国庆节、中秋节双节同庆。", "2023-10-02"),
        ("12月9日，大雪，部分航班取消。", "2025-12-10"),
        ("2月9日（农历腊月三十）", "2024-02-12"),
        ("今天是重阳节。", "2025-10-30"),
        ("10月7日、8日是寒露前后。", "2025-11-01"),
    ],
)
def test_days_near_a_festival_pass(checks: dict[str, Check], text: str, date: str) -> None:
    assert not found(checks["DAT03"], text, date)


@given(st.integers(1990, 2050), st.sampled_from(["春节", "端午节", "中秋节", "重阳节", "清明节"]))
def test_festivals_of_the_almanac_pass_on_their_day_alone(year: int, name: str) -> None:
    day = festival(name, year)
    assert day is not None
    beside = day + dt.timedelta(days=1)
    for one, told in ((day, 0), (beside, 1)):
        text = f"{one.year}年{one.month}月{one.day}日是{name}，展馆照常开放。"
        assert len(found(CHECKS["DAT03"], text)) == told


def test_a_year_to_come_told_as_done_is_told_with_the_word(checks: dict[str, Check]) -> None:
    text = "茶园2021年改种新苗。2032年，全村卖茶收入达到603万元，户均增收4100元。"
    (finding,) = found(checks["DAT05"], text, "2024-02-20")
    assert quotes(finding, text) == ["2032年", "达到", "2021年"]
    assert [mend.replacement for mend in finding.suggestions] == ["2023年", None]
    assert finding.severity == "warning"
    assert "2023年" in finding.message["zh"]


@pytest.mark.parametrize(
    ("text", "date", "severity"),
    [
        ("记者昨日获悉，8月19日，市公安局破获一起网络赌博案。", "2024-08-12", "error"),
        ("该桥已于2024年9月12日合龙。", "2024-09-02", "error"),
        ("2024年9月12日，学校举行了开学典礼。", "2024-09-02", "warning"),
        ("今年9月12日，学校召开了家长会。", "2024-09-02", "warning"),
        ("2024年11月3日以来，全区累计发放补贴310万元。", "2024-09-02", "warning"),
        ("截至2024年11月3日，全区共发放补贴310万元。", "2024-09-02", "warning"),
        ("2025年，全区破获盗窃案41起。", "2024-09-02", "warning"),
        (
            "9月21日（周六）、22日（周日），记者在现场看到，镇里举行了集市。",
            "2024-09-02",
            "warning",
        ),
        ("2026年，全区工业用电量同比增长4.1%。", "2024-09-02", "error"),
    ],
)
def test_what_is_dated_later_is_not_told_as_past(
    checks: dict[str, Check], text: str, date: str, severity: str
) -> None:
    assert [finding.severity for finding in found(checks["DAT05"], text, date)] == [severity]


def test_an_inferred_date_accuses_nobody_of_telling_too_soon(checks: dict[str, Check]) -> None:
    text = "截至2024年5月底，全区建成书屋12个。2027年，全区书屋借书达到9万册。"
    assert not found(checks["DAT05"], text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年建成书屋12个。到2032年，全区书屋将达到60个。", "2024-03-10"),
        ("《全区公园布局（2022—2032年）》已经批准，共建公园60个。", "2024-03-10"),
        ("2027年、2028年分别建成东线和西线，里程增至640公里。", "2026-02-01"),
        ("9月13日，学校举行了开学典礼。", "2024-09-12"),
        ("9月28日，民警将开展夜查，重点是酒驾。", "2024-09-12"),
        ("书展9月28日开展，目前已征集图书1.2万册，门票售出了三成。", "2024-09-12"),
        ("记者获悉，音乐会定于9月28日举行，昨日已举行了彩排。", "2024-09-12"),
        ("报名截至2024年9月28日，目前已有310人报名。", "2024-09-12"),
        ("截至2024年9月，全区累计发放补贴310万元。", "2024-09-12"),
        ("截至2024年12月31日已年满60周岁的居民可以办理。", "2024-09-12"),
        ("去年9月28日，民警破获此案，追回赃款2万元。", "2024-09-12"),
        ("明年1月，记者回访时，工程已完成。", "2024-12-20"),
        ("《2027年抓获嫌疑人的故事》已经出版。", "2024-09-12"),
    ],
)
def test_plans_previews_and_the_next_issue_pass(
    checks: dict[str, Check], text: str, date: str
) -> None:
    assert not found(checks["DAT05"], text, date)


BACKWARDS = [
    ("书展3月29日至25日举行。", "3月29日至25日", "error", ["3月25日至29日"]),
    ("书展3月29—25日举行。", "3月29—25日", "error", ["3月25—29日"]),
    (
        "假期为4月29日至3日，共5天。",
        "4月29日至3日",
        "warning",
        ["4月29日至5月3日", "4月3日至29日"],
    ),
    ("假期为12月30日至1日。", "12月30日至1日", "warning", ["12月30日至1月1日", "12月1日至30日"]),
    ("工期自2024年5月1日至2023年11月30日。", "2024年5月1日至2023年11月30日", "error", []),
    ("1996年7月至1989年2月，他在镇中学任教。", "1996年7月至1989年2月", "error", []),
]


@pytest.mark.parametrize("date", ["", "2024-03-10"])
@pytest.mark.parametrize(("text", "quote", "severity", "mends"), BACKWARDS)
def test_a_range_written_backwards_is_told_with_mends(
    checks: dict[str, Check], text: str, quote: str, severity: str, mends: list[str], date: str
) -> None:
    (finding,) = found(checks["DAT04"], text, date)
    assert quotes(finding, text) == [quote]
    assert finding.severity == severity
    assert [mend.replacement for mend in finding.suggestions if mend.replacement] == mends


@pytest.mark.parametrize(
    ("text", "places", "severity"),
    [
        ("书展10月18日至20日举行，为期五天。", ["10月18日至20日", "五天"], "error"),
        ("书展10月18日至20日（周五至周日）举办，历时12天。", ["10月18日至20日", "12天"], "error"),
        ("10月1日至7日放假调休，共8天。", ["10月1日至7日", "8天"], "error"),
        ("为期三天的书展于10月14日至18日举办。", ["三天", "10月14日至18日"], "error"),
        ("书展为期七天（10月18日至20日）。", ["七天", "10月18日至20日"], "error"),
        ("书展10月18日至20日为期十二天的活动很多。", ["10月18日至20日", "十二天"], "error"),
        ("整治2024年3月至5月进行，为期六个月。", ["2024年3月至5月", "六个月"], "warning"),
        ("该校连续五年（2021—2023年）获奖。", ["五年", "2021—2023年"], "warning"),
        ("培训2024年3月4日至8日举行，为期三周。", ["2024年3月4日至8日", "三周"], "warning"),
        (
            "公示自3月4日（周一）起至8日（周五）止，共7个工作日。",
            ["3月4日（周一）起至8日", "7个工作日"],
            "warning",
        ),
        (
            "禁渔4月1日8时至6月16日8时，为期四个半月。",
            ["4月1日8时至6月16日", "四个半月"],
            "warning",
        ),
        ("书展10月18日至20日举行，为期四天半。", ["10月18日至20日", "四天半"], "error"),
    ],
)
def test_a_length_beside_its_range_has_to_fit(
    checks: dict[str, Check], text: str, places: list[str], severity: str
) -> None:
    (finding,) = found(checks["DAT04"], text, "2024-10-08")
    assert sorted(quotes(finding, text)) == sorted(places)
    assert finding.severity == severity


@pytest.mark.parametrize(
    "text",
    [
        "书展10月18日至20日举行，历时两天。",
        "书展10月18日至20日举行，为期两天半。",
        "书展10月18日至20日举行，为期3天。",
        "公示自10月14日（周一）起至18日（周五）止，共5个工作日。",
        "公示自9月27日起至10月11日止，共7个工作日。",
        "禁渔4月1日8时至8月16日8时，为期四个半月。",
        "禁渔12月1日至3月1日，为期三个月。",
        "培训10月14日至27日举办，为期十天。",
        "书展10月18日至28日举行，分三期，每期为期两天。",
        "书展10月18日至28日举行，为期三天的论坛同时开张。",
        "10月1日至20日，共5天有雨。",
        "10月1日至20日晴天共5天。",
        "连续五天（10月18日至20日除外）降雨。",
        "整治2024年3月至5月进行，为期三个月。",
        "整治2024年3月5日至5月5日进行，为期两个月。",
        "行动2024年3月底至6月初进行，为期一个月。",
        "该校连续三年（2021—2023年）获奖。",
        "该校连续三年（2022—2024年）获奖。",
        "书展自12月25日至1月5日举行，为期12天。",
        "学年从9月1日至8月31日。",
        "2024年至2020年的年报见附件。",
        "会期由4月20日提前到15日。",
        "名单3月29日、25日两次公布。",
    ],
)
def test_lengths_and_ranges_that_may_stand_pass(checks: dict[str, Check], text: str) -> None:
    assert not found(checks["DAT04"], text, "2024-10-08")


@given(st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 1)), st.integers(1, 20))
def test_the_length_of_a_range_in_days_passes_and_one_more_is_told(day: dt.date, more: int) -> None:
    last = day + dt.timedelta(days=more)
    ends = [f"{one.year}年{one.month}月{one.day}日" for one in (day, last)]
    for length in (more, more + 1):
        assert not found(CHECKS["DAT04"], f"书展{ends[0]}至{ends[1]}举行，历时{length}天。")
    assert found(CHECKS["DAT04"], f"书展{ends[0]}至{ends[1]}举行，为期{more + 2}天。")
    (short,) = found(CHECKS["DAT04"], f"书展{ends[0]}至{ends[1]}举行，为期{more}天。")
    assert short.severity == "warning"


def test_a_wrapped_sentence_is_told_by_range_and_length(checks: dict[str, Check]) -> None:
    plain = (
        "区里今年最大的一场读书活动定在秋天，地点是人民公园的东门广场和旁边的少年宫，"
        "书展10月18日至20日举行，为期五天，现场有旧书交换、作家签名、亲子阅读和一场夜读会。"
    )
    text = "\n".join(plain[at : at + 20] for at in range(0, len(plain), 20))
    (finding,) = found(checks["DAT04"], text, "2024-10-08")
    told = [quote.replace("\n", "") for quote in quotes(finding, text)]
    assert told == ["10月18日至20日", "五天"]


def test_the_own_examples_hold(checks: dict[str, Check]) -> None:
    for check in checks.values():
        for example in check.examples:
            plain = example.texts[0].replace("⟦", "").replace("⟧", "")
            findings = found(check, plain, example.date)
            assert len(findings) == example.bad, plain
            told = sum(len(finding.places) for finding in findings)
            assert told == example.texts[0].count("⟦"), plain

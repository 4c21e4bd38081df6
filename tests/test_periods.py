"""One meaning, many surfaces: dates and periods against a fixed day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.reading.periods import FoundDate, find_dates

TODAY = dt.date(2024, 6, 12)


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def marked(text: str) -> tuple[str, str]:
    """Give the text without its marks ⟦⟧, and what stands between them."""
    inside = text[text.index("⟦") + 1 : text.index("⟧")]
    return text.replace("⟦", "").replace("⟧", ""), inside


FULL = [
    ("⟦2024年9月13日⟧，镇里开会", "2024-09-13", "2024-09-13", "ymd"),
    ("⟦2024年 9月 13日⟧，镇里开会", "2024-09-13", "2024-09-13", "ymd"),
    ("⟦2021.5.31⟧完工", "2021-05-31", "2021-05-31", "ymd"),
    ("时间：⟦2024-05-20⟧ 10:30", "2024-05-20", "2024-05-20", "ymd"),
    ("⟦2024/5/20⟧发布", "2024-05-20", "2024-05-20", "ymd"),
    ("⟦二〇二四年九月十三日⟧", "2024-09-13", "2024-09-13", "ymd"),
    ("⟦二〇二四年九月⟧", "2024-09-01", "2024-09-30", "ym"),
    ("⟦2024年2月⟧投产", "2024-02-01", "2024-02-29", "ym"),
    ("⟦2000年⟧第一届", "2000-01-01", "2000-12-31", "y"),
    ("⟦2024年⟧代表团", "2024-01-01", "2024-12-31", "y"),
]
PARTIAL = [
    ("⟦9月13日⟧，镇里开会", "2024-09-13", "2024-09-13", "md"),
    ("⟦今年5月15日⟧，镇里开会", "2024-05-15", "2024-05-15", "md"),
    ("⟦5月底⟧完工", "2024-05-21", "2024-05-31", "m"),
    ("⟦3月中旬⟧播种", "2024-03-11", "2024-03-20", "m"),
    ("⟦本月20日⟧开馆", "2024-06-20", "2024-06-20", "d"),
    ("⟦上月底⟧开馆", "2024-05-21", "2024-05-31", ""),
    ("⟦7月份⟧用电量", "2024-07-01", "2024-07-31", "m"),
    ("⟦2022年底⟧的占比", "2022-11-01", "2022-12-31", "y"),
    ("⟦去年年底⟧的占比", "2023-11-01", "2023-12-31", ""),
    ("⟦2021年春天⟧", "2021-02-01", "2021-05-31", "y"),
    ("记者⟦10日⟧从市统计局获悉", "2024-06-10", "2024-06-10", "d"),
    ("记者⟦28日⟧从市统计局获悉", "2024-05-28", "2024-05-28", "d"),
]
RELATIVE = [
    ("⟦去年12月⟧，区里排查", "2023-12-01", "2023-12-31", "m"),
    ("⟦前年⟧建成", "2022-01-01", "2022-12-31", ""),
    ("⟦明年3月⟧开放", "2025-03-01", "2025-03-31", "m"),
    ("⟦上半年⟧接诊", "2024-01-01", "2024-06-30", ""),
    ("⟦2023年下半年⟧接诊", "2023-07-01", "2023-12-31", "y"),
    ("⟦前三季度⟧接诊", "2024-01-01", "2024-09-30", ""),
    ("⟦今年一季度⟧接诊", "2024-01-01", "2024-03-31", ""),
    ("⟦2023年第四季度⟧接诊", "2023-10-01", "2023-12-31", "y"),
    ("⟦全年⟧接诊", "2024-01-01", "2024-12-31", ""),
    ("⟦前5个月⟧接诊", "2024-01-01", "2024-05-31", ""),
    ("⟦昨日⟧，学校开学", "2024-06-11", "2024-06-11", ""),
    ("⟦日前⟧，学校开学", "", "2024-06-12", ""),
    ("⟦近三年⟧，村里修路", "2021-06-12", "2024-06-12", ""),
    ("⟦过去一年⟧，村里修路", "2023-06-12", "2024-06-12", ""),
    ("⟦五年来⟧，村里修路", "2019-06-12", "2024-06-12", ""),
    ("比⟦上年⟧增加", "2023-01-01", "2023-12-31", ""),
    ("今年1至5月收案4120件，比⟦上年同期⟧下降", "2023-01-01", "2023-05-31", ""),
    ("⟦“十四五”⟧期间", "2021-01-01", "2025-12-31", ""),
    ("⟦“十三五”⟧时期", "2016-01-01", "2020-12-31", ""),
    ("⟦大前年⟧建成", "2021-01-01", "2021-12-31", ""),
    ("⟦昨晚⟧，学校开学", "2024-06-11", "2024-06-11", ""),
    ("⟦今早⟧，学校开学", "2024-06-12", "2024-06-12", ""),
    ("⟦大前天⟧，学校开学", "2024-06-09", "2024-06-09", ""),
    ("⟦大后天⟧，学校开学", "2024-06-15", "2024-06-15", ""),
    ("⟦后天⟧有雨", "2024-06-14", "2024-06-14", ""),
    ("⟦上周⟧开学", "2024-06-03", "2024-06-09", ""),
    ("⟦上周三⟧开学", "2024-06-05", "2024-06-05", ""),
    ("⟦本周日⟧开学", "2024-06-16", "2024-06-16", ""),
    ("⟦下星期一⟧开学", "2024-06-17", "2024-06-17", ""),
    ("⟦上周末⟧开学", "2024-06-08", "2024-06-09", ""),
    ("⟦上季度⟧接诊", "2024-01-01", "2024-03-31", ""),
    ("⟦本季度⟧接诊", "2024-04-01", "2024-06-30", ""),
    ("⟦近三个月⟧，村里修路", "2024-03-12", "2024-06-12", ""),
    ("⟦最近一周⟧多雨", "2024-06-05", "2024-06-12", ""),
    ("⟦未来三天⟧多雨", "2024-06-12", "2024-06-15", ""),
    ("⟦今后五年⟧，村里修路", "2024-06-12", "2029-06-12", ""),
    ("⟦三天前⟧，村里修路", "2024-06-09", "2024-06-09", ""),
    ("⟦两个月前⟧，村里修路", "2024-04-01", "2024-04-30", ""),
    ("⟦半年前⟧，村里修路", "2023-12-01", "2023-12-31", ""),
    ("⟦60年前⟧，村里修路", "1964-01-01", "1964-12-31", ""),
    ("⟦6月中下旬⟧多雨", "2024-06-11", "2024-06-30", "m"),
    ("⟦2024年后三个月⟧接诊", "2024-10-01", "2024-12-31", "y"),
]
STRETCHES = [
    ("⟦1990年代⟧", "1990-01-01", "1999-12-31", ""),
    ("⟦上世纪80年代⟧初", "1980-01-01", "1989-12-31", ""),
    ("⟦上个世纪七十年代⟧", "1970-01-01", "1979-12-31", ""),
    ("⟦20世纪60年代⟧", "1960-01-01", "1969-12-31", ""),
    ("⟦十九世纪三十年代⟧", "1830-01-01", "1839-12-31", ""),
    ("⟦本世纪20年代⟧", "2020-01-01", "2029-12-31", ""),
]
SHORT = [
    ("⟦08年6月⟧建成", "2008-06-01", "2008-06-30", "ym"),
    ("⟦23年7月15日⟧建成", "2023-07-15", "2023-07-15", "ymd"),
    ("⟦20240307⟧", "2024-03-07", "2024-03-07", "ymd"),
    ("⟦2024年五月二十号⟧", "2024-05-20", "2024-05-20", "ymd"),
    ("⟦十月一号⟧放假", "2024-10-01", "2024-10-01", "md"),
    ("⟦2023年五一⟧假期", "2023-05-01", "2023-05-01", "y"),
    ("⟦2023年十一⟧黄金周", "2023-10-01", "2023-10-01", "y"),
    ("⟦2023年的秋天⟧", "2023-08-01", "2023-11-30", "y"),
]
BOUND = [
    ("⟦今年⟧以来", "2024-01-01", "2024-06-12", "以来"),
    ("⟦2022年⟧以来", "2022-01-01", "2024-06-12", "以来"),
    ("自⟦2004年⟧以来", "2004-01-01", "2024-06-12", "以来"),
    ("自⟦2月1日⟧起", "2024-02-01", "2024-06-12", "起"),
    ("⟦10月8日⟧起陆续开课", "2024-10-08", "", "起"),
    ("截至⟦5月底⟧", "", "2024-05-31", "截至"),
    ("截至⟦2021年5月底⟧", "", "2021-05-31", "截至"),
    ("截至⟦目前⟧", "", "2024-06-12", "截至"),
    ("到⟦2035年⟧", "2035-01-01", "2035-12-31", "到"),
    ("将于⟦9月20日⟧开馆", "2024-09-20", "2024-09-20", "将"),
    ("⟦2025年⟧前完成", "", "2025-12-31", "前"),
    ("⟦2012年⟧后停用", "2012-01-01", "", "后"),
    ("于⟦7月21日⟧将嫌疑人抓获", "2024-07-21", "2024-07-21", "于"),
    ("⟦2023年⟧前往外地", "2023-01-01", "2023-12-31", ""),
]
RANGES = [
    ("⟦今年1至5月⟧", "2024-01-01", "2024-05-31", "m"),
    ("⟦1—7月⟧", "2024-01-01", "2024-07-31", "m"),
    ("⟦1-7月份⟧", "2024-01-01", "2024-07-31", "m"),
    ("⟦7、8月⟧", "2024-07-01", "2024-08-31", "m"),
    ("⟦2021年1月到5月⟧", "2021-01-01", "2021-05-31", "ym"),
    ("⟦2020年1月至2021.5.31⟧", "2020-01-01", "2021-05-31", "ymd"),
    ("⟦3月25日至29日⟧", "2024-03-25", "2024-03-29", "md"),
    ("⟦3月25—29日⟧", "2024-03-25", "2024-03-29", "md"),
    ("⟦2024年 3月 25日至29日⟧", "2024-03-25", "2024-03-29", "ymd"),
    ("⟦2月23日至3月22日⟧", "2024-02-23", "2024-03-22", "md"),
    ("⟦2018年至2020年⟧", "2018-01-01", "2020-12-31", "y"),
    ("⟦2018—2020年⟧", "2018-01-01", "2020-12-31", "y"),
    ("⟦2020-21年⟧为", "2020-01-01", "2021-12-31", "y"),
    ("⟦2018年至2020年5月⟧", "2018-01-01", "2020-05-31", "y"),
    ("⟦1999.08-2002.02⟧", "1999-08-01", "2002-02-28", "ym"),
    ("⟦2005.10—2006.8⟧", "2005-10-01", "2006-08-31", "ym"),
    ("⟦2019.05.29-2020.01.12⟧", "2019-05-29", "2020-01-12", "ymd"),
    ("⟦2021.6.14—6.18⟧", "2021-06-14", "2021-06-18", "ymd"),
    ("⟦2021/6/14-6/18⟧", "2021-06-14", "2021-06-18", "ymd"),
    ("⟦二〇二一年六月十四日至十八日⟧", "2021-06-14", "2021-06-18", "ymd"),
    ("⟦2018年12月九号到十五号⟧", "2018-12-09", "2018-12-15", "ymd"),
    ("⟦2024-05-01至2024-05-05⟧", "2024-05-01", "2024-05-05", "ymd"),
    ("连续三年(⟦2021-2023⟧)", "2021-01-01", "2023-12-31", "y"),
    ("⟦10月1日至7日⟧", "2024-10-01", "2024-10-07", "md"),
    ("⟦2012年12月28日至2013年1月3日⟧", "2012-12-28", "2013-01-03", "ymd"),
    ("⟦12月25日至2024年1月5日⟧", "2023-12-25", "2024-01-05", "ymd"),
    ("⟦2023年11月至3月⟧供暖", "2023-11-01", "2024-03-31", "ym"),
    ("⟦7月28日8时至8月1日⟧14时", "2024-07-28", "2024-08-01", "md"),
    ("⟦3月29日至25日⟧", "2024-03-29", "2024-03-25", "md"),
]
LUNAR = [
    ("⟦农历八月十五⟧赏月", "2024-09-17", "2024-09-17", ""),
    ("⟦正月初一⟧拜年", "2024-02-10", "2024-02-10", ""),
    ("⟦1933年正月⟧", "1933-01-26", "1933-02-23", "y"),
    ("⟦2024年中秋节⟧", "2024-09-17", "2024-09-17", "y"),
    ("⟦端午⟧前后", "2024-06-10", "2024-06-10", ""),
    ("⟦第36个国际禁毒日⟧", "2023-06-26", "2023-06-26", ""),
    ("今日⟦立秋⟧，暑气未消", "2024-08-07", "2024-08-07", ""),
    ("2023年3月22日是⟦农历闰二月初一⟧", "2023-03-22", "2023-03-22", ""),
    ("2025年1月7日（⟦农历腊月初八⟧）", "2025-01-07", "2025-01-07", ""),
]


@pytest.mark.parametrize(
    ("text", "first", "last", "printed"),
    [*FULL, *PARTIAL, *RELATIVE, *STRETCHES, *SHORT, *RANGES, *LUNAR],
)
def test_reads_a_date_as_the_days_it_means(text: str, first: str, last: str, printed: str) -> None:
    plain, inside = marked(text)
    found = find_dates(plain, TODAY)[-1]
    assert plain[found.start : found.end] == inside
    assert (found.first, found.last, found.printed) == (day(first), day(last), printed)
    assert found.possible


@pytest.mark.parametrize(("text", "first", "last", "cue"), BOUND)
def test_a_binding_word_opens_the_interval(text: str, first: str, last: str, cue: str) -> None:
    plain, inside = marked(text)
    (found,) = find_dates(plain, TODAY)
    assert plain[found.start : found.end] == inside
    assert (found.first, found.last, found.cue) == (day(first), day(last), cue)


@pytest.mark.parametrize("text", [text for text, *_ in RANGES])
def test_a_range_is_one_date(text: str) -> None:
    assert [found.cue for found in find_dates(marked(text)[0], TODAY)] == ["range"]


@pytest.mark.parametrize(
    "text",
    [
        "抓获1932名，环岛1944公里，缴获1974.36千克",
        "有2000年历史，距今1300年，三千年文脉",
        "服刑5年，承包期30年，三年行动，十年禁渔",
        "10个月大，13月龄，3月饼销量",
        "“6·26”宣传，“12·4”活动，“2018-420”专案",
        "3日内报名，处5日以下拘留，游程7日",
        "每季度一次，13个季度",
        "青年、少年、成年人年均周年",
        "下午3时，17时30分，0—24时",
        "“清源-2025”行动，电话010-85202353",
        "此后年均增长，过去年份，以前年度",
        "版本2021.5公斤，IP 192.168.1.1",
        "9月饼盒，第2月台，5月季花圃",
    ],
)
def test_counts_durations_and_names_are_no_dates(text: str) -> None:
    assert find_dates(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "month", "number"),
    [
        ("至9月31日17时止", 9, 31),
        ("2023年2月30日", 2, 30),
        ("2023年2月29日", 2, 29),
        ("13月5日开幕", 13, 5),
        ("2024年13月", 13, None),
        ("2024-02-30", 2, 30),
        ("4月28—31日", 4, 31),
        ("5月0日", 5, 0),
    ],
)
def test_an_impossible_date_is_kept_whole(text: str, month: int, number: int | None) -> None:
    (found,) = find_dates(text, TODAY)
    assert (found.possible, found.month, found.day) == (False, month, number)
    assert (found.first, found.last) == (None, None)


def test_an_impossible_end_does_not_hide_in_a_range() -> None:
    found = find_dates("9月2日至9月31日报名", TODAY)
    assert [(date.day, date.possible) for date in found] == [(2, True), (31, False)]


@pytest.mark.parametrize("text", ["2024年2月29日", "2月29日"])
def test_a_leap_day_is_possible(text: str) -> None:
    assert find_dates(text, None)[0].possible


WEEKDAYS = [
    ("2025年3月24日 星期一", [0]),
    ("3月24日（周一）开馆", [0]),
    ("3月24日(星期天)开馆", [6]),
    ("3月24日，周一，开馆", [0]),
    ("8月3日周四，欧盟", [3]),
    ("周三（8月9日）开馆", [2]),
    ("2024年10月25日 农历九月廿三 星期五", [4, None]),
    ("9月5日、6日（星期四、星期五）两天", [3, 4]),
    ("3月24日周一至周五", [None]),
    ("3月24日，每周一", [None]),
    ("8月3日周边道路", [None]),
    ("9月1日 周日 9月2日 周一", [6, 0]),
]


@pytest.mark.parametrize(("text", "weekdays"), WEEKDAYS)
def test_a_weekday_goes_with_its_own_date(text: str, weekdays: list[int | None]) -> None:
    found = find_dates(text, TODAY)
    assert [date.weekday for date in found] == weekdays
    for date in found:
        if date.weekday_at:
            start, end = date.weekday_at
            assert text[start:end][:1] in {"星", "周"}
            assert not date.start <= start < date.end


def test_the_ends_of_a_range_keep_their_weekdays() -> None:
    (found,) = find_dates("3月25日（周一）至27日（周三）", TODAY)
    assert (found.first, found.last, found.weekday) == (
        dt.date(2024, 3, 25),
        dt.date(2024, 3, 27),
        None,
    )
    assert [(part.day, part.weekday) for part in found.parts] == [(25, 0), (27, 2)]


HOWS = [
    ("2024年5月1日", TODAY, "printed"),
    ("5月1日", TODAY, "year from article date"),
    ("去年5月", TODAY, "relative to article date"),
    ("5月1日", None, "unknown year"),
    ("今年5月", None, "unknown year"),
    ("“十四五”期间", None, "plan"),
    ("农历八月十五", TODAY, "lunar 8-15"),
    ("中秋节", TODAY, "festival 中秋节"),
    ("第36个国际禁毒日", None, "edition 36 国际禁毒日"),
]


@pytest.mark.parametrize(("text", "today", "how"), HOWS)
def test_says_how_the_year_is_known(text: str, today: dt.date | None, how: str) -> None:
    assert find_dates(text, today)[0].how == how


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年7月4日，吴某投案，9月1日开庭", [(2022, 7, 4), (2022, 9, 1)]),
        ("2022年7月4日投案，同年9月1日开庭", [(2022, 7, 4), (2022, 9, 1)]),
        ("2022年7月4日投案，次年3月宣判", [(2022, 7, 4), (2023, 3, None)]),
        ("7月11日、18日、19日前往", [(2024, 7, 11), (2024, 7, 18), (2024, 7, 19)]),
        ("2018年建成的书店，5月20日重新开张", [(2018, None, None), (2024, 5, 20)]),
        ("2023年，1—7月", [(2023, None, None), (2023, 1, None)]),
    ],
)
def test_a_year_carries_on_where_the_sentence_means_it(
    text: str, expected: list[tuple[int, int | None, int | None]]
) -> None:
    found = find_dates(text, TODAY)
    assert [(date.year, date.month, date.day) for date in found] == expected


def test_a_month_long_ahead_is_last_years() -> None:
    january = dt.date(2024, 1, 8)
    assert find_dates("12月20日，大桥合龙", january)[0].year == 2023
    assert find_dates("3月20日，大桥合龙", january)[0].year == 2024


def test_without_a_day_nothing_is_resolved_by_guess() -> None:
    for text in ("5月20日", "今年", "昨日", "近三年", "上半年", "中秋节", "截至目前"):
        for found in find_dates(text, None):
            assert (found.first, found.last) == (None, None), text


LETTERS = (
    "0123456789年月日号今去前截至到自起以来上半季度第个星期周一二三十正初农历闰“五”（） .-—、，"
    "昨明后大天晚本下世纪代未来过近最同次翌"
)


WORDS = (
    "今天 昨晚 大后天 上周三 下下周 本周末 上季度 三天前 百年前 999年前 未来99周 近三个月 过去90年 "
    "上世纪90年代 次日 当晚 2024年 5月 3日 至 ， 前 以来".split()
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
    st.one_of(st.dates(), st.sampled_from([dt.date.min, dt.date.max])),
)
def test_words_of_time_resolve_on_any_day(text: str, today: dt.date) -> None:
    for found in find_dates(text, today):
        if found.cue != "range" and found.first and found.last:
            assert found.first <= found.last


@given(st.text(alphabet=LETTERS))
def test_any_text_is_read_in_order_and_without_overlaps(text: str) -> None:
    for today in (None, TODAY, dt.date.min, dt.date.max):
        found = find_dates(text, today)
        ends = [bound for date in found for bound in (date.start, date.end)]
        assert ends == sorted(ends)
        assert all(consistent(date) for date in found)


def consistent(date: FoundDate) -> bool:
    return date.start < date.end and (date.possible or date.first is date.last is None)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_printed_day_is_that_day(date: dt.date) -> None:
    for text in (f"{date.year}年{date.month}月{date.day}日", f"{date:%Y-%m-%d}"):
        if date.year < 2100 or "年" in text:
            (found,) = find_dates(f"会议{text}召开", None)
            assert (found.first, found.last) == (date, date)

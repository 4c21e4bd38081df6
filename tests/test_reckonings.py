"""Counts of years and editions: what is read, and when DAT07 asks."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading, Reckoning
from qa.reading.documents import read_text
from qa.reading.scene.scene import scene
from qa.reading.time.reckonings import read_reckonings

(CHECK,) = (check for check in load_checks(packages=False).checks if check.code == "DAT07")


def told(text: str, date: str = "") -> list[Reckoning]:
    day = dt.date.fromisoformat(date) if date else None
    document = read_text(text, name="a.txt", date=day)
    return [
        claim
        for index in range(len(document.articles))
        for claim in read_reckonings(scene(document, index))
    ]


def found(text: str, date: str = "") -> list[Finding]:
    document = read_text(text, name="a.txt", date=None)
    judgement = judge([Reading(document, tuple(told(text, date)))], [CHECK])
    assert not judgement.failures
    return list(judgement.findings)


@pytest.mark.parametrize(
    ("text", "kind", "count", "since", "until", "skipped"),
    [
        ("第十二届环湖赛开赛。环湖赛2010年创办，每年一届。", "edition", 12, 2010, 2024, 0),
        ("第12届“湖光”书展闭幕。“湖光”书展始于2010年。", "edition", 12, 2010, 2024, 0),
        (
            "环湖赛创办于2010年，其间仅2020年、2021年停办。第13届环湖赛将于5月举行。",
            "edition",
            13,
            2010,
            2024,
            2,
        ),
        (
            "环湖赛创办于2010年，因故停办两届。2023年，第12届环湖赛举行。",
            "edition",
            12,
            2010,
            2023,
            2,
        ),
        ("6月26日是第37个国际禁毒日。", "edition", 37, 1988, 2024, 0),
        ("第十届灯谜会昨晚收场。这个会2015年首办，一年一届。", "edition", 10, 2015, 2024, 0),
        (
            "书友会自2013年起，每年秋天都办一回，从未间断，今年已是第十二届。",
            "edition",
            12,
            2013,
            2024,
            0,
        ),
        ("老渠1963年动工，一镐一锹挖了五年，到1968年通水。", "years", 5, 1963, 1968, 0),
        ("2014年，糖厂停产。2020年，闲置六年的车间改成画室。", "years", 6, 2014, 2020, 0),
        ("1956年6月，塔灯点亮。整整68年后的今天，灯还亮着。", "years", 68, 1956, 2024, 0),
        ("2023年6月26日（周一）是第36个国际禁毒日。", "edition", 36, 1988, 2023, 0),
        ("市一中始建于1954年，今年迎来建校70周年。", "anniversary", 70, 1954, 2024, 0),
        ("1994年，星河公司成立。庆祝星河公司成立30周年。", "anniversary", 30, 1994, 2024, 0),
        ("2019年是新中国成立70周年。", "anniversary", 70, 1949, 2019, 0),
        ("协会成立于2012年，协会成立十二年来，会员过万。", "years", 12, 2012, 2024, 0),
        ("李某，男，1965年3月出生，现年59岁。", "age", 59, 1965, 2024, 0),
        ("她生于1965年。1983年，18岁的她进了厂。", "age", 18, 1965, 1983, 0),
        ("59岁的李大山是村医。1965年，李大山出生在海边。", "age", 59, 1965, 2024, 0),
        ("李大山1984年入党，如今已有40年党龄。", "years", 40, 1984, 2024, 0),
        ("她1990年走上讲台，教龄34年。", "years", 34, 1990, 2024, 0),
        ("他1971年到林场，一干三十二年，直到2003年退休。", "years", 32, 1971, 2003, 0),
        ("自2020年起，该村已连续五年获奖。", "years", 5, 2020, 2024, 0),
        ("1971年至2003年，他守在林场，一守就是32年。", "years", 32, 1971, 2003, 0),
        ("茶厂1990年投产，至今已有34年。", "years", 34, 1990, 2024, 0),
        ("2003年他离家，12年后的2015年，他回来了。", "years", 12, 2003, 2015, 0),
        ("2008年首办，时隔14年，2022年再办。", "years", 14, 2008, 2022, 0),
        ("10年前的2014年，他第一次进藏。", "years", 10, 2014, 2024, 0),
    ],
)
def test_a_count_is_read_with_its_years(
    text: str, kind: str, count: int, since: int, until: int, skipped: int
) -> None:
    (one,) = told(text, "2024-06-20")
    assert (one.kind, one.count, one.since, one.until.value, one.skipped) == (
        kind,
        count,
        since,
        until,
        skipped,
    )
    assert not found(text, "2024-06-20")


@pytest.mark.parametrize(
    "text",
    [
        "2023年举办首届乡村马拉松。第十五届环湖赛昨日开赛。",
        "博览会每两年一届，创办于2010年，第8届博览会昨日开幕。",
        "老李1985年入党，老王是有50年党龄的老党员。",
        "他1971年到林场，一干30多年，直到2003年退休。",
        "他2010年毕业，在外工作2年，回乡又工作了3年，直到2015年。",
        "赵某1980年出生。2023年5月，赵某伙同22岁的李某行窃。",
        "王芳1980年出生。王芳的儿子今年12岁。",
        "父亲1950年出生，母亲1952年出生，他今年40岁。",
        "1956年，张大海出生。2001年他接班，45岁的张大海当了村支书。",
        "市红十字会成立于1984年。今年是市民盟成立70周年。",
        "县一中1925年建校，正在筹备建校100周年庆典。",
        "今年是新中国成立后建厂70周年。",
        "60岁以上的老人中，1960年出生的占三成。",
        "据介绍，他于2001年参加工作，2019年任局长，有着10年党龄。",
    ],
)
def test_what_belongs_to_others_is_not_put_together(text: str) -> None:
    assert not found(text, "2024-06-20")


@pytest.mark.parametrize(
    ("text", "severity", "places", "mend"),
    [
        (
            "第13届环湖赛开赛。环湖赛2010年创办，每年一届，只有2020年停办。",
            "warning",
            ["第13届", "2010年", "2020年停办"],
            "第14届",
        ),
        (
            "第16届环湖赛开赛。环湖赛2010年创办，每年一届。",
            "warning",
            ["第16届", "2010年"],
            "第15届",
        ),
        ("第19届环湖赛开赛。环湖赛2010年创办。", "error", ["第19届", "2010年"], "第15届"),
        (
            "6月26日是第36个国际禁毒日。",
            "warning",
            ["第36个国际禁毒日", "6月26日"],
            "第37个国际禁毒日",
        ),
        (
            "2024年6月26日是第34个国际禁毒日。",
            "error",
            ["第34个国际禁毒日", "2024年6月26日"],
            "第37个国际禁毒日",
        ),
        (
            "市一中始建于1964年，今年迎来建校70周年。",
            "error",
            ["70周年", "1964年", "今年"],
            "60周年",
        ),
        ("李某，男，1965年3月出生，现年49岁。", "error", ["49岁", "1965年3月"], "59岁"),
        ("李某，男，1965年3月出生，现年61岁。", "warning", ["61岁", "1965年3月"], "59岁"),
        ("李大山1994年入党，如今已有40年党龄。", "error", ["40年党龄", "1994年"], "30年党龄"),
        (
            "他1971年到林场，一干22年，直到2003年退休。",
            "error",
            ["22年", "1971年", "2003年"],
            "32年",
        ),
        ("自2021年起，该村连续7年获奖。", "error", ["7年", "2021年"], "3年"),
    ],
)
def test_a_count_that_its_years_do_not_make_is_told(
    text: str, severity: str, places: list[str], mend: str
) -> None:
    (finding,) = found(text, "2024-06-20")
    spans = [place.span for place in finding.places]
    assert sorted(text[span.start : span.end] for span in spans) == sorted(places)
    assert (finding.severity, finding.suggestions[0].replacement) == (severity, mend)


@pytest.mark.parametrize(
    "text",
    [
        "李某，男，1965年3月出生，现年58岁。",
        "李某，男，1965年3月出生，现年60岁。",
        "他1971年到林场，一干33年，直到2003年退休。",
        "自2021年起，该村已连续四年获奖。",
        "自2011年起，该村连续三年获奖。",
        "他1971年到林场，一干30年，直到2003年退休。",
        "第9届环湖赛开赛。环湖赛2010年创办，每年一届。",
    ],
)
def test_habits_of_counting_and_editions_left_out_pass(text: str) -> None:
    assert told(text, "2024-06-20")
    assert not found(text, "2024-06-20")


@given(st.integers(1950, 2010), st.integers(2, 60), st.integers(-70, 70))
def test_years_of_work_are_told_beyond_one_or_a_rounding(since: int, years: int, off: int) -> None:
    count = years + off
    if count < 1:
        return
    text = f"他{since}年到林场，一干{count}年，直到{since + years}年退休。"
    assert bool(found(text)) == (abs(off) > (1 if count % 10 else 4))


@pytest.mark.parametrize(
    ("text", "date", "wrong"),
    [
        ("潘素琴1932年生在渡船上，今年已61岁。", "2024-05-06", True),
        ("潘素琴1963年生在渡船上，今年已61岁。", "2024-05-06", False),
        ("做伞的老夏1936年出生，今年刚好61岁。\n2024年5月6日，他又收了两个徒弟。", "", True),
        ("做伞的老夏1963年出生，今年刚好61岁。\n2024年5月6日，他又收了两个徒弟。", "", False),
    ],
)
def test_an_age_of_today(text: str, date: str, wrong: bool) -> None:  # noqa: FBT001
    assert bool(found(text, date)) is wrong


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("罗桂芳是2011年进站的投递员，16年来没有送错过一封信。", "warning"),
        ("罗桂芳是2011年进站的投递员，13年来没有送错过一封信。", ""),
        ("1982年6月迎客的县图书馆，今年迎来开馆36周年。", "warning"),
        ("1982年6月挂牌，1988年6月有了馆舍的县图书馆，今年迎来开馆36周年。", ""),
        ("茶会开讲于1979年，每月两期，至今已走过15年。", "warning"),
        ("1986年建成的老馆，靠一件陶鼎走红以来，三年来接待了40万人。", ""),
        ("罗桂芳2011年进站，加上代课的三年，今年已是第16个年头。", ""),
        ("2009年开办的茶馆有11张桌。\n掌柜说，创办二十二年来，天天开门。", "warning"),
        ("茶馆1993年挂牌。2009年开办茶艺课。\n掌柜说，创办三十一年来，天天开门。", ""),
        ("2020年全县立案数下降14%，治安达到近十二年来最好水平。", ""),
        ("（2024年5月10日）骑行队成立满7年，换过9辆车。", ""),
    ],
)
def test_a_length_up_to_now_is_reckoned_from_the_one_year_that_is_told(
    text: str, severity: str
) -> None:
    assert [one.severity for one in found(text, "2024-05-10")] == ([severity] if severity else [])

"""Editions are of one place's work: a form of words that two counties share is no last edition."""

from __future__ import annotations

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = [check for check in load_checks().checks if check.code == "FIG02"]
BODY = "全年累计清扫路面51728公里，处置险情{}起，修补坑槽{}处。"


def kept(one: str, other: str) -> list[str]:
    texts = (
        f"---\ndate: 2023-12-20\n---\n{one}公路养护见成效\n{BODY.format(67, 436)}",
        f"---\ndate: 2024-12-22\n---\n{other}公路养护见成效\n{BODY.format(45, 512)}",
    )
    readings = [
        read_claims(read_text(text, name=f"{number}.txt")) for number, text in enumerate(texts)
    ]
    return [finding.check for finding in judge(readings, CHECKS).findings]


def test_the_same_county_a_year_later() -> None:
    assert kept("青河县", "青河县") == ["FIG02"]


def test_another_county() -> None:
    assert kept("青河县", "白水县") == []


REPORT = (
    "石桥县法院{}年工作情况\n（{}年1月15日）\n{}，审结案件{}件。执结案件1,208件，司法救助{}人。"
)


def test_the_past_year_is_the_one_that_a_report_tells_of() -> None:
    texts = (
        REPORT.format(2022, 2023, "2022年", 4517, 63),
        REPORT.format(2023, 2024, "过去一年", 5065, 71),
    )
    readings = [read_claims(read_text(text, name=f"{at}.txt")) for at, text in enumerate(texts)]
    assert [finding.check for finding in judge(readings, CHECKS).findings] == ["FIG02"]


def test_what_is_told_to_stay_stays() -> None:
    told = "3个{}。组织培训{}场，{}人参加，发放资料{}份。"
    one = told.format("站所、114名干部包片到村", 138, 9612, 3418)
    other = told.format("站所、114名干部包片到村的格局保持不变", 161, 9973, 3605)
    assert kept_in(one, other) == []


def test_what_holds_of_all_years_stays() -> None:
    told = "年降雨{}毫米，较{}（1237.6毫米）偏多。大风{}天，雾{}天，气温{}℃。"
    years = (1418.3, 27, 63, 16.4), (1526.9, 34, 71, 17.2)
    for normal, found in (("常年", []), ("邻县", ["FIG02"])):
        one, other = (told.format(rain, normal, *rest) for rain, *rest in years)
        assert kept_in(one, other) == found


def kept_in(one: str, other: str) -> list[str]:
    texts = (
        f"---\ndate: 2023-12-20\n---\n青河县税务局小结\n{one}",
        f"---\ndate: 2024-12-22\n---\n青河县税务局小结\n{other}",
    )
    readings = [read_claims(read_text(text, name=f"{at}.txt")) for at, text in enumerate(texts)]
    return [finding.check for finding in judge(readings, CHECKS).findings]


def test_what_is_told_to_have_moved_is_kept_however_fixed_its_kind() -> None:
    told = "全县挂果面积{}万亩，预计总产31.7万吨{}。"
    moved = told.format("19.1", "，比去年多1.4万吨")
    assert kept_in(told.format("18.6", ""), moved) == ["FIG02"]
    assert kept_in(told.format("18.6", ""), told.format("19.1", "")) == []

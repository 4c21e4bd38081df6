"""Members that overlap or are told not to, and parts that are of more than their whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.judging.sums.weighed_sums import weighed_verdict
from qa.model import Reading, Total
from qa.reading.totals.overlaps import overlap_told

CHECKS = [check for check in load_checks(packages=False).checks if check.code.startswith("SUM")]

WRONG = [
    "街上有面馆16家、茶铺27家、药房38家、书店14家，各家互不兼营，合计105家。",
    "全市在册盲道引导员5.6万人，其中城区1.7万人，县里1.2万人，乡镇6.8万人。",
    "沟里420户人家，有531户养蜂，一年摇蜜两万斤。",
]
SOUND = [
    "全年处分64人，其中党纪处分51人、政务处分20人，有7人受到双重处分。",
    "园里现存名木1347株，其中古树1333株、引种的18株，有4株既是古树又是引种的。",
    "农场总收入3.62亿元，由稻米1.94亿元、养鱼7500万元、农机4600万元三块和补贴等其他进项组成。",
    "男女冠军各奖3万元，亚军1.5万元，季军9000元，两组奖金共10.8万元。",
    "水库总库容3400万立方米，现蓄水1530万立方米，扣除死库容后可用水1380万立方米。",
    "抢修队伍增到5240人，其中省内其他城市来援的1340人、省外的380人。",
    "全年累计投放贷款86.4亿元。其中涉农贷款余额93.1亿元。",
    "去年石楼接待游客6.3万人次。仅国庆七天，石楼所在的整片老街就迎来游客7.6万人次。",
    "合唱团现有团员83名。团长说：“我们刚成立时一百二十多人，留下的都是真爱唱的。”",
    "一期33台，单机1800千瓦；二期其中单机4500千瓦的12台。",
]


def codes(read: Callable[..., list[Reading]], text: str) -> list[str]:
    return [finding.check for finding in judge(read(text), CHECKS).findings]


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_is_told(text: str, read_texts: Callable[..., list[Reading]]) -> None:
    assert codes(read_texts, text)


@pytest.mark.parametrize("text", SOUND)
def test_what_overlaps_or_is_of_more_passes(
    text: str, read_texts: Callable[..., list[Reading]]
) -> None:
    assert not codes(read_texts, text)


def test_an_overlap_that_is_denied_is_none() -> None:
    assert overlap_told("有的团队重复登记")
    assert not overlap_told("没有一户重复登记")
    assert overlap_told("不少人同时报了两项")


def test_words_that_close_a_list_speak_for_its_sum(
    read_texts: Callable[..., list[Reading]],
) -> None:
    text = "减下来的916人中，种菇352人，进食品厂218人，带孙子171人，开小店125人"
    found = []
    for end in ("，一人没落下。", "。"):
        (reading,) = read_texts(text + end)
        totals = [one for one in reading.claims if isinstance(one, Total)]
        found.append([weighed_verdict(one) for one in totals if one.odds is not None])
    assert found == [["warning"], [""]]

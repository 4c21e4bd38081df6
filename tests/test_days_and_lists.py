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
]
GOOD = [
    "夜市2025年4月1日到4月12日开张，每晚六点出摊，周一休市，为期10天。",
    "---\ndate: 2024-03-06\n---\n3月16日夜里，剧团在祠堂加演一场，请准备好零钱。",
    "2025年春节是1月29日，除夕当天渡船停航。",
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

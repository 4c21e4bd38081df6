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
]
GOOD = [
    "夜市2025年4月1日到4月12日开张，每晚六点出摊，周一休市，为期10天。",
    "---\ndate: 2024-03-06\n---\n3月16日夜里，剧团在祠堂加演一场，请准备好零钱。",
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

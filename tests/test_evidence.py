"""What a finding rests on: the claims that were read, and its figures side by side."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import TypeAlias

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.evidence import evidence
from qa.judging.finding.loader import load_checks
from qa.judging.linking.traits import traits
from qa.model import Evidence, Figure, Passage, Reading, Total, Trait

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = {check.code: check for check in load_checks(packages=False).checks}


def figures(readings: list[Reading], *quotes: str) -> list[Figure]:
    """Give the figures that are printed so, one a quote, in the order asked for."""
    found = [
        (reading.document.quote(claim.span), claim)
        for reading in readings
        for claim in reading.claims
        if isinstance(claim, Figure)
    ]
    return [next(figure for quote, figure in found if quote == wanted) for wanted in quotes]


def by_name(found: tuple[Trait, ...]) -> dict[str, Trait]:
    return {trait.name: trait for trait in found}


def values(trait: Trait) -> list[str | None]:
    return [slot.value for slot in trait.slots]


@pytest.mark.parametrize(
    ("text", "quotes", "name", "standing", "told"),
    [
        ("青禾市破获盗窃案件10起。\n\n青禾市侦破盗窃案件12起。", "10起 12起", "action", "shared",
         ["破获", "侦破"]),
        ("破获盗窃案件10起。\n\n抓获嫌疑人12名。", "10起 12名", "action", "apart",
         ["破获", "抓获"]),
        ("破获盗窃案件10起。\n\n破获诈骗案件12起。", "10起 12起", "thing", "open",
         ["盗窃案件", "诈骗案件"]),
        ("破获盗窃案件10起。\n\n抓获嫌疑人12名。", "10起 12名", "thing", "apart",
         ["盗窃案件", "嫌疑人"]),
        ("破获盗窃案件10起。\n\n破获盗窃案件12件。", "10起 12件", "unit", "shared", ["起", "件"]),
        ("接待游客300人。\n\n接待游客320人次。", "300人 320人次", "unit", "open", ["人", "人次"]),
        ("接待游客300人。\n\n新建厂房12栋。", "300人 12栋", "unit", "apart", ["人", "栋"]),
        ("青禾市新建厂房10栋。\n\n白石县新建厂房12栋。", "10栋 12栋", "subject", "apart",
         ["青禾市", "白石县"]),
        ("2023年新建厂房10栋。\n\n2024年新建厂房12栋。", "10栋 12栋", "period", "apart",
         ["2023年 (2023-01-01/2023-12-31)", "2024年 (2024-01-01/2024-12-31)"]),
        ("建成厂房10栋。\n\n计划建成厂房12栋。", "10栋 12栋", "scope", "apart", [None, "计划"]),
    ],
)  # fmt: skip
def test_a_trait(
    read_texts: ReadTexts, text: str, quotes: str, name: str, standing: str, told: list[str | None]
) -> None:
    trait = by_name(traits(figures(read_texts(text), *quotes.split())))[name]
    assert (trait.standing, values(trait)) == (standing, told)


def test_what_is_not_known_is_open(read_texts: ReadTexts) -> None:
    found = by_name(
        traits(figures(read_texts("2023年建成厂房10栋。", "建成厂房12栋。"), "10栋", "12栋"))
    )
    assert found["period"].standing == "open"
    assert [slot.known for slot in found["period"].slots] == ["stated", "unknown"]
    assert "scope" not in found


def test_companions_and_words_beside_the_figures(read_texts: ReadTexts) -> None:
    readings = read_texts(
        "全年破获盗窃案件216起，抓获嫌疑人128名，收缴手机37部。\n\n"
        "夏季行动中破获盗窃案件220起，抓获嫌疑人128名，收缴手机45部。"
    )
    found = by_name(traits(figures(readings, "216起", "220起")))
    assert found["companions"].standing == "shared"
    assert values(found["companions"]) == ["抓获嫌疑人 128名"] * 2
    assert values(found["others"]) == ["收缴手机 37部", "收缴手机 45部"]
    assert "夏季" in str(found["words"].slots[1].value)


def test_the_order_of_the_figures_changes_no_standing(read_texts: ReadTexts) -> None:
    readings = read_texts(
        "2023年，青禾市新建厂房10栋、道路25公里。",
        "去年白石县计划新建厂房12栋、道路27公里。",
        "新建厂房15栋。",
    )
    three = figures(readings, "10栋", "12栋", "15栋")
    standings = {
        tuple((trait.name, trait.standing) for trait in traits(order))
        for order in permutations(three)
    }
    assert len(standings) == 1


# ── of a finding ────────────────────────────────────────────────────────────


def explained(code: str, readings: list[Reading]) -> Evidence:
    check = CHECKS[code]
    (finding,) = judge(readings, [check]).findings
    return evidence(finding, check.reads, readings)


def test_the_claim_that_was_read_and_no_other(read_texts: ReadTexts) -> None:
    readings = read_texts(
        "排查住宅118处、厂房74处、学校32处，合计236处。\n\n新建桥梁11座、泵站7座，共18座。"
    )
    found = explained("SUM01", readings)
    (total,) = found.claims
    assert isinstance(total, Total)
    assert len(total.parts) == len(found.figures) - 1 == 3
    assert by_name(found.traits)["unit"].standing == "shared"


def test_figures_of_another_kind_are_not_compared(read_texts: ReadTexts) -> None:
    readings = read_texts("全市抽检食品480批次，合格468批次，合格率为98.5%。")
    found = explained("PCT01", readings)
    quotes = [readings[0].document.quote(found.finding.places[at].span) for at in found.figures]
    assert sorted(quotes) == ["468批次", "480批次"]


def test_a_check_of_passages_has_no_figures_to_compare(read_texts: ReadTexts) -> None:
    passage = "青禾市连日组织志愿者走进社区，为老年人讲解防骗知识，并手把手教他们使用举报热线。"
    found = explained(
        "DUP01", read_texts(f"{passage}\n\n今年雨水较多，堤防安全平稳。\n\n{passage}")
    )
    assert found.claims
    assert all(isinstance(claim, Passage) for claim in found.claims)
    assert (found.figures, found.traits) == ((), ())

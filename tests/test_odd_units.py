"""Figures that a unit keeps far from all of their kind, and what explains that they lie far."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

UNITS = [check for check in load_checks(packages=False).checks if check.code.startswith("UNT")]


def told(text: str) -> list[str]:
    """Give the first place of each finding on units."""
    document = read_text(text, name="a")
    found = judge([read_claims(document)], UNITS).findings
    return [document.quote(one.places[0].span) for one in found if not one.caused_by]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("粮站收稻谷8700公斤，其中优质稻5240公斤，其余3460吨入库，月底运走。", "3460吨"),
        (
            "街道今年支出26.4亿元，其中医疗支出5.1亿万元，助学支出4.7亿元，修路支出3.9亿元。",
            "5.1亿万元",
        ),
    ],
)
def test_one_unit_is_told_of_where_all_others_of_its_kind_lie_elsewhere(
    text: str, odd: str
) -> None:
    assert told(text) == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "粮站收稻谷8700公斤，其中优质稻5240公斤，其余3460公斤入库，月底运走。",
        "街道今年支出26.4亿元，其中医疗支出5.1亿元，助学支出4.7亿元，修路支出3.9亿元。",
        "新区用地14500亩，入驻企业290家；实缴税收17.4亿元，亩均税收12万元，比上年的11.3万元多。",
    ],
)
def test_what_fits_or_is_explained_by_a_number_near_is_left_alone(text: str) -> None:
    assert not told(text)

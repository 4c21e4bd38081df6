"""One amount in two articles whose digits agree in another unit, rounded or converted."""

from __future__ import annotations

import pytest

from tests.spoken import codes

BULLETIN = "碧螺湾生态园昨日开园\n碧螺湾生态园总投资{}，占地{}，栽下银杏、水杉等树苗4.6万株。"
STORY = (
    "湾里的新园子\n“没见过这么大手笔，{}砸下去了。”老村长站在碧螺湾生态园门口。"
    "占地{}的园子里，4.6万株树苗迎风抖着。"
)


@pytest.mark.parametrize(
    ("money", "spent", "area", "wide", "told"),
    [
        ("3.68亿元", "三亿六千多万元", "128公顷", "128公顷", []),
        ("3.68亿元", "3.68亿元", "128公顷", "1920亩", []),
        ("3.68亿元", "3.68亿元", "128公顷", "128亩", ["UNT01"]),
        ("3.68亿元", "3.68亿元", "128公顷", "1920平方米", ["UNT01"]),
        ("3.68亿元", "3.68万元", "128公顷", "128公顷", ["UNT01"]),
    ],
)
def test_one_amount_in_two_units(
    money: str, spent: str, area: str, wide: str, told: list[str]
) -> None:
    assert codes(BULLETIN.format(money, area), STORY.format(spent, wide)) == told

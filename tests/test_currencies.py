"""Money by its names: of the state, by sign or code, before the number and behind it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from qa.reading.numbers.currencies import CURRENCY_BEFORE, MONEY
from qa.reading.numbers.quantities import find_quantities
from qa.reading.numbers.units import UNITS


@pytest.mark.parametrize(
    ("text", "worth", "code"),
    [
        ("汇款36约旦第纳尔", "36", "JOD"),
        ("汇款36第纳尔", "36", "dinar"),
        ("门票8摩洛哥迪拉姆", "8", "MAD"),
        ("门票8迪拉姆", "8", "AED"),
        ("票价90白俄罗斯卢布", "90", "BYN"),
        ("票价90卢布", "90", "RUB"),
        ("票价6卢布50戈比", "13/2", "RUB"),
        ("过路费3.5万坦桑尼亚先令", "35000", "TZS"),
        ("售价45哈萨克斯坦坚戈", "45", "KZT"),
        ("售价45USD", "45", "USD"),
        ("售价45 RMB", "45", "CNY"),
        ("售价45€", "45", "EUR"),
        ("NZ$45", "45", "NZD"),
        ("瑞士法郎 45", "45", "CHF"),
        ("澳门元六百元", "600", "MOP"),
        ("40块美金", "40", "USD"),
        ("花了八角五分", "17/20", "CNY"),
        ("找零七毛五", "3/4", "CNY"),
        ("共收十二块三毛五", "247/20", "CNY"),
        ("不到六十块零五毛", "121/2", "CNY"),
        ("一千二百港幣", "1200", "HKD"),
        ("花了三十五塊", "35", "CNY"),
        ("差不多六万块", "60000", "CNY"),
        ("三百到五百块", "400", "CNY"),
        ("欠了老乡三千块", "3000", "CNY"),
        ("20k-30k元", "25000", "CNY"),
    ],
)
def test_money_is_told_by_its_name(text: str, worth: str, code: str) -> None:
    (found,) = find_quantities(text)
    assert found.quantity.dimension == f"money:{code}"
    assert found.quantity.nominal == Fraction(worth)
    assert found.end == len(text)


@pytest.mark.parametrize("text", ["一元复始，万象更新。", "他一毛不拔。", "会解一元二次方程。"])
def test_words_that_only_look_like_money(text: str) -> None:
    assert not find_quantities(text)


def test_blocks_are_no_money() -> None:
    for text in ("铺设地砖三千块，路灯六十盏。", "安装光伏板8万块。"):
        assert {found.quantity.dimension for found in find_quantities(text)} == {"count"}


def test_a_price_from_which_it_begins_counts_no_cases() -> None:
    (found,) = find_quantities("机票￥860起，")
    assert found.quantity.dimension == "money:CNY"


def test_two_prices_without_a_space_are_two() -> None:
    prices = [found.quantity.nominal for found in find_quantities("￥20￥30")]
    assert prices == [20, 30]


def test_every_word_before_a_number_names_a_unit() -> None:
    assert {UNITS[unit].dimension[:6] for unit in CURRENCY_BEFORE.values()} == {"money:"}


def test_every_currency_has_a_unit_of_its_own() -> None:
    for code, (base, _) in MONEY.items():
        assert (UNITS[base].dimension, UNITS[base].unit) == (f"money:{code}", base)

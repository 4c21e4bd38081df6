"""Units that the thing counted names itself: 观影人次1.02亿, 参保人数360万."""

from __future__ import annotations

import pytest

from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.spoken import codes

NAMED = [
    ("春节档全国观影人次1.87亿，场均28人。", "1.87亿", "人次"),
    ("全市工伤保险参保人数95万，同比增长3%。", "95万", "人"),
    ("全县自来水户数12万。", "12万", "户"),
    ("机场全年保障飞行架次18.6万。", "18.6万", "架次"),
    ("国庆期间，高速公路出口车次达46万。", "46万", "车次"),
    ("全国放映场次近49万。", "近49万", "场次"),
    ("全年受理案件总量12.4万。", "12.4万", "件"),
    ("直播间粉丝数30万。", "30万", ""),
    ("产品全年销量52万。", "52万", ""),
]
PAIRS = [
    ("国庆档观影人次1.02亿，票房36.5亿元，平均票价{}元。", "53.8", "35.8"),
    ("全市参保人数360万，其中职工参保人数120万，居民参保人数{}万。", "250", "240"),
    ("全年游客人次520万：一季度160万，二季度120万，三季度140万，四季度{}万。", "130", "100"),
    ("全市参保人数达到360万人，比上年多12万。\n会上介绍，目前全市参保人数为{}万。", "306", "360"),
]


@pytest.mark.parametrize(("text", "quote", "unit"), NAMED)
def test_a_number_without_a_unit_has_the_one_that_its_name_tells(
    text: str, quote: str, unit: str
) -> None:
    read = read_claims(read_text(text)).claims
    figures = [one for one in read if isinstance(one, Figure)]
    assert [one.quantity.unit for one in figures if text[one.at : one.until] == quote] == [unit]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS)
def test_it_is_reckoned_with(text: str, wrong: str, right: str) -> None:
    assert len(codes(text.format(wrong))) == 1
    assert not codes(text.format(right))

"""Slips of the pen, and figures told again in other words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.arithmetic.misprints import digits, slip, slips
from qa.judging.days.events import one_occasion
from qa.judging.linking.clauses import clause
from qa.judging.linking.kinship import kinship
from qa.judging.linking.linking import same_words
from qa.model import Dated, Figure, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

Texts = Callable[..., list[Reading]]


def figures(readings: list[Reading]) -> list[Figure]:
    return [claim for reading in readings for claim in reading.claims if isinstance(claim, Figure)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("种树326棵，种树362棵。", "turned"),
        ("种树2318棵，种树2813棵。", "turned"),
        ("种树326棵，种树346棵。", "digit"),
        ("种树326棵，种树345棵。", ""),
        ("种树326棵，种树32棵。", ""),
        ("种树3棵，种树8棵。", ""),
        ("种树1.6万棵，种树6.1万棵。", "turned"),
        ("种树326棵，种树326棵。", ""),
        ("修路2.38公里，修路2830米。", "turned"),
        ("收茶1260吨，收茶136万公斤。", "digit"),
        ("收茶1260吨，收茶126万公斤。", ""),
        ("考生4.37万名，考生43268名。", "rough"),
        ("考生4.33万名，考生43268名。", ""),
    ],
)
def test_a_slip(read_texts: Texts, text: str, found: str) -> None:
    one, other = figures(read_texts(text))
    assert slip(one.quantity, other.quantity) == slip(other.quantity, one.quantity) == found


@given(st.lists(st.integers(10, 9999), min_size=2, max_size=8))
def test_slips_are_those_of_all_pairs(numbers: list[int]) -> None:
    text = "。".join(f"种树{number}棵" for number in numbers) + "。"
    read = figures([read_claims(read_text(text, name="a", path="a"))])
    every = [pair for pair in combinations(read, 2) if slip(pair[0].quantity, pair[1].quantity)]
    assert list(slips(read)) == every
    assert all(sorted(digits(one.quantity)) for one in read)


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("工程队栽下香樟326棵，浇水两遍。", ("工程队栽下香樟", "")),
        ("栽下326棵香樟。", ("栽下", "香樟")),
        ("香樟326棵、银杏58棵，都活了。", ("银杏", "")),
        ("补助标准由80元提高至95元。", ("补助标准", "")),
    ],
)
def test_the_words_around_a_figure(read_texts: Texts, text: str, around: tuple[str, str]) -> None:
    read = figures(read_texts(text))
    wanted = {"银杏": 1, "补助标准": 1}.get(around[0], 0)
    assert clause(read[wanted]) == around


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("园林站栽下香樟326棵。\n这些天，362棵香樟都挂上了名牌。", True),
        ("园林站栽下香樟326棵。\n这些天，362棵银杏都挂上了名牌。", False),
        ("白石县栽下香樟326棵。\n青河县栽下香樟362棵。", False),
        ("2023年栽下香樟326棵。\n2024年栽下香樟362棵。", False),
        ("园林站栽下香樟46棵。\n雨后补栽香樟18棵。\n至此共有香樟64棵。", False),
    ],
)
def test_kindred_words_of_an_article(read_texts: Texts, text: str, linked: bool) -> None:  # noqa: FBT001
    read = figures(read_texts(text))
    assert bool(same_words(read[0], read[-1], read)) is linked
    assert bool(same_words(read[-1], read[0], read)) is linked


def test_words_of_the_crowd_tell_less(read_texts: Texts) -> None:
    read = figures(read_texts("栽下香樟326棵。\n补栽香樟362棵。\n枯死香樟41棵。\n移走香樟57棵。"))
    one, other = read[:2]
    alone, among = kinship(one, other, [one, other]), kinship(one, other, read)
    assert alone
    assert among
    assert among.points < alone.points
    assert among.words == alone.words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("定于8月13日实施停水检修。\n8月31日停水检修期间请储水。", True),
        ("定于8月13日实施停水检修。\n8月31日起发放问卷。", False),
        ("大桥2022年9月动工。\n2023年3月动工以来从未停歇。", True),
        ("大桥2022年9月动工。\n2022年9月动工以来从未停歇。", False),
        ("大桥一期2022年9月动工。\n二期2023年3月动工。", False),
    ],
)
def test_one_event_on_two_dates(read_texts: Texts, text: str, found: bool) -> None:  # noqa: FBT001
    dates = [c for reading in read_texts(text) for c in reading.claims if isinstance(c, Dated)]
    assert any(one_occasion(*pair) for pair in combinations(dates, 2)) is found

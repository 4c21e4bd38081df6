"""Sentences that two articles of two places share: whose they are."""

from __future__ import annotations

import pytest

from tests.conftest import ReadTexts
from tests.spoken import loud

_UPSTREAM = (
    "山里人守水\n青梨县守着白沫江源头，五年里迁走鱼排两百多口。\n"
    "2023年5月，两县订下章程：交界处水质逐月比对，达标一回，沅义县付给青梨县26万元；不达标，倒过来付。"
)
_DOWNSTREAM = (
    "城里人喝水\n沅义县只有江尾15公里，县城11万人却都喝青梨流下来的水。\n"
    "2023年5月，两县订下章程：交界处水质逐月比对，达标一回，沅义县付给青梨县26万元；不达标，倒过来付。"
)
_STANDARD = "依照省里的统一标准，重度残疾人每人每月领护理补贴130元，省、县各担一半。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_UPSTREAM, _DOWNSTREAM),
        (
            f"荷坪县：补贴到手\n荷坪县有持证残疾人6120人。\n{_STANDARD}",
            f"屏风岛上的轮椅\n屏风县渡船加了坡道，护工小祝每周上岛。\n{_STANDARD}县里另发轮椅214辆。",
        ),
        (  # the neighbour's figures are told as the neighbour's
            "荷坪：酒席瘦身\n荷坪县立了新约。\n去年，县里163个理事会办了喜事1428场，场均省下1.9万元。",
            "屏风：喜事新办\n屏风县送出礼包。\n邻县荷坪的做法传了过来，那里163个理事会去年办了喜事1428场，场均省下1.9万元。",
        ),
    ],
)
def test_what_either_may_say_is_let_pass(read_texts: ReadTexts, one: str, other: str) -> None:
    assert not loud(read_texts(one, other))


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (  # a short clause with its number
            "石桥市消防支队半年考\n石桥市消防支队上半年接警1347起，疏散受困群众426人，抢救财产2870万元。",
            "柳湾市消防支队晒成绩\n柳湾市消防支队上半年接警965起，处置火灾231起，疏散受困群众426人，抢救财产2870万元。",
        ),
        (  # two neighbours, and the other's sentence behind what both agreed on
            (
                "青梨县：支流也有人管\n青梨县和沅义县隔江相望。两县商定，27.6公里江段统一巡查，三年没红过脸。\n"
                "青梨县把力气花在支流上，设河长183名，关停沿江养殖点34处，拆除违建7400平方米。"
            ),
            (
                "沅义县：江对岸的邻居\n沅义县在青梨县对岸。两县商定，27.6公里江段统一巡查，三年没红过脸。\n"
                "青梨县把力气花在支流上，设河长183名，关停沿江养殖点34处，拆除违建7400平方米。"
            ),
        ),
        (  # what is wrong within it came with it
            "石桥区：哨位备齐\n石桥区7个哨位都备了发电车。\n演习那天，石桥区7个哨位每个哨位驻守警员12名、急救员4名，共112人，另有机动车8台。",
            (
                "柳湾县的山火演习\n柳湾县林深，镇林场是唯一的哨位，村民拿出216把铁锹。\n"
                "演习那天，石桥区7个哨位每个哨位驻守警员12名、急救员4名，共112人，另有机动车8台。"
            ),
        ),
    ],
)
def test_another_places_sentence_is_told_once(
    read_texts: ReadTexts, source: str, copy: str
) -> None:
    assert [finding.check for finding in loud(read_texts(source, copy))] == ["DUP03"]

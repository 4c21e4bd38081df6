"""Catchwords of one character, and the rows whose members all bear it."""

from __future__ import annotations

import pytest

from qa.reading.lists.strict_rows import find_strict_rows

OFF = [
    ("店里推行“三统一”，即统一进货、统一标价，老街坊买着放心。", ["统一进货", "统一标价"]),
    ("合作社用良苗、良肥、良技“四良”法种藕。", ["良苗", "良肥", "良技"]),
    (
        "库里有“四张表”：收购记录表、农药检测表、车次登记表，谁签字谁负责。",
        ["收购记录表", "农药检测表", "车次登记表"],
    ),
    (
        "护林“四不”公约\n不带火种，家家签字；\n不砍幼树，违者补种；\n不挖兰草，留给后人。",
        ["不带火种", "不砍幼树", "不挖兰草"],
    ),
    (
        "镇里推行“两账一榜”。何为“两账”？一曰工钱账，月底结；二曰料钱账，当天结；三曰饭钱账，每周结。",
        ["工钱账", "料钱账", "饭钱账"],
    ),
    (
        "社员都要做到“四个有”。一个有地，五分就行；一个有帽，草编的；一个有伞。",
        ["有地", "有帽", "有伞"],
    ),
    (
        "老师布置“四个一”。画一幅年画，送给邻居；认一种草药，写下名字；还有，做一顿早饭。",
        ["画一幅年画", "认一种草药", "做一顿早饭"],
    ),
    (
        "灯会呈现“四化”。本土化。灯彩都是自家扎的。小型化。一条街就是一景。夜间化。灯亮到零点。",
        ["本土化", "小型化", "夜间化"],
    ),
    (
        "新手最怕的两件事\n怕倒库：多练几回。怕坡起：稳住离合。怕并线：看好镜子。",
        ["怕倒库", "怕坡起", "怕并线"],
    ),
]
IN_ORDER = [
    "县里推出“三张名单”，即种粮名单、护林名单和看渠名单，一季一换、张榜公布。",
    "护林“四不”公约\n不带火种；\n不砍幼树；\n不挖兰草；\n不打山鸡。",
    "创卫“四进”中，进市场、进车站、进影院先行铺开。",
    "整治要做到“五个一批”，已动手的有：关停一批、转移一批、改造一批等。",
    "老木匠讲究“两不两要”：不急、不省，要直、要平。",
    "村里有“四怕”。怕旱，靠天吃饭。路修好了，人来得多。",
    "渔家“四怕”：怕风，怕雾，怕潮，最后还怕没有人。",
]


@pytest.mark.parametrize(("text", "members"), OFF)
def test_a_row_that_misses_its_catchword_by_one_is_found(text: str, members: list[str]) -> None:
    _, count = next(find_strict_rows(text))
    assert [text[start:end] for start, end in count.members] == members


@pytest.mark.parametrize("text", IN_ORDER)
def test_a_row_of_some_or_in_order_is_left_alone(text: str) -> None:
    assert not list(find_strict_rows(text))

"""Two numbers a slip apart among few of their kind: told twice, or of two things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa.judging.linking.heads import heads_apart
from qa.judging.linking.retold import retold
from qa.model import Figure, Reading

Texts = Callable[..., list[Reading]]


def figures(read_texts: Texts, text: str, unit: str) -> list[Figure]:
    read = [claim for reading in read_texts(text) for claim in reading.claims]
    return [one for one in read if isinstance(one, Figure) and one.quantity.unit == unit]


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("村里种了羊肚菌260亩。\n去年的206亩里，有一半是租来的荒地。", "平方米", True),
        ("食堂开张，首日就餐的老人有213位。\n“头一天231位老人来吃饭。”负责人说。", "人", True),
        ("今年的马拉松共有1.2万人参赛。\n赛后，1.5万名参赛者都领到了奖牌。", "人", True),
        ("大桥的主塔高168米。\n司机老周说，驾驶室离江面186米。", "米", False),
        ("消防站出动指战员46名。\n现场还有64名民警。", "人", False),
        ("图书馆建成开放，藏书21万册。\n少儿馆藏书12万册。", "册", False),
        ("首批队员26名，5月出发。\n第二批62名队员6月抵达。", "人", False),
    ],
)
def test_a_number_told_twice(read_texts: Texts, text: str, unit: str, found: bool) -> None:  # noqa: FBT001
    crowd = figures(read_texts, text, unit)
    one, other = crowd
    assert bool(retold(one, other, crowd)) is found
    assert bool(retold(other, one, crowd)) is found


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("去年接待游客46.8万人次。\n今年接待游客48.6万人次。", True),
        ("县医院接诊1420人次。\n县中医院接诊1240人次。", True),
        ("县医院接诊1420人次。\n医院全年接诊1240人次。", False),
        ("上半年接待游客46.8万人次。\n一季度接待游客48.6万人次。", False),
    ],
)
def test_heads_of_two_sentences(read_texts: Texts, text: str, apart: bool) -> None:  # noqa: FBT001
    one, other = figures(read_texts, text, "人次")
    assert heads_apart(one, other) is apart

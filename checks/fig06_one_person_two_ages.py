"""一个人两个年龄 · One person, two ages

找什么：同一个人的年龄前后不同：开头写47岁的修船匠老贺，末段写四十二岁的老贺；图说82岁，正文84岁。
为什么：人物稿最常见的硬伤，本人和家属一眼就能看出。
不管什么：那年、当时、某年的年龄；亲属的年龄；只差一岁的（虚岁、周岁）；没有姓名而文中还有别人年龄的。

Finds two ages of one person, named beside both, or the only two ages of an article, a slip apart,
one of them said of “me” or “this old man”.
It leaves alone ages of then and of kin, a year's difference (two ways of counting), and unnamed
people where more ages are told. Source: the desk's rule for portraits.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    bad,
    good,
    owners,
    two_ages,
    two_values,
)


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the ages of an article."""
    if figure.quantity.dimension == "age":
        yield (figure.context.document, figure.context.article)


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the ages of one name."""
    if figure.quantity.dimension == "age":
        yield from ((APART, name) for name in owners(figure))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give every two ages of one person."""
    return (two_values(one, other) for one, other in two_ages(figures))


CHECK = Check(
    code="FIG06",
    name="one-person-two-ages",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("FIG01", "FIG04"),
    message={
        "zh": "同一个人的年龄前后不一：{one}与{other}",
        "en": "one person, two ages: {one} and {other}",
    },
    examples=(
        bad(
            "⟦47岁⟧的修船匠老贺把木船拖上河滩，支起一口油锅。\n"
            "夜里炉火正旺，⟦四十二岁⟧的老贺说，这一行要干到跑不动。"
        ),
        bad(
            "⟦68岁⟧的退休教师邹秋菊下床走了6步。\n“我都⟦86岁⟧了，还能自己站起来。”她说。",
        ),
        bad(
            "石桥县有位造船人，今年⟦72岁⟧的陈守田造了一辈子木船。",
            "石桥县城外，陈守田的院子里木香四溢。陈守田今年⟦75岁⟧，徒弟带了11个。",
            date="2024-05-24",
        ),
        good(
            "47岁的修船匠老贺把木船拖上河滩。\n24岁那年，老贺跟着父亲上了山，42岁的老贺媳妇在家种地。",
            stopped_by="compare",
        ),
        good(
            "82岁的潘桂枝在桥下磨刀。\n她最小的徒弟19岁，73岁的邻居也来帮忙。", stopped_by="compare"
        ),
        good("“我今年68岁了。”邹秋菊说。\n67岁的邹秋菊去年还种着三亩地。", stopped_by="compare"),
    ),
)

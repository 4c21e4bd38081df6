"""一个人两个年龄、两个刑期 · One person, two ages or prison terms

找什么：同一个人的年龄前后不同：开头写47岁的修船匠老贺，末段写四十二岁的老贺；图说82岁，正文84岁。
为什么：人物稿最常见的硬伤，本人和家属一眼就能看出。
同一个人同一次判决的刑期也要一致：标题获刑三年六个月，正文三年二个月。
不管什么：那年、当时、某年的年龄；亲属的年龄；只差一岁的（虚岁、周岁）；没有姓名而文中还有别人年龄的。

Finds two prison terms of one judgement, and two ages of one person, named
beside both, or the only two ages of an article, a slip apart,
one of them said of “me” or “this old man”.
It leaves alone ages of then and of kin, a year's difference (two ways of counting), and unnamed
people where more ages are told; terms of other instances, of several persons or counts.
Source: the desk's rule for portraits.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    bad,
    convict,
    good,
    is_tenure,
    is_term,
    kin,
    owners,
    two_ages,
    two_broods,
    two_tenures,
    two_terms,
    two_values,
)

_TERMS = {
    "zh": "同一个人的刑期前后不一：{one}与{other}",
    "en": "one person, two prison terms: {one} and {other}",
}
_TENURES = {
    "zh": "同一个人做一件事的年数前后不一：{one}与{other}",
    "en": "one person, two lengths of service: {one} and {other}",
}
_BROODS = {
    "zh": "同一家的人数前后不一：{one}与{other}",
    "en": "one family, two counts: {one} and {other}",
}
_NAME = 2


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group what an article tells of persons: ages, lengths of service, kin, terms."""
    article = (figure.context.document, figure.context.article)
    if figure.quantity.dimension == "age":
        yield ("age", *article)
    elif is_tenure(figure):
        yield ("tenure", *article)
    elif named := kin(figure):
        yield (named, *article)
    elif is_term(figure):
        yield ("term", *article)


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the ages and the terms of one name."""
    if figure.quantity.dimension == "age":
        yield from ((APART, name) for name in owners(figure))
    elif is_term(figure) and (name := convict(figure)):
        yield (APART, "term", name[:_NAME])


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give every two ages, terms, lengths of service and counts of kin of one person."""
    yield from (two_values(one, other) for one, other in two_ages(figures))
    for pairs, message in (
        (two_terms, _TERMS),
        (two_tenures, _TENURES),
        (two_broods, _BROODS),
    ):
        yield from (replace(two_values(*pair), message=message) for pair in pairs(figures))


CHECK = Check(
    code="FIG06",
    name="one-person-two-ages",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    days=60,
    explains=("FIG01", "FIG04"),
    absorbs=("DAT07",),
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
        bad(
            "倒卖票根 检票员获刑⟦两年六个月⟧\n"
            "石桥县法院审理查明，检票员蒋某半年内倒卖票根1300张。法院判处其有期徒刑⟦两年三个月⟧，罚金6万元。"
        ),
        bad("茶楼里，⟦94岁⟧的叶阿婆天天来坐。\n跑堂的说，这位⟦七旬⟧老人爱坐窗边。"),
        bad(
            "老向的渡船\n老向在渡口守了⟦二十七年⟧，没误过一趟。\n"
            "如今桥通了，他说这⟦二十五年⟧的摆渡生涯，值。"
        ),
        bad(
            "老向有⟦两个⟧女儿、一个儿子，儿子在外开车。\n去年老伴住院，⟦三个⟧女儿轮着陪床。",
        ),
        bad(
            "石桥县法院昨天宣判，蒋某盗采河砂1260吨，被判有期徒刑⟦一年五个月⟧、缓刑二年。",
            "石桥县检察院办理的蒋某盗采河砂1260吨一案，法院判处蒋某有期徒刑⟦一年三个月⟧，缓刑二年。",
            date="2024-05-24",
        ),
        good(
            "老向摆渡二十七年，没误过一趟。\n他父亲在这渡口守了二十五年。",
            stopped_by="key",
        ),
        good(
            "两人倒卖票根 主犯获刑两年六个月\n"
            "石桥县法院判处蒋某有期徒刑两年三个月，罚金6万元；判处主犯严某有期徒刑两年六个月。",
            stopped_by="compare",
        ),
        good(
            "47岁的修船匠老贺把木船拖上河滩。\n24岁那年，老贺跟着父亲上了山，42岁的老贺媳妇在家种地。",
            stopped_by="compare",
        ),
        good("82岁的潘桂枝磨刀。\n她最小的徒弟19岁，73岁的邻居也来帮忙。", stopped_by="compare"),
        good("“我今年68岁了。”邹秋菊说。\n67岁的邹秋菊去年还种着三亩地。", stopped_by="compare"),
    ),
)

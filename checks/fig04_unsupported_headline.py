"""标题数字正文无据 · A headline figure that the body never supports

找什么：标题里的数，正文里哪儿也找不到：没有同一个数，换算、取整、相加、相减也得不出来，
而正文对同一件事另有一个数。
为什么：标题往往最后才改，稿子改了标题没改，读者先看到的偏偏是它。
不管什么：正文有据的（含换算、取整、两数之和或差）；正文没有同类数字可比的；限定不同的（其中、
另有、同比、最高……）；几经调整的数里调整前的那一个。

Finds a headline's figure that stands nowhere in the body, neither itself nor rounded, converted,
nor as a sum or difference, while the body tells the same thing with another number.
Headlines are changed last. It leaves alone figures that nothing in the body is comparable with,
those under another limit, and the level that a change started from.
Source: the desk's rule “题文对照”.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    SPOTS,
    Check,
    Clash,
    Figure,
    bad,
    denied,
    good,
    in_print,
    mends,
    packed,
    place,
    rescaled,
    without_hedge,
)

_RATES = frozenset("point times odds ordinal number".split())
_BEFORE, _AFTER = 300, 600
"""So many figures around a headline are its article, where many stand in one file."""


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give each headline figure that only a rival of the body answers."""
    listed = _listed(figures)
    for number, spot in enumerate(figures):
        passed = spot.context.kind not in SPOTS or spot.context.block in listed
        if passed or spot.quantity.dimension in _RATES or _grand(spot):
            continue
        body = figures[max(0, number - _BEFORE) : number + _AFTER]
        told = rescaled(spot, body) or packed(spot, body) or denied(spot, body)
        if told and not _of_its_picture(spot, told):
            yield _clash(spot, told)


def _of_its_picture(spot: Figure, told: Figure) -> bool:
    """Say whether a caption may tell what is seen there alone: its digits are none turned round."""
    digits = [sorted(str(figure.quantity.nominal)) for figure in (spot, told)]
    return spot.context.kind == "caption" and digits[0] != digits[1]


def _grand(spot: Figure) -> bool:
    """Say whether a length is a figure of speech: 十里长街, 百里画廊."""
    printed = spot.context.sentence[spot.at : spot.until]
    return printed[1:] == "里" and printed[0] in "十百千万"


def _listed(figures: Sequence[Figure]) -> set[int]:
    """Give the blocks of short lines below one another, each with figures: a list, no headings."""
    blocks = {one.context.block for one in figures if one.context.kind == "kicker"}
    first = min(
        (one.context.block for one in figures if one.context.kind == "paragraph"), default=0
    )
    threes = ({at - 1, at, at + 1} for at in blocks)
    rows = set().union(*(row for row in threes if row <= blocks))
    return rows | {at for at in blocks if at > first and blocks & {at - 1, at + 1}}


def _clash(spot: Figure, told: Figure) -> Clash:
    texts = in_print(spot), in_print(told)
    return Clash(
        places=(place("one", spot), place("other", told)),
        values=(spot.quantity.canonical, told.quantity.canonical),
        args={"headline": texts[0], "body": texts[1]},
        proof=f"{texts[0]} ≠ {texts[1]}",
        suggestions=mends((spot, told), (without_hedge(spot), without_hedge(told)), ()),
    )


CHECK = Check(
    code="FIG04",
    name="unsupported-headline",
    severity="warning",
    reads=Figure,
    keys=lambda _: ("article",),
    compare=compare,
    message={
        "zh": "标题的{headline}在正文里找不到依据，正文写的是{body}",
        "en": "nothing in the body supports the headline's {headline}; the body says {body}",
    },
    examples=(
        bad(
            "林业站义务植树⟦7350棵⟧\n"
            "本报讯 连日来，林业站组织职工和志愿者义务植树⟦4920棵⟧，栽下的有侧柏、刺槐两个树种，"
            "动用洒水车12辆，参加的人有860名。"
        ),
        bad(
            "夜市管护队劝导占道摊贩⟦318户⟧\n"
            "本报讯 入夏以来，夜市管护队每晚巡查两遍，已劝导占道摊贩⟦274户⟧，清运垃圾45吨，"
            "发放便民卡片1900张。"
        ),
        bad(
            "老街改造提前⟦20天⟧完工\n本报讯 昨天上午，老街改造通过验收，比合同工期提前⟦30天⟧。",
        ),
        bad("护林员背出被困者⟦5人⟧\n本报讯 山洪突至，护林员涉水往返，被困的⟦4人⟧全部脱险。"),
        good(
            "工厂发生爆燃 3人死亡\n本报讯 昨天，一处工厂发生爆燃2人死亡，值班员送医后也没有救回。",
            stopped_by="compare",
        ),
        bad("⟦近三千名⟧学生赏月\n本报讯 中秋夜，⟦3460名⟧学生在操场赏月，学校备下月饼。"),
        good(
            "近三千名学生赏月\n本报讯 中秋夜，3020名学生在操场赏月，学校备下月饼。",
            stopped_by="compare",
        ),
        bad("公园年票降至⟦80元⟧\n本报讯 下月起，公园年票由120元降至⟦90元⟧，老人免费。"),
        bad("全县柑橘产值⟦突破26万元⟧\n本报讯 全县柑橘产值今年达到⟦26.4亿元⟧，果农1.8万户。"),
        good("公园年票降价\n本报讯 下月起，公园年票由120元降至90元。", stopped_by="compare"),
        good(
            "林业站义务植树7350棵\n"
            "本报讯 连日来，林业站组织职工义务植树4920棵，志愿者又植树2430棵，动用洒水车12辆，"
            "参加的人有860名。",
            stopped_by="compare",
            why="4920 + 2430 = 7350",
        ),
        good(
            "林业站晒出账单\n本报讯 全站完成任务9412件，人均完成任务201件。\n"
            "◆抚育任务　完成3120件，动用车辆41台\n◆巡护任务　完成6292件，劝返游客815人\n"
            "群众送来锦旗11面，站里全年无休，职工轮流值守。",
            stopped_by="compare",
            why="分项，不是标题",
        ),
        good(
            "夜市管护队劝导占道摊贩318户\n"
            "本报讯 入夏以来，夜市管护队每晚巡查两遍，清运垃圾45吨，发放便民卡片1900张，"
            "出动车辆36台。",
            stopped_by="compare",
            why="nothing comparable in the body",
        ),
    ),
)

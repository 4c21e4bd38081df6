"""平均数与总数 · A mean against its total

找什么：写了总数、份数，又写了平均每份、人均、日均或单价，而总数除以份数得不出这个平均数；
长乘宽得不出面积的，也在此列。数字相合而差十倍、百倍、千倍的，多半是单位或小数点之误。
三个数分在几句时，先权衡各种配法；最像的一种对不上，笔误越明显、话说得越明白，越提醒。
拿不准的，再看它像不像编辑标过的那些错。
为什么：平均数多是另算的，或把公斤、斤弄混，读者一除便知。
不管什么：四舍五入之内的；“多”“余”“约”说得通的；总数或份数看不准的；分母另有所指的。

Finds a mean, a unit price or a daily average that its printed total and count cannot give.
Means are often computed apart, and 公斤 is taken for 斤. Digits that agree a power of ten apart
are a slip of unit or point. Where the three stand in several sentences all ways to choose them
are weighed: the plainer the slip, the less must speak for the likeliest of them. What is in
doubt then is held to what the mistakes that editors marked look like.
It leaves alone what rounding or a hedge explains, and sentences in which total and count
cannot be told for sure.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Fraction,
    Mean,
    Misfit,
    Place,
    Sharing,
    Suggestion,
    bad,
    decimal_text,
    good,
    in_print,
    in_units_of,
    mean_misfit,
    place,
    power_apart,
    told_at_once,
)

_EACH = {"zh": "由总数和份数算得", "en": "as total and count give it"}
_TOTAL = {"zh": "若平均数和份数无误", "en": "if mean and count stand"}
_SCALE = {
    "zh": "{total}按{count}平均应为{result}，文中写作{each}：数字相合而差{power}倍，"
    "单位或小数点有误",
    "en": "{total} over {count} is {result} each, the text says {each}: the digits agree, "
    "unit or point is {power} times off",
}
_AREA = {
    "zh": "长{count}、宽{each}，与面积{total}不符",
    "en": "{count} by {each} does not make {total}",
}


def judge(mean: Mean) -> Iterable[Clash]:
    """Compare total ÷ count with the printed mean."""
    if misfit := mean_misfit(mean):
        way, found, sure = misfit
        yield _clash(way, found, mean, sure=sure)


def _clash(way: Sharing, found: Misfit, mean: Mean, *, sure: bool) -> Clash:
    total, each = way.total.quantity, mean.each.quantity
    nominal = total.nominal / way.count.nominal
    texts = [in_units_of(q.nominal, q) for q in (total, way.count, each)]
    result = in_units_of(nominal, each, 2 if nominal > each.scale else 6)
    places = [place("total", way.total), Place("count", way.span), place("each", mean.each)]
    if way.span == way.total.span:
        del places[1]
    power = power_apart(total, way.count, each)
    told = {"total": in_print(way.total), "count": texts[1], "each": in_print(mean.each)}
    wide = each.dimension == way.count.dimension == "length"
    return Clash(
        places=tuple(places),
        values=(total.canonical, way.count.canonical, each.canonical),
        args={**told, "result": result, "power": decimal_text(power or Fraction(1), 0)},
        proof=f"{texts[0]} ÷ {texts[1]} ≈ {result} ≠ {each.hedge}{texts[2]}",
        suggestions=(
            Suggestion(len(places) - 1, result, _EACH, likelier=not wide),
            Suggestion(0, in_units_of(each.nominal * way.count.nominal, total, 4), _TOTAL),
        ),
        severity="error" if found != "warning" and sure and told_at_once(way, mean) else "warning",
        message=_AREA if wide else _SCALE if found == "scale" else None,
        fact=found if found == "scale" else "",
    )


CHECK = Check(
    code="AVG01",
    name="mean-and-total",
    severity="error",
    absorbs=("UNT04", "UNT05", "SUM04"),
    reads=Mean,
    judge=judge,
    explains=("UNT02",),
    message={
        "zh": "{total}按{count}平均应为{result}，文中写作{each}",
        "en": "{total} over {count} is {result} each, the text says {each}",
    },
    examples=(
        good("5年间，人均收入由1.2万元增至1.8万元，年均增加1200元。", stopped_by="reading"),
        bad("⟦5年⟧间累计增加收入⟦1.8万元⟧，年均增加⟦1200元⟧。"),
        bad("合作社新搭育苗棚⟦12个⟧，每个棚⟦2.5公顷⟧，总共⟦30亩⟧。", why="应为2.5亩"),
        bad("村里筹款⟦48万元⟧，购置书包⟦3200个⟧，平均每个⟦165元⟧。"),
        bad("合作社收购番茄⟦620吨⟧，进价每公斤⟦2.4元⟧，农户拿到⟦297.6万元⟧。"),
        bad("2023年3月1日至4月30日，展馆共接待观众⟦20008人次⟧，日均⟦382人次⟧。"),
        bad(
            "合作社今春收购茶青⟦3260公斤⟧，付给茶农⟦39.12万元⟧。算下来平均每公斤⟦102元⟧。",
            why="隔句：39.12万÷3260=120，两位数字颠倒",
        ),
        bad("枢纽下泄流量每秒⟦35立方米⟧，一口气放了⟦72小时⟧，送水⟦907.2立方米⟧。", why="少“万”"),
        bad("县里对⟦4300名⟧老人发放补助，每人每月⟦260万元⟧，全年预算⟦1341.6万元⟧。"),
        bad("新修的防汛通道长⟦6公里⟧，宽⟦8米⟧，总面积⟦4.8万公顷⟧。", why="长乘宽得4.8万平方米"),
        bad(
            "全县⟦51200名⟧社员编成⟦1600个⟧小组，划到11个片区，平均每个小组⟦24人⟧。", why="应为32人"
        ),
        good("8支球队打单循环，每队7场，共28场比赛。", stopped_by="compare", why="一场算两队的"),
        good("外援昨晚砍下31分，最近5场场均29.4分。", stopped_by="reading", why="此前各场没有写出"),
        good(
            "全县4个镇发放补助86万元。全县有困难家庭3100户，户均存款1.3万元。",
            stopped_by="reading",
            why="两数本不相干，也差得远",
        ),
        good("全院受理案件11280件，58名法官人均结案178件。", why="受理的不都已结案"),
        good(
            "街道有小区64个，志愿者1920名，平均每个小区有7名楼长。",
            stopped_by="compare",
            why="楼长不是志愿者",
        ),
        good(
            "乡里共2400户，发放棉衣款72万元，脱贫户户均480元。",
            stopped_by="reading",
            why="只说其中一部分户",
        ),
        good(
            "试验田48亩，连同隔壁的苗圃，共收玉米36480公斤，试验田平均亩产690公斤。",
            stopped_by="compare",
            why="总数连同别处的",
        ),
        good("合作社收购番茄620吨，户均增收7000余元，发放分红135万元。", stopped_by="reading"),
    ),
)

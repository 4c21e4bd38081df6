"""占比之和超过百分之百 · Shares beyond all

找什么：一句话里并列的几个占比说的是同一个整体的不同部分（“分别占”“其余占”，一二三产业，男女，
城镇乡村），加起来却超过100%；末了写明“其余”“剩下”的，以及三次产业结构之比，加起来不足100%。
为什么：多半有一个占比抄自别的表，或小数点、数位有误。
不管什么：四舍五入造成的100.1%；可以交叉的分组（女性、党员、35岁以下）；多选题；不同整体的占比。

Finds shares of one whole, side by side for groups that do not overlap, that add up to more
than 100 %, or to less although the last is said to be the rest.
One share was taken from another table, or a digit is wrong.
It leaves alone what rounding explains, groups that overlap, and shares of different wholes.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Interval,
    Share,
    bad,
    good,
    in_print,
    in_units_of,
    place,
    slip_within,
    told,
    unless,
)

_FAR = Fraction(3, 2)
_CLOSED = frozenset({"其余", "∶"})
_SHORT = {
    "zh": "各部分占比{shares}合起来应是全部，相加只得{sum}，不足100%",
    "en": "the shares {shares} are said to be all, and add up to {sum} only",
}
_LAST = {"zh": "若其余各项无误，应不大于{limit}", "en": "if the others stand, at most {limit}"}


def judge(share: Share) -> Iterable[Clash]:
    """Compare the least that the shares can add up to with all."""
    rates = (share.rate, *share.others)
    low, high = (sum(getattr(rate.quantity, end) for rate in rates) for end in ("low", "high"))
    short = share.cue in _CLOSED and high < 1
    if not share.others or (low <= 1 and not short) or not (share.sure or _slipped(rates)):
        return
    nominal = sum((rate.quantity.nominal for rate in rates), Fraction(0))
    last = rates[-1].quantity
    limit = 1 - (nominal - last.nominal)
    texts = [in_units_of(rate.quantity.nominal, rate.quantity) for rate in rates]
    summed = in_units_of(nominal, last)
    last_told = told(_LAST, limit=in_units_of(max(limit, Fraction(0)), last))
    yield Clash(
        places=tuple(place("rate", rate) for rate in rates),
        values=tuple(rate.quantity.canonical for rate in rates),
        args={"shares": "、".join(map(in_print, rates)), "sum": summed},
        proof=f"{' + '.join(texts)} = {summed} {'<' if short else '>'} 100%",
        suggestions=(unless(len(rates) - 1, last_told), unless(0)),
        severity="warning" if share.told else None,
        message=_SHORT if short else None,
    )


def _slipped(rates: Sequence[Figure]) -> bool:
    """Say whether a slip of the pen in one of the shares makes them more than all."""
    total = sum((rate.quantity.nominal for rate in rates), Fraction(0))
    fitting = ((rate.quantity, 1 - total + rate.quantity.nominal) for rate in rates)
    return total < _FAR and any(slip_within(one, Interval(fit, fit)) for one, fit in fitting)


CHECK = Check(
    code="SUM03",
    name="shares-beyond-all",
    severity="error",
    reads=Share,
    judge=judge,
    message={
        "zh": "各部分占比{shares}相加得{sum}，超过100%",
        "en": "the shares {shares} add up to {sum}, more than everything",
    },
    examples=(
        bad("全镇0—14岁的占⟦17.95%⟧，15—59岁的占⟦63.35%⟧，60岁以上的占⟦16.70%⟧。"),
        good("全镇0—14岁的占17.95%，15—59岁的占63.35%，60岁以上的占18.70%。"),
        bad("全县第一产业、第二产业和第三产业分别占⟦18.2%⟧、⟦41.5%⟧和⟦47.3%⟧。"),
        bad("参赛选手中，男选手占⟦62.5%⟧，女选手占⟦47.5%⟧。"),
        bad("受访农户中，种水稻的占⟦55%⟧，种玉米的占⟦38%⟧，其余占⟦17%⟧。"),
        bad(
            "按用途看，投向厂房的占⟦46.3%⟧，设备占⟦31.2%⟧，剩下⟦12.5%⟧用于道路和管网。",
            why="连同“剩下”只有90%",
        ),
        bad(
            "“您最常去哪里买菜”（单选），选农贸市场的占⟦46.2%⟧，以大爷大妈居多；"
            "选超市的有⟦38.5%⟧，另有⟦21.3%⟧的人选网购。",
        ),
        bad(
            "煤电占⟦51.2%⟧，首次接近一半；水电占⟦28.6%⟧，多是老电站；储能等其他类型占⟦24.5%⟧。",
        ),
        bad("三次产业结构从9.6∶42.1∶48.3变为⟦9.2⟧∶⟦41.8⟧∶⟦47.0⟧，服务业仍占大头。"),
        good(
            "三次产业结构从9.6∶42.1∶48.3变为9.2∶41.8∶49，服务业仍占大头。",
            stopped_by="compare",
        ),
        bad("0至17岁的占⟦21.6%⟧，18至64岁的占⟦58.7%⟧，65岁及以上的占⟦23.4%⟧，80岁及以上的占4.1%。"),
        bad("很满意的占⟦52.6%⟧，满意的占⟦38.1%⟧，不满意的占⟦14.5%⟧，另有人没有作答。"),
        bad("每户只许选一样：选菜种的占⟦41.2%⟧，选果苗的占⟦39.4%⟧，选鸡苗的占⟦26.8%⟧。"),
        bad("30岁以下的占⟦20.5%⟧，31岁至50岁的占⟦51.2%⟧，51岁以上的占⟦18.3%⟧。"),
        good(
            "30岁以下的占20.5%，40岁至50岁的占51.2%，60岁以上的占18.3%。",
            stopped_by="compare",
            why="the ranges leave gaps",
        ),
        bad("按车况分，完好的占⟦61.4%⟧、待修的占⟦22.5%⟧、报废的占⟦26.1%⟧。"),
        good("按车况分，完好的占61.4%、待修的占22.5%、报废的占16.1%。", stopped_by="compare"),
        good(
            "“您常去哪里买菜”（可多选），选农贸市场的占46.2%，选超市的有38.5%，"
            "另有21.3%的人选网购。",
            stopped_by="reading",
        ),
        good("全县第一产业、第二产业和第三产业分别占18.2%、41.5%和40.3%。", stopped_by="compare"),
        good(
            "按用途看，投向厂房的占46.3%，设备占31.2%，剩下22.5%用于道路和管网。",
            stopped_by="compare",
        ),
        good(
            "全县第一产业、第二产业和第三产业分别占18.3%、41.4%和40.4%。",
            stopped_by="compare",
            why="四舍五入得100.1%",
        ),
        good("全体职工中，女职工占60%，党员占55%。", stopped_by="reading", why="两组可以交叉"),
    ),
)

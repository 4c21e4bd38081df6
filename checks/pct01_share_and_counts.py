"""占比与数量 · A share against its counts

找什么：部分和整体都写明了数量，又写了占比或某某率，而两数相除得不出这个百分比；
标题的比率与正文的数量不符，%与‰用混，也在此列。
为什么：百分比往往是另算或沿用的，与数量对不上，读者一除便知。
不管什么：四舍五入或截尾之内的差别；“超过”“近”“不足”等约数说得通的；分子分母看不准的。

Finds a percentage that its printed part and whole cannot give.
A headline's rate is held to the body's counts, and % for ‰ shows in digits that agree.
Percentages are often computed apart or carried over, and a reader needs one division to see it.
It leaves alone what rounding or cutting explains, hedged rates that hold, and sentences
in which part and whole cannot be told for sure.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Fraction,
    Misfit,
    Share,
    bad,
    bounded,
    good,
    place,
    quotient_misfit,
    share_fits,
    share_in_print,
    share_made,
    share_mends,
    share_part,
    share_proof,
)

_NEAR = Fraction(1, 50)
_SCALE = {
    "zh": "{part}在{whole}中占{computed}，文中写作{rate}：数字相合而数量级不同，符号或小数点有误",
    "en": "{part} of {whole} is {computed}, the text says {rate}: sign or point is wrong",
}
_PART = {"zh": "若百分比与整体无误", "en": "if rate and whole stand"}


def judge(share: Share) -> Iterable[Clash]:
    """Compare part ÷ whole with the printed rate; where several can be meant, none may fit."""
    if share.told or not share.part or not share.whole:
        return
    rate, ways = share.rate.quantity, ((share.part, share.whole), *share.rivals)
    if rate.nominal <= 0 or any(_fits(*way, share) for way in ways):
        return
    for part, whole in ways:
        sure = share.sure and part is share.part and whole is share.whole
        over = share_part(share, part, whole)
        if found := quotient_misfit(over, whole.quantity, rate, sure=sure):
            if not share_made(share):
                yield _clash(part, whole, share, found)
            return


def _fits(part: Figure, whole: Figure, share: Share) -> bool:
    """Say whether the rate is what the counts give, or so near that another base explains it."""
    inner, outer, rate = share_part(share, part, whole), whole.quantity, share.rate.quantity
    rate = rate if whole is share.whole else bounded(rate)
    near = outer.low > 0 and abs(inner.nominal / outer.nominal / rate.nominal - 1) < _NEAR
    sure = share.sure and whole is share.whole
    return outer.low <= 0 or (near and not share.sure) or share_fits(inner, outer, rate, sure=sure)


def _clash(inner: Figure, outer: Figure, share: Share, found: Misfit) -> Clash:
    part, whole, rate = share_part(share, inner, outer), outer.quantity, share.rate.quantity
    nominal = part.nominal / whole.nominal
    fine = 2 if nominal * _NEAR < rate.nominal else 3
    told = share_in_print((part, inner), (whole, outer), share.rate, nominal, fine)
    severe = share.sure and inner.context.block == share.rate.context.block
    return Clash(
        places=(place("whole", outer), place("part", inner), place("rate", share.rate)),
        values=(part.canonical, whole.canonical, rate.canonical),
        args=told,
        proof=share_proof(part, whole, rate, nominal, fine),
        suggestions=share_mends(
            told["computed"],
            (inner.quantity, whole),
            rate,
            "rest" if share.rest else "",
            at=(1, 2),
        ),
        severity="warning" if found == "warning" or not severe else "error",
        message=_SCALE if found == "scale" else None,
    )


CHECK = Check(
    code="PCT01",
    name="share-and-counts",
    severity="error",
    absorbs=("UNT02", "UNT04", "UNT05", "SUM04", "PCT03"),
    reads=Share,
    judge=judge,
    message={
        "zh": "{part}在{whole}中占{computed}，文中写作{rate}",
        "en": "{part} of {whole} is {computed}, the text says {rate}",
    },
    examples=(
        bad("腾出学位⟦270个⟧，报名⟦1080人⟧，中签率⟦35%⟧。"),
        bad("全市抽查电梯⟦640部⟧，合格⟦608部⟧，合格率为⟦96.5%⟧。"),
        bad("窗口共收到申请⟦312件⟧，其中网上提交的⟦156件⟧，占⟦六成⟧。"),
        bad("全年办理破产案件⟦250件⟧，审结⟦215件⟧，结案率达⟦81%⟧。"),
        bad("监管所抽检食用油⟦425批⟧，不合格⟦17批⟧，合格率只有⟦94%⟧。", why="408÷425=96%"),
        good(
            "实际应考437人，缺考48人，缺考率9.9%。",
            stopped_by="compare",
            why="报名的是两数之和",
        ),
        good("监管所抽检食用油425批，不合格17批，合格率是96%。", stopped_by="compare"),
        bad("应检船只⟦1250艘⟧，已检⟦1125艘⟧，检验率⟦95%⟧。"),
        bad("城区空气有效监测⟦366天⟧，优良⟦318天⟧，优良率为⟦83.1%⟧。"),
        bad(
            "农机手持证率⟦超九成⟧\n全县登记农机手⟦4200名⟧，持证⟦3150名⟧，今年培训11期。",
            why="标题的比率由正文的数得不出",
        ),
        bad("⟦4200户⟧村民中有⟦2310户⟧装了净水机，⟦近七成⟧人家喝上了放心水。", why="只有五成半"),
        bad(
            "全旗国土面积⟦2400平方公里⟧。\n十年过去，林地⟦180万亩⟧，森林覆盖率⟦65%⟧。",
            why="应是50%",
        ),
        good("全县总人口42.5万人，全年出生人口3290人，出生率为7.8‰。", stopped_by="compare"),
        bad("全乡有果农⟦1240户⟧，其中入社的⟦1116户⟧，占⟦不到七成⟧。", why="九成"),
        good(
            "62名学员中，留在本县27名，占43.5%；种植户、养殖户占九成以上。",
            stopped_by="compare",
        ),
        good(
            "先前反映的46个小区，已有38个绿化率提高到九成以上。",
            stopped_by="compare",
            why="九成说的是这38个小区各自的比率",
        ),
        good(
            "建成农村公路1670公里，加装护栏2650公里，道路列养率100%。",
            stopped_by="reading",
            why="护栏不是整体",
        ),
        bad("应检电梯⟦1250台⟧，已检⟦1150台⟧，检验率为⟦97.6%⟧；抽查80台，合格的超过90%。"),
        good("应检312人，受检302人，受检率96.7%。", stopped_by="compare", why="截尾"),
        good("窗口共收到申请312件，其中网上提交的156件，占五成。", stopped_by="compare"),
    ),
)

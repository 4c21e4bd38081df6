"""占比与别处的数量 · A share against counts that stand apart from it

找什么：占比、某某率与它所说的部分和整体隔着别的话、分在两句，单位不同（票与张），两数相除得不出这个
百分比；同一整体的另几项占比都合，唯独这一项不合，也在此列。
为什么：百分比多是另算的，与数量隔得越远，改了一处越容易忘了另一处。
怎样看：比率能说的每一对数都按位置、字词、单位加以权衡；有一对算得出就不提，最像的一对因一位数字、
两位颠倒而不合才提，极像的一对不合也提。
不管什么：约数和四舍五入说得通的；别的整体也能得出这个比率的；看不准部分和整体的。

Finds a percentage that the counts it is said of cannot give, where words or a full stop stand
between them, or counting units differ (票 and 张). All pairs of counts in reach are weighed by
place, words and units; where one of them gives the percentage, nothing is told. A likely pair
takes a slip of the pen to be told; a very likely one, and one whose whole gives the other shares,
only a misfit. It leaves alone what rounding explains and what another whole gives.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Misfit,
    Place,
    Share,
    Way,
    bad,
    belying,
    good,
    operands,
    place,
    quotient_misfit,
    share_in_print,
    share_mends,
    share_proof,
)

_SCALE = {
    "zh": "{part}在{whole}中占{computed}，文中写作{rate}：数字相合而数量级不同，单位或符号有误",
    "en": "{part} of {whole} is {computed}, the text says {rate}: unit or sign is wrong",
}


def judge(share: Share) -> Iterable[Clash]:
    """Hold a percentage to the pairs of counts that it can be said of; none may fit."""
    if not share.told or not share.part or not share.whole or share.rate.quantity.nominal <= 0:
        return
    way = belying(share) if share.ways else Way(share.part, share.whole, "", 0)
    if way and (found := quotient_misfit(*operands(way), share.rate.quantity)):
        yield _clash(way, share, found)


def _clash(way: Way, share: Share, found: Misfit) -> Clash:
    over, under = operands(way)
    sides = (way.whole, way.part, share.rate)
    value = over.nominal / under.nominal
    told = share_in_print((over, way.part), (under, way.whole), share.rate, value)
    places = _places(sides)
    return Clash(
        places=places,
        values=tuple(side.quantity.canonical for side in sides),
        args=told,
        proof=share_proof(over, under, share.rate.quantity, value),
        suggestions=share_mends(
            told["computed"],
            (way.part.quantity, way.whole.quantity),
            share.rate.quantity,
            way.form,
            at=(len(places) - 2, len(places) - 1),
            likelier=found != "scale",
        ),
        message=_SCALE if found == "scale" else None,
    )


def _places(sides: tuple[Figure, Figure, Figure]) -> tuple[Place, ...]:
    """Give where the three stand; the days of a period stand nowhere."""
    whole, part, rate = sides
    told = (("whole", whole),) if whole.span != part.span else ()
    return tuple(place(*one) for one in (*told, ("part", part), ("rate", rate)))


CHECK = Check(
    code="PCT03",
    name="share-told-apart",
    severity="warning",
    reads=Share,
    judge=judge,
    explains=("PCT02", "SUM03", "UNT02"),
    absorbs=("SUM04",),
    message={
        "zh": "{part}在{whole}中占{computed}，文中写作{rate}",
        "en": "{part} of {whole} is {computed}, the text says {rate}",
    },
    examples=(
        bad(
            "业主大会收回表决票⟦1260张⟧。同意更换门禁的⟦1008户⟧，占收回表决票的⟦90%⟧。",
            why="票与户各是一户一票；1008÷1260=80%",
        ),
        bad("全镇应换表⟦4200户⟧，已入户换好⟦3150户⟧，居民都说方便，换表率达到⟦65%⟧。"),
        bad(
            "全县实检油锯⟦800台⟧，平均机龄4.2年。其中超期的⟦216台⟧，超期率达到⟦37.0%⟧。",
        ),
        bad(
            "全区在用电梯⟦12,460台⟧，其中超过15年的⟦3,115台⟧，大约每⟦五台里就有一台⟧该换了。",
            why="四台里有一台",
        ),
        bad(
            "今年送检疫苗样本4,750批，受理⟦2,375批⟧。受理的样本中，需要复测的有⟦950批⟧，占⟦20%⟧。",
            why="说的是受理的样本，应是40%",
        ),
        good("计划新铺燃气管道42公里、改造18公里，眼下已完成33公里，占55%。", stopped_by="compare"),
        good(
            "全年受理投诉640件。按来源分，电话投诉384件、占60%，来信投诉192件、占30%，"
            "来访投诉64件、占10%。",
            stopped_by="compare",
        ),
        good(
            "仲裁院今年新收争议3200件，上年结转400件，办结3240件，办结率达到90%。",
            stopped_by="compare",
            why="办结率按新收与结转之和计算",
        ),
        good(
            "业主大会收回表决票1260张。同意更换门禁的1008户，占收回表决票的80%。",
            stopped_by="compare",
        ),
        good(
            "春播收尾，全县机播油料共48.6万亩。\n眼下晚稻已插36.5万亩，是计划的84%。",
            stopped_by="compare",
        ),
        good(
            "前三季度出口386.2亿元，其中对非洲出口88.1亿元，占同期对周边国家出口的32.3%。",
            stopped_by="reading",
            why="所占的是另一个整体",
        ),
        good(
            "检查锅炉420台，存在隐患的63台，隐患率15%，其中小型锅炉的隐患率达25%。",
            stopped_by="compare",
            why="后一个比率只说其中一部分",
        ),
        good(
            "计划到年底建成床位2.1万张。眼下完工1.62万张，护理型占了55.4%。",
            stopped_by="compare",
            why="占比说的是已建成的床位",
        ),
    ),
)

"""三个数只差在数量级 · Three figures a power of ten apart

找什么：几个数，数字相合而数量级不合：部分、整体、占比（修复33.8万公顷，约占187.8公顷的18%）；
出生人数、总人口、出生率；连着的几个数，换一个数的单位，便恰好是几项之和；每份多少、多少份、总共多少，
换一个单位或添减一个“万”便合到末位；由多少到多少、并列或同类的几个数，只有一个相差百倍千倍的。
为什么：写错的是单位或“万”“亿”“%”，数字都对，单看哪一个也看不出来。
不管什么：印出的数字太少的；另有一个数与之相合的；没有“占”一类字眼的。

Finds part, whole and share, births, population and birth rate, whose digits agree and whose size
does not, and figures in a row that add up to the last digit once one of them has its neighbours'
unit; what falls to each, how many there are and all together, if another unit or a 万 makes them
fit; and one of levels, of a row or of a kind that a unit keeps far from the others: it is a 万,
亿, % or a unit that is wrong. It leaves alone figures of few digits, and those that another
figure explains.
Source: corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Place,
    Third,
    bad,
    good,
    in_print,
    made_proof,
    made_told,
    odd_levels,
    place,
    scaled_output,
    scaled_products,
    scaled_shares,
    scaled_sums,
    thirds,
    unless,
    vital_thirds,
    weighed_units,
)

_MADE = {
    "zh": "{terms}应为{value}，文中写作{said}：{odd}的数量级差了{times}倍，单位或有误",
    "en": "{terms} makes {value}, the text says {said}: {odd} is {times} times off",
}
_MEND = {"zh": "按另两个数推算", "en": "by the other two figures"}


def keys(figure: Figure) -> Iterable[int]:
    """Compare the figures of an article."""
    yield figure.context.article


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the figures that a power of ten keeps apart, each three once."""
    told: dict[frozenset[Figure], Third] = {}
    for third in _thirds(figures):
        told.setdefault(frozenset((third.odd, *third.others)), third)
    known = frozenset[Figure]().union(*told)
    more = (third for third in weighed_units(figures) if third.odd not in known)
    return [_clash(third) for third in (*told.values(), *more)]


def _thirds(figures: Sequence[Figure]) -> Iterator[Third]:
    yield from thirds(figures)
    yield from vital_thirds(figures)
    yield from scaled_sums(figures)
    yield from scaled_products(figures)
    yield from scaled_shares(figures)
    yield from scaled_output(figures)
    yield from odd_levels(figures)


def _clash(third: Third) -> Clash:
    told = (third.odd, *third.others)
    odd, *others = map(in_print, told)
    made = made_told(third.made)
    places: list[Place] = [place("one", third.odd), place("other", third.others[0])]
    places += [place("context", figure) for figure in (*third.others[1:], *third.like)]
    return Clash(
        places=tuple(places),
        values=tuple(figure.quantity.canonical for figure in told),
        args={"odd": odd, "others": "、".join(others), "times": third.times, **made},
        proof=made_proof(third.made),
        message=_MADE if third.made else None,
        suggestions=(unless(0, _MEND, likelier=True), unless(1)),
    )


CHECK = Check(
    code="UNT04",
    name="three-figures-apart",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    absorbs=("UNT02", "SUM04"),
    explains=("PCT03", "SUM02"),
    message={
        "zh": "{odd}与{others}数字相配，数量级却差了{times}倍，单位或有误",
        "en": "{odd} agrees with {others} in its digits, and is {times} times off",
    },
    examples=(
        bad("风场装机⟦8.4万千瓦⟧，去年满发⟦约2000小时⟧，发电⟦1.68万千瓦时⟧。"),
        bad("全市修复矿山总面积⟦187.8公顷⟧。其中黄石坳片区最大，修复⟦33.8万公顷⟧，占全市的⟦18%⟧。"),
        bad("城北区年平均人口⟦46.4万人⟧。\n当年出生⟦3016人⟧，出生率⟦6.50%⟧，比上年低。"),
        bad("全县户籍人口⟦46.8万人⟧，当年出生⟦2230人⟧、死亡⟦3120人⟧，自然增长率⟦-1.9%⟧。"),
        bad(
            "筹得善款⟦1270万元⟧，其中企业捐⟦815万元⟧，商会捐⟦302亿元⟧，个人捐⟦153万元⟧。",
            why="302万元",
        ),
        bad(
            "互助会有会员⟦14万人⟧。\n每人每年交⟦230元⟧，其中一半由工会出。\n账上一年进项⟦3220亿元⟧，专户存着。",
            why="3220万元",
        ),
        bad("护工补贴由每月⟦430元⟧提高到⟦560万元⟧，按季发放。"),
        bad("食堂每天用菜⟦240公斤⟧、面粉⟦130公斤⟧、豆腐⟦90吨⟧，当天验收。", why="90公斤"),
        good("护工补贴由每月430元提高到560元，按季发放。", stopped_by="compare"),
        good("食堂每天用菜1.2吨、面粉130公斤、豆腐90公斤，当天验收。", stopped_by="compare"),
        bad(
            "广场派出所上月查车⟦16.4万辆次⟧，酒后开车的⟦213起⟧，查处率⟦1.3%⟧，比上月略低。",
            why="应为1.3‰",
        ),
        good("广场派出所上月查车16.4万辆次，酒后开车的213起，查处率1.3‰，比上月略低。"),
        good(
            "互助会有会员14万人。\n每人每年交230元，其中一半由工会出。\n账上一年进项3220万元，专户存着。",
            stopped_by="compare",
        ),
        good(
            "大棚平均亩产3.6吨，总产量6120吨，其中电商销售占六成。",
            stopped_by="compare",
            why="平均数不是部分",
        ),
        good("停车费由每次3.65元调到4.20元，上调0.55元，全月多收0.55万元。", stopped_by="compare"),
        good(
            "全市修复矿山总面积187.8公顷。其中黄石坳片区最大，修复33.8公顷，占全市的18%。",
            stopped_by="compare",
        ),
        good("法官人均结案212件；审结案件18640件，其中民事11260件。", stopped_by="compare"),
        good("全年出生人口3016人，出生率6.50‰，常住人口46.4万人。", stopped_by="compare"),
    ),
)

"""大得没边、小得离谱 · Larger or smaller than such a thing can be

找什么：紧跟在“身高”“桥面宽”“埋深”“雨量”“亩产”“月工资”“海拔”一类字眼后面、世上不可能有的数：身高162米，桥面宽24厘米，
埋深420公里，月工资3200万元；以及单位根本量不了它的数：装机多少千瓦时、库容多少平方米。
为什么：写错的是单位或“万”，读者一看便知。
不管什么：没有说明是什么的；在世上见过的范围以内的，哪怕少见；储能电站的装机。

Finds figures right behind words such as height, width of a bridge, depth, rainfall, yield, wage
or altitude that no such thing can have: 162 metres tall, a bridge 24 centimetres wide; and those
in a unit that measures something else: installed power in kilowatt-hours. It is a
unit or a 万 that is wrong. It leaves alone what is not named, and what has been seen, however
rarely; and storage, whose size is told in kilowatt-hours.
Source: records of nature and sport; the range of published prices, wages and yields.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from qa.plugin import (
    Check,
    Clash,
    Figure,
    bad,
    beyond_nature,
    good,
    in_print,
    label_of,
    misnamed,
    own_label,
    place,
    sprawling,
    towering,
    unless,
    unnatural,
)

_UNIT = {"zh": "核对单位和数量级", "en": "see to the unit and the power of ten"}


def keys(figure: Figure) -> Iterable[int]:
    """Compare the figures of an article."""
    yield figure.context.article


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the figures that no such thing can have."""
    found = [*unnatural(figures), *sprawling(figures), *misnamed(figures)]
    for _, block in groupby(sorted(figures, key=_block), key=_block):
        found += towering(list(block))
    return [_clash(odd, like) for odd, like in found]


def _block(figure: Figure) -> int:
    return figure.context.block


def _clash(odd: Figure, like: Sequence[Figure]) -> Clash:
    bounds = beyond_nature(odd)
    sentence = odd.context.sentence
    named = bounds.words.search(sentence[max(0, odd.at - 24) : odd.at]) if bounds else None
    return Clash(
        places=(place("one", odd), *(place("context", figure) for figure in like)),
        suggestions=(unless(0, _UNIT, likelier=True), *(unless(1) for _ in like[:1])),
        values=(odd.quantity.canonical,),
        args={
            "one": in_print(odd),
            "what": label_of(named[0]) if named else own_label(odd) or label_of(odd.measure.text),
        },
    )


CHECK = Check(
    code="UNT05",
    name="beyond-nature",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    alone=True,
    absorbs=("UNT02", "UNT04"),
    explains=("AVG02",),
    message={
        "zh": "“{what}{one}”超出常理，单位或数量级或有误",
        "en": "“{what} {one}” is beyond what such a thing can be: the unit or scale is wrong",
    },
    examples=(
        bad("新建的体育馆建筑面积⟦2.6万平方千米⟧，设座席6800个。"),
        bad("这种苹果单果重⟦250公斤左右⟧，糖度达16%。"),
        good("最大的南瓜单果重186公斤。", stopped_by="compare"),
        bad("这批新生平均身高⟦162米⟧，近视率38%。"),
        bad(
            "农技站在⟦3600亩⟧地里采样。\n新盖的冷库车间占地⟦1.8万平方公里⟧，明年投产。",
            why="应为平方米",
        ),
        bad("新厂占地⟦45亩⟧，总建筑面积⟦1.9万公顷⟧，年产座椅12万张。", why="应为平方米"),
        bad("保护区现有苏铁⟦4600株⟧，护林员18人。今年又补种苏铁⟦320万株⟧。", why="多了个万"),
        bad("疫苗接种率为⟦97.4‰⟧，没打的⟦不足3%⟧。"),
        bad("引水洞长⟦5120米⟧，单月进尺⟦88公里⟧。", why="应为米"),
        good("全县婴儿死亡率2.4‰，疫苗接种率97.4%。", stopped_by="compare"),
        good("保护区现有苏铁4600株，全省现存苏铁320万株。", stopped_by="compare"),
        bad("大桥主跨⟦120米⟧，桥面宽⟦24厘米⟧，设计寿命百年。"),
        bad("车间工人人均月工资⟦3200万元⟧，全年发放工资⟦330万元⟧。"),
        bad("风场装机⟦15万千瓦时⟧，去年发电⟦3.2亿千瓦时⟧，占地很少。"),
        bad("大库总库容⟦2.6亿平方米⟧，下游灌溉农田⟦45万亩⟧。"),
        good("储能电站装机15万千瓦时，可供全城用电两小时。", stopped_by="compare"),
        good("空调用电负荷15万千瓦，全天用电320万千瓦时。", stopped_by="compare"),
        good("电厂少排二氧化硫236吨，省标煤2.7万吨。", stopped_by="compare", why="排放量"),
        good("屋里装了2.5匹的空调，一夜用电6度。", stopped_by="compare", why="功率"),
        good("臂展比身长多出6厘米，教练看中了她。", stopped_by="compare", why="a difference"),
        good("半年里孩子身高蹿了4厘米，体重添了两公斤。", stopped_by="compare", why="a difference"),
        good("抽检茶叶240批次，不达标率4‰，为历年最低。", stopped_by="compare"),
        good("这批新生平均身高162厘米，近视率38%。", stopped_by="compare"),
        good("新厂占地45亩，总建筑面积1.9万平方米，年产座椅12万张。", stopped_by="compare"),
        good("大桥主跨120米，桥面宽24米，设计寿命百年。", stopped_by="compare"),
        good("县城到省城162公里，车程两小时。", stopped_by="compare"),
    ),
)

"""Rates with a fixed formula: what they are taken of stands anywhere in the article.

出生率 is births by the population, 森林覆盖率 woods by land: whoever prints all three has said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_kind, same_sentence
from qa.reading.shares.taken_of import words_behind

_LAND = "国土|幅员|总面积|土地面积|区域面积|辖区面积|县域面积|市域面积"
_PEOPLE = "常住人口|户籍人口|总人口|平均人口|人口总[数量]"
_TOWN = "建成区面积|建成区|规划区"
_LOANS = "各项贷款|贷款总[额量]|全部贷款|本外币贷款"
_COUNTED = frozenset({"count", "area", "money"})
_BEHIND = 4


class Formula(NamedTuple):
    """What the words around the part and the whole of a rate say.

    `alike` where both are counted in one unit; `rest` where the rate is what the part leaves;
    `beyond` where the part may be more than the whole.
    """

    part: re.Pattern[str]
    whole: re.Pattern[str]
    alike: bool = True
    rest: bool = False
    beyond: bool = False


def _formula(
    part: str, whole: str, *, alike: bool = True, rest: bool = False, beyond: bool = False
) -> Formula:
    return Formula(regex(part), regex(whole), alike, rest, beyond)


_FORMULAS = {
    "森林覆盖": _formula("森林面积|有林地|林地面积|林地", _LAND),
    "绿化覆盖": _formula("绿化覆盖面积|绿化面积", _TOWN),
    "绿地": _formula("绿地面积|绿地", _TOWN),
    "婴儿死亡": _formula("婴儿死亡|死亡", "活产", alike=False),
    "服判息诉": _formula("上诉", "审结", rest=True),
    "出生": _formula("出生", _PEOPLE),
    "死亡": _formula("死亡", _PEOPLE),
    "自然增长": _formula("自然增[加长]|净增", _PEOPLE),
    "中签": _formula(
        "房源|名额|指标|车牌|学位|席位|号牌",
        "有效申请|申请|报名|摇号|候选|参[与加]|登记",
        alike=False,
    ),
    "城镇化": _formula("城镇人口|城镇常住人口|居住在城镇", _PEOPLE),
    "不良贷款": _formula("不良贷款", _LOANS),
    "不良": _formula("不良贷款|不良余额", _LOANS),
    "拨备覆盖": _formula("损失准备|减值准备|拨备余额", "不良贷款(?:余额)?$", beyond=True),
    "资产负债": _formula("(?<![动息外])负债", "(?<!净)资产(?:总[计额值]|合计)"),
    "营业收入利润": _formula("利润总额|实现利润", "营业收入"),
    "个人住房贷款": _formula("贷款余额", "缴存余额"),
    "下浮": _formula("中标|成交|报价", "控制价|限价|预算", rest=True),
    "节约": _formula("节约", "预算|控制价|最高限价"),
    "核减": _formula("核减", "送审"),
    "审减": _formula("审减", "送审"),
}
_NAME = regex(
    rf"(?:(?<![\u4e00-\u9fff]{{3}})|(?<=常住人口)|(?<=户籍人口))(?P<name>{'|'.join(_FORMULAS)})率"
    "(?:由|从|为|达到?|是|约|仅|只有|升至|降至|提高到|上升到|高达|已)*$"
)
_PER_MILLE = frozenset({"出生", "死亡", "婴儿死亡", "自然增长"})
_OF_ALL = _PER_MILLE - {"婴儿死亡"}
"""Those taken of a population, which is told for several times."""
_OF_BANKS = frozenset({"不良贷款", "不良"})
"""Those whose loans may be of other banks, or in another currency, than the bad ones."""
_ONE_BANK = regex("[该本我]行|银行(?![业间])|农商行|信用社")
_OF_BOOKS = frozenset({"营业收入利润"})
"""Those whose sides are told in other sentences than the rate."""
_DRAWN = frozenset({"中签"})
_ON_ANOTHER_BASIS = regex(r"按[^，。；\d]{1,8}口径[^。；\d]{0,20}$")
_MEAN = "平均"
_NO_LEVEL = frozenset({"计划", "同比", "环比", "极值"})
_CHANGED = regex("增加|减少|增长(?!率)|下降|新增|净增|[比较]上年|每[人户]|人均")
_ROLL = regex("常住|户籍")
"""By which roll people are counted."""
_WORDS = 16
_BACK = 8
_LOT, _MANY = 40, 10


def read_standing_rates(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the rates of such names whose part stands before them in their sentence."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio" or "率" not in clause_before(rate):
            continue
        found = _NAME.search(clause_before(rate))
        if _ON_ANOTHER_BASIS.search(rate.context.sentence, 0, rate.at):
            continue
        share = _share(figures, index, found["name"]) if found and _signed(found, rate) else None
        if share:
            yield share


def _signed(found: re.Match[str], rate: Figure) -> bool:
    """Say whether a rate bears the sign it is published with: births and deaths are told in ‰."""
    return (found["name"] in _PER_MILLE) == (rate.quantity.unit == "‰")


def wrongly_signed(rate: Figure) -> bool:
    """Say whether a rate of births or deaths bears %: the sign is wrong, and no count."""
    if rate.quantity.unit != "%" or "率" not in clause_before(rate):
        return False
    found = _NAME.search(clause_before(rate))
    return found is not None and not _signed(found, rate)


def _share(figures: Sequence[Figure], index: int, name: str) -> Share | None:
    rate, formula = figures[index], _FORMULAS[name]
    near = figures[max(0, index - _BACK) : index]
    drawn = name in _DRAWN
    parts = [one for one in near if _is_part(one, rate, formula.part, drawn=drawn)]
    parts = parts or [one for one in figures if name in _OF_BOOKS and _says(one, formula.part)]
    if not parts or parts[-1].quantity.dimension.partition(":")[0] not in _COUNTED:
        return None
    part = parts[-1]
    wholes = [one for one in figures if _may_hold(one, part, formula) and _says(one, formula.whole)]
    if formula.rest:
        wholes = [one for one in wholes if one is _last_of_its_kind(near, part)]
    wholes.sort(key=lambda one: (_MEAN not in clause_before(one), one.context.block))
    if not wholes:
        return None
    at_once = all(same_sentence(one, rate) for one in (part, wholes[0]))
    other_banks = name in _OF_BANKS and not _ONE_BANK.search(part.context.gist.opening)
    alone = len(wholes) == 1 and name not in _OF_ALL and not other_banks and (at_once or not drawn)
    sure = _MEAN in clause_before(wholes[0]) or alone
    rivals = tuple((part, whole) for whole in wholes[1:])
    return Share(
        part,
        wholes[0],
        rate,
        name + "率",
        rate.context,
        sure=sure,
        rest=formula.rest,
        rivals=rivals,
    )


def _last_of_its_kind(near: Sequence[Figure], part: Figure) -> Figure | None:
    """Give the last count of a part's kind before it."""
    return next((one for one in reversed(near[: near.index(part)]) if same_kind(one, part)), None)


def _is_part(part: Figure, rate: Figure, words: re.Pattern[str], *, drawn: bool) -> bool:
    """Say whether a figure is the part by its name; what is drawn for is told sooner."""
    if not drawn:
        return same_sentence(part, rate) and _says(part, words)
    told = words.search(part.context.sentence, max(0, part.at - _LOT), part.at)
    counted = part.quantity.dimension == "count" and part.quantity.nominal >= _MANY
    return told is not None and counted


def _may_hold(whole: Figure, part: Figure, formula: Formula) -> bool:
    changed = _CHANGED.search(clause_before(whole)[-_WORDS:])
    larger = formula.beyond or whole.quantity.nominal > part.quantity.nominal
    one_kind = same_kind(whole, part) if formula.alike else whole.quantity.dimension == "count"
    counted = {roll for one in (whole, part) if (roll := _ROLL.search(clause_before(one)))}
    one_roll = len({roll[0] for roll in counted}) <= 1
    return larger and one_kind and one_roll and not changed and not whole.scope & _NO_LEVEL


def _says(figure: Figure, words: re.Pattern[str]) -> bool:
    """Say whether the words right before or behind a figure name a thing."""
    before, behind = clause_before(figure)[-_WORDS:], words_behind(figure)[:_BEHIND]
    return any(map(words.search, (before, behind)))

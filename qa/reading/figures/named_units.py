"""The unit that what is counted names itself: 常住人口42.3万, 观影人次1.02亿; 14个消防员."""

from __future__ import annotations

from dataclasses import replace

from qa.model import Measure, Quantity
from qa.patterns import regex

_PERSON = (
    "(?:孩子|娃|儿童|婴儿|[男女]孩|姑娘|小伙子?|[老大]人|[村居市农渔牧网]民|[学考新医]生|官兵|战士|士兵"
    "|[队船演球学党团社会职专]员|消防员|指战员|运动员|教练员?|裁判|[员职]工|[矿民技]工|工人|[患伤死学作记]者|志愿者"
    "|[选骑歌新老]手|徒弟|司机|师傅|[老教律厨]师|护士|干部|代表|委员|同[学志事]|朋友|网友|[乘旅游顾]客|客人|观众|群众"
    "|家长|[母父]亲|[妈爸]|乡亲|年轻人|外地人|(?:预约|参观|入[园馆]|接待)名额)"
)
"""Who is counted in 个 as well as in 人, and what is kept for one each."""
_PERSONS, _PERSONS_BEHIND = regex(f"{_PERSON}$"), regex(f"{_PERSON}(?!小?[组队室之])")
_NAMED = (
    (regex("人口$|(?<!每)人数$"), "人"),
    (regex("(?:人|旅客|游客)次$"), "人次"),
    (regex("(?<![按每])户数$"), "户"),
    (regex("场次$"), "场次"),
    (regex("架次$"), "架次"),
    (regex("车次$"), "车次"),
    (regex("件数$|案件(?:总?量|总?数)$"), "件"),
)
"""What ends in the name of its unit → that unit."""


def unit_named(quantity: Quantity, measure: Measure, behind: str) -> Quantity:
    """Give a number in 万 or 亿 without a unit, or people counted in 个, the unit that is named.

    `behind` is what follows the number: 42.3万人口.
    """
    if quantity.unit == "个" and _counts_persons(measure, behind):
        return replace(quantity, unit="人")
    if quantity.dimension != "number" or not quantity.large:
        return quantity
    people = "人口" in behind.removeprefix("年平均")[:4]
    unit = "人" if people else _unit_of(measure.thing)
    return replace(quantity, unit=unit, dimension="count") if unit else quantity


def _counts_persons(measure: Measure, behind: str) -> bool:
    return bool(_PERSONS.search(measure.thing) or _PERSONS_BEHIND.match(behind))


def _unit_of(thing: str) -> str:
    return next((unit for named, unit in _NAMED if named.search(thing)), "")

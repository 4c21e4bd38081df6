"""Counts of people and of visits whose unit is not printed beside them: 常住人口42.3万."""

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
_PEOPLE, _PEOPLE_BEHIND = (
    regex(f"{_PERSON}$"),
    regex(f"{_PERSON}(?!小?[组队室之])"),
)
"""Who is counted in 个 as well as in 人, and what is kept for one each."""


def of_people(quantity: Quantity, measure: Measure, behind: str) -> Quantity:
    """Give 常住人口42.3万, 观影人次9860万 and 14个消防员 the unit of people, or of visits."""
    counted = _PEOPLE.search(measure.thing) or _PEOPLE_BEHIND.match(behind)
    if quantity.unit == "个" and counted:
        return replace(quantity, unit="人")
    bare = quantity.dimension == "number" and quantity.large
    named = "人口" in behind.removeprefix("年平均")[:4]
    if bare and measure.thing.endswith("人次"):
        return replace(quantity, unit="人次", dimension="count")
    if not bare or not (measure.thing.endswith(("人口", "人数")) or named):
        return quantity
    return replace(quantity, unit="人", dimension="count")

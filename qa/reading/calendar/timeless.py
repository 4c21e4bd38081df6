"""What holds at any time: the extent of what is built, the words of a rule."""

from __future__ import annotations

from qa.model import Measure, Period, Slot
from qa.patterns import regex

_EXTENT = regex(
    "海拔|占地|全长|总长|正线长|总投资|建筑面积|设计|核定|额定|限速|距离?|相距|身高|体重|体长|直径|树龄|排水量|库容|主跨|北纬|东经|高度|宽度|长度|深度|楼高|(?:规划|陆地|国土)面积|平均气温"
)
_PARTS = regex("》(?:全[文书])?[共分](?:为|计|有)?$")
_PLACE = regex("地处|位于")
_RULE = regex(
    "不得|不能(?:超过|高于|低于|少于|大于)|应当|规定(?:的|为)?$|罚款标准|起征点|征收率|税率|奖金|分别奖励|奖励$|以每小时$"
)


_APART = regex("距离?|相距")
_POPULATION = regex("人口$")


def outlasts(measure: Measure, period: Slot[Period]) -> bool:
    """Say whether a figure is no matter of the one day that it would inherit: a population."""
    when = period.value
    if when is None or period.stated or not _POPULATION.search(measure.text):
        return False
    return when.start is not None and when.start == when.end


def apart(measure: Measure) -> bool:
    """Say whether a figure is how far two are apart, which changes where one of them moves."""
    return _APART.search(measure.text) is not None


def timeless(measure: Measure, clause: str, dimension: str) -> bool:
    """Say whether a figure has no period but one that its own clause states.

    `clause` are the words before it in its clause; where something lies is told in lengths.
    """
    if (dimension == "length" and _PLACE.search(clause)) or _PARTS.search(clause):
        return True
    return bool(_EXTENT.search(measure.text) or _EXTENT.search(clause) or _RULE.search(clause))

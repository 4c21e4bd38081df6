"""How far a figure is from what was told before, said beside it: 13人受伤，比首日增加2人. Pure."""

from __future__ import annotations

import re

from qa.model import Figure

_MORE, _LESS = "增加?|多|上升|上调|新增", "减少?|少|下降|下调|降低"


def told_step(one: Figure, other: Figure) -> bool:
    """Say whether either article tells its figure with the step that leads from the other's."""
    return _leads(one, other) or _leads(other, one)


def _leads(first: Figure, then: Figure) -> bool:
    before, after = first.quantity, then.quantity
    step = (after.nominal - before.nominal) / after.scale
    if not step or (before.unit, before.scale) != (after.unit, after.scale):
        return False
    told = then.context.sentence[then.at : then.until]
    way = _MORE if step > 0 else _LESS
    number = f"{float(abs(step)):g}"
    step_told = rf"[，（]比[^，。；\d]{{1,20}}(?:{way})了?{re.escape(number)}(?![\d.])"
    text = then.context.gist.text
    return re.search(rf"{re.escape(told)}[^。；]{{0,16}}{step_told}", text) is not None

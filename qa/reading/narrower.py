"""Parts across sentences: “仅在…中” narrows a figure that stands without limits elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Figure, Part
from qa.reading.gaps import same_kind

_ALL = re.compile(r"全[国省市县区州镇]|共|合计")
_NARROWING = frozenset({"其中", "仅", "新增", "计划", "减少", "同比", "环比", "平均", "极值", "另"})


def read_narrower(figures: Sequence[Figure]) -> list[Part]:
    """Give the figures said of a narrower field with the same measure's figure for all."""
    narrow = [figure for figure in figures if "仅" in figure.scope and figure.measure.thing]
    wide = [figure for figure in figures if not figure.scope & _NARROWING]
    return [
        Part(whole, part, "仅", part.context)
        for part in narrow
        for whole in wide
        if _within(part, whole)
    ]


def _within(part: Figure, whole: Figure) -> bool:
    return (
        same_kind(part, whole)
        and part.context.span != whole.context.span
        and _said_of_all(whole)
        and part.measure.action == whole.measure.action
        and _names_less(part.measure.thing, whole.measure.thing)
        and _same_subject(part, whole)
        and _not_later(part, whole)
    )


def _said_of_all(whole: Figure) -> bool:
    return "总" in whole.scope or _ALL.search(whole.context.sentence[: whole.at]) is not None


def _names_less(part: str, whole: str) -> bool:
    """Say whether what the part counts lies within what the whole counts."""
    return bool(part) and (part in whole or whole.endswith(part[-2:]))


def _same_subject(part: Figure, whole: Figure) -> bool:
    return part.subject.value == whole.subject.value or not (
        part.subject.stated and whole.subject.stated
    )


def _not_later(part: Figure, whole: Figure) -> bool:
    end, limit = part.period.value, whole.period.value
    return not (end and limit and end.end and limit.end and end.end > limit.end)

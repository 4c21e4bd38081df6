"""The stages of a case in court: what can only shrink from one to the next."""

from __future__ import annotations

from qa.judging.linking.limits import unlimited
from qa.judging.linking.tallied import LIMITS
from qa.model import Figure

_STAGES = ("提起公诉", "受理", "审结", "宣判")
"""What a case goes through, in order."""

_SAME = {"起诉": "提起公诉", "公诉": "提起公诉", "结案": "审结", "执结": "审结"}
_COURT = "法院"
_CARRIED = ("结转", "旧存", "上年", "去年", "历年", "累计")


def stage(figure: Figure) -> str:
    """Name the stage of a case that a figure counts, empty where it is none or is carried over."""
    verb = _SAME.get(figure.measure.action, figure.measure.action)
    sentence = figure.context.sentence
    if verb not in _STAGES or figure.scope & LIMITS or figure.quantity.dimension != "count":
        return ""
    if any(word in sentence for word in _CARRIED) or not unlimited(figure):
        return ""
    told = _COURT in sentence or _COURT in (figure.subject.value or "")
    return verb if told or verb == _STAGES[0] else ""


def outgrows(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give two neighbouring stages of one run, where the later counts more than the earlier."""
    early, late = sorted((one, other), key=lambda figure: _STAGES.index(stage(figure)))
    if _STAGES.index(stage(late)) - _STAGES.index(stage(early)) != 1:
        return None
    first, second = early.period.value, late.period.value
    near = (
        one.context.document == other.context.document
        and abs(early.context.block - late.context.block) <= 1
    )
    met = first is None or second is None or first.meets(second)
    if not near or not met or _two_courts(early, late):
        return None
    return (early, late) if late.quantity.low > early.quantity.high else None


def _two_courts(one: Figure, other: Figure) -> bool:
    """Say whether two bodies of one kind are named; prosecutor and court follow one another."""
    left, right = one.subject.value or "", other.subject.value or ""
    stated = one.subject.stated and other.subject.stated
    return stated and left[-2:] == right[-2:] and left not in right and right not in left

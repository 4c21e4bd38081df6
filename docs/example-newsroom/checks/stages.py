"""后一环节的人比前一环节多 · More people at a later stage of a case

找什么：同一篇、同一地方，批准逮捕的人数多于刑事拘留的，提起公诉的人数多于批准逮捕的。
为什么：人是一环一环走下来的；后一环节更多，多半是时段不同、含往年案件，或数字写颠倒了。
不管什么：两处地名不同的；写明含结转的；约数说得通的。取保候审的人可以不经逮捕就被起诉，
所以只提问，不认定。

Finds more people arrested than detained, or more prosecuted than arrested, in one place.
People on bail are prosecuted without an arrest, so it asks and does not accuse.
It leaves alone other places, told carry-overs and hedges that agree.
Source: the desk's own list of questions to the police beat.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

from qa.plugin import Check, Clash, Figure, Suggestion, bad, good, in_units_of, place

_STAGES = ("刑事拘留", "批准逮捕", "提起公诉")
_SAME = {"刑拘": "刑事拘留", "批捕": "批准逮捕", "起诉": "提起公诉", "公诉": "提起公诉"}
_CARRIED = ("结转", "往年", "上年")
_ASK = {"zh": "是否含往年案件，或时段不同？", "en": "does it hold cases of earlier years?"}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name the article of a stage that counts people."""
    if _stage(figure) in _STAGES and figure.quantity.unit in {"人", "名"}:
        yield (figure.context.document, figure.context.article)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Ask about each stage that has more people than the one before."""
    by_stage = {_stage(figure): figure for figure in figures}
    present = [by_stage[stage] for stage in _STAGES if stage in by_stage]
    for early, late in pairwise(present):
        if late.quantity.low > early.quantity.high and _alike(early, late):
            yield _clash(early, late)


def _stage(figure: Figure) -> str:
    return _SAME.get(figure.measure.action, figure.measure.action)


def _alike(early: Figure, late: Figure) -> bool:
    told = early.context.sentence + late.context.sentence
    places = {figure.subject.value for figure in (early, late) if figure.subject.stated}
    return len(places) <= 1 and not any(word in told for word in _CARRIED)


def _clash(early: Figure, late: Figure) -> Clash:
    texts = [in_units_of(figure.quantity.nominal, figure.quantity) for figure in (early, late)]
    names = [_stage(figure) for figure in (early, late)]
    return Clash(
        places=(place("earlier", early), place("later", late)),
        values=tuple(
            name + figure.quantity.canonical
            for name, figure in zip(names, (early, late), strict=True)
        ),
        args={"early": texts[0], "late": texts[1], "first": names[0], "then": names[1]},
        proof=f"{names[1]} {texts[1]} > {names[0]} {texts[0]}",
        suggestions=(Suggestion(0, None, _ASK), Suggestion(1, None, _ASK)),
    )


CHECK = Check(
    code="DESK01",
    name="stages-of-a-case",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "{then}{late}，多于{first}的{early}，请向记者核实",
        "en": "{late} at the stage {then}, more than {early} at {first}: please ask",
    },
    examples=(
        bad("全区公安机关依法刑事拘留⟦12人⟧，批准逮捕⟦15人⟧。"),
        bad("检察机关批准逮捕⟦8人⟧，提起公诉⟦11人⟧，案件正在审理。"),
        good("全区公安机关依法刑事拘留15人，批准逮捕12人。", stopped_by="compare"),
        good(
            "检察机关批准逮捕8人，提起公诉11人，含往年案件。",
            stopped_by="compare",
            why="写明含往年",
        ),
    ),
)

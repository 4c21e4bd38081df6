"""后一环节多于前一环节 · A later stage beyond the earlier one

找什么：同一篇、同一地方，一件事依次经过的环节里，后一环节的件数、人数反而多于前一环节：
审结多于受理、宣判多于审结、法院受理的人数多于提起公诉的人数。
为什么：后一环节只能从前一环节来；反过来多半是沿用了旧数，或统计时段没有说清。
不管什么：地方、时段、限定不同的；写明含上年结转的；约数相容的。

Finds a later stage of one process with more cases or people than the stage it comes from:
concluded beyond accepted, sentenced beyond concluded, accepted by the court beyond prosecuted.
A carry-over from last year explains some of these, so it asks and does not accuse.
It leaves alone other places, periods and limits, told carry-overs, and hedges that agree.
Source: court and procuratorate reports, in which the stages stand side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Suggestion,
    bad,
    good,
    in_units_of,
    kind,
    place,
    told,
)

_STAGES = ("提起公诉", "受理", "审结", "宣判")
_SAME = {"起诉": "提起公诉", "公诉": "提起公诉", "结案": "审结"}
_COURT = "法院"
_CARRIED = ("结转", "旧存", "上年", "去年", "历年", "累计")
_LIMITS = frozenset({"新增", "计划", "平均", "极值", "同比", "环比", "另"})
_CROWD = 40
_EARLIER = {
    "zh": "若后一环节无误，应不少于{limit}",
    "en": "if the later stage stands, at least {limit}",
}
_LATER = {
    "zh": "若前一环节无误，应不多于{limit}",
    "en": "if the earlier stage stands, at most {limit}",
}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name the article and the counter of a figure that is a stage of a case."""
    if _stage(figure) and figure.quantity.dimension == "count" and not figure.scope & _LIMITS:
        yield kind(figure.quantity)


def _stage(figure: Figure) -> str:
    verb = _SAME.get(figure.measure.action, figure.measure.action)
    sentence = figure.context.sentence
    if verb not in _STAGES or any(word in sentence for word in _CARRIED):
        return ""
    return "" if verb != "提起公诉" and _COURT not in sentence else verb


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the neighbouring stages that grow."""
    if len(figures) > _CROWD:
        return
    for one, other in combinations(figures, 2):
        early, late = sorted((one, other), key=lambda figure: _STAGES.index(_stage(figure)))
        if _next(early, late) and late.quantity.low > early.quantity.high and _one_run(early, late):
            yield _clash(early, late)


def _next(early: Figure, late: Figure) -> bool:
    return _STAGES.index(_stage(late)) - _STAGES.index(_stage(early)) == 1


def _one_run(early: Figure, late: Figure) -> bool:
    first, second = early.period.value, late.period.value
    near = abs(early.context.block - late.context.block) <= 1
    same = early.subject.value == late.subject.value or not (
        early.subject.stated and late.subject.stated
    )
    return near and same and (first is None or second is None or first.meets(second))


def _clash(early: Figure, late: Figure) -> Clash:
    texts = [in_units_of(f.quantity.nominal, f.quantity) for f in (early, late)]
    return Clash(
        places=(place("earlier", early), place("later", late)),
        values=(_stage(early) + early.quantity.canonical, _stage(late) + late.quantity.canonical),
        args={
            "early": texts[0],
            "late": texts[1],
            "first": _stage(early),
            "then": _stage(late),
        },
        proof=f"{_stage(late)} {texts[1]} > {_stage(early)} {texts[0]}",
        suggestions=(
            Suggestion(0, None, told(_EARLIER, limit=texts[1])),
            Suggestion(1, None, told(_LATER, limit=texts[0])),
        ),
        fact=f"{_stage(early)}-{_stage(late)}",
    )


CHECK = Check(
    code="CUM01",
    name="later-stage-beyond-earlier",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "{then}{late}，多于前一环节{first}的{early}：是否含往年结转，或时段不同？",
        "en": "{late} at the stage {then}, more than {early} at {first} before it: "
        "a carry-over, or other periods?",
    },
    examples=(
        bad("今年以来，县人民法院共受理环境资源案件⟦21件⟧，审结⟦25件⟧。"),
        bad(
            "检察机关提起公诉⟦6人⟧，对其余人员作出不起诉决定。"
            "县法院共受理这类案件4件⟦9人⟧，正在审理。"
        ),
        good("今年以来，县人民法院共受理环境资源案件25件，审结21件。", stopped_by="compare"),
        good(
            "县人民法院受理案件21件，含上年结转共审结25件。",
            stopped_by="key",
            why="写明含结转",
        ),
        good(
            "今年以来，东山区法院共受理案件21件。西山区法院共审结案件25件。",
            stopped_by="compare",
            why="两个法院",
        ),
    ),
)

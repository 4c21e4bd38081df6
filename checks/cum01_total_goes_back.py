"""累计数倒退，后一环节多于前一环节 · A total that goes back, a stage beyond the one before

找什么：一、同一项工作的累计数，截至较晚日期的反而比截至较早日期的少，前6个月少于前5个月；
二、同一篇、同一地方，一件事的后一环节多于前一环节：审结多于受理，受理人数多于提起公诉的人数。
为什么：累计数只增不减，后一环节只能从前一环节来；反过来多半是数字颠倒、沿用旧数或时段没有说清。
不管什么：地方、时段起点、限定不同的；每年另起的；写明含上年结转的；约数相容的。

Finds a running total that is smaller at a later date, and a later stage of one process with more
cases or people than the stage it comes from: concluded beyond accepted, sentenced beyond
concluded, accepted by the court beyond prosecuted.
A carry-over explains some of the latter: it asks. It leaves alone other places, starts, and limits.
Source: running totals in serial reports; court reports, in which the stages stand side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    UNDATED_TOTALS,
    Check,
    Clash,
    Figure,
    Suggestion,
    bad,
    counts_up,
    dated_words,
    goes_back,
    good,
    in_print,
    in_units_of,
    kinds_of_total,
    names_of_total,
    of_one_or_two,
    outgrows,
    place,
    running,
    stage,
    told,
    until,
)

_CROWD = 60
_EARLIER = {"zh": "若后者无误，应不少于{limit}", "en": "if the later stands, at least {limit}"}
_LATER = {"zh": "若前者无误，应不多于{limit}", "en": "if the earlier stands, at most {limit}"}
_STAGES = {
    "zh": "{then}{late}，多于前一环节{first}的{early}：是否含往年结转，或时段不同？",
    "en": "{late} at the stage {then}, more than {early} at {first}: a carry-over?",
}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name the article and counter of a stage or of what may be a running total."""
    if stage(figure) or counts_up(figure):
        for unit in kinds_of_total(figure):
            yield (figure.context.document, figure.context.article, unit)


def apart(figure: Figure) -> Iterable[Hashable]:
    """Name what another article may call a running total."""
    for unit in kinds_of_total(figure):
        yield from ((APART, unit, name) for name in names_of_total(figure))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the totals that go back and the neighbouring stages that grow."""
    if len(figures) > _CROWD:
        return
    told: set[Figure] = set()
    for one, other in of_one_or_two(figures):
        staged = "" != stage(one) != stage(other) != ""
        if pair := outgrows(one, other) if staged else goes_back(one, other, figures):
            if not staged and told & set(pair):
                # one wrong number goes beyond several later ones
                continue
            told.update(pair)
            yield _clash(*pair, staged=staged)


def _clash(early: Figure, late: Figure, *, staged: bool) -> Clash:
    texts = [in_units_of(f.quantity.nominal, f.quantity) for f in (early, late)]
    names = [stage(f) if staged else until(f) for f in (early, late)]
    apart = early.context.document != late.context.document
    said = [dated_words(f) for f in (early, late)] if apart and not staged else names
    roles = ("stage-before", "stage") if staged else ("earlier", "later")
    asked = staged or apart or not (running(early) and running(late))
    return Clash(
        places=(place(roles[0], early), place(roles[1], late)),
        values=(names[0] + early.quantity.canonical, names[1] + late.quantity.canonical),
        args={"early": in_print(early), "late": in_print(late), "first": said[0], "then": said[1]},
        proof=f"{said[1]} {texts[1]} {'>' if staged else '<'} {said[0]} {texts[0]}",
        suggestions=(
            Suggestion(0, None, told(_EARLIER if staged else _LATER, limit=texts[1])),
            Suggestion(1, None, told(_LATER if staged else _EARLIER, limit=texts[0])),
        ),
        # one wrong number lies below several earlier ones
        fact="-".join(names) if staged else texts[1],
        severity="warning" if asked else None,
        message=_STAGES if staged else UNDATED_TOTALS if said[0] == said[1] else None,
    )


CHECK = Check(
    code="CUM01",
    name="total-goes-back",
    severity="error",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("FIG01",),
    message={
        "zh": "累计数倒退：{first}已有{early}，{then}却只有{late}",
        "en": "a running total goes back: {early} by {first}, only {late} by {then}",
    },
    examples=(
        bad("今年以来，县人民法院共受理环境资源案件⟦21件⟧，审结⟦25件⟧。"),
        bad(
            "检察机关提起公诉⟦6人⟧，对其余人员作出不起诉决定。"
            "县法院共受理这类案件4件⟦9人⟧，正在审理。"
        ),
        bad(
            "截至3月底，全市累计发放消费券⟦486万张⟧，其中河东区核销率最高。"
            "到6月底，累计发放消费券⟦468万张⟧。",
            date="2024-07-02",
        ),
        bad("截至7月15日，全市已完成签约⟦2360户⟧。截至8月15日，已完成签约⟦2136户⟧。"),
        bad("今年前5个月，全市完成工业投资⟦126亿元⟧；今年前6个月，全市完成工业投资⟦118亿元⟧。"),
        good(
            "截至去年12月底，全县累计拨付奖补资金860万元。今年以来，累计拨付奖补资金310万元。",
            date="2024-05-20",
            stopped_by="compare",
            why="今年另起",
        ),
        good("棋手陆行的等级分从年初的2467分涨到年末的2476分。", stopped_by="compare"),
        good("县人民法院受理案件21件，含上年结转共审结25件。", stopped_by="key"),
        good(
            "今年以来，东山区法院共受理案件21件。西山区法院共审结案件25件。",
            stopped_by="compare",
        ),
        good(
            "2023年一季度，青河县审结案件900件，新建农村公路52公里。",
            "2023年上半年，白水县审结案件800件，新建农村公路37公里。",
            stopped_by="compare",
        ),
    ),
)

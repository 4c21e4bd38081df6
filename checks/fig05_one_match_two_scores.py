"""一场比赛两个比分 · One match, two scores

找什么：同一篇里同一场比赛的最终比分前后不同：导语说以92比84取胜，后文说比分定格在94比82。
为什么：比分写错一个数，读者一眼就能看出来。
局分与各局比分要合得上，列出两遍的各局比分、两篇稿件说的同一场比赛也要一致。
不管什么：半场、单局、单节和赛中的比分；总比分；说到两个以上对手的；主客队次序颠倒的（3比2、2比3）。

Finds two final scores of the one match of an article, or of a match that two articles tell of,
that differ, a score that the sets as listed do not make, and sets listed twice that differ.
It leaves alone scores of parts, those during play, aggregates, articles that name more than one
opponent, and one score from either side (3比2, 2比3).
Source: the desk's rule to compare every number that is printed twice.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    Score,
    Sets,
    Suggestion,
    as_the_other,
    bad,
    decides,
    final_score,
    good,
    mask_of,
    one_match,
    place,
    runs_apart,
    sets_apart,
    sides,
    two_scores,
    unless,
)

_SETS = {"zh": "按各局比分", "en": "what the sets make"}
_BY_SETS = {
    "zh": "按列出的各局比分应是{other}，文中写作{one}",
    "en": "the sets as listed make {other}, the text says {one}",
}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the ratios of an article."""
    if figure.quantity.dimension == "odds":
        yield (figure.context.document, figure.context.article)


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the scores of one team, and those that decided who won a cup."""
    score = final_score(figure) if figure.quantity.dimension == "odds" else None
    if score and score.rival:
        yield from ((APART, side) for side in sides(score))
    if score and decides(score):
        yield (APART, "final")
    if mask := mask_of(figure):
        yield (APART, "run", mask)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give two final scores of a match, and scores that its sets do not make."""
    yield from (_clash(*pair) for pair in runs_apart(figures))
    if len({figure.context.document for figure in figures}) > 1:
        yield from (_clash(*pair) for pair in one_match(figures))
        return
    yield from (_clash(*pair) for pair in two_scores(figures))
    yield from (_miscounted(*pair) for pair in sets_apart(figures))


def _miscounted(score: Score, sets: Sets) -> Clash:
    won = "{}比{}".format(*(sets.won[::-1] if sets.turned else sets.won))
    return Clash(
        places=(place("score", score.figure), *(place("set", one) for one in sets.figures)),
        values=(score.text, won),
        args={"one": score.text, "other": won},
        suggestions=(Suggestion(0, won, _SETS), unless(1)),
        fact="sets",
        message=_BY_SETS,
    )


def _clash(one: Score, other: Score) -> Clash:
    return Clash(
        places=(place("one", one.figure), place("other", other.figure)),
        values=(one.text, other.text),
        args={"one": one.text, "other": other.text},
        proof=f"{one.text} ≠ {other.text}",
        suggestions=as_the_other((one.text, other.text), wrong=1),
        fact="score",
        firm=one.firm and other.firm,
    )


CHECK = Check(
    code="FIG05",
    name="one-match-two-scores",
    severity="error",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "同一场比赛的比分前后不一：{one}与{other}",
        "en": "one match, two scores: {one} and {other}",
    },
    examples=(
        bad(
            "昨晚，青河县篮球联赛决赛打响，石桥队以⟦68比61⟧力克马坊队。\n"
            "上半场马坊队以33比30领先。全场结束，比分停在⟦86比61⟧，全场起立欢呼。"
        ),
        bad(
            "石桥女排以⟦3比1⟧战胜来访的东山队，四局分别打成25比21、19比25、25比17、25比22。\n"
            "“⟦3比2⟧的比分不算轻松。”教练说。"
        ),
        bad(
            "石桥女排今晚以⟦3∶2⟧战胜马坊队，提前出线。\n"
            "四局比分为⟦25∶22⟧、⟦21∶25⟧、⟦25∶19⟧、⟦25∶23⟧，打了将近两个钟头。"
        ),
        bad(
            "石桥队主场作战，今晚以⟦89∶84⟧力克马坊队，豪取五连胜。",
            "石桥队主场⟦98∶84⟧击败马坊队，排名升至第四。青禾队加时101∶99险胜东山队。",
            date="2024-03-08",
        ),
        bad(
            "坐镇主场的石桥队以⟦3比0⟧战胜来访的东山队，全场只用了81分钟。",
            "东山女排没有找借口。昨夜，东山队以⟦1比3⟧不敌石桥队，一传到位率不足四成。",
            date="2024-03-08",
        ),
        bad(
            "石桥女排3比1胜东山队，四局比分是25比18、22比25、25比23、⟦25比21⟧。",
            "25比18、22比25、25比23、⟦25比16⟧，石桥女排今晚过关。",
        ),
        bad("石桥女手⟦31比29⟧力克劲敌\n石桥队加时赛后以⟦31比28⟧淘汰上届冠军，捧走奖杯。"),
        good(
            "4月6日，石桥队以3比0战胜东山队。",
            "4月9日，东山队以1比3不敌石桥队，两队各得三分。",
            date="2024-04-10",
            stopped_by="compare",
        ),
        good("石桥队以1比2不敌东山队。\n最终比分定格在2比1。", stopped_by="compare"),
    ),
)

"""方向说反 · A direction told the wrong way round

找什么：方向词与所说的级别、走向、比分相反：“由橙色升级为蓝色”“以1比3战胜”“由东向西单行，从西口驶入”
“排名第三，前面只有一队”“从16层下降到21层”“由南向北左转向东”“赞成12票、反对15票，获得通过”。
为什么：方向词写反，级别不错也成了笑话；或者级别写颠倒了。
不管什么：否定、假设的；点球、加时、总比分；解除之后再发的预警。

Finds words of a direction that their own levels, ways or scores go against: a warning raised to
a lower colour, the loser's score given to the winner, a one-way street entered from its far end,
ranks that do not fit those ahead, a turn that leads elsewhere, and votes that do not carry.
It leaves alone what is denied or supposed, shoot-outs and totals over several matches.
Source: the order of named levels.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import Check, Clash, Passage, bad, good, turned_round, turned_words


def judge(passage: Passage) -> Iterator[Clash]:
    """Find directions of a paragraph that its own words go against."""
    if passage.unit == "paragraph" and passage.context.kind in {"paragraph", "list"}:
        for found in turned_words(passage.text):
            spans = [passage.flow.span(passage.span.document, *place) for place in found.places]
            words = [passage.text[slice(*place)] for place in found.places]
            yield turned_round(spans, words, found.said)


CHECK = Check(
    code="CHG05",
    name="turned-words",
    severity="warning",
    reads=Passage,
    judge=judge,
    message={
        "zh": "{words}与“{said}”对不上，方向或次序说反了",
        "en": "{words} and “{said}”: the direction does not fit",
    },
    examples=(
        bad("雨势转弱，县气象台把暴雨⟦黄⟧色预警⟦上调⟧为⟦蓝⟧色预警。"),
        bad("决赛中石桥队以⟦2比3⟧⟦击败⟧南河队。"),
        bad("秦队积19分，⟦排名第五⟧，排在⟦前面的只有三支队伍⟧。"),
        bad("桥头路实行⟦由南向北⟧单行，车辆只许从⟦北口驶入⟧。"),
        bad("秦队昨晚⟦3比2⟧⟦战平⟧客队。"),
        bad("货梯⟦从16层⟧⟦下降到21层⟧后停住。"),
        bad("船⟦由南向北⟧航行，到岔口⟦左转向东⟧。"),
        bad("⟦赞成12票，反对15票⟧，议案⟦获得通过⟧。"),
        good("船由南向北航行，到岔口右转向东。", stopped_by="compare"),
        good("秦队积19分，排名第四，排在前面的只有三支队伍。", stopped_by="compare"),
        good("雨势加大，县气象台把暴雨蓝色预警上调为黄色预警。", stopped_by="compare"),
        good("决赛中石桥队以3比2击败南河队。", stopped_by="compare"),
    ),
)

"""方向说反 · A direction told the wrong way round

找什么：方向词与所说的数或级别相反：“由橙色升级为蓝色”“长72米，比60米的旧桥短12米”“以1比3战胜”
“12秒31打破12秒08的纪录”“由东向西单行，从西口驶入”“排名第三，前面只有一队”。
为什么：方向词写反，数目不错也成了笑话；或者数目写颠倒了。
不管什么：约数；否定、假设的；不同项目、不同组别的；差额对不上的（另有检查）。

Finds words of a direction that their own figures, levels or places go against: a warning raised to
a lower colour, the longer bridge called the shorter, a record broken by a slower time, the loser's
score given to the winner, a one-way street entered from its far end, and ranks that do not fit
those ahead. It leaves alone hedges, what is denied or supposed, and other events.
Source: the order of numbers and of named levels.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Place,
    Suggestion,
    Turned,
    bad,
    good,
    passage_print,
    turned_words,
)

_MEND = {"zh": "核对方向词与前后两处", "en": "see whether the word or the levels are wrong"}


def judge(passage: Passage) -> Iterator[Clash]:
    """Find directions of a paragraph that its own figures go against."""
    if passage.unit == "paragraph" and passage.context.kind in {"paragraph", "list"}:
        yield from (_clash(passage, found) for found in turned_words(passage.text))


def _clash(passage: Passage, found: Turned) -> Clash:
    words = [passage.text[slice(*place)] for place in found.places]
    return Clash(
        places=tuple(
            Place("one" if at == 0 else "other", passage.flow.span(passage.span.document, *place))
            for at, place in enumerate(found.places)
        ),
        values=tuple(passage_print(word) for word in words),
        args={"words": "、".join(words), "said": found.said},
        suggestions=tuple(Suggestion(at, None, _MEND) for at in range(len(words))),
    )


CHECK = Check(
    code="CHG05",
    name="turned-words",
    severity="warning",
    reads=Passage,
    judge=judge,
    message={
        "zh": "方向对不上（{said}）：{words}",
        "en": "the direction does not fit ({said}): {words}",
    },
    examples=(
        bad("雨势转弱，县气象台把暴雨⟦黄⟧色预警⟦上调⟧为⟦蓝⟧色预警。"),
        bad("新渠长⟦1260米⟧，比⟦1040米⟧的老渠⟦短了220米⟧。"),
        bad("决赛中石桥队以⟦2比3⟧⟦击败⟧南河队。"),
        bad("女子跳远决赛，方琳以⟦5米86⟧改写了⟦6米02⟧的县纪录。"),
        bad("秦队积19分，⟦排名第五⟧，排在⟦前面的只有三支队伍⟧。"),
        bad("桥头路实行⟦由南向北⟧单行，车辆只许从⟦北口驶入⟧。"),
        bad("秦队昨晚⟦3比2⟧⟦战平⟧客队。"),
        bad("五场产蛋量⟦由多到少⟧依次为⟦87枚、92枚、65枚⟧。"),
        bad("新机重⟦38公斤⟧，比⟦45公斤⟧的旧机更重。"),
        bad("上半年出口⟦31.5⟧亿元，进口⟦44⟧亿元，外贸⟦顺差⟧扩大。"),
        bad("货梯⟦从16层⟧⟦下降到21层⟧后停住。"),
        bad("南坡收茶⟦3.2吨⟧，北坡收茶⟦4.1吨⟧，⟦少于南坡⟧。"),
        bad("铁饼决赛，温岚以⟦52.30米⟧夺冠，队友余静掷出⟦53.16米⟧，获得第二名。"),
        bad("今年该县出栏生猪⟦41万头⟧，去年为⟦46万头⟧，出栏量⟦再创新高⟧。"),
        bad("9月2日的⟦37.4℃⟧是入秋以来最高气温，9月8日测得⟦38.9℃⟧。"),
        good("今年该县出栏生猪41万头，去年羊46万头，出栏量再创新高。", stopped_by="compare"),
        good("南坡收茶4.1吨，北坡收茶3.2吨，少于南坡。", stopped_by="compare"),
        good("上半年出口44亿元，进口31.5亿元，外贸顺差扩大。", stopped_by="compare"),
        good("五场产蛋量由多到少依次为92枚、87枚、65枚。", stopped_by="compare"),
        good("女子跳远决赛，方琳以6米17改写了6米02的县纪录。", stopped_by="compare"),
        good("秦队积19分，排名第四，排在前面的只有三支队伍。", stopped_by="compare"),
        good("冠军用时2分11秒，比亚军快9秒。", stopped_by="compare", why="9秒 is a lead"),
        good("雨势加大，县气象台把暴雨蓝色预警上调为黄色预警。", stopped_by="compare"),
        good("新渠长1260米，比1040米的老渠长了220米。", stopped_by="compare"),
        good("决赛中石桥队以3比2击败南河队。", stopped_by="compare"),
    ),
)

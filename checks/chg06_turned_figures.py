"""数目与方向相反 · Figures that go against their direction

找什么：方向词与所说的数相反：“长72米，比60米的旧桥短12米”“12秒31打破12秒08的纪录”“风力减弱，由11级变为13级”
“由高到低依次为9.1分、9.6分、8.8分”“最多的是118起，其次是138起”“出口30亿元，进口44亿元，顺差扩大”。
为什么：方向词写反，数目不错也成了笑话；或者数目写颠倒了。
不管什么：约数；否定、假设、计划的；不同项目、不同组别的；差额对不上的（另有检查）。

Finds words of a direction that the figures of their sentence go against: the longer bridge called
the shorter, a record broken by a slower time, a falling row that rises, the next
that is more than the most, a surplus of trade where more came in. It leaves alone hedges, what is
denied, supposed or planned, and other events.
Source: the order of numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qa.plugin import Check, Clash, Figure, bad, good, turned_figures, turned_round


def keys(figure: Figure) -> Iterable[tuple[int, int]]:
    """Compare the figures of a sentence."""
    if figure.context.kind in {"paragraph", "list"}:
        yield figure.context.article, figure.context.span.start


def compare(figures: Sequence[Figure]) -> Iterator[Clash]:
    """Find directions of a sentence that its own figures go against."""
    context = figures[0].context
    for found in turned_figures(figures):
        words = [context.sentence[slice(*place)] for place in found.places]
        yield turned_round([context.place(*place) for place in found.places], words, found.said)


CHECK = Check(
    code="CHG06",
    name="turned-figures",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "{words}与“{said}”对不上，方向或数目有误",
        "en": "{words} and “{said}”: the figures go against the direction",
    },
    examples=(
        bad("南坡收茶⟦3.2吨⟧，北坡收茶⟦4.1吨⟧，⟦少于南坡⟧。"),
        bad("铁饼决赛，温岚以⟦52.30米⟧夺冠，队友余静掷出⟦53.16米⟧，获得第二名。"),
        bad("今年该县出栏生猪⟦41万头⟧，去年为⟦46万头⟧，出栏量⟦再创新高⟧。"),
        bad("9月2日的⟦37.4℃⟧是入秋以来最高气温，9月8日测得⟦38.9℃⟧。"),
        good("今年该县出栏生猪41万头，去年羊46万头，出栏量再创新高。", stopped_by="compare"),
        good("南坡收茶4.1吨，北坡收茶3.2吨，少于南坡。", stopped_by="compare"),
        bad("新渠长⟦1260米⟧，比⟦1040米⟧的老渠⟦短了220米⟧。"),
        bad("女子跳远决赛，方琳以⟦5米86⟧改写了⟦6米02⟧的县纪录。"),
        bad("五场产蛋量⟦由多到少⟧依次为⟦87枚、92枚、65枚⟧。"),
        bad("新机重⟦38公斤⟧，比⟦45公斤⟧的旧机更重。"),
        bad("上半年出口⟦31.5亿元⟧，进口⟦44亿元⟧，外贸⟦顺差⟧扩大。"),
        bad("这条鱼长⟦86毫米⟧，超过老胡前年钓到那条的⟦71厘米⟧，破了塘里的纪录。"),
        good(
            "这条鱼长86厘米，超过老胡前年钓到那条的71厘米，破了塘里的纪录。", stopped_by="compare"
        ),
        good("上半年出口44亿元，进口31.5亿元，外贸顺差扩大。", stopped_by="compare"),
        good("五场产蛋量由多到少依次为92枚、87枚、65枚。", stopped_by="compare"),
        good("女子跳远决赛，方琳以6米17改写了6米02的县纪录。", stopped_by="compare"),
        bad("2021年至2023年，该队救助牲畜⟦47头、82头、64头⟧，⟦连续三年上升⟧。"),
        good("2021年至2023年，该队救助牲畜47头、64头、82头，连续三年上升。", stopped_by="compare"),
        good(
            "三个站在2021年至2022年分别救助牲畜47头、82头、64头，连续两年上升。",
            stopped_by="compare",
            why="a row of places, not of years",
        ),
        good("冠军用时2分11秒，比亚军快9秒。", stopped_by="compare", why="9秒 is a lead"),
        good("新渠长1260米，比1040米的老渠长了220米。", stopped_by="compare"),
    ),
)

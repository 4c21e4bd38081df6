"""别处的地名留在文中 · Another place's name left in

找什么：通篇写一个县（市、区、乡镇），标题也是它，却有一句以同级的另一地名开头，说的是那里的打算、机关和百姓，全文别处不再提起；
或者正文里一处地方的机关，落款成了另一处的。
为什么：套用别处的稿件，地名漏改。
不管什么：写到几个地方的报道，两地协作、对口支援、考察交流，上下级地名，别处另有介绍的地方。

Finds an article about one county (city, district, township), named in its headline, in which one
sentence tells of another of the same level what it, its organs or people do, never named again;
or a notice in which one place's organ acts and another's signs.
The text was taken from another place, and the name was not changed.
It leaves alone reports on several places, cooperation and visits, and places of another level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import Check, Clash, Named, Place, Suggestion, bad, good, strays, unless

_SHOWN = 2


def keys(named: Named) -> Iterator[str]:
    """Give the level of a place."""
    if named.kind == "place":
        yield named.name[-1]


def compare(places: Sequence[Named]) -> Iterator[Clash]:
    """Tell the place that does not belong to the article."""
    for stray in strays(places):
        names = (stray.mention.name, stray.own[0].name)
        own = tuple(Place("context", named.span) for named in stray.own[:_SHOWN])
        yield Clash(
            (*own, Place("other", stray.mention.span)),
            names,
            {"other": names[0], "own": names[1]},
            suggestions=(Suggestion(len(own), names[1], _OWN, likelier=True), unless(0)),
        )


_OWN = {"zh": "与全篇一致", "en": "as all of the article has it"}

CHECK = Check(
    code="NAM03",
    name="another-place-left-in",
    severity="warning",
    reads=Named,
    keys=keys,
    compare=compare,
    message={
        "zh": "本篇写的是“{own}”，这一句却作“{other}”，别处不再提起，是否套用他稿漏改",
        "en": "the article is about “{own}”, a sentence speaks of “{other}”: was it left in?",
    },
    examples=(
        bad(
            "⟦柳河县⟧春耕用上新农机\n⟦柳河县⟧今年添置农机三百台。柳河县各乡镇都设了维修点。\n"
            "下一步，⟦桃源县⟧农业农村局将再办十期培训班。\n"
        ),
        bad(
            "⟦石桥镇⟧修好三座桥\n⟦石桥镇⟧的三座桥都通了车。在石桥镇，村民出门方便了。\n"
            "今后，⟦双塘镇⟧政府将继续整修村道。\n"
        ),
        bad(
            "自5月1日起，⟦柳河市⟧城区恢复夜班公交。欢迎广大⟦桃源市⟧民监督。\n⟦柳河市⟧公共交通管理处\n2024年4月24日\n"
        ),
        bad("⟦石桥镇⟧修好三座桥\n在⟦石桥镇⟧，村民出门方便了。⟦双塘镇⟧党委书记说，年底前再修一座。"),
        bad(
            "⟦柳河县⟧城区限行通告\n⟦柳河县⟧滨河路今日封闭。给⟦桃源县⟧市民造成的不便请多包涵。\n柳河县公安局\n"
        ),
        bad(
            "两镇共修一座桥\n青石镇和⟦青山镇⟧隔河相望。青石镇出石料，⟦青山镇⟧出木料。\n"
            "两镇各有收获，青石镇新添铺面三十间，⟦青川镇⟧新添二十间。\n",
            why="the text is of two places, and the third is a slip from one",
        ),
        bad(
            "禁渔通告\n⟦青河县⟧渔政站决定即日起禁渔。举报拨打⟦青河县⟧热线。\n"
            "⟦柳河县⟧渔政站\n2025年2月9日\n"
        ),
        good(
            "商请协查的函\n青河县林业局：\n我局正在查办一起案件，请协助。\n柳河县林业局\n2025年2月9日\n",
            stopped_by="compare",
        ),
        good(
            "石桥镇修好三座桥\n在石桥镇，村民出门方便了。前来取经的双塘镇党委书记说，回去也修一座。",
            stopped_by="compare",
            why="a guest",
        ),
        good(
            "柳河县春耕用上新农机\n柳河县今年添置农机三百台。柳河县各乡镇都设了维修点。\n"
            "下一步，柳河县农业农村局将再办十期培训班。\n",
            stopped_by="compare",
        ),
        good(
            "柳河县春耕用上新农机\n柳河县今年添置农机三百台。柳河县各乡镇都设了维修点。\n"
            "桃源县农业农村局将继续对口支援。\n",
            stopped_by="compare",
        ),
        good("柳河县春耕用上新农机\n柳河县今年添置农机三百台。", stopped_by="compare"),
    ),
)

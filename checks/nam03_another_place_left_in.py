"""别处的地名留在文中 · Another place's name left in

找什么：通篇写一个县（市、区、乡镇），标题也是它，却有一句以同级的另一地名开头，说的是那里机关的打算，全文别处不再提起。
为什么：套用别处的稿件，地名漏改。
不管什么：写到几个地方的报道，两地协作、对口支援、考察交流，上下级地名，别处另有介绍的地方。

Finds an article about one county (city, district, township), named in its headline, in which one
sentence opens with another of the same level and tells what its organs plan, never named again.
The text was taken from another place, and the name was not changed.
It leaves alone reports on several places, cooperation and visits, and places of another level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import Check, Clash, Named, Place, bad, good, strays


def keys(named: Named) -> Iterator[str]:
    """Give the level of a place."""
    if named.kind == "place":
        yield named.name[-1]


def compare(places: Sequence[Named]) -> Iterator[Clash]:
    """Tell the place that does not belong to the article."""
    for stray in strays(places):
        names = (stray.mention.name, stray.own.name)
        args = {"other": names[0], "own": names[1]}
        yield Clash((Place("other", stray.mention.span),), names, args)


CHECK = Check(
    code="NAM03",
    name="another-place-left-in",
    severity="warning",
    reads=Named,
    keys=keys,
    compare=compare,
    message={
        "zh": "本篇写的是“{own}”，这一句却以“{other}”开头，别处不再提起，是否套用他稿漏改",
        "en": "the article is about “{own}”, a sentence speaks of “{other}”: was it left in?",
    },
    examples=(
        bad(
            "柳河县春耕用上新农机\n柳河县今年添置农机三百台。柳河县各乡镇都设了维修点。\n"
            "下一步，⟦桃源县⟧农业农村局将再办十期培训班。\n"
        ),
        bad(
            "石桥镇修好三座桥\n石桥镇的三座桥都通了车。在石桥镇，村民出门方便了。\n"
            "今后，⟦双塘镇⟧政府将继续整修村道。\n"
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

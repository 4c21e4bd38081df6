"""两篇稿件名称不一 · Named otherwise in another article

找什么：两篇写同一件事的稿件，同一个地方、单位的名称只差一字；同一个人的姓名只差一字；
同一个人的单位不同；同一职务写成两个人。
为什么：同一天的消息、通讯、侧记分头成稿，名称最容易两样。
不管什么：看不出写的是同一件事的；并列、相邻、前来的；东西南北、上下新老之分；旧职、任免。

Finds two articles on one matter that name one place or house, one person, one person's house, or
the holder of one post otherwise.
The news and the features of a day are written apart, and their names differ.
It leaves alone articles not seen to be on one matter, neighbours and guests, names that tell two
things by their nature (east and west), former posts and appointments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import Check, Clash, Named, Place, Rivals, bad, cross_keys, good, rivals, worded


def compare(mentions: Sequence[Named]) -> Iterator[Clash]:
    """Tell the pairs that cannot both be right."""
    yield from (_clash(pair) for pair in rivals(mentions))


def _clash(pair: Rivals) -> Clash:
    one, other = pair.one, pair.other
    texts = (one.name, other.name) if one.name != other.name else (one.post, other.post)
    return Clash(
        places=(
            Place("name", one.span),
            Place("other", other.span),
            *(
                Place("other" if more.name == other.name else "name", more.span)
                for more in pair.more
            ),
        ),
        values=(one.name, *texts),
        args={"one": texts[0], "other": texts[1], "name": one.name, "post": one.post},
        suggestions=(worded(0, texts[1]), worded(1, texts[0])),
        message=_MESSAGES[pair.kind],
    )


_MESSAGES = {
    "things": {
        "zh": "两篇写的像是一件事，一处作“{one}”，一处作“{other}”，请核对",
        "en": "two articles on one matter have “{one}” and “{other}”",
    },
    "persons": {
        "zh": "两篇写的像是一件事，人名一处作“{one}”，一处作“{other}”，请核对",
        "en": "two articles on one matter name a person “{one}” and “{other}”",
    },
    "houses": {
        "zh": "“{name}”一篇作“{one}”，一篇作“{other}”，请核对",
        "en": "“{name}” is “{one}” in one article and “{other}” in another",
    },
    "posts": {
        "zh": "“{post}”一篇是“{one}”，一篇是“{other}”，请核对",
        "en": "“{post}” is “{one}” in one article and “{other}” in another",
    },
}

CHECK = Check(
    code="NAM06",
    name="named-otherwise-elsewhere",
    severity="warning",
    reads=Named,
    scope="run",
    pairs=True,
    beyond="nothing",
    unlike=True,
    days=366,
    keys=cross_keys,
    compare=compare,
    message=_MESSAGES["things"],
    examples=(
        bad(
            "汛期将至，⟦青崖侗族自治县⟧为隐患点逐一把脉。全县请了巡查员1320名，人手一只雨量筒。",
            "大山哨兵老罗\n⟦青崖苗族自治县⟧有1320名像老罗这样的群测群防员，汛期里天天上山。",
        ),
        bad(
            "10月25日，凤台岭县柿子节开幕。县水利局局长⟦郑玉梅⟧说，水够用。",
            "柿子课\n凤台岭县柿子文化节上，县林业局局长⟦郑玉梅⟧走到学生中间。",
        ),
        bad(
            "昨天的省运会女子撑竿跳高决赛，选手⟦林嘉雯⟧以4.21米夺冠，打破尘封九年的省纪录。",
            "飞起来的姑娘\n省运会女子撑竿跳高决赛，选手⟦林佳雯⟧越过4.21米，尘封九年的省纪录改写了。",
        ),
        bad(
            "全国射艺公开赛昨天收箭，我市选手⟦秦晓棠⟧摘得银牌，决赛射出114环。",
            "一支箭\n⟦秦小棠⟧去年还在练跳远。公开赛后，她带着全国射艺公开赛的银牌回到学校。",
            why="nobody introduces her in the second article",
        ),
        good(
            "汛期将至，青崖侗族自治县为隐患点逐一把脉。全县请了巡查员1320名，人手一只雨量筒。",
            "邻县来人\n相邻的青崖苗族自治县也有1320名群测群防员，汛期里天天上山。",
            stopped_by="compare",
        ),
        good(
            "10月25日，凤台岭县柿子节开幕。县水利局局长郑玉梅说，水够用。",
            "柿子课\n凤台岭县柿子文化节上，曾任县林业局局长的县水利局局长郑玉梅走到学生中间。",
            stopped_by="compare",
        ),
        good(
            "9月1日，实验小学开学，新生412人。校长吴倩把“开学大礼包”交给孩子们。",
            "9月1日，实验中学开学，新生618人。校长吴强给新生讲了第一课。",
            stopped_by="compare",
            why="two schools, two heads",
        ),
        good(
            "青山镇修好了水渠，三百亩地浇上了水。",
            "青石镇办起了夜校，八十名村民来听课。",
            stopped_by="compare",
            why="two matters",
        ),
        good(
            "雁桥浦市建设见实效。雁桥浦市资助学生4571824名，受理来信8585517件。",
            "雁柳桥汾市建设开新局。雁柳桥汾市资助学生4571824名，受理来信8585517件。",
            stopped_by="reading",
            why="two cities, no bridge",
        ),
        good(
            "青崖侗族自治县观鸟节开幕。青崖侗族自治县江湾湿地有鸟类186种，为期3天。",
            "青崖苗族自治县观鸟节落幕。青崖苗族自治县江湾湿地有鸟类142种，为期3天。",
            stopped_by="compare",
            why="each is at home in its article",
        ),
    ),
)

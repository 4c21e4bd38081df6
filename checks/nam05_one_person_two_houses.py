"""一个人两个单位 · One person, two houses

找什么：同一个人，一处是甲单位的局长（校长、站长……），一处是乙单位的同一职务；一处是县长，一处是市长或县委书记。
为什么：职务、单位张冠李戴，登出来须更正致歉。
不管什么：曾任、时任、调任的旧职；几职并列的；简称与全称；主任、会长、董事长一类可以身兼几处的。

Finds a person to whom an article gives the same post in two houses, the rule of two
places, or now the party's secretary and now the head of government.
A wrong house has to be corrected in print.
It leaves alone former posts and moves, several posts told together, short forms, and posts of
which one person may hold several (主任, 会长, 董事长).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import Check, Clash, Named, Place, bad, good, two_houses, worded


def keys(named: Named) -> Iterator[str]:
    """Give the name of a person who is named with a post."""
    if named.kind == "person" and named.post:
        yield named.name


def compare(mentions: Sequence[Named]) -> Iterator[Clash]:
    """Tell the person who has one post in two houses."""
    for found in two_houses(mentions):
        one, other = found.one, found.other
        yield Clash(
            places=(Place("name", one.span), Place("other", other.span)),
            values=(one.name, one.post, other.post),
            args={"name": one.name, "one": one.post, "other": other.post},
            suggestions=(worded(0, other.post), worded(1, one.post)),
        )


CHECK = Check(
    code="NAM05",
    name="one-person-two-houses",
    severity="warning",
    reads=Named,
    keys=keys,
    compare=compare,
    message={
        "zh": "“{name}”一处是“{one}”，一处是“{other}”，请核对",
        "en": "“{name}” is “{one}” in one place and “{other}” in another",
    },
    examples=(
        bad("县水利局局长⟦郑玉梅⟧上堤查险。晚上，县林业局局长⟦郑玉梅⟧又到山上看树苗。"),
        bad("青阳县县长⟦郑玉梅⟧到场。“年内完工。”青阳市市长⟦郑玉梅⟧说。"),
        bad("青阳县委书记⟦郑玉梅⟧到镇里查看水渠。“年内通水。”县长⟦郑玉梅⟧说。"),
        bad("市医院心内科主任⟦郑玉梅⟧做了手术。“血管堵了九成。”胸外科主任⟦郑玉梅⟧说。"),
        good(
            "市医院神经内科主任郑玉梅做了手术。卒中中心主任郑玉梅说，中心收治了四百人。",
            stopped_by="compare",
            why="one person may hold both",
        ),
        good(
            "青阳县委书记、县长郑玉梅到镇里查看水渠。县长郑玉梅说，年内通水。",
            stopped_by="compare",
            why="both posts at a time",
        ),
        good("县水利局局长郑玉梅上堤查险。水利局局长郑玉梅说，水退了。", stopped_by="compare"),
        good(
            "县文化和旅游局局长郑玉梅到场。县文旅局局长郑玉梅说，游客多了。",
            stopped_by="compare",
            why="a short form",
        ),
        good(
            "县水利局局长郑玉梅上堤查险。郑玉梅曾任县林业局局长，县林业局局长郑玉梅的名字常被提起。",
            stopped_by="compare",
            why="a former post",
        ),
        good("县水利局局长郑玉梅上堤查险。县林业局局长秦大川上山看树苗。", stopped_by="key"),
    ),
)

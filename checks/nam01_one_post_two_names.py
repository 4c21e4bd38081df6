"""一个职务两个人 · One post, two names

找什么：一篇里同一单位的同一职务，先后写成两个人；或已称前任的人，后文仍以现职称呼。
为什么：人名与职务对不上，多是沿用旧稿，或记串了人。
不管什么：副职，前任、原任、时任、代理，任免报道，并列几人，不同单位的同名职务，年份不同的往事。

Finds two persons in one article with the same post of the same organisation, and somebody told
as the predecessor who still has the post elsewhere.
Such slips stay from an earlier text, or persons are mixed up.
It leaves alone deputies, former and acting holders, appointments, several persons side by side,
posts of different organisations, and bygone years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Holders,
    Named,
    Place,
    as_the_other,
    bad,
    good,
    has_post,
    holders,
    unless,
)


def keys(named: Named) -> Iterator[str]:
    """Take all persons of an article who are named with a post that one person holds."""
    if has_post(named):
        yield "posts"


def compare(mentions: Sequence[Named]) -> Iterator[Clash]:
    """Tell the pairs of persons who cannot both hold the post."""
    yield from (_clash(pair) for pair in holders(mentions))


def _clash(pair: Holders) -> Clash:
    called = pair.other.kind == "surname"
    names = (pair.one.name, pair.other.name + pair.title * called)
    wrong = 1 if pair.former else -1
    return Clash(
        places=(
            Place("name", pair.one.span),
            Place("other", pair.other.span),
            *(Place("former", named.span) for named in pair.former),
        ),
        values=(*names, pair.title),
        args={"one": names[0], "other": names[1], "post": pair.post},
        suggestions=(unless(0), unless(1)) if called else as_the_other(names, wrong=wrong),
        severity="warning" if pair.former or called else None,
        message=_FORMER if pair.former else None,
    )


_FORMER = {
    "zh": "文中称“{other}”为前任，另一处仍以“{post}”相称，而现任是“{one}”",
    "en": "“{other}” is told as the predecessor, yet still called {post}, which “{one}” now is",
}

CHECK = Check(
    code="NAM01",
    name="one-post-two-names",
    severity="error",
    reads=Named,
    keys=keys,
    compare=compare,
    message={
        "zh": "“{post}”一处是“{one}”，一处是“{other}”，请核对",
        "en": "“{post}” is “{one}” in one place and “{other}” in another",
    },
    examples=(
        bad(
            "柳河县图书馆馆长⟦郑玉梅⟧介绍，馆藏增至十万册。柳河县图书馆馆长⟦秦大川⟧说，今年再添书车。"
        ),
        bad(
            "今年三月到任的馆长⟦秦大川⟧在忙，他的前任⟦郑玉梅⟧也常来帮忙。\n"
            "图为馆长⟦郑玉梅⟧给孩子们讲故事。"
        ),
        bad("县图书馆馆长⟦郑玉梅⟧介绍，馆藏增至十万册。“再添两辆书车。”⟦秦馆长⟧说。"),
        bad("校长⟦郑玉梅⟧在上退休前的末一课，副校长罗平也听。傍晚，⟦秦校长⟧没坐车，走着回家。"),
        good(
            "县图书馆馆长郑玉梅介绍，馆藏增至十万册。“再添两辆书车。”郑馆长说。",
            stopped_by="compare",
        ),
        good(
            "柳河县图书馆馆长郑玉梅介绍，馆藏增至十万册。馆长郑玉梅说，今年再添书车。",
            stopped_by="compare",
        ),
        good(
            "柳河县图书馆馆长郑玉梅介绍，馆藏增至十万册。柳河县图书馆原馆长秦大川说，书车很好。",
            stopped_by="compare",
        ),
        good(
            "柳河县图书馆馆长郑玉梅介绍新书。柳河县博物馆馆长秦大川说，展品不少。",
            stopped_by="compare",
        ),
    ),
)

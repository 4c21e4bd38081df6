"""一个人两个职级 · One person, two ranks

找什么：同一个人，一处称副职，一处称正职（常务副县长陈某某……县长陈某某；副教授……教授；
局长何某……何副局长），或以另一职务相称（镇党委书记姚某……姚镇长）。
为什么：漏打“副”字是最要紧的差错之一，登出来须更正致歉。
不管什么：任免报道，曾任、时任、去年的旧职；身兼几职而其中一职确为正职的；不同单位的职务；几人并列。

Finds a person whom one article calls deputy in one place and chief in another, or by a post
other than the one told.
A 副 left out is among the gravest slips: it has to be corrected in print.
It leaves alone appointments, former posts, persons who hold both kinds of post, posts of
different organisations, and several persons side by side.
Source: corrections that newspapers printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import Check, Clash, Named, Place, Ranks, bad, good, two_ranks, worded


def keys(named: Named) -> Iterator[str]:
    """Take all persons of an article who are named, or called, with a post."""
    if named.post and named.kind in {"person", "surname"}:
        yield "ranks"


def compare(mentions: Sequence[Named]) -> Iterator[Clash]:
    """Tell the person who has two ranks."""
    yield from (_clash(found) for found in two_ranks(mentions))


def _clash(found: Ranks) -> Clash:
    name, post = found.chief.name, found.chief.post
    told = (found.title, post) if found.other else (f"副{found.title}", found.title)
    return Clash(
        places=(Place("name", found.deputy.span), Place("other", found.chief.span)),
        values=(name, f"副{found.title}", found.title),
        args={"name": name, "title": found.title, "post": post},
        suggestions=(worded(0, told[1]), worded(1, told[0])),
        severity="error" if found.same_unit else "warning",
        message=_OTHER if found.other else None,
    )


_OTHER = {
    "zh": "“{name}”一处是{post}，一处称{title}，请核对",
    "en": "“{name}” is {post} in one place and called {title} in another",
}


CHECK = Check(
    code="NAM04",
    name="one-person-two-ranks",
    severity="warning",
    reads=Named,
    keys=keys,
    compare=compare,
    message={
        "zh": "“{name}”一处是副{title}，一处是{title}，请核对",
        "en": "“{name}” is 副{title} (deputy) in one place and {title} (chief) in another",
    },
    examples=(
        bad("柳河县副县长⟦郑玉梅⟧到场。县长⟦郑玉梅⟧说，年内再修路三十公里。"),
        bad("县图书馆副馆长⟦秦大川⟧介绍新书。县图书馆馆长⟦秦大川⟧说，今年再添书车。"),
        bad("县图书馆馆长⟦秦大川⟧昨日到馆。⟦秦副馆长⟧要求延长开放时间。"),
        bad("柳湾镇党委书记⟦秦大川⟧上堤查看。⟦秦镇长⟧叮嘱，夜里不能离人。"),
        good("柳河县副县长秦大川上堤查看。秦县长叮嘱，夜里不能离人。", stopped_by="compare"),
        good("镇党委书记、镇长秦大川上堤。秦镇长叮嘱，夜里不能离人。", stopped_by="compare"),
        good(
            "柳河县副县长、公安局局长郑玉梅到场。局长郑玉梅说，年内再招辅警三十名。",
            stopped_by="compare",
            why="two posts at a time",
        ),
        good(
            "县图书馆副馆长秦大川介绍新书。秦大川2019年任博物馆馆长秦大川说。",
            stopped_by="compare",
            why="a former post, and of another house",
        ),
        good(
            "柳河县副县长郑玉梅到场。县长秦大川说，年内再修路三十公里。",
            stopped_by="compare",
        ),
        good(
            "县委副书记、县长郑玉梅到场。县长郑玉梅说，年内再修路三十公里。",
            stopped_by="compare",
        ),
    ),
)

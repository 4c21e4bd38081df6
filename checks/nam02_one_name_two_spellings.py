"""一个名字两种写法 · One name, two spellings

找什么：同一个人的姓名，前后只差一个字：前文带职务介绍过，后文没有另作介绍，或职务相同，名字却不同；
2019年以后的稿件已用机构今称（市场监督管理局），又用改革前的旧称（工商行政管理局）。
为什么：同音字、形近字最易打错，人名错了要更正致歉。
不管什么：张某、王×等隐去的名字；并列的两个人、兄弟姐妹；后文另有身份介绍的；曾用名、化名。

Finds a person's name that differs in one character from one which the article introduced with a
post, where nobody else is, or the post is the same; an office's name of before 2018 beside today's.
Characters that sound or look alike are easily mistaken, and a wrong name must be corrected.
It leaves alone names made anonymous, persons side by side, kin, whoever is introduced anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Named,
    Place,
    Spelling,
    Text,
    bad,
    good,
    one_bearers,
    one_left_out,
    spelled_mends,
    told_of,
    turned,
)


def keys(named: Named) -> Iterator[tuple[str, str]]:
    """Give a person's name with each character left out in turn: names near one another share one.

    Things are compared with all others of the article.
    """
    if named.kind in {"thing", "near", "akin", "office"}:
        yield "office" if named.kind == "office" else "thing", ""
    if named.kind == "person":
        yield from ((named.kind, gap) for gap in one_left_out(named.name))
        yield named.kind, turned(named.name)
    if named.kind == "twins":
        yield named.kind, named.post


def compare(mentions: Sequence[Named]) -> Iterator[Clash]:
    """Tell each name that stands for a name introduced before."""
    yield from map(_clash, one_bearers(mentions))


def _clash(pair: Spelling) -> Clash:
    usual, other = pair.usual[0].name, pair.other[0].name
    named = tuple(Place("name", one.span) for one in told_of(pair))
    places = (*named, *(Place("other", one.span) for one in pair.other))
    return Clash(
        places=places,
        values=(usual, other),
        fact="|".join(sorted((usual, other))),
        args={"usual": usual, "other": other},
        suggestions=tuple(spelled_mends(pair.usual, pair.other, len(named))),
        severity="error" if pair.same_post else None,
        message=_message(pair),
    )


def _message(pair: Spelling) -> Text | None:
    if pair.other[0].kind == "office":
        return _OFFICE
    names = [sorted(some[0].name) for some in (pair.usual, pair.other)]
    if names[0] == names[1]:
        return _TURNED
    return None if _one_apart(pair.usual[0].name, pair.other[0].name) else _HOUSES


def _one_apart(one: str, other: str) -> bool:
    """Say whether two names differ in one character alone."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


_OFFICE = {
    "zh": "“{other}”是旧称或误称，文中已用今称“{usual}”",
    "en": "“{other}” is an old or a wrong name; the article has today's, “{usual}”, too",
}
_HOUSES = {
    "zh": "“{usual}”与“{other}”像是同一个名字，请核对",
    "en": "“{usual}” and “{other}”: is it one name?",
}
_TURNED = {
    "zh": "“{usual}”与“{other}”字序颠倒，像是同一个名字，请核对",
    "en": "“{usual}” and “{other}” have the same characters turned round: is it one name?",
}

CHECK = Check(
    code="NAM02",
    name="one-name-two-spellings",
    severity="warning",
    reads=Named,
    keys=keys,
    compare=compare,
    explains=("NAM03",),
    message={
        "zh": "“{usual}”与“{other}”只差一字，像是同一个名字，请核对",
        "en": "“{usual}” and “{other}” differ in one character: is it one name?",
    },
    examples=(
        bad(
            "⟦青川县市场监管局⟧抽检粽子46批次。⟦青川县工商局⟧提醒，留好购物小票。",
            date="2024-06-06",
        ),
        bad(
            "经⟦栾山市⟧轨道交通建设委员会同意，现通知如下。\n在⟦栾川市⟧乘车的，首日免票。\n"
            "⟦栾川市⟧老人凭证乘车的，同样办理。\n⟦栾川市⟧轨道交通建设中心\n"
        ),
        bad("⟦临河市⟧的湿地有九平方公里。⟦临河市⟧退渔还湖。⟦临江市⟧林业局的人说，鸟多了。"),
        bad(
            "柳河县⟦第三中学⟧有块菜园。柳河县⟦第三中学⟧的学生每周下地。柳河县⟦第二中学⟧校长说，菜长得好。"
        ),
        bad("47岁的⟦林晓峰⟧走上大堤。2019年起，⟦林小峰⟧领着二十人修了三年。"),
        bad("⟦云汐号⟧昨天离港，将在海上走八十天。⟦云沙号⟧船长说，船上还有两位老人。"),
        bad("⟦望江大桥⟧下月封闭维修。⟦望江大桥⟧建成二十年。⟦望湖大桥⟧封闭时，公交车绕行。"),
        bad("关于处罚⟦泰诚制药有限公司⟧的公示\n经查，决定向⟦诚泰制药有限公司⟧送达告知书。"),
        bad("⟦河西街道⟧修了园子。⟦河西街道⟧添了长椅。⟦河东街道⟧办事处主任说，年底再修三处。"),
        bad("船员⟦鲍长贵⟧撑了三十年渡船，接送过四万人。“水涨了就停。”⟦鲍长福⟧说，桥明年通车。"),
        good(
            "主任医师何晓玲说，知晓率只有一成多。副主任医师何晓琳也坐诊。",
            stopped_by="compare",
            why="正、副两人",
        ),
        good(
            "柳河县第三中学有块菜园。柳河县第三中学的学生每周下地。前来取经的柳河县第二中学校长说，菜长得好。",
            stopped_by="compare",
        ),
    ),
)

"""序数倒退 · The how-many-eth goes back

找什么：同一篇里，或两篇稿件里，一件事的“第N列”“第N次”“第N场”反而小于此前已经到过的第几、或已有的累计数：
四月迎来第800列，六月才发第778列；2019年底已累计86次，如今却是第79次。
为什么：序数只增不减，倒退多半是数字写错或日期写错，懂行的读者一眼便知。
不管什么：名次、届次；次序看不出先后的；全国的与本地的；两个人的。

Finds the number of a member of a series that lies below one reached before, or below the total
counted before. Such numbers only grow. It leaves alone ranks, editions, members whose order
in time the text does not tell, and series of two places.
Source: trains, donations and performances counted in local news.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from qa.plugin import (
    APART,
    Check,
    Clash,
    Milestone,
    Suggestion,
    bad,
    falls_behind,
    falls_behind_apart,
    good,
    in_print,
    in_units_of,
    place,
    series_name,
    series_unit,
    told,
    until,
)

_CROWD = 12
_EARLIER = {"zh": "若后者无误，应不大于{limit}", "en": "if the later stands, at most {limit}"}
_LATER = {"zh": "若前者无误，应大于{limit}", "en": "if the earlier stands, more than {limit}"}


def keys(milestone: Milestone) -> Iterable[Hashable]:
    """Name the article and the unit of the series."""
    figure = milestone.figure
    yield (figure.context.document, figure.context.article, series_unit(figure))


def apart(milestone: Milestone) -> Iterable[Hashable]:
    """Name the series and its field."""
    if name := series_name(milestone):
        yield (APART, name)


def compare(milestones: Sequence[Milestone]) -> Iterable[Clash]:
    """Give the members that come later with a smaller number."""
    if len(milestones) > _CROWD:
        return
    behind = falls_behind_apart if _of_several(milestones) else falls_behind
    for one, other in combinations(milestones, 2):
        if pair := behind(one, other):
            yield _clash(*pair)


def _of_several(milestones: Sequence[Milestone]) -> bool:
    return len({one.context.document for one in milestones}) > 1


def _clash(early: Milestone, late: Milestone) -> Clash:
    figures = early.figure, late.figure
    texts = [in_units_of(figure.quantity.nominal, figure.quantity) for figure in figures]
    return Clash(
        places=(place("earlier", early.figure), place("later", late.figure)),
        values=tuple(figure.quantity.canonical for figure in figures),
        args={
            "early": in_print(early.figure),
            "late": in_print(late.figure),
            "first": until(early.figure),
        },
        proof=f"{texts[1]} < {texts[0]}",
        suggestions=(
            Suggestion(0, None, told(_EARLIER, limit=texts[1])),
            Suggestion(1, None, told(_LATER, limit=texts[0])),
        ),
        fact="-".join(texts),
    )


CHECK = Check(
    code="CUM02",
    name="number-goes-back",
    severity="warning",
    reads=Milestone,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "序数倒退：{first}已到{early}，此后却是{late}",
        "en": "a number goes back: {early} by {first}, and later only {late}",
    },
    examples=(
        bad(
            "6月18日10时，一趟班列驶出陆港，这是开通班列以来的⟦第778列⟧。"
            "4月16日，这条线迎来开行⟦第800列⟧。",
            date="2024-06-19",
        ),
        bad(
            "护士翻出登记卡，这是他⟦第79次⟧献血。到2019年底，他已累计献血⟦86次⟧。",
            date="2024-05-20",
        ),
        bad(
            "3月14日，阿邹成为全省⟦第87例⟧角膜捐献者。（2024年3月15日）",
            "9月5日，小黎成为全省⟦第79例⟧角膜捐献者。（2024年9月6日）",
        ),
        good(
            "3月14日，阿邹成为全省第87例角膜捐献者。（2024年3月15日）",
            "9月5日，小黎成为全省第93例角膜捐献者。（2024年9月6日）",
            stopped_by="compare",
        ),
        good(
            "6月18日10时，一趟班列驶出陆港，这是开通班列以来的第1086列。"
            "4月16日，这条线迎来开行第800列。",
            date="2024-06-19",
            stopped_by="compare",
        ),
        good(
            "今年3月，他完成了第97次献血。到2019年底，他已累计献血86次。",
            date="2024-05-20",
            stopped_by="compare",
        ),
        good(
            "4月16日，全国第1000例捐献者完成采集。6月18日，我市第86例捐献者完成采集。",
            date="2024-06-19",
            stopped_by="compare",
            why="全国的与本地的",
        ),
    ),
)

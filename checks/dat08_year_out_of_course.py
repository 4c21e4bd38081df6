"""与前后都不合的年份 · A year that nothing around it bears out

找什么：印出的年份与它前后的时间都不合，改动一笔（一位数字、两位颠倒、差十年或一百年）就处处相合：
先讲2021年进厂、再讲2002年出师；“租期三年”却从2021年租到2014年；“今年66岁”却生于1978年；
通篇说2024年的事，忽然冒出一个2042年。
为什么：敲错一位数字，前后的事就倒了个儿，读者一看便知。
不管什么：改了也不见得更合的；年号后面括注的公元；稿件自己的日期。
怎样判断：把年份放到稿件日期、前后年份、规划、时长、岁数、创办年份这些关系里，看它离得多远；
每种远近值多少，是拿已刊发的稿件（年份都是对的）算出来的，改动后的年份要可能得多才说。

Finds a printed year that is far less likely than a slip of it (one digit, two digits turned
round, a decade or a century off), weighed by its distance to every time it stands in relation
with: the article's own year, the years told before and after it, plans, lengths, ages,
beginnings. What a distance is worth was fitted on published articles, whose years are right.
It leaves alone years of a reign and the article's own day. It asks and does not accuse; where the
article's day is not known it asks for more, where arithmetic speaks for the other year for less.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    OddYear,
    Place,
    Suggestion,
    bad,
    good,
    odd_enough,
    told_of_year,
)

_REPLACED = {"zh": "与前后相合的年份", "en": "the year that fits what is told around it"}


def judge(odd: OddYear) -> Iterable[Clash]:
    """Look at how much likelier the other year is."""
    if not odd_enough(odd):
        return
    right = odd.words.replace(str(odd.year), str(odd.meant), 1)
    yield Clash(
        places=(Place("year", odd.span), *(Place("beside", one) for one in odd.against)),
        values=(str(odd.year),),
        args={"wrong": f"{odd.year}年", "right": f"{odd.meant}年"},
        suggestions=(
            Suggestion(0, right, _REPLACED, likelier=True),
            *told_of_year(odd.year, odd.against),
        ),
    )


CHECK = Check(
    code="DAT08",
    name="year-out-of-course",
    severity="warning",
    reads=OddYear,
    judge=judge,
    message={
        "zh": "{wrong}与前后所说的时间都不合，疑为{right}之误",
        "en": "{wrong} fits none of the times told around it; perhaps {right}",
    },
    examples=(
        bad(
            "⟦2021年6月⟧，周某进厂当学徒。⟦2002年⟧，⟦他评上高级工⟧。⟦2024年⟧，他带出徒弟六人。",
            date="2024-11-02",
        ),
        bad(
            "甲方⟦2021年3月⟧把门面租给乙方，租期⟦三年⟧，⟦2014年3月⟧⟦期满⟧。乙方拖欠租金4.6万元。",
            date="2024-05-18",
        ),
        bad(
            "林场⟦2016年⟧建起瞭望塔，⟦2042年⟧⟦装上监控⟧，⟦2023年⟧通了电。",
            date="2024-12-19",
        ),
        bad(
            "纱厂1961年投产。⟦2016年⟧，镇里着手改造，⟦2019年⟧开放一号车间，"
            "⟦2012年⟧⟦二号车间迎客⟧，成了书店。",
        ),
        good(
            "渡口2011年停渡，2018年改成茶馆。2024年来了5.6万名茶客，墙上挂着一张摄于1926年的旧照。",
            date="2025-01-08",
            stopped_by="reading",
            why="旧照的年份",
        ),
        good(
            "织坊1997年改制，他接下摊子。最老的一架是1911年的织机。2018年，织坊成了非遗工坊。",
            date="2023-09-14",
            stopped_by="compare",
        ),
        good(
            "2010年9月1日，学校开学。2022年、2023年两次扩建，添了36间教室。",
            date="2024-07-02",
            stopped_by="compare",
        ),
        good(
            "县志记载，1924年3月2日，县里办起第一所小学。今年，小学有学生860人。",
            date="2024-03-05",
            stopped_by="reading",
        ),
        good(
            "陶瓷城2003年6月开市，2020年6月设仓以来的三年间，仓里进出货物41万件。",
            date="2023-08-11",
            stopped_by="reading",
            why="按先后说来都合",
        ),
        good(
            "老街拆掉了2003年才装的木栏。2023年，街上换了新灯62盏。",
            date="2023-12-05",
            stopped_by="reading",
            why="旧物的年份",
        ),
        good(
            "去年，这所中学收到藏书1.3万册。\n中学1913年创办于北门外，起初只有两间瓦房。"
            "1923年，校里添了一架风琴，如今还能弹响。音乐老师入行11年，带出36名学生。",
            date="2024-05-06",
            stopped_by="reading",
            why="创办不久的事",
        ),
        good(
            "画册重印\n画册今秋重印，比1982年的初版少了六页，比2004年的新编本少了九页。\n"
            "初版至1991年印过5次；新版9月上市，入冬前又加印两次。\n"
            "扉页上印着一行字：“写给1968年冬天在站台上挥手的人。”\n（2025年11月）",
            stopped_by="reading",
            why="题词里的年份",
        ),
        good(
            "门面2021年3月出租，租期三年，2024年3月期满。",
            date="2024-05-18",
            stopped_by="reading",
        ),
    ),
)

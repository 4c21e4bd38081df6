"""年代与年份对不上 · A year of another time than it is said to be of

找什么：年份不在所说的世纪、年代、朝代、年号里：造于1683年，是十八世纪的遗物；上世纪七十年代的1985年；
始建于清代康熙年间的桥“距今已有八百多年”；2022年过金婚的夫妻1988年才结婚；“二季度，4月至7月”；
上午16时；昨天星期二、今天星期四；农历八月十四过中秋；隆冬六月；三周即15天；每周开门8天；末班车之后的班车；
徒刑四年、刑期却写了六年；四年一届，第八届之后是第十届；五年夺冠却是七连冠；停靠各站的钟点倒了；百年老店1983年才开业。
为什么：年份错一位，朝代就对不上，读者一看便知。
不管什么：只是先后提到、没有说是同一个时间的；起止（从……到……）；朝代头尾差一年的；历史年数的约数。

Finds a year that does not lie in the century, decade, dynasty or reign that it is said to be of;
an age of hundreds of years that the time it was built in does not make; a golden wedding of thirty
years; a quarter of other months; four in the afternoon of a morning; days of the week that do not
follow each other; a festival of the moon on another day, a month of another season; weeks that
are not so many days, a week of eight; a run after the last; a prison term, an edition, titles in
a row, or the age of a house that its years do not make. It leaves alone times that are but
told one after the other, ranges, a year at the turn of a dynasty, and hundreds that are rounded.
Source: the tables of Chinese dynasties and reigns.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import Check, Clash, Implied, bad, good, implied_otherwise


def judge(claim: Implied) -> Iterable[Clash]:
    """Hold a year, or a number of years, against the time that it is said to be of."""
    return implied_otherwise(claim, "time")


CHECK = Check(
    code="DAT19",
    name="time-of-another-name",
    severity="error",
    reads=Implied,
    judge=judge,
    absorbs=("DAT08", "DAT09", "DAT13"),
    message={
        "zh": "“{words}”是{meant}，文中却是“{told}”",
        "en": "“{words}” means {meant}, yet “{told}” is printed beside it",
    },
    examples=(
        bad("钟楼建成于⟦1683年⟧，是⟦十八世纪⟧的遗物，保存完好。"),
        bad("⟦上世纪七十年代⟧的⟦1985年⟧，河上修起第一座水闸。"),
        bad("这座廊桥始建于⟦康熙⟧年间，⟦距今已有八百多年⟧，仍在走人。"),
        bad("2022年，镇上为六对⟦金婚⟧夫妻办酒，他们都是⟦1988年登记⟧的。"),
        bad("全镇⟦二季度⟧，⟦4月至7月⟧，新开茶馆11家。"),
        bad("昨天⟦上午⟧⟦16时⟧，剧团到村里搭台。"),
        bad("⟦昨天星期二⟧收摊早，⟦今天星期四⟧照常出摊。"),
        bad("农历⟦八月十四⟧是⟦中秋⟧节，河边放灯。"),
        bad("茶馆⟦每周⟧开门⟦8天⟧，只在年三十歇业。"),
        bad("施工期⟦三周⟧，也就是⟦15天⟧，其间单向放行。"),
        bad("渡轮⟦末班20时⟧，昨晚他赶上了⟦21时⟧开出的那班。"),
        bad("法院判处龚某有期徒刑⟦四年⟧，刑期自⟦2019年3月5日起至2025年3月4日⟧止。"),
        bad("市运会每四年一届，⟦2016年是第八届⟧，2020年举行的⟦第十届⟧首次设轮滑。"),
        bad("班车依次停靠东桥（⟦8:10⟧）、南门（⟦7:55⟧）和西坝（8:40）。"),
        bad("这家⟦百年老店⟧开业于⟦1983年⟧，今天重新装修开门。"),
        good(
            "法院判处龚某有期徒刑四年，刑期自2019年3月5日起至2023年3月4日止。", stopped_by="compare"
        ),
        good("昨天上午10时，剧团到村里搭台。", stopped_by="compare"),
        good("昨天下午4时，剧团到村里搭台。", stopped_by="reading"),
        good("正月十四元宵灯会开幕，河边放灯。", stopped_by="reading"),
        good("钟楼建成于1783年，是十八世纪的遗物。", stopped_by="compare"),
        good("廊桥始建于康熙年间，距今已有三百多年。", stopped_by="compare"),
        good("钟楼建成于1683年，十八世纪初换了木梯。", stopped_by="reading"),
        good("从1683年到十八世纪，这里一直是渡口。", stopped_by="reading"),
        good("廊桥始建于唐代，清代重修，距今一千三百多年。", stopped_by="compare"),
    ),
)

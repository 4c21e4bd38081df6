"""离全文太远的年份 · A year far from all the rest

找什么：一、任何规划都够不着的年份（自2024年起至2207年止）；二、还没有到、却已有结果的年份（截至2035年……已建成）；
三、有记录之前、成立之前的年份；四、早于规划本身的目标年；五、通篇说今事，只有一处写成1923年；六、文号、落款的年份。
为什么：敲错或写反一位数字，年份就跑到几十年之外，读者一看便知。
不管什么：规划、远景；历史、文物、前身；书名号里的；改一个数字也接不上的。

Finds years beyond the reach of plans, years with results before they have come, years before
records or the founding of what is told of, aims before their own plan, the one old year of an
article about our time, and the years in a notice's number and under it. It leaves alone plans,
history, forerunners, titles, and what no slip of one digit explains.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    bad,
    far_off,
    good,
    year_misplaced,
)

_TOLD = {
    "far": {
        "zh": "{wrong}远在任何规划之外，疑为{right}之误",
        "en": "{wrong} is beyond the reach of any plan; perhaps {right}",
    },
    "ahead": {
        "zh": "全文说的是{backing}前后，{wrong}还没有到，却已有了结果，疑为{right}之误",
        "en": "all else is told of {backing}; {wrong} has results already; perhaps {right}",
    },
    "to come": {
        "zh": "{wrong}还没有到，文中又没有说是计划，疑为{right}之误",
        "en": "{wrong} is still to come and nothing says that it is planned; perhaps {right}",
    },
    "records": {
        "zh": "{wrong}还没有这样的记录可查，疑为{right}之误",
        "en": "nothing of the kind was on record in {wrong}; perhaps {right}",
    },
    "founding": {
        "zh": "对照{backing}，{wrong}还不会有这里所说的事，疑为{right}之误",
        "en": "by what is told of {backing}, this could not be in {wrong}; perhaps {right}",
    },
    "aim": {
        "zh": "{backing}才提的目标，不会定在{wrong}，疑为{right}之误",
        "en": "an aim set in {backing} cannot be for {wrong}; perhaps {right}",
    },
    "old": {
        "zh": "通篇说的是今事，只有这里写作{wrong}，疑为{right}之误",
        "en": "all else is told of our time, only this of {wrong}; perhaps {right}",
    },
    "report": {
        "zh": "全文说的是{backing}，这里却写作{wrong}，疑为{right}之误",
        "en": "all else is told of {backing}, this of {wrong}; perhaps {right}",
    },
    "over": {
        "zh": "{wrong}的这一段还没有过完，却已有了全部结果，疑为{right}之误",
        "en": "that stretch of {wrong} is not over, yet all its results are told; perhaps {right}",
    },
    "course": {
        "zh": "{wrong}与前后的{backing}接不上，疑为{right}之误",
        "en": "{wrong} does not follow {backing}; perhaps {right}",
    },
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article."""
    if date.possible:
        yield "year"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every printed year in the light of all the others."""
    return (year_misplaced(suspect, _TOLD, dates) for suspect in far_off(dates))


CHECK = Check(
    code="DAT13",
    name="year-far-off",
    severity="warning",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    absorbs=("DAT05", "DAT08"),
    message=_TOLD["far"],
    examples=(
        bad(
            "补贴自⟦2024年1月1日起至2207年12月31日⟧止发放，⟦2023年10月⟧⟦已⟧开始登记。",
            date="2023-11-02",
        ),
        bad(
            "自⟦2034年1月1日⟧新税率⟦实施以来⟧，关区签发证书三千份。一季度进口⟦2024年⟧新果两万吨。",
            date="2024-04-11",
        ),
        bad(
            "灯塔⟦2017年6月⟧换装新灯，⟦2029年10月⟧接通海缆，柴油机从此闲着。",
            date="2024-05-08",
        ),
        bad("船厂⟦1962年⟧建厂。老师傅们说，⟦1891年⟧，车间装上第一台行吊。", date="2024-05-08"),
        bad(
            "⟦2004年上半年⟧，全镇下河捕捞92场，比⟦去年同期⟧少7场。\n⟦2022年⟧建的码头在扩建。",
            date="2024-07-18",
        ),
        bad("⟦2024年全年⟧⟦制茶卖了716万元⟧，年会⟦去年腊月⟧开过。", date="2024-02-26"),
        good("灯塔2017年换新灯，预计2029年接海缆。", date="2024-05-08", stopped_by="compare"),
        good(
            "旧闸1997年落成。新闸将在下游重建，2027年汛前通水。",
            date="2024-05-08",
            stopped_by="compare",
        ),
        bad("刚刚过去的周末，庙会收摊。⟦2024年2月15日至16日⟧，庙会迎客六万人。", date="2025-02-17"),
        bad("雾日为⟦1961年⟧有观测记录以来次少，仅多于⟦1878年⟧。", date="2024-03-04"),
        bad("禁火令⟦2023年11月1日⟧发布，禁火期至⟦2013年4月30日⟧。"),
        bad("自⟦2014年10月中旬⟧开镰以来，全市投入农机1.2万台。", date="2024-11-12"),
        bad("公司⟦2016年⟧注册成立，⟦2019年⟧拿下认证，⟦2003年⟧被认定为小巨人企业。"),
        bad("⟦1923年7月⟧，业委会把物业公司告上法庭。⟦2024年3月⟧，双方达成和解。"),
        bad("规划⟦2022年初⟧印发，提出到⟦2015年末⟧，公厕达到2100座。"),
        bad(
            "县政办〔⟦2042⟧〕37号\n关于整治扬尘的通知\n整治自⟦2024年5月15日⟧开始。\n⟦2024年5月11日⟧"
        ),
        good(
            "自2012年党的十八大以来，全县退耕还林46万亩；2024年以来，又新造林2.1万亩。",
            stopped_by="compare",
        ),
        good("规划2011年印发，提出到2015年末，公厕达到2100座。", stopped_by="compare"),
        good(
            "公司2016年注册成立，前身是2003年挂牌的研究室，2019年拿下认证。", stopped_by="compare"
        ),
        good("小区旁的水塔建于1904年，2024年粉刷一新。", date="2024-05-08", stopped_by="compare"),
        good(
            "2023年初，市里提出，2025年森林覆盖率达到52%。",
            date="2023-02-08",
            stopped_by="compare",
        ),
        good("驿站2003年5月开张，近九个月送出姜茶3万杯。", date="2024-02-18", stopped_by="compare"),
        good(
            "自2034年起，全市公交车将全部换成电动车，2024年先换一半。",
            date="2024-03-05",
            stopped_by="compare",
        ),
    ),
)

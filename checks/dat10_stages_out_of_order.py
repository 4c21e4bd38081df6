"""先后颠倒的进程 · Stages in the wrong order

找什么：同一件事的两个阶段，后一阶段的日子反在前一阶段之前：2022年3月开工、2021年12月竣工；
8月12日抓获、8月9日刑事拘留；6月10日开幕、6月3日闭幕；去世以后还到场剪彩；开馆以前已接待读者。
为什么：年份或月份敲错一位，先后就颠倒，读者一看便知。
不管什么：一期、二期分开说的；再次、续建的；两个日子之间另有主语的；引号内的。

Finds two stages of one thing, told in one breath, the later of which is dated before the earlier:
begun and completed, opened and closed, caught and charged; acts of the dead, and figures of what
had not yet opened.
It leaves alone phases told apart (一期, 二期), what is done again, dates with another subject
between them, and quotations.
Source: corrections that newspapers printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    RELATIVE,
    Check,
    Clash,
    Dated,
    Place,
    Stages,
    bad,
    closed_first,
    date_words,
    good,
    in_turn,
    out_of_order,
    out_of_order_apart,
    out_of_turn,
    place,
)

_CROWD = 120


def keys(date: Dated) -> Iterable[int | str]:
    """Compare the dates of one sentence, and those of the article."""
    said = "m" in date.printed or "y" in date.printed or (date.day and date.how == RELATIVE)
    if date.possible and said:
        yield date.context.span.start
        yield "article"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at each pair of stages."""
    if len({date.context.span for date in dates}) == 1:
        yield from (_clash(found, firm=True) for found in out_of_order(dates))
        yield from (_clash(found, firm=True) for found in out_of_turn(dates, apart=False))
    elif len(dates) <= _CROWD:
        yield from (_clash(found, firm=False) for found in out_of_order_apart(dates))
        yield from (_clash(found, firm=False) for found in out_of_turn(dates, apart=True))
        yield from (_clash(found, firm=False) for found in closed_first(dates))


def _clash(found: Stages, *, firm: bool) -> Clash:
    first, then = date_words(found.first), date_words(found.then)
    return Clash(
        places=(
            place("before", found.first),
            place("after", found.then),
            *([Place("context", found.told)] if found.told else []),
        ),
        values=(first, then),
        args={"first": first, "then": then, "begun": found.acts[0], "done": found.acts[1]},
        suggestions=in_turn(first, then),
        firm=firm,
    )


CHECK = Check(
    code="DAT10",
    name="stages-out-of-order",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    absorbs=("DAT06", "DAT08", "DAT13"),
    message={
        "zh": "{then}{done}，反在{first}{begun}之前",
        "en": "{done} on {then} comes before {begun} on {first}",
    },
    examples=(
        bad("新馆⟦2022年3月⟧开工，⟦2021年12月⟧竣工，投资860万元。"),
        bad("画展将于⟦6月10日⟧开幕，⟦6月3日⟧闭幕，免费开放。", date="2024-05-20"),
        bad("嫌疑人⟦2024年8月12日⟧被抓获，⟦2024年8月9日⟧被刑事拘留。"),
        bad(
            "引水工程⟦2023年11月⟧破土，造价七千万元。\n那年冬天很冷，工程⟦2023年6月⟧竣工时的淤泥早已运走。"
        ),
        bad(
            "一、报名：⟦2025年5月6日至5月16日⟧，到二楼窗口。\n二、面试：⟦5月12日⟧上午9时，带身份证。",
        ),
        bad("老校长⟦4月12日⟧病逝，学生们⟦同年4月2日⟧在礼堂为他送别。"),
        bad("北桥自⟦7月21日⟧起封闭维修，至⟦7月9日⟧恢复通行。", date="2025-07-15"),
        bad("⟦1961年⟧去世的剧作家郑远⟦1968年⟧⟦所写⟧的手稿现藏县馆。"),
        bad("书法家贺松⟦2015年⟧去世。⟦2018年⟧纪念馆落成，贺松⟦到场⟧剪彩。"),
        bad("图书馆⟦2018年⟧开馆，⟦2015年⟧接待读者12万人次。"),
        good("图书馆2018年开馆，2015年批准立项，花了三年。", stopped_by="compare"),
        good("父亲1961年去世，郑远1968年所写的手稿现藏县馆。", stopped_by="compare"),
        good("北桥自12月21日起封闭维修，至2月9日恢复通行。", stopped_by="compare"),
        good(
            "一、报名：2025年5月6日至5月16日，到二楼窗口。\n二、面试：5月22日上午9时，带身份证。",
            stopped_by="compare",
        ),
        bad("报名⟦4月7日⟧开始，⟦3月28日⟧截止，招收36人。", date="2025-04-01"),
        good(
            "供暖11月15日开始，3月15日停止，费用不变。",
            date="2025-11-01",
            stopped_by="compare",
            why="到第二年",
        ),
        good("桥头4月底前动工，10月底前通车。", date="2025-02-20", stopped_by="compare"),
        good("新馆2022年3月开工，2023年12月竣工，投资860万元。", stopped_by="compare"),
        good("新馆二期2022年3月开工，2021年12月竣工的一期早已启用。", stopped_by="compare"),
        good(
            "东桥1971年通车，两岸人走了半辈子。\n外公离世是在2014年，没等到西桥开工。",
            stopped_by="compare",
            why="what had not come by then",
        ),
        good("新馆2022年3月开工，旧馆2021年12月落成。", stopped_by="compare", why="two things"),
    ),
)

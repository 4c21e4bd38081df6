"""两个日子之间的时长 · How long two days lie apart

找什么：一、起止分开写的日子与时长对不上：7月3日入院，7月15日出院，住院8天；二、“三天后的8月21日”“次日（5月2日）”
与前面的日子对不上；三、“距10月1日开幕还有45天”与稿件日期对不上。
为什么：改了一个日子忘了改天数，读者一算就露馅。
不管什么：算一头还是算两头；年、月差一；约数；引号内的；起止不是一件事的。

Finds a length of time that the two days told apart do not make (admitted 3 July, discharged
15 July, eight days in hospital), days told by what lies between them and the day before
(three days later), and countdowns against the article's own day. It leaves alone both ways of
counting days, months and years one off, rounded lengths, quotations, and ends of two things.
Source: the desk's rule to count days anew whenever a date is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Elapsed,
    Place,
    bad,
    between_mends,
    date_words,
    day_words,
    days_running,
    elapsed,
    good,
    lasted,
    place,
    weekly,
)

_YEAR, _MANY = 12, 36


def keys(date: Dated) -> Iterable[int]:
    """Compare the dates of an article."""
    if date.possible:
        yield date.context.article


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at each length of time between two neighbouring dates."""
    told = chain(elapsed(dates), lasted(dates), days_running(dates))
    return (_clash(found, dates) for found in told)


def _clash(found: Elapsed, dates: Sequence[Dated]) -> Clash:
    today, until = found.until.context.date, found.until
    again = [one for one in dates if not found.since and one.start == until.start == one.end]
    since = date_words(found.since) if found.since else str(today)
    fits = _in_years(found.fits)
    return Clash(
        places=(
            *([place("since", found.since)] if found.since else []),
            place("until", found.until),
            *([Place("length", found.words)] if found.words else []),
            *([Place("context", found.told)] if found.told else []),
            *(place("context", one) for one in again if "d" in one.printed and one is not until),
            *(weekly(dates, found.weekday) if found.weekday is not None else ()),
        ),
        values=(since, date_words(found.until), found.said),
        args={
            "since": since if found.since or not today else f"稿件日期{day_words(today)}",
            "until": date_words(found.until),
            "said": found.said,
            "fits": fits,
        },
        suggestions=between_mends(_odd(found), found.said, fits),
        severity="error" if found.since and not found.apart else "warning",
    )


def _odd(found: Elapsed) -> int:
    """Give which place the arithmetic mends: the length or weekday told, else the first."""
    return 1 + (found.since is not None) if found.words else 0


def _in_years(fits: str) -> str:
    """Write many months as years: 468个月 is 39年."""
    months = fits.removesuffix("个月")
    if not months.isdigit() or int(months) < _MANY:
        return fits
    years, rest = divmod(int(months), _YEAR)
    return f"{years}年" + (f"{rest}个月" if rest else "")


CHECK = Check(
    code="DAT14",
    name="days-between",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    message={
        "zh": "{since}到{until}是{fits}，与“{said}”不符",
        "en": "from {since} to {until} it is {fits}, not {said}",
    },
    examples=(
        bad("他⟦7月3日⟧入院，⟦7月15日⟧出院，⟦住院8天⟧，花费1.2万元。"),
        bad("考察组⟦11月3日⟧抵达，⟦11月9日⟧离开，⟦行程共4天⟧，看了12家厂。"),
        bad("考试⟦6月7日⟧开考，⟦6月9日⟧结束，⟦持续五天⟧，设考点6个。"),
        bad("截至⟦4月30日⟧，厂里连续安全生产⟦1312天⟧；截至⟦7月31日⟧，连续安全生产⟦1204天⟧。"),
        good(
            "截至4月30日，厂里连续安全生产1312天；截至7月31日，连续安全生产1404天。",
            stopped_by="compare",
        ),
        bad("⟦8月15日⟧案发，⟦三天后⟧的⟦8月21日⟧，嫌疑人落网。"),
        bad("⟦4月30日⟧，登山节闭幕。⟦次日⟧（⟦5月2日⟧），景区恢复开放。"),
        bad("距⟦2024年10月1日⟧开幕⟦还有45天⟧，筹备进入冲刺阶段。", date="2024-09-01"),
        bad(
            "离⟦重阳⟧⟦还有五天⟧，花农已经起早。\n登高会定在⟦10月29日⟧。",
            date="2025-10-26",
        ),
        bad("本届运动会⟦9月15日⟧开幕，⟦会期5天⟧，⟦9月22日⟧闭幕。"),
        bad("⟦10月1日⟧（星期三）至⟦10月7日⟧（⟦星期一⟧）放假，景区照常开放。"),
        bad(
            "⟦每逢周六⟧开讲：3月1日（星期六）讲茶，⟦3月8日⟧（星期六）讲瓷，"
            "⟦3月15日⟧（⟦星期日⟧）讲琴，3月22日（星期六）讲画。",
        ),
        bad("⟦4月2日⟧，骑行团出发，沿海走⟦八天七夜⟧，⟦4月8日⟧回到城里。"),
        bad("皮影周⟦4月3日⟧首场在东门，⟦4月9日⟧末场在渡口，⟦九天⟧演了18场。"),
        bad("研学营定在⟦7月11日⟧，⟦为期六天⟧，到⟦19日⟧散营。"),
        bad("暑假从⟦7月3日⟧放到⟦8月24日⟧，⟦整整72天⟧，孩子们都盼着。"),
        good("皮影周4月3日首场在东门，4月9日末场在渡口，七天演了14场。", stopped_by="compare"),
        good("4月2日，骑行团出发，沿海走七天六夜，4月8日回到城里。", stopped_by="compare"),
        good("他7月3日入院，7月15日出院，住院12天。", stopped_by="compare"),
        good(
            "11月18日起，冰场试行新作息，至2026年2月24日结束，为期14周。去年来了6万人。",
            stopped_by="compare",
            why="the first day lies in the year before",
        ),
        good("8月15日案发，三天后的8月18日，嫌疑人落网。", stopped_by="compare"),
        good("训练营7月5日开营，7月20日结营，每期5天，共三期。", stopped_by="compare"),
        good(
            "距2024年10月1日开幕还有30天，筹备进入冲刺阶段。",
            date="2024-09-01",
            stopped_by="compare",
        ),
    ),
)

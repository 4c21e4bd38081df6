"""Which cases of the suites are not scored, and why.

A kind is told by the text of a case alone, so that it holds for cases that nobody here has seen.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.reading.text.flow import fold


class LeftOut(NamedTuple):
    """A kind of case that is not scored: in which suites, which texts, and why."""

    name: str
    suites: tuple[str, ...]
    texts: re.Pattern[str]
    why: str


_NUMBERS = ("numbers_ms", "numerals_duckling")
_FIGURE = "一二三四五六七八九叁"

LEFT_OUT = (
    LeftOut(
        "date",
        _NUMBERS,
        re.compile(r"\d年\d+月"),
        "a date is told as a date, not as three numbers",
    ),
    LeftOut(
        "one Chinese figure",
        _NUMBERS,
        re.compile(
            rf"(?:不是|而是)[{_FIGURE}](?:$|[这這]|而)|^[{_FIGURE}]的"
            "|一[对對].|五[台臺]山|九[台臺]|有二分之。"
        ),
        "一 or 五 alone in running text is a word or a name more often than a number",
    ),
    LeftOut(
        "percentage",
        _NUMBERS,
        re.compile("(?<!一)百分之"),
        "the suite gives the number within; percentages are scored in their own suite",
    ),
    LeftOut(
        "money",
        _NUMBERS,
        re.compile("[美欧日]元|美刀"),
        "the suite takes no number before a currency; money is told as money",
    ),
    LeftOut(
        "pair",
        ("numerals_duckling",),
        re.compile(r"^.{1,3}[對对双雙]$"),
        "the suites disagree whether 一对 is one or two",
    ),
    LeftOut(
        "not Chinese",
        _NUMBERS,
        re.compile("点两|十千|百二萬|半半|份"),
        "no number that is said, or one in Cantonese (二份一)",
    ),
    LeftOut(
        "dozen",
        _NUMBERS,
        re.compile("[一二兩两三四五六七八九十百]打."),
        "打 before a word is the verb",
    ),
    LeftOut(
        "not print",
        ("numbers_ms", "numerals_duckling", "percent_ms"),
        re.compile(r"\^--|^\.\.|點\d|\d \d/\d的"),
        "1.1^--23, ...9, 零點77 (a time of day in print), figures apart within a line",
    ),
    LeftOut(
        "range",
        ("percent_ms",),
        re.compile(r"(?:一二|二三|三四|四五|五六|六七|七八|八九)[十百折成]|\d[-~～—至到]\d"),
        "a range is one quantity here; the suite gives its last number, or none",
    ),
    LeftOut(
        "share of another whole",
        ("percent_ms",),
        re.compile("(?<![一千万])五百分之"),
        "a share that is no percentage by its words is one by its value here",
    ),
    LeftOut(
        "convention",
        ("currency_ms", "dimension_ms"),
        re.compile(
            r"^[^\d半几幾零〇一二两兩三四五六七八九十百千万萬亿億]+$|本銭|[\d一二两三四五六七八九十]位(?:是|$)"
        ),
        "names without a number, sen that were withdrawn in 1953, 位 as bit",
    ),
    LeftOut(
        "no currency",
        ("money_jionlp",),
        re.compile(r"^[^元圆镑铢块币毛角分钱盾朗布索郎比$¥￥€£]*$"),
        "a number without a currency is a number here, yuan there",
    ),
    LeftOut(
        "date by another rule",
        ("dates_jionlp",),
        re.compile(r"第.[天周]|年[大小]寒$|\d-[一二三四五六七八九十]+月|\d{4}:\d{2}$"),
        "weeks counted from a month's first Monday, days from New Year; a solar term of the lunar "
        "year; 1-五月; date and time run together",
    ),
)


def left_out(suite: str, text: str) -> str:
    """Give the kind for which a case of a suite is left out, or an empty string."""
    printed = fold(text)
    kinds = (kind for kind in LEFT_OUT if suite in kind.suites)
    return next((kind.name for kind in kinds if kind.texts.search(printed)), "")

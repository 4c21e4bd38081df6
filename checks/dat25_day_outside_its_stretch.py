"""其中的日子不在期内 · A part of a stretch that lies outside it

找什么：先说一段时间的总数，接着“其中”某一天、某个月的数，那一天、那个月却不在这段时间里：
茶会办了四天（3月7日至10日），来客36万人次，其中3月12日8.2万人次；1—5月查处1260起，其中6月150起；办事期限之外的截止日（6月1日至20日报名，请于7月20日前报名）。
为什么：起止日期改了、月份顺延了，后面的分日、分月数没有跟着改。
不管什么：同期、去年、此前此后、计划和预计的；一句里有两段时间的。

Finds a day or month told as a part (其中) of what happened in a stretch that does not hold it,
and a last day outside the days on which the thing can be done.
It leaves alone other years, what came before or after, plans, and sentences with two stretches.
Source: the desk's rule to lay each day of a table into its period.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Suggestion,
    bad,
    date_words,
    deadlines,
    good,
    outside,
    place,
    told,
)

_WHOLE = {
    "zh": "若那一天、那个月无误，起止有误",
    "en": "if the day or month stands, an end of the stretch is wrong",
}
_DUE = {
    "zh": "期限是{whole}，截止日{part}却不在其内",
    "en": "the last day {part} lies outside {whole}, when the thing can be done",
}
_PART = {"zh": "应在{whole}之内", "en": "lies within {whole}"}


def keys(date: Dated) -> Iterable[int]:
    """Compare the dates of one sentence."""
    if date.possible:
        yield date.context.span.start


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at each day told as a part of a stretch, and at last days."""
    found = [(pair, None) for pair in outside(dates)]
    for (whole, part), message in (*found, *((pair, _DUE) for pair in deadlines(dates))):
        yield Clash(
            places=(place("range", whole), place("date", part)),
            values=(date_words(whole), date_words(part)),
            args={"whole": date_words(whole), "part": date_words(part)},
            suggestions=(
                Suggestion(0, None, _WHOLE),
                Suggestion(1, None, told(_PART, whole=date_words(whole)), likelier=True),
            ),
            message=message,
        )


CHECK = Check(
    code="DAT25",
    name="day-outside-its-stretch",
    severity="warning",
    reads=Dated,
    keys=keys,
    compare=compare,
    message={
        "zh": "“其中”的{part}不在{whole}之内",
        "en": "{part} is told as a part of {whole}, which does not hold it",
    },
    examples=(
        bad("灯会（⟦2月8日至15日⟧）迎客36万人次，其中⟦2月18日⟧迎客6.2万人次。"),
        bad("⟦1—4月⟧，全镇修路86公里，其中⟦5月⟧修路12公里。"),
        bad("缴费时间为⟦2月8日至15日⟧，各户须在⟦2月3日⟧前缴费。"),
        good("缴费时间为2月8日至15日，各户须在2月15日前缴费。", stopped_by="compare"),
        good("灯会（2月8日至15日）迎客36万人次，其中2月12日迎客6.2万人次。", stopped_by="compare"),
        good("1—4月，全镇修路86公里，比去年5月多修12公里。", stopped_by="compare"),
        good("1—4月，全镇修路86公里。其中5月的雨最多。", stopped_by="key"),
    ),
)

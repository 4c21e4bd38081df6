"""同一时间两种说法对不上 · One time, two names

找什么：紧挨着说的同一个时间，前后不合：“昨日（6月16日）”而稿件日期是6月18日；“上半年（1—7月）”；
“十三五”期间（2016—2022年）。
为什么：改了日期忘改“昨日”，或照抄上月的括注，读者不知以哪个为准。
不管什么：写稿日与见报日差一天的“今天”“明天”；稿件日期靠推断的“昨日”；引号内的。
差一天的只作提醒。

Finds a time that is named twice, side by side, and not the same: 昨日 with another day in
brackets, half-years and quarters with other months, five-year plans with other years.
It leaves alone 今天 and 明天 reckoned from the day of writing, days where the article's own date is
only inferred, and quotations. A day off by one is a warning.
Source: corrections that newspapers printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Renamed,
    Suggestion,
    bad,
    date_words,
    good,
    place,
    renamed,
    unless,
)

_MEND = {"zh": "“{word}”所指的时间", "en": "what “{word}” stands for"}


def keys(date: Dated) -> Iterable[int]:
    """Compare the dates of one sentence."""
    yield date.context.span.start


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at each time that is named twice."""
    return map(_clash, renamed(dates))


def _clash(found: Renamed) -> Clash:
    word, date = date_words(found.word), date_words(found.date)
    why = {lang: text.format(word=word) for lang, text in _MEND.items()}
    return Clash(
        places=(
            place("date", found.word),
            place("context", found.date),
            *([place("until", found.line)] if found.line else []),
        ),
        values=(word, date),
        args={"word": word, "date": date, "meant": found.meant},
        suggestions=(Suggestion(1, found.meant, why), unless(0)),
        severity="error" if found.sure else "warning",
    )


CHECK = Check(
    code="DAT09",
    name="one-time-two-names",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    message={
        "zh": "“{word}”应是{meant}，紧接着却写作{date}",
        "en": "“{word}” stands for {meant}, yet {date} is printed beside it",
    },
    examples=(
        bad("⟦昨日⟧（⟦9月16日⟧），书展开馆，首日迎客四千人。", date="2024-09-18"),
        bad("⟦昨天⟧，也就是⟦9月15日⟧，书展开馆。", date="2024-09-18"),
        bad("⟦上月⟧（⟦7月⟧），全县新添商户310家。", date="2024-09-05"),
        bad("⟦上半年⟧（⟦1—7月⟧），全县造林3.2万亩。", date="2024-08-05"),
        bad("⟦“十三五”⟧期间（⟦2016—2022年⟧），全县修路860公里。", date="2024-05-10"),
        good(
            "昨日（9月17日），书展开馆，首日迎客四千人。", date="2024-09-18", stopped_by="compare"
        ),
        good("今天（9月17日），书展开馆。", date="2024-09-18", stopped_by="compare"),
        good("前三季度（1—9月），全县造林3.2万亩。", date="2024-10-05", stopped_by="compare"),
        good("昨日，9月上旬的雨还在下。", date="2024-09-18", stopped_by="compare"),
    ),
)

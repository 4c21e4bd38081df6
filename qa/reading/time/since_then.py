"""How long ago the one year of a sentence lies, told behind it: 2009年入伙……，9年来.

Nothing begins anew between the two and no other time is named, so that the length runs from the
year to the article's own day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.model import Counted, Reckoning
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.passed_years import Passed, read_passed
from qa.reading.time.year_counts import (
    End,
    Printed,
    own_year,
    printed_year,
    reckoning,
    since,
)

_NOW: Final = regex(
    r"(?:今年|如今|至今|迄今|目前|眼下|现在|本[月周]|今[天日])[^，。；：“”\d]{0,10}$"
    r"|[到至](?:如今|今天|现在|今年)[，,](?:短短|整整)$|以来的(?:这|整整)?$"
)
_SO_FAR: Final = regex("以?来")
_FOR_A_WHILE: Final = regex("间|里|下来|过去")
_OPENS: Final = regex("[，；：、](?:这|整整|短短|转眼|一晃)?$")
"""What a length since then opens its clause with; 达到近十年来最好水平 is no such."""
_CLAUSE: Final = regex("[，。；：、（）()]")
_ANEW: Final = regex(
    "以来|起|后|自|从|开始|直到|直至|后来|接着|改|再|又|另|期间|历时|连续|“|加上|[连算][同上]|[此之以]前"
)
"""What begins something of its own, or has its own length, between a year and a count."""
_BORN: Final = regex(r"[^，。；]{0,10}?(?:出生|诞生|降生)|[春夏秋冬]?天?生(?=[，。；于在])")
_BORN_IN: Final = ("生于", "出生于", "生在")
_FEW, _TEN = 5, 10
"""三年来 and 十年来 speak of the last years, whatever began before them."""
_THESE_YEARS: Final = ("当年", "同年", "那年", "今年", "本月", "本周", "今天", "今日", "目前")
"""What a date between the two begins with that is of the year itself, or of now."""


def read_since_then(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the lengths up to now that stand behind the only year of their sentence."""
    for number, line in enumerate(lines):
        now = own_year(line)
        if now is None or not any("y" in date.printed for date in line.dates):
            continue
        for passed in read_passed(number, line):
            date = _only_year(line, passed)
            past = date and (date.year or 0) < (now.year.value or 0)
            if date and past and _runs_on(line, date, passed):
                yield _reckoned(line, date, passed, now)


def _only_year(line: Line, passed: Passed) -> FoundDate | None:
    """Give the one printed year of a sentence where it stands before a length, of no birth."""
    told = [date for date in line.dates if "y" in date.printed]
    if len(told) != 1 or told[0].end > passed.start or not printed_year(told[0]):
        return None
    born = _BORN.match(line.text, told[0].end)
    return None if born or line.text.endswith(_BORN_IN, 0, told[0].start) else told[0]


def _runs_on(line: Line, date: FoundDate, passed: Passed) -> bool:
    """Say whether a length goes on from a year up to now, with nothing begun in between."""
    text = line.text
    opens = _OPENS.search(text, date.end, passed.start)
    since_then = opens and (_SO_FAR.match(text, passed.end) or _for_a_while(passed))
    lately = passed.most <= _FEW or passed.least % _TEN == 0
    if not ((since_then and not lately) or _NOW.search(text, date.end, passed.start)):
        return False
    first = _CLAUSE.search(text, date.end, passed.start)
    anew = first and _ANEW.search(text, first.end(), passed.start)
    between = (one for one in line.dates if date.end <= one.start < passed.start)
    return not anew and all(
        one.year == date.year or text.startswith(_THESE_YEARS, one.start) for one in between
    )


def _reckoned(line: Line, date: FoundDate, passed: Passed, now: End) -> Reckoning:
    """Reckon a length; one that is told of a while (五年间) may have ended long ago."""
    years = (now.year.value or 0) - (date.year or 0)
    count = Printed(min(max(passed.least, years), passed.most), passed.start, passed.end)
    kind: Counted = "anniversary" if line.text.endswith("周年", 0, passed.end) else "years"
    told = reckoning(line, kind, count, since(line, date), now)
    return replace(told, loose=_for_a_while(passed), asked=True)


def _for_a_while(passed: Passed) -> bool:
    return _FOR_A_WHILE.match(passed.line.text, passed.end) is not None

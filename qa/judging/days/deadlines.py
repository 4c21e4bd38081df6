"""A last day that lies outside the days on which the thing can be done. Pure.

报名时间为6月1日至6月20日，请于7月20日前报名.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.calendar.years import in_quotes
from qa.judging.days.ranges import ends_in_some_year
from qa.model import Dated
from qa.patterns import regex

_DEEDS: Final = (
    "报名|缴费|申报|填报|预约|投票|征集|公示|受理|登记|申请|报送|认购|选课|竞买|征求意见|报到"
)
_STRETCH: Final = regex(
    rf"(?P<deed>{_DEEDS})[^，。；：\d]{{0,6}}?(?:时间|期限|期|日期)?(?:为|是|：|从|自|定于)*(?:\d{{4}}年)?$"
)
_DONE: Final = regex(rf"(?:期间|之间|前往|到|通过)?[^，。；：\d]{{0,6}}?(?P<deed>{_DEEDS}|提交)")
"""What is to be done in a stretch before it: 3月1日至31日提交材料."""
_DUE: Final = regex(r"(?:须|应|请|务必|最迟|截止|需|要)[^，。；]{0,12}$")
_SAME: Final = regex("异议|意见|反映|提出")
_ELSE: Final = regex(
    "补|复核|审核|确认|打印|公布|领取|体检|第二|现场|另|延[长期]|首次|已|出生|取得|毕业|年满"
)
_BEFORE: Final = frozenset({"前"})
_NEXT: Final = dt.timedelta(days=1)


def deadlines(dates: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Give the one stretch of a sentence with the day before which the same is due."""
    stretches = [one for one in dates if one.cue == "range" and one.day and not in_quotes(one)]
    if len(stretches) != 1:
        return
    (whole,) = stretches
    text, ends = whole.context.sentence, ends_in_some_year(whole)
    led = _STRETCH.search(text, 0, whole.at), _DONE.match(text, whole.until)
    deeds = {found["deed"] for found in led if found}
    if not deeds or not ends:
        return
    for due in dates:
        if due.at < whole.until or due.cue not in _BEFORE or not due.day or not due.month:
            continue
        clause = text[whole.until : due.at] + text[due.until :].partition("。")[0]
        same = any(deed in clause for deed in deeds) or (
            "公示" in deeds and _SAME.search(clause) is not None
        )
        asked = same and _DUE.search(text, whole.until, due.at) and not _ELSE.search(clause)
        if asked and not _is_within(due, ends):
            yield whole, due


def _is_within(due: Dated, ends: tuple[dt.date, dt.date]) -> bool:
    """Say whether a day lies behind the first and up to the day after the last."""
    first, last = ((day.month, day.day) for day in (ends[0], ends[1] + _NEXT))
    day = (due.month or 0, due.day or 0)
    return first < day <= last if first <= last else day > first or day <= last

"""Times of day that are told of one event and differ. Pure.

Where 14:23 and 14:32 are told of one alarm, a slip of the pen is likelier than two alarms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.arithmetic.misprints import digits_apart
from qa.judging.linking.matters import editions_apart, one_matter
from qa.judging.linking.words import content_words, rarity
from qa.model import Timed
from qa.patterns import regex

_ONCE = frozenset("接警 起火 事故 地震 扑灭".split())
"""What an article on one event tells one time of."""

_MINUTES, _LAST, _SHOWN, _SURELY = 10, 3, 16, 22
_WORDS, _HOURS, _NEAR, _TWO, _LONG_GAP = 6, 8, 20, 2, 180
_DAY_NUMBER = regex(r"(\d{1,2})[日号]")
_OTHERS = regex(
    "再次|增援|求援|又[一有接]|第[二三]|另[一有外]|随后|其他|分别|陆续|上[次周月]|去年|此前|延[长至误]|调整|(?:推迟|提前)[到至]|改[为至]|原定|每隔|"
    "(?:周[一二三四五六日末]|节假?日|假期)(?![^，。；]{0,6}(?:同样|一样|照常|均|也))|[冬夏春秋][季天令]|工作日|平时|"
    "阶段|期间|方向|除外|高峰|小学|中学"
)
_RECEIVER = regex(
    "(?P<body>[\u4e00-\u9fff]{2}(?:[镇乡局所站]|大队|支队|中心|医院|公司|交警))(?=接)"
)
_NUMBERED = regex("[0-9A-Za-z.:：]+")
_LINES = regex(r"[A-Z]?\d{1,3}(?:号线|路)|[一二三四五六七八九十]号线|[\u4e00-\u9fff]{2}[站馆厅]")


def two_times(times: Sequence[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Pair the times of one deed that differ, within an article or across two."""
    across = len({time.context.document for time in times}) > 1
    if not across and len({time.minutes for time in times}) != _TWO:
        return
    for one, other in combinations(times, 2):
        left, right = one.context, other.context
        if left.span == right.span or (left.document != right.document) != across:
            continue
        if _differ(one, other) and not _set_apart(one, other):
            if across and not _told_by_both(one, other, times):
                told = _one_event(one, other)
            else:
                told = not across and _told_twice(one, other)
            if told:
                yield one, other


def _differ(one: Timed, other: Timed) -> bool:
    """Say whether two times cannot be one: both to the minute, or both whole hours of a stretch."""
    if one.minutes == other.minutes or one.fine != other.fine:
        return False
    if one.deed == "hours":
        return (
            len({one.minutes[0] - other.minutes[0], one.minutes[1] - other.minutes[1], 0}) == _TWO
        )
    return one.fine and (_slip(one, other) or min(_gaps(one, other)) >= _MINUTES)


def _gaps(one: Timed, other: Timed) -> list[int]:
    """Give the minutes between two times, also as of the other half of the day."""
    gap = abs(one.minutes[0] - other.minutes[0])
    return [gap, abs(gap - 720)] if one.half or other.half else [gap]


def _set_apart(one: Timed, other: Timed) -> bool:
    """Say whether the sentences give each a day, a line or an occasion of its own."""
    days = [set(_DAY_NUMBER.findall(time.day)) for time in (one, other)]
    if days[0] and days[1] and not days[0] & days[1]:
        return True
    texts = one.context.sentence, other.context.sentence
    bodies = [_RECEIVER.search(text) for text in texts]
    if bodies[0] and bodies[1] and bodies[0]["body"] != bodies[1]["body"]:
        return True
    lines = [set(_LINES.findall(text)) for text in texts]
    if lines[0] and lines[1] and not lines[0] & lines[1]:
        return True
    return any(_OTHERS.search(text) for text in texts)


def _told_by_both(one: Timed, other: Timed, times: Sequence[Timed]) -> bool:
    """Say whether one of the articles prints the other's time, too."""
    return any(
        time.context.document == here.context.document and time.minutes == there.minutes
        for here, there in ((one, other), (other, one))
        for time in times
    )


def _told_twice(one: Timed, other: Timed) -> bool:
    """Say whether two times of an article are a slip apart, and told of one thing."""
    if not _slip(one, other):
        return False
    if one.deed == "hours" or one.deed in _ONCE or one.day == other.day != "":
        return True
    return _words(one, other) >= _WORDS


def _one_event(one: Timed, other: Timed) -> bool:
    """Say whether two articles on one matter tell of one event."""
    points = (
        0 if editions_apart(one.context, other.context) else one_matter(one.context, other.context)
    )
    if one.deed == "hours":
        return points >= _SHOWN and _words(one, other) >= _HOURS
    if one.deed in _ONCE:
        near = min(_gaps(one, other)) <= _LONG_GAP
        return points >= (_SHOWN if _slip(one, other) else _SURELY) and (near or _slip(one, other))
    return points >= _SURELY and _slip(one, other) and _words(one, other) >= _WORDS


def _slip(one: Timed, other: Timed) -> bool:
    """Say whether the printed figures are a slip apart, more than in the last of the minutes."""
    mine, theirs = ("".join(map(_printed, time.minutes)) for time in (one, other))
    how = digits_apart(mine, theirs)
    return how == "turned" or (how == "digit" and _but_last(mine) != _but_last(theirs))


def _but_last(shown: str) -> list[str]:
    return [shown[at : at + _LAST] for at in range(0, len(shown), _LAST + 1)]


def _printed(minutes: int) -> str:
    return f"{minutes // 60:02}{minutes % 60:02}"


def _words(one: Timed, other: Timed) -> int:
    """Weigh the telling words that stand around both times."""
    texts = [
        time.context.sentence[max(0, time.at - _NEAR) : time.until + _NEAR] for time in (one, other)
    ]
    mine, theirs = (set(content_words(_NUMBERED.sub(" ", text))) for text in texts)
    return sum(map(rarity, mine & theirs))

"""Times of day that are told of one event and differ. Pure.

Where 14:23 and 14:32 are told of one alarm, a slip of the pen is likelier than two alarms.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from qa.judging.arithmetic.misprints import digits_apart
from qa.judging.days.told_due import clauses_of, due, exceptional, holds_daily
from qa.judging.linking.anchors import anchors, two_homes
from qa.judging.linking.matters import editions_apart, one_matter
from qa.judging.linking.one_story import one_story
from qa.judging.linking.sentence_marks import marked_apart
from qa.judging.linking.words import content_words, rarity
from qa.model import MOMENT, Context, Timed
from qa.patterns import regex

_ONCE = frozenset("接警 起火 事故 地震 扑灭".split())
"""What an article on one event tells one time of."""

STEPS = frozenset({"出动", "到场"})
"""What an article may tell of several crews."""
_MINUTES, _LAST, _SHOWN, _SURELY = 10, 3, 16, 22
_WORDS, _HOURS, _NEAR, _TWO, _LONG_GAP, _ROUND, _CERTAIN = 6, 8, 20, 2, 180, 720, 24
DAY_NUMBER = regex(r"(\d{1,2})[日号]")
_OTHERS = regex(
    "再次|增援|求援|又[一有接]|第[二三](?!天)|另[一有外]|随后|其他|分别|陆续|上[次周月]|去年|此前|延[长至误]|调整|(?:推迟|提前)[到至]|改[为至]|原定|每隔|缩短|征求意见|草案|"
    "(?:周[一二三四五六日末]|节假?日|假期)(?![^，。；]{0,6}(?:同样|一样|照常|均|也))|[冬夏春秋][季天令]|工作日|平时|"
    "阶段|期间|(?<=[日假节末天])除外|高峰|小学|中学|夜场|夜游|延时|试运"
)
_RECEIVER = regex(
    "(?P<body>[\u4e00-\u9fff]{2}(?:[镇乡局所站]|大队|支队|中心|医院|公司|交警))(?=接)"
)
_NUMBERED = regex("[0-9A-Za-z.:：]+")
_LINES = regex(
    r"[A-Z]?\d{1,3}(?:号线|路|[号楼]?[口门])|[一二三四五六七八九十]号线|(?<!从)[\u4e00-\u9fff]{2}(?<![入进开闭出离到从])[站馆厅园店场库局区]|[东南西北][门口]"
)
_HOUSES = regex("[\u4e00-\u9fff]{2}(?:大道|路(?![段口面])|[街桥巷馆院店园站校]|中心|景区|码头)")
_PLACES = regex("(?:(?![对在和与及于为了])[\u4e00-\u9fff]){2}[区县镇乡](?![分局域间长])")
_BOUND = regex("(?:开往|驶往|往|至|向|去)(?P<end>[\u4e00-\u9fff]{2,8}?)(?:方向|的)")
_PLANNED = frozenset("首班 末班 停止 关门 开门 关闭 发车 停 恢复".split())
"""What is fixed beforehand, where a whole hour is meant to the minute."""
_EXACT = _PLANNED | {"hours"}
_OF_A_HOUSE = frozenset("首班 末班 停止 关门 开门".split())
"""What an article on one line or house tells one time of, if not of several."""
_VAGUE = regex("许$|[^，。；]{0,1}(?:左右|前后|多)")
_TO_END, _FROM = regex("[至到—－–~～-]"), regex("[至到—－–~～-]$")
_WARNING = regex("预警|响应|预报|停[水电气]")
"""What many places are told in one wording on one day."""
_PIECE = regex("[。；]")


def time_keys(time: Timed) -> Iterator[Hashable]:
    """Give under what the times of two articles meet: a deed, an end, a minute of one day."""
    if time.deed == "hours":
        yield from enumerate(time.minutes)
        return
    if time.deed not in {"", MOMENT, *STEPS}:
        yield time.deed
    if time.fine and "月" in time.day:
        for shown in _shown(time):
            yield from ((time.day, shape) for shape in ("".join(sorted(shown)), shown[_TWO:]))


def two_times(times: Sequence[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Pair the times of one deed that differ, within an article or across two."""
    across = len({time.context.document for time in times}) > 1
    if not across and (len({time.minutes for time in times}) != _TWO or times[0].deed == MOMENT):
        return
    for one, other in combinations(times, 2):
        left, right = one.context, other.context
        if left.span == right.span or (left.document != right.document) != across:
            continue
        if not _differ(one, other) or exceptional(one, other):
            continue
        if not across and _of_one_rule(one, other):
            yield one, other
        elif not _set_apart(one, other):
            if across and not _told_by_both(one, other, times):
                told = _one_event(one, other)
            else:
                told = not across and _told_twice(one, other) and not marked_apart(one, other)
            if told:
                yield one, other


def _of_one_rule(one: Timed, other: Timed) -> bool:
    """Say whether two hours are set for one thing: by when it is due, or for every day."""
    if _on_two_lines(one, other) or marked_apart(one, other):
        return False
    if any(_OTHERS.search(clauses_of(time)) for time in (one, other)):
        return False
    if due(one) and due(one) == due(other):
        return True
    return one.deed in _OF_A_HOUSE and one.deed == other.deed and holds_daily(one, other)


def _differ(one: Timed, other: Timed) -> bool:
    """Say whether two times cannot be one: both to the minute, or both whole hours of a stretch."""
    if one.minutes == other.minutes or (
        one.fine != other.fine and one.deed not in _EXACT and not due(one)
    ):
        return False
    if one.deed == "hours":
        return (
            len({one.minutes[0] - other.minutes[0], one.minutes[1] - other.minutes[1], 0}) == _TWO
        )
    planned = one.deed in _PLANNED or due(one) != ""
    exact = one.fine or (planned and not _vague(one) and not _vague(other))
    return exact and (_slip(one, other) or min(_gaps(one, other)) >= _MINUTES)


def _vague(time: Timed) -> bool:
    """Say whether a whole hour is told as about that: 7点左右, 8时许."""
    text = time.context.sentence
    return _VAGUE.search(text[time.at : time.until]) is not None or (
        _VAGUE.match(text, time.until) is not None
    )


def _gaps(one: Timed, other: Timed) -> list[int]:
    """Give the minutes between two times, also as of the other half of the day."""
    gap = abs(one.minutes[0] - other.minutes[0])
    return [gap, abs(gap - _ROUND)] if one.half or other.half else [gap]


def _set_apart(one: Timed, other: Timed) -> bool:
    """Say whether the sentences give each a day, a line or an occasion of its own."""
    days = [set(DAY_NUMBER.findall(time.day)) for time in (one, other)]
    if days[0] and days[1] and not days[0] & days[1]:
        return True
    texts = _piece(one), _piece(other)
    bodies = [_RECEIVER.search(text) for text in texts]
    if bodies[0] and bodies[1] and bodies[0]["body"] != bodies[1]["body"]:
        return True
    if all(map(_ends_stretch, (one, other))):
        return True
    return _on_two_lines(one, other) or any(_OTHERS.search(text) for text in texts)


def _on_two_lines(one: Timed, other: Timed) -> bool:
    """Say whether each sentence names lines, stations or directions, and none in common."""
    texts = _piece(one), _piece(other)
    named = [[set(words.findall(text)) for text in texts] for words in (_LINES, _BOUND)]
    return any(mine and theirs and not mine & theirs for mine, theirs in named)


def _ends_stretch(time: Timed) -> bool:
    """Say whether a time is an end of a stretch, which is held against others as a whole."""
    text = time.context.sentence
    return time.deed != "hours" and (
        _TO_END.match(text, time.until) is not None
        or _FROM.search(text, max(0, time.at - _TWO), time.at) is not None
    )


def _piece(time: Timed) -> str:
    """Give the part of a sentence, between its semicolons, in which a time stands."""
    text = time.context.sentence
    start = max((found.end() for found in _PIECE.finditer(text, 0, time.at)), default=0)
    stop = _PIECE.search(text, time.until)
    return text[start : stop.start() if stop else len(text)]


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
    if one.deed == "hours" or one.deed in _ONCE | _OF_A_HOUSE or one.day == other.day != "":
        return True
    return _words(one, other) >= _WORDS


def _one_event(one: Timed, other: Timed) -> bool:
    """Say whether two articles on one matter tell of one event."""
    moments = MOMENT in (one.deed, other.deed)
    if one.deed != other.deed and not moments:
        return False
    points = (
        0 if editions_apart(one.context, other.context) else one_matter(one.context, other.context)
    )
    if one.deed == "hours":
        words, left, right = _words(one, other), one.context, other.context
        if _of_two_houses(left, right):
            return False
        told = words >= _CERTAIN and one_story(left, right) and not editions_apart(left, right)
        return told or (points >= _SHOWN and words >= _HOURS)
    if moments:
        return _slip(one, other) and _one_moment(one, other, points)
    if one.deed in _ONCE:
        near = min(_gaps(one, other)) <= _LONG_GAP
        return points >= (_SHOWN if _slip(one, other) else _SURELY) and (near or _slip(one, other))
    return points >= _SURELY and _slip(one, other) and _words(one, other) >= _WORDS


def _of_two_houses(left: Context, right: Context) -> bool:
    """Say whether the articles open with streets, houses or districts of their own."""
    for names in (_HOUSES, _PLACES):
        mine, theirs = (set(names.findall(side.gist.opening)) for side in (left, right))
        if mine and theirs and not mine & theirs:
            return True
    return False


def _one_moment(one: Timed, other: Timed, points: int) -> bool:
    """Say whether words beside two times of a day tell of one event, or of one place at least."""
    if any(_WARNING.search(_piece(time)) for time in (one, other)):
        return False
    words = _words(one, other)
    if points >= _SURELY:
        return words >= _WORDS
    names = anchors(one.context, other.context)
    return words >= _CERTAIN and not two_homes(one.context, other.context, names)


def _slip(one: Timed, other: Timed) -> bool:
    """Say whether the printed figures are a slip apart, more than in the last of the minutes."""
    return any(_apart(mine, theirs) for mine in _shown(one) for theirs in _shown(other))


def _apart(mine: str, theirs: str) -> bool:
    how = digits_apart(mine, theirs)
    return how == "turned" or (how == "digit" and _but_last(mine) != _but_last(theirs))


def _shown(time: Timed) -> list[str]:
    """Give the figures of a time, also as of the afternoon where it is left open."""
    shown = "".join(map(_printed, time.minutes))
    return [shown, _printed(time.minutes[0] + _ROUND)] if time.half else [shown]


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

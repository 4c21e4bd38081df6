"""Two days of one event to come that a text names in the same words: 义诊将于3日…, 4日，义诊将….

The event's name stands right before the day on which it is to be held, and again beside the other.
"""

from __future__ import annotations

from typing import Final

from qa.model import Dated
from qa.patterns import regex

_HAN: Final = "\u4e00-\u9fff"
_NAMED: Final = regex(
    rf"(?:^(?:[^，。；：]{{0,12}}[讯电])?|[，。；：、“”》）\s])(?P<name>(?![此本该])[{_HAN}]{{3,16}}?)(?:将|拟|定)(?:定?于|在)?$"
)
_HOLDS: Final = "(?:准时|正式|隆重|如期)?(?:举行|举办|开幕|开赛|开演|开讲|开展|上演|启动|召开)"
_ENDS: Final = "(?=[，。；！？”）]|$)"
"""Behind what is said of the whole, not of a part: 举行颁奖仪式."""
_HELD: Final = regex(
    r"[^，。；\d在]{0,4}(?:\d{1,2}(?:[时点]半?|[:：]\d\d)[，,]?)?"
    rf"(?P<place>在[^，。；\d]{{2,14}}?)?{_HOLDS}{_ENDS}"
)
_PLACE: Final = regex(r"在(?P<place>[^，。；\d]{2,14}?)(?:举[行办]|开[幕赛演讲展]|上演|启动|召开)")
_JOINS: Final = regex("(?:将|拟|定)?(?:定?于|在)?")
_ON: Final = regex(r"[^。；！？\d]{0,4}(?:\d{1,2}(?:[时点]半?|[:：]\d\d))?[^。；！？\d]{0,8}?")
_WHOLE: Final = regex(
    rf"(?:(?:将|即将|就要)?(?:在[^，。；\d]{{2,14}}?)?{_HOLDS})?(?:[，。；！？”、）]|$)"
)
_PARTED: Final = regex(
    "[每首末另再]|分[批期场轮头会别]|第[一二三四五六七八九十]|[上下]半|[轮批]|[一二三四五本]期|[场站]次|巡|加[场演]|延|推迟|提前[至到举]"
    "|改[为在到期]|调整|原定|此前|上[周月]|去年|报名|彩排|预[赛演热约售]|售票|截|止|前夕|起|至|到\\d|其中|以及|闭幕|决赛|准备|筹备|布展"
)
_OPENS: Final = frozenset("，。；：、“”》）与加的了席看赏到")
"""What stands before a whole name; other words make it another's: 城东春季招聘会."""
_LABEL: Final = regex("(?P<of>活动|举[办行]|比赛|演出|展览|会议|讲座|培训)?时间[:：]")
_PLANS: Final = regex("[将定拟]于")


def named_to_come(one: Dated, other: Dated) -> str:
    """Give the event to come that both dates are of by its whole name, or nothing."""
    return _told(one, other) or _told(other, one)


def _told(one: Dated, other: Dated) -> str:
    text, again = one.context.sentence, other.context.sentence
    named = _NAMED.search(text, 0, one.at) if one.day and other.day else None
    held = _HELD.match(text, one.until) if named else None
    if not (named and held) or one.cue == "range" or other.cue == "range":
        return ""
    name = named["name"]
    if any(_PARTED.search(words.replace(name, "")) for words in (text[one.at :], again)):
        return ""
    there = _beside(name, other) or _labelled(name, other)
    return name if there and not _elsewhere(held["place"], again) else ""


def _beside(name: str, date: Dated) -> bool:
    """Say whether the whole name stands right before a date, or close behind it."""
    text, at = date.context.sentence, date.context.sentence.find(name)
    if at < 0 or text.count(name) > 1:
        return False
    until = at + len(name)
    if at and text[at - 1] not in _OPENS:
        return False
    if until <= date.at:
        joined = _JOINS.fullmatch(text, until, date.at) is not None
        return joined and _HELD.match(text, date.until) is not None
    ahead = _ON.fullmatch(text, date.until, at) is not None
    return at >= date.until and ahead and _WHOLE.match(text, until) is not None


def _labelled(name: str, date: Dated) -> bool:
    """Say whether a date stands behind its label, in an article that plans one thing."""
    label = _LABEL.match(date.context.sentence)
    if label is None or label.end() != date.at or len(_PLANS.findall(date.context.gist.text)) > 1:
        return False
    return label["of"] in {None, "活动", "举办", "举行"} or label["of"] in name


def _elsewhere(place: str | None, text: str) -> bool:
    """Say whether the other sentence holds it at a place of its own."""
    found = _PLACE.search(text) if place else None
    return found is not None and found["place"] not in (place or "")

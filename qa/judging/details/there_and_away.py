"""One person there and away: 县长李国强主持会议。李国强因公外出，未参加会议. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.judging.linking.surnames import SURNAMES
from qa.patterns import may_match, regex

_THERE: Final = regex(
    rf"(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?:同志|教授|县长|市长|书记|主任|局长|校长)?(?:主持|出席|参加)(?:了|召开)?[^，。；]{{0,8}}?(?P<what>会|会议|仪式|活动|座谈|开幕|典礼|庭审|比赛)",
    holding="主持 出席 参加",
)
_AWAY: Final = (
    "[^。；]{{0,16}}?(?:未能?|没有?能?|并未|无法|缺席)(?:出席|参加|到会|到场)?"
    "[^，。；]{{0,4}}?(?:{what}|到会|到场|出席|参加)"
)
_ABSENT: Final = regex(
    "(?:未能?|没有?能?|无法)(?:出席|参加|到会|到场)|缺席", holding="未 没 无法 缺席"
)
_ELSE: Final = regex(f"{UNTRUE}|另一|次日|此前|上[次午]|下午|随后|第二|去年|曾|视频|委托|原定|其他")


def there_and_away(text: str) -> Iterator[Opposites]:
    """Give who is told to have been at a meeting, and not to have been there."""
    if not _ABSENT.search(text):
        return
    for there in _THERE.finditer(text) if may_match(_THERE, text) else ():
        _, end = sentence_and_next(text, there.start())
        away = regex(
            rf"(?<=[，。；\n长记任]){there['name']}{_AWAY.format(what=there['what'])}"
        ).search(text, there.end(), end)
        if away and not _ELSE.search(text, there.start(), away.end()):
            yield Opposites("there and away", there.span(), away.span())
            return

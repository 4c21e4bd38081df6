"""A suspect of one name, seized under another: 锁定嫌疑人张某……将李某抓获……张某供认不讳. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_NAME: Final = "[\u4e00-\u9fff]某(?:某|[甲乙丙])?"
_SOUGHT: Final = regex(
    rf"(?:犯罪)?嫌疑人(?:为|是)?(?P<name>{_NAME})(?![、和及与等])", holding="嫌疑人"
)
_SEIZED: Final = regex(
    rf"将(?:其|犯罪嫌疑人|嫌疑人)?(?P<name>{_NAME})(?:成功|一举|当场)?(?:抓获|抓捕|控制|带回|擒获|缉拿)"
)
_REACH: Final = 80
_AGAIN: Final = regex("前夫|前妻|再婚|离婚后|改嫁|现任")
_MORE: Final = regex(
    "同伙|团伙|另|等人|[两二三四五六七八九\\d]名|从犯|主犯|上线|下线|共犯|同案|夫妻|两人|二人|化名|又名"
)


_PAIR: Final = regex(rf"(?P<a>{_NAME})[与和](?P<b>{_NAME})(?:系|是|为)夫妻", holding="夫妻")
_SPOUSE: Final = regex(rf"(?:其|他|她)(?:的)?(?:丈夫|妻子)(?P<name>{_NAME})")


def other_spouse(text: str) -> Iterator[Opposites]:
    """Give a husband or wife who is not of the pair that is told to be married."""
    for pair in _PAIR.finditer(text) if may_match(_PAIR, text) else ():
        spouse = _SPOUSE.search(text, pair.end(), pair.end() + _REACH)
        if spouse and spouse["name"] not in {pair["a"], pair["b"]} and not _AGAIN.search(text):
            yield Opposites("spouse", pair.span(), spouse.span())
            return


def one_suspect(text: str) -> Iterator[Opposites]:
    """Give the one suspect of a paragraph who is seized under a name that nobody else has."""
    seized = _SEIZED.search(text) if may_match(_SOUGHT, text) else None
    sought = _SOUGHT.search(text)
    if sought is None or seized is None or _MORE.search(text):
        return
    name, other = sought["name"], seized["name"]
    if name != other and text.count(other) == 1:
        first, second = sorted((sought.span("name"), seized.span("name")))
        yield Opposites("suspect", first, second)

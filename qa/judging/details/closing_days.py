"""Closed on a weekday, and open on it as usual: 每周一闭馆……本周一照常开放. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, clause_of, sentence_and_next
from qa.patterns import regex

_DAY: Final = "(?:周|星期|礼拜)"
_CLOSED: Final = regex(
    rf"(?:每|逢|每逢|固定)?{_DAY}(?P<day>[一二三四五六日天末])(?:全天|例行|固定|均|都|为|是)*"
    "(?P<shut>闭[馆园店]|休[馆园市业诊息]|停[业诊]|歇业|关[门闭]|不(?:营业|开放|上班|办公|接诊|对外))",
    holding="周 星期 礼拜",
)
_OPEN: Final = (
    "[^，。；]{0,6}[，]?[^，。；]{0,10}?(?:照常|正常|仍|依旧|如常|照样)?(?:开放"
    "|开门|营业|接待|接诊|办理|借[出阅]|入[馆园]|看诊|参观|排着?队)"
)
_CHANGED: Final = regex(
    f"{UNTRUE}|改|调整|起(?![初先])|实际|原|以前|此前|除|特别|破例|加班|延[期长]|恢复|取消|(?<!不)例外|国庆|春节|放假|适逢|若|如|不再|试行|另|隔壁|预约"
)


def closing_days(text: str) -> Iterator[Opposites]:
    """Give the weekday on which a house is closed and yet told to be open."""
    for shut in _CLOSED.finditer(text):
        start, end = sentence_and_next(text, shut.start())
        again = regex(rf"(?:本|上|这|昨[天日]|今[天日])?{_DAY}{shut['day']}(?!至|到|前|后){_OPEN}")
        found = again.search(text, shut.end(), end)
        if found and not _CHANGED.search(text, start, clause_of(text, found.end() - 1)[1]):
            yield Opposites("closed", shut.span(), found.span())
            return

"""Never, and yet once: 从未发生过安全事故……发生一起机械伤害事故; 从没献过血，第三次献血. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_NEVER: Final = "(?:从未|从没有?|从来没有?|从来不|从不|未曾|不曾|一次也没有?|一次都没有?)"
_NO_EVENT: Final = regex(
    rf"{_NEVER}(?:发生|出现)过?(?:一[起次例]|任何)?(?P<of>(?!重大|较大|特大|类似)[\u4e00-\u9fff]{{2,6}}?)(?=[，。；])",
    holding="从 未曾 不曾 一次",
)
_NOT_DONE: Final = regex(
    rf"{_NEVER}(?P<act>(?![有发出让想像因被把][\u4e00-\u9fff])[\u4e00-\u9fff])过?(?P<what>[\u4e00-\u9fff])(?:的|过)?(?=[，。；\u4e00-\u9fff])",
    holding="从 未曾 不曾 一次",
)
_NOT_TWICE: Final = regex(
    "(?:从不|从未|从来不|从没有?)(?P<verb>(?![发出][生现])[\u4e00-\u9fff]{2})(?P<object>[\u4e00-\u9fff]{2})(?=[，。；])",
    holding="从",
)
_NONE: Final = regex(
    r"(?P<none>没有一(?P<unit>[名户个家人])(?P<of>[\u4e00-\u9fff]{2,4}))[，。；][^。]{0,40}?(?<![第\d])"
    r"(?P<some>(?:[2-9]|\d\d|[两三四五六七八九十])(?P=unit)(?P=of))",
    holding="没有一",
)
_LEAD: Final = 8
_N: Final = r"(?:[一二两三四五六七八九十]|\d{1,3})"
_ELSE: Final = regex(
    f"{UNTRUE}|另|邻|别|其[他它]|同行|兄弟|原来|之前|此前|过去|以前|以往|直到|直至|除|[年月]前|接[手管]|后|重大|较大|亡人|首次|第一次|终于|如今|演"
)


def never_and_once(text: str) -> Iterator[Opposites]:
    """Give what is told never to have been, and to have been."""
    none = _NONE.search(text)
    if none and not _ELSE.search(text, *none.span()):
        yield Opposites("never", none.span("none"), none.span("some"))
    if not may_match(_NO_EVENT, text):
        return
    for never in (*_NO_EVENT.finditer(text), *_NOT_DONE.finditer(text), *_NOT_TWICE.finditer(text)):
        _, end = sentence_and_next(text, never.start())
        once = _once(never).search(text, never.end(), end)
        if once and not _ELSE.search(text, max(0, never.start() - _LEAD), once.end()):
            yield Opposites("never", never.span(), once.span())
            return


def _once(never: re.Match[str]) -> re.Pattern[str]:
    """Give what says that the same has been, once or more."""
    told = never.groupdict()
    if of := told.get("of"):
        return regex(rf"(?:发生|出现)过?了?{_N}[起次例][^，。；]{{0,10}}?{re.escape(of[-2:])}")
    if verb := told.get("verb"):
        return regex(
            rf"(?:因|曾|又|再次){re.escape(verb)}[^，。；]{{0,10}}?{re.escape(told['object'])}"
        )
    act, what = re.escape(told["act"]), re.escape(told["what"])
    nth = "第(?:[二三四五六七八九十]|\\d{1,2})次"
    once = rf"(?<![第头首]){_N}次"
    times = f"(?:{nth}|多次|再次|又一次|每[天年周月]都?|经常|{once})"
    return regex(rf"{times}[^，。；]{{0,4}}?{act}[过了]?{what}|{act}[过了]?{once}{what}")

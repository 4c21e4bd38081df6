"""The one who died told to be hurt: 小货车司机当场死亡……受伤的小货车司机. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_WHO: Final = (
    "(?P<who>(?:(?![致成])[\u4e00-\u9fff]){0,5}?"
    "(?:司机|驾驶员|驾驶人|乘客|男子|女子|工人|骑手|骑车人|行人|[\u4e00-\u9fff]某))"
)
_DIED: Final = regex(
    rf"(?:造成|致|导致|(?<![^，。；\n])){_WHO}(?:当场|不幸|抢救无效|经抢救无效)*(?:死亡|身亡|遇难|丧生)(?![^，。；]{{0,2}}的)",
    holding="死亡 身亡 遇难 丧生",
)
_WELL: Final = (
    "[^，。；\\d]{0,6}?"
    "(?:生命体征平稳|无生命危险|没有生命危险|脱离(?:生命)?危险|已?出院|受轻伤|接受治疗|正在治疗|正在接受)"
)
_ELSE: Final = regex(f"{UNTRUE}|另|其他|其余|同车|后来|最终|随后死亡|\\d名|[两二三四五]名")


def dead_and_hurt(text: str) -> Iterator[Opposites]:
    """Give who is told to have died, and to be hurt or out of danger."""
    for died in _DIED.finditer(text) if may_match(_DIED, text) else ():
        who = re.escape(died["who"])
        _, end = sentence_and_next(text, died.start())
        again = regex(rf"(?:受伤的?|被送医的){who}|{who}(?:{_WELL}|受伤)").search(
            text, died.end(), end
        )
        if again and not _ELSE.search(text, died.start(), again.end()):
            yield Opposites("dead and hurt", died.span(), again.span())
            return

"""What a rate or a change is said of."""

from __future__ import annotations

import re

from qa.model import Figure, Measure
from qa.patterns import regex
from qa.reading.figures.around import Around, Counted
from qa.reading.figures.clauses_before import object_of_clause, topic_as_before, topic_of_clause
from qa.reading.figures.restated import said_of, taken_over
from qa.reading.figures.wording import bare_noun, noun_after, past, words_before
from qa.reading.numbers.quantities import FoundQuantity
from qa.reading.words.lexicon import ATTRIBUTE, BASIS, RATE_NAME

RATES = frozenset({"ratio", "point", "times", "fold", "odds"})
"""Dimensions of what counts nothing by itself."""

_SHARE = regex("占据?了?$")
_SORT = regex("[一-龥]{0,6}(?:率|税|股权|股份|份额)")
_GOAL = regex("的([^，。；、：的]{0,12}?(?:增长|下降|增速|达标)[^，。；、：的]{0,4}?(?:目标|预期))")
_RESULTS = regex(
    "(?:逆转|绝杀|[小大险完惜])?(?:取胜|获胜|[胜败])"
    "|不敌|战胜|击败|击退|负于|力克|逼平|战平|领先|落后|负"
)
_EACH = regex("人均|平均|年均|月均|户均|每年|分别")
_STILL = regex("(?:仍|继续)+")
_FORMER = regex("前值为?")
_EFFECT = regex("影响|拉动|带动|贡献|推动|拖累")


def changed(
    text: str, change: re.Match[str], around: Around, found: FoundQuantity, before: Figure | None
) -> Counted:
    """Read a change that ends before its value: what it is said of, else what was counted last."""
    verb = past(_STILL, change[0].removesuffix("了"))
    if found.quantity.dimension not in RATES and around.right.startswith("的"):
        after, taken = noun_after(around.right, acted=True)
        if after:
            return Counted(Measure(verb, after), taken)
    thing = bare_noun(BASIS.sub("", text[: change.start()])) or topic_of_clause(around.lead)
    if _EACH.fullmatch(thing) and (of := object_of_clause(around.lead)):
        return Counted(Measure(verb, of, "inherited"))
    if _FORMER.fullmatch(thing) and before:
        return Counted(Measure(verb, said_of(before), "inherited"))
    if thing and before and (_EFFECT.match(thing) or RATE_NAME.fullmatch(thing)):
        return Counted(Measure(thing + verb, said_of(before), "inherited"))
    thing = thing or topic_as_before(around.lead)
    if thing or before is None:
        return Counted(Measure(verb, thing))
    return Counted(Measure(verb, said_of(before), "inherited"))


def rated(text: str, around: Around, found: FoundQuantity, before: Figure | None) -> Counted:
    """Read what a rate is said of: the thing that grew, the share that is held, the deed done."""
    if named := _named(text, around, found):
        return named
    action, thing = words_before(text)
    if share := _SHARE.search(text):
        return Counted(Measure("占", bare_noun(text[: share.start()])))
    if of := _rated_of(action, thing, around):
        return of
    if action or thing:
        return Counted(Measure(action, thing))
    return Counted(taken_over(around, "", before))


def _rated_of(action: str, thing: str, around: Around) -> Counted | None:
    """Read the noun behind a rate: 完成八成的任务, 按百分之三征收率."""
    led = around.right.startswith("的") and not (thing and ATTRIBUTE.fullmatch(thing))
    after, taken = noun_after(around.right, acted=True) if around.right else ("", 0)
    if after and (led or _SORT.fullmatch(after)):
        return Counted(Measure(action, after), taken)
    return None


def _named(text: str, around: Around, found: FoundQuantity) -> Counted | None:
    """Read a score by its result, a rate by its goal, or by what stands alone before it."""
    if found.quantity.dimension == "odds" and (result := _RESULTS.match(around.right)):
        return Counted(Measure(result[0], around.named))
    if goal := _GOAL.match(around.right):
        return Counted(Measure(words_before(text)[0], goal[1]), goal.end())
    topic = "" if text else topic_of_clause(around.lead)
    return Counted(Measure("", topic)) if topic else None

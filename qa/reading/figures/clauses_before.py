"""What the clauses before that of a figure tell: what was acted on, what goes on being told."""

from __future__ import annotations

from qa.patterns import regex
from qa.reading.figures.wording import bare_noun
from qa.reading.words.lexicon import ACTION, ATTRIBUTE, NOMINAL

_LONGEST, _SHORTEST, _SHORT = 24, 2, 4
_FOUND_TO_BE = regex("(?:鉴定|检测|检验|化验|确认)[^，为系]{0,4}[为系]([一-龥].*)")
_RAISED = regex("提高|提升|降低|上调|下调")
_IDENTIFIED = regex("(?<=为)[一-龥]{2,}$")
_WHEN = regex("(?:季度|半年|[0-9]月份?|[今去全]年|年)(?=.)")
_TOPIC = 14
_CLAUSES = regex("[，；。：]")
_COUNT = regex("[0-9,，（(]")
_AS_BEFORE = regex(
    "(?P<what>[^，；。：]*?(?:价格|增速|增幅|涨幅|降幅|指数|收入|利润|产值|[额量率值度]))"
    "(?:环比|同比|与|同|较|比|连续|继续|仍|基本|总体|整体|保持|持平|有所|略|小幅|由)[^0-9]*$"
)


def object_of_clause(lead: str) -> str:
    """Give what the last clause with an action did it to: 袋里装有多枚子弹，经清点，共有."""
    for clause in reversed(_CLAUSES.split(lead)):
        if found := _FOUND_TO_BE.search(clause):
            return bare_noun(_COUNT.split(found[1], maxsplit=1)[0])[:_LONGEST]
        if len(clause) > _SHORT and (verb := ACTION.search(clause) or _RAISED.search(clause)):
            thing = _COUNT.split(clause[verb.end() :], maxsplit=1)[0]
            thing = (_IDENTIFIED.search(thing) or [thing])[0].rpartition("的")[2]
            return bare_noun(thing)[:_LONGEST] if len(thing) >= _SHORTEST else ""
    return ""


def topic_of_clause(lead: str) -> str:
    """Give the property that stands alone in the clause before: 今年的销售收入，比去年增长."""
    clause = _CLAUSES.split(lead[:-1])[-1] if lead.endswith("，") else ""
    if (field := clause.removesuffix("中")) != clause and _SHORTEST <= len(field) <= _TOPIC:
        return bare_noun(field.rpartition("的")[2])
    acted = any(verb[0] not in NOMINAL for verb in ACTION.finditer(clause))
    whole = len(clause) <= _TOPIC and ATTRIBUTE.fullmatch(clause) and not acted
    return bare_noun(clause.rpartition("的")[2]) if whole else ""


def topic_as_before(lead: str) -> str:
    """Give what the clause before tells without a number: 价格环比持平，其中甲市上涨."""
    clause = _CLAUSES.split(lead[:-1])[-1] if lead.endswith("，") else ""
    found = _AS_BEFORE.match(clause)
    what = _WHEN.split(found["what"])[-1] if found else ""
    return bare_noun(what.rpartition("的")[2])[-_LONGEST:]

"""Whether two days on which a rule takes force are of one rule. Pure."""

from __future__ import annotations

from qa.model import Dated
from qa.patterns import regex

_BOTH = 4
_RULE = regex(
    "((?:(?![新该本此这的在赶到离于])[\u4e00-\u9fff]){0,2})"
    "(办法|条例|规定|规则|细则|通[告知]|标准|价格|[票电气水]价|名单|目录|方案|政策|时刻表|运行图)"
)
_TITLE = regex("《([^《》]+)》")
_YEAR = regex(r"20\d\d(?=年)")
_OLD_RULE = regex(
    "旧|[原老](?:来|先|有|办法|规定|标准|价)|废止|修[订改]前|此前|上一|第[一二三四]条|过渡|分[步批]|第[一二三]阶段"
)


def of_one_rule(one: Dated, other: Dated) -> bool:
    """Say whether both sentences name one sort of rule, and no old one."""
    told = [date.context.sentence for date in (one, other)]
    years = [set(_YEAR.findall(date.context.sentence, 0, date.at)) for date in (one, other)]
    titles = [set(_TITLE.findall(text)) for text in told]
    if any(map(_OLD_RULE.search, told)) or _disjoint(*years) or _disjoint(*titles):
        return False
    (mine, sort), (theirs, other_sort) = map(_rule, (one, other))
    return sort == other_sort != "" and (mine == theirs or len(mine) + len(theirs) < _BOTH)


def _disjoint(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs) and not mine & theirs


def _rule(date: Dated) -> tuple[str, str]:
    """Give the word for a rule last before a date, else first behind it, with what it is of."""
    text = date.context.sentence
    before = list(_RULE.finditer(text, 0, date.at))
    found = before[-1] if before else _RULE.search(text, date.until)
    return (found[1], found[2]) if found else ("", "")

"""One institute that a text calls now 研究院, now 研究所. Pure.

Many were raised from the one to the other: of former years they are told by the name of then.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.names.thing_names import renamed, stem
from qa.model import Named
from qa.patterns import regex

_YEAR = regex(r"(?<!\d)((?:19|20)\d\d)(?=年)")
_FORMERLY = regex("当年|当时|时任|世纪|年代|[前原]身?(?=[省市县中国])|那时|成立|组建|挂牌|毕业")
_SOME_YEARS, _LONG = 4, 4


def one_institute(usual: Sequence[Named], rare: Sequence[Named]) -> bool:
    """Say whether an institute of one level and field is named otherwise, apart, and of now."""
    mentions = (*usual, *rare)
    same = len(stem(rare[0])) >= _LONG and _level(usual[0]) == _level(rare[0])
    together = {named.context.span for named in usual} & {named.context.span for named in rare}
    return (
        same
        and not together
        and not any(map(renamed, mentions))
        and not any(map(_of_former_years, mentions))
    )


def _level(named: Named) -> str:
    """Give the character before a name: 省, 市."""
    return named.context.sentence.partition(named.name)[0][-1:]


def _of_former_years(named: Named) -> bool:
    """Say whether a sentence tells of many years ago, when a house may have had another name."""
    context = named.context
    years = list(map(int, _YEAR.findall(context.sentence)))
    told = map(int, _YEAR.findall(context.gist.text))
    now = context.date.year if context.date else max(told, default=0)
    long_ago = bool(years) and min(years) < now - _SOME_YEARS
    return long_ago or _FORMERLY.search(context.sentence) is not None

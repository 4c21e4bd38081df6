"""One bound (每户最高4000元, 每日限额3000人) that an article sets at two values. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.facts.how_told import times
from qa.judging.linking.clauses import clause
from qa.judging.linking.counters import counter_class
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.linking import Link
from qa.judging.linking.sorts import other_sorts
from qa.judging.linking.two_facts import two_facts
from qa.judging.linking.words import content_words, rarity
from qa.model import Figure
from qa.patterns import regex

_MOST: Final = regex(
    "(?:至多|顶多|不(?:得|能|可)?超过?|不高于|不多于|封顶|上限|限额|限[报收约购领]?)"
    "(?:补[助贴]|奖[励补]|给予|可[补奖领得]|额度|标准|金额|[为是到至达]|不(?:得)?超过)*$"
)
_MOST_BEHIND: Final = regex(
    "(?:以内|之内|封顶|为上限|为限|的?上限|的?限额|个?[\u4e00-\u9fff]{0,4}名额)"
)
_HIGHEST: Final = regex(
    "最[高多](?:可|能)?(?:补[助贴]|奖[励补]|给予|[补奖领得贷减]|[为是到至达])*$"
)
"""What each may get at the most; of no each, it is the highest of many."""
_LEAST: Final = regex("(?:至少|不(?:得|能|可)?少于|不(?:得|能)?低于)$")
_EACH: Final = regex("[每单](?:学[年期]|个?[\u4e00-\u9fff])|全天|人均|户均")
_DAILY: Final = frozenset({"全天", "每天", "单日", "单天"})
_TIER: Final = regex(
    "[一二三四五甲乙丙丁A-EⅠⅡⅢⅣ省市县区国特][级等类档型]|低保|特困|低收入|困难|高龄|一般|普通|[轻中重]度"
    "|本科|专科|硕士|博士|[初中高]级|小学|初中|高中|在职|退休|职工|居民|个人|企业|单位|新购|置换|报废|燃油|新能源"
    "|[大中小]型|[首二三]套|[首二三]次|成人|儿童|学生|老人|城[镇市区]|农村|门诊|住院|工作日|周末|节假日|[旺淡]季|夜场"
)
_OWN_WORDS: Final = regex(
    "最[高多低少]|封顶|上限|限额|超过|以内|至少|标准|额度|[每全][\u4e00-\u9fff]"
)
_STOP: Final = regex("[，；。：]")
_FEW, _TELLING = 2, 4
_FIT: Final = frozenset({"money:CNY", "count", "seconds", "days"})
_OTHERWISE: Final = regex(
    "[原老旧](?:标准|办法|来|先|定|有|价|规)|此前|以前|调整|[提上][高调][到至为]|去年|上年|目标|今年|明年|试行|阶段"
)
_TWICE: Final = 2


class _Bound(NamedTuple):
    """A bound: whether it is the most or the least, for each of what, of what."""

    figure: Figure
    side: str
    each: str
    words: frozenset[str]


def two_bounds(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Give the two figures of an article that set one bound, where it sets no third of the kind."""
    kinds: dict[tuple[str, str, str], list[_Bound]] = {}
    for figure in figures:
        if bound := _bound(figure):
            unit = counter_class(figure.quantity.unit)
            kinds.setdefault((bound.side, bound.each, unit), []).append(bound)
    for bounds in kinds.values():
        if len({bound.figure.quantity.nominal for bound in bounds}) == _FEW:
            yield from _told_twice(bounds)


def _told_twice(bounds: Sequence[_Bound]) -> Iterator[tuple[Figure, Figure, Link]]:
    for one, other in combinations(bounds, 2):
        if one.figure.quantity.nominal != other.figure.quantity.nominal and _one(one, other):
            shared = sorted(one.words & other.words)
            yield one.figure, other.figure, Link(("".join(shared),), firm=False)


def _bound(figure: Figure) -> _Bound | None:
    """Read a bound, with the words of its clause."""
    before, behind = clause(figure)
    hedge = figure.quantity.hedge
    lead = before + hedge
    each = _EACH.findall(before)[-1:]
    most = _MOST.search(lead) or _MOST_BEHIND.match(hedge + behind)
    most = most or (_HIGHEST.search(lead) if each else None)
    least = _LEAST.search(lead)
    if figure.quantity.dimension not in _FIT or bool(most) == bool(least):
        return None
    told = "每日" if each and each[0] in _DAILY else "".join(each)
    sentence = figure.context.sentence[: figure.at].rpartition("；")[2]
    words = content_words(_OWN_WORDS.sub(" ", f"{sentence} {behind}"))
    return _Bound(
        figure,
        "most" if most else "least",
        told,
        frozenset(word for word in words if rarity(word) >= _TELLING),
    )


def _of_two_sorts(one: Figure, other: Figure) -> bool:
    """Say whether one clause, and the other or what it goes on from, name what it is a bound of."""
    (own, led), (its_own, its_led) = _fresh(one, other), _fresh(other, one)
    return bool((own and its_led) or (led and its_own))


def _fresh(figure: Figure, other: Figure) -> tuple[set[str], set[str]]:
    """Give the telling words of its clause, and with the clause before, that the other has not."""
    clauses = _STOP.split(figure.context.sentence[: figure.at])
    told = other.context.sentence
    own, led = (
        {
            word
            for word in content_words(_OWN_WORDS.sub(" ", text))
            if rarity(word) >= _TELLING and word not in told
        }
        for text in (clauses[-1], "，".join(clauses[-2:]))
    )
    return own, led


def _one(one: _Bound, other: _Bound) -> bool:
    """Say whether nothing sets two bounds apart, and a word beside both is the same."""
    left, right = one.figure, other.figure
    if left.context.span == right.context.span or not one.words & other.words:
        return False
    tiers = [set(_TIER.findall(side.context.sentence[: side.at])) for side in (left, right)]
    if tiers[0] and tiers[1] and tiers[0] != tiers[1]:
        return False
    if any(_OTHERWISE.search(side.context.sentence) for side in (left, right)):
        return False
    if times(left, right) > _TWICE or _of_two_sorts(left, right):
        return False
    apart = told_apart(left, right) or heads_apart(left, right) or other_sorts(left, right)
    return not apart and not two_facts(left, right)

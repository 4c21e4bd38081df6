"""Prison terms: two that are told of one person's one judgement. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.linking.matters import one_matter
from qa.model import SPOTS, Figure
from qa.patterns import regex

_TERM = regex(
    r"(?:徒刑|获刑|被判(?:处|刑)?|判刑|领刑|判处|刑期|入狱|判了|判)[^，。；、\d一二三四五六七八九十]{0,6}$"
)
_OTHER = regex(
    r"减刑|改判|二审|终审|上诉|建议[^，。；和]{0,8}[判处刑]|最高(?!人民|法|检)|以[上下]|剥夺|拘役|此前|曾|前科|数罪|合并|分别|各|不等|假释|起[到至]|原判|至"
)
_PERSON = regex(
    r"(?P<name>[\u4e00-\u9fff]某(?:某|[甲乙丙丁]|[\u4e00-\u9fff](?=有期|获|被|因|犯|的|[，、（）等在也一则]))?)"
    r"|(?:被告人?|主犯|首犯|罪犯|为首的|案犯|男子|女子)(?![一二终再]审|当庭|[被因获犯涉])(?P<full>[\u4e00-\u9fff]{2,3}?)(?=有期|获|被|因|犯|[，、（]|一审|的|在)"
)
_LEAD, _SHOWN = 60, 14


def is_term(figure: Figure) -> bool:
    """Say whether a length of years and months is what somebody was sentenced to."""
    if figure.quantity.dimension != "months" or figure.quantity.hedge:
        return False
    text = figure.context.sentence
    return _TERM.search(text[max(0, figure.at - 16) : figure.at]) is not None


def convict(figure: Figure) -> str:
    """Name who was sentenced, as far as the sentence tells; empty where it does not."""
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    names = [found["name"] or found["full"] for found in _PERSON.finditer(lead)]
    return names[-1] if names else ""


def two_terms(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the terms that one judgement cannot both have given one person."""
    terms = [figure for figure in figures if is_term(figure)]
    across = len({figure.context.document for figure in terms}) > 1
    for one, other in combinations(terms, 2):
        left, right = one.context, other.context
        if left.span == right.span or (left.document != right.document) != across:
            continue
        if one.quantity.nominal == other.quantity.nominal or _set_apart(one, other):
            continue
        told = _one_person(one, other, terms) and not _told_too(one, other, terms)
        if told and (not across or one_matter(left, right) >= _SHOWN):
            yield one, other


def _set_apart(one: Figure, other: Figure) -> bool:
    """Say whether another instance, a probation or a range is told of beside one of the two."""
    return any(
        _OTHER.search(figure.context.sentence, max(0, figure.at - _LEAD // 2), figure.until + 8)
        for figure in (one, other)
    )


def _one_person(one: Figure, other: Figure, terms: Sequence[Figure]) -> bool:
    """Say whether one name stands before both, or a headline tells of the one who is told of."""
    names = convict(one), convict(other)
    if names[0] and names[1]:
        return names[0].startswith(names[1]) or names[1].startswith(names[0])
    spots = [figure for figure in (one, other) if figure.context.kind in SPOTS]
    if len(spots) == 1:
        body = [term for term in terms if term.context.kind not in SPOTS]
        return body[:1] == [other if spots[0] is one else one]
    return False


def _told_too(one: Figure, other: Figure, terms: Sequence[Figure]) -> bool:
    """Say whether an article gives the other's term, too: then it is somebody else's."""
    return any(
        term is not there
        and term.context.document == here.context.document
        and term.quantity.nominal == there.quantity.nominal
        and term.context.span != there.context.span
        for here, there in ((one, other), (other, one))
        for term in terms
    )

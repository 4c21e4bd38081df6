"""Whether two running totals are of one thing, in one place: by their words and those around."""

from __future__ import annotations

import re

from qa.judging.linking.bulletins import NO_WORDS, one_series, same_words
from qa.judging.linking.measures import same_kind, same_measure
from qa.judging.linking.subjects import other_places, same_subject, titled_apart
from qa.judging.linking.tallied import NEAR, running
from qa.judging.totals.back_clauses import last_clause
from qa.model import HEADS, Figure
from qa.patterns import regex

_TWICE, _LAST = 2, 12
_ANOTHER = regex(r"[，。；、\d]")
_DATELINE = regex(
    r"本报([\u4e00-\u9fff]{2,4}?)(?:\d{1,2}月\d{1,2}日)?[讯电]|(?:^|\n)([\u4e00-\u9fff]{2,3})[：:]",
    re.MULTILINE,
)
_PHASE = regex("(?<!第)[一二三四五六]期(?!末|底|结束|期?满)")
_SIDE = regex("([左右东西南北上下内外前后])(?=([\u4e00-\u9fff]))(?![左右东西南北上下内外前后半])")
_HOLDER = regex(
    r"(?:^|[在由是])((?![全我本该各])[\u4e00-\u9fff]{1,8}?(?:[省市县区州镇乡村局院校厂队站所馆]|[中小大]学|幼儿园|合作社|街道|公司|中心))(?:累计|已|共|完成|总)"
)
_OPENS = regex(
    r"(?:^|[。；])(?:其中，)?((?![全我本该各])[\u4e00-\u9fff]{2,5}?[市县区镇乡村])(?![\d，。；])[^，。；\d]{2,8}，"
    r"(?:已|共|累计)[^，。；\d]*$"
)
"""A place that opens a sentence, whatever its first clause says: 西城区紧随其后，累计…."""
_TIMES = regex(r"^.*?(?:[年月季][底末初]|目前|眼下|如今|现在|至今|以来)|全[省市县区州镇]$")
_TEAM = regex(r"[\u4e00-\u9fff]{2}队")
_DONE = regex("已经?|累计|一共|共|总计|就|的|我们|来到?$")
_SAID_BEFORE = regex("(?:时?的|这[个一]?|该|此)?(?:数字|数据|数|统计)")
_NUMBER = regex("(?:总?数|总?量|总?额|总?面积|总?里程|规模|总)$")
_CLAUSE = regex("[，。；]")


def alike(one: Figure, other: Figure) -> bool:
    """Say whether two measures of one article name one thing, be it by half: 到账, 到账善款."""
    if one.quantity.dimension == "score":
        return _one_team(one, other)
    left, right = _name(one), _name(other)
    if _unnamed(one, other) or _SAID_BEFORE.fullmatch(right) or _SAID_BEFORE.fullmatch(left):
        return one.context.block == other.context.block
    if left and right and (set(left) <= set(right) or set(right) <= set(left)):
        return True
    if {one.context.kind, other.context.kind} & HEADS and running(one) and running(other):
        return bool(set(left) & set(right))
    if not left and not right:
        return bool(_pairs_before(one) & _pairs_before(other))
    named = same_measure(one.measure, other.measure) or _named_in_both(one, other)
    return named or _told_shorter(one, other)


def told_again(one: Figure, other: Figure) -> bool:
    """Say whether one of two figures of an article is called the number just told: 这个数字还是."""
    first, second = sorted((one, other), key=lambda figure: figure.span)
    if first.context.document != second.context.document or not _SAID_BEFORE.fullmatch(
        _name(second)
    ):
        return False
    return not any(
        first.span.end <= between.span.start < second.span.start
        and same_kind(between.quantity, second.quantity)
        for between in second.beside
    )


def _name(figure: Figure) -> str:
    return _NUMBER.sub("", _DONE.sub("", figure.measure.text))


def _told_shorter(one: Figure, other: Figure) -> bool:
    """Say whether the clause of one leaves out words of the other's: 改造(老旧供水)管网."""
    short, long = sorted((set(_own_words(one)), set(_own_words(other))), key=len)
    return len(short) > _TWICE and short <= long


def _own_words(figure: Figure) -> str:
    """Give the words of its clause before a figure, behind any other figure."""
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    return NO_WORDS.sub("", _ANOTHER.split(text)[-1])


def _named_in_both(one: Figure, other: Figure) -> bool:
    """Say whether the thing that one counts stands before the other, which names none."""
    if one.measure.thing and other.measure.thing:
        return False
    thing = one.measure.thing or other.measure.thing
    words = [f.context.sentence[max(0, f.at - NEAR // 2) : f.at] for f in (one, other)]
    return len(thing) > _TWICE and all(thing in told for told in words)


def _one_team(one: Figure, other: Figure) -> bool:
    """Say whether points are those of one team, as far as it is named."""
    teams = [set(_TEAM.findall(figure.measure.text)) for figure in (one, other)]
    return not (all(teams) and teams[0] != teams[1])


def _unnamed(one: Figure, other: Figure) -> bool:
    """Say whether one of two running totals names nothing: 献血128次……累计达到133次."""
    inherited = "inherited" in {one.measure.known, other.measure.known}
    return inherited and running(one) and running(other)


def _pairs_before(figure: Figure) -> set[str]:
    """Give the pairs of signs in the words before a figure that names nothing: 、126.5万页."""
    text = NO_WORDS.sub("", figure.context.sentence[max(0, figure.at - NEAR) : figure.at])
    return {text[at : at + _TWICE] for at in range(max(0, len(text) - _LAST), len(text) - 1)}


def same_place(one: Figure, other: Figure) -> bool:
    """Say whether two totals of an article may be of one place, by whom they name."""
    if _other_holders(one, other) or _of_two_stretches(one, other):
        return False
    if _same_subject(one, other) or one_series(one, other):
        return True
    return same_words(one, other) and not other_places(one, other)


def may_share_place(one: Figure, other: Figure) -> bool:
    """Say whether nothing tells that totals of two articles are of two places or bodies."""
    apart = other_places(one, other) or titled_apart(one, other) or _datelined_apart(one, other)
    apart = apart or _of_two_stretches(one, other)
    return not apart and not _other_holders(one, other)


def _datelined_apart(one: Figure, other: Figure) -> bool:
    """Say whether datelines or heads name two places: 本报青河讯, 本报白水讯; 青河：…, 白水：…."""
    names = [set(_DATELINE.findall(figure.context.gist.opening)) for figure in (one, other)]
    told = [{name for pair in found for name in pair if name} for found in names]
    return all(told) and told[0].isdisjoint(told[1])


def _of_two_stretches(one: Figure, other: Figure) -> bool:
    """Say whether the two are of two sides or phases of one work; a phase alone is none of all."""
    phases = [set(_PHASE.findall(last_clause(figure))) for figure in (one, other)]
    return phases[0] != phases[1] or _of_two_sides(one, other)


def _of_two_sides(one: Figure, other: Figure) -> bool:
    """Say whether each names another side of what has two: 左洞累计…, 右洞累计…."""
    left, right = (_sides(last_clause(figure)) for figure in (one, other))
    return any(left[noun] != right[noun] for noun in left.keys() & right.keys())


def _sides(clause: str) -> dict[str, str]:
    return {noun: side for side, noun in _SIDE.findall(clause)}


def _other_holders(one: Figure, other: Figure) -> bool:
    names = _holder(one), _holder(other)
    return all(names) and names[0] not in names[1] and names[1] not in names[0]


def _holder(figure: Figure) -> str:
    """Name who or what place a total is of, where that stands right before it: 西城区累计."""
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    found = _HOLDER.search(_CLAUSE.split(text)[-1]) or _OPENS.search(text)
    return _TIMES.sub("", found[1]) if found else ""


def _same_subject(one: Figure, other: Figure) -> bool:
    """Say whether the two speak of one place; a place before the semicolon is left behind."""
    if one.context.span == other.context.span and not (_own_place(one) and _own_place(other)):
        return True
    return same_subject(one, other)


def _own_place(figure: Figure) -> bool:
    """Say whether the figure's half of the sentence names its place."""
    sentence = figure.context.sentence
    half = sentence[sentence.rfind("；", 0, figure.at) + 1 : figure.at]
    return figure.subject.stated and (figure.subject.value or "") in half

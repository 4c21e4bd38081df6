"""Are two names that are a slip of the pen apart the names of one thing? Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.naming import Spelling, by_name
from qa.judging.thing_names import (
    alike,
    by_nature,
    common,
    differing,
    numbered,
    renamed,
    slipped,
    stem,
    told_aside,
    twins,
)
from qa.judging.words import content_words, rarity
from qa.model import Named

_WORDS = frozenset("任为由被把将着过等已未不没于以而且或但及其如")
_LEVELS = frozenset("省市县区州旗镇乡村")
_ORGAN = re.compile(
    "党委|党总支|党支部|政府|村委|居委|书记|[镇乡村县市区局院校馆站队厂所会园]长|主任|负责人|董事长|总经理|经理|校长|医生|医师|教练"
    "|[\u4e00-\u9fff]{0,4}[局委办科处部股]|相关|工作人员|方面|[说称]|介绍|表示|车间|门诊|[\u4e00-\u9fff]{0,3}外科"
)
_FIGURE = re.compile(r"\d[\d,.]*\d[%‰万亿]*[\u4e00-\u9fff]?")
_TWO, _MANY, _FEW_BITS, _BITS = 2, 3, 7, 16
_ENOUGH, _SURE, _ALIKE, _FOLLOWED, _WORDS_SHOWN = 4, 6, 3, 2, 3


def thing_spellings(things: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of names among things of an article that are one thing's."""
    groups = sorted(by_name(things).values(), key=lambda group: -len(group[0].name))
    told: set[int] = set()
    for one, other in combinations(groups, 2):
        usual, rare = sorted((one, other), key=lambda group: (-len(group), group[0].span))
        near = slipped(usual[0].name, rare[0].name) and rare[0].span.start not in told
        if near and _one_thing(usual, rare, things):
            told.add(rare[0].span.start)
            yield Spelling(tuple(usual), tuple(rare), usual[0])


def _one_thing(usual: Sequence[Named], rare: Sequence[Named], things: Sequence[Named]) -> bool:
    names = usual[0].name, rare[0].name
    several = len(rare) > _TWO or len(rare) == len(usual) > 1
    if several or twins(*names) or any(_told_apart(usual, named) for named in rare):
        return False
    number = numbered(usual[0], rare[0])
    if by_nature(names) and not (number and _ORGAN.match(_behind(rare[0]))):
        return False
    near = alike(*names)
    if not near and (names[0][0] != names[1][0] or _WORDS & set(differing(*names))):
        return False
    ordinary = not near and (common(usual[0]) or common(rare[0]))
    doubtful = len(rare) > 1 or number or not rare[0].post or ordinary
    least = _SURE if doubtful else _ENOUGH
    return near * _ALIKE + _signs(usual, rare[0], things) >= least


def _told_apart(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the text has two things: side by side, one beside the other, or renamed."""
    if any(named.context.span == rare.context.span for named in usual) or told_aside(rare):
        return True
    return any(map(renamed, (*usual, rare)))


def _signs(usual: Sequence[Named], rare: Named, things: Sequence[Named]) -> int:
    """Count what speaks for one thing: a telling stem, the headline, the same words about it."""
    shared = len(stem(usual[0])) - 1
    kin = _kin(usual[0], rare, things)
    titled = stem(usual[0]) in usual[0].context.title
    told_more = min(len(usual), _MANY) - 1
    return (
        min(shared, _MANY)
        + told_more
        + titled
        - min(kin, _MANY)
        + (not kin)
        + _said_alike(usual, rare)
        + _introduced(usual, rare)
        + (_ORGAN.match(_behind(rare)) is not None)
    )


def _kin(usual: Named, rare: Named, things: Sequence[Named]) -> int:
    """Count the other things of the class that the article names."""
    names = {
        named.name
        for named in things
        if named.post == rare.post and len(stem(named)) <= _MANY and not common(named)
    }
    return sum(not name.endswith((usual.name, rare.name)) for name in names)


def _introduced(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the usual name is told with the place it lies in, and the other is not."""
    led = [named.context.sentence.partition(named.name)[0][-1:] for named in (*usual, rare)]
    return any(one in _LEVELS for one in led[:-1] if one) and led[-1] not in _LEVELS


def _behind(named: Named) -> str:
    sentence = named.context.sentence
    return sentence[sentence.find(named.name) + len(named.name) :]


def _said_alike(usual: Sequence[Named], rare: Named) -> int:
    """Weigh what is said of both: the words right behind, figures, telling words."""
    behind = _behind(rare)
    said = " ".join({named.context.sentence: None for named in usual})
    follows = any(_behind(named)[:_WORDS_SHOWN] == behind[:_WORDS_SHOWN] for named in usual)
    figures = set(_FIGURE.findall(said)) & set(_FIGURE.findall(rare.context.sentence))
    words = set(content_words(rare.context.sentence.replace(rare.name, " ")))
    shared = sum(rarity(word) for word in words if word in said and word not in usual[0].name)
    return (
        _FOLLOWED * (follows and len(behind) >= _WORDS_SHOWN)
        + _FOLLOWED * bool(figures)
        + (shared >= _FEW_BITS)
        + (shared >= _BITS)
    )

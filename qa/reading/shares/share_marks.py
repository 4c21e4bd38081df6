"""What speaks for or against two counts being the part and the whole of a percentage.

Only roles: order, distance, what stands between, words in common. No arithmetic, and no words
that belong to one field. What each mark weighs stands in `share_weights`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, gap, same_sentence
from qa.reading.shares.rates import SAME_DEED
from qa.reading.shares.share_names import Name, qualifier
from qa.reading.shares.share_spots import (
    LACKS,
    NAMED,
    PAIR,
    Spot,
    Told,
    gap_between,
    kind_of,
    marks_of_distance,
    pairs_of,
)
from qa.reading.shares.share_words import COMMON, DUE, OTHER_RATE, PLANNED, has_own_rate
from qa.reading.shares.taken_of import MARK, bears, words_before

_SOME = regex("其中|已|实际|成功|最终")
_MOVED = regex("[升降高低增减][到至为]")
_EVERYWHERE = regex("全[国省市县区]|平均|我国|各地")
_ALL_THERE = regex("[全本](?P<level>[国省市州县区旗乡镇村社厂校院园馆站])")
_OF_OTHERS = regex("覆盖|普及|利用率|使用率|入学|巩固|参保|满意|知晓|好评|准确")
_AT_ONCE = regex("[，,（(、：—]*(?:即|就|是|也就是|折合|合计|总计|一共|共|计|有|为|达|约)*")
_DEEDS = {word: regex(words) for word, words in SAME_DEED.items()}
_DENYING = frozenset("不未没非无")
_SCOPES_OF_SOME = frozenset({"其中", "仅"})
_SCOPES_OF_OTHERS = frozenset({"同比", "另"})
_FINE, _LONG, _LEAST_OF = 3, 4, 4
_COUNTED = 200
"""So many figures between a count and its percentage are looked at."""


def marks_of_rate(rate: Figure, name: Name) -> Iterator[str]:
    """Give what is so of the percentage itself."""
    words = words_before(rate)
    yield f"{name.kind} rate"
    if rate.quantity.hedge:
        yield "rate hedged"
    if rate.quantity.nominal / rate.quantity.step >= 10 ** (_FINE - 1):
        yield "rate of three digits"
    if name.kind in NAMED:
        yield from _of_a_name(name, words)
    if name.of:
        yield "rate of a named whole"
    yield from _of_whom(rate, words)


def _of_a_name(name: Name, words: str) -> Iterator[str]:
    if len(name.word) < PAIR:
        yield "rate without a name"
    if _MOVED.search(words):
        yield "rate moved"
    if _OF_OTHERS.search(words):
        yield "rate often of others"


def _of_whom(rate: Figure, words: str) -> Iterator[str]:
    if "计划" in rate.scope:
        yield "rate planned"
    if "的占" in words or "的约占" in words:
        yield "rate of a group of its own"
    if _EVERYWHERE.search(words):
        yield "rate of all places"


def marks_of_part(
    part: Spot, rate: Figure, name: Name, figures: Sequence[Figure], index: int, told: Told
) -> Iterator[str]:
    """Give what is so of a count as the part of a percentage."""
    figure, later = part.figure, part.at > index
    first, last = sorted((part.at, index))
    between = figures[max(first + 1, last - _COUNTED) : last]
    counts = [one for one in between if one.quantity.dimension not in RATES]
    kin = sum(kind_of(one) == part.kind for one in counts)
    rates = sum(one.quantity.dimension == "ratio" for one in between)
    yield f"part behind {min(len(counts), 3)} counts"
    yield f"part behind {min(kin, 2)} of its kind"
    yield f"part behind {min(rates, 2)} rates"
    yield from marks_of_distance("part", figure, rate, name.kind)
    if later:
        yield "part behind the rate"
        if _AT_ONCE.fullmatch(gap_between(figure, rate)):
            yield "part told at once"
    elif same_sentence(figure, rate) and OTHER_RATE.match(gap(figure, rate)):
        yield "part with a rate of its own"
    if not same_sentence(figure, rate) and _named_again(figure, rate):
        yield "part named again"
    if figure.span in told.parts:
        yield "part of another rate"
    yield from _naming(part, name)
    if (lead := qualifier(rate, name)) and not pairs_of(lead) & pairs_of(part.words):
        yield "part not so qualified"
    yield from _limits(figure)


def _limits(figure: Figure) -> Iterator[str]:
    """Give what makes a count less than all: it is due, planned, or some of others."""
    if DUE.search(before := words_before(figure)):
        yield "part due"
    if "其中" in figure.scope or _SOME.search(before):
        yield "part some"
    if "计划" in figure.scope:
        yield "part planned"


def _named_again(figure: Figure, rate: Figure) -> bool:
    """Say whether the sentence of a percentage names what a count of another one counts."""
    lead = rate.context.sentence[: rate.at]
    names = (figure.measure.thing[-PAIR:], figure.measure.action[-PAIR:])
    return any(len(name) == PAIR and name in lead for name in names)


def _naming(part: Spot, name: Name) -> Iterator[str]:
    word, words = name.word, part.words
    if len(word) >= PAIR:
        if word in words and words[max(0, words.find(word) - 1)] not in _DENYING:
            yield f"part bears the {name.kind}'s word"
        elif pairs_of(word) & pairs_of(words):
            yield f"part bears some of the {name.kind}'s word"
        elif set(word) & (set(words) - COMMON):
            yield f"part bears a character of the {name.kind}"
        else:
            yield f"part bears nothing of the {name.kind}"
    elif word:
        yield "part bears the one character" if word in words else "part without the one character"
    if name.kind in NAMED and word in _DEEDS and _DEEDS[word].search(words):
        yield "part does what the rate says"
    thing = part.figure.measure.thing[-PAIR:]
    if name.kind == "of" and thing and word.endswith(thing) and len(word) > len(thing):
        yield "rate of a sort of the part"
    if LACKS.search(words) and not LACKS.search(word):
        yield "part lacking"


def marks_of_whole(whole: Spot, rate: Figure, name: Name, index: int, told: Told) -> Iterator[str]:
    """Give what is so of a count as the whole of a percentage."""
    figure, words = whole.figure, whole.words
    if named := as_named(whole, name.of):
        yield named
    if DUE.search(words):
        yield f"whole due in {name.kind}"
    if has_own_rate(figure):
        yield "whole with a share of its own"
    if "计划" in figure.scope or PLANNED.search(words):
        yield "whole planned"
    if len(name.word) >= PAIR and name.word in words:
        yield "whole bears the word"
    yield from _of_the_place(whole, rate, name, index)
    flags = (
        ("whole is some", figure.scope & _SCOPES_OF_SOME),
        ("whole of another time", figure.scope & _SCOPES_OF_OTHERS),
        ("whole first of its sentence", whole.first),
        ("whole of other rates", figure.span in told.wholes),
    )
    yield from (mark for mark, holds in flags if holds)


def _of_the_place(whole: Spot, rate: Figure, name: Name, index: int) -> Iterator[str]:
    figure = whole.figure
    if not same_sentence(figure, rate):
        if _named_again(figure, rate):
            yield "whole named again"
    elif name.kind == "of" and whole.at < index and not MARK.search(gap(figure, rate)):
        yield "whole in the clause of the rate"
    if whole.at > index:
        yield "whole behind the rate"
    if figure.context.block != rate.context.block:
        yield "whole in another block"


def as_named(whole: Spot, of: str) -> str:
    """Give how much of what a percentage is taken of (占全部选票的) a count bears."""
    if not of:
        return ""
    if of in whole.words or _of_all_there(whole, of):
        return "whole named"
    if bears(whole.figure, of):
        return "whole named in part"
    shared, asked = pairs_of(of) & pairs_of(whole.words), pairs_of(of)
    borne = len(shared) * _LEAST_OF >= len(asked) > 0
    return f"whole {'hardly' if borne else 'not'} named{' at length' * (len(of) > _LONG)}"


def _of_all_there(whole: Spot, of: str) -> bool:
    """Say whether a count is of the very place that the words name: 全县耕地 of 县里现有耕地."""
    said = _ALL_THERE.match(of)
    if said is None or len(of) - said.end() < PAIR or of[said.end() :] not in whole.words:
        return False
    place = whole.figure.subject.value
    return said["level"] in (
        place[-1:] if isinstance(place, str) else whole.figure.context.sentence
    )

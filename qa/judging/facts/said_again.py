"""A fact that a later sentence says again, by what ties the two: 这台手术, 被扣的, “…一共”. Pure.

A short report tells a number, and further down refers back to it: by 这, 该 or 上述 before the
thing, by the deed before 的, in the words of someone who was there, in a caption; or it names a
thing in full once more (39个欠发达县域), or tells of the same deed done to it. Where what is
counted is told of no third number and nothing sets the two apart, they are one fact, however far
apart the values are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Final

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.facts.attributes import attribute
from qa.judging.facts.again_signs import before, lead_of, set_apart, shared_nouns, signs
from qa.judging.facts.how_told import captioned, quoted
from qa.judging.facts.weighed_twins import Pair, candidates, explained, timed_apart
from qa.judging.linking.clauses import clause
from qa.judging.linking.companions import shared_companions
from qa.judging.linking.linking import Link, difference_told
from qa.judging.linking.rates import one_rate
from qa.judging.linking.sentence_marks import APART
from qa.judging.linking.words import content_words
from qa.model import HEADS, Figure
from qa.patterns import regex

_BACK: Final = regex("(?:[这那]|上述|(?:刚才|前面|上面|之前)[说提讲]?到?的)$")
_REFERS: Final = regex(
    "(?:[这该此]|上述|本(?=[次届场期轮]))(?![时天里样些前后])"
    "(?:(?P<body>[局院校司队会办委厂店馆站村镇县市区])|(?P<thing>[^，。；]{1,8}))"
)
_LASTS: Final = regex("历时|为期|历经")
_ALL: Final = regex("[共总]")
_SPOKEN: Final = regex("(?:说|介绍|表示|称|透露|告诉[^，。；]{1,8}|解释)[，：]")
_WHOLE: Final = regex("[全整][馆校场村镇县市区厂院线店班园]|[共总]")
_DONE: Final = regex("(?P<deed>[\u4e00-\u9fff]{1,3})的$")
_CLOSES: Final = regex("[\u4e00-\u9fff]{0,4}，?一个[也都]?[不没][少落漏差]")
_FULL: Final = regex("[余多]?的?(?P<name>[\u4e00-\u9fff]{3,})")
_UNNAMED: Final = frozenset("个 人 名 位 件 家 元 次 场 项 种 户".split())
"""Units that alone tell nothing of what is counted."""
_OF_RATES: Final = frozenset({"part"})
"""其中 before a rate of the same thing narrows nothing."""
_OF_KNOWN: Final = APART - {"others", "part", "to come", "season"}
_SIZES: Final = frozenset({"length", "area", "mass", "volume"})
_RACES: Final = frozenset({"length", "seconds"})
_LONG, _TWICE, _FEW, _PAIR, _NAME, _AHEAD, _MANY = 2, 2, 3, 2, 3, 16, 12


def said_again(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Give every two unlike figures of which the later says again what the first tells."""
    if len({(figure.context.document, figure.context.article) for figure in figures}) > 1:
        return
    for pair in candidates(figures):
        one, other = pair[:2]
        low, high = sorted(figure.quantity.nominal for figure in pair[:2])
        if other.context.kind in HEADS or not 0 < low < high <= _TWICE * low:
            continue
        words = _words_again(pair)
        excused = _excused(one, other)
        apart = set_apart(one, other, excused) or difference_told(one, other, pair.crowd)
        if words and not apart and not explained(one, other):
            yield one, other, Link(("".join(words),), firm=False)


def _excused(one: Figure, other: Figure) -> AbstractSet[str]:
    """Give the marks that set no two figures apart: of one rate, and of a number meant by 这."""
    if one.quantity.dimension == "ratio":
        return _OF_RATES
    return _OF_KNOWN if _BACK.search(clause(other)[0]) else frozenset()


def _words_again(pair: Pair) -> Sequence[str]:
    """Give the words by which the later of two figures says the first again."""
    if pair.one.quantity.dimension == "ratio":
        return _rate_again(pair)
    told = _named_in_full(pair) or _one_deed(pair)
    if told and not timed_apart(*pair[:2]):
        return (told,)
    one, other = pair[:2]
    nouns = shared_nouns(one, other)
    if nouns and _third(pair, lambda third: bool(shared_nouns(third, other))):
        return ()
    if size := _size_again(pair):
        return (size,)
    same_scale = [third for third in pair.crowd if third.quantity.scale == other.quantity.scale]
    if not nouns and len(same_scale) > _PAIR:
        return ()
    common = signs(one) & signs(other) - set("".join(nouns))
    if _tied(one, other, nouns, common):
        return nouns or sorted(common) or (other.quantity.unit,)
    named = bool(nouns) or one.quantity.unit not in _UNNAMED
    alone = bool(common) or (len(pair.crowd) == _PAIR and _named_before(one, other, nouns))
    told_twice = named and alone and len(pair.crowd) <= _FEW and _repeats(one, other)
    return (nouns or sorted(common)) if told_twice else ()


def _rate_again(pair: Pair) -> Sequence[str]:
    """Give the rate that both figures tell, where it has no third value."""
    rate = one_rate(*pair[:2])
    if not rate or _third(pair, lambda third: bool(one_rate(third, pair.other))):
        return ()
    return (rate,)


def _size_again(pair: Pair) -> str:
    """Give the size of a thing that is told of it again, and of it alone: 这条隧道长."""
    one, other = pair[:2]
    size = attribute(one)
    if not size or size != attribute(other):
        return ""
    refers = _REFERS.search(before(other))
    meant = refers and refers["thing"] and _told_of(refers["thing"], one, other)
    return size if meant and not _third(pair, lambda third: attribute(third) == size) else ""


def _named_in_full(pair: Pair) -> str:
    """Give the long name that stands behind both numbers, and behind no third one."""
    if pair.one.quantity.dimension in _RACES:
        return ""
    one, other = (_name_behind(figure) for figure in pair[:2])
    same = takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False))
    name = "".join(sign for sign, _ in same)
    digits = max(telling_digits(figure.quantity) for figure in pair[:2])
    telling = len(name) >= _NAME + (digits < _PAIR) * _PAIR
    same = telling and not _third(pair, lambda third: _name_behind(third).startswith(name))
    return name if same else ""


def _one_deed(pair: Pair) -> str:
    """Give deed and thing of both figures where they are the same, and of no third one."""
    one, other = (figure.measure for figure in pair[:2])
    short, long = sorted((one.thing, other.thing), key=len)
    same = bool(one.action) and one.action == other.action and len(short) >= _LONG
    if not same or not long.endswith(short) or len(pair.crowd) > _MANY:
        return ""
    kin = _third(pair, lambda third: third.measure.thing.endswith(short[-_LONG:]))
    return "" if kin else one.action + short


def _third(pair: Pair, alike: Callable[[Figure], bool]) -> bool:
    """Say whether a third value is told of a like thing."""
    values = {figure.quantity.nominal for figure in pair[:2]}
    return any(third.quantity.nominal not in values and alike(third) for third in pair.crowd)


def _name_behind(figure: Figure) -> str:
    if clause(figure)[0].endswith("等"):
        return ""
    found = _FULL.match(figure.context.sentence[figure.until : figure.until + _AHEAD])
    return found["name"] if found else ""


def _tied(one: Figure, other: Figure, nouns: Sequence[str], common: set[str]) -> bool:
    """Say whether words right beside the later figure mean the first one."""
    lead, _ = clause(other)
    if _BACK.search(lead) and _sole_size(one, other):
        return True
    if nouns and (_BACK.search(lead) or _CLOSES.match(other.context.sentence, other.until)):
        return True
    done = _DONE.search(lead)
    if nouns and done and set(done["deed"]) & common:
        return True
    if nouns and all(_LASTS.search(before(figure)) for figure in (one, other)):
        return True
    refers = _REFERS.search(before(other))
    deed = common & set(lead_of(one)[-_LONG:]) & set(lead_of(other)[-_LONG:])
    if not refers or not (nouns or deed):
        return False
    body, thing = refers.group("body", "thing")
    return body in one.context.sentence if body else _told_of(thing, one, other)


def _named_before(one: Figure, other: Figure, nouns: Sequence[str]) -> bool:
    """Say whether the name stands right before both numbers, or a caption tells of all."""
    leads = [lead_of(figure) for figure in (one, other)]
    ends = bool(nouns) and all(lead.endswith(nouns[0]) for lead in leads)
    whole = bool(nouns) and any(_ALL.search(before(figure)) for figure in (one, other))
    return ends or (captioned(one, other) and whole)


def _sole_size(one: Figure, other: Figure) -> bool:
    """Say whether both are sizes in one printed unit: 4.2公里, 这5.4公里路."""
    mine, theirs = one.quantity, other.quantity
    return mine.dimension in _SIZES and mine.unit == theirs.unit and mine.scale == theirs.scale


def _told_of(thing: str, one: Figure, other: Figure) -> bool:
    """Say whether the first sentence tells of the thing meant: by its name, or its number."""
    words = (word for word in content_words(thing) if len(word) >= _LONG)
    told = f"{one.context.gist.opening}{one.context.sentence}"
    named = any(word in told for word in words)
    return named or bool(shared_companions(one, other))


def _repeats(one: Figure, other: Figure) -> bool:
    """Say whether someone's words, a caption or a whole tells again what a sentence told."""
    told = _spoken(other) and not _spoken(one) and other.quantity.dimension != "months"
    return told or captioned(one, other) or _WHOLE.search(before(other)) is not None


def _spoken(figure: Figure) -> bool:
    """Say whether a figure is told in someone's words, with marks of quotation or without."""
    return quoted(figure) or _SPOKEN.search(figure.context.sentence, 0, figure.at) is not None

"""What ties a later figure to one told before: 这, 该, 被扣的, a speaker, a caption. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.facts.again_signs import before
from qa.judging.facts.how_told import captioned, quoted
from qa.judging.linking.clauses import clause, lead_of
from qa.judging.linking.companions import shared_companions
from qa.judging.linking.words import content_words
from qa.model import Figure
from qa.patterns import regex

_BACK: Final = regex(
    "(?:[这那][个条座只款份台部场批笔]?|上述|(?:刚才|前面|上面|之前)[说提讲]?到?的)$"
)
_REFERS: Final = regex(
    "(?:[这该]|(?<![受因由为据对就从如])此|上述|本(?=[次届场期轮]))(?![时天里样些前后])"
    "(?:(?P<body>[局院校司队会办委厂店馆站村镇县市区])|(?P<thing>[^，。；]{1,8}))"
)
_DONE: Final = regex("(?P<deed>[\u4e00-\u9fff]{1,3})的$")
_CLOSES: Final = regex("[\u4e00-\u9fff]{0,4}，?一个[也都]?[不没][少落漏差]")
_LASTS: Final = regex("历时|为期|历经")
_SPOKEN: Final = regex("(?:说|介绍|表示|称|透露|告诉[^，。；]{1,8}|解释|答复|回应|提醒|回忆)[，：]")
_WHOLE: Final = regex("[全整][馆校场村镇县市区厂院线店班园]|[共总]")
_ALL: Final = regex("[共总]")
_SIZES: Final = frozenset({"length", "area", "mass", "volume"})
_LONG = 2


def points_back(figure: Figure) -> bool:
    """Say whether a number is meant as one told before: 这5.4公里路, 上述三条线路."""
    return _BACK.search(clause(figure)[0]) is not None


def tied(one: Figure, other: Figure, nouns: Sequence[str], common: set[str]) -> bool:
    """Say whether words right beside the later figure mean the first one."""
    if points_back(other) and (nouns or _of_one_size(one, other)):
        return True
    if not nouns:
        return _refers_to_deed(one, other, common)
    done = _DONE.search(clause(other)[0])
    return bool(
        _CLOSES.match(other.context.sentence, other.until)
        or (done and set(done["deed"]) & common)
        or all(_LASTS.search(before(figure)) for figure in (one, other))
        or refers(one, other)
    )


def _refers_to_deed(one: Figure, other: Figure, common: set[str]) -> bool:
    """Say whether the deed right before both numbers is one, of a thing that is meant by 此."""
    deed = common & set(lead_of(one)[-_LONG:]) & set(lead_of(other)[-_LONG:])
    return bool(deed) and refers(one, other)


def refers(one: Figure, other: Figure) -> bool:
    """Say whether the later figure is of a thing meant by 这 or 该 that the text has told of."""
    found = _REFERS.search(before(other))
    if not found:
        return False
    if found["body"]:
        return found["body"] in one.context.sentence
    told = f"{one.context.gist.opening}{one.context.sentence}"
    words = (word for word in content_words(found["thing"]) if len(word) >= _LONG)
    return any(word in told for word in words) or bool(shared_companions(one, other))


def _of_one_size(one: Figure, other: Figure) -> bool:
    """Say whether both are sizes in one printed unit: 4.2公里, 这5.4公里路."""
    mine, theirs = one.quantity, other.quantity
    return mine.dimension in _SIZES and mine.unit == theirs.unit and mine.scale == theirs.scale


def repeats(one: Figure, other: Figure) -> bool:
    """Say whether someone's words, a caption or a whole tells again what a sentence told."""
    return retells(one, other) or captioned(one, other) or _WHOLE.search(before(other)) is not None


def retells(one: Figure, other: Figure) -> bool:
    """Say whether the later figure alone is told in someone's words; years are one's own."""
    return _spoken(other) and not _spoken(one) and other.quantity.dimension != "months"


def _spoken(figure: Figure) -> bool:
    """Say whether a figure is told in someone's words, with marks of quotation or without."""
    return quoted(figure) or _SPOKEN.search(figure.context.sentence, 0, figure.at) is not None


def named_before(one: Figure, other: Figure, nouns: Sequence[str]) -> bool:
    """Say whether the name stands right before both numbers, or a caption or quotation has it."""
    leads = [lead_of(figure) for figure in (one, other)]
    ends = bool(nouns) and all(lead.endswith(nouns[0]) for lead in leads)
    whole = bool(nouns) and any(_ALL.search(before(figure)) for figure in (one, other))
    inside = bool(nouns) and quoted(other) and not quoted(one)
    return ends or inside or (captioned(one, other) and whole)

"""What speaks for two unlike figures of one article being one fact, or against: signs. Pure.

A sign is a small whole number. `one` stands before `other` in the text, and `crowd` are all
figures of their kind in the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from qa.judging.arithmetic.misprints import digits, slipped, telling_digits
from qa.judging.linking.clauses import clause, said
from qa.judging.linking.companions import changed_companions
from qa.judging.linking.heads import clauses_apart, heads_apart
from qa.judging.linking.kinship import SPOTS, WHOLE, standing
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import told_apart
from qa.judging.linking.subjects import other_subjects
from qa.judging.linking.two_facts import two_facts
from qa.judging.linking.words import rarity
from qa.model import Figure
from qa.patterns import regex

Signs = dict[str, int]

_FILL: Final = regex(
    "(?:[达为共约近有了是到至过计已总超仅逾在将被把合]|分别|达到|累计|共计|总计|合计|超过)+$"
)
_LEADS: Final = regex("^(?:余|多|左右|以上|的|共)+")
_HAN: Final = regex("[\u4e00-\u9fff]")
_COMMON: Final = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时全市县区省到将被把从由均约近超每各其等这该此已大小"
    "多新总数本最出成建发开现加次量动用行公工业地方要可能会"
)
_MORE: Final = regex("新|增|再|又")
_EACH: Final = regex("每|均")
_PART: Final = regex("其中|仅|光|单是|包括|含")
_ALONE: Final = regex("(?:其中)?(?:仅|光是?|单是?)[经在从由通]")
_THAN: Final = regex("比|较|多[了出]?$|少了?$|高出")
_SO_FAR: Final = regex("到|截[至止]|累计|增至|已|达|扩大|突破|升")
_ALL: Final = regex(
    "[^，。；]{0,8}?(?:全部|均|都|全体|悉数|无一|全数|[件个户人][件个户人])",
    holding="全 均 都 悉 一 件 个 户 人",
)
_AMONG: Final = regex("[^，。；]{0,6}?[中里](?:，|[^心国间学小年部]|$)", holding="中 里")
_ARABIC: Final = regex("[0-9]")
_CHINESE: Final = regex("[一二两三四五六七八九十百千半]")
_LENGTHS: Final = frozenset({"days", "months", "seconds"})
_SLIPPED: Final = frozenset({"turned", "digit", "first"})
_MARKS: Final = ("其中", "总", "累计")
_NEAR, _AFTER, _SIDE, _MOST, _TEN = 12, 12, 6, 4, 10
_LONG, _FAR, _TITLES = 3, 4, frozenset({"headline", "kicker"})


def may_be_twins(one: Figure, other: Figure) -> bool:
    """Say cheaply whether anything at all speaks for two figures being one fact.

    Numbers that are no slip apart need a headline, a caption, or one to be told again in words.
    """
    told = _all(other) or _among(other)
    if one.context.block == other.context.block and not told:
        return False
    short = min(telling_digits(figure.quantity) for figure in (one, other)) == 1
    again = in_words(other) and not in_words(one) and not short
    how = _how(one, other)
    if how not in _SLIPPED:
        told = told or _title(one, other) or _caption(one, other)
        if how == "far" or not (told or again):
            return False
    if _named_apart(one, other) or (how != "turned" and not may_agree(one, other, kindred=True)):
        return False
    common = len(_chars(one) & _chars(other))
    alike = common > (one.quantity.dimension in _LENGTHS)
    if one.quantity.dimension in _LENGTHS | {"number"}:
        return alike
    return alike or again or how == "turned" or (_quoted(other) and not _quoted(one))


def in_words(figure: Figure) -> bool:
    """Say whether a number is printed in Chinese numerals, as in speech."""
    text = figure.context.sentence[figure.at : figure.until]
    return _ARABIC.search(text) is None and _CHINESE.search(text) is not None


def is_part(one: Figure, other: Figure) -> bool:
    """Say whether the later number is less, and told to be but some of something: 光一季度就."""
    less = other.quantity.nominal < one.quantity.nominal
    lead = clause(other)[0]
    return less and bool(_PART.search(lead[-_NEAR:]) or _ALONE.match(lead))


def twin_signs(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Signs:
    """Give the signs of two figures."""
    return {
        **_of_values(one, other, crowd),
        **_of_words(one, other),
        **_of_slots(one, other),
        **_of_places(one, other, crowd),
    }


def _named_apart(one: Figure, other: Figure) -> bool:
    """Say whether the words name two places, times, bodies or things."""
    return told_apart(one, other) or heads_apart(one, other) or clauses_apart(one, other)


def _how(one: Figure, other: Figure) -> str:
    """Say how the one value differs from the other: as a slip does, or how much."""
    slip = slipped(one, other)
    if slip == "digit":
        same = digits(one.quantity)[:1] == digits(other.quantity)[:1]
        return "digit" if same else "first"
    if slip == "turned":
        return slip
    low, high = sorted((abs(one.quantity.nominal), abs(other.quantity.nominal)))
    return "near" if high * 5 <= low * 6 else "half" if high <= 2 * low else "far"


def _of_values(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Signs:
    low, high = sorted((one.quantity.nominal, other.quantity.nominal))
    short, long = sorted(telling_digits(figure.quantity) for figure in (one, other))
    size = "long" if short >= _LONG else "two" if short > 1 else "round" if long > 1 else "one"
    values = {figure.quantity.nominal for figure in crowd}
    more = other.quantity.nominal > one.quantity.nominal
    return {
        f"{_how(one, other)} {size}": 1,
        "step": int(short > 1 and high - low in values),
        "sum": int(high + low in values),
        "so far": int(more and _SO_FAR.search(clause(other)[0]) is not None),
        "both in": int(_both_in(one, other, crowd) or _both_in(other, one, crowd)),
    }


def _both_in(figure: Figure, rival: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether the sentence of a figure gives the rival's number, too."""
    return any(
        third is not rival
        and third.quantity.nominal == rival.quantity.nominal
        and third.context.span == figure.context.span
        for third in crowd
    )


def _of_words(one: Figure, other: Figure) -> Signs:
    left, right = (set(sum(said(figure), ())) - WHOLE for figure in (one, other))
    befores = [clause(figure)[0] for figure in (one, other)]
    stems = [_FILL.sub("", before)[::-1] for before in befores]
    near = [before[-_NEAR:] for before in befores]
    more, each, part, than = (
        [cue.search(text) is not None for text in near] for cue in (_MORE, _EACH, _PART, _THAN)
    )
    return {
        "words": min(sum(map(rarity, left & right)) // _TEN, _MOST),
        "lead": _alike(*stems),
        "no char": int(not _chars(one) & _chars(other)),
        "crossed": int(crossed(one, other)),
        "all": int(_all(other)),
        "among": int(_among(other)),
        "among one": int(_among(one)),
        "more": int(more[0] != more[1]),
        "each": int(each[0] != each[1]),
        "part one": int(part[0] and not part[1]),
        "than one": int(than[0] and not than[1]),
    }


def _alike(one: str, other: str) -> int:
    """Count the signs at the beginning that two texts have in common."""
    pairs = zip(one[:_MOST], other[:_MOST], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _chars(figure: Figure) -> frozenset[str]:
    """Give the telling characters beside a number and in what it counts, its unit left out."""
    before, after = clause(figure)
    text = before[-_SIDE:] + after[:_SIDE] + figure.measure.thing[-_SIDE:]
    return _telling(text, figure.quantity.unit)


@lru_cache(maxsize=1 << 12)
def _telling(text: str, unit: str) -> frozenset[str]:
    return frozenset(_HAN.findall(text)) - _COMMON - frozenset(unit)


def crossed(one: Figure, other: Figure) -> bool:
    """Say whether what one counts stands before its number, and behind the other: 9座车站."""
    return _crosses(one, other) or _crosses(other, one)


def _crosses(one: Figure, other: Figure) -> bool:
    noun = _FILL.sub("", clause(one)[0])[-2:]
    return len(noun) > 1 and noun in _LEADS.sub("", clause(other)[1])[:_SIDE]


def _all(figure: Figure) -> bool:
    """Say whether something is told of all that were counted: 6所学校都."""
    behind = figure.context.sentence[figure.until : figure.until + _AFTER]
    return _ALL.match(behind) is not None


def _among(figure: Figure) -> bool:
    """Say whether some of those counted are told of: 9名伤者中."""
    behind = figure.context.sentence[figure.until : figure.until + _AFTER]
    return _AMONG.match(behind) is not None


def _of_slots(one: Figure, other: Figure) -> Signs:
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated
    same = bool(first and second and (first.start, first.end) == (second.start, second.end))
    apart = one.scope ^ other.scope
    return {
        "one time": int(same and not stated),
        "hedged": int(bool(one.quantity.hedge) != bool(other.quantity.hedge)),
        "in words": int(in_words(other) and not in_words(one)),
        "both in words": int(in_words(one) and in_words(other)),
        f"of {one.quantity.dimension}": 1,
        "two facts": int(two_facts(one, other)),
        **{f"mark {mark}": int(mark in apart) for mark in _MARKS},
    }


def _of_places(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Signs:
    values = {one.quantity.nominal, other.quantity.nominal}
    gap = abs(other.context.block - one.context.block)
    return {
        "title": int(_title(one, other)),
        "caption": int(_caption(one, other)),
        "list": int("list" in {one.context.kind, other.context.kind}),
        "one block": int(gap == 0),
        "opening": int(one.context.block <= 1 and one.context.kind == "paragraph"),
        "far block": int(gap > _FAR),
        "quoted": int(_quoted(other) and not _quoted(one)),
        "subjects": int(other_subjects(one, other)),
        "parallel": standing(one, other, ())["parallel"],
        "others": min(len(changed_companions(one, other)), _LONG),
        "crowd": sum(figure.quantity.nominal not in values for figure in crowd).bit_length(),
    }


def _title(one: Figure, other: Figure) -> bool:
    return one.context.kind in _TITLES and other.context.kind not in SPOTS


def _caption(one: Figure, other: Figure) -> bool:
    return (one.context.kind == "caption") != (other.context.kind == "caption")


def _quoted(figure: Figure) -> bool:
    text = figure.context.sentence
    return text.rfind("“", 0, figure.at) > text.rfind("”", 0, figure.at)

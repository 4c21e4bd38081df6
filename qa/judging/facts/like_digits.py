"""Two figures of two articles whose digits agree and whose units do not: are they one fact? Pure.

新校舍27亩 and 27公顷 of it; 四十三亿多元 and 43.8万元. Digits in common show it, the more of them
the better; what else speaks for one fact, and what against, is weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final

from qa.judging.arithmetic.misprints import MU, digits, telling_digits
from qa.judging.arithmetic.quotients import bounded
from qa.judging.facts.fact_signs import signs
from qa.judging.facts.like_digit_weights import LEAST, WEIGHTS
from qa.judging.linking.clauses import clause
from qa.judging.linking.kinship import shared_words
from qa.judging.linking.matters import one_matter
from qa.judging.linking.measures import action, kind
from qa.judging.linking.one_story import one_story, story_odds
from qa.judging.linking.turns import turns_apart
from qa.judging.units.other_scales import other_scales, rescaled
from qa.model import Figure, Quantity
from qa.patterns import regex

_UNFIT: Final = frozenset(
    "ordinal point odds temperature age fold score level degree index times days months".split()
)
_LEAST_DIGITS: Final = 2
_NO_CHANCE: Final = 4
_HARDLY: Final = -300
"""What speaks for one story of two articles that hardly tell one, in hundredths."""
_APART: Final = Fraction(9, 5)
_WIDE: Final = Fraction(11, 10)
_CROWD, _TEN, _MOST, _MATTER = 40, 10, 2, 4
_KNOWN: Final = frozenset({2, 10, 15, 1000, 10_000})
_OWN: Final = regex(
    "老[\u4e00-\u9fff]|[我他她你]家|[婶嫂爷奶姨哥姐叔伯]家|家里|一家|户主|农户|大户|村民|师傅"
)
"""Who tells of what is his own."""
_SIZE: Final = regex(
    r"(?P<name>占地|总?库容|总?装机|总?投资|仓容|建筑面积|流域面积|总?面积|全长|总长|水面|蓄水|产值|总重|自重)"
    r"(?:容量|面积)?(?:为|达|约|共|是)?$"
)
_HAS: Final = regex(
    r"的(?P<noun>[\u4e00-\u9fff]{2,12}?)(?=[，。、；里中内]|上个?月|位于|在|是|已|有)"
)
_PARTS: Final = regex(r"其中|每|均|一期|二期|首期|已|新增|扩建|最|另|分")
_TENS: Final = frozenset({10, 100, 1000, 10_000})
_WORDS: Final = {
    "each": regex("每|均|单价|一[个户家人亩斤台只株座头]|/"),
    "part": regex(
        "其中|仅|只有|单是|光是|占|已|剩|余|最[大小长短高低多少]|主[跨桥线楼体]|核心|首[批期]"
    ),
    "moved": regex("增|减|涨|降|升|多[出了]|少[了]|提高|上调|超[出过]"),
}


def digit_keys(figure: Figure) -> Iterator[str]:
    """Name the first two digits of an amount, and those that it has in 亩, or in 斤."""
    quantity = figure.quantity
    if may_be_told_again(quantity):
        yield _first_two(quantity.nominal)
        if telling_digits(quantity) > _LEAST_DIGITS:
            yield _printed(quantity)
        if quantity.dimension == "area":
            yield _first_two(quantity.nominal / MU)
        elif quantity.dimension == "mass":
            yield _first_two(quantity.nominal * 2)


def may_be_told_again(quantity: Quantity) -> bool:
    """Say whether a number is an amount or a rate with digits enough to be known again."""
    if quantity.dimension in _UNFIT or quantity.hedge == "range":
        return False
    plain = quantity.dimension != "number" or quantity.large
    return plain and quantity.nominal > 0 and telling_digits(quantity) >= _LEAST_DIGITS


def _first_two(number: Fraction) -> str:
    over, under = number.as_integer_ratio()
    if over < under * _TEN:
        over *= 10**12
    return str(over // under)[:_LEAST_DIGITS]


def like_digits(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give each two figures of two articles that are one fact, told in two units."""
    for one, other in combinations(figures[:_CROWD], 2):
        apart = one.context.document != other.context.document
        if apart and may_be_slip(one, other) and _are_one(one, other, figures):
            yield one, other


def _are_one(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    if turns_apart(one, other) or story_odds(one.context, other.context) < _HARDLY:
        return False
    if _beyond_chance(one, other) or _of_one_label(one, other):
        return True
    return odds(one, other, crowd) >= LEAST


def _of_one_label(one: Figure, other: Figure) -> bool:
    """Say whether articles of one story call both by one name of a size, a power of ten apart."""
    names = [_SIZE.search(figure.context.sentence, 0, figure.at) for figure in (one, other)]
    low, high = sorted((one.quantity.nominal, other.quantity.nominal))
    tens = low > 0 and high / low in _TENS and one.quantity.hedge == other.quantity.hedge == ""
    if not (tens and names[0] and names[1]) or not one_story(one.context, other.context):
        return False
    leads = [clause(figure)[0] for figure in (one, other)]
    apart = any(_OWN.search(words) or _PARTS.search(words) for words in leads)
    apart = apart or not (_told_of(one, other) and _told_of(other, one))
    return names[0]["name"] == names[1]["name"] and not apart


def _told_of(one: Figure, other: Figure) -> bool:
    """Say whether what a size is said to be of (占地63亩的园子) stands beside the other, too."""
    found = _HAS.match(one.context.sentence, one.until)
    beside = other.context.sentence + other.context.title
    return not found or not set(found["noun"][-2:]).isdisjoint(beside)


def _beyond_chance(one: Figure, other: Figure) -> bool:
    """Say whether articles of one story print the same four digits and more."""
    same = _printed(one.quantity) == _printed(other.quantity)
    many = telling_digits(one.quantity) >= _NO_CHANCE
    return same and many and one_story(one.context, other.context)


def _of_two_sizes(one: Figure, other: Figure) -> bool:
    """Say whether numbers beside both are as many times apart: a small thing and a large one."""
    ratio = one.quantity.nominal / other.quantity.nominal
    mine, theirs = (
        {(kind(beside.quantity), beside.quantity.nominal * by) for beside in figure.beside}
        for figure, by in ((one, Fraction(1)), (other, ratio))
    )
    own = (kind(one.quantity), one.quantity.nominal)
    return bool((mine & theirs) - {own})


def may_be_slip(one: Figure, other: Figure) -> bool:
    """Say whether the digits of two figures agree but for their unit, or the 万 or 亿 before it."""
    if not all(may_be_told_again(figure.quantity) for figure in (one, other)):
        return False
    return _slipped(one, other) and not _of_two_sizes(one, other)


def _slipped(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.nominal)
    if kind(low) != kind(high) or high.nominal < low.nominal * _APART:
        return False
    same = low.scale != high.scale and _printed(low) == _printed(high) and _tells(low, high)
    if low.dimension == "count" and low.nominal / low.scale != high.nominal / high.scale:
        same = False  # 停车位126个, 学位1.26万个
    return same or _meant(low, high) or _meant(high, low)


def _tells(low: Quantity, high: Quantity) -> bool:
    """Say whether like digits are no chance, whatever power of ten lies between: 7600万, 7.6亿."""
    large = low.large and high.large and low.dimension != "count"
    return large or telling_digits(low) > _LEAST_DIGITS


def _printed(quantity: Quantity) -> str:
    return digits(quantity).strip("0")


def _meant(odd: Quantity, told: Quantity) -> bool:
    """Say whether one number in another unit is what the other says.

    Two digits that a factor of fifteen turns into two others are met by chance.
    """
    told, few = _narrowed(told), min(map(telling_digits, (odd, told))) <= _LEAST_DIGITS
    meant = [
        rescaled(odd, scale)
        for scale in other_scales(odd)
        if not few or _keeps_digits(scale / odd.scale) or _makes(odd, scale, told)
    ]
    return any(_narrowed(one).meets(told) for one in meant)


def _keeps_digits(factor: Fraction) -> bool:
    """Say whether a factor only moves the point: a power of ten."""
    over, under = factor.as_integer_ratio()
    return str(over * under).rstrip("0") == "1"


def _makes(odd: Quantity, scale: Fraction, told: Quantity) -> bool:
    return rescaled(odd, scale).nominal == told.nominal


def _narrowed(quantity: Quantity) -> Quantity:
    """Bound what a hedge leaves open: 超15万; 680多 may be all that it says."""
    return bounded(quantity) if quantity.high > quantity.low * _WIDE else quantity


def odds(one: Figure, other: Figure, crowd: Sequence[Figure]) -> int:
    """Give what speaks for two figures being one fact, in hundredths."""
    found = digit_signs(one, other, crowd)
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in found.items())


def digit_signs(one: Figure, other: Figure, crowd: Sequence[Figure]) -> dict[str, int]:
    """Give the signs that two figures of like digits are one fact, or two."""
    return (
        signs(one, other)
        | _of_numbers(one.quantity, other.quantity)
        | _of_nouns(one, other, crowd)
        | {
            "story": int(one_story(one.context, other.context)),
            "matter": min(one_matter(one.context, other.context) // _TEN, _MATTER),
            "told again": _told_again(one, other),
        }
    )


def _of_numbers(one: Quantity, other: Quantity) -> dict[str, int]:
    low, high = sorted((one, other), key=lambda quantity: quantity.nominal)
    few, many = sorted(map(telling_digits, (one, other)))
    ratio = high.nominal / low.nominal
    return {
        "exact": int(ratio.denominator == 1 and _printed(one) == _printed(other)),
        "three digits": int(few > _LEAST_DIGITS),
        "three of one": int(many > _LEAST_DIGITS),
        "hedges": int(one.hedge != "") + int(other.hedge != ""),
        f"of {one.dimension.partition(':')[0]}": 1,
        f"times {ratio if ratio in _KNOWN else 'else'}": 1,
        "other counters": int(one.unit != other.unit and one.dimension == "count"),
    }


def _of_nouns(one: Figure, other: Figure, crowd: Sequence[Figure]) -> dict[str, int]:
    mine, theirs = one.measure.thing, other.measure.thing
    leads = [clause(figure)[0] for figure in (one, other)]
    found = {
        "words": shared_words(one, other, crowd)[1] // _TEN,
        "noun": int(mine[-2:] == theirs[-2:] != ""),
        "end": int(mine[-1:] == theirs[-1:] != ""),
        "deed": int(action(one.measure) == action(other.measure) != ""),
        "ends apart": int(bool(mine and theirs) and mine[-1] != theirs[-1]),
        "alike": _alike(one) + _alike(other),
        "own": int(_is_own(one) != _is_own(other)),
    }
    for name, words in _WORDS.items():
        said = [words.search(lead) is not None for lead in leads]
        found[name] = int(said[0] != said[1])
    return found


def _is_own(figure: Figure) -> bool:
    return _OWN.search(figure.context.sentence, 0, figure.at) is not None


def _told_again(one: Figure, other: Figure) -> int:
    """Count the articles that give the other's number, too."""
    pairs = ((one, other), (other, one))
    return sum(mine.quantity.canonical in its.context.gist.numbers for mine, its in pairs)


def _alike(figure: Figure) -> int:
    """Count the figures beside one that are of its kind and size: the text tells of such."""
    value = figure.quantity.nominal
    alike = [
        beside
        for beside in figure.beside
        if kind(beside.quantity) == kind(figure.quantity)
        and value <= beside.quantity.nominal * _TEN
        and beside.quantity.nominal <= value * _TEN
    ]
    return min(len(alike), _MOST)

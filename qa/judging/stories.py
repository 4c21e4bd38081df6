"""Whether two figures of two articles are one fact, because both articles tell one story.

Points in tenths of a logit, set by hand against published articles that have names and numbers
in common: what stands beside both figures, what the articles' openings and numbers have in
common, how near their days are, and how the two numbers differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from qa.judging.anchors import anchors, named, proper, two_homes
from qa.judging.clauses import clause, pairs_of
from qa.judging.differing import differ, differ_at_once, narrowed, one_day
from qa.judging.kinship import shared_words, standing
from qa.judging.limits import may_agree
from qa.judging.linking import Link, doubt, same_event, told_apart
from qa.judging.matters import (
    CERTAIN,
    appeared_apart,
    numbers_in_common,
    of_appearing,
    of_dates,
    of_names,
    of_numbers,
    rare_name,
    seasons_apart,
)
from qa.judging.misprints import slipped, telling_digits
from qa.judging.words import content_words, rarity
from qa.model import Figure
from qa.patterns import regex

_POINTS = {"turned": 20, "digit": 8, "rough": 4}
_ENOUGH, _NARROWED = 24, 20
_SAME_DAY, _OTHER_DAY = 10, 8
_NEVER = 100
_NOUN, _LONGER, _THREE, _SIGN, _ALONE = 6, 5, 3, 4, 5
_PARALLEL, _LONG, _CROWD = 20, 4, 200
_MOVES = regex("已|累计|目前|截至|迄今|陆续")
_BARE = regex(
    "(?:调整后|最终|现在?|目前|[合总共]计|一共|[提升降增减涨落][高至到为]|调[整至到]|达到?|变?[为成]|约|共|就|有|仅)*"
)
_PAUSE = regex("[，。；：]")
_SIGNS = regex("[\u4e00-\u9fff]")
_EMPTY = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时全市县区省到将被把从由均约近超每各其等这该此"
)


def one_story(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart in two articles are one fact, and on what grounds."""
    seasons = seasons_apart(one.context, other.context)
    # what tells two facts apart costs more than to look at two dates
    if (seasons and slipped(one, other) != "turned") or differ_at_once(one, other):
        return None
    if slipped(one, other) == "turned" and (link := same_event(one, other, crowd)):
        return link
    return None if seasons else _of_one_story(one, other, crowd)


def _of_one_story(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    if not may_agree(one, other, kindred=True) or told_apart(one, other) or differ(one, other):
        return None
    narrow = narrowed(one, other) or narrowed(other, one)
    if narrow and not (_long(one, other) and slipped(one, other) == "turned"):
        return None
    words, rare = shared_words(one, other, crowd)
    names = anchors(one.context, other.context)
    told = "".join(filter(named, names))
    if not _beside(one, other, [word for word in words if word not in told], told):
        return None
    numbers = numbers_in_common(one.context, other.context)
    if two_homes(one.context, other.context, names) or not _identified(one, other, names, numbers):
        return None
    points = (
        7 * rare // 10
        + _SIGN * (not rare)
        + of_names(names, frozenset(words))
        + of_numbers(numbers)
        + _of_days(one, other)
        + _of_values(one, other)
        - _throng(one, other)
        - doubt(one, other)
        - _NARROWED * narrow
    )
    if points < _ENOUGH:
        return None
    topic = "".join(words) or one.measure.text or _shared_signs(one, other)
    return Link((topic, *words, *names[:1]), firm=False)


def _beside(one: Figure, other: Figure, words: Iterable[str], told: str) -> bool:
    """Say whether both numbers stand in like words; long ones may be the only ones of a unit.

    So may short ones, of which no other stands in either article at all.
    """
    if any(map(rarity, words)) or (_long(one, other) and _left_out(one, other)):
        return True
    signs = set(_shared_signs(one, other)) - set(told)
    turned = slipped(one, other) == "turned"
    if signs and (_long(one, other) or turned or _sole(one, other)):
        return True
    sure = turned and min(map(telling_digits, (one.quantity, other.quantity))) > _THREE
    return _long(one, other) and bool(sure or pairs_of(one) & pairs_of(other))


def _left_out(one: Figure, other: Figure) -> bool:
    """Say whether a number stands without what it counts, and the clause before names it."""
    for bare, full in ((one, other), (other, one)):
        before = clause(bare)[0]
        if _BARE.fullmatch(before):
            end = bare.at - len(before) - 1
            last = _PAUSE.split(bare.context.sentence[: max(end, 0)])[-1]
            words = {word for word in content_words(last) if rarity(word)}
            if any(word in full.context.sentence[: full.at] for word in words):
                return True
    return False


def _sole(one: Figure, other: Figure) -> bool:
    """Say whether neither article has another number of the unit."""
    return all(figure.quantity.canonical in figure.context.gist.sole for figure in (one, other))


def _shared_signs(one: Figure, other: Figure) -> str:
    """Give the telling characters right beside both numbers: 雨 of 雨量, 塔 of 主塔."""
    sides = [
        f"{before[-3:]}{figure.measure.thing[-6:]}{after[:4]}"
        for figure in (one, other)
        for before, after in [clause(figure)]
    ]
    both = set(_SIGNS.findall(sides[0])) & set(_SIGNS.findall(sides[1])) - _EMPTY
    return "".join(sorted(both))


def _identified(one: Figure, other: Figure, names: Sequence[str], numbers: Fraction) -> bool:
    """Say whether something shows one story: a number, a day, a name that both articles give."""
    if numbers >= CERTAIN or one_day(one, other):
        return True
    return any(proper(name) or (_long(one, other) and rare_name(name)) for name in names)


def _long(one: Figure, other: Figure) -> bool:
    """Say whether both numbers have so many digits that chance hardly makes them alike."""
    return min(telling_digits(one.quantity), telling_digits(other.quantity)) >= _THREE


def _of_days(one: Figure, other: Figure) -> int:
    """Weigh the times: of what the figures speak, and when the articles appeared."""
    mine, theirs = one.period.value, other.period.value
    points, day = of_dates(one.context, other.context), one_day(one, other)
    if mine and theirs and mine.end and theirs.end:
        points += _SAME_DAY if day else -_OTHER_DAY
    moves = any(_MOVES.search(figure.context.sentence) for figure in (one, other))
    if not (day or _long(one, other)) and appeared_apart(one.context, other.context):
        return -_NEVER
    return points + of_appearing(one.context, other.context, moves=moves, one_day=day)


def _of_values(one: Figure, other: Figure) -> int:
    """Weigh how the two numbers differ, and how the words beside them stand."""
    traits = standing(one, other, ())
    slip = slipped(one, other)
    return (
        _POINTS.get(slip, 0)
        + _LONGER * _long(one, other)
        + _ALONE * (bool(slip) and _sole(one, other))
        + _NOUN * traits["noun"]
        - _PARALLEL * traits["parallel"]
    )


def _throng(one: Figure, other: Figure) -> int:
    """Give the points that long articles cost: in a throng of numbers some are a slip apart."""
    many = len(one.context.gist.numbers) * len(other.context.gist.numbers)
    return _LONG * (max(many // _CROWD, 1).bit_length() - 1)

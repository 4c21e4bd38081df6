"""Whether two figures of two articles are one fact, because both articles tell one story.

Points in tenths of a logit, set by hand against published articles that have names and numbers
in common: what stands beside both figures, what the articles' openings and numbers have in
common, how near their days are, and how the two numbers differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from qa.judging.anchors import anchors, named, proper, shared_figures, two_homes, weight
from qa.judging.clauses import clause
from qa.judging.kinship import WHOLE, shared_words, standing
from qa.judging.limits import may_agree
from qa.judging.linking import Link, doubt, same_event, told_apart
from qa.judging.measures import same_name
from qa.judging.misprints import slipped, telling_digits
from qa.judging.words import content_words, rarity
from qa.model import Figure
from qa.patterns import regex

_POINTS = {"turned": 20, "digit": 8, "rough": 4}
_ENOUGH, _LIMIT = 24, 30
_ANCHOR, _MOST_ANCHORS, _TELLING_ANCHOR = 3, 3, 10
_CERTAIN = Fraction(4, 5)
_NUMBER, _MOST_NUMBERS, _CHANCE = 6, 4, 400
_SAME_DAY, _OTHER_DAY, _WEEK = 10, 8, 5
_NOUN, _LONGER, _THREE, _SIGN = 6, 5, 3, 4
_PARALLEL, _FRESH, _LONG, _CROWD = 20, 8, 4, 200
_WEEKS, _MONTH, _SEASON = 7, 31, 200
_BUILT = regex(
    "[\u4e00-\u9fff]{2}(?P<kind>大桥|隧道|高速|铁路|水库|[东南西北]站|机场|景区|古城|公园|博物馆|美术馆|图书馆|"
    "中学|小学|大学|医院|马拉松)"
)
_BATCH = regex(
    r"[首前]批|第[一二三四五六七八九十\d]+[批次期季轮号]|[首次]日|[上下]半年|[一二三四]季度"
)
_YEAR = regex(r"(?<!\d)20\d\d(?=年)")
_OURS = regex("[我本该全各](?:[省市县区州镇乡村国校院])")
_MONTHS = regex(r"(\d{1,2})月")
_DAYS = regex(r"(\d{1,2})[日号]")
_ASIDE = regex("[^。；]{0,16}(?:另|还有|其余|又有)")
_MOVES = regex("已|累计|目前|截至|迄今|陆续")
_SIGNS = regex("[\u4e00-\u9fff]")
_EMPTY = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时全市县区省到将被把从由均约近超每各其等这该此"
)


def one_story(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart in two articles are one fact, and on what grounds."""
    if _told_there(one, other) or _named_apart(one, other):
        return None
    if slipped(one, other) == "turned" and (link := same_event(one, other, crowd)):
        return link
    return _of_one_story(one, other, crowd)


def _of_one_story(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    if not may_agree(one, other, kindred=True) or told_apart(one, other) or _differ(one, other):
        return None
    words, rare = shared_words(one, other, crowd)
    signs = _shared_signs(one, other)
    names = anchors(one.context, other.context)
    told = "".join(filter(named, names))
    beside = any(word not in told and rarity(word) for word in words)
    if not beside and not (set(signs) - set(told) and _distinctive(one, other)):
        return None
    numbers = _numbers_in_common(one, other)
    if two_homes(one.context, other.context, names) or not _identified(one, other, names, numbers):
        return None
    known = frozenset(words)
    points = (
        7 * rare // 10
        + _SIGN * (not rare)
        + _of_names([weight(name, known) for name in names])
        + int(_NUMBER * min(numbers, Fraction(_MOST_NUMBERS)))
        + _of_days(one, other)
        + _of_values(one, other)
        - _throng(one, other)
        - doubt(one, other)
    )
    if points < _ENOUGH:
        return None
    topic = "".join(words) or one.measure.text or signs
    return Link((topic, *words, *names[:1]), firm=False)


def _named_apart(one: Figure, other: Figure) -> bool:
    """Say whether each sentence names a bridge, a school … of its own before the number."""
    mine, theirs = (
        {found[0]: found["kind"] for found in _BUILT.finditer(figure.context.sentence[: figure.at])}
        for figure in (one, other)
    )
    return bool(set(mine.values()) & set(theirs.values())) and not mine.keys() & theirs.keys()


def _told_there(one: Figure, other: Figure) -> bool:
    """Say whether one article gives the other's number, too: then the two are two facts."""
    return (
        one.quantity.canonical in other.context.gist.numbers
        or other.quantity.canonical in one.context.gist.numbers
    )


def _differ(one: Figure, other: Figure) -> bool:
    """Say whether the sentences set the figures apart: another batch, more told beside one."""
    batches = [set(_BATCH.findall(figure.context.sentence)) for figure in (one, other)]
    if batches[0] and batches[1] and not batches[0] & batches[1]:
        return True
    if any(_ASIDE.match(figure.context.sentence, figure.until) for figure in (one, other)):
        return True
    months = [set(_MONTHS.findall(figure.context.sentence[: figure.at])) for figure in (one, other)]
    if months[0] and months[1] and not months[0] & months[1]:
        return True
    if _narrowed(one, other) or _narrowed(other, one):
        return True
    if _other_years(one, other) or _other_days(one, other):
        return True
    rates = one.quantity.dimension == "ratio"
    return rates and not same_name(one.measure, other.measure)


def _other_days(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each its own day of a month, though nobody knows the year."""
    periods = [figure.period.value for figure in (one, other) if figure.period.stated]
    days = [set(_DAYS.findall(period.text)) for period in periods if period]
    return len(days) > 1 and bool(days[0] and days[1]) and not days[0] & days[1]


def _other_years(one: Figure, other: Figure) -> bool:
    """Say whether the articles open with other years: last year's report and this year's."""
    years = [_YEAR.findall(figure.context.gist.opening) for figure in (one, other)]
    return bool(years[0] and years[1]) and max(years[0]) != max(years[1])


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
    return numbers >= _CERTAIN or _one_day(one, other) or any(map(proper, names))


def _one_day(one: Figure, other: Figure) -> bool:
    mine, theirs = one.period.value, other.period.value
    if not (mine and theirs):
        return False
    begun = mine.start is not None and mine.start == theirs.start
    stated = one.period.stated and other.period.stated
    return (mine.end is not None and mine.end == theirs.end) or (begun and stated)


def _distinctive(one: Figure, other: Figure) -> bool:
    """Say whether the numbers are long, or the one is the other turned round."""
    long = min(telling_digits(one.quantity), telling_digits(other.quantity)) >= _THREE
    return long or slipped(one, other) == "turned"


def _of_names(weights: Sequence[int]) -> int:
    """Weigh what the openings of the two articles have in common."""
    several = sum(value >= _TELLING_ANCHOR for value in weights)
    best = min(max(weights, default=0), _LIMIT)
    return 7 * best // 10 + _ANCHOR * min(max(several - 1, 0), _MOST_ANCHORS)


def _numbers_in_common(one: Figure, other: Figure) -> Fraction:
    """Count the telling numbers that both articles give, less those that chance makes equal."""
    many = len(one.context.gist.numbers) * len(other.context.gist.numbers)
    return len(shared_figures(one.context, other.context)) - Fraction(many, _CHANCE)


def _throng(one: Figure, other: Figure) -> int:
    """Give the points that long articles cost: in a throng of numbers some are a slip apart."""
    many = len(one.context.gist.numbers) * len(other.context.gist.numbers)
    return _LONG * (max(many // _CROWD, 1).bit_length() - 1)


def _of_days(one: Figure, other: Figure) -> int:
    """Weigh the times: of what the figures speak, and when the articles appeared."""
    mine, theirs = one.period.value, other.period.value
    points, day = 0, _one_day(one, other)
    if mine and theirs and mine.end and theirs.end:
        points = _SAME_DAY if day else -_OTHER_DAY
    if one.context.date and other.context.date:
        gap = abs((one.context.date - other.context.date).days)
        moves = any(_MOVES.search(figure.context.sentence) for figure in (one, other))
        if gap > (_SEASON if day else _MONTH) or (gap and moves and not day):
            return -100
        points += _WEEK * (gap <= _WEEKS)
    return points


def _of_values(one: Figure, other: Figure) -> int:
    """Weigh how the two numbers differ, and how the words beside them stand."""
    traits = standing(one, other, ())
    digits = min(telling_digits(one.quantity), telling_digits(other.quantity))
    return (
        _POINTS.get(slipped(one, other), 0)
        + _LONGER * (digits >= _THREE)
        + _NOUN * traits["noun"]
        - _PARALLEL * traits["parallel"]
    )


def _narrowed(figure: Figure, rival: Figure) -> bool:
    """Say whether what stands before 的 limits one figure, and is nowhere told of the other."""
    head, found, _ = clause(figure)[0].partition("的")
    told = rival.context.sentence + rival.context.gist.opening
    words = content_words(_OURS.sub("", head))
    fresh = [word for word in words if word not in told and word not in WHOLE]
    return bool(found) and sum(map(rarity, fresh)) >= _FRESH

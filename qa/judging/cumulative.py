"""Running totals: what can only grow."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from qa.judging.arithmetic import Interval
from qa.judging.bulletins import by_day, by_hour, one_series, same_words
from qa.judging.measures import same_kind, same_measure
from qa.judging.moments import from_start, ordered
from qa.judging.serial import in_time, lasting, one_story, one_year
from qa.judging.slips import digits_told, slip_within
from qa.judging.subjects import other_places, same_subject, titled_apart
from qa.judging.tallied import counted_to, reached, reckoned, running
from qa.model import Figure, Period, Quantity
from qa.patterns import regex

_ONE_DAY = regex("(?:当[天日晚]|首日)(?!止)(?![^。]*(?:截[至止]|累计|目前))")
_YEARLY = regex("全年|当年|年内|年度|今年以来|今年[^，。；底末]{0,4}累计|今年全")
_ADDED = regex("[又再新](?!建)[^，。；]{0,8}\\d[^，。；]*，")
_HOLDER = regex(
    r"(?:^|[在由是])((?![全我本该各])[\u4e00-\u9fff]{2,8}?(?:[省市县区州镇乡村局院校厂队站所馆]|街道|公司|中心))(?:累计|已|共|完成|总)"
)
_TEAM = regex(r"[\u4e00-\u9fff]{2}队")
_RISEN = regex(r"(?:增[加至到]|升[至到]|扩大到|累计|突破|刷新)[^，。；\d]{0,6}$")
_NEAR = 40
_OTHER_YEAR = regex(r"\d{4}年|去年|上年")
_PRINTED = regex(r"(\d{1,2})月(?:(\d{1,2})日|底)")
_YEAR_BEFORE, _CLAUSE = regex("上一?年(?:[末底度]|同期)"), regex("[，。；]")
_TWICE, _TELLING, _LAST = 2, 3, 12
_NO_WORDS = regex(r"[^\u4e00-\u9fff]|累计|已")
_HEADS = frozenset({"headline", "kicker"})
_SLIGHTLY, _JUST = Fraction(5, 4), Fraction(21, 20)
_JUST_PAST = frozenset({"突破", "超", "超过", "逾", "已超", "破"})
_DONE = regex("已经?|累计|一共|共|总计|就|的|我们|来到?$")
_SAID_BEFORE = regex("(?:时?的|这[个一]?|该|此)?(?:数字|数据|数|统计)")
_UP_TO_A_DAY = regex(r"截[至止]|(?:^|[，。；、：])到(?:了)?[^，。；]{1,8}[日月底末时]|本赛季")
_FALLS = regex("净[增减]|减少|流失|未续|退出")
_NUMBER = regex("(?:总?数|总?量|总?额)$")


def goes_back(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two running totals of one thing where the later is less."""
    if not (_less(one, other) or _less(other, one)) or not _one_unit(one.quantity, other.quantity):
        return None
    told = _to_date(one) or _to_date(other) or from_start(one, other)
    if not told or not (counted_to(one) and counted_to(other)):
        pair = _by_span(one, other)
    elif one.context.document != other.context.document:
        pair = _across(one, other)
    elif one.context.article == other.context.article and _alike(one, other):
        pair = ordered(one, other, one_year=_in_one_year(one, other))
        pair = pair or _by_period(one, other)
    else:
        pair = None
    if pair is None or not _same_place(*pair) or _told_apart(*pair):
        return None
    early, late = pair
    called = running(early) and running(late)
    half = late.quantity.nominal * _TWICE < early.quantity.nominal
    if not called and half and not _a_slip(early, late):
        return None
    return pair if _less(late, early) else None


def _told_apart(early: Figure, late: Figure) -> bool:
    """Say whether the words around two totals tell of two things, or of what may fall."""
    falls = None if running(late) else _FALLS.search(late.context.sentence, late.until)
    return (
        any(map(_of_year_before, (early, late)))
        or _of_a_guessed_year(early, late)
        or _of_its_own(early, late)
        or _of_its_own(late, early)
        or all(map(_of_one_day, (early, late)))
        or falls is not None
    )


def _less(one: Figure, other: Figure) -> bool:
    """Say whether a figure is less than another whatever was rounded; points are counted."""
    if one.quantity.dimension == other.quantity.dimension == "score":
        return one.quantity.nominal < other.quantity.nominal
    high = one.quantity.high
    if one.quantity.hedge in _JUST_PAST:
        # what breaks through a round number has just done so
        high = min(high, one.quantity.nominal * _JUST)
    return high < other.quantity.low


def _one_unit(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities are of one unit; 26.8万 may be of what the other's is."""
    return same_kind(one, other) or "number" in {one.dimension, other.dimension}


def _of_year_before(figure: Figure) -> bool:
    """Say whether a figure is of the year before the one told of: 上年末为28.6万人."""
    clause = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    return _YEAR_BEFORE.search(_CLAUSE.split(clause)[-1]) is not None


def _of_a_guessed_year(one: Figure, other: Figure) -> bool:
    """Say whether 今年 was guessed to be the year that the other time prints."""
    first, second = one.period.value, other.period.value
    if one.context.date_from not in {"inferred", "unknown"} or not (first and second):
        return False
    same = first.end and second.end and first.end.year == second.end.year
    told = [period.text.startswith(("今年", "去年")) for period in (first, second)]
    printed = [_OTHER_YEAR.match(period.text) is not None for period in (first, second)]
    return bool(same) and ((told[0] and printed[1]) or (told[1] and printed[0]))


def _of_its_own(one: Figure, other: Figure) -> bool:
    """Say whether the figure that another goes on from stands beside: 捐款……，其中企业捐款."""
    words, same = _clause_before(other), one.context.span == other.context.span
    return (
        len(words) > _TWICE
        and not same
        and words in one.context.sentence[one.until :]
        and words not in _clause_before(one)
    )


def _clause_before(figure: Figure) -> str:
    """Give the words of its clause before a figure, but for those of counting."""
    text = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    return _NO_WORDS.sub("", _CLAUSE.split(text)[-1])


def _of_one_day(figure: Figure) -> bool:
    """Say whether a figure is what one day brought, and no total up to it."""
    return _ONE_DAY.search(figure.context.sentence, 0, figure.at) is not None


def _holder(figure: Figure) -> str:
    """Name who or what place a total is of, where that stands right before it: 西城区累计."""
    text = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    found = _HOLDER.search(_CLAUSE.split(text)[-1])
    return found[1] if found else ""


def _in_one_year(one: Figure, other: Figure) -> bool:
    """Say whether only totals of one year can be held to one another: they may begin anew with it.

    Where the digits of one are a slip of the other's, they are taken as one running total.
    """
    if _yearly(one) or _yearly(other):
        return True
    if running(one) and running(other):
        return False
    return not (_goes_on(one, other) if lasting(one) or lasting(other) else _a_slip(one, other))


def _goes_on(one: Figure, other: Figure) -> bool:
    """Say whether two numbers are near enough to be one total over years."""
    low, high = sorted((one.quantity.nominal, other.quantity.nominal))
    return high <= low * _SLIGHTLY


def _a_slip(one: Figure, other: Figure) -> bool:
    """Say whether the less is a slip of a number that would go on from the other."""
    low, high = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.nominal)
    needed = Interval(high.low, high.high * _SLIGHTLY)
    return digits_told(low) >= _TELLING and slip_within(low, needed)


def grows(one: Figure, other: Figure) -> bool:
    """Say whether two figures are one running total at two times, growing."""
    if one.context.document != other.context.document:
        return _grew_between(one, other)
    pair = ordered(one, other) if _to_date(one) and _to_date(other) else None
    return pair is not None and pair[0].quantity.low <= pair[1].quantity.high


def _grew_between(one: Figure, other: Figure) -> bool:
    """Say whether a total that had risen to a number stands higher in a later article."""
    if running(one) and running(other) and (pair := in_time(one, other)):
        return pair[0].quantity.low <= pair[1].quantity.high
    days = one.context.date, other.context.date
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    first, second = (one, other) if days[0] < days[1] else (other, one)
    risen = any(
        _RISEN.search(figure.context.sentence[: figure.at][-_NEAR:]) for figure in (one, other)
    )
    return risen and first.quantity.low <= second.quantity.high


def _to_date(figure: Figure) -> bool:
    return running(figure) or reached(figure)


def _across(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order the totals of two articles; those of one series may name their thing by half."""
    told = running(one) and running(other)
    if one.quantity.meets(other.quantity) or not (told or (_up_to_day(one) and _up_to_day(other))):
        return None
    akin = one_series(one, other) or same_words(one, other) or one_story(one, other)
    if not (same_measure(one.measure, other.measure) or (akin and _alike(one, other))):
        return None
    if not told and not akin:
        return None
    pair = _by_period(one, other)
    return pair or (_of_one_story(one, other) if akin else None)


def _up_to_day(figure: Figure) -> bool:
    """Say whether a figure is what was done up to a day, in so many words: 截至, 到6月底."""
    text = figure.context.sentence[max(0, figure.at - 2 * _NEAR) : figure.at]
    return reckoned(figure) or (reached(figure) and _UP_TO_A_DAY.search(text) is not None)


def _of_one_story(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two totals of one work; those of two years must be said to run over years."""
    pair = by_hour(one, other) or by_day(one, other) or in_time(one, other)
    lasts = lasting(one) and lasting(other) and not (_yearly(one) or _yearly(other))
    return pair if pair and (one_year(*pair) or lasts) else None


def _same_place(one: Figure, other: Figure) -> bool:
    names = _holder(one), _holder(other)
    if all(names) and names[0] not in names[1] and names[1] not in names[0]:
        return False
    if _same_subject(one, other) or one_series(one, other):
        return True
    apart = other_places(one, other) or titled_apart(one, other)
    if same_words(one, other) and not apart:
        return True
    return one.context.document != other.context.document and one_story(one, other)


def _by_span(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two counts of one year by the months that they cover."""
    first, second = one.period.value, other.period.value
    if not (first and second and reckoned(one) and reckoned(other)):
        return None
    spans = first.months, second.months
    one_year = first.start == second.start and _year_of(first) == _year_of(second)
    named = same_measure(one.measure, other.measure) and one.measure.text == other.measure.text
    named = named or (one.context.span == other.context.span and _alike(one, other))
    if not one_year or not named or spans[0] == spans[1]:
        return None
    return (one, other) if spans[0] < spans[1] else (other, one)


def _year_of(period: Period) -> str:
    found = _OTHER_YEAR.match(period.text)
    return found[0] if found else ""


def _yearly(figure: Figure) -> bool:
    """Say whether a total begins anew with the year."""
    text = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    found = _YEARLY.search(text)
    return found is not None and not _ADDED.search(text, found.end())


def _alike(one: Figure, other: Figure) -> bool:
    """Say whether two measures of one article name one thing, be it by half: 到账, 到账善款."""
    if one.quantity.dimension == "score":
        return _one_team(one, other)
    left, right = (_NUMBER.sub("", _DONE.sub("", f.measure.text)) for f in (one, other))
    if _unnamed(one, other) or _SAID_BEFORE.fullmatch(right) or _SAID_BEFORE.fullmatch(left):
        return one.context.block == other.context.block
    if left and right and (set(left) <= set(right) or set(right) <= set(left)):
        return True
    if {one.context.kind, other.context.kind} & _HEADS and running(one) and running(other):
        return bool(set(left) & set(right))
    if not left and not right:
        return bool(_pairs_before(one) & _pairs_before(other))
    return same_measure(one.measure, other.measure) or _named_in_both(one, other)


def _named_in_both(one: Figure, other: Figure) -> bool:
    """Say whether the thing that one counts stands before the other, which names none."""
    if one.measure.thing and other.measure.thing:
        return False
    thing = one.measure.thing or other.measure.thing
    words = [f.context.sentence[max(0, f.at - _NEAR // 2) : f.at] for f in (one, other)]
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
    text = _NO_WORDS.sub("", figure.context.sentence[max(0, figure.at - _NEAR) : figure.at])
    return {text[at : at + _TWICE] for at in range(max(0, len(text) - _LAST), len(text) - 1)}


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


def _by_period(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two totals by the days their periods end on, where they start alike."""
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return None
    days = _day(first), _day(second)
    if days[0] is None or days[1] is None or days[0][0] != days[1][0] or days[0] == days[1]:
        return None
    if _since(first) != _since(second):
        return None
    return (one, other) if days[0] < days[1] else (other, one)


def _day(period: Period) -> tuple[bool, int, int, int] | None:
    """Give the day a total runs to: resolved, or as printed without its year."""
    if period.end:
        return True, period.end.year, period.end.month, period.end.day
    printed = _PRINTED.search(period.text)
    return (False, 0, int(printed[1]), int(printed[2] or 31)) if printed else None


def _since(period: Period) -> dt.date | None:
    """Give the day that a total runs from; a date alone (到3月31日) says none."""
    return None if period.start == period.end else period.start

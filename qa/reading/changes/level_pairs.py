"""The two levels of a change, told by the times that they are said of.

A level is of then (去年, 2021年, 三年前, 平日, what one compares with: 比…的) or of now (今年,
目前, a later year); two of one kind, one of each, are what a change beside them lies between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from qa.model import SPELLS, Figure
from qa.patterns import regex
from qa.reading.changes.spans import lie_apart, years_taken
from qa.reading.changes.steps import step_of
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.figures.moves import BASIS, DOWN, UP, move
from qa.reading.figures.times_said import earlier, of_like_stretch, said_time

_COMPARED = regex(
    r"(?P<cue>(?<![占同环对性分之配相])[比较]|(?<=[同环])比(?=[^，。；]{0,12}[年月期周季][^，。；\d]{0,6}的$)|[与跟同和])(?!例|重|赛|如|值|分|率|为|好|多|少|大|高|低|快|强)[^，。；\d]{0,6}?"
    r"(?:(?:19|20)\d\d年|\d{1,2}月份?|[一二三四五六七八九十两\d]+年前)?[^，。；\d]{0,10}$"
)
_SAME_THING = regex(
    r"^(?:(?:19|20)\d\d|这个?|该|此|那个?|其|一|上|前|今|去|年|月|季|度|同|期|初|底|末|全|只|卖|不过|才|尚|还|有|数字|数据|数量|数|"
    r"如今|眼下|目前|现在|为|是|达|到|了|发展|增加|增长|扩大|已|仅|届|个|每|斤|公斤|吨|亩|报|收|最初|当时|那时|总|量|额)*$"
)
_TENFOLD = 10
_NO_LEVELS = frozenset({"point", "times", "fold"})
_LARGEST = 8
_SPAN = (
    r"(?:[一二三四五六七八九十两\d]+(?:年|个月|天)多?(?:来|间|内|里|时间)?|其间|期间|短短|历时|累计|"
    "与之?相比，?|相比之?下?，?)"
)
_STEP = regex(
    rf"[，；、（(]?(?:而)?(?:今年|本[月周季])?{_SPAN}*(?:{BASIS})?(?:[又也均则已将共净再]|分别|实际|足足|整整|竟|增速|直接)*"
    rf"(?:翻|改善|(?:{UP})|(?:{DOWN})|(?:数量|规模|总量)?(?:是|为|相当于|达到?)"
    rf"(?:20\d\d年)?[^，。；\d]{{0,8}}的)了?[到至]?(?:约|近|达|超|将近)?"
)
_TO = regex(
    r"，?(?:最终|终于|一举|已|就)?(?:达到?|增至|增到|升至|升到|涨到|涨至|降至|降到|减至|为|是|有)(?:了|约)?"
)
_AGAINST = regex("[，]?相比")
_PARTED = regex("[，；。]")
_BASE_AHEAD = regex("[，；（](?:而)?(?:去年|上年|前一年)[^，。；\\d]{0,10}")
_WIDE, _NEAR = 60, 20
_PAIR = 2
_EARLIER = frozenset({"last year", "last", "before", "before last", "year"})
_TODAY = regex("今年|本[月季届周]|这个月|目前|如今|现在|今[天日]")
_BASE_YEAR = regex("((?:19|20)\\d\\d)年的?")
_LONGEST, _FAR = 40, 100
_OF_ONE = regex("[当单][月日天季]")
_EACH = regex("(?<![简订菜清名不])单[机台站井户店套件座车次]|每|[户人亩场日月年]均|平均")

_TAKEN_OFF = regex("剔除|扣除|除去|减去|刨去|报废|注销|核销")
"""What goes off a stock is no level of it."""


def told_levels(figures: Sequence[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Give the levels before and after that stand near the change at `index` of a sentence."""
    rate = figures[index]
    near = figures[max(0, index - _LARGEST) : index]
    behind = [figure for figure in near if figure.quantity.dimension not in SPELLS][-_PAIR:]
    behind = [figure for figure in behind if is_level(figure) and not step_of(figure)]
    if not behind or not _joins(behind[-1], rate):
        return None
    last = behind[-1]
    pair = _apart(behind[0], in_kind(last, behind[0])) if len(behind) == _PAIR else None
    pair = _so_long_ago(near, last, gap(last, rate)) or pair
    if pair and (year := _BASE_YEAR.search(gap(last, rate))):
        pair = _by_year(pair, int(year[1]))
    if pair and not lie_apart(gap(last, rate), *pair):
        return None
    found = pair or _reached(figures, index, last)
    return None if found and is_mean_beside(*found) else found


def is_mean_beside(before: Figure, after: Figure) -> bool:
    """Say whether the later level is a mean (日均5万人次), the earlier one far larger and none."""
    larger = before.quantity.nominal > _TENFOLD * after.quantity.nominal
    return larger and "平均" in after.scope - before.scope


def _so_long_ago(near: Sequence[Figure], last: Figure, text: str) -> tuple[Figure, Figure] | None:
    """Give the level of so many years before the last: 2021年18万，…，2025年72万元，四年翻两番."""
    long, now = years_taken(text), said_time(last).year
    if not long or not now:
        return None
    rows = (one for one in near if one is not last and same_kind(one, last))
    first = next((one for one in rows if said_time(one).year == now - long), None)
    return (first, last) if first else None


def _by_year(pair: tuple[Figure, Figure], year: int) -> tuple[Figure, Figure]:
    """Put the level of the year that the rate names first: 是2019年的2.5倍."""
    first, second = (said_time(one).year == year for one in pair)
    return (pair[1], pair[0]) if second and not first else pair


_REACHED_THEN = regex("[去上前]年[^，。；]{0,4}[提升增涨降减调扩][^，。；]{0,2}[到至]了?$")
"""What was reached last year is the later level: 补贴1800元，去年提到2300元."""
_BY = regex("[扩增减缩][\u4e00-\u9fff]?$")
"""A verb of change right before a figure, which then is no level: 比去年扩种5.5万亩."""


def is_level(figure: Figure) -> bool:
    """Say whether a figure is a value that something has, not one by which it has changed."""
    moved = move(clause_before(figure))
    reached = moved is None or moved["to"] or moved[0].endswith(("至", "到"))
    if figure.quantity.dimension in _NO_LEVELS or not reached:
        return False
    return _TAKEN_OFF.search(clause_before(figure)) is None


def _joins(last: Figure, rate: Figure) -> bool:
    """Say whether nothing but a word of time and the change stands between a level and the rate."""
    text = gap(last, rate)
    return len(text) <= _LONGEST and _STEP.fullmatch(text) is not None


def _apart(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two levels by what is said of their times."""
    if not _comparable(one, other):
        return None
    if _REACHED_THEN.search(clause_before(other, one.until)):
        return one, other
    alike = one_thing(one, other)
    if _compared(one, other) and (alike or _close(one, other)):
        return other, one
    order = earlier(one, other)
    known = said_time(one).kind and said_time(other, one.until).kind
    near = known and _close(one, other) and "；" not in gap(one, other)
    if order is None or not (alike or near):
        return None
    return (one, other) if order else (other, one)


def _comparable(one: Figure, other: Figure) -> bool:
    between = gap(one, other)
    return (
        same_kind(one, other)
        and len(between) <= _WIDE
        and _PARTED.search(between) is not None
        and of_like_stretch(one, other)
        and not (one.scope ^ other.scope) & {"计划", "极值", "其中"}
        and _is_of_each(one) == _is_of_each(other)
        and not (_is_of_one(other) and not _is_of_one(one))
    )


def _is_of_one(level: Figure) -> bool:
    """Say whether a level is that of one month or day, told apart from all: 5月当月8.2万箱."""
    return _OF_ONE.search(clause_before(level)) is not None


def _is_of_each(level: Figure) -> bool:
    """Say whether a level is that of a single one of many: 单机12.5万千瓦, 总装机50万千瓦.

    One that names nothing of its own (平均浓度32微克，去年为40微克) is of what was named before.
    """
    return _EACH.search(clause_before(level) + level.measure.thing) is not None


def mean_and_total(one: Figure, other: Figure) -> bool:
    """Say whether one level falls to each and the other, far larger, to all."""
    low, high = sorted((one.quantity.nominal, other.quantity.nominal))
    return _is_of_each(one) != _is_of_each(other) and high > _FAR * low


def _close(one: Figure, other: Figure) -> bool:
    """Say whether two levels stand in clauses side by side: 今年…1.02万吨，去年…只收了8500吨."""
    between = gap(one, other)
    return len(between) <= _NEAR and len(_PARTED.findall(between)) == 1


def one_thing(one: Figure, other: Figure) -> bool:
    """Say whether the two levels are of one measure: named alike, or the second not named."""
    left, right = one.measure.thing, other.measure.thing
    done = one.measure.action
    if (
        not right
        or left == right
        or _SAME_THING.match(right)
        or (done and done == other.measure.action)
    ):
        return True
    return bool(left) and (right in left or left in right or left[-2:] == right[-2:])


def _compared(level: Figure, base: Figure) -> bool:
    """Say whether a figure is what the one before it is compared with: 比平日的8000人次."""
    found = _COMPARED.search(clause_before(base, level.until))
    if not found or not same_sentence(level, base) or _BY.search(clause_before(base)):
        return False
    return found["cue"] in "比较" or _AGAINST.match(base.context.sentence, base.until) is not None


def in_kind(other: Figure, one: Figure) -> Figure:
    """Give a large number without unit the unit of the level it is set against: 是21.4万."""
    quantity, model = other.quantity, one.quantity
    if quantity.dimension != "number" or model.dimension != "count" or quantity.scale == 1:
        return other
    return replace(other, quantity=replace(quantity, unit=model.unit, dimension="count"))


def _reached(figures: Sequence[Figure], index: int, base: Figure) -> tuple[Figure, Figure] | None:
    """Read “比平日的8000人次翻了一番，达到1.6万人次”, “625起，上升25%；去年破案500起”."""
    ahead = figures[index + 1 : index + 2]
    if not ahead or not same_kind(base, ahead[0]) or not same_sentence(base, ahead[0]):
        return None
    if _BASE_AHEAD.fullmatch(gap(figures[index], ahead[0])) and said_time(base).kind != "before":
        whole = "其中" not in base.scope and of_like_stretch(ahead[0], base)
        return (ahead[0], base) if whole else None
    if not _TO.fullmatch(gap(figures[index], ahead[0])):
        return None
    then = said_time(base).kind in _EARLIER and _TODAY.search(gap(base, ahead[0])) is not None
    return (base, ahead[0]) if then or is_compared(base) else None


def is_compared(base: Figure) -> bool:
    """Say whether a figure is what another is compared with: 比年初的600亿元, 较平日的."""
    return _ends_compared(clause_before(base))


@lru_cache(maxsize=1 << 12)
def _ends_compared(clause: str) -> bool:
    found = _COMPARED.search(clause)
    return found is not None and found["cue"] in "比较"

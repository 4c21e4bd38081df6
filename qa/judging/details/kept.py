"""A figure that stands in two editions, a year apart, as if nobody had changed it. Pure.

What can be told of the two is weighed; `tests/bench/kept.py` fits the weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from qa.judging.details.kept_reasons import may_be_the_same
from qa.judging.details.kept_signs import signs, year_told
from qa.judging.details.kept_weights import WEIGHTS
from qa.judging.facts.attributes import attribute
from qa.judging.linking.clauses import clause
from qa.judging.linking.companions import changed_companions, shared_companions
from qa.judging.linking.limits import marks_off
from qa.judging.linking.subjects import titled_apart
from qa.model import Beside, Figure, Span
from qa.patterns import regex

LIKELY = 35
"""From what odds on a figure was kept, in hundredths of a natural logarithm."""

_PHRASE, _CROWD, _NEAR = 6, 40, 14
_SAID_TO_STAY = regex(
    r"[^。；]{0,10}(?:持平|不变|相同|一致|没有变化|未变|一样|一[\u4e00-\u9fff]不[差多少]|不多不少|不增不减|分毫不差)|[^，。；\d]{0,20}(?:保持|维持)(?:不变|稳定)"
)
_STILL = regex(
    "(?:持平|不变|相同|一致|一样|仍为|仍是|仍有|依旧是|还是)[^。；]{0,6}$|(?:仍然?|依旧|依然|同样)[^，。；\\d]{0,4}$"
)
_BASE = regex(
    r"继[^，。；]{0,6}上一?[年季冬春夏秋届期轮][^，。；\d]{0,10}$|(?:上一?年|前一年)(?:度|同期)?(?:的?数[字据])?[为是有]$|[比较]起?(?:20\d\d年|[去上前]年|上一?个?(?:周期|年度|期|届|季度?|次|轮|阶段|月))(?:\d{1,2}月份?)?(?:同期)?的?(?:\d+[一-鿿]{1,2})?[^，。；]{0,4}$"
)
_NORMAL = regex(r"(?:常年|[多历]年平均)(?:值|均值|同期|平均)?[^，。；\d]{0,4}$")
"""What is held to from year to year: 较常年（16.3℃）."""
_EACH = regex(r"每[\u4e00-\u9fff]{1,4}$")
_KEPT_UP = regex("管养|管护|管辖|看护|守护|负责|值守")
"""What a house takes care of is there from year to year."""


_SIZED = frozenset({"length", "area", "level", "volume"})
_SIZES = frozenset(
    "length span height altitude depth width thickness diameter girth ground floor capacity".split()
)
_LASTING = regex("岸线|跑道|边[境界]线|台阶|馆舍|校园面积|水域面积|流域面积|国土面积|辖区面积|管辖")
_SET = regex(
    "(?:(?<![超过])(?:正常蓄|汛限|警戒|保证|设防|死|校核洪|设计洪|设计|防洪限制)水位"
    "|(?:设计|额定|核定|法定|许可)[\u4e00-\u9fff]{1,10})(?:均?[为是]|都是|各)?$"
)
"""What is set once and no news of a year."""
_MADE = regex("新|改|修|建成|完成|铺|种|栽|造[林地]|治|清|疏|增|减|拆|累计|播")
"""What is done in a year, and to how much of it."""


def kept(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures of one value that are likely last time's, each with its most alike."""
    if len(figures) > _CROWD:
        return
    found: dict[Span, list[tuple[Figure, Figure]]] = {}
    for one, other in combinations(figures, 2):
        pair = two_editions(one, other)
        if pair and _odds(*pair) > LIKELY:
            found.setdefault(pair[1].span, []).append(pair)
    yield from (max(pairs, key=_likeness) for pairs in found.values())


def two_editions(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the older and the newer of two figures of one place's articles.

    None where the newer is told to be as it was.
    """
    if one.context.document == other.context.document or titled_apart(one, other):
        return None
    if _is_built(one) or _is_built(other):
        return None
    old, new = _in_order(one, other)
    if may_be_the_same(old, new):
        return None
    return None if _is_told_to_stay(old, new) or _one_year(old, new) else (old, new)


def _is_built(figure: Figure) -> bool:
    """Say whether a figure stands from year to year: a size (岸线), a mark (警戒水位)."""
    if _SET.search(clause(figure)[0]) or marks_off(figure):
        return True
    if attribute(figure) not in _SIZES and not _LASTING.search("".join(clause(figure))):
        return False
    return figure.quantity.dimension in _SIZED and not _MADE.search("".join(clause(figure)))


def _odds(old: Figure, new: Figure) -> int:
    return sum(WEIGHTS.get(name, 0) * value for name, value in signs(old, new).items())


def kept_beside(old: Figure, new: Figure) -> list[tuple[Beside, Beside]]:
    """Give the figures of one phrase that were kept with another: 来自9个乡镇的73名学员."""
    return [
        pair
        for pair in shared_companions(old, new)
        if max(new.span.start - pair[1].span.end, pair[1].span.start - new.span.end) <= _PHRASE
    ]


def _in_order(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    first, second = year_told(one), year_told(other)
    days = one.context.date, other.context.date
    if days[0] and days[1]:
        return (other, one) if days[0] > days[1] else (one, other)
    return (other, one) if first and second and first > second else (one, other)


def _likeness(pair: tuple[Figure, Figure]) -> tuple[int, int]:
    """Say how alike two mentions stand: by companions that moved, and by their sentences."""
    words = [set(pairwise(figure.context.sentence)) for figure in pair]
    return len(changed_companions(*pair)), len(words[0] & words[1])


def _one_year(old: Figure, new: Figure) -> bool:
    """Say whether the newer text itself gives the figure to the older one's year."""
    then, told = old.period.value, new.period.value
    if not (then and told and then.end and told.end and new.period.stated):
        return False
    return then.end.year == told.end.year


def _is_told_to_stay(old: Figure, new: Figure) -> bool:
    """Say whether the text tells that a figure is as it was, of all years, or what each has."""
    sentence, start = new.context.sentence, max(0, new.at - _NEAR)
    told = any(sign.search(sentence, start, new.at) for sign in (_STILL, _BASE, _NORMAL))
    if told or _SAID_TO_STAY.match(sentence, new.until) or _EACH.search(clause(new)[0]):
        return True
    return any(_KEPT_UP.search("".join(clause(one)) + one.measure.text) for one in (old, new))

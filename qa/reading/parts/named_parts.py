"""Parts known by their names: the name of the whole with more in it, or of one house or place.

书城全年进店 holds 书城夜间全年进店, 参评作品 the 优秀作品, 各分店合计 what one of them did, and
what is told of a kind in the county what is told of it in a village. Only those are looked for
that may be beyond their whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from qa.model import SPELLS_AND_AGES, Figure, Part, Span
from qa.patterns import regex
from qa.reading.figures.from_to import moves
from qa.reading.figures.gaps import RATES, clause_before, gap, of_before, same_sentence, with_others
from qa.reading.parts.parts import QUOTA, is_moving
from qa.reading.parts.wholes_told import BASE, ends_in_step

_LIMITS = frozenset({"同比", "环比", "平均", "极值", "减少", "另", "计划", "仅"})
NO_PARTS = RATES | SPELLS_AND_AGES | {"temperature", "score", "score/"}
_BACK, _REACH, _BLOCKS, _LEAST = 6, 400, 3, 20
_FINE = 10**6
_SHORT, _PAIR, _BESIDE, _ITEM, _LONGEST = 4, 2, 16, 60, 8
_OTHERS = regex(
    "另|各[项类]|此外|还(?!原)|同比|比(?!赛)|去年|上年|同期[比增]|前年|上届|往年|历[年史届]|预计|每|均|退休|外[地来]|邻|价|"
    "目标|任务|[需缺]|扩招|加上|合计|拟|将|再|计划|其他|原|最高|连[同带]|结合|含|包括|第[一二三四五六七八九十]"
)
_GRADED = regex(
    "^(?:其中)?(?:优良|优质|合格|达标|完好|破损|空置|闲置|在用|在建|停用|超标|超期|示范|星级|持证|在职|专职|兼职|注册|"
    "签约|贫困|脱贫|失能|留守|残疾|女性?|男性?|青年|少年|老年|退役|应届|新能源|纯电动|国产|进口|重点|高级|骨干|规模以上|规上|"
    "限额以上)(?P<noun>[\u4e00-\u9fff]{2,6})$"
)
"""A kind that is some of what its noun names, and never more."""
_CLASS = regex("(?:其中)?(?!各|几|多|这|两|三)[一-鿿]{1,6}(?:类|型|级|系列|题材|品种)")
_HOUSE = regex(
    "(?P<name>[\u4e00-\u9fff]{2,12}?(?:医院|卫生院|中心|学校|小学|中学|公司|合作社|公园|景区|车站|支行|农场|牧场|书店|超市))"
)
_PLACE = regex(
    "(?:^|[，：“；])(?:其中|仅|光|在)?(?P<name>(?!全|各|该|本|我|同|当|这|每|两|几|多)[\u4e00-\u9fff]{2,6}?"
    "(?:[镇乡村县区市]|街道|社区|嘎查))(?![域里内中外民长政委人级])"
)
_SIGNS = regex("[镇乡村县区市]|街道|社区|嘎查|[院心校学司社园站行场店]")
_ALL = regex("各[\u4e00-\u9fff]{1,8}?(?:合计|共|累计|总)|全[国省市县区州旗系]")
_SPLIT, _MARKS = regex("[。；]"), regex("[^\u4e00-\u9fff]+")


def read_named_parts(figures: Sequence[Figure], told: Collection[Span]) -> Iterator[Part]:
    """Read such parts of one article; `told` are the parts known before."""
    rows: defaultdict[str, list[Figure]] = defaultdict(list)
    worths: defaultdict[str, list[int]] = defaultdict(list)
    for figure in figures:
        quantity = figure.quantity
        if quantity.dimension in NO_PARTS or quantity.unit == "":
            continue
        row, before = rows[quantity.unit], worths[quantity.unit]
        number, parts = quantity.nominal.as_integer_ratio()
        worth = number * _FINE // parts
        larger = bool(before) and _is_larger(worth, before) and figure.span not in told
        apart = larger and not (_is_in_a_row(row[-1], figure) or moves(row[-1], figure))
        if apart and _may_lie(figure):
            wholes = [whole for whole in _near(row, figure) if _holds(whole, figure)]
            largest = max(wholes, key=lambda one: one.quantity.nominal, default=None)
            if largest and largest.quantity.nominal < quantity.nominal:
                yield Part(largest, figure, "近", figure.context)
        row.append(figure)
        before.append(worth)


def _is_larger(worth: int, before: Sequence[int]) -> bool:
    """Say whether a value is larger than one of those before it, but not by half."""
    near = before[-_BACK:]
    if worth < _LEAST * _FINE or worth <= min(near):
        return False
    return any(one < worth and 2 * worth < 3 * one for one in near)


def _may_lie(part: Figure) -> bool:
    if part.scope & _LIMITS or with_others(part) or is_moving(part) or of_before(part):
        return False
    return BASE.match(part.context.sentence, part.until) is None


def _is_in_a_row(before: Figure, part: Figure) -> bool:
    """Say whether a figure stands side by side with the one before it."""
    return same_sentence(before, part) and "、" in gap(before, part)


def _near(row: Sequence[Figure], part: Figure) -> Iterator[Figure]:
    """Give the figures of a part's unit that stand near before it and may hold it."""
    for whole in islice(reversed(row), _BACK):
        apart = part.context.block - whole.context.block > _BLOCKS
        if apart or part.span.start - whole.span.end > _REACH:
            return
        if _may_hold(whole, part):
            yield whole


def _may_hold(whole: Figure, part: Figure) -> bool:
    lead = clause_before(whole)
    if whole.scope & _LIMITS or is_moving(whole) or of_before(whole):
        return False
    inner, outer = part.period.value, whole.period.value
    stated = part.period.stated and whole.period.stated
    if stated and inner != outer and not (inner and outer and outer.meets(inner)):
        return False
    return not ends_in_step(lead) and not QUOTA.search(lead)


def _holds(whole: Figure, part: Figure) -> bool:
    lead = _lead(whole, part)
    if _OTHERS.search(lead):
        return False
    if _is_of_class(whole, part):
        return True
    if same_sentence(whole, part):
        return _is_graded(whole, part)
    return _is_narrowed(whole, part) or _is_of_one(whole, lead)


def _lead(whole: Figure, part: Figure) -> str:
    """Give what stands before a part in its sentence, from its whole or a semicolon on."""
    sentence = part.context.sentence
    start = whole.until if same_sentence(whole, part) else 0
    return sentence[max(start, sentence.rfind("；", 0, part.at) + 1) : part.at]


def _is_graded(whole: Figure, part: Figure) -> bool:
    """Say whether a part names the better or worse of what stands right before it."""
    text = gap(whole, part)
    if len(text) > _BESIDE or "、" in text or "；" in text:
        return False
    found = _GRADED.search(clause_before(part))
    return found is not None and clause_before(whole).endswith(found["noun"])


def _is_of_class(whole: Figure, part: Figure) -> bool:
    """Say whether a part bears the name of its whole behind a class of it: 陶瓷类珍贵文物."""
    name, words = clause_before(whole), clause_before(part)
    return len(name) >= _SHORT and _CLASS.fullmatch(words.removesuffix(name)) is not None


def _is_narrowed(whole: Figure, part: Figure) -> bool:
    """Say whether the words before a part are those before its whole with more in their midst."""
    wide, narrow = clause_before(whole), clause_before(part)
    if len(wide) < _SHORT or len(narrow) < len(wide) + _PAIR or wide[:_PAIR] != narrow[:_PAIR]:
        return False
    return any(
        narrow.startswith(wide[:at]) and narrow.endswith(wide[at:])
        for at in range(_PAIR, len(wide) - 1)
    )


def _is_of_one(whole: Figure, lead: str) -> bool:
    """Say whether a part is told of one house or place, and its whole of all of that name."""
    if not _SIGNS.search(lead):
        return False
    item = _SPLIT.split(whole.context.sentence[: whole.at])[-1][-_ITEM:]
    house, place = _HOUSE.search(lead), _PLACE.search(lead)
    of_all = _ALL.search(clause_before(whole)) is not None
    if house and house["name"] not in whole.context.sentence:
        shared = _shared(lead[house.end() :], item)
        return shared >= _PAIR if of_all else shared > _PAIR and not _HOUSE.search(item)
    if place and place["name"] not in whole.context.sentence:
        return not _PLACE.search(item) and _shared(lead[place.end() :], item) > _PAIR
    return False


@lru_cache(maxsize=1 << 8)
def _shared(words: str, item: str) -> int:
    """Count the characters of the longest words that two texts have in common."""
    mine, theirs = (_MARKS.sub("|", text) for text in (words, item))
    return next(
        (
            length
            for length in range(_LONGEST, 1, -1)
            if any(
                (piece := mine[at : at + length]) in theirs and "|" not in piece
                for at in range(len(mine) - length + 1)
            )
        ),
        0,
    )

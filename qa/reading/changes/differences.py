"""Differences beside a level and a rate: 59亿元，比上年增加16亿元，增长37%."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.changes.level_pairs import is_compared
from qa.reading.figures.gaps import clause_before, gap, same_kind
from qa.reading.figures.moves import BASIS, DOWN, UP
from qa.reading.figures.moves import move as find_move

NO_DIFFERENCE = frozenset("ratio point times fold days months seconds ordinal number odds".split())
"""Dimensions of what is no difference between two levels."""

_EACH = r"(?:每[亩户人吨斤公件张台头只月年天]斤?|亩均|人均|户均|月均)*"
_EACH_TOLD = regex("人均|户均|亩均|月均|平均|每[亩户人吨斤公件张台头只月]")
_MARKS = rf"[，,、（(；]?{_EACH}(?:[一二三四五六七八九十两\d]+年(?:间|来)?)?(?:均|也|都|则|分别)?"
STEP = regex(
    rf"{_MARKS}(?:今年|本[月周季])?(?:{BASIS})?(?:名义|又|也|均|则|分别|已|将|共|净|实际|累计|合计|偏)?"
    rf"(?:翻|改善|(?P<up>{UP})|(?P<down>{DOWN})|(?:是|为|相当于|达到?)[^，。；\d]{{0,8}}的)"
    r"了?[到至]?(?:约|近|达|超)?"
)
_BY = regex(
    rf"(?:[\u4e00-\u9fff]{{1,4}}[，,（(])?[，,（(]?(?:[同环]比|[比较](?:(?:20\d\d年|\d{{1,2}}月)[^，。；\d]{{0,6}}?|[^，。；\d]{{1,10}}?))"
    rf"(?:净|共)?(?:(?P<up>{UP})|(?P<down>{DOWN}))(?:[招收增植种产发投建]|出)?了?"
)
_BEHIND = regex("[，、](?:净|绝对额)?(?:(?P<up>增加|增收|多增)|减少|减收|少增)了?(?:约|近)?")
NEWLY = regex(
    r"[，；](?:共|净|累计|又|已|可)?(?:(?P<up>新增|增加|增设|增开|扩建|新建|增建)|减少|压减|裁[撤并]|腾退|撤[并销]|关停|淘汰|核减)了?"
    r"(?P<what>[\u4e00-\u9fff]{1,4})"
)
"""A difference with what is counted behind its verb: 新增车位."""

_OF_BASE = regex("(?<![同环])[比较](预算|计划|目标|任务|上年|去年|上月|年初|[^，。；\\d]{2})")
_LAST_YEAR = frozenset({"上年", "去年"})
_CONVERTED = regex("(?:折合|折算|相当于)[^，。；\\d]{0,4}$")
_PAIR = 2
REACHING = regex(r"，(?:已|总数|共|总共|累计)?(?:达到?|增至|增加到|升至|减至|降至|为)(?:了|约)?")


def difference(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the difference between a level and its rate: 59亿元，比上年增加16亿元，增长37%."""
    if index < _PAIR:
        return None
    level, by, rate = figures[index - _PAIR : index + 1]
    there = _BY.fullmatch(gap(level, by))
    then = STEP.fullmatch(gap(by, rate))
    alike = same_kind(level, by) and by.quantity.dimension not in NO_DIFFERENCE
    if not (there and then and alike and rate.quantity.dimension == "ratio"):
        return None
    bases = [_OF_BASE.search(gap(*two)) for two in ((level, by), (by, rate))]
    apart = len({base[1] for base in bases if base}) > 1
    first = bases[0][1] if bases[0] else "上年"
    apart = apart or ("同比" in gap(by, rate) and first not in _LAST_YEAR)
    apart = apart or _CONVERTED.search(clause_before(level)) is not None
    apart = apart or (_falls_to_each(gap(by, rate)) and not _falls_to_each(clause_before(level)))
    return None if apart or bool(there["up"]) != bool(then["up"]) else by


def _falls_to_each(words: str) -> bool:
    """Say whether words tell what falls to each: 奖金86万元，比去年少3.6万元，人均下降4.2%."""
    return _EACH_TOLD.search(words) is not None


def difference_behind(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the difference right behind its rate: “12.86亿元，同比增长8.4%，增加1亿元”."""
    row = figures[max(0, index - 1) : index + _PAIR]
    if len(row) <= _PAIR or not index:
        return None
    level, rate, by = row
    then, there = STEP.fullmatch(gap(level, rate)), _BEHIND.fullmatch(gap(rate, by))
    alike = same_kind(level, by) and by.quantity.dimension not in NO_DIFFERENCE
    alike = alike and rate.quantity.dimension == "ratio"
    told = then and there and alike and bool(there["up"]) == bool(then["up"])
    return by if told and by.quantity.nominal < level.quantity.nominal else None


def grown_to(figures: Sequence[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Give difference and level of “比去年净增86家，达到430家，增长25%”."""
    if index < _PAIR or figures[index].quantity.dimension != "ratio":
        return None
    by, level, rate = figures[index - _PAIR : index + 1]
    step = find_move(clause_before(by))
    told = step and not step["to"] and REACHING.fullmatch(gap(by, level))
    then = STEP.fullmatch(gap(level, rate)) if told else None
    if not then or not same_kind(by, level) or by.quantity.dimension in NO_DIFFERENCE:
        return None
    return (by, level) if step and bool(step["up"]) == bool(then["up"]) else None


def base_of_difference(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the base of “比年初的600亿元净增60亿元，增长10%”."""
    if index < _PAIR or figures[index].quantity.dimension != "ratio":
        return None
    base, by, rate = figures[index - _PAIR : index + 1]
    step, then = find_move(gap(base, by)), STEP.fullmatch(gap(by, rate))
    alike = same_kind(base, by) and by.quantity.dimension not in NO_DIFFERENCE
    held = is_compared(base) or base.context.sentence.startswith("相比", base.until)
    return base if alike and step and not step["to"] and then and held else None

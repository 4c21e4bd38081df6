"""The total and the count that a mean can only be of: one by its words, one by its unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa.model import HEADS, Figure, Sharing, Span
from qa.patterns import regex
from qa.reading.figures.from_to import FROM, lead
from qa.reading.figures.gaps import clause_before, gap, same_sentence
from qa.reading.figures.per import Per
from qa.reading.means.portions import count_of

_NEAR, _BOTH = 12, 2
_NEXT = 16
_SUM_NAME = regex(
    "(费用|支付|报销|补助|补贴|收入|利润|成本|产值|投资|工资|奖金|支出|保费|理赔|缴税|存款|贷款)"
    "(?:约|达|为|共|只|仅|额)*$"
)
_FEE = regex("([\u4e00-\u9fff][费租税薪])[由从为是约达降升涨至到]*$")
_SPELLS = frozenset({"days", "months"})
_ALL = regex("共|累计|总")
MARK = regex("[，；：]")
_STOCK = regex("在[校册岗读编]|现有|共有|全[校班村厂队院]|总共|一共")
_NOUN = regex("[每各](?:一)?[名位个人家户座所](?!均|分|得|平)([\u4e00-\u9fff]{2})")
ALL_THE_WAY = regex("全程|赛道|跑完|里程|距离|赛程|全长|总长|行程")


def certain_pair(
    pairs: Sequence[Sharing], near: Sequence[Figure], each: Figure, falls: Per
) -> Sharing | None:
    """Give the only total before a mean with the only count that it can fall to, if so it is."""
    ahead = [pair for pair in pairs if pair.total.span < each.span and pair.span < each.span]
    if each.context.kind in HEADS or not ahead or "楼面" in clause_before(each):
        return None
    figures = {figure.span: figure for figure in near}
    ahead = [pair for pair in ahead if pair.span in figures]
    row = _in_a_row(ahead, near, each)
    pair = row or _of_total(_of_count(ahead, figures, each, falls), each)
    behind = any(one.total.span > each.span and _in_one_half(one.total, each) for one in pairs)
    if pair is None or (behind and not adjoins(pair.total, each)):
        return None
    total, count = pair.total, figures[pair.span]
    if of_another_fee(total, each):
        return None
    summed = count.context.block == each.context.block and _is_summed(total)
    if count.quantity.dimension in _SPELLS and not (same_sentence(count, each) or summed):
        return None
    levels = _is_level(count) and _is_level(total) and not _of_its_own(count, total, each)
    among = names_its_count(each) and count.quantity.unit == total.quantity.unit
    levels = levels and (among or one_thing(total, each))
    return pair if levels and _beside(total, count, each) else None


def _in_one_half(total: Figure, each: Figure) -> bool:
    """Say whether a total stands behind a mean, no semicolon between."""
    return same_sentence(total, each) and "；" not in gap(each, total)


def _in_a_row(pairs: Sequence[Sharing], near: Sequence[Figure], each: Figure) -> Sharing | None:
    """Give the total and the count that stand right before a mean: 36万元，72名学生，人均5000元."""
    last = [figure for figure in near if figure.span < each.span][-2:]
    if not all(same_sentence(figure, each) for figure in last) or len(last) < _BOTH:
        return None
    gaps = gap(last[0], last[1]), gap(last[1], each)
    if any(len(MARK.findall(text)) > 1 or len(text) > _NEXT for text in gaps):
        return None
    spans = {figure.span for figure in last}
    return next((pair for pair in pairs if {pair.total.span, pair.span} == spans), None)


def _is_summed(total: Figure) -> bool:
    """Say whether a total is of all the time since something began: 开馆以来，共接待."""
    lead = total.context.sentence[: total.at]
    return "以来" in lead and _ALL.search(clause_before(total)) is not None


def _of_count(
    pairs: Sequence[Sharing], figures: Mapping[Span, Figure], each: Figure, falls: Per
) -> list[Sharing]:
    """Leave the pairs of the one count that the mean can fall to, by its noun or its unit."""
    if each.quantity.dimension == "seconds" and len({pair.span for pair in pairs}) > 1:
        return [pair for pair in pairs if _is_course(figures[pair.span])]
    noun = _NOUN.search(clause_before(each))
    if noun and (named := [p for p in pairs if noun[1] in figures[p.span].measure.thing]):
        if len({pair.span for pair in named}) > 1:
            named = [pair for pair in named if _is_stock(figures[pair.span], each)]
        return named if len({pair.span for pair in named}) == 1 else []
    block = each.context.block
    own = {one.span for one in figures.values() if one.context.block == block and _is_level(one)}
    counts = {span for span in own if _may_be_count(figures[span], falls, each)}
    counts |= {pair.span for pair in pairs}
    return list(pairs) if len(counts) == 1 else []


def _of_its_own(count: Figure, total: Figure, each: Figure) -> bool:
    """Say whether a mean is of the count in its own clause alone: 最险的12公里每公里260万元."""
    start = each.at - len(clause_before(each))
    own = same_sentence(count, each) and count.at >= start
    return own and not (same_sentence(total, each) and total.at >= start)


def of_another_fee(total: Figure, each: Figure) -> bool:
    """Say whether a mean is a fee (年保管费由46元) that the words of the total do not name."""
    if FROM.search(lead(each)) or not _of_one_sum(total, each):
        return True
    fee = _FEE.search(clause_before(each))
    return fee is not None and fee[1] not in clause_before(total) + gap(total, each)[:_NEAR]


def _of_one_sum(total: Figure, each: Figure) -> bool:
    """Say whether two sums of money may be of one thing: 次均费用, 统筹支付 are not."""
    if not total.quantity.dimension.startswith("money"):
        return True
    found = [_SUM_NAME.search(clause_before(one)) for one in (total, each)]
    nouns = [set(noun[1]) for noun in found if noun]
    return len(nouns) < len(found) or bool(nouns[0] & nouns[1])


def names_its_count(each: Figure) -> bool:
    """Say whether a mean names those that it falls to: 每名志愿者."""
    return _NOUN.search(clause_before(each)) is not None


def _is_stock(count: Figure, each: Figure) -> bool:
    """Say whether a count is of all that there are now, told in the mean's paragraph: 在校学员."""
    here = count.context.block == each.context.block
    return here and _STOCK.search(clause_before(count)) is not None


def _of_total(pairs: Sequence[Sharing], each: Figure) -> Sharing | None:
    """Give the pair whose total stands alone, or right before the mean."""
    if len(pairs) == 1:
        return pairs[0]
    close = [pair for pair in pairs if adjoins(pair.total, each)]
    return max(close, key=lambda pair: pair.total.span, default=None)


def _beside(total: Figure, count: Figure, each: Figure) -> bool:
    """Say whether the three stand so near that they belong together."""
    apart = each.context.block - total.context.block
    if adjoins(total, each):
        return True
    if apart > 1 or (apart and not same_sentence(count, each)):
        return _is_course(count) and same_sentence(total, each)
    return any(same_sentence(*two) for two in ((total, each), (count, each), (total, count)))


def _is_course(count: Figure) -> bool:
    """Say whether a length is that of the whole course: 42.195公里的赛道."""
    words = clause_before(count) + count.context.sentence[count.until : count.until + _NEAR]
    return ALL_THE_WAY.search(words) is not None


def adjoins(total: Figure, each: Figure) -> bool:
    """Say whether hardly a word, or one clause that ends, stands between a total and a mean."""
    text = gap(total, each)
    return same_sentence(total, each) and len(text) <= _NEXT and len(MARK.findall(text)) <= 1


def _may_be_count(figure: Figure, falls: Per, each: Figure) -> bool:
    """Say whether a figure counts what a mean falls to, be it by a noun: 11个主场."""
    named = any(unit in figure.measure.thing for unit in falls.units)
    counted = figure.quantity.dimension == "count" and "平均" not in figure.scope
    return (named and counted) or count_of(figure, falls, each) is not None


def _is_level(figure: Figure) -> bool:
    return not figure.scope & {"同比", "环比", "减少", "新增", "计划"}


def one_thing(total: Figure, each: Figure) -> bool:
    """Say whether a total and a mean count one thing, where they are counts that name it."""
    names = total.measure.thing, each.measure.thing
    named = each.context.sentence.startswith(names[1], each.until)
    if total.quantity.dimension != "count" or not (all(names) and named):
        return True
    return bool(set(names[0]) & set(names[1]))

"""Figures of one thing whose digits lie close while their units are far apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from qa.judging.arithmetic.misprints import sizes, telling_digits
from qa.judging.linking.measures import kind
from qa.judging.shares.thirds import COUNTED
from qa.judging.sums.wholes import printed
from qa.judging.units.explained import explained
from qa.judging.units.nature import beyond_nature
from qa.model import SPELLS, Figure
from qa.patterns import headed, regex

_AMOUNT = regex("[量额数值]+$")
_VITAL = regex("(?:出生|死亡|自然增长)率$")
_SIGNS = frozenset("%‰")
_MISTAKEN = headed("写看记报算误错笔", "[写看记报算]成|误[作写为报当]|错[写报]|笔误")
"""What tells that a number was put down wrongly, and so prints it knowingly."""
_OTHER_TERMS = frozenset({"平均", "新增", "同比", "环比", "减少"})
_EACH = regex("[户套人台件]均")
_MEAN = regex("([人户日月年亩])均[^，。；\\d]{0,8}$")
"""What a figure falls to, told right before it."""
_STEP = regex(
    "[涨跌升降增减多少高低落]了(?:约|近)?$|(?:上涨|下降|回落|上升)(?:约|近)?$"
    "|比[^，。；\\d]{1,8}[多少高低](?:约|近)?$"
)
"""What leads to a step, which is of another size than the levels."""
_OF_ANYTHING = regex("资金|经费|款项|金额")
"""What is said of money of whatever kind."""
_ONES = regex(
    "[粮果菜茶棉蔗牧渔]农|农户|老[\u4e00-\u9fff]|[我他她你]家|[婶嫂爷奶姨哥姐叔伯]家|家的|大户|户主|[大叔伯师]{2}|社员|村民"
)
_OF_ALL = regex("全[国省市州县区镇乡村]|累计|各类|合计|总共")
"""Who tells of what is his own, and what tells of all."""
_SIDE = regex("([长宽高深厚粗]|[直半]径|[间相]距|周长|落差|海拔)(?:约|达到?|近|为|超过?|只有|仅)*$")
"""What names the side of a thing that a length measures."""
_CLOSE, _FAR = Fraction(13, 10), 10
_LEAST = 2
_CROWD, _LEAD = 60, 24


def odd_group(figure: Figure) -> Hashable | None:
    """Name what the figures are that should agree in the size of their unit, None for none."""
    quantity = figure.quantity
    if quantity.unit in _SIGNS and _VITAL.search(figure.measure.text):
        return None if _MISTAKEN.search(figure.context.sentence) else "vital"
    if quantity.dimension in COUNTED or quantity.nominal <= 0:
        return None
    if _STEP.search(figure.context.sentence, max(0, figure.at - _LEAD), figure.at):
        return None
    thing = _AMOUNT.sub("", figure.measure.text)[-_LEAST:]
    told = len(thing) == _LEAST and not _MISTAKEN.search(figure.context.sentence)
    return (kind(quantity), thing) if told else None


def odd_units(figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Give each figure of one group whose unit is out of line, with those that it is held to.

    The one that fits the fewest is out of line. Births and deaths are told in ‰ alone.
    """
    pairs = [
        pair for pair in combinations(figures[:_CROWD], 2) if _vital_apart(*pair) or _apart(*pair)
    ]
    while pairs:
        often = Counter(figure.span for pair in pairs for figure in pair)
        odd = max(
            (figure for pair in pairs for figure in pair),
            key=lambda figure: (
                often[figure.span],
                *_doubtful(figure),
                -_in_its_unit(figure),
                figure.span,
            ),
        )
        mine = [pair for pair in pairs if odd.span in {figure.span for figure in pair}]
        held = [figure for pair in mine for figure in pair if figure.span != odd.span]
        if odd.quantity.unit in _SIGNS or not _explained(odd, held):
            yield odd, held
        pairs = [pair for pair in pairs if pair not in mine]


def _explained(odd: Figure, held: Sequence[Figure]) -> bool:
    """Say whether a number beside a figure makes it of another of its kind: 620亩 of 1086斤."""
    spans = {figure.span for figure in held}
    near = [one.quantity for one in odd.beside if one.span not in spans]
    kin = [one.nominal for one in near if kind(one) == kind(odd.quantity)]
    kin += [figure.quantity.nominal for figure in held]
    return explained(odd.quantity.nominal, kin, near)


def _doubtful(figure: Figure) -> tuple[bool, bool]:
    """Say what speaks against a figure by itself: a rate of births in %, what nothing can be."""
    return figure.quantity.unit == "%", beyond_nature(figure) is not None


def _in_its_unit(figure: Figure) -> int:
    """Count the figures beside one that are printed in its unit."""
    return sum(one.quantity.suffix == figure.quantity.suffix for one in figure.beside)


def _vital_apart(one: Figure, other: Figure) -> bool:
    return {one.quantity.unit, other.quantity.unit} == _SIGNS


def _apart(one: Figure, other: Figure) -> bool:
    less, more = sizes(one.quantity, other.quantity)
    written = any("写成" in figure.context.sentence for figure in (one, other))
    if more < _FAR * less or one.quantity.scale == other.quantity.scale or written:
        return False
    both_ends = all("最" in figure.measure.text for figure in (one, other))
    told_apart = both_ends or one.quantity.dimension in SPELLS
    if told_apart or _in_other_terms(one, other) or one.quantity.unit in _SIGNS:
        return False
    if _is_ones_own(one, other) or _is_ones_own(other, one):
        return False
    if _of_some(one, other) or _of_two_sides(one, other):
        return False
    deeds = {figure.measure.action for figure in (one, other)}
    if len(deeds) > 1 and _OF_ANYTHING.search(one.measure.text):
        return False
    named = one.measure.thing and other.measure.thing
    digits = [printed(figure.quantity) for figure in (one, other)]
    return min(telling_digits(figure.quantity) for figure in (one, other)) >= _LEAST + (
        not named
    ) and max(digits) <= _CLOSE * min(digits)


def _of_two_sides(one: Figure, other: Figure) -> bool:
    """Say whether two figures tell of two sides of a thing: 长3.2公里、宽4.5米."""
    sides = [_SIDE.search(figure.context.sentence, 0, figure.at) for figure in (one, other)]
    return len({side[1] for side in sides if side}) > 1


def _is_ones_own(one: Figure, other: Figure) -> bool:
    """Say whether one figure is a single person's and the other that of all: 老佟18.6吨, 全县."""
    mine, theirs = (figure.context.sentence[: figure.at] for figure in (one, other))
    own = _ONES.search(mine) is not None and _OF_ALL.search(mine) is None
    return own and _OF_ALL.search(theirs) is not None


def _of_some(one: Figure, other: Figure) -> bool:
    """Say whether one falls to each and the other does not, or one bounds a class."""
    both = (one, other)
    return len(set(map(_of_each, both))) > 1 or any(map(_is_class, both))


def _is_class(figure: Figure) -> bool:
    """Say whether a figure bounds a class of what is counted: 144平方米以上的, 90至120平方米的."""
    of = figure.context.sentence.startswith("的", figure.until)
    words = figure.context.sentence[: figure.until]
    return of and (figure.quantity.hedge == "range" or words.endswith(("以上", "以下")))


def _of_each(figure: Figure) -> bool:
    """Say whether a figure, or what it is held against, falls to each: 套均115平方米."""
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    return _EACH.search(lead) is not None


def _in_other_terms(one: Figure, other: Figure) -> bool:
    """Say whether one is a mean or a change and the other is not; the most goes with the mean.

    What falls to a head is no more than what falls to a day: 日均310公斤, 人均260克.
    """
    differ = one.scope ^ other.scope
    means = [
        _MEAN.search(figure.context.sentence, max(0, figure.at - _LEAD), figure.at)
        for figure in (one, other)
    ]
    if all(means) and len({mean[1] for mean in means if mean}) > 1:
        return True
    return bool(_OTHER_TERMS & differ) and not differ >= {"平均", "极值"}

"""Shares that name what they are of, wherever it was told: 214.9亿元，占全市社零总额的35.1%.

The name may be shorter than the one the whole was told by: 社零总额 is 社会消费品零售总额. Where
several figures bear it, the share is of any that makes it, else of the one that is told most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from qa.model import Figure, Share, Span
from qa.patterns import regex
from qa.reading.figures.gaps import APART, clause_before, kind_of, of_before
from qa.reading.shares.amounts_before import amount_before
from qa.reading.shares.taken_of import VERB, words_before

_TAKES: Final = regex(
    rf"^占(?:了|到)?(?P<place>同期|全部|所有|总(?!部|公司)|(?:同期)?(?:全|我)[国省市县区州盟旗镇乡])?"
    rf"(?P<of>[^，。；、：\d（）其]{{2,16}}?)(?:总[值额量数])?(?:的?比[重例]|的){VERB}$"
)
_OTHERWISE: Final = regex(
    "^[全我][国省市县区州盟旗镇乡]$|当[年月日季期]|本[年月季]|[去上前]年|单月|规[定划]|计划|目标|任务|(?<!公共)(?<!基金)(?<!经营)预算"
)
_AREAS: Final = regex("[全我](?P<area>[国省市县区州盟旗镇乡])")
_LEAD: Final = regex(
    "^(?:其中|目前|截至|累计|共|实现|完成|全部|居民|\\d|[今去]年|[年月日季末底份]|上半年|[一二三四前]+季度|[全我][国省市县区州])*"
)
_BOTH_WAYS: Final = "进"
"""What makes both ways of one: 进出口 is no whole for 占出口."""
_LOOK, _REACH = 30, 200


class _Told(NamedTuple):
    figure: Figure
    lead: str


def read_named_wholes(figures: Sequence[Figure], known: Collection[Span]) -> Iterator[Share]:
    """Read the shares of one article, but for those in `known`, whose whole is told by its name."""
    told = list(map(_told, figures))
    for index, rate in enumerate(figures):
        takes = rate.quantity.dimension == "ratio" and _TAKES.search(words_before(rate))
        if takes and rate.span not in known and (part := amount_before(figures, index)):
            named = takes["of"]
            near = told[max(0, index - _REACH) : index + _REACH]
            wholes = [one for one in near if _bears(one, named, part)]
            wholes = [one for one in wholes if _in_place(one, takes["place"] or "")]
            wholes = [one for one in wholes if one.figure.span < rate.span] or wholes
            if not _OTHERWISE.search(named) and (whole := _meant(wholes, named)):
                rivals = tuple((part, one.figure) for one in wholes if one.figure is not whole)
                sure = not rivals and _nearness(_told(whole), named) > 0
                yield Share(part, whole, rate, "占", rate.context, sure=sure, rivals=rivals)


def _told(figure: Figure) -> _Told:
    return _Told(figure, clause_before(figure)[-_LOOK:])


def _bears(one: _Told, named: str, part: Figure) -> bool:
    """Say whether a figure is told by all characters of a name in their order, and is more."""
    whole = one.figure
    if (
        kind_of(whole) != kind_of(part)
        or whole.quantity.nominal <= part.quantity.nominal
        or (whole.scope ^ part.scope) & APART
    ):
        return False
    if of_before(whole) != of_before(part) or _of_other_years(whole, part):
        return False
    if _BOTH_WAYS + named in one.lead:
        return False
    rest = iter(one.lead)
    return all(letter in rest for letter in named)


def _of_other_years(whole: Figure, part: Figure) -> bool:
    """Say whether two figures are known to be of two years."""
    periods = (side.period.value for side in (whole, part))
    return len({told.start.year for told in periods if told and told.start}) > 1


def _in_place(one: _Told, place: str) -> bool:
    """Say whether a figure may be of the area that a share is of: not of the town for 全国."""
    asked = _AREAS.search(place)
    if asked is None:
        return True
    areas = {
        found["area"] for found in _AREAS.finditer(one.figure.context.sentence[: one.figure.at])
    }
    return asked["area"] in areas if areas or asked["area"] in "国省" else True


def _meant(wholes: Sequence[_Told], named: str) -> Figure | None:
    """Give the figure that bears a name best and is told most; None where two are as likely."""
    nearest = max((_nearness(one, named) for one in wholes), default=0)
    best = [one.figure for one in wholes if _nearness(one, named) == nearest]
    values = Counter(one.quantity.canonical for one in best).most_common()
    if not values or (len(values) > 1 and values[0][1] == values[1][1]):
        return None
    return next(one for one in best if one.quantity.canonical == values[0][0])


def _nearness(one: _Told, named: str) -> int:
    """Say how nearly a figure is told by a name: by it alone, at its end, or with words between."""
    lead = _LEAD.sub("", one.lead)
    plain = lead.removesuffix("总值").removesuffix("总额").removesuffix("总量").removesuffix("总数")
    return 2 if plain == named else int(plain.endswith(named))

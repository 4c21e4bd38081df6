"""A majority said to be there that the counts don't make: 25名理事到会11人，过半数. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from qa.judging.reckonings.reckoning import lead
from qa.model import Figure, Span
from qa.patterns import regex

_NEED: Final = regex(
    "(?P<half>过半|半数以上|超过?半数|过了半|一半以上|绝对控股|法定人数|(?:占|获|以)多数|多数(?:赞成|通过|同意))"
    "|(?P<thirds>三分之二|2/3)|(?P<fourths>四分之三|3/4)|(?P<fifths>五分之四|4/5)"
)
_PARTS: Final = {
    "half": Fraction(1, 2),
    "thirds": Fraction(2, 3),
    "fourths": Fraction(3, 4),
    "fifths": Fraction(4, 5),
}
_REACHED: Final = regex(
    "通过|有效|成立|符合|合乎|满足|达到|过半|超过?半数|半数以上|当选|生效|控股|获批|可[以开]|多数赞成"
)
_NOT: Final = regex(
    "未|没|不[足够到能是符达满]|差|近半|接近|否决(?!权)|无效|流[会产]|如果|若|一旦|尚需|还需|仅占|去年|上[届次]|另"
)
_FOR: Final = regex(
    "(?:赞成|同意|支持|到会|出席|到场|参会|签[约字]|拿[下到]|[获得]|夺得|占据?|投下?|实到|投票|举手)[^，。；：、0-9反弃]{0,6}$"
)
_FOR_BEHIND: Final = regex("[^，。；：、0-9反弃不]{0,6}(?:赞成|同意|支持|到会|出席|签约|签字|举手)")
_AGAINST: Final = regex("(?:反对|弃权|不同意|缺席|请假|未)[^，。；：、0-9]{0,6}$")
_WHOLE: Final = regex(
    "(?:共|全体|全部|总|有|应到|在册|全[会村区院体社]|设|里|实有|的|理事|委员|代表|董事|业主|会员|股东|成员)[^，。；：、0-9]{0,8}$"
)
_SEATS: Final = regex(
    "[^，。；：、0-9]{0,3}(?:席|代表|委员|理事|董事|业主|议员|会员|股东|评委|村民|选民|户|职工|居民)"
)
_UNITS: Final = frozenset("人 名 位 票 席 户 张 家 个 份".split())
_HALF: Final = Fraction(1, 2)
_REACH, _PAIR, _CROWD = 100, 2, 30


class Needed(NamedTuple):
    """Votes and all that could vote, or a share; where the majority is told; how much it is."""

    sides: tuple[Figure, ...]
    told: Span
    share: Fraction
    need: Fraction


def majorities_missed(figures: Sequence[Figure]) -> Iterator[Needed]:
    """Look in a paragraph at a majority that is said to be reached."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    contexts = list({figure.context.span: figure.context for figure in ordered}.values())
    text = "".join(context.sentence for context in contexts)
    told = _NEED.search(text) if len(ordered) <= _CROWD else None
    if told is None or _NOT.search(text) or not _REACHED.search(text, told.start()):
        return
    need = _PARTS[str(told.lastgroup)]
    spans = [
        context.place(*found.span())
        for context in contexts
        if (found := _NEED.search(context.sentence))
    ]
    sides = _votes_and_whole(ordered) or (_only_share(ordered) if need == _HALF else ())
    if sides:
        one, *whole = (side.quantity.nominal for side in sides)
        share = one / whole[0] if whole else one
        if share < need or share == need == _HALF:
            yield Needed(tuple(sides), spans[0], share, need)


def _only_share(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give the only share of a paragraph, where a majority is told behind it."""
    shares = [
        one for one in figures if one.quantity.dimension == "ratio" and not one.quantity.hedge
    ]
    if len(shares) == 1 and _NEED.search(shares[0].context.sentence, shares[0].until):
        return (shares[0],)
    return ()


def _votes_and_whole(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Give the only votes in favour of a paragraph and the only count of all that could vote."""
    counts = [
        one
        for one in figures
        if one.quantity.unit in _UNITS
        and one.quantity.exact
        and not one.quantity.hedge
        and not _AGAINST.search(lead(one))
    ]
    if len(counts) != _PAIR or abs(counts[0].span.start - counts[1].span.start) > _REACH:
        return None
    votes, whole = sorted(counts, key=lambda one: one.quantity.nominal)
    cast = _FOR.search(lead(votes)) or _FOR_BEHIND.match(votes.context.sentence, votes.until)
    all_told = _WHOLE.search(lead(whole)) or _SEATS.match(whole.context.sentence, whole.until)
    return (votes, whole) if cast and all_told else None

"""The percentages of an article with what they are of, and the parts beside their whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from qa.model import Figure, Part, Share, Span
from qa.reading.figures.gaps import gap, same_sentence
from qa.reading.parts.parts import read_inner, read_parts
from qa.reading.shares.age_bands import read_age_bands
from qa.reading.shares.ahead_shares import read_ahead_shares
from qa.reading.shares.air_shares import read_air_shares
from qa.reading.shares.answers import read_answers
from qa.reading.shares.by_name import pairs_told, read_by_name
from qa.reading.shares.day_shares import read_day_shares
from qa.reading.shares.inner_shares import read_inner_shares
from qa.reading.shares.lots import read_lots
from qa.reading.shares.named_shares import read_named_shares
from qa.reading.shares.one_in import read_tries
from qa.reading.shares.overfull_rates import read_overfull_rates
from qa.reading.shares.own_subjects import is_of_another
from qa.reading.shares.rates import read_rates
from qa.reading.shares.row_shares import read_row_shares
from qa.reading.shares.seat_rates import read_seat_rates
from qa.reading.shares.share_names import TAKEN_OFF
from qa.reading.shares.share_peers import with_peers
from qa.reading.shares.shares import read_shares
from qa.reading.shares.slices import read_slices
from qa.reading.shares.standing_rates import read_standing_rates, wrongly_signed
from qa.reading.shares.told_wholes import read_told_wholes
from qa.reading.shares.weighed_shares import read_weighed_shares


def read_shares_and_parts(figures: Sequence[Figure]) -> list[Share | Part]:
    """Read the percentages with what they are of, and the parts that stand beside their whole."""
    shares = [*read_standing_rates(figures), *read_seat_rates(figures)]
    standing = {share.rate.span for share in shares}
    shares += [one for one in read_rates(figures) if one.rate.span not in standing]
    shares += read_tries(figures)
    known = {share.rate.span: share.sure for share in shares}
    relations: list[Share | Part] = []
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        block = list(group)
        relations += _fresh(read_parts(block), read_inner(block))
        shares = _surest(shares, read_shares(block), known)
        relations += read_slices(block)
    relations += (s for s in shares if not (wrongly_signed(s.rate) or _of_less(s)))
    answers = read_answers(figures, {rate.span for rate in _shared(relations)})
    relations = [*_with_weighed(figures, relations), *answers]
    relations += read_ahead_shares(figures, {rate.span for rate in _shared(relations)})
    relations += read_day_shares(figures, {rate.span for rate in _shared(relations)})
    relations += read_air_shares(figures, {rate.span for rate in _shared(relations)})
    relations += read_age_bands(figures)
    return _with_named(figures, relations)


def _with_named(figures: Sequence[Figure], relations: Sequence[Share | Part]) -> list[Share | Part]:
    """Put the shares whose counts are named in the place of those that were read by their place."""
    lots = [*read_lots(figures), *read_named_shares(figures), *read_row_shares(figures)]
    lots += [*read_overfull_rates(figures), *read_inner_shares(figures)]
    drawn = {one.rate.span for one in lots}
    lots += [one for one in read_told_wholes(figures) if one.rate.span not in drawn]
    shares = [one for one in relations if isinstance(one, Share) and one.part and one.whole]
    drawn = {one.rate.span for one in lots}
    sure = drawn | {one.rate.span for one in shares if one.sure and not one.told}
    parts = [one for one in relations if isinstance(one, Part)]
    named, weighed = read_by_name(figures, parts, sure), pairs_told(shares)
    drawn |= {span for span, *_ in pairs_told(named) - weighed}
    lots += named
    return [*lots, *(one for one in relations if not _is_told_else(one, drawn))]


def _is_told_else(relation: Share | Part, known: AbstractSet[Span]) -> bool:
    """Say whether a share is of another place or group, or its rate is known to be of others."""
    return isinstance(relation, Share) and (relation.rate.span in known or is_of_another(relation))


def _with_weighed(
    figures: Sequence[Figure], relations: Sequence[Share | Part]
) -> list[Share | Part]:
    """Put the shares that were weighed in the place of those that were guessed."""
    known = [one for one in relations if isinstance(one, Share) and one.part and one.whole]
    weighed = read_weighed_shares(figures, known)
    guessed = {id(share) for share in known if share.rate.span in weighed}
    others = [one for one in relations if id(one) not in guessed]
    told = [one for one in known if id(one) not in guessed]
    beside = sorted([*told, *weighed.values()], key=lambda share: share.rate.span)
    return [*others, *with_peers(beside)] if weighed else others


def _of_less(share: Share) -> bool:
    """Say whether a rate is of what is left when something was taken off: 剔除未到期的96件，…率."""
    part, rate = share.part, share.rate
    if part is None or not same_sentence(part, rate) or part.at > rate.at:
        return False
    return TAKEN_OFF.search(gap(part, rate)) is not None


def _surest(
    shares: Sequence[Share], beside: Sequence[Share], known: Mapping[Span, bool]
) -> list[Share]:
    """Add the shares whose counts stand beside them; a sure one takes the place of a guess."""
    surer = {one.rate.span for one in beside if one.sure and one.part and one.whole}
    surer = {span for span in surer if not known.get(span, False)}
    fresh = [one for one in beside if one.rate.span in surer or one.rate.span not in known]
    return [one for one in shares if one.rate.span not in surer] + fresh


def _fresh(parts: Sequence[Part], inner: Sequence[Part]) -> list[Part]:
    """Give the parts, and those told by their place that are not among them."""
    known = {part.part.span for part in parts}
    return [*parts, *(part for part in inner if part.part.span not in known)]


def _shared(relations: Sequence[Share | Part]) -> Iterator[Figure]:
    """Give the percentages that stand with their counts, or in a list of shares."""
    for one in relations:
        if isinstance(one, Share) and (one.others or (one.part and one.whole)):
            yield one.rate
            yield from one.others

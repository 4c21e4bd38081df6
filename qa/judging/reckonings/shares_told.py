"""What a share of a whole is said to come to: 500户，八成也就是300户. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_COMES_TO: Final = regex(
    "[，,（(]?(?:(?:也就是|即|计|就是)|(?:已经?|先|共)?[付交缴]了?(?:定金|款)?)"
)
_OF_ANOTHER: Final = regex("占|分别|、")
"""What tells that a share is of another whole, or one of a row."""
_BARE_VERB: Final = regex("(?:已|共|即|也就是)*(?P<verb>[\u4e00-\u9fff]{1,3}?)了?")
_CHANGES: Final = regex("[增减降升涨跌多少扩缩]")
"""What tells a change, whose share is of what there was before: 减亏0.42亿元，减亏18.4%."""
_NEAR, _PAIR = 24, 2


def shares_of_parts(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a share that is told by the verb of a part: 500万元…追回350万元，追回七成."""
    for share in figures:
        if share.quantity.dimension != "ratio" or share.quantity.hedge:
            continue
        verb = _BARE_VERB.fullmatch(lead(share))
        if not verb:
            continue
        before = [one for one in figures if one.span < share.span]
        before = [one for one in before if one.quantity.dimension != "ratio"]
        kin = alike(before, before[-1]) if before else []
        if len(kin) != _PAIR or any(one.quantity.hedge for one in kin):
            continue
        whole, part = kin
        said_again = not _CHANGES.match(verb["verb"]) and lead(part).removesuffix("了").endswith(
            verb["verb"]
        )
        if said_again and part.quantity.nominal < whole.quantity.nominal:
            makes = part.quantity.nominal / whole.quantity.nominal
            reach = makes - share.quantity.step, makes + share.quantity.step
            proof = f"{said(part)} ÷ {said(whole)}"
            yield from reckoned((whole, part), share, makes, reach, proof)


def shares_told(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a share that is followed by what it comes to: 500户…八成也就是300户."""
    for share, amount in pairwise(sorted(figures, key=lambda figure: figure.span)):
        if share.quantity.dimension != "ratio" or share.quantity.hedge or amount.quantity.hedge:
            continue
        between = share.context.sentence[share.until : amount.at]
        whole = [one for one in alike(figures, amount) if one.span < share.span]
        near = len(whole) == 1 and share.at - whole[0].until <= _NEAR
        if near and _OF_ANOTHER.search(share.context.sentence, whole[0].until, share.at):
            continue
        if near and _COMES_TO.fullmatch(between):
            makes = whole[0].quantity.nominal * share.quantity.nominal
            slack = whole[0].quantity.nominal * share.quantity.step / 2 + amount.quantity.step
            proof = f"{said(whole[0])} × {said(share)}"
            reach = makes - slack, makes + slack
            yield from reckoned((whole[0], share), amount, makes, reach, proof)

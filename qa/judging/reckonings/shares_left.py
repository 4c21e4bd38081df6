"""What is left of all beside a share: 完成65%，还剩45%；200万元首付八成，其余60万元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_REST: Final = regex("(?:其余|还剩|剩余|剩下|余下|尚余|另外的?)[^，。；：、0-9]{0,4}$")
_TWO: Final = regex(
    "(?:只有|仅有|由|共有?|[为是])?两(?:家|方|个|名|位)[^，。；]{0,4}(?:股东|出资|投资|合伙|企业|公司|单位)"
)
_HELD: Final = regex("(?:持股|占股|股份|出资|持有|占)[^，。；：、0-9]{0,8}$")
_RATE: Final = regex("([\u4e00-\u9fff]{2})率[^，。；：、0-9]{0,4}$")
_MORE: Final = regex("其中|各|均|分别|比|较|同比|环比|平均")
_PAIR, _NEAR = 2, 16


def shares_left(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the shares of a sentence of which the last is all that is left."""
    shares = [one for one in figures if one.quantity.dimension == "ratio"]
    if any(one.quantity.hedge for one in shares) or not shares:
        return
    sentence = shares[0].context.sentence
    if _MORE.search(sentence):
        return
    if len(shares) == _PAIR:
        one, rest = sorted(shares, key=lambda share: share.span)
        both_held = _TWO.search(sentence) and all(_HELD.search(lead(share)) for share in shares)
        left = _REST.search(lead(rest)) and rest.at - one.until <= _NEAR
        if left or both_held:
            makes, slack = 1 - one.quantity.nominal, max(one.quantity.step, rest.quantity.step)
            reach = makes - slack / 2, makes + slack / 2
            yield from reckoned((one,), rest, makes, reach, f"100% − {said(one)}")
    elif len(shares) == 1:
        yield from _of_amount(figures, shares[0])


def _went(amount: Figure, share: Figure) -> bool:
    """Say whether an amount is what its rate counts, and not all of it: 完工214个，完工率80.5%."""
    rate = _RATE.search(lead(share))
    return rate is not None and rate[1] in lead(amount)


def _of_amount(figures: Sequence[Figure], share: Figure) -> Iterator[Account]:
    """Look at the rest of an amount beside the share of it that went: 其余60万元."""
    for rest in figures:
        kin = alike(figures, rest)
        if rest.quantity.dimension == "ratio" or len(kin) != _PAIR or kin[-1] is not rest:
            continue
        whole = kin[0]
        near = rest.at - share.until <= _NEAR and share.at - whole.until <= _NEAR
        if _HELD.search(lead(share)) or _went(whole, share):
            continue
        if near and whole.span < share.span < rest.span and _REST.search(lead(rest)):
            makes = whole.quantity.nominal * (1 - share.quantity.nominal)
            slack = max(rest.quantity.step, makes / 20)
            reach = makes - slack, makes + slack
            proof = f"{said(whole)} × (1 − {said(share)})"
            yield from reckoned((whole, share), rest, makes, reach, proof)

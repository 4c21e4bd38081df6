"""Shares told ahead of what they are said of: 五分之二的老人——1120名; 占七成：共46万件，其中…."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from qa.model import Figure, Share, Span
from qa.patterns import regex
from qa.reading.figures.gaps import gap, same_kind, same_sentence
from qa.reading.shares.share_names import name_of
from qa.reading.shares.share_words import may_count
from qa.reading.shares.taken_of import bears, taken_of, words_before

_BACK = 24
_THAT_IS = r"(?:即|也就是|就是|共计|共|合计|计|约)(?:约|有|共|为)?"
_APPOSED = regex(
    rf"的[^，。；：、\d的有]{{0,8}}(?:——|—|（|[，、]{_THAT_IS})(?:约|有|共)?|[，、—（]+{_THAT_IS}"
)
_AMONG = regex("[里中](?:就|约|近)?有?(?:约|近)?$")
_THEN_SO_MANY = regex(rf"[^，。；：、\d]{{0,10}}，{_THAT_IS}")
_IS = regex("，(?:为|共|共计|计|有|即)(?:约)?")
_OF_A_KIND = regex("(?:是|为|属于?)[^，。；：、\\d]{2,8}，(?:有|共有?|计)")
_OPENING = regex("(?:其中|有|约|近|超过?|逾)*")
"""What may lead to a share that opens its clause: 近六成是野生种，有417份."""
_OPENS = regex("[^，。；：\\d]{0,4}[：。—][^。；\\d]{0,16}")
_PARTED = regex("[；。]")
_ROW = regex("[、和与及]")
"""What stands between percentages that are shared out in a row: 承担60%、25%、15%."""
_FAR = 30


def read_ahead_shares(figures: Sequence[Figure], known: Collection[Span]) -> Iterator[Share]:
    """Read the percentages among `figures` that no other reading has, by the counts behind them."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension == "ratio" and rate.span not in known:
            share = _apposed(figures, index) or _explained(figures, index)
            if share:
                yield share


def _apposed(figures: Sequence[Figure], index: int) -> Share | None:
    """Read a share with the count that says it again; its whole stands before it."""
    rate, behind = figures[index], figures[index + 1 : index + 2]
    if not behind or not same_sentence(rate, behind[0]):
        return None
    if index and _ROW.fullmatch(gap(figures[index - 1], rate)):
        return None
    part, text, lead = behind[0], gap(rate, behind[0]), words_before(rate)
    among = _AMONG.search(lead) and _THEN_SO_MANY.fullmatch(text)
    taken = taken_of(rate) is not None and _IS.fullmatch(text)
    kind = _OF_A_KIND.fullmatch(text) and _OPENING.fullmatch(lead)
    if not (among or taken or kind or _APPOSED.fullmatch(text)):
        return None
    before = reversed(figures[max(0, index - _BACK) : index])
    alike = (one for one in before if may_count(one) and same_kind(one, part))
    whole = next((one for one in alike if one.quantity.nominal > part.quantity.nominal), None)
    if whole is None or not same_sentence(whole, rate):
        return None
    return Share(part, whole, rate, "占", rate.context, told=True)


def _explained(figures: Sequence[Figure], index: int) -> Share | None:
    """Read a share that the next two counts explain: 完好率85%：全区1240栋，完好的1054栋."""
    rate, two = figures[index], figures[index + 1 : index + 3]
    if len(two) < len("两个") or not all(map(may_count, two)) or not same_kind(*two):
        return None
    name, near = name_of(figures, index), rate.context.block == two[1].context.block
    if (
        name is None
        or name.kind != "rate"
        or not near
        or _PARTED.search(gap(*two))
        or rate.context.sentence.count(name.word + "率") > 1
        or not _OPENS.fullmatch(gap(rate, two[0]))
    ):
        return None
    part, whole = sorted(two, key=lambda one: one.quantity.nominal)
    named = len(name.word) > 1 and (bears(part, name.word) or name.word[:2] in _around(part))
    if not named or part.quantity.nominal == whole.quantity.nominal:
        return None
    return Share(part, whole, rate, name.word + "率", rate.context, told=True)


def _around(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _FAR) : figure.until + 4]

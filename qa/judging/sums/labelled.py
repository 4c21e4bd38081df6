"""Prices of an article under one label (票价2元, 票价3元); counts told as all of a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from qa.judging.linking.clauses import clause, said
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link
from qa.judging.linking.words import rarity
from qa.model import Figure
from qa.patterns import regex

_ALL = regex("[^，。；、\\d]{0,4}(?:全部|悉数|全都|全数|无一(?:例外|缺席))")
_REST = regex("其余|剩余|余下|剩下|另|其他|最后|又|再|随后|分别|先后|陆续|首批|仅")
_BESIDE = regex("另[设推开售外有]|此外|还[推开设]|新[推开设]|“[^“”]{1,8}[票卡套]”")
_FEW, _TELLS, _GROUP, _PAIR = 3, 5, 6, 2


def of_one_label(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Pair two sums of money behind the same words, where hardly another is told."""
    if not _PAIR <= len(figures) <= _FEW or not figures[0].quantity.dimension.startswith("money"):
        return
    labels: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if not (label := clause(figure)[0]).endswith("有"):
            labels[label].append(figure)
    for label, alike in labels.items():
        if len(alike) == _PAIR and _weight(alike[0]) >= _TELLS:
            one, other = alike
            differ = not one.quantity.meets(other.quantity) and _one_thing(one, other)
            if differ and not any(map(_is_one_more, alike)):
                yield one, other, Link((label,), firm=False)


def of_a_group(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Pair a number told to be all of a group with another that the article gives of the group."""
    for whole in figures:
        text = whole.context.sentence
        if not _ALL.match(text, whole.until) or _REST.search(text, 0, whole.at):
            continue
        words = {word for word in sum(said(whole), ()) if rarity(word) >= _GROUP}
        kin = [
            figure
            for figure in figures
            if figure.context.span < whole.context.span
            and words & set(sum(said(figure), ()))
            and _one_thing(figure, whole)
        ]
        if kin and not any(figure.quantity.meets(whole.quantity) for figure in kin):
            shared = sorted(words & set(sum(said(kin[0]), ())))
            yield kin[0], whole, Link(("".join(shared), *shared), firm=False)


def _is_one_more(figure: Figure) -> bool:
    """Say whether a price is told of what comes beside: 另开夜游专线，票价45元."""
    return _BESIDE.search(figure.context.sentence, 0, figure.at) is not None


def _weight(figure: Figure) -> int:
    return sum(map(rarity, said(figure)[0]))


def _one_thing(one: Figure, other: Figure) -> bool:
    """Say whether limits, times and heads of the sentences let both be of one thing."""
    return (
        one.context.block != other.context.block
        and may_agree(one, other, kindred=True)
        and "其中" not in one.scope | other.scope
        and not told_apart(one, other)
        and not heads_apart(one, other)
    )

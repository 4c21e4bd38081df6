"""Totals of public accounts, which hold more than their sentence lists.

收入89.5亿元。…加上补助41.6亿元、调入5.7亿元，收入总计136.8亿元 counts the revenue that opens the
paragraph; 收入总计 of a final account is what came in the year and what was left at its beginning,
支出总计 what was spent and what is left at its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from re import Pattern
from typing import Final, NamedTuple

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_kind, same_sentence

_GRAND: Final = regex("(?P<of>收入|支出)(?:总计|总量|合计)(?:为|达)?$")
_WITH: Final = regex("(?:再?加上?|连同)(?!快|强|大)[^，。；\\d]*$")
_OPEN: Final = regex("等[^，。；\\d]{0,4}[，：]")
_NEARLY: Final = 100
_CHANGED: Final = regex("[比较]|增[长加]|减少|下降|[去上前]年|预算数|调整预算|其中|均")


class _Account(NamedTuple):
    """The words before a grand total, before its two parts, and before what may be beside them."""

    total: Pattern[str]
    terms: tuple[Pattern[str], Pattern[str]]
    more: Pattern[str]


_ACCOUNTS: Final = tuple(
    _Account(
        regex(f"{total}$"),
        (regex(f"(?:{year})$"), regex(f"(?:{left})$")),
        regex(f"{more}[^，。；]*$"),
    )
    for total, year, left, more in (
        (
            "收入(?:决算)?总计(?:为)?",
            "本年收入(?:决算)?(?:合计|总计)?(?:为)?",
            "(?:年初|上年)结转(?:和|及|与)?结余(?:资金)?(?:为)?",
            "使用[^，。；]{0,8}结余",
        ),
        (
            "支出(?:决算)?总计(?:为)?",
            "本年支出(?:决算)?(?:合计|总计)?(?:为)?",
            "(?:年末|结转下年的?)(?:结转)?(?:和|及|与)?结余(?:资金)?(?:为)?",
            "结余分配",
        ),
        (
            "收入总计(?:为)?",
            "支出总计(?:为)?",
            "(?:年终|滚存)结余|结转下年(?:支出|使用)?(?:为)?",
            "(?!)",
        ),
    )
)


def read_accounts(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the grand totals of one article with all that they hold."""
    for _, group in groupby(figures, key=lambda one: one.context.block):
        block = list(group)
        for at, whole in enumerate(block):
            told = _GRAND.search(clause_before(whole))
            if told and (total := _with_its_base(block[:at], whole, told["of"])):
                yield total
    for account in _ACCOUNTS:
        yield from _of_account(figures, account)


def _with_its_base(before: Sequence[Figure], whole: Figure, of: str) -> Total | None:
    """Give the amounts that are added in the sentence of a total, and the one they are added to."""
    alike = [one for one in before if same_kind(one, whole) and not one.quantity.hedge]
    here = [one for one in alike if same_sentence(one, whole)]
    start = next((at for at, one in enumerate(here) if _WITH.search(clause_before(one))), None)
    if start is None or _OPEN.search(whole.context.sentence, here[start].at, whole.at):
        return None
    bases = [
        one
        for one in alike
        if one.span < here[start].span
        and of in clause_before(one)
        and not _CHANGED.search(clause_before(one))
    ]
    if not bases:
        return None
    added = sum(one.quantity.nominal for one in here[start:])
    rest = whole.quantity.nominal - added
    base = min(bases, key=lambda one: abs(one.quantity.nominal - rest))
    fits = abs(base.quantity.nominal - rest) * _NEARLY <= rest
    parts = (base if fits else bases[0], *here[start:])
    return Total(whole, parts, complete=True, context=whole.context)


def _of_account(figures: Sequence[Figure], account: _Account) -> Iterator[Total]:
    """Read a grand total, what is of the year, what was left, where each has but one value."""
    leads = [(one, clause_before(one)) for one in figures]
    if any(account.more.search(lead) for _, lead in leads):
        return
    sides = [
        {one.quantity.canonical: one for one, lead in reversed(leads) if words.search(lead)}
        for words in (account.total, *account.terms)
    ]
    if all(len(side) == 1 for side in sides):
        whole, *terms = (one for side in sides for one in side.values())
        if all(same_kind(one, whole) for one in terms):
            parts = tuple(sorted(terms, key=lambda one: one.span))
            yield Total(whole, parts, complete=True, context=whole.context, sure=False)

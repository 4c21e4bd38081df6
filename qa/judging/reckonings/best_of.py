"""A match of so many games at most, and its score: 五局三胜，3比3. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, said, told_at
from qa.model import Figure
from qa.patterns import regex

_RULE: Final = regex("(?P<most>[三五七九])(?P<of>[局盘场])(?P<wins>[两二三四五])胜")
_SCORE: Final = regex(r"(\d{1,2}) ?(?:比|[:：∶]) ?(\d{1,2})")
_WON: Final = regex(
    "[，]?[^，。；\\d]{0,4}?(?:险胜|取胜|获胜|战胜|击败|力克|夺冠|胜出|大胜|淘汰|晋级|不敌|告负|惜败|落败|负于)"
)


def best_of(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only score behind a rule, which ends when one side has won its games."""
    scored = [
        one for one in figures if one.quantity.dimension == "odds" and _SCORE.fullmatch(said(one))
    ]
    rules = [*_RULE.finditer(scored[0].context.sentence)] if len(scored) == 1 else []
    if len(rules) != 1 or rules[0].start() > scored[0].at:
        return
    rule, final = rules[0], scored[0]
    found = _SCORE.fullmatch(said(final))
    if not found or not _WON.match(final.context.sentence, final.until):
        return
    wins, most = small_count(rule["wins"]), small_count(rule["most"])
    won, lost = sorted((int(found[1]), int(found[2])), reverse=True)
    unit = rule["of"]
    result = replace(
        final,
        quantity=replace(
            final.quantity, nominal=Fraction(won + lost), scale=Fraction(1), unit=unit, suffix=unit
        ),
    )
    if won + lost > most:
        yield Account((told_at(final, rule.span()),), result, Fraction(most), rule[0])
    elif won != wins:
        makes = Fraction(wins + min(lost, wins - 1))
        yield Account((told_at(final, rule.span()),), result, makes, rule[0])

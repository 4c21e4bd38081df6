"""The words around a figure, and what is read from them."""

from __future__ import annotations

from typing import NamedTuple

from qa.model import Measure


class Around(NamedTuple):
    """The words around a figure within its clause; `lead` stands before the clause.

    `left` lacks the date, what the figure before counts, and the name of the figure's subject,
    which `named` is; `joined` when a figure stands before it in the same clause, `follows` when
    one does in the sentence; `next_to`
    when the words after it lead straight to another figure.
    """

    left: str
    right: str
    lead: str = ""
    named: str = ""
    joined: bool = False
    follows: bool = False
    next_to: bool = False


class Counted(NamedTuple):
    """A measure, and how many of the characters after the figure belong to it."""

    measure: Measure
    taken: int = 0

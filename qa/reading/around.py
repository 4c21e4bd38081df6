"""The words around a figure, and what is read from them."""

from __future__ import annotations

from dataclasses import dataclass

from qa.model import Measure


@dataclass(frozen=True, slots=True)
class Around:
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


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and how many of the characters after the figure belong to it."""

    measure: Measure
    taken: int = 0

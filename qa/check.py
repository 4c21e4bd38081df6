"""What a check is made of: its claims, keys and comparison, its message, its examples.

A check is a value: `CHECK = Check(code=…, judge=…, …)` in a file of its own.
See CONTRIBUTING.md, “Add a check in six steps”.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from qa.model import (
    Beside,
    Clash,
    Dated,
    Detail,
    Figure,
    Implied,
    Listing,
    Named,
    Passage,
    Place,
    Severity,
    Text,
    Timed,
)

APART = "apart"
"""First member of a key (a tuple) under which only claims of different documents meet."""

Stop: TypeAlias = Literal["", "reading", "key", "compare"]
Judge: TypeAlias = Callable[[Any], Iterable[Clash]]
Keys: TypeAlias = Callable[[Any], Iterable[Hashable]]
Compare: TypeAlias = Callable[[Sequence[Any]], Iterable[Clash]]


@dataclass(frozen=True, slots=True)
class Example:
    """One or more texts with the places marked ⟦…⟧ that the check must find, exactly.

    A good example has no marks; `stopped_by` says where it must be stopped: no such claim is
    read, no two claims share a key, or the check looked at them and let them pass.
    """

    texts: tuple[str, ...]
    bad: bool
    date: str = ""
    stopped_by: Stop = ""
    why: str = ""


def bad(*texts: str, date: str = "", why: str = "") -> Example:
    """Give texts (a document each) in which the check finds exactly the marked places."""
    return Example(texts, bad=True, date=date, why=why)


def good(*texts: str, date: str = "", stopped_by: Stop = "", why: str = "") -> Example:
    """Give texts in which the check finds nothing."""
    return Example(texts, bad=False, date=date, stopped_by=stopped_by, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A kind of contradiction, how to see it, and how to tell it.

    `reads` is the claim it looks at. Either `judge` takes one claim, or `keys` says which
    claims are worth comparing and `compare` takes all that share a key.
    `apart` gives further keys, each a tuple that begins with `APART`: where there is one document
    only, nobody asks for them.
    With scope “article” only claims of one article are grouped, with “run” those of all; with
    `between`, too, only claims of different documents are compared; with `pairs` so are those of
    each two documents by themselves, once, and of more than `crowd` claims none.
    Of a key that more than `crowd` claims share, an archive gives those nearest in place and time,
    or, where a key that stands everywhere is a formula, nothing.
    It gives no claims with equal values where only `unlike` ones clash, and with `days` none of
    articles further apart, unless they speak of one day.
    `message` is a template in both languages for the clash's `args`.
    With `alone` it also looks at a claim that shares its key with no other.
    `explains` names checks whose findings inside this one's places it accounts for;
    `absorbs` those whose findings it accounts for wherever it marks their first place, or one of
    their places lies in a passage that it marks.
    """

    code: str
    name: str
    severity: Severity
    reads: type
    message: Text
    examples: tuple[Example, ...]
    scope: Literal["article", "run"] = "article"
    judge: Judge | None = None
    keys: Keys | None = None
    apart: Keys | None = None
    compare: Compare | None = None
    explains: tuple[str, ...] = ()
    absorbs: tuple[str, ...] = ()
    alone: bool = False
    between: bool = False
    pairs: bool = False
    crowd: int = 40
    beyond: Literal["nearest", "nothing"] = "nearest"
    unlike: bool = False
    days: int | None = None

    @property
    def across(self) -> bool:
        """Say whether only claims of different documents are compared."""
        return self.between or self.pairs


def place(
    role: str, claim: Figure | Beside | Dated | Passage | Named | Listing | Timed | Detail | Implied
) -> Place:
    """Name the claim's span as one side of a clash."""
    return Place(role, claim.span)


def told(text: Text, **args: str) -> Text:
    """Fill a message in both languages."""
    return {lang: template.format_map(args) for lang, template in text.items()}

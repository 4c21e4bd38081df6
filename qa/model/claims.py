"""What a text claims: what an editor would call one statement."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from qa.model.figures import Context, Figure
from qa.model.relations import Change, Mean, Part, Share, Total
from qa.model.text import Document, Flow, Span
from qa.model.times import Dated, Lapse, Milestone, OddYear, Reckoning, Timed


@dataclass(frozen=True, slots=True)
class Listing:
    """An announced number (三必问, 五项措施) and the members found for it.

    `number` is 0 for a numbered list that nothing announces; `ordinals` are the numbers that
    are printed before its members. `complete` when the list follows at once and is closed.
    `again` is where the number is announced once more in the same words.
    """

    span: Span
    number: int
    noun: str
    members: tuple[Span, ...]
    complete: bool
    context: Context
    ordinals: tuple[int, ...] = ()
    again: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a whole article for comparison: running text, places, fingerprints.

    `unit` says which of the two it is, or that it is a headline with the first paragraphs
    (lead); the text of several has its paragraphs on lines of their own. `marks` are hashes that
    articles with near-equal sentences share.
    """

    span: Span
    text: str
    unit: Literal["paragraph", "lead", "article"]
    marks: frozenset[int]
    context: Context
    flow: Flow


@dataclass(frozen=True, slots=True)
class Named:
    """A person (or no more than the surname: 李局长), place or other named thing as written.

    `maybe` is what can be a person's name, but stands once and nobody introduces.
    `post` is what is said to go with it: a person's post, what follows the name of a place,
    the class that a thing's name ends in (大桥, 公司), the field of an office with “old” or “new”,
    for `near`, `akin` (before a class word) and `twins` (of persons) the two names of the pair.
    `odds` is what speaks for the pair being one name, in hundredths of a natural logarithm.
    """

    span: Span
    name: str
    post: str
    kind: Literal["person", "maybe", "surname", "place", "thing", "office", "near", "akin", "twins"]
    context: Context
    odds: int = 0


@dataclass(frozen=True, slots=True)
class Detail:
    """What is told in words rather than by a quantity, and may be told otherwise elsewhere.

    `kind` says what: the “rank” or “placing” somebody reached, the “floor”, the “direction” of
    traffic, the weekday that a house is “closed”, the “edition” of an event, its “venue”, the
    “lanes” of a road, a “phone” to call, the number of a “train”, an “award”, the
    “minute” of a match.
    `value` is what is told, `of` whom or what as far as the kind needs it (the team, 全省, the
    event's name).
    """

    span: Span
    at: int
    until: int
    kind: str
    value: str
    of: str
    context: Context


@dataclass(frozen=True, slots=True)
class Implied:
    """What is told of a thing beside words that fix it: of a hat-trick (帽子戏法) how many goals.

    `span` is what is told and `value` its number; `cause` is where the words stand, which let it
    be from `least` to `most`, and `meant` says in Chinese what they mean (3球). `kind` is what is
    fixed: a “number”, a “time” or an “age”.
    """

    span: Span
    cause: Span
    kind: Literal["number", "time", "age"]
    words: str
    told: str
    value: Fraction
    least: Fraction
    most: Fraction
    meant: str
    context: Context


Claim: TypeAlias = (
    Figure
    | Total
    | Part
    | Share
    | Change
    | Mean
    | Listing
    | Dated
    | Reckoning
    | OddYear
    | Lapse
    | Passage
    | Named
    | Milestone
    | Timed
    | Detail
    | Implied
)


@dataclass(frozen=True, slots=True)
class Reading:
    """All claims of one document, in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]

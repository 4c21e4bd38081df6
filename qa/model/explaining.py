"""How a finding is explained: the history of its fact, what its two sides share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

from qa.model.claims import Claim
from qa.model.figures import Quantity, Slot
from qa.model.findings import Finding

Agreement: TypeAlias = Literal["same", "rounding", "restated", "other", "contradicts"]


@dataclass(frozen=True, slots=True)
class Statement:
    """What an article said of a fact: `value` as written, `moment` the end of what it speaks of.

    `agreement` tells how it stands to the latest statement of the same fact.
    """

    document: str
    title: str
    day: dt.date | None
    moment: dt.date | None
    period: str
    quote: str
    value: str
    quantity: Quantity
    agreement: Agreement


Standing: TypeAlias = Literal["shared", "open", "apart"]


@dataclass(frozen=True, slots=True)
class Trait:
    """One respect in which the figures of a finding are alike, may differ, or do.

    `name` is “action”, “thing”, “unit”, “subject”, “period”, “scope”, “date”, “companions”,
    “others” (companions that disagree), “said” (what stands beside all)
    or “words” (what stands beside one figure alone).
    `slots` tell of each figure what is known of it.
    """

    name: str
    standing: Standing
    slots: tuple[Slot[str], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding rests on: the claims that its check read, and how its figures compare.

    `figures` are the numbers of the finding's places that were compared.
    """

    finding: Finding
    claims: tuple[Claim, ...]
    figures: tuple[int, ...]
    traits: tuple[Trait, ...]

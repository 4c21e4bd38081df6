"""What judging says of claims that cannot all be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from qa.model.text import Span
from qa.model.wording import Severity, Text


@dataclass(frozen=True, slots=True)
class Place:
    """One side of a contradiction; `role` names its part in it (whole, part, before …)."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mend for one place; `likelier` when the evidence points to that side.

    `replacement` is empty to strike the place out, None where only `why` can be said.
    """

    place: int
    replacement: str | None
    why: Text
    likelier: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """What a check returns: claims that cannot all be true.

    `values` are the printed values in canonical form, the stuff of the fingerprint.
    `proof` is the arithmetic written out. Clashes of one check with the same `fact`
    (not empty) are shown as one finding.
    `firm` is false when the clash rests on an inherited or unknown slot without companions:
    the engine lowers such an error to a warning.
    `severity` and `message` replace the check's own where given.
    """

    places: tuple[Place, ...]
    values: tuple[str, ...]
    args: Mapping[str, str | int] = field(default_factory=dict)
    proof: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    fact: str = ""
    firm: bool = True
    severity: Severity | None = None
    message: Text | None = None


Status: TypeAlias = Literal["new", "known", "accepted"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction as reported.

    `prints` are the fingerprints of its clashes, `fingerprint` that of the finding;
    `caused_by` is the fingerprint of the finding that explains it, or empty.
    """

    check: str
    name: str
    severity: Severity
    message: Text
    explanation: str
    places: tuple[Place, ...]
    suggestions: tuple[Suggestion, ...]
    fingerprint: str
    prints: tuple[str, ...]
    caused_by: str = ""
    status: Status = "new"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What reports need to know of a check; `doc` is its documentation."""

    code: str
    name: str
    severity: Severity
    doc: str
    message: Text

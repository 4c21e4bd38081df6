"""What a desk has decided of a run, as far as the page shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from qa.model import Finding, Report, Status

ArticleKey = tuple[str, int]
"""A document's id and the number of the article in it, from 0."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a finding.

    `real` findings go onto the query slip. `settled` when it stood already in an article
    that was cleared.
    """

    status: Status
    reason: str = ""
    expires: dt.date | None = None
    real: bool = False
    note: str = ""
    settled: bool = False

    @property
    def standing(self) -> str:
        """Give what the page filters by: the status, or that it was there at clearing."""
        return "cleared" if self.settled and self.status == "new" else self.status

    @property
    def json(self) -> dict[str, str | bool]:
        """Give it as the page's script knows it."""
        return {
            "status": self.standing,
            "reason": self.reason,
            "expires": self.expires.isoformat() if self.expires else "",
            "real": self.real,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Change:
    """A place where an article differs from what was cleared.

    `block` is its number among the article's blocks now, None where the text is gone;
    `before` and `after` are the figures as printed, those that stayed left out.
    """

    block: int | None
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What has become of an article since the day it was cleared; `changes` may be empty."""

    day: dt.date
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """All that was decided: on findings by fingerprint, and on articles."""

    decisions: Mapping[str, Decision]
    cleared: Mapping[ArticleKey, Since] = field(default_factory=dict)
    confirmed: frozenset[ArticleKey] = frozenset()

    def of(self, finding: Finding) -> Decision:
        """Give what was decided of a finding."""
        return self.decisions[finding.fingerprint]


def undecided(report: Report) -> Desk:
    """Give what a report says by itself: the baseline's word alone."""
    return Desk({one.fingerprint: Decision(one.status, one.reason) for one in report.findings})

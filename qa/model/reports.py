"""A run as it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qa.model.explaining import Statement
from qa.model.findings import Finding, Rule
from qa.model.text import Document, Span
from qa.model.wording import Text


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document was understood: figures read, with measure, with period, compared."""

    figures: int = 0
    measured: int = 0
    dated: int = 0
    compared: int = 0


@dataclass(frozen=True, slots=True)
class Stale:
    """A baseline entry that no longer stands in the text."""

    fingerprint: str
    check: str
    document: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be read, with what to do about it."""

    path: str
    message: Text


@dataclass(frozen=True, slots=True)
class Report:
    """A run, ready to be shown: findings stand in order of weight.

    `figures` are the places of all numbers that were read, by document, in the order of the text.
    `past` are the ids of documents that were published before: only findings name them.
    `histories` are what an archive holds on the fact of a finding, by its fingerprint.
    """

    documents: Sequence[Document]
    coverage: Mapping[str, Coverage]
    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]
    stale: tuple[Stale, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Text, ...] = ()
    figures: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    past: frozenset[str] = frozenset()
    histories: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)

    @property
    def read(self) -> Sequence[Document]:
        """Give the documents that were read in this run."""
        if not self.past:
            return self.documents
        return tuple(one for one in self.documents if one.id not in self.past)

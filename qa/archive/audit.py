"""Everything in an archive against everything, group by group, in bounded memory."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from qa.archive.codec import shape
from qa.archive.crowds import stretches
from qa.archive.keys import compares_articles, own_groups, version_of
from qa.archive.meeting import meeting, neighbours
from qa.archive.places import Met
from qa.archive.store import Entry, Store
from qa.archive.stored import Stored
from qa.check import Check
from qa.judging.finding.bench import Bench, Spot, by_kind, pairs_of
from qa.judging.finding.engine import Judgement, concluded
from qa.model import Claim, Document

_PAIR, _WHOLE = 2, 160
_BODIES = 512
_HEARD = 1 << 20
"""So many documents are kept open, and so many groups remembered."""

Watch: TypeAlias = Callable[[Iterable[Any], int], Iterable[Any]]
"""Passes steps on while it shows how many of how many are done."""


@dataclass(slots=True)
class Audit:
    """What an audit looked at: documents, groups of claims, keys cut up or left out.

    `stale` checks had no keys of today, `unread` documents were stored by another version of qa.
    """

    documents: int = 0
    groups: int = 0
    hot: Counter[str] = field(default_factory=Counter)
    formulas: int = 0
    stale: list[str] = field(default_factory=list)
    unread: int = 0


def audit(store: Store, checks: Sequence[Check], watch: Watch) -> tuple[Judgement, Audit]:
    """Compare all that an archive holds, within each document and across them.

    The documents that findings name are fetched from the store, which must stay open.
    """
    auditor = _Auditor(store, checks)
    auditor.run(watch)
    auditor.forget()
    # what is told of is read again, as it stands now
    store.hold()
    judgement = concluded(auditor.benches, {}, {}, auditor.shelf.document)
    return judgement, auditor.done


class _Auditor:
    def __init__(self, store: Store, checks: Sequence[Check]) -> None:
        self.benches = [Bench(one) for one in sorted(checks, key=lambda check: check.code)]
        self.shelf, self.done = Shelf(store), Audit()
        self._store = store
        self._heard: set[int] = set()

    def run(self, watch: Watch) -> None:
        for entry in watch(self._store.entries(), self._store.count()):
            if entry.shape != shape():
                self.done.unread += 1
                continue
            self.done.documents += 1
            self._within(dict(self._claims(entry)))
        known = self._store.known()
        for bench in self.benches:
            if not compares_articles(bench.check):
                continue
            one = known.get(bench.check.code)
            if one is None or one.pending or one.version != version_of(bench.check):
                self.done.stale.append(bench.check.code)
                continue
            for group in watch(self._store.groups(one.number), self._store.shared(one.number)):
                self._across(bench, group)

    def forget(self) -> None:
        """Let go of what only comparing needs."""
        self._heard.clear()
        self.shelf.clear()

    def _claims(self, entry: Entry) -> Iterator[tuple[Spot, Claim]]:
        for number, claim in self.shelf.body(entry.number).claims():
            yield (entry.id, number), claim

    def _within(self, claims: Mapping[Spot, Claim]) -> None:
        """Judge what needs no other document."""
        kinds = by_kind(claims.items())
        for bench in self.benches:
            if not compares_articles(bench.check):
                bench.run(kinds)
            else:
                for group in own_groups(bench, claims):
                    bench.hear([claims[spot] for spot in group])
            bench.figures.clear()

    def _across(self, bench: Bench, keyed: Sequence[Met]) -> None:
        if not keyed:
            return
        if len(keyed) <= _WHOLE:
            self._near(bench, meeting(bench.check, keyed))
        elif bench.check.beyond == "nothing":
            self.done.formulas += 1
        else:
            self.done.hot[bench.check.code] += 1
            for near in neighbours(keyed):
                for stretch in stretches(near, _WHOLE):
                    self._near(bench, meeting(bench.check, stretch))

    def _near(self, bench: Bench, keyed: Sequence[Met]) -> None:
        """Compare what may clash, in stretches where it is more than a check takes at once."""
        crowd = bench.check.crowd
        if len(keyed) > crowd:
            if bench.check.beyond == "nothing":
                self.done.formulas += 1
                return
            self.done.hot[bench.check.code] += 1
        for stretch in stretches(keyed, crowd):
            self._hear(bench, stretch)

    def _hear(self, bench: Bench, keyed: Sequence[Met]) -> None:
        if bench.check.across and len({met.document for met in keyed}) == 1:
            return
        spots = sorted(spot for spot in map(self.shelf.spot, keyed) if spot)
        parts = pairs_of(spots, bench.check.crowd) if bench.check.pairs else [tuple(spots)]
        for part in parts:
            self._compare(bench, part)

    def _compare(self, bench: Bench, spots: Sequence[Spot]) -> None:
        if len(spots) < _PAIR or self._again(bench, spots):
            return
        claims = [self.shelf.claim(spot) for spot in spots]
        if len({document for document, _ in spots}) == 1 and not bench.shares_at_home(claims):
            return
        self.done.groups += 1
        bench.hear(claims)
        bench.figures.clear()

    def _again(self, bench: Bench, spots: Sequence[Spot]) -> bool:
        """Say whether the same claims met under another key; what is long ago is forgotten."""
        mark = hash((bench.check.code, *spots))
        if mark in self._heard:
            return True
        if len(self._heard) >= _HEARD:
            self._heard.clear()
        self._heard.add(mark)
        return False


class Shelf:
    """The documents of an archive, the last ones kept open."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._bodies: OrderedDict[int, Stored] = OrderedDict()

    def body(self, number: int) -> Stored:
        """Give a document with its claims."""
        if number in self._bodies:
            self._bodies.move_to_end(number)
            return self._bodies[number]
        entry = self._store.entry(number)
        self._names[number], self._numbers[entry.id] = entry.id, number
        body = self._bodies[number] = self._store.body(entry)
        if len(self._bodies) > _BODIES:
            self._bodies.popitem(last=False)
        return body

    def clear(self) -> None:
        """Close all documents; each is opened again when it is asked for."""
        self._bodies.clear()

    def spot(self, keyed: Met) -> Spot | None:
        """Name a claim by the id of its document; None where that cannot be read."""
        number, claim = keyed.document, keyed.claim
        if number not in self._names:
            entry = self._store.entry(number)
            self._names[number] = entry.id if entry.shape == shape() else ""
            self._numbers[entry.id] = number
        name = self._names[number]
        return (name, claim) if name else None

    def claim(self, spot: Spot) -> Claim:
        """Give a claim that was named."""
        return self.body(self._numbers[spot[0]]).claim(spot[1])

    def document(self, name: str) -> Document:
        """Give a document by its id."""
        return self.body(self._numbers[name]).whole()

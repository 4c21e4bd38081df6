"""What an archive has to say to a run: only the keys that the run touches are looked up."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from pathlib import Path

from qa.archive.codec import shape
from qa.archive.keys import Ground, ground_of, print_of, version_of
from qa.archive.meeting import clashing, closest, nearest, shared_by
from qa.archive.places import Met
from qa.archive.sketch import print_of as sketch_of
from qa.archive.store import Entry, Store
from qa.archive.stored import Stored
from qa.check import Check
from qa.judging.finding.bench import Sharing, Spot
from qa.model import Claim, Document, Figure, Passage, Reading

_SLACK = 16
"""So many more are looked up than are compared: reprints and the draft itself fall away."""
_COMPARED, _WHOLE, _NEAREST, _OPENED, _PAIRED = 8, 48, 8, 12, 8
"""So many claims under a key are looked at whatever they speak of; of more, so many that are near.
For a check no more documents are opened for each of the run, fewer where it takes them two by two.

What a draft shares with more is no matter of its own, and each article that is opened costs time.
"""


class View:
    """The claims of an archive that share a key with a run; its documents are left out.

    `stale` are the checks whose keys are not those of today, `hot` the keys of which only the
    nearest claims were compared, `formulas` those that say nothing since they stand everywhere.
    `met` are the documents that were compared, `itself` those that are earlier states of one of
    the run, `unread` those that another version of qa has stored.
    """

    def __init__(self, store: Store, readings: Sequence[Reading]) -> None:
        self._store, self._known = store, store.known()
        self._own = {reading.document.id for reading in readings}
        self._drafts = [sketch_of(reading) for reading in readings]
        self._entries: dict[int, Entry] = {}
        self._bodies: dict[str, Stored] = {}
        self._numbers: dict[str, int] = {}
        self._others: dict[int, bool] = {}
        self.stale: set[str] = set()
        self.hot: set[tuple[str, Hashable]] = set()
        self.formulas: set[tuple[str, Hashable]] = set()
        self.met: set[str] = set()
        self.itself: set[str] = set()
        self.unread: set[str] = set()

    @property
    def path(self) -> Path:
        """Give the file of the archive."""
        return self._store.path

    def count(self) -> int:
        """Count the documents of the archive."""
        return self._store.count()

    def has(self, name: str) -> bool:
        """Say whether a document is in the archive, and none of the run."""
        return name not in self._own and self._store.named(name) is not None

    def sharing(self, check: Check, groups: Mapping[Hashable, Sequence[Claim]]) -> Sharing:
        """Give the claims that share a key with those of the run, no more than a check compares."""
        known = self._known.get(check.code)
        if known is None or known.pending or known.version != version_of(check):
            self.stale.add(check.code)
            return {}
        grounds = {key: {ground_of(claim) for claim in own} for key, own in groups.items()}
        met = {key: self._met(check, known.number, key, grounds[key]) for key in groups}
        may = {key: self._clashing(check, key, grounds[key], met[key]) for key in groups}
        most = (_PAIRED if check.pairs else _OPENED) * len(self._own)
        kept = closest(shared_by(grounds, met), may.values(), most)
        self._look_up(kept)
        found = {
            key: self._spots(check, key, may[key], kept, check.crowd - len(own))
            for key, own in groups.items()
        }
        return {key: spots for key, spots in found.items() if spots}

    def _met(
        self, check: Check, number: int, key: Hashable, grounds: Collection[Ground]
    ) -> list[Met]:
        """Give what the index has under a key; of very much what is near."""
        print_ = print_of(key)
        many = check.crowd if check.beyond == "nothing" else _WHOLE
        found = self._store.under(number, print_, many + _SLACK)
        if found is None:
            if check.beyond == "nothing":
                self.formulas.add((check.code, key))
                return []
            self.hot.add((check.code, key))
            return self._nearest(number, print_, grounds)
        return found

    def _clashing(
        self, check: Check, key: Hashable, grounds: Collection[Ground], met: Sequence[Met]
    ) -> Sequence[Met]:
        """Give what may clash, no more than is worth opening."""
        found = clashing(check, grounds, met)
        if check.beyond == "nearest" and len(found) > _COMPARED:
            self.hot.add((check.code, key))
            return nearest(grounds, found, _COMPARED)
        return found

    def _spots(
        self, check: Check, key: Hashable, met: Sequence[Met], kept: Collection[int], room: int
    ) -> list[Spot]:
        """Name the claims of these documents that count, no more than there is room for."""
        opened = [one for one in met if one.document in kept]
        if len(opened) < len(met):
            self.hot.add((check.code, key))
        spots = self._one_voice([one for one in opened if self._counts(one.document)])
        if len(spots) > room:
            if check.beyond == "nothing":
                self.formulas.add((check.code, key))
                return []
            self.hot.add((check.code, key))
        spots = spots[: max(room, 0)]
        self.met.update(document for document, _ in spots)
        return spots

    def _nearest(self, number: int, key: int, grounds: Iterable[Ground]) -> list[Met]:
        """Give of the many claims under a key those that speak of the same place and time."""
        found = (self._store.around(number, key, ground, _NEAREST) for ground in sorted(grounds))
        return list(dict.fromkeys(row for rows in found for row in rows))

    def _counts(self, number: int) -> bool:
        """Say whether a document is another than those of the run."""
        if number not in self._others:
            self._others[number] = self._is_other(number)
        return self._others[number]

    def _is_other(self, number: int) -> bool:
        entry = self._entries[number]
        if entry.id in self._own or entry.id in self.itself:
            return False
        if entry.shape != shape():
            self.unread.add(entry.id)
            return False
        if any(entry.print.one_text(draft) for draft in self._drafts):
            self.itself.add(entry.id)
            return False
        return True

    def _one_voice(self, found: Sequence[Met]) -> list[Spot]:
        """Leave out what a reprint says again; the latest come first, of a story the first."""
        kept: list[tuple[Entry, int]] = []
        named = [(self._entries[number], claim) for number, claim, *_ in found]
        for entry, claim in sorted(named, key=_first):
            again = [
                self._said((older.id, said))
                for older, said in kept
                if older is not entry and entry.print.one_story(older.print)
            ]
            if not again or self._said((entry.id, claim)) not in again:
                kept.append((entry, claim))
        return [(entry.id, claim) for entry, claim in reversed(kept)]

    def _said(self, spot: Spot) -> str:
        """Give what a claim comes to; reprints that say something else are voices of their own."""
        match self.claim(spot):
            case Figure(quantity=quantity):
                return quantity.canonical
            case Passage():
                return ""
            case claim:
                return repr(claim)

    def _look_up(self, numbers: Iterable[int]) -> None:
        """Ask for documents at once."""
        fresh = [number for number in numbers if number not in self._entries]
        for entry in self._store.several(fresh):
            self._entries[entry.number], self._numbers[entry.id] = entry, entry.number

    def _body(self, name: str) -> Stored:
        if name not in self._bodies:
            self._bodies[name] = self._store.body(self._entries[self._numbers[name]])
        return self._bodies[name]

    def claim(self, spot: Spot) -> Claim:
        """Give a claim that was named."""
        return self._body(spot[0]).claim(spot[1])

    def document(self, name: str) -> Document:
        """Give the document of claims that were named."""
        return self._body(name).whole()

    def reading(self, name: str) -> Reading:
        """Give a document of the archive with all its claims."""
        for entry in filter(None, [self._store.named(name)]):
            self._entries[entry.number], self._numbers[name] = entry, entry.number
        return self._body(name).reading()


def _first(one: tuple[Entry, int]) -> tuple[bool, int, str, int]:
    """Order claims by when they were published; what has no date comes last."""
    entry, claim = one
    return (not entry.print.day, entry.print.day, entry.id, claim)

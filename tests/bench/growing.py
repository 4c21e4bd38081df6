"""An archive filled up on the level of claims: documents of other places and days, not read anew.

Each added document has the text and the claims of one that was read, under keys that were moved to
another place and by some weeks, with the passages of its own: what a draft meets in an index of so
many articles. All goes through the archive's own way of writing.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qa.archive.codec import encode
from qa.archive.keeping import Keeper, Record, batches, digest_of
from qa.archive.keys import Ground, Row, ground_of, keyed_checks, place_mark, print_of, shared_keys
from qa.archive.packing import packed
from qa.archive.store import Entry, Store
from qa.judging.engine import Bench
from qa.model import Claim, Figure, Passage
from qa.plugin import Check
from tests.bench.articles import place_name

_MODELS, _BATCH, _WEEKS, _WEEK = 2000, 256, 260, 7
_BITS = 24


@dataclass(frozen=True, slots=True)
class _Keyed:
    code: str
    key: Hashable
    place: str | None
    ground: Ground
    number: int


@dataclass(frozen=True, slots=True)
class _Model:
    entry: Entry
    text: bytes
    body: bytes
    keyed: tuple[_Keyed, ...]


def grow(path: Path, until: int, checks: Sequence[Check]) -> float:
    """Add documents until there are so many; give the milliseconds that each of the last took."""
    with Store(path) as store:
        here = store.count()
        step = max(1, here // _MODELS)
        models = [
            _model(store, entry, checks)
            for number, entry in enumerate(store.entries())
            if number % step == 0
        ]
    fresh = (_moved(models[number % len(models)], number) for number in range(here, until))
    took = 0.0
    with Keeper(path, checks) as keeper:
        keeper.renew()
        for batch in batches(fresh, _BATCH):
            start = time.process_time()
            keeper.put(batch)
            took = 1000 * (time.process_time() - start) / len(batch)
    return took


def _model(store: Store, entry: Entry, checks: Sequence[Check]) -> _Model:
    stored = store.body(entry)
    benches = [Bench(check) for check in keyed_checks(checks)]
    keyed = tuple(
        one for number, claim in stored.claims() for one in _keyed(number, claim, benches)
    )
    return _Model(entry, packed(store.text(entry)), encode(stored.reading()), keyed)


def _keyed(number: int, claim: Claim, benches: Sequence[Bench]) -> Iterator[_Keyed]:
    place = claim.subject.value if isinstance(claim, Figure) else None
    ground = ground_of(claim)
    for bench in benches:
        if isinstance(claim, bench.check.reads):
            for key in shared_keys(bench, claim):
                own = (Passage, key) if isinstance(claim, Passage) else key
                yield _Keyed(bench.check.code, own, place, ground, number)


def _moved(model: _Model, number: int) -> Record:
    rng = random.Random(number)  # noqa: S311 -- repeatable, no secret
    place, weeks = place_name(rng), rng.randint(-_WEEKS, _WEEKS)
    mark = rng.getrandbits(_BITS)
    entry = model.entry
    day = max(1, entry.print.day + weeks * _WEEK)
    return Record(
        id=f"grown/{number // 1000:04}/{number:07}.txt",
        path=f"grown/{number // 1000:04}/{number:07}.txt",
        digest=digest_of(str(number).encode()),
        said=entry.said,
        title=entry.title,
        size=entry.size,
        claims=entry.claims,
        text=model.text,
        body=model.body,
        print=replace(
            entry.print,
            day=day,
            words=frozenset(one ^ mark for one in entry.print.words),
            prints=frozenset(one ^ mark for one in entry.print.prints),
        ),
        rows=tuple(_row(one, place, weeks, mark) for one in model.keyed),
    )


def _row(one: _Keyed, place: str, weeks: int, mark: int) -> Row:
    moved = weeks * _WEEK
    here, moment, day, value = one.ground
    ground = Ground(
        place_mark(place) if one.place else here,
        max(1, moment + moved) if moment else 0,
        max(1, day + moved) if day else 0,
        value,
    )
    key = _other(one.key, one.place, place, weeks, mark)
    return one.code, print_of(key), ground, one.number


def _other(key: Hashable, old: str | None, place: str, weeks: int, mark: int) -> Hashable:
    """Give a key as it would be of another place, some weeks away, in other words."""
    if not isinstance(key, tuple):
        return key
    if key[0] is Passage:
        return int(key[1]) ^ mark
    *head, last = (place if part == old else part for part in key)
    if isinstance(last, dt.date):
        last += dt.timedelta(weeks=weeks)
    elif isinstance(last, int) and not isinstance(last, bool):
        last += weeks
    return (*head, last)

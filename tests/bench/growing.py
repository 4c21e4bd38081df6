"""An archive filled up on the level of claims: documents of other places and days, not read anew.

Each added document has the text and the claims of one that was read, under keys that were moved to
another place, by some weeks and to other numbers (digits exchanged for digits), with passages of
its own: what a draft meets in an index of so many articles. Names and what is counted stay, so
that keys which many share are shared by as many more; each article's numbers come back in a
quarter of its copies. What is opened and compared is the text that
was read. All goes through the archive's own way of writing.
"""

from __future__ import annotations

import datetime as dt
import random
import re
import time
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from qa.archive.codec import encode
from qa.archive.keeping import Keeper, Record, batches, digest_of
from qa.archive.keys import Ground, Row, ground_of, keyed_checks, place_mark, print_of, shared_keys
from qa.archive.packing import packed
from qa.archive.store import Entry, Store
from qa.judging.finding.bench import Bench
from qa.model import Claim, Figure
from qa.plugin import Check
from tests.bench.place_names import any_name

_MODELS, _BATCH, _WEEKS, _WEEK = 2000, 4096, 260, 7
_BITS, _VARIANTS, _VALUES = 24, 4, (1 << 16) - 1
_DIGITS = "123456789"
_PATTERN = re.compile(r"([^/]*/)([^/]+)")
"""How a number looks that a slip of the pen may have changed."""


@dataclass(frozen=True, slots=True)
class _Keyed:
    code: str
    key: Hashable
    place: str | None
    ground: Ground
    number: int


@dataclass(frozen=True, slots=True)
class _Model:
    """A document to be copied: `rows` are those that place and time do not change."""

    entry: Entry
    text: bytes
    body: bytes
    rows: tuple[tuple[Row, bool], ...]
    passages: tuple[Row, ...]
    moving: tuple[_Keyed, ...]


@dataclass(frozen=True, slots=True)
class _Move:
    """Where an added document differs from its model."""

    place: str
    weeks: int
    mark: int


def grow(path: Path, until: int, checks: Sequence[Check]) -> float:
    """Add documents until there are so many; give the milliseconds that each of the last took."""
    with Store(path) as store:
        here = store.count()
        step = max(1, here // _MODELS)
        models = [
            model
            for number, entry in enumerate(store.entries())
            if number % step == 0
            for model in _models(store, entry, checks)
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


def _models(store: Store, entry: Entry, checks: Sequence[Check]) -> Iterator[_Model]:
    """Give a document with its own numbers, and with others."""
    stored = store.body(entry)
    benches = [Bench(check) for check in keyed_checks(checks)]
    keyed = [one for number, claim in stored.claims() for one in _keyed(number, claim, benches)]
    text, body = packed(store.text(entry)), encode(stored.reading())
    moving = tuple(one for one in keyed if _moves(one))
    passages = tuple(_row(one, one.key) for one in keyed if isinstance(one.key, int))
    staying = [one for one in keyed if not _moves(one) and not isinstance(one.key, int)]
    for variant in range(_VARIANTS):
        rng = random.Random(entry.number * _VARIANTS + variant)  # noqa: S311 -- no secret
        digits = str.maketrans(_DIGITS, "".join(rng.sample(_DIGITS, len(_DIGITS))))
        rows = tuple((_row(one, _numbered(one.key, digits)), bool(one.place)) for one in staying)
        yield _Model(entry, text, body, rows, passages, moving)


def _keyed(number: int, claim: Claim, benches: Sequence[Bench]) -> Iterator[_Keyed]:
    place = claim.subject.value if isinstance(claim, Figure) else None
    ground = ground_of(claim)
    for bench in benches:
        if isinstance(claim, bench.check.reads):
            for key in shared_keys(bench, claim):
                yield _Keyed(bench.check.code, key, place, ground, number)


def _moves(one: _Keyed) -> bool:
    """Say whether a key names the place or a day."""
    parts = one.key if isinstance(one.key, tuple) else ()
    return any(isinstance(part, dt.date) or (part and part == one.place) for part in parts)


def _row(one: _Keyed, key: Hashable) -> Row:
    return one.code, print_of(key), one.ground, one.number


def _numbered(key: Hashable, digits: Mapping[int, int]) -> Hashable:
    """Give a key with other digits where it has numbers."""
    return tuple(_digits(part, digits) for part in key) if isinstance(key, tuple) else key


def _digits(part: Hashable, digits: Mapping[int, int]) -> Hashable:
    if isinstance(part, Fraction):
        return Fraction(int(str(part.numerator).translate(digits)), part.denominator)
    if isinstance(part, str) and (found := _PATTERN.fullmatch(part)):
        shown = found[2].translate(digits)
        return found[1] + (shown if "*" in shown else "".join(sorted(shown)))
    return part


def _moved(model: _Model, number: int) -> Record:
    move = _move(number)
    entry = model.entry
    day = max(1, entry.print.day + move.weeks * _WEEK)
    name = f"grown/{number // 1000:04}/{number:07}.txt"
    return Record(
        id=name,
        path=name,
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
            words=frozenset(one ^ move.mark for one in entry.print.words),
            prints=frozenset(one ^ move.mark for one in entry.print.prints),
        ),
        rows=tuple(_rows(model, move)),
    )


def _move(number: int) -> _Move:
    rng = random.Random(number)  # noqa: S311 -- repeatable, no secret
    return _Move(any_name(rng), rng.randint(-_WEEKS, _WEEKS), rng.getrandbits(_BITS))


def _rows(model: _Model, move: _Move) -> Iterator[Row]:
    here = place_mark(move.place)
    for (code, key, ground, number), placed in model.rows:
        yield code, key, _elsewhere(ground, here if placed else ground.place, move), number
    for code, key, ground, number in model.passages:
        yield code, key ^ move.mark, _elsewhere(ground, ground.place, move), number
    for one in model.moving:
        key = print_of(_other(one.key, one.place, move))
        yield one.code, key, _elsewhere(one.ground, here, move), one.number


def _elsewhere(ground: Ground, place: int, move: _Move) -> Ground:
    """Give what a claim speaks of in another place, some weeks away, with another value."""
    moved = move.weeks * _WEEK
    _, moment, day, value = ground
    return Ground(
        place,
        max(1, moment + moved) if moment else 0,
        max(1, day + moved) if day else 0,
        (value + move.mark) % _VALUES + 1 if value else 0,
    )


def _other(key: Hashable, old: str | None, move: _Move) -> Hashable:
    """Give a key as it would be of another place, some weeks away."""
    parts = key if isinstance(key, tuple) else ()
    moved = (move.place if old and part == old else part for part in parts)
    shift = dt.timedelta(weeks=move.weeks)
    return tuple(part + shift if isinstance(part, dt.date) else part for part in moved)

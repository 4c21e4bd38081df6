"""What claims are found again by: the checks' keys as numbers that are the same everywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias
from zlib import crc32

import qa
from qa.archive.codec import shape
from qa.check import Check
from qa.judging.finding.bench import Bench, Spot
from qa.model import Claim, Figure, Named

_TOOLS = ("judging", "check.py", "plugin.py")
_READER = ("reading", "model")
_MARKS = (1 << 16) - 1


HISTORY = Check(
    code="history",
    name="history",
    severity="note",
    reads=Figure,
    scope="run",
    keys=lambda figure: [figure.measure.thing[-2:]] if figure.measure.thing else [],
    compare=lambda _: (),
    message={},
    examples=(),
)
"""By what they count figures are found again when somebody asks for their history."""


def keyed_checks(checks: Iterable[Check]) -> list[Check]:
    """Give the checks whose keys are stored: those that compare articles, and the history."""
    own = [check for check in checks if compares_articles(check) and check is not HISTORY]
    return [*own, HISTORY]


def compares_articles(check: Check) -> bool:
    """Say whether a check compares the articles of a run with one another."""
    return bool(check.keys) and check.scope == "run"


def shared_keys(bench: Bench, claim: Claim) -> set[Hashable]:
    """Give the keys of a claim that claims of other documents can have, too."""
    return {key for key in bench.keys(claim) if not _own(key, claim)}


def own_groups(bench: Bench, claims: Mapping[Spot, Claim]) -> list[tuple[Spot, ...]]:
    """Give the claims of one document that share a key which no other document can have."""
    alone = Bench(bench.check, lone=True)
    groups: dict[Hashable, list[Spot]] = {}
    for spot, claim in claims.items():
        if isinstance(claim, bench.check.reads):
            for key in alone.keys(claim):
                if _own(key, claim):
                    groups.setdefault(key, []).append(spot)
    bench.failures += alone.failures
    return sorted({tuple(spots) for spots in groups.values() if len(spots) > 1})


def _own(key: Hashable, claim: Claim) -> bool:
    """Say whether a key names the document of its claim."""
    return isinstance(key, tuple) and claim.context.document in key


def rows(checks: Sequence[Check], claims: Iterable[tuple[int, Claim]]) -> Iterator[Row]:
    """Give for every claim under its number: the check, the key, and the ground it stands on."""
    benches = [Bench(check) for check in checks]
    for number, claim in claims:
        ground = ground_of(claim)
        for bench in benches:
            if isinstance(claim, bench.check.reads):
                for key in shared_keys(bench, claim):
                    yield bench.check.code, print_of(key), asked(bench.check, ground), number


class Ground(NamedTuple):
    """What a claim speaks of, in short; 0 is unknown.

    `place` are 16 bits of the name, `moment` is the day it speaks of, `day` that of its article,
    `value` 16 bits of what it gives: a number, or a name with its post. Of the many claims that
    share a common key those are neighbours that may mean one fact.
    """

    place: int
    moment: int
    day: int
    value: int


Row: TypeAlias = tuple[str, int, Ground, int]
"""The code of a check, the print of a key, what the claim speaks of, its number."""


def ground_of(claim: Claim) -> Ground:
    """Say in short what a claim speaks of."""
    today = claim.context.date
    day = today.toordinal() if today else 0
    if isinstance(claim, Named):
        return Ground(0, day, day, _mark(f"{claim.name}\0{claim.post}"))
    if not isinstance(claim, Figure):
        return Ground(0, day, day, 0)
    period = claim.period.value
    when = (period and (period.end or period.start)) or today
    moment = when.toordinal() if when else 0
    value = _mark(str(claim.quantity.nominal))
    return Ground(place_mark(claim.subject.named), moment, day, value)


def asked(check: Check, ground: Ground) -> Ground:
    """Give of what a claim speaks of what a check asks for: the rest takes no room."""
    day = ground.day if check.days is not None else 0
    return ground._replace(day=day, value=ground.value if check.unlike else 0)


def place_mark(place: str | None) -> int:
    """Give 16 bits that stand for a place; 0 is unknown."""
    return _mark(place) if place else 0


def _mark(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) % _MARKS + 1


def print_of(key: Hashable) -> int:
    """Give 64 bits that equal keys share in every process and on every machine."""
    digest = hashlib.blake2b(_written(key).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big", signed=True)


def _written(key: Hashable) -> str:
    if isinstance(key, str):
        return f"{len(key)}:{key}"
    if isinstance(key, tuple):
        return f"({''.join(map(_written, key))})"
    if isinstance(key, frozenset):
        return f"{{{''.join(sorted(map(_written, key)))}}}"
    if isinstance(key, int | Fraction):
        return f"{Fraction(key)};"
    return repr(key)


def version_of(check: Check) -> str:
    """Name the state of all that decides a check's keys: its file and what checks are made with."""
    assert check.keys is not None  # noqa: S101 -- only keyed checks are stored
    code = getattr(check.keys, "__code__", None)
    own = Path(code.co_filename) if code else None
    told = own.read_bytes() if own and own.is_file() else repr(check.keys).encode()
    return hashlib.sha256(told + _sources(_TOOLS).encode() + shape().encode()).hexdigest()[:16]


def reader_version() -> str:
    """Name the state of all that decides what is read of a text."""
    return _sources(_READER)


@cache
def _sources(names: tuple[str, ...]) -> str:
    package = Path(qa.__file__).parent
    found = [path for name in names for path in _files(package / name)]
    digest = hashlib.sha256()
    for path in found:
        digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]

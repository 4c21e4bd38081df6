"""One check at work: its claims grouped by key, each group heard, what it strikes kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations
from typing import NamedTuple, Protocol, TypeAlias

from qa.check import APART, Check
from qa.judging.finding.settle import Struck, strike
from qa.model import (
    Change,
    Claim,
    Clash,
    Document,
    Figure,
    Mean,
    Part,
    Share,
    Span,
    Total,
)


class Trace(NamedTuple):
    """How far claims came in one check.

    `claims` are those of the kind it reads, `keyed` those to which it gave a key,
    `groups` those of two and more that share one, `compared` the calls of `judge` or `compare`.
    """

    claims: int
    keyed: int
    groups: int
    compared: int


class Failure(NamedTuple):
    """A check that broke on the claims of a document; the others went on."""

    check: str
    document: str
    error: Exception


_SEVERAL = (Total, Part, Share, Change, Mean)
"""Claims that may hold figures enough to be compared with one another."""

Spot: TypeAlias = tuple[str, int]
"""A claim by its document and its number there: claims in this order run as the texts do."""
Kinds: TypeAlias = Mapping[type, Mapping[Spot, Claim]]
"""Claims by their type, each by its spot."""
Sharing: TypeAlias = Mapping[Hashable, Sequence[Spot]]
"""What stands outside the run, by the key that it shares with it."""
Groups: TypeAlias = dict[tuple[Hashable, Hashable], list[Spot]]
"""Claims by what they are grouped within, and their key."""


class Past(Protocol):
    """Claims that stand outside the run; only those that share a key with it are asked for."""

    def sharing(self, check: Check, groups: Mapping[Hashable, Sequence[Claim]]) -> Sharing:
        """Give the claims that share a key with those of the run, no more than a check compares."""

    def claim(self, spot: Spot) -> Claim:
        """Give the claim that stands at a spot of the bench."""

    def document(self, name: str) -> Document:
        """Give the document of claims that were named."""


@dataclass(slots=True)
class Bench:
    """The run of one check: what it has struck, looked at and stumbled over.

    With `own`, only what touches one of these documents counts. With `lone` there is but one
    document, and no key is asked for that only claims of two could share.
    """

    check: Check
    own: frozenset[str] | None = None
    lone: bool = False
    struck: list[Struck] = field(default_factory=list)
    figures: set[Span] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)

    def run(self, claims: Kinds, past: Past | None = None) -> Trace:
        """Judge the claims of the kind that the check reads, in the order of the texts."""
        mine = claims.get(self.check.reads, {})
        if self.check.judge:
            for claim in mine.values():
                self.hear([claim])
            return Trace(len(mine), keyed=0, groups=0, compared=len(mine))
        if self.lone and self.check.across:
            return Trace(len(mine), keyed=0, groups=0, compared=0)
        by_key, keyed = self._by_key(mine)
        if past and self.check.scope == "run":
            by_key, mine = self._with(past, by_key, mine)
        # the same claims under several keys are one group; sorted, as the text runs
        alone = self.check.alone
        met = {
            tuple(spots)
            for (_, key), spots in by_key.items()
            if alone or (len(spots) > 1 and _meets(key, spots))
        }
        groups = sorted(met)
        for spots in sorted(set(self._parted(groups))) if self.check.pairs else groups:
            self.hear([mine[spot] for spot in spots])
        return Trace(len(mine), keyed, len(groups), len(groups))

    def _parted(self, groups: Iterable[Sequence[Spot]]) -> Iterator[tuple[Spot, ...]]:
        """Give what each two documents share under a key, one of them of the run."""
        for pair in chain.from_iterable(pairs_of(spots, self.check.crowd) for spots in groups):
            if self.own is None or any(document in self.own for document, _ in pair):
                yield pair

    def _by_key(self, claims: Mapping[Spot, Claim]) -> tuple[Groups, int]:
        """Give the claims under each key, with what they are grouped within; count those keyed."""
        by_key: defaultdict[tuple[Hashable, Hashable], list[Spot]] = defaultdict(list)
        everywhere = self.check.scope == "run"
        keyed = 0
        for spot, claim in claims.items():
            if keys := self.keys(claim):
                keyed += 1
                home = None if everywhere else self._home(claim)
                for key in keys:
                    by_key[home, key].append(spot)
        return by_key, keyed

    def _with(
        self, past: Past, by_key: Groups, claims: Mapping[Spot, Claim]
    ) -> tuple[Groups, dict[Spot, Claim]]:
        """Add to each key the claims outside the run that share it."""
        own = {key: [claims[spot] for spot in spots] for (_, key), spots in by_key.items()}
        shared = past.sharing(self.check, own)
        more = {spot: past.claim(spot) for spots in shared.values() for spot in spots}
        groups = {
            (home, key): sorted([*spots, *shared.get(key, ())])
            for (home, key), spots in by_key.items()
        }
        return groups, {**claims, **more}

    def keys(self, claim: Claim) -> set[Hashable]:
        """Give the keys of a claim; none when the check breaks on it, which is remembered."""
        assert self.check.keys is not None  # noqa: S101 -- the loader let no other check through
        apart = self.check.apart
        try:
            if self.lone or apart is None:
                return set(self.check.keys(claim))
            return {*self.check.keys(claim), *apart(claim)}
        except Exception as error:  # noqa: BLE001 -- a check is foreign code
            self._stumble(claim, error)
            return set()

    def shares_at_home(self, claims: Sequence[Claim]) -> bool:
        """Say whether claims of one document share a key under which others are compared, too."""
        document = claims[0].context.document
        shared = set.intersection(*map(self.keys, claims))
        own = {key for key in shared if isinstance(key, tuple) and document in key}
        return not all(map(_keeps_apart, shared - own))

    def _home(self, claim: Claim) -> Hashable:
        """Say what the claim is grouped within: its article, or the whole run."""
        if self.check.scope == "run":
            return None
        return (claim.context.document, claim.context.article)

    def hear(self, group: Sequence[Claim]) -> None:
        """Let the check look at one claim, or at all that share a key."""
        judge, compare = self.check.judge, self.check.compare
        if len(group) > 1 or self.check.reads in _SEVERAL:
            figures = self._figures(group)
            if len(figures) > 1:
                self.figures |= figures
        try:
            clashes = list(judge(group[0]) if judge else compare(group) if compare else ())
            struck = self._strike(group[0], clashes) if clashes else []
        except Exception as error:  # noqa: BLE001 -- a check is foreign code
            self._stumble(group[0], error)
        else:
            self.struck += struck

    def _figures(self, group: Sequence[Claim]) -> set[Span]:
        if self.check.reads is Figure:
            return {claim.span for claim in group if isinstance(claim, Figure)}
        return {figure.span for claim in group for figure in figures_of(claim)}

    def _strike(self, claim: Claim, clashes: Sequence[Clash]) -> list[Struck]:
        """Tie clashes to their check and what the claim is grouped within; leave what counts."""
        home = self._home(claim)
        struck = [strike(self.check, home, clash) for clash in clashes]
        return [one for one in struck if self._counts(one)]

    def _counts(self, struck: Struck) -> bool:
        places = struck.clash.places
        return self.own is None or any(place.span.document in self.own for place in places)

    def _stumble(self, claim: Claim, error: Exception) -> None:
        self.failures.append(Failure(self.check.code, claim.context.document, error))


def _meets(key: Hashable, spots: Sequence[Spot]) -> bool:
    """Say whether several claims may meet under a key; under `APART`, those of two documents."""
    return not _keeps_apart(key) or len({document for document, _ in spots}) > 1


def _keeps_apart(key: Hashable) -> bool:
    return isinstance(key, tuple) and key[:1] == (APART,)


def pairs_of(spots: Sequence[Spot], crowd: int) -> Iterator[tuple[Spot, ...]]:
    """Give the claims of each two documents, none where they are more than a crowd."""
    if len(spots) > crowd:
        return
    by_document: dict[str, list[Spot]] = {}
    for spot in spots:
        by_document.setdefault(spot[0], []).append(spot)
    for one, other in combinations(by_document.values(), 2):
        yield tuple(sorted([*one, *other]))


def by_kind(claims: Iterable[tuple[Spot, Claim]]) -> Kinds:
    """Sort claims by their kind."""
    kinds: dict[type, dict[Spot, Claim]] = {}
    for spot, claim in claims:
        kinds.setdefault(type(claim), {})[spot] = claim
    return kinds


def figures_of(claim: Claim) -> tuple[Figure, ...]:
    """Give the figures that a claim holds."""
    if isinstance(claim, Figure):
        return (claim,)
    held: tuple[Figure | None, ...] = ()
    match claim:
        case Total():
            held = (claim.whole, *claim.parts, *claim.shares)
        case Part():
            held = (claim.whole, claim.part)
        case Share():
            held = (claim.part, claim.whole, claim.rate, *claim.others)
        case Change():
            held = (claim.before, claim.after, claim.by, claim.rate)
        case Mean():
            held = (claim.total, claim.each)
    return tuple(figure for figure in held if figure is not None)

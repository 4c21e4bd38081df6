"""Findings by the beginnings of their fingerprints, as people copy them from a report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from qa.messages import RefusalError, text
from qa.model import Finding
from qa.patterns import regex

_PREFIX = regex(r"#?[0-9a-f]{4,64}")


class PickError(RefusalError):
    """A fingerprint that is none, that nothing has, or that several findings begin with."""


def split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the fingerprints, which come first, from the paths; raises PickError for none.

    A folder whose name could be a fingerprint is written with a stroke: `2025/`.
    """
    prefixes = list(takewhile(lambda one: _PREFIX.fullmatch(one.lower()), arguments))
    if not prefixes:
        raise PickError(text("no-fingerprint", value=arguments[0]))
    return prefixes, list(arguments[len(prefixes) :])


def pick(findings: Sequence[Finding], prefix: str) -> tuple[Finding, ...]:
    """Give the findings of the one fingerprint that begins so: equal clashes have it in common.

    Raises PickError when no fingerprint or more than one begins so.
    """
    (wanted,), _ = split([prefix])
    start = wanted.lower().removeprefix("#")
    found = [finding for finding in findings if finding.fingerprint.startswith(start)]
    if not found:
        raise PickError(text("no-such-finding", prefix=start))
    prints = {finding.fingerprint: finding.check for finding in found}
    if len(prints) > 1:
        known = " ".join(f"{one} ({check})" for one, check in sorted(prints.items()))
        raise PickError(text("ambiguous-finding", prefix=start, known=known))
    return tuple(found)

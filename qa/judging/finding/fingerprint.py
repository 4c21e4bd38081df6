"""Fingerprints: made of what is printed, never of where it stands or what was inferred."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from qa.model import Clash

_LENGTH = 16


def print_of(check: str, clash: Clash) -> str:
    """Give the fingerprint of one clash: its check, its documents, its canonical values."""
    documents = sorted({place.span.document for place in clash.places})
    return _digest([check, documents, sorted(clash.values)])


def finding_print(prints: Iterable[str]) -> str:
    """Give the fingerprint of a finding: that of its only clash, else one made of them all."""
    distinct = sorted(set(prints))
    return distinct[0] if len(distinct) == 1 else _digest(distinct)


def _digest(parts: Sequence[str | Sequence[str]]) -> str:
    written = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:_LENGTH]

"""How easily one name is taken for another: by its sound, by its look, with characters turned."""

from __future__ import annotations

from typing import Final

from qa.model.lookalikes import looks_alike
from qa.model.sounds import sounds_alike, sounds_near

_SOUND: Final = 3
_LOOK: Final = 2


def differing(one: str, other: str) -> tuple[str, str]:
    """Give the first characters in which two names of one length differ."""
    return next((pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]), ("", ""))


def likeness(one: str, other: str) -> int:
    """Weigh how easily two names a slip apart are taken for one another; 0 where they are not."""
    pair = differing(one, other)
    if sorted(one) == sorted(other) or sounds_alike(*pair):
        return _SOUND
    return _LOOK if looks_alike(*pair) or sounds_near(*pair) else 0

"""How easily one name is taken for another: by its sound, by its look, with characters turned."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.model.lookalikes import looks_alike
from qa.model.sounds import sounds_alike, sounds_near

_SOUND: Final = 3
_LOOK: Final = 2


KINDRED: Final = frozenset(
    one + other
    for group in "院团社场 镇乡村 局委办所处科 街路巷道 厂矿场 店馆楼 杯奖 会社 队团".split()
    for one in group
    for other in group
)


def kindred(one: str, other: str) -> bool:
    """Say whether class words that end so are taken for one another: 剧院, 剧团."""
    return one + other in KINDRED


def differing(one: str, other: str) -> tuple[str, str]:
    """Give the first characters in which two names of one length differ."""
    return next((pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]), ("", ""))


def likeness(one: str, other: str) -> int:
    """Weigh how easily two names a slip apart are taken for one another; 0 where they are not."""
    return _SOUND if sorted(one) == sorted(other) else alike(*differing(one, other))


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> int:
    """Weigh how easily one character is taken for another; 0 where it is not."""
    if sounds_alike(one, other):
        return _SOUND
    return _LOOK if sounds_near(one, other) or looks_alike(one, other) else 0

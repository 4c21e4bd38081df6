"""How often a run looks for garbage in cycles: seldom, for no claim or finding is part of one."""

from __future__ import annotations

import atexit
import gc

_SELDOM = 200_000


def collect_seldom() -> None:
    """Let claims pile up between two looks, and end without a last one.

    Each look walks what was read so far: a quarter of the time of a long run, and a tenth of
    that of a short one.
    """
    gc.set_threshold(_SELDOM)
    atexit.register(gc.freeze)

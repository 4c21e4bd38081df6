"""Where the user's own cache is: what a program trusts stands in no shared temporary folder."""

from __future__ import annotations

import os
from pathlib import Path


def folder() -> Path:
    """Give the folder of qa in it, which need not exist."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "qa"

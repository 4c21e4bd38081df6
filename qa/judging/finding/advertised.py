"""Checks that installed packages advertise, as entry points of a group."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_RECORDS = (".dist-info", ".egg-info", ".egg")


def advertised(group: str) -> list[EntryPoint]:
    """Give the entry points of a group, sorted; asks for them only where some file names it."""
    if not any(_may_name(Path(place), group) for place in sys.path):
        return []
    from importlib.metadata import entry_points

    return sorted(entry_points(group=group))


def _may_name(place: Path, group: str) -> bool:
    """Say whether packages in a place may advertise something; an archive is not opened here."""
    if not place.is_dir():
        return place.exists()
    return any(group in _read(path) for path in _files(place))


def _files(place: Path) -> Iterator[Path]:
    for path in place.iterdir():
        if path.name.endswith(_RECORDS):
            yield path / "entry_points.txt"
            yield path / "EGG-INFO" / "entry_points.txt"


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError):
        return ""

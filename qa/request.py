"""What the user asked for, and what a run needs to know to answer it."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from qa.archive.schema import FILE_NAME as ARCHIVE
from qa.config import Config, find_config, read_config
from qa.inputs import STDIN, Inputs
from qa.judging.finding import baseline as known
from qa.judging.finding.loader import load_checks
from qa.run import Settings, selected


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; empty and None are what was not said."""

    paths: tuple[str, ...]
    config: Path | None = None
    encoding: str | None = None
    date: dt.date | None = None
    stdin_name: str = STDIN
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Path | None = None
    use_baseline: bool = True
    archive: Path | None = None
    use_archive: bool = True

    def configuration(self) -> Config:
        """Give the named configuration, else the nearest one to the first input."""
        if self.config:
            return read_config(self.config)
        first = Path("." if self.paths[0] == STDIN else self.paths[0]).resolve()
        return find_config(first if first.is_dir() else first.parent)

    def inputs(self, config: Config) -> Inputs:
        """Say what to read: the paths, and how their encoding, day and name are told."""
        return Inputs(self.paths, config.root, self.encoding, self.date, self.stdin_name)

    def baseline_path(self, config: Config) -> Path:
        """Say where the baseline is kept: as asked for, as configured, or beside the project."""
        return self.baseline or config.baseline or config.root / known.FILE_NAME

    def archive_path(self, config: Config) -> Path:
        """Say where the archive is kept: as asked for, as configured, or beside the project."""
        return self.archive or config.archive or config.root / ARCHIVE


def project(config: Path | None) -> str:
    """Give the folder of the configuration that is named or nearest, as a path to check."""
    found = read_config(config) if config else find_config(Path.cwd())
    return os.path.relpath(found.root)


def settings_of(request: Request, config: Config) -> Settings:
    """Load the checks and the baseline that a run is judged by; raises RefusalError."""
    catalogue = selected(
        load_checks(config.checks),
        request.select or config.select,
        (*config.ignore, *request.ignore),
    )
    entries = _baseline(request, config) if request.use_baseline else {}
    today = dt.datetime.now().astimezone().date()
    return Settings(catalogue, entries, today, _archive(request, config))


def _archive(request: Request, config: Config) -> Path | None:
    """Give the archive to compare with; only one that nobody named may be missing."""
    if not request.use_archive:
        return None
    path = request.archive_path(config)
    return path if request.archive or config.archive or path.exists() else None


def _baseline(request: Request, config: Config) -> known.Baseline:
    """Read the baseline; only one that nobody named may be missing."""
    path = request.baseline_path(config)
    named = request.baseline or config.baseline
    return known.read_baseline(path) if named or path.exists() else {}

"""What the commands do; `qa.cli` says how they are called.

Each gives the exit code and raises RefusalError for what makes the whole run impossible.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, TextIO, cast

from qa.config import Config, FailOn, find_config, read_config
from qa.files import UnwritableError, write_atomically
from qa.judging import baseline as known
from qa.judging.loader import Catalogue, load_checks
from qa.language import language, told
from qa.messages import RefusalError, meant, text
from qa.model import Problem, Report
from qa.progress import watched
from qa.run import STDIN, Inputs, Settings, check, exit_code, read, selected

WRITERS = {".json": "jsonreport", ".html": "html"}
"""Modules of `qa.report` by the ending of the file that `-o` names."""


class Writer(Protocol):
    """What every module of `qa.report` that writes files offers."""

    def render(self, report: Report, lang: str) -> str:
        """Give the whole file."""


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

    def configuration(self) -> Config:
        """Give the named configuration, else the nearest one to the first input."""
        if self.config:
            return read_config(self.config)
        first = Path("." if self.paths[0] == STDIN else self.paths[0]).resolve()
        return find_config(first if first.is_dir() else first.parent)

    def inputs(self, config: Config) -> Inputs:
        """Say what to read."""
        return Inputs(self.paths, config.root, self.encoding, self.date, self.stdin_name)


def check_articles(
    request: Request,
    *,
    form: str,
    outputs: Sequence[Path],
    fail_on: FailOn | None,
    strict_baseline: bool,
) -> int:
    """Check the inputs, show what was found and write the reports."""
    writers = [(path, _writer(path)) for path in outputs]
    config = request.configuration()
    settings = _settings(request, config)
    done = read(request.inputs(config), watched)
    report, _ = check(done, settings)
    _tell(report.problems)
    for path, writer in writers:
        write_atomically(path, writer.render(report, language()))
    _show(report, form)
    return exit_code(report, fail_on or config.fail_on, strict_baseline=strict_baseline)


def _writer(path: Path) -> Writer:
    ending = path.suffix.lower()
    if ending not in WRITERS:
        told_of = {"path": path, "ending": ending or path.name, "known": " ".join(WRITERS)}
        raise RefusalError(text("unknown-ending", **told_of))
    return cast("Writer", import_module(f"qa.report.{WRITERS[ending]}"))


def _show(report: Report, form: str) -> None:
    if form == "json":
        writer = cast("Writer", import_module("qa.report.jsonreport"))
        _print(writer.render(report, language()), encoding="utf-8")
        return
    from qa.report import terminal

    # problems are on standard error already
    with _standard_output() as stream:
        terminal.show(replace(report, problems=()), lang=language(), stream=stream)


def _settings(request: Request, config: Config) -> Settings:
    catalogue = selected(
        load_checks(config.checks),
        request.select or config.select,
        (*config.ignore, *request.ignore),
    )
    entries = _baseline(request, config) if request.use_baseline else {}
    return Settings(catalogue, entries, dt.datetime.now().astimezone().date())


def _baseline(request: Request, config: Config) -> known.Baseline:
    """Read the baseline; only one that nobody named may be missing."""
    named = request.baseline or config.baseline
    path = named or config.root / known.FILE_NAME
    return known.read_baseline(path) if named or path.exists() else {}


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems:
        sys.stderr.write(f"qa: {problem.path}: {told(problem.message)}\n")


# ── the other commands ──────────────────────────────────────────────────────


def show_figures(request: Request, form: str) -> int:
    """Show what was read of the inputs, before any check."""
    from qa.report import figures

    done = read(request.inputs(request.configuration()), watched)
    _tell(done.problems)
    if form == "json":
        _print(figures.render_json(done.readings), encoding="utf-8")
    else:
        with _standard_output() as stream:
            figures.show(done.readings, language(), stream)
    return 2 if done.problems else 0


def keep_baseline(request: Request, *, prune: bool) -> int:
    """Write the baseline anew from what the inputs hold now, or only take out what is stale."""
    config = request.configuration()
    path = request.baseline or config.baseline or config.root / known.FILE_NAME
    before = known.read_baseline(path) if path.exists() or prune else {}
    settings = replace(_settings(replace(request, use_baseline=False), config), baseline=before)
    done = read(request.inputs(config), watched)
    report, reach = check(done, settings)
    after = (
        known.pruned(before, report.stale)
        if prune
        else known.renewed(before, report.findings, done.readings, reach, settings.today)
    )
    _tell(report.problems)
    known.write_baseline(path, after)
    _print(told(text("baseline-written", path=path, count=len(after))) + "\n")
    return 2 if report.problems else 0


def explain(code: str, config: Path | None) -> int:
    """Print the documentation of a check."""
    catalogue = _catalogue(config)
    rule = catalogue.rules.get(code.upper())
    if rule is None:
        codes = list(catalogue.rules)
        raise RefusalError(text("no-such-check", code=code, **meant(code.upper(), codes)))
    _print(rule.doc)
    return 0


def list_checks(config: Path | None) -> int:
    """Print code, severity, name and title of every check."""
    lines = [
        f"{rule.code:7}{rule.severity:9}{rule.name:28}{_title(rule.doc)}".rstrip()
        for rule in _catalogue(config).rules.values()
    ]
    _print("\n".join(lines) + "\n")
    return 0


def _title(doc: str) -> str:
    """Give the first line of the docstring, which stands below the line of code and name."""
    return doc.split("\n\n", 1)[1].split("\n", 1)[0]


def _catalogue(path: Path | None) -> Catalogue:
    config = read_config(path) if path else find_config(Path.cwd())
    return load_checks(config.checks)


# ── standard output ─────────────────────────────────────────────────────────


def _print(content: str, encoding: str | None = None) -> None:
    with _standard_output(encoding) as stream:
        stream.write(content)


@contextmanager
def _standard_output(encoding: str | None = None) -> Iterator[TextIO]:
    """Give standard output; a reader that has gone away is no error, a full disk is one."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding or stream.encoding, errors="backslashreplace")
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        _silence(stream)
        told_of = {"path": told(text("standard-output")), "why": error.strerror}
        raise UnwritableError(text("unwritable", **told_of)) from error


def _silence(stream: TextIO) -> None:
    """Send what is still in the buffer nowhere: the interpreter would fail on it once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

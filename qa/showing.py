"""A report shown: on standard output in the form that was asked for, and written into files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from qa.files import write_parts_atomically
from qa.formats import ENDINGS, FORMATS
from qa.language import language
from qa.messages import RefusalError, text
from qa.model import Report
from qa.output import standard_output


class Writer(Protocol):
    """What every module of `qa.report` that writes files offers."""

    def parts(self, report: Report, lang: str) -> Iterable[str]:
        """Give the file piece by piece."""


def writers_of(paths: Sequence[Path]) -> list[tuple[Path, Writer]]:
    """Give each file with what writes the report its ending asks for; raises RefusalError."""
    return [(path, _writer_of(path)) for path in paths]


def _writer_of(path: Path) -> Writer:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        told_of = {"path": path, "ending": ending or path.name, "known": " ".join(ENDINGS)}
        raise RefusalError(text("unknown-ending", **told_of))
    return cast("Writer", import_module(f"qa.report.{ENDINGS[ending]}"))


def write(report: Report, writers: Sequence[tuple[Path, Writer]]) -> None:
    """Write the report into its files, each whole or not at all."""
    for path, writer in writers:
        write_parts_atomically(path, writer.parts(report, language()))


def show(report: Report, form: str) -> None:
    """Write the report to standard output."""
    if form in FORMATS:
        writer = cast("Writer", import_module(f"qa.report.{FORMATS[form]}"))
        with standard_output("utf-8") as stream:
            stream.writelines(writer.parts(report, language()))
        return
    from qa.report import terminal

    # problems are on standard error already
    with standard_output() as stream:
        terminal.show(replace(report, problems=()), lang=language(), stream=stream)

"""The two streams that a command speaks on; standard output stays clean for machines."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TextIO

from qa.files import UnwritableError
from qa.language import told
from qa.messages import text
from qa.model import Problem


def tell(problems: Sequence[Problem]) -> None:
    """Say on standard error what could not be read, a line each."""
    for problem in problems:
        sys.stderr.write(f"qa: {problem.path}: {told(problem.message)}\n")


def put(content: str, encoding: str | None = None) -> None:
    """Write to standard output."""
    with standard_output(encoding) as stream:
        stream.write(content)


@contextmanager
def standard_output(encoding: str | None = None) -> Iterator[TextIO]:
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

"""How a run ends: every way out is one line on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import typer

from qa.language import told
from qa.messages import RefusalError, text


def ended(work: Callable[[], int | None]) -> int:
    """Do the work and give the exit code: its own, or that of what went wrong."""
    try:
        return work() or 0
    except RefusalError as refusal:
        return _fail(2, told(refusal.message))
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if hasattr(error, "format_message"):
            return _fail(2, _usage(error))
        if os.environ.get("QA_DEBUG"):
            raise
        notes = "".join(f" [{note}]" for note in getattr(error, "__notes__", ()))
        why = f"{type(error).__name__}: {error}".split("\n", 1)[0] + notes
        return _fail(3, told(text("internal", why=why)))


def _usage(error: Exception) -> str:
    """Write a mistaken call in one line, with where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "qa"
    why = getattr(error, "format_message", lambda: str(error))()
    return told(text("usage", why=" ".join(why.split()), command=command))


def _fail(code: int, line: str) -> int:
    sys.stderr.write(f"qa: {line}\n")
    return code

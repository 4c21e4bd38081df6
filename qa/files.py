"""Writing files so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qa.messages import RefusalError, text


class UnwritableError(RefusalError):
    """A file that cannot be written: a full disk, a read-only or missing folder."""


def write_atomically(path: Path, content: str) -> None:
    """Write `content` as UTF-8 in the place of what `path` held before.

    Raises UnwritableError; then the old file is as it was.
    """
    write_parts_atomically(path, [content])


def write_parts_atomically(path: Path, parts: Iterable[str]) -> None:
    """Write text piece by piece as UTF-8 in the place of what `path` held before.

    Raises UnwritableError; then the old file is as it was.
    """
    # a file name may hold bytes that are no text: they are written as escapes
    _write(path, (part.encode("utf-8", "backslashreplace") for part in parts))


def write_bytes_atomically(path: Path, content: bytes) -> None:
    """Write bytes in the place of what `path` held before.

    Raises UnwritableError; then the old file is as it was.
    """
    _write(path, [content])


def _write(path: Path, content: Iterable[bytes]) -> None:
    try:
        _replace(path.resolve(), content)
    except OSError as error:
        why = error.strerror or str(error)
        raise UnwritableError(text("unwritable", path=path, why=why)) from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs of qa from rewriting what is in a folder meanwhile.

    Windows knows no locks on folders: there the last one to write wins.
    Raises UnwritableError when there is no such folder.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise UnwritableError(text("unwritable", path=folder, why=error.strerror)) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(path: Path, content: Iterable[bytes]) -> None:
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file")
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.writelines(content)
            out.flush()
            os.fsync(out.fileno())
        fresh.chmod(_mode(path))
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Give the permissions of the file that is replaced, else those a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

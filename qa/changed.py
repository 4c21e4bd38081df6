"""What git says has changed: which documents of a run to be told of."""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from qa.inputs import STDIN
from qa.messages import RefusalError, text
from qa.model import Report


def only_changed(report: Report, revision: str, root: Path) -> Report:
    """Leave the findings and stale entries of documents that changed since `revision`.

    A document has changed when the work tree differs from where the present branch left
    `revision`, or when git does not know it yet. Raises RefusalError when git cannot tell.
    """
    files = changed_files(revision, root)
    named = {
        document.id
        for document in report.documents
        if document.path == STDIN or Path(document.path).resolve() in files
    }
    return within(report, named)


def within(report: Report, documents: Collection[str]) -> Report:
    """Leave what has a place in one of the documents."""
    kept = [
        finding
        for finding in report.findings
        if any(place.span.document in documents for place in finding.places)
    ]
    prints = {finding.fingerprint for finding in kept}
    return replace(
        report,
        findings=tuple(
            one if one.caused_by in prints else replace(one, caused_by="") for one in kept
        ),
        stale=tuple(entry for entry in report.stale if entry.document in documents),
    )


def changed_files(revision: str, root: Path) -> set[Path]:
    """Give the files that differ from the revision, and the new ones; raises RefusalError."""
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    commit = _commit(revision, top)
    names = _git(top, "diff", "--name-only", "--no-ext-diff", "--no-renames", "-z", commit, "--")
    fresh = _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    return {(top / name).resolve() for name in _names(names + fresh)}


def _commit(revision: str, top: Path) -> str:
    """Give the commit where the present branch left the revision."""
    try:
        named = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", revision)
        return _git(top, "merge-base", named.decode().strip(), "HEAD").decode().strip()
    except RefusalError as error:
        raise RefusalError(text("no-revision", revision=revision)) from error


def _names(listed: bytes) -> Iterable[str]:
    return (name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name)


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 -- arguments of our own, no shell
            ["git", "-C", str(folder), *arguments],  # noqa: S607 -- the user's own git
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as error:
        raise RefusalError(text("no-git")) from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RefusalError(text("git-failed", why=said[-1] if said else "git")) from error
    return done.stdout

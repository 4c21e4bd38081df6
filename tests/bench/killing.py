"""`archive add` killed at random moments: what comes of it, against an undisturbed run."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from qa.archive.places import keyed_of
from qa.archive.store import Store

_ROUND = 10
"""After so many kills an archive is begun anew."""


def killed(room: Path, kills: int, seed: int) -> None:
    """Kill and verify; print how many files were unclean, and how many articles were lost."""
    rng = random.Random(seed)  # noqa: S311 -- repeatable, no secret
    start = time.perf_counter()
    _qa(room, "add", "news", "-j", "2", "--archive", "whole.db")
    whole = time.perf_counter() - start
    expected, archive = content(room / "whole.db"), room / "killed.db"
    unclean = lost = ended = 0
    same = []
    for number in range(1, kills + 1):
        told = _kill(room, rng.uniform(0, whole / 3))
        ended += told is None
        if archive.exists():
            unclean += _qa(room, "verify", "--archive", "killed.db").returncode != 0
            listed = _qa(room, "list", "--format", "json", "--archive", "killed.db").stdout
            held = {json.loads(line)["id"] for line in listed.splitlines()}
            lost += len((told or set()) - held)
        if number % _ROUND == 0 or number == kills:
            _qa(room, "add", "news", "-j", "2", "--archive", "killed.db")
            same.append(content(archive) == expected)
            for old in room.glob("killed.db*"):
                old.unlink()
    sys.stdout.write(
        f"{kills} kills ({ended} came too late): {unclean} unclean, {lost} lost; "
        f"finished, the content is that of an undisturbed run {sum(same)} times of {len(same)}\n"
    )


def _kill(room: Path, after: float) -> set[str] | None:
    """Kill `add` after so many seconds; give what it had reported, None when it had ended."""
    command = [sys.executable, "-m", "qa", "archive", "add", "news", "-j", "2", "--format", "json"]
    with subprocess.Popen(
        [*command, "--archive", "killed.db"],
        cwd=room,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(after)
        if process.poll() is not None:
            return None
        process.send_signal(signal.SIGKILL)
        lines = process.communicate()[0].decode().splitlines()
    return {json.loads(line)["id"] for line in lines if line.startswith('{"id"')}


def _qa(room: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "qa", "archive", *arguments]
    return subprocess.run(command, cwd=room, capture_output=True, text=True, check=False)


def content(path: Path) -> tuple[object, object]:
    """Give all that an archive holds, whatever the numbers of its documents."""
    with Store(path) as store:
        names = {entry.number: entry.id for entry in store.entries()}
        bodies = {
            names[number]: (text, claims)
            for number, text, claims in store.ask(
                "SELECT document, text, claims FROM texts JOIN claims USING (document)"
            )
        }
        keys = {
            (code, row[1:-6], names[document], claim)
            for code, check in store.known().items()
            for row in store.rows(check.number)
            for document, claim in [keyed_of(row)]
        }
        return bodies, keys

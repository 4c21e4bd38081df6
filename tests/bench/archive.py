"""What an archive costs and what it finds, on made articles with known contradictions.

    python tests/bench/archive.py [--articles N] [--planted N] [--news FOLDER] [--room FOLDER]
                                  [--kills N] [--audit] [--seed N]

Articles are made of the project's own texts (and of those in --news), stored with `qa archive add`
on two processes, and checked. Prints counts, and ratios measured in the same run.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from qa.archive.joining import beside
from qa.judging.engine import judge
from qa.judging.loader import load_checks
from qa.model import Finding, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.articles import Made, made, own_texts, stock

CHECKS = load_checks().checks
READ = "from pathlib import Path; from qa.run import Inputs, read; import sys; \
p = Path(sys.argv[1]); read(Inputs((str(p),), p))"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: its exit code, seconds, processor seconds, most mebibytes."""

    code: int
    wall: float
    cpu: float
    memory: float


def run(room: Path, *command: str) -> Cost:
    """Run a command in the room and measure it with its children."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *command], cwd=room, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    cpu = used.ru_utime + used.ru_stime
    return Cost(process.returncode, time.perf_counter() - start, cpu, used.ru_maxrss / 1024)


def qa(room: Path, *arguments: str) -> Cost:
    """Run the tool."""
    return run(room, "-m", "qa", *arguments)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def written(room: Path, articles: Iterable[Made]) -> tuple[list[Made], list[Made], int]:
    """Write the articles that are published; give them, those that contradict, and their bytes."""
    published: list[Made] = []
    drafts: list[Made] = []
    size = 0
    for one in articles:
        if one.against:
            drafts.append(one)
            continue
        path = room / "news" / one.id
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text, "utf-8")
        published.append(one)
        size += len(one.text.encode())
    return published, drafts, size


def across(findings: Iterable[Finding]) -> list[Finding]:
    """Give the loud findings with places in two documents."""
    return [
        one
        for one in findings
        if one.severity != "note"
        and not one.caused_by
        and len({place.span.document for place in one.places}) > 1
    ]


def reading(one: Made) -> Reading:
    """Read an article that is not in the archive under this name."""
    return read_claims(read_text(one.text, name=f"draft/{one.id}", path=one.id))


def found(path: Path, drafts: Sequence[Made]) -> tuple[int, Counter[str]]:
    """Count the drafts whose contradiction is found, and by check what is loud beside it."""
    hits, beside_it = 0, Counter[str]()
    for draft in drafts:
        with beside(path, [mine := reading(draft)]) as past:
            loud = across(judge([mine], CHECKS, past).findings)
        of_it = [
            one for one in loud if f"news/{draft.against}" in {p.span.document for p in one.places}
        ]
        hits += bool(of_it) if draft.against else 0
        beside_it.update(one.check for one in loud if not draft.against or one not in of_it)
    return hits, beside_it


def look_ups(path: Path, drafts: Sequence[Made]) -> list[float]:
    """Give the milliseconds that judging takes longer with the archive, warm, draft by draft."""
    took = []
    for draft in drafts:
        mine = reading(draft)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            judge([mine], CHECKS)
            alone = time.perf_counter()
            with beside(path, [mine]) as past:
                judge([mine], CHECKS, past)
            times.append(time.perf_counter() - alone - (alone - start))
        took.append(1000 * min(times))
    return sorted(took)


def killed(room: Path, kills: int, seed: int) -> None:
    """Kill `archive add` at random moments; compare what comes of it with an undisturbed run."""
    rng = random.Random(seed)  # noqa: S311 -- repeatable, no secret
    start = time.perf_counter()
    qa(room, "archive", "add", "news", "-j", "2", "--archive", "whole.db")
    whole = time.perf_counter() - start
    unclean = lost = 0
    archive = room / "killed.db"
    for number in range(kills):
        if number % 10 == 0:
            for old in room.glob("killed.db*"):
                old.unlink()
        command = [sys.executable, "-m", "qa", "archive", "add", "news", "-j", "2", "--format"]
        with subprocess.Popen(
            [*command, "json", "--archive", "killed.db"], cwd=room, stdout=subprocess.PIPE
        ) as process:
            time.sleep(rng.uniform(0, whole / 4))
            process.send_signal(signal.SIGKILL)
            out = process.communicate()[0].decode()
        told = [line.split('"')[3] for line in out.splitlines() if line.startswith('{"id": "')]
        if not archive.exists():
            continue
        unclean += qa(room, "archive", "verify", "--archive", "killed.db").code != 0
        listed = subprocess.run(
            [sys.executable, "-m", "qa", "archive", "list", "--format", "json", "--archive",
             "killed.db"], cwd=room, capture_output=True, check=False,
        ).stdout.decode()  # fmt: skip
        lost += sum(f'"id": "{name}"' not in listed for name in told)
    qa(room, "archive", "add", "news", "-j", "2", "--archive", "killed.db")
    same = content(archive) == content(room / "whole.db")
    say(f"{kills} kills: {unclean} unclean, {lost} lost, then the same content: {same}")


def content(path: Path) -> tuple[object, object]:
    """Give all that an archive holds, whatever the numbers of its documents."""
    from qa.archive.store import Store

    with Store(path) as store:
        names = {entry.number: entry.id for entry in store.entries()}
        bodies = {
            names[number]: (text, claims)
            for number, text, claims in store.ask("SELECT document, text, claims FROM bodies")
        }
        codes = {one.number: code for code, one in store.known().items()}
        keys = {
            (codes[check], *where, names[document], claim)
            for check, *where, document, claim in store.ask("SELECT * FROM keys")
        }
        return bodies, keys


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--planted", type=int, default=100)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--room", type=Path)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--audit", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.room) as folder:
        room = Path(folder)
        (room / "qa.toml").write_text("")
        told = stock(own_texts(options.news))
        published, drafts, size = written(
            room, made(told, options.articles, options.planted, options.seed)
        )
        say(f"{len(published)} articles, {size / 1e6:.1f} MB; {len(drafts)} contradict one")
        measure(room, published, drafts, size)
        if options.audit:
            cost = qa(room, "archive", "check", "--format", "json")
            say(f"audit: {cost.wall:.0f} s, {cost.memory:.0f} MiB, exit {cost.code}")
        if options.kills:
            killed(room, options.kills, options.seed)


def measure(room: Path, published: Sequence[Made], drafts: Sequence[Made], size: int) -> None:
    """Add, look up, check."""
    alone = run(room, "-c", READ, "news")
    add = qa(room, "archive", "add", "news", "-j", "2")
    path = room / "qa-archive.db"
    say(f"adding: {alone.wall / add.wall:.2f} of the speed of reading alone ({add.wall:.0f} s)")
    say(f"file: {path.stat().st_size / size:.2f} times the text; adding took {add.memory:.0f} MiB")
    for backed in (True, False):
        mine = [draft for draft in drafts if draft.backed == backed]
        hits, beside_it = found(path, mine)
        how = "with two figures that agree" if backed else "alone"
        say(f"found {how}: {hits} of {len(mine)}; loud beside them: {dict(beside_it)}")
    others = [
        Made(f"other/{one.id}", one.text) for one in published[:: max(1, len(published) // 300)]
    ]
    _, loud = found(path, others)
    say(f"loud on {len(others)} that contradict nothing: {dict(loud)}")
    times = look_ups(path, drafts[:60])
    say(f"look-up: median {median(times):.1f} ms, 95 % {times[int(len(times) * 0.95) - 1]:.1f} ms")
    check(room, drafts[:10])


def check(room: Path, drafts: Sequence[Made]) -> None:
    """Compare `qa check` with and without the archive, in processes of their own."""
    ratios, memory = [], 0.0
    for draft in drafts:
        (room / "draft.txt").write_text(draft.text, "utf-8")
        without = min(qa(room, "check", "draft.txt", "--no-archive").cpu for _ in range(3))
        runs = [qa(room, "check", "draft.txt") for _ in range(3)]
        ratios.append(min(one.cpu for one in runs) / without)
        memory = max(memory, *(one.memory for one in runs))
    say(f"qa check: {median(ratios):.2f} times the time without; {memory:.0f} MiB")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

"""What an archive costs and what it finds, on made articles with known contradictions.

    python tests/bench/archive.py [--articles N] [--sentences N] [--planted N] [--grown N …]
                                  [--news FOLDER] [--room FOLDER] [--kills N] [--audit] [--seed N]

Articles are made of the project's own texts (with --news of the seeds and that folder), stored with
`qa archive add` on two processes, and checked. With --grown the archive is then filled up to so
many documents on the level of claims (see `growing.py`), and look-up and check are measured again.
So look-up at 100,000 and 1,000,000 is of an archive of which a part was read, and the rest grown.
Prints counts, and ratios measured in the same run.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median

from qa.archive.joining import beside
from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.articles import Made, made, own_texts, stock
from tests.bench.growing import grow
from tests.bench.killing import killed

CHECKS = load_checks().checks
_CHUNK, _WARM, _OTHERS, _ALONE = 8, 2, 1000, 3000
_WARMING, _DRAFTS = 20, 220


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
    """Read an article as a draft."""
    return read_claims(read_text(one.text, name=f"news/{one.id}", path=one.id))


def read_alone(room: Path) -> float:
    """Read articles on two processes, nothing else; give the processor time that all would take."""
    every = [str(path) for path in sorted((room / "news").rglob("*.txt"))]
    files = every[:: len(every) // _ALONE + 1]
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_time_of, files[:_WARM], chunksize=1))
        return sum(pool.map(_time_of, files, chunksize=_CHUNK)) * len(every) / len(files)


def _time_of(file: str) -> float:
    start = time.process_time()
    read_claims(read_document(Path(file), Path(file).parent))
    return time.process_time() - start


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
    """Give the milliseconds that judging takes longer with the archive, draft by draft.

    Of processor time: nothing is waited for, and the machine may be busy with other things. Each
    draft comes for the first time; those before it have warmed up the file and the program. What
    the bench itself holds is kept from the collector: a draft's own process has nothing of it.
    """
    mine = [reading(draft) for draft in drafts]
    gc.collect()
    gc.freeze()
    took = [_longer(path, one) for one in mine][_WARMING:]
    gc.unfreeze()
    return sorted(took)


def _longer(path: Path, mine: Reading) -> float:
    start = time.process_time()
    judge([mine], CHECKS)
    alone = time.process_time()
    with beside(path, [mine]) as past:
        judge([mine], CHECKS, past)
    return 1000 * (time.process_time() - alone - (alone - start))


def main() -> None:
    """Print what was measured."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.room) as folder:
        room = Path(folder)
        (room / "qa.toml").write_text("")
        told = stock(own_texts(options.news))
        articles = made(told, options.articles, options.planted, options.seed, options.sentences)
        published, drafts, size = written(room, articles)
        each = size // len(published)
        say(f"{len(published)} articles of {each} bytes; {len(drafts)} more contradict one")
        if options.kills:
            killed(room, options.kills, options.seed)
            return
        add(room, size)
        judge_drafts(room, published, drafts)
        look_up(room, drafts)
        if options.audit:
            audit(room)
        for count in options.grown:
            took = grow(room / "qa-archive.db", count, CHECKS)
            say(
                f"grown to {count} documents on the level of claims, the last in {took:.2f} ms each"
            )
            judge_drafts(room, [], drafts)
            look_up(room, drafts)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--planted", type=int, default=100)
    parser.add_argument("--grown", type=int, nargs="*", default=[])
    parser.add_argument("--news", type=Path)
    parser.add_argument("--room", type=Path)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--audit", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def add(room: Path, size: int) -> None:
    """Compare adding with reading alone, and the file with the text."""
    alone = read_alone(room)
    cost = qa(room, "archive", "add", "news", "-j", "2")
    path = room / "qa-archive.db"
    say(
        f"adding: {alone / cost.cpu:.2f} of the speed of reading alone, "
        f"{cost.cpu:.0f} s of processor time in all processes"
    )
    say(f"file: {path.stat().st_size / size:.2f} times the text; adding took {cost.memory:.0f} MiB")


def judge_drafts(room: Path, published: Sequence[Made], drafts: Sequence[Made]) -> None:
    """Count the planted contradictions that are found, and what is loud on the others."""
    path = room / "qa-archive.db"
    for backed, slipped in product((True, False), repeat=2):
        mine = [one for one in drafts if (one.backed, one.slipped) == (backed, slipped)]
        hits, beside_it = found(path, mine)
        how = "with two figures that agree" if backed else "alone"
        what = "a slip" if slipped else "another number"
        say(f"found, {what}, {how}: {hits} of {len(mine)}; loud beside them: {dict(beside_it)}")
    others = published[:: max(1, len(published) // _OTHERS)]
    if not others:
        return
    _, loud = found(path, [Made(one.id, one.text) for one in others])
    say(f"loud on {len(others)} that contradict nothing: {dict(loud)}")


def audit(room: Path) -> None:
    """Compare everything with everything."""
    cost = qa(room, "archive", "check", "--format", "json")
    say(f"audit: {cost.wall:.0f} s, {cost.memory:.0f} MiB, exit {cost.code}")


def look_up(room: Path, drafts: Sequence[Made]) -> None:
    """Measure a draft's look-up, warm, and the whole command."""
    times = look_ups(room / "qa-archive.db", drafts[:_DRAFTS])
    late = times[int(len(times) * 0.95) - 1]
    say(f"look-up, {len(times)} drafts: median {median(times):.1f} ms, 95 % {late:.1f} ms")
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

"""How fast qa is, as ratios to jieba.cut of the same text in the same run.

    python tests/bench/speed.py [--text FOLDER] [--rounds N]

Prints medians of interleaved rounds, in processor time on one core; by default of the seeds.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from qa.judging.engine import judge
from qa.judging.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

PROJECT = Path(__file__).resolve().parent.parent.parent
JIEBA = "import jieba; list(jieba.cut('\u5929\u6c14'))"


def processor(job: Callable[[], object]) -> float:
    """Give the processor seconds of one call."""
    start = time.process_time()
    job()
    return time.process_time() - start


def wall(command: list[str]) -> float:
    """Give the seconds of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, default=PROJECT / "seeds")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    import jieba

    jieba.setLogLevel(60)
    texts = [path.read_text("utf-8") for path in sorted(options.text.glob("*.txt"))]
    checks = load_checks([]).checks
    documents = [read_text(text, name=str(number)) for number, text in enumerate(texts)]
    readings = [read_claims(document) for document in documents]
    jobs: dict[str, Callable[[], object]] = {
        "jieba.cut": lambda: [jieba.lcut(text) for text in texts],
        "documents": lambda: [read_text(text, name=str(n)) for n, text in enumerate(texts)],
        "claims": lambda: [read_claims(document) for document in documents],
        "checks, each alone": lambda: [judge([reading], checks) for reading in readings],
        "checks, all together": lambda: judge(readings, checks),
    }
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(options.rounds):
        for name, job in jobs.items():
            times[name].append(processor(job))
    base = median(times["jieba.cut"])
    size = sum(map(len, texts))
    sys.stdout.write(f"{size} characters; jieba.cut {size / base / 1e6:.2f} million a second\n")
    for name, seconds in times.items():
        sys.stdout.write(f"  {name:22} {median(seconds) / base:6.2f} times jieba.cut\n")
    start_up(options.text, options.rounds)


def start_up(folder: Path, rounds: int) -> None:
    """Print what one draft in a new process costs against starting jieba."""
    draft = min(folder.glob("*.txt"), key=lambda path: abs(len(path.read_text("utf-8")) - 3000))
    commands = {
        "jieba": [sys.executable, "-c", JIEBA],
        "qa check": [sys.executable, "-m", "qa", "check", str(draft), "--no-baseline"],
        "qa --help": [sys.executable, "-m", "qa", "--help"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(wall(command))
    for name, seconds in times.items():
        ratio = median(seconds) / median(times["jieba"])
        sys.stdout.write(f"  new process: {name:10} {ratio:5.2f} times starting jieba\n")


if __name__ == "__main__":
    main()

"""How fast qa is, as ratios to jieba.cut of the same text in the same run.

    python tests/bench/speed.py [--text FOLDER] [--rounds N] [--step N] [--growth 0.1 1 10]

Prints medians of interleaved rounds, in processor time on one core; by default of the seeds.
Every round starts without what the last one remembered. With `--growth`, texts of so many
million characters are read and checked: as one file of paragraphs, and as one line.
Where JioNLP is installed, its time and money extraction is measured as well.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from qa.collector import collect_seldom
from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.calendar.periods import find_dates
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.numbers.quantities import find_quantities

PROJECT = Path(__file__).resolve().parent.parent.parent
JIEBA = "import jieba; list(jieba.cut('\u5929\u6c14'))"
MILLION = 1_000_000
Jobs = dict[str, Callable[[], object]]


def out(line: str) -> None:
    """Write a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def processor(job: Callable[[], object]) -> float:
    """Give the processor seconds of one call that remembers nothing."""
    forget()
    start = time.process_time()
    job()
    return time.process_time() - start


def forget() -> None:
    """Empty what functions of qa keep of earlier texts."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "qa":
            for value in vars(module).values():
                if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"]:
                    value.cache_clear()


def spent(command: Sequence[str]) -> float:
    """Give the processor seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def interleaved(jobs: Jobs, rounds: int) -> dict[str, float]:
    """Give the median seconds of each job."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            times[name].append(processor(job))
    return {name: median(seconds) for name, seconds in times.items()}


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, default=PROJECT / "seeds")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--step", type=int, default=1, help="take every so many file")
    parser.add_argument("--growth", type=float, nargs="*", default=[0.1, 1])
    options = parser.parse_args()
    texts = [
        path.read_text("utf-8") for path in sorted(options.text.glob("*.txt"))[:: options.step]
    ]
    collect_seldom()
    stages(texts, options.rounds)
    numbers_and_dates(texts, options.rounds)
    growth(texts, options.growth)
    start_up(options.text, options.rounds)


def stages(texts: Sequence[str], rounds: int) -> None:
    """Print what reading and checking the texts cost."""
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    checks = load_checks([]).checks
    documents = [read_text(text, name=str(number)) for number, text in enumerate(texts)]
    readings = [read_claims(document) for document in documents]
    judge(readings[:1], checks)
    seconds = interleaved(
        {
            "jieba.cut": lambda: [jieba.lcut(text) for text in texts],
            "documents": lambda: [read_text(text, name=str(n)) for n, text in enumerate(texts)],
            "claims": lambda: [read_claims(document) for document in documents],
            "checks, each alone": lambda: [judge([reading], checks) for reading in readings],
            "checks, all together": lambda: judge(readings, checks),
        },
        rounds,
    )
    base, size = seconds["jieba.cut"], sum(map(len, texts))
    out(f"{size} characters; jieba.cut {size / base / MILLION:.2f} million a second")
    for name, taken in seconds.items():
        out(f"  {name:32} {taken / base:6.2f} times jieba.cut")
    for way in ("each alone", "all together"):
        total = sum(seconds[part] for part in ("documents", "claims", f"checks, {way}"))
        out(f"  {'all of it, ' + way:32} {total / base:6.2f} times jieba.cut")


def numbers_and_dates(texts: Sequence[str], rounds: int) -> None:
    """Print quantities and dates alone, against JioNLP's where that is installed."""
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    jobs: Jobs = {"qa": lambda: [find_quantities(line, _taken(line)) for line in lines]}
    if importlib.util.find_spec("jionlp"):
        jionlp = importlib.import_module("jionlp")

        jobs["JioNLP"] = lambda: [
            (jionlp.ner.extract_time(line), jionlp.ner.extract_money(line)) for line in lines
        ]
    seconds = interleaved(jobs, 1 if "JioNLP" in jobs else rounds)
    size = sum(map(len, lines))
    for name, taken in seconds.items():
        out(f"  quantities and dates: {name:10} {taken / size * MILLION:8.2f} seconds a million")


def _taken(line: str) -> list[tuple[int, int]]:
    return [(date.start, date.end) for date in find_dates(line, None)]


def growth(texts: Sequence[str], sizes: Sequence[float]) -> None:
    """Print the seconds a million characters of longer and longer texts."""
    checks = load_checks([]).checks
    for size in sizes:
        story = "\n\n".join(_filled(texts, int(size * MILLION)))
        for form, text in (("file", story), ("line", "".join(story.split()))):
            taken = processor(lambda text=text: _checked(text, checks))  # type: ignore[misc]
            each = taken / len(text) * MILLION
            out(f"  one {form} of {size:g} million: {each:8.2f} seconds a million characters")


def _checked(text: str, checks: Sequence[object]) -> object:
    return judge([read_claims(read_text(text, name="long"))], checks)  # type: ignore[arg-type]


def _filled(texts: Sequence[str], size: int) -> Iterator[str]:
    """Repeat the texts until they fill so many characters, each time with other numbers."""
    filled = again = 0
    while filled < size:
        for text in texts:
            yield text.replace("\u4e00", f"{again or ''}\u4e00")
            filled += len(text)
            if filled >= size:
                return
        again += 1


def start_up(folder: Path, rounds: int) -> None:
    """Print what one draft in a new process costs against starting jieba; warm, and first."""
    draft = min(folder.glob("*.txt"), key=lambda path: abs(len(path.read_text("utf-8")) - 3000))
    check = [sys.executable, "-m", "qa", "check", str(draft), "--no-baseline"]
    commands = {
        "jieba": [sys.executable, "-c", JIEBA],
        "qa check": check,
        "qa --help": [sys.executable, "-m", "qa", "--help"],
    }
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as empty:
        first = spent(["env", f"PYTHONPYCACHEPREFIX={empty}", f"XDG_CACHE_HOME={empty}", *check])
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            taken = spent(command)
            if turn:
                times[name].append(taken)
    base = median(times["jieba"])
    for name, seconds in times.items():
        out(f"  new process: {name:19} {median(seconds) / base:6.2f} times starting jieba")
    out(f"  new process: {'qa check, first run':19} {first / base:6.2f} times starting jieba")


if __name__ == "__main__":
    main()

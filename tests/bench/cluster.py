"""What articles cost on Apache Spark: processor time and bytes an article, by parts.

    python tests/bench/cluster.py --news FOLDER [--step N]

Compares few and then many of the articles of a folder in local mode; what many cost more, in all
processes together, is what an article costs without starting. Needs the extra `cluster`.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from qa.archive.cluster import Plan, Spark, articles_in, compare, mapped
from qa.judging.finding.loader import load_checks

CHECKS = load_checks().checks
_PARTITIONS = 8


def processor_time() -> float:
    """Give the seconds that this process and all it has started have worked."""
    ticks: dict[int, tuple[int, int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks[int(stat.parent.name)] = (int(fields[1]), sum(map(int, fields[11:15])))
    ours, more = {os.getpid()}, True
    while more:
        found = {pid for pid, (parent, _) in ticks.items() if parent in ours} - ours
        ours |= found
        more = bool(found)
    return sum(ticks[pid][1] for pid in ours) / os.sysconf("SC_CLK_TCK")


def run(spark: Spark, files: Sequence[Path]) -> tuple[float, int, int]:
    """Compare articles on Spark; give the seconds, the bytes of Parquet, and the findings."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder) / "news"
        room.mkdir()
        for file in files:
            (room / file.name).write_bytes(file.read_bytes())
        start = processor_time()
        plan = Plan.of(CHECKS, partitions=_PARTITIONS)
        claims = Path(folder) / "claims"
        done = compare(spark, articles_in(spark, str(room)), str(claims), plan, CHECKS)
        took = processor_time() - start
        size = sum(path.stat().st_size for path in claims.rglob("*.parquet"))
    return took, size, len(done.judgement.findings)


def alone(files: Sequence[Path]) -> tuple[float, int, int]:
    """Read, judge and key the articles in this process; give seconds, keys, and bytes of claims."""
    articles = [(file.name, file.read_bytes()) for file in files]
    plan = Plan.of(CHECKS, partitions=_PARTITIONS)
    list(mapped(plan, articles[:1]))
    start = time.process_time()
    rows = list(mapped(plan, articles))
    took = time.process_time() - start
    kept = sum(len(row[3]) for row in rows if row[0] == "claim")
    return took, sum(row[0] == "key" for row in rows), kept


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--step", type=int, default=5)
    options = parser.parse_args()
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", str(_PARTITIONS))
        .getOrCreate()
    )
    many = sorted(options.news.glob("*.txt"))
    few = many[:: options.step]
    run(spark, few)
    small, large = run(spark, few), run(spark, many)
    spark.stop()
    more, seconds = len(many) - len(few), large[0] - small[0]
    took, keys, kept = alone(many)
    sys.stdout.write(
        f"{len(few)} and {len(many)} articles: {seconds / more:.4f} s an article in all, "
        f"{took / len(many):.4f} s of it reading, judging alone and keying; "
        f"{(large[1] - small[1]) / more / 1000:.1f} kB of Parquet; "
        f"{keys / len(many):.0f} keys, {kept / len(many) / 1000:.1f} kB of claims that have one; "
        f"{large[2]} findings\n"
    )


if __name__ == "__main__":
    main()

"""`qa archive cluster`: articles compared on Apache Spark, reported like an archive's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qa.archive.cluster import Done, Plan, Spark, articles_in, compare
from qa.archive.reporting import report_of
from qa.archive.words import text
from qa.config import FailOn
from qa.messages import RefusalError
from qa.model import Problem, Text
from qa.output import tell
from qa.request import Request, settings_of
from qa.run import exit_code
from qa.showing import show, write, writers_of


def check_on_cluster(  # noqa: PLR0913 -- what, where to, on what, and how it is shown
    request: Request,
    source: str,
    claims: str,
    *,
    master: str,
    partitions: int,
    form: str,
    outputs: Sequence[Path],
    fail_on: FailOn | None,
) -> int:
    """Compare all articles of a source, show what was found and write the reports."""
    writers = writers_of(outputs)
    config = request.configuration()
    settings = settings_of(request, config)
    checks = settings.checks.checks
    with _session(master) as spark:
        plan = Plan.of(checks, config.checks, partitions)
        done = compare(spark, articles_in(spark, source), claims, plan, checks)
    report = report_of(done.judgement, settings, _notes(done))
    unread = (Problem(name, why) for name, why in sorted(done.unread.items()))
    report = replace(report, problems=(*report.problems, *unread))
    tell(report.problems)
    write(report, writers)
    show(report, form)
    return exit_code(report, fail_on or config.fail_on)


@contextmanager
def _session(master: str) -> Iterator[Spark]:
    """Open a Spark session; raises RefusalError where pyspark is not installed."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise RefusalError(text("no-spark")) from error
    # workers on this machine use the interpreter that runs now
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("qa archive")
    session = (builder.master(master) if master else builder).getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def _notes(done: Done) -> Iterator[Text]:
    yield text("clustered", documents=done.documents)
    if done.hot:
        yield text("cut", count=done.hot.total(), codes=", ".join(sorted(done.hot)))

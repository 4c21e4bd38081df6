"""The archive on Spark, in local mode: the same findings as in one file, however it is split."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.archive.audit import audit
from qa.archive.cluster import Done, Plan, Spark, articles_in, compare
from qa.archive.keeping import Keeper, digest_of, record
from qa.archive.store import Store
from qa.judging.finding.loader import load_checks
from qa.model import Finding
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.archive.test_laws import TEXTS, seen

pytestmark = pytest.mark.parts

CHECKS = load_checks().checks
ARTICLES = {f"{number:02}.txt": text for number, text in enumerate(TEXTS)}
ARTICLES["累计.txt"] = "全县排查隐患：住宅118处、厂房74处、学校32处，合计236处。"


@pytest.fixture(scope="module")
def spark() -> Iterator[Spark]:
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "稿 件"
    path.mkdir()
    for name, text in ARTICLES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def embedded(path: Path) -> list[Finding]:
    """Audit the same articles in one file."""
    readings = [read_claims(read_text(text, name=n, path=n)) for n, text in ARTICLES.items()]
    with Keeper(path, CHECKS) as keeper:
        keeper.renew()
        keeper.put(
            [record(one, CHECKS, digest=digest_of(one.document.id.encode())) for one in readings]
        )
    with Store(path) as store:
        return list(audit(store, CHECKS, lambda steps, _: steps)[0].findings)


def on_spark(spark: Spark, folder: Path, partitions: int) -> Done:
    plan = Plan.of(CHECKS, partitions=partitions)
    articles = articles_in(spark, str(folder))
    return compare(spark, articles, str(folder.parent / "claims"), plan, CHECKS)


@pytest.mark.parametrize("partitions", [1, 3, 16])
def test_the_cluster_finds_what_one_file_finds(
    partitions: int, spark: Spark, folder: Path, tmp_path: Path
) -> None:
    done = on_spark(spark, folder, partitions)
    assert done.documents == len(ARTICLES)
    assert seen(done.judgement.findings) == seen(embedded(tmp_path / "qa-archive.db"))
    assert len({place.span.document for one in done.judgement.findings for place in one.places}) > 5


def test_claims_are_kept_as_parquet_partitioned_by_key(spark: Spark, folder: Path) -> None:
    on_spark(spark, folder, 4)
    kept = spark.read.parquet(str(folder.parent / "claims" / "keys"))
    parts = {row.part for row in kept.select("part").distinct().collect()}
    assert parts <= set(range(4))
    assert {row.key % 4 == row.part for row in kept.select("key", "part").collect()} == {True}


def test_parquet_and_tables_are_read_too(spark: Spark, folder: Path, tmp_path: Path) -> None:
    frame = spark.createDataFrame(sorted(ARTICLES.items()), "id string, text string")
    source = str(tmp_path / "articles.parquet")
    frame.write.parquet(source)
    frame.createOrReplaceTempView("articles")
    plan = Plan.of(CHECKS, partitions=2)
    expected = seen(on_spark(spark, folder, 2).judgement.findings)
    for name in (source, "articles"):
        done = compare(spark, articles_in(spark, name), str(tmp_path / "claims2"), plan, CHECKS)
        assert seen(done.judgement.findings) == expected


def test_what_cannot_be_read_is_told_and_the_rest_is_compared(spark: Spark, folder: Path) -> None:
    (folder / "坏.txt").write_bytes(b"\x00\xff\xfe\x00\x01")
    done = on_spark(spark, folder, 2)
    assert [*done.unread] == ["坏.txt"]
    assert done.documents == len(ARTICLES)
    assert done.judgement.findings


def test_the_command_reports_what_the_cluster_found(folder: Path, tmp_path: Path) -> None:
    claims = str(tmp_path / "说法.parquet")
    command = [
        sys.executable, "-m", "qa", "archive", "cluster", str(folder), "--claims", claims,
        "--master", "local[1]", "--partitions", "2", "--format", "json", "--lang", "zh",
    ]  # fmt: skip
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.returncode == 1, ended.stderr
    tree = json.loads(ended.stdout)
    assert "SUM01" in {finding["check"] for finding in tree["findings"]}
    assert f"全部{len(ARTICLES)}篇" in tree["summary"]["notes"][0]

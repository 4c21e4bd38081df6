"""An archive on Apache Spark: the same reading, keys and comparing, over many machines.

What travels to the workers are the codes of checks and the folders that hold them, never
functions; what comes back is data. Claims are kept as Parquet, partitioned by key, and each
group is compared where it lies, in the order of place and time, no more of it at once than its
check compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeAlias

from qa.archive.codec import decode, encode
from qa.archive.crowds import stretches
from qa.archive.keys import compares_articles, keyed_checks, own_groups, rows
from qa.check import Check
from qa.judging.finding.bench import Bench, Failure, Spot, by_kind
from qa.judging.finding.engine import Judgement, concluded
from qa.judging.finding.loader import load_checks
from qa.judging.finding.settle import strike
from qa.model import Claim, Clash, Document, Reading, Text
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_text
from qa.reading.formats.text import decode as decoded

Spark: TypeAlias = Any
"""A Spark session; pyspark comes with the extra `cluster` only."""
Dataset: TypeAlias = Any
"""A resilient distributed dataset of Spark."""

PARTITIONS = 200
_KEYS = "part int, check string, key long, place int, moment int, document string, number int"
_CLAIMS = "document string, numbers array<int>, claims binary"
_ASKED = ("check", "key", "place", "moment", "number")
_KEY, _CLAIM, _STRUCK, _BROKEN = "key", "claim", "struck", "broken"
_READ, _UNREAD, _HOT = "read", "unread", "hot"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the workers are told: the folders of checks, the codes in force, the partitions."""

    folders: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    partitions: int = PARTITIONS

    @classmethod
    def of(
        cls, checks: Iterable[Check], folders: Sequence[Path] = (), partitions: int = PARTITIONS
    ) -> Plan:
        """Plan for checks; those that were loaded from folders are loaded there again."""
        codes = tuple(sorted(check.code for check in checks))
        return cls(tuple(map(str, folders)), codes, partitions)


@dataclass(frozen=True, slots=True)
class Done:
    """What a run on a cluster came to.

    `unread` are articles that could not be read, by id; `hot` counts, by check, the keys whose
    claims were compared in stretches only.
    """

    judgement: Judgement
    documents: int
    unread: Mapping[str, Text]
    hot: Counter[str]


@cache
def _checks(plan: Plan) -> tuple[Check, ...]:
    """Load the checks, once in each process."""
    loaded = load_checks([Path(folder) for folder in plan.folders]).checks
    return tuple(check for check in loaded if check.code in plan.codes)


# ── articles ────────────────────────────────────────────────────────────────


def articles_in(spark: Spark, source: str) -> Dataset:
    """Give pairs of id and content from a directory, a Parquet file, or a table.

    A directory's files are named by their path below it; Parquet and tables have the columns
    `id` and `text`.
    """
    if source.endswith(".parquet"):
        return spark.read.parquet(source).select("id", "text").rdd.map(tuple)
    if "/" not in source and spark.catalog.tableExists(source):
        return spark.table(source).select("id", "text").rdd.map(tuple)
    found = spark.sparkContext.binaryFiles(f"{source.rstrip('/')}/*")
    return found.map(partial(_named, source))


def _named(source: str, file: tuple[str, bytes]) -> tuple[str, bytes]:
    path, content = file
    return path.rpartition(f"{source.rstrip('/').rpartition('/')[2]}/")[2], content


def _document(article: tuple[str, bytes | str]) -> Document:
    """Lay out an article; raises UnreadableError."""
    name, content = article
    text = content if isinstance(content, str) else decoded(bytes(content))
    return read_text(text, name=name, path=name)


# ── map: document → claims under keys, and what it says against itself ──────


def mapped(plan: Plan, articles: Iterable[tuple[str, bytes | str]]) -> Iterator[tuple[Any, ...]]:
    """Read articles; give their keys and claims, and what each says against itself, as data."""
    checks = _checks(plan)
    for article in articles:
        try:
            reading = read_claims(_document(article))
        except UnreadableError as error:
            yield _UNREAD, article[0], dict(error.message)
            continue
        yield _READ, article[0]
        yield from _keyed(plan, reading, checks)
        yield from _within(reading, checks)


def _keyed(plan: Plan, reading: Reading, checks: Sequence[Check]) -> Iterator[tuple[Any, ...]]:
    """Give the keys of a document's claims, and all claims that have one as one blob."""
    name = reading.document.id
    shared = [check for check in keyed_checks(checks) if check.code in plan.codes]
    numbers = set()
    for code, key, ground, number in rows(shared, enumerate(reading.claims)):
        numbers.add(number)
        place, moment = ground.place, ground.moment
        yield _KEY, key % plan.partitions, code, key, place, moment, name, number
    if numbers:
        kept = sorted(numbers)
        yield _CLAIM, name, kept, _bare(name, [reading.claims[number] for number in kept])


def _bare(name: str, claims: Iterable[Claim]) -> bytes:
    """Write claims so that nothing else is needed to read them."""
    return encode(Reading(Document(name, name, ""), tuple(claims)))


def _within(reading: Reading, checks: Sequence[Check]) -> Iterator[tuple[Any, ...]]:
    """Judge what needs no other document."""
    name = reading.document.id
    claims: dict[Spot, Claim] = {(name, at): claim for at, claim in enumerate(reading.claims)}
    kinds = by_kind(claims.items())
    for check in checks:
        bench = Bench(check)
        if not compares_articles(check):
            bench.run(kinds)
        else:
            for group in own_groups(bench, claims):
                bench.hear([claims[spot] for spot in group])
        yield from _told(bench)


def _told(bench: Bench) -> Iterator[tuple[Any, ...]]:
    """Give what a bench found as data: a check itself does not travel."""
    for one in bench.struck:
        yield _STRUCK, one.check.code, one.home, one.clash
    for failure in bench.failures:
        error = f"{type(failure.error).__name__}: {failure.error}"
        yield _BROKEN, failure.check, failure.document, error


# ── reduce: the claims under a key, compared ────────────────────────────────


def _pairs(row: Any) -> Iterator[tuple[tuple[Any, ...], bytes]]:  # noqa: ANN401 -- a row of Spark
    """Give for each key of a document, which others have too, the claim by itself."""
    stored = decode(row.document, row.document, b"", bytes(row.claims))
    at = {number: place for place, number in enumerate(row.numbers)}
    asked = {one.number for one in row.asked}
    alone = {number: _bare(row.document, [stored.claim(at[number])]) for number in asked}
    for one in row.asked:
        yield (*one[:-1], row.document, one.number), alone[one.number]


def _part(partitions: int, key: tuple[Any, ...]) -> int:
    return int(key[1]) % partitions


def _compared(plan: Plan, pairs: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Compare the groups of a partition, which come sorted."""
    benches = {check.code: Bench(check) for check in _checks(plan)}
    for (code, _), group in groupby(pairs, key=lambda pair: pair[0][:2]):
        bench = benches.get(code)
        if bench:
            yield from _heard(bench, group)


def _heard(bench: Bench, group: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    crowd = bench.check.crowd
    first = list(islice(group, crowd + 1))
    if len(first) > crowd:
        if bench.check.beyond == "nothing":
            return
        yield _HOT, bench.check.code
    for stretch in stretches(chain(first, group), crowd):
        written = {(key[4], key[5]): claim for key, claim in stretch}
        claims = [_claim(spot, written[spot]) for spot in sorted(written)]
        apart = len({document for document, _ in written}) > 1
        if len(claims) > 1 and (apart or bench.shares_at_home(claims)):
            bench.hear(claims)
    yield from _told(bench)
    bench.struck.clear()
    bench.failures.clear()
    bench.figures.clear()


@lru_cache(maxsize=1 << 12)
def _claim(spot: Spot, written: bytes) -> Claim:
    return decode(spot[0], spot[0], b"", written).claim(0)


# ── the whole ───────────────────────────────────────────────────────────────


def compare(
    spark: Spark, articles: Dataset, claims: str, plan: Plan, checks: Sequence[Check]
) -> Done:
    """Read articles, keep keys and claims as Parquet in the folder `claims`, compare them all."""
    from pyspark import StorageLevel

    told = articles.mapPartitions(partial(mapped, plan)).persist(StorageLevel.DISK_ONLY)
    _keep(spark, told, _KEY, _KEYS, f"{claims}/keys", "part")
    _keep(spark, told, _CLAIM, _CLAIMS, f"{claims}/claims")
    pairs = _shared(spark, claims).rdd.flatMap(_pairs)
    grouped = pairs.repartitionAndSortWithinPartitions(
        plan.partitions, partial(_part, plan.partitions)
    )
    found = grouped.mapPartitions(partial(_compared, plan)).collect()
    found += told.filter(partial(_is, (_STRUCK, _BROKEN, _UNREAD))).collect()
    read = told.filter(partial(_is, (_READ,))).count()
    told.unpersist()
    return _concluded(articles, found, read, checks)


def _keep(spark: Spark, told: Dataset, kind: str, columns: str, folder: str, *parts: str) -> None:
    kept = told.filter(partial(_is, (kind,))).map(itemgetter(slice(1, None)))
    frame = spark.createDataFrame(kept, columns)
    frame.write.mode("overwrite").partitionBy(*parts).parquet(folder)


def _shared(spark: Spark, claims: str) -> Dataset:
    """Give the documents with the keys that more than one claim has, and their claims."""
    from pyspark.sql import functions

    keys = spark.read.schema(_KEYS).parquet(f"{claims}/keys")
    common = keys.groupBy("check", "key").count().where("count > 1").drop("count")
    written = spark.read.schema(_CLAIMS).parquet(f"{claims}/claims")
    asked = functions.collect_list(functions.struct(*_ASKED)).alias("asked")
    return (
        keys.join(common, ["check", "key"]).groupBy("document").agg(asked).join(written, "document")
    )


def _is(kinds: Sequence[str], row: Sequence[Any]) -> bool:
    return row[0] in kinds


def _concluded(
    articles: Dataset, found: Sequence[tuple[Any, ...]], read: int, checks: Sequence[Check]
) -> Done:
    benches = {check.code: Bench(check) for check in sorted(checks, key=lambda one: one.code)}
    # the order in which machines answer must not show
    for _, code, home, clash in sorted((one for one in found if one[0] == _STRUCK), key=_order):
        benches[code].struck.append(strike(benches[code].check, home, clash))
    for _, code, document, error in sorted(one for one in found if one[0] == _BROKEN):
        benches[code].failures.append(Failure(code, document, RuntimeError(error)))
    clashes = [one.clash for bench in benches.values() for one in bench.struck]
    names = {place.span.document for clash in clashes for place in clash.places}
    named = articles.filter(partial(_named_in, names)).map(_document).collect()
    documents = {document.id: document for document in named}
    return Done(
        concluded(list(benches.values()), {}, {}, documents.__getitem__),
        read,
        {one[1]: one[2] for one in found if one[0] == _UNREAD},
        Counter(one[1] for one in found if one[0] == _HOT),
    )


def _named_in(names: set[str], article: tuple[str, object]) -> bool:
    return article[0] in names


def _order(row: tuple[Any, ...]) -> tuple[object, ...]:
    clash: Clash = row[3]
    return row[1], [place.span for place in clash.places], clash.values, repr(row[2])

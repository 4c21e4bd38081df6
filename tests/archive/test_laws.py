"""Archive = memory, incremental = full, and the order in which articles are added says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.archive.audit import audit
from qa.archive.joining import beside
from qa.archive.keeping import Keeper, digest_of, record
from qa.archive.places import keyed_of
from qa.archive.store import Store
from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks().checks
TEXTS = (
    (
        "---\ndate: 2024-03-05\n---\n青河县春季植树\n"
        "本报讯 今年3月1日至4日，青河县栽植苗木3.6万株，参加干部群众1250人，新修林道42公里。"
    ),
    (
        "---\ndate: 2024-03-08\n---\n青河县植树活动收官\n"
        "本报讯 记者从青河县林业局获悉，今年3月1日至4日，青河县栽植苗木6.3万株，"
        "参加干部群众1250人，新修林道42公里。"
    ),
    (
        "---\ndate: 2024-03-09\n---\n白水县春季植树\n"
        "本报讯 今年3月1日至4日，白水县栽植苗木5.1万株，参加干部群众980人，新修林道17公里。"
    ),
    (
        "---\ndate: 2023-12-20\n---\n青河县养护公路\n"
        "今年以来，养护站累计清扫路面51728公里，处置险情67起，修补坑槽436处。"
    ),
    (
        "---\ndate: 2024-12-22\n---\n青河县公路养护见成效\n"
        "今年以来，养护站累计清扫路面51728公里，处置险情45起，修补坑槽512处。"
    ),
    "---\ndate: 2023-05-10\n---\n长河县检查快递企业\n长河县检查了6家快递企业。",
    "---\ndate: 2024-05-12\n---\n长河县再查快递企业\n长河县检查了75家快递企业。",
    (
        "---\ndate: 2023-04-20\n---\n青阳市植树节掠影\n"
        "园林部门沿滨河路补种了银杏和香樟，给每一棵新树都挂上二维码牌，"
        "孩子们也把写着新学期心愿的小木牌一块一块系上了枝头。"
    ),
    (
        "---\ndate: 2024-04-21\n---\n青阳市今春添新绿\n公园多了几处。"
        "园林部门沿滨河路补种了银杏和香樟，给每一棵新树都挂上二维码牌，"
        "孩子们也把写着新学期心愿的小木牌一块一块系上了枝头。"
    ),
    "全市登记犬只占户籍人口比例为3.1‰。",
    "全省登记犬只占常住人口比例仅为2.4%，创近年新低。",
    (
        "---\ndate: 2024-05-06\n---\n青阳市稳岗促就业\n"
        "截至2024年4月30日，青阳市累计拨付稳岗资金2.35亿元，惠及职工6.1万人。"
    ),
    (
        "---\ndate: 2024-08-02\n---\n青阳市稳岗再加力\n"
        "截至2024年7月31日，青阳市累计拨付稳岗资金8760万元，惠及职工7.4万人。"
    ),
)
READINGS = tuple(
    read_claims(read_text(text, name=f"{number:02}.txt", path=f"{number:02}.txt"))
    for number, text in enumerate(TEXTS)
)

Seen = set[tuple[str, str, str, str, frozenset[object], str]]


def seen(findings: Iterable[Finding]) -> Seen:
    """Leave out what the archive may add: the wording and the order of the places."""
    return {
        (one.check, one.severity, one.fingerprint, one.explanation, frozenset(one.places),
         one.caused_by)
        for one in findings
    }  # fmt: skip


def touching(findings: Iterable[Finding], readings: Sequence[Reading]) -> list[Finding]:
    own = {reading.document.id for reading in readings}
    return [one for one in findings if any(place.span.document in own for place in one.places)]


def filled(path: Path, readings: Iterable[Reading]) -> Path:
    with Keeper(path, CHECKS) as keeper:
        keeper.renew()
        for reading in readings:
            keeper.put([record(reading, CHECKS, digest=digest_of(reading.document.id.encode()))])
    return path


def against(path: Path, drafts: Sequence[Reading]) -> Seen:
    with beside(path, drafts) as past:
        return seen(judge(drafts, CHECKS, past).findings)


def content(path: Path) -> tuple[object, object]:
    """Give all that an archive holds, whatever the numbers of its documents."""
    with Store(path) as store:
        entries = list(store.entries())
        names = {entry.number: entry.id for entry in entries}
        keys = {
            (code, row[1:-6], names[document], claim)
            for code, check in store.known().items()
            for row in store.rows(check.number)
            for document, claim in [keyed_of(row)]
        }
        documents = sorted((one.id, one.digest, one.title, one.size) for one in entries)
        readings = sorted(
            (store.body(entry).reading() for entry in entries), key=lambda one: one.document.id
        )
        return [documents, readings], keys


WHOLE = judge(READINGS, CHECKS).findings


def test_there_is_something_to_find_across_articles() -> None:
    across = [one for one in WHOLE if len({place.span.document for place in one.places}) > 1]
    assert {one.check for one in across} >= {"FIG01", "FIG02", "FIG03", "DUP03", "UNT01", "CUM01"}


@given(st.sets(st.sampled_from(range(len(READINGS))), min_size=1, max_size=len(READINGS)))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_archive_is_memory(tmp_path_factory: pytest.TempPathFactory, chosen: set[int]) -> None:
    drafts = [READINGS[number] for number in sorted(chosen)]
    older = [one for number, one in enumerate(READINGS) if number not in chosen]
    path = filled(tmp_path_factory.mktemp("law") / "a.db", older)
    assert against(path, drafts) == seen(touching(WHOLE, drafts))


def test_an_audit_is_one_run_over_everything(tmp_path: Path) -> None:
    with Store(filled(tmp_path / "a.db", READINGS)) as store:
        judgement, done = audit(store, CHECKS, lambda steps, _: steps)
    assert seen(judgement.findings) == seen(WHOLE)
    assert (done.documents, done.stale, done.unread) == (len(READINGS), [], 0)


@given(st.permutations(range(len(READINGS))))
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_adding_says_nothing(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("order")
    one = filled(folder / "one.db", READINGS)
    other = filled(folder / "other.db", [READINGS[number] for number in order])
    assert content(one) == content(other)
    assert against(one, READINGS[:3]) == against(other, READINGS[:3])


def test_incremental_is_full(tmp_path: Path) -> None:
    changed = read_claims(
        read_text(TEXTS[0].replace("3.6万", "3.7万"), name="00.txt", path="00.txt")
    )
    path = filled(tmp_path / "a.db", [READINGS[5], changed, READINGS[6]])
    filled(path, READINGS)
    with Keeper(path, CHECKS) as keeper:
        assert keeper.remove(["05.txt", "none.txt"]) == ["05.txt"]
    left = [one for number, one in enumerate(READINGS) if number != 5]
    assert content(path) == content(filled(tmp_path / "b.db", left))


def test_a_check_added_later_is_keyed_without_the_articles(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    few = [check for check in CHECKS if check.code != "FIG01"]
    with Keeper(path, few) as keeper:
        keeper.renew()
        keeper.put(
            [
                record(reading, few, digest=digest_of(reading.document.id.encode()))
                for reading in READINGS
            ]
        )
    with beside(path, READINGS[:1]) as past:
        assert past
        judge(READINGS[:1], CHECKS, past)
        assert past.stale == {"FIG01"}
    with Keeper(path, CHECKS) as keeper:
        assert keeper.renew().checks == ("FIG01",)
    assert content(path) == content(filled(tmp_path / "b.db", READINGS))

"""Judging: grouping, settling, ranking, causes, fingerprints, and the laws of order."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.finding.bench import figures_of
from qa.judging.finding.engine import Judgement, judge
from qa.model import Finding, Reading, Severity
from qa.plugin import Check, Clash, Figure, Place, Suggestion, Total
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

Texts = Callable[..., list[Reading]]
MESSAGE = {"zh": "{one} 与 {other}", "en": "{one} against {other}"}


def by_unit(figure: Figure) -> Iterator[Hashable]:
    yield figure.quantity.unit


def clash(one: Figure, other: Figure, fact: str = "", *, firm: bool = True) -> Clash:
    return Clash(
        places=(Place("one", one.span), Place("other", other.span)),
        values=(one.quantity.canonical, other.quantity.canonical),
        args={"one": one.quantity.canonical, "other": other.quantity.canonical},
        proof=f"{one.quantity.nominal} ≠ {other.quantity.nominal}",
        suggestions=(Suggestion(1, one.quantity.canonical, {"zh": "改", "en": "mend"}),),
        fact=fact,
        firm=firm,
    )


def each_against_the_first(figures: Sequence[Figure]) -> Iterator[Clash]:
    first = figures[0]
    for other in figures[1:]:
        if other.quantity.nominal != first.quantity.nominal:
            yield clash(first, other, first.quantity.unit)


def pairwise(figures: Sequence[Figure]) -> Iterator[Clash]:
    for number, one in enumerate(figures):
        for other in figures[number + 1 :]:
            if one.quantity.nominal != other.quantity.nominal:
                yield clash(one, other)


CHECK = Check(
    code="TST01",
    name="fake",
    severity="error",
    reads=Figure,
    message=MESSAGE,
    examples=(),
    keys=by_unit,
    compare=each_against_the_first,
)


def check(**changes: object) -> Check:
    """Give the fake check, changed."""
    return dataclasses.replace(CHECK, **changes)  # type: ignore[arg-type] # any field


def named(**texts: str) -> list[Reading]:
    return [read_claims(read_text(text, name=name, path=name)) for name, text in texts.items()]


def quotes(finding: Finding, readings: Iterable[Reading]) -> list[str]:
    documents = {reading.document.id: reading.document for reading in readings}
    return [documents[place.span.document].quote(place.span) for place in finding.places]


def unfailing(judgement: Judgement) -> Judgement:
    for failure in judgement.failures:
        raise failure.error
    return judgement


def only(judgement: Judgement) -> Finding:
    (finding,) = unfailing(judgement).findings
    return finding


# ── grouping ────────────────────────────────────────────────────────────────


def test_figures_of_one_key_are_compared_within_an_article(read_texts: Texts) -> None:
    readings = read_texts("全年破获10起。另有5人。全市破获12起。", "另一篇破获14起。")
    judgement = judge(readings, [CHECK])
    assert quotes(only(judgement), readings) == ["10起", "12起"]
    trace = judgement.traces["TST01"]
    assert (trace.claims, trace.keyed, trace.groups, trace.compared) == (4, 4, 1, 1)


def test_the_scope_run_compares_across_documents(read_texts: Texts) -> None:
    readings = read_texts("全年破获10起。", "全年破获14起。")
    assert not judge(readings, [CHECK]).findings
    finding = only(judge(readings, [check(scope="run")]))
    assert quotes(finding, readings) == ["10起", "14起"]


def test_claims_without_a_key_are_not_compared(read_texts: Texts) -> None:
    judgement = judge(read_texts("破获10起，又破获12起。"), [check(keys=lambda _: ())])
    trace = judgement.traces["TST01"]
    assert (trace.claims, trace.keyed, trace.compared) == (2, 0, 0)


def test_a_claim_of_another_kind_is_not_read(read_texts: Texts) -> None:
    judgement = judge(read_texts("破获10起，又破获12起。"), [check(reads=Total)])
    assert judgement.traces["TST01"].claims == 0


def test_a_judge_sees_every_claim_by_itself(read_texts: Texts) -> None:
    seen = []

    def look(figure: Figure) -> Iterable[Clash]:
        seen.append(figure)
        return ()

    judgement = judge(
        read_texts("破获10起，又破获12起。"), [check(judge=look, keys=None, compare=None)]
    )
    assert len(seen) == judgement.traces["TST01"].compared == 2


def test_a_clash_seen_in_two_groups_is_told_once(read_texts: Texts) -> None:
    def keys(figure: Figure) -> Iterator[Hashable]:
        yield from (figure.quantity.unit, "all")

    readings = read_texts("破获10起，抓获3人，又破获12起。")
    judgement = judge(readings, [check(keys=keys, compare=lambda fs: pairwise(cases(fs)))])
    assert judgement.traces["TST01"].compared == 2
    assert quotes(only(judgement), readings) == ["10起", "12起"]


def cases(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.quantity.unit == "起"]


def test_the_same_group_under_two_keys_is_compared_once(read_texts: Texts) -> None:
    twice = check(keys=lambda figure: (figure.quantity.unit, "all"))
    judgement = judge(read_texts("破获10起，又破获12起。"), [twice])
    assert judgement.traces["TST01"].compared == 1


def test_compared_figures_are_counted_for_each_document(read_texts: Texts) -> None:
    readings = read_texts("破获10起，抓获5人，又破获12起。", "破获8起。")
    assert judge(readings, [CHECK]).compared == {"1": 2, "2": 0}


def test_a_figure_that_is_judged_alone_is_not_compared(read_texts: Texts) -> None:
    alone = check(judge=lambda _: (), keys=None, compare=None)
    assert judge(read_texts("破获10起，又破获12起。"), [alone]).compared == {"1": 0}


@pytest.mark.parametrize("alone", [False, True])
def test_a_claim_without_another_of_its_key_is_compared_where_asked(
    read_texts: Texts, *, alone: bool
) -> None:
    seen: list[int] = []

    def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
        seen.append(len(figures))
        return ()

    judge(read_texts("破获10起，抓获5人，又破获12起。"), [check(compare=compare, alone=alone)])
    assert sorted(seen) == ([1, 2] if alone else [2])


def test_the_figures_of_a_relation_are_its_operands(read_texts: Texts) -> None:
    one, two, three = (
        claim
        for claim in read_texts("住宅10处，厂房20处，共30处。")[0].claims
        if isinstance(claim, Figure)
    )
    total = Total(three, (one, two), complete=True, context=three.context)
    assert figures_of(total) == (three, one, two)


# ── settling ────────────────────────────────────────────────────────────────


def test_clashes_of_one_fact_become_one_finding(read_texts: Texts) -> None:
    readings = read_texts("破获10起。后破获12起。再破获13起。共抓5人，抓6人。")
    cases, people = unfailing(judge(readings, [CHECK])).findings
    assert quotes(cases, readings) == ["10起", "12起", "13起"]
    assert [place.role for place in cases.places] == ["one", "other", "other"]
    assert cases.explanation == "10 ≠ 12\n10 ≠ 13"
    assert cases.message == {"zh": "10起 与 12起", "en": "10起 against 12起"}
    assert [mend.place for mend in cases.suggestions] == [1, 2]
    assert len(cases.prints) == 2
    assert cases.fingerprint not in cases.prints
    assert quotes(people, readings) == ["5人", "6人"]
    assert people.prints == (people.fingerprint,)


def test_clashes_without_a_fact_stay_apart(read_texts: Texts) -> None:
    judgement = judge(read_texts("破获10起。后12起。再13起。"), [check(compare=pairwise)])
    assert len(judgement.findings) == 3


def test_a_fact_of_several_documents_is_one_finding(read_texts: Texts) -> None:
    readings = read_texts("破获10起。", "破获12起。", "破获13起。")
    (finding,) = judge(readings, [check(scope="run")]).findings
    assert quotes(finding, readings) == ["10起", "12起", "13起"]


def test_facts_of_one_name_that_meet_nowhere_are_two_findings(read_texts: Texts) -> None:
    readings = read_texts("破获10起。", "破获12起。", "破获20起。", "破获22起。")

    def neighbours(figures: Sequence[Figure]) -> Iterable[Clash]:
        one, other, third, fourth = figures
        yield from (clash(one, other, "cases"), clash(third, fourth, "cases"))

    findings = judge(readings, [check(scope="run", compare=neighbours)]).findings
    assert [quotes(finding, readings) for finding in findings] == [
        ["10起", "12起"],
        ["20起", "22起"],
    ]


@pytest.mark.parametrize(
    ("severity", "firm", "own", "told"),
    [
        ("error", True, None, "error"),
        ("error", False, None, "warning"),
        ("warning", False, None, "warning"),
        ("note", False, None, "note"),
        ("error", True, "note", "note"),
        ("note", False, "error", "warning"),
    ],
)
def test_what_is_not_firm_is_lowered_once(
    read_texts: Texts, *, severity: Severity, firm: bool, own: Severity | None, told: Severity
) -> None:
    def compare(figures: Sequence[Figure]) -> Iterator[Clash]:
        bare = clash(figures[0], figures[1], firm=firm)
        yield dataclasses.replace(bare, severity=own)

    finding = only(
        judge(read_texts("破获10起，后12起。"), [check(severity=severity, compare=compare)])
    )
    assert finding.severity == told


def test_a_clash_may_bring_its_own_message(read_texts: Texts) -> None:
    def compare(figures: Sequence[Figure]) -> Iterator[Clash]:
        own = {"zh": "只说 {one}", "en": "only {one}"}
        yield dataclasses.replace(clash(figures[0], figures[1]), message=own)

    finding = only(judge(read_texts("破获10起，后12起。"), [check(compare=compare)]))
    assert finding.message == {"zh": "只说 10起", "en": "only 10起"}


# ── ranking ─────────────────────────────────────────────────────────────────


def of_unit(unit: str, severity: str, *, firm: bool = True, code: str = "TST01") -> Check:
    """Give a check that compares the first two figures with a unit."""
    return check(
        code=code,
        severity=severity,
        keys=lambda figure: [unit] if figure.quantity.unit == unit else [],
        compare=lambda figures: [clash(figures[0], figures[1], firm=firm)],
    )


def test_findings_stand_by_severity_firmness_and_place(read_texts: Texts) -> None:
    readings = read_texts("甲1件，乙2件。丙1起，丁2起。戊1人，己2人。庚1家，辛2家。")
    checks = [
        of_unit("件", "note", code="TST01"),
        of_unit("起", "error", firm=False, code="TST02"),
        of_unit("人", "warning", code="TST03"),
        of_unit("家", "error", code="TST04"),
    ]
    findings = unfailing(judge(readings, checks)).findings
    assert [finding.check for finding in findings] == ["TST04", "TST03", "TST02", "TST01"]


def test_a_headline_comes_before_the_body(read_texts: Texts) -> None:
    (reading,) = read_texts("甲1件，乙2件。\n\n丙1起，丁2起。")
    article = reading.document.articles[0]
    first, second = article.blocks
    titled = dataclasses.replace(second, kind="headline")
    article = dataclasses.replace(article, blocks=(first, titled))
    document = dataclasses.replace(reading.document, articles=(article,))
    checks = [of_unit("件", "error", code="TST01"), of_unit("起", "error", code="TST02")]
    findings = judge([dataclasses.replace(reading, document=document)], checks).findings
    assert [finding.check for finding in findings] == ["TST02", "TST01"]


# ── what explains what ──────────────────────────────────────────────────────


def test_a_finding_inside_the_places_of_its_cause_is_attached(read_texts: Texts) -> None:
    readings = read_texts("破获10起，后12起。")
    cause = of_unit("起", "warning", code="TST01")
    effect = of_unit("起", "error", code="TST02")
    checks = [dataclasses.replace(cause, explains=("TST02",)), effect]
    second, first = unfailing(judge(readings, checks)).findings
    assert (first.check, first.caused_by) == ("TST01", "")
    assert second.caused_by == first.fingerprint


def test_a_note_accounts_for_nothing_that_is_louder(read_texts: Texts) -> None:
    cause = dataclasses.replace(of_unit("起", "note", code="TST01"), explains=("TST02",))
    effect = of_unit("起", "error", code="TST02")
    findings = unfailing(judge(read_texts("破获10起，后12起。"), [cause, effect])).findings
    assert [finding.caused_by for finding in findings if finding.check == "TST02"] == [""]


def first_and(at: int, code: str) -> Check:
    """Give a check that sets the first figure against another."""
    return check(code=code, compare=lambda figures: [clash(figures[0], figures[at])])


def test_two_that_share_one_place_are_both_told(read_texts: Texts) -> None:
    readings = read_texts("破获10起，后12起，再13起。")
    findings = unfailing(judge(readings, [first_and(1, "TST01"), first_and(2, "TST02")])).findings
    assert [finding.caused_by for finding in findings] == ["", ""]


def test_what_a_mend_would_settle_is_attached(read_texts: Texts) -> None:
    def likelier(figures: Sequence[Figure]) -> Iterator[Clash]:
        mend = Suggestion(0, "12起", {"zh": "改", "en": "mend"}, likelier=True)
        yield dataclasses.replace(clash(figures[0], figures[1]), suggestions=(mend,))

    readings = read_texts("破获10起，后12起，再13起。")
    checks = [check(code="TST01", compare=likelier), first_and(2, "TST02")]
    first, second = unfailing(judge(readings, checks)).findings
    assert (first.check, first.caused_by, second.caused_by) == ("TST01", "", first.fingerprint)


def test_a_lesser_finding_hides_no_weightier_one(read_texts: Texts) -> None:
    checks = [of_unit("起", "warning", code="TST01"), of_unit("起", "error", code="TST02")]
    first, second = judge(read_texts("破获10起，后12起。"), checks).findings
    assert (first.check, first.caused_by, second.caused_by) == ("TST02", "", first.fingerprint)


@pytest.mark.parametrize(("at", "attached"), [(0, True), (1, False)])
def test_a_finding_is_absorbed_where_its_first_place_is_marked(
    read_texts: Texts, at: int, *, attached: bool
) -> None:
    readings = read_texts("破获10起，后12起，再13起。")
    cause = check(
        code="TST02",
        compare=lambda figures: [clash(figures[at], figures[at + 1])],
        absorbs=("TST01",),
    )
    findings = unfailing(judge(readings, [first_and(1, "TST01"), cause])).findings
    causes = {finding.check: finding.caused_by for finding in findings}
    prints = {finding.check: finding.fingerprint for finding in findings}
    assert causes == {"TST01": prints["TST02"] if attached else "", "TST02": ""}


def test_a_finding_is_absorbed_where_one_of_its_places_lies_in_a_marked_passage(
    read_texts: Texts,
) -> None:
    def passage(figures: Sequence[Figure]) -> Iterator[Clash]:
        told, whole = clash(figures[0], figures[1]), Place("passage", figures[1].context.span)
        yield dataclasses.replace(told, places=(whole,), suggestions=())

    cause = check(code="TST02", compare=passage, absorbs=("TST01",))
    judgement = judge(read_texts("破获10起。后来是12起。"), [first_and(1, "TST01"), cause])
    by_check = {finding.check: finding for finding in unfailing(judgement).findings}
    assert by_check["TST01"].caused_by == by_check["TST02"].fingerprint


def test_two_that_explain_each_other_do_not_vanish_together(read_texts: Texts) -> None:
    one = dataclasses.replace(of_unit("起", "error", code="TST01"), explains=("TST02",))
    two = dataclasses.replace(of_unit("起", "error", code="TST02"), explains=("TST01",))
    findings = judge(read_texts("破获10起，后12起。"), [one, two]).findings
    assert sorted(bool(finding.caused_by) for finding in findings) == [False, True]


# ── fingerprints ────────────────────────────────────────────────────────────


def prints(text: str, name: str = "a") -> set[str]:
    judgement = unfailing(judge(named(**{name: text}), [check(compare=pairwise)]))
    return {one for finding in judgement.findings for one in finding.prints}


@pytest.mark.parametrize(
    "text",
    [
        "新的导语。\n\n破获10起，后来12起。",
        "破获10起。\n\n中间多了一段。\n\n后来12起。",
        "统计上12起，\n\n起初10起。",
    ],
)
def test_a_fingerprint_survives_edits_around_the_figures(text: str) -> None:
    assert prints(text) == prints("破获10起，后来12起。")


def test_a_fingerprint_tells_values_documents_and_checks_apart() -> None:
    text = "破获10起，后来12起。"
    assert prints(text) != prints("破获10起，后来13起。")
    assert prints(text) != prints(text, name="b")
    one, two = of_unit("起", "error", code="TST01"), of_unit("起", "error", code="TST02")
    findings = judge(named(a=text), [one, two]).findings
    assert findings[0].fingerprint != findings[1].fingerprint


def test_a_fingerprint_is_the_same_in_every_release() -> None:
    assert prints("破获10起，后来12起。") == {"a1e55bd6529c900e"}


# ── broken checks ───────────────────────────────────────────────────────────


def broken(_: object) -> Iterator[Clash]:
    message = "no"
    raise RuntimeError(message)


@pytest.mark.parametrize(
    "bad",
    [
        check(code="TST02", compare=broken),
        check(code="TST02", keys=broken),
        check(code="TST02", judge=broken, keys=None, compare=None),
        check(code="TST02", message={"zh": "{nothing}", "en": "{nothing}"}),
        check(code="TST02", compare=lambda _: [Clash((), ())]),
        check(
            code="TST02",
            compare=lambda figures: [
                dataclasses.replace(
                    clash(figures[0], figures[1]), suggestions=(Suggestion(2, "", MESSAGE),)
                )
            ],
        ),
    ],
    ids=["compare", "keys", "judge", "message", "no places", "suggestion"],
)
def test_a_check_that_breaks_stops_no_other(read_texts: Texts, bad: Check) -> None:
    judgement = judge(read_texts("破获10起，后12起。"), [bad, CHECK])
    assert [finding.check for finding in judgement.findings] == ["TST01"]
    assert {(failure.check, failure.document) for failure in judgement.failures} == {("TST02", "1")}


# ── laws ────────────────────────────────────────────────────────────────────

CHECKS = [
    check(code="TST01", scope="run"),
    check(code="TST02", scope="run", compare=pairwise, severity="warning", explains=("TST03",)),
    check(code="TST03"),
]
NUMBERS = st.lists(
    st.lists(st.tuples(st.integers(1, 4), st.sampled_from("起人件")), min_size=1, max_size=4),
    min_size=1,
    max_size=4,
)


def test_the_order_of_documents_and_checks_does_not_show() -> None:
    readings = named(a="破获10起，抓5人。", b="破获12起，抓5人。", c="破获10起，12起，抓6人。")
    results = {
        repr(judge(some, checks))
        for some in permutations(readings)
        for checks in (CHECKS, CHECKS[::-1])
    }
    assert len(results) == 1


@given(NUMBERS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_judgement(
    numbers: list[list[tuple[int, str]]], random: object
) -> None:
    texts = ["。".join(f"报告{n}{unit}" for n, unit in document) for document in numbers]
    readings = named(**{f"d{number}": text for number, text in enumerate(texts)})
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # a random.Random
    assert judge(shuffled, CHECKS) == judge(readings, CHECKS)


@given(NUMBERS)
def test_judging_articles_one_by_one_finds_what_all_at_once_finds(
    numbers: list[list[tuple[int, str]]],
) -> None:
    texts = ["。".join(f"报告{n}{unit}" for n, unit in document) for document in numbers]
    readings = named(**{f"d{number}": text for number, text in enumerate(texts)})
    parts = [finding for reading in readings for finding in judge([reading], [CHECK]).findings]
    whole = judge(readings, [CHECK]).findings
    assert sorted(parts, key=repr) == sorted(whole, key=repr)


@given(NUMBERS)
def test_every_finding_has_places_of_its_own_text(numbers: list[list[tuple[int, str]]]) -> None:
    texts = ["。".join(f"报告{n}{unit}" for n, unit in document) for document in numbers]
    readings = named(**{f"d{number}": text for number, text in enumerate(texts)})
    for finding in judge(readings, CHECKS).findings:
        assert len(set(quotes(finding, readings))) > 1
        assert len({place.span for place in finding.places}) == len(finding.places)
        assert all(0 <= mend.place < len(finding.places) for mend in finding.suggestions)

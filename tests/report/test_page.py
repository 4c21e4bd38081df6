"""What the page holds: cards, articles with their figures, the query slip, names that last."""

from __future__ import annotations

import datetime as dt
import html as markup
import re
import time
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from qa.inputs import Inputs, read
from qa.judging.finding.loader import load_checks
from qa.model import Report
from qa.report import html
from qa.report.desk import Decision, Desk, undecided
from qa.report.docket import Docket
from qa.report.heads import Heads
from qa.report.places import Atlas, cuts
from qa.report.slip import query
from qa.report.stories import Story, stories
from qa.run import Settings, check, selected

PONDS = "鱼塘改造完成\n\n　　全镇有鱼塘36口，其中养虾的41口。塘边新修步道3公里。\n"
CHECKS = selected(load_checks(packages=False), ("SUM",), ())


def run(folder: Path, *texts: str) -> Report:
    for number, text in enumerate(texts, 1):
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    done = read(Inputs((str(folder),), folder))
    return check(done, Settings(CHECKS, baseline={}, today=dt.date(2025, 1, 1)))[0]


def told(report: Report, *, sound: bool = True) -> list[Story]:
    findings = Docket.of(report).new
    atlas = Atlas(report.documents)
    return stories(atlas, report.documents, findings, report.figures, sound=sound)


def slip(report: Report, lang: str = "zh") -> tuple[str, ...]:
    atlas, heads = Atlas(report.documents), Heads(report.documents, lang)
    finding = report.findings[0]
    return query(finding, atlas.sides(finding, 120), atlas, heads, lang)


def cards(page: str) -> list[str]:
    return re.findall(r'<article class="card [a-z]+" id="([^"]+)"', page)


def test_the_slip_quotes_both_sides_and_asks(tmp_path: Path) -> None:
    lines = slip(run(tmp_path, PONDS))
    assert lines[0] == "第1段：“全镇有鱼塘【36口】，其中养虾的【41口】。”"
    assert lines[1].startswith("疑问：")
    assert lines[-1] == "请核实：“36口”与“41口”以哪一处为准？"
    assert (
        slip(run(tmp_path, PONDS), "en")[-1] == "Please confirm: which is right: “36口” or “41口”?"
    )


def test_figures_are_marked_and_findings_more_than_figures(tmp_path: Path) -> None:
    (story,) = told(run(tmp_path, PONDS))
    toned = {s.text: s.tone for verse in story.verses for s in verse.stretches if s.tone}
    assert toned == {"36口": "error", "41口": "error", "3公里": "figure"}


def test_the_article_is_printed_to_the_letter(tmp_path: Path) -> None:
    (story,) = told(run(tmp_path, PONDS))
    text = ["".join(s.text for s in verse.stretches) for verse in story.verses]
    assert text == ["鱼塘改造完成", "全镇有鱼塘36口，其中养虾的41口。塘边新修步道3公里。"]


def test_sound_articles_are_left_out_of_large_runs(tmp_path: Path) -> None:
    report = run(tmp_path, PONDS, "山路通车\n\n　　山路全长8公里。\n")
    assert len(told(report)) == 2
    assert len(told(report, sound=False)) == 1


def test_a_card_is_named_by_its_fingerprint(tmp_path: Path) -> None:
    report = run(tmp_path, PONDS)
    moved = run(tmp_path, PONDS.replace("\n\n", "\n\n　　春天来了。\n\n"))
    name = f"f-{report.findings[0].fingerprint}"
    assert cards(html.render(report, "zh")) == cards(html.render(moved, "zh")) == [name]


def test_no_two_things_of_the_page_have_one_name(tmp_path: Path) -> None:
    twice = (
        "鱼塘\n\n　　全镇有鱼塘36口，其中养虾的41口。\n\n　　去年全镇有鱼塘36口，其中养虾的41口。\n"
    )
    for report in (run(tmp_path, PONDS, twice), run(tmp_path, "")):
        names = re.findall(r'\sid="([^"]+)"', html.render(report, "zh"))
        assert len(names) == len(set(names))


def test_an_accepted_finding_keeps_its_card(tmp_path: Path) -> None:
    report = run(tmp_path, PONDS)
    (finding,) = report.findings
    accepted = Decision("accepted", "口径<不同>", dt.date(2030, 1, 1), note="'\"")
    desk = Desk({finding.fingerprint: accepted})
    page = html.page(report, desk, "zh", "review")
    (said,) = re.findall(r'data-decision="([^"]*)"', page)
    assert '"reason": "口径<不同>"' in markup.unescape(said)
    assert 'data-status="accepted"' in page


def test_the_page_of_a_file_asks_no_server(tmp_path: Path) -> None:
    report = run(tmp_path, PONDS)
    assert "connect-src" not in html.render(report, "zh")
    assert "connect-src" in html.page(report, undecided(report), "zh", "review")


def test_a_title_of_a_page_of_text_is_shortened(tmp_path: Path) -> None:
    report = run(tmp_path, PONDS)
    (document,) = report.documents
    heads = Heads(report.documents, "zh")
    long = replace(document.articles[0], title="长" * 10_000)
    assert len(heads.title(long)) == 60


def test_a_line_of_ten_thousand_figures_is_laid_out_in_time(tmp_path: Path) -> None:
    report = run(tmp_path, "账目\n\n　　" + "，".join(f"{n}元" for n in range(3000)) + "。\n")
    begun = time.perf_counter()
    (story,) = told(report)
    # far above what it takes: this is to catch the square
    assert time.perf_counter() - begun < 10
    assert sum(len(verse.stretches) for verse in story.verses) > 3000


def test_text_that_was_taken_out_of_a_file_has_no_lines(tmp_path: Path) -> None:
    report = run(tmp_path, PONDS)
    taken = [replace(document, coordinates="extracted") for document in report.documents]
    page = html.render(replace(report, documents=tuple(taken)), "zh")
    assert "第1段 · L3" in html.render(report, "zh")
    assert "第1段" in page
    assert "L3" not in page
    assert 'class="line"' not in page


RANGES = st.dictionaries(
    st.integers(0, 9), st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6
)


@given(RANGES, st.integers(0, 15), st.integers(16, 30))
def test_cuts_are_the_marks_letter_by_letter(
    marks: dict[int, tuple[int, int]], start: int, end: int
) -> None:
    parts = cuts(marks, start, end)
    assert [at for a, b, _ in parts for at in range(a, b)] == list(range(start, end))
    for a, b, numbers in parts:
        for at in range(a, b):
            over = {number for number, (low, high) in marks.items() if low <= at < high}
            assert set(numbers) == over

"""Reports in pieces: the same bytes, with documents that are fetched when they are needed."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.formats import ENDINGS, FORMATS
from qa.inputs import Inputs, read
from qa.judging.finding.loader import load_checks
from qa.model import Document, Documents, Report
from qa.report import html, jsonreport, terminal
from qa.report.docket import MOST
from qa.report.streaming import streamed
from qa.run import Settings, check

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MODULES = sorted({*ENDINGS.values(), *FORMATS.values()})
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture(scope="module")
def seeds() -> Report:
    paths = tuple(map(str, sorted(SEEDS.iterdir())))
    done = read(Inputs(paths, SEEDS), lambda outcomes, _: outcomes)
    settings = Settings(load_checks(packages=False), baseline={}, today=dt.date(2025, 1, 1))
    return check(done, settings)[0]


def fetched(report: Report) -> Report:
    """Give the report with documents that are built anew whenever one is asked for."""
    kept = {document.id: document for document in report.documents}

    def fetch(name: str) -> Document:
        return replace(kept[name])

    return replace(report, documents=Documents(kept, fetch))


def in_pieces(tree: object) -> object:
    """Give a tree whose lists come member by member."""
    if isinstance(tree, dict):
        return {name: in_pieces(inner) for name, inner in tree.items()}
    return _members(tree) if isinstance(tree, list) else tree


def _members(members: list[object]) -> Iterator[object]:
    yield from map(in_pieces, members)


@given(TREES)
def test_json_in_pieces_is_json(tree: object) -> None:
    written = json.dumps(tree, ensure_ascii=False, indent=2)
    assert "".join(streamed(tree)) == written
    assert "".join(streamed(in_pieces(tree))) == written


@pytest.mark.parametrize("module", MODULES)
def test_fetched_documents_give_the_same_bytes(seeds: Report, module: str) -> None:
    writer = import_module(f"qa.report.{module}")
    whole = writer.render(seeds, "zh")
    assert "".join(writer.parts(fetched(seeds), "zh")) == whole
    assert len(whole) > 100


def test_fetched_documents_give_the_same_lines(seeds: Report) -> None:
    lines = [io.StringIO(), io.StringIO()]
    for stream, report in zip(lines, (seeds, fetched(seeds)), strict=True):
        terminal.show(report, lang="zh", stream=stream, width=100)
    assert lines[0].getvalue() == lines[1].getvalue()


def test_a_report_holds_few_documents_at_once(seeds: Report) -> None:
    """Each of very many documents is fetched for itself, and let go."""
    kept = next(iter(seeds.documents))
    alive: list[str] = []

    def fetch(name: str) -> Document:
        alive.append(name)
        return replace(kept, id=name, path=name)

    names = [f"{number:05}.txt" for number in range(2000)]
    report = replace(seeds, documents=Documents(names, fetch), findings=())
    pieces = jsonreport.parts(report, "zh")
    for piece in pieces:
        if "00010.txt" in piece:
            break
    assert alive[-1] == "00010.txt"


def test_a_page_of_very_many_findings_shows_the_weightiest_and_says_so(seeds: Report) -> None:
    one = next(finding for finding in seeds.findings if not finding.caused_by)
    many = tuple(replace(one, fingerprint=f"{number:016x}") for number in range(MOST + 234))
    report = replace(seeds, findings=many)
    page = html.render(report, "zh")
    assert page.count('<article class="card ') == MOST
    assert "另有 234 条" in page
    assert f"<b>{MOST + 234}</b>" in page
    assert "另有" not in html.render(replace(report, findings=many[:MOST]), "zh")
    assert len(json.loads(jsonreport.render(report, "zh"))["findings"]) == MOST + 234

"""The reports of a real run: the JSON contract, hostile text, byte equality, the sample."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from qa.inputs import Inputs, read
from qa.judging.finding.loader import load_checks
from qa.model import Report
from qa.report import figures, html, jsonreport, table, terminal
from qa.report.words import role
from qa.run import Settings, check

DAY = dt.date(2025, 1, 1)
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
CATALOGUE = load_checks(packages=False)
SEVERITY = {"enum": ["error", "warning", "note"]}
WHOLE = {"type": "integer", "minimum": 0}
FROM_ONE = {"type": "integer", "minimum": 1}
TEXT = {"type": "string"}
PLACE = {
    "type": "object",
    "required": [
        "document", "path", "role", "start", "end", "line", "column", "end_line", "end_column",
        "paragraph", "quote", "display",
    ],
    "properties": {
        "document": TEXT, "path": TEXT, "role": TEXT, "start": WHOLE, "end": WHOLE,
        "line": FROM_ONE, "column": FROM_ONE, "end_line": FROM_ONE, "end_column": FROM_ONE,
        "quote": {"type": "string", "minLength": 1}, "display": TEXT,
    },
}  # fmt: skip
SUGGESTION = {
    "type": "object",
    "required": ["place", "replacement", "why", "likelier"],
    "properties": {
        "place": WHOLE,
        "replacement": {"type": ["string", "null"]},
        "why": TEXT,
        "likelier": {"type": "boolean"},
    },
}
FINDING = {
    "type": "object",
    "required": [
        "check", "name", "severity", "message", "explanation", "places", "suggestions",
        "caused_by", "fingerprint", "status",
    ],
    "properties": {
        "check": TEXT, "name": TEXT, "severity": SEVERITY, "message": TEXT, "explanation": TEXT,
        "places": {"type": "array", "minItems": 1, "items": PLACE},
        "suggestions": {"type": "array", "items": SUGGESTION},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{8,}$"},
        "status": {"enum": ["new", "known", "accepted"]},
    },
}  # fmt: skip
ARTICLE = {"type": "object", "required": ["title", "date", "date_from", "start", "end"]}
DOCUMENT = {
    "type": "object",
    "required": ["id", "path", "articles", "figures", "compared"],
    "properties": {"articles": {"type": "array", "items": ARTICLE}, "figures": WHOLE},
}
SCHEMA = {
    "type": "object",
    "required": ["schema", "tool", "documents", "findings", "summary"],
    "properties": {
        "schema": {"const": "qa-report/1"},
        "tool": {"type": "object", "required": ["name", "version"]},
        "documents": {"type": "array", "items": DOCUMENT},
        "findings": {"type": "array", "items": FINDING},
    },
}


def run(root: Path, *names: str) -> Report:
    paths = names or tuple(sorted(path.name for path in root.iterdir()))
    inputs = Inputs(tuple(str(root / name) for name in paths), root)
    done = read(inputs, lambda outcomes, _: outcomes)
    return check(done, Settings(CATALOGUE, baseline={}, today=DAY))[0]


def printed(report: Report, width: int, lang: str = "zh") -> str:
    stream = io.StringIO()
    terminal.show(report, lang=lang, stream=stream, width=width)
    return stream.getvalue()


@pytest.fixture(scope="module")
def seeds() -> Report:
    return run(SEEDS)


def test_json_keeps_the_contract(seeds: Report) -> None:
    tree = json.loads(jsonreport.render(seeds, "zh"))
    Draft202012Validator(SCHEMA).validate(tree)
    assert len(tree["documents"]) == len(list(SEEDS.iterdir()))


def test_places_point_into_the_files(seeds: Report) -> None:
    tree: dict[str, Any] = json.loads(jsonreport.render(seeds, "en"))
    texts = {document.id: document.text for document in seeds.documents}
    for finding in tree["findings"]:
        for place in finding["places"]:
            text = texts[place["document"]]
            assert text[place["start"] : place["end"]] == place["quote"]
            line = text.split("\n")[place["line"] - 1]
            assert line[place["column"] - 1 :].startswith(place["quote"].split("\n")[0])
            assert "\n" not in place["display"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_report_is_the_same_from_run_to_run(lang: str) -> None:
    first, second = run(SEEDS), run(SEEDS)
    assert jsonreport.render(first, lang) == jsonreport.render(second, lang)
    assert html.render(first, lang) == html.render(second, lang)
    assert printed(first, 100, lang) == printed(second, 100, lang)


def test_the_first_five_stand_on_top_then_the_rest(seeds: Report) -> None:
    shown = printed(seeds, 100)
    order = ["请先核对日期", "付印前先核实", "其余", "小结"]
    places = [shown.index(words) for words in order]
    assert places == sorted(places)
    assert all(finding.fingerprint[:8] in shown for finding in seeds.findings[:5])


def test_both_sides_are_marked_without_colour(seeds: Report) -> None:
    shown = printed(seeds, 100)
    assert "【1522.84公斤】" in shown
    assert "【1974.36千克】" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_the_terminal(seeds: Report, width: int) -> None:
    from rich.cells import cell_len

    assert [line for line in printed(seeds, width).splitlines() if cell_len(line) > width] == []


HOSTILE = (
    "<script>alert('头条')</script>[bold red]{{ 7*7 }}\n"
    "据统计，排查出\u202e住宅\u202c118处、<b>厂房</b>\x1b[31m74处、学校32处，合计236处。\n"
)


@pytest.fixture
def hostile(tmp_path: Path) -> Report:
    (tmp_path / "稿<img src=x>.txt").write_text(HOSTILE, encoding="utf-8")
    return run(tmp_path)


def test_hostile_text_is_shown_as_text(hostile: Report) -> None:
    assert [finding.check for finding in hostile.findings] == ["SUM01"]
    page = html.render(hostile, "zh")
    assert "<script>alert" not in page
    assert "<img src=x>" not in page
    assert "&lt;script&gt;alert" in page
    assert "{{ 7*7 }}" in page
    shown = printed(hostile, 100)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold red]" not in shown or "{{ 7*7 }}" in shown


def test_the_page_asks_nothing_of_the_network(seeds: Report) -> None:
    page = html.render(seeds, "zh")
    assert re.findall(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page) == []
    assert re.findall(r"url\(\s*['\"]?(?:https?:)?//|@import", page) == []
    assert "Content-Security-Policy" in page


def test_the_policy_lets_in_our_script_alone(seeds: Report) -> None:
    page = html.render(seeds, "zh")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL)
    assert policy
    assert scripts
    for script in scripts:
        digest = b64encode(sha256(script.encode()).digest()).decode()
        assert f"sha256-{digest}" in policy[1].replace("&#39;", "'").replace("&#43;", "+")


def test_every_finding_stands_in_the_page(seeds: Report) -> None:
    page = html.render(seeds, "zh")
    assert all(finding.fingerprint[:8] in page for finding in seeds.findings)


def test_a_text_without_contradiction_says_so(tmp_path: Path) -> None:
    (tmp_path / "稿.txt").write_text("排查出住宅118处、厂房74处，合计192处。\n", encoding="utf-8")
    report = run(tmp_path)
    assert report.findings == ()
    assert "192" not in printed(report, 100).split("小结")[0]
    assert json.loads(jsonreport.render(report, "zh"))["findings"] == []


def test_every_role_has_its_words() -> None:
    pattern = re.compile(r"""(?:place|Place)\(\s*"([a-z-]+)\"""")
    folder = Path(__file__).resolve().parents[2]
    sources = [*(folder / "checks").glob("*.py"), *(folder / "qa" / "judging").glob("*.py")]
    roles = {name for path in sources for name in pattern.findall(path.read_text("utf-8"))}
    assert {name for name in roles if role(name, "zh") == name} == set()


def test_figures_keep_their_contract(tmp_path: Path) -> None:
    (tmp_path / "稿.txt").write_text(
        "2024年6月，全市收购秋粮1.86万吨，同比增长12.5%。\n", encoding="utf-8"
    )
    inputs = Inputs((str(tmp_path / "稿.txt"),), tmp_path)
    readings = read(inputs, lambda outcomes, _: outcomes).readings
    tree = json.loads(figures.render_json(readings))
    assert tree["schema"] == "qa-figures/1"
    (document,) = tree["documents"]
    assert set(document) == {"id", "path", "date", "figures", "dates", "relations"}
    grain, rate = document["figures"]
    assert (grain["quote"], grain["nominal"], grain["unit"]) == ("1.86万吨", "18600000", "千克")
    assert (rate["nominal"], rate["low"], rate["unit"]) == ("12.5", "12.45", "%")
    assert grain["period"] == {"start": "2024-06-01", "end": "2024-06-30"}
    assert set(grain["known"]) == {"measure", "subject", "period", "scope"}
    stream = io.StringIO()
    table.show(readings, lang="zh", stream=stream)
    assert "1.86万吨" in stream.getvalue()


def test_the_sample_is_what_the_seeds_give_now(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(__file__).resolve().parents[2]
    monkeypatch.chdir(folder)
    done = read(Inputs(("seeds",), folder), lambda outcomes, _: outcomes)
    report = check(done, Settings(CATALOGUE, baseline={}, today=DAY))[0]
    sample = (folder / "reports" / "seeds.html").read_text("utf-8")
    assert sample == html.render(report, "zh"), "make it anew: see CONTRIBUTING.md"

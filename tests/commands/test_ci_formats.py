"""What pipelines read: SARIF, JUnit, GitHub commands, rdjson, Markdown, each as a program does."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from qa.model import Document, Finding, Place, Report, Rule, Span
from qa.report import github, junit, markdown, rdjson, sarif
from qa.report.display import one_line

Run = Callable[..., tuple[int, str, str]]
NAME = "稿 件/六月,一:日.txt"
STORY = (
    "全市排查隐患236处\n"
    "𠮷水县排查隐患：住宅118处、厂房74处、学校32处，合计236处。\n"
    "<script>alert(1)</script> | **@all** 住宅18处、厂房7处、学校2处，合计28处。\n"
)
PARTS = pytest.mark.parts


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.parent.mkdir()
    path.write_text(STORY, encoding="utf-8")
    (tmp_path / "稿 件" / "清白.txt").write_text("全市排查隐患27处。\n", encoding="utf-8")
    return path


def report_of(form: str, qa: Run) -> str:
    code, shown, _ = qa("check", "稿 件", "--format", form, "--lang", "zh")
    assert code == 1
    return shown


def accept_first(qa: Run) -> str:
    found = json.loads(qa("check", "稿 件", "--format", "json")[1])["findings"]
    fingerprint: str = found[0]["fingerprint"]
    assert qa("accept", fingerprint, "稿 件", "--reason", "已与记者核实")[0] == 0
    return fingerprint


# ── SARIF ───────────────────────────────────────────────────────────────────


def test_sarif_points_at_every_side_in_code_points(story: Path, qa: Run) -> None:
    run = json.loads(report_of("sarif", qa))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert {unquote(one["location"]["uri"]) for one in run["artifacts"]} == {NAME, "稿 件/清白.txt"}
    lines = story.read_text("utf-8").split("\n")
    for result in run["results"]:
        places = [*result["locations"], *result["relatedLocations"]]
        assert len(places) >= 2
        for place in places:
            region = place["physicalLocation"]["region"]
            line = lines[region["startLine"] - 1]
            marked = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert marked == region["snippet"]["text"]
            assert unquote(place["physicalLocation"]["artifactLocation"]["uri"]) == NAME
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert result["baselineState"] == "new"


def test_sarif_rules_carry_what_explain_prints(story: Path, qa: Run) -> None:
    assert story.exists()
    driver = json.loads(report_of("sarif", qa))["runs"][0]["tool"]["driver"]
    help_of = {rule["id"]: rule["help"]["text"] for rule in driver["rules"]}
    assert help_of["SUM01"].strip() == qa("explain", "SUM01")[1].strip()


def test_sarif_says_what_is_accepted_and_why(story: Path, qa: Run) -> None:
    assert story.exists()
    fingerprint = accept_first(qa)
    results = json.loads(report_of("sarif", qa))["runs"][0]["results"]
    states = {one["partialFingerprints"]["printedValues/v1"]: one for one in results}
    assert states[fingerprint]["baselineState"] == "unchanged"
    assert states[fingerprint]["suppressions"][0]["justification"] == "已与记者核实"
    assert [one["baselineState"] for one in results].count("new") == len(results) - 1


@PARTS
def test_sarif_is_valid_by_its_published_schema(story: Path, qa: Run, modules: Path) -> None:
    assert story.exists()
    accept_first(qa)
    folder = modules / "@microsoft" / "jest-sarif" / "lib" / "schemas"
    schema = json.loads(next(folder.glob("sarif-2.1.0*.json")).read_text("utf-8"))
    tree = json.loads(report_of("sarif", qa))
    Draft4Validator(schema).validate(tree)
    tree["runs"][0]["results"][0]["level"] = "bad"
    assert not Draft4Validator(schema).is_valid(tree)


# ── JUnit ───────────────────────────────────────────────────────────────────


def test_junit_fails_for_new_errors_only(story: Path, qa: Run) -> None:
    assert story.exists()
    suites = {suite.get("name"): suite for suite in ET.fromstring(report_of("junit", qa))}
    assert suites["稿 件/清白.txt"].get("failures") == "0"
    before = int(suites[NAME].get("failures", ""))
    assert before == len(suites[NAME].findall("testcase/failure")) >= 2
    accept_first(qa)
    after = {suite.get("name"): suite for suite in ET.fromstring(report_of("junit", qa))}
    assert after[NAME].get("failures") == str(before - 1)
    assert "已与记者核实" in next(after[NAME].iter("skipped")).get("message", "")


def test_junit_has_a_case_for_what_could_not_be_read(story: Path, qa: Run, tmp_path: Path) -> None:
    assert story.exists()
    (tmp_path / "稿 件" / "坏.txt").write_bytes(b"\x00\xff\xfe\x00\x01")
    code, _, _ = qa("check", "稿 件", "-o", "qa.xml")
    assert code == 2
    root = ET.fromstring((tmp_path / "qa.xml").read_text("utf-8"))
    assert len(root.findall("testsuite/testcase/error")) == 1


# ── GitHub ──────────────────────────────────────────────────────────────────

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as the runner does."""
    match = COMMAND.fullmatch(line)
    assert match
    facts = dict(one.split("=", 1) for one in match[2].split(","))
    undone = {name: value.replace("%3A", ":").replace("%2C", ",") for name, value in facts.items()}
    return match[1], {name: back(value) for name, value in undone.items()}, back(match[3])


def back(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_github_commands_name_file_and_line(story: Path, qa: Run) -> None:
    assert story.exists()
    lines = report_of("github", qa).splitlines()
    commands = [parsed(line) for line in lines]
    assert {facts["file"] for _, facts, _ in commands} == {NAME}
    assert "error" in {level for level, _, _ in commands}
    first = next(message for _, _, message in commands if "28处" in message)
    assert "18处 + 7处 + 2处" in first
    assert "\n" in first


def made(message: str, path: str) -> Report:
    text = "甲\n乙"
    finding = Finding(
        check="TST01", name="t", severity="error", message={"zh": message, "en": message},
        explanation=message, places=(Place("one", Span("d", 2, 3)),), suggestions=(),
        fingerprint="0" * 16, prints=("0" * 16,), reason=message,
    )  # fmt: skip
    rule = Rule("TST01", "t", "error", "TST01 t\n\n题\n说明\n", {"zh": "", "en": ""})
    return Report((Document("d", path, text),), {}, (finding,), {"TST01": rule})


HOSTILE = st.text(st.characters(codec="utf-8")) | st.text("%:,\r\n0ADC3<>&|*`@[]#\x00\x1b")


@given(HOSTILE, st.text("ab,:%稿").map("稿/{}".format))
def test_github_commands_can_be_read_back(message: str, path: str) -> None:
    (line,) = github.render(made(message, path), "zh").split("\n")[:-1]
    level, facts, told = parsed(line)
    assert (level, facts["file"], facts["line"]) == ("error", path, "2")
    assert told.split("\n")[0] == one_line(message)


@given(HOSTILE)
def test_hostile_text_breaks_no_format(message: str) -> None:
    report = made(message, "a.txt")
    ET.fromstring(junit.render(report, "zh"))
    json.loads(sarif.render(report, "zh"))
    json.loads(rdjson.render(report, "zh"))
    body = markdown.render(report, "zh")
    rows = [line for line in body.split("\n") if line.startswith("| 错误")]
    assert [len(row.split(" | ")) for row in rows] == [5]


# ── rdjson ──────────────────────────────────────────────────────────────────


def test_rdjson_counts_bytes(story: Path, qa: Run) -> None:
    diagnostics = json.loads(report_of("rdjson", qa))["diagnostics"]
    lines = [line.encode() for line in story.read_text("utf-8").split("\n")]
    for one in diagnostics:
        for place in [one, *one["related_locations"]]:
            where = (place.get("location") or place)["range"]
            line = lines[where["start"]["line"] - 1]
            marked = line[where["start"]["column"] - 1 : where["end"]["column"] - 1].decode()
            assert re.fullmatch(r"\d+处", marked)
        for mend in one["suggestions"]:
            assert mend["text"]


@PARTS
def test_rdjson_is_valid_by_its_published_validator(
    story: Path, qa: Run, modules: Path, tmp_path: Path
) -> None:
    assert story.exists()
    path = tmp_path / "rd.json"
    path.write_text(report_of("rdjson", qa), encoding="utf-8")
    assert validated(modules, path) == 0
    tree: dict[str, Any] = json.loads(path.read_text("utf-8"))
    tree["diagnostics"][0]["location"]["range"]["start"]["line"] = 0
    path.write_text(json.dumps(tree), encoding="utf-8")
    assert validated(modules, path) != 0


def validated(modules: Path, path: Path) -> int:
    command = modules / "@umbrelladocs" / "rdformat-validator" / "bin" / "rdformat-validator.js"
    done = subprocess.run(["node", command, path], capture_output=True, check=False)  # noqa: S607
    return done.returncode


@pytest.fixture
def modules() -> Path:
    """Give the folder of the npm packages that `.ci/run` installs."""
    return Path(os.environ["QA_NODE_MODULES"])


# ── Markdown ────────────────────────────────────────────────────────────────


def test_markdown_shows_article_text_as_text(story: Path, qa: Run) -> None:
    assert story.exists()
    body = report_of("markdown", qa)
    assert "<script>" not in body
    assert "**@all**" not in body
    assert body.startswith("### 核稿报告: 错误")
    assert "18处 + 7处 + 2处" in html.unescape(body)


def test_files_get_their_form_by_their_ending(story: Path, qa: Run, tmp_path: Path) -> None:
    assert story.exists()
    names = ["r.sarif", "r.xml", "r.md", "r.json", "r.html"]
    code, shown, _ = qa("check", "稿 件", *(part for name in names for part in ("-o", name)))
    assert code == 1
    assert all((tmp_path / name).stat().st_size for name in names)
    assert "28处" in shown
    assert qa("check", "稿 件", "-o", "r.doc")[0] == 2

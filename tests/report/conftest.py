from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TypeAlias

import pytest

from qa.model import (
    Article,
    Block,
    BlockKind,
    Coverage,
    DateSource,
    Document,
    Finding,
    Flow,
    Place,
    Problem,
    Report,
    Rule,
    Severity,
    Span,
    Stale,
    Suggestion,
    Text,
)

Lines: TypeAlias = "list[tuple[BlockKind, str]]"
DRAFT: Lines = [
    ("headline", "全市排查房屋236处"),
    ("byline", "本报记者 林一舟"),
    ("paragraph", "今年以来，青禾市共排查住宅118处、厂房\n74处、学校32处，合计２３６处，整改率\n达到95%。"),
    ("paragraph", "据市应急管理局介绍，由2023年的160起降至2024年的120起，同比下降20%。"),
    ("caption", "图为3月24日（星期三），工作人员在现场检查。"),
]
ARCHIVE: Lines = [
    ("headline", "青禾晚报"),
    ("paragraph", "2024年，青禾市共发生火灾112起。"),
    ("paragraph", "会议由副市长孟知远主持。"),
]
SHARP: Lines = [
    ("headline", "<script>alert(1)</script>与{{ 7*7 }}"),
    ("paragraph", "[bold red]共有[/bold red]\u202e12人\u202c，<b>其中\x1b[31m15人</b>返乡{{ 7*7 }}。"),
]


def lay(name: str, lines: Lines, date: dt.date | None, source: DateSource) -> Document:
    """Build a document of one article, a block a line; a line break in it is a hard wrap."""
    text, blocks, number = "", [], 0
    for kind, line in lines:
        number += kind == "paragraph"
        blocks.append(_block(name, kind, line, len(text), number))
        text += line + "\n\n"
    article = Article(lines[0][1], Span(name, 0, len(text)), tuple(blocks), date, source)
    return Document(name, f"稿件/{name}", text, (article,))


def _block(name: str, kind: BlockKind, line: str, at: int, number: int) -> Block:
    runs, flow, wide = [], "", str.maketrans("０１２３４５６７８９", "0123456789")
    for part in line.split("\n"):
        runs.append((len(flow), at + len(flow) + len(runs)))
        flow += part.translate(wide)
    span = Span(name, at, at + len(line))
    count = number if kind == "paragraph" else 0
    return Block(kind, span, Flow(flow, tuple(runs)), ((0, len(flow)),), count)


def both(zh: str, en: str) -> Text:
    return {"zh": zh, "en": en}


def find(  # noqa: PLR0913 -- a finding has this many sides
    documents: tuple[Document, ...],
    check: str,
    name: str,
    severity: Severity,
    message: Text,
    *sides: tuple[str, str],
) -> Finding:
    """Build a finding on the last document that has the quotes; the check names its print."""
    places = tuple(Place(role, _span(documents, quote)) for role, quote in sides)
    mark = f"{check.lower()}-0123456789abcdef"
    return Finding(check, name, severity, message, "", places, (), mark, (mark,))


def _span(documents: tuple[Document, ...], quote: str) -> Span:
    document = next(document for document in reversed(documents) if quote in document.text)
    start = document.text.index(quote)
    return Span(document.id, start, start + len(quote))


def rule(finding: Finding) -> Rule:
    doc = f"# {finding.check}\n\n各部分之和应等于合计。\nParts must give their total.\n"
    return Rule(finding.check, finding.name, finding.severity, doc, finding.message)


def run(documents: tuple[Document, ...], findings: tuple[Finding, ...]) -> Report:
    coverage = {document.id: Coverage(12, 9, 7, 5) for document in documents}
    return Report(documents, coverage, findings, {f.check: rule(f) for f in findings})


@pytest.fixture
def report() -> Report:
    """Two articles with every kind of finding, an unreadable file, a stale entry."""
    archive = lay("旧稿.txt", ARCHIVE, dt.date(2025, 1, 5), "masthead")
    draft = lay("新稿.txt", DRAFT, dt.date(2025, 3, 25), "inferred")
    documents = (archive, draft)
    total = find(
        documents,
        "SUM01",
        "parts-and-total",
        "error",
        both("各部分相加是224处，合计却写236处。", "The parts give 224, the total says 236."),
        ("part", "118处"),
        ("part", "74处"),
        ("part", "32处"),
        ("total", "２３６处"),
    )
    total = replace(
        total,
        explanation="118 + 74 + 32 = 224 ≠ 236",
        suggestions=(
            Suggestion(3, "224处", both("各部分都另有出处", "the parts stand elsewhere too"), True),
            Suggestion(0, "130处", both("合计与标题一致", "the headline has the total")),
        ),
    )
    headline = find(
        documents,
        "FIG04",
        "headline-figure",
        "error",
        both("标题里的数字正文没有依据。", "The body does not bear out the headline."),
        ("headline", "236处"),
        ("body", "118处、厂房\n74处"),
    )
    change = find(
        documents,
        "CHG01",
        "change-and-levels",
        "error",
        both("由160起降至120起是下降25%。", "160 to 120 is a fall of 25%."),
        ("before", "160起"),
        ("after", "120起"),
        ("rate", "20%"),
    )
    change = replace(change, explanation="(160 − 120) ÷ 160 = 25% ≠ 20%")
    weekday = find(
        documents,
        "DAT02",
        "weekday",
        "warning",
        both("2025年3月24日是星期一。", "24 March 2025 is a Monday."),
        ("date", "3月24日"),
        ("weekday", "星期三"),
    )
    editions = find(
        documents,
        "FIG03",
        "editions-differ",
        "note",
        both("两篇稿件的数字不同。", "Two editions differ."),
        ("earlier", "112起"),
        ("later", "120起"),
    )
    post = find(
        documents,
        "NAM01",
        "one-post-two-names",
        "error",
        both("同一职务两个姓名。", "One post, two names."),
        ("name", "孟知远"),
    )
    findings = (
        total,
        replace(headline, caused_by=total.fingerprint),
        change,
        weekday,
        editions,
        replace(post, status="accepted", reason="两人同名"),
    )
    return replace(
        run(documents, findings),
        stale=(Stale("dat01-ffff", "DAT01", "旧稿.txt", ("2月30日",)),),
        problems=(Problem("坏.docx", both("文件损坏，请另存后再试。", "Damaged: save it again.")),),
        notes=(both("空.txt 没有文字。", "空.txt is empty."),),
    )


@pytest.fixture
def clean() -> Report:
    """Give a run that found nothing."""
    return run((lay("新稿.txt", DRAFT, None, "unknown"),), ())


@pytest.fixture
def sharp() -> Report:
    """Give a run on a text that tries to be markup, a template, or an order to the terminal."""
    documents = (lay("<b>&.txt", SHARP, None, "unknown"),)
    message = both("[bold]其中[/bold]<script>多于</script>总数 {{ 7*7 }}", "<i>part</i> [red]")
    finding = find(
        documents, "SUM02", "part-beyond-whole", "error", message, ("whole", "12人"), ("x<y", "15人")
    )
    mend = Suggestion(1, "<script>2</script>", both("[bold]因\x1b[0m为", "<u>why</u>"))
    return run(documents, (replace(finding, explanation="15 > 12 <b>", suggestions=(mend,)),))

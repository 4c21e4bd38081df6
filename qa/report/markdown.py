"""A run as Markdown, short enough for a comment on a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qa.model import Finding, Report
from qa.report.docket import FIRST, Docket
from qa.report.gist import gist, mends, sited
from qa.report.places import Atlas
from qa.report.words import counted, joined, told, word

_MOST = 50
"""So many findings are told in full: code hosts cut longer comments off."""

_MARKUP = re.compile(r"(?!%)[!-\-/:-@\[-`{-~]|(?<![0-9])\.|\.(?![0-9])")


def render(report: Report, lang: str) -> str:
    """Write the new findings as Markdown, messages in `lang`; equal reports give equal bytes."""
    docket, atlas = Docket.of(report), Atlas(report.documents)
    paragraphs = [
        f"### {word('title', lang)}: {_counts(docket, lang)}",
        *_table(docket.new[:FIRST], atlas, lang),
        *_folded(docket.new[:_MOST], atlas, lang),
        *_last(report, docket, lang),
    ]
    return "\n\n".join(paragraphs) + "\n"


def parts(report: Report, lang: str) -> Iterator[str]:
    """Give the whole at once: it is short."""
    yield render(report, lang)


def _counts(docket: Docket, lang: str) -> str:
    if not docket.new:
        return word("nothing new" if docket.aside else "clean", lang)
    numbers = {
        level: sum(finding.severity == level for finding in docket.new)
        for level in ("error", "warning", "note")
    }
    return joined([counted(level, n, lang) for level, n in numbers.items() if n], lang)


def _table(findings: Sequence[Finding], atlas: Atlas, lang: str) -> Iterable[str]:
    if findings:
        names = [word(key, lang) for key in ("severity", "check", "place", "findings", "mend")]
        rows = [_row(finding, atlas, lang) for finding in findings]
        yield "\n".join((_line(names), _line(["---"] * len(names)), *rows))


def _row(finding: Finding, atlas: Atlas, lang: str) -> str:
    spot = atlas.spot(finding.places[0].span)
    where = f"{sited(spot.document)} L{spot.line} {spot.label(lang)}"
    first = next(iter(mends(finding, atlas, lang)), "").partition(": ")[2]
    cells = (told(finding.message, lang), first)
    return _line(
        [word(finding.severity, lang), finding.check, plain(where), *map(plain, cells)],
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _folded(findings: Sequence[Finding], atlas: Atlas, lang: str) -> Iterable[str]:
    for finding in findings:
        title, *lines = gist(finding, atlas, lang)
        listed = "\n".join(f"- {plain(line)}" for line in lines)
        head = f"{word(finding.severity, lang)} {finding.check} · {plain(title)}"
        mark = f"<sub>{word('fingerprint', lang)} {finding.fingerprint}</sub>"
        yield f"<details><summary>{head}</summary>\n\n{listed}\n\n{mark}\n</details>"


def _last(report: Report, docket: Docket, lang: str) -> Iterable[str]:
    more = len(docket.new) - _MOST
    if more > 0:
        yield counted("more", more, lang)
    for problem in report.problems:
        yield f"**{word('problems', lang)}** {plain(f'{problem.path}: {problem.message[lang]}')}"
    if docket.aside:
        yield counted("baseline", len(docket.aside), lang)


def plain(text: str) -> str:
    """Write text so that neither Markdown nor HTML sees anything but letters in it."""
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", text)

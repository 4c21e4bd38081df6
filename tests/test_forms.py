"""Forms in which news states what can go wrong, each once wrong and once right (forms.txt).

A line holds the check that tells of it (- for none), perhaps @ and the article's day, and the
text; ` || ` parts articles, `\\n` paragraphs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading

CHECKS = load_checks([]).checks
LINES = (Path(__file__).resolve().parent / "forms.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES, ids=[line[:24] for line in LINES])
def test_the_form_is_read(line: str, read_texts: Callable[..., list[Reading]]) -> None:
    code, _, rest = line.partition(" ")
    articles = [_dated(part.strip()) for part in rest.split(" || ")]
    readings = [read_texts(text, date=day)[0] for day, text in articles]
    if len(articles) > 1:
        assert len({day for day, _ in articles}) == 1
        readings = read_texts(*(text for _, text in articles), date=articles[0][0])
    judgement = judge(readings, CHECKS)
    assert not judgement.failures
    told = [f.check for f in judgement.findings if f.severity != "note" and not f.caused_by]
    assert told == ([] if code == "-" else [code])


def _dated(text: str) -> tuple[dt.date | None, str]:
    day, _, rest = text.partition(" ") if text.startswith("@") else ("", "", text)
    return dt.date.fromisoformat(day[1:]) if day else None, rest.replace("\\n", "\n")


NARROW = str.maketrans("，；：？！", ",;:?!")


@pytest.mark.parametrize("line", LINES[::9], ids=[line[:24] for line in LINES[::9]])
def test_the_form_is_read_with_narrow_marks(
    line: str, read_texts: Callable[..., list[Reading]]
) -> None:
    def told(text: str) -> list[tuple[str, int, int]]:
        parts = [_dated(part.strip()) for part in text.partition(" ")[2].split(" || ")]
        readings = read_texts(*(part for _, part in parts), date=parts[0][0])
        judgement = judge(readings, CHECKS)
        return [(f.check, f.places[0].span.start, len(f.places)) for f in judgement.findings]

    assert told(line.translate(NARROW)) == told(line)

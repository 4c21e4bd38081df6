"""An archive beside a run: opened for it, its findings blamed, its limits told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qa.archive.blame import blamed
from qa.archive.store import Store
from qa.archive.view import View
from qa.archive.words import text
from qa.judging.finding.engine import Judgement
from qa.model import Finding, Reading, Text

_FEW = 3


@contextmanager
def beside(path: Path | None, readings: Sequence[Reading]) -> Iterator[View | None]:
    """Open the archive that a run is compared with, if there is one."""
    if path is None:
        yield None
        return
    with Store(path) as store:
        store.hold()
        yield View(store, readings)


def findings_of(judgement: Judgement, readings: Iterable[Reading]) -> list[Finding]:
    """Give the findings of a run, those with published articles blamed on the newer side."""
    past = {document.id: document for document in judgement.past}
    documents = past | {reading.document.id: reading.document for reading in readings}
    return [blamed(finding, documents.__getitem__, past) for finding in judgement.findings]


def notes(view: View) -> Iterator[Text]:
    """Say what was compared and what was not."""
    name, count = view.path.name, view.count()
    yield text("partial", name=name, count=count, met=len(view.met))
    if view.itself:
        yield text("itself", names=_some(view.itself))
    if view.hot:
        codes = _some({code for code, _ in view.hot})
        yield text("hot", count=len(view.hot), codes=codes)
    if view.formulas:
        yield text("formulas", count=len(view.formulas))
    if view.stale:
        yield text("stale", codes=_some(view.stale))
    if view.unread:
        yield text("other-shape", count=len(view.unread))


def _some(names: Iterable[str]) -> str:
    told = sorted(names)
    more = f" +{len(told) - _FEW}" if len(told) > _FEW + 1 else ""
    return ", ".join(told[:_FEW] if more else told) + more

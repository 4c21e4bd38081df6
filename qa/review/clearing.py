"""What has changed in an article since it was cleared."""

from __future__ import annotations

import datetime as dt
import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import starmap, zip_longest
from operator import attrgetter

from qa.model import Block, Document, Report, Span
from qa.report.desk import ArticleKey, Change, Since
from qa.report.display import display
from qa.review.records import Cleared, Passed, Title

_DIGEST = 16


def passed(report: Report, article: ArticleKey, day: dt.date) -> Cleared:
    """Remember an article as it stands: its text as digests, its figures, its findings."""
    name, at = article
    document = next(one for one in report.documents if one.id == name)
    here = document.articles[at].span
    findings = {
        finding.fingerprint
        for finding in report.findings
        if any(here.contains(place.span) for place in finding.places)
    }
    return Cleared(day, _blocks(document, at, report.figures[name]), tuple(sorted(findings)))


def _blocks(document: Document, at: int, figures: Sequence[Span]) -> tuple[Passed, ...]:
    return tuple(_block(document, block, figures) for block in document.articles[at].blocks)


def _block(document: Document, block: Block, figures: Sequence[Span]) -> Passed:
    first = bisect_left(figures, block.span.start, key=attrgetter("start"))
    after = bisect_left(figures, block.span.end, key=attrgetter("start"))
    words = f"{block.kind} {block.flow.text}".encode(errors="surrogatepass")
    digest = hashlib.sha256(words).hexdigest()[:_DIGEST]
    return Passed(digest, tuple(display(document.quote(span)) for span in figures[first:after]))


def since(cleared: Cleared, document: Document, at: int, figures: Sequence[Span]) -> Since:
    """Compare an article with what was cleared; a block that only moved is no change."""
    before, now = cleared.blocks, _blocks(document, at, figures)
    known, there = ({block.digest for block in blocks} for blocks in (before, now))
    old, new = ([block.digest for block in blocks] for blocks in (before, now))
    changes: list[Change] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone = [block for block in before[a:b] if block.digest not in there]
            come = [number for number in range(c, d) if now[number].digest not in known]
            changes += starmap(partial(_change, now), zip_longest(gone, come))
    return Since(cleared.day, tuple(changes))


def _change(now: Sequence[Passed], old: Passed | None, new: int | None) -> Change:
    """Give the figures that differ between two versions of a block; either may be missing."""
    before = old.figures if old else ()
    after = () if new is None else now[new].figures
    gone: list[str] = []
    come: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += before[a:b]
            come += after[c:d]
    return Change(new, tuple(gone), tuple(come))


# ── which article is which ──────────────────────────────────────────────────


def titles(document: Document) -> list[Title]:
    """Name the articles of a document; one whose title stood before gets a number."""
    names: list[Title] = []
    for article in document.articles:
        same = sum(name == (document.id, article.title) for name in names)
        names.append((document.id, f"{article.title} ({same + 1})" if same else article.title))
    return names


def found(cleared: Mapping[Title, Cleared], document: Document) -> dict[int, Cleared]:
    """Find the articles of a document that were cleared, also the one that got another title."""
    names = titles(document)
    here = {at: cleared[name] for at, name in enumerate(names) if name in cleared}
    lost = [name for name in cleared if name[0] == document.id and name not in names]
    fresh = [at for at in range(len(names)) if at not in here]
    if len(lost) == len(fresh) == 1:
        here[fresh[0]] = cleared[lost[0]]
    return here

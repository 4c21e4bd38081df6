"""Which side of a finding is likelier wrong, where its check could not say. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from qa.model import Document, Finding, Span, Suggestion, Text
from qa.patterns import regex

_NUMBER: Final = regex(r"\d[\d,.]*(?:[%‰]|[\u4e00-\u9fff]{1,3})")
_STOPS: Final = {"zh": "；", "en": "; "}
_INSIDE: Final = frozenset("0123456789.,")
_LEAST, _REACH = 3, 5000
_Evidence: TypeAlias = tuple[Callable[[Finding, Span], int], Text]
_ELSEWHERE: Final[Text] = {"zh": "别的差错也指向这里", "en": "other findings are of this, too"}
_TOLD_ONCE: Final[Text] = {"zh": "另一处的数，文中别处也说过", "en": "the other is told again"}
_HEADLINE: Final[Text] = {"zh": "标题多由正文改写", "en": "headlines are made from the body"}


def weighed(
    findings: Sequence[Finding],
    documents: Mapping[str, Document],
    headlines: Mapping[str, Sequence[Span]],
) -> Iterator[Finding]:
    """Give the findings, each with the likelier slip among the places that could be mended.

    What other findings speak of, too; else what is told once where the other is told again; else
    what stands in a headline.
    """
    struck = Counter(
        place.span for one in findings if one.severity != "note" for place in one.places
    )

    def elsewhere(_: Finding, span: Span) -> int:
        return struck[span]

    def told_once(finding: Finding, span: Span) -> int:
        return -_again(documents[span.document].text, span, finding)

    def in_headline(_: Finding, span: Span) -> int:
        return sum(title.contains(span) for title in headlines.get(span.document, ()))

    for finding in findings:
        yield _with_likelier(
            finding,
            ((elsewhere, _ELSEWHERE), (told_once, _TOLD_ONCE), (in_headline, _HEADLINE)),
        )


def _again(text: str, span: Span, finding: Finding) -> int:
    """Count where else what is printed at a place stands, if it has a number of some length."""
    words = text[span.start : span.end]
    if len(words) < _LEAST or not _NUMBER.fullmatch(words):
        return 0
    own = {place.span.start for place in finding.places if place.span.document == span.document}
    near = (max(0, span.start - _REACH), span.end + _REACH)
    found = _found(text, words, *near)
    return sum(at not in own and text[at - 1 : at] not in _INSIDE for at in found)


def _found(text: str, words: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find(words, start, end)) >= 0:
        yield start
        start += len(words)


def _with_likelier(finding: Finding, evidence: Sequence[_Evidence]) -> Finding:
    """Mark the mend of the one place that evidence speaks most against."""
    mends = finding.suggestions
    places = sorted({mend.place for mend in mends})
    if len(places) == 1 or any(mend.likelier for mend in mends):
        return finding
    for weigh, reason in evidence:
        against = {place: weigh(finding, finding.places[place].span) for place in places}
        most = max(against.values(), default=0)
        worst = [place for place, weight in against.items() if weight == most]
        if len(worst) == 1:
            return replace(finding, suggestions=tuple(_marked(mends, worst[0], reason)))
    return finding


def _marked(mends: Sequence[Suggestion], place: int, reason: Text) -> Iterator[Suggestion]:
    """Mark the first mend of a place, and say why."""
    first = next(at for at, mend in enumerate(mends) if mend.place == place)
    for at, mend in enumerate(mends):
        why = {lang: f"{text}{_STOPS[lang]}{reason[lang]}" for lang, text in mend.why.items()}
        yield replace(mend, likelier=True, why=why) if at == first else mend

"""What the reporter of an article is asked about a finding: an item of the query slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Finding, Suggestion
from qa.report.captions import caption
from qa.report.display import one_line
from qa.report.heads import Heads
from qa.report.places import Atlas, Side
from qa.report.words import told

_NAMED = 4


def query(
    finding: Finding, sides: Sequence[Side], atlas: Atlas, heads: Heads, lang: str
) -> tuple[str, ...]:
    """Write the item in lines: the quotes, what is wrong with them, what to confirm."""
    proof = "；".join(one_line(line) for line in finding.explanation.splitlines())
    lines = [*_quotes(sides, heads, lang), caption("slip why", lang) + told(finding.message, lang)]
    if proof:
        lines.append(caption("slip proof", lang) + proof)
    asked = " ".join(_asked(finding, atlas, lang))
    return (*lines, caption("slip ask", lang) + asked)


def _quotes(sides: Sequence[Side], heads: Heads, lang: str) -> Iterator[str]:
    first = sides[0].spot
    for side in sides:
        spot = side.spot
        text = "".join(f"【{p.text}】" if p.marks else p.text for p in side.pieces)
        text = text.replace("】【", "")
        elsewhere = (spot.document.id, spot.article) != (first.document.id, first.article)
        title = heads.quoted(spot.document, spot.article or 0) if elsewhere else ""
        yield caption("slip quote", lang).format(title, spot.label(lang), text.strip())


def _asked(finding: Finding, atlas: Atlas, lang: str) -> Iterator[str]:
    shown = list(dict.fromkeys(atlas.shown(place.span) for place in finding.places))
    named = [caption("slip said", lang).format(one) for one in shown[:_NAMED]]
    if len(named) == 1:
        yield caption("slip one", lang).format(named[0])
    else:
        more = caption("slip more", lang) if len(shown) > _NAMED else ""
        yield caption("slip which", lang).format(caption("slip and", lang).join(named) + more)
    for suggestion in finding.suggestions:
        if suggestion.likelier and suggestion.replacement is not None:
            yield _proposed(finding, suggestion, atlas, lang)


def _proposed(finding: Finding, suggestion: Suggestion, atlas: Atlas, lang: str) -> str:
    old = atlas.shown(finding.places[suggestion.place].span)
    new = one_line(suggestion.replacement or "")
    return caption("slip mend" if new else "slip strike", lang).format(old, new)

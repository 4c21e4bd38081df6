"""All kinds of errors that can be planted, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.bench.planting import dates, lists, names, pastes, rates, repeated, sums
from tests.bench.planting.case import Site

KINDS: Mapping[str, Callable[[str], list[Site]]] = {
    "repeated-figure": repeated.repeated_figure,
    "part": sums.part,
    "total": sums.total,
    "rate": rates.rate,
    "rate-added": rates.rate_added,
    "growth": rates.growth,
    "growth-added": rates.growth_added,
    "unit": repeated.unit,
    "weekday": dates.weekday,
    "impossible-date": dates.impossible_date,
    "year": dates.year,
    "listing": lists.listing,
    "numbering": lists.numbering,
    "name": names.name,
    "paste-sentence": pastes.paste_sentence,
    "half-paste": pastes.half_paste,
}

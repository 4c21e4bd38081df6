"""Figures → what a text says of them together: totals, parts, shares, changes, means."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from qa.model import Change, Figure, Mean, Part, Share, Total
from qa.reading.changes import read_changes
from qa.reading.fields import read_fields
from qa.reading.means import read_means
from qa.reading.narrower import read_narrower
from qa.reading.parts import read_parts
from qa.reading.rates import read_rates
from qa.reading.shares import read_shares
from qa.reading.slices import read_slices
from qa.reading.tables import read_tables
from qa.reading.totals import read_totals
from qa.reading.trends import read_trends
from qa.reading.wholes import read_wholes

Relation = Total | Part | Share | Change | Mean


def read_relations(figures: Sequence[Figure]) -> list[Relation]:
    """Read the relations between the figures of one article."""
    named = list(read_rates(figures))
    known = {share.rate.span for share in named}
    relations: list[Relation] = [*named]
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        block = list(group)
        relations += read_totals(block)
        relations += read_parts(block)
        relations += (one for one in read_shares(block) if one.rate.span not in known)
        relations += read_slices(block)
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        sentence = list(group)
        relations += read_changes(sentence)
    relations += _apart(relations, figures)
    relations += read_trends(figures, [one for one in relations if isinstance(one, Change)])
    relations += read_means(figures)
    relations += read_fields(figures)
    relations += read_narrower(figures)
    return relations


def _apart(read: Sequence[Relation], figures: Sequence[Figure]) -> list[Relation]:
    """Read the lists whose whole stands apart, where they were not read beside one."""
    known = {part.span for total in read if isinstance(total, Total) for part in total.parts}
    apart = (*read_wholes(figures), *read_tables(figures))
    return [t for t in apart if not known.intersection(p.span for p in t.parts)]

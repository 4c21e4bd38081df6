"""What each sign of `back_signs` weighs, in hundredths of a natural logarithm."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType(
    {
        "a year apart": -69,
        "across": -120,
        "across: words shared": -31,
        "alike": 89,
        "another named better": -101,
        "blocks": -61,
        "both done": 77,
        "both totals": 148,
        "clauses apart": -64,
        "companions fell": -92,
        "difference told": -61,
        "far days": -63,
        "far less": -223,
        "few digits": -90,
        "from one start": 47,
        "late a total": 138,
        "late may run": 28,
        "late of a day": -64,
        "late summed": 123,
        "much": -185,
        "near measure": -42,
        "nearly": 166,
        "no cue": -125,
        "one unit": 6,
        "order untold": -105,
        "other falls": -78,
        "other year": -82,
        "others between": -104,
        "others of unit": -41,
        "pair": -111,
        "row goes on beyond": 116,
        "running": 79,
        "same measure": 67,
        "same sentence": 62,
        "since a start": 79,
        "words added": -40,
        "words shared": 23,
    }
)

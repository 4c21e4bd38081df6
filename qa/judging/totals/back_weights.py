"""What each sign of `back_signs` weighs, in hundredths of a natural logarithm."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType(
    {
        "a year apart": -70,
        "across": -120,
        "across: words shared": -33,
        "alike": 87,
        "another named better": -103,
        "blocks": -62,
        "both done": 74,
        "both totals": 148,
        "clauses apart": -61,
        "companions fell": -92,
        "difference told": -64,
        "far days": -64,
        "far less": -223,
        "few digits": -90,
        "from one start": 46,
        "late a total": 136,
        "late may run": 26,
        "late of a day": -64,
        "late summed": 121,
        "much": -185,
        "near measure": -41,
        "nearly": 166,
        "no cue": -125,
        "one unit": 7,
        "order untold": -107,
        "other falls": -77,
        "other year": -82,
        "others between": -102,
        "others of unit": -41,
        "pair": -113,
        "row goes on beyond": 118,
        "running": 79,
        "same measure": 69,
        "same sentence": 61,
        "since a start": 80,
        "words added": -40,
        "words shared": 25,
    }
)

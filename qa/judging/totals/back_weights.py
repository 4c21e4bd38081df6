"""What each sign of `back_signs` weighs, in hundredths of a natural logarithm."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType(
    {
        "a year apart": -41,
        "across": -104,
        "across: words shared": -9,
        "alike": 53,
        "another named better": -105,
        "blocks": -73,
        "both done": 108,
        "both totals": 143,
        "clauses apart": -87,
        "companions fell": -90,
        "difference told": -51,
        "digit apart": 76,
        "far days": -38,
        "far less": -200,
        "few digits": -50,
        "from one start": 13,
        "late a total": 112,
        "late may run": 42,
        "late of a day": -15,
        "late summed": 93,
        "much": -149,
        "near measure": -47,
        "nearly": 148,
        "no cue": -104,
        "one unit": -15,
        "order untold": -111,
        "other falls": -88,
        "other year": -46,
        "others between": -92,
        "others of unit": -48,
        "pair": -111,
        "row goes on beyond": 113,
        "running": 109,
        "same measure": 66,
        "same sentence": 109,
        "since a start": 81,
        "turn grows": 76,
        "turned apart": 138,
        "words added": -32,
        "words shared": 13,
    }
)

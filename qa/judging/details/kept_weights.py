"""What each sign of `kept_signs` weighs, in hundredths of a natural logarithm."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType(
    {
        "a year apart": 70,
        "another is named so": -40,
        "another near is named so": -61,
        "area": -42,
        "count": -33,
        "days": 20,
        "deed unit": 25,
        "deeds": 52,
        "editions": 51,
        "few houses": -50,
        "few in common": -97,
        "five digits": 48,
        "fixed": -43,
        "four digits": 117,
        "heads": 59,
        "houses": -86,
        "in common": -87,
        "is deed": 25,
        "last year": -57,
        "lasts": -70,
        "length": -19,
        "mass": -15,
        "may stay": -126,
        "money": -32,
        "more shared": -129,
        "named deed": -39,
        "near measure": 22,
        "neighbours moved": 41,
        "next year": 74,
        "no words shared": -108,
        "other places": -56,
        "pair": -134,
        "place unit": -65,
        "ratio": -28,
        "same measure": 32,
        "same name": 41,
        "same year": -49,
        "stock": -94,
        "take part": 20,
        "then": -97,
        "three digits": 69,
        "two changed": 57,
        "volume": 12,
        "weeks apart": -56,
        "years apart": 63,
        "平均": -7,
        "累计": 21,
        "计划": -57,
    }
)

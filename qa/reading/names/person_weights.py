"""What each sign weighs that two like names are one person's, one of them with a slip.

Fitted (`tests/bench/weigh_persons.py`): slips marked in probes and slips planted into names of
published articles, against all other pairs that these and the probes have.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WEIGHTS: Final[Mapping[str, int]] = {
    "bare_given": 51,
    "base": -175,
    "both_given": 30,
    "cut": -188,
    "deputy": -31,
    "given": 67,
    "kin_near": -52,
    "long_role": 17,
    "middle": 74,
    "near": -31,
    "one_holder": 29,
    "one_sentence": -63,
    "other_role": -88,
    "other_self": -15,
    "plain": 165,
    "like_given": 130,
    "like_post": 150,
    "r_acts": -21,
    "r_bare": 14,
    "r_begins": 48,
    "r_former": 40,
    "r_joined": -35,
    "r_kin": -36,
    "r_led": -250,
    "r_none": -149,
    "r_often": -12,
    "r_place": 77,
    "r_quote": 30,
    "r_role": -47,
    "r_said": 93,
    "r_speaks": 51,
    "r_title": -13,
    "r_twice": -22,
    "r_who": -47,
    "rare_first": -21,
    "same_role": 40,
    "sound": 61,
    "surname": -94,
    "u_acts": 25,
    "u_bare": -47,
    "u_begins": 18,
    "u_joined": -42,
    "u_kin": -21,
    "u_none": -104,
    "u_often": 7,
    "u_place": -29,
    "u_quote": 11,
    "u_role": 117,
    "u_said": 48,
    "u_speaks": -11,
    "u_title": -24,
    "u_twice": -62,
    "u_who": -21,
}
_DOUBT: Final = 100


def weight(signs: Mapping[str, int]) -> int:
    """Add up the weights of signs, in hundredths of a natural logarithm.

    Less where one sentence has both, or tells of brothers, or of another name.
    """
    weighed = sum(WEIGHTS.get(sign, 0) * times for sign, times in signs.items())
    return weighed - _DOUBT * (signs.get("one_sentence", 0) + signs.get("other_self", 0))

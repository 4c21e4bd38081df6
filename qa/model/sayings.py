"""Wordings that reading and judging must hold alike."""

from __future__ import annotations

from typing import Final

from qa.patterns import regex

DENIED: Final = regex("(?:不(?![少仅但断])|[无未没勿])[^，。；]{0,6}$")
"""What denies the word behind it, in its clause: 没有重复, 未同时."""
REST: Final = regex("其[余他它]|剩余|余下|剩下")
"""What names all that a row has not told."""
BOUNDED: Final = frozenset({"以上", "以下", "range"})
"""The hedges of a number that is a bound or a stretch: 300以上, 20至30."""
OF_ALL: Final = "各共"
"""The scope mark of what several have together, told by what each has: 两人各得1枚."""
PEOPLE: Final = frozenset("名 位 人 人次".split())
"""Counters of people."""

"""Where a row of names ends, and what stands in marks of its own within one."""

from __future__ import annotations

from qa.patterns import regex
from qa.reading.lists.bearing import CLAUSE

_ENCLOSED = regex(r"《[^《》\n]*》|“[^“”\n]*”|（[^（）\n]*）|\([^()\n]*\)")
_CLOSED = regex(
    r"(?:[^，；。、]{1,16}、)+[^，；。、]{1,16}(?:以及|[和与及])[^，；。、]{1,16}(?=，)"
)
_GOES_ON = frozenset("由为让使将并共其每全总均都供方便以受获历展预")
_TWO = 2


def closed(veiled: str) -> str:
    """Give a list without the clause that goes on behind it: 即甲、乙，由专人负责."""
    if closed := _CLOSED.match(veiled):
        return closed[0]
    head, comma, rest = veiled.partition("，")
    if not comma or "、" not in head:
        return veiled
    if head.count("、") >= _TWO and "、" not in rest:
        return head
    if _of_one_kind(head, rest):
        return head
    longest = max(map(len, head.split("、")))
    following = CLAUSE.match(rest)
    goes_on = following and (len(following[0]) > longest + _TWO or rest[0] in _GOES_ON)
    return (
        head
        if goes_on and not rest.startswith("、", following.end() if following else 0)
        else veiled
    )


def _of_one_kind(head: str, rest: str) -> bool:
    """Say whether all members end alike and what follows does not: 甲岛、乙岛、丙岛，柜台百个."""
    names = head.split("、")
    last = {name[-1:] for name in names}
    after = CLAUSE.match(rest)
    return len(names) > _TWO and len(last) == 1 and after is not None and after[0][-1] not in last


def veil(text: str) -> str:
    """Hide what stands in quotes, brackets and titles: its marks divide nothing."""
    return _ENCLOSED.sub(lambda match: "某" * len(match[0]), text)

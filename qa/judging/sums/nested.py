"""Parts of which one holds another: above a bound and a higher one, or opened by a colon. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import Figure, Total
from qa.patterns import regex

_WAYS: Final = (
    regex(r"(?:超过?|高于|大于|[多长]于)\d[^，。；]*$|\d[^，。；\d]{0,3}以上[^，。；]*$"),
    regex(r"(?:低于|不足|不到|小于|[少短]于)\d[^，。；]*$|\d[^，。；\d]{0,3}以[下内][^，。；]*$"),
)
"""What leads to the number above a bound, and below one."""
_LEAD: Final = 24
_OPENS: Final = regex("[^。；\\d]*(?:\\d[\\d.]*[%％])?：[^。；：\\d]*")
"""What makes a row of what one part holds: 民生支出103亿元，占80.3%：教育支出28亿元."""


def nested(total: Total) -> bool:
    """Say whether two parts lie on one side of bounds: 超过5米的9棵，超过8米的4棵."""
    if any(_opens_its_own(total.parts, at) for at in range(len(total.parts) - 1)):
        return True
    leads = [part.context.sentence[max(0, part.at - _LEAD) : part.at] for part in total.parts]
    return any(sum(way.search(lead) is not None for lead in leads) > 1 for way in _WAYS)


def _opens_its_own(parts: Sequence[Figure], at: int) -> bool:
    """Say whether those behind a part are told, behind a colon, to be what it holds."""
    holder, first = parts[at], parts[at + 1]
    if holder.context.span != first.context.span or not holder.span < first.span:
        return False
    behind = sum(part.quantity.nominal for part in parts[at + 1 :])
    opened = _OPENS.fullmatch(holder.context.sentence, holder.until, first.at)
    return opened is not None and behind <= holder.quantity.nominal

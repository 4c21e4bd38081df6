"""Parts of which one holds another: what lies above a bound, and above a higher one. Pure."""

from __future__ import annotations

from typing import Final

from qa.model import Total
from qa.patterns import regex

_WAYS: Final = (
    regex(r"(?:超过?|高于|大于|[多长]于)\d[^，。；]*$|\d[^，。；\d]{0,3}以上[^，。；]*$"),
    regex(r"(?:低于|不足|不到|小于|[少短]于)\d[^，。；]*$|\d[^，。；\d]{0,3}以[下内][^，。；]*$"),
)
"""What leads to the number above a bound, and below one."""
_LEAD: Final = 24


def nested(total: Total) -> bool:
    """Say whether two parts lie on one side of bounds: 超过5米的9棵，超过8米的4棵."""
    leads = [part.context.sentence[max(0, part.at - _LEAD) : part.at] for part in total.parts]
    return any(sum(way.search(lead) is not None for lead in leads) > 1 for way in _WAYS)

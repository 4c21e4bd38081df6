"""What begins on a date that something 开始 or 启动 on: 筛查自4月1日起开始. Pure."""

from __future__ import annotations

from typing import Final

from qa.patterns import regex

ANY: Final = "*"
"""What begins or closes where it is not said what: 止*."""
_STARTS: Final = regex(
    r"[\d:：时点分\s上下午]*起?(?:正式|全面|统一)*(?:开始|启动)(?:对|了|进行|实施)?(?P<noun>[\u4e00-\u9fff]{2})?"
)
_FILLING: Final = regex(
    "(?:工作|活动|业务|服务|项目|全[省市县区国]|统一|正式|本次|此次|将|定|已|预计|计划|拟|均|[于在从自])+$"
)
_LAST: Final = regex("[\u4e00-\u9fff]{2}$")
_WHOLE: Final = regex("全[省市县区国]|统一|本次|此次")


def started(lead: str, tail: str) -> str:
    """Give what begins on a date, by two characters; `ANY` where all of it is said to."""
    begins = _STARTS.match(tail)
    if not begins:
        return ""
    filling = _FILLING.search(lead)
    noun = _LAST.search(lead[: filling.start()] if filling else lead)
    whole = ANY if filling and _WHOLE.search(filling[0]) else ""
    return noun[0] if noun else begins["noun"] or whole

"""Where the headline ends that a web page prints as 原标题：, its text run in behind it."""

from __future__ import annotations

from qa.patterns import regex

_LEAST, _MOST = 8, 60
_ENDED = regex("[。；]")
_OPENS = regex(
    r"(?:中新|人民|央视|新华|央广|光明|中国新闻|中国经济|环球|红|大众)网|(?:新华|中新)社|新京报|华声在线"
    r"|(?:极目|封面|红星|澎湃|潮|上游|九派)新闻|本[报网台][^，。]{0,8}?(?:讯|电)"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午|[早晚]上?|凌晨|晚间|，)|(?:近日|日前|近期)，"
    r"|(?:来源|记者)[：:丨| ]|本文转自|据[^，。]{2,12}(?:消息|报道|通报)，"
)
"""What no headline ends with, and the text of a report begins with."""
_UNFINISHED = regex(r"(?:[，、：:；（(“‘《\d在于从自至到和与的将被把据称]|\d[年月日])$")


def headline_end(text: str) -> int:
    """Give where a headline ends that `text` begins with, 0 where nothing shows it.

    It is said again right behind itself, or a report begins: 中新网8月1日电, 近日.
    """
    ended = _ENDED.search(text)
    most = min(_MOST, ended.start() if ended else len(text))
    if len(text) <= _MOST:
        return 0
    for at in range(most, _LEAST - 1, -1):
        if text.startswith(text[:at].rstrip(), at):
            return at
    ends = [found.start() for found in _OPENS.finditer(text, _LEAST, most + _MOST)]
    fit = [at for at in ends if at <= most and not _UNFINISHED.search(text, 0, at)]
    return fit[0] if fit else 0

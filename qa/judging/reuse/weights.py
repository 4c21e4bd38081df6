"""What the words of a copied stretch weigh: figures, days, lists of places. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from qa.judging.repeats.runs_in_common import Run, size
from qa.model import Range
from qa.patterns import regex

SHORTEST = 20
"""The characters that a copied stretch has at least, where its figures alone tell."""
_WITH_A_NUMBER, _ENOUGH = 12, 4
_BY_DIGITS = (0, 1, 2, 4)

_FIGURE = regex(
    r"(?<![\d.])(?P<digits>\d[\d,.]*\d|\d)[万亿]?(?:分钟|年(?:历史|校史|院史)|[^\d\s，。；、：年月日时分号届期版岁])"
)
_DAY = regex(r"\d月\d{1,2}日")
_REST = regex(r"[\d,.]+[万亿]?")
_PERCENT = regex(r"\d[\d.]*[%‰]")
_ENUMERATED = regex(
    r"[\u4e00-\u9fff]{2}([路街镇乡村]|社区|小区)、[\u4e00-\u9fff]{2,3}\1"
    r"|[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2,4})+等?(?:\d+|[两三四五六七八九十])个?(?:[镇乡村县区市校]|社区|街道)"
)
_DIGITS = regex(r"\D")
QUOTED = regex(r"“[^“”]{0,40}”|《[^《》]*》")
_NUMBER = r"(?<![\d.])(?P<number>\d[\d,.]*[万亿]?)"
_UNITS = "[个座条家名户所处件人只头块支台位]"
_COUNTS = (
    regex(rf"{_NUMBER}{_UNITS}(?P<noun>[\u4e00-\u9fff]{{2}})"),
    regex(rf"(?P<noun>[\u4e00-\u9fff]{{2}}){_NUMBER}{_UNITS}"),
    regex(rf"{_NUMBER}个(?:行政|自然)?(?P<noun>[村镇乡])(?![镇村级])"),
)
_TOLD = regex(
    rf"(?P<noun>[\u4e00-\u9fff]{{2}})(?:达|为|是|约)?{_NUMBER}(?P<unit>[\u4e00-\u9fff%‰])"
)


def words_of(text: str, run: Run) -> str:
    """Give what a run says, but for quotes and the rest of a number that it cuts."""
    start, end = run.new
    cut = _REST.match(text, start, end) if start and text[start - 1].isdigit() else None
    return QUOTED.sub(" ", text[cut.end() if cut else start : end])


def tells_a_number(words: str) -> bool:
    """Say whether a run has a long number or a list of places in it: 1260辆滞留货车有序放行."""
    long = size(words) >= _WITH_A_NUMBER and weight(_PERCENT.sub(" ", words)) >= _ENOUGH
    return long or has_list(words)


def has_list(words: str) -> bool:
    """Say whether words list places: 城关、马坡、杏坪三镇."""
    return _ENUMERATED.search(words) is not None


def tells_figures(shared: str, least: int) -> bool:
    """Say whether the words in common are many, and tell figures."""
    return size(shared) >= SHORTEST and weight(shared) >= least


def is_whole(said: str, shared: str, least: int) -> bool:
    """Say whether a sentence of some length with a figure in it stands in both, word for word."""
    return size(said) == size(shared) >= least and weight(shared) > 0


def figures_stayed(said: str, shared: str) -> bool:
    """Say whether most of the sentence's figures are in what it shares."""
    count = len(_FIGURE.findall(QUOTED.sub(" ", said)))
    return 3 * len(_FIGURE.findall(shared)) >= 2 * count


def weight(text: str) -> int:
    """Count the figures of a text: one of one digit for one, of two for two, of more for four."""
    digits = (len(_DIGITS.sub("", found["digits"]).strip("0")) for found in _FIGURE.finditer(text))
    names = 2 * len(_ENUMERATED.findall(text))
    return names + len(_DAY.findall(text)) + sum(_BY_DIGITS[min(count, 3)] for count in digits)


def own_count(text: str, new: Range) -> Range | None:
    """Give another number, outside a range, of what is counted within it: 36支龙舟队."""
    within = {found["noun"]: found["number"] for found in _counts(text[slice(*new)])}
    if not within:
        return None
    for found in _counts(f"{text[: new[0]]}{' ' * (new[1] - new[0])}{text[new[1] :]}"):
        if within.get(found["noun"], found["number"]) != found["number"]:
            return found.span()
    return None


def own_list(text: str, new: Range) -> Range | None:
    """Give another list of places, outside a range that has one: 城关、马坡、杏坪等5个乡镇."""
    if not _ENUMERATED.search(text, *new):
        return None
    lists = (found.span() for found in _ENUMERATED.finditer(text))
    return next((one for one in lists if not new[0] <= one[0] < new[1]), None)


def same_noun(text: str, new: Range) -> Range | None:
    """Give, outside a range, what is told right before another number in it: 射门7次."""
    within = {found["noun"] + found["unit"] for found in _TOLD.finditer(text, *new)}
    for found in _TOLD.finditer(text) if within else ():
        outside = not new[0] <= found.start() < new[1]
        if outside and found["noun"] + found["unit"] in within:
            return found.span()
    return None


def _counts(text: str) -> Iterator[re.Match[str]]:
    """Give what is counted: 36支龙舟队, 考生30127人."""
    return chain.from_iterable(pattern.finditer(text) for pattern in _COUNTS)

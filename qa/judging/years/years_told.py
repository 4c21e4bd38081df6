"""Years held to the time that is said to have passed since: 自2009年开通以来，一年多……, in 2024."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.judging.calendar.years import known_today, one_slip
from qa.judging.years.outlying import Far, others_of, single
from qa.model import Dated
from qa.patterns import regex

_COUNT = r"[1-9]\d?(?!\d)|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_MONTHS = r"多|半|零?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
_TOLD = (
    "用了?|历时|历经|耗时|费时|花了?|经过|经|工期|刚满|才|已有?|已经|正好|刚好|整整|满|足足|运行"
    "|开行|运营|干了|等了"
)
_PASSED = regex(
    rf"(?<![第每近约前后\d\-—至到])(?P<said>(?P<n>{_COUNT})年(?P<more>{_MONTHS})?)"
    r"(?:间|来|以来|过去|的?时间|的?[努汗心]|后的今|下来|(?<=年多)(?!的?前))"
    rf"|(?:{_TOLD})(?P<said2>(?P<n2>{_COUNT})年(?P<more2>{_MONTHS})?)(?![级期前以内左度代])"
    r"|(?<![上下前后])(?P<half>半年|(?<![\d第每前近])(?:1?\d|[一二两三四五六七八九十])个(?:多)?月)"
    r"(?:间|里|来|多|过去|时间|下来)"
)
_CAMPAIGN = regex(
    r"(?<![第\d])(?P<n>[两三四五]|[2345])年(?:专项|集中|攻坚|提升|整治|建设|改造|治理){0,2}(?:行动|计划|攻坚|工程)$"
)
_SINCE = regex(r"[^，。；]{0,30}?(?:以来|至今)|[^，。；\d]{0,8}起(?:，|，?[^事点到])")
_NOW = regex(
    r"如今|目前|现在|至今|现已|今天|眼下|本月|近日|昨[天日]|日前|截至|今年[^，。；]{0,8}(?:竣工|建成|通车|投用|下闸|完工|收官)"
)
_START = regex(r"[^，。；\d]{0,16}?(?:启动|实施|推行|开展|开始|起步|试点)")
_UP_TO_NOW = ("过去", "下来", "后的今")
_TENS, _ROUND, _CENTURY, _FEW, _WIDE = 10, 4, 100, 3, 1


class _Length(NamedTuple):
    """Years that are said to have passed, with `more` where months come on top.

    `up_to_now` where the words say so: 两年来, 半年过去.
    """

    years: int
    more: bool
    start: int
    end: int
    up_to_now: bool

    def fits(self, years: int) -> bool:
        """Say whether so many years between two may be told so."""
        slack = _ROUND if self.years >= _TENS and self.years % _TENS == 0 else _WIDE
        return -slack <= years - self.years <= slack + self.more


def told_otherwise(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by one that lies otherwise from now than the sentence says.

    自2003年10月启动以来，一年间……, in an article of 2024; 1921年3月动工……用3年9个月.
    """
    today, words = date.context.date, date.context.sentence
    if today is None or not single(date) or not today.year > (date.year or 0):
        return None
    lengths = list(_lengths(words))
    others = [one.year or 0 for one in others_of(date, dates)]
    ends = {today.year, *(one for one in others if one > (date.year or 0))}
    if len(lengths) != 1 or any(lengths[0].fits(end - (date.year or 0)) for end in ends):
        return None
    (length,) = lengths
    own = words.endswith(("的这", "的"), 0, length.start)
    if own and "，" in words[date.until : length.start]:
        # 自2004年办法施行以来，……，平台上线的这半年里: counted from what its own clause tells
        return None
    if any(length.fits(abs(one - other)) for one in others for other in (*others, today.year)):
        return None
    return _mended(date, today.year, length)


def _mended(date: Dated, now: int, length: _Length) -> Far | None:
    """Give the slip that makes a length up to now right."""
    year, words = date.year or 0, date.context.sentence
    meant = [now - length.years - more for more in ((0, 1) if length.more else (0,))]
    told = date.context.place(length.start, length.end)
    if year + _CENTURY in meant:
        return Far(year + _CENTURY, "course", words=told)
    if known_today(date) is None:
        return None
    since = length.up_to_now or _SINCE.match(words, date.until) or _NOW.search(words, date.until)
    found = [one for one in meant if abs(one - year) >= _FEW and one_slip(year, one)]
    return Far(found[0], "course", words=told) if found and since else None


def _lengths(words: str) -> Iterator[_Length]:
    for found in _PASSED.finditer(words) if "年" in words or "个" in words else ():
        if found["half"]:
            start, end = found.span("half")
            yield _Length(0, bool(found["half"]), start, end, found[0].endswith(_UP_TO_NOW))
            continue
        group = "2" if found["said2"] else ""
        yield _Length(
            small_count(found[f"n{group}"]),
            bool(found[f"more{group}"]),
            *found.span(f"said{group}"),
            found[0].endswith(_UP_TO_NOW),
        )


def campaign_begun(date: Dated, _: Sequence[Dated]) -> Far | None:
    """Give the year meant by the beginning of a campaign of some years that runs now.

    三年行动自2012年启动以来……今年收官, in an article of 2024.
    """
    today, words = known_today(date), date.context.sentence
    if today is None or not single(date) or not _START.match(words, date.until):
        return None
    lead = words[max(0, date.at - _CENTURY // 2) : date.at].rstrip("自从于在")
    found, year = _CAMPAIGN.search(lead), date.year or 0
    if found is None or (not _NOW.search(words, date.until) and "以来" not in words[date.at :]):
        return None
    number = small_count(found["n"])
    meant = [one for one in range(today.year, today.year - number - 1, -1) if one_slip(year, one)]
    if today.year - year <= number + _FEW or not meant:
        return None
    start = max(0, date.at - _CENTURY // 2) + found.start()
    return Far(meant[0], "course", words=date.context.place(start, start + len(found[0])))

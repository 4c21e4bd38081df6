"""Years that no slip is looked for in: told of most, of one old thing, or the end of a term."""

from __future__ import annotations

from typing import Final

from qa.patterns import regex
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.year_marks import Mark, recent

_TERM: Final = regex(
    "[^，。；\\d]{0,8}(?:[届期刑]满|满期|到期|终止|失效|还清|兑付|达峰|碳中和|退休|到龄)"
)
"""What comes in a year ahead by law, contract or aim: 2036年届满, 2060年碳中和."""
_NEAR_IT: Final = 4
_OF_OLD: Final = regex(
    r"年(?:\d{1,2}月)?的[一那][张件份本座台架枚块把只封部幅口间栋棵株]"
    r"|年?[^，。；\d]{0,2}[隋唐宋元明清][代朝人末初]"
)
"""What belongs to one thing alone, or to a dynasty: 1921年的一本账簿, 1127年宋人筑堤."""
_MADE_IN: Final = regex(r"(?:[摄拍绘写画刻铸印作题]|成书|出版|出土)于$")
"""What leads up to the year that a picture or a book is of: 摄于1931年的合影."""
_LEASE: Final = regex(
    r"(?:租|承包期|经营期|合同期|使用权|特许|期限)[^，。；：]{0,8}[自从][^，。；]{0,16}$"
    r"|(?:年限|产权|使用权)[^。；]*$"
)
"""What leads up to the end of a term that may run for decades: 租期自2018年10月至."""
_CENSUS: Final = regex("(?:1982年第三|1990年第四|2000年第五|2010年第六|2020年第七)次全国人口普查")
_LENGTH, _YEAR = regex(r"(?<!\d)(\d{2})年(?![代级])"), regex(r"(?:19|20)\d\d(?=年)")
_RECKONED: Final = regex("(?:推算|测算|估算|模拟)[^。；]*$")
"""What leads up to a year that science reckons, that nobody plans: 按轨道推算，2105年."""
_FAR_VIEW: Final = ("远景年（", "远景", "远期", "远期（", "展望到", "展望")


def is_ordinary(times: Chronicle, mark: Mark) -> bool:
    """Say whether a year is one of the last few, told of most, a far view's, or a thing's."""
    text = mark.line.text
    if text.endswith(_FAR_VIEW, 0, mark.start) or _OF_OLD.match(text, mark.end):
        return True
    if _CENSUS.match(text, mark.start):
        return True
    if _MADE_IN.search(text, max(0, mark.start - _NEAR_IT), mark.start):
        return True
    now = times.now or max([one.year for one in times.marks])
    if mark.year > now and _comes_due(text, mark):
        return True
    leased = mark.year > now and _LEASE.search(text, 0, mark.start)
    if leased and not _tells_length(times, mark):
        return True
    return not times.lengths and recent(mark.year, now)


def _comes_due(text: str, mark: Mark) -> bool:
    """Say whether a year ahead is reckoned, or one in which a term ends or an aim is reached."""
    if _RECKONED.search(text, 0, mark.start) or _TERM.match(text, mark.end):
        return True
    return _ends_a_term(text, mark)


def _ends_a_term(text: str, mark: Mark) -> bool:
    """Say whether a length told in the sentence leads from another of its years to this one."""
    lengths = {int(found[1]) for found in _LENGTH.finditer(text)}
    years = {int(found[0]) for found in _YEAR.finditer(text)}
    return any(mark.year - length in years for length in lengths)


def _tells_length(times: Chronicle, mark: Mark) -> bool:
    """Say whether the sentence of a year tells how long something runs: 租期三年."""
    return any(one.line is mark.line for one in times.lengths)

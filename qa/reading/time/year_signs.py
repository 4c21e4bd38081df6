"""What speaks for a year being a slip beside its odds: learnt from slips that editors marked.

The odds know how far a year lies off all else that is told. Whether an editor is stopped by it
also hangs on whether the article is one of history, on whether the other year stands in it, on
how many years are told of. Weights are hundredths of a natural logarithm, fitted by
`tests/bench/fit_year_signs.py`; those of `KNOWN_BEFORE` stand in too few texts to be learnt.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from qa.patterns import regex
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.passed_years import Passed
from qa.reading.time.unmet import met_beside
from qa.reading.time.year_courses import begins, by_course, is_explained
from qa.reading.time.year_marks import Mark

ODDS = 90
"""What a hundredth of the odds is worth, in hundredths."""
NONE = -170
FITTED: Final = MappingProxyType(
    {
        "decade": -48,
        "history": -39,
        "history here": 39,
        "is now": -33,
        "is told": -52,
        "many": -39,
        "no day": -100,
        "no history": -36,
        "one digit": -53,
        "range": 30,
        "unmet": 340,
    }
)
KNOWN_BEFORE: Final = MappingProxyType(
    {
        "early days": -250,
        "era": -150,
        "begins": -80,
        "borne out": -480,
        "contrast": -200,
        "explained": -150,
        "first": -160,
        "fits": 160,
        "forebears": -150,
        "games": -30,
        "held": -80,
        "inscribed": -200,
        "issued": -80,
        "of old": -300,
        "once": -80,
        "leads": -150,
        "made": -150,
        "overtakes": -150,
        "plan": -40,
        "reckoned": -330,
        "retold": 120,
        "supposed": -450,
        "thing": -250,
        "unborn": 150,
        "unripe": 320,
        "up to": -300,
        "was": -80,
    }
)
_WEIGHTS: Final = {**FITTED, **KNOWN_BEFORE}
_HISTORY: Final = regex(
    r"清[代朝末]|明[代朝末初]|民国|抗[战日]|革命|烈士|红军|解放|史|县志|记载|古|旧址|遗址|百年|世纪|文物|传统"
    r"|非遗|诞辰|光绪|乾隆|公元|创[立建办刊]|前身|起源|相传|族谱|纪念|老字号|故居|始[建设创于]|逝世|首届|国际"
    r"|[当那]年|老[照砖房屋宅街楼窑厂]"
)
_THING: Final = regex(r"(?:[座只台盏枚件张本辆把块架幅口尊]是?|最[老早旧][^，。；]{0,6})$")
_ERA: Final = regex("明治|大正|昭和|沙[皇俄]|帝国|殖民|侵[略华占]|战败|日军|列强|割[让据]")
_MADE: Final = regex("出厂|制造|产于|出品")
_MADE_THEN: Final = regex(
    r"年(?:\d{1,2}月)?[才刚就]?[^，。；\d的]{0,5}[建铺修盖买种立印拍写办造挖栽打装发刻画织]的(?![是时那])"
    r"|年(?:\d{1,2}月)?[才刚就]?(?:交房|入住|交付)(?=[，。；])"
    r"|年(?:[-—–－~～至到]{1,2}\d{4}年)?[之期]?间的"
    r"|年(?:[底末]|\d{1,2}月(?:\d{1,2}日)?)?[以之]?[前后][^，。；\d]{0,3}(?:建成|竣工|交付|投用|出生|参加|注册|登记|入学)"
)
"""What is told of an old thing by its year: 2004年铺的路."""
_WAS: Final = regex(r"年(?:[底末度]|时)?[仅只]?[为是]\d")
_OF_NOW: Final = regex(r"(?:^|[，。；：])[^，。；：年]*\d[^，。；：\d]{1,3}，$")
"""What holds a figure of now, without a year, against one of another: 2.5人，2020年为2.7人."""
_SUPPOSED: Final = regex("要是|如果|假如|倘若|假设")
_MERELY: Final = regex(r"只有|仅有|不过|才有|的[\d.]+倍")
_FOREBEARS: Final = regex("祖|太爷|爷爷|奶奶|外[公婆]|先[人辈]|前身")
_ONCE: Final = regex("往前|更早|追溯|曾|那时|当时|第一次|最早|以前")
_FIRST: Final = regex(r"年[^，。；\d]{0,6}第一[盏座所条台辆家列艘架份本]")
_OF_OLD: Final = regex("那时|那会儿|彼时|那个?年[代月头]")
"""How a year is spoken of that is not the present one or the last."""
_INSCRIBED: Final = regex(
    r"(?:[写印刻题书绣铸]着|刻有|印有|题[词写款]|碑文|铭文|扉页|献词|落款)[^，。；：“”]{0,8}[，：]?“[^”]*$"
)
"""What leads up to the year of words on a thing: 碑上刻着“1969年冬立”."""
_GAMES: Final = regex(r"年[^，。；]{0,8}(?:奥运|冬奥|亚运|全运|世界杯|世博|残奥)")
_MOST_TOLD, _LONG_AGO, _DECADE, _REACH, _NEAR = 4, 30, 10, 12, 9


def history_of(times: Chronicle) -> int:
    """Count the words of history beside the years of an article, up to four."""
    lines = {mark.number: mark.line for mark in times.marks}.values()
    return min(_MOST_TOLD, sum(len(_HISTORY.findall(line.text)) for line in lines))


def signs(
    times: Chronicle, mark: Mark, year: int, history: int, lengths: Sequence[Passed]
) -> dict[str, int]:
    """Give the signs of a printed year, and of the one that may be meant.

    `lengths` are those that nothing printed makes.
    """
    others = {one.year for one in times.marks if one is not mark}
    now = times.now or max(others, default=mark.year)
    told = {
        **_by_words(times, mark, year, now),
        **_by_years(mark, year, now, others),
        **by_course(times, mark, year, others),
        "no day": not times.now,
        "no history": not history and now - mark.year > _LONG_AGO,
        "unmet": met_beside(times, mark, year, lengths),
    }
    return {"history": history} | {name: 1 for name, found in told.items() if found}


def _by_words(times: Chronicle, mark: Mark, year: int, now: int) -> dict[str, object]:
    """Give what the words of its sentence, right beside a year or farther off, say of it."""
    text, near = mark.line.text, (max(0, mark.start - _REACH), mark.end + _REACH)
    return {
        "era": _ERA.search(text),
        "begins": text.endswith(("从", "自"), 0, mark.start) and begins(times, mark),
        "contrast": text.endswith("而", 0, mark.start) or _MERELY.search(text, mark.end, near[1]),
        "first": _FIRST.match(text, mark.end),
        "forebears": _FOREBEARS.search(text, *near),
        "games": _GAMES.match(text, mark.end),
        "history here": _HISTORY.search(text),
        "inscribed": _INSCRIBED.search(text, 0, mark.start),
        "made": _MADE_THEN.match(text, mark.end),
        "of old": now - year <= 1 and _OF_OLD.search(text, mark.end),
        "once": _ONCE.search(text, *near),
        "was": _WAS.match(text, mark.end) and _OF_NOW.search(text, 0, mark.start),
        "up to": mark.year > now and text.endswith("到", 0, mark.start),
        "supposed": _SUPPOSED.search(text),
        "thing": _THING.search(text, max(0, mark.start - _NEAR), mark.start)
        or _MADE.search(text, *near),
    }


def _by_years(mark: Mark, year: int, now: int, others: AbstractSet[int]) -> dict[str, object]:
    """Give how the two years stand to one another and to the other years told."""
    return {
        "decade": abs(year - mark.year) == _DECADE,
        "explained": is_explained(mark, {now, *others}),
        "is now": year == now,
        "is told": year in others,
        "one digit": year // _DECADE == mark.year // _DECADE,
        "held": mark.hangs == "compared",
        "plan": mark.how == "plan",
        "range": mark.date.cue == "range",
    }


def doubt(odds: int, found: dict[str, int]) -> int:
    """Give the odds that a year stops an editor, from those of its being a slip."""
    told = sum(_WEIGHTS[name] * count for name, count in found.items())
    return odds * ODDS // 100 + NONE + told

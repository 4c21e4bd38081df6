"""What speaks for a year being a slip beside its odds: learnt from slips that editors marked.

The odds know how far a year lies off all else that is told. Whether an editor is stopped by it
also hangs on whether the article is one of history, on whether the other year stands in it, on
how many years are told of. Weights are hundredths of a natural logarithm, fitted by
`tests/bench/fit_year_signs.py`; those of `KNOWN_BEFORE` stand in too few texts to be learnt.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.passed_years import Passed
from qa.reading.time.unmet import met_beside
from qa.reading.time.year_fits import fits
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
_BEGINS: Final = regex(r"年(?:\d{1,2}月)?(?:起|开始)(?![草诉])")
_MADE_KNOWN: Final = regex("[^，。；]{0,4}(?:披露|发布|通报|公布|宣布|公告|获悉)")
_WAS: Final = regex(r"年(?:[底末度]|时)?[仅只]?[为是]\d")
_OF_NOW: Final = regex(r"(?:^|[，。；：])[^，。；：年]*\d[^，。；：\d]{1,3}，$")
"""What holds a figure of now, without a year, against one of another: 2.5人，2020年为2.7人."""
_SUPPOSED: Final = regex("要是|如果|假如|倘若|假设")
_ADDED: Final = regex("加上|算上|连同|算起来")
_MERELY: Final = regex(r"只有|仅有|不过|才有|的[\d.]+倍")
_DEED: Final = regex(
    r"年[^。；\d父母哥姐爷夫妻]{0,10}?"
    r"(?:参军|入伍|入党|参加工作|进厂|任教|考[下取]|当选|结婚|退休|师范毕业|大学毕业|上任|带徒)"
)
_OF_YOUTH: Final = regex(r"年[^。；\d儿女孙]{0,6}?(?:参军|入伍|当兵|入团|上山下乡|上小学)")
_AT_ONCE: Final = regex(
    r"年(?:底|初|\d{1,2}月(?:\d{1,2}日)?)?[^，。；\d]{0,6}?"
    r"(?P<deed>退休|退伍|毕业|出生|成立|建成|通车|投产|参军|入伍|入党|竣工|开工|动工|挂牌|返乡|关停|封闭|停产)"
)
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
_YEARS: Final = regex(
    r"(?P<n>(?<![\d.第])\d{1,3}|(?<![一二三四五六七八九十百第])[一二三四五六七八九十百两]{1,4})"
    r"[多余来]?个?(?:周?岁|周年|年头?|载|春秋)(?!代|级|度|期|份|\d)"
)
_MOST_TOLD, _LONG_AGO, _MANY, _DECADE, _REACH, _NEAR = 4, 30, 8, 10, 12, 9
_GROWN, _SETTLED, _TELLING, _EARLY = 14, 45, 5, 30


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
    text, near = mark.line.text, (max(0, mark.start - _REACH), mark.end + _REACH)
    told = {
        "decade": abs(year - mark.year) == _DECADE,
        "early days": _early_days(times, mark, year),
        "era": _ERA.search(text),
        "begins": text.endswith(("从", "自"), 0, mark.start) and _begins(times, mark),
        "borne out": _borne_out(times, mark, year),
        "contrast": text.endswith("而", 0, mark.start) or _MERELY.search(text, mark.end, near[1]),
        "explained": _explained(mark, {now, *others}),
        "first": _FIRST.match(text, mark.end),
        "fits": fits(times, mark, year),
        "forebears": _FOREBEARS.search(text, *near),
        "games": _GAMES.match(text, mark.end),
        "held": mark.hangs == "compared",
        "history here": _HISTORY.search(text),
        "is now": year == now,
        "is told": year in others,
        "inscribed": _INSCRIBED.search(text, 0, mark.start),
        "issued": not times.now and _issued(times, mark),
        "leads": year in others and _leads(times, mark),
        "made": _MADE_THEN.match(text, mark.end),
        "many": len(times.marks) >= _MANY,
        "no day": not times.now,
        "no history": not history and now - mark.year > _LONG_AGO,
        "of old": now - year <= 1 and _OF_OLD.search(text, mark.end),
        "once": _ONCE.search(text, *near),
        "one digit": year // _DECADE == mark.year // _DECADE,
        "overtakes": _overtakes(times, mark, year),
        "plan": mark.how == "plan",
        "was": _WAS.match(text, mark.end) and _OF_NOW.search(text, 0, mark.start),
        "up to": mark.year > now and text.endswith("到", 0, mark.start),
        "range": mark.date.cue == "range",
        "reckoned": _reckoned(times, mark, year),
        "retold": _retold(times, mark, year),
        "supposed": _SUPPOSED.search(text),
        "thing": _THING.search(text, max(0, mark.start - _NEAR), mark.start)
        or _MADE.search(text, *near),
        "unmet": met_beside(times, mark, year, lengths),
        "unborn": mark.how == "career" and _unborn(times, mark),
        "unripe": _unripe(times, mark),
    }
    return {"history": history} | {name: 1 for name, found in told.items() if found}


def _early_days(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a year follows an old founding that its paragraph told of: 1911年创办……1923年."""
    block, at = mark.line.block, (mark.number, mark.start)
    before = [
        one for one in times.marks if one.line.block is block and (one.number, one.start) < at
    ]
    begun = [one.year for one in before if one in times.begun]
    in_order = all(one.year <= mark.year for one in before)
    return in_order and any(mark.year - one <= _EARLY < year - one for one in begun)


def _begins(times: Chronicle, mark: Mark) -> bool:
    """Say whether something has gone on since a year, for a time that is not told: 从2003年起."""
    told = any(one.line is mark.line and one.role != "age" for one in times.lengths)
    return not told and _BEGINS.match(mark.line.text, mark.end) is not None


def _leads(times: Chronicle, mark: Mark) -> bool:
    """Say whether the first year of an article of no known day is its last: what it reports on."""
    last = max(one.year for one in times.marks)
    return mark is times.marks[0] and not times.now and mark.year == last


def _issued(times: Chronicle, mark: Mark) -> bool:
    """Say whether the first year told is the last, with the day of what is made known: 5日披露."""
    last = max(one.year for one in times.marks)
    told = _MADE_KNOWN.match(mark.line.text, mark.date.end)
    return mark is times.marks[0] and mark.year == last and told is not None


def _unborn(times: Chronicle, mark: Mark) -> bool:
    """Say whether a year lies before the birth that its sentence told of last."""
    born = [one for one in times.births if one.line is mark.line and one.end <= mark.start]
    return bool(born) and mark.year < born[-1].year


def _unripe(times: Chronicle, mark: Mark) -> bool:
    """Say whether one is too young, or too old, for what is told of a year behind one's birth."""
    born = [one for one in times.births if one.line.block is mark.line.block]
    if len(born) != 1 or born[0].number > mark.number:
        return False
    age = mark.year - born[0].year
    if 0 < age < _GROWN:
        return _DEED.match(mark.line.text, mark.end) is not None
    return age > _SETTLED and _OF_YOUTH.match(mark.line.text, mark.end) is not None


def _retold(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether the same is told of the other year: 1997年结婚 … 1967年结婚后."""
    told = _AT_ONCE.match(mark.line.text, mark.end)
    return told is not None and any(
        one.year == year
        and (again := _AT_ONCE.match(one.line.text, one.end)) is not None
        and again["deed"] == told["deed"]
        for one in times.marks
    )


def _borne_out(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a length of the article leads from a year to its own, and none from the other.

    A count of its own sentence that is no such length speaks against it.
    """
    if mark.how == "plan" or times.now <= mark.year:
        return False
    told = {most for (least, most), role, *_ in times.lengths if role != "age" and least == most}
    own = "年头" in mark.line.text and not _ADDED.search(mark.line.text)
    return not own and times.now - mark.year in told and times.now - year not in told


def _overtakes(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether the other year would be later than the next one told, as the printed is not."""
    if mark.date.cue == "range":
        return False
    behind = [one for one in times.marks if one.line is mark.line and one.start >= mark.end]
    return bool(behind) and mark.year <= behind[0].year < year


def _explained(mark: Mark, years: set[int]) -> bool:
    """Say whether a length in its sentence leads from a year to another: 1967年…已有57年."""
    text = mark.line.text
    if "年" not in text and "岁" not in text:
        return False
    lengths = _counted(text)
    return any(one and abs(mark.year + one - year) <= 1 for one in lengths for year in years)


def _reckoned(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether a length leads from a year to another told, none from the year that is meant.

    自2007年5月至2047年5月，年限40年; 生于1941年……2024年，83岁.
    """
    if mark.how == "birth":
        told = {
            most for (least, most), role, *_ in times.lengths if role == "age" and least == most
        }
    else:
        told = {count for count in _counted(mark.line.text) if count >= _TELLING}
    years = {one.year for one in times.marks if one is not mark} | ({times.now} - {0})
    ahead = () if mark.hangs in {"to", "until"} else told
    fits = [
        {one - count for count in told} | {one + count for count in ahead}
        for one in (mark.year, year)
    ]
    return bool(fits[0] & years) and not fits[1] & years


def _counted(text: str) -> list[int]:
    """Give the lengths in years that a sentence tells."""
    return [small_number(one["n"]) or 0 for one in _YEARS.finditer(text)]


def doubt(odds: int, found: dict[str, int]) -> int:
    """Give the odds that a year stops an editor, from those of its being a slip."""
    told = sum(_WEIGHTS[name] * count for name, count in found.items())
    return odds * ODDS // 100 + NONE + told

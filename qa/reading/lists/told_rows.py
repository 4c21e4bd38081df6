"""Rows that their count leads, in any dress: 设四组，少儿组、少年组、青年组; 三怕，一怕雨."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.closing import veil
from qa.reading.lists.list_marks import COUNT_HEADS, HAN, ITEM, JOIN, STOP
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced, goes_on
from qa.reading.lists.told_steps import steps
from qa.reading.text.quotations import quoted
from qa.reading.words.likeness import alike, likely_divided
from qa.reading.words.surnames import surname_length

_COUNT: Final = regex(
    rf"{NOT_AFTER}[两{HAN[1:]}\d](?:(?<=\d)\d|(?<=十)[一二三四五六七八九])?(?=[\u4e00-\u9fff])",
    heads=COUNT_HEADS,
)
_TOLD: Final = regex(
    r"(?P<unit>[个大种类档组级款样色颗张把条项步点招门片块层句环]|部分)(?<!块(?=[田地石]))(?!小时|月|星期|工作日|季度|半|多)(?P<noun>[\u4e00-\u9fff]{0,6}?)”?"
    r"(?:，(?:[\u4e00-\u9fff]{1,5}[是为有：]|分别[是为]|即|有)?|[是为](?![由从在被把对因全我一]))(?=[^，。；：、\n\d]{1,8}[、“《（])"
)
_ROW: Final = regex(r"(?:[^，。；：、\n\d]{1,8}、){1,14}[^，。；：、\n\d]{1,14}(?=[，。；\n]|$)")
_TITLES: Final = regex(
    r"(?P<unit>[份部个项本首篇件册套期])(?P<noun>[\u4e00-\u9fff]{0,6})[，：]?"
    r"(?:即|分别[是为]|包括|有)?(?P<row>(?:《[^《》\n]{1,20}》[、和与及]?){2,12})(?=[，。；])"
)
_TITLE: Final = regex(r"《[^《》]+》")
_IN_QUOTES: Final = regex(
    r"[“「](?P<row>(?:[^、，。；：“”\n]{1,8}、){1,10}[^、，。；：“”\n]{1,8})[”」]的?"
    rf"(?P<number>{NUMERAL})(?P<unit>[个大项种类条点场步道张样招](?![于])|关(?![于注系键])|方面|环节|板块)"
    rf"(?P<noun>[\u4e00-\u9fff]{{0,4}})"
)
_EACH_QUOTED: Final = regex(
    r"(?P<row>[“《][^“”《》，。；\n]{1,14}[”》][、和与及]?"
    r"(?:[“《][^“”《》，。；\n]{1,14}[”》][、和与及]?){2,19})(?:共|这)?"
    rf"(?P<number>{NUMERAL})(?P<unit>[个大项种类条点场步道张部首本篇幅])(?P<noun>[\u4e00-\u9fff]{{0,4}})"
)
_JOINTS: Final = ("”“", "”、“", "”和“", "》《", "》、《", "》和《")
_ONE_QUOTE: Final = regex("[“《][^“”《》]+[”》]")
_OPEN: Final = regex(r"等(?![级候待于额])|其他|其它|…|多")
_WORN: Final = regex(
    rf"[“「‘](?P<number>{NUMERAL})(?P<unit>[\u4e00-\u9fff])[”」’](?:。?”)?[^，。；：、\n]{{0,18}}(?:[：:]|，?即|——)"
)
_LED: Final = regex(
    r"(?P<unit>[个大种类档组级条项步件班轮批段路招关点名位]|方面)(?P<noun>[\u4e00-\u9fff“”]{0,16})："
    r"(?=[^，。；、\n]{2,16}[，；])"
)
_CLAUSE: Final = regex("[^，；：、。]+")
_SUMMED: Final = regex("总|共|合计|全(?![年月国省市县区镇乡村程])|均|都|等|其中|并|以")
_MARKED: Final = regex(rf"第|[{HAN}][是要、]|其[一二]")
_ORDERED: Final = regex("首先|先|再|然后|接着|随后|之后|继而|其次|最后")
_SIGHTS: Final = regex(rf"(?P<number>{NUMERAL})(?P<unit>景)(?![区点观色象气])")
_EVEN_ROW: Final = regex(
    r"(?<=[：是为有即“])(?P<row>(?:[\u4e00-\u9fff]{4}、){4,14}[\u4e00-\u9fff]{4}(?:[和与及][\u4e00-\u9fff]{4})?)(?=[。，；”])"
)
_TWO_ORDINALS: Final = regex(rf"[{HAN}]、$")
"""What makes a numeral the second of two ordinals: 二、三阶梯."""
_LIGHT: Final = frozenset("的了和是在为有从与“”")
_FEWEST, _EVEN, _REACH, _TWO, _LONGEST = 3, 2, 400, 2, 16


def find_told_rows(text: str) -> Iterator[Found]:
    """Find the rows that have one more or one less than the count right before them."""
    rows, titles, led = "、" in text, "》" in text, "：" in text
    for count in _COUNT.finditer(text) if rows or titles or led else ():
        if _TWO_ORDINALS.search(text, max(0, count.start() - _TWO), count.start()):
            continue
        yield from _after_comma(text, count) if rows else ()
        yield from _titled(text, count) if titles else ()
        yield from _parallel(text, count) if led else ()
    if rows and "”" in text:
        yield from _of_one_character(text)
        yield from _quoted(text)
    if any(joint in text for joint in _JOINTS):
        yield from _quoted_each(text)
    if rows and "景" in text:
        yield from _sights(text)
    yield from steps(text)


def _parallel(text: str, count: re.Match[str]) -> Iterator[Found]:
    """四条红线：不准收礼，不准吃请，不准泄密: clauses that all begin, or all end, alike."""
    told = _LED.match(text, count.end())
    number = number_of(count[0])
    people = told is not None and told["unit"] in "名位"
    if not told or number <= _TWO - people:
        return
    stop = STOP.search(text, told.end(), told.end() + _REACH)
    until = stop.start() if stop else len(text)
    spans = [one.span() for one in _CLAUSE.finditer(text, told.end(), until)]
    members = [(a, b) for a, b in spans if b - a > 1 and not _SUMMED.match(text, a)]
    if any(_MARKED.match(text, a) for a, _ in members):
        return
    if len(members) < _TWO or abs(len(members) - number) != 1:
        return
    plain = text.find("、", told.end(), members[-1][1]) < 0
    words = [text[a:b] for a, b in members]
    later = re.compile(f"第(?:{count[0]}|{number}){told['unit']}")
    plain = plain and not later.search(text, until, until + _REACH)
    if plain and (_of_people(words) if people else _kindred(words)):
        yield _counted(count, told), Count(tuple(members), firm=False)


def _of_people(clauses: list[str]) -> bool:
    """Say whether each clause begins with a name, or all tell the same of somebody: 老周讲家风."""
    if max(map(len, clauses)) > _LONGEST:
        return False
    shared = set.intersection(*(set(clause[2:-1]) for clause in clauses)) - _LIGHT
    named = all(surname_length(clause[:3]) for clause in clauses)
    return named or (len(clauses) >= _FEWEST and bool(shared))


def _kindred(clauses: list[str]) -> bool:
    """Say whether clauses begin alike, end alike, or tell one step after another."""
    heads, ends, sizes = (
        {value(clause) for clause in clauses}
        for value in (lambda clause: clause[0], lambda clause: clause[-1], len)
    )
    if len(heads) == 1 or len(ends) == 1 or len(sizes) == 1:
        return max(map(len, clauses)) <= _LONGEST
    first, *_, last = clauses
    ordered = all(map(_ORDERED.match, clauses))
    return ordered and first.startswith(("先", "首先")) and last.startswith("最后")


def _after_comma(text: str, count: re.Match[str]) -> Iterator[Found]:
    """分两种颜色，藏蓝、墨绿、米白，: even names behind the comma of their count."""
    told = _TOLD.match(text, count.end())
    veiled = veil(text[told.end() : told.end() + _REACH]) if told else ""
    row = _ROW.match(veiled)
    if not told or not row or _OPEN.search(row[0]) or goes_on(text, told.end() + row.end()):
        return
    start, number = told.end(), number_of(count[0])
    pieces = [(start + a, start + b) for a, b in _spans(row[0])]
    divided = _divided(text, pieces)
    sure = likely_divided([text[a:b] for a, b in divided])
    ways = [divided] if sure else [pieces, divided]
    fits = any(len(way) == number for way in ways)
    best = next((way for way in ways if _even([text[a:b] for a, b in way])), None)
    if best and not fits and number > 1 and abs(len(best) - number) == 1:
        yield _counted(count, told), Count(tuple(best), firm=False)


def _titled(text: str, count: re.Match[str]) -> Iterator[Found]:
    """出台了3份文件，《招商办法》《人才办法》: titles side by side behind their count."""
    told = _TITLES.match(text, count.end())
    if told:
        start, number = told.start("row"), number_of(count[0])
        members = tuple((start + a.start(), start + a.end()) for a in _TITLE.finditer(told["row"]))
        if number > 1 and abs(len(members) - number) == 1:
            yield _counted(count, told), Count(members, firm=False)


def _quoted(text: str) -> Iterator[Found]:
    """“大走访、大排查、大整治”四大行动: a row in quotes with its count behind it."""
    for told in quoted(_IN_QUOTES, text):
        start, number = told.start("row"), number_of(told["number"])
        members = tuple((start + a, start + b) for a, b in _spans(told["row"]))
        if not _OPEN.search(told["row"]) and abs(len(members) - number) == 1:
            yield announced(told, number), Count(members, firm=True)


def _quoted_each(text: str) -> Iterator[Found]:
    """“农耕岁月”“非遗传承”“今日新貌”四大板块: quotes in a row with their count behind them."""
    for told in quoted(_EACH_QUOTED, text):
        start, number = told.start("row"), number_of(told["number"])
        members = tuple(
            (start + a.start(), start + a.end()) for a in _ONE_QUOTE.finditer(told["row"])
        )
        if len(members) >= _FEWEST and abs(len(members) - number) == 1:
            yield announced(told, number), Count(members, firm=True)


def _of_one_character(text: str) -> Iterator[Found]:
    """“五小”：小餐馆、小网吧、小旅店: a row whose members begin with the catchword's noun."""
    for told in quoted(_WORN, text):
        unit = told["unit"]
        heads = rf"(?:{unit}[\u4e00-\u9fff]{{1,5}}、){{2,12}}{unit}[\u4e00-\u9fff]{{1,5}}"
        tails = rf"(?:[\u4e00-\u9fff]{{1,5}}{unit}、){{2,12}}[\u4e00-\u9fff]{{1,5}}{unit}"
        one = rf"[\u4e00-\u9fff]{unit}[\u4e00-\u9fff]{{1,4}}"
        inside = f"(?:{one}、){{2,12}}{one}"
        found = regex(f"{heads}|{tails}|{inside}").match(text, told.end())
        if not found or _OPEN.match(text, found.end()) or text[found.end() - 1] == "等":
            continue
        members = [(found.start() + a, found.start() + b) for a, b in _spans(found[0])]
        number = number_of(told["number"])
        follows = text[found.end() : found.end() + 1]
        if abs(len(members) - number) == 1 and follows not in ("、", "等"):
            yield announced(told, number), Count(tuple(members), firm=True)


def _sights(text: str) -> Iterator[Found]:
    """县志所记八景，如今还剩几处？……：西山晚照、古渡归帆……: sights are named in four characters."""
    rows = list(_EVEN_ROW.finditer(text)) if "景" in text else []
    counts = list(_SIGHTS.finditer(text)) if len(rows) == 1 else []
    numbers = {number_of(told["number"]) for told in counts}
    for told in counts[:1] if len(numbers) == 1 else ():
        start = rows[0].start("row")
        members = _divided(text, [(start + a, start + b) for a, b in _spans(rows[0]["row"])])
        (number,) = numbers
        if abs(len(members) - number) == 1:
            yield announced(told, number), Count(tuple(members), firm=False)


def _even(names: list[str]) -> bool:
    """Say whether the members of a row are alike: about as long, or named alike."""
    sizes = [len(name) for name in names]
    return len(names) >= _FEWEST and (max(sizes) - min(sizes) < _EVEN or alike(names))


def _divided(text: str, pieces: list[Range]) -> list[Range]:
    """Divide the last member at its 和."""
    start, end = pieces[-1]
    join = JOIN.search(text, start + 1, end - 1)
    return [*pieces[:-1], (start, join.start()), (join.end(), end)] if join else pieces


def _spans(row: str) -> Iterator[Range]:
    return (found.span() for found in ITEM.finditer(row))


def _counted(count: re.Match[str], told: re.Match[str]) -> Announcement:
    start, end = count.start(), told.end("unit")
    noun = told["unit"] + told["noun"][:4]
    return Announcement(start, end, end, number_of(count[0]), noun, slogan=False)

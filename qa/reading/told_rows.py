"""Rows that their count leads, in any dress: 设四组，少儿组、少年组、青年组; 三怕，一怕雨."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.announced import Announcement
from qa.reading.branches import number_pattern
from qa.reading.closing import veil
from qa.reading.likeness import alike
from qa.reading.members import Count
from qa.reading.numbering import clause_end, ordinal

_NUMERAL: Final = r"两|十[一二三四五六七八九]|[二三四五六七八九十]|\d{1,2}"
_HAN: Final = "一二三四五六七八九十"
_COUNT: Final = number_pattern(
    rf"第约近超余逾多每几前后近历\d.,，％%零{_HAN}两百千万亿年月日至到—-"
)
_TOLD: Final = regex(
    rf"{_COUNT}(?P<unit>[个大种类档组级款样色])(?P<noun>[\u4e00-\u9fff]{{0,6}}?)"
    r"(?:，(?:分别[是为]|即|有)?|[是为](?![由从在被把对因全我一]))(?P<row>(?:[^，。；：、\n\d]{1,8}、){1,14}[^，。；：、\n\d]{1,14})(?=[，。；\n]|$)"
)
_TITLES: Final = regex(
    rf"{_COUNT}(?P<unit>[份部个项本首篇件册套期])(?P<noun>[\u4e00-\u9fff]{{0,6}})[，：]?"
    r"(?:即|分别[是为]|包括|有)?(?P<row>(?:《[^《》\n]{1,20}》[、和与及]?){2,12})(?=[，。；])"
)
_TITLE: Final = regex(r"《[^《》]+》")
_IN_QUOTES: Final = regex(
    r"[“「](?P<row>(?:[^、，。；：“”\n]{1,8}、){1,10}[^、，。；：“”\n]{1,8})[”」]的?"
    rf"(?P<number>{_NUMERAL})(?P<unit>[个大项种类条点场步道张])(?P<noun>[\u4e00-\u9fff]{{0,4}})"
)
_JOIN: Final = regex(r"(?:以及|[和与及])")
_OPEN: Final = regex(r"等(?![级候待于额])|其他|其它|…|多")
_ITEM: Final = regex("[^、]+")
_STEP: Final = regex(
    rf"[第头首{_HAN}](?<![^，。；：、“\n ].)(?:(?<=第)[头首{_HAN}])?"
    rf"(?<=(?P<value>[头首{_HAN}]))(?:(?<=(?P<order>第).)|)(?P<unit>[\u4e00-\u9fff])(?!之)"
)
_SENTENCE: Final = regex("[。！？\n]")
_NO_STEP: Final = frozenset("是要些月年日时点分家直旦般样定起方边切块共路直批度者、大小中")
_WORN: Final = regex(
    rf"[“「](?P<number>{_NUMERAL})(?P<unit>[\u4e00-\u9fff])[”」][^，。；：、\n]{{0,12}}(?:[：:]|，?即|——)"
)
_LED: Final = regex(
    rf"{_COUNT}(?P<unit>[个大种类档组级条项步件班轮批段路招关点]|方面)(?P<noun>[\u4e00-\u9fff]{{0,8}})：(?=[^，。；、\n]{{2,16}}[，；])"
)
_CLAUSE: Final = regex("[^，；：、。]+")
_MORE: Final = regex("最后|还有|还[要需]|另|此外|末|第[三四五六七八九十]|再|又")
"""What a row goes on with."""
_SUMMED: Final = regex("总|共|合计|全|均|都|等|其中|并|以")
_MARKED: Final = regex(rf"第|[{_HAN}][是要、]|其[一二]")
_ORDERED: Final = regex("首先|先|再|然后|接着|随后|之后|继而|其次|最后")
_SIGHTS: Final = regex(rf"(?P<number>{_NUMERAL})(?P<unit>景)(?![区点观色象气])")
_EVEN_ROW: Final = regex(
    r"(?<=[：是为有即“])(?P<row>(?:[\u4e00-\u9fff]{4}、){4,14}[\u4e00-\u9fff]{4}(?:[和与及][\u4e00-\u9fff]{4})?)(?=[。，；”])"
)
_FEWEST, _EVEN, _REACH, _BACK, _TWO, _LONGEST = 3, 2, 400, 60, 2, 16

Range = tuple[int, int]
Found = tuple[Announcement, Count]


def find_told_rows(text: str) -> Iterator[Found]:
    """Find the rows that have one more or one less than the count right before them."""
    if "、" in text:
        yield from _after_comma(text)
        yield from _of_one_character(text)
        yield from _quoted(text) if "”" in text else ()
        yield from _sights(text)
    if "》" in text:
        yield from _titled(text)
    if "：" in text:
        yield from _parallel(text)
    yield from _steps(text)


def _parallel(text: str) -> Iterator[Found]:
    """四条红线：不准收礼，不准吃请，不准泄密: clauses that all begin, or all end, alike."""
    for told in _LED.finditer(text):
        stop = _SENTENCE.search(text, told.end(), told.end() + _REACH)
        until = stop.start() if stop else len(text)
        spans = [one.span() for one in _CLAUSE.finditer(text, told.end(), until)]
        members = [(a, b) for a, b in spans if b - a > 1 and not _SUMMED.match(text, a)]
        number = _value(told["number"])
        if any(_MARKED.match(text, a) for a, _ in members):
            continue
        if len(members) < _TWO or number <= _TWO or abs(len(members) - number) != 1:
            continue
        plain = text.find("、", told.end(), members[-1][1]) < 0
        if plain and _kindred([text[a:b] for a, b in members]):
            yield _announced(told, number), Count(tuple(members), firm=False)


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


def _after_comma(text: str) -> Iterator[Found]:
    """分两种颜色，藏蓝、墨绿、米白，: even names behind the comma of their count."""
    veiled = veil(text)
    for told in _TOLD.finditer(veiled):
        start = told.start("row")
        pieces = [(start + a, start + b) for a, b in _spans(told["row"])]
        if _OPEN.search(told["row"]) or _goes_on(text, told.end()):
            continue
        ways = [pieces, _divided(veiled, pieces)]
        number = _value(told["number"])
        fits = any(len(way) == number for way in ways)
        best = next((way for way in ways if _even([text[a:b] for a, b in way])), None)
        if best and not fits and abs(len(best) - number) == 1:
            yield _announced(told, number), Count(tuple(best), firm=False)


def _titled(text: str) -> Iterator[Found]:
    """出台了3份文件，《招商办法》《人才办法》: titles side by side behind their count."""
    for told in _TITLES.finditer(text):
        start, number = told.start("row"), _value(told["number"])
        members = tuple((start + a.start(), start + a.end()) for a in _TITLE.finditer(told["row"]))
        if abs(len(members) - number) == 1:
            yield _announced(told, number), Count(members, firm=False)


def _quoted(text: str) -> Iterator[Found]:
    """“大走访、大排查、大整治”四大行动: a row in quotes with its count behind it."""
    for told in _IN_QUOTES.finditer(text):
        start, number = told.start("row"), _value(told["number"])
        members = tuple((start + a, start + b) for a, b in _spans(told["row"]))
        if not _OPEN.search(told["row"]) and abs(len(members) - number) == 1:
            yield _announced(told, number), Count(members, firm=True)


def _of_one_character(text: str) -> Iterator[Found]:
    """“五小”：小餐馆、小网吧、小旅店: a row whose members begin with the catchword's noun."""
    for told in _WORN.finditer(text):
        unit = told["unit"]
        heads = rf"(?:{unit}[\u4e00-\u9fff]{{1,5}}、){{2,12}}{unit}[\u4e00-\u9fff]{{1,5}}"
        tails = rf"(?:[\u4e00-\u9fff]{{1,5}}{unit}、){{2,12}}[\u4e00-\u9fff]{{1,5}}{unit}"
        found = re.compile(f"{heads}|{tails}").match(text, told.end())
        if not found or _OPEN.match(text, found.end()) or text[found.end() - 1] == "等":
            continue
        members = [(found.start() + a, found.start() + b) for a, b in _spans(found[0])]
        number = _value(told["number"])
        follows = text[found.end() : found.end() + 1]
        if abs(len(members) - number) == 1 and follows not in ("、", "等"):
            yield _announced(told, number), Count(tuple(members), firm=True)


def _sights(text: str) -> Iterator[Found]:
    """县志所记八景，如今还剩几处？……：西山晚照、古渡归帆……: sights are named in four characters."""
    rows = list(_EVEN_ROW.finditer(text)) if "景" in text else []
    counts = list(_SIGHTS.finditer(text)) if len(rows) == 1 else []
    numbers = {_value(told["number"]) for told in counts}
    for told in counts[:1] if len(numbers) == 1 else ():
        start = rows[0].start("row")
        members = _divided(text, [(start + a, start + b) for a, b in _spans(rows[0]["row"])])
        (number,) = numbers
        if abs(len(members) - number) == 1:
            yield _announced(told, number), Count(tuple(members), firm=False)


def _steps(text: str) -> Iterator[Found]:
    """分四期，第一期……，第二期……; 三怕，一怕雨，二怕风; 三道茶：头道苦，二道甜."""
    run: list[re.Match[str]] = []
    for step in _STEP.finditer(text):
        if step["unit"] in _NO_STEP:
            continue
        if run and _follows(run[-1], step):
            run.append(step)
            continue
        yield from _told_before(text, run)
        run = [step] if _rank(step) == 1 else []
    yield from _told_before(text, run)


def _follows(last: re.Match[str], step: re.Match[str]) -> bool:
    same = last["unit"] == step["unit"] and bool(last["order"]) == bool(step["order"])
    return same and _rank(step) == _rank(last) + 1 and step.start() - last.start() < _REACH


def _rank(step: re.Match[str]) -> int:
    return 1 if step["value"] in "头首" else ordinal(step["value"])


def _told_before(text: str, run: list[re.Match[str]]) -> Iterator[Found]:
    """Compare a row of steps with the count of its own unit, told right before it."""
    if len(run) < _TWO:
        return
    start = run[0].start()
    begin = max(0, start - _BACK)
    count = re.compile(rf"{_COUNT}(?P<unit>{run[0]['unit']})")
    counts = list(count.finditer(text, begin, start))
    if not counts or len(_SENTENCE.findall(text, counts[-1].end(), start)) > 1:
        return
    number = _value(counts[-1]["number"])
    if abs(number - len(run)) == 1 and number > 1 and not _goes_on(text, run[-1].end()):
        members = tuple((step.start(), clause_end(text, step.end())) for step in run)
        yield _announced(counts[-1], number), Count(members, firm=False)


def _goes_on(text: str, end: int) -> bool:
    """Say whether the sentence goes on with another member behind the row."""
    stop = _SENTENCE.search(text, end)
    return bool(_MORE.search(text, end, stop.start() if stop else len(text)))


def _even(names: list[str]) -> bool:
    """Say whether the members of a row are alike: about as long, or named alike."""
    sizes = [len(name) for name in names]
    return len(names) >= _FEWEST and (max(sizes) - min(sizes) < _EVEN or alike(names))


def _divided(text: str, pieces: list[Range]) -> list[Range]:
    """Divide the last member at its 和."""
    start, end = pieces[-1]
    join = _JOIN.search(text, start + 1, end - 1)
    return [*pieces[:-1], (start, join.start()), (join.end(), end)] if join else pieces


def _spans(row: str) -> Iterator[Range]:
    return (found.span() for found in _ITEM.finditer(row))


def _announced(told: re.Match[str], number: int) -> Announcement:
    start, end = told.start("number"), told.end("unit")
    noun = told["unit"] + (told.groupdict().get("noun") or "")[:4]
    return Announcement(start, end, end, number, noun, slogan=False)


def _value(numeral: str) -> int:
    return 2 if numeral == "两" else ordinal(numeral)

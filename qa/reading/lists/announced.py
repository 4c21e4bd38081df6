"""Announced numbers, such as “四个统一”, “两查三改四落实” and 五项措施."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from qa.patterns import regex
from qa.reading.lists.numbering import number_of
from qa.reading.text.quotations import quoted

_NUMERAL = "二两三四五六七八九十"
_MOST, _FEW = 3, 4
_SECOND = regex(rf"[第，][一{_NUMERAL}\d]+[、和至到]\Z")
"""What makes an ordinal of a number: 第二、三组; ，二、三级."""
_KIND = "个大项种类条道点步件级"

_SLOGAN = regex(
    rf"[“「『‘]((?:[{_NUMERAL}][{_KIND}]?[\u4e00-\u9fff]{{1,6}}[、，]?){{1,4}})[”」』’]"
)
_PIECE = regex(
    rf"([{_NUMERAL}])[{_KIND}]?((?<=[{_KIND}])一[^{_NUMERAL}、，一百千万]{{1,3}}|(?:统一|[^{_NUMERAL}、，一百千万]){{1,6}})"
)
_BARE = regex(
    rf"([{_NUMERAL}])(?<![第{_NUMERAL}一百千万\d].)个?"
    r"(坚持|聚焦|突出|强化|注重|到位|结合|统一|着力|紧盯|必须|严禁|不准|不放过)"
)
_PHASE = "(?<=[程目区园场馆站厂路桥线村城院库网港矿])[二三四五六七八九十]期"
"""A part of a work, that came second or third: 新区二期."""
_COUNTED = regex(
    rf"(?!{_PHASE})([{_NUMERAL}\d](?<![A-Za-z]\d)(?<![第约近超余逾\d.{_NUMERAL}一百千万].)(?:(?<=\d)\d|(?<=十)[一二三四五六])?)"
    rf"([{_KIND}]方面|方面|[{_KIND}档招场期关批样块路组处环章站篇集幕])([\u4e00-\u9fff]{{0,8}}?)"
    r"(?=[：:]|——|，?(?:即(?![日将使便刻时可])|分别[是为])|[。，：][一第首][是要先一]|。$|。[^。；\n]{2,60}；|[。：]\n?首先|。[A-Z][区馆]|\n[一1][、.．])",
    re.MULTILINE,
    heads=rf"{_NUMERAL}\d",
)
_NAMED = regex(
    rf"([{_NUMERAL}\d](?<![A-Za-z]\d)(?<![第约近超余逾\d.{_NUMERAL}一百千万].)(?:(?<=\d)\d|(?<=十)[一二三四五六])?)"
    r"([家位名所座支款部处国])([\u4e00-\u9fff]{1,8}?)(?=，?(?:分别|依次)[是为])"
)
_BELOW = regex(
    rf"(?:下列|以下|如下)([{_NUMERAL}]|十[一二三四五六]|\d{{1,2}})"
    rf"([{_KIND}家位名所座支款部处国人]+)([\u4e00-\u9fff]{{1,8}}?)(?=[为是及内中的：:名，“])(?:(?![{_NUMERAL}\d][个名位家户所人件项])[^。：:\n、]){{0,32}}(?=[：:])",
    holding="下列 以下 如下",
)
_LED = regex(rf"[“「『‘][\u4e00-\u9fff]{{1,4}}([{_NUMERAL}])([\u4e00-\u9fff])[”」』’]")
"""A catchword behind the name of its field: 法律五进."""


class Announcement(NamedTuple):
    """A number that the text promises to fill, at `[start, end)`; the list follows `after`.

    `slogan` tells a catchword, whose members repeat its noun, from a plain count.
    """

    start: int
    end: int
    after: int
    number: int
    noun: str
    slogan: bool


def find_announcements(text: str) -> list[Announcement]:
    """Find what announces a list, in the order of the text; the same thrice at most."""
    found = sorted([*_slogans(text), *_counts(text)], key=lambda one: (one.start, one.end))
    seen: Counter[tuple[int, str]] = Counter()
    kept = []
    for one in found:
        seen[one.number, one.noun] += 1
        if seen[one.number, one.noun] <= _MOST:
            kept.append(one)
    return kept


def _slogans(text: str) -> Iterator[Announcement]:
    taken: set[int] = set()
    for match in quoted(_SLOGAN, text):
        pieces = list(_PIECE.finditer(match[1]))
        if "".join(piece[0] for piece in pieces) == re.sub("[、，]", "", match[1]):
            taken.update(match.start(1) + piece.start() for piece in pieces)
            for piece in pieces:
                start, end = (match.start(1) + offset for offset in piece.span())
                yield _announce(start, end, match.end(), piece, slogan=True)
    for match in quoted(_LED, text):
        if match.start(1) not in taken:
            yield _announce(match.start(1), match.end(2), match.end(), match, slogan=True)
    for match in _BARE.finditer(text):
        if match.start() not in taken:
            yield _announce(match.start(), match.end(), match.end(), match, slogan=True)


def _counts(text: str) -> Iterator[Announcement]:
    seen: set[int] = set()
    for match in (*_COUNTED.finditer(text), *_NAMED.finditer(text)):
        seen.add(match.start(1))
        noun = match[2] + match[3]
        number = number_of(match[1])
        ordinal_row = _SECOND.search(text, max(0, match.start(1) - _FEW), match.start(1))
        if number > 1 and not ordinal_row and not _counted_before(text, match):
            yield Announcement(match.start(), match.end(), match.end(), number, noun, slogan=False)
    for match in _BELOW.finditer(text):
        start, end = match.start(1), match.end(3)
        if start in seen:
            continue
        yield Announcement(
            start, end, match.end(), number_of(match[1]), match[2] + match[3], slogan=False
        )


def _counted_before(text: str, match: re.Match[str]) -> bool:
    """Say whether a bare counter in digits ends its sentence: 设展位26个。 counts what precedes."""
    return match[1].isdigit() and match[2] in _KIND and not match[3] and text[match.end()] == "。"


def _announce(
    start: int, end: int, after: int, match: re.Match[str], *, slogan: bool
) -> Announcement:
    return Announcement(start, end, after, number_of(match[1]), match[2], slogan)

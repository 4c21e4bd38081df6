"""Numbers before the members of a list: 一是、第一、（1）、一、A …, and the lists they make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.patterns import regex
from qa.reading.lists.list_marks import HAN

NUMERAL = r"两|十[一二三四五六七八九]?|[二三四五六七八九]|\d{1,2}"
"""How many things may be announced, as a pattern: two and more."""

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_ORDINAL = f"[{HAN}]{{1,3}}"
_BREAK = r"(?<!\w)"
_POINT = r"(?:^|(?<=[：:；;。，]))\s{0,2}"

_LETTERED = "区馆组类厅座栋线段口档款版场队"
"""What stands behind a letter that numbers things: A区, B线."""
_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_LETTERED_WORDS = (
    "套餐|方案|板块|标段|[展赛片]区|展[厅馆台位]|赛道|会场|看台|地块|通道"
    "|[出入]口|号[楼馆厅门]|车间|小组"
)


class _Style:
    """A dress of numbers: the characters that they begin with in it, and their pattern."""

    def __init__(self, heads: str, pattern: str) -> None:
        self.heads = heads
        self.pattern = regex(pattern)


STYLES = {
    "一是": _Style(HAN, rf"{_BREAK}({_ORDINAL})[是要曰](?=[\w“《])"),
    "第一": _Style("第", rf"{_BREAK}第({_ORDINAL})[，,：:、](?!第)"),
    "其一": _Style("其", rf"{_BREAK}其({_ORDINAL})[，,：:、是]"),
    "（1）": _Style("（(", rf"{_POINT}[（(](\d{{1,2}})[）)](?!班)"),
    "（一）": _Style("（(", rf"{_POINT}[（(]({_ORDINAL})[）)]"),
    "①": _Style(_CIRCLED, rf"{_BREAK}([{_CIRCLED}])"),
    "1.": _Style(_DIGITS, rf"{_POINT}(\d{{1,2}})[.．、](?!\d)"),
    "一、": _Style(HAN, rf"(?:^\s*|(?<=[。！？；])\s{{0,2}}(?=[{HAN}]+、[^{HAN}]))({_ORDINAL})、"),
    "第一条": _Style("第", rf"^\s*第({_ORDINAL})条(?![路线道街款])(?=\s?[\u4e00-\u9fff])"),
    "首先": _Style("首其再最", rf"{_BREAK}(首先|其次|再次|最后)(?:[，,：:]|(?=[是要]))"),
    "A区": _Style(
        _LETTERS,
        rf"{_BREAK}([A-Z])(?:[{_LETTERED}]|{_LETTERED_WORDS})"
        r"(?=[\u4e00-\u9fff：:，,（(“])",
    ),
    "第一步": _Style(
        "第",
        rf"{_BREAK}第({_ORDINAL})(?:步|招|关|道|站|颗|场|幕|件|笔|阶段|环节|层次?|个(?:议题|方面|环节|问题|变化|特点|层面|阶段|步骤|方向))"
        r"(?=[，,：:、是为“（(]|[\u4e00-\u9fff]{1,6}[是为：，])",
    ),
    "一看": _Style(
        HAN,
        r"(?:^|(?<=[，；：。、“]))([一二三四五六七八九十])(?=[看查问听讲送抓改评比促帮教测摸验访学谈定选拟报审核][\u4e00-\u9fff]{1,10}(?:[，；。、”]|$))",
    ),
    "一标段": _Style(
        HAN, rf"{_BREAK}([{HAN}])(?:标段|组|分队|小队|号线|车间|片区|期工程|等奖)(?=为)"
    ),
    "一号馆": _Style(HAN, rf"{_BREAK}([{HAN}])号(?:馆|厅|展区|展馆)(?=[\u4e00-\u9fff])"),
    "图1": _Style("图", rf"{_BREAK}图(\d{{1,2}})(?=[是为：:]|显示|展示|、)"),
    "措施一": _Style(
        "措方路线问原提案建秘镜场附亮看变特",
        rf"{_BREAK}(?:措施|方案|路线|线路|问题|原因|提示|案例|建议|秘诀|镜头|场景|附件|亮点|看点|变化|特点)"
        rf"({_ORDINAL}|\d{{1,2}})(?=：)",
    ),
    "A.": _Style(
        _LETTERS,
        r"(?:^(?=.*[^A-Z][B-Z][.．])\s*|(?<=[：:；;。，？?\s])|(?<=[\u4e00-\u9fff）\d])(?=[A-Z][.．]))"
        r"([A-Z])[.．、](?=[\u4e00-\u9fff\d“])",
    ),
    "A": _Style(_LETTERS, r"^\s*([A-Z])[ 　、.．](?=[\u4e00-\u9fff“])"),
}
"""All dresses of numbers; what one begins with stands behind blanks at most."""
_BY_HEAD = {
    head: tuple((name, style.pattern) for name, style in STYLES.items() if head in style.heads)
    for head in {head for style in STYLES.values() for head in style.heads}
}
_SPOT = regex(rf"[{''.join(sorted(_BY_HEAD))}](?:(?<!\w.)|(?<=[{_LETTERS}]))")
"""Where a number may stand: at the beginning of a line, behind a mark; a letter anywhere."""
_LAST, _LATER = 99, 400
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": _LAST}
_HINT = regex(
    rf"[{HAN}{_CIRCLED}\dA-Z先次后]"
    rf"(?:[标组分小号车片期等为是显展赛会通看地出入步招关道站颗场幕件笔阶环层个看查问听讲送抓改评比促帮教测摸验访学谈定选拟报审核]"
    rf"|[是要曰，,：:、）) 　条区馆组类厅座栋线段口档款版队套方板]|[.．](?!\d)|(?<=[{_CIRCLED}]))"
)
"""Says cheaply whether a line may bear one of them."""

_ACROSS_BLOCKS = frozenset({"（1）", "（一）", "1.", "一、", "A", "第一条"})
_WIDEST_GAP = 3
_CLAUSE_END = regex(r"[，。；：！？、,;:!?\n]")
_LONGEST_MEMBER = 24


class Marker(NamedTuple):
    """A printed number of a list, at `[start, end)` of the article's running text.

    `line` is the block it stands in, counted from 0; `until` is where its first clause ends.
    """

    style: str
    value: int
    line: int
    start: int
    end: int
    until: int


def number_of(numeral: str) -> int:
    """Read the number of things that a text announces: 两, 三, 12."""
    return 2 if numeral == "两" else ordinal(numeral)


def ordinal(text: str) -> int:
    """Read the number of a list: 三, 十二, 3, ③, C; 0 when it is none (一一, 十百)."""
    if text in _WORDS:
        return _WORDS[text]
    if text.isascii():
        return int(text) if text.isdigit() else ord(text) - ord("A") + 1
    if text in _CIRCLED:
        return _CIRCLED.index(text) + 1
    tens, ten, units = text.rpartition("十")
    if len(tens) > 1 or len(units) > 1:
        return 0
    high = (HAN.index(tens) + 1 if tens else 1) if ten else 0
    return 10 * high + (HAN.index(units) + 1 if units else 0)


def find_runs(text: str) -> list[list[Marker]]:
    """Give the numbered lists of a text whose blocks stand on lines, each from its 1 on."""
    found = list(markers(text))
    styles = {marker.style for marker in found}
    return [
        run
        for style in STYLES
        if style in styles
        for run in _runs(text, style, found)
        if len(run) > 1
    ]


def markers(text: str) -> Iterator[Marker]:
    """Find the numbers of lists in a text whose blocks stand on lines."""
    at = 0
    for number, line in enumerate(text.split("\n")):
        behind = dict.fromkeys(STYLES, 0)
        for spot, head in _spots(line) if _HINT.search(line) else ():
            for style, pattern in _BY_HEAD[head]:
                match = pattern.match(line, spot)
                if not match or spot < behind[style]:
                    continue
                behind[style] = match.end()
                if value := ordinal(match[1]):
                    start = at + match.end() - len(match[0].lstrip())
                    end = at + match.end()
                    yield Marker(style, value, number, start, end, clause_end(text, end))
        at += len(line) + 1


def _spots(line: str) -> Iterator[tuple[int, str]]:
    """Give where a number may stand, the blanks before it its own, and what it begins with."""
    for head in _SPOT.finditer(line):
        at = head.start()
        begin = len(line[:at].rstrip()) if line[at - 1 : at].isspace() else at
        begin += begin < at and (
            line[begin - 1 : begin].isalnum() or line[begin - 1 : begin] == "_"
        )
        for spot in range(begin, at + 1):
            yield spot, head[0]


def clause_end(text: str, start: int) -> int:
    """Say where the clause that begins at `start` ends, for showing it."""
    stop = _CLAUSE_END.search(text, start + 1, start + _LONGEST_MEMBER)
    return stop.start() if stop else min(len(text), start + _LONGEST_MEMBER)


def _runs(text: str, style: str, markers: list[Marker]) -> Iterator[list[Marker]]:
    run: list[Marker] = []
    for marker in markers:
        if marker.style != style:
            continue
        if marker.value == 1:
            yield run
            run = [marker]
        elif marker.value == _LAST:
            run += [marker._replace(value=run[-1].value + 1)] if _is_near(run, marker) else []
            yield run
            run = []
        elif run and _continues(text, run[-1], marker):
            run.append(marker)
        else:
            yield run
            run = []
    yield run


def _is_near(run: list[Marker], marker: Marker) -> bool:
    """Say whether 最后 can close the list: it stands in the block of its last number."""
    return bool(run) and run[-1].line == marker.line


def _continues(text: str, last: Marker, marker: Marker) -> bool:
    """Say whether the marker belongs to the list of the last one, with a number or two missing."""
    step = marker.value - last.value
    if not 0 <= step <= _WIDEST_GAP:
        return False
    begins = marker.start == 0 or text[marker.start - 1] == "\n"
    if marker.line != last.line and last.style not in _ACROSS_BLOCKS and not begins:
        return step == 1
    if last.style == "A区" and _comes_later(text, last.value + 1, marker):
        return False
    loose = _heading if last.style in _ACROSS_BLOCKS else _LOOSE.get(last.style, written)
    return not any(
        loose(value).search(text, last.end, marker.start)
        for value in range(last.value + 1, marker.value)
    )


def _comes_later(text: str, value: int, marker: Marker) -> bool:
    """Say whether the letter that a list leaves out comes behind the next: A口, B口, D口, C口."""
    letter = _LETTERS[min(value, len(_LETTERS)) - 1]
    late = rf"(?<![A-Za-z]){letter}(?:[{_LETTERED}]|{_LETTERED_WORDS})"
    return (
        value < marker.value
        and re.compile(late).search(text, marker.end, marker.end + _LATER) is not None
    )


def written(value: int) -> re.Pattern[str]:
    """Give a loose pattern of a list's number, to find one that is written in another way."""
    circled = _CIRCLED[min(value, len(_CIRCLED)) - 1]
    letter = _LETTERS[min(value, len(_LETTERS)) - 1]
    return re.compile(
        rf"(?<![\d.]){value}[.．、）)](?!\d)|(?<![{HAN}])第?{_han(value)}[是要、，：,:）)]|{circled}"
        rf"|(?<![A-Za-z]){letter}[{_LETTERED}]"
    )


def _lettered(value: int) -> re.Pattern[str]:
    """Give the same for a letter; 供三、四年级使用 is none."""
    return re.compile(rf"(?<![A-Za-z]){_LETTERS[min(value, len(_LETTERS)) - 1]}(?![A-Za-z])")


_LOOSE = {"A区": _lettered}


def ordered(value: int) -> re.Pattern[str]:
    """Give a looser pattern still, for a number that a list may go on with: 第三点变化."""
    return re.compile(rf"{written(value).pattern}|第{_han(value)}(?![{HAN}])|最后一?[点个条项]")


def _heading(value: int) -> re.Pattern[str]:
    """Give the same for lines of their own, apart from the lists that stand under a heading."""
    letter = chr(ord("A") + value - 1)
    han = _han(value)
    return re.compile(
        rf"^\s*(?:第{han}(?![，、：])\w|{han}[^\w、）)]|{value}[.．]\d|(?:{value}|{letter})[^\w.．、）)])",
        re.MULTILINE,
    )


def _han(value: int) -> str:
    tens, units = divmod(value, 10)
    high = (HAN[tens - 1] if tens > 1 else "") + ("十" if tens else "")
    return high + (HAN[units - 1] if units else "")

"""Words that are a number by what they mean, and the number told of the same thing beside them.

A hat-trick is three goals, a dozen twelve, a duet sung by two; what is told otherwise in the same
breath is wrong: 上演帽子戏法，独进4球.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied, Range
from qa.patterns import regex
from qa.reading.figures.known_groups import GROUPS, Known, digit, of_k
from qa.reading.scene.implied import EXACT, Bounds, fixed, just, number, onward, several
from qa.reading.scene.scene import Line

_K: Final = "(?P<k>[一二两三四五六七八九十]|\\d{1,2})"
_SCORED: Final = "(?:[进入中造]|攻[入进]|打[入进]|射[入进]|轰[入进]|收获|贡献)"
_GOALS: Final = {"帽子戏法": 3, "梅开二度": 2, "大四喜": 4, "五子登科": 5}
_BIRTHS: Final = {"双": 2, "孪": 2, "龙凤": 2}
_ISSUES: Final = {"半月刊": 24, "双月刊": 6, "月刊": 12, "季刊": 4, "旬刊": 36}
_A_YEAR: Final = {"度": 4, "月": 12, "年": 2, "周": 52}
_BROOD: Final = regex("(?P<k>双|孪|龙凤|[三四五六七])胞?胎(?!家)")
_OTHERS: Final = regex("队友|对手|搭档|另一|加上|其他|伴奏|指挥|评委|本赛季|生涯|替补")
_REACH: Final = 30
_ELEVEN: Final = 11


def _goals(found: re.Match[str]) -> Bounds:
    return just(_GOALS[found[0]], "球")


def _born(found: re.Match[str]) -> Bounds:
    return just(_BIRTHS.get(found["k"]) or digit(found), "人")


def _verses(found: re.Match[str]) -> Bounds:
    return just(4 if "绝" in found[0] else 8, "句")


def _characters(found: re.Match[str]) -> Bounds:
    return just(digit(found) * (4 if "绝" in found[0] else 8), "字")


def _left_of_eleven(found: re.Match[str]) -> Bounds:
    return just(_ELEVEN - int(digit(found) if found["k"] else 1), "人")


_KNOWN: Final = (
    *GROUPS,
    Known(
        frozenset("戏度喜登"),
        regex("|".join(_GOALS)),
        _goals,
        regex(
            rf"(?:独[中进入造]|(?:一人|个人|独自|包办|连续?)[^，。；、已共计]{{0,4}}?{_SCORED})了?"
            rf"{EXACT}(?:[个粒记])?(?:进?球|元(?!的))"
        ),
        before=True,
    ),
    Known(
        frozenset("胎"),
        _BROOD,
        _born,
        regex(r"(?:兄弟|姐妹|姊妹|兄妹|姐弟)(?P<n>[俩仨]|[一二两三四五六七\d](?=[个名]?人))"),
    ),
    Known(
        frozenset("胎"),
        _BROOD,
        _born,
        regex(rf"{EXACT}[个名位](?:宝宝|婴儿|新生儿|小家伙)(?:[都均分先各]|体重|平安|健康)"),
    ),
    Known(
        frozenset("言绝律"),
        regex("(?P<k>[四五六七])(?:言|[绝律](?=[，。、是，共每]))"),
        of_k("字"),
        regex(rf"每句(?:都?[是有为]|共)?{EXACT}个?字"),
    ),
    Known(
        frozenset("绝律"),
        regex("[绝律][句诗]|[五七][绝律](?=[，。、是共每一])"),
        _verses,
        regex(rf"(?:共有?|全诗|全文|通篇|只有|仅有?|统共)[^，。；\d]{{0,2}}{EXACT}[句行]"),
    ),
    Known(
        frozenset("绝律"),
        regex("(?P<k>[五七])言?[绝律][句诗]?"),
        _characters,
        regex(rf"(?:共有?|全诗|全文|通篇|总共)[^，。；\d]{{0,2}}{EXACT}个?字"),
    ),
    Known(
        frozenset("接"),
        regex(r"(?P<k>[2-9四])\s?[×xX*乘]\s?(?:\d+|[一二四五]百)米[^，。；]{0,8}?接力"),
        of_k("人"),
        regex(
            rf"{EXACT}[名位个][^，。；\d]{{0,8}}?(?:各|每人|依次|交接棒|接力|先后)[^，。；\d]{{0,3}}?"
            r"(?:跑|游|滑|一棒|接棒|出发|上场|出场|完成)"
        ),
    ),
    Known(
        frozenset("打"),
        regex(
            rf"(?<![\d一二三四五六七八九十])(?:(?P<half>半)|{_K})打"
            r"(?![听开造击算工扫完到出进了的包响量印磨通动字过])(?=[\u4e00-\u9fff]{1,6}[，,（(])"
        ),
        lambda found: just(6 if found["half"] else digit(found) * 12),
        regex(
            rf"(?:一?共有?|合|共?计|即|也就是|正好|整整)[^，。；\d]{{0,2}}{EXACT}[个只枚支瓶听罐条件把双朵张盒块份册]"
        ),
    ),
    Known(
        frozenset("半"),
        regex("半程(?:马拉松)?(?:的?(?:距离|赛程|全长|总长|长度|里程))?(?=[为是共长（(\\d])"),
        lambda _: Bounds(Fraction(21), Fraction("21.1"), "21.0975公里"),
        regex(rf"\A(?:为|是|共|长|[（(])*{EXACT}(?:公里|千米)"),
    ),
    Known(
        frozenset("道"),
        regex(rf"双向{_K}(?:条机?动?|机动)?车道"),
        of_k("条", Fraction(1, 2)),
        regex(
            rf"(?:各|单向|单侧|每[个一]?方?[向侧])[^，。；\d]{{0,3}}?{EXACT}[条个]?(?:机动)?车道"
        ),
    ),
    Known(
        frozenset("牌少"),
        regex("(?:全场|本场)?唯一的?(?:一张)?红牌|少(?P<k>[一1两2])人(?:作战|应战)|少打一人"),
        _left_of_eleven,
        regex(rf"(?:以|只剩下?|剩下|仅剩下?){EXACT}人"),
    ),
    Known(
        frozenset("对双"),
        regex(rf"(?<![一\d第]){_K}[对双](?P<pair>新人|夫妻|夫妇|情侣|恋人|双胞胎|师徒|母子|婆媳)"),
        of_k("人", Fraction(2)),
        regex(rf"(?:共|合计|总计|一共){EXACT}(?:人|名|位)"),
    ),
    Known(
        frozenset("连"),
        regex("(?<![\\d第])(?P<k>[三四五六七八九])连(?:胜|败|冠|平|跌|涨|阳|阴)"),
        of_k("次"),
        regex(rf"连续{EXACT}(?:场|届|次|个?交易日|天|年)(?![第前后])"),
    ),
    Known(
        frozenset("局"),
        regex("(?P<k>[三五七九3579])局(?=[二两三四五2-5]胜)"),
        lambda found: just((digit(found) + 1) / 2),
        regex(r"\A(?P<n>[二两三四五2-5])胜"),
    ),
    Known(
        frozenset("局"),
        regex("(?P<k>[三五七九3579])局[二两三四五2-5]胜"),
        lambda found: just((digit(found) + 1) / 2, "局"),
        regex(
            r"(?<!\d)(?P<n>[2-5])[比:：][0-4](?!\d)[^，。；\d]{0,4}(?:胜|击败|力克|夺|淘汰|逆转|战胜|拿下|告捷)"
        ),
    ),
    Known(
        frozenset("刊"),
        regex("(?P<name>半月刊|双月刊|月刊|季刊|旬刊)"),
        lambda found: just(_ISSUES[found["name"]], "期"),
        regex(rf"(?:全年|一年|每年)[^，。；\d]{{0,6}}{EXACT}期"),
    ),
    Known(
        frozenset("每"),
        regex(
            r"每(?P<name>季度|个?月|半年|周)(?:都|要|各|至少)?[^，。；\d]{0,4}[一1][次期场回](?!以上)"
        ),
        lambda found: just(_A_YEAR[found["name"][-1]], "次"),
        regex(
            rf"(?:全年|一年)(?:(?!不少于|不低于|至少|不超过)[^，。；\d]){{0,6}}{EXACT}[次期场回]"
        ),
    ),
    Known(
        frozenset("汤"),
        regex(f"{_K}菜一汤"),
        lambda found: just(digit(found) + 1, "道"),
        regex(rf"(?:共|一共|总共){EXACT}道"),
    ),
    Known(
        frozenset("口"),
        regex("(?P<k>[三四五六])口之家"),
        of_k("口"),
        regex(rf"{EXACT}(?:口人|名家庭成员)"),
    ),
    Known(
        frozenset("双"),
        regex("[男女混]双|双打|双人(?:滑|跳水|划艇|皮艇|艇)"),
        lambda _: just(2, "人"),
        regex(
            rf"{EXACT}[位名个][^，。；\d]{{0,4}}?(?:选手|队员|运动员|球员|小将)[^，。；\d]{{0,3}}(?:配合|同场|携手|搭档|组成|组合|联手)"
        ),
    ),
    Known(
        frozenset("堂"),
        regex("(?P<k>[三四五])世同堂"),
        of_k("代"),
        regex(rf"{EXACT}代(?:人|同|齐|共|都)"),
    ),
    Known(
        frozenset("能"),
        regex("(?P<k>[五七十])项全能"),
        of_k("项"),
        regex(rf"(?:全部|一?共|总共|所有)[^，。；\d]{{0,2}}{EXACT}个?(?:单项|项目|小项)"),
    ),
)
NUMBER_WORDS: Final = frozenset().union(*(known.needs for known in _KNOWN))
"""The characters of which such a word has one."""
_BY_LETTER: Final = {
    letter: frozenset(place for place, known in enumerate(_KNOWN) if letter in known.needs)
    for letter in NUMBER_WORDS
}
_SMALL_SIDES: Final = regex("[五七八]人制|室内|曲棍|冰球|手球|水球|篮球|沙滩")


def read_known_numbers(line: Line) -> Iterator[Implied]:
    """Read the words of a sentence that are a number, with what is told of it beside them."""
    letters = NUMBER_WORDS & line.letters
    text = onward(line) if letters else ""
    for place in sorted({place for letter in letters for place in _BY_LETTER[letter]}):
        known = _KNOWN[place]
        for word in known.word.finditer(text, 0, len(line.text)):
            if not several(text, word.start()) and not _SMALL_SIDES.search(text):
                yield from _told(line, text, known, word)


def _told(line: Line, text: str, known: Known, word: re.Match[str]) -> Iterator[Implied]:
    """Give the number told behind the word, else before it."""
    for start, end in _windows(text, word, before=known.before):
        told = known.told.search(text[start:end])
        value = number(told["n"]) if told else None
        if told and value is not None and not _OTHERS.search(text, start, start + told.start()):
            where = (start + told.start(), start + told.end())
            yield fixed(line, "number", word.span(), where, value, known.fixes(word))
            return


def _windows(text: str, word: re.Match[str], *, before: bool) -> Iterator[Range]:
    """Give where the number may be told: behind the word, else in the clause before it."""
    yield word.end(), min(len(text), word.end() + _REACH)
    if before:
        stops = (text.rfind(mark, 0, word.start()) for mark in "。；！？")
        yield max(0, word.start() - _REACH, *(stop + 1 for stop in stops)), word.start()

"""What only one occasion can have said: a quotation, the edition of a yearly day, this year's days.

Two articles on two occasions that have it in common, word for word, have it from one another.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Iterator
from functools import lru_cache

from qa.judging.arithmetic.misprints import SIGNS
from qa.judging.repeats.sameness import bare, sentences
from qa.judging.reuse.carried import Pair, heading, place_names
from qa.judging.reuse.leftovers import Leftover
from qa.model import Passage
from qa.patterns import regex

_QUOTE = regex(r"“([^“”\n]{10,200})”")
_SPOKE = regex("[^。！？\n“”]{0,16}(?:[说道称]|表示|介绍|回忆|感慨|坦言|告诉)")
_SPEAKS = regex("(?:[说道称]|表示|介绍|回忆|感慨|坦言)[^。！？\n]{0,24}$")
_SAYING = regex("老话|俗话|口号|标语|常说|那句|名言|曾说|写着|主题")
_EDITION = regex(
    r"第(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[个届次][“「]?[^，。；、！？“”「」会\d]{1,12}[日周月节](?![\u4e00-\u9fff]?至)"
)
_OF_THEN = regex(r"去年|上年|20\d\d年|上一?届|曾")
_TOLD = regex(r"\d{1,2}月\d{1,2}日|\d[\d.,]+[万亿]?[^\d\s年月日，。]|“[^“”]{2,12}”")
_THIS = ("今年", "本届", "本次", "今天", "明天", "去年", "明年")
_COUNT = regex(
    r"(?<![第\d.])(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})[个所座条位名家]"
    r"(?P<noun>(?![年月百千万重多])[\u4e00-\u9fff]{2})"
)
_COMPARED = regex("学习|借鉴|相比|邻|对比|来自|结对|协作|持平|比[\u4e00-\u9fff]{2,4}[县市区镇]")
_BEATEN = regex(
    r"(?:战胜|击败|逆转|横扫|不敌|负于|力克|险胜|惜败|完胜|淘汰|对阵|迎战|战平)(?:了|于|给)?"
    r"(?P<team>[\u4e00-\u9fff]{1,8}?)(?:队|[男女][篮排足])"
)
_THEME, _BESIDE, _SENTENCE, _LONG = 60, 12, 16, 4000
_HALF_A_YEAR, _DAYS_APART = dt.timedelta(days=180), dt.timedelta(days=20)
_LEAST = 2


def echo_keys(passage: Passage) -> Iterator[Hashable]:
    """Give what an article says that it can have in common only with one on its own occasion."""
    if passage.unit != "article":
        return
    text = passage.text
    if "第" in text:
        yield from (("edition", found[0]) for found in _EDITION.finditer(text))
    if "“" in text:
        yield from (("quote", bare(quote[1])) for quote in _quotes(text))
    yield from (("days", words) for words in _days_of_now(text))


def requoted(pair: Pair) -> Iterator[tuple[str, Leftover]]:
    """Give what a newer article has from an older one on another occasion, with its words."""
    if _beaten(pair) or _gap(pair) > _DAYS_APART:
        yield from _same_quotes(pair)
    yield from _foreign_speaker(pair)
    yield from _other_counts(pair)
    if _gap(pair) > _HALF_A_YEAR:
        yield from _same_edition(pair)
        yield from _same_days(pair)


def _gap(pair: Pair) -> dt.timedelta:
    """Give how far apart the articles appeared; nothing where that is not known."""
    one, other = pair.old.context.date, pair.new.context.date
    return abs(other - one) if one and other else dt.timedelta()


def _beaten(pair: Pair) -> re.Match[str] | None:
    """Give where the newer article names another team as beaten than the older one does."""
    first, then = (_BEATEN.search(passage.text) for passage in (pair.old, pair.new))
    if not first or not then:
        return None
    names = first["team"], then["team"]
    other = names[0][-_LEAST:] != names[1][-_LEAST:]
    return then if other else None


@lru_cache(maxsize=1 << 10)
def _quotes(text: str) -> tuple[re.Match[str], ...]:
    """Give the quotations of speech that are no sayings."""
    return tuple(_speech(text))


def _speech(text: str) -> Iterator[re.Match[str]]:
    for quote in _QUOTE.finditer(text):
        lead = text[max(0, quote.start() - 40) : quote.start()].rpartition("\n")[2]
        if _SAYING.search(lead):
            continue
        if _SPOKE.match(text, quote.end()) or _SPEAKS.search(lead):
            yield quote


def _same_quotes(pair: Pair) -> Iterator[tuple[str, Leftover]]:
    before = {bare(quote[1]): quote for quote in _quotes(pair.old.text)}
    own = _beaten(pair)
    for quote in _quotes(pair.new.text):
        if first := before.get(bare(quote[1])):
            places = [pair.source(*first.span()), pair.place("copy", *quote.span())]
            places += [pair.place("other", *own.span())] if own else []
            yield quote[0], Leftover("quote", tuple(places), "", "").doubtful()


def _same_edition(pair: Pair) -> Iterator[tuple[str, Leftover]]:
    for found in _EDITION.finditer(pair.new.text):
        first = pair.old.text.find(found[0])
        if first < 0 or _OF_THEN.search(_sentence(pair.new.text, found.start())):
            continue
        places = [
            pair.source(first, first + len(found[0])),
            pair.place("edition", *found.span()),
            *(
                pair.place("copy", *theme.span())
                for theme in _QUOTE.finditer(pair.new.text, found.end(), found.end() + _THEME)
                if theme[0] in pair.old.text
            ),
        ]
        yield (
            found[0],
            Leftover("edition", tuple(places), found[0], "").doubtful(),
        )


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind(sign, 0, at) for sign in "。！？\n")
    return text[start + 1 : at]


@lru_cache(maxsize=1 << 10)
def _days_of_now(text: str) -> dict[str, tuple[int, int]]:
    """Give the sentences on this year or next, say, that tell two days, numbers or names."""
    if not any(word in text for word in _THIS):
        return {}
    found = ((text[start:end], (start, end)) for start, end in sentences(text))
    return {
        bare(said): place
        for said, place in found
        if any(word in said for word in _THIS) and len(_TOLD.findall(said)) >= _LEAST
    }


def _same_days(pair: Pair) -> Iterator[tuple[str, Leftover]]:
    after = _days_of_now(pair.new.text)
    before = _days_of_now(pair.old.text) if after else {}
    for words, place in after.items():
        if words in before:
            places = (pair.source(*before[words]), pair.place("copy", *place))
            yield words, Leftover("days", places, "", "").doubtful()


def _foreign_speaker(pair: Pair) -> Iterator[tuple[str, Leftover]]:
    """Give a quotation in common beside the other article's place, which stands nowhere else."""
    text = pair.new.text
    before = {bare(quote[1]): quote for quote in _quotes(pair.old.text)}
    if not before or _COMPARED.search(text):
        return
    names = [name for name, _ in place_names(heading(pair.old))]
    own = [name for name, _ in place_names(heading(pair.new)) if name[:-1] not in pair.old.text]
    for quote in _quotes(text) if names and own else ():
        start, end = max(0, quote.start() - _BESIDE), quote.end() + _BESIDE
        left = next((name for name in names if name in text[quote.end() : end]), "")
        first = before.get(bare(quote[1]))
        if left and first and text.count(left) == 1:
            places = (pair.source(*first.span()), pair.place("copy", quote.start(), end))
            yield (
                text[start:end],
                Leftover("place", places, left, own[0]).doubtful(),
            )


def _other_counts(pair: Pair) -> Iterator[tuple[str, Leftover]]:
    """Give a sentence in common whose count is another elsewhere in the article: 四个校区."""
    text = pair.new.text
    if max(len(pair.old.text), len(text)) > _LONG:
        return
    after = _counting(text)
    before = _counting(pair.old.text) if after else {}
    for words in sorted(before.keys() & after.keys()):
        start, end = after[words]
        for count in _COUNT.finditer(text, start, end):
            rival = _rival(text, count, start, end)
            if rival:
                places = (
                    pair.source(*before[words]),
                    pair.place("copy", start, end),
                    pair.place("other", *rival.span()),
                )
                yield (
                    words,
                    Leftover("counts", places, count[0], rival[0]).doubtful(),
                )


@lru_cache(maxsize=1 << 10)
def _counting(text: str) -> dict[str, tuple[int, int]]:
    """Give the sentences of some length that count something, by their bare words."""
    counting = (place for place in sentences(text) if _COUNT.search(text, *place))
    found = ((bare(text[start:end]), (start, end)) for start, end in counting)
    return {words: place for words, place in found if len(words) >= _SENTENCE}


def _rival(text: str, count: re.Match[str], start: int, end: int) -> re.Match[str] | None:
    """Give another number of the same noun outside a sentence, where it is the only one."""
    kin = [
        other
        for other in _COUNT.finditer(text)
        if not start <= other.start() < end and other["noun"] == count["noun"]
    ]
    apart = [other for other in kin if _value(other["number"]) != _value(count["number"])]
    return apart[0] if len(kin) == 1 and apart else None


def _value(text: str) -> str:
    return text.translate(SIGNS)

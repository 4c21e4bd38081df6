"""What a carried sentence still has of the article it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from qa.judging.reuse.carried import Pair, Twin, heading, place_names
from qa.judging.reuse.denials import denials
from qa.judging.reuse.in_common import introduced
from qa.judging.reuse.own_words import NUMBERED
from qa.model import Place, Severity, Text
from qa.patterns import regex

_SHORTEST = 25
_FEWEST_COUNTS = 2
_LEAD = 60

_KIND = 2
_HEADED = regex(r"[\u4e00-\u9fff]{4,10}(?=[：:])")

_EDITION = regex(
    r"第(?:\d{1,3}|[一二三四五六七八九十百]{1,5})[个届次]"
    r"(?=[“「]?[^，。；、！？“”「」会]{1,12}[日周月节])"
)
_YEAR = regex(r"[12]\d{3}年")
_FIGURE = regex(r"\d[\d.,]*")
_COUNT = regex(r"(\d[\d,，]*)([个座条家名户所处][\u4e00-\u9fff]{2})")

LEFTOVERS: Final[Mapping[str, Text]] = {
    "place": {
        "zh": "搬来的句子里还是“{left}”，而本篇写的是“{own}”；原句见《{other}》",
        "en": "a carried sentence still says “{left}”, not “{own}”; it is from “{other}”",
    },
    "edition": {
        "zh": "隔年的两篇用了同一届次（{left}），句子像是从《{other}》照搬的",
        "en": "articles of different years give one edition ({left}), as if carried from “{other}”",
    },
    "year": {
        "zh": "句子与往年的《{other}》相同，数字改了，年份还是{left}，本篇别处是{own}",
        "en": "a sentence of “{other}” has new figures but still the year {left}, not {own}",
    },
    "counts": {
        "zh": "搬来的句子里的数字（{left}）与本篇自己的（{own}）不合；原句见《{other}》",
        "en": "figures in a carried sentence ({left}) go against those here ({own}): “{other}”",
    },
    "quote": {
        "zh": "引语与《{other}》一字不差，而两篇写的不是一回事，请核对是否照搬",
        "en": "the quotation stands word for word in “{other}”, on another occasion: carried over?",
    },
    "days": {
        "zh": "“今年”的日子与往年的《{other}》一字不差，请核对是否照搬",
        "en": "this year's days stand word for word in “{other}” of another year: carried over?",
    },
    "facts": {
        "zh": "这里的话连同数字都与《{other}》相同，像是从那里搬来、没有改掉的",
        "en": "words and figures as in “{other}”, as if carried over and not changed",
    },
}
"""How each kind of leftover is told."""


class Leftover(NamedTuple):
    """Words that belong to the other article, and what this one says instead.

    `places` are the sentence in either article, or words in it, and where this one speaks for
    itself.
    `firm` is false when it rests on an inferred date.
    """

    kind: Literal["place", "edition", "year", "counts", "facts", "quote", "days"]
    places: tuple[Place, ...]
    left: str
    own: str
    firm: bool = True
    severity: Severity = "error"

    def doubtful(self) -> Leftover:
        """Give what may rest on chance: a warning."""
        return self._replace(firm=False, severity="warning")


def leftovers(pair: Pair) -> tuple[Pair, dict[Twin, Leftover]]:
    """Give what was not changed in each carried sentence, and which of the two is the copy."""
    for side in pair.both_ways():
        if left := {twin: rest for twin in side.twins if (rest := leftover(side, twin))}:
            return side, left
    return pair, {}


def leftover(pair: Pair, twin: Twin) -> Leftover | None:
    """Find a place name, an edition or figures that were not changed with the article."""
    new = (twin.new.start, twin.new.end)
    if twin.length < _SHORTEST or introduced(pair, new):
        return None
    rest = _place(pair, twin) or _name(pair, twin) or _edition(pair, twin)
    rest = rest or _year(pair, twin) or _counts(pair, twin)
    if rest is None:
        return None
    denied = [pair.place("other", *clause) for clause in denials(pair.new.text, new)]
    return rest._replace(places=(*pair.sides(twin), *rest.places, *denied))


def _place(pair: Pair, twin: Twin) -> Leftover | None:
    said = pair.said(twin)
    rest = pair.new.context.title + _without_twins(pair)
    source, target = heading(pair.old), f"{pair.new.context.title}\n{pair.new.text}"
    for name, _ in place_names(said):
        if name[:-1] not in source or name[:-1] in rest:
            continue
        for own, start in _own_names(pair):
            homely = own[:-1] not in pair.old.text and own[-1] == name[-1]
            if homely and own[:-1] not in said and target.count(own[:-1]) > 1:
                stated = _stated(pair, twin, own, start)
                return Leftover("place", (_copy(pair, twin), *stated), name, own)
    return None


def _own_names(pair: Pair) -> Iterator[tuple[str, int]]:
    """Give the names of places that open the newer article, or its headline, and where they are."""
    text = pair.new.text
    opening = list(place_names(text[:_LEAD]))
    titled = [name for name, _ in place_names(pair.new.context.title) if not opening]
    yield from opening or [(name, at) for name in titled if (at := text.find(name[:-1])) >= 0]


def _stated(pair: Pair, twin: Twin, own: str, start: int) -> tuple[Place, ...]:
    """Give where the newer article names itself: at first, with a figure, next to the sentence."""
    text = pair.new.text
    # 石屏岭县 in the headline may be 石屏岭 in the text
    own = own if text.startswith(own, start) else own[:-1]
    told = [one.start() for one in re.finditer(re.escape(own), text)]
    told = [at for at in told if not twin.new.start <= at < twin.new.end]
    figure = next((at for at in told if NUMBERED.match(text, at + len(own))), start)
    nearest = min(told, key=lambda at: abs(at - twin.new.start), default=start)
    return tuple(pair.place("other", at, at + len(own)) for at in sorted({start, figure, nearest}))


def _name(pair: Pair, twin: Twin) -> Leftover | None:
    """Find the name that heads the older article, where another of its kind heads the newer."""
    titles = [_HEADED.match(passage.context.title) for passage in (pair.old, pair.new)]
    if not all(titles):
        return None
    source, own = (title[0] for title in titles if title)
    said, rest = pair.said(twin), _without_twins(pair)
    alike = source[-_KIND:] == own[-_KIND:] and source != own
    if not alike or source not in said or own in said or source in rest:
        return None
    start = pair.new.text.find(own)
    if start < 0:
        return None
    stated = _stated(pair, twin, own, start)
    return Leftover("place", (_copy(pair, twin), *stated), source, own)


def _without_twins(pair: Pair) -> str:
    """Give the newer text without what it shares."""
    kept, at = [], 0
    for twin in pair.twins:
        kept.append(pair.new.text[at : twin.new.start])
        at = twin.new.end
    return "\n".join([*kept, pair.new.text[at:]])


def _edition(pair: Pair, twin: Twin) -> Leftover | None:
    said, before = pair.said(twin), pair.said_before(twin)
    contexts = (pair.old.context, pair.new.context)
    years = {context.date.year if context.date else None for context in contexts}
    if None in years or len(years) == 1 or _YEAR.search(said):
        return None
    kept = [match for match in _EDITION.finditer(said) if match[0] in before]
    if not kept:
        return None
    at = twin.new.start
    places = tuple(pair.place("edition", at + match.start(), at + match.end()) for match in kept)
    words = "、".join(match[0] for match in kept)
    places += tuple(_other_editions(pair, twin, kept[0][0]))
    firm = all(context.date_from != "inferred" for context in contexts)
    return Leftover("edition", places, words, "", firm)


def _year(pair: Pair, twin: Twin) -> Leftover | None:
    """Find last year's number on figures that are this year's: both articles cannot be right."""
    said, before = pair.said(twin), pair.said_before(twin)
    dates = [side.context.date for side in (pair.old, pair.new)]
    if not (dates[0] and dates[1]) or dates[0].year == dates[1].year:
        return None
    left, own = f"{dates[0].year}年", f"{dates[1].year}年"
    moved_on = _FIGURE.findall(said) != _FIGURE.findall(before)
    if not (moved_on and left in said and left in before) or own in said:
        return None
    start = pair.new.text.find(own)
    if start < 0 or left in _without_twins(pair):
        return None
    stated = pair.place("other", start, start + len(own))
    firm = all(side.context.date_from != "inferred" for side in (pair.old, pair.new))
    return Leftover("year", (_copy(pair, twin), stated), left, own, firm, "warning")


def _other_editions(pair: Pair, twin: Twin, kept: str) -> Iterator[Place]:
    """Give where the newer article tells its own edition."""
    for match in _EDITION.finditer(pair.new.text):
        outside = not twin.new.start <= match.start() < twin.new.end
        if outside and match[0][-1] == kept[-1] and match[0] != kept:
            yield pair.place("other", *match.span())
            return


def _counts(pair: Pair, twin: Twin) -> Leftover | None:
    said = pair.said(twin)
    counts = list(_COUNT.finditer(said))
    if said != pair.said_before(twin) or len(counts) < _FEWEST_COUNTS:
        return None
    own = _own_counts(pair)
    foreign = {
        match[0]: own[match[2]][0]
        for match in counts
        if match[2] in own and match[1] not in {other[1] for other in own[match[2]]}
    }
    if len(foreign) < _FEWEST_COUNTS:
        return None
    stated = [pair.place("other", *match.span()) for match in foreign.values()]
    words = "、".join(match[0] for match in foreign.values())
    return Leftover("counts", (_copy(pair, twin), *stated), "、".join(foreign), words)


def _own_counts(pair: Pair) -> dict[str, list[re.Match[str]]]:
    """Give the counts of the newer article outside what it shares, by the thing counted."""
    shared = [(twin.new.start, twin.new.end) for twin in pair.twins]
    own: dict[str, list[re.Match[str]]] = {}
    for match in _COUNT.finditer(pair.new.text):
        if not any(start <= match.start() < end for start, end in shared):
            own.setdefault(match[2], []).append(match)
    return own


def _copy(pair: Pair, twin: Twin) -> Place:
    return pair.place("copy", twin.new.start, twin.new.end)

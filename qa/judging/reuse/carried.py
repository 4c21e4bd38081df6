"""Two articles and the sentences they have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from qa.judging.linking.matters import DATE
from qa.judging.repeats.sameness import Told, bare, in_common, masked, told
from qa.model import Passage, Place, Span
from qa.patterns import regex

_SHORTEST, _LONG, _ENOUGH = 20, 25, 50
_MOST_STRETCHES = 6
_MOST_DOCUMENTS = 24
_REPORT = 150
_FIGURE_WEIGHT, _ONE_TOPIC, _TOLD_IN_FIGURES = 5, 4, 3
_LEAD = 60
_ONE_EVENT = dt.timedelta(days=30)

_TITLES = regex(r"《[^《》]*》")
_FORMULA = regex(
    r"\A[“「‘][^“”]*[”」’][。！？!?]?\Z|(?:案件?|调查|侦查).{0,8}(?:正在|进一步|中)"
    r"|请予审议|敬请关注|版权|声明|授权|转载|侵权|通报如下|\A[注，]|记者.{0,12}(?:摄|报道)\Z"
)
_DATES = regex(r"[\d.]+(?:[年月日时号]|[万亿]?[\u4e00-\u9fff]{1,3}(?=[，。、]))?")
_FIGURE = regex(r"\d[\d.,，]*")
_NUMBERS = regex(r"\d[\d.]*")
_RECENT = regex(r"(?<!\d)20\d\d(?!\d)")
_NTH = regex("第[一二三四五六七八九十百\\d]{1,5}[届次期]")
_UNIT = regex(r"(?<=[\u4e00-\u9fff]{2})[省市县区州镇乡](?![场民级域容圈])")
_COMMON = regex(
    r"[全各该本我此两几某每外邻老新大小城郊山灾牧库园景校社辖街地农乡超股楼夜早菜]\Z"
    r"|居民|行政|自然|工业|开发|管理|保护|示范|实验|试验|经济|中心|商业|住宅|生活|旅游|贫困|特别|集聚|聚集|功能"
)


class Twin(NamedTuple):
    """A sentence of the older article that stands in the newer one too."""

    old: Told
    new: Told

    @property
    def length(self) -> int:
        """Give the characters of the newer sentence."""
        return len(self.new.words)


class Pair(NamedTuple):
    """Two articles of different documents, and the sentences that may have been carried over."""

    old: Passage
    new: Passage
    twins: tuple[Twin, ...]

    @property
    def title(self) -> str:
        """Give the title of the older article, or the name of its file."""
        return self.old.context.title or self.old.span.document.rpartition("/")[2]

    def source(self, start: int, end: int) -> Place:
        """Name a stretch of the older article."""
        return Place("source", self.old.flow.span(self.old.span.document, start, end))

    def place(self, role: str, start: int, end: int) -> Place:
        """Name a stretch of the newer article."""
        return Place(role, self.new.flow.span(self.new.span.document, start, end))

    def sides(self, twin: Twin) -> tuple[Place, Place]:
        """Name the sentence in either article."""
        return self.source(twin.old.start, twin.old.end), self.place(
            "copy", twin.new.start, twin.new.end
        )

    def stretch(self, run: Sequence[Twin]) -> tuple[tuple[Place, Place], tuple[str, str]]:
        """Name a run of sentences in either article, and give it as it stands there."""
        old, new = (run[0].old.start, run[-1].old.end), (run[0].new.start, run[-1].new.end)
        texts = (self.old.text[slice(*old)], self.new.text[slice(*new)])
        return (self.source(*old), self.place("copy", *new)), texts

    def openings(self) -> tuple[Place, Place]:
        """Name the first paragraph of either article."""
        ends = [(side.text + "\n").index("\n") for side in (self.old, self.new)]
        return self.source(0, ends[0]), self.place("copy", 0, ends[1])

    def heading(self) -> Place:
        """Name the headline of the newer article, which stands at its beginning."""
        span, title = self.new.span, self.new.context.title
        return Place("other", Span(span.document, span.start, span.start + len(title)))

    def said(self, twin: Twin) -> str:
        """Give the sentence as it stands in the newer article."""
        return self.new.text[twin.new.start : twin.new.end]

    def said_before(self, twin: Twin) -> str:
        """Give the sentence as it stands in the older article."""
        return self.old.text[twin.old.start : twin.old.end]

    def share(self, twins: Sequence[Twin]) -> int:
        """Give the part of the newer article that the sentences make up, in whole percent."""
        return 100 * sum(twin.length for twin in twins) // max(1, _known(self.new.text).size)

    def apart(self) -> bool:
        """Say whether the two are known to have appeared weeks apart, not on one event."""
        return _apart(self.old, self.new)

    def one_place(self) -> bool:
        """Say whether both begin with the same place."""
        here = {name for name, _ in place_names(heading(self.new))}
        return any(name in here for name, _ in place_names(heading(self.old)))

    def other_place(self) -> bool:
        """Say whether each begins with a place, and none of them with the other's."""
        named = [any(place_names(heading(passage))) for passage in (self.old, self.new)]
        return all(named) and not self.one_place()

    def either_way(self) -> tuple[Pair, ...]:
        """Give the pair, and turned round, too, where a date is unknown."""
        turned = Pair(self.new, self.old, ())
        return (self,) if self.old.context.date and self.new.context.date else (self, turned)

    def both_ways(self) -> Iterator[Pair]:
        """Give the pair, and turned round with all that it shares where a date is unknown."""
        yield self
        if not (self.old.context.date and self.new.context.date):
            yield Pair(self.new, self.old, _twins(self.new.text, self.old.text))

    def in_order(self) -> bool:
        """Say whether the first day that the older one names comes before the newer one's."""
        days = [DATE.search(side.text) for side in (self.old, self.new)]
        if not (days[0] and days[1]):
            return False
        old, new = (tuple(map(int, _NUMBERS.findall(day[0]))) for day in days if day)
        return old < new

    def two_stories(self, twins: Sequence[Twin]) -> bool:
        """Say whether nothing but the sentences joins the two, which then tell several figures."""
        if self.apart() or self.other_place():
            return True
        figures = max((len(_NUMBERS.findall(self.said(twin))) for twin in twins), default=0)
        return figures >= _TOLD_IN_FIGURES and self.other_topic()

    def other_topic(self) -> bool:
        """Say whether the two are headed differently: no phrase of title and lead in common."""
        left, right = (_DATES.sub(" ", heading(side)) for side in (self.old, self.new))
        match = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
        return len(left[match.a : match.a + match.size].strip("“”，。：、 \n")) < _ONE_TOPIC

    def one_report(self) -> bool:
        """Say whether both print one report: same time, and half of the shorter in common."""
        shorter = min(_known(self.old.text).size, _known(self.new.text).size)
        shared = sum(twin.length for twin in _twins(self.old.text, self.new.text))
        return shared >= _REPORT and 2 * shared >= shorter and not self.apart()


@dataclass(frozen=True, slots=True)
class Met:
    """Two articles that meet: an archive has them meet once under each mark they share."""

    sides: tuple[tuple[Span, str, str, dt.date | None], ...]
    pair: Pair = field(compare=False)


def met(pair: Pair) -> Met:
    """Give a pair with what makes it equal to another: two articles that have met before."""
    sides = tuple(
        (one.span, one.text, one.context.title, one.context.date) for one in (pair.old, pair.new)
    )
    return Met(sides, pair)


class _Known(NamedTuple):
    """An article prepared: its weighty sentences, their words but for figures, size, last year."""

    lines: tuple[Told, ...]
    words: tuple[str, ...]
    size: int
    year: str


def article_pairs(passages: Sequence[Passage]) -> Iterator[Pair]:
    """Pair the articles of different documents, the older first.

    Gives nothing when very many documents meet: what stands everywhere is a formula.
    """
    if len({passage.span.document for passage in passages}) > _MOST_DOCUMENTS:
        return
    for one, other in combinations(passages, 2):
        if one.span.document != other.span.document:
            old, new = sorted((one, other), key=_order)
            twins = _twins(old.text, new.text)
            kept = twins if _apart(old, new) else tuple(t for t in twins if not _dated(new, t))
            yield Pair(old, new, kept)


def _order(passage: Passage) -> tuple[dt.date, str]:
    return (passage.context.date or dt.date.max, passage.span.document)


def _dated(new: Passage, twin: Twin) -> bool:
    """Say whether the sentence tells a dated event, as two reports of one event both do."""
    return DATE.search(new.text, twin.new.start, twin.new.end) is not None


def _apart(old: Passage, new: Passage) -> bool:
    one, other = old.context.date, new.context.date
    if one and other:
        return abs(other - one) > _ONE_EVENT
    years = {_known(old.text).year, _known(new.text).year}
    return len(years) > 1 and "" not in years


@lru_cache(maxsize=1 << 12)
def _twins(old: str, new: str) -> tuple[Twin, ...]:
    """Pair the sentences in common; two articles often meet under several marks."""
    before, after = _known(old), _known(new)
    found = in_common(before.words, after.words)
    twins = (Twin(before.lines[i], after.lines[j]) for i, j in found)
    return tuple(twin for twin in twins if _kept_figures(old, new, twin))


@lru_cache(maxsize=1 << 10)
def _known(text: str) -> _Known:
    lines = tuple(
        line
        for line in told(text)
        if len(line.words) >= _SHORTEST
        and not _FORMULA.search(said := text[line.start : line.end])
        and len(masked(_TITLES.sub("", said))) >= _SHORTEST
    )
    words = tuple(masked(text[line.start : line.end]) for line in lines)
    return _Known(lines, words, len(bare(text)), max(_RECENT.findall(text), default=""))


def _kept_figures(old: str, new: str, twin: Twin) -> bool:
    """Say whether most figures stayed: a bulletin whose figures moved on is no slip."""
    before, after = old[twin.old.start : twin.old.end], new[twin.new.start : twin.new.end]
    if DATE.findall(before) != DATE.findall(after):
        return False
    if _RECENT.findall(before) != _RECENT.findall(after):
        return False
    if _NTH.findall(before) != _NTH.findall(after):
        return False
    figures = set(_FIGURE.findall(after))
    return 3 * len(set(_FIGURE.findall(before)) & figures) >= 2 * len(figures)


def main_stretches(twins: Sequence[Twin]) -> list[list[Twin]]:
    """Give the longest runs of sentences that follow one another in both texts, in order.

    Gives none when all of it comes to less than two long sentences, or one very long.
    """
    long = [twin for twin in twins if twin.length >= _LONG]
    if len(long) <= 1 and max(map(_weight, long), default=0) < _ENOUGH:
        return []
    runs = _stretches(twins)
    longest = sorted(runs, key=lambda run: -sum(twin.length for twin in run))[:_MOST_STRETCHES]
    return [run for run in runs if run in longest]


def _weight(twin: Twin) -> int:
    """Give the length of a sentence; what is told in figures weighs more."""
    return twin.length + _FIGURE_WEIGHT * len(_FIGURE.findall(twin.new.words))


def _stretches(twins: Sequence[Twin]) -> list[list[Twin]]:
    joined: list[list[Twin]] = []
    for twin in twins:
        last = joined[-1][-1] if joined else None
        if last and twin.old.start == last.old.end and twin.new.start == last.new.end:
            joined[-1].append(twin)
        else:
            joined.append([twin])
    return joined


def heading(passage: Passage) -> str:
    """Give title and first words of an article: where it says whom it is about."""
    return f"{passage.context.title}\n{passage.text[:_LEAD]}"


def place_names(text: str) -> Iterator[tuple[str, int]]:
    """Give what may be names of places, with their offsets; the longer reading comes first."""
    for unit in _UNIT.finditer(text):
        for length in (3, 2):
            start = unit.start() - length
            root = text[max(start, 0) : unit.start()]
            if start >= 0 and root.isalpha() and not _COMMON.search(root):
                yield root + unit[0], start

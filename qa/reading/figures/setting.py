"""Where and when each sentence speaks: what it states, and what it inherits from before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from qa.model import SPELLS_AND_AGES, Period, Slot
from qa.patterns import regex
from qa.reading.names.names import Persons
from qa.reading.numbers.quantities import FoundQuantity
from qa.reading.scene.carried import Carried
from qa.reading.scene.moments import Moment, moments
from qa.reading.scene.scene import Line, Scene
from qa.reading.scene.subject_signs import Placed, Sentence
from qa.reading.scene.subjects import subject_at
from qa.reading.scene.topics import Topic, is_report, main_subject, topic_after
from qa.reading.scene.weighed_subjects import likeliest
from qa.reading.scene.when import carried_after, heads, opens_with_date, period_at
from qa.reading.words.characters import characters, places_of
from qa.reading.words.mentions import Mention, find_mentions

_OPENING = frozenset(range(6))
_MEAN = regex("寿命|平均|人均|户均")
_NEAR = 10
_BYLINE = 24
_WRITER = regex("(?:[（(][^（）()，。；]{0,4}|讯[^，。；]{0,12}?)(?:记者|通讯员)[一-龥、 ]{0,10}$")


class Setting(NamedTuple):
    """The names and dates of a sentence, with what it inherits."""

    line: Line
    mentions: tuple[Mention, ...]
    moments: tuple[Moment, ...]
    topic: Topic
    carried: Carried
    sentence: Sentence

    def subject(self, found: FoundQuantity) -> Slot[str]:
        """Give whom or what a figure speaks of."""
        return likeliest(self.sentence, placed(found), self.ruled(found))

    def ruled(self, found: FoundQuantity) -> Slot[str]:
        """Give the place or organisation that a figure speaks of by the rules."""
        span = found.start, found.end
        lasts = found.quantity.dimension in SPELLS_AND_AGES and _lasts(found, self.line.text)
        aged = found.quantity.dimension == "age"
        return subject_at(self.line.text, self.mentions, *span, self.topic, lasts=lasts, aged=aged)

    def period(self, found: FoundQuantity) -> Slot[Period]:
        """Give the period that a figure holds for."""
        lasts = found.quantity.dimension in SPELLS_AND_AGES and _lasts(found, self.line.text)
        span = found.start, found.end
        return period_at(self.line.text, self.moments, *span, self.carried, lasts=lasts)


def placed(found: FoundQuantity) -> Placed:
    """Give where a quantity stands, and what of it tells on its subject."""
    dimension = found.quantity.dimension
    return Placed(found.start, found.end, dimension == "count", dimension == "age")


def _lasts(found: FoundQuantity, text: str) -> bool:
    """Say whether a span of time, or an age, is no mean of many (人均预期寿命)."""
    return _MEAN.search(text, max(0, found.start - _NEAR), found.start) is None


def settings(scene: Scene, persons: Persons) -> Iterator[Setting]:
    """Give each sentence up to the last with a quantity that may hold figures, with its setting."""
    last = max((at for at, line in enumerate(scene.lines) if line.quantities), default=-1)
    if last < 0:
        return
    blocks = {line.context.block for line in scene.lines if line.quantities or heads(line)}
    blocks |= _OPENING | {line.context.block for line in scene.lines if opens_with_date(line)}
    others = characters([line.text for line in scene.lines])
    told = [
        (line, tuple(find_mentions(line.text, _persons(line.text, named, others))))
        for line, named in zip(scene.lines, persons, strict=True)
        if line.context.block in blocks
    ]
    end = scene.lines[last].context.span.start
    topic = _first_topic(scene, told)
    carried = Carried()
    block = -1
    for line, names in takewhile(lambda one: one[0].context.span.start <= end, told):
        if line.context.block != block:
            block, topic = line.context.block, topic.next_paragraph()
            carried = carried.next_paragraph()
        times = tuple(moments(line))
        sentence = Sentence(line.text, scene.article.title, names, topic)
        yield Setting(line, names, times, topic, carried, sentence)
        topic = topic_after(names, topic)
        carried = carried_after(line, times, carried, report=topic.report)


def _persons(
    text: str, named: Sequence[tuple[int, str]], others: frozenset[str]
) -> list[tuple[int, str]]:
    """Give where persons stand: those who were introduced, and whom the story follows."""
    sure = [one for one in named if not _is_no_one(text, one[0])]
    taken = {at for at, _ in sure}
    return sure + [one for one in places_of(text, others) if one[0] not in taken]


def _is_no_one(text: str, at: int) -> bool:
    """Say whether a name behind a digit is none, or whoever wrote the text: （记者某某）."""
    if text[max(0, at - 1) : at].isdigit():
        return True
    return _WRITER.search(text, max(0, at - _BYLINE), at) is not None


def _first_topic(scene: Scene, told: Sequence[tuple[Line, tuple[Mention, ...]]]) -> Topic:
    """Give what an article is about before any of its sentences."""
    main = main_subject(scene.article, ((line.context.kind, names) for line, names in told))
    named = find_mentions(scene.article.title)
    titled = any(name.text in main or main in name.text for name in named)
    return Topic(main, titled=titled, report=is_report(scene.article))

"""Where and when each sentence speaks: what it states, and what it inherits from before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from qa.model import Period, Slot
from qa.reading.mentions import Mention, find_mentions
from qa.reading.names import Persons
from qa.reading.quantities import FoundQuantity
from qa.reading.scene import Line, Scene
from qa.reading.subjects import Topic, is_report, main_subject, subject_at, topic_after
from qa.reading.when import Carried, Moment, carried_after, heads, moments, period_at

_OPENING = frozenset(range(6))
_TIME = frozenset({"seconds", "days", "months", "age"})


class Setting(NamedTuple):
    """The names and dates of a sentence, with what it inherits."""

    line: Line
    mentions: tuple[Mention, ...]
    moments: tuple[Moment, ...]
    topic: Topic
    carried: Carried

    def subject(self, found: FoundQuantity) -> Slot[str]:
        """Give the place or organisation that a figure speaks of."""
        span = found.start, found.end
        return subject_at(self.line.text, self.mentions, *span, self.topic, lasts=_lasts(found))

    def period(self, found: FoundQuantity) -> Slot[Period]:
        """Give the period that a figure holds for."""
        return period_at(
            self.line.text, self.moments, found.start, self.carried, lasts=_lasts(found)
        )


def _lasts(found: FoundQuantity) -> bool:
    return found.quantity.dimension in _TIME


def settings(scene: Scene, persons: Persons) -> Iterator[Setting]:
    """Give each sentence up to the last with a quantity that may hold figures, with its setting."""
    last = max((at for at, line in enumerate(scene.lines) if line.quantities), default=-1)
    if last < 0:
        return
    blocks = {line.context.block for line in scene.lines if line.quantities or heads(line)}
    blocks |= _OPENING
    told = [
        (line, tuple(find_mentions(line.text, named)))
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
        yield Setting(line, names, times, topic, carried)
        topic = topic_after(names, topic)
        carried = carried_after(line, times, carried)


def _first_topic(scene: Scene, told: Sequence[tuple[Line, tuple[Mention, ...]]]) -> Topic:
    """Give what an article is about before any of its sentences."""
    main = main_subject(scene.article, ((line.context.kind, names) for line, names in told))
    named = find_mentions(scene.article.title)
    titled = any(name.text in main or main in name.text for name in named)
    return Topic(main, titled=titled, report=is_report(scene.article))

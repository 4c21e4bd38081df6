"""What speaks for a name being whom or what a figure is said of: signs, by the role of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from qa.model import Known, Slot
from qa.patterns import regex
from qa.reading.scene.openers import Opener, opener_at
from qa.reading.scene.subjects import is_list_counted, is_member, is_only_where
from qa.reading.scene.topics import Topic, stated
from qa.reading.words.mentions import Mention

_PLACE: Final = tuple("省 市 县 区 州 盟 旗 镇 乡 村".split())
_MARKS: Final = regex("[，；。：！？,;:!?（(]")
_GAP: Final = regex("[有共达约近超过为是已的了至增只仅]*")
_AGAIN, _SHORTEST = 2, 2
_SHOWN: Final = frozenset({"place", "titled", "told-again", "reports"})


class Nominee(NamedTuple):
    """A name of a sentence, who is meant by it, and what it shows by itself."""

    mention: Mention
    meant: Slot[str]
    signs: tuple[str, ...]


class Reading(NamedTuple):
    """One subject that a figure may have, and the signs for it."""

    subject: Slot[str]
    signs: list[str]


@dataclass(frozen=True)
class Sentence:
    """A sentence with the names in it, under the title and the topic that it inherits."""

    text: str
    title: str
    mentions: Sequence[Mention]
    topic: Topic

    @cached_property
    def nominees(self) -> tuple[Nominee, ...]:
        """Give those of whom its figures may be said, in order."""
        return tuple([self._nominee(at, one) for at, one in enumerate(self.mentions)])

    @cached_property
    def clauses(self) -> Sequence[int]:
        """Give where its clauses begin."""
        return [0, *[match.end() for match in _MARKS.finditer(self.text)]]

    def clause(self, at: int) -> tuple[int, int]:
        """Give where the clause around a place begins and ends."""
        place = bisect_right(self.clauses, at)
        end = self.clauses[place] if place < len(self.clauses) else len(self.text)
        return self.clauses[place - 1], end

    def shown(self, name: str) -> list[str]:
        """Give what a name shows wherever it stands: a place, in the title, named before."""
        signs = ["place"] if name.endswith(_PLACE) else []
        if name in self.title:
            signs.append("titled")
        if name in self.topic.recent and self.topic.recent.count(name) >= _AGAIN:
            signs.append("told-again")
        if self.topic.report and name == self.topic.main:
            signs.append("reports")
        return signs

    def _nominee(self, place: int, mention: Mention) -> Nominee:
        meant = stated(mention, self.mentions[:place], self.topic)
        signs = ("before", *self.shown(meant.value or ""))
        acts = mention.role == "subject"
        return Nominee(mention, meant, (*signs, "acts") if acts else signs)


def opening(sentence: Sentence, at: int, *, counts: bool) -> Opener | None:
    """Give what opens the clause of a figure by a common word, unless it is read as a name.

    Where the figure `counts`, a word right before it may be what it counts: 龙头企业超1100家.
    """
    start = sentence.clauses[bisect_right(sentence.clauses, at) - 1]
    for one in sentence.mentions:
        if one.start <= start < one.end:
            return None
    if at - start < _SHORTEST or not (found := opener_at(sentence.text, start, at)):
        return None
    for one in sentence.mentions:
        if one.start < found.end and found.start < one.end:
            return None
    common = counts and found.kind != "name" and not found.that
    return None if common and _GAP.fullmatch(sentence.text, found.end, at) else found


def readings(
    sentence: Sentence, at: int, until: int, answer: Slot[str], opener: Opener | None
) -> Iterable[Reading]:
    """Give the subjects that the figure at `[at, until)` may have.

    `answer` is that of the rules, `opener` what opens its clause.
    """
    clause, end = sentence.clause(at)
    found = _before(sentence, clause, at)
    if answer.known == "inherited":
        _leave_out_where(sentence, found)
    for one in sentence.nominees:
        if one.mention.start >= until and one.meant.value not in found:
            found[one.meant.value] = _behind(one, end)
    if opener and opener.text not in found:
        found[opener.text] = _opening(sentence, opener)
    if answer.value is None:
        for told in found.values():
            told.signs.append("no-answer")
    else:
        known = found.get(answer.value)
        signs = known.signs if known else sentence.shown(answer.value)
        found[answer.value] = Reading(answer, _answers(signs, answer, sentence.topic))
    return found.values()


def _before(sentence: Sentence, clause: int, at: int) -> dict[str | None, Reading]:
    """Give the names before a figure, each where it stands nearest."""
    counted = is_list_counted(sentence.text, at)
    told: dict[str | None, Reading] = {}
    for one in reversed(sentence.nominees):
        mention = one.mention
        if mention.end > at or one.meant.value in told:
            continue
        if counted and is_member(sentence.text, mention.text, mention.end, at):
            continue
        signs = [*one.signs]
        if mention.end > clause:
            signs += _IN_CLAUSE[mention.role == "subject", mention.proper]
        told[one.meant.value] = Reading(one.meant, signs)
    return told


_IN_CLAUSE: Final = {
    (False, True): ("clause",),
    (True, True): ("clause", "clause-acts"),
    (False, False): ("clause", "clause-common"),
    (True, False): ("clause", "clause-acts", "clause-common"),
}


def _leave_out_where(sentence: Sentence, found: dict[str | None, Reading]) -> None:
    """Leave out the places where something is caught by whom the rules have found before."""
    for mention in sentence.mentions:
        if mention.within and is_only_where(sentence.text, mention):
            found.pop(mention.text, None)


def _behind(one: Nominee, end: int) -> Reading:
    signs = [sign for sign in one.signs if sign in _SHOWN]
    if one.mention.start < end:
        signs.append("behind-clause")
    if one.mention.person:
        signs.append("behind-person")
    return Reading(one.meant, signs)


def _opening(sentence: Sentence, opener: Opener) -> Reading:
    signs = ["opens", *sentence.shown(opener.text)]
    known: Known = "described"
    if opener.kind == "name":
        known = "stated"
        signs.append("opens-name")
    elif opener.kind == "person":
        signs += ["opens-person", "goes-on"] if opener.goes_on else ["opens-person"]
    if opener.that:
        signs.append("opens-that")
    return Reading(Slot(opener.text, known), signs)


def _answers(signs: Sequence[str], answer: Slot[str], topic: Topic) -> list[str]:
    """Give the signs of what the rules answer."""
    if not answer.stated:
        reports = ["answer-report"] if topic.report else []
        return [*signs, "answer-inherited", *reports]
    far = "before" in signs and "clause" not in signs
    return [*signs, "answer-stated", "answer-far"] if far else [*signs, "answer-stated"]

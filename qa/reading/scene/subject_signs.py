"""What speaks for a name being whom or what a figure is said of: signs, by the role of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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
_AGAIN, _SHORTEST, _CLAUSES = 2, 2, 4
_SHOWN: Final = frozenset({"place", "titled", "told-again", "reports", "sector"})
_SECTOR: Final = ("产业", "行业", "业")
_QUOTED: Final = regex("《([^》]{2,30})》|“([^”，。；]{2,14})”")


class Nominee(NamedTuple):
    """A name of a sentence, who is meant by it, and what it shows by itself."""

    mention: Mention
    meant: Slot[str]
    signs: tuple[str, ...]


class Placed(NamedTuple):
    """Where a figure stands in its sentence, and whether it counts things, or is an age."""

    at: int
    until: int
    counts: bool = False
    aged: bool = False


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

    @cached_property
    def _openers(self) -> dict[int, Opener | None]:
        return {}

    def opener(self, place: int) -> Opener | None:
        """Give what opens a clause by a common word, unless a name stands there."""
        if place not in self._openers:
            clause = self.clause(self.clauses[place])
            self._openers[place] = self._unnamed(opener_at(self.text, *clause))
        return self._openers[place]

    @cached_property
    def quoted(self) -> Sequence[tuple[int, int, str, bool]]:
        """Give what stands in its marks: where, what, and whether it is a work (《…》)."""
        found = _QUOTED.finditer(self.text) if "《" in self.text or "“" in self.text else ()
        return [(*one.span(), one[1] or one[2], one[1] is not None) for one in found]

    @cached_property
    def inherited(self) -> Sequence[tuple[Slot[str], Sequence[str]]]:
        """Give what its figures may be said of without its saying so, each with its signs."""
        topic = self.topic
        told = (("topic", topic.name), ("topic-before", topic.before), ("main", topic.main))
        return [(Slot(name, "inherited"), (sign,)) for sign, name in told if name]

    def _unnamed(self, found: Opener | None) -> Opener | None:
        named = found and any(
            one.start < found.end and found.start < one.end for one in self.mentions
        )
        return None if named else found

    def shown(self, name: str) -> list[str]:
        """Give what a name shows wherever it stands: a place, in the title, named before."""
        signs = ["place"] if name.endswith(_PLACE) else []
        if name.endswith(_SECTOR):
            signs.append("sector")
        if name in self.title:
            signs.append("titled")
        if self.topic.recent.count(name) >= _AGAIN:
            signs.append("told-again")
        if self.topic.report and name == self.topic.main:
            signs.append("reports")
        return signs

    def _nominee(self, place: int, mention: Mention) -> Nominee:
        meant = stated(mention, self.mentions[:place], self.topic)
        signs = ("before", *self.shown(meant.value or ""))
        acts = mention.role == "subject"
        return Nominee(mention, meant, (*signs, "acts") if acts else signs)


def opening(sentence: Sentence, figure: Placed) -> Opener | None:
    """Give what opens the clause of a figure by a common word, unless it is read as a name.

    Where the figure `counts`, a word right before it may be what it counts: 龙头企业超1100家.
    """
    at = figure.at
    start = sentence.clauses[bisect_right(sentence.clauses, at) - 1]
    for one in sentence.mentions:
        if one.start <= start < one.end:
            return None
    if at - start < _SHORTEST or not (found := opener_at(sentence.text, start, at)):
        return None
    for one in sentence.mentions:
        if one.start < found.end and found.start < one.end:
            return None
    common = figure.counts and found.kind != "name" and not found.that
    return None if common and _GAP.fullmatch(sentence.text, found.end, at) else found


def readings(
    sentence: Sentence, figure: Placed, answer: Slot[str], opener: Opener | None
) -> Iterable[Reading]:
    """Give the subjects that a figure may have.

    `answer` is that of the rules, `opener` what opens its clause.
    """
    clause, end = sentence.clause(figure.at)
    found = _before(sentence, clause, figure)
    if answer.known == "inherited":
        _leave_out_where(sentence, found)
    for one in sentence.nominees:
        if one.mention.start >= figure.until and one.meant.value not in found:
            found[one.meant.value] = _behind(one, end, figure)
    if opener and opener.text not in found:
        found[opener.text] = _opening(sentence, opener, figure)
    if answer.value is None:
        for told in found.values():
            told.signs.append("no-answer")
    else:
        named = found.get(answer.value)
        signs = named.signs if named else sentence.shown(answer.value)
        found[answer.value] = Reading(answer, _answers(signs, answer, sentence.topic))
        _add(sentence, found, sentence.inherited)
    _add(sentence, found, _further(sentence, clause, figure))
    return found.values()


def _add(
    sentence: Sentence,
    found: dict[str | None, Reading],
    further: Iterable[tuple[Slot[str], Sequence[str]]],
) -> None:
    for subject, signs in further:
        if known := found.get(subject.value):
            known.signs.extend(signs)
        else:
            shown = sentence.shown(subject.value or "")
            found[subject.value] = Reading(subject, [*shown, *signs])


def _before(sentence: Sentence, clause: int, figure: Placed) -> dict[str | None, Reading]:
    """Give the names before a figure, each where it stands nearest."""
    at = figure.at
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
        if figure.aged and mention.person:
            signs.append("aged")
        told[one.meant.value] = Reading(one.meant, signs)
    return told


def _further(
    sentence: Sentence, clause: int, figure: Placed
) -> Iterator[tuple[Slot[str], Sequence[str]]]:
    """Give what else a figure may be said of, each with its signs: of what went before."""
    yield from _opened_before(sentence, clause, figure)
    for start, end, name, is_work in sentence.quoted:
        if end <= figure.at:
            yield Slot(name, "described"), _quoted(sentence, start, clause, is_work=is_work)


def _opened_before(
    sentence: Sentence, clause: int, figure: Placed
) -> Iterator[tuple[Slot[str], Sequence[str]]]:
    """Give what opens the clauses before that of a figure by a common word, the nearest first."""
    place = sentence.clauses.index(clause)
    for before in range(place - 1, max(0, place - _CLAUSES) - 1, -1):
        if opener := sentence.opener(before):
            signs = ["earlier"]
            if opener.goes_on:
                signs.append("earlier-goes-on")
            if opener.kind == "person":
                signs += ["earlier-person", "aged"] if figure.aged else ["earlier-person"]
            yield Slot(opener.text, "stated" if opener.kind == "name" else "described"), signs


def _quoted(sentence: Sentence, start: int, clause: int, *, is_work: bool) -> Sequence[str]:
    signs = ["quoted-work"] if is_work else ["quoted"]
    if start >= clause - 1:
        signs.append("quoted-clause")
    if start in sentence.clauses:
        signs.append("quoted-opens")
    return signs


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


def _behind(one: Nominee, end: int, figure: Placed) -> Reading:
    signs = [sign for sign in one.signs if sign in _SHOWN]
    if one.mention.start < end:
        signs.append("behind-clause")
    if one.mention.person:
        signs += ["behind-person", "aged"] if figure.aged else ["behind-person"]
    return Reading(one.meant, signs)


def _opening(sentence: Sentence, opener: Opener, figure: Placed) -> Reading:
    signs = ["opens", *sentence.shown(opener.text)]
    known: Known = "described"
    if opener.kind == "name":
        known = "stated"
        signs.append("opens-name")
    elif opener.kind == "person":
        signs += ["opens-person", "goes-on"] if opener.goes_on else ["opens-person"]
        if figure.aged:
            signs.append("aged")
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

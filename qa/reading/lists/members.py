"""The members of an announced list, counted in every way that a reader might count them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.bearing import bearing, clauses, opening
from qa.reading.lists.catchwords import DEEDS, right_behind, slogan_ways
from qa.reading.lists.list_items import AHEAD, CUE, clauses_of_one, divided, plain_items
from qa.reading.lists.list_page import REACH, Count, Page, sentence_end, sentences
from qa.reading.lists.numbering import Marker, ordered

_WORD = regex(r"\w")
_DIGIT = regex(r"\d")
_PLACES = regex(r"[个名大]?[省市县区州镇乡村]")
_NEAR, _TWO, _BELOW = 6, 2, 200


def count_members(page: Page, told: Announcement) -> Count | None:
    """Give the members of an announced list; None when it is not spelled out.

    Where a list does not agree with the announced number, but another way of counting does,
    that one is given: a reader would find the text in order.
    """
    numbered = _numbered(page, told)
    if numbered:
        return _numbered_count(page.text, told, numbered)
    ways = list(slogan_ways(page, told) if told.slogan else _plain_ways(page.text, told))
    exact = [way for way in ways if len(way.members) == told.number]
    likely = [way for way in ways if _likely(page.text, told, way)]
    if exact or not likely:
        return exact[0] if exact else None
    if (row := _row_of_deeds(page.text, told, likely)) is not None:
        return row
    for members in _looser_ways(page, told):
        if len(members) == told.number:
            return Count(members, firm=False)
    return max(likely, key=lambda way: way.firm)


def _numbered_count(text: str, told: Announcement, run: Sequence[Marker]) -> Count | None:
    """Count a numbered list; None when its last number agrees or it goes on otherwise."""
    members = tuple((marker.start, marker.until) for marker in run)
    last = run[-1]
    agrees = last.value == told.number != len(members)
    ahead = text[last.end : last.end + AHEAD]
    goes_on = last.value < told.number and ordered(last.value + 1).search(ahead)
    if agrees or goes_on or _PLACES.match(told.noun):
        return None
    return Count(members, firm=not text.startswith("首先", run[0].start))


def _row_of_deeds(text: str, told: Announcement, ways: Sequence[Count]) -> Count | None:
    """Give the way that counts a row of one deed, which no other way counts: 进机关、进校园."""
    if told.noun not in DEEDS:
        return None
    rows = (way for way in ways if way.firm and len(way.members) > _TWO)
    return next(
        (way for way in rows if all(text.startswith(told.noun, at) for at, _ in way.members)), None
    )


def _likely(text: str, told: Announcement, way: Count) -> bool:
    """Say whether a list that does not agree is still likely to be the one announced."""
    if len(way.members) < _TWO or (len(told.noun) < _TWO and not _terse(text, told, way)):
        return False
    return way.firm or (told.number > _TWO and abs(len(way.members) - told.number) == 1)


def _terse(text: str, told: Announcement, way: Count) -> bool:
    """Say whether a catchword of one character is spelled out at once: 四难, 停车难、上学难.

    Members that all begin, or all end, with it may be longer: “四不”：不占用通道、不私拉电线.
    """
    short = all(end - start <= _NEAR for start, end in way.members)
    words = [text[start:end] for start, end in way.members]
    plain = len(words) > _TWO and not any(_DIGIT.search(word) for word in words)
    borne = plain and any(
        all(bears(word, told.noun) for word in words) for bears in (str.startswith, str.endswith)
    )
    return way.firm and (short or borne) and abs(len(way.members) - told.number) == 1


def _numbered(page: Page, told: Announcement) -> Sequence[Marker]:
    """Give the numbered list that begins at once: behind the colon or the full stop."""
    for run in page.runs:
        distance = run[0].start - told.after
        if 0 <= distance <= _NEAR and not _WORD.search(page.text, told.after, run[0].start):
            return run
    return ()


def _plain_ways(text: str, told: Announcement) -> Iterator[Count]:
    yield from plain_items(text, told)
    yield from clauses_of_one(text, told)
    named = told._replace(noun=told.noun[1:])
    for bears in (str.startswith, str.endswith) if len(named.noun) >= _TWO else ():
        ways = right_behind(text, named, bears)
        yield from (way for way in ways if not _joined_within(text, named, way))


def _joined_within(text: str, told: Announcement, way: Count) -> bool:
    """Say whether a clause bears the noun twice: 融资平台和人才平台."""
    return any(text.count(told.noun, *member) > 1 for member in way.members)


def _looser_ways(page: Page, told: Announcement) -> Iterator[tuple[Range, ...]]:
    """Count in ways that prove nothing by themselves, but show a text to be in order."""
    text = page.text
    cue = CUE.match(text, told.after)
    after = cue.end() if cue else told.after
    end = sentence_end(text, after)
    below = page.below(after, _BELOW)
    starts = [opening(text, *sentence) for sentence in sentences(text, below)]
    inside = (str.__contains__,) if len(told.noun) >= _TWO or told.noun == "一" else ()
    for bears in (str.startswith, str.endswith, *inside):
        for marks in "；、":
            pieces = tuple(divided(text[after:end], after, 0, end - after, marks))
            if told.slogan:
                yield pieces
            yield bearing(text, told, bears, [opening(text, *piece) for piece in pieces])
        yield bearing(text, told, bears, page.openings)
        yield bearing(text, told, bears, page.headings)
        yield bearing(text, told, bears, starts)
        for line in below[:_NEAR]:
            yield clauses(text, told, bears, *line)
        yield clauses(text, told, bears, after, after + REACH)

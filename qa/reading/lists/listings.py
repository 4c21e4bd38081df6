"""Announced numbers (三必问, 五项措施) with the members that follow, and numbered lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from operator import attrgetter
from typing import Final, NamedTuple

from qa.model import HEADS, Context, Flow, Listing, Range, Span
from qa.patterns import regex
from qa.reading.lists.announced import Announcement, find_announcements
from qa.reading.lists.appositions import find_appositions
from qa.reading.lists.awarded import find_awarded
from qa.reading.lists.catchword_rows import find_catchword_rows
from qa.reading.lists.characters_told import find_characters_told
from qa.reading.lists.clause_rows import find_clause_rows
from qa.reading.lists.closed_lists import find_closed_lists, find_including
from qa.reading.lists.divided_rows import find_divided_rows
from qa.reading.lists.explained_catchwords import find_explained_catchwords
from qa.reading.lists.headed_counts import find_headed
from qa.reading.lists.headed_rows import find_headed_rows
from qa.reading.lists.kin_counts import find_kin_counts
from qa.reading.lists.kin_rows import find_kin_rows
from qa.reading.lists.known_sets import find_known_sets
from qa.reading.lists.list_dresses import find_dressed_lists, row_of_letters
from qa.reading.lists.list_page import Count, Found, Page
from qa.reading.lists.made_of import find_made_of
from qa.reading.lists.manned_rows import find_manned_rows
from qa.reading.lists.members import count_members
from qa.reading.lists.mixed_catchwords import find_mixed_catchwords
from qa.reading.lists.name_lines import find_name_lines
from qa.reading.lists.named_later import find_named_later
from qa.reading.lists.numbered_names import find_numbered_names
from qa.reading.lists.numbering import NUMERAL, Marker, number_of
from qa.reading.lists.one_each import find_one_each
from qa.reading.lists.person_rows import find_apposed_persons, find_person_rows
from qa.reading.lists.prize_rows import find_prize_rows
from qa.reading.lists.respective_rows import find_respective_rows
from qa.reading.lists.row_numbers import numbered_each
from qa.reading.lists.rows_again import find_rows_again
from qa.reading.lists.rows_of_ones import find_rows_of_ones
from qa.reading.lists.run_counts import find_run_counts
from qa.reading.lists.short_rows import find_short_rows
from qa.reading.lists.siblings import find_siblings
from qa.reading.lists.strict_rows import find_strict_rows
from qa.reading.lists.told_rows import find_told_rows
from qa.reading.lists.updowns import find_updowns
from qa.reading.lists.weighed_rows import find_weighed_rows
from qa.reading.names.passages import join_blocks
from qa.reading.scene.scene import Scene

_LONG: Final = 4
_NEAR: Final = 40
_start: Final = attrgetter("start")
_OPENING, _AROUND = 400, 2000
_LEADS: Final = regex("[。：:；，\\s]{0,3}")
_HAD_BY_EACH: Final = regex("各[\u4e00-\u9fff]{0,3}$")
_STOP: Final = regex("[。\n]")
_COMMAS, _ANY_MARK = regex("[，；]"), regex("[，；、]")
_NUMBERED: Final = regex(r"[\u4e00-\u9fff）][^，；、\d]{0,3}\d[\d.,]*[^\d，；、]{0,5}$")
_FAR: Final = 300
_FIRST: Final = regex(f"前({NUMERAL})[个项条步类招]")


def read_listings(scene: Scene) -> list[Listing]:
    """Read the lists of an article: the numbered ones, and those that a number announces.

    An announcement whose members are not spelled out makes no listing; of several that
    announce the same (headline and text), the best filled one stands.
    """
    if not scene.lines:
        return []
    flow = join_blocks(scene.article.blocks)
    told = find_announcements(flow.text)
    desk = _Desk(scene, flow, Page(flow.text), _starts(scene), told)
    return sorted([*desk.numbered(), *desk.announced()], key=lambda listing: listing.span)


def _starts(scene: Scene) -> list[int]:
    """Give where each sentence of the article begins in its running text."""
    sizes = (len(block.flow.text) + 1 for block in scene.article.blocks)
    blocks = list(accumulate(sizes, initial=0))
    return [blocks[line.context.block] + line.offset for line in scene.lines]


class _Desk(NamedTuple):
    """An article as one running text, to find lists that go on over its blocks."""

    scene: Scene
    flow: Flow
    page: Page
    starts: list[int]
    told: Sequence[Announcement]

    def numbered(self) -> list[Listing]:
        """Give the lists that have numbers of their own."""
        return [self._numbered(run) for run in self.page.runs]

    def _numbered(self, run: Sequence[Marker]) -> Listing:
        members = self._spans((marker.start, marker.until) for marker in run)
        together = len({marker.line for marker in run}) == 1
        ordinals = tuple(marker.value for marker in run)
        context = self._context(run[0].start)
        row = row_of_letters(self.page.text, run) or self._announcing(run)
        (span,) = self._spans([row]) if row else members[:1]
        return Listing(span, 0, run[0].style, members, together, context, ordinals)

    def _announcing(self, run: Sequence[Marker]) -> Range | None:
        """Give where the number of a numbered list's members is announced, right before it."""
        start = run[0].start
        near = slice(*(bisect_right(self.told, at, key=_start) for at in (start - _NEAR, start)))
        for one in self.told[near]:
            between = self.page.text[one.after : start]
            if one.number == len(run) and _LEADS.fullmatch(between):
                return one.start, one.end
        return None

    def announced(self) -> list[Listing]:
        """Give each announced list once, and every list that stands before its number."""
        text, veiled = self.flow.text, self.page.veiled
        headed = list(find_headed_rows(text))
        within = [(row.members[0][0], row.members[-1][1]) for _, row in headed]
        strict = list(find_strict_rows(text))
        plain = [one for one in self._plain() if not _inside(one[1], within)]
        plain = [one for one in plain if one[1].firm or not _padded(one[1], strict)]
        explained = list(find_explained_catchwords(text))
        known = {(told.number, told.noun) for told, _ in explained}
        plain = [one for one in plain if (one[0].number, one[0].noun) not in known]
        found = [*headed, *explained, *plain, *find_appositions(text), *find_updowns(text)]
        found += find_headed(text, self._heads(), found)
        found += find_run_counts(text, self.page.runs, found)
        taken = {at for _, count in found for start, end in count.members for at in (start, end)}
        taken |= {marker.end for run in self.page.runs for marker in run}
        found += [one for one in find_closed_lists(text, veiled) if not _overlaps(one[1], taken)]
        counted = {told.start for told, _ in found}
        for one in (*self._dressed(), *strict):
            taken = {at for _, count in found for span in count.members for at in span}
            if one[0].start not in counted and not _overlaps(one[1], taken):
                found.append(one)
        found += [*find_rows_again(text, veiled), *find_kin_rows(text, veiled)]
        found += [*find_kin_counts(text, veiled)] if not found else []
        found += [*find_including(text), *find_name_lines(text), *find_awarded(text)]
        found += [*find_respective_rows(text), *find_prize_rows(text)]
        found += self._weighed(found)
        return [self._announced(*one) for one in found if not _is_no_list(text, *one)]

    def _plain(self) -> list[Found]:
        """Give the best count of each number and noun that is announced."""
        best: dict[tuple[int, str], Found] = {}
        for told in self.told:
            count = count_members(self.page, told)
            key = (told.number, told.noun)
            if count and (key not in best or _better(told, count, best[key])):
                best[key] = (told, count)
        return list(best.values())

    def _dressed(self) -> Iterator[Found]:
        """Give the lists whose members are known by how they are dressed: quotes, marks, verbs."""
        text, veiled = self.flow.text, self.page.veiled
        yield from (*find_dressed_lists(text, self.page.runs), *find_told_rows(text))
        yield from (*find_catchword_rows(text), *find_mixed_catchwords(text))
        yield from (*find_manned_rows(text), *find_known_sets(text))
        yield from (*find_rows_of_ones(text), *find_characters_told(text))
        yield from (*find_made_of(text), *find_person_rows(text), *find_short_rows(text))
        yield from (*find_siblings(text), *find_clause_rows(text, veiled))
        yield from (*find_one_each(text), *find_named_later(text))
        yield from (*find_apposed_persons(text), *find_numbered_names(text))

    def _weighed(self, found: Sequence[Found]) -> Iterator[Found]:
        """Give the rows that are likely to be counted wrongly, where nothing was found."""
        taken = {at for _, count in found for span in count.members for at in span}
        counted = {told.number for told, _ in found}
        text = self.flow.text
        for one in (*find_weighed_rows(text, self.page.veiled), *find_divided_rows(text)):
            if not _overlaps(one[1], taken) and one[0].number not in counted:
                yield one

    def _heads(self) -> int:
        """Give where the headlines end in the running text."""
        end = 0
        for block in self.scene.article.blocks:
            if block.kind not in HEADS:
                break
            end += len(block.flow.text) + 1
        return end

    def _announced(self, told: Announcement, count: Count) -> Listing:
        (span,) = self._spans([(told.start, told.end)])
        members, context = self._spans(count.members), self._context(told.start)
        long = told.slogan or told.end - told.start >= _LONG
        again = self._spans(_again(self.flow.text, told.start, told.end)) if long else ()
        return Listing(span, told.number, told.noun, members, count.firm, context, again=again)

    def _spans(self, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        document = self.scene.document.id
        return tuple(self.flow.span(document, start, end) for start, end in ranges)

    def _context(self, offset: int) -> Context:
        line = max(0, bisect_right(self.starts, offset) - 1)
        return self.scene.lines[line].context


def _again(text: str, start: int, end: int) -> Iterator[Range]:
    """Give where else the words of an announcement stand: in the headline, or near by."""
    told = text[start:end]
    near = max(_OPENING, start - _AROUND), end + _AROUND
    for first, last in ((0, min(_OPENING, start)), near):
        at = first - 1
        while (at := text.find(told, at + 1, last)) >= 0:
            if at != start:
                yield at, at + len(told)


def _is_no_list(text: str, told: Announcement, count: Count) -> bool:
    """Say whether members have numbers of their own, or are the first only: 五个一批，有前四个.

    Nor are those a list who have so many each: 东门、西门、南门各设2个取水点.
    """
    if not count.members:
        return True
    if count.members[-1][1] <= told.start and _HAD_BY_EACH.search(text, 0, told.start):
        return True
    if _told_with_numbers(text, told.number, count.members[0][0]):
        return True
    first = _FIRST.search(text, told.end, max(told.end, count.members[0][0]))
    of_the_first = first is not None and number_of(first[1]) == len(count.members)
    return of_the_first or numbered_each(text, count.members, told.start, told.end)


def _told_with_numbers(text: str, number: int, start: int) -> bool:
    """Say whether as many are told with a number each, commas between: 农、林业5862元，…."""
    stretch = _STOP.split(text[start : start + _FAR], maxsplit=1)[0]
    ways = (marks.split(stretch) for marks in (_COMMAS, _ANY_MARK))
    return any(len(way) == number and all(map(_NUMBERED.search, way)) for way in ways)


def _inside(count: Count, rows: Sequence[Range]) -> bool:
    """Say whether a count begins where a row does whose members bear what announces them."""
    return any(start <= count.members[0][0] <= end for start, end in rows)


def _padded(count: Count, rows: Sequence[Found]) -> bool:
    """Say whether a count agrees by what stands behind the row that its catchword is borne by."""
    starts = [start for start, _ in count.members]
    return any([start for start, _ in row.members] == starts[:-1] for _, row in rows)


def _overlaps(count: Count, taken: AbstractSet[int]) -> bool:
    """Say whether members were counted before."""
    first, last = count.members[0][0], count.members[-1][1]
    return any(first <= at <= last for at in taken)


def _better(told: Announcement, count: Count, best: tuple[Announcement, Count]) -> bool:
    """Prefer what stands right behind its announcement, what agrees, what is told nearest."""
    return _rank(told, count) > _rank(*best)


def _rank(told: Announcement, count: Count) -> tuple[bool, bool, int]:
    fits = len(count.members) == told.number
    return count.firm, fits, -abs(count.members[0][0] - told.start)

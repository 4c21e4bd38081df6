"""Announced numbers (三坚持, 五项措施) with the members that follow, and numbered lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qa.model import Context, Flow, Listing, Span
from qa.reading.announced import Announcement, find_announcements
from qa.reading.members import Count, Page, count_members
from qa.reading.numbering import Marker
from qa.reading.passages import join_blocks
from qa.reading.scene import Scene


def read_listings(scene: Scene) -> list[Listing]:
    """Read the lists of an article: the numbered ones, and those that a number announces.

    An announcement whose members are not spelled out makes no listing; of several that
    announce the same (headline and text), the best filled one stands.
    """
    if not scene.lines:
        return []
    flow = join_blocks([block for block in scene.article.blocks if block.flow.text])
    desk = _Desk(scene, flow, Page(flow.text))
    return sorted([*desk.numbered(), *desk.announced()], key=lambda listing: listing.span)


@dataclass(frozen=True, slots=True)
class _Desk:
    """An article as one running text, to find lists that go on over its blocks."""

    scene: Scene
    flow: Flow
    page: Page

    def numbered(self) -> list[Listing]:
        """Give the lists that have numbers of their own."""
        return [self._numbered(run) for run in self.page.runs]

    def _numbered(self, run: Sequence[Marker]) -> Listing:
        members = self._spans((marker.start, marker.until) for marker in run)
        together = len({marker.line for marker in run}) == 1
        ordinals = tuple(marker.value for marker in run)
        context = self._context(members[0])
        return Listing(members[0], 0, run[0].style, members, together, context, ordinals)

    def announced(self) -> list[Listing]:
        """Give each announced list once."""
        best: dict[tuple[int, str], tuple[Announcement, Count]] = {}
        for told in find_announcements(self.flow.text):
            count = count_members(self.page, told)
            key = (told.number, told.noun)
            if count and (key not in best or _better(told, count, best[key][1])):
                best[key] = (told, count)
        return [self._announced(told, count) for told, count in best.values()]

    def _announced(self, told: Announcement, count: Count) -> Listing:
        (span,) = self._spans([(told.start, told.end)])
        members = self._spans(count.members)
        return Listing(span, told.number, told.noun, members, count.firm, self._context(span))

    def _spans(self, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        document = self.scene.document.id
        return tuple(self.flow.span(document, start, end) for start, end in ranges)

    def _context(self, span: Span) -> Context:
        for line in self.scene.lines:
            if line.context.span.contains(span):
                return line.context
        return self.scene.lines[0].context


def _better(told: Announcement, count: Count, other: Count) -> bool:
    """Prefer what agrees with the number, then what stands nearer to it."""
    fits = (len(count.members) == told.number, count.firm)
    return fits > (len(other.members) == told.number, other.firm)

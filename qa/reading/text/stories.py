"""The stories of a page: where one ends and the next begins, which heading names which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from qa.patterns import regex
from qa.reading.text import kinds
from qa.reading.text.stretches import Stretch

_BUNDLE = regex(
    r"(?:快讯|简讯|短讯|短波|要闻|速览|速递|集锦|一句话新闻|简明新闻|一周回顾)[）)】]?$"
)
_NAMING = 5
"""The fewest characters that name a story."""
BODY = frozenset({"text", "list"})
"""The looks that are counted as paragraphs."""


def stories(page: Sequence[Stretch]) -> list[list[Stretch]]:
    """Part a page into its stories; when in doubt it is one."""
    starts = _starts(page)
    bounds = [0, *(_first_of_head(page, at) for at in starts), len(page)]
    bounds = sorted(set(bounds))
    return [list(page[a:b]) for a, b in pairwise(bounds)]


def _starts(page: Sequence[Stretch]) -> list[int]:
    """Find the headings that begin another story than the first."""
    heads = [at for at, stretch in enumerate(page) if _heads(page, at, stretch)]
    tops = [at for at in heads if page[at].mark == "#"]
    if len(tops) > 1:
        return tops[1:]
    first = next((at for at, stretch in enumerate(page) if stretch.look in BODY), len(page))
    if _is_bundle(page, heads):
        return [at for at in heads if not kinds.is_section_mark(page[at].text)][1:]
    later = [at for at in heads if at > first]
    free = [at for at in later if _is_free(page[at])]
    if any(kinds.is_of_page(s.text) for s in page if s.look == "byline") and _unlike(page, free):
        return free
    shapes = Counter(_shape(page[at].text) for at in later)
    return [at for at in free if shapes[_shape(page[at].text)] == 1 and _begins(page, at)]


def _heads(page: Sequence[Stretch], at: int, stretch: Stretch) -> bool:
    """Say whether text stands under a heading before the next one that is not shorter."""
    if stretch.look != "heading":
        return False
    for other in page[at + 1 : at + 6]:
        if other.look in BODY:
            return True
        if other.look == "heading" and not _below(stretch, other):
            return False
    return False


def _below(stretch: Stretch, other: Stretch) -> bool:
    """Say whether a heading right under another is its second line or its first section."""
    counted = kinds.is_section_mark(other.text) and not kinds.is_section_mark(stretch.text)
    return counted or _is_minor(other)


def _is_minor(stretch: Stretch) -> bool:
    """Say whether a heading is a line that no story could be named by."""
    text = stretch.text
    return len(text) < _NAMING or kinds.is_only_dates(text) or text.startswith(("——", "――"))


def _is_free(stretch: Stretch) -> bool:
    return not (_is_minor(stretch) or kinds.is_section_mark(stretch.text) or len(stretch.mark) > 1)


def _unlike(page: Sequence[Stretch], heads: Sequence[int]) -> bool:
    """Say whether headings are shaped differently, as headlines are and sections are not."""
    shapes = [_shape(page[at].text) for at in heads]
    return len(set(shapes)) == len(shapes)


def _shape(text: str) -> tuple[int, int]:
    parts = text.split()
    return len(parts), len(parts[0])


def _is_bundle(page: Sequence[Stretch], heads: Sequence[int]) -> bool:
    """Say whether the page calls itself a bundle of short news and is built like one."""
    first = next((stretch for stretch in page if stretch.look != "byline"), None)
    named = first is not None and first.look == "heading" and _BUNDLE.search(first.text)
    return bool(named) and len(heads) > 1


def _begins(page: Sequence[Stretch], at: int) -> bool:
    """Say whether a heading surely begins another story: something closes the one before."""
    following = page[at + 1]
    if following.look in BODY and kinds.is_dateline(following.text):
        return True
    return page[at].rule or _closed(page, at)


def _closed(page: Sequence[Stretch], at: int) -> bool:
    """Say whether the story above ends with its author, apart from pictures and headings."""
    above = at - 1
    while above >= 0 and page[above].look in {"caption", "heading"}:
        above -= 1
    if above < 0:
        return False
    stretch = page[above]
    if stretch.look == "byline":
        return kinds.is_end_mark(stretch.text)
    return stretch.look in BODY and kinds.ends_signed(stretch.text)


def _first_of_head(page: Sequence[Stretch], at: int) -> int:
    """Go up from a headline over the short lines printed above it."""
    while at > 0 and page[at - 1].look == "heading" and page[at - 1].gap and page[at].gap == 0:
        at -= 1
    return at


def headline_of(story: Sequence[Stretch]) -> int:
    """Find the main headline: a vertical one, a Markdown title, a heading on top; else -1."""
    for at, stretch in enumerate(story):
        if stretch.look == "banner" or stretch.mark == "#":
            return at
    for at, stretch in enumerate(story):
        if stretch.look in BODY:
            return -1
        if stretch.look == "heading" and (_heads(story, at, stretch) or _has_body(story)):
            return at if not _is_page_name(story, at) else _next_heading(story, at)
    return -1


def _has_body(story: Sequence[Stretch]) -> bool:
    return any(stretch.look in BODY for stretch in story)


def _is_page_name(story: Sequence[Stretch], at: int) -> bool:
    return _BUNDLE.search(story[at].text) is not None and _next_heading(story, at) > at


def _next_heading(story: Sequence[Stretch], at: int) -> int:
    """Find the next heading above the first paragraph; `at` itself if there is none."""
    for other in range(at + 1, len(story)):
        if story[other].look in BODY:
            return at
        if story[other].look == "heading":
            return other
    return at


def sections(story: Sequence[Stretch], headline: int) -> list[int]:
    """Give the section heading that each stretch stands under; -1 for none.

    The heading may be printed below its section.
    """
    heads = [at for at, s in enumerate(story) if s.look == "heading" and at != headline]
    named = [-1] * len(story)
    if _stand_after(story, heads):
        _name_upwards(story, heads, named)
    else:
        for head, stop in zip(heads, [*heads[1:], len(story)], strict=False):
            named[head + 1 : stop] = [head] * (stop - head - 1)
    return named


def _stand_after(story: Sequence[Stretch], heads: Sequence[int]) -> bool:
    """Say whether section headings clearly stand below their sections."""
    if any(at and _is_end(story[at - 1]) for at in heads):
        return True
    body = [at for at, stretch in enumerate(story) if stretch.look in BODY]
    return len(heads) > 1 and bool(body) and body[0] < heads[0] and body[-1] < heads[-1]


def _is_end(stretch: Stretch) -> bool:
    return stretch.look == "byline" and kinds.is_end_mark(stretch.text)


def _name_upwards(story: Sequence[Stretch], heads: Sequence[int], named: list[int]) -> None:
    """Name each part by the heading below it; by an unused one above where none follows."""
    marks = set(heads)
    bounds = [at for at, stretch in enumerate(story) if at in marks or stretch.look == "banner"]
    used: set[int] = set()
    start = 0
    for stop in [*bounds, len(story)]:
        bodies = any(stretch.look in BODY for stretch in story[start:stop])
        head = stop if stop in marks else start - 1
        if bodies and head in marks and head not in used:
            named[start:stop] = [head] * (stop - start)
            used.add(head)
        start = stop + 1

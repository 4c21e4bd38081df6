"""Torn paragraphs made whole, pictures told from text: a page's stretches in order."""

from __future__ import annotations

from qa.reading.text import kinds
from qa.reading.text.stretches import Stretch, joined
from qa.reading.text.wraps import Page

_REACH = 4
_CAPTION = 100
_TEXT = 20


def mended(page: Page) -> list[Stretch]:
    """Join what belongs together and name the captions."""
    found = _titled(_credited(list(page.stretches)))
    found = _joined(found, page)
    return _numbered_pictures(_scenes(found, wrapped=page.column > 0))


def _titled(found: list[Stretch]) -> list[Stretch]:
    """Take the first line for the headline where it is longer than other headings may be."""
    for at, stretch in enumerate(found[:-1]):
        if stretch.look == "byline":
            continue
        if stretch.look == "text" and stretch.lines == 1 and not stretch.mark:
            following = found[at + 1].text
            if kinds.is_title(stretch.text, following) and not kinds.continues(following):
                found[at] = stretch._replace(look="heading")
        break
    return found


def _credited(found: list[Stretch]) -> list[Stretch]:
    """Join a photographer's line to the caption above it."""
    kept: list[Stretch] = []
    for stretch in found:
        above = kept[-1] if kept else None
        if (
            above
            and stretch.gap == 0
            and kinds.is_credit(stretch.text)
            and not kinds.is_of_pictures(stretch.text)
            and above.look in {"text", "caption", "heading"}
            and len(above.text) <= _CAPTION
            and not above.mark
        ):
            kept[-1] = joined([above, stretch])._replace(look="caption")
        else:
            kept.append(stretch)
    return kept


def _joined(found: list[Stretch], page: Page) -> list[Stretch]:
    """Give every paragraph that stops in mid-sentence its continuation."""
    taken: set[int] = set()
    whole: list[Stretch] = []
    for at, stretch in enumerate(found):
        if at in taken:
            continue
        chain = [at]
        while rest := _rest(found, chain, page):
            chain.append(rest)
        taken.update(chain)
        part = joined([found[link] for link in chain])
        whole.append(part._replace(look="text") if _heads_text(stretch, chain) else part)
    return whole


def _heads_text(stretch: Stretch, chain: list[int]) -> bool:
    return stretch.look == "heading" and len(chain) > 1


def _rest(found: list[Stretch], chain: list[int], page: Page) -> int:
    """Find what continues the last link, over captions and bylines; 0 if nothing does."""
    at = chain[-1]
    torn = found[at]
    after = found[at + 1] if at + 1 < len(found) else None
    if not after or torn.look not in {"text", "list", "heading"} or torn.mark.startswith("#"):
        return 0
    if kinds.complete(torn.text):
        return at + 1 if after.look == "text" and kinds.closes(after.text) else 0
    if torn.look == "heading" and len(chain) == 1:
        clear = after.look == "text" and kinds.closes(after.text) and not after.gap
        return at + 1 if clear else 0
    for other in range(at + 1, min(at + 1 + _REACH, len(found))):
        stretch = found[other]
        if stretch.look in {"caption", "byline"} and not stretch.rule:
            continue
        return other if _fits(torn, stretch, page, sure=len(chain) > 1) else 0
    return 0


def _fits(torn: Stretch, rest: Stretch, page: Page, *, sure: bool) -> bool:
    if rest.mark or rest.rule or rest.look in {"banner", "list"}:
        return False
    if kinds.continues(rest.text) or kinds.expects_more(torn.text):
        return True
    if not (sure or _is_text(torn, page.column)) or (rest.inset and page.insets):
        return False
    if kinds.is_dateline(rest.text):
        return False
    full = page.column * 17 <= rest.width * 20 <= page.column * 23
    return rest.look == "text" or (rest.look == "heading" and full and page.column > 0)


def _is_text(stretch: Stretch, column: int) -> bool:
    """Say whether a stretch is running text and no odd line that merely lacks its full stop."""
    if column:
        return stretch.lines > 1 or kinds.punctuated(stretch.text)
    return kinds.punctuated(stretch.text) and len(stretch.text) >= _TEXT


def _scenes(found: list[Stretch], *, wrapped: bool) -> list[Stretch]:
    """Take plain short sentences for captions where white space or neighbours set them apart."""
    scene = [s.look == "text" and not s.mark and kinds.is_scene(s.text) for s in found]
    named = [scene[at] or s.look == "caption" for at, s in enumerate(found)]
    for at, stretch in enumerate(found):
        after = found[at + 1].gap if at + 1 < len(found) else 0
        apart = max(stretch.gap, after) > 1
        among = wrapped and any(named[max(at - 1, 0) : at] + named[at + 1 : at + 2])
        if scene[at] and at and (apart or among):
            found[at] = stretch._replace(look="caption")
    return found


def _numbered_pictures(found: list[Stretch]) -> list[Stretch]:
    """Take ①, ②, … above or below a line about the page's pictures for captions."""
    pictures = any(kinds.is_of_pictures(s.text) or kinds.is_credit(s.text) for s in found)
    return [
        s._replace(look="caption")
        if pictures and s.look == "list" and kinds.is_circled(s.text)
        else s
        for s in found
    ]

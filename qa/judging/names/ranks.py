"""One person with two ranks: 副县长 in one place, 县长 in another. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from qa.judging.names.holders import MOVES, changes_hands
from qa.judging.names.naming import by_name, once_each
from qa.judging.names.other_posts import other_posts
from qa.model import Named
from qa.patterns import regex

_TITLES = (
    "书记|省长|市长|区长|县长|镇长|乡长|州长|盟长|旗长|局长|处长|科长|厅长|部长|司长|主任|主任医师|主任护师|院长|校长"
    "|园长|行长|会长|社长|所长|站长|馆长|台长|庭长|支队长|大队长|中队长|总队长|队长|检察长|董事长|理事长|总经理"
    "|总裁|政委|秘书长|主席|教授|研究员|总编辑|组长|厂长|经理"
)
_PIECE = regex(rf"(?P<unit>.*?)(?P<deputy>(?:常务|第一)?副)?(?P<title>{_TITLES})$")
_ONCE = regex(r"[12]\d{3}年|[去前]年|当时|当年|那时|[时曾历]任|年前|过去|以前|回忆")


class Ranks(NamedTuple):
    """Two mentions of one person: as deputy, and with the title itself.

    `same_unit` when both name the same organisation; `other` when not deputy and chief but
    two posts that nobody holds together are told, `title` with the first mention.
    """

    deputy: Named
    chief: Named
    title: str
    same_unit: bool
    other: bool = False


Posts: TypeAlias = list[tuple[str, bool, str]]
"""Of each post the organisation, whether as deputy, and the title."""


def two_ranks(persons: Sequence[Named]) -> Iterator[Ranks]:
    """Give the persons whom one article calls both deputy and chief."""
    full = by_name(named for named in persons if named.kind == "person")
    for group in full.values():
        moved = any(map(changes_hands, group)) or bool(MOVES.search(group[0].context.gist.opening))
        mentions = once_each(named for named in group if _is_current(named, moved=moved))
        held = [(one, _posts(one)) for one in mentions]
        found = (_ranks(one, other) for one in held for other in held)
        ranks = [one for one in found if one]
        yield from ranks[:1] or _called_deputy(group, full, persons)
    yield from (
        Ranks(found.called, found.introduced, found.title, same_unit=False, other=True)
        for found in other_posts(full, persons)
    )


def _called_deputy(
    group: Sequence[Named], full: Mapping[str, Sequence[Named]], persons: Sequence[Named]
) -> Iterator[Ranks]:
    """Give who is a chief, nobody else's namesake, and called deputy by the surname: 何副局长."""
    surname = group[0].name[0]
    if sum(name.startswith(surname) for name in full) > 1 or any(map(changes_hands, group)):
        return
    titles = {title: one for one in group for _, low, title in _posts(one) if not low}
    below = {title for one in group for _, low, title in _posts(one) if low}
    for called in persons:
        title = called.post.removeprefix("副")
        deputy = called.kind == "surname" and called.name == surname and title != called.post
        if deputy and title in titles and not below and not changes_hands(called):
            yield Ranks(called, titles[title], title, same_unit=False)
            return


def _is_current(named: Named, *, moved: bool) -> bool:
    """Say whether a post is held now; last year's is, unless the article tells of a move."""
    bygone = _ONCE.search(named.context.sentence)
    lately = bygone and bygone[0] == "去年" and not moved
    return bool(named.post) and not changes_hands(named) and (not bygone or bool(lately))


def _ranks(one: tuple[Named, Posts], other: tuple[Named, Posts]) -> Ranks | None:
    (deputy, held), (chief, held_too) = one, other
    for unit, is_deputy, title in held:
        if not is_deputy or any(told == title and not low for _, low, told in held):
            continue
        for other_unit, low, told in held_too:
            if told == title and not low and _fit(unit, other_unit):
                if any(below and named == title for _, below, named in held_too):
                    return None
                return Ranks(deputy, chief, title, unit == other_unit != "")
    return None


def _posts(named: Named) -> Posts:
    """Give organisation, whether as deputy, and title of each post that is named."""
    found = (_PIECE.search(piece) for piece in named.post.split("、"))
    return [(one["unit"], one["deputy"] is not None, one["title"]) for one in found if one]


def _fit(unit: str, other: str) -> bool:
    """Say whether two organisations may be one: 县城管局 and 城管局, or one not named again."""
    return unit.endswith(other) or other.endswith(unit)

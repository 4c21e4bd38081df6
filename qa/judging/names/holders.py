"""Who holds a post: two persons whom an article gives the same one. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.judging.names.naming import by_name, listed, one_character_apart, turned
from qa.model import Named
from qa.patterns import regex

_TITLE = regex(
    "(?:党委书记|党组书记|党总支书记|党支部书记|县委书记|市委书记|省委书记|区委书记|书记|省长|市长|区长|县长|镇长|乡长|州长|局长|厅长"
    "|部长|司长|主任|院长|校长|园长|行长|会长|社长|所长|站长|馆长|台长|厂长|支队长|大队长|中队长|总队长|队长|检察长|董事长|理事长"
    "|总经理|总裁|政委|秘书长|主席|总导演|主教练|总设计师|总工程师|总指挥|策展人|团长)$"
)
_NOT_NOW = regex(
    "[前原老副代]|时任|曾任|历任|新任|继任|首任|候任|已故|第.{1,3}任|常务|执行|名誉|荣誉|联席|轮值|另一|其他|相关|有关"
)
MOVES = regex(
    "任命|免去|当选|接替|接任|退休(?![前后])|卸任|调任|辞去|辞职|履新|转任|换届|到任|上任|升任|出任|兼任|接棒|交接|不再担任"
)
"""Words that tell of a post changing hands."""
_FORMER = regex("(?:前任|前一任|上一任|上任|原任)[^、]{0,8}$|[老原前][^、]{0,2}长$")
_TAKES_OVER = regex("到任|上任|接任|新任|现任|履新|接棒|继任|接替")
_BYGONE = regex("当年|当时|那时|那年|曾|时任|[12]\\d{3}年|年前|去年|回忆|记得|过去|以前")
_YEAR = regex(r"[12]\d{3}年|去年|前年")
_VAGUE = regex("^[该本我全各某一两几其]|[各某]")
_LEAD = regex("^.*(?:[据在由从向和与对是为]|随后|来自|采访|记者|同时|其中|[，。；：、])")
_LEAST_UNIT = 3


class Holders(NamedTuple):
    """Two persons with one post, `other` printed after `one`.

    `post` is the post with its organisation; `former` are the mentions that call `other` the
    predecessor, if that is what the clash rests on.
    """

    one: Named
    other: Named
    title: str
    post: str
    former: tuple[Named, ...] = ()


def title(named: Named) -> str:
    """Give the title at the end of a person's post that one person holds at a time, or nothing."""
    found = _TITLE.search(named.post)
    return found[0] if found else ""


def has_post(named: Named) -> bool:
    """Say whether a person is named with such a post, or as the predecessor in one."""
    if named.kind == "surname":
        return True
    return named.kind == "person" and bool(title(named) or _FORMER.search(named.post))


def holders(persons: Sequence[Named]) -> Iterator[Holders]:
    """Give the pairs of persons to whom one article gives the same post."""
    full = [named for named in persons if named.kind == "person"]
    now = [named for named in full if not _passes_on(named)]
    yield from _same_organisation(now)
    yield from _still_called(full)
    yield from _other_surname(full, [named for named in persons if named.kind == "surname"])


def _other_surname(full: Sequence[Named], called: Sequence[Named]) -> Iterator[Holders]:
    """Give the one holder of a post in an article who is also called by another surname."""
    told: set[str] = set()
    for named in called:
        holding = (one for one in full if not _NOT_NOW.search(one.post))
        held = {one.name: one for one in holding if _is_called(one, named.post)}
        strange = not any(one.name.startswith(named.name) for one in full)
        if len(held) != 1 or not strange or named.name in told or changes_hands(named):
            continue
        (one,) = held.values()
        if not MOVES.search(one.context.sentence) and one.context.span < named.context.span:
            told.add(named.name)
            yield Holders(one, named, named.post, named.post)


def _is_called(one: Named, post: str) -> bool:
    """Say whether a person with a post may be called so: 第一书记 is a 书记, 中队长 a 队长."""
    own = title(one)
    return own.endswith(post) or (own != "" and post.endswith(own) and one.post.endswith(post))


def _same_organisation(persons: Sequence[Named]) -> Iterator[Holders]:
    first: dict[str, Named] = {}
    for named in persons:
        if (unit := organisation(named)) and (held := title(named)):
            one = first.setdefault(unit + held, named)
            if one.name != named.name and _are_two(one, named):
                yield Holders(one, named, held, unit + held)


def _are_two(one: Named, other: Named) -> bool:
    """Say whether two names are no spellings of one, and stand apart in sentences of one time."""
    alike = one_character_apart(one.name, other.name) or turned(one.name) == turned(other.name)
    if one.context.span == other.context.span or alike:
        return False
    return set(_YEAR.findall(one.context.sentence)) == set(_YEAR.findall(other.context.sentence))


def organisation(named: Named) -> str:
    """Give the organisation that a post names, if it is plain which one, else nothing."""
    unit = _before_title(named)
    return "" if len(unit) < _LEAST_UNIT or _VAGUE.search(unit) else unit


def _before_title(named: Named) -> str:
    """Give what stands before the title and is no word that only leads up to it."""
    unit = named.post[: len(named.post) - len(title(named))].split("、")[-1]
    lead = _LEAD.match(unit)
    return unit[lead.end() :] if lead else unit


def holds_now(named: Named) -> bool:
    """Say whether a person is named with a post that nothing says has passed on."""
    return has_post(named) and not _passes_on(named)


def _passes_on(named: Named) -> bool:
    """Say whether the post is a former or deputy one, or the sentence tells of its passing on."""
    return bool(_NOT_NOW.search(named.post)) or changes_hands(named)


def changes_hands(named: Named) -> bool:
    """Say whether the sentence tells of posts that pass on, or lists the person with others."""
    return MOVES.search(named.context.sentence) is not None or listed(named)


def _still_called(persons: Sequence[Named]) -> Iterator[Holders]:
    """Give who is told as the predecessor and yet called by the post of the successor."""
    groups = by_name(persons)
    now = {
        title(named): named
        for named in reversed(persons)
        if _TAKES_OVER.search(named.context.sentence) and not _NOT_NOW.search(named.post)
    }
    for mentions in groups.values():
        former = tuple(named for named in mentions if _FORMER.search(named.post))
        for named in mentions if former else ():
            one = now.get(title(named))
            if title(named) and one and one.name != named.name and _as_today(named):
                yield Holders(one, named, title(named), title(named), former)


def _as_today(named: Named) -> bool:
    """Say whether a person is called by a bare post, in a sentence about the present."""
    return not _before_title(named) and not _BYGONE.search(named.context.sentence)

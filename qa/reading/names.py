"""Persons as an article names them, with the words that introduce each mention.

A name is taken for one where a post or part stands before it and a word that goes on with the
sentence behind it. Then every mention of it is read, and every mention of a name that differs
from it in one character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from qa.model import Named
from qa.model.likeness import likeness
from qa.patterns import regex
from qa.reading.foreign import foreign_names
from qa.reading.offices import read_offices
from qa.reading.placenames import read_places
from qa.reading.posts import BARE, BARE_ENDS, POST, TITLE, ends_with_role
from qa.reading.scene import Line, Scene
from qa.reading.speaking import ACTS, GOES_ON, SPEAKS
from qa.reading.surnames import DOUBLE, NOT_GIVEN, SINGLE, is_word
from qa.reading.things import read_things

_HAN = "\u4e00-\u9fff"
_POSTS = (*POST.split("|"), "岁的")
_TRADES = frozenset("师员匠手")
_POST_ENDS = frozenset(post[-1] for post in _POSTS) | _TRADES
_DOUBLE_HEADS = frozenset(name[0] for name in DOUBLE)
_TWO_GIVEN = rf"(?:(?![{''.join(sorted(NOT_GIVEN))}])[{_HAN}]){{2}}"
_SURNAME = regex(
    rf"[{''.join(sorted(SINGLE | _DOUBLE_HEADS))}](?=(?P<given>{_TWO_GIVEN})|[{_HAN}])"
)
"""Where a surname may begin, with the two characters behind it that can be a given name."""
_BEFORE = regex(rf"[{_HAN}、]{{0,30}}$")
_CALLED_OUT = regex(
    rf"(?<![{_HAN}])(?P<who>[{''.join(sorted(SINGLE))}])"
    r"(?P<post>(?:第一)?书记|主任|(?:中|大|支)?队长|校长|局长|站长|所长|院长|镇长|乡长|村长|会长|社长|馆长|园长|厂长|董事长|总经理)"
    rf"(?=[说道称笑介告表坦算带指的在一还也把抹叹回摆，。、：“”]|[^{_HAN}]|$)"
)
"""李书记, where nothing stands before it: at the beginning of a clause or quotation."""
_CALLED = regex(
    r"(?<![老小原前副正曾时首历兼任新现各某该本])(?P<who>[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛"
    r"叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟段雷汤尹黎易武乔贺赖龚高马林])"
    r"(?P<post>局长|县长|镇长|乡长|校长|院长|园长|馆长|所长|站长|厂长|台长|行长|庭长|大队长|支队长)"
    rf"(?=[说道称笑介告表坦算带指的在一还也，。、：“”]|[^{_HAN}]|$)"
)
_SURE = 2
_ROLE = 8
_POST = 30
_APPOSED = ("，", " ", "\u3000")
_DAY = ("日", "号")
_GIVEN = 2
_JOINERS = ("和", "与", "为")


Persons: TypeAlias = "tuple[tuple[tuple[int, str], ...], ...]"
"""For each sentence of an article where persons stand in it, and their names."""


class Begin(NamedTuple):
    """Where a surname of so many characters begins; `longest`: with two behind it, or nothing."""

    at: int
    surname: int
    longest: str


class Masked(NamedTuple):
    """Names by what others that are like them share with them, and the characters of all."""

    names: dict[str, list[str]]
    letters: frozenset[str]


def read_names(scene: Scene, persons: Persons) -> list[Named]:
    """Read the persons, places, organisations and other things that an article names."""
    named = [
        _named(line, at, name)
        for line, found in zip(scene.lines, persons, strict=True)
        for at, name in found
    ]
    known = frozenset(name for found in persons for _, name in found)
    return [
        *named,
        *_may_be(scene, known),
        *_surnames(scene),
        *read_places(scene),
        *read_things(scene),
        *read_offices(scene),
    ]


def _may_be(scene: Scene, known: frozenset[str]) -> Iterator[Named]:
    """Read what stands where a person does, though nobody introduces it: another article may."""
    for line in scene.lines:
        for at, _, name in _begins(line.text):
            stands = name and name not in known and _is_bare(line.text, at)
            if stands and ACTS.match(line.text, at + len(name)):
                yield Named(line.span(at, at + len(name)), name, "", "maybe", line.context)


def find_persons(scene: Scene) -> Persons:
    """Find the persons whom an article introduces, wherever it names them."""
    texts = [line.text for line in scene.lines]
    known = _known(texts)
    masked = _masked(known)
    names = known.union(*(_near(text, known, masked) for text in texts)) if known else known
    return tuple(
        (*foreign_names(text), *(_mentions(text, names) if known else ())) for text in texts
    )


def _surnames(scene: Scene) -> Iterator[Named]:
    """Read 李局长: a surname with a post that one person holds."""
    for line in scene.lines:
        if "长" not in line.text and "书记" not in line.text and "主任" not in line.text:
            continue
        found = {
            one.start(): one
            for shape in (_CALLED_OUT, _CALLED)
            for one in shape.finditer(line.text)
        }
        for one in found.values():
            yield Named(line.span(*one.span()), one["who"], one["post"], "surname", line.context)


def _known(texts: Sequence[str]) -> frozenset[str]:
    """Give the names that stand behind a post and before a word that goes on, or do so twice."""
    seen: Counter[str] = Counter()
    led: list[str] = []
    for text in texts:
        for at, surname, longest in _begins(text):
            if _is_introduced(text, at):
                seen[name_at(text, at, surname)] += _SURE
                seen[longest] += 1
                led += [longest] if longest else []
            if longest and _is_bare(text, at) and ACTS.match(text, at + len(longest)):
                seen[longest] += 1
    whole = "\n".join(texts)
    seen.update(name for name in frozenset(led) if whole.count(name) > 1)
    sure = frozenset(name for name, times in seen.items() if name and times > 1)
    begun = {name[:-1] for name in sure if len(name) > _GIVEN}
    short = {name for text in texts for name in _speakers(text, sure, begun)}
    known = frozenset(name[:-1] if name[:-1] in short else name for name in sure)
    return known | _alike_pairs(texts, frozenset(seen) - known)


def _alike_pairs(texts: Sequence[str], told: frozenset[str]) -> frozenset[str]:
    """Give the names that what follows them does not show, each with one that is like it."""
    masked = _masked(name for name in told if len(name) > _GIVEN)
    pairs = (_alike(text, masked) for text in texts if masked.names)
    return frozenset(name for found in pairs for pair in found for name in pair)


def _alike(text: str, masked: Masked) -> Iterator[tuple[str, str]]:
    """Give the names that stand where a person does and are easily taken for one of others."""
    letters = masked.letters
    for at, _, name in _begins(text):
        near = name and (name[0] in letters or name[1] in letters)
        if not (near and _may_be_like(name, masked) and _has_place(text, at)):
            continue
        for own in {own for mask in _masks(name) for own in masked.names.get(mask, ())} - {name}:
            if likeness(name, own):
                yield name, own


def _may_be_like(name: str, masked: Masked) -> bool:
    """Say cheaply whether a name can share a mask: one of its characters may be no other's."""
    return len(masked.letters.intersection(name)) >= len(frozenset(name)) - 1


def _has_place(text: str, at: int) -> bool:
    """Say whether a name can stand at `at`: behind a post, or where a clause begins."""
    return _is_bare(text, at) or ends_with_role(text, max(0, at - _ROLE), at)


def _masked(names: Iterable[str]) -> Masked:
    masked: dict[str, list[str]] = {}
    letters: set[str] = set()
    for name in names:
        letters.update(name)
        for mask in _masks(name):
            masked.setdefault(mask, []).append(name)
    return Masked(masked, frozenset(letters))


def _named(line: Line, at: int, name: str) -> Named:
    end = at + len(name)
    post = introduction(line.text, at) or _title_behind(line.text, end)
    return Named(line.span(at, end), name, post, "person", line.context)


def introduction(text: str, at: int) -> str:
    """Give the words that stand before a name and belong to it: 县文化馆馆长, 儿子, or none."""
    if text[at - 1 : at] in _APPOSED and ends_with_role(text, max(0, at - _ROLE), at - 1):
        at -= 1
    found = _BEFORE.search(text, max(0, at - _POST), at)
    before = found[0].lstrip("、") if found else ""
    return "" if BARE.search(before) or before in _DAY else before


def _title_behind(text: str, end: int) -> str:
    """Give the title right behind a name: 局长 of 郑玉梅局长."""
    found = TITLE.match(text, end)
    return found[0] if found else ""


def _is_introduced(text: str, at: int) -> bool:
    """Say whether a post or trade stands right before `at`, where a name may begin."""
    last = text[at - 1 : at]
    if last not in _POST_ENDS:
        return False
    before = text[max(0, at - 2) : at - 1]
    return text.endswith(_POSTS, 0, at) or (last in _TRADES and "\u4e00" <= before <= "\u9fff")


def _speakers(text: str, names: frozenset[str], begun: set[str]) -> Iterator[str]:
    """Give the beginnings of names that stand alone before a word of speech: 李明 of 李明走."""
    for name in begun:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if SPEAKS.match(text, end) and text[at : end + 1] not in names:
                yield name
                break
            at = text.find(name, end)


@lru_cache(maxsize=1 << 10)
def _begins(text: str) -> tuple[Begin, ...]:
    """Give where surnames stand in a sentence."""
    return tuple(begin for found in _SURNAME.finditer(text) if (begin := _begin(text, found)))


def _begin(text: str, found: re.Match[str]) -> Begin | None:
    """Give the surname that begins here, of two characters where it can be, if it is one."""
    at, first = found.start(), found[0]
    if first in _DOUBLE_HEADS and text[at : at + 2] in DOUBLE:
        name = text[at : at + 2 + _GIVEN]
        whole = len(name) == 2 + _GIVEN and _is_name(name, 2)
        return Begin(at, 2, name if whole else "")
    if first not in SINGLE:
        return None
    name = first + (found["given"] or "")
    return Begin(at, 1, "" if len(name) == 1 or is_word(name) else name)


def name_at(text: str, at: int, surname: int) -> str:
    """Give the name that begins at `at` and ends before a word that goes on, or nothing."""
    for given in range(1, _GIVEN + 1):
        end = at + surname + given
        name = text[at:end]
        if end > len(text) or not _is_name(name, surname):
            return ""
        if GOES_ON.match(text, end) and not _runs_on(text, end, given):
            return name
    return ""


def _is_name(name: str, surname: int) -> bool:
    """Say whether nothing speaks against a name that begins with so long a surname."""
    given = name[surname:]
    han = min(given) >= "\u4e00" and max(given) <= "\u9fff"
    return han and NOT_GIVEN.isdisjoint(given) and not is_word(name)


def _runs_on(text: str, end: int, given: int) -> bool:
    """Say whether what looks like 和 or 为 behind a short name is its last character."""
    return given < _GIVEN and text[end : end + 1] in _JOINERS and bool(SPEAKS.match(text, end + 1))


def _mentions(text: str, names: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Give where one of the names stands, the longest where several do."""
    until = 0
    heads = {name[0] for name in names}
    for at, surname, _ in _begins(text):
        if text[at] not in heads:
            continue
        name = next((one for one in _candidates(text, at, surname) if one in names), "")
        if name and at >= until and (len(name) > _GIVEN or GOES_ON.match(text, at + len(name))):
            yield at, name
            until = at + len(name)


def _candidates(text: str, at: int, surname: int) -> list[str]:
    """Give what can be a name at `at`, the longest first."""
    lengths = range(min(surname + _GIVEN, len(text) - at), surname, -1)
    return [text[at : at + length] for length in lengths]


def _near(text: str, known: frozenset[str], masked: Masked) -> Iterator[str]:
    """Give the names that nobody introduces and that differ from a known one in one character."""
    yield from (name for name, _ in _alike(text, masked) if name not in known)
    letters = masked.letters
    for at, surname, _ in _begins(text):
        if text[at] not in letters and text[at + 1] not in letters:
            continue
        for name in _candidates(text, at, surname):
            if (
                name not in known
                and _may_be_like(name, masked)
                and any(mask in masked.names for mask in _masks(name))
                and _acts(text, at, name, surname, near=_is_like(name, masked))
            ):
                yield name


def _masks(name: str) -> list[str]:
    """Give what names share that differ in one character, or have two turned round."""
    turned = f"{name[0]}~{''.join(sorted(name[1:]))}"
    return [turned, *(f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name)))]


def _is_like(name: str, masked: Masked) -> bool:
    """Say whether a name looks or sounds like a known one."""
    own = {own for mask in _masks(name) for own in masked.names.get(mask, ())}
    return any(likeness(name, one) for one in own)


def _acts(text: str, at: int, name: str, surname: int, *, near: bool) -> bool:
    """Say whether a name stands where a person does, and goes on as a person does."""
    if not _is_name(name, surname):
        return False
    if ends_with_role(text, max(0, at - _ROLE), at):
        return bool(GOES_ON.match(text, at + len(name)))
    follows = SPEAKS if len(name) <= _GIVEN and not near else ACTS
    return _is_bare(text, at) and bool(follows.match(text, at + len(name)))


def _is_bare(text: str, at: int) -> bool:
    """Say whether nothing before a name says who it is: a clause begins, or a verb leads to it."""
    if at == 0 or not "\u4e00" <= text[at - 1] <= "\u9fff":
        return at == 0 or text[at - 1] != "、"
    return text[at - 1] in BARE_ENDS and bool(BARE.search(text, max(0, at - _ROLE), at))

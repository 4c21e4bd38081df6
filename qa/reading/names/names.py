"""Persons as an article names them, with the words that introduce each mention.

A name is taken for one where a post or part stands before it and a word that goes on with the
sentence behind it. Then every mention of it is read, and every mention of a name that differs
from it in one character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from qa.model import Named
from qa.patterns import regex
from qa.reading.names.called import read_called
from qa.reading.names.class_twins import read_class_twins
from qa.reading.names.like_names import alike_pairs, by_mask, resembling
from qa.reading.names.near_names import read_near_names
from qa.reading.names.offices import read_offices
from qa.reading.names.person_twins import read_person_twins
from qa.reading.names.placenames import read_places
from qa.reading.names.same_sounds import read_same_sounds
from qa.reading.names.things import read_things
from qa.reading.names.works import read_works
from qa.reading.scene.scene import Line, Scene
from qa.reading.words.foreign import foreign_names
from qa.reading.words.name_begins import (
    CALLED,
    GIVEN,
    HAN,
    ROLE,
    begins,
    candidates,
    is_bare,
    is_introduced,
    name_at,
)
from qa.reading.words.posts import BARE, TITLE, ends_with_role
from qa.reading.words.speaking import ACTS, GOES_ON, SPEAKS
from qa.reading.words.surnames import SINGLE

_BEFORE = regex(rf"[{HAN}、]{{0,30}}$")
_CALLED_OUT = regex(
    rf"(?<![{HAN}])(?P<who>[{''.join(sorted(SINGLE))}])"
    r"(?P<post>(?:第一)?书记|主任|(?:中|大|支)?队长|校长|局长|站长|所长|院长|镇长|乡长|村长|会长|社长|馆长|园长|厂长|董事长|总经理)"
    rf"(?=[说道称笑介告表坦算带指的在一还也把抹叹回摆没让给从又都却不，。、：“”]|[^{HAN}]|$)"
)
"""李书记, where nothing stands before it: at the beginning of a clause or quotation."""
_CALLED = regex(
    r"(?<![老小原前副正曾时首历兼任新现各某该本])(?P<who>[王李张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛"
    r"叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟段雷汤尹黎易武乔贺赖龚高马林])"
    r"(?P<post>局长|县长|镇长|乡长|校长|院长|园长|馆长|所长|站长|厂长|台长|行长|庭长|大队长|支队长)"
    rf"(?=[说道称笑介告表坦算带指的在一还也，。、：“”]|[^{HAN}]|$)"
)
_NO_NAMES = "任时曾从于由向和应成方那安何"
"""Surnames that, before a post, are more often other words: 任镇长, 何局长 alone are no names."""
_AT_ONCE = regex(
    rf"(?<![{HAN}])(?P<who>[{''.join(sorted(SINGLE - set(_NO_NAMES)))}])"
    r"(?P<post>[省市县区镇乡局校院园馆所站厂台行会社]长|支?队长|董事长|总经理|书记)"
    r"(?![们级任时助之是系为]|期间|来自|以来|一职|[^，。；！？\n]{0,12}[、和与及])"
)
"""孙镇长 at the beginning of a clause, whatever goes on behind it."""
_DEPUTY = regex(
    rf"(?<![{HAN}])(?P<who>[{''.join(sorted(SINGLE))}])"
    r"(?P<post>副(?:书记|主任|(?:中|大|支)?队长|[省市县区镇乡局处科厅部校院园馆所站厂台行庭社会]长|董事长|总经理|教授))(?![们级])"
)
"""李副局长, at the beginning of a clause or quotation."""
_SURE = 2
_POST = 30
_MADE = regex("(?:[选推举命聘]?[^，。；、]{0,4}为|[担就]?任|当选)[^，。；、为任]{0,10}$")
"""What makes somebody else what stands before the comma: 张建国任会长，王秀英任副会长."""
_APPOSED = ("，", " ", "\u3000")
_DAY = ("日", "号")


Persons: TypeAlias = "tuple[tuple[tuple[int, str], ...], ...]"
"""For each sentence of an article where persons stand in it, and their names."""


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
        *read_near_names(scene, known),
        *read_class_twins(scene),
        *read_person_twins(scene),
        *read_same_sounds(scene),
        *read_works(scene),
        *read_called(scene, named),
    ]


def _may_be(scene: Scene, known: frozenset[str]) -> Iterator[Named]:
    """Read what stands where a person does, though nobody introduces it: another article may."""
    for line in scene.lines:
        for at, name in _actors(line.text):
            if name not in known:
                yield Named(line.span(at, at + len(name)), name, "", "maybe", line.context)


@lru_cache(maxsize=1 << 10)
def _actors(text: str) -> tuple[tuple[int, str], ...]:
    """Give the names that nobody introduces and that act as a person does."""
    return tuple(
        (at, name)
        for at, _, name in begins(text)
        if name and is_bare(text, at) and ACTS.match(text, at + len(name))
    )


def find_persons(scene: Scene) -> Persons:
    """Find the persons whom an article introduces, wherever it names them."""
    texts = [line.text for line in scene.lines]
    known = _known(texts)
    masked = by_mask(known)
    near = (resembling(text, known, masked) for text in texts)
    names = {one for one in known.union(*near) if not CALLED.match(one)} if known else known
    heads = {name[0] for name in names}
    return tuple(
        (*foreign_names(line.text), *_mentions(line.text, names, heads & line.letters))
        for line in scene.lines
    )


def _surnames(scene: Scene) -> Iterator[Named]:
    """Read 李局长: a surname with a post that one person holds."""
    for line in scene.lines:
        if "长" not in line.text and "书记" not in line.text and "主任" not in line.text:
            continue
        found = {
            one.start(): one
            for shape in (_CALLED_OUT, _CALLED, _AT_ONCE, _DEPUTY)
            for one in shape.finditer(line.text)
        }
        for one in found.values():
            yield Named(line.span(*one.span()), one["who"], one["post"], "surname", line.context)


def _known(texts: Sequence[str]) -> frozenset[str]:
    """Give the names that stand behind a post and before a word that goes on, or do so twice."""
    seen: Counter[str] = Counter()
    led: list[str] = []
    for text in texts:
        for at, surname, longest in begins(text):
            if is_introduced(text, at):
                seen[name_at(text, at, surname)] += _SURE
                seen[longest] += 1
                led += [longest] if longest else []
        for _, name in _actors(text):
            seen[name] += 1
    whole = "\n".join(texts)
    seen.update(name for name in frozenset(led) if whole.count(name) > 1)
    sure = frozenset(name for name, times in seen.items() if name and times > 1)
    begun = {name[:-1] for name in sure if len(name) > GIVEN}
    short = {name for text in texts for name in _speakers(text, sure, begun)}
    known = frozenset(name[:-1] if name[:-1] in short else name for name in sure)
    return known | alike_pairs(texts, frozenset(seen) - known)


def _named(line: Line, at: int, name: str) -> Named:
    end = at + len(name)
    post = _introduction(line.text, at) or _title_behind(line.text, end)
    return Named(line.span(at, end), name, post, "person", line.context)


def _introduction(text: str, at: int) -> str:
    """Give the words that stand before a name and belong to it: 县文化馆馆长, 儿子, or none."""
    apposed = text[at - 1 : at] in _APPOSED and not _MADE.search(text, max(0, at - ROLE), at - 1)
    if apposed and ends_with_role(text, max(0, at - ROLE), at - 1):
        at -= 1
    found = _BEFORE.search(text, max(0, at - _POST), at)
    before = found[0].lstrip("、") if found else ""
    return "" if BARE.search(before) or before in _DAY else before


def _title_behind(text: str, end: int) -> str:
    """Give the title right behind a name: 局长 of 郑玉梅局长."""
    found = TITLE.match(text, end)
    return found[0] if found else ""


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


def _goes_on(text: str, end: int) -> bool:
    return bool(GOES_ON.match(text, end) or TITLE.match(text, end))


def _mentions(
    text: str, names: Collection[str], heads: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Give where one of the names stands, of which it has some `heads`; the longest of several."""
    until = 0
    for at, surname, _ in begins(text) if heads else ():
        if text[at] not in heads:
            continue
        name = next((one for one in candidates(text, at, surname) if one in names), "")
        end = at + len(name)
        if name and at >= until and (len(name) > GIVEN or _goes_on(text, end)):
            yield at, name
            until = at + len(name)

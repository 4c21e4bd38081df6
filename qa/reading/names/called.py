"""Somebody called by a surname that sounds like the one of the only person it can be.

退休教师章秀兰办起书画班。……张老师说: nobody else in the article is 张.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Named
from qa.model.sounds import sounds_alike
from qa.patterns import regex
from qa.reading.scene.scene import Scene
from qa.reading.words.name_begins import ROLE, begins
from qa.reading.words.posts import ends_with_role
from qa.reading.words.speaking import ACTS
from qa.reading.words.surnames import SINGLE

_SURNAMES: Final = "".join(sorted(SINGLE))
_HAN: Final = "\u4e00-\u9fff"
_CALLED: Final = regex(
    rf"(?<![{_HAN}])(?:老(?P<old>[{_SURNAMES}])|(?P<who>[{_SURNAMES}])"
    "(?:老师|师傅|阿姨|大爷|大妈|大叔|大姐|奶奶|爷爷|女士|先生|教授|医生))"
    "(?=说|介绍|表示|告诉|笑|回忆|算|坦言|记得|还|也|在|把|又|每|从|已|就)"
)
_LENGTH: Final = 3


def read_called(scene: Scene, persons: Sequence[Named]) -> Iterator[Named]:
    """Read the persons with a post, and what calls one of them by another surname, in pairs."""
    introduced = [one for one in persons if one.post and len(one.name) == _LENGTH]
    if not introduced:
        return
    for line in scene.lines:
        for found in _CALLED.finditer(line.text):
            name = _meant(scene, introduced, found)
            if name:
                key, span = f"{name} {found[0]}", line.span(*found.span())
                yield Named(span, found[0], key, "twins", line.context)
                own = (one for one in persons if one.name == name)
                yield from (Named(one.span, name, key, "twins", one.context) for one in own)


def _meant(scene: Scene, introduced: Sequence[Named], found: re.Match[str]) -> str:
    """Give the only person whose surname sounds like the one called, if nobody bears that."""
    who = found["old"] or found["who"]
    own = {one.name for one in introduced if sounds_alike(one.name[0], who)}
    if len(own) != 1 or _is_named(scene, who, found[0]):
        return ""
    (name,) = own
    return "" if _called_rightly(scene, name[0]) else name


def _called_rightly(scene: Scene, surname: str) -> bool:
    """Say whether somebody is called by the person's own surname, too."""
    called = (found for line in scene.lines for found in _CALLED.finditer(line.text))
    return any(surname in (found["old"], found["who"]) for found in called)


def _is_named(scene: Scene, surname: str, called: str) -> bool:
    """Say whether the article names a person of that surname, or calls one otherwise."""
    kin = re.compile(f"{surname}(?:某|姓|家)|姓{surname}")
    return any(
        kin.search(line.text) or _introduces(line.text, surname, called)
        for line in scene.lines
        if surname in line.letters
    )


def _introduces(text: str, surname: str, called: str) -> bool:
    """Say whether a sentence has somebody of a surname act or bear a post, otherwise called."""
    return any(
        text[at] == surname
        and not text.startswith(called[-2:], at + 1)
        and (
            ends_with_role(text, max(0, at - ROLE), at)
            or bool(name and ACTS.match(text, at + len(name)))
        )
        for at, _, name in begins(text)
    )

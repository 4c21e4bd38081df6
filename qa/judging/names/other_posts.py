"""Somebody introduced with one post and called by another: 镇党委书记姚远……姚镇长. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from qa.judging.names.holders import changes_hands
from qa.model import Named
from qa.patterns import regex

_HEADS: Final = "[省市区县镇乡局校院馆所站厂园台行]长"
_HEAD: Final = regex(f"(?<!副)({_HEADS})$")
_SECRETARY: Final = regex("(?:[省市区县镇乡]委|党委)书记$")
_GOVERNS: Final = frozenset("省长 市长 区长 县长 镇长 乡长".split())
_SEVERAL: Final = regex("[、兼原前]|副|党组")


class OtherPost(NamedTuple):
    """Two mentions of one person with posts that nobody holds together."""

    introduced: Named
    called: Named
    title: str


def other_posts(
    full: Mapping[str, Sequence[Named]], persons: Sequence[Named]
) -> Iterator[OtherPost]:
    """Give those called by a surname, which is nobody else's, with a post they do not hold."""
    for called in (one for one in persons if one.kind == "surname"):
        own = [group for name, group in full.items() if name.startswith(called.name)]
        head = _HEAD.search(called.post)
        if len(own) != 1 or not head or changes_hands(called):
            continue
        posts = [one for one in own[0] if one.post]
        several = any(_SEVERAL.search(one.post) or changes_hands(one) for one in posts)
        if posts and not several and all(_apart(one.post, head[0]) for one in posts):
            yield OtherPost(posts[0], called, called.post)
            return


def _apart(post: str, title: str) -> bool:
    """Say whether who holds a post cannot be called by a title: 局长 and 校长, 书记 and 镇长."""
    head = _HEAD.search(post)
    if head:
        return head[1] != title
    return title in _GOVERNS and _SECRETARY.search(post) is not None

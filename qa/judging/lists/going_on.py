"""Lists that go on behind what was read of them, or whose missing member stands elsewhere. Pure."""

from __future__ import annotations

from qa.model import Listing, Span
from qa.patterns import regex

_MORE = regex("[^，。；]{0,6}[，、]还有")
_ADDED = regex(
    "[，；：](?:[^，。；]{0,6}(?:再|外|另外?|又|还)?(?:加上|算上|外加|再加)|(?:此外|另外|末了|最后)?(?:还有|另有)"
    "|最后一[个项样条件道种]|压轴|末了|(?:今年|后来|新近|去年)[又再新]?(?:添|增|纳入)[加进了设上]*)"
    "(?P<more>[^，。；]{2,40})"
)
"""What adds a member behind a list: ，这四样由各区承办；再加上由市科协牵头的进机关."""
_NUMBERED = regex("第?([一二三四五六七八九十])([期批段标])")
_SOME = regex(
    r"[^，。；：]{0,4}[”」](?:之?中|里)(?:的|，)|[^。；]{0,8}(?:已有|其中)|[^。；]*?(?:先行|率先|先期)(?![区者])"
)
"""What tells right behind a number that some of it are told, not all."""
_IN_TURN = regex("^[^。；]{0,12}?分别([^，。；]+、[^，。；]+)")
_ASIDE = regex("（[^（）]*）")
_JOIN = regex("[和与]|以及")
_THE_LAST = ("这一", "这", "最后一", "末")
_DIGITS = "一二三四五六七八九十"
_TAIL = 6


def goes_on(listing: Listing) -> bool:
    """Say whether more members follow (，还有…), or one that is not listed is told of before.

    分四期实施：一期…，二期…，四期… in an article on 三期.
    """
    told = [_text(listing, member) for member in listing.members]
    last, sentence = listing.members[-1:], listing.context.sentence
    if last and told[-1] and _MORE.match(sentence, last[0].end - listing.context.span.start):
        return True
    if last and told[-1] and (_only_some(listing) or _is_added_to(listing)):
        return True
    if _told_in_turn(listing):
        return True
    if len(listing.members) < listing.number and _all_numbered(listing):
        return True
    heads = [found for text in told if (found := _NUMBERED.match(text))]
    if len(heads) < len(told) or len({found[2] for found in heads}) != 1:
        return False
    counted = {found[1] for found in heads}
    missing = [sign for sign in _DIGITS[: listing.number] if sign not in counted]
    elsewhere = listing.context.gist.opening.replace(sentence, "")
    return any(sign + heads[0][2] in elsewhere for sign in missing)


def _is_added_to(listing: Listing) -> bool:
    """Say whether what is added behind the members makes up the number."""
    sentence = listing.context.sentence
    end = listing.members[-1].end - listing.context.span.start
    added = [found["more"].count("、") + 1 for found in _ADDED.finditer(sentence, end)]
    return listing.number - len(listing.members) in {sum(added[:1]), sum(added)}


def _told_in_turn(listing: Listing) -> bool:
    """Say whether what 分别 leads to has as many members: 3块，亩产分别为6、7、8公斤；旱地…."""
    behind = listing.context.sentence[listing.span.end - listing.context.span.start :]
    row = _IN_TURN.search(_ASIDE.sub("", behind))
    if row is None:
        return False
    *first, last = row[1].split("、")
    return listing.number == len(first) + len(_JOIN.split(last, 1))


def _all_numbered(listing: Listing) -> bool:
    """Say whether the article tells of each by its number, in whatever line: 第三阶段, 这一回."""
    noun, text = listing.noun.lstrip("个"), listing.context.gist.text
    if not noun or listing.number > len(_DIGITS):
        return False
    missing = [sign for sign in _DIGITS[: listing.number] if f"第{sign}{noun}" not in text]
    last = missing == [_DIGITS[listing.number - 1]]
    return not missing or (last and any(f"{lead}{noun}" in text for lead in _THE_LAST))


def _only_some(listing: Listing) -> bool:
    """Say whether the members are told to be a part: “五进”中，……先行铺开."""
    start, few = listing.context.span.start, len(listing.members) < listing.number
    begin, end = listing.span.end - start, listing.members[-1].end - start
    return (
        few
        and begin <= end
        and _SOME.match(listing.context.sentence, begin, end + _TAIL) is not None
    )


def _text(listing: Listing, member: Span) -> str:
    """Give a member as printed where it stands in the sentence of the announcement."""
    start = listing.context.span.start
    return listing.context.sentence[member.start - start : member.end - start]

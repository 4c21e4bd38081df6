"""Two strings a slip of the pen apart: is it one name? The reader's odds, and the words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from qa.judging.linking.words import rarity, word_at
from qa.judging.names.akin import akin_spellings
from qa.judging.names.house_voices import speaking_houses
from qa.judging.names.naming import Spelling, by_name, told_apart
from qa.judging.names.thing_names import GUEST, renamed
from qa.judging.names.things import thing_spellings
from qa.model import Named, Span
from qa.model.likeness import kindred
from qa.patterns import regex

WEIGHTS: Final[Mapping[str, int]] = {
    "guest": -106,
    "loose": -86,
    "one_single": 128,
    "out_rare": -172,
    "out_usual": -131,
    "plain_stem": -34,
    "rare_common": -85,
    "rare_known": -75,
    "rare_rare": -28,
    "renamed": -36,
    "single": 49,
    "usual_common": -38,
    "usual_known": -5,
    "usual_rare": 81,
    "words": -65,
}
LOUD: Final = 30
_VETOES: Final = frozenset({"renamed", "words", "guest", "loose", "edge"})
_ORDINARY: Final = frozenset({"usual_common", "rare_common"})
_SEATS: Final = ({"镇", "村"}, {"乡", "村"})
"""Where a village has the name of the township whose seat it is."""
_SUFFIXES: Final = frozenset("级型式类性号期届度版款")
"""What ends a word before a name, and begins none: （区）级演练."""
_ORGANS: Final = frozenset("委办局部会组处科室厅")
"""What ends the short name of a body: 市防汛办 and 市防汛委 are two, or one within the other."""
_SORT: Final = regex("[社校院园厂景矿库林港街小][区道]$")
"""What ends the name of a place, and says of what sort it is: 柳岸校区, 柳岸社区."""
_SCHOOL: Final = regex(
    "师范|师[大专院]|医[科学大]|农[业大]|理工|工[业程大]|财经|体[育院]|艺[术校]|职[业校]"
)
_NUMERALS: Final = frozenset("一二三四五六七八九十")
_PARTICLES: Final = frozenset("与至到为是在从于的了")
_CLAUSE = regex("[^，。、；：！？“”《》（）\n ]+")
_KIN = regex(
    "[哥弟姐妹]|儿子|女儿|父亲|母亲|妻子|丈夫|爱人|[叔伯姑舅姨]|侄|搭档|队友|同事|同伴|同期|同时$"
)
_CONTRAST = regex("[则却晚早]|同样|不同|不一样|也[是有在]")
_TWO, _WORD, _NEAR, _TOLD, _FAR, _COMMON, _KNOWN = 2, 3, 14, 3, 8, 8, 12


def named_alike(mentions: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of names of things, and of whatever the reader found near one another."""
    named: dict[str, dict[Span, Named]] = {}
    for one in mentions:
        named.setdefault(one.name, {}).setdefault(one.span, one)
    for pair in _pairs_alike(mentions):
        usual, other = (
            tuple(sorted(named[some[0].name].values(), key=lambda one: one.span))
            for some in (pair.usual, pair.other)
        )
        yield pair._replace(usual=usual, other=other)


def _pairs_alike(mentions: Sequence[Named]) -> Iterator[Spelling]:
    told: set[int] = set()
    for pair in thing_spellings([named for named in mentions if named.kind == "thing"]):
        told |= _reach(*pair.usual, *pair.other)
        yield pair
    pairs: dict[str, list[Named]] = {}
    for named in mentions:
        if named.kind == "near":
            pairs.setdefault(named.post, []).append(named)
    for both in sorted(pairs.values(), key=lambda both: -both[0].odds):
        found = _spelling(both)
        if found and told.isdisjoint(_reach(*found.other)):
            told |= _reach(*both)
            yield found
    for pair in akin_spellings([named for named in mentions if named.kind == "akin"]):
        if told.isdisjoint(_reach(*pair.other)):
            told |= _reach(*pair.usual, *pair.other)
            yield pair
    for pair in speaking_houses([named for named in mentions if named.kind == "thing"]):
        if told.isdisjoint(_reach(*pair.other)):
            told |= _reach(*pair.other)
            yield pair


def person_twins(mentions: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pair of persons that the reader takes for one, unless the text tells of two."""
    groups = by_name(mentions)
    usual, other = (tuple(groups[name]) for name in mentions[0].post.split())
    if not told_apart(usual, other):
        yield Spelling(usual, other, usual[0])


def _reach(*mentions: Named) -> set[int]:
    return {at for named in mentions for at in range(named.span.start, named.span.end)}


def _spelling(mentions: Sequence[Named]) -> Spelling | None:
    """Give the pair if it is likely enough one name."""
    groups = [tuple(group) for group in by_name(mentions).values()]
    if len(groups) != _TWO:
        return None
    usual, other = groups
    if not _SUFFIXES.isdisjoint((usual[0].name[0], other[0].name[0])) or _are_two(usual, other):
        return None
    signs = word_signs(usual, other)
    odds = usual[0].odds + sum(WEIGHTS.get(sign, 0) for sign in signs)
    likely = odds >= LOUD and signs.isdisjoint(_VETOES) and not signs >= _ORDINARY
    return Spelling(usual, other, usual[0]) if likely else None


def _begins_a_school(named: Named) -> bool:
    """Say whether a name ends where that of a school goes on: 云洲师 of 云洲师范学院."""
    return (
        _SCHOOL.match(named.context.sentence, named.span.end - named.context.span.start - 1)
        is not None
    )


def _are_two(usual: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether one is the village of a township or another of a number, or no name at all."""
    seat = {usual[0].name[-1], other[0].name[-1]} in _SEATS
    same = usual[0].name[:-1] == other[0].name[:-1]
    torn = any(
        named.span.end - named.span.start > len(named.name) for named in (usual[0], other[0])
    )
    names = usual[0].name, other[0].name
    begun = _begins_a_school(usual[0]) != _begins_a_school(other[0])
    if (seat and same) or torn or begun or _numbered_or_none(*names):
        return True
    return _of_two_sorts(*names) or _of_one_longer(usual[0], *names)


def _of_two_sorts(one: str, other: str) -> bool:
    """Say whether two names have one stem, and each says itself what sort of thing it is."""
    organs = one[:-1] == other[:-1] and {one[-1], other[-1]} <= _ORGANS
    sorts = one[:-_TWO] == other[:-_TWO] and _SORT.search(one) and _SORT.search(other)
    return organs or bool(sorts)


def _of_one_longer(mention: Named, one: str, other: str) -> bool:
    """Say whether a longer name is called by either sign before its noun: 古石桥, 古桥, 石桥."""
    longer = (one[:1] + other, other[:1] + one)
    text = mention.context.gist.text
    return one[1:] == other[1:] and any(name in text for name in longer)


def _numbered_or_none(one: str, other: str) -> bool:
    """Say whether two strings differ by a numeral (三桥, 四桥), or by a word that is in no name."""
    signs = [set(pair) for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return any(pair <= _NUMERALS or pair & _PARTICLES for pair in signs)


def word_signs(usual: Sequence[Named], other: Sequence[Named]) -> set[str]:
    """Give what the dictionary knows of the words around what differs, and what is told of both."""
    at = next(
        n for n, (a, b) in enumerate(zip(usual[0].name, other[0].name, strict=True)) if a != b
    )
    one, two = _word(usual[0], at), _word(other[0], at)
    single = [len(word) == 1 for word, _ in (one, two)]
    name = usual[0].name
    swapped = kindred(name[at], other[0].name[at])
    told = {
        "words": min(map(len, (one[0], two[0]))) >= max(len(name) - 1, _WORD) and not swapped,
        "loose": at == len(name) - 1 and not swapped and (two[1] or _is_known(name[:at][-2:])),
        "plain_stem": any(map(_is_known, (name[:at][-2:], name[at + 1 :][:2]))),
        "single": all(single),
        "one_single": single[0] != single[1],
        "out_usual": one[1],
        "out_rare": two[1] and not swapped,
        f"usual_{_rank(one[0])}": not single[0],
        f"rare_{_rank(two[0])}": not single[1],
        "edge": at == 0 and all(map(_begins_late, (usual[0], other[0]))),
        "guest": any(map(_beside, other)),
        "renamed": any(map(renamed, (*usual, *other))) or told_apart(usual, other),
    }
    return {sign for sign, is_so in told.items() if is_so}


def _beside(named: Named) -> bool:
    """Say whether words around a name tell of it beside another: 姊妹刊物, 相邻的."""
    sentence = named.context.sentence
    at = max(sentence.find(named.name), 0)
    begun = max(0, at - _NEAR, *(sentence.rfind(mark, 0, at) for mark in "，。；：！？"))
    end = at + len(named.name)
    visits = GUEST.search(sentence, begun, at) or GUEST.search(sentence, end, end + _TOLD)
    return bool(
        visits or _CONTRAST.search(sentence, end, end + _FAR) or _KIN.search(sentence, begun, at)
    )


def _is_known(word: str) -> bool:
    return 0 < rarity(word) < _KNOWN


def _rank(word: str) -> str:
    bits = rarity(word)
    return "common" if bits < _COMMON else "known" if bits < _KNOWN else "rare"


def _begins_late(named: Named) -> bool:
    """Say whether a name is a word behind the end of another: (下月起)讲座, (夫妻)讲座."""
    first, second = (_bounds(named, at) for at in (0, 1))
    return first[1] == second[0] == 1 and second[1] > _TWO


def _word(named: Named, at: int) -> tuple[str, bool]:
    """Give the word that has the character, and whether it reaches beyond the name."""
    begun = max(named.context.sentence.find(named.name), 0)
    start, end = _bounds(named, at)
    word = named.context.sentence[begun + start : begun + end]
    return word, start < 0 or end > len(named.name)


def _bounds(named: Named, at: int) -> tuple[int, int]:
    """Give where the word that has the character begins and ends, counted from the name."""
    sentence = named.context.sentence
    begun = max(sentence.find(named.name), 0)
    place = begun + at
    clause = next((one for one in _CLAUSE.finditer(sentence) if one.end() > place), None)
    if clause is None:
        return at, at + 1
    start, end = word_at(clause[0], place - clause.start())
    return start + clause.start() - begun, end + clause.start() - begun

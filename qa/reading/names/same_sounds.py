"""Two names of persons that sound the same, or but for the surname are the same: 秦岳峰, 秦月锋.

Two persons of one article hardly have one surname and given names of one sound, or one given name
of two characters; where they do, the article tells who the second is, or of kin, or of the names.
Where it does not, both are read as `Named` of the kind “twins”, each pair under one `post`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple, TypeAlias

from qa.model import Named
from qa.model.sounds import sound_of
from qa.patterns import regex
from qa.reading.scene.scene import Scene
from qa.reading.words.name_begins import GIVEN, NO_PERSON, ROLE, begins, is_bare
from qa.reading.words.posts import TITLE, ends_with_role
from qa.reading.words.speaking import ACTS, SPEAKS
from qa.reading.words.surnames import NOT_GIVEN, is_word

_TWO_SELVES: Final = regex(
    "同名|同音|谐音|重名|同姓|(?:一字之|[差隔]一个?字)|写[错成]|误写|笔误|口误|混淆|认错|[搞弄]混|原名|曾用名|又名"
    "|别名|化名|改名|更名|笔名|兄弟|弟弟|姐妹|双胞胎|孪生|[堂表][哥弟姐妹兄]|父子|父女|母子|母女"
)
_KIN: Final = regex(
    "(?<!徒)弟|[哥姐妹兄]|儿[子媳]|女[儿婿]|父[亲子女]|母[亲女子]|[叔伯姑舅姨侄孙]|爸|妈|爷爷|奶奶"
)
_ANOTHER: Final = regex("另一|另外|其他|同为|[也都]叫|接任|继任|接替|前任|现任|同案")
_WHO: Final = regex(r"（[女男]|，?\d+岁|，[男女]")
_ADDRESS: Final = regex("老人|大[爷妈]|阿姨|奶奶|爷爷|师傅")
JOINED: Final = frozenset("、和与及跟同")
_GOES_WITH: Final = regex("[、和与及跟]|同(?![时样])")
_HAN: Final = "\u4dff"
_KIN_AHEAD, _TITLE, _DEPUTY_AHEAD, _TWO = 12, 2, 9, 2
_Spot: TypeAlias = tuple[int, int]
"""The sentence in which a name stands, by its number, and where in it."""
_Name: TypeAlias = tuple[str, int]
"""A name, and how long its surname is."""
_Names: TypeAlias = dict[_Name, list[_Spot]]


class _Told(NamedTuple):
    """A name, how long its surname is, and where it stands in the sentences of an article."""

    texts: Sequence[str]
    name: str
    surname: int
    spots: Sequence[_Spot]

    @property
    def given(self) -> str:
        """The given name."""
        return self.name[self.surname :]

    @property
    def places(self) -> Iterator[tuple[str, int, int]]:
        """The sentences that have it, with where it begins and ends there."""
        for number, at in self.spots:
            yield self.texts[number], at, at + len(self.name)

    @property
    def introduced(self) -> bool:
        """Whether a post or tie stands before it anywhere."""
        return any(_led(text, at) for text, at, _ in self.places)

    @property
    def person(self) -> bool:
        """Whether anything tells a person."""
        return self.introduced or any(_is_person(*place) for place in self.places)

    @property
    def deputy(self) -> bool:
        """Whether it stands behind a deputy's post."""
        return any("副" in text[max(0, at - _DEPUTY_AHEAD) : at] for text, at, _ in self.places)

    @property
    def titles(self) -> set[str]:
        """The last characters of the posts and ties before it, and the first of those behind it."""
        ahead = {text[max(0, at - _TITLE) : at] for text, at, _ in self.places if _led(text, at)}
        behind = {text[end : end + _TITLE] for text, _, end in self.places if _titled(text, end)}
        return ahead | behind


def read_same_sounds(scene: Scene) -> Iterator[Named]:
    """Read every mention of the pairs of names that sound the same and are likely one person's."""
    for usual, rare in find_same_sounds([line.text for line in scene.lines]):
        key = f"{usual.name} {rare.name}"
        for told in (usual, rare):
            for number, at in told.spots:
                line = scene.lines[number]
                yield Named(
                    line.span(at, at + len(told.name)), told.name, key, "twins", line.context
                )


def find_same_sounds(texts: Sequence[str]) -> Iterator[tuple[_Told, _Told]]:
    """Find such pairs in the sentences of an article, the name that is better told first."""
    for given in (GIVEN, 1):
        names = _names(texts, given)
        alike = [*_sounding(texts, names), *(_namesakes(texts, names) if given == GIVEN else ())]
        for some in alike:
            for both in combinations(some, 2):
                usual, rare = sorted(both, key=_rank)
                if _is_one(usual, rare) and not any(map(_TWO_SELVES.search, texts)):
                    yield usual, rare


def _rank(told: _Told) -> tuple[int, _Spot]:
    return -2 * told.introduced - len(told.spots), told.spots[0]


def _names(texts: Sequence[str], given: int) -> _Names:
    """Give what can be names with given names of so many characters, and where they stand."""
    spots: _Names = {}
    for number, text in enumerate(texts):
        for at, surname, _ in begins(text):
            name = text[at : at + surname + given]
            if (name, surname) in spots:
                spots[name, surname].append((number, at))
            elif len(name) == surname + given and _can_be(name, surname):
                spots[name, surname] = [(number, at)]
    return spots


def _sounding(texts: Sequence[str], names: _Names) -> Iterator[list[_Told]]:
    """Give the names of one surname whose given names sound the same.

    In whatever order: 周广田, 周天广.
    """
    alike: defaultdict[tuple[str, tuple[int, ...]], list[_Name]] = defaultdict(list)
    for name, surname in names:
        sounds = tuple(sorted(map(sound_of, name[surname:])))
        if sounds[0]:
            alike[name[:surname], sounds].append((name, surname))
    return _of_persons(texts, names, alike.values())


def _namesakes(texts: Sequence[str], names: _Names) -> Iterator[list[_Told]]:
    """Give the two persons of one given name, one of whom the article introduces."""
    alike: defaultdict[str, list[_Name]] = defaultdict(list)
    for name, surname in names:
        alike[name[surname:]].append((name, surname))
    for some in _of_persons(texts, names, alike.values()):
        both = len(some) == _TWO and all(one.person for one in some)
        if both and any(one.introduced for one in some):
            yield some


def _of_persons(
    texts: Sequence[str], names: _Names, groups: Iterable[list[_Name]]
) -> Iterator[list[_Told]]:
    """Leave out what is no person's name, and names that stand alone; as the text runs."""
    several = (some for some in groups if len(some) > 1)
    persons = ([one for one in some if not NO_PERSON.match(one[0])] for some in several)
    kept = sorted((some for some in persons if len(some) > 1), key=lambda some: names[some[0]][0])
    return ([_Told(texts, *one, names[one]) for one in some] for some in kept)


def _can_be(name: str, surname: int) -> bool:
    given = name[surname:]
    fits = min(given) > _HAN and NOT_GIVEN.isdisjoint(given)
    return fits and not is_word(name)


def _is_one(usual: _Told, rare: _Told) -> bool:
    """Say whether the second is told once, and nothing tells of two persons or cuts a word."""
    if len(rare.spots) > 1 or not (usual.person or rare.person) or _cut(usual, rare):
        return False
    if {number for number, _ in usual.spots} & {number for number, _ in rare.spots}:
        return False
    if any(_told_apart(*place[:2]) for told in (usual, rare) for place in told.places):
        return False
    if any(_is_new(*place) for place in rare.places):
        return False
    if rare.titles and (usual.deputy != rare.deputy or usual.titles.isdisjoint(rare.titles)):
        return False
    known = usual.introduced or any(_aged(text, at) for text, at, _ in usual.places)
    return len(usual.name) > GIVEN or (known and _both_act(usual, rare))


def _both_act(usual: _Told, rare: _Told) -> bool:
    """Say whether both short names end before a word that goes on, the second where a clause does.

    Of two characters words are made, too.
    """
    text, at, end = next(rare.places)
    ends = all(ACTS.match(*place[::2]) or not _is_han(*place[::2]) for place in usual.places)
    return ends and is_bare(text, at) and ACTS.match(text, end) is not None


def _is_han(text: str, at: int) -> bool:
    return text[at : at + 1] > _HAN


def _is_person(text: str, at: int, end: int) -> bool:
    """Say whether a person speaks, acts, or is told with a title or age."""
    told = SPEAKS.match(text, end) or TITLE.match(text, end) or _aged(text, at)
    return bool(told or (is_bare(text, at) and ACTS.match(text, end)))


def _led(text: str, at: int) -> bool:
    return ends_with_role(text, max(0, at - ROLE), at)


def _titled(text: str, end: int) -> bool:
    """Say whether a post stands right behind a name, and no mere address: 老人, 师傅."""
    return TITLE.match(text, end) is not None and not _ADDRESS.match(text, end)


def _aged(text: str, at: int) -> bool:
    return text.endswith("岁的", 0, at)


def _told_apart(text: str, at: int) -> bool:
    """Say whether kin leads to a name, or its sentence tells of another."""
    return bool(_KIN.search(text, max(0, at - _KIN_AHEAD), at) or _ANOTHER.search(text))


def _is_new(text: str, at: int, end: int) -> bool:
    """Say whether it is told who somebody is, or with whom."""
    joined = at > 0 and text[at - 1] in JOINED
    return joined or bool(_GOES_WITH.match(text, end) or _WHO.match(text, end))


def _cut(usual: _Told, rare: _Told) -> bool:
    """Say whether a shorter name is told, and what differs follows it: 陶然昨(天), 陶然左(手)."""
    stem = rare.name[:-1]
    if usual.name[:-1] != stem or len(stem) == usual.surname:
        return False
    times = sum(text.count(stem) for text in rare.texts)
    return times > len(usual.spots) + len(rare.spots)

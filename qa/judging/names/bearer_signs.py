"""What tells one bearer of two names a slip apart from two bearers: signs of a pair. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.names.naming import Spelling
from qa.judging.names.thing_names import GUEST
from qa.model import Named
from qa.model.likeness import kindred, likeness
from qa.patterns import regex

_VOICE: Final = regex(
    "(?:党委|党总支|党支部|支部|村委会?|委|政府)?(?:书记|主任|负责人|经理|工作人员|有关|相关|副"
    "|[校院局园所馆厂站村镇乡区县市会社队]+长)|的?[\u4e00-\u9fff]{0,10}(?:说|介绍|表示|告诉|坦言|提醒)"
)
_ANEW: Final = regex(
    r"(?:今年|现年)?\d{1,3}岁|，(?:今年)?\d+岁|（|位于|坐落|始建|建于|成立|创[办立建]|离|距|[是系]|则|也|却"
)
_KIN: Final = regex(
    "(?<!徒)弟|[哥姐妹兄]|儿[子媳]|女[儿婿]|父[亲子女]|母[亲女子]|妻|丈夫|爱人|[叔伯姑舅姨侄孙]|爸|妈|夫妇|搭档"
)
_CONTRAST: Final = regex(
    "[而则却]|不同|相比|比起|也[是有在]|同样|[早晚]于|两[座所家个条村镇校院]|双方|另一"
)
_FAR: Final = regex("公里|千米|对岸|隔|[东西南北][侧边面]|[上下]游|外的")
_DIGITS: Final = regex(r"\d[\d.,]*\d")
_PAUSES: Final = "，。；！？："
_OPENS: Final = "，。；：（！？“” 》"
_JOINED: Final = frozenset("、和与及跟同")
_AHEAD, _COMMON, _TIMES, _SHARED, _HAN = 14, 5, 3, (1, 2, 4, 8), "\u4dff"
_ALIKE: Final = {3: "sound", 2: "look"}


def bearer_signs(pair: Spelling) -> set[str]:
    """Give the signs of two names: how they differ, where they stand, what is said of both."""
    usual, rare = pair.usual, pair.other
    told = {"bias", *_of_names(usual[0], rare[0]), *_of_places(usual, rare)}
    told.update(_of_words(usual, rare))
    told.update(f"other {way}" for named in rare for way in _ways(named))
    told.update(f"usual {way}" for named in usual for way in _ways(named))
    return told


def _of_names(usual: Named, rare: Named) -> Iterator[str]:
    one, other = usual.name, rare.name
    same = len(one) == len(other)
    unlike = [at for at in range(len(one)) if same and one[at] != other[at]]
    how = _ALIKE.get(likeness(one, other), "unlike") if same else "length"
    if unlike and kindred(one[unlike[0]], other[unlike[0]]):
        how = "kindred"
    person = "person" in {usual.kind, rare.kind} or usual.kind == "twins"
    yield "person" if person else "thing"
    yield f"{how} person" if person else how
    yield f"common {min(len(one) - len(unlike), _COMMON)}"
    if unlike:
        yield "at once" if not unlike[0] else "at last" if unlike[-1] == len(one) - 1 else "within"


def _of_places(usual: Sequence[Named], rare: Sequence[Named]) -> Iterator[str]:
    yield f"usual {min(len(usual), _TIMES)} times"
    yield f"other {min(len(rare), _TIMES)} times"
    spans = sorted(named.span for named in usual)
    told = min(named.span for named in rare)
    yield "other first" if told < spans[0] else "other last" if told > spans[-1] else "between"
    title = usual[0].context.title
    for who, named in (("usual", usual[0]), ("other", rare[0])):
        if named.name in title:
            yield f"{who} titled"
    blocks = [{named.context.block for named in some} for some in (usual, rare)]
    if blocks[0] & blocks[1]:
        yield "one block"


def _of_words(usual: Sequence[Named], rare: Sequence[Named]) -> Iterator[str]:
    sides = [_around(named) for named in usual], [_around(named) for named in rare]
    ahead, behind = (
        [{one[at][:2] if at else one[at][-2:] for one in side} for side in sides] for at in (0, 1)
    )
    if any(words.isalpha() for words in behind[0] & behind[1]):
        yield "same behind"
    if any(words.isalpha() for words in ahead[0] & ahead[1]):
        yield "same ahead"
    texts = ["\n".join("\n".join(one) for one in side) for side in sides]
    pairs = [{a + b for a, b in pairwise(text) if a > _HAN < b} for text in texts]
    yield from (f"shared {bar}" for bar in _SHARED if len(pairs[0] & pairs[1]) >= bar)
    if set(_DIGITS.findall(texts[0])) & set(_DIGITS.findall(texts[1])):
        yield "same figures"


def _around(named: Named) -> tuple[str, str]:
    """Give what stands before and behind a name in its sentence."""
    before, _, after = named.context.sentence.partition(named.name)
    return before, after


def _ways(named: Named) -> Iterator[str]:
    before, behind = _around(named)
    near = before[max(before.rfind(mark) + 1 for mark in _PAUSES) :][-_AHEAD:]
    after = behind[:_AHEAD]
    after = after[: min(at if (at := after.find(mark)) >= 0 else _AHEAD for mark in _PAUSES)]
    told = {
        "voice": _VOICE.match(behind),
        "anew": _ANEW.match(behind),
        "begins": not before,
        "opens": not before or before[-1] in _OPENS,
        "quoted": before.count("“") > before.count("”"),
        "after quote": before.endswith("”"),
        "joined": before[-1:] in _JOINED or behind[:1] in _JOINED,
        "guest ahead": GUEST.search(near),
        "guest behind": GUEST.search(after),
        "contrast": _CONTRAST.search(before + behind),
        "kin ahead": _KIN.search(near),
        "kin": _KIN.search(before + behind),
        "far": _FAR.search(near + after),
        "pictured": before.startswith("图为"),
        "owns": behind.startswith("的"),
        "described": before.endswith("的"),
        "signs": named.context.kind == "byline",
        "heads": named.context.kind in {"headline", "kicker"},
    }
    return (way for way, is_so in told.items() if is_so)

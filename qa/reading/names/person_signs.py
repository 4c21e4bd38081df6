"""What tells one person with a slip in the name from two persons: weighed signs.

The weights are fitted (`tests/bench/weigh_persons.py`): slips marked in probes and slips planted
into names of published articles, against all other pairs that these and the probes have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from qa.model.likeness import alike
from qa.patterns import regex
from qa.reading.words.name_begins import ROLE, is_bare
from qa.reading.words.posts import TITLE, ends_with_role
from qa.reading.words.speaking import ACTS, SPEAKS

Spot: TypeAlias = tuple[int, int]
"""The sentence in which a name stands, by its number, and where in it."""

WEIGHTS: Final[Mapping[str, int]] = {
    "bare_given": 51,
    "base": -175,
    "both_given": 30,
    "cut": -188,
    "deputy": -31,
    "given": 67,
    "kin_near": -52,
    "long_role": 17,
    "middle": 74,
    "near": -31,
    "one_holder": 29,
    "one_sentence": -63,
    "other_role": -88,
    "other_self": -15,
    "plain": 165,
    "like_given": 130,
    "like_post": 150,
    "r_acts": -21,
    "r_bare": 14,
    "r_begins": 48,
    "r_former": 40,
    "r_joined": -35,
    "r_kin": -36,
    "r_led": -250,
    "r_none": -149,
    "r_often": -12,
    "r_place": 77,
    "r_quote": 30,
    "r_role": -47,
    "r_said": 93,
    "r_speaks": 51,
    "r_title": -13,
    "r_twice": -22,
    "r_who": -47,
    "rare_first": -21,
    "same_role": 40,
    "sound": 61,
    "surname": -94,
    "u_acts": 25,
    "u_bare": -47,
    "u_begins": 18,
    "u_joined": -42,
    "u_kin": -21,
    "u_none": -104,
    "u_often": 7,
    "u_place": -29,
    "u_quote": 11,
    "u_role": 117,
    "u_said": 48,
    "u_speaks": -11,
    "u_title": -24,
    "u_twice": -62,
    "u_who": -21,
}
LENGTH: Final = 3
"""How long the names are that are compared: a surname of one character, a given name of two."""

_JOINED: Final = frozenset("、和与及跟同")
_KIN: Final = regex(
    "(?<!徒)弟|[哥姐妹]|儿[子媳]|女[儿婿]|父[亲子女]|母[亲女子]|妻|丈夫|爱人|[叔伯姑舅姨侄孙]|爸|妈|爷爷|奶奶"
    "|兄|祖孙|师徒|夫妇|一家|家族"
)
_LED: Final = regex(
    "(?:[哥弟姐妹兄爸妈妻]|儿[子媳]|女[儿婿]|父亲|母亲|丈夫|爱人|[叔伯姑舅姨侄孙]子?|爷爷|奶奶)，?$"
)
"""Kin right before a name, which introduces it: 他的父亲，…."""
_OTHER_SELF: Final = regex(
    "兄弟|姐妹|双胞胎|孪生|原名|曾用名|又名|别名|化名|改名|更名|同名|谐音|笔名|重名|写错|错写|误写|笔误|口误"
)
_WHO: Final = regex(
    r"今年[\d一二三四五六七八九十]|，?\d+岁|家住|[是系](?!我们)|生于|，[男女]|（|则|也[是在有]|同样|同志"
)
_TRADE: Final = regex("[\u4e00-\u9fff]{0,3}[长士师员]|[\u4e00-\u9fff]{0,2}(?:医生|同学|选手)")
"""A trade behind a name, which introduces it as a post does."""
_FORMER: Final = regex("前任|现任|继任|接替|接任|原任|同案|另一|另外|其他|任命|免去|当选|名单")
_RUNS_ON: Final = frozenset(
    "发将从听被称说也再在向和与是有对到获就还已曾把让给以因为并又都则先带介表告指认要等"
)
_GIVEN: Final = frozenset(
    "国建明华军平志文伟强永海春德荣成玉林金龙世长立民生东学光忠福祥元新庆江波涛斌峰辉鹏飞杰超勇刚亮浩宇磊健毅俊豪凯"
    "旭晨阳昊天泽佳嘉欣怡雨婷雪梅兰芳英秀红丽娟燕霞敏静洁莉萍艳琴云莲珍翠凤桂香爱淑慧玲美娜琳倩颖晶莹璐瑶诗涵梓轩"
    "子然思远振兴家安康宁瑞宝贵富根全有财发旺盛昌达顺利义仁礼智信孝廉清正晓小少一中启开先进守良才川山河水松柏树森柱"
    "栋梁庭彬武威虎鹤鸣翔鸿雁蓉芝茹菊荷蕾薇萱芸苗培茂仪滔深浪舟航帆亭邦帮栓锁贤惠芬芹珊琪琦雯宏弘洪亚朝向友佑祖"
    "承绍继宗维卫为保胜义毅双喜乐和方圆勤俭克敬尚维书墨砚诚实厚广增茵婉娴妍嫣媛媚娇姗婧琼瑛瑾瑜璇珂珠"
)
"""What given names are mostly made of."""
_ALSO_GIVEN: Final = _GIVEN | frozenset("喜吉银铁钢满秋冬寿禄鑫巧花凡帆锋")
_DEPUTY: Final = regex("副[^、，]*$", holding="副")
_ONE_HOLDER: Final = regex(
    "(?:[局院校站所馆园厂镇乡县市区村行会社队台处科]长|书记|主任|经理|主席)$"
)
_ANEW: Final = ("role", "title", "trade", "who", "kin", "joined", "former")
"""What tells who somebody is, or tells of several."""
_DOUBT: Final = 100
_KIN_AHEAD, _POST_AHEAD, _DEPUTY_AHEAD, _TITLE, _LONG_TITLE, _NEXT, _FEW = 12, 5, 9, 2, 3, 2, 2
_SOUND, _LOOK = 3, 2


def weight(signs: Mapping[str, int]) -> int:
    """Add up the weights of signs, in hundredths of a natural logarithm.

    Less where one sentence has both, or tells of brothers, or of another name.
    """
    weighed = sum(WEIGHTS.get(sign, 0) * times for sign, times in signs.items())
    return weighed - _DOUBT * (signs.get("one_sentence", 0) + signs.get("other_self", 0))


class Told:
    """A name with how it is told at its places in the sentences of an article."""

    def __init__(self, texts: Sequence[str], name: str, spots: Sequence[Spot]) -> None:
        self.name, self.spots = name, spots
        self._texts = texts

    @cached_property
    def ways(self) -> dict[str, int]:
        """How often it is told in which way."""
        ways = [_ways(self._texts[number], at) for number, at in self.spots]
        return {way: sum(one[way] for one in ways) for way in ways[0]}

    @cached_property
    def person(self) -> bool:
        """Whether anything tells a person: a post or title, or that it speaks or acts."""
        return any(_tells_person(self._texts[number], at) for number, at in self.spots)

    @property
    def introduced_anew(self) -> bool:
        """Whether it is told of again and again, and who that is: no slip of one place."""
        return len(self.spots) > 1 and any(self.ways[way] for way in ("who", "title"))

    @property
    def rank(self) -> int:
        """How well it is introduced."""
        return 2 * bool(self.ways["role"]) + len(self.spots) + bool(self.ways["title"])

    @property
    def sentences(self) -> set[int]:
        """The sentences that have it."""
        return {number for number, _ in self.spots}

    def ahead(self, most: int) -> set[str]:
        """Give what stands before it, of so many characters."""
        return {self._texts[number][max(0, at - most) : at] for number, at in self.spots}

    @property
    def deputy(self) -> bool:
        """Whether it stands beside a deputy's post."""
        texts = ((self._texts[number], at) for number, at in self.spots)
        return any(
            _DEPUTY.search(text, max(0, at - _DEPUTY_AHEAD), at)
            or text.startswith("副", at + LENGTH)
            for text, at in texts
        )

    def signs(self, who: str) -> dict[str, bool]:
        """Give the signs that are its own."""
        told = {f"{who}_{way}": times > 0 for way, times in self.ways.items()}
        number = len(self.spots)
        return {
            **told,
            f"{who}_none": not self.person,
            f"{who}_twice": number > 1,
            f"{who}_often": number > _FEW,
        }


def signs(texts: Sequence[str], whole: str, usual: Told, rare: Told) -> dict[str, int]:
    """Give the signs of a pair, each 1; `whole` are all sentences in one."""
    told = {**_of_both(texts, whole, usual, rare), **usual.signs("u"), **rare.signs("r")}
    return {sign: 1 for sign, is_so in told.items() if is_so}


def _tells_person(text: str, at: int) -> bool:
    """Say whether any of the ways is told that only a person is told in."""
    end = at + LENGTH
    if SPEAKS.match(text, end) or TITLE.match(text, end) or _has_role(text, at):
        return True
    return is_bare(text, at) and ACTS.match(text, end) is not None


def _has_role(text: str, at: int) -> bool:
    return ends_with_role(text, max(0, at - ROLE), at) or text.endswith("岁的", 0, at)


def _ways(text: str, at: int) -> dict[str, bool]:
    end = at + LENGTH
    bare, acts, speaks = (
        is_bare(text, at),
        bool(ACTS.match(text, end)),
        bool(SPEAKS.match(text, end)),
    )
    return {
        "role": _has_role(text, at),
        "bare": bare,
        "acts": acts,
        "place": bare and acts,
        "speaks": speaks,
        "said": speaks and bare,
        "quote": text[at - 1 : at] in ("”", "“"),
        "begins": at == 0,
        "title": bool(TITLE.match(text, end)),
        "trade": bool(_TRADE.match(text, end)),
        "joined": text[at - 1 : at] in _JOINED or text[end : end + 1] in _JOINED,
        "who": bool(_WHO.match(text, end)),
        "kin": bool(_KIN.search(text, max(0, at - _KIN_AHEAD), at)),
        "led": bool(_LED.search(text, max(0, at - _KIN_AHEAD), at)),
        "former": bool(_FORMER.search(text)),
    }


def _of_both(texts: Sequence[str], whole: str, usual: Told, rare: Told) -> dict[str, bool]:
    gap = next(at for at in range(LENGTH) if usual.name[at] != rare.name[at])
    like = alike(usual.name[gap], rare.name[gap])
    one, two = usual.sentences, rare.sentences
    near = min(abs(a - b) for a in one for b in two)
    return {
        "base": True,
        "surname": gap == 0,
        "middle": gap == 1,
        "sound": like == _SOUND,
        "look": like == _LOOK,
        "one_sentence": near == 0,
        "near": near <= _NEXT,
        "rare_first": rare.spots[0] < usual.spots[0],
        "kin_near": any(_KIN.search(texts[number]) for number in two),
        "other_self": any(_OTHER_SELF.search(texts[number]) for number in one | two),
        "given": gap > 0 and rare.name[gap] in _GIVEN,
        "both_given": gap > 0 and _GIVEN.issuperset(usual.name[1:] + rare.name[1:]),
        "bare_given": rare.ways["bare"] > 0 and _GIVEN.issuperset(usual.name[1:] + rare.name[1:]),
        "plain": near > 0 and _plain(usual, rare, sound=like == _SOUND),
        "like_given": like == _SOUND and gap > 0 and near > 0 and _known_once(usual, rare),
        "cut": gap == LENGTH - 1 and _runs_on(whole, usual.name, rare.name),
        **_posts(usual, rare),
    }


def _known_once(usual: Told, rare: Told) -> bool:
    """Say whether one is told who it is and acts, and the other acts in the midst of a sentence."""
    anew = any(rare.ways[way] for way in _ANEW)
    given = _ALSO_GIVEN.issuperset(usual.name[1:])
    return usual.ways["role"] > 0 < rare.ways["acts"] and given and not anew


def _plain(usual: Told, rare: Told, *, sound: bool) -> bool:
    """Say whether one is told who it is, and the other stands as one known already."""
    known = usual.ways["role"] + usual.ways["who"] > 0
    anew = any(rare.ways[way] for way in _ANEW)
    given = sound or _ALSO_GIVEN.issuperset(usual.name[1:] + rare.name[1:])
    return known and not anew and given and rare.ways["bare"] > 0


def _posts(usual: Told, rare: Told) -> dict[str, bool]:
    posts = [some.ways["role"] + some.ways["title"] > 0 for some in (usual, rare)]
    deputy = all(posts) and usual.deputy != rare.deputy
    titles = set() if deputy else usual.ahead(_TITLE) & rare.ahead(_TITLE)
    longer = usual.ahead(_LONG_TITLE) & rare.ahead(_LONG_TITLE) if titles else set()
    return {
        "long_role": any(len(words) == _LONG_TITLE for words in longer),
        "like_post": usual.name[0] != rare.name[0] and bool(longer),
        "one_holder": not deputy and not usual.deputy and any(map(_ONE_HOLDER.search, titles)),
        "same_role": rare.ways["role"] > 0 and bool(titles),
        "other_role": all(posts) and not titles,
        "same_post": bool(usual.ahead(_POST_AHEAD) & rare.ahead(_POST_AHEAD) - {""}),
        "deputy": deputy,
    }


def _runs_on(whole: str, one: str, other: str) -> bool:
    """Say whether what differs is rather what follows a shorter name."""
    behind = {whole[at : at + 1] for at in _ends(whole, one[:-1])}
    return len(behind) > _FEW or not _RUNS_ON.isdisjoint((one[-1], other[-1]))


def _ends(text: str, stem: str) -> Iterator[int]:
    at = text.find(stem)
    while at >= 0:
        yield at + len(stem)
        at = text.find(stem, at + 1)

"""What tells one person with a slip in the name from two persons: the signs of a pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model.likeness import alike
from qa.patterns import regex
from qa.reading.names.told_persons import FEW, KIN, LENGTH, Told

_OTHER_SELF: Final = regex(
    "兄弟|姐妹|双胞胎|孪生|原名|曾用名|又名|别名|化名|改名|更名|同名|谐音|笔名|重名|写错|错写|误写|笔误|口误"
)
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
_ONE_HOLDER: Final = regex(
    "(?:[局院校站所馆园厂镇乡县市区村行会社队台处科]长|书记|主任|经理|主席)$"
)
_ANEW: Final = ("role", "title", "trade", "who", "kin", "joined", "former")
"""What tells who somebody is, or tells of several."""
_POST_AHEAD, _TITLE, _LONG_TITLE, _NEXT = 5, 2, 3, 2
_SOUND, _LOOK = 3, 2


def signs(texts: Sequence[str], whole: str, usual: Told, rare: Told) -> dict[str, int]:
    """Give the signs of a pair, each 1; `whole` are all sentences in one."""
    told = {**_of_both(texts, whole, usual, rare), **usual.signs("u"), **rare.signs("r")}
    return {sign: 1 for sign, is_so in told.items() if is_so}


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
        "kin_near": any(KIN.search(texts[number]) for number in two),
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
    return len(behind) > FEW or not _RUNS_ON.isdisjoint((one[-1], other[-1]))


def _ends(text: str, stem: str) -> Iterator[int]:
    at = text.find(stem)
    while at >= 0:
        yield at + len(stem)
        at = text.find(stem, at + 1)

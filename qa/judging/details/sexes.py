"""Words for men of a woman, and the other way round: 孕妇罗某……把他; 产下男婴，母女平安. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from qa.judging.details.two_sides import Opposites, sentence_of
from qa.model import Range
from qa.patterns import regex

_GROUPS: Final = "(?![组单双排篮足子队])"
_TRADE: Final = "(?!士|孩|生|儿)[\u4e00-\u9fff]{1,3}[员师手工兵警官家客机]"
_FEMALE: Final = (
    f"孕妇|产妇|女{_TRADE}|女[子性]{_GROUPS}|女士|女[孩生婴童教]|姑娘|大妈|大婶|大娘"
    f"|婆婆|老?奶奶|阿姨|新娘|老太|老妇|少女"
)
_MALE: Final = (
    f"先生|大爷|大叔|大伯|老伯|男{_TRADE}|男[子性]{_GROUPS}|小伙|新郎|男[孩生婴童]|老汉|老翁"
)
_KIN_OF: Final = (
    "(?P<kin>妻|丈夫|母亲|父亲|妈|爸|爷爷|外婆|外公|姐|妹|哥|弟|女儿|儿子|孙|媳|婿|姑|舅|叔|侄|兄)"
)
_SEXED: Final = regex(f"(?P<female>{_FEMALE})|(?P<male>{_MALE})|{_KIN_OF}")
_PRONOUN: Final = regex("(?<!其)(?<!吉)(?<!排)(?P<he>他)(?![们人乡国]|杀|山之石)|(?P<she>她)(?!们)")
_ELSE: Final = regex(
    "民警|警察|交警|辅警|医生|医护|护士|消防员|记者|老师|教师|校长|同事|邻居|朋友|同学|队友|对手|教练|老板|店主|司机|保安|工人|乘客|路人|村民"
    "|村干部|书记|主任|法官|检察官|律师|志愿者|歹徒|嫌疑人|夫[妇妻]|老伴|爱人|恋人|对象|家[人属长]|亲[人属戚]|孩子|小孩|宝宝|父母|双亲|师傅|徒弟"
    "|[^，。；]某|主播|骗子|同伴|战友|客[人户]|负责人|[人者员长手家生]说"
)
_CHILD: Final = {"女": regex("女[婴孩娃宝]|女儿|千金"), "子": regex("男[婴孩娃宝]|儿子|胖小子")}
_KIN: Final = regex("[父母](?P<child>[子女])(?=平安|均安|俱安|都?健康|[俩二两三][人个]?|均|双双)")
_BORN: Final = regex("[产诞生]下?(?:了|生|下)?|诞生|降生|出生")
_BOTH: Final = regex(
    "龙凤|双胞胎|三胞胎|多胞胎|孪生|[两二三][个名](?:孩子|婴儿|宝宝)|变性|跨性别|男扮女|女扮男|反串"
)
_PAIR: Final = regex(
    "(?:(?P<these>[这一]对)|(?<![\u4e00-\u9fff]))(?P<pair>父子|父女|母子|母女|兄弟|兄妹|姐弟|姐妹)(?(these)|(?:俩|[二两]人))"
)
_ROLES: Final = MappingProxyType(
    dict(zip("父母子女兄弟姐妹", "父亲 母亲 儿子 女儿 哥哥 弟弟 姐姐 妹妹".split(), strict=True))
)
_ROLE: Final = regex("|".join(_ROLES.values()))
_QUOTES: Final = regex("[“‘][^”’\n]*[”’]")


def other_sex(text: str) -> Iterator[Opposites]:
    """Give the first pronoun, and the first words for a newborn, that are of the other sex."""
    if _BOTH.search(text):
        return
    yield from _pronouns(text)
    yield from _newborn(text)
    yield from _pairs(text)


def _pronouns(text: str) -> Iterator[Opposites]:
    """Give a pronoun of a sentence in which one person alone can be meant."""
    plain = _QUOTES.sub(lambda quote: "　" * len(quote[0]), text)
    for pronoun in _PRONOUN.finditer(plain):
        start, end = sentence_of(plain, pronoun.start())
        if plain[end : end + 1] not in {"。", "！", "？"} or "…" in plain[start:end]:
            # headlines tell of somebody whom the text has yet to introduce
            continue
        sexes = list(_SEXED.finditer(plain, start, end))
        before = [one for one in sexes if one.end() <= pronoun.start()]
        kind = "female" if pronoun["he"] else "male"
        if (
            not before
            or any(one[kind] is None for one in sexes)
            or _PRONOUN.search(plain, 0, start)
        ):
            continue
        if _one_person(plain, before, pronoun):
            yield Opposites("sex", before[0].span(), pronoun.span())
            return


def _one_person(text: str, sexed: list[re.Match[str]], pronoun: re.Match[str]) -> bool:
    """Say whether nobody but the one of that sex can be meant: 消防员把他抱上车 is of another."""
    first = sexed[0]
    paragraph = text.rfind("\n", 0, first.start()) + 1
    if any(found for found in _SEXED.finditer(text, paragraph, first.start())):
        return False
    others = _others(text, (paragraph, first.start())) + _others(
        text, (sexed[-1].end(), pronoun.start())
    )
    agent = "\u4e00" <= text[pronoun.start() - 1] <= "\u9fff"
    return len({*others}) <= (1 if agent else 0)


def _pairs(text: str) -> Iterator[Opposites]:
    """Give who is told in two roles of which the pair has one: 姐弟俩，姐姐十岁，妹妹六岁."""
    for pair in _PAIR.finditer(text):
        _, end = sentence_of(text, pair.start())
        roles = {one[0]: one.span() for one in _ROLE.finditer(text, pair.end(), end)}
        own = {_ROLES[role] for role in pair["pair"]}
        wrong = [role for role in roles if role not in own]
        within = text.startswith("中的", pair.end())
        if len(wrong) == 1 and (len(roles) == len(own) or within):
            yield Opposites("pair", pair.span(), roles[wrong[0]])
            return


def _others(text: str, stretch: Range) -> list[str]:
    found = _ELSE.finditer(text, *stretch)
    return [one[0] for one in found if not one[0].endswith("某")]


def _newborn(text: str) -> Iterator[Opposites]:
    for kin in _KIN.finditer(text):
        start, _ = sentence_of(text, kin.start())
        start = max(0, text.rfind("。", 0, max(0, start - 1)) + 1)
        other = "子" if kin["child"] == "女" else "女"
        children = list(_CHILD[other].finditer(text, start, kin.start()))
        own = _CHILD[kin["child"]].search(text, start, kin.start())
        if children and not own and _BORN.search(text, start, kin.start()):
            yield Opposites("child", children[-1].span(), kin.span())
            return

"""A pronoun of the other sex, where a paragraph tells of one person alone: 刘某，女……他. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.judging.linking.surnames import SURNAMES
from qa.patterns import may_match, regex

_MARK: Final = regex(
    "(?<=[，（(、])(?P<sex>[男女])(?=[，、,]\\s*(?:现年)?(?:\\d{1,3}岁|[汉回藏苗壮满彝侗瑶白黎]族|\\d{4}年|群众|中共|生于|住))"
    f"|(?<![\u4e00-\u9fff])[{SURNAMES}][\u4e00-\u9fff]{{0,2}}?(?P<call>女士|小姐|大妈|奶奶|阿姨|大娘|大姐|先生|大爷|爷爷|大叔|大伯)(?=[，今现在的来介说是\\d]|表示|告诉)"
    "|(?:死者|伤者|被困者|失踪者|受害人)(?:为|是|系)一名(?P<sex2>[男女])(?:性|子|孩|生)",
    holding="男 女 小姐 大妈 奶奶 阿姨 大娘 大姐 先生 大爷 爷爷 大叔 大伯",
)
_CALLER: Final = regex(
    "(?P<surname>[\u4e00-\u9fff])(?P<call>女士|先生)(?:来电|反映|投诉|咨询|致电|报警|求助|来信)"
)
_A_MAN: Final = regex(
    "一[位名个](?P<who>老大爷|老爷爷|老大妈|老奶奶|老太太|大爷|大妈|男子|女子|男孩|女孩|小伙子?|姑娘)"
)
_THIS: Final = regex(
    "这[位名个](?P<who>老大爷|老爷爷|老大妈|老奶奶|老太太|大爷|大妈|男子|女子|男孩|女孩|小伙子?|姑娘)"
)
_LADY: Final = regex("妈|奶|太|女|姑娘")
_REACH: Final = 60
_FEMALE: Final = frozenset("女 女士 小姐 大妈 奶奶 阿姨 大娘 大姐".split())
_HE: Final = regex("(?<![其吉排利维])他(?![们人乡国处杀日方山物律用家])")
_SHE: Final = regex("她(?!们)")
_OTHERS: Final = regex(
    "[夫妻儿父母爸妈哥弟姐妹叔伯姑姨舅婆侄孙媳婿]|女儿|儿子|孩子|老伴|爱人|对象|[男女](?:友|孩|婴|童|生|方|子|性|人|网友)"
    "|民警|警察|警官|记者|医[生师]|护士|大夫|司机|师傅|老师|教[师练]|同[事学伴伙]|邻|朋友|路人|乘客|书记|主任|[局所队院校厂村镇县市]长"
    "|经理|老板|店[主员]|员工|工作人员|志愿者|队员|客服|骗子|对方|嫌疑人|犯罪|某[甲乙丙]|另|祖国|祖|河|“"
)
_KIN: Final = regex(
    "(?P<kin>女儿|妻子|母亲|妈妈|姐姐|妹妹|奶奶|外婆|儿媳|儿子|丈夫|父亲|爸爸|哥哥|弟弟|爷爷|外公)(?P<name>[一-鿿]{2,3}?)(?=[，。；、来说在一和今的去上正是])"
)
_WOMEN: Final = frozenset("女儿 妻子 母亲 妈妈 姐姐 妹妹 奶奶 外婆 儿媳".split())
_MEN: Final = regex(
    "[夫父爸爷叔伯舅公]|儿子|哥|弟|先生|男|老师|教练|医生|记者|民警|师傅|同[学事]|队长|校长|书记|主任"
)
_LADIES: Final = regex(
    "[妻母妈奶婶姨姑婆]|女|姐|妹|老师|教练|医生|记者|民警|师傅|同[学事]|队长|校长|书记|主任"
)
_NAMES: Final = regex("[\u4e00-\u9fff]某+[甲乙丙]?")


def pronouns(text: str) -> Iterator[Opposites]:
    """Give the first pronoun that is not of the sex of the only person who is told of."""
    yield from _called_back(text)
    yield from _this_one(text)
    if "他" not in text and "她" not in text:
        return
    yield from _kin(text)
    for mark in _MARK.finditer(text) if may_match(_MARK, text) else ():
        female = (mark["sex"] or mark["sex2"] or mark["call"]) in _FEMALE
        start, end = sentence_and_next(text, mark.start())
        found = (_HE if female else _SHE).search(text, mark.end(), end)
        if found is None or _OTHERS.search(text, mark.end(), found.start()):
            return
        before = text[start : found.start()]
        own = before.rfind("，", 0, max(0, mark.start() - start - 1)) < 0
        alone = len(set(_NAMES.findall(before))) <= 1 and len(_MARK.findall(before)) == 1
        if alone and own and not _OTHERS.search(before[: mark.start() - start]):
            yield Opposites("sex", mark.span(), found.span())
        return


def _kin(text: str) -> Iterator[Opposites]:
    """Give who speaks of himself with a pronoun that his kinship denies: 女儿小雅说，他喜欢."""
    for kin in _KIN.finditer(text):
        women = kin["kin"] in _WOMEN
        pronoun = "他(?![们人乡国处的])" if women else "她(?![们的])"
        said = regex(
            rf"(?<=[，。；、\n]){kin['name']}(?:说|表示|告诉记者)[，：]{pronoun}(?:自己|从小|最|很|特别|将|今年|觉得|希望|喜欢|一直|以后|长大)"
        ).search(text, kin.end(), kin.end() + _REACH)
        told = text[: kin.start()] + text[kin.end() : said.start() if said else kin.end()]
        if said and not (_MEN if women else _LADIES).search(told):
            yield Opposites("sex", kin.span("kin"), (said.end() - 1, said.end()))
            return


def _called_back(text: str) -> Iterator[Opposites]:
    """Give who has called as a woman and is answered as a man: 孙女士来电……回复孙先生."""
    for caller in _CALLER.finditer(text) if "士" in text and "先生" in text else ():
        call = "先生" if caller["call"] == "女士" else "女士"
        end = caller.end() + _REACH
        answer = regex(
            rf"(?:回复|告诉|答复|联系上?|告知|向|为|帮)(?P<called>{caller['surname']}{call})"
        ).search(text, caller.end(), end)
        if answer and text.count(answer["called"]) == 1:
            yield Opposites("sex", caller.span("surname"), answer.span("called"))
            return


def _this_one(text: str) -> Iterator[Opposites]:
    """Give the one person told of who is pointed at as one of the other sex."""
    one = _A_MAN.search(text)
    this = _THIS.search(text, one.end(), one.end() + _REACH) if one else None
    if one is None or this is None or len(_A_MAN.findall(text)) > 1:
        return
    female = [_LADY.search(found["who"]) is not None for found in (one, this)]
    if female[0] != female[1] and this["who"][-2:] not in text[: this.start()]:
        yield Opposites("sex", one.span("who"), this.span("who"))

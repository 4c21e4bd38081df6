"""The only one of its kind, and more of them; an only child, and its sister. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, clause_of, sentence_and_next
from qa.patterns import may_match, regex

_UNIT: Final = "[个家所座条口家处辆台名位支艘栋部项棵只片块本幅]"
_ONLY: Final = regex(
    rf"(?:唯一的?|仅有|只有)(?:一(?P<unit>{_UNIT}))?(?:的)?(?P<noun>(?![一二两三四五六七八九十\d])[\u4e00-\u9fff]{{1,10}}?)"
    r"(?=[，。；、：！？]|昨|今|明|日前|近日|上[周月]|位于|建于|正式|开|是|在|将|的)",
    holding="唯一 仅有 只有",
)
_MORE: Final = (
    rf"(?<![第约近前后\d.])(?:[2-9]|\d{{2,3}}"
    rf"|[两二三四五六七八九十]{{1,2}})(?P<unit>{_UNIT})(?P<between>[\u4e00-\u9fff]{{0,4}}?)"
)
_SCOPE: Final = regex(
    "全[国省市县区镇乡村球校厂]|[一-龥]{1,3}[省市县镇乡村区]|世界|亚洲|周边|附近|邻"
)
_OTHER: Final = regex(
    f"{UNTRUE}|去年|以前|过去|此前|曾|原|历史|新增|新建|又建|再建|合并|增加|如今|现在有|其[他它余]|另|外|邻|对岸|之一|不是|计划|将"
)
_CHILD: Final = regex(
    "(?<!双方都)(?<!双方均)(?:独生(?:[子女](?!女|费|证))|独[子女](?![立特自])|独苗|唯一的?(?:孩子|子女)|就[他她](?:这么)?一个(?:孩子|娃)|膝下只有一[子女])",
    holding="独 唯一 就他 就她 膝下",
)
_KIN: Final = regex(
    "(?:[与和跟同送陪帮替随由带让](?:着)?|(?:^|(?<=[，。；：的]))(?:他的|她的|还有)?(?:[一两二三四][个位名])?)"
    "(?:(?P<kin>姐姐|哥哥|弟弟|妹妹)|(?<![养继干义孙])(?P<child>[大小二长次三](?:儿子|女儿)))"
)
_NOT_KIN: Final = regex(
    f"{UNTRUE}|[表堂师学干义][姐哥弟妹]|认[了的作]|没有|无|像|如同|当[作成]|夫妻|丈夫|妻子|双方|志愿|想要|渴望|羡慕|同父异母|邻|战友|同学|网友"
    "|[父母爸妈](?:亲|妈|爸)?的[\u4e00-\u9fff]{0,4}[姐哥弟妹]|她?他?的(?:儿子|女儿|孩子)|”|“|夭折|去世|早逝|牺牲"
)

_LEAST: Final = 2


def only_ones(text: str) -> Iterator[Opposites]:
    """Give what is told to be the only one, and to be several."""
    yield from _several(text)
    yield from _only_child(text)


def _several(text: str) -> Iterator[Opposites]:
    for only in _ONLY.finditer(text) if may_match(_ONLY, text) else ():
        noun = only["noun"][-2:]
        scope = set(_SCOPE.findall(text, *clause_of(text, only.start())))
        start, end = sentence_and_next(text, only.start())
        if len(only["noun"]) < _LEAST and not only["unit"]:
            continue
        for more in regex(_MORE + noun).finditer(text, only.end(), end):
            clause = clause_of(text, more.start())
            new = [
                one
                for one in _SCOPE.findall(text, *clause)
                if one not in scope and one not in text[start : only.start()]
            ]
            alike = only["unit"] in {None, more["unit"]} and more["between"] in only[0]
            if alike and not new and not _OTHER.search(text, start, clause[1]):
                yield Opposites("only", only.span(), more.span())
                return


def _only_child(text: str) -> Iterator[Opposites]:
    for child in _CHILD.finditer(text) if may_match(_CHILD, text) else ():
        start, end = sentence_and_next(text, child.start())
        kin = _KIN.search(text, child.end(), end)
        if kin and not _NOT_KIN.search(text, start, clause_of(text, kin.start())[1]):
            yield Opposites("only child", child.span(), kin.span(kin.lastgroup or 0))
            return

"""The words that may mark a figure as part, sum, plan, change …: where a sentence has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from qa.patterns import regex

_BY_YEAR: Final = regex(r"到(20\d\d)年")
_DONE: Final = regex("[^。；：]{0,24}?(?:已|(?<![为除])了)")
_OF_FORECASTS = (
    "(?:预[报测警])?(?:准确|合格|命中|正确|评分|精度|误差|偏差|能力|水平|技术|模型|模式|系统|方法|"
    "产品|业务|服务|时效|提前|[员室台])"
)
"""What forecasts are made by or judged by, told as it is: 预报准确率, 预测模型."""


class Word(NamedTuple):
    """A word of a mark at `[start, end)`; `kind` is what sort of word it is."""

    start: int
    end: int
    kind: str


_KINDS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "其中": ("其", {"among": "其中(?!的|[心间])"}),
    "同比": (
        "同上去",
        {
            "year": "同比",
            "against": "[比较](?:上年|去年)(?:同期)?",
            "same": "(?:上年|去年)同期",
            "last": "上年|去年",
        },
    ),
    "仅": (
        "仅单光只",
        {
            "in": "仅在|单是|光是",
            "only": "仅仅|(?<![不非])仅(?!次|有的)|单单",
            "just": "(?<!不)只(?:有|是|能|用|剩|占|花)|只需",
        },
    ),
    "累计": (
        "累总历迄至",
        {"sum": "累计|累积", "all": "总计|历年", "so-far": "迄今|(?<!甚)至今|至此"},
    ),
    "新增": (
        "新增又再",
        {
            "new": "新增|净增|新招|增设|新设|新添",
            "built": "新建(?!商品)",
            "more": "增加(?![到至值])",
            "again": "又有|再增|又新",
        },
    ),
    "现有": (
        "现目尚仍还",
        {
            "stock": "现有|尚有|仍有|仍在",
            "now": "目前|现在",
            "by-now": "截至目前|截止目前|到目前",
            "present": "(?<![发实出体呈展表涌兑浮])现(?![场金代实象行任年货在有状役身])",
        },
    ),
    "另": (
        "另此除还其",
        {
            "other": "另有|另(?!外|有|案|一方|类|议|据|行|辟|眼)|另外(?!一[辆名个位起件家座名])",
            "besides": "此外|除此之外",
            "still": "还有",
            "rest": "(?:其他|其余|其它)(?=[0-9约近超两])",
        },
    ),
    "环比": ("环上前", {"step": "环比", "month": "[比较](?:上月|上季度?|上周|前一季度|前一月)"}),
    "极值": (
        "最峰纪史首突",
        {
            "high": "最[高大多长快强重早]|峰值|创纪录",
            "record": "历史(?:新[高低]|[高低]位|最[高低])|首次(?:突破|超过)",
            "beyond": "突破(?!性)",
            "first-day": "首日",
            "low": "最[低少小短慢弱](?!收购|生活|工资)",
        },
    ),
    "计划": (
        "计规拟预力争确目将不打设额下到最可需望",
        {
            "plan": "计划(?!生育|单列|经济|[，。、；”》])|"
            "规划(?![建用总展]|面积|馆|局)|拟(?!定)|打算",
            "forecast": f"预计|预期(?!性|指数|寿命)|(?:预报|预测)(?!{_OF_FORECASTS})",
            "aim": "力争|争取(?![^，。；]{0,14}(?:资金|投资|债券|补助|补贴|额度|专项))|确保(?!了)|"
            "目标(?=[是为值])|目标任务(?=[是为：])|不低于|不少于",
            "will": "将(?=[于在达有完投增实启突力可超会再迎]|全[面力年]|[新改扩]建|新增|建(?!筑)|"
            "出[现台]|开[展行通工放]|召开|举[行办]|推[出动进]|继续|进一步|成为|提供|采取|组织|安排|陆续|分别|首次|达到|维持|保持)|下一步|"
            "到20[2-9]\\d年底?[，,]?(?:全|力|将|基本|建|实现)",
            "may": "可能(?!性)|有望|或将|将会",
            "most": "最高可|可(?:提供|容纳|满足|达)|需要",
            "design": "设计(?![师院图者]|使?用?寿命)|额定",
        },
    ),
}
"""The characters of which a mark's words have one or more, and the words by kind."""

MARKS: Final = tuple(_KINDS)
_LETTERS: Final = {mark: frozenset(letters) for mark, (letters, _) in _KINDS.items()}
PATTERNS: Final = {
    mark: regex("|".join(f"(?P<{kind.replace('-', '_')}>{words})" for kind, words in kinds.items()))
    for mark, (_, kinds) in _KINDS.items()
}
"""The words of each mark, with a group a kind."""


def mark_words(
    text: str, letters: frozenset[str], today: date | None = None
) -> dict[str, list[Word]]:
    """Give the words of each mark that a sentence of such letters has, in order.

    A year that is over by `today` (到2020年，全县…), or behind which all is done (到2024年，全县
    都通了车), tells no plan.
    """
    found: dict[str, list[Word]] = {}
    for mark, own in _LETTERS.items():
        if not own.isdisjoint(letters):
            for one in PATTERNS[mark].finditer(text):
                if not _is_over(one, today):
                    found.setdefault(mark, []).append(Word(*one.span(), str(one.lastgroup)))
    return found


def _is_over(found: re.Match[str], today: date | None) -> bool:
    year = _BY_YEAR.match(found[0])
    if year is None:
        return False
    over = today is not None and int(year[1]) < today.year
    return over or _DONE.match(found.string, found.end()) is not None

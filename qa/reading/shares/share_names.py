"""What a percentage is called, and what it is taken of: the questions that counts may answer."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.from_to import is_former
from qa.reading.figures.gaps import gap, same_sentence
from qa.reading.shares.share_words import may_count
from qa.reading.shares.taken_of import (
    EVERYTHING,
    NARROWER,
    OTHER_BASE,
    VERB,
    taken_of,
    words_before,
)

_MOST = Fraction(3, 2)
_CHANGED = regex(
    "(?:[增降涨跌升]幅|同比|环比|超出|高出|低于|高于|多出|少了|多了|节约|节省)[了到至约近达为超逾]*$|"
    "(?:增长|下降|减少|增加|上升|提高|提升|上涨|下跌|降低|下滑|回落|上调|下调|降|涨|增|跌)"
    "[了约近达为超逾]*(?:达到)?$"
)
_NO_SHARE = regex(
    "增长|增速|增幅|降幅|涨幅|压[减降缩]率|缩减率|减少率|降低率|下降率|削减率|精简率|利率|税率|汇率|(?<!缴)费率|(?<!有)效率|(?<!成)功率|频率|速率|倍率|折扣|收益|毛利|净利率|"
    "利润率|回报|生产率|周转|容积|失业|报销|补贴|供给|首付|溢价|折价|同比|环比|贡献|精度|"
    "误差|浓度|湿度|股权|持股|年均|负荷|概率|出生|死亡|自然增|城[镇市]化|床位?使用|出[饼油米]率|含[水沙]|预计|力争|确保"
)
_EARLIER = regex("[年月]|同期|上[周届次]|往|原来|计划价|均价|市场价|指导价")
_IS_OF = regex(rf"[为是达当](?P<of>[^，。；、：为是\d]{{2,10}}?)的{VERB}$")
_NAMED = regex(
    r"(?P<name>[\u4e00-\u9fff]{0,8}?)(?P<kind>比率|率|比例|比重|份额|占比|进度|程度|面)(?:[由从较比][^，。；]*)?"
    rf"(?:上?[升降][至到为]|[提增][高升长加][至到为]|[降下]低?[至到为])?{VERB}$",
    holding="率 比 份额 进度 程度 面",
)
_ADVERBS = regex("[约只仅已就也共均各正]|差不多|大约|大概|几乎|[^\u4e00-\u9fff]")
_TAKES = regex("[占为是]|完成|相当于")
_TOGETHER = regex(
    "分别|(?:[两二三四五六七八九十前\\d][项者类个种家地市县名位]|合计|合起来|加起来)[^，。；]{0,4}占"
)
TAKEN_OFF = regex("剔除|扣除|除去|不计")
_TAIL = regex("(?:天|人|户|票|家|件|个)数$|的$")
_DONE = frozenset({"率", "进度", "程度", "面"})
_NOT_SAID = ("的有", "的目标", "的增", "的速度")
_BARE = regex(rf"[^，。；：、\\d（(]{{0,10}}，(?:工程量?|任务量?|工作量|总量|总数)?{VERB}")
_CLAUSE_ENDS = regex("[，。；）]|$")
_IS_DONE = regex(
    "(?:以上|左右|多)?的?(?:问题|诉求|隐患)?(?:已经?|都|均|得到|按[时期]|如期|及时|顺利|成功|当[场天]|全部|现)*了?"
    "(?:整改|解决|办结|完成|化解|答复|审结|调解|销号|落实|治愈|出院|合格|达标|通过|就业|签约|上岗|兑现|到位)"
    r"[^，。；\d]{0,4}(?=[，。；）]|$)"
)
"""What is told of a share that is the subject of its clause: 办结697个，九成得到了解决."""
_STEM = 2


class Name(NamedTuple):
    """What a percentage is called (赞成 of 赞成率), how it is told, and what it is taken of."""

    kind: Literal["of", "rate", "share", "bare"]
    word: str
    of: str = ""


def name_of(figures: Sequence[Figure], index: int) -> Name | None:
    """Give the name of a percentage that can be a share of what is counted; None for others."""
    rate = figures[index]
    if rate.quantity.dimension == "count":
        return Name("bare", "")
    if not 0 < rate.quantity.nominal <= _MOST or is_former(rate):
        return None
    if rate.context.sentence.startswith(_NOT_SAID, rate.until):
        return None
    words = words_before(rate)
    if any(one.search(words) for one in (_CHANGED, _NO_SHARE, _TOGETHER, OTHER_BASE)):
        return None
    if TAKEN_OFF.search(rate.context.sentence, 0, rate.at) or _is_narrower(words):
        return None
    return _said(rate, words) or (Name("bare", "") if _is_bare(figures, index) else None)


def _is_narrower(words: str) -> bool:
    """Say whether a rate is of some among those that are counted: 其中高中生近视率."""
    return NARROWER.search(words) is not None and "化率" not in words


def _said(rate: Figure, words: str) -> Name | None:
    of = taken_of(rate)
    if of is None and (found := _IS_OF.search(words)) and not _EARLIER.search(found["of"]):
        of = EVERYTHING.sub("", found["of"])
    if of is not None:
        return Name("of", _TAIL.sub("", _ADVERBS.sub("", _TAKES.split(words)[0])), of)
    named = _NAMED.search(words)
    if not named:
        return None
    word = _ADVERBS.sub("", named["name"])
    if named["kind"] not in _DONE:
        return Name("share", word)
    return Name("rate", word.removesuffix("化")[-_STEM:])


def _is_bare(figures: Sequence[Figure], index: int) -> bool:
    """Say whether a percentage is alone in its clause behind a count: 已换装693户，超过六成."""
    rate, before = figures[index], figures[index - 1 : index]
    if not before or not same_sentence(before[0], rate) or not may_count(before[0]):
        return False
    sentence = rate.context.sentence
    alone = _BARE.fullmatch(gap(before[0], rate)) is not None
    ends = _CLAUSE_ENDS.match(sentence, rate.until) or _IS_DONE.match(sentence, rate.until)
    return alone and ends is not None


def qualifier(rate: Figure, name: Name) -> str:
    """Give what narrows a rate before its name: 城区 of 城区回收率; empty where nothing does."""
    words = words_before(rate)
    lead = words[: words.rfind(name.word)] if name.kind == "rate" and name.word else ""
    return lead if len(lead) >= _STEM else ""

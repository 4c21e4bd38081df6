"""What the sentence of a day tells: words, what stands beside it, marks. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from qa.judging.linking.sentence_marks import marks_of
from qa.judging.linking.words import content_words
from qa.model import Context, Dated, Timed
from qa.patterns import regex

_HAN: Final = regex("[\u4e00-\u9fff]")
_FIGURES: Final = regex(r"[0-9A-Za-z.%％:：,]+")
_OF_TIME: Final = frozenset(
    "日期 时间 时刻 年份 月份 今年 明年 去年 记者 本报 什么 我们 他们 大家 哪天 请问 图为".split()
)
_COMMON: Final = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时分点全市县区省到将被把从由均约超近每各其等这该"
    "也都就又还才已起至止前后左右许晚早午晨夜天当今昨去本记者们来里说再那此哪几什么写着于定期间次"
    "自我他她让请要能可以"
)
_QUESTION: Final = regex("[^。；！？“”]*？”?$")
_ENDS: Final = regex(
    "截止|为止|止|最[后迟晚]|逾期|过期|失效|[期届]满|有效期|闭[幕馆展园]|结束|收[官摊市]|落幕|截稿|关闭|不[再收予]"
    "|到期|作废|终|[^之往此以]前|过了|只[收到]|打烊|末班|停"
)
_BEGINS: Final = regex(
    "起(?![来床诉])|开始|头一|第一|首|开[工幕馆放业考赛演讲展镰机园播启]|启[动用]|始|动工|上线"
    "|恢复|复[航工课开]|施行|生效|从|自"
)
_NAME: Final = regex(
    "[\u4e00-\u9fff]{2}(?:[市县区州省镇乡村港岛湾山河江湖桥路站馆队]|街道|片区|公司|集团|学校|[小中大]学|医院|法院"
    "|剧团|派出所|公园|广场|码头|水库|隧道)|《[^》]+》|“[^”，。？]{2,6}”|[\u4e00-\u9fff]某"
)
_KIN: Final = {
    "person": regex(
        "妻子|丈夫|父亲|母亲|儿子|女儿|[弟妹]{2}|哥哥|姐姐|老伴|师[父傅弟兄]|徒弟|同学|[好画文]友|对手|会计"
        "|邻居|同事|老板"
    ),
    "beside": regex(
        "另[一外有案行]|同[期城行档]|邻|隔壁|对[岸面]|别的|其他|配套|附近|门口|旁|门前|街口|沿[线江河街]"
        "|[上下]游|反方向|[东西南北][头边侧]|分[馆号店校院场]|兄弟|各地"
    ),
    "step": regex(
        "公示|公[布告]|通知|名单|培训|彩排|试[运行航]|验收|预[订约售演]|座谈|发布|征[集求]|听证|庭前|举证|踏勘"
        "|看样|样板|问卷|打印|准考证|报名费|缴|体[检能]|面试|复核|批准|起诉|立案|移送|入围|登记|路演|宣讲"
        "|说明会|招[聘募考]|志愿者|热线|停车场|公交|班车|接驳|[车门年]票|画册|纪念|仪式|新闻|首批|第二批"
        "|[换搬迁]|翻修|大修|装"
    ),
}
"""What sets a sentence apart from that on the thing itself: others, what is near, a lesser step."""
_STRIP: Final = regex(
    "(?:[将定于自在从到至起须应已曾是为经要请，：“”（）每天日晚当迟后排安把的这那]|计划|最晚|期间|截止|开始|预计"
    "|日期|时间|年份|月份)+$"
)
_STOP: Final = regex("[。；！？，”]")
_BEFORE, _BEHIND, _ABOUT, _HEAD, _VERB = 10, 12, 14, 14, 6


class Telling(NamedTuple):
    """What is told of a day: the words of its sentence, and of the question that it answers.

    `chars` are the telling characters, `near` those beside the day, `head` those of the last words
    before it, `verb` those of the first behind it. `names` are what is called by a name.
    """

    text: str
    before: str
    words: frozenset[str]
    chars: frozenset[str]
    near: frozenset[str]
    head: frozenset[str]
    verb: frozenset[str]
    marks: frozenset[str]
    names: frozenset[str]
    ends: bool
    begins: bool
    asked: bool


def telling(date: Dated | Timed) -> Telling:
    """Read the sentence of a day or hour, between its semicolons."""
    return _telling(date.context.sentence, date.at, date.until, question(date.context))


@lru_cache(maxsize=1 << 11)
def _telling(sentence: str, at: int, until: int, asked: str) -> Telling:
    stop = sentence.find("；", until)
    before = asked + sentence[sentence.rfind("；", 0, at) + 1 : at]
    behind = sentence[until : stop if stop >= 0 else len(sentence)]
    text, about = f"{before}｜{behind}", f"{before[-_BEHIND:]}｜{behind[:_ABOUT]}"
    kin = {name for name, words in _KIN.items() if words.search(text)}
    return Telling(
        text=text,
        before=before,
        words=words_of(f"{before}，{behind}"),
        chars=chars_of(text),
        near=chars_of(before[-_BEFORE:]) | chars_of(behind[:_BEHIND]),
        head=_head(before),
        verb=chars_of(_STOP.split(behind.lstrip("，起前后止之以日"), 1)[0][:_VERB]),
        marks=marks_of(before, behind) | kin,
        names=frozenset(_NAME.findall(text)),
        ends=_ENDS.search(about) is not None,
        begins=_BEGINS.search(about) is not None,
        asked=bool(asked),
    )


@lru_cache(maxsize=1 << 12)
def words_of(text: str) -> frozenset[str]:
    """Give the words of a text that tell what it is of."""
    words = content_words(_FIGURES.sub(" ", text))
    return frozenset(word for word in words if len(word) > 1 and _HAN.match(word)) - _OF_TIME


@lru_cache(maxsize=1 << 12)
def chars_of(text: str) -> frozenset[str]:
    """Give the characters of a text that tell what it is of."""
    return frozenset(_HAN.findall(text)) - _COMMON


def _head(before: str) -> frozenset[str]:
    text = _STRIP.sub("", before)[-_HEAD:]
    words = [word for word in content_words(_FIGURES.sub(" ", text)) if _HAN.match(word)]
    return chars_of("".join(words[-2:]))


def question(context: Context) -> str:
    """Give the question that a sentence answers, if any: “几点开门？”."""
    text = context.gist.text
    at = text.find(context.sentence)
    asked = _QUESTION.search(text, text.rfind("\n", 0, at) + 1, at) if at > 0 else None
    return asked[0] if asked else ""

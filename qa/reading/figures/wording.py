"""The words around a figure: action and noun before it, noun and predicate behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.patterns import regex
from qa.reading.words.lexicon import (
    ACTION,
    ACTION_NOUN,
    ASIDE,
    LEAD,
    LIGHT,
    LOOSE,
    LOOSE_NOUN,
    MOVES,
    NOMINAL,
    NOUN_STOP,
    PER,
    TOWARDS,
    WHERE,
    unfilled,
)

_FAR = 120
_LONGEST = 24
_PREDICATE = 8
_SO_MANY = ("共", "共计", "约", "近", "超过")
_SHORTEST = 2
_LONGEST_MORE = 10
_SHORT = 4
_BRACKETS = regex("[（(](?!含|包括|加|另)[^（）()0-9]{1,40}[)）]")
_RECKONED = regex("按(?:可比|不变|现行)[一-龥]{0,4}?(?:口径|价格|价)(?:计算)?")
_LED_BY = tuple(
    """
    由 在 从 被 以 向 于 来自 具有 带有 装有 含有 设有 发出 属于 用于 适用于 从事 涉嫌 身穿 手持
    携带 患有 前来 参加 参与 受困于 位于
    """.split()
)
"""Words that open the clause before a noun that tells of it: 由甲、乙组成的."""
_WHOSE = regex("[^，。；：“”的]{2,32}的(?=[一-龥]{2})", holding="的")
_EVENT = regex("[一-龥]{0,6}(?:事件|案件|事故|纠纷|灾害|火灾)")
_SUFFIXES = frozenset("区点站户者员证书费率额量线库店厂院所园")
"""What makes a noun of an action word that it follows: 集聚区, 持有者."""
_CIRCUMSTANCE = regex("[经因在被于从]")
_BEGUN = tuple("仍已被正曾未")
_ADJECTIVES = frozenset("新增 新建 改建 扩建 改扩建".split())
_PLACES = frozenset("省市县区州镇乡村国岛湖河路桥站港人")
_FORWARD = regex(
    r"[对把将](?:[全该本我]?[省市县区州镇乡村]|全国)?的?$|[对把将][^，。；：]{2,40}等(?:共计?|共有|的)?$"
)
_CARRIED_OUT = regex(
    "(?:进行|予以|加以|实施|开展)(?:了|精准|全面|集中|逐一|统一)*([一-龥]{2})(?=[，。；）]|$)"
)
_OF = regex(r"[^，、。；：“”的]{1,14}?的(?=[一-龥]{2})", holding="的")
_ACTED = regex(
    r"(?:当场|不幸|已经|已|均|都|被|全部|成功|仍|正在|正|先后|分别|也|还|会|将|内|里|后)*"
)
_PREDICATED = regex(r"(?![的、和及与]|以[来上下内]|左右|不等)[一-龥“”]{2,}")
_BEFORE_NOUN = regex(
    "(?:包括|包含|含)[^，。；]{1,40}?在内的|(?:不同|相关|有关|各类|重点|新|全新|优质|这样|此类)的"
)
_OPENING = ("“", "‘", "「", "『")
_ADVERB = regex("(?:就|便|已|共|累计|均|都|又|先后|成功|一共|总共|也)$")
_GOES = regex("前往|[到赴对向在来去为被给把](?![源访])")
_INSIDE = regex("(?<=[一-龥]{2})(?<![集人其])(?:[中里]|之[中内])$", holding="中 里 内")
_QUOTED = regex("[一-龥A-Za-z0-9]{2,14}[”’」』](?=[一-龥])")
_JOINED = regex(
    "以及|到(?=[大中小巨狂特暴][一-龥]{0,2}[浪涛雨雪风])|[和及与](?![平会])(?=[一-龥“]{2})",
    holding="和 及 与 到",
)
_WHOLE = regex(
    "[一-龥A-Za-z“”]{2,16}?(?:试点|示范区|试验区|先行区|自贸区|开发区|产业园|科技园|园区|基地|中心|工程|平台|集群|项目|政策|资金|救灾款|"
    "措施|举措|航线|专线|实验室|研究院|联盟|小区|社区)(?=[，。；、！）)\\s]|$)"
)
_REACHED = regex("(?:新的?|历史)?(?:台阶|大关|关口|门槛|关)")
_AMOUNT = regex("(?:当量|规模|容量|价值|金额|面额|级别)$")
_PRICES = frozenset("均价 单价 价格".split())
_EXTENT = frozenset("重长高宽深厚")
_MARKS = "“”‘’《》（）()、和及与 "


# ── before the figure ───────────────────────────────────────────────────────


def bare_words(left: str) -> str:
    """Give the words before a figure without those that tell nothing of what it counts."""
    text = _RECKONED.sub("", _BRACKETS.sub("", left[-_FAR:]))[-_LONGEST - _PREDICATE :]
    while (shorter := PER.sub("", unfilled(text))) != text:
        text = shorter
    return past(ASIDE, text)[-_LONGEST:]


def past(pattern: re.Pattern[str], text: str) -> str:
    """Give what stands behind the words that a pattern finds at the head of a text."""
    found = pattern.match(text)
    return text[found.end() :] if found else text


def words_before(text: str) -> tuple[str, str]:
    """Give action and thing of the words before a figure."""
    actions = list(ACTION.finditer(text))
    while actions and _names(text, actions):
        actions.pop()
    while len(actions) > 1 and text.startswith("的", actions[-1].end()):
        text = text[: actions[-2].end()] + text[actions.pop().end() + 1 :]
    if not actions:
        return "", bare_noun(past(TOWARDS, text))
    verb = actions[-1]
    thing = bare_noun(text[verb.end() :])
    if thing:
        return verb[0], thing
    ahead = bare_noun(text[: verb.start()])
    if ahead and verb[0] in NOMINAL and verb[0] not in MOVES:
        done = _ADVERB.search(text, 0, verb.start())
        return (verb[0], ahead.removeprefix("仅")) if done else ("", ahead + verb[0])
    return verb[0], ahead if verb[0] in MOVES else ""


def bare_noun(text: str) -> str:
    """Give a phrase without the words and marks that lead it."""
    bare = past(LEAD, past(WHERE, past(LEAD, text)))
    return PER.sub("", unfilled(bare)).rstrip(_MARKS)


def _names(text: str, actions: Sequence[re.Match[str]]) -> bool:
    """Say whether the last action word is a noun, or part of one: 发放补贴, 检查站."""
    last = actions[-1]
    if text.startswith("等", last.end()) and len(actions) > 1:
        return True
    rest = bare_noun(text[last.end() :])
    if rest in _PRICES or (len(rest) == 1 and rest not in _EXTENT):
        return True
    noun = ACTION_NOUN.match(text, last.start())
    if len(actions) == 1:
        return noun is not None and not LOOSE_NOUN.match(text, last.start())
    return noun is not None or (last.end() == len(text) and last[0] in NOMINAL)


def last_action(text: str) -> str:
    """Give the action that a phrase ends with: 警车保障."""
    verbs = [verb for verb in ACTION.finditer(text) if verb.end() == len(text)]
    return verbs[0][0] if verbs else ""


def follower(left: str, right: str) -> str:
    """Give the action behind a figure whose object is brought forward: 将3人送医."""
    if not _FORWARD.search(unfilled(left) if left.endswith(_SO_MANY) else left):
        return ""
    if done := _CARRIED_OUT.search(right):
        return done[1]
    verb = ACTION.search(right)
    return verb[0] if verb else ""


# ── behind the figure ───────────────────────────────────────────────────────


def _unled(text: str) -> str:
    return text.removeprefix("的")


def _acted(text: str) -> int:
    """Give where the verb begins, behind 已, 均 and the like."""
    match = _ACTED.match(text)
    return match.end() if match else 0


def done_by(right: str) -> str:
    """Give the action at the head of the words behind a figure: 3人受伤."""
    verb = ACTION.match(right, _acted(right))
    return verb[0] if verb else ""


def done_behind(right: str, taken: int) -> str:
    """Give the action right behind the noun that ends at `taken`: 3名嫌疑人被抓获."""
    if not taken:
        return ""
    verb = ACTION.match(right, taken + _acted(right[taken:]))
    if verb and verb[0] in LIGHT:
        verb = ACTION.match(right, verb.end())
    return verb[0] if verb and (verb[0] not in NOMINAL or verb.end() == len(right)) else ""


def often_done(right: str) -> tuple[str, str]:
    """Give the actions behind 四次 with their object: 主持召开座谈会."""
    start = _acted(right)
    verb = ACTION.search(right, start, start + _SHORT)
    if not verb:
        return (predicate(right), "") if _GOES.match(right, start) else ("", "")
    while more := ACTION.match(right, verb.end()):
        verb = more
    stop = NOUN_STOP.search(right, verb.end())
    end = stop.start() if stop else len(right)
    return right[start : verb.end()], right[verb.end() : end].rstrip(_MARKS)


def done_while(right: str) -> tuple[str, str]:
    """Give the action behind a span of time with its object: 三天发生火灾."""
    text = _unled(right)
    verb = ACTION.match(text, _acted(text))
    if not verb:
        return "", ""
    stop = NOUN_STOP.search(text, verb.end())
    return verb[0], text[verb.end() : stop.start() if stop else len(text)].rstrip(_MARKS)


def predicate(right: str) -> str:
    """Give what those counted did or suffered: 3人受伤, 另两人下水."""
    start = _acted(right)
    last = last_action(right) if _CIRCUMSTANCE.match(right, start) else ""
    done = _PREDICATED.match(right, start)
    return last or (done[0][:_PREDICATE] if done else "")


def noun_after(right: str, *, acted: bool) -> tuple[str, int]:
    """Give the noun behind a figure, and where it ends."""
    text = _unled(right)
    led = len(right) - len(text)
    start = _noun_start(text)
    end = start + _noun_end(text[start:], acted=acted)
    if relative := _relative(text, start, end):
        start = relative.end()
        end = start + _noun_end(text[start:], acted=True)
    elif led and (verb := ACTION.fullmatch(text)):
        return verb[0], len(right)
    if _AMOUNT.search(text, start, end) and (head := _head_behind(text, end)):
        start, end = end + 1, head
    if led and LOOSE.match(text, start):
        return "", 0
    if end - start >= _SHORTEST or text[start:end] in _PLACES:
        noun = _INSIDE.sub("", text[start:end].rstrip(_MARKS))
        if _REACHED.fullmatch(noun):
            return "", 0
        return noun if noun.count("“") == noun.count("”") else _unquoted(noun), led + end
    return "", 0


def _relative(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the clause before a noun that tells of it: 由甲、乙组成的工作组, 儿童走失的事件."""
    if text.startswith(_LED_BY, start) and (found := _WHOSE.match(text, start)):
        return found
    if end - start < _SHORTEST or text[:1] in _BEGUN:
        return _OF.match(text)
    of = _OF.match(text, start) if text.startswith("的", end) else None
    return of if of and _EVENT.match(text, of.end()) else None


def _head_behind(text: str, end: int) -> int:
    """Give where the noun ends of which the one up to `end` only tells: 3吨当量的碳汇."""
    if not text.startswith("的", end) or LOOSE.match(text, end + 1):
        return 0
    more = _one_noun_end(text[end + 1 :], acted=True)
    return end + 1 + more if _SHORTEST <= more <= _LONGEST_MORE else 0


def _unquoted(noun: str) -> str:
    return noun.replace("“", "").replace("”", "")


def _noun_start(text: str) -> int:
    """Give where the noun begins: behind a quotation mark, 不同的, 包括甲、乙等在内的."""
    lead = _BEFORE_NOUN.match(text)
    at = lead.end() if lead else 0
    return at + 1 if text.startswith(_OPENING, at) else at


def _noun_end(text: str, *, acted: bool) -> int:
    if acted and (whole := _WHOLE.match(text)):
        return whole.end()
    if quoted := _QUOTED.match(text):
        more = _one_noun_end(text[quoted.end() :], acted=acted)
        return quoted.end() + more if more <= _LONGEST_MORE else quoted.end() - 1
    end = _one_noun_end(text, acted=acted)
    joined = _JOINED.match(text, end) if end else None
    if joined and not ACTION.match(text, joined.end()):
        more = _one_noun_end(text[joined.end() :], acted=acted)
        return joined.end() + more if _SHORTEST <= more <= _LONGEST_MORE else end
    return end


def _one_noun_end(text: str, *, acted: bool) -> int:
    noun = ACTION_NOUN.match(text)
    start = noun.end() if noun else 0
    stop = NOUN_STOP.search(text, start)
    end = stop.start() if stop else len(text)
    verb = ACTION.search(text, start, end)
    while verb and _in_noun(text, verb, end, acted=acted):
        verb = ACTION.search(text, verb.end(), end)
    return verb.start() if verb else end


def _in_noun(text: str, verb: re.Match[str], end: int, *, acted: bool) -> bool:
    """Say whether an action word is part of the noun: 4个生态文明建设示范区."""
    if ACTION_NOUN.match(text, verb.start()) or text[verb.end() : end] in _SUFFIXES:
        return True
    more = end - verb.end() > 1
    return more and (verb[0] in _ADJECTIVES or (acted and verb[0] in NOMINAL))

"""The place, body, person or thing that a figure speaks of: stated, or inherited from before."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Slot
from qa.patterns import regex
from qa.reading.scene.described import counted_of, told_of
from qa.reading.scene.provisions import provides
from qa.reading.scene.topics import WORLD, Topic, bare, is_office, meant, stated
from qa.reading.words.mentions import BODY, Mention
from qa.reading.words.organisations import ALONE, POLICE

_CLAUSE = regex(r"[，；。：！？,;:!?]")
_PERSONAL = regex("“[^”]*(?:我(?![们国省市县区局院校公司])|你|妈|爸|老公|老婆|孩子)[^”]*$")
_ASIDE = regex(
    "(?:[，。；：！？“]|^)(?:尽管|虽然|虽|由于|因为|随着|为了|鉴于|继)[^，。；：！？“”]{0,16}$"
)
_ASIDE_REACH = 20
_PLACE = regex("(?:[省市县州盟旗]|自治区)$")
_CAUGHT = regex(
    "[^，。；]{0,14}?(?:抓获|抓捕|查获|缴获|捣毁|打掉|扣押|查扣|截获|起获|破获|控制|解救|查处|刑拘)"
)
_SOLD = regex(
    "[^，。；]{0,3}?(?:销售|销量|营收|收入|员工|门店|用户|市场份额|利润|产能|雇员|出货|票房)"
)
_MANY = regex(
    "[0-9一二三四五六七八九十两]{1,4}[多余]?(?:个|名|家|位|人|[省市县区国州地所座条处类种])"
)
_AND_SO_ON = regex("[一-龥]{0,3}?等(?:地|国|省|人|单位|地区|国家)?(?:的|共|全部|在内的)*")
_OF_IT = regex("的?[约近超达过]?")
_SHARE = regex(
    "[约近超达过]?(?:[0-9.]+%|[0-9]+/[0-9]|[一二三四五六七八九]成|近?一?半|[一二三四五六七八九十]+分之|百分之)"
)
_RECEIVES = frozenset("向给为对与同跟")
_MEDIUM = regex("(?:网站|杂志|电视台|通讯社|频道|客户端)$")
_LIST = regex("[、和与及]")
_IN_BRACKETS = regex("[（(][+＋为约占]?")
_NUMBER = regex("[有共达约近超为是]{0,2}[0-9]{1,6}[多余]?[支个家所座名处条人]")
_GAP = regex(r"[有共达约近超过为是已的了至增]*")


def subject_at(
    text: str,
    mentions: Sequence[Mention],
    at: int,
    until: int,
    topic: Topic,
    *,
    lasts: bool,
    aged: bool,
) -> Slot[str]:
    """Give the subject of the figure at `[at, until)`: the nearest name before it, else the topic.

    A figure that `lasts` (两天) inherits none: it is as often a person's. One that is `aged`
    tells how old the person behind it is (20岁的赵某).
    """
    before = [m for m in mentions if m.end <= at] if mentions else []
    if before and is_list_counted(text, at):
        before = [m for m in before if not is_member(text, m.text, m.end, at)]
    acting = _actor(text, before, at, topic) if before else None
    near = acting is not None and _one_clause(text, acting.end, at)
    if told := told_of(
        text, mentions, acting if near else None, (at, until), aged=aged, lasts=lasts
    ):
        return Slot(told, "stated")
    if acting is None and mentions and (own := counted_of(text, mentions, until)):
        return Slot(own.text, "stated")
    if acting:
        return _acted(text, acting, before, topic)
    unsaid = lasts or _PERSONAL.search(text, 0, at) or provides(text)
    return Slot(None, "unknown") if unsaid else _told(text, before, topic)


def _acted(text: str, acting: Mention, before: Sequence[Mention], topic: Topic) -> Slot[str]:
    """Give who acted: the name, or the police of the paragraph where the name is but a place."""
    if _done_there(text, acting, before) and (agent := _agent(topic)):
        return Slot(agent, "inherited")
    return stated(acting, [m for m in before if m.end <= acting.start], topic)


def _done_there(text: str, acting: Mention, before: Sequence[Mention]) -> bool:
    """Say whether a name is but the place where unnamed police acts: 在甲市抓获5人."""
    if any(bare(m) and _one_clause(text, m.end, acting.start) for m in before):
        return False
    return is_only_where(text, acting)


def is_only_where(text: str, name: Mention) -> bool:
    """Say whether a name is that of a place where something is caught: 在甲市抓获5人."""
    there = name.within and not name.local and not _is_body(name)
    return there and _CAUGHT.match(text, name.end) is not None


def _agent(topic: Topic) -> str:
    """Give the body that acts: that of the paragraph, or the police that was named last."""
    return topic.name if BODY.search(topic.name) else topic.force


def _actor(text: str, before: Sequence[Mention], at: int, topic: Topic) -> Mention | None:
    """Give the name nearest before a figure that acts; not the place where another acts."""
    strong = [
        mention
        for place, mention in enumerate(before)
        if not _is_whole(text, mention, at)
        and (mention.role == "subject" or _IN_BRACKETS.fullmatch(text, mention.end, at))
        and not _counted(text, mention, at)
        and _tells(text, mention, before[:place], at, topic)
    ]
    if not strong:
        return None
    last = strong[-1]
    acting = [m for m in strong[:-1] if m.head and (m.person or _is_body(m))]
    if acting and WORLD.match(last.text) and _SOLD.match(text, last.end):
        return acting[-1]
    return acting[-1] if acting and last.within and not _is_body(last) else last


def _is_whole(text: str, mention: Mention, at: int) -> bool:
    """Say whether a figure is a share of the world or land before it: 有全国约40%的."""
    if mention.head or not WORLD.match(mention.text):
        return False
    return _OF_IT.fullmatch(text, mention.end, at) is not None and bool(_SHARE.match(text, at))


def _tells(text: str, mention: Mention, before: Sequence[Mention], at: int, topic: Topic) -> bool:
    """Say whether a name can be a subject; in a report it opens a clause, or the figure's has it.

    A bare word for a body (学校) opens its clause, or stands for a name.
    """
    if topic.report and not (mention.local or (mention.head and _PLACE.search(mention.text))):
        return mention.proper and _one_clause(text, mention.end, at)
    aside = _ASIDE.search(text, max(0, mention.start - _ASIDE_REACH), mention.start)
    if aside and not _one_clause(text, mention.end, at):
        return False
    return mention.head or not _is_word(mention) or bool(meant(mention, before, topic))


def _is_word(mention: Mention) -> bool:
    """Say whether a mention is but a word for some body: 学校; the police is always one."""
    return not mention.proper and mention.text in ALONE and mention.text not in POLICE


def _is_body(mention: Mention) -> bool:
    """Say whether a name is some body's, not that of a place."""
    return BODY.search(mention.text) is not None


def _one_clause(text: str, start: int, end: int) -> bool:
    return _CLAUSE.search(text, start, end) is None


def _told(text: str, before: Sequence[Mention], topic: Topic) -> Slot[str]:
    if name := topic.name or (topic.report and topic.main):
        return Slot(name, "inherited")
    if not before:
        return _general(topic)
    told = [m for m in before if m.role == "source" and not m.person and not _is_word(m)]
    local = [m for m in told if not is_office(m.text)]
    if local:
        return Slot(local[-1].text, "stated")
    objects = [m for m in before if m.role == "object" and not m.person]
    objects = [m for m in objects if text[max(0, m.start - 1) : m.start] not in _RECEIVES]
    if objects:
        return Slot(objects[-1].text, "stated")
    general = _general(topic)
    bodies = [m for m in told if not (general.value or _MEDIUM.search(m.text))]
    return Slot(bodies[-1].text, "stated") if bodies else general


def _general(topic: Topic) -> Slot[str]:
    """Give what the paragraph before is about, or the article."""
    name = topic.main if topic.titled else topic.before or topic.main
    return Slot(name, "inherited") if name else Slot(None, "unknown")


def _counted(text: str, mention: Mention, at: int) -> bool:
    """Say whether a common name is what the figure counts: 幼儿园12所, 研发中心有12家."""
    if mention.proper:
        return False
    return _GAP.fullmatch(text, mention.end, at) is not None or bool(
        _NUMBER.match(text, mention.end)
    )


def is_list_counted(text: str, at: int) -> bool:
    """Say whether a figure counts what a list before it may name: 甲、乙等5省."""
    return _MANY.match(text, at) is not None


def is_member(text: str, name: str, end: int, at: int) -> bool:
    """Say whether a name is one of those that the figure counts: 甲、乙等5省, 甲、乙和丙3国."""
    listed = end == at and _LIST.search(name) is not None
    return listed or _AND_SO_ON.fullmatch(text, end, at) is not None

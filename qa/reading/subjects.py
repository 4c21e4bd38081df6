"""The place or organisation that a figure speaks of: stated, or inherited from before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.model import Article, Slot
from qa.patterns import regex
from qa.reading.bearers import bearer
from qa.reading.gazetteer import COUNTRIES, PROVINCES
from qa.reading.mentions import Mention
from qa.reading.organisations import ALONE, POLICE

_OFFICE = regex(
    r"人民银行|外汇局|海关总署|证监会|银保监会|监管总局|国资委|央行|统计局|发改委|发展改革委|国新办|气象台|国务院|联合国|(?:国家|中国)[一-龥]+[局署委院]$"
    r"|^(?:[^省市县区]{2,6}部|国家[一-龥]+)$|(?:网站|杂志|电视台|通讯社|频道|客户端)$"
)
_NO_MAIN = regex("[省市县区]|台风")
_WORLD = regex("^(?:全国|全球|世界)")
_BARE = regex(f"(?:专案组|专班|办案|值班)*(?:{'|'.join(sorted(POLICE - {'警方'}))})")
_OWNER = regex("的[一-龥]{0,4}")
_NATION = regex("国务院政府工作报告|全国人民代表大会|中华人民共和国")
_OWN = regex("[全该本我](?:国|省|市|县|区|州|镇|乡|村|疆|岛)$")
_FORCE = regex("公安|警|派出所|禁毒|支队|大队|专案组")
_NO_FORCE = frozenset({"专案组", "公安部", "警方"})
_GOVERNED = regex(r".+[省市县区州镇乡](?=(?:人民)?政府|委)")
_LEVEL = regex(r"(?<=..)(?:[省市县区镇乡村]|自治[区州县])$")
_OWN_LEVEL = frozenset("省市县区州")
"""What a body of the article's own place begins with: 县水务局."""

_CLAUSE = regex(r"[，；。：！？,;:!?]")
_PERSONAL = regex("“[^”]*(?:我(?![们国省市县区局院校公司])|你|妈|爸|老公|老婆|孩子)[^”]*$")
_THAT = regex("该|[这那]家")
_LOCAL = regex("[全该本我各这那]")
_BODY = regex(
    "(?:[局院所部委厅署处行社团会队组站]|公司|集团|公安|警|机关|中心|法院|大学|学校|医院|企业|政府|警方)$"
)
_REPORT = regex("工作报告|统计公报|工作总结|预算(?:执行|报告)|发展计划执行情况")
_ASIDE = regex(
    "(?:[，。；：！？“]|^)(?:尽管|虽然|虽|由于|因为|随着|为了|鉴于|继)[^，。；：！？“”]{0,16}$"
)
_ASIDE_REACH = 20
_PLACE = regex("(?:[省市县州盟旗]|自治区)$")
_WHO = regex(
    "(?:高龄)?的(?!人)(?P<who>[一-龥·]{2,7}?)(?=[，。、；是在说来和与被将曾从自因已仍向对称正也就为走绝，]|$)"
)
_BETWEEN = regex("的?[一-龥]{0,8}")
_PERSONS = regex(
    "的?(?:选民|士兵|军人|公民|居民|市民|村民|游客|球员|企业|公司|学生|民众|球迷|旅客)"
)
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
_RECEIVES = frozenset("向给为对与同跟")
_MEDIUM = regex("(?:网站|杂志|电视台|通讯社|频道|客户端)$")
_INDEX = regex("(?:[综成沪道纳板]指|指数)$")
_LIST = regex("[、和与及]")
_STATUTE = regex(
    "有下列情形之一|(?<!判)处[一二三四五六七八九十]+年(?:以上)?有期徒刑|"
    "处[^，。；]{0,14}(?:以下|以上)[^，。；]{0,8}(?:有期徒刑|拘留|罚款|罚金|拘役)|第[^，。]{1,6}条[^，。]{0,4}规定"
    "|(?:不得|不能)(?:超过|高于|低于|少于|大于|小于)"
)
_IN_BRACKETS = regex("[（(][+＋为约占]?")
_REMEMBERED = 12
_GAP = regex(r"[有共达约近超过为是已的了至增]*")


class Topic(NamedTuple):
    """What a sentence inherits.

    `main` is what the article is about, `name` what the paragraph is, `before` what the
    paragraph before was; `force` is the police that was named last, `recent` are the names
    that were, the last one at the end. `titled`: the main place stands in the title; `report`:
    the article is an account of that place, paragraph by paragraph.
    """

    main: str
    titled: bool = False
    report: bool = False
    name: str = ""
    before: str = ""
    force: str = ""
    recent: tuple[str, ...] = ()

    def next_paragraph(self) -> Topic:
        """Give what a new paragraph inherits."""
        before = "" if _is_office(self.name) else self.name
        return self._replace(name="", before=before or self.before)


@lru_cache(maxsize=1 << 12)
def _is_office(name: str) -> bool:
    """Say whether a name is that of a body of the whole country, or of a medium."""
    return _OFFICE.search(name) is not None


def main_subject(article: Article, told: Iterable[tuple[str, Sequence[Mention]]]) -> str:
    """Give what an article is about, or an empty string: the name that stands there most.

    `told` are the mentions of each sentence with the kind of its block.
    """
    if _NATION.search(article.title):
        return "中国"
    count: Counter[str] = Counter()
    forms: dict[str, str] = {}
    for kind, mentions in told:
        for mention in mentions:
            named = mention.proper and not mention.local and not mention.person
            if (
                named
                and not (_is_office(mention.text) or _passes(mention))
                and not _NO_MAIN.match(mention.text)
            ):
                name = _seat(mention.text)
                stem = _LEVEL.sub("", name)
                count[stem] += 3 if kind == "headline" else 1
                forms[stem] = max(name, forms.get(stem, ""), key=len)
    if not count:
        return ""
    stem = max(count, key=lambda name: count[name])
    return forms[stem] + PROVINCES.get(forms[stem], "")


def _passes(mention: Mention) -> bool:
    """Say whether what goes on is seldom said of a name: three together, an index."""
    return len(_LIST.findall(mention.text)) > 1 or _INDEX.search(mention.text) is not None


def is_report(article: Article) -> bool:
    """Say whether an article is an account that one place gives of itself."""
    return _REPORT.search(article.title) is not None


def _seat(name: str) -> str:
    """Give the place that a government governs; any other name as it is."""
    seat = _GOVERNED.match(name)
    return seat[0] if seat else name


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
    before = [m for m in mentions if m.end <= at and not _member(text, m, at)]
    acting = _actor(text, before, at, topic)
    near = acting is not None and _one_clause(text, acting.end, at)
    if told := _told_of(text, mentions, acting if near else None, (at, until), aged=aged):
        return Slot(told, "stated")
    if acting is None and (own := _counted_of(text, mentions, until)):
        return Slot(own.text, "stated")
    if acting:
        return _acted(text, acting, before, topic)
    unsaid = lasts or _PERSONAL.search(text, 0, at) or _rules(text)
    return Slot(None, "unknown") if unsaid else _told(text, before, topic)


def _rules(text: str) -> bool:
    """Say whether a sentence tells what a law provides."""
    norm = "处" in text or "情形" in text or "规定" in text or "不得" in text or "不能" in text
    return norm and _STATUTE.search(text) is not None


def _told_of(
    text: str,
    mentions: Sequence[Mention],
    near: Mention | None,
    place: tuple[int, int],
    *,
    aged: bool,
) -> str:
    """Give what a figure describes, unless a name is `near`: its owner, its bearer, the aged."""
    at, until = place
    if aged:
        person = _aged(text, mentions, until)
        return person.text if person else "" if near else _aged_one(text, until)
    if near:
        return ""
    owner = _owner(text, mentions, until)
    return owner.text if owner else bearer(text, at, until)


def _acted(text: str, acting: Mention, before: Sequence[Mention], topic: Topic) -> Slot[str]:
    """Give who acted: the name, or the police of the paragraph where the name is but a place."""
    if _done_there(text, acting, before) and (agent := _agent(topic)):
        return Slot(agent, "inherited")
    return _stated(acting, [m for m in before if m.end <= acting.start], topic)


def _aged(text: str, mentions: Sequence[Mention], until: int) -> Mention | None:
    """Give the person whose age stands before the name: 20多岁韩国女性金某."""
    persons = (m for m in mentions if m.person and m.start >= until)
    return next((m for m in persons if _BETWEEN.fullmatch(text, until, m.start)), None)


def _aged_one(text: str, until: int) -> str:
    """Give who is so old by the words behind: 44岁的辛迪, 30多岁的男司机."""
    found = _WHO.match(text, until)
    return found["who"] if found else ""


def _counted_of(text: str, mentions: Sequence[Mention], until: int) -> Mention | None:
    """Give whose the persons are that a figure counts: 360万苏格兰选民, 20名驻韩美军士兵."""
    own = (m for m in mentions if m.proper and not m.person and until <= m.start <= until + 2)
    return next((m for m in own if _PERSONS.match(text, m.end)), None)


def _done_there(text: str, acting: Mention, before: Sequence[Mention]) -> bool:
    """Say whether a name is but the place where unnamed police acts: 在甲市抓获5人."""
    if any(_bare(m) and _one_clause(text, m.end, acting.start) for m in before):
        return False
    there = acting.within and not acting.local and not _is_body(acting)
    return there and _CAUGHT.match(text, acting.end) is not None


def _agent(topic: Topic) -> str:
    """Give the body that acts: that of the paragraph, or the police that was named last."""
    return topic.name if _BODY.search(topic.name) else topic.force


def _actor(text: str, before: Sequence[Mention], at: int, topic: Topic) -> Mention | None:
    """Give the name nearest before a figure that acts; not the place where another acts."""
    strong = [
        mention
        for place, mention in enumerate(before)
        if (mention.role == "subject" or _IN_BRACKETS.fullmatch(text, mention.end, at))
        and not _counted(text, mention, at)
        and _tells(text, mention, before[:place], at, topic)
    ]
    if not strong:
        return None
    last = strong[-1]
    acting = [m for m in strong[:-1] if m.head and (m.person or _is_body(m))]
    if acting and _WORLD.match(last.text) and _SOLD.match(text, last.end):
        return acting[-1]
    return acting[-1] if acting and last.within and not _is_body(last) else last


def _tells(text: str, mention: Mention, before: Sequence[Mention], at: int, topic: Topic) -> bool:
    """Say whether a name can be a subject; in a report it opens a clause, or the figure's has it.

    A bare word for a body (学校) opens its clause, or stands for a name.
    """
    if topic.report and not (mention.local or (mention.head and _PLACE.search(mention.text))):
        return mention.proper and _one_clause(text, mention.end, at)
    aside = _ASIDE.search(text, max(0, mention.start - _ASIDE_REACH), mention.start)
    if aside and not _one_clause(text, mention.end, at):
        return False
    return mention.head or not _is_word(mention) or bool(_meant(mention, before, topic))


def _is_word(mention: Mention) -> bool:
    """Say whether a mention is but a word for some body: 学校; the police is always one."""
    return not mention.proper and mention.text in ALONE and mention.text not in POLICE


def _is_body(mention: Mention) -> bool:
    """Say whether a name is some body's, not that of a place."""
    return _BODY.search(mention.text) is not None


def _one_clause(text: str, start: int, end: int) -> bool:
    return _CLAUSE.search(text, start, end) is None


def _owner(text: str, mentions: Sequence[Mention], until: int) -> Mention | None:
    """Give the name that a figure describes: 全长240公里的某某高速."""
    return next(
        (m for m in mentions if m.start >= until and _OWNER.fullmatch(text, until, m.start)), None
    )


def _told(text: str, before: Sequence[Mention], topic: Topic) -> Slot[str]:
    if topic.name:
        return Slot(topic.name, "inherited")
    told = [m for m in before if m.role == "source" and not m.person and not _is_word(m)]
    if topic.report and topic.main:
        return Slot(topic.main, "inherited")
    local = [m for m in told if not _is_office(m.text)]
    if local:
        return Slot(local[-1].text, "stated")
    objects = [m for m in before if m.role == "object" and not m.person]
    objects = [m for m in objects if text[max(0, m.start - 1) : m.start] not in _RECEIVES]
    if objects:
        return Slot(objects[-1].text, "stated")
    general = topic.main if topic.titled else topic.before or topic.main
    if general:
        return Slot(general, "inherited")
    bodies = [m for m in told if not _MEDIUM.search(m.text)]
    return Slot(bodies[-1].text, "stated") if bodies else Slot(None, "unknown")


def _counted(text: str, mention: Mention, at: int) -> bool:
    """Say whether a common name is what the figure counts: 幼儿园12所, 研发中心有12家."""
    return not mention.proper and _GAP.fullmatch(text, mention.end, at) is not None


def _member(text: str, mention: Mention, at: int) -> bool:
    """Say whether a name is one of those that the figure counts: 甲、乙等5省, 甲、乙和丙3国."""
    if not _MANY.match(text, at):
        return False
    listed = mention.end == at and _LIST.search(mention.text) is not None
    return listed or _AND_SO_ON.fullmatch(text, mention.end, at) is not None


def _stated(mention: Mention, earlier: Sequence[Mention], topic: Topic) -> Slot[str]:
    if meant := _meant(mention, earlier, topic):
        return Slot(meant, "inherited")
    return Slot(_named(mention, topic.main), "stated")


def _meant(mention: Mention, earlier: Sequence[Mention], topic: Topic) -> str:
    """Give the name that a word for a body stands for: 民警, 该所, 法院; empty if none."""
    if _bare(mention):
        return topic.force
    that = _THAT.match(mention.text)
    if mention.proper and not that and mention.text not in ALONE:
        return ""
    if mention.text == "政府":
        return topic.main
    end = mention.text[that.end() :] if that else mention.text
    named = [*topic.recent, *(one.text for one in earlier if one.proper)]
    return next((name for name in reversed(named) if _is_one(name, end)), "")


def _is_one(name: str, end: str) -> bool:
    """Say whether a name is that of such a body or place, and no word for it."""
    return name.endswith(end) and len(name) > len(end) + 1 and not _LOCAL.match(name)


def _named(mention: Mention, main: str) -> str:
    """Give a name in full: the article's own place for 全市, a place with its level."""
    name = mention.text
    if name == "我国" and main in COUNTRIES:
        return "中国"
    if mention.local and _OWN.match(name):
        own = main.endswith(name[-1]) or (name[-1] == "国" and main in COUNTRIES)
        return main if own else name
    if name[0] in _OWN_LEVEL and main.endswith(name[0]):
        return main + name[1:]
    return main if _LEVEL.sub("", main) == name else name


def topic_after(mentions: Sequence[Mention], topic: Topic) -> Topic:
    """Give what the sentences behind one inherit: what it is about, else what it inherited."""
    if not mentions:
        return topic
    heads = [m for m in mentions if m.head and m.proper and not (m.person or _passes(m))]
    heads.sort(key=lambda m: m.within)
    told = [m for m in mentions if m.role == "source" and not (m.person or _is_office(m.text))]
    force = _force(topic, (*heads, *told), mentions)
    name = topic.name if topic.report else _name_after(mentions, heads, told, force, topic)
    recent = (*topic.recent, *_names(mentions))[-_REMEMBERED:]
    return topic._replace(name=name, force=force, recent=recent)


def _name_after(
    mentions: Sequence[Mention],
    heads: Sequence[Mention],
    told: Sequence[Mention],
    force: str,
    topic: Topic,
) -> str:
    """Give what the paragraph is about behind a sentence that opens with `heads`."""
    if heads and _is_main(max(heads, key=lambda m: (not m.within, m.start)), topic.main):
        return topic.main
    local = [m for m in mentions if m.local and m.role == "subject" and not _WORLD.match(m.text)]
    for mention in (*heads, *local, *told):
        if not _bare(mention):
            earlier = mentions[: mentions.index(mention)]
            return _meant(mention, earlier, topic) or _named(mention, topic.main)
    acting = [m for m in mentions if m.head and m.role == "subject" and _bare(m)]
    return (force or acting[-1].text) if acting else topic.name


def _is_main(mention: Mention, main: str) -> bool:
    """Say whether a name is that of what the article is about, be it without its level."""
    return main != "" and _LEVEL.sub("", mention.text) == _LEVEL.sub("", main)


def _names(mentions: Sequence[Mention]) -> list[str]:
    """Give the names of bodies and places that a later 该局 or 该县 can mean."""
    return [m.text for m in mentions if m.proper and not m.person and not m.local]


def _force(topic: Topic, acting: Sequence[Mention], others: Sequence[Mention]) -> str:
    """Give the police that was named last."""
    for mention in acting if topic.force else (*acting, *others):
        named = mention.text not in _NO_FORCE and _FORCE.search(mention.text)
        if named and not _bare(mention):
            return mention.text
    return topic.force


def _bare(mention: Mention) -> bool:
    """Say whether a name is but a word for the police."""
    return _BARE.fullmatch(mention.text) is not None

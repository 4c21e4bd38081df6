"""The place or organisation that a figure speaks of: stated, or inherited from before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from qa.model import Article, Slot
from qa.reading.gazetteer import COUNTRIES, PROVINCES
from qa.reading.mentions import Mention
from qa.reading.organisations import POLICE

_OFFICE = re.compile(
    r"人民银行|央行|统计局|发改委|发展改革委|国新办|气象台|国务院|联合国|(?:国家|中国)[一-龥]+[局署委院]$"
    r"|^(?:[^省市县区]{2,6}部|国家[一-龥]+)$"
)
_NO_MAIN = re.compile(f"{_OFFICE.pattern}|^[省市县区]")
_WORLD = re.compile("^(?:全国|全球|世界)")
_BARE = re.compile(f"(?:专案组|专班|办案|值班)*(?:{'|'.join(sorted(POLICE - {'警方'}))})")
_OWNER = re.compile("的[一-龥]{0,4}")
_NATION = re.compile("国务院政府工作报告|全国人民代表大会|中华人民共和国")
_OWN = re.compile("[全该本我](?:国|省|市|县|区|州|镇|乡|村)$")
_FORCE = re.compile("公安|警|派出所|禁毒|支队|大队|专案组")
_GOVERNED = re.compile(r".+[省市县区州镇乡](?=(?:人民)?政府|委)")
_LEVEL = re.compile(r"(?<=..)(?:[省市县区镇乡村]|自治[区州县])$")
_CLAUSE = re.compile(r"[，；。：！？,;:!?]")
_PERSONAL = re.compile("“[^”]*(?:我(?![们国省市县区局院校公司])|你|妈|爸|老公|老婆|孩子)[^”]*$")
_PERSON = re.compile("某[某甲乙丙丁]?$|(?:女士|先生|男士)$")
_GAP = re.compile(r"[有共达约近超过为是已的了至增]*")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence inherits.

    `main` is what the article is about, `name` what the paragraph is, `before` what the
    paragraph before was; `force` is the police that was named last. `titled`: the main place
    stands in the title.
    """

    main: str
    titled: bool = False
    name: str = ""
    before: str = ""
    force: str = ""

    def next_paragraph(self) -> Topic:
        """Give what a new paragraph inherits."""
        before = "" if _OFFICE.search(self.name) else self.name
        return replace(self, name="", before=before or self.before)


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
            named = mention.proper and not mention.local and not _PERSON.search(mention.text)
            if named and not _NO_MAIN.search(mention.text):
                name = _seat(mention.text)
                stem = _LEVEL.sub("", name)
                count[stem] += 3 if kind == "headline" else 1
                forms[stem] = max(name, forms.get(stem, ""), key=len)
    if not count:
        return ""
    stem = max(count, key=lambda name: count[name])
    return forms[stem] + PROVINCES.get(forms[stem], "")


def _seat(name: str) -> str:
    """Give the place that a government governs; any other name as it is."""
    seat = _GOVERNED.match(name)
    return seat[0] if seat else name


def subject_at(
    text: str, mentions: Sequence[Mention], at: int, until: int, topic: Topic, *, lasts: bool
) -> Slot[str]:
    """Give the subject of the figure at `[at, until)`: the nearest name before it, else the topic.

    A figure that `lasts` (两天) inherits none: it is as often a person's.
    """
    before = [mention for mention in mentions if mention.end <= at]
    strong = [m for m in before if m.role == "subject" and not _counted(text, m, at)]
    owner = _owner(text, mentions, until)
    if owner and not (strong and _one_clause(text, strong[-1].end, at)):
        return Slot(owner.text, "stated")
    if strong:
        return _stated(strong[-1], topic)
    private = lasts or _PERSONAL.search(text, 0, at)
    return Slot(None, "unknown") if private else _told(before, topic)


def _one_clause(text: str, start: int, end: int) -> bool:
    return _CLAUSE.search(text, start, end) is None


def _owner(text: str, mentions: Sequence[Mention], until: int) -> Mention | None:
    """Give the name that a figure describes: 全长240公里的某某高速."""
    return next(
        (m for m in mentions if m.start >= until and _OWNER.fullmatch(text, until, m.start)), None
    )


def _told(before: Sequence[Mention], topic: Topic) -> Slot[str]:
    if topic.name:
        return Slot(topic.name, "inherited")
    told = [m for m in before if m.role == "source"]
    local = [m for m in told if not _OFFICE.search(m.text)]
    if local:
        return Slot(local[-1].text, "stated")
    objects = [m for m in before if m.role == "object"]
    if objects:
        return Slot(objects[-1].text, "stated")
    general = topic.main if topic.titled else topic.before or topic.main
    if general:
        return Slot(general, "inherited")
    return Slot(told[-1].text, "stated") if told else Slot(None, "unknown")


def _counted(text: str, mention: Mention, at: int) -> bool:
    """Say whether a common name is what the figure counts: 幼儿园12所, 研发中心有12家."""
    return not mention.proper and _GAP.fullmatch(text, mention.end, at) is not None


def _stated(mention: Mention, topic: Topic) -> Slot[str]:
    if topic.force and _bare(mention):
        return Slot(topic.force, "inherited")
    return Slot(_named(mention, topic.main), "stated")


def _named(mention: Mention, main: str) -> str:
    """Give a name in full: the article's own place for 全市, a place with its level."""
    name = mention.text
    if mention.local and _OWN.match(name):
        own = main.endswith(name[-1]) or (name[-1] == "国" and main in COUNTRIES)
        return main if own else name
    return main if _LEVEL.sub("", main) == name else name


def topic_after(mentions: Sequence[Mention], topic: Topic) -> Topic:
    """Give what the sentences behind one inherit: what it is about, else what it inherited."""
    heads = [m for m in mentions if m.head and m.proper and m.role == "subject"]
    heads = sorted((m for m in heads if not _PERSON.search(m.text)), key=lambda m: m.within)
    told = [m for m in mentions if m.role == "source" and not _OFFICE.search(m.text)]
    local = [m for m in mentions if m.local and m.role == "subject" and not _WORLD.match(m.text)]
    topic = _with_force(topic, (*heads, *told), mentions)
    for mention in (*heads, *local, *told):
        if not _bare(mention):
            return replace(topic, name=_named(mention, topic.main))
    acting = any(m.head and m.role == "subject" and _bare(m) for m in mentions)
    return replace(topic, name=topic.force) if acting and topic.force else topic


def _with_force(topic: Topic, acting: Sequence[Mention], others: Sequence[Mention]) -> Topic:
    for mention in acting if topic.force else (*acting, *others):
        if _FORCE.search(mention.text) and not _bare(mention) and mention.text != "专案组":
            return replace(topic, force=mention.text)
    return topic


def _bare(mention: Mention) -> bool:
    """Say whether a name is but a word for the police."""
    return _BARE.fullmatch(mention.text) is not None

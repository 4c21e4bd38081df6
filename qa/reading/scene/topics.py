"""What an article and its paragraphs are about, and what the words for bodies stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.model import Article, Slot
from qa.patterns import regex
from qa.reading.words.gazetteer import COUNTRIES, PROVINCES
from qa.reading.words.mentions import BODY, Mention
from qa.reading.words.organisations import ALONE, POLICE

_OFFICE = regex(
    r"人民银行|外汇局|海关总署|证监会|银保监会|监管总局|国资委|央行|统计局|发改委|发展改革委|国新办|气象台|国务院|联合国|(?:国家|中国)[一-龥]+[局署委院]$"
    r"|^(?:[^省市县区]{2,6}部|国家[一-龥]+)$|(?:网站|杂志|电视台|通讯社|频道|客户端)$"
)
_NO_MAIN = regex("[省市县区]|台风")
WORLD = regex("^(?:全国|全球|世界)")
_POLICE = tuple(sorted(POLICE - {"警方"}))
_BARE = regex(f"(?:专案组|专班|办案|值班)*(?:{'|'.join(_POLICE)})")
_NATION = regex("国务院政府工作报告|全国人民代表大会|中华人民共和国")
_OWN = regex("[全该本我](?:国|省|市|县|区|州|镇|乡|村|疆|岛)$")
_FORCE = regex("公安|警|派出所|禁毒|支队|大队|专案组")
_NO_FORCE = frozenset({"专案组", "公安部", "警方"})
_GOVERNED = regex(r".+[省市县区州镇乡](?=(?:人民)?政府|委)")
_LEVEL = regex(r"(?<=..)(?:[省市县区镇乡村]|自治[区州县])$")
_OWN_LEVEL = frozenset("省市县区州")
"""What a body of the article's own place begins with: 县水务局."""
_THAT = regex("该|[这那]家")
_POINTS = frozenset("该这那")
_LOCAL = regex("[全该本我各这那]")
_REPORT = regex("工作报告|统计公报|工作总结|预算(?:执行|报告)|发展计划执行情况")
_INDEX = regex("(?:[综成沪道纳板]指|指数)$")
_LIST = regex("[、和与及]")
_REMEMBERED = 12
_SEVERAL = 3


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
        before = "" if is_office(self.name) else self.name
        return self._replace(name="", before=before or self.before)


@lru_cache(maxsize=1 << 12)
def is_office(name: str) -> bool:
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
                and not (is_office(mention.text) or _passes(mention) or _lists(mention))
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


def _lists(mention: Mention) -> bool:
    """Say whether two names stand together: 甲和乙."""
    return _LIST.search(mention.text) is not None


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


def stated(mention: Mention, earlier: Sequence[Mention], topic: Topic) -> Slot[str]:
    """Give the name of a mention in full, or the name that the word for a body stands for."""
    if name := meant(mention, earlier, topic):
        return Slot(name, "inherited")
    return Slot(_named(mention, topic.main), "stated")


def meant(mention: Mention, earlier: Sequence[Mention], topic: Topic) -> str:
    """Give the name that a word for a body stands for: 民警, 该所, 法院; empty if none."""
    if bare(mention):
        return topic.force
    that = _THAT.match(mention.text) if mention.text[0] in _POINTS else None
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
    return main if main.startswith(name) and _LEVEL.sub("", main) == name else name


def topic_after(mentions: Sequence[Mention], topic: Topic) -> Topic:
    """Give what the sentences behind one inherit: what it is about, else what it inherited."""
    if not mentions:
        return topic
    heads = [m for m in mentions if m.head and m.proper and not (m.person or _passes(m))]
    heads.sort(key=lambda m: m.within)
    told = [m for m in mentions if m.role == "source" and not (m.person or is_office(m.text))]
    force = _force(topic, (*heads, *told), mentions)
    stays = topic.report or _in_turn(heads)
    name = topic.name if stays else _name_after(mentions, heads, told, force, topic)
    recent = (*topic.recent, *_names(mentions))[-_REMEMBERED:]
    return topic._replace(name=name, force=force, recent=recent)


def _in_turn(heads: Sequence[Mention]) -> bool:
    """Say whether a sentence goes through several places: what follows is of none of them."""
    return len({m.text for m in heads if not BODY.search(m.text)}) >= _SEVERAL


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
    local = [m for m in mentions if m.local and m.role == "subject" and not WORLD.match(m.text)]
    for mention in (*heads, *local, *told):
        if not bare(mention):
            earlier = mentions[: mentions.index(mention)]
            return meant(mention, earlier, topic) or _named(mention, topic.main)
    acting = [m for m in mentions if m.head and m.role == "subject" and bare(m)]
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
        if named and not bare(mention):
            return mention.text
    return topic.force


def bare(mention: Mention) -> bool:
    """Say whether a name is but a word for the police."""
    return mention.text.endswith(_POLICE) and _BARE.fullmatch(mention.text) is not None

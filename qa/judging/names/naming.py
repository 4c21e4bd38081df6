"""Are two names one person's, or one place's? What checks of names share. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.judging.names.two_persons import told_of_two
from qa.model import Named
from qa.model.likeness import likeness
from qa.patterns import regex

_ONE_HOLDER = regex(
    "(?:书记|省长|市长|区长|县长|镇长|乡长|州长|盟长|旗长|局长|处长|科长|厅长|部长|司长|主任|院长|校长|园长|行长|会长"
    "|社长|所长|站长|队长|团长|台长|馆长|庭长|署长|总裁|政委|检察长|主席|秘书长|董事长|理事长|总经理|负责人|发言人"
    "|总理|总统|首相|外长|防长|财长|大使|总编辑|班主任|国务卿|总干事|司令员|总队长)$"
)
_DEPUTY = regex("副[^、]{0,8}$")
_MANY = regex(
    "(?:村民|居民|市民|民警|记者|学生|同学|教师|医生|护士|职工|队员|选手|员工|农户|志愿者|专家|教授|律师)$"
)
_ACCUSED = regex("(?:被告人|嫌疑人)$")
_SOMEBODY = regex("今年\\d|\\d岁|家住|[是系]|生于")
_FAMILIES = (
    frozenset("毛泽东 毛泽民 毛泽覃 毛岸英 毛岸青 毛岸龙".split()),
    frozenset("宋庆龄 宋美龄 宋霭龄 宋子文 宋子良".split()),
)
_TOGETHER = regex(
    "等[人\\d二两三四五六七八九十]|伙同|[二两三四五]人|分别|双方|各自|同案|被告人[^，。；]{2,4}、"
)
_OTHER_SELF = regex(
    "兄弟|姐妹|双胞胎|孪生|原名|曾用名|又名|别名|化名|改名|更名|同名|谐音|笔名|写错|错写|误写|笔误|口误"
)
_HEAD_OF = regex(
    "([\u4e00-\u9fff]{2}(?:[馆局院校所站社厂园台庭行队厅部处]|中心|公司|协会|学会|小学|中学|医院))"
    "副?(?:[馆局院校所站社厂园台庭行队厅部处会]长|主任|书记|院长|总?经理|负责人)$"
)
_LEAD = 12
_PAUSE = regex("[，；。]")
_KIN_LED = regex(
    "[他她其](?:的)?(?:亲|堂|表|大|小|二|三)?(?:弟弟|哥哥|姐姐|妹妹|兄长|胞[兄弟姐妹]|儿子|女儿|父亲|母亲|侄[子女])[^，。；]{0,10}$"
)
_LED = 24
_APPOINTED = regex("(?:[（(][男女][）)])?(?:同志)?[为任]")
_FEW = 2
_VERBS = frozenset("跑又跳游打投踢获夺以在从将被也还再就已曾说把带")
_CROWD = 8
_SAME_SOUND = 3
_SHOWN = 3
_JOINED = "、和与及同跟"


class Spelling(NamedTuple):
    """Two names that differ in one character, with their mentions in the order of the text.

    `usual` is the one that the article introduces, `other` the one that it does not.
    `shown` is the mention of the usual name that stands best for all.
    `same_post` is the post printed with both, or empty.
    """

    usual: tuple[Named, ...]
    other: tuple[Named, ...]
    shown: Named
    same_post: str = ""


def told_of(pair: Spelling) -> list[Named]:
    """Give the mentions of the usual name to show.

    The first, the most telling, the one next to the other, those in like words, and who signs.
    """
    at = pair.other[0].span.start
    nearest = min(pair.usual, key=lambda named: (abs(named.span.start - at), named.span))
    behind = _behind(pair.other[0])
    like = (named for named in pair.usual if behind and _behind(named) == behind)
    signed = (named for named in pair.usual if named.context.kind == "byline")
    shown = {*pair.usual[:_SHOWN], pair.shown, nearest, *like, *signed}
    return sorted(shown, key=lambda named: named.span)


def _behind(named: Named) -> str:
    """Give the two characters behind a name, if there are any."""
    sentence, at = named.context.sentence, named.span.end - named.context.span.start
    words = sentence[at : at + _FEW]
    return words if words.isalpha() else ""


def one_left_out(name: str) -> list[str]:
    """Give the name with each of its characters left out in turn."""
    return [f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name))]


def turned(name: str) -> str:
    """Give a key that names share whose characters are the same in another order."""
    return f"{name[:1]}~{''.join(sorted(name[1:]))}"


def by_name(mentions: Iterable[Named]) -> dict[str, list[Named]]:
    """Group mentions by the name as printed, in the order of the text."""
    groups: dict[str, list[Named]] = {}
    for named in mentions:
        groups.setdefault(named.name, []).append(named)
    return groups


def once_each(mentions: Iterable[Named]) -> list[Named]:
    """Give the first mention with each post, in order, where nothing but the post tells."""
    first: dict[str, Named] = {}
    for named in mentions:
        first.setdefault(named.post, named)
    return list(first.values())


_INSTITUTIONS = frozenset("学院 学校 大学 中学 小学 医院 公司 中心".split())


def spellings(persons: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs among persons with all but one character in common that are one person.

    Where a whole crowd has names so near, it tells nothing.
    """
    groups = by_name(persons)
    if len(groups) > _CROWD:
        return
    for usual in groups.values():
        posts = [named.post for named in usual if named.post]
        for other in groups.values():
            known = posts or len(usual) >= _FEW or _sounds_the_same(usual[0].name, other[0].name)
            if known and other is not usual and (found := _spelling(usual, posts, other)):
                yield found


def _sounds_the_same(one: str, other: str) -> bool:
    """Say whether two full names have the same sound: hardly two persons of one article."""
    return len(one) == len(other) > _FEW and likeness(one, other) == _SAME_SOUND


def _spelling(usual: list[Named], posts: list[str], other: list[Named]) -> Spelling | None:
    theirs = [named.post for named in other if named.post]
    if len(other) > len(usual) or not all(_fits(post, posts) for post in theirs if posts):
        return None
    if (theirs and not posts) or _cut_out(usual[0], other[0]):
        return None
    if any(_ACCUSED.search(post) for post in theirs) and len(usual) <= _FEW:
        return None
    if not _like_enough(usual, posts, other[0].name, theirs) or told_apart(usual, other):
        return None
    held = (post for post in theirs if _ONE_HOLDER.search(post) and not _DEPUTY.search(post))
    shown = next((named for named in usual if named.post), usual[0])
    return Spelling(tuple(usual), tuple(other), shown, next(held, ""))


def _cut_out(one: Named, other: Named) -> bool:
    """Say whether two names are cut from the text at the wrong place.

    农学院, 农学校; 石岩投, 石岩再 where 石岩 stands before yet other words.
    """
    if {one.name[-_FEW:], other.name[-_FEW:]} & _INSTITUTIONS:
        return True
    stem = one.name[:-1]
    if len(stem) < _FEW or stem != other.name[:-1]:
        return False
    if {one.name[-1], other.name[-1]} & _VERBS:
        return True
    text = f"{one.context.gist.opening}{one.context.sentence}{other.context.sentence}"
    behind = {part[:1] for part in text.split(stem)[1:]}
    return len(behind) > _FEW


def _like_enough(usual: list[Named], posts: list[str], other: str, theirs: list[str]) -> bool:
    """Say whether the names are so alike as what is known of the persons asks for.

    Any character will do behind a post that one person holds; where many do, and for another
    surname, the names must sound alike.
    """
    name = usual[0].name
    if any(family.issuperset((name, other)) for family in _FAMILIES):
        return False
    if likeness(name, other):
        return True
    if not posts:
        return False
    held_by_many = len(usual) < _FEW and all(map(_MANY.search, posts))
    several = any(_MANY.search(post) or _DEPUTY.search(post) for post in theirs)
    return name[0] == other[0] and not held_by_many and not several


def one_character_apart(one: str, other: str) -> bool:
    """Say whether two names have all but one character in common."""
    unlike = [a != b for a, b in zip(one, other, strict=False)]
    return len(one) == len(other) and sum(unlike) == 1


def _fits(post: str, posts: Iterable[str]) -> bool:
    """Say whether a post can be a shorter or longer form of one of others: 村支书, 村党总支书记.

    主任医师 and 副主任医师 are two.
    """
    same = [own for own in posts if ("副" in own) == ("副" in post)]
    return any(_within(post, own) or _within(own, post) for own in same)


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(one in rest for one in short) and short[-1:] in long[-_FEW:]


def _heads_of_two(usual: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether the two are introduced as heads of two houses: 文化馆馆长, 图书馆馆长."""
    one, two = ({house for named in some if (house := _heads(named))} for some in (usual, other))
    return bool(one and two) and one.isdisjoint(two)


def _heads(named: Named) -> str:
    sentence = named.context.sentence
    at = named.span.start - named.context.span.start
    found = _HEAD_OF.search(sentence, max(0, at - _LEAD), at)
    return found[1] if found else ""


def told_apart(usual: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether the text itself has two persons: named side by side, or brothers."""
    sentences = {named.context.span: named.context.sentence for named in (*usual, *other)}
    if any(_OTHER_SELF.search(sentence) for sentence in sentences.values()):
        return True
    if _heads_of_two(usual, other) or (_is_appointed(usual) and _is_appointed(other)):
        return True
    if told_of_two(usual, other) or any(map(_is_kin, other)):
        return True
    alike = _sounds_the_same(usual[0].name, other[0].name)
    if any(listed(named) or (_is_told_who(named) and not alike) for named in other):
        return True
    both = {named.context.span for named in usual} & {named.context.span for named in other}
    return any(_side_by_side(sentences[span], usual, other) for span in both)


def _is_kin(named: Named) -> bool:
    """Say whether a person is led to as somebody's kin: 他的弟弟、助理教练何立明."""
    sentence = named.context.sentence
    at = sentence.find(named.name)
    return _KIN_LED.search(sentence, max(0, at - _LED), at) is not None


def _is_appointed(mentions: Sequence[Named]) -> bool:
    """Say whether somebody is appointed: 石岩为镇财政所所长."""
    sentences = ((named.context.sentence, named.name) for named in mentions)
    return any(
        _APPOINTED.match(sentence, sentence.find(name) + len(name)) for sentence, name in sentences
    )


def _is_told_who(named: Named) -> bool:
    """Say whether the sentence goes on to say who the person is: 郑玉梅今年40岁."""
    sentence, name = named.context.sentence, named.name
    at = sentence.find(name) + len(name)
    return bool(_SOMEBODY.match(sentence, at) or _SOMEBODY.match(sentence, at + 1))


def _side_by_side(sentence: str, usual: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether a sentence that has both names tells of two persons."""
    once = len(usual) < _FEW and likeness(usual[0].name, other[0].name) < _SAME_SOUND
    if len(other) > 1 or once or _TOGETHER.search(sentence):
        return True
    one, two = sentence.find(usual[0].name), sentence.find(other[0].name)
    return not _PAUSE.search(sentence, *sorted((one, two)))


def listed(named: Named) -> bool:
    """Say whether a name stands in a list: 张三、李四 or 张三和李四."""
    return _in_list(named.context.sentence, named.name)


@lru_cache(maxsize=4096)
def _in_list(sentence: str, name: str) -> bool:
    at = sentence.find(name)
    while at >= 0:
        end = at + len(name)
        around = sentence[at - 1 : at] + sentence[end : end + 1]
        if any(one in _JOINED for one in around) and not sentence.startswith("同志", end):
            return True
        at = sentence.find(name, end)
    return False

"""One name under two labels of which it can bear but one: 由城建集团施工……监理单位城建集团. Pure.

What stands right behind a label is compared with what stands behind the other of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.judging.linking.surnames import SURNAMES
from qa.model import Range
from qa.patterns import heads_of, may_match, regex

_HAN: Final = "[\u4e00-\u9fff]"
_PERSON: Final = rf"(?:[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|[小老阿][\u4e00-\u9fff])"
_VEILED: Final = rf"[{SURNAMES}]某[某甲乙丙]?"
_SITE: Final = rf"{_HAN}{{2,12}}"
_GROUP: Final = (
    "(?:[高初][一二三](?:年级)?|[一二三四五六七八九]年级|[一二三四五六七八九]班"
    "|[\u4e00-\u9fff]{2,4}[队村组])"
)
_LIMIT: Final = 900


class _Kind(NamedTuple):
    """Labels of which a name bears one, what they stand before, and what tells of two matters."""

    name: str
    label: re.Pattern[str]
    apart: re.Pattern[str]


def _kind(name: str, labels: str, told: str, apart: str) -> _Kind:
    holding = " ".join(dict.fromkeys(labels.replace("|", " ").split()))
    return _Kind(name, regex(told, holding=holding), regex(f"{UNTRUE}|{apart}"))


_AND: Final = "(?:为|是|：)?"
_KINDS: Final = (
    _kind(
        "party",
        "原告|被告",
        rf"(?<!原审)(?<!反诉)(?<!一审)(?<!本诉)(?P<label>原告|被告)(?:人)?{_AND}(?P<name>{_PERSON})",
        "反诉|另一案|两案|前案|二审|原审|第[一二三]案|上诉|案例|[一二三]、",
    ),
    _kind(
        "trial",
        "公诉人|辩护人|审判长|被告人",
        rf"(?P<label>公诉人|辩护人|审判长|被告人)(?P<name>{_VEILED})",
        "另一案|两案|案例|[一二三]、|自行辩护|的辩护人",
    ),
    _kind(
        "enforcement",
        "被执行人|申请执行人|申请人",
        rf"(?P<label>被执行人|被申请人|申请执行人|(?<!被)申请人){_AND}(?P<name>{_VEILED}|{_PERSON})",
        "反诉|另一案|两案|前案|案例|[一二三]、|变更|追加",
    ),
    _kind(
        "couple",
        "丈夫|妻子",
        rf"(?<!与其)(?P<label>丈夫|妻子){_AND}(?P<name>{_PERSON})|与其(?P<label2>妻子?|丈夫)(?P<name2>{_PERSON})",
        "同名|前夫|前妻",
    ),
    _kind(
        "side of a contract",
        "方",
        rf"(?P<label>[甲乙丙买卖]方|(?:供货|采购|发包|承包|出租|承租|委托|受托|借款|出借)方)(?:为|是|：)?(?P<name>{_SITE})",
        "另一份|两份|[二两]份",
    ),
    _kind(
        "teacher",
        "师傅|徒弟",
        rf"(?P<label>师傅|徒弟){_AND}(?P<name>{_PERSON})",
        "后来|如今|当年|又收|出师|曾",
    ),
    _kind(
        "generation",
        "儿子|父亲",
        rf"(?:[他她]的|其|{_PERSON}的)(?P<label>儿子|父亲){_AND}(?P<name>{_PERSON})",
        "孙|爷|外公|三代|四代|祖|同名",
    ),
    _kind(
        "song",
        "作词|作曲",
        rf"(?P<name>{_PERSON})(?P<label>作词|作曲)(?=[，。；、])|(?<=[，。；])(?P<label2>作词|作曲)(?:者|人)?(?P<name2>{_PERSON})",
        "首歌|两首|另",
    ),
    _kind(
        "brother or sister",
        "哥哥|弟弟|姐姐|妹妹",
        rf"(?P<label>哥哥|弟弟|姐姐|妹妹){_AND}(?P<name>{_PERSON})",
        "三姐|[三四五]兄|[三四五六]姐妹|二[哥弟姐妹]|[的]哥哥|的弟弟|的姐姐|的妹妹|兄妹|姐弟",
    ),
    _kind(
        "works",
        "施工|监理|设计|承建|勘察",
        rf"由(?P<name>(?:(?![由和与、负]){_HAN}){{2,16}}?)(?:负责)?(?P<label>施工|监理|设计|承建|勘察)(?=[，。；、])"
        rf"|(?P<label2>施工|监理|设计|承建|勘察)(?:单位|方|企业|公司)(?:为|是|：)?(?P<name2>{_SITE})",
        "联合|总承包|设计施工|另|分别|二期|[二两]标段",
    ),
    _kind(
        "end of a line",
        "起点|终点|始发|终到",
        rf"(?P<label>起点|终点|始发|终到)站?(?:为|是|：|设在|在)?(?P<name>(?!正点|时间|车|列|班|票|均|各)(?!站){_SITE})",
        "返程|回程|反向|上行|下行|环线|另一|往返|原|调整|改",
    ),
    _kind(
        "grade",
        "年级|初|高|大",
        rf"(?P<label>[一二三四五六七八九]年级|[高初大][一二三四])(?:的)?(?:[（(]?\d+[)）]?班)?(?:的)?(?:学生|同学|女生|男生)(?P<name>{_PERSON})"
        rf"|读(?P<label2>[一二三四五六七八九]年级|[高初大][一二三四])的(?P<name2>{_PERSON})",
        "去年|当时|当年|升|年前|那年|时候|第二年|今年",
    ),
    _kind(
        "village",
        "村村民",
        rf"(?P<label>(?<!{_HAN}){_HAN}{{1,4}}村|[镇乡]{_HAN}{{1,3}}村)村民(?P<name>{_PERSON})",
        "同名|嫁|迁|搬|原",
    ),
    _kind(
        "protected",
        "保护",
        rf"国家(?P<label>[一二]级)(?:重点)?保护(?:野生)?(?:动物|植物)，?(?:——)?(?P<name>{_HAN}{{2,8}})",
        "升级|调整|升为|列为|分别|原|此前|曾",
    ),
    _kind(
        "shirt",
        "号",
        rf"(?P<label>(?<!\d)\d{{1,2}}号)(?:球员|队员)?(?P<name>{_PERSON})(?=[，。；、打破攻接])"
        rf"|(?P<name2>{_PERSON})(?:身披|身穿)(?P<label2>\d{{1,2}}号)球?衣",
        "改|换|曾|上赛季|国家队|俱乐部|此前|原",
    ),
    _kind(
        "driver",
        "车",
        rf"(?P<name>{_HAN}某[某甲乙丙]?)驾驶[^，。；、]{{0,6}}?(?P<label>轿车|货车|客车|摩托车|电动车|面包车|三轮车|越野车)"
        rf"|(?:骑|驾驶|骑行)[^，。；、]{{0,4}}?(?P<label2>轿车|货车|客车|摩托车|电动车|自行车|三轮车)的(?P<name2>{_HAN}某[某甲乙丙]?)"
        rf"|(?P<label3>轿车|货车|客车|摩托车|电动车|自行车|面包车|三轮车|越野车)(?:驾驶人|驾驶员|司机|车主|骑车人)(?P<name3>{_HAN}某[某甲乙丙]?)",
        "换乘|改乘|下车后|另一起|案例|[二2]、",
    ),
    _kind(
        "place taken",
        "一等奖|二等奖|三等奖|第一名|第二名|第三名",
        rf"(?P<name>(?<!{_HAN})(?<![）)])(?![他她它其]){_HAN}{{2,8}}?)(?:考了?|获得?|荣获|取得|夺得?)了?"
        rf"(?P<label>[一二三]等奖|第[一二三]名)(?=[，。；])"
        rf"|(?P<name4>(?<!{_HAN}){_PERSON})(?P<label4>第[一二三])(?=[，。；])"
        rf"|(?P<name5>(?<!{_HAN}){_GROUP})(?:获[^，。；]{{0,4}}?)?(?P<label5>第[一二三])(?=[，。；])"
        rf"|(?P<label6>第[一二三])名(?P<name6>{_GROUP})"
        rf"|(?:获得?|荣获|取得)(?P<label2>[一二三]等奖|第[一二三]名)的(?P<name2>{_SITE})"
        rf"|(?<!考了)(?<!获得)(?<!取得)(?<!名列)(?<![获得列])(?P<label3>第[一二三]名)(?:的)?(?P<name3>{_PERSON})",
        "[男女]子|[去前]年|[上首]届|第[二三四]届|组|项|米|单|另|又|还|以上|(?<!年)级|[甲乙丙]|此前|曾|预赛|半决赛|复赛",
    ),
)
_HEADS: Final = tuple((kind, heads_of(kind.label)) for kind in _KINDS)
_STEPS: Final = frozenset(
    "的是为在说和与及、，。；：（）诉辩称将向把对负应被也又还去今则因从到表告介回走"
)
_VEILS: Final = frozenset("某甲乙丙")
"""What tells a veiled name from another of the same surname: 张某, 张某甲."""
_HOUSES: Final = frozenset("府司会院校厂局社行店团")
"""What the name of a house ends in."""
_SAME: Final = {"妻": "妻子", "第一名": "第一", "第二名": "第二", "第三名": "第三"}
_LEAST: Final = {"works": 4, "place taken": 2, "end of a line": 3}


class _Label(NamedTuple):
    label: str
    name: str
    at: Range
    named: int
    until: int


def labelled_twice(text: str) -> Iterator[Opposites]:
    """Give the first name of each kind that stands under two labels."""
    letters = frozenset(text)
    for kind, heads in _HEADS:
        if not heads.isdisjoint(letters) and may_match(kind.label, text):
            found = _two_labels(text, kind)
            if found:
                yield found


def _two_labels(text: str, kind: _Kind) -> Opposites | None:
    told = [_label(one) for one in kind.label.finditer(text)]
    for one, other in combinations(told[:12], 2):
        if (
            one.label == other.label
            or other.at[0] - one.at[1] > _LIMIT
            or _same_kind_of(one, other)
        ):
            continue
        size = _shared(one.name, other.name, _LEAST.get(kind.name, 2))
        if size and not kind.apart.search(text, one.at[0], min(len(text), other.at[1] + 6)):
            return Opposites(kind.name, _place(one, size), _place(other, size))
    return None


def _same_kind_of(one: _Label, other: _Label) -> bool:
    """Say whether two labels say one thing: 施工 and 承建, 起点 and 始发."""
    return {one.label, other.label} in ({"施工", "承建"}, {"起点", "始发"}, {"终点", "终到"})


def _label(found: re.Match[str]) -> _Label:
    group = found.groupdict()
    label = next(key for key in group if key.startswith("label") and group[key])
    name = next(key for key in group if key.startswith("name") and group[key])
    told = _SAME.get(found[label], found[label])
    return _Label(told, found[name], found.span(), found.start(name), found.end(label))


def _place(one: _Label, size: int) -> Range:
    """Give where a label stands with as much of what is beside it as is a name."""
    return one.at[0], max(one.until, one.named + size)


def _shared(one: str, other: str, least: int) -> int:
    """Give how many characters two names begin with alike, nought where they are two names."""
    size = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs or mine in _STEPS:
            break
        size += 1
    ends = [name[size : size + 1] for name in (one, other)]
    if any(end and end in _VEILS for end in ends):
        return 0
    whole = any(end in _STEPS or not end for end in ends) or one[size - 1 : size] in _HOUSES
    return size if size >= least and whole else 0

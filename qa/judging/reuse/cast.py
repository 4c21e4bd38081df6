"""The names that an article uses more than once: places, houses, persons, what stands in quotes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from qa.judging.reuse.homes import Home, named_places
from qa.patterns import regex

_OFTEN, _SHORT = 2, 4000
_LEVELS = frozenset("省市县区州")
_PERSON = "人"
_POST = (
    "法官|检察官|警官|书记|支书|主任|院长|校长|园长|馆长|站长|所长|队长|局长|镇长|乡长|县长|市长|经理|董事长|理事长|负责人|医生|教授|老师|师傅"
    "|教练|民警|大户|农户|社长|传承人|创始人|工程师|农艺师|技术员|研究员|护林员|村医|选手|队员|店主|老板|艺人|匠人"
)
_SURNAME = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文覃施洪韦肖付温葛殷庄章鲁岳翟"
    "申齐伍牛倪柯卜俞季聂焦童纪祝柳欧霍左裴祁尚舒包涂阮向耿关蓝苗桂莫宁项麦成司屈骆仇宫景房宗"
)
_HOLDER = regex(rf"(?:{_POST})(?=([{_SURNAME}][\u4e00-\u9fff]{{1,2}}))")
_CALLED = regex(
    rf"(?<![\u4e00-\u9fff])[{_SURNAME}](?:师傅|大[爷妈姐哥]|阿姨|老师|医生|经理|奶奶|爷爷)|老[{_SURNAME}](?=说|[的把在带])"
)
_QUOTED = regex(
    r"(?P<what>台风|飓风|货轮|游轮|渔船|卫星|飞船|品牌|公司|企业|酒店|电影|话剧|列车|车间|基地)"
    r"“(?P<name>[^“”，。、]{2,8})”"
)


@lru_cache(maxsize=1 << 10)
def cast(title: str, text: str) -> tuple[Home, ...]:
    """Give the names that an article uses at least twice; of places, of more things than one.

    A long report has too many for that to tell anything.
    """
    names = _names(f"{title}\n{text}") if len(text) <= _SHORT else ()
    kinds: dict[str, set[str]] = {}
    for one in names:
        kinds.setdefault(one.root, set()).add(one.kind)
    often = (one for one in names if text.count(one.root) >= _OFTEN)
    return tuple(one for one in often if _alone(one) or len(kinds[one.root] - _LEVELS) >= _OFTEN)


@lru_cache(maxsize=1 << 10)
def players(title: str, text: str) -> tuple[Home, ...]:
    """Give all names that an article has, and names of places that it uses at least twice."""
    whole = f"{title}\n{text}"
    names = _names(whole) if len(text) <= _SHORT else ()
    return tuple(one for one in names if _alone(one) or whole.count(one.root) >= _OFTEN)


def _alone(home: Home) -> bool:
    return home.kind == _PERSON or home.kind.endswith("“”")


def _names(text: str) -> tuple[Home, ...]:
    found = (*named_places(text), *persons(text), *_quoted(text))
    return tuple({one.name: one for one in reversed(found)}.values())


def persons(text: str) -> Iterator[Home]:
    """Give who is introduced with a post: the longer reading, unless only the shorter recurs."""
    yield from (Home(one[0], one[0], _PERSON, one.span()) for one in _CALLED.finditer(text))
    for post in _HOLDER.finditer(text):
        shorter = text.count(post[1][:2]) > text.count(post[1])
        name = post[1][:2] if shorter else post[1]
        yield Home(name, name, _PERSON, (post.start(1), post.start(1) + len(name)))


def _quoted(text: str) -> Iterator[Home]:
    """Give what is named in quotes behind a word for it: 台风“苏拉”."""
    for found in _QUOTED.finditer(text):
        name = found["name"]
        yield Home(f"“{name}”", name, f"{found['what']}“”", found.span("name"))

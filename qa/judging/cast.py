"""The names that an article uses more than once: places, houses, persons, what stands in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.judging.homes import Home, named_places
from qa.model import Passage

_OFTEN = 2
_LEVELS = frozenset("省市县区州")
_PERSON = "人"
_POST = (
    "书记|支书|主任|院长|校长|园长|馆长|站长|所长|队长|局长|镇长|乡长|县长|市长|经理|董事长|理事长|负责人|医生|教授|老师|师傅"
    "|教练|民警|大户|农户|社长|传承人|创始人|工程师|农艺师|技术员|研究员|护林员|村医|选手|队员|店主|老板|艺人|匠人"
)
_HOLDER = re.compile(rf"(?:{_POST})(?=([\u4e00-\u9fff]{{2,3}}))")
_QUOTED = re.compile(
    r"(?P<what>台风|飓风|货轮|游轮|渔船|卫星|飞船|品牌|公司|企业|酒店|电影|话剧|列车|车间|基地)"
    r"“(?P<name>[^“”，。、]{2,8})”"
)


def cast(passage: Passage) -> tuple[Home, ...]:
    """Give the names that an article uses at least twice; of places, of more things than one."""
    text = f"{passage.context.title}\n{passage.text}"
    kinds: dict[str, set[str]] = {}
    for one in _names(text):
        kinds.setdefault(one.root, set()).add(one.kind)
    often = (one for one in _names(text) if text.count(one.root) >= _OFTEN)
    return tuple(one for one in often if _alone(one) or len(kinds[one.root] - _LEVELS) >= _OFTEN)


def players(passage: Passage) -> tuple[Home, ...]:
    """Give all names that an article has, and names of places that it uses at least twice."""
    text = f"{passage.context.title}\n{passage.text}"
    return tuple(one for one in _names(text) if _alone(one) or text.count(one.root) >= _OFTEN)


def _alone(home: Home) -> bool:
    return home.kind == _PERSON or home.kind.endswith("“”")


@lru_cache(maxsize=1 << 10)
def _names(text: str) -> tuple[Home, ...]:
    found = (*named_places(text), *_persons(text), *_quoted(text))
    return tuple({one.name: one for one in reversed(found)}.values())


def _persons(text: str) -> Iterator[Home]:
    """Give who is introduced with a post: the longer reading, unless only the shorter recurs."""
    for post in _HOLDER.finditer(text):
        shorter = text.count(post[1][:2]) > text.count(post[1])
        name = post[1][:2] if shorter else post[1]
        yield Home(name, name, _PERSON, (post.start(1), post.start(1) + len(name)))


def _quoted(text: str) -> Iterator[Home]:
    """Give what is named in quotes behind a word for it: 台风“苏拉”."""
    for found in _QUOTED.finditer(text):
        name = found["name"]
        yield Home(f"“{name}”", name, f"{found['what']}“”", found.span("name"))

"""A birth and what its man began before he can have: 1999年3月生……2001年8月参加工作."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed
from qa.reading.scene.scene import Line

_DAY: Final = r"年(?:\d{1,2}月)?(?:\d{1,2}日)?"
_BORN: Final = regex(rf"(?<!\d)(?P<year>19[3-9]\d|20\d\d){_DAY}(?:出生|生(?=[，,（(；]|于)|生人)")
_BEGAN: Final = regex(
    rf"(?<=[，,])于?(?P<year>19\d\d|20\d\d){_DAY}(?:正式|光荣)?"
    r"(?:(?P<works>参加工作)|(?P<joins>加入中国共产党|入党)|(?P<serves>入伍|参军|应征入伍)"
    r"|(?P<leaves>毕业于[^，。；]{2,12}(?:大学|学院)|(?:大学|本科)毕业)"
    r"|(?P<masters>(?:硕士)?研究生毕业|硕士毕业)|(?P<doctor>博士(?:研究生)?毕业))"
)
_FROM: Final = {"works": 14, "joins": 17, "serves": 15, "leaves": 18, "masters": 20, "doctor": 22}
"""At what age, a year less for those born late in theirs, nobody begins it yet."""
_ANOTHER: Final = regex("[父母妻儿女孙哥弟姐妹爷奶爸妈徒；。]|丈夫|老伴|另一|同伴|战友")
_LAST: Final = 9999


def read_ages_begun(line: Line) -> Iterator[Implied]:
    """Read what the career of one sentence begins with, against the birth told before."""
    births = list(_BORN.finditer(line.text)) if "生" in line.letters else []
    for told in _BEGAN.finditer(line.text) if births else ():
        born = next((one for one in reversed(births) if one.end() <= told.start()), None)
        if born and not _ANOTHER.search(line.text, born.end(), told.start()):
            first = int(born["year"]) + _FROM[told.lastgroup or "works"]
            bounds = Bounds(Fraction(first), Fraction(_LAST), f"不早于{first}年")
            yield fixed(line, "age", born.span(), told.span(), int(told["year"]), bounds)

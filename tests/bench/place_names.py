"""Names of made-up cities and counties: a million of them, none a slip of the pen from another.

A name is two signs, a third and one that checks them: any two names differ in two signs at least,
and no two signs exchanged make another name. Names and numbers go both ways.
"""

from __future__ import annotations

import random

_FIRST = (
    "青白清江河金龙凤云石永长新东南西北高平宁福寿春秋古兴昌盛德怀玉银翠碧丹紫红松安天明光华荣嘉瑞祥顺泰"
    "康崇雄冠鹤鹏燕雁鹿麒麟珠宝琼瑶琅璧锦绣绿蓝赤朱丽秀佳敬诚廉凌卓桂樟枫梧椿楠橘榕芳芝蓉靖弘隆延绥惠沁润淳渊"
)
_REST = (
    "川溪阳山泉舟台岭源原霞陵湖口苇林丰义津浦港峰谷塘坪湾洲岗店坝关营沙禾滩渡海岛屿崖岩峡峪坡坎垭坳冈丘墩"
    "堡寨屯庄圩埠堰堤闸桥亭阁塔寺井潭池洞沟渠涧淀泽汀沱湄汾渭涪沂杉柏桐榆槐柳桃杏梅兰荷莲竹桑穗坊铺田园畈垸"
)
"""As many signs as there, a prime: no weight below hides a sign, or two that are exchanged."""
_ENDS = "市县"
_SIGNS = len(_REST)
PLACES = _SIGNS**3
"""So many names there are."""


def named(number: int) -> str:
    """Name a place by a number; no two have one name while there are names enough."""
    first, second, third = (number // _SIGNS**power % _SIGNS for power in (2, 1, 0))
    check = (first + 2 * second + 3 * third) % _SIGNS
    end = _ENDS[(second + third) % len(_ENDS)]
    return _FIRST[first] + "".join(_REST[one] for one in (second, third, check)) + end


def number_of(place: str) -> int:
    """Give the number that a place has its name by, below `PLACES`."""
    number = _FIRST.index(place[0])
    for sign in place[1:3]:
        number = number * _SIGNS + _REST.index(sign)
    return number


def any_name(rng: random.Random) -> str:
    """Name a place by chance."""
    return named(rng.randrange(PLACES))

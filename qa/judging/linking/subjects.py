"""Whether two figures speak of one place, body or named thing, by what the text names. Pure."""

from __future__ import annotations

from difflib import SequenceMatcher

from qa.model import Figure
from qa.patterns import regex

_ON_DUTY = ("交警", "民警", "路政", "消防", "官兵")
"""Who is on duty everywhere."""
_POINTS_BACK = regex("[该这那他她]|双方|[0-9一二两三四五六七八九十几]+人")
"""What stands for whom or what was named before: 该轮, 他们, 4人."""
_BODY = regex(
    r"(?:局|院|部|委|办|厅|所|队|站|中心|公司|集团|银行|协会|大学|学校|机关|警方|民警|法院|政府|组|处|署|会)$"
)
_PLACE = regex(r"(?!.[集夜超菜早股楼书]市)[\u4e00-\u9fff]{2}[省市县区州镇]")
OWN = regex("[全该本我][省市县区州镇乡村]")
_ON_MAP = regex(
    r"[\u4e00-\u9fff]{2,}(?:[省市县区州镇乡村国]|自治区)", holding="省 市 县 区 州 镇 乡 村 国"
)
_ANYWHERE = regex(
    "(?:山区|城区|主城区|老城区|郊区|市区|库区|矿区|牧区|灾区|沿海|农村|城乡|城镇|乡镇|村镇|县城|县区|区县|市县|街道|社区)+"
)
_CALLED = regex("“[^”]+”")
_TELLING = 5
_MORE = ("和", "与", "及", "以及", "、", "等", "连同")
_PROPER = regex(
    r"[\u4e00-\u9fff]{2}(?:景区|公园|大桥|工程|机场|车站|东站|西站|南站|北站|港|医院|学校|大学|中学|小学|公司|集团|"
    r"马拉松|博物馆|图书馆|体育馆|隧道|铁路|高铁|高速|水库|电站|水厂|灌区|林场"
    r"|[市县](?!政协|人大|政府|委|级)|镇|村|大赛|博览会|交易会|艺术节)"
)
_COMMON = regex(
    "记者|新华社|中新网|央视|新闻联播|本报|通讯员|客户端|日电|讯|获悉|了解到|公安局|以来|今年|[，。！？0-9]"
)


def placed(figure: Figure) -> bool:
    """Say whether the figure's place is known by name, so that other articles can mean it too."""
    value = figure.subject.named
    if value is None or _ANYWHERE.fullmatch(value) or value.endswith(_ON_DUTY):
        return False
    return not value.startswith(("全", "该", "本", "我", "各"))


def two_homes(one: Figure, other: Figure) -> bool:
    """Say whether the articles are about two places: by title, or by what they speak of."""
    if _titled(one) and _titled(other):
        return titled_apart(one, other)
    names = [_ON_MAP.fullmatch(figure.subject.value or "") for figure in (one, other)]
    return all(names) and other_places(one, other)


def other_subjects(one: Figure, other: Figure) -> bool:
    """Say whether the text itself names two subjects: two places, or two bodies.

    A place and a body (青河县, 县交通局) may speak of the same.
    """
    if not (one.subject.stated and other.subject.stated):
        return False
    left, right = one.subject.value or "", other.subject.value or ""
    if _POINTS_BACK.match(left) or _POINTS_BACK.match(right):
        return False
    if OWN.fullmatch(min(left, right, key=len)) and left[-1:] == right[-1:]:
        return False
    bodies = bool(_BODY.search(left)), bool(_BODY.search(right))
    return left not in right and right not in left and bodies[0] == bodies[1]


def other_places(one: Figure, other: Figure) -> bool:
    """Say whether the figures speak of two places by name; bodies (县税务局) are no places."""
    left, right = one.subject.value or "", other.subject.value or ""
    named = placed(one) and placed(other) and not (_BODY.search(left) or _BODY.search(right))
    return named and left not in right and right not in left


def two_places(one: Figure, other: Figure) -> bool:
    """Say whether the text itself gives the figures to two places of a map."""
    left, right = (_ON_MAP.fullmatch(figure.subject.value or "") for figure in (one, other))
    return bool(left and right) and other_subjects(one, other)


def two_called(one: Figure, other: Figure) -> bool:
    """Say whether the text gives the figures to two things called by name: 台风“甲”, 台风“乙”."""
    called = [_CALLED.search(figure.subject.value or "") for figure in (one, other)]
    return all(called) and other_subjects(one, other)


def same_subject(one: Figure, other: Figure) -> bool:
    """Say whether two figures may speak of one place or body; across articles they must."""
    if one.context.document == other.context.document:
        return not other_subjects(one, other)
    if one.subject.value != other.subject.value:
        return False
    if not _PLACE.search(one.subject.value or "") and titled_apart(one, other):
        return False  # 海关, 学校 of two counties
    return placed(one) or bool(_titled(one) & _titled(other))


def _titled(figure: Figure) -> set[str]:
    """Give the places that the headline names, whom 全市 or 该县 then means."""
    return set(_PLACE.findall(OWN.sub(" ", figure.context.title)))


def shared_name(one: Figure, other: Figure) -> str:
    """Give the longest phrase that stands before both figures in their sentences, if telling."""
    left, right = (
        figure.context.sentence[: figure.at].replace(figure.measure.thing, " ")
        for figure in (one, other)
    )
    match = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    name = left[match.a : match.a + match.size].strip("，。、：；“”（）()《》 ")
    rests = left[match.a + match.size :], right[match.b + match.size :]
    if any(rest.startswith(_MORE) for rest in rests):
        return ""
    named = _PROPER.search(OWN.sub("", _ANYWHERE.sub("", name)))
    proper = len(name) >= _TELLING and named and not _COMMON.search(name)
    return name if proper else ""


def titled_apart(one: Figure, other: Figure) -> bool:
    """Say whether both headlines name a place, and none that the other names."""
    left, right = _titled(one), _titled(other)
    return bool(left and right) and not left & right

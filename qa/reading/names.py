"""Persons with the posts that stand before or after their names."""

from __future__ import annotations

import re

from qa.model import Named
from qa.reading.scene import Line, Scene

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜"
    "戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文符颜施洪韦"
)
_POSTS = (
    "书记|省长|市长|区长|县长|镇长|乡长|局长|处长|科长|厅长|部长|主任|院长|校长|行长|会长|社长|所长|站长|队长|支队长|"
    "大队长|中队长|政委|检察长|主席|委员|秘书长|董事长|总经理|经理|理事长|教授|医生|民警|负责人|发言人|司长|秘书"
)
_POST = re.compile(_POSTS)
_NAMED = re.compile(
    rf"(?P<post>[\u4e00-\u9fff、]{{0,16}}?(?:{_POSTS}))(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
    r"(?=说|表示|介绍|告诉|指出|强调|认为|带领|率|在|先后|一行|参加|出席|主持|观看|调研|等|、|，|。|）|\)|：|$)"
)


def read_names(scene: Scene) -> list[Named]:
    """Read the persons of an article who are named with a post."""
    return [named for line in scene.lines for named in _line_names(line)]


def _line_names(line: Line) -> list[Named]:
    if not _POST.search(line.text):
        return []
    return [
        Named(
            line.span(match.start("name"), match.end("name")),
            match["name"],
            match["post"],
            "person",
            line.context,
        )
        for match in _NAMED.finditer(line.text)
    ]

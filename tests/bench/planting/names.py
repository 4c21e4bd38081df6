"""A person with a post who is named again: the given name gets another character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.bench.planting.case import Site

_POSTS = (
    "市长 局长 主任 书记 院长 处长 队长 所长 主席 部长 省长 县长 区长 总理 会长 总经理 经理 教授"
    " 研究员 检察官 检察长 法官 民警 负责人 司长 发言人 秘书长 董事长 庭长 校长 厅长 站长 科长"
    " 馆长 副总裁 总裁 教导员 政委"
).split()
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
    "任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
    "向汤康易乔赖殷施洪翟伍倪牛温季俞章鲁葛韶柳岳梅聂焦齐"
)
_NAMED = re.compile(rf"(?:{'|'.join(_POSTS)})([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})")
_NO_NAME = set(
    "说称表介告在指认出率主参前到与和同等及会为的对向从就以深还也将已是某一二三一行带任了有被任兼家各"
)
_AFTER_NAME = re.compile(
    "说|称|表示|介绍|告诉|指出|认为|强调|要求|一行|带领|[，、：。；“”（）()]|等|在|和|率|主持|出席|参加"
)
_DOUBLES = (
    "明鸣铭 华花骅 军君均 伟玮炜 平萍苹 建健剑 志智治 文雯纹 辉晖挥 林琳霖 杰洁捷 峰锋丰 丽莉利"
    " 红洪宏 波博 勇永咏 斌彬滨 东冬栋 新欣鑫 晓小筱 俊骏峻 玉钰宇 燕艳雁 静婧靖 云芸赟 生升胜"
    " 庆清卿 成诚城 忠中钟 祥翔详 振震镇 光广 龙隆 超朝 敏民 荣蓉容 贵桂 义毅亿 良亮梁 嘉佳家"
    " 浩昊皓 涵晗 子梓紫 怡宜仪 瑞睿锐 海涛 国帼 强墙 刚钢 凯恺 磊雷 春椿 学雪 芳方 宁凝 德得"
    " 天田 飞菲 玲铃 英瑛 兵冰 旭绪 正政"
).split()
_COMMON = "伟华军"


def name(text: str) -> list[Site]:
    """Find a post with a name that stands again later; there one character is another."""
    named = {found[1]: found for found in _people(text)}
    return [site for who, found in named.items() for site in _mentions(text, who, found.start(1))]


def _people(text: str) -> Iterator[re.Match[str]]:
    """Give the first mention of each person with a post, as surname and given name."""
    for found in _NAMED.finditer(text):
        who = found[1]
        if len(who) == 3 and who[2] in _NO_NAME:
            shorter = re.compile(re.escape(found[0][:-1]).replace(who[:-1], f"({who[:-1]})"))
            match = shorter.match(text, found.start())
            if match and who[1] not in _NO_NAME:
                yield match
        elif not _NO_NAME.intersection(who[1:]):
            yield found


def _mentions(text: str, who: str, first: int) -> Iterator[Site]:
    at = text.find(who, first + len(who))
    while at >= 0:
        if _AFTER_NAME.match(text, at + len(who)):
            places = ((first, first + len(who)),)
            for given in range(1, len(who)):
                yield Site((at + given, at + given + 1), _others(who[given]), places)
        at = text.find(who, at + len(who))


def _others(character: str) -> tuple[str, ...]:
    """Give characters that are mistaken for this one: those that sound alike, else common ones."""
    group = next((group for group in _DOUBLES if character in group), _COMMON)
    return tuple(one for one in group if one != character)

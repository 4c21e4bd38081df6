"""Characters that sound alike, tones apart."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from importlib.resources import files

# the 3755 commonest characters stand in GB 2312 by their sound; these begin a new syllable each
_HEADS = (
    "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆耽当刀德"
    "蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛夫噶该干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒"
    "灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦驴峦掠抡萝"
    "妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女暖虐挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡剖"
    "扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸"
    "虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽迂鸳曰耘"
    "匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨"
)
_STARTS = [head.encode("gb2312") for head in _HEADS]
_FIRST, _LAST = "啊".encode("gb2312"), "座".encode("gb2312")


_RARE = {
    rare: line[0]
    for line in (files("qa.model") / "sounds.txt").read_text("utf-8").split()
    for rare in line[1:]
}
"""The other characters, each with a common one of its sound."""

_NEAR = """
    民明 琳玲 巾荆 钦青 薪星 茵英 拼乒 彬兵 奔崩 喷砰 门萌 芬丰 根耕 痕哼 壬扔 森僧
    郴撑 砷声 珍蒸 斑邦 耽当 藩坊 干冈 酣夯 刊康 蓝琅 瞒芒 攀乓 三桑 坍汤
    豌汪 焉殃 瞻樟 搀昌 珊墒 歼僵 掀相 牵枪 棺光 欢荒 宽匡 芝兹
    中鬃 珠租 招遭 师斯 蔬苏 春村 初粗 南蓝 柠玲 牛溜 珊三
""".split()
"""Syllables that many speakers do not tell apart: in and ing, an and ang, zh and z, n and l."""


def sounds_near(one: str, other: str) -> bool:
    """Say whether the sounds of two characters are easily taken for one another."""
    return (sound_of(one), sound_of(other)) in _NEAR_SOUNDS


def sounds_alike(one: str, other: str) -> bool:
    """Say whether two characters have the same sound, tones apart.

    A character with several sounds counts under one of them.
    """
    sound = sound_of(one)
    return sound > 0 and sound == sound_of(other)


@lru_cache(maxsize=1 << 13)
def sound_of(character: str) -> int:
    """Give a number for the sound of a character, tones apart, or 0 where it is not known."""
    character = _RARE.get(character, character)
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return 0
    return bisect_right(_STARTS, code) if _FIRST <= code <= _LAST else 0


_NEAR_SOUNDS = frozenset(
    tuple(map(sound_of, pair)) for near in _NEAR for pair in (near, near[::-1])
)

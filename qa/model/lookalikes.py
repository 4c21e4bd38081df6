"""Characters that look alike: what a hand or a scanner takes one for the other. Pure."""

from __future__ import annotations

from typing import Final

_GROUPS: Final = """
鹰鸢莺 塘墉 人入八 大太犬夫天 土士 未末 千干于 日曰目 田由甲申电 白百自 石右古 木本禾术
今令 王玉主 云去会 平乎 己已巳 元无 水永冰 万方 鸟乌岛 洪供 沙砂 浦蒲埔铺埠
堡保 塘糖 侯候 崇祟 栗粟票 徽微徵 戊戌戍 汨汩 淮准 陕侠峡狭 郎朗 冶治 析折拆
泊泪 清青晴睛靖情 林琳彬淋 泰秦奉春 州川洲 穗惠慧 临监 坪苹评萍平 洋祥详样 明朋
江红虹 海梅 佳桂 峰锋蜂烽 梁粱 风凤 阳阴 溪奚 桥侨娇 涛滔 志智 文丈 英莹荧
洁诘 雯雲 娜那 婷停 宏弘 钢刚岗 辉晖挥 建健键 俊峻竣骏 荣嵘容 丽俪 伟炜玮纬
强张 鹏朋鸥 燕雁 茹如 晓哓 娟涓捐 茜西 瑶摇遥 琪淇祺 富宫官 岩崖炭 寨塞 龙尤
沟构 岭岑 坝坎 湾弯 湖胡 港巷 溧漂 泗洒酒 漳障 漠模 渌绿录 渭谓 汉汊 安宁
宜宣 盐监 阜埠 阿何河 隆降 陵棱凌 雄稚 仓仑 仙仕 伏伕 依衣 佰伯 侗桐铜洞
傣泰 僳粟 佤瓦 苗亩 瑶遥 彝夷 畲佘余 仡伧 恒桓垣 汇江 泽洋 津律 润闰 涵函
渔鱼 源原 滨宾 潮湖 澜阑 业亚 质货 震农 慈兹 仁任 济挤 民氏 中申 合台 华毕
利刊 力刀 勤勒 南楠 卓桌 厦夏 友反
"""

_PAIRS: Final = frozenset(
    one + other for group in _GROUPS.split() for one in group for other in group
)


def looks_alike(one: str, other: str) -> bool:
    """Say whether two characters are easily taken for one another by their shape."""
    return one + other in _PAIRS

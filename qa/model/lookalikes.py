"""Characters that look alike: what a hand or a scanner takes one for the other. Pure."""

from __future__ import annotations

from typing import Final

_GROUPS: Final = """
鹰鸢莺 塘墉 人入八 大太犬夫天 土士 未末 千干于 日曰目 田由甲申电 白百自 石右古 木本禾术 今令
王玉主 云去会 平乎 己已巳 元无 水永冰 万方 鸟乌岛 洪供 沙砂 浦蒲埔铺埠 堡保 塘糖 侯候 崇祟 栗粟票
徽微徵 戊戌戍 汨汩 淮准 陕侠峡狭 郎朗 冶治 析折拆 泊泪 清青晴睛靖情 林琳彬淋 泰秦奉春 州川洲
穗惠慧 临监 坪苹评萍平 洋祥详样 明朋 江红虹 海梅 佳桂 峰锋蜂烽 梁粱 风凤 阳阴 溪奚 桥侨娇 涛滔
志智 文丈 英莹荧 洁诘 雯雲 娜那 婷停 宏弘 钢刚岗 辉晖挥 建健键 俊峻竣骏 荣嵘容 丽俪 伟炜玮纬 强张
鹏朋鸥 燕雁 茹如 晓哓 娟涓捐 茜西 瑶摇遥 琪淇祺 富宫官 岩崖炭 寨塞 龙尤 沟构 岭岑 坝坎 湾弯 湖胡
港巷 溧漂 泗洒酒 漳障 漠模 渌绿录 渭谓 汉汊 安宁 宜宣 盐监 阜埠 阿何河 隆降 陵棱凌 雄稚 仓仑 仙仕
伏伕 依衣 佰伯 侗桐铜洞 傣泰 僳粟 佤瓦 苗亩 瑶遥 彝夷 畲佘余 仡伧 恒桓垣 汇江 泽洋 津律 润闰 涵函
渔鱼 源原 滨宾 潮湖 澜阑 业亚 质货 震农 慈兹 仁任 济挤 民氏 中申 合台 华毕 利刊 力刀 勤勒 南楠
卓桌 厦夏 友反 昌晶唱倡 碣竭揭歇渴葛褐 芬芳纷汾份 楝练炼 莲涟连 穗穂 栋冻陈 梓锌辛 翔祥 旭旦晁
瑞端湍 磊垒 钧钩钓 铭名 珍玲伶 淑椒 琦倚绮骑 霞霖霜露 雪雷 贤贵 惠患 艳绝 蓉容 薇徽 晓绕烧 浩洁皓
澄橙登 潇萧箫 灿仙 炳柄丙 焕换涣 珠株殊 璐路 瑾谨槿 盈孟 睿容 禄录 程呈 竞竟境 筱莜 紫柴 绍邵招
罡置 翠卒 芷芝 苇韦 荷菏 莉利俐 蓝兰篮 虎虚 蓬逢篷 蔚尉慰 诚城成 谦廉兼 赢羸 越赵 轩软 迪油 运远
通涌 邱郎 钱钹 锦绵棉 镇填 闻间问 闽闵 陶淘 颖颍 驰弛 鲁鱼 鹤鹊 宣宜 泓弘 昊吴昱 亨享 佟终 傅博搏
冀翼 刘浏 卜下 向何 喻愉瑜榆 晏宴 彭澎 曹漕 柴紫 温湿 熊能 牧收 狄秋 盖盂 窦宾 简间 缪谬 翁翕 聂摄
薛薜 詹瞻 谭潭 郗都 鄢郾 隋随 驹驱 鹭鸶 龚龛 栾峦 潍维 湄楣 溧栗 濮璞 瓯欧 岚岗 岳兵 崔催 睢唯雎
追逐 嘴咀 晟盛 绥缓 耒来 茌荏 莘辛 萍苹 蕲薪 蠡蟲 邳邱 郏郊 郓恽 鄄甄 鄞勤 鄱潘 阆朗
"""

_PAIRS: Final = frozenset(
    one + other for group in _GROUPS.split() for one in group for other in group
)


def looks_alike(one: str, other: str) -> bool:
    """Say whether two characters are easily taken for one another by their shape."""
    return one + other in _PAIRS

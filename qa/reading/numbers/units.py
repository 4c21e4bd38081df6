"""Units as printed: what they measure, and what one of them is worth in the base unit.

A measured unit has a base (千克, 米, 平方米, 元 …); a counter (起, 名, 户 …) is its own.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from qa.reading.numbers.currencies import MONEY, SIGNS


class Unit(NamedTuple):
    """What a printed unit stands for: dimension, base unit, its worth in base units."""

    dimension: str
    unit: str
    factor: Fraction


_MEASURED = {
    ("mass", "千克"): """
        纳克 ng 1/1000000000000 | 微克 μg ug 1/1000000000 | 毫克 mg 1/1000000 | 克 g 1/1000
        千克 公斤 kg KG Kg ㎏ 1 | 斤 市斤 1/2 | 两 1/20 | 钱 1/200 | 担 市担 50 | 公担 100
        吨 公吨 吨标准煤 吨标煤 t 1000 | 磅 lb lbs 45359237/100000000
        盎司 oz 28349523125/1000000000000 | 克拉 1/5000
    """,
    ("length", "米"): """
        皮米 1/1000000000000
        纳米 nm 1/1000000000 | 微米 μm um 1/1000000 | 毫米 公厘 mm ㎜ 1/1000 | 厘米 公分 cm ㎝ 1/100
        分米 dm 1/10 | 米 公尺 延米 延长米 m 1 | 公里 千米 km KM Km ㎞ 1000 | 里 华里 500
        丈 10/3 | 尺 市尺 1/3 | 寸 市寸 1/30 | 英里 英哩 1609344/1000 | 英尺 英呎 呎 3048/10000
        英寸 英吋 吋 254/10000 | 英码 9144/10000 | 海里 1852 | 光年 9460730472580800
    """,
    ("area", "平方米"): """
        平方毫米 mm2 mm² 1/1000000 | 平方厘米 cm2 cm² 1/10000 | 平方分米 1/100
        平方米 平米 平方 平方公尺 ㎡ m2 m² 1 | 亩 市亩 2000/3 | 公亩 100 | 公顷 hm2 hm² ha 10000
        平方公里 平方千米 km2 km² ㎢ 1000000 | 英亩 40468564224/10000000
        平方英寸 64516/100000000 | 平方英尺 9290304/100000000
        平方英里 2589988110336/1000000 | 平方海里 3429904
    """,
    ("volume", "立方米"): """
        立方毫米 1/1000000000 | 微升 μL 1/1000000000 | 毫升 ml mL ML 立方厘米 cm3 cm³ cc 1/1000000
        分升 dL 1/10000 | 升 公升 立方分米 L 1/1000 | 立方米 立方 方 立方公尺 m3 m³ ㎥ 1
        立方公里 立方千米 1000000000 | 立方英寸 16387064/1000000000000
        加仑 3785411784/1000000000000
        品脱 473176473/1000000000000 | 夸脱 946352946/1000000000000
        立方英尺 28316846592/1000000000000
        蒲式耳 3523907016688/100000000000000
    """,
    ("mass/volume", "千克/立方米"): """
        千克/立方米 1 | 毫克/100毫升 mg/100ml mg/100mL mg/100ML 1/100
    """,
    ("power", "瓦"): """
        毫瓦 mW 1/1000 | 瓦 瓦特 W 1 | 千瓦 kW KW kw 1000 | 兆瓦 MW 1000000
        吉瓦 GW 1000000000 | 太瓦 TW 1000000000000 | 马力 匹马力 73549875/100000
    """,
    ("energy", "千瓦时"): """
        千瓦时 千瓦·时 千瓦小时 度电 kWh KWh kwh 1 | 瓦时 Wh 1/1000
        兆瓦时 MWh 1000 | 吉瓦时 GWh 1000000 | 太瓦时 TWh 1000000000
        焦 焦耳 1/3600000 | 千焦 kJ 1/3600 | 兆焦 MJ 5/18 | 吉焦 GJ 2500/9
        卡路里 4184/3600000000 | 千卡 大卡 kcal 4184/3600000
    """,
    ("voltage", "伏"): "毫伏 mV 1/1000 | 伏 伏特 V 1 | 千伏 kV KV kv 1000",
    ("current", "安"): "微安 1/1000000 | 毫安 mA 1/1000 | 安培 1",
    ("charge", "安时"): "毫安时 mAh 1/1000 | 安时 Ah 1",
    ("resistance", "欧"): "欧姆 Ω 1 | 千欧 1000 | 兆欧 1000000",
    ("force", "牛"): "牛顿 1 | 千牛 kN 1000",
    ("apparent power", "伏安"): "伏安 1 | 千伏安 kVA 1000 | 兆伏安 MVA 1000000",
    ("frequency", "赫兹"): """
        赫兹 赫 Hz 1 | 千赫兹 千赫 kHz 1000 | 兆赫兹 兆赫 MHz 1000000 | 吉赫兹 吉赫 GHz 1000000000
        太赫兹 太赫 THz 1000000000000
    """,
    ("pressure", "帕"): """
        帕 帕斯卡 Pa 1 | 百帕 毫巴 hPa 100 | 千帕 kPa 1000 | 兆帕 MPa 1000000 | 吉帕 GPa 1000000000
        毫米汞柱 mmHg 133322387415/1000000000 | 个大气压 个标准大气压 标准大气压 101325
    """,
    ("sound", "分贝"): "分贝 dB 1",
    ("temperature", "℃"): "℃ °C 摄氏度 1",
    ("fahrenheit", "℉"): "℉ °F 华氏度 1",
    ("degree", "度"): "度 ° 1 | 角分 1/60 | 角秒 1/3600",
    ("radian", "弧度"): "弧度 1",
    ("data", "字节"): """
        比特 1/8 | 千比特 Kb 125 | 兆比特 Mb 125000 | 吉比特 Gb 125000000 | 字节 1
        千字节 KB kB 1000 | 兆字节 MB 1000000 | 吉字节 千兆字节 GB 1000000000
        太字节 TB 1000000000000 | 拍字节 PB 1000000000000000 | 艾字节 EB 1000000000000000000
        泽字节 ZB 1000000000000000000000
    """,
    ("flow", "比特/秒"): """
        比特每秒 bps 1 | kbps Kbps 千比特每秒 1000 | Mbps 兆比特每秒 Mb/s 1000000
        Gbps 吉比特每秒 千兆比特每秒 Gb/s 1000000000 | Tbps 1000000000000
        MB/s 8000000 | GB/s 8000000000
    """,
    ("speed", "米/秒"): """
        km/h 公里每小时 千米每小时 公里/时 千米/时 公里/小时 千米/小时 公里/h 千米/h 5/18
        英里每小时 英里/小时 mph 44704/100000
        m/s 米每秒 米/秒 1 | 千米每秒 公里每秒 km/s 公里/秒 千米/秒 1000 | 米/分 米/分钟 1/60
    """,
    ("traffic", "吨公里"): "吨公里 1 | 吨海里 1852/1000",
    ("passage", "人公里"): "人公里 1",
    ("seconds", "秒"): """
        纳秒 1/1000000000 | 微秒 1/1000000 | 毫秒 1/1000 | 秒 秒钟 1 | 分钟 60 | 刻钟 900
        小时 个小时 钟头 个钟头 3600
    """,
    ("days", "天"): "天 昼夜 个昼夜 1 | 周 星期 个星期 礼拜 个礼拜 7",
    ("months", "个月"): "个月 1 | 个季度 3 | 年 周年 个年头 年头 载 12 | 个世纪 1200",
    ("age", "岁"): "岁 周岁 1 | 旬 10 | 月龄 1/12",
    ("ratio", "%"): "% 1/100",
    ("ratio", "‰"): "‰ 1/1000",
    ("ratio", "‱"): "‱ 1/10000",
    ("ratio", "ppm"): "ppm 1/1000000",
    ("ratio", "成"): "成 1/10",
    ("ratio", "折"): "折 1/10",
    ("point", "个百分点"): """
        个百分点 百分点 pct 个pct 1/100 | 个千分点 千分点 1/1000
        个基点 基点 bp BP 个bp 个BP 1/10000
    """,
    ("times", "倍"): "倍 1",
    ("fold", "番"): "番 1",
    ("index", "点"): "点 1",
    ("score", "分"): "分 1",
    ("level", "级"): "级 1",
    ("count", "个"): "打 12",
}
"""Base unit → surfaces, each group closed by its factor; groups end at “|” or the line."""

COUNTERS = frozenset(
    """
    人 名 位 个 口 员 人次 人份 起 宗 件 例 桩 案 例次 次 场 场次 家 家次 户
    户次 处 座 栋 幢 台 台次 辆 辆次 艘 艘次 架 架次 列 列次 班 班次 航班 趟
    条 条次 项 项次 份 份次 张 张次 封 套 台套 间 间次 所 所次 支 只 羽 头 尾
    匹 株 棵 颗 粒 枚 瓶 袋 箱 包 盒 桶 罐 捆 筒 杯 碗 盘 桌 席 批 批次 届
    轮 轮次 组 组次 对 双 副 片 块 根 本 册 部 部门 篇 篇次 幅 首 种 类 大类
    款 层 门 门次 面 盏 笔 单 单次 站 站次 道 段 节 镇 乡 村 县 市 省
    区 国 地 省份 省区市 省市 城市 国家 乡镇 街道 社区 床 股 手 剂 剂次 针
    针次 标箱 标准箱 学时 课时 学分 工作日 个工作日 交易日 个交易日 学年 个学年 学期
    个学期 人天 人日 工日 遍 回 顿 餐 拨 件套 件次 宗次 车次 车 船次 船 亩次
    片次 集 期 期次 孔 跨 顶 基 眼 车道 死 伤 金 银 铜 战 胜 负 发 口井 窝 丛 垄
    册次 枝 朵 穴 盆 筐 串 畦 字 声 票 席位 个人 家庭 企业 篮板 助攻 抢断 盖帽 把 缸 坛 锅 笼 屉 页
    球 航次 趟次 乘次 床日 沓 篓 炉 卷 扇 尊 帧 则 具 束 杆 群
    步 通 章 堂 圈 样 稿 任 讲 环 句 注 格 叶 棒 响 单位 自然箱 蒸吨
    """.split()
)
"""Words that count things one by one; the dimension is “count”."""

ORDINALS = frozenset(
    """
    个 届 次 名 位 批 例 起 轮 条 场 集 家 座 台 艘 架 列 任 版 章 款 号
    站 件 份 周年 期 卷 部
    """.split()
)
"""What may follow 第 and a number and be worth comparing."""


def _surfaces(groups: str) -> list[tuple[str, Fraction]]:
    found = []
    for group in groups.strip().replace("\n", "|").split("|"):
        *names, worth = group.split()
        found += [(name, Fraction(worth)) for name in names]
    return found


def _units() -> dict[str, Unit]:
    units = {counter: Unit("count", counter, Fraction(1)) for counter in COUNTERS}
    units |= {name: Unit("count", "人", Fraction(1)) for name in ("名", "位", "个人", "口人")}
    units |= {f"小{one}": Unit("count", one, Fraction(1)) for one in "包袋瓶盒桶箱块"}
    tables = [*_MEASURED.items()]
    tables += [((f"money:{code}", base), groups) for code, (base, groups) in MONEY.items()]
    for (dimension, base), groups in tables:
        for name, worth in _surfaces(groups):
            units[name] = Unit(dimension, base, worth)
            if worth == 1 and dimension.startswith("money:") and "一" < name[0] not in "元个枚块":
                units |= {lead + name: units[name] for lead in "元块"}
    return units


UNITS = _units()
"""Every printed unit → what it stands for."""


def _lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for name in UNITS:
        lengths.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


_LENGTHS = _lengths()


def longest_unit(text: str, start: int) -> str:
    """Give the longest unit that begins at `start`, or an empty string."""
    for length in _LENGTHS.get(text[start : start + 1], ()):
        name = text[start : start + length]
        if name in UNITS and not _runs_on(name, text, start + length):
            return name
    return ""


def _runs_on(name: str, text: str, end: int) -> bool:
    """Say whether a Latin unit is only the beginning of a word or a name (5G, 100MPH).

    A sign of money before another number is that number's (￥20￥30).
    """
    follower = text[end : end + 1]
    if name in SIGNS:
        return follower.isdigit()
    return name[-1].isascii() and name[-1].isalnum() and follower.isascii() and follower.isalnum()

"""Words that names of places, bodies, works and events end in, and words that lead up to them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.patterns import regex
from qa.reading.text.branches import ahead, one_of

_CLASSES: Final = frozenset(
    """
    自治县 自治州 自治旗 省 市 县 区 州 旗 镇 乡 村 屯 寨 庄 街道 社区 新村 开发区 高新区 新区
    工业园 产业园 园区 特大桥 大桥 立交桥 天桥 桥 隧道 水库 水电站 电站 泵站 公园 广场 大道
    大街 街 路 巷 高速 高铁 城际 地铁 专线 铁路 公路 大厦 小区 花园 景区 古镇 古城 老街 湿地
    保护区 林场 农场 牧场 渔场 茶场 码头 渔港 港 机场 火车站 客运站 车站 站 灌区 渠 河 江 湖 溪
    山 岛 沟 湾 峡 岭 坪 堤 闸 泉 寺 塔 楼 阁 祠 书院 馆 剧院 剧场 影院 剧团 歌舞团 京剧团
    艺术团 乐团 体育场 中心 医院 中医院 卫生院 保健院 诊所 养老院 福利院 敬老院 研究院 设计院
    科学院 学院 大学 学校 中学 高中 初中 小学 幼儿园 职高 公司 有限公司 集团 厂 矿 煤矿 钢铁
    重工 药业 制药 化工 水泥 食品 乳业 酒业 种业 纺织 电子 科技 银行 支行 分行 信用社 合作社
    联合社 商场 超市 商城 酒店 宾馆 饭店 派出所 分局 公安局 管理局 委员会 办公室 法院 检察院
    监狱 看守所 支队 大队 中队 总队 救援队 队 俱乐部 协会 学会 商会 基金会 联合会 促进会 研究会
    研究所 事务所 出版社 报社 电视台 杯 奖 锦标赛 联赛 马拉松 论坛 博览会 工程 号 轮 列车 ” 》
    漂流 度假村 滑雪场 游乐园 动物园 植物园 夜市 大集 梯田 果园 茶园 基地 物流园 充电站 加油站
    收费站 服务区 水厂 污水处理厂 发电厂 电厂 气象站 水文站 书店 书屋 书房 合唱团 乐队 舞蹈队
    龙舟队 女足 男足 男篮 女篮 女排 男排 工作室 实验室 大米 苹果 柑橘 蜜柚 红茶 绿茶 白茶 毛尖
    索道 风电场 陵园 祠堂 驿站 渡口 步行街 农贸市场 批发市场 养殖场 影城 书城 灯塔 航站楼 停车场
    酱园 酒庄 茶庄 布庄 饭庄 酒坊 油坊 染坊 醋坊 药铺 当铺 药房 药店 酒楼 茶楼
    茶馆 面馆 客栈 照相馆 商行 琴行 书局 画社 画院 银楼 戏楼 窑厂 砖厂 门市部 火锅店 糕点店
    美术馆 博物馆 文化馆 图书馆 展览馆 纪念馆
    哨所 围堰 旧址 遗址 故居 大坝 石窟 变电站 换电站 抽水站 苗圃
    米业 面业 粮油 牧业 渔业 建工 电器 物流 置业 地产 传媒 影业 实业 控股 证券
    """.split()
)
"""A closing mark ends the name of a ship, a product, a play."""

HOUSES: Final = _CLASSES - frozenset(
    "省 市 区 州 旗 河 江 湖 溪 山 岛 沟 湾 峡 岭 坪 堤 闸 泉 塔 楼 阁 路 街 巷 站 港 渠 馆 厂 矿"
    " 队 号 轮 奖 杯 中心 办公室 委员会 工程 大队 中队 列车 ” 》".split()
)
"""Class words of names that one comes upon in other articles, too."""

_AFTER: Final = {
    "省": "会城内外道级直",
    "市": "场民值价面容级区郊直占镇政内委",
    "县": "级域城内委乡",
    "区": "别间分块位内域",
    "州": "际立",
    "旗": "下帜舰手号",
    "镇": "压定静痛化",
    "乡": "村亲愁贤土音",
    "村": "里庄落级口干支",
    "科技": "创成兴人馆局特奖型小强",
    "电子": "商信政",
    "食品": "安加药",
    "江": "南北西苏",
    "湖": "南北泊",
    "山": "东西区村体水洪林脚坡头",
    "河": "南北道流水岸",
    "路": "面口上边段线灯桥基网",
    "街": "道上头",
    "站": "在点起位稳台",
    "队": "伍员",
    "号": "召码称",
    "楼": "房上下层道",
    "港": "口商资澳",
    "馆": "长内藏",
    "厂": "家商区房里长",
    "奖": "励金项补",
    "工程": "师量建",
    "社区": "居里",
    "桥": "梁头面",
    "矿": "产区工山石",
    "泉": "水",
    "岭": "南",
    "湾": "区",
    "沟": "通壑渠",
    "轮": "换流胎椅",
}
"""What may not follow: together they are another word (市场, 县域, 科技创新)."""

_BEFORE: Final = {
    "村": "农乡山新各渔本该多个",
    "市": "全集各门上夜股楼超我本该两沪深",
    "镇": "城乡各本该个重",
    "县": "各本该我个区市",
    "区": "地城县片省园景小校市郊库灾辖牧林山湖库社新老矿厂港战疫特片功能林生活",
    "省": "全各本该我跨外出",
    "乡": "城家下返各故老本该村",
    "州": "神自",
    "旗": "红国党",
    "社区": "城乡农",
    "站": "网",
    "队": "球军部车舰列排",
    "轮": "一",
    "学校": "中小各",
    "中学": "各",
    "小学": "中各",
    "公司": "有分子该本各",
    "银行": "各",
}
"""What may not stand before: 农村, 城市, 片区 name no place of their own."""

_SMALL: Final = frozenset("屯寨庄桥村")
_LARGER: Final = regex(
    "(?![全本我该各外邻某两到去往赴和与及离距在是的进由向])[\u4e00-\u9fff][县市]"
)
"""What makes a small place part of a larger one's name: news names the larger first."""

_FIRST = "".join(sorted({word[0] for word in _CLASSES}))
# words overlap: only the first character of each is passed, which a scan looks for
_CLASS: Final = regex(f"[{_FIRST}](?<={ahead(_CLASSES)}(?=(?P<word>{one_of(_CLASSES)})).)")


@lru_cache(maxsize=1 << 10)
def class_words(text: str) -> dict[int, int]:
    """Give where class words stand: their end → their beginning, the longest of each end."""
    found: dict[int, int] = {}
    for match in _CLASS.finditer(text):
        start, end = match.span("word")
        word = match["word"]
        goes_on = end < len(text) and text[end] in _AFTER.get(word, ())
        goes_on = goes_on or (word in _SMALL and _LARGER.match(text, end) is not None)
        ordinary = start > 0 and text[start - 1] in _BEFORE.get(word, ())
        ordinary = ordinary or (text[start - 1 : end] == "城市" and begins_name(text, start - 1))
        if not goes_on and not ordinary:
            found.setdefault(end, start)
    return found


_LEADS: Final = """
    在 到 从 由 经 与 和 对 向 据 的 为 是 给 让 把 被 将 有 及 因 以 当 至 近 距 离 了 着 过
    该 说 称 赴 往 日 月 年 时 天 省 市 县 区 州 镇 乡 村 位于 通往 来自 走进 前往 记者 通过
    往返 抵达 驶入 进入 走访 来到 回到 落户 登陆 参观 维修 修建 新建 建成 欢迎 关于 针对 围绕
    依托 联合 代表 率领 带领 属于 加入 击败 战胜 对阵 迎战 不敌 授予 获得 荣获 介绍 经过 穿过
    跨越 横跨 连接 沿着 顺着 绕行 途经 流经 汇入 注入 告诉 感谢 处罚 承建 收购 进驻 慰问 考察
    调研 视察 采访 巡查 抢修 加固 清理 治理 管护 开通 关闭 封闭 拆除 改造 扩建 投资 入驻 捐给
    送到 送往 运到 运往 直达 开往 驶向 驶过 飞往 飞抵 坐落 毗邻 靠近 家住 就读 考入 任教 任职
    供职 加盟 效力 挑战 力克 逼平 战平 赢下 输给 游览 走过 路过 翻过 登上 横渡 责令 告知 委托
    聘请 起诉 状告 走出 离开 调往 调任 派驻 包联 联系 服务 支援 帮助 指导 检查 督查 巡视 审计
    批准 任命 选举 授权 通知 沿 原 现 本报 据悉 其中 同时 目前 今天 昨天 昨日 今日 届 本届 当天
    当晚 上午 下午 凌晨 晚上 此前 随后 近日 日前 今年 去年 明年 春节 以来 期间 时许 左右 支持
    立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬
    小雪 大雪 冬至 小寒 大寒 撤销 设立 撤并 合并 巡查 巡护 巡 走遍 绕过 甲方 乙方 原名 更名 兴建
    扩容 疏浚 治好 守护 保护 流进 流入 淌进 漂过 游过 攀登 登临 爬上 俯瞰 远眺 眺望 落成 通车 开进
    推动 推进 促进 加强 加快 提升 打造 开展 实施 深化 完善 保障 督促 督导 组织 参与 面向 走向
    """.split()
LEADING: Final = frozenset(word for word in _LEADS if len(word) == 1) | set(
    "个各两几多数某全本其第每"
)
"""Characters that a name does not begin with: they lead up to it or count."""
_LEADS_UP: Final = frozenset(_LEADS)
_LONGEST_LEAD: Final = 2
_JOINS: Final = "·•．"


def begins_name(text: str, at: int) -> bool:
    """Say whether a name can begin at `at`: a clause does, or words that lead up to one end."""
    if at == 0 or not "\u4e00" <= text[at - 1] <= "\u9fff":
        return at == 0 or text[at - 1] not in _JOINS
    if text[at - 1] == "线" and at > 1 and (text[at - 2].isdigit() or text[at - 2] == "号"):
        return True
    return text[at - 1] in _LEADS_UP or text[max(0, at - _LONGEST_LEAD) : at] in _LEADS_UP

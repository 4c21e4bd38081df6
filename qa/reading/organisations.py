"""Words by which the names of organisations, sites and events end, or are known."""

from __future__ import annotations

from typing import Final

KNOWN: Final = frozenset(
    """
    国务院 联合国 世界银行 世行 世卫组织 世贸组织 国际货币基金组织 亚足联 国际足联 国际奥委会 北约
    证监会 银保监会 金融监管总局 外汇局 工信部 人社部 住建部 国资委 财政部 公安部 商务部 外交部
    教育部 国防部 科技部 民政部 司法部 水利部 文化部 文旅部 环保部 卫生部 铁道部 交通部 交通运输部
    农业部 农业农村部 应急管理部 自然资源部 生态环境部 退役军人事务部 司法省 财务省 环境部 美联储
    欧佩克 国铁 国家电网 南方电网 中石油 中石化 中海油 中国移动 中国联通 中国电信 东航 南航 国航
    海航 川航 厦航 滴滴 阿里巴巴 腾讯 华为 百度 京东 美团 小米 比亚迪 谷歌 微软 特斯拉 亚马逊 三星
    英伟达 抖音 皇马 巴萨 拜仁 曼联 曼城 切尔西 阿森纳 利物浦 国米 尤文图斯 马竞 中超 英超 西甲
    意甲 德甲 法甲 世乒赛 世界杯 奥运会 亚运会 全运会 进博会 广交会 服贸会 消博会 美军 俄军 乌军
    以军 上海合作组织 上合组织 世界卫生组织 世界贸易组织 亚洲开发银行 亚投行 国际能源署
    国际原子能机构 欧洲央行 英国央行 皇家马德里 马德里竞技
    """.split()
)
"""Names that have no telling end, or are mostly printed short."""

POLICE: Final = frozenset("警方 民警 公安机关 公安 警力 交警 特警 刑警 海警".split())
"""Police without a name of their own: the force that was named before."""

FORCE: Final = POLICE | frozenset("支队 大队 中队 总队 专班".split())
"""What takes no name of its own but that of a place or a bureau before it."""

ONE: Final = frozenset("专案组 调查组 法院 检察院 检察机关 司法机关 海关 国务院".split())
"""What a text has one of, so that the bare word is a name."""

ALONE: Final = (
    FORCE
    | ONE
    | frozenset(
        """
    武警 消防 检方 军方 检察机关 司法机关 专案组 法院 检察院 派出所 公安局 海关 边检站 公司 集团
    央行 银行 医院 学校 大学 政府 工作组 调查组 救援队 酒店 支队 大队 中队 总队 联合社 合作社
    管委会 看守所 监狱 俱乐部 基金会 主队 客队 大赛 赛事 文博会 博览会 交易会 法庭 景区
    """.split()
    )
)
"""Ends that also stand alone, for an organisation named before."""

ENDS: Final = frozenset(
    """
    税务局 统计局 财政局 气象局 教育局 卫生局 卫健局 环保局 环境局 水务局 水利局 交通局 运输局
    农业局 农村局 林业局 民政局 人社局 住建局 城管局 监管局 管理局 总局 分局 发改局 商务局 文旅局
    司法局 审计局 规划局 国土局 海事局 铁路局 能源局 烟草局 邮政局 供电局 应急局 储备局 消防局
    旅游局 促进局 知识产权局 资源局 保障局 安全局 事务局 公安厅 财政厅 教育厅 交通厅 运输厅 水利厅
    商务厅 民政厅 司法厅 环境厅 农村厅 农业厅 林业厅 保障厅 人社厅 建设厅 住建厅 科技厅 工信厅
    文旅厅 资源厅 管理厅 文化厅 审计署 海关总署 卫健委 卫生健康委 发改委 发展改革委 党委 纪委 监委
    省委 市委 县委 区委 政法委 教委 建委 委员会 人大 人大常委会 政协 工会 妇联 团委 总会 协会 学会
    商会 研究会 联合会 红十字会 学院 研究院 科学院 设计院 研究所 事务所 戒毒所 交易所 工作站
    收费站 检查站 火车站 汽车站 高铁站 救助站 航空队 服务中心 研究中心 数据中心 指挥中心 基金 支行
    分行 车间 工厂 农场 林场 牧场 渔场 电厂 水厂 钢厂 煤矿 油田 气田 中学 小学 幼儿园 高校 党校
    商场 超市 市场 饭店 宾馆 餐厅 公园 博物馆 图书馆 体育馆 展览馆 体育场 机场 国际机场 港口 渔港
    码头 口岸 高速 高速公路 铁路 高铁 大桥 隧道 水库 电站 工业园 产业园 科技园 园区 新城 航天城
    小镇 小区 社区 街道 开发区 新区 高新区 经开区 保税区 自贸港 自贸区 试验区 示范区 地区 海域
    海峡 洋面 流域 盆地 高原 平原 半岛 群岛 运河 舰队 部队 基地 车队 球队 代表团 网站 控股 联赛
    锦标赛 公开赛 大奖赛 邀请赛 马拉松 运动会 论坛 峰会
    """.split()
)
"""Ends that need a name before them."""

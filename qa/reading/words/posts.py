"""Words that stand before a person's name: posts, parts, and words that only lead up to it."""

from __future__ import annotations

from qa.patterns import regex

POST = "|".join(
    """
    书记 省长 市长 区长 县长 镇长 乡长 州长 盟长 旗长 局长 处长 科长 厅长 部长 司长 主任
    院长 校长 主任医师 主任护师 园长 行长 会长 社长 所长 站长 队长 团长 连长 排长 营长 旅长
    军长 师长 班长 组长 股长 台长 馆长 村长 支书 庭长 署长 总长 警长 船长 机长 厂长 店长
    矿长 段长 林长 河长 总裁 政委 教导员 指导员 检察长 检察官 法官 审判员 审判长 主席 委员
    秘书长 秘书 董事长 理事长 理事 董事 总监 经理 教授 研究员 医生 医师 护士 民警 负责人
    发言人 总理 总统 首相 外长 防长 大臣 大使 总领事 参赞 代表 院士 专家 学者 总编辑 主编
    编辑 教练 队员 选手 运动员 球员 学员 工程师 农艺师 经济师 规划师 设计师 律师 教师
    班主任 学生 村民 居民 市民 职工 员工 工人 司机 船员 店主 老板 业主 农户 果农 茶农 渔民
    牧民 志愿者 社工 网格员 辅警 消防员 被告人 嫌疑人 当事人 受害人 证人 创始人 合伙人
    传承人 非遗传承人 主播 歌手 演员 导演 作家 画家 诗人 分析师 首席 顾问 干事 科员 干部
    党员 战士 军医 参谋 司令员 参谋长 将军 上将 中将 少将 大校 财长 议长 议员 国王 国务卿
    总书记 总干事 特使 助理 名将 小将 老将 前锋 后卫 中锋 门将 守门员 射手 骑手 棋手 裁判
    领队 主帅 助教 摄影师 厨师 技师 技工 焊工 电工 钳工 矿工 环卫工 快递员 外卖员 保安
    护林员 巡护员 讲解员 导游 馆员 研究生 博士 大学生 退役军人 老兵 烈士 劳模 获得者 得主
    指挥长 总指挥 会计 驾驶员 飞行员 乘务员 调度员 养路工 测量员 巡线员 接生员 保育员
    饲养员 养殖户 种植户 大户 经营者 摊主 商户 车主 房东 店员 售货员 收银员 服务员 理发师
    建筑师 药师 技术员 化验员 检验员 质检员 安全员 管理员 宣传员 通讯员 报务员 话务员
    接线员 观察员 协管员 调解员 辅导员 特派员 调研员 巡视员 总队长 支队长 大队长 中队长
    邮递员 主攻手 副攻手 二传手 自由人 投手 舵手 鼓手 水手 编剧 主演 钢琴家 书法家 木匠
    铁匠 石匠 篾匠 泥瓦匠 裁缝 厨师长 园丁 门卫 巡逻员 联络员 团支书 队医 列车长 站务员
    检票员 扳道员 信号工 钢筋工 瓦工 木工 水电工 放映员 播音员 主持人 气象员 观测员 预报员
    护士长 麻醉师 药剂师 教导主任 片警 交警 巡警 法警 舰长 轮机长 大副 领航员 机械师 试飞员
    航天员 科学家 农民 兽医 酿酒师 传人 掌门人 老支书 老人 大爷 大妈 投递员 快递小哥
    外卖小哥 送水工 环卫工人 清洁工 护工 月嫂 阿姨 奶奶 爷爷 巡河员 水管员 护渔员 路长 田长
    库长 塘长 楼长 街长 报告员 文书 书画家 摄影家 收藏家 企业家 慈善家 教育家 音乐家 舞蹈家
    戏曲家 工艺师 匠人 工匠 乡医 村医 校医 牙医 老艺人 艺人 师父 师傅 徒弟 主将 副将 大将 先锋
    队友 主力 记者 公诉人 承办人 状元 冠军 考生
    """.split()
)
"""Posts and parts that introduce a name, as the branches of a pattern."""

TITLE = regex(rf"副?(?:{POST})")
"""A post right behind a name."""

_KIN = tuple(
    """
    儿子 女儿 妻子 丈夫 父亲 母亲 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 同学 同事
    好友 邻居 女友 男友 前任 原任
    """.split()
)
_KIN_ENDS = {word[-1] for word in _KIN}
_POSTS = frozenset(POST.split("|"))
_POST_SIZES = sorted({len(post) for post in _POSTS})
_TRADES = frozenset("师员匠手")
POST_ENDS = _TRADES | {post[-1] for post in _POSTS}
"""The last characters of posts and trades."""


def ends_with_post(text: str, start: int, end: int) -> bool:
    """Say whether a post or trade stands at the end of what `[start, end)` holds."""
    last = text[end - 1] if end > start else ""
    if last not in POST_ENDS:
        return False
    if last in _TRADES and end - start > 1 and "\u4e00" <= text[end - 2] <= "\u9fff":
        return True
    return any(text[max(start, end - size) : end] in _POSTS for size in _POST_SIZES)


def ends_with_role(text: str, start: int, end: int) -> bool:
    """Say whether a post, trade or tie stands at the end of what `[start, end)` holds."""
    kin = text[end - 1 : end] in _KIN_ENDS and text.endswith(_KIN, start, end)
    return kin or ends_with_post(text, start, end)


_LEADS_UP = """
    指控 追究 采访 会见 会晤 陪同 看望 听取 供图 摄影 摄 随着 随 由 对 与 和 及 向 给 把 被 让
    请 为 祝贺 感谢 赛后 会后 事后 课后 术后 席间 见到 见到了 找到 找到了 遇到 遇到了 请来 叫来
    喊来 拨通 随后 据 从 认为 其中 同时 并 但 而 当时 此外 期间 目前 这时 受
""".split()
_MARKS = "，。；：“”‘’（）"
BARE = regex(
    rf"(?:{'|'.join(_LEADS_UP)}|[{_MARKS}]|(?<=[0-9])[日号]|[队班学中小系社司站局所省市县区镇乡村校院厂]的)$"
)
"""Words that lead up to a name without saying who it is."""
BARE_ENDS = frozenset(word[-1] for word in _LEADS_UP) | frozenset(f"{_MARKS}日号的")
"""The last characters of what `BARE` matches."""

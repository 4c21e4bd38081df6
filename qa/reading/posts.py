"""Words that stand before a person's name: posts, parts, and words that only lead up to it."""

from __future__ import annotations

import re

POST = "|".join(
    """
    书记 省长 市长 区长 县长 镇长 乡长 州长 盟长 旗长 局长 处长 科长 厅长 部长 司长 主任 院长 校长
    主任医师 主任护师
    园长 行长 会长 社长 所长 站长 队长 团长 连长 排长 营长 旅长 军长 师长 班长 组长 股长 台长 馆长
    村长 支书 庭长 署长 总长 警长 船长 机长 厂长 店长 矿长 段长 林长 河长 总裁 政委 教导员 指导员
    检察长 检察官 法官 审判员 审判长 主席 委员 秘书长 秘书 董事长 理事长 理事 董事 总监 经理 教授
    研究员 医生 医师 护士 民警 负责人 发言人 总理 总统 首相 外长 防长 大臣 大使 总领事 参赞 代表
    院士 专家 学者 总编辑 主编 编辑 教练 队员 选手
    运动员 球员 学员 工程师 农艺师 经济师 规划师 设计师 律师 教师
    班主任 学生 村民 居民 市民 职工 员工 工人 司机 船员 店主 老板 业主 农户 果农 茶农 渔民 牧民
    志愿者 社工 网格员 辅警 消防员 被告人 嫌疑人 当事人 受害人 证人 创始人 合伙人 传承人
    非遗传承人 主播 歌手 演员 导演 作家 画家 诗人 分析师 首席 顾问 干事 科员 干部 党员 战士 军医
    参谋 司令员 参谋长 将军 上将 中将 少将 大校 财长 议长 议员 国王 国务卿 总书记 总干事 特使 助理
    特派员 调研员 巡视员 总队长 支队长 大队长 中队长
    """.split()
)
"""Posts and parts that introduce a name, as the branches of a pattern."""

TITLE = re.compile(rf"副?(?:{POST})")
"""A post right behind a name."""

_KIN = "|".join(
    """
    儿子 女儿 妻子 丈夫 父亲 母亲 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 同学 同事
    好友 邻居 女友 男友 [前原]任
    """.split()
)

ROLE_END = re.compile(rf"(?:{POST}|{_KIN})$")
"""A post, part or tie at the end of what stands before a name."""

_LEADS_UP = "|".join(
    """
    指控 追究 采访 会见 会晤 陪同 看望 听取 供图 摄影? 随着?
    由 对 与 和 及 向 给 把 被 让 请 为 祝贺
    感谢 随后 据 从 认为 其中 同时 并 但 而 当时 此外 期间 目前 这时 受
    """.split()
)
BARE = re.compile(rf"(?:{_LEADS_UP}|[，。；：“”‘’（）]|(?<=[0-9])[日号])$")
"""Words that lead up to a name without saying who it is."""

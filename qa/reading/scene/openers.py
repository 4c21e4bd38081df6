"""Who or what opens a clause by a common word, or by a name that no list holds.

该男子 of “该男子45岁”, 小型企业, “青禾” of “青禾”将以每小时…: no place and no body, and yet it is
what the clause speaks of.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from qa.patterns import regex
from qa.reading.text.branches import ahead, one_of
from qa.reading.words.characters import LETTERS
from qa.reading.words.lexicon import ACTION
from qa.reading.words.surnames import NOT_GIVEN, is_word, surname_length

Kind: TypeAlias = Literal["person", "thing", "name"]


class Opener(NamedTuple):
    """What opens a clause, at `[start, end)` of a sentence.

    `goes_on`: a word stands behind it that tells of a subject (在, 将, 已); `that`: it begins with
    a word that points to it (该, 这名).
    """

    start: int
    end: int
    text: str
    kind: Kind
    goes_on: bool
    that: bool


PERSONS: Final = frozenset(
    """
    男子 女子 男孩 女孩 老人 大爷 大妈 孩子 儿童 学生 教师 老师 医生 护士 患者 病人 居民 村民 市民
    游客 旅客 乘客 司机 驾驶员 驾驶人 嫌疑人 嫌犯 被告人 消费者 顾客 用户 网友 网民 职工 员工 工人
    农民 农户 家庭 业主 客户 店主 老板 商户 群众 人员 举报人 报警人 受害人 被害人 死者 伤者 选手
    队员 球员 运动员 女性 男性 青年 青少年 母亲 父亲 妻子 丈夫 儿子 女儿 夫妻 夫妇 团伙 毒贩
    当事人 志愿者 院士 专家 学者 官兵 战士 教授 主播 作者 代表团 民众 妇女 少年 婴儿 幼儿 犯罪分子
    女士 女生 男生 小伙 姑娘 大叔
    """.split()
)
_THINGS: Final = frozenset(
    """
    企业 公司 集团 银行 机构 单位 协会 合作社 学校 医院 店铺 商家 门店 酒店 工厂 作坊 平台 网站
    机组 纳税人 股东 基地 部队 舰队 政府 法院 当局 球队 车队 省队 市队 国家队 代表队 车辆 面包车
    货车 轿车 客车 列车 航班 客机 飞机 卫星 火箭 飞船 船舶 渔船 货轮 大桥 隧道 铁路 高速 线路 工程
    电站 水库 案件 火灾 事故 活动 仪式 比赛 赛事 大赛 会议 展会 展览 对接会 条例 规定 办法 合约
    期货 基金 台风 地震 冰川 冰盖 行业 产业 工业 制造业 服务业 地区 城市 县城 乡镇 农村 局地 流域
    海域 沿海 城区 园区 协议 计划 系统 小行星 恐龙
    """.split()
)
_LEADS: Final = """
    其中 但是 但 而 目前 同时 此外 另外 随后 当时 后来 如今 近日 日前 据悉 经查 这时 因此 所以
    不过 然而 至此 结果 最终 最后 今年 去年 当年 前年 当天 当日 当晚 昨日 昨天 今天 今日 此前 此后
    之后 且 即 由于 因 虽然 尽管 据了解 经了解 据介绍 现在 当前 期间 在 由 经 对于 对 例如 比如
    特别是 尤其是 包括 而且 并且 若 如果 假如 只要 仅 已知 获悉 首先 其次 再次 从 预计 据 有
    正是因为 可能是因为 可能 正是 根据 将 才 事发前 每日 每天
""".split()
_FOLLOWS: Final = """
    已 曾 共 将 就 也 都 又 还 再 才 只 仅 均 并 便 则 即 竟 却 先后 累计 平均 最 总 全长 占地
    年产 年销 年均 年收 日均 日产 月均 人均 户均 分别 目前 现 预计 计划 拟 可 能 会 要 需 应 必须
    因 由 从 在 于 以 用 把 被 对 向 给 与 为 是 有 达 约 近 超 比 较 按 经 据 到 至 称 说 表示 的
    不 未 没 无 每 位于 突破 同比 环比 增 下降 上升 减 涨 跌 完成 继续 开始 成为 属 占 单 通过
    利用 主动 立即 迅速 随即 当场 涉嫌 今年 去年 持续 连续 实现 各 一 拥有 上 身 年龄 体 过 走 驾
    骑 乘 来 去 穿 吃 喝 住 花 买 卖 收 拿 带 跑 打 获 得 出
""".split()
_ACTS: Final = """
    在 以 则 将 已 各 因 被 向 曾 从 把 又 也 还 于 再 先后 说 称 今年 就 共 便 和 与 同 用 给 是
    仍 均 都 分别 独 射 跑 夺 攻
""".split()
_LEAD: Final = f"(?>(?:(?:{one_of(_LEADS)}|[0-9年月日时分上下午晨许至—–-](?![0-9]*人))(?=.))*)"
_THAT: Final = (
    "(?:[这那该此本]|每(?![日天年月周晚])|[一两三四五六七八九十几多0-9]+)"
    "[名个家位起次场条辆架座种项只头批组届支艘部]?+"
)
_SOME: Final = (
    "[他她]们?|(?:[一二两三四五六七八九十]|几|[1-9][0-9]{0,2})人(?![次均民员类口数份气才力])|双方"
)
_SHORT: Final = "该(?:案|船|轮|车|片|剧|书|团|店|桥|机|线|站|矿|墓|校|院)"
_COMMON: Final = regex(
    f"{_LEAD}“?(?P<who>(?P<some>{_SOME})|{_SHORT}|(?>(?:{_THAT})?)[一-龥A-Za-z]{{0,14}}?"
    f"(?:{ahead(PERSONS)}(?P<person>{one_of(PERSONS)})(?![组单双团篮足排])|{ahead(_THINGS)}(?:{one_of(_THINGS)})|"
    "[一-龥](?:(?<!营)业|队|(?<!涉)案|段)))"
    f"(?:(?P<goes>{one_of(_FOLLOWS)})|(?=[0-9A-Za-z，：“（、《一-龥]|$))"
)
_NAMED: Final = regex(
    f"{_LEAD}“?(?P<who>[一-龥·]{{2,5}}?(?:[、和与][一-龥·]{{2,4}}?)?)(?:{one_of(_ACTS)})"
)
_CALLED: Final = regex(f"{_LEAD}“(?P<who>[一-龥A-Za-z0-9·]{{2,10}})”(?:{one_of(_FOLLOWS)})")
_POINTS: Final = tuple("这那该此本每")
_AND: Final = regex("[、和与]")
_LONGEST, _SHORTEST = 4, 2


def opener_at(text: str, start: int, end: int) -> Opener | None:
    """Give what opens the clause that begins at `start`, before `end`."""
    if "“" in text and (called := _CALLED.match(text, start, end)):
        return _opener(called, "name")
    named = _NAMED.match(text, start, end)
    if named and all(_is_name(name) for name in _AND.split(named["who"])):
        return _opener(named, "name")
    common = _COMMON.match(text, start, end)
    if common is None or len(common["who"]) < _SHORTEST or ACTION.search(common["who"]):
        return None
    return _opener(common, "person" if common["person"] or common["some"] else "thing")


def _opener(match: re.Match[str], kind: Kind) -> Opener:
    start, end = match.span("who")
    goes_on = kind == "name" or match["goes"] is not None
    return Opener(start, end, match["who"], kind, goes_on, match["who"].startswith(_POINTS))


def _is_name(name: str) -> bool:
    """Say whether a name may be somebody's: a surname begins it, or it is written for its sound."""
    if not _SHORTEST <= len(name) <= _LONGEST or is_word(name) or ACTION.search(name):
        return False
    return LETTERS.issuperset(name) or bool(surname_length(name) and NOT_GIVEN.isdisjoint(name))

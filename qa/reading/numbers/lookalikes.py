"""What looks like a number with a unit and is none: names, dates, clock times, code numbers.

五台山, 十分重要, 三位一体, 一起; 5·12, 14:30, 2019-317; “15分钟便民圈”, 《三年行动计划》.
"""

from __future__ import annotations

from bisect import bisect_right

from qa.patterns import regex
from qa.reading.numbers.numerals import Numeral
from qa.reading.numbers.units import COUNTERS

_CODE = regex(
    r"(?=(?:\d++|[一二三四五六七八九十零〇]++)[·•・.–:：时点年月日号旬世级学财届/A-Za-z-])"
    r"(?:\d++(?>(?:[·•・]\d++)+)"
    r"|\d++(?>(?:\.\d++){2,})"
    r"|\d++(?>(?:[-–]\d++){2,})"
    r"|0\d{2,3}+[-–]\d++"
    r"|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d.])"
    r"|\d{1,2}[时点](?!钟)(?:\d{1,2}分?|[许半整前后]|一刻)"
    r"|(?:二?十[一二三四五六七八九]?|[二三四五六七八九])[时点](?:[零一二三四五六七八九十]{1,3}分(?![米升贝钟钱])|[许半整]|一刻)"
    r"|\d{2,4}年(?=\d{1,2}月|[春夏秋冬底初末版级款])"
    r"|[12]\d{3}年(?!的?历史)"
    r"|(?:(?:19|20)\d\d-)?(?:19|20)\d\d(?:学年|财年|届|级(?=[学新本硕博研毕校班的]|$))"
    r"|[一二][零〇一二三四五六七八九]{3}年"
    r"|\d{1,2}(?:[月号旬]|日(?![元圆币](?![旦宵首老素件]))|世纪|年代)"
    r"|\d{1,2}/\d{1,2}(?=[决半季期])"
    r"|\d{1,2}\.\d{1,2}(?=[”’]?(?:晚会|阅兵|专案|特大|事件|暴雨|讲话|行动|事故|地震|火灾|案))"
    r"|\d++[A-Za-z](?=[级股座型轮网店级柜]))"
)

_WORDS = r"""
    (?<=[唯统专单同逐归划])一 一元(?:复始|[论化]|[一二三]次)
    (?<!之)零(?![零〇一二两三四五六七八九点])
    十分(?![之钟]) 十足 十佳 十字 十堰 十项全能 十里(?=[铺坪河堡店八])
    百(?:分百|度|姓|色) 千[岛山禧瓦] 万[一宁达全]
    一[体样些般边旁律致直再线流手带路贯心意切定旦向同时度方面起代国级号臂鸣言举应味]
    一家(?:人|之) 一点(?![零一二三四五六七八九]) 一把 一席之 一道 一对一 一部分 一口气
    一分为二 一人称 一条[龙心] 一篇文章 一枝独秀 一个(?:个|劲) 一批批 一件件 一项项
    一天天 一步步 一座座 一次次 一名名 一户户 一片片 一站式 一年一度 一本正经 一刀切 一揽子
    二(?:人转|次[^\d]|维|手|类|里头|道区|道江|连|胡|元[^/]) 二十四节气
    两[会岸手级国面方者委院弹用翼旁边侧两]
    (?<![元块])三角
    三(?:亚|明|门峡|门县|台县|家店|家子|道沟|道岭|里屯|里河|河|峡|沙|农|伏|军|甲|级|期|代|公经)
    三元[里区桥材锂悖正] 三位一体 三轮[车摩电] 三番[五两] 三天两头 三年五载 三口之家 三只手 三下乡
    三支一扶 三次产业 (?<!亩)三分[天地] 三项全能 三方
    四(?:川|平(?![方米])|海(?!里)|面|方台|方|会市|里八|道口|位一体|级|期|代|合院|季) 四轮[车驱电]
    四处(?=[躲闲逃求奔寻打游流散漂张碰借找走宣看])
    五(?:角[大星场]|台山|家渠|棵松|道口|指山|花|湖|谷|洲|岳|金|位一体|级|期|代|项全能)
    六(?:盘水|枝|安|合区|里桥|级|期|尺巷|家口)
    七(?:台河|里河|里坪|里山|星|级|夕|国集团)
    (?<![元块])八角(?![\d一二三四五六七八九]分) 八(?:里桥|里台|达|级|宝|国联军|方) 八项(?:规定|主张)
    九(?:台|江|龙|寨|里山|级|州|华|年义务|年一贯)
    一毛不拔 一点一滴 一寸光阴 一米阳光 一百单八 二八年华 三五成群 三三两两 三头六臂 三寸不烂
    三人(?:行必|成虎) 三天打鱼 两天晒网 四两拨千斤 七匹狼 八百里加急 十万(?:火急|八千里)
    十年(?:树木|寒窗|磨一) 十里长街
    (?<=九牛)一毛 (?<=一砖)一瓦 (?<=一波)三折 (?<=说)三道 (?<=胡说)八道 (?<=半斤)八两
    [二三四五六七八九十]季度 [一二三四五六七八九十]年级
""".split()
_WORD = regex("|".join(_WORDS))

_MYRIADS = ("万", "亿")
_FOLLOWERS = {
    pair[0]: pair[1:]
    for pair in """
    元旦素宵首老件 圆满形圈 成立为功员果长本都绩熟交品效就语型份分 折叠射线腾旧算 倍增感 项目链
    度假过夏 周边围末报刊 位于置数 人大民 口岸径腔 门诊票店 部委队分 国道集际产 省道级委 市场级值
    县道级委 区域级间 村民委级 乡道村 级别
    方面案式便向法 年级货画代 分之别布局店 秒杀 场所 面积向临 支付持撑
    条件例款 期间 类似 层级面次 点击亮评燃球 两岸会个名位年天条家次届大者 只有是能要
    对于应 组织 班长级 站点台 段落 份额
    克服拉 米饭粉面兰 里程面约海拉坪屯河桥铺店村镇庄头墩 升级高至到值温降一二两三四五六七八九
    瓦斯房砾 帕金 台湾 列入举为 次数全会 例如外 户籍 节目能约 手机术段 股东份权 批准评 起来步
    处理于罚 所有以镇 座谈 套路餐 本地市省次届 头条部 届时满 票房据 眼睛前 声音明 地区方点块下理
    包括裹含 集中团体合 单位独价 道路德 根据本 首次批席届个 版权本 担心任忧当保 伏击 载体 轮胎船
    岁月 天津 回望收报归家应 死亡 金额融牌属 银行 战略胜平成罢至 胜利诉 负责担面
    发动展生布放现表起达挥电射出言票改送
    步行入伐骤道枪兵调履 通过知报车话行水电信航关讯道告气用商往常州辽化俗宵
    章程节法鱼丘 堂屋弟食兄妹皇 圈子养点 样本式品子板貌机 稿件子费酬
    任务命期职何教意免用由性凭 讲话解座堂授述台学究好师习评价 环保境节比球岛路形抱绕卫线翠江岗顾内外
    句号型式容 注册意重入资视定射解目释明水 格局式外言子 叶片子酸黄绿 棒球材 响应起亮水声彻
    打破卡开听造击印扮工包架的电扫动手官折断量点通住败平算压磨完响仗法车门人赢输倒字假黑进出来去下上
    """.split()
}
"""Unit → what may not follow it: together they are another word (人民, 国道, 成立)."""

# a single Chinese figure before these is part of a word: 周三, 第一, 初二, 高三, 统一
_LEADERS = tuple("周期拜第初老统唯之专单同逐归万进择任始如惟高大小")
_ONLY_FIGURES = frozenset(
    """
    死 伤 金 银 铜 战 胜 负 发 车 级 期 国 地 省 市 县 区 镇 村 乡 分 点 度 方 股 手 字 声
    部 门 面 员 席 段 眼 本 集 打 步 通 章 堂 样 任 讲 环 注 格 叶 棒 响
    """.split()
)
"""Units that count only after Arabic figures or a number of two figures: 三级, 二期, 两国."""

_HIGH = dict.fromkeys(("米", "厘米", "公分", "公里", "尺", "英尺", "丈"), ("分之", "高", "大"))
"""What may lead the figure of a length, though 高一 and 大二 are years at school."""

_STATED = tuple(
    """
    为期 历时 期限 徒刑 拘役 管制 缓刑 满 约 近 超过 不到 不足 长达 至少 用时 耗时 延长 缩短
    提前 逾 倒退
    """.split()
)
_NOT_AFTER = {
    "度": ("纬", "经"),
    "°": ("纬", "经"),
    "年": tuple(
        """
        公元 公元前 民国 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 贞观 洪武 永乐 万历 明治
        大正 昭和 平成 令和
        """.split()
    ),
}
_AT_MOST = {"成": 10} | dict.fromkeys(("国", "省", "地", "省市", "首", "回"), 1000)
_NEVER = {"单位": 1}
"""What defines a unit counts nothing: 以200毫升为1单位."""
_TIMES = frozenset({"年", "周", "天", "周年", "载", "秒", "度", "级"})
_MODEL = regex("(?![一二三四五六七八九十百千万亿两零半])[一-龥]-$", holding="-")
"""What leads the number of a model: 苏-24, 运-20."""

_SMALLEST_INDEX = 25
_TEN = 10

_TITLE = regex(r"《[^《》]{1,80}》")
_QUOTED = regex(r"[“‘「『][^“”‘’「」『』，。；：！？,;:!?]{1,14}[”’」』]")
_QUOTA = regex(r"^[0-9一二三四五六七八九十]{1,3}个[0-9.百分之]{1,6}%?$")
_SLOGAN = regex(r"^[一二两三四五六七八九十](?:[个大项种条]|不|有|严)")


_CLOCKLIKE = regex(r"(?P<hour>\d{1,2})[:：]\d{2}")
_SCORES = regex(
    r"(?:比分|局分|[两三四五六七\d][局盘节]|比例|师生比|之比)[^，。；\d]{0,8}(?:\d{1,2}[:：]\d{1,2}[、，和及与])*$"
)
_LAST_HOUR, _ROW = 24, 48


def code_end(text: str, start: int) -> int:
    """Give the end of a date, clock time or code number that begins here, else `start`."""
    found = _CODE.match(text, start)
    return found.end() if found and not _is_score(text, *found.span()) else start


def _is_score(text: str, start: int, end: int) -> bool:
    """Say whether what is printed like a clock is a score or a ratio: 局比分25:20、22:25."""
    sides = _CLOCKLIKE.fullmatch(text, start, end)
    if not sides:
        return False
    return (
        int(sides["hour"]) > _LAST_HOUR
        or _SCORES.search(text, max(0, start - _ROW), start) is not None
    )


def word_end(text: str, start: int) -> int:
    """Give the end of a word that begins with a Chinese figure and counts nothing."""
    found = _WORD.match(text, start)
    return found.end() if found else start


def runs_into_word(unit: str, text: str, end: int) -> bool:
    """Say whether a unit is the beginning of another word: 人民, 成立, 国道, 46万年平均人口."""
    if unit == "年" and text.startswith("平均", end) and text[end - 2 : end - 1] in _MYRIADS:
        return True
    if unit == "人" and text.startswith(("大幅", "大大"), end):
        return False
    return text[end : end + 1] in _FOLLOWERS.get(unit, "") and end < len(text)


def counts(lead: str, digits: str, numeral: Numeral, unit: str, *, told: bool) -> bool:
    """Say whether number and unit together can be an amount: 两起 can, 一起 and 二级 not.

    `lead` is the text before; `told` when a hedge or 半 makes even 一年 a statement.
    """
    if len(digits) == 1 and not numeral.arabic and not _spoken(lead, digits, unit, told=told):
        return False
    return _fits(lead, unit, numeral)


def _spoken(lead: str, digit: str, unit: str, *, told: bool) -> bool:
    """Say whether a single Chinese figure with this unit counts."""
    if unit == "分":
        return lead.endswith(("元", "角", "毛", "亩"))
    if digit == "拾":
        return unit in ("元", "圆", "角")
    led = lead.endswith(_LEADERS) and not lead.endswith(_HIGH.get(unit, "分之"))
    if unit in _ONLY_FIGURES or led:
        return False
    counted = unit in COUNTERS
    if digit == "一":
        if unit in _TIMES:
            return told or lead.endswith(_STATED)
        return not counted
    return digit != "二" or not counted or unit in ("人", "名")


def _fits(lead: str, unit: str, numeral: Numeral) -> bool:
    """Say whether the unit takes such a number: 点 of an index, 番 after 翻, 成 up to ten."""
    value = numeral.value
    named = lead.endswith(_NOT_AFTER.get(unit, ())) or (unit in COUNTERS and _MODEL.search(lead))
    if named or value == _NEVER.get(unit):
        return False
    if unit == "点":
        return value >= _SMALLEST_INDEX or value.denominator != 1
    if unit == "番":
        return "翻" in lead
    if unit == "折":
        return value != _TEN
    if unit == "届":
        return numeral.arabic or value < _TEN
    return unit not in _AT_MOST or value <= _AT_MOST[unit]


class Names:
    """The quoted and titled names of a text: numbers inside them are no quantities."""

    def __init__(self, text: str) -> None:
        self._titles = [found.span() for found in _TITLE.finditer(text)] if "《" in text else []
        self._quotes = [found.span() for found in _QUOTED.finditer(text)]
        self._text = text

    def cover(self, start: int, end: int) -> bool:
        """Say whether a quantity at `[start, end)` belongs to a name."""
        return _around(self._titles, start, end) is not None or self._quoted(start, end)

    def _quoted(self, start: int, end: int) -> bool:
        quote = _around(self._quotes, start, end)
        if not quote:
            return False
        begin, close = quote[0] + 1, quote[1] - 1
        inside = self._text[begin:close]
        if _QUOTA.match(inside) or _SLOGAN.match(inside):
            return True
        return start == begin and end < close


def _around(ranges: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """Give the range that holds `[start, end)`; the ranges are in order."""
    at = bisect_right(ranges, (start, end)) - 1
    return ranges[at] if at >= 0 and end <= ranges[at][1] else None

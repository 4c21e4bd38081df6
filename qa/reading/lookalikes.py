"""What looks like a number with a unit and is none: names, dates, clock times, code numbers.

五台山, 十分重要, 三位一体, 一起; 6·26, 14:30, 2018-420; “15分钟便民圈”, 《三年行动计划》.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from qa.reading.numerals import Numeral
from qa.reading.units import COUNTERS

_CODE = re.compile(
    r"\d++(?:[·•・]\d++)++"
    r"|\d++(?:\.\d++){2,}+"
    r"|\d++(?:[-–]\d++){2,}+"
    r"|0\d{2,3}+[-–]\d++"
    r"|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d.])"
    r"|\d{1,2}[时点](?!钟)(?:\d{1,2}分?|[许半整前后]|一刻)"
    r"|[二三四五六七八九十]{1,3}[时点](?:[零一二三四五六七八九十]{1,3}分|[许半整]|一刻)"
    r"|\d{2,4}年(?=\d{1,2}月|[春夏秋冬底初末版级款])"
    r"|[12]\d{3}年(?!的?历史)"
    r"|[一二][零〇一二三四五六七八九]{3}年"
    r"|\d{1,2}[月日号旬]"
    r"|\d{1,2}/\d{1,2}(?=[决半季期])"
    r"|\d{1,2}\.\d{1,2}(?=[”’]?(?:晚会|阅兵|专案|特大|事件|暴雨|讲话|行动|事故|地震|火灾|案))"
    r"|\d++[A-Za-z](?=[级股座型轮网店级柜])"
)

_WORD = re.compile(
    r"(?<=[唯统专单同逐归划])一|二十四节气|八项规定|八项主张"
    r"|四处(?=[躲闲逃求奔寻打游流散漂张碰借找走宣])|零(?![零〇一二两三四五六七八九点])|十分(?![之钟])|十足|十佳|十字|十堰|十项全能|十里(?=[铺坪河堡店八])|百(?:分百|度|姓|色)|千[岛山禧瓦]|万[一宁达全]"
    r"|一(?:起|体|样|些|般|边|旁|律|致|直|再|线|流|手|带|路|贯|心|意|切|定|旦|向|同|时|度|方|面|点|人称|"
    r"家人|家之|把|席之|道[，,]?|对一|部分|口气|分为二|代|国|级|号|条龙|条心|个个|个劲|批批|件件|项项|天天|年一度|"
    r"站式|本正经|言|举|应|味|鸣|臂|刀切|揽子|篇文章|枝独秀|席话|片片|座座|步步|次次|名名|户户)"
    r"|二(?:人转|次[^\d]|维|手|类|里头|道区|道江|连|胡|元[^/])|两(?:会|岸|手|级|国|面|方|者|委|院|弹|用|翼|旁|边|侧)"
    r"|三(?:亚|明|门峡|门县|台县|家店|家子|道沟|道岭|里屯|里河|河|峡|沙|农|元[里区桥材锂悖正]|位一体|军|角|轮[车摩电]|番[五两]|"
    r"天两头|年五载|口之家|只手|下乡|支一扶|公经|公[”’]|级|甲|期|代|分[天地]|农|伏|项全能|方)"
    r"|四(?:川|平|海|面|方台|方|会市|里八|道口|位一体|级|期|代|轮[车驱电]|合院|季)"
    r"|五(?:台山|家渠|棵松|道口|指山|花|湖|位一体|级|期|代|金|项全能|湖|谷|洲|岳)"
    r"|六(?:盘水|枝|安|合区|里桥|级|期|尺巷|家口)|七(?:台河|里河|里坪|里山|星|级|夕|国集团)"
    r"|八(?:里桥|里台|达|级|宝|国联军|方|角)|九(?:台|江|龙|寨|里山|级|份|州|华|年义务|年一贯)"
    r"|[二三四五六七八九十]季度|[一二三四五六七八九十]年级"
)

_FOLLOWERS = {
    "元": "旦素宵首老件", "成": "立为功员果长本都绩熟交品效就语型份分", "折": "叠射线腾旧算", "倍": "增感",
    "项": "目链", "度": "假过夏", "周": "边围末报刊", "位": "于置数", "人": "大民", "口": "岸径腔", "门": "诊票店",
    "部": "委队分", "国": "道集际产", "省": "道级委", "市": "场级值", "县": "道级委", "区": "域级间", "村": "民委级",
    "乡": "道村", "级": "别", "方": "面案式便向法", "年": "级货画", "分": "之别布局店", "秒": "杀", "场": "所",
    "面": "积向临", "支": "付持撑", "条": "件例款", "期": "间", "类": "似", "层": "级面次", "点": "击亮评燃",
    "两": "岸会", "只": "有是能要", "对": "于应", "组": "织", "班": "长级", "站": "点台", "段": "落", "份": "额",
    "克": "服拉", "米": "饭粉面兰", "里": "程面约海拉坪屯河桥铺店村镇庄头墩", "升": "级高至到值温降一二两三四五六七八九", "瓦": "斯房砾", "帕": "金",
    "台": "湾", "列": "入举为", "次": "数全会", "例": "如外", "户": "籍", "节": "目能约", "手": "机术段",
    "股": "东份权", "批": "准评", "起": "来步", "处": "理于罚", "所": "有以镇", "座": "谈", "套": "路餐",
    "本": "地市省次届", "头": "条部", "届": "时满", "票": "房据", "眼": "睛前", "声": "音明", "地": "区方点块下理",
    "包": "括裹含", "集": "中团体合", "单": "位独价", "道": "路德", "根": "据本", "首": "次批席届个", "版": "权本",
    "担": "心任忧当保", "伏": "击", "载": "体", "轮": "胎船", "岁": "月", "天": "津",
    "回": "望收报归家应", "发": "动展生布放现表起达挥电射出言票改送", "死": "亡", "金": "额融牌属", "银": "行",
    "战": "略", "胜": "利诉", "负": "责担面",
}  # fmt: skip
"""Unit → what may not follow it: together they are another word (人民, 国道, 成立)."""

# a single Chinese figure before these is part of a word: 周三, 第一, 初二, 高三, 统一
_LEADERS = tuple("周期拜第初老统唯之专单同逐归万进择任始如惟高大小")
_ONLY_FIGURES = frozenset(
    "死 伤 金 银 铜 战 胜 负 发 车 级 期 国 地 省 市 县 区 镇 村 乡 分 点 度 方 股 手 字 声 版 部 门 面 员 席 路 段 眼 本 集".split()
)
"""Units that count only after Arabic figures or a number of two figures: 三级, 二期, 两国."""

_STATED = re.compile(
    r"(?:为期|历时|期限|徒刑|拘役|管制|缓刑|满|约|近|超过|不到|不足|长达|至少|用时|耗时|延长|缩短|提前|逾|倒退)$"
)
_ERA = re.compile(
    r"(?:公元前?|民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|贞观|洪武|永乐|万历|明治|大正|昭和|平成|令和)$"
)
_TIMES = frozenset({"年", "周", "天", "周年", "载", "秒", "度", "级"})
_SMALLEST_INDEX = 25
_TENTHS = 10
_YEARS = 1000

_TITLE = re.compile(r"《[^《》]{1,80}》")
_QUOTED = re.compile(r"[“‘「『]([^“”‘’「」『』，。；：！？,;:!?]{1,14})[”’」』]")
_QUOTA = re.compile(r"^[0-9一二三四五六七八九十]{1,3}个[0-9.百分之]{1,6}%?$")
_SLOGAN = re.compile(r"^[一二两三四五六七八九十](?:[个大项种条]|不|有|严)")


def code_end(text: str, start: int) -> int:
    """Give the end of a date, clock time or code number that begins here, else `start`."""
    found = _CODE.match(text, start)
    return found.end() if found else start


def word_end(text: str, start: int) -> int:
    """Give the end of a word that begins with a Chinese figure and counts nothing."""
    found = _WORD.match(text, start)
    return found.end() if found else start


def runs_into_word(unit: str, text: str, end: int) -> bool:
    """Say whether a unit is the beginning of another word: 人民, 成立, 国道."""
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
    if lead.endswith(_LEADERS) or unit in _ONLY_FIGURES:
        return False
    counted = unit in COUNTERS
    if digit == "一":
        if unit in _TIMES:
            return told or bool(_STATED.search(lead))
        return not counted
    return digit != "二" or not counted or unit in ("人", "名")


def _fits(lead: str, unit: str, numeral: Numeral) -> bool:
    """Say whether the unit takes such a number: 点 of an index, 番 after 翻, 成 up to ten."""
    value = numeral.value
    match unit:
        case "点":
            return value >= _SMALLEST_INDEX or value.denominator != 1
        case "届":
            return numeral.arabic or value < _TENTHS
        case "番":
            return "翻" in lead
        case "成":
            return value <= _TENTHS
        case "国" | "省" | "地" | "省市" | "首" | "回":
            return value < _YEARS
        case "度" | "°":
            return not lead.endswith(("纬", "经"))
        case "年":
            return not _ERA.search(lead)
        case _:
            return True


class Names:
    """The quoted and titled names of a text: numbers inside them are no quantities."""

    def __init__(self, text: str) -> None:
        self._ranges = [found.span() for found in _TITLE.finditer(text)] if "《" in text else []
        self._quotes = list(_QUOTED.finditer(text))
        self._starts = [quote.start() for quote in self._quotes]

    def cover(self, start: int, end: int) -> bool:
        """Say whether a quantity at `[start, end)` belongs to a name."""
        if any(first <= start and end <= last for first, last in self._ranges):
            return True
        at = bisect_right(self._starts, start) - 1
        if at < 0 or self._quotes[at].end() < end:
            return False
        inside, begin = self._quotes[at][1], self._quotes[at].start(1)
        if _QUOTA.match(inside) or _SLOGAN.match(inside):
            return True
        return start == begin and end < self._quotes[at].end(1)

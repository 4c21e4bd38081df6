"""What looks like a mean and is none of a total that the text gives."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence

_FORMERLY = ("由", "从")
"""What leads to the level that a mean had before: no total of now is its."""
_BESIDES_IT = ("加上", "外加", "再加", "另加", "扣除", "除去")
"""What adds a figure to the total of its sentence, or takes it off."""
_LATELY = regex("(?:最?近|过去|此前)[^，。；]{1,4}[场次轮届年月周天][^，。；]{0,4}均")
"""A mean over a stretch of its own, whose total the text does not give."""
_MEASURE_OF = regex("的[^，。；]{0,4}(?:倍|成|分之|%)")
"""What makes a mean a yardstick for something else: 不到每天1900个的九倍."""
_NO_MEAN_OF_ALL = regex("中位|众数|[峰谷平]段|低谷|第?[一二三]档|起步|[之以此往]后每|超出|续[重时]")
"""The middle one, or the price at some hours, up to some amount or beyond it."""
_ASKS = regex("怎么|为何|为什么|对不上|算不[明清出]")
"""What makes a sentence ask why its figures do not fit."""
_HOLDS, _CARRIED = regex("定员|核载|座位"), regex("[发运]送|接待|旅客|乘客|观众|客流")
_STAFF = regex("[\u4e00-\u9fff]{0,5}?(?:[员工师警医护兵]|志愿者|干部)")
"""Who is there every day anew, and adds up over no days."""
_PERIODIC = regex("[每一][日天]|日均")
_ROUTINE = regex("每[天日月年周]|每小时")
_RECKONED = regex("[折约]合|相当于|[摊算]")
_TWO_EACH = regex("每[^，。；年]{1,4}每")
_BESIDES = regex("[，（](?:含|包括|不含|另有)")
_DONE, _TAKEN = regex("[办审执]?结案?|办理|处理"), regex("受理|新收|收案|接收|立案")
_MEAN_OF = regex("[人户件亩套台场]均([\u4e00-\u9fff]{2,6})$")
_SUM_OF = regex("([\u4e00-\u9fff]{2})总[额量数]$")
_EARNED = ("工资", "增收", "分红", "纯收入", "利润", "奖金", "补助", "补贴")
_TURNOVER = regex("销售|卖|产值|投资|贷款|营收|成交|收入")
_NOT_PAID = regex("退[回还款]|抵扣|[差省多少]了?$|另有|另外|此外")
"""What makes a sum of money no price of anything: 退回230元, 一件差90元."""
_PRICE = regex("[票售定单均房地租菜电水气油粮]价[^，。；\\d]{0,4}$")
_NOT_EARNED = regex("补[贴助偿]|投资|利润|亏|奖金|分红|税|罚|红包")
"""What is no sum of prices, whoever pays it: 门票20元, 县里补助60万元."""
_SOLD, _SPENT = regex("[卖售]|收购价"), regex("成本|投入|开支|花[费销]|净赚|净?利润")
"""What a thing is sold for makes no sum of what it cost: 每斤卖1.1元，每亩成本3800元."""
_STATE = regex("[鲜干湿毛净籽]")
"""In what state a crop is weighed, a sum reckoned."""
_LIMIT = regex(
    "限[领购报投选填乘]|[至最]多(?:为|是|可)?$|不(?:得|敢|能|准|许)?超过|不[得敢能准许]$"
)
_LARGEST = regex("最[多少高低大小贵][^，。；]{0,3}，[^，。；\\d]{0,6}$")
"""What tells the largest of many: 六楼出得最多，每户6.3万元."""
_BOTH_EACH = regex("(?:男女|上下午|早晚|两[侧岸边端])各$")
_SENT_OUT = regex("(?:出动|投入|安排|部署|配备|抽调)[^，。；\\d]{0,6}$")
"""Those that go out every day, of whom no sum is made."""
_TICKET = regex("单日[票券卡]")
_OWN_SPELL = regex("[那这]一?[周天月日][，里]?[^。；]{0,10}$")
_STEP = regex("[增减升降涨跌]|提[高升]|扩大|缩小|新[增建添]")
_STEP_A_YEAR = regex(
    "(?:[年月季]均|平均每[年月])(?:净?[增减升降涨跌]|上[升涨]|下[降跌]|提[高升]|扩大|缩小)"
)
"""What tells a mean step from year to year, which no level that was reached adds up to."""
_LEVEL_AFTER = regex("(?:提高?|[上调]?[升涨调降]|增)[高低整加]*[到至]$")
_MORE = regex("[多少](?:收|产|卖|赚|省|花|用|得)了?$")
_FORMER = regex("(?:[改扩]造|改革|调整|搬迁|翻修|重建|整治)[之以]?前|过去|以往|从前|原先")
_UNTOLD = regex("(?:加上|另有|外加|连同|算上|多少不)[^\\d，。；]{1,8}[，。）]")
"""What adds to a total others whose number is not told: 每队登舟22人，加上替补，共964人."""
_LISTED = regex("[和与及或、]")
_ONE_PERSON = regex("家住|[\u4e00-\u9fff](?:先生|女士|大[爷妈叔娘]|阿姨|师傅)")
_ROW = regex(
    r"[，、][\u4e00-\u9fff]{2,3}\d+(?:\.\d+)?(?P<one>[\u4e00-\u9fff]{1,3}?)"
    r"[，、][\u4e00-\u9fff]{2,3}\d+(?:\.\d+)?(?P<other>[\u4e00-\u9fff]{1,3}?)(?=[，。；、])"
)
_NEAR = 12
_HELD_AGAINST = regex(
    "[比较](?![例重率])[^，。；]{0,10}(?:年前|去年|上年|前年|同期|原来|当时|当初)的$"
)
"""What leads to what something was before, and to no total of its own: 比五年前的4.7亿元."""


def is_no_mean(each: Figure) -> bool:
    """Say whether no total of the text is shared out in a figure that falls to each."""
    clause, sentence = clause_before(each), each.context.sentence
    return (
        clause.endswith(_FORMERLY)
        or clause.startswith(_BESIDES_IT)
        or _LATELY.search(clause) is not None
        or _MEASURE_OF.match(sentence, each.until) is not None
        or _ASKS.search(sentence) is not None
        or _NO_MEAN_OF_ALL.search(clause) is not None
        or is_limit(each)
        or _TICKET.search(clause) is not None
        or _BOTH_EACH.search(clause) is not None
        or _LARGEST.search(sentence, 0, each.at) is not None
        or _heads_a_row(each)
        or ("均" not in clause and _SENT_OUT.search(clause) is not None)
    )


def is_limit(each: Figure) -> bool:
    """Say whether a figure is the most that is allowed, or dared: 时速不敢超过15公里."""
    return _LIMIT.search(clause_before(each)) is not None


def _heads_a_row(each: Figure) -> bool:
    """Say whether a mean is the first of a row of such: 早餐均价6元，午餐12元，晚餐10元."""
    row = _ROW.match(each.context.sentence, each.until)
    return row is not None and row["one"] == row["other"] == each.quantity.suffix


def is_routine(each: Figure) -> bool:
    """Say whether a figure tells what is done day by day, and is not said to be a mean."""
    clause = clause_before(each)
    reckoned = "均" in clause or _RECKONED.search(clause) is not None
    return "每" in clause and not reckoned and _ROUTINE.search(clause) is not None


def of_two_at_once(price: Figure) -> bool:
    """Say whether a price falls to two things, as no total does: 每平方米每月9元."""
    clause = clause_before(price)
    return "每" in clause and _TWO_EACH.search(clause) is not None


def of_another_kind(total: Figure, each: Figure) -> bool:
    """Say whether a total is of other things than the mean by its own words.

    受理…件, 人均结案…件; 户均保费, 理赔总额; 鲜果亩产, 干果…吨; a total that holds more besides.
    """
    mean, total_of = clause_before(each), clause_before(total)
    none = _NOT_PAID.search(total_of) or _HELD_AGAINST.search(total_of)
    if (
        none
        or _is_no_sum_of_steps(total_of, mean)
        or _BESIDES.match(total.context.sentence, total.until)
    ):
        return True
    if _of_other_times(total, each) or _is_with_others(total, each) or _is_no_price(total, each):
        return True
    held = _HOLDS.search(mean) and _CARRIED.search(total_of)
    if held or (_PERIODIC.search(mean) and _is_staff(total)):
        return True
    if _DONE.search(mean) and _TAKEN.search(total_of) and not _DONE.search(total_of):
        return True
    earned = any(word in mean and word not in total_of for word in _EARNED)
    states = [set(_STATE.findall(words[-_NEAR:])) for words in (mean, total_of)]
    if (earned and _TURNOVER.search(total_of)) or (all(states) and not states[0] & states[1]):
        return True
    one, whole = _MEAN_OF.search(mean), _SUM_OF.search(total_of)
    return bool(one and whole and not set(one[1]) & set(whole[1]))


def _is_no_sum_of_steps(total_of: str, mean: str) -> bool:
    """Say whether a mean is that of yearly steps, and the total a level that was reached."""
    added = _STEP.search(total_of) is not None and _LEVEL_AFTER.search(total_of) is None
    return _STEP_A_YEAR.search(mean) is not None and not added


def _is_no_price(total: Figure, each: Figure) -> bool:
    """Say whether a total is no sum of prices: 门票20元，县里补助60万元; 每斤卖2元，成本3800元."""
    total_of = clause_before(total)
    mean = clause_before(each)
    if _SOLD.search(mean) and _SPENT.search(total_of) and not _SOLD.search(total_of):
        return True
    return (
        _PRICE.search(mean) is not None
        and _NOT_EARNED.search(total_of) is not None
        and "价" not in total_of
    )


def _is_staff(total: Figure) -> bool:
    counted = total.quantity.unit == "人" and "人次" not in total.quantity.suffix
    return counted and _STAFF.match(total.context.sentence, total.until) is not None


def _of_other_times(total: Figure, each: Figure) -> bool:
    """Say whether a mean is of a time of its own, or a total what was before, or is more by now."""
    mean, total_of = clause_before(each), clause_before(total)
    priced = each.quantity.dimension.startswith("money")
    if _MORE.search(total_of) and not (priced or _MORE.search(mean)):
        return True
    if _FORMER.search(total_of) and not _FORMER.search(each.context.sentence, 0, each.at):
        return True
    if same_sentence(total, each):
        return each.at < total.at and _LEVEL_AFTER.search(total_of) is not None
    return _OWN_SPELL.search(each.context.sentence, 0, each.at) is not None


def _is_with_others(total: Figure, each: Figure) -> bool:
    """Say whether a total stands in one list with the mean or is one person's, or holds others."""
    if same_sentence(total, each):
        first, last = sorted((total, each), key=lambda one: one.at)
        if _LISTED.fullmatch(total.context.sentence, first.until, last.at):
            return True
        return _UNTOLD.search(total.context.sentence, first.until, last.until + _NEAR) is not None
    alone = _ONE_PERSON.search(total.context.sentence, 0, total.at)
    return alone is not None and _ONE_PERSON.search(each.context.sentence) is None

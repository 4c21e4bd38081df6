"""What closes on a date: an entry, a show, a payment. Pure."""

from __future__ import annotations

from qa.judging.days.starts import ANY
from qa.model import Dated
from qa.patterns import regex

_CLOSES = regex(
    "(?P<noun>报名|缴费|申报|申请|申领|填报|受理|登记|领取|认购|投票|征集|投稿|展览|展期|展出|展(?=[至到])|公示|活动|预约|接种|持续|延续|停水|停电|封闭)"
    "[^。；，]{0,12}[至到]$|(?:截止(?:时间|日期)?|截(?P<post>稿)(?:时间|日期)?|截至时间)(?:为|是|到|至|：)?$"
)
_CLOSED = regex(
    r"(?:[\d:：时分点\s]|[上下]午|前|止)*(?P<noun>报名|缴费|申报|申请|申领|填报|受理|登记|领取|认购|投票|征集|投稿|展览|展出|公示|活动|预约)?[\u4e00-\u9fff]{0,6}?"
    r"(?:截止|关闭|结束|闭幕|终止|期满)(?:后，?(?:概?不再|停止)(?:受理|接受|接收)(?P<refused>报名|申[报请领]|登记|预约|投稿))?",
    holding="截止 关闭 结束 闭幕 终止 期满",
)
_DUE = regex(
    r"(?:[\d:：时点分\s]|[上下]午)*(?:之?前|以前)(?:[^，。；]{0,8}?)"
    "(?P<noun>报送|提交|递交|寄送|寄[至达到]|发送|发至|送交|上传|交回|报名|申报|申请|缴费|登记|投稿|反馈|领取|预约)"
)
_AS_OF = regex("(?:^|[，。；：])截止[到至]?$")
_FROM_NOW = regex("(?:即日|今日|即时)起?[至到]$")
_RUNS = regex(
    "(?P<noun>报名|缴费|申报|申请|申领|填报|受理|登记|领取|认购|投票|征集|投稿|展览|展出|公示|活动|预约)(?:方式，?)?(?:时间|日期|期限|期)?(?:为|是|：|从|自|于|（|\\(){0,2}$"
)
_TILL = regex(r"(?:[（(][^）)]{1,6}[）)])?(?:[\d:：时点分\s]|[上下]午)*止")
_TOO_LATE = regex(
    r"(?:[\d:：时点分\s])*(?:[以之]?后|起)(?:再|才)?(?:[提递送寄]交|报[名送]|申[请报领]|寄达|收到|送达)的?[^。；]{0,12}?"
    r"(?:不予?再?|不再|概不|一律不)(?:受理|接收|办理|参[评加]|接受|采用|登记|评)"
)
_OF_THE_CHOSEN = regex("入选|入围|获奖|中签|录取|通过|中标|复[核审试]|补[报录正]")
_NOUNS = regex(
    "报名|缴费|申报|申请|申领|填报|受理|登记|领取|认购|投票|征集|投稿|展览|展出|公示|活动|预约"
)
_APPLY = regex("(?P<noun>报名|申报|申请|申领|受理|报送|投稿|登记|缴费|预约)")
_ENTRIES = {
    **dict.fromkeys("报送 提交 寄送 递交 寄至 寄达 寄到 发送 发至 送交 上传 征集".split(), "投稿"),
    **dict.fromkeys("申请 申领 填报".split(), "申报"),
    **dict.fromkeys("展览 展期 展出 展 持续 延续 活动".split(), "展"),
}
_OWN = regex(
    "(?<=[，。；])(?:资格|笔试|面试|材料|现场|网上)*(?:[初复终]审|审[核查]|考察|体检|公示|评审|面谈)$"
)
"""What ends on a day of its own beside an entry: 报名16日截止，资格初审18日结束."""
_NEAR = 14


def closing(date: Dated, lead: str, tail: str) -> str | None:
    """Give what closes on a date, empty where it is not said; None where nothing does."""
    if _OF_THE_CHOSEN.search(lead[-_NEAR:]):
        return None
    if _TOO_LATE.match(tail):
        return ANY
    if tail.startswith("，") and _AS_OF.search(lead):
        return None  # 截止5月20日，全县建成……: 截至 is meant
    if date.cue == "range":
        found = _RUNS.search(lead) or (_APPLY.search(tail) if _TILL.match(tail) else None)
    else:
        found = _CLOSES.search(lead) or _CLOSED.match(tail) or _DUE.match(tail)
        if not found and _FROM_NOW.search(lead):
            found = _APPLY.search(tail)
    if not found:
        return None
    closed = found.string is tail and _NOUNS.match(tail, found.end())
    told = _NOUNS.findall(date.context.sentence[: date.at].rpartition("；")[2])
    groups = found.groupdict()
    post = "投稿" if groups.get("post") else ""
    own = _OWN.search(date.context.sentence, 0, date.at)
    last = closed[0] if closed else own[0] if own else told[-1] if told else ""
    noun = found["noun"] or groups.get("refused") or post or last
    return _ENTRIES.get(noun, noun)

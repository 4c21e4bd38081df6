"""Printed years: how each is spoken of, and how it hangs on what stands before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from qa.model import Span
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.dated import NUMBERED
from qa.reading.scene.scene import Line

_PLAN: Final = regex(
    r"将|拟|计划|规划|打算|盘算|力争|争取|预计|目标|有望|商定|议定|敲定|到期|有效|期限|为止|届时|远景|今后|未来|止|预测|定于"
    r"|面向|确保|奋斗|基本[实建]|如期|逐[年步]|[需须]在"
)
_SET_FOR: Final = regex("(?:提出|明确|部署|规定)[，：,“]{0,2}(?:[到至])?$")
_RECORD: Final = regex(
    r"县志|志书|族谱|家谱|史[料书]|记载|相传|传说|出土|据考|碑[文记]|树龄|建党|建国|新中国|建军"
)
_OLD: Final = regex(
    r"[清明元宋唐][朝代末初]|民国|抗[战日]|革命|红军|解放|县志|古|旧址|遗址|百年|世纪|文物|始建|重[修建]"
    r"|[光乾康同道嘉][绪隆熙治光庆]|公元|前身|碑|族谱|故居|历史|创[办建]|档案|第一次|最早|首[届次]|上一次|那[次年]|废止|老[照砖房屋宅街楼窑厂]|的老"
)
_CITED: Final = regex(r"[年月日\d]*(?:起)?(?:发布|印发|通过|颁布|修订|施行|实施|出版|刊登)?的?《")
_WORK: Final = regex(
    r"[^，。；\d]{0,12}?(?:开工|竣工|完工|通车|建成|投[产用运]|启用|封顶|合龙|贯通|交付|动工|破土|奠基|落成)"
)
_DONE: Final = regex(
    r"了|已|达|完成|累计|共|实现|增|降|同比|[建收破审查办]|通[过车]|印发|出台|开展"
)
_THEN: Final = regex(r"直到|此后|随后|后来|到了|接着|之后|次年|而后|其后")
_BACK: Final = regex(r"早在|曾|自|从|始|当年|原|由|前身|此前|之前|追溯|回忆")
_COMPARED: Final = regex(
    r"(?:比|较|与|超过|同|和|高于|低于|多于|少于|仅次于|是|相当于|达到|达|接近|恢复到|回到|不及|不足|为)$"
)
_HELD: Final = regex(
    r"[年月末底初度季同期一二三四上下半前全\d—-]*(?:同期|[^，。；]{0,8}[相之]比|增|减|的[\d一二两三四五六七八九十百几近约多水]"
    r"|多[出了]?\d|少\d|高[出了]?\d|低\d|提高|下降|上升|水平|标准|翻)"
)
_REIGN: Final = regex(r"[元一二三四五六七八九十\d]年(?:[（(]|[，,]?即|[，,]?公元)(?:公元|即)?$")
_SINCE: Final = regex(r"[^，。；\d]{0,14}?(?:以来|至今)")
NOW: Final = regex(r"今年|目前|日前|近日|昨[天日]|今[天日]|如今|现在|眼下|本月|上月")
"""Words of the article's own day."""
_BORN: Final = regex(
    r"[^，。；\d]{0,8}?(?:出生|诞生|生于|降生)|[春夏秋冬]?天?生(?:[，。）)人的]|$)"
)
_CAREER: Final = regex(r"[^，。；\d]{0,4}(?:参加工作|入党|加入中国|入伍|参军)")
_BORN_IN: Final = regex(r"(?:生于|出生于|出生在|生)$")
_BEGUN: Final = regex(
    r"[^，。；\d]{0,10}?(?:成立|创[办建立]|建[成校院厂馆社站村队]|始[建设立创]|组建|设立|注册|挂牌"
    r"|开[业张馆园工办]|动工|破土|奠基|落成|启动|投[产用]|办起|发现)"
)
_BEGUN_IN: Final = regex(
    r"(?:建成?于|竣工于|投[产用运]于|通车于|开[业馆园通]于|设立于|组建于|[首始]办于|创[办建立]于|成立于|始于|开工于|落成于|立于)$"
)
_PICTURE: Final = ("图片", "（图", "图为", "（资料")
_BEFORE, _BEHIND, _NEAR = 18, 16, 30
_RECENT = 3


class Mark(NamedTuple):
    """A printed year at `[start, end)` of a sentence, with the date that it belongs to.

    `how` says how it is spoken of (birth, plan, work, record …), `hangs` how it follows what
    stands before it (to, since, then, compared …); both are “plain” where nothing tells.
    """

    year: int
    line: Line
    number: int
    start: int
    end: int
    date: FoundDate
    how: str = ""
    hangs: str = ""

    @property
    def until(self) -> int:
        """Give where it ends, with the month and day that belong to it."""
        alone = self.date.cue != "range"
        return self.date.end if alone else self.end + self.line.text.startswith("年", self.end)

    @property
    def words(self) -> str:
        """Give it as printed, with the month and day that belong to it."""
        return self.line.text[self.start : self.until]

    @property
    def span(self) -> Span:
        """Give the place of its words."""
        return self.line.span(self.start, self.until)


def recent(year: int, now: int) -> bool:
    """Say whether a year is one of the last few, of which news is mostly told."""
    return now - _RECENT <= year <= now


def is_birth(mark: Mark) -> bool:
    """Say whether a year is that in which somebody was born."""
    text = mark.line.text
    after = _BORN.match(text, mark.date.end if mark.date.cue != "range" else mark.end)
    before = _BORN_IN.search(text, max(0, mark.start - 4), mark.start)
    return after is not None or before is not None


def is_beginning(mark: Mark) -> bool:
    """Say whether a year is that in which something was founded or begun."""
    text = mark.line.text
    before = _BEGUN_IN.search(text, max(0, mark.start - 5), mark.start)
    return before is not None or _BEGUN.match(text, mark.date.end) is not None


def how_spoken(mark: Mark) -> str:
    """Say how a year is spoken of: the first that fits."""
    text, start, end, until = mark.line.text, mark.start, mark.end, mark.date.end
    around, near = (max(0, start - _BEFORE), end + _BEHIND), (max(0, start - _NEAR), end + _NEAR)
    picture = mark.line.context.kind == "caption" or text.startswith(_PICTURE)
    tried: tuple[tuple[str, Callable[[], object]], ...] = (
        ("reign", lambda: _REIGN.search(text, max(0, start - 8), start)),
        ("birth", lambda: is_birth(mark)),
        ("career", lambda: _CAREER.match(text, until)),
        ("record", lambda: _RECORD.search(text, *around)),
        ("cited", lambda: mark.date.how != NUMBERED and _CITED.match(text, end)),
        ("plan", lambda: _PLAN.search(text, *around) or _SET_FOR.search(text, 0, start)),
        ("work", lambda: _WORK.match(text, until)),
        ("begin", lambda: is_beginning(mark)),
        ("old", lambda: picture or _OLD.search(text, *near)),
        ("done", lambda: _DONE.search(text, end, end + _NEAR)),
    )
    return next((name for name, found in tried if found()), "plain")


def how_hung(mark: Mark) -> str:
    """Say how a year hangs on what stands before it: an end, a comparison, the next step …."""
    text, cue = mark.line.text, mark.date.cue
    lead = text[max(0, mark.start - 8) : mark.start]
    tried: tuple[tuple[str, object], ...] = (
        ("to", cue == "range" and mark.start > mark.date.start),
        ("from", cue == "range"),
        ("number", mark.date.how == NUMBERED),
        ("bracket", lead.endswith(("（", "("))),
        ("compared", _COMPARED.search(lead) and _HELD.match(text, mark.end)),
        ("then", _THEN.search(lead)),
        ("until", cue in {"截至", "到", "至", "前"}),
        ("since", cue in {"以来", "起", "自"} or _SINCE.match(text, mark.end)),
        ("back", _BACK.search(lead)),
    )
    return next((name for name, found in tried if found), "plain")

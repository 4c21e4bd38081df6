"""The fixed words of all reports, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping

from qa.model import Text
from qa.report.display import one_line

_WORDS: Mapping[str, tuple[str, str]] = {
    "title": ("核稿报告", "Check report"),
    "error": ("错误", "error"),
    "warning": ("存疑", "warning"),
    "note": ("提示", "note"),
    "new": ("新发现", "new"),
    "known": ("已知", "known"),
    "accepted": ("已认可", "accepted"),
    "caused": ("连带", "explained by another"),
    "problems": ("未能读取，未核对", "Could not be read, not checked"),
    "dates first": ("日期系推断，请先核对日期", "Dates are inferred: please check them first"),
    "settle": ("付印前先核实", "Settle before print"),
    "rest": ("其余", "The rest"),
    "notes": ("提示（供参考）", "Notes (worth knowing)"),
    "summary": ("小结", "Summary"),
    "baseline": ("已知与已认可", "Known and accepted"),
    "proof": ("依据", "Working"),
    "mend": ("可改", "Mend"),
    "likelier": ("更可能", "likelier"),
    "explains": ("连带", "Also"),
    "clean": (
        "没有发现互相矛盾的说法。",
        "No statements were found that contradict one another.",
    ),
    "clean hint": (
        "未能比对的数字不在此列，仍请照常核对。",
        "Figures that could not be compared still need the usual check.",
    ),
    "nothing new": (
        "没有新的问题。",
        "Nothing new.",
    ),
    "untitled": ("（无题）", "(untitled)"),
    "history": ("历次说法", "what was said over time"),
    "agreement same": ("一致", "same"),
    "agreement rounding": ("约数相容", "rounding"),
    "agreement restated": ("后有修订", "restated"),
    "agreement other": ("口径或时段不同", "other scope"),
    "agreement contradicts": ("矛盾", "contradicts"),
    "undated": ("日期不详", "no date"),
    "more": ("另有", "more:"),
    "findings": ("发现", "Findings"),
    "files": ("文件", "files"),
    "articles": ("文章", "articles"),
    "figures": ("读到数字", "figures read"),
    "measured": ("辨明所指", "given a measure"),
    "dated": ("辨明时间", "given a period"),
    "compared": ("与别处比对", "compared"),
    "stale": ("基线中已不在文中", "No longer in the text, still in the baseline"),
    "coverage": ("核对范围", "Coverage"),
    "line": ("行", "line"),
    "all": ("全部", "All"),
    "severity": ("程度", "Severity"),
    "check": ("检查", "Check"),
    "article": ("文章", "Article"),
    "search": ("搜索", "Search"),
    "shown": ("显示", "Shown"),
    "none shown": ("没有符合条件的发现。", "No finding matches."),
    "printed": ("原文", "The articles as printed"),
    "rules": ("检查说明", "About the checks"),
    "struck": ("（删去）", "(strike out)"),
    "fingerprint": ("指纹", "fingerprint"),
    "in text": ("看原文", "in the text"),
    "reason": ("理由", "reason"),
    "total": ("合计", "all"),
    "quote": ("原文", "as printed"),
    "measure": ("所指", "measure"),
    "subject": ("主体", "subject"),
    "period": ("时间", "period"),
    "value": ("数值", "value"),
    "place": ("位置", "place"),
    "inherited": ("承前", "inherited"),
    "unknown": ("未明", "unknown"),
    "dates": ("日期", "date"),
    "from": ("起", "from"),
    "to": ("止", "to"),
    "how": ("依据", "how known"),
    "relations": ("关系", "Relations"),
    "no figures": ("没有读到数字。", "No figures were read."),
    "meaning": ("意为", "meaning"),
    "headline": ("标题", "headline"),
    "kicker": ("引题", "kicker"),
    "byline": ("署名", "byline"),
    "paragraph": ("正文", "body"),
    "caption": ("图片说明", "caption"),
    "list": ("列表", "list"),
    "places": ("所在之处", "Where it stands"),
    "what was read": ("检查读到的说法", "What the check read"),
    "shared": ("相同", "The same"),
    "open": ("未必相同", "May or may not be the same"),
    "apart": ("不同", "Different"),
    "no traits": (
        "没有可以逐项比较的数字。",
        "It has no figures of one kind to compare.",
    ),
    "stated": ("写明", "stated"),
    "action": ("动作", "action"),
    "thing": ("对象", "counted thing"),
    "unit": ("单位", "unit"),
    "scope": ("限定", "limits"),
    "date": ("文章日期", "date of the article"),
    "companions": ("旁边相合的数字", "figures beside it that agree"),
    "others": ("旁边不合的数字", "figures beside it that differ"),
    "said": ("各处都有的词", "words beside all"),
    "words": ("只在一处的词", "words beside one alone"),
    "from option": ("由命令指定", "given on the command line"),
    "from front-matter": ("据文件头", "from the front matter"),
    "from masthead": ("据报头", "from the masthead"),
    "from dateline": ("据电头", "from the dateline"),
    "from file-name": ("据文件名", "from the file name"),
    "from inferred": ("由正文推断", "inferred from the text"),
    "from unknown": ("来源不详", "source unknown"),
}

_ROLES: Mapping[str, tuple[str, str]] = {
    "whole": ("总数", "whole"),
    "high": ("应高", "the higher"),
    "low": ("应低", "the lower"),
    "majority": ("所说的多数", "majority told"),
    "result": ("得数", "result"),
    "term": ("算式中的数", "term"),
    "score": ("比分", "score"),
    "set": ("各局", "set"),
    "part": ("部分", "part"),
    "total": ("合计", "total"),
    "count": ("数量", "count"),
    "each": ("每份", "each"),
    "rate": ("比率", "rate"),
    "before": ("先前", "before"),
    "first": ("先做的", "first"),
    "then": ("后做的", "then"),
    "after": ("其后", "after"),
    "difference": ("增减数", "difference"),
    "one": ("一处", "one place"),
    "other": ("另一处", "other place"),
    "earlier": ("较早的数", "earlier figure"),
    "later": ("较晚的数", "later figure"),
    "stage-before": ("前一环节", "stage before"),
    "stage": ("后一环节", "stage"),
    "kept": ("本期", "this edition"),
    "kept-before": ("上期", "last edition"),
    "companion-before": ("上期同组", "beside it, last edition"),
    "companion-after": ("本期同组", "beside it, this edition"),
    "date": ("日期", "date"),
    "weekday": ("星期", "weekday"),
    "range": ("起止", "range"),
    "length": ("时长", "length of time"),
    "past": ("所述之事", "told as done"),
    "festival": ("节日", "festival"),
    "since": ("起算", "since"),
    "until": ("算到", "until"),
    "skipped": ("停办", "left out"),
    "year": ("年份", "year"),
    "context": ("上下文", "context"),
    "beside": ("相关时间", "time beside it"),
    "edition": ("届次", "edition"),
    "announced": ("所称数目", "announced"),
    "member": ("列项", "member"),
    "number": ("编号", "number"),
    "original": ("原文", "original"),
    "copy": ("重复", "copy"),
    "source": ("来源", "source"),
    "name": ("姓名", "name"),
    "former": ("前任", "former"),
}

_WAYS: Mapping[str, tuple[str, str]] = {
    "printed": ("写明", "printed"),
    "relative to article date": ("据文章日期", "relative to article date"),
    "year from article date": ("年份据文章日期", "year from article date"),
    "year from sentence": ("年份承前", "year from sentence"),
    "unknown year": ("年份不详", "unknown year"),
    "plan": ("规划期", "plan"),
    "festival": ("节日", "festival"),
    "edition": ("届次", "edition"),
    "lunar": ("农历", "lunar"),
    "front matter": ("文首写明", "front matter"),
    "impossible": ("没有这一天", "impossible"),
}

_RELATIONS: Mapping[str, tuple[str, str]] = {
    "total": ("总分", "total"),
    "part": ("其中", "part"),
    "share": ("占比", "share"),
    "change": ("增减", "change"),
    "mean": ("平均", "mean"),
    "listing": ("列举", "listing"),
    "dated": ("日期", "date"),
    "reckoning": ("年数", "count of years"),
    "oddyear": ("可疑年份", "odd year"),
    "named": ("姓名", "name"),
    "implied": ("已含之意", "what words fix"),
}


def word(key: str, lang: str) -> str:
    """Give a fixed word in `lang` (“zh” or “en”)."""
    return _pick(_WORDS[key], lang)


def role(name: str, lang: str) -> str:
    """Give a place's role in `lang`; a role that the reports do not know stays as it is."""
    return _pick(_ROLES.get(name, (name, name)), lang)


def relation(kind: str, lang: str) -> str:
    """Give the name of a kind of claim in `lang`."""
    return _pick(_RELATIONS[kind], lang)


def way(how: str, lang: str) -> str:
    """Say in `lang` how a date was resolved; what follows the first word (中秋节) stays."""
    if how in _WAYS:
        return _pick(_WAYS[how], lang)
    kind, _, rest = how.partition(" ")
    return f"{_pick(_WAYS[kind], lang)} {rest}"


def told(text: Text, lang: str) -> str:
    """Give a message in `lang`, on one line and fit to be shown."""
    return one_line(text[lang])


def paragraph(number: int, lang: str) -> str:
    """Name the article's paragraph `number`."""
    return f"第{number}段" if lang == "zh" else f"paragraph {number}"


def joined(parts: list[str], lang: str) -> str:
    """List short words in one line."""
    return ("、" if lang == "zh" else ", ").join(parts)


def counted(key: str, number: int, lang: str) -> str:
    """Put a fixed word and a number together, without a plural to get wrong."""
    return f"{word(key, lang)} {number}"


def _pick(pair: tuple[str, str], lang: str) -> str:
    return pair[0] if lang == "zh" else pair[1]

"""The words of the HTML page alone, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping

_CAPTIONS: Mapping[str, tuple[str, str]] = {
    "skip": ("跳到发现", "Skip to the findings"),
    "filter": ("筛选", "Filter"),
    "status": ("状态", "Status"),
    "cleared": ("核毕时已有", "there when cleared"),
    "position": ("第 {0} 条，共 {1} 条", "{0} of {1}"),
    "reset": ("显示全部", "Show all"),
    "confirm date": ("日期已核对", "date is right"),
    "dates hint": (
        "不对的，请用 --date 或在稿件开头写明 date: 再查一遍。",
        "Where one is wrong, give it with --date or front matter and check again.",
    ),
    "other dates": ("其余 {0} 篇", "{0} more"),
    "left": (
        "这里只列最要紧的，另有 {0} 条；全部见 JSON 报告（-o 报告.json）。",
        "Only the weightiest stand here. {0} more: all are in the JSON report (-o report.json).",
    ),
    "changed": ("核毕后有改动", "Changed since cleared"),
    "changed text": ("文字有改动，数字未变", "the wording changed, no figure"),
    "gone": ("已删去的段落", "a paragraph that is gone"),
    "none": ("（无）", "(none)"),
    "cleared on": ("{0} 核毕", "cleared on {0}"),
    "unchanged": ("此后未改动", "unchanged since"),
    "changed since": ("此后有改动", "changed since"),
    "clear": ("核毕", "Clear"),
    "unclear": ("撤销核毕", "Take back"),
    "reading": ("原文", "The article as printed"),
    "figure hint": ("加点线的是读到的数字", "dotted: figures that were read"),
    "back": ("回到第 {0} 条", "back to {0}"),
    "accept": ("可保留", "Accept"),
    "real": ("问题属实", "Real"),
    "note": ("备注", "Note"),
    "undo": ("撤销", "Undo"),
    "why accept": ("为什么可以保留", "Why it may stay"),
    "until": ("有效到（可不填）", "Until (optional)"),
    "your note": ("备注（会写进提问单）", "Note (goes onto the query slip)"),
    "save": ("记下", "Save"),
    "cancel": ("取消", "Cancel"),
    "decided accepted": ("已认可", "Accepted"),
    "decided known": ("已知", "Known"),
    "decided cleared": ("核毕时已有", "There when cleared"),
    "decided real": ("问题属实，已列入提问单", "Real: on the query slip"),
    "decided until": ("有效到 ", "until "),
    "did accepted": ("已认可，不再提示", "Accepted: it will not be shown again"),
    "did real": ("已列入提问单", "Put onto the query slip"),
    "did undo": ("已撤销", "Taken back"),
    "did note": ("备注已记下", "Note kept"),
    "did cleared": ("已核毕", "Cleared"),
    "failed": ("没有记下：", "Not kept: "),
    "unreachable": (
        "qa review 没有回应，请看终端是否还在运行",
        "qa review does not answer; see whether it still runs in the terminal",
    ),
    "slip": ("提问单", "Query slip"),
    "slip empty": (
        "还没有标为“问题属实”的发现。在发现上按 r，它就列在这里。",
        "No finding is marked as real yet. Press r on one and it stands here.",
    ),
    "slip greeting": (
        (
            "记者老师：您好！编审稿件时，发现下列几处前后不一，或疑有笔误。"
            "烦请对照采访记录和原始材料核实后回复，谢谢！"
        ),
        (
            "Dear colleague, in editing your article we came upon the places below that do not "
            "agree or may hold a slip. Could you please check them against your notes and "
            "sources and let us know? Thank you!"
        ),
    ),
    "slip end": ("核稿人：              日期：", "Desk:                 Date:"),
    "slip about": ("关于{0}", "About {0}"),
    "slip quote": ("{0}{1}：“{2}”", "{0}{1}: “{2}”"),
    "slip why": ("疑问：", "Question: "),
    "slip proof": ("算式：", "Working: "),
    "slip ask": ("请核实：", "Please confirm: "),
    "slip said": ("“{0}”", "“{0}”"),
    "slip and": ("与", " or "),
    "slip more": ("等", " or another"),
    "slip one": ("{0}是否无误？", "is {0} right?"),
    "slip which": ("{0}以哪一处为准？", "which is right: {0}?"),
    "slip mend": ("“{0}”是否应为“{1}”？", "Should “{0}” be “{1}”?"),
    "slip strike": ("“{0}”是否应删去？", "Should “{0}” be struck out?"),
    "slip note": ("备注：", "Note: "),
    "copy": ("复制", "Copy"),
    "copied": ("已复制", "Copied"),
    "print": ("打印", "Print"),
    "close": ("关闭", "Close"),
    "decisions": ("决定", "Decisions"),
    "decisions hint": (
        "本页的决定只存在这个浏览器里。把下面的命令交给管稿件库的同事运行，就记入基线：",
        (
            "What is decided here is kept in this browser alone. Hand these commands to whoever "
            "keeps the articles: run there, they write it into the baseline."
        ),
    ),
    "decisions empty": (
        "还没有认可任何发现。在发现上按 a，写下理由。",
        "Nothing has been accepted yet. Press a on a finding and say why.",
    ),
    "help": ("快捷键", "Keys"),
    "key next": ("下一条", "next finding"),
    "key previous": ("上一条", "previous finding"),
    "key accept": ("可保留：写下理由，以后不再提示", "accept: say why, it is not shown again"),
    "key real": ("问题属实：列入提问单", "real: onto the query slip"),
    "key note": ("写备注", "write a note"),
    "key undo": ("撤销", "undo"),
    "key text": ("看原文", "see it in the article"),
    "key clear": ("当前文章核毕", "clear the article shown"),
    "key slip": ("提问单", "query slip"),
    "key search": ("搜索", "search"),
    "key help": ("本页", "this list"),
    "key escape": ("关闭、取消", "close, cancel"),
    "titled": ("《{0}》", "“{0}”"),
    "coverage first": (
        "读到 {figures} 个数字，其中 {measured} 个辨明所指，{compared} 个与别处比对过",
        "{figures} figures read, {measured} of them given a measure, {compared} compared",
    ),
}

SCRIPT = (
    "position", "decided accepted", "decided known", "decided cleared", "decided real",
    "decided until", "did accepted", "did real", "did undo", "did note", "did cleared", "failed",
    "unreachable", "slip empty", "slip greeting", "slip end", "slip about", "slip note",
    "copied", "decisions empty", "why accept", "your note", "clear", "unclear",
)  # fmt: skip
"""The captions that the page's script puts in."""


def caption(key: str, lang: str) -> str:
    """Give a caption in `lang` (“zh” or “en”)."""
    zh, en = _CAPTIONS[key]
    return zh if lang == "zh" else en


def script_captions(lang: str) -> dict[str, str]:
    """Give what the script puts in, by its names."""
    return {key: caption(key, lang) for key in SCRIPT}

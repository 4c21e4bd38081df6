"""What a line or paragraph is by its own looks: byline, caption, list item, heading, text."""

from __future__ import annotations

from qa.patterns import regex

_SHORT = 120
_HEADING = 42
_TITLE = 60
_PAIR, _UNEVEN = 25, 5

_STOPS = frozenset("。！？!?；;：:…")
_CLOSERS = frozenset('”’』」）)】"〕].')
_TERMINAL = regex(
    r"(?:[。！？!?；;：:…]|[A-Za-z]\.)[”’』」）)】\"]{0,6}\s*"
    r"(?:[（(【〔\[][^（）()【】\[\]〔〕]{0,40}[）)】〕\]]\s*){0,3}$"
)
_PUNCTUATED = regex(r"[，。；,](?![0-9０-９])")
_COMMA = regex(r"[，,](?![0-9０-９])")
_ENDED = regex("[。！？]")
_UNFINISHED = regex(r"[的和与及或在对将把被并向从]$")
_OPEN_END = regex(r"[，、,（(《“‘「『]$")
_CONTINUES = regex(
    r"[，。、；：！？）》”’」』】%‰]|[多余]?[万亿](?!里|象)|个百分点|左右[，。、]|为[0-9０-９]"
)
_SCRAP = regex(r"[0-9０-９.,%‰A-Za-z]{1,8}")

_DATE = regex(
    r"(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s?[年.\-/]\s?"
    r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?[月.\-/]\s?"
    r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?日?"
)
_BESIDE_DATE = regex(
    r"(?:星期|周|礼拜)[一二三四五六日天]|农历\S{2,10}|第?\s?[A-Z]?[0-9０-９]{1,5}\s?[版期号]|[今本]日[0-9０-９]+版"
    r"|(?:发布)?时间|日期|[0-9０-９]{1,2}[:：时][0-9０-９]{2}(?:[:：分][0-9０-９]{2}秒?)?分?|[A-Z]?[0-9０-９]{1,2}$"
    r"|[\s|｜丨/·,，:：()（）【】]+"
)
_ROLES = (
    r"(?:责任编辑|责编|编辑|检校|校对|版式|美编|主编|组版|视觉|统筹|策划|撰文|撰稿|采写|执笔|监制"
    r"|审核|制图|摄影|来源|作者|通讯员|记者|值班主任|值班编委|新闻热线|图文|文图|文|图)"
)
_ROLE_LINE = regex(
    rf"[（(【\[□■◎●\s]*(?:[本]?[版期报刊台])?{_ROLES}\s?(?:[/／:：丨|｜]|\s\S{{2,4}}(?:\s|$))"
)
_REPORTER = regex(r"(?:记者|通讯员|实习生)(?:[\s:：/／]|$)")
_SIGNED = regex(r"[□■◎]\s?[\u4e00-\u9fff\s、]{2,24}$", holding="□ ■ ◎")
_NAME = r"[\u4e00-\u9fff·]{2,4}"
_NAMES = regex(rf"[（(]\s*{_NAME}(?:[\s、/]+{_NAME}){{0,5}}\s*[）)]$")
_END = regex(r"[（(](?:全文)?(?:完|本文完|未完待续)[）)]$")
_OF_PAGE = regex(r"[（(]?本版")
_AGENCY = regex(r"[^，。]{2,14}(?:消息|讯|电)\s?(?:[（(][^（）()]{0,20}[）)])?\s?[:：]$")
_SIGNED_END = regex(
    r"[（(](?:全文)?(?:完|(?:[^（）()\s/：:]{0,8})(?:记者|撰文|撰稿|策划|通讯员|作者|执笔|采写|文)"
    r"[\s/／:：][^（）()]{1,40})[）)]$"
)

_PICTURE = regex(
    r"[（(【\[]?(?:图为|图片说明|图说|题图|[上下左右]图)"
    r"|图[①-⑳一二三四五六0-9０-９]|图：|图片来源|图源|▲|△|▼|↑|↓"
)
_CREDIT = regex(
    r"(?:(?<![拍])摄|摄影|供图|提供图片|资料图|资料图片|截图|[（(\s/／]图[/／:：]\S{1,12}|/图"
    r"|图片\S{0,2}由\S{2,20}提供)[）)]?。?$"
)
_SOURCE = regex(r"[（(]?(?:图片来源|图源|本版图片|本版摄影|图片由)")
_POSED = regex(r"[（(][前后]?[左右中][一二三四五六]?[）)]")
_SCENE = regex(
    r"开展|举行|举办|召开|参加|观看|参观|检查|调研|考察|慰问|走访|宣传|宣誓|讲解|发放|演练|巡查|巡逻"
    r"|查看|体验|交流|走进|启动|展示|销毁"
)

_NUMBERED = regex(
    r"[（(][一二三四五六七八九十]{1,3}[）)]|[（(]?[0-9０-９]{1,2}[）)]|[0-9０-９]{1,2}[.、．](?![0-9０-９])|[①-⑳]"
    r"|[一二三四五六七八九十]{1,3}、"
)
_SECTION = regex(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十0-9０-９]{1,3}[章节部]|[A-H](?=[\s.、])"
    r"|0?[0-9０-９]{1,2}(?=\s)|【[^【】]{1,20}】$"
)
_ASKS = regex(r"[？！?!][”’]?$")
_ONLY_DATES = regex(r"[0-9０-９年月日至到.\-—~～/\s]+")
_DATELINE = regex(
    r"本[报台刊网](?:[^，。；]{0,20}[讯电]|记者)|[^，。；]{0,12}[社网报][^，。；]{0,16}[讯电](?![话视力动影])"
    r"|[^，。；]{2,8}消息\s?[（(：]",
    holding="本报 本台 本刊 本网 讯 电 消息",
)


def complete(text: str) -> bool:
    """Say whether a text ends where a sentence may end."""
    if text[-1] in _STOPS:
        return True
    return text[-1] in _CLOSERS and _TERMINAL.search(text[-160:]) is not None


def punctuated(text: str) -> bool:
    """Say whether commas or full stops show running text."""
    return _PUNCTUATED.search(text, 0, 2000) is not None


def continues(text: str) -> bool:
    """Say whether a text can only be the rest of another: it begins with a closing mark."""
    return _CONTINUES.match(text) is not None or _SCRAP.fullmatch(text) is not None


def closes(text: str) -> bool:
    """Say whether a text begins with a mark that closes or parts what stands before it."""
    return text[0] in "，。、；）》”’」』"


def expects_more(text: str) -> bool:
    """Say whether a text ends on a mark behind which something must follow."""
    return _OPEN_END.search(text[-2:]) is not None


def is_issue_line(text: str) -> bool:
    """Say whether a line holds nothing but date, weekday, page number (the masthead)."""
    if len(text) > _HEADING * 2 or not _DATE.search(text):
        return False
    return not _BESIDE_DATE.sub("", _DATE.sub("", text)).strip()


def is_byline(text: str) -> bool:
    """Say whether a line tells who wrote or made the page, or when it was printed."""
    if len(text) > _SHORT // 2:
        return False
    if is_issue_line(text) or _AGENCY.match(text) or is_end_mark(text):
        return True
    if _ENDED.search(text):
        return False
    if _ROLE_LINE.match(text) or _OF_PAGE.match(text) or _SIGNED.match(text):
        return True
    return not punctuated(text) and _REPORTER.search(text) is not None


def is_of_page(text: str) -> bool:
    """Say whether a line credits the whole page: several pieces stand on it."""
    return _OF_PAGE.match(text) is not None


def is_end_mark(text: str) -> bool:
    """Say whether a line can only stand below a story: (names), (完)."""
    if len(text) > _SHORT // 2:
        return False
    if _NAMES.match(text) or _END.match(text):
        return True
    return text[0] in "（(" and _ROLE_LINE.match(text) is not None


def ends_signed(text: str) -> bool:
    """Say whether a paragraph closes with its author or 完 in brackets."""
    return _SIGNED_END.search(text[-80:]) is not None


def is_credit(text: str) -> bool:
    """Say whether a line does nothing but name the photographer."""
    if len(text) > _SHORT // 3 or punctuated(text):
        return False
    return _CREDIT.search(text) is not None


def is_of_pictures(text: str) -> bool:
    """Say whether a line credits all pictures of a page or text."""
    return _SOURCE.match(text) is not None


def is_caption(text: str) -> bool:
    """Say whether a short text is marked as the caption of a picture."""
    if len(text) > _SHORT:
        return False
    return bool(_PICTURE.match(text) or _CREDIT.search(text[-40:]) or _POSED.search(text))


def is_scene(text: str) -> bool:
    """Say whether a text could be an unmarked caption: one plain sentence that shows an act."""
    if len(text) > _HEADING + 3 or not text.endswith("。") or "。" in text[:-1]:
        return False
    return not punctuated(text[:-1]) and _SCENE.search(text) is not None


def is_numbered(text: str) -> bool:
    """Say whether a text begins with the number of a list item."""
    return _NUMBERED.match(text) is not None


def is_circled(text: str) -> bool:
    """Say whether a text begins with ①, ② …, as pictures are numbered."""
    return "①" <= text[:1] <= "⑳"


def is_section_mark(text: str) -> bool:
    """Say whether a heading is counted (一、 （二） 第三章 A 02) and so heads a section."""
    return _SECTION.match(text) is not None


def is_only_dates(text: str) -> bool:
    """Say whether a heading is nothing but a date or a stretch of time."""
    return _ONLY_DATES.fullmatch(text, 0, 100) is not None


def is_dateline(text: str) -> bool:
    """Say whether a paragraph opens like a report: 本报某地某日讯, 新华社某地某日电."""
    return _DATELINE.match(text, 0, 60) is not None


def is_heading(text: str) -> bool:
    """Say whether a line is short and unfinished, as headlines and section headings are."""
    if len(text) > _HEADING or "。" in text or "；" in text or complete(text) or expects_more(text):
        return False
    if continues(text) or _UNFINISHED.search(text):
        return False
    halves = _COMMA.split(text)
    return len(halves) == 1 or is_section_mark(text) or _balanced(halves)


def _balanced(halves: list[str]) -> bool:
    """Say whether a comma parts a heading into two halves, as headlines like to be."""
    lengths = sorted(len(half) for half in halves)
    return sum(lengths) <= _PAIR and lengths[0] + _UNEVEN >= sum(lengths[1:])


def is_title(text: str, following: str) -> bool:
    """Say whether the first line of a file is its headline.

    Headlines may hold several commas and end in ？ or ！; what follows is longer.
    """
    if is_heading(text):
        return True
    if len(text) > _TITLE or "。" in text or "；" in text or expects_more(text):
        return False
    longer = len(following) > len(text) * 3 // 2
    asks = _ASKS.search(text) is not None and text[0] != "“"
    return longer and (asks or not complete(text))

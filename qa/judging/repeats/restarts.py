"""A repeat that no one would write: text that starts again before it has ended. Pure."""

from __future__ import annotations

from qa.judging.repeats.repeats import PAUSE, Echo
from qa.judging.repeats.sameness import bare
from qa.patterns import regex

_SHORTEST, _LONG, _LONGEST_GAP, _FEWEST_CHARACTERS = 8, 14, 12, 5
_HAN = regex(r"[\u4e00-\u9fff]")
_STOP = regex("[，；、：。]")
_ENDS = regex("[。！？!?]")
_SENTENCE_END = regex(r"[。！？!?…\n][”’』」）)]*\Z")
_CREDIT = regex(r"(?:摄|供图|制图|图)[）)]?\Z")
_OPENING = regex(r"[对为将把在由向从按要自经据截各]")
_FIGURE = regex(r"\d")
_SCALES = "十百千万亿"
_TELLING, _CLOSE, _MANY_CHARACTERS, _FEW_LEFT = 20, 40, 10, 6
_JOINING = regex(r"[和与及或到至比的之]")


def starts_again(text: str, echo: Echo) -> bool:
    """Say whether the first copy breaks off, or a clause stands twice in one sentence."""
    copy, before = text[slice(*echo.first)], text[echo.first[0] : echo.second[0]]
    short = len(bare(copy)) < _SHORTEST or len(set(_HAN.findall(copy))) < _FEWEST_CHARACTERS
    if short or _cuts_a_number(text, echo):
        return False
    if _said_again(text, echo) or _clauses_again(text, echo) or _broken_off(text, echo):
        return True
    gap = text[slice(*echo.gap)]
    if echo.exact and (not gap or _whole_clauses(text, echo)):
        sentences = _ENDS.match(copy) or _SENTENCE_END.search(before)
        return not sentences and not _CREDIT.search(before)
    if not _begins(text, echo) or PAUSE.search(gap) or _JOINING.search(gap):
        return False
    if not echo.exact:
        return not gap and not PAUSE.match(before[-1]) and not _CREDIT.search(before)
    fits = len(gap) <= _LONGEST_GAP and not _CREDIT.search(before)
    return fits and _OPENING.match(copy) is not None


def _cuts_a_number(text: str, echo: Echo) -> bool:
    """Say whether the second copy begins within a number that no copy is: 亿元以上…，10亿元以上."""
    again = echo.second[0]
    return _FIGURE.match(text, again - 1) is not None and text[again] in _SCALES


def _said_again(text: str, echo: Echo) -> bool:
    """Say whether clauses of a sentence stand in a later one again, such as nobody says twice."""
    (start, end), (again, until) = echo.first, echo.second
    copy = text[start:end].strip("，；、")
    telling = len(bare(copy)) >= _TELLING and "，" in copy and _FIGURE.search(copy) is not None
    if not (echo.exact and telling and _STOP.match(text, end - 1) and _STOP.match(text, until - 1)):
        return False
    if _ENDS.search(text, start, end - 1):
        return False
    heads = [text[at] if text[at] in "，；、" else text[at - 1 : at] for at in (start, again)]
    return all(head and head in "，；、。" for head in heads) and "。" not in heads


def _clauses_again(text: str, echo: Echo) -> bool:
    """Say whether two whole clauses, no sentence, stand again close by: nobody says so twice."""
    copy = text[slice(*echo.first)]
    words = copy.strip("，；、。 ")
    if not echo.exact or "，" not in words or _ENDS.search(words):
        return False
    starts = [start + copy.find(words) for start, _ in (echo.first, echo.second)]
    ends = [text[start + len(words) : start + len(words) + 1] for start in starts]
    heads = [text[start - 1 : start] for start in starts]
    whole = all(end and end in "，；。" for end in ends) and ends != ["。", "。"]
    begun = all(head == "" or head in "，；：。！？" for head in heads)
    # 其中甲涨价，涨幅为2%，甲涨价，涨幅为2%： the second begins a clause, right behind the first
    begun = begun or (starts[1] - starts[0] == len(words) + 1 and heads[1] in ("，", "；"))
    near = starts[1] - starts[0] - len(words) <= _CLOSE
    long = len(set(_HAN.findall(words))) >= _MANY_CHARACTERS
    quoted = text.count("“", 0, starts[0]) > text.count("”", 0, starts[0])
    return whole and begun and near and long and not quoted


def _broken_off(text: str, echo: Echo) -> bool:
    """Say whether a sentence stands again but for its last few characters: 甲，乙丙。甲，乙……."""
    copy, gap = text[slice(*echo.first)], text[slice(*echo.gap)]
    words = copy.lstrip("。！？\n")
    left = gap if len(words) == len(copy) else f"{gap}{copy[0]}"
    if not echo.exact or not 1 < len(left) <= _FEW_LEFT or not _ENDS.match(left[-1]):
        return False
    telling = len(bare(words)) >= _LONG and "，" in words and _FIGURE.search(words) is not None
    plain = PAUSE.match(words[-1]) is None and _ENDS.search(words) is None
    return telling and plain and (words != copy or _begins(text, echo))


def _begins(text: str, echo: Echo) -> bool:
    """Say whether the first copy begins a clause."""
    return echo.first[0] == 0 or PAUSE.match(text, echo.first[0] - 1) is not None


def _whole_clauses(text: str, echo: Echo) -> bool:
    """Say whether both copies fill clauses: side by side, or far along in one sentence."""
    gap, copy = text[slice(*echo.gap)], text[slice(*echo.first)]
    ends = _STOP.match(copy[-1]) or (_STOP.match(gap) and _STOP.match(text, echo.second[1]))
    if not ends or not _begins(text, echo):
        return False
    far_along = len(bare(copy)) >= _LONG and not _ENDS.search(gap)
    return far_along or (len(gap) == 1 and _STOP.match(gap) is not None)

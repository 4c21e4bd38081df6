"""One number with what stands around it: hedge, sign, currency, unit, hedge."""

from __future__ import annotations

from typing import NamedTuple

from qa.patterns import regex
from qa.reading.numbers.currencies import CURRENCY_BEFORE
from qa.reading.numbers.hedges import hedge_before
from qa.reading.numbers.lookalikes import code_end, counts, runs_into_word, word_end
from qa.reading.numbers.numeral_pattern import NUMERAL
from qa.reading.numbers.numerals import Numeral, read_numeral
from qa.reading.numbers.surroundings import Head, Tail, behind, currency_before, head, meant, tail
from qa.reading.numbers.units import ORDINALS

_START = regex(
    "[0-9零〇一二三四五六七八九十百千万亿两几数半翻过对壹弌贰貳叁參叄肆伍陆陸柒捌玖拾佰仟廿卅卌]|参(?=[拾佰仟])|大(?=半)"
)
_MORE = regex(
    r" ?(?P<more>余(?![额下])|多(?!元化|样性|米尼加)|来(?![自到源看说])|几)"
    r"(?P<multiplier>个亿(?!万)|[万亿]{0,2}+)"
)
_HALF = regex(
    r"半(?=个?(?:多?月|小时|学期|世纪|钟头|百分点)|年(?![报度刊])|天|公里|公斤|斤(?!八两)|亩|米|吨|里|分钟|成|升|尺|寸|磅|加仑|英[里寸尺]|海里|公顷|平方|盎司|千克|光年)"
)
_HALVES = regex(
    r"一半(?!半)|半数|过半数?(?![年个月天])|大半(?![年个月天夜生辈截边晌日])|(?<=打)对折"
    r"|(?<=[近超逾足])半(?=[，。、；：！？）的]|以上|左右|$)"
)
_NO_HALF = tuple("上下前后大小多过")
_SPECIAL = frozenset("半一过大翻对")
_SPLIT = regex(
    "千(?:克(?!朗|拉|瓦查|罗地)|米|瓦(?!图|努)|伏|卡(?!塔)|赫|帕|焦|牛|欧(?![元分])|字节|比特(?!币)|分点)|百(?:帕|分点)"
)
_BARE = frozenset("百千万亿佰仟")
_LONGEST = 60
_AND_MORE = regex("零[0-9一二三四五六七八九十两半]")
"""What goes on from a whole to its smaller part: 一年零三个月."""

_LOOK_BACK = 4
_LATIN_CURRENCIES = tuple(word for word in CURRENCY_BEFORE if word.isascii() and word.isalpha())


class Amount(NamedTuple):
    """A number as it stands in the text; `unit` is empty for a bare one.

    `[start, end)` covers all of it, the digits stand at `[number, digits_end)`,
    `text` is the numeral with its multiplier.
    `before`, `more` and `after` are hedges before, at and after the number, `half` a 半 that adds
    one half, `per` the unit after a stroke, `first` the 第 of an ordinal.
    """

    start: int
    end: int
    number: int
    digits_end: int
    text: str
    numeral: Numeral
    unit: str = ""
    before: str = ""
    more: str = ""
    after: str = ""
    half: bool = False
    per: str = ""
    first: bool = False
    negative: bool = False


def read_amounts(text: str) -> list[Amount]:
    """Read every number of a text with its surroundings, bare ones too, in order."""
    found: list[Amount] = []
    position, floor = 0, 0
    while start := _START.search(text, position):
        amount, position = _next(text, start.start(), floor)
        if amount:
            found.append(amount)
            floor = amount.end
    return found


def _next(text: str, start: int, floor: int) -> tuple[Amount | None, int]:
    """Read what begins at `start`; give it, if it is an amount, and where to go on."""
    char = text[start]
    if char in _SPECIAL and (special := _special(text, start, floor)):
        return special, special.end
    end = code_end(text, start)
    if end == start and not char.isascii():
        end = word_end(text, start)
    if end > start:
        return None, end
    found = NUMERAL.match(text, start)
    if not found:
        return None, start + 1
    end = found.end()
    if end - start > _LONGEST:
        return None, end
    amount = _amount(text, start, end, floor)
    return amount, amount.end if amount else end


def _special(text: str, start: int, floor: int) -> Amount | None:
    """Read what is a number without figures: 半, 一半, 翻番."""
    if half := _HALF.match(text, start):
        if text[start - 1 : start] in _NO_HALF:
            return None
        lead = head(text, start, floor, "")
        return _made(lead, start, half.end(), _HALF_OF_ONE, tail(text, half.end(), ""))
    if half := _HALVES.match(text, start):
        said = half[0][0] in "过大"
        before, begin = ("过", start) if said else hedge_before(text, start)
        lead = Head(max(begin, floor), before, negative=False)
        rest = behind(text, half.end(), "半")
        return _made(lead, start + said, half.end(), _HALF_OF_ONE, rest)
    if text.startswith("翻番", start):
        lead = Head(start + 1, "", negative=False)
        return _made(lead, start + 1, start + 2, _ONE, Tail(start + 2, "番"))
    return None


def _made(lead: Head, number: int, digits_end: int, digits: str, rest: Tail) -> Amount | None:
    numeral = read_numeral(digits)
    if numeral is None:
        return None
    return Amount(
        start=lead.start,
        end=rest.end,
        number=number,
        digits_end=digits_end,
        text=digits,
        numeral=numeral,
        unit=rest.unit,
        before=lead.before,
        more=rest.more,
        after=rest.after,
        half=rest.half,
        per=rest.per,
        negative=lead.negative,
    )


_ONE = "1.0"
_HALF_OF_ONE = "0.5"


def _amount(text: str, start: int, end: int, floor: int) -> Amount | None:
    """Read the numeral at `[start, end)` with all that belongs to it; None for none."""
    if text[start].isascii() and _is_code(text, start):
        return None
    end = _unsplit(text, start, end)
    digits, more = text[start:end], ""
    if (found := _MORE.match(text, end)) and _adds(found["more"], digits):
        end, more = found.end(), found["more"]
        digits = digits.rstrip("零〇") + found["multiplier"]
    if text.startswith("第", start - 1) and start:
        return _ordinal(text, start, end, digits)
    rest = meant(text, start, tail(text, end, more))
    start -= "上" in digits  # 成 of 成百上千
    number = start
    if word := currency_before(text, start, floor):
        rest, start = _in_currency(rest, word), start - len(word)
    lead = head(text, start, floor, rest.unit)
    amount = _made(lead, number, end, digits, rest)
    if amount and _bare_multiplier(text, amount):
        return None
    return amount if amount and (not rest.unit or _sensible(text, amount)) else None


def _sensible(text: str, amount: Amount) -> bool:
    lead = text[max(0, amount.number - _LOOK_BACK) : amount.number]
    told = bool(amount.half or amount.more or amount.after or _AND_MORE.match(text, amount.end))
    digits = text[amount.number : amount.digits_end]
    return counts(lead, digits, amount.numeral, amount.unit, told=told)


def _in_currency(rest: Tail, word: str) -> Tail:
    """Give the unit that 人民币, 港币 or $ before the number makes of 元 or of nothing."""
    if rest.unit == "起":  # ￥1280起
        rest = Tail(rest.end - len("起"))
    if rest.unit not in ("", "元", "元人民币"):
        return rest
    return rest._replace(unit=CURRENCY_BEFORE[word.rstrip(" ")])


def _adds(more: str, digits: str) -> bool:
    return more != "几" or digits[-1] in "十零〇拾"


def _bare_multiplier(text: str, amount: Amount) -> bool:
    """Say whether 百, 千, 万 stand without figure and hedge: 百姓, 万元, 千方百计."""
    if text[amount.number] not in _BARE or amount.more or amount.before or "上" in amount.text:
        return False
    return not (
        text.startswith("分之", amount.end)
        or text.startswith("分之", max(0, amount.number - len("分之")))
    )


def _is_code(text: str, start: int) -> bool:
    """Say whether figures belong to a name of letters: G20, PM2.5, COVID-19."""
    lead = text[max(0, start - 2) : start]
    if not lead:
        return False
    if lead[-1].isascii() and lead[-1].isalpha():
        return not text.endswith(_LATIN_CURRENCIES, 0, start)
    if lead[-1] in "-–":
        in_thousands = lead[0] in "kw" and text[max(0, start - 3) : start - 2].isdigit()  # 50k-80k
        return lead[0].isascii() and lead[0].isalpha() and not in_thousands
    return lead[-1] in "·•・.%=&_#"


def _unsplit(text: str, start: int, end: int) -> int:
    """Give back the 千 of 千克 that the numeral took, unless 三万五千克 would change its worth."""
    if end - start < len("3千") or not _SPLIT.match(text, end - 1):
        return end
    rest = text[start : end - 1].rstrip()
    spoken = rest[-1] in "一二两三四五六七八九" and rest[-2:-1] in _BARE
    mixed = rest[-1].isascii() and not _BARE.isdisjoint(rest)
    return end if spoken or mixed else end - 1


def _ordinal(text: str, start: int, end: int, digits: str) -> Amount | None:
    numeral = read_numeral(digits)
    if numeral is None:
        return None
    at = end + (text[end : end + 1] == " ")
    unit = next((text[at : at + size] for size in (2, 1) if text[at : at + size] in ORDINALS), "")
    if not unit or runs_into_word(unit, text, at + len(unit)):
        return Amount(start, end, start, end, digits, numeral, first=True)
    return Amount(start - 1, at + len(unit), start, end, digits, numeral, unit, first=True)

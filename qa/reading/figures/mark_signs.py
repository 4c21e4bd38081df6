"""What speaks for a mark of a figure: how the mark's word stands to it, and what it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.mark_words import MARKS, Word
from qa.reading.words.lexicon import ACTION, ACTIONS, CHANGED

_MOST: Final = 3
_COMMAS: Final = ("comma 1", "comma 2", "comma 3")
_FIGURES: Final = ("figure 1", "figure 2", "figure 3")
_TIMED: Final = ("累计", "计划")
_NEAR: Final = 2
_SOON: Final = 8
_CHANGES: Final = frozenset({"ratio", "point"})
_SPANS: Final = frozenset({"seconds", "days", "months", "age"})
_NO_STOCK: Final = _CHANGES | _SPANS
_DONE: Final = regex("已|曾|(?<![除为])了|(?<![通超经])过(?!渡)", holding="已 曾 了 过")
_BEEN: Final = regex("已(?:经)?(?![经有达超近突拥约是为形成])", holding="已")
_LISTED: Final = regex("[^，。；：]*[、和及与][^，。；：]*|[一-龥]{0,3}")
_ROW: Final = regex("[，；][^，。；：、]{1,12}")
_MEAN: Final = regex("平均|[日月年人户亩场]均|均价")
_SUM: Final = regex("合计|共计|总计|共(?!同|享)", holding="合 共 总")
_LEFT: Final = ("至", "到", "为", "成")
_OTHER: Final = {"同比": "环比", "环比": "同比"}
_ALSO: Final = ("其中", "同比")
_BESIDES: Final = frozenset(
    "扣押 冻结 缴获 查获 收缴 没收 追缴 返还 挽回 捣毁 查扣 扣留 止付 起获".split()
)
"""What is done besides the arrest of persons, some of whom 其中 told."""
_STANDING: Final = frozenset(
    "拥有 持有 列管 入驻 落户 覆盖 存有 装有 在建 运营 监管 备案 注册 登记".split()
)
"""Actions that leave something standing: 目前注册志愿者3万人 is what there is."""
_SO_FAR: Final = frozenset({"迄今", "至今", "至此"})
_AHEAD: Final = regex("明[天日年]|后天|未来|今后|下周|下个?月")
_AHEAD_BEGINS: Final = frozenset("明后未今下")
_UNSURE: Final = frozenset({"inferred", "unknown"})
_ALONE: Final = frozenset({"design"})
_RISE: Final = ("增长率", "增速", "增幅", "涨幅", "跌幅", "降幅", "升幅")


class Seen(NamedTuple):
    """A figure with those before it in its sentence, whose scopes are told.

    `prior` are those of the sentence before, in the same block; `words` are those of all marks
    in the sentence; `ahead`: a report on work has turned to what is to be done.
    """

    figure: Figure
    before: Sequence[Figure]
    prior: Sequence[Figure]
    words: Mapping[str, Sequence[Word]]
    ahead: bool

    @property
    def last(self) -> Figure | None:
        """The figure before, in its sentence or the one before that."""
        return next((told[-1] for told in (self.before, self.prior) if told), None)


def candidates(seen: Seen) -> list[str]:
    """Give the marks that anything speaks for: a word, the figure before, or the time."""
    words, start = seen.words, seen.figure.at
    last = seen.last
    found = [
        mark
        for mark in MARKS
        if (mark in words and words[mark][0].end <= start) or (last and mark in last.scope)
    ]
    if seen.ahead or seen.figure.period.value:
        found += [mark for mark in _TIMED if mark not in found and times_of(seen, mark)]
    return found


def signs_of(seen: Seen, mark: str, told: AbstractSet[str]) -> list[str]:
    """Give what speaks for and against a mark, nothing where nothing speaks for it.

    `told` are the marks that the figure is known to have.
    """
    word = _word_before(seen, mark)
    if _of_another(seen, word) or (mark in _OTHER and _goes_on(seen, word)):
        return []
    signs = times_of(seen, mark)
    if mark not in _ALSO:
        signs += [f"also {one}" for one in _ALSO if one in told]
    signs += _of_word(seen, mark, word) if word else _of_silence(seen, mark)
    return signs + _of_figure(seen.figure)


def _word_before(seen: Seen, mark: str) -> Word | None:
    """Give the last word of a mark that stands before the figure."""
    for word in reversed(seen.words.get(mark, ())):
        if word.end <= seen.figure.at:
            return word
    return None


def _of_another(seen: Seen, word: Word | None) -> bool:
    """Say whether a word is of the figure behind it alone: 设计井深9000米的探井已钻进5000米."""
    if word is None or word.kind not in _ALONE:
        return False
    return any(word.end <= one.at for one in seen.before)


def _goes_on(seen: Seen, word: Word | None) -> bool:
    """Say whether a level is told behind a change: 环比增长7.9%，均价5120元."""
    if _sort(seen.figure) in {"rate", "change"}:
        return False
    last = seen.before[-1] if seen.before else None
    if word is None or last is None or last.at < word.end:
        return word is None
    return _LISTED.fullmatch(seen.figure.context.sentence[last.until : seen.figure.at]) is None


def _of_silence(seen: Seen, mark: str) -> list[str]:
    """Give the signs of a figure that has a mark only by what stands before it."""
    text, end = seen.figure.context.sentence, seen.figure.until + 1
    return [
        "silent",
        *(_of_the_last(seen, mark, seen.last) if seen.last else ()),
        *_if(not seen.before and bool(seen.prior), "sentence before"),
        *_if(_other_basis(seen, mark, 0), "other basis"),
        *_if(_BEEN.search(text, max(0, text.rfind("，", 0, end)), end), "done"),
    ]


def _if(holds: object, sign: str) -> tuple[str, ...]:
    """Give a sign where it holds."""
    return (sign,) if holds else ()


def _of_word(seen: Seen, mark: str, word: Word) -> list[str]:
    """Give the signs of a figure whose sentence has a word of a mark before it."""
    figure, text = seen.figure, seen.figure.context.sentence
    between = text[word.end : figure.at]
    subject = figure.subject.value
    signs = [f"is {word.kind}", *_far(between)]
    if word.start == 0 or text[word.start - 1] in "，。；：、":
        signs.append("opens")
    if text[word.end : word.end + 1] in {"，", ","}:
        signs.append("set off")
    if word.start == 0 and "；" in between:
        signs.append("whole sentence")
    if mark == "现有" and _stands(figure, between):
        signs.append("stands")
    if mark in _OTHER and _other_basis(seen, mark, word.end):
        signs.append("other basis")
    if subject and subject in between:
        signs.append("own subject")
    if _another(seen, mark, word):
        signs.append("another mark")
    return signs + _deeds(figure, between) + _of_list(seen, mark, word) + _whole(seen, word)


def _another(seen: Seen, mark: str, word: Word) -> bool:
    """Say whether a word of another mark stands between."""
    others = [one for other, words in seen.words.items() if other != mark for one in words]
    return [one for one in others if word.end <= one.start < seen.figure.at] != []


def _far(between: str) -> list[str]:
    commas = between.count("，") + between.count("：")
    signs = list(_COMMAS[: min(_MOST, commas)])
    if "；" in between or "。" in between:
        signs.append("half")
    if len(between) <= _NEAR:
        signs.append("near")
    if len(between) <= _SOON:
        signs.append("soon")
    return signs


def _deeds(figure: Figure, between: str) -> list[str]:
    """Give whether something is done between a word and a figure, and in the figure's clause."""
    signs, comma = [], between.rfind("，")
    if ACTION.search(between):
        signs.append("acted")
        if comma >= 0 and ACTION.search(between, comma):
            signs.append("clause acted")
    if comma >= 0 and figure.measure.action in _BESIDES:
        signs.append("besides")
    if _DONE.search(between):
        signs.append("done")
    if _SUM.search(between):
        signs.append("summed")
    return signs


def _of_list(seen: Seen, mark: str, word: Word) -> list[str]:
    """Give how many figures stand between, and whether those before have the mark."""
    inside = 0
    for one in reversed(seen.before):
        if one.at < word.end:
            break
        inside += 1
    if inside:
        return [*_FIGURES[: min(_MOST, inside)], *_of_the_last(seen, mark, seen.before[-1])]
    return ["carried"] if seen.last and mark in seen.last.scope else []


def _of_the_last(seen: Seen, mark: str, last: Figure) -> list[str]:
    """Give whether the figure before has the mark, and stands in one list with this."""
    has = "last has" if mark in last.scope else "last lacks"
    signs = [has]
    between = seen.figure.context.sentence[last.until : seen.figure.at]
    if _LISTED.fullmatch(between):
        signs.append(f"{has}, listed")
    elif _ROW.fullmatch(between) and not ACTION.search(between):
        signs.append(f"{has}, in a row")
    if last.quantity.unit == seen.figure.quantity.unit:
        signs.append(f"{has}, one unit")
    if _sort(last) != _sort(seen.figure):
        signs.append(f"{has}, of another sort")
    return signs


def _sort(figure: Figure) -> str:
    """Give whether a figure is a rate, a mean, a change, a span of time or a number."""
    if figure.quantity.dimension in _NO_STOCK:
        return "span" if figure.quantity.dimension in _SPANS else "rate"
    if "平均" in figure.scope or _MEAN.search(figure.measure.thing):
        return "mean"
    return "change" if CHANGED.fullmatch(figure.measure.action) else ""


def _other_basis(seen: Seen, mark: str, start: int) -> bool:
    """Say whether the basis of the other change is told after a point: 环比, where 同比 was."""
    others = seen.words.get(_OTHER.get(mark, ""), ())
    return [one for one in others if start <= one.start and one.end <= seen.figure.at] != []


def _whole(seen: Seen, word: Word) -> list[str]:
    """Give whether a figure before the word may be the whole of which this is a part."""
    ahead = [one for one in seen.before if one.until <= word.start][-_MOST:]
    signs = []
    if not ahead and word.start == 0 and seen.prior:
        ahead = list(seen.prior)
        signs.append("whole of before")
    if not ahead:
        return ["no figure ahead"]
    quantity = seen.figure.quantity
    alike = [one.quantity for one in ahead if one.quantity.dimension == quantity.dimension]
    if not alike:
        signs.append("other units ahead")
    elif quantity.unit not in [one.unit for one in alike]:
        signs.append("another unit ahead")
    elif max([one.nominal for one in alike]) < quantity.nominal:
        signs.append("larger than ahead")
    return signs


def _stands(figure: Figure, between: str) -> bool:
    """Say whether a figure tells what there is, not what was done or what share it is."""
    done = figure.measure.action in ACTIONS and figure.measure.action not in _STANDING
    return not done and figure.quantity.dimension not in _NO_STOCK and not _BEEN.search(between)


def times_of(seen: Seen, mark: str) -> list[str]:
    """Give what the period says: a day to come tells a plan, 迄今 a sum."""
    period = seen.figure.period
    if mark == "计划":
        ahead = _ahead(seen.figure)
        told = [f"{ahead} {'stated' if period.stated else 'inherited'}"] if ahead else []
        return ["plan part", *told] if seen.ahead else told
    far = mark == "累计" and period.stated and period.value and period.value.text in _SO_FAR
    return ["so far"] if far else []


def _ahead(figure: Figure) -> str:
    """Say whether a period lies ahead of the day of the article."""
    when, today = figure.period.value, figure.context.date
    if when is None:
        return ""
    if when.text[:1] in _AHEAD_BEGINS and _AHEAD.match(when.text):
        return "ahead"
    if today is None or when.start is None or figure.context.date_from in _UNSURE:
        return ""
    if when.start <= today:
        return ""
    return "on a later day" if when.start == when.end else "later"


def _of_figure(figure: Figure) -> list[str]:
    """Give the signs of a figure by itself."""
    signs = []
    if figure.quantity.dimension in _CHANGES:
        signs.append("rate")
    if figure.quantity.dimension in _SPANS:
        signs.append("span")
    if CHANGED.fullmatch(figure.measure.action) or figure.measure.thing.endswith(_RISE):
        signs.append("change")
    elif figure.measure.action in ACTIONS:
        signs.append("deed")
    text = figure.context.sentence
    if text.endswith(_LEFT, 0, figure.at):
        signs.append("left")
    if text.endswith("的", 0, figure.at):
        signs.append("of")
    return signs

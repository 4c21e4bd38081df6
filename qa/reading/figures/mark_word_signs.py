"""How the word of a mark stands to a figure behind it."""

from __future__ import annotations

from typing import Final

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.mark_words import Word
from qa.reading.figures.seen_figures import (
    NO_STOCK,
    OTHER,
    Seen,
    has_other_basis,
    signs_of_the_last,
)
from qa.reading.words.lexicon import ACTION, ACTIONS

MOST: Final = 3
_COMMAS: Final = ("comma 1", "comma 2", "comma 3")
_FIGURES: Final = ("figure 1", "figure 2", "figure 3")
_NEAR: Final = 2
_SOON: Final = 8
_DONE: Final = regex("已|曾|(?<![除为])了|(?<![通超经])过(?!渡)", holding="已 曾 了 过")
BEEN: Final = regex("已(?:经)?(?![经有达超近突拥约是为形成])", holding="已")
_SUM: Final = regex("合计|共计|总计|共(?!同|享)", holding="合 共 总")
_BESIDES: Final = frozenset(
    "扣押 冻结 缴获 查获 收缴 没收 追缴 返还 挽回 捣毁 查扣 扣留 止付 起获".split()
)
"""What is done besides the arrest of persons, some of whom 其中 told."""
_STANDING: Final = frozenset(
    "拥有 持有 列管 入驻 落户 覆盖 存有 装有 在建 运营 监管 备案 注册 登记".split()
)
"""Actions that leave something standing: 目前注册志愿者3万人 is what there is."""


def signs_of_word(seen: Seen, mark: str, word: Word) -> list[str]:
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
    if mark in OTHER and has_other_basis(seen, mark, word.end):
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
    signs = list(_COMMAS[: min(MOST, commas)])
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
        return [*_FIGURES[: min(MOST, inside)], *signs_of_the_last(seen, mark, seen.before[-1])]
    return ["carried"] if seen.last and mark in seen.last.scope else []


def _whole(seen: Seen, word: Word) -> list[str]:
    """Give whether a figure before the word may be the whole of which this is a part."""
    ahead = [one for one in seen.before if one.until <= word.start][-MOST:]
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
    return not done and figure.quantity.dimension not in NO_STOCK and not BEEN.search(between)

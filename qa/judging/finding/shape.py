"""What a check must have before it may see a text."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import TypeAlias, get_args

from qa.check import Check, Example
from qa.model import Claim, Severity
from qa.patterns import regex

OPEN, CLOSE = "⟦", "⟧"
LANGUAGES = ("zh", "en")
"""The languages that every message is written in."""
Fault: TypeAlias = tuple[str, str]
"""What is wrong, in Chinese and in English, without a full stop."""

_OWN_CODE = regex(r"[A-Z]{3}[0-9]{2}")
_CODE = regex(r"[A-Z]{2,6}[0-9]{2}")
_NAME = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_CHINESE = regex(r"[\u4e00-\u9fff]")
_ENGLISH = regex(r"[A-Za-z]{2}")
_MARKS = regex(f"[{OPEN}{CLOSE}]")
_ENOUGH = 2


def faults(check: object, doc: str, *, own: bool) -> Iterator[Fault]:
    """Give what keeps a check from running; `own` when it is one of ours."""
    if not isinstance(check, Check):
        yield "文件里没有 CHECK = Check(…)", "it has no CHECK = Check(…)"
        return
    yield from _identity(check, own=own)
    yield from _documentation(check, doc)
    yield from _working(check)
    yield from _examples(check)


def _identity(check: Check, *, own: bool) -> Iterator[Fault]:
    if not (_OWN_CODE if own else _CODE).fullmatch(check.code):
        letters = "3" if own else "2–6"
        yield (
            f"编号 {check.code} 应为 {letters} 个大写字母加两位数字",
            f"the code {check.code} should be {letters} capital letters and two digits",
        )
    if not _NAME.fullmatch(check.name):
        yield (
            f"名称 {check.name} 应为小写字母、数字和连字符",
            f"the name {check.name} should be lower-case letters, digits and hyphens",
        )
    if check.code in {*check.explains, *check.absorbs}:
        yield "explains 里有它自己", "it explains itself"


def _documentation(check: Check, doc: str) -> Iterator[Fault]:
    if not (_CHINESE.search(doc) and _ENGLISH.search(doc)):
        yield (
            "文件开头的说明要有中文和英文",
            "the docstring at its top needs Chinese and English",
        )
    for lang in LANGUAGES:
        template = check.message.get(lang, "")
        if not template.strip():
            yield f"message 缺 {lang}", f"message lacks {lang}"
        elif not _is_template(template):
            yield f"message 的 {lang} 括号不配对", f"the {lang} message has unpaired braces"


def _is_template(text: str) -> bool:
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return False
    return all(name.isidentifier() for name in names)


def _working(check: Check) -> Iterator[Fault]:
    if check.severity not in get_args(Severity):
        yield f"没有 {check.severity} 这一级", f"there is no severity {check.severity}"
    if check.scope not in ("article", "run"):
        yield f"没有 {check.scope} 这个范围", f"there is no scope {check.scope}"
    if check.reads not in get_args(Claim):
        yield "reads 不是一种说法（Figure、Total…）", "reads is no claim (Figure, Total …)"
    if check.apart and not check.keys:
        yield "有 apart 就要有 keys 和 compare", "with apart it needs keys and compare"
    if (check.judge is None) == (check.keys is None) or (check.keys is None) != (
        check.compare is None
    ):
        yield (
            "要么给 judge，要么同时给 keys 和 compare",
            "it needs either judge, or keys and compare together",
        )


def _examples(check: Check) -> Iterator[Fault]:
    for kind, zh, en in ((True, "反例（bad）", "bad"), (False, "正例（good）", "good")):
        count = sum(example.bad is kind for example in check.examples)
        if count < _ENOUGH:
            yield (
                f"至少要有 {_ENOUGH} 个{zh}，现有 {count} 个",
                f"it needs at least {_ENOUGH} {en} examples and has {count}",
            )
    for example in check.examples:
        if not _well_marked(example):
            yield (
                f"例文的 {OPEN}{CLOSE} 标记不对：{_start(example)}",
                f"an example is wrongly marked with {OPEN}{CLOSE}: {_start(example)}",
            )


def _well_marked(example: Example) -> bool:
    """Say whether marks are paired, text by text, and stand where something must be found."""
    marked = any(OPEN in text for text in example.texts)
    return bool(example.texts) and all(map(_paired, example.texts)) and marked is example.bad


def _paired(text: str) -> bool:
    depth = 0
    for char in _MARKS.findall(text):
        depth += (char == OPEN) - (char == CLOSE)
        if depth < 0:
            return False
    return depth == 0


def _start(example: Example) -> str:
    """Give enough of an example to know it by."""
    return " ".join("".join(example.texts).split())[:20]

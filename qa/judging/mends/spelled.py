"""What would mend one name that is spelled in two ways. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.mends.sides import unless
from qa.model import Named, Suggestion, Text

_ALL: Final[Text] = {
    "zh": "或“{usual}”{count}处都应作“{name}”",
    "en": "or all {count} of “{usual}” should be “{name}”",
}
_TIMES: Final[Text] = {"zh": "文中有{count}处作“{name}”", "en": "“{name}” {count} times"}


def spelled_mends(
    usual: Sequence[Named], other: Sequence[Named], shown: int
) -> Iterator[Suggestion]:
    """Put the usual name for the other, or the other for the usual.

    The first `shown` places are of the usual name, those behind them are all of the other.
    What stands less often is the likelier slip. Nothing is put for an office's name of today.
    """
    names = (usual[0].name, other[0].name)
    for at in range(shown, shown + len(other)):
        yield Suggestion(at, names[0], _times(usual), likelier=len(usual) > len(other))
    if other[0].kind == "office":
        yield unless(0)
        return
    if len(usual) == 1:
        yield Suggestion(0, names[1], _times(other), likelier=len(other) > 1)
        return
    all_of = {"count": len(usual), "usual": names[0], "name": names[1]}
    yield Suggestion(0, None, {lang: text.format_map(all_of) for lang, text in _ALL.items()})


def _times(named: Sequence[Named]) -> Text:
    told = {"count": len(named), "name": named[0].name}
    return {lang: text.format_map(told) for lang, text in _TIMES.items()}

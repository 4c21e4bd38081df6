"""Regular expressions that are compiled when they are first asked, and as cheaply as can be.

A draft asks about half of those that the modules hold; to compile them all takes longer than
to check it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from qa.compiled import compiled

_OTHERS = (
    "\u2000-\u27bf\u3000-\u33ff\ufe30-\ufe4f\uff00-\uffef\0-\u00ff\u0370-\u04ff\uf000-\uf0ff"
    "\U00010000-\U0010ffff"
)
"""What stands beside Chinese characters: other letters, digits, marks, symbols, bullets, emoji."""

_LEAN = {
    f"[{none}{first}-{last}]": f"[{'' if none else '^'}{_OTHERS}]"
    for none in ("", "^")
    for first, last in ((r"\u4e00", r"\u9fff"), ("一", "\u9fff"), ("一", "龥"))
}
"""Python's compiler walks through a class character by character: there are twenty thousand
Chinese ones, and a fifth as many others."""


_FEW = re.compile(r"(?<!\\)\[([^\x00-\xff]{3,8})\](?![*+?{])")
"""A class of few characters: to map all of Unicode for it takes longer than to try each."""

_OPENING = re.compile(r"(?:\((?:\?:|\?P<\w+>)?)*\[[^\]\\]+\](?![*+?{])")
"""A class that a pattern begins with: a search looks for its characters in a single step."""

_DIGIT = re.compile(r"\[\^?\]?(?:\\.|[^\\\]])*\]|\\.")
_IN_CLASS = re.compile(r"\\.")
"""Classes, and what is escaped outside and inside of them: of all the figures of Unicode, running
text has the ASCII ones alone, and to ask what else a character might be takes twice as long."""

_NOTHING: dict[str, Callable[[str], Any]] = {
    "search": lambda _: None,
    "match": lambda _: None,
    "fullmatch": lambda _: None,
    "finditer": lambda _: iter(()),
    "findall": lambda _: [],
    "split": lambda text: [text],
}
"""What a pattern answers when it is asked about a text in which it matches nothing."""


_WAYS = (*_NOTHING, "sub", "subn")
"""The ways to ask a pattern about a text."""


def _way(name: str) -> Callable[..., Any]:
    def ask(late: _Late, *given: Any, **named: Any) -> Any:  # noqa: ANN401 -- whatever a pattern takes
        if late.waits_for(name, *given):
            return _NOTHING[name](given[0])
        return getattr(late.now(), name)(*given, **named)

    return ask


class _Late:
    """A pattern that does not exist yet; once asked, what it can do are attributes of its own.

    They stand before the methods of the class, and nothing else is in the way of a call.
    """

    _ways: tuple[str, ...] = _WAYS

    def __init__(self, text: str, flags: int, holding: str) -> None:
        self.pattern = text
        self.holding = tuple(holding.split())
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    search, match, fullmatch, finditer, findall, split, sub, subn = map(_way, _WAYS)

    @property
    def flags(self) -> int:
        """How it matches: the flags of `re`, as a number."""
        return self.now().flags

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The number of each named group, by its name."""
        return self.now().groupindex

    def waits_for(self, name: str, text: str, *_: object) -> bool:
        """Say whether a text has none of its words: it need not exist yet to answer."""
        if self._compiled is not None or not self.holding or name not in _NOTHING:
            return False
        return not any(map(text.__contains__, self.holding))

    def now(self) -> re.Pattern[str]:
        """Give the compiled pattern."""
        if self._compiled is None:
            self._compiled = compiled(_lean(self.pattern), self._flags)
            vars(self).update({name: getattr(self._compiled, name) for name in self._ways})
        return self._compiled


class _Headed(_Late):
    """A pattern whose every match begins with one of some characters, and is looked for there.

    Where it matches is asked of a twin that passes over all other characters in a single step.
    """

    _ways = tuple(way for way in _WAYS if way not in {"search", "finditer"})

    def __init__(self, text: str, flags: int, holding: str, heads: str) -> None:
        super().__init__(text, flags, holding)
        self.heads = heads
        self._spots = headed(heads, text, flags, holding=holding)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match, as `re` does."""
        spot = self._spots.search(text, pos, endpos)
        return self.match(text, spot.start(), endpos) if spot else None

    def finditer(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all matches, as `re` does."""
        while found := self.search(text, pos, endpos):
            yield found
            pos = found.end()


def regex(text: str, flags: int = 0, *, holding: str = "", heads: str = "") -> re.Pattern[str]:
    r"""Give a pattern that compiles at its first use, and is as fast as any other from then on.

    A mistake in it, too, shows no sooner. `\d` is one of the ASCII figures, which running text
    has alone; what is asked about text as printed names the wide ones, too. `holding` are words,
    parted by spaces, one of which stands in all that it matches: it does not compile before it
    is asked about one of them. `heads` are all characters that a match may begin with: a search
    of a long text stops at no other; it matches no empty text.
    """
    late = _Headed(text, flags, holding, heads) if heads else _Late(text, flags, holding)
    return cast("re.Pattern[str]", late)


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """Say cheaply whether a pattern may match in a text: it has one of the words it is `holding`.

    True where it names none. To look for a word takes a fraction of asking the pattern, which pays
    for texts of some length.
    """
    words: tuple[str, ...] = getattr(pattern, "holding", ())
    return not words or any(map(text.__contains__, words))


def heads_of(pattern: re.Pattern[str]) -> frozenset[str]:
    """Give the first characters of the words it is `holding`: one is in all that it matches.

    Held against the characters of a text, they tell of many patterns at once which may match.
    """
    words: tuple[str, ...] = getattr(pattern, "holding", ())
    return frozenset(word[0] for word in words)


def headed(heads: str, text: str, flags: int = 0, *, holding: str = "") -> re.Pattern[str]:
    """Give a pattern that finds where another begins, which no text but the `heads` can begin.

    It matches that one character, and so says but whether and where there is any. A search passes
    over all that is no head in a single step; at many branches it would stop each time.
    """
    return regex(rf"[{heads}](?<=(?={text}).)", flags, holding=holding)


def _lean(text: str) -> str:
    """Write a pattern so that it compiles and is found sooner, and matches the same."""
    for wide, lean in _LEAN.items():
        text = text.replace(wide, lean)
    if r"\d" in text:
        text = _DIGIT.sub(_of_figures, text)
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    return text[:start] + _FEW.sub(_branches, text[start:])


def _of_figures(found: re.Match[str]) -> str:
    if found[0] == r"\d":
        return "[0-9]"
    return found[0] if found[0][0] == "\\" else _IN_CLASS.sub(_in_class, found[0])


def _in_class(found: re.Match[str]) -> str:
    return "0-9" if found[0] == r"\d" else found[0]


def _branches(found: re.Match[str]) -> str:
    # branches of one character each would be made one class again
    return f"(?:{'(?=)|'.join((found[1][:1], '|'.join(found[1][1:])))})"

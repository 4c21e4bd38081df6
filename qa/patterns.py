"""Regular expressions that are compiled when they are first asked.

A draft asks about half of those that the modules hold; to compile them all takes longer than
to check it.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """A pattern that does not exist yet; once asked, what it can do is an attribute of its own."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a pattern has
        if name.startswith("_"):
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        value = self.__dict__[name] = getattr(self._compiled, name)
        return value


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern that compiles at its first use, and is as fast as any other from then on.

    A mistake in it, too, shows no sooner.
    """
    return cast("re.Pattern[str]", _Late(text, flags))

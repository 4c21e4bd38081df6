"""Which language the tool speaks: `--lang`, else what the locale says."""

from __future__ import annotations

import os
from contextvars import ContextVar

from qa.model import Text

LANGUAGES = ("zh", "en")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
_chosen: ContextVar[str] = ContextVar("language", default="")


def language() -> str:
    """Give the language of messages: what was chosen, else Chinese in a Chinese locale."""
    if _chosen.get():
        return _chosen.get()
    said = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), "")
    return "zh" if said.lower().startswith("zh") else "en"


def choose(lang: str) -> None:
    """Speak `lang` from now on; empty leaves it to the locale."""
    _chosen.set(lang)


def told(message: Text) -> str:
    """Give a message in the language of the tool."""
    return message[language()]

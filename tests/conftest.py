"""What several tests share: texts read as a user's files would be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import settings

from qa.model import Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

# no test asserts a time: a loaded machine would make it fail
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ReadTexts = Callable[..., list[Reading]]


@pytest.fixture(scope="session")
def read_texts() -> ReadTexts:
    """Read texts as documents called 1, 2 …"""

    def read(*texts: str, date: dt.date | None = None) -> list[Reading]:
        return [
            read_claims(read_text(text, name=str(number), path=str(number), date=date))
            for number, text in enumerate(texts, 1)
        ]

    return read

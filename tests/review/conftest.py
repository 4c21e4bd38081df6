"""A small newsroom under review."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Thread

import pytest

from qa.request import Request
from qa.review.server import Server
from qa.review.session import Review

CLINICS = "村卫生室联网过半\n\n　　全县有村卫生室142个，其中已联网的156个。\n\n　　今年新建18个。\n"
PONDS = "鱼塘改造完成\n\n　　全镇有鱼塘36口，其中养虾的41口。\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "qa.toml").write_text('select = ["SUM02"]\n', "utf-8")
    for name, content in {"clinics.txt": CLINICS, "ponds.txt": PONDS}.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


@pytest.fixture
def review(newsroom: Path) -> Review:
    return Review(Request(paths=(str(newsroom / "news"),)), "zh")


@contextmanager
def _served(newsroom: Path) -> Iterator[Server]:
    review = Review(Request(paths=(str(newsroom / "news"),)), "zh")
    with Server(review) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def served() -> Callable[[Path], AbstractContextManager[Server]]:
    """Give the server of a newsroom, at work in a thread."""
    return _served

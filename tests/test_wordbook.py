"""jieba's dictionary as a file: the same words as from memory, and never in the way."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.linking.wordbook import Wordbook, load_jieba, write

NEWS = "全市破获毒品刑事案件八百余起，新建改建农村公路，惠及沿线群众和茶农"
KEPT = "jieba-*.db"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give an empty cache folder; jieba is as it was afterwards."""
    jieba: Any = load_jieba()
    before = jieba.dt.FREQ, jieba.dt.total
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    yield tmp_path / "qa"
    jieba.dt.FREQ, jieba.dt.total = before


def cut() -> list[str]:
    words: Any = load_jieba()
    return list(words.lcut(NEWS))


def asked() -> type:
    """Tell what jieba looks its words up in."""
    jieba: Any = sys.modules["jieba"]
    return type(jieba.dt.FREQ)


def test_the_first_run_makes_the_file_and_later_ones_cut_by_it(home: Path) -> None:
    first = cut()
    (kept,) = home.glob(KEPT)
    made = kept.stat()
    assert made.st_mode & 0o077 == 0
    assert cut() == first
    assert asked() is Wordbook
    assert kept.stat().st_mtime_ns == made.st_mtime_ns
    assert "刑事案件" in first


@pytest.mark.usefixtures("home")
def test_it_has_the_words_of_the_whole_list_and_their_beginnings() -> None:
    cut()
    jieba: Any = sys.modules["jieba"]
    entries, total = jieba.dt.gen_pfdict(jieba.dt.get_dict_file())
    assert jieba.dt.total == total
    for word in list(entries)[::100]:
        assert jieba.dt.FREQ[word] == entries[word]
        assert (word + "的" in jieba.dt.FREQ) == (word + "的" in entries)


@pytest.mark.parametrize("left", [b"", b"no dictionary", None])
def test_a_file_that_is_broken_is_made_again(home: Path, left: bytes | None) -> None:
    whole = cut()
    (kept,) = home.glob(KEPT)
    good = kept.read_bytes()
    kept.write_bytes(good[: len(good) // 2] if left is None else left)
    assert cut() == whole
    assert kept.stat().st_size == len(good)


def test_without_a_place_for_the_file_it_cuts_all_the_same(home: Path) -> None:
    whole = cut()
    for kept in home.iterdir():
        kept.unlink()
    home.rmdir()
    home.write_bytes(b"in the way")
    assert cut() == whole
    assert asked() is dict
    assert home.read_bytes() == b"in the way"


@given(st.dictionaries(st.text(min_size=1, max_size=4), st.integers(0, 2**31 - 1), max_size=20))
def test_it_answers_as_a_dict_does(
    tmp_path_factory: pytest.TempPathFactory, entries: Mapping[str, int]
) -> None:
    path = tmp_path_factory.mktemp("book") / "words.db"
    sound = {word: count for word, count in entries.items() if word.isprintable()}
    write(path, sound, 7)
    book = Wordbook(path)
    assert book.total == 7
    for word in (*entries, "没有这个词"):
        begins = any(one.startswith(word) for one in sound)
        assert (word in book) == begins
        assert book.get(word) == sound.get(word, 0 if begins else None)
    for word, count in sound.items():
        assert book[word] == count
    with pytest.raises(KeyError):
        book["没有这个词"]


def test_no_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.Error):
        Wordbook(tmp_path / "none.db")

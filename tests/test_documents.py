"""Files → documents: encodings, front matter, dates, and what cannot be read."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.reading import documents
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.formats.text import decode

TEXT = "山城夜市带火消费\n入夏以来，山城夜市接待游客36万人次，同比增长12%，带动就业3000余人。\n"


def file(folder: Path, data: bytes | str, name: str = "a.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def why(path: Path, root: Path, *, encoding: str | None = None) -> str:
    """Read what cannot be read; give the English reason, with the Chinese one checked."""
    with pytest.raises(UnreadableError) as caught:
        read_document(path, root, encoding=encoding)
    message = caught.value.message
    assert set(message) == {"zh", "en"}
    assert all(told and "\n" not in told and "{" not in told for told in message.values())
    return message["en"]


class TestEncoding:
    @pytest.mark.parametrize(
        "encoding",
        ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-32"],
    )
    def test_it_is_found(self, tmp_path: Path, encoding: str) -> None:
        assert read_document(file(tmp_path, TEXT.encode(encoding)), tmp_path).text == TEXT

    def test_it_can_be_told(self, tmp_path: Path) -> None:
        text = "臺北市今年共發放補助金36萬元，惠及居民1200戶。"
        path = file(tmp_path, text.encode("big5"))
        assert read_document(path, tmp_path, encoding="big5").text == text

    def test_told_wrongly_it_says_where(self, tmp_path: Path) -> None:
        path = file(tmp_path, b"abc\xff" + TEXT.encode())
        assert "byte 4 is not valid utf-8" in why(path, tmp_path, encoding="utf-8")
        assert "called “klingon”" in why(path, tmp_path, encoding="klingon")

    def test_damaged_utf8_is_not_taken_for_another_encoding(self, tmp_path: Path) -> None:
        data = (TEXT * 3).encode()
        assert "damaged at byte 29" in why(file(tmp_path, data[:30] + data[31:]), tmp_path)

    def test_neither_utf8_nor_gb18030(self, tmp_path: Path) -> None:
        assert "neither" in why(file(tmp_path, b"caf\xff\xff\xff"), tmp_path)

    def test_line_ends_are_kept(self, tmp_path: Path) -> None:
        text = TEXT.replace("\n", "\r\n")
        document = read_document(file(tmp_path, text), tmp_path)
        assert document.text == text
        assert document.quote(document.articles[0].blocks[0].span) == "山城夜市带火消费"


class TestUnreadable:
    def test_binary(self, tmp_path: Path) -> None:
        assert "not a text file" in why(file(tmp_path, b"PK\x03\x04\x00\x00abc"), tmp_path)
        assert "not a text file" in why(file(tmp_path, b"\x01\x02\x03abc\x04\x05" * 9), tmp_path)

    def test_missing(self, tmp_path: Path) -> None:
        assert "no such file" in why(tmp_path / "b.txt", tmp_path)

    def test_folder(self, tmp_path: Path) -> None:
        assert "folder" in why(tmp_path, tmp_path)

    def test_forbidden(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_: Path) -> bytes:
            raise PermissionError

        monkeypatch.setattr(Path, "read_bytes", refuse)
        assert "no permission" in why(file(tmp_path, TEXT), tmp_path)

    def test_broken(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(_: Path) -> bytes:
            raise OSError(5, "disk on fire")

        monkeypatch.setattr(Path, "read_bytes", fail)
        assert "disk on fire" in why(file(tmp_path, TEXT), tmp_path)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
    def test_pipe(self, tmp_path: Path) -> None:
        path = tmp_path / "pipe"
        os.mkfifo(path)
        assert "standard input" in why(path, tmp_path)

    def test_too_large(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(documents, "LARGEST", 1024**2)
        path = file(tmp_path, b"a" * (1024**2 + 1))
        assert "2 MB, more than the 1 MB" in why(path, tmp_path)

    @pytest.mark.parametrize(
        "text", ["", "\n\n \t\u3000\n", "\ufeff", "---\ndate: 2024-05-20\n---\n"]
    )
    def test_an_empty_file_is_a_document_without_articles(self, tmp_path: Path, text: str) -> None:
        assert read_document(file(tmp_path, text), tmp_path).articles == ()


class TestNames:
    def test_the_id_is_the_path_below_the_root(self, tmp_path: Path) -> None:
        path = file(tmp_path, TEXT, "2024/06/a.txt")
        document = read_document(path, tmp_path)
        assert (document.id, document.path) == ("2024/06/a.txt", str(path))
        assert {block.span.document for block in document.articles[0].blocks} == {"2024/06/a.txt"}

    def test_however_the_path_is_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file(tmp_path, TEXT, "in/a.txt")
        monkeypatch.chdir(tmp_path / "in")
        assert read_document(Path("a.txt"), Path("..")).id == "in/a.txt"
        assert read_document(Path("../in/a.txt"), tmp_path).id == "in/a.txt"

    def test_a_file_outside_the_root(self, tmp_path: Path) -> None:
        path = file(tmp_path, TEXT)
        (tmp_path / "root").mkdir()
        assert read_document(path, tmp_path / "root").id == "../a.txt"

    def test_the_ending_tells_the_format(self, tmp_path: Path) -> None:
        text = "# 山城夜市\n\n`夜市`今年*接待*游客36万人次。\n"
        plain, marked = (
            read_document(file(tmp_path, text, name), tmp_path).articles[0].blocks[1].flow.text
            for name in ("a.txt", "a.MD")
        )
        assert plain == "`夜市`今年*接待*游客36万人次。"
        assert marked == "夜市今年接待游客36万人次。"


class TestFrontMatter:
    @pytest.mark.parametrize(
        "written",
        ["2024-05-20", '"2024-05-20"', "2024/5/20", "2024年5月20日", "2024-05-20T08:00:00+08:00"],
    )
    def test_its_date_is_the_articles(self, written: str) -> None:
        (article,) = read_text(f"---\ndate: {written}\n---\n{TEXT}").articles
        assert (article.date, article.date_from) == (dt.date(2024, 5, 20), "front-matter")

    def test_the_day_of_print_outranks_the_day_of_writing(self) -> None:
        (article,) = read_text(f"---\ndate: 2024-05-20\nprinted: 2024-05-21\n---\n{TEXT}").articles
        assert (article.date, article.written) == (dt.date(2024, 5, 21), dt.date(2024, 5, 20))

    def test_a_date_told_by_the_user_outranks_it(self) -> None:
        day = dt.date(2024, 6, 1)
        (article,) = read_text(f"---\ndate: 2024-05-20\n---\n{TEXT}", date=day).articles
        assert (article.date, article.date_from) == (day, "option")

    @pytest.mark.parametrize("written", ["2024-02-30", "someday", "", "20240520"])
    def test_an_impossible_date_is_ignored(self, written: str) -> None:
        (article,) = read_text(f"---\ndate: {written}\n---\n{TEXT}").articles
        assert article.date_from != "front-matter"

    def test_it_is_no_part_of_the_text(self) -> None:
        front = "---\ntitle: 夜市\ntags:\n  - 36万\n# 说明\nnote: 99人\n---\n"
        (article,) = read_text(front + TEXT).articles
        assert [b.flow.text[:4] for b in article.blocks] == ["山城夜市", "入夏以来"]
        assert article.blocks[0].span.start == len(front)

    def test_its_title_serves_where_the_text_has_none(self) -> None:
        front = "---\ntitle: “夜市：账本”\n---\n"
        body = TEXT.split("\n")[1]
        assert read_text(front + body).articles[0].title == "“夜市：账本”"
        assert read_text(front + TEXT).articles[0].title == "山城夜市带火消费"

    @pytest.mark.parametrize(
        "text",
        ["---\ndate: 2024-05-20\n正文没有结束标记，共36人。", "----\ndate: 2024-05-20\n----\n"],
    )
    def test_what_is_not_closed_is_none(self, text: str) -> None:
        told = [b.flow.text for a in read_text(text).articles for b in a.blocks]
        assert any("date" in t for t in told)


class TestLaws:
    @given(st.text())
    def test_any_text_is_read(self, text: str) -> None:
        document = read_text(text)
        assert document.text == text.removeprefix("\ufeff")

    @given(st.binary())
    def test_any_bytes_are_read_or_refused(self, data: bytes) -> None:
        with suppress(UnreadableError):
            assert "\x00" not in decode(data)

"""Word files made and opened by a real office program."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

pytestmark = pytest.mark.parts

STORY = (
    "全县排查隐患二百余处\n"
    "本报讯 全县排查隐患：住宅118处、厂房74处、学校32处，合计236处。\n"
    "下一步，县里将逐处整改。\n"
)


def converted(source: Path, ending: str, folder: Path) -> Path:
    """Let LibreOffice save a file in another format."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = shutil.which("soffice") or "soffice"
    outdir = ["--outdir", str(folder), str(source)]
    command = [office, profile, "--headless", "--convert-to", ending, *outdir]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{source.stem}.{ending.split(':', maxsplit=1)[0]}"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Give a Word file that LibreOffice made."""
    plain = tmp_path / "稿 件.txt"
    plain.write_text(STORY, encoding="utf-8-sig")
    return converted(plain, "docx:MS Word 2007 XML", tmp_path)


def qa(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "qa", *arguments, "--lang", "zh"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_file_made_by_libreoffice_is_read_and_commented(draft: Path, tmp_path: Path) -> None:
    copy = tmp_path / "批" / "已批.docx"
    copy.parent.mkdir()
    ended = qa("check", draft, "--annotate", copy)
    assert ended.returncode == 1, ended.stderr
    assert "236处" in ended.stdout
    comments = [comment.text for comment in docx.Document(str(copy)).comments]
    assert len(comments) == 4
    before = converted(draft, "txt:Text (encoded):UTF8", tmp_path / "前").read_text("utf-8-sig")
    after = converted(copy, "txt:Text (encoded):UTF8", tmp_path / "后").read_text("utf-8-sig")
    assert before.split() == STORY.split()
    assert after.split() == before.split()


def test_the_comments_survive_libreoffice(draft: Path, tmp_path: Path) -> None:
    copy = tmp_path / "已批.docx"
    qa("check", draft, "--annotate", copy)
    again = converted(copy, "docx:MS Word 2007 XML", tmp_path / "又")
    texts = [comment.text for comment in docx.Document(str(again)).comments]
    assert len(texts) == 4
    assert all("118处 + 74处 + 32处" in text for text in texts)

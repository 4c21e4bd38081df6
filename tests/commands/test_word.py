"""Word files: what is read of them, and the comments in a copy."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from qa.reading.documents import read_document

Run = Callable[..., tuple[int, str, str]]
W = nsdecls("w")
SUM = "全县排查隐患：住宅118处、厂房74处、学校32处，合计236处。"


def saved(document: WordDocument, folder: Path, name: str = "稿 件.docx") -> Path:
    path = folder / name
    document.save(str(path))
    return path


def text_of(path: Path) -> str:
    return read_document(path, path.parent).text


def add(document: WordDocument, inner: str) -> None:
    """Add a paragraph of bare XML."""
    empty = document.add_paragraph()._p  # noqa: SLF001 -- there is no public way to the XML
    empty.getparent().replace(empty, parse_xml(f"<w:p {W}>{inner}</w:p>"))


# ── reading ─────────────────────────────────────────────────────────────────


def test_headings_paragraphs_and_tables_stand_in_reading_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("全县排查隐患224处", level=0)
    document.add_paragraph("本报讯 排查分三轮进行。")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        [cell for row in table.rows for cell in row.cells],
        ("住宅", "118处", "厂房", "74处"),
        strict=True,
    ):
        cell.text = words
    document.add_paragraph("下一步将逐处整改。")
    read = read_document(saved(document, tmp_path), tmp_path)
    (story,) = read.articles
    kinds = [block.kind for block in story.blocks]
    assert story.title == "全县排查隐患224处"
    assert kinds[0] == "headline"
    assert [block.flow.text.replace(" ", "") for block in story.blocks] == [
        "全县排查隐患224处",
        "本报讯排查分三轮进行。",
        "住宅118处",
        "厂房74处",
        "下一步将逐处整改。",
    ]


def test_tracked_changes_are_read_as_accepted_and_told(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    add(
        document,
        "<w:r><w:t>投入资金</w:t></w:r>"
        '<w:del w:id="1" w:author="甲"><w:r><w:delText>20</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="甲"><w:r><w:t>30</w:t></w:r></w:ins>'
        "<w:r><w:t>万元。</w:t></w:r>",
    )
    assert text_of(saved(document, tmp_path)).strip() == "投入资金30万元。"
    code, shown, _ = qa("check", "稿 件.docx", "--format", "json", "--lang", "zh")
    assert code == 0
    assert "修订" in json.loads(shown)["summary"]["notes"][0]


def test_links_breaks_boxes_and_ruby_are_read_hidden_text_is_not(tmp_path: Path) -> None:
    document = docx.Document()
    add(
        document,
        "<w:hyperlink><w:r><w:t>点击</w:t></w:r></w:hyperlink>"
        "<w:r><w:t>阅</w:t><w:br/><w:t>读</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>lǜ</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>率</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent>"
        "</w:pict></w:r>",
    )
    assert text_of(saved(document, tmp_path)) == "点击阅\n读率\n\n文本框\n\n"


def test_the_day_a_file_was_saved_is_not_the_day_of_the_article(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("全县排查隐患236处。")
    (story,) = read_document(saved(document, tmp_path, "a.docx"), tmp_path).articles
    assert story.date is None


# ── comments ────────────────────────────────────────────────────────────────


def comments_of(path: Path) -> dict[str, list[str]]:
    """Give the words that each comment stands on, by the comment's text."""
    document = docx.Document(str(path))
    ranges: dict[str, str] = {}
    open_now: set[str] = set()
    for element in document.element.body.iter():
        number = element.get(qn("w:id")) or ""
        if element.tag == qn("w:commentRangeStart"):
            open_now.add(number)
        elif element.tag == qn("w:commentRangeEnd"):
            open_now.discard(number)
        elif element.tag == qn("w:t"):
            for one in open_now:
                ranges[one] = ranges.get(one, "") + (element.text or "")
    found: dict[str, list[str]] = {}
    for comment in document.comments:
        found.setdefault(comment.text, []).append(ranges.get(str(comment.comment_id), ""))
    return found


def annotated(qa: Run, folder: Path, name: str = "稿 件.docx") -> Path:
    code, _, said = qa("check", name, "--annotate", "已批.docx", "--lang", "zh")
    assert code in {0, 1}, said
    return folder / "已批.docx"


def test_each_side_has_a_comment_on_exactly_its_words(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    document.add_paragraph(SUM)
    path = saved(document, tmp_path)
    found = comments_of(annotated(qa, tmp_path))
    assert sorted(words for group in found.values() for words in group) == [
        "118处", "236处", "32处", "74处",
    ]  # fmt: skip
    assert all("118处 + 74处 + 32处" in said for said in found)
    assert all("可改" in said for said in found)
    assert docx.Document(str(path)).paragraphs[0].text == SUM


def test_text_formatting_and_old_comments_stay(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for words in ("全县排查隐患：住宅11", "8处、厂房74处、学", "校32处，合计236处。"):
        paragraph.add_run(words)
    paragraph.runs[1].bold = True
    paragraph.runs[2].font.color.rgb = RGBColor(0xC0, 0, 0)
    document.add_comment(paragraph.runs[1], "主任：再核一遍", author="主任", initials="主")
    saved(document, tmp_path)
    after = docx.Document(str(annotated(qa, tmp_path)))
    (copy,) = after.paragraphs
    assert copy.text == SUM
    assert styles(copy) == styles(paragraph)
    assert [c.text for c in after.comments if c.author == "主任"] == ["主任：再核一遍"]
    assert len(list(after.comments)) == 5


def styles(paragraph: Paragraph) -> list[tuple[str, bool | None, str]]:
    """Give each character with its looks."""
    return [
        (char, run.bold, str(run.font.color.rgb)) for run in paragraph.runs for char in run.text
    ]


def test_comments_stand_in_tables_links_and_insertions(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "全县排查隐患：住宅118处、"
    inner = table.cell(0, 0).paragraphs[0]._p  # noqa: SLF001
    link = OxmlElement("w:hyperlink")
    link.append(parse_xml(f"<w:r {W}><w:t>厂房74处、</w:t></w:r>"))
    inserted = parse_xml(
        f'<w:ins {W} w:id="9" w:author="甲"><w:r><w:t>学校32处，合计236处。</w:t></w:r></w:ins>'
    )
    inner.append(link)
    inner.append(inserted)
    saved(document, tmp_path)
    found = comments_of(annotated(qa, tmp_path))
    marked = sorted(words for group in found.values() for words in group)
    assert marked == ["118处", "236处", "32处", "74处"]


def test_in_a_text_box_the_comment_stands_where_the_box_hangs(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    add(
        document,
        "<w:r><w:t>图表见右</w:t></w:r><w:r><w:pict><w:txbxContent>"
        f"<w:p><w:r><w:t>{SUM}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    )
    saved(document, tmp_path)
    found = comments_of(annotated(qa, tmp_path))
    assert any(said.startswith("“236处”") for said in found)


def test_a_footnote_is_read_and_commented_at_its_reference(tmp_path: Path, qa: Run) -> None:
    path = saved(docx.Document(), tmp_path, "无注.docx")
    body = '<w:p><w:r><w:t>排查见注</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>{SUM}</w:t></w:r></w:p></w:footnote>'
    with_footnote(path, tmp_path / "稿 件.docx", body, note)
    assert SUM in text_of(tmp_path / "稿 件.docx")
    copy = annotated(qa, tmp_path)
    assert any(said.startswith("“236处”") for said in comments_of(copy))
    with zipfile.ZipFile(copy) as archive:
        assert "comment" not in archive.read("word/footnotes.xml").decode()


def with_footnote(source: Path, target: Path, body: str, note: str) -> None:
    """Write a Word file with a footnote, which python-docx cannot make."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else None
            if name == "word/document.xml" and data:
                data = data.replace("<w:body>", f"<w:body>{body}")
            elif name == "[Content_Types].xml" and data:
                override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'
                data = data.replace("</Types>", f"{override}</Types>")
            elif name == "word/_rels/document.xml.rels" and data:
                link = f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/>'
                data = data.replace("</Relationships>", f"{link}</Relationships>")
            new.writestr(name, old.read(name) if data is None else data)
        new.writestr("word/footnotes.xml", f"<w:footnotes {W}>{note}</w:footnotes>")


def test_places_in_word_text_are_extracted_ones(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    document.add_paragraph("第一段没有数字。")
    document.add_paragraph(SUM)
    saved(document, tmp_path)
    _, shown, _ = qa("check", "稿 件.docx", "--format", "json")
    tree = json.loads(shown)
    assert tree["documents"][0]["coordinates"] == "extracted"
    assert {place["paragraph"] for place in tree["findings"][0]["places"]} == {2}


@pytest.mark.parametrize(
    ("paths", "target"),
    [
        (["稿 件.docx"], "稿 件.docx"),
        (["稿 件.docx"], "已批.pdf"),
        (["稿.txt"], "已批.docx"),
        (["稿 件.docx", "稿.txt"], "已批.docx"),
    ],
)
def test_a_copy_that_cannot_be_written_is_refused_in_one_line(
    paths: list[str], target: str, tmp_path: Path, qa: Run
) -> None:
    document = docx.Document()
    document.add_paragraph(SUM)
    before = saved(document, tmp_path).read_bytes()
    (tmp_path / "稿.txt").write_text(SUM, encoding="utf-8")
    code, shown, said = qa("check", *paths, "--annotate", target, "--lang", "zh")
    assert (code, shown, said.count("\n")) == (2, "", 1)
    assert (tmp_path / "稿 件.docx").read_bytes() == before


# ── hostile files ───────────────────────────────────────────────────────────


def rezipped(path: Path, part: str, data: bytes) -> None:
    """Put `data` in the place of one part of a Word file."""
    old = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, data if name == part else old.read(name))


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(9):
            archive.writestr(f"word/media/{number}.bin", bytes(32 << 20))


def nested(path: Path) -> None:
    deep = f"<w:document {W}><w:body>{'<w:p>' * 1_000_000}"
    rezipped(path, "word/document.xml", deep.encode())


def entities(path: Path) -> None:
    grown = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9)]
    doctype = f'<!DOCTYPE d [<!ENTITY e0 "{"哈" * 10}">{"".join(grown)}'
    outside = '<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>&e8;&x;</w:t></w:r></w:p></w:body></w:document>"
    rezipped(path, "word/document.xml", (doctype + outside + body).encode())


HOSTILE: dict[str, Callable[[Path], object]] = {
    "truncated": lambda path: path.write_bytes(path.read_bytes()[:-400]),
    "text": lambda path: path.write_text("全县排查隐患236处。", encoding="utf-8"),
    "empty": lambda path: path.write_bytes(b""),
    "old Word": lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "password": lambda path: path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    ),
    "no document": lambda path: rezipped(path, "word/document.xml", b""),
    "no xml": lambda path: rezipped(path, "word/document.xml", b"<w:document"),
    "bomb": bomb,
    "nested": nested,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_one_line_and_the_others_are_checked(
    kind: str, tmp_path: Path, qa: Run
) -> None:
    document = docx.Document()
    document.add_paragraph(SUM)
    HOSTILE[kind](saved(document, tmp_path, "坏.docx"))
    saved(document, tmp_path, "好.docx")
    code, shown, said = qa("check", ".", "--lang", "zh", "--format", "json")
    assert code == 2
    assert said.count("\n") == 1
    assert said.startswith("qa: 坏.docx: ")
    tree = json.loads(shown)
    assert [one["id"] for one in tree["documents"]] == ["好.docx"]
    assert tree["findings"]


def test_entities_are_not_followed(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    path = saved(document, tmp_path, "实体.docx")
    entities(path)
    code, shown, said = qa("check", "实体.docx", "--format", "json")
    assert code in {0, 2}
    assert "哈哈" not in shown + said
    assert len(shown) < 10_000


def test_word_s_own_lock_file_is_passed_over(tmp_path: Path, qa: Run) -> None:
    document = docx.Document()
    document.add_paragraph("全县排查隐患236处。")
    saved(document, tmp_path)
    (tmp_path / "~$稿 件.docx").write_bytes(b"\x00" * 162)
    assert qa("check", ".")[0] == 0


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, qa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = docx.Document()
    document.add_paragraph(SUM)
    saved(document, tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    code, _, said = qa("check", "稿 件.docx", "--lang", "zh")
    assert code == 2
    assert "pip install 'qa-newsroom[docx]'" in said

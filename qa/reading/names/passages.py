"""Articles and their blocks as passages, with the marks by which reuse is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from qa.model import Block, Context, Flow, Passage, Span
from qa.patterns import regex
from qa.reading.scene.scene import Line, Scene
from qa.reading.words.surnames import SINGLE

_BODY = ("paragraph", "list")
_TELLING = 2
"""So many paragraphs tell what a headline tells."""
_PAUSES = "，；：。！？"
_NOISE = regex(rf"[\W\d_〇零一二两三四五六七八九十百千万亿](?<![{_PAUSES}])")
_PAUSE = regex(f"[{_PAUSES}]")
_DIGITS = frozenset("0123456789")
_NAMED = regex(
    rf"[{_PAUSES}]"
    r"(?:(?P<place>[\u4e00-\u9fff]{2,3}?)(?:[县区镇乡村](?![域级内间民])|社区|街道|小学|中学|学校|医院|卫生院"
    r"|水库|公司|博物馆|图书馆|养护中心|林场|景区)"
    rf"|(?P<person>[{''.join(sorted(SINGLE))}][\u4e00-\u9fff]{{1,2}}?)(?:的[办做经想]|[说称带把在]|介绍|告诉|组织|牵头))"
)
_COUNTED = regex(
    rf"(?<![^{_PAUSES}])[\u4e00-\u9fff]{{3,9}}\d[\d.]*[1-9]\d?[万亿]?[\u4e00-\u9fff%‰]{{1,3}}(?![^{_PAUSES}])"
)
"""A short clause with a number of two digits or more, which hardly two articles have alike."""
_SHINGLE = 8
_MARKS = 2
_SHORTEST = 20
_TOLD, _IN_FIGURES = 14, 24
"""A sentence of fewer characters counts that is as long with its figures."""
_CLAUSE = 10
_HAN_BYTES = 3
_WINDOWS = tuple(slice(_HAN_BYTES * at, _HAN_BYTES * (at + _SHINGLE)) for at in range(300))
"""Where the shingles stand in a sentence of Chinese characters alone."""


def read_passages(scene: Scene) -> list[Passage]:
    """Give each block as a passage, then the body of the article as one."""
    contexts = {line.context.block: line.context for line in reversed(scene.lines)}
    blocks = [
        (block, contexts[number])
        for number, block in enumerate(scene.article.blocks)
        if number in contexts and block.kind != "byline"
    ]
    passages = [_paragraph(block, context) for block, context in blocks]
    body = [(block, context) for block, context in blocks if block.kind in _BODY]
    return [*passages, *_leads(blocks, body), _article(scene, body)] if body else passages


def _leads(
    blocks: Sequence[tuple[Block, Context]], body: Sequence[tuple[Block, Context]]
) -> Iterator[Passage]:
    """Give each headline with the paragraphs that tell it first, as one passage."""
    told, context = [block for block, _ in body[:_TELLING]], body[0][1]
    for head in (block for block, _ in blocks if block.kind == "headline"):
        if head.span.start < told[0].span.start:
            flow = join_blocks([head, *told])
            span = Span(head.span.document, head.span.start, told[-1].span.end)
            yield Passage(span, flow.text, "lead", frozenset(), _of(context, span), flow)


def _paragraph(block: Block, context: Context) -> Passage:
    context = _of(context, block.span)
    return Passage(block.span, block.flow.text, "paragraph", frozenset(), context, block.flow)


def _of(context: Context, span: Span) -> Context:
    """Give the context of a sentence as that of all that `span` holds."""
    return Context(
        context.document,
        context.article,
        context.title,
        context.date,
        context.date_from,
        context.block,
        context.kind,
        span,
        context.sentence,
        context.gist,
    )


def _article(scene: Scene, body: Sequence[tuple[Block, Context]]) -> Passage:
    flow = join_blocks([block for block, _ in body])
    marks = _marks([line for line in scene.lines if line.context.kind in _BODY])
    context = _of(body[0][1], scene.article.span)
    return Passage(scene.article.span, flow.text, "article", marks, context, flow)


def join_blocks(blocks: Sequence[Block]) -> Flow:
    """Put the blocks below one another into one running text, each on a line of its own."""
    texts: list[str] = []
    runs: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        runs += [(at + offset, origin) for offset, origin in block.flow.runs]
        texts.append(block.flow.text)
        at += len(block.flow.text) + 1
    return Flow("\n".join(texts), tuple(runs))


def _marks(lines: Sequence[Line]) -> frozenset[int]:
    """Give the smallest hashes of the shingles of long sentences and clauses, figures left out.

    Sentences that agree in most words share at least one with high probability, and so do those
    that have one clause in common, a short one with its number, or begin clauses with one name.
    """
    marks = {crc32(name.encode()) for name in _names([line.text for line in lines])}
    for line in lines:
        sentence = line.text
        clauses = _PAUSE.split(_NOISE.sub("", sentence))
        long = [clause for clause in clauses if len(clause) >= _CLAUSE]
        marks.update(min(_hashes(clause)) for clause in long)
        words = "".join(clauses)
        told = len(words) >= _TOLD and len(sentence) >= _IN_FIGURES
        if not line.letters.isdisjoint(_DIGITS):
            marks.update(crc32(told.encode()) for told in _COUNTED.findall(sentence))
        if len(long) < _MARKS and (told or len(words) >= _SHORTEST):
            marks.update(sorted(set(_hashes(words)))[: _MARKS - len(long)])
    return frozenset(marks)


def _names(sentences: Sequence[str]) -> Iterator[str]:
    """Give the names that clauses begin with: of a body, or of a person who does something."""
    story = "".join(f"。{sentence}" for sentence in sentences)
    return (found["place"] or found["person"] for found in _NAMED.finditer(story))


def _hashes(words: str) -> Iterable[int]:
    """Give the hashes of all shingles, whose bytes are cut from one string where they can be."""
    data = words.encode()
    count = len(words) - _SHINGLE + 1
    if len(data) == _HAN_BYTES * len(words) and count <= len(_WINDOWS):
        return map(crc32, map(data.__getitem__, _WINDOWS[:count]))
    return (crc32(words[at : at + _SHINGLE].encode()) for at in range(count))

"""Documents of a run, at hand or fetched one by one: no report needs more than a few at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import overload

from qa.model.text import Document


class Documents(Sequence[Document]):
    """Documents in order; each is fetched by its id whenever it is asked for, and not kept."""

    def __init__(self, ids: Iterable[str], fetch: Callable[[str], Document]) -> None:
        self.ids, self.fetch = tuple(ids), fetch

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Document: ...

    @overload
    def __getitem__(self, at: slice) -> Documents: ...

    def __getitem__(self, at: int | slice) -> Document | Documents:
        if isinstance(at, slice):
            return Documents(self.ids[at], self.fetch)
        return self.fetch(self.ids[at])


def ids_of(documents: Iterable[Document]) -> tuple[str, ...]:
    """Give the ids of documents in order."""
    return documents.ids if isinstance(documents, Documents) else tuple(one.id for one in documents)


def finder(documents: Iterable[Document]) -> Callable[[str], Document]:
    """Give what finds one of the documents by its id."""
    if isinstance(documents, Documents):
        return documents.fetch
    return {document.id: document for document in documents}.__getitem__

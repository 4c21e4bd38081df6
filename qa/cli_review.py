"""How `qa review` is called."""

from __future__ import annotations

from typing import Annotated

import typer

from qa.options import (
    BaselineFile,
    ConfigFile,
    Date,
    Encoding,
    Ignore,
    Lang,
    Paths,
    Select,
    codes,
    day,
)

Port = Annotated[
    int,
    typer.Option(
        "--port", metavar="NUMBER", help="Where to serve it, by default any free port. 端口",
        min=0, max=65535, show_default=False,
    ),
]  # fmt: skip


def review(  # noqa: PLR0913 -- an option each: typer reads them off the signature
    paths: Paths,
    *,
    port: Port = 0,
    select: Select = None,
    ignore: Ignore = None,
    baseline: BaselineFile = None,
    date: Date = "",
    encoding: Encoding = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Go through the findings in the browser, deciding each / 在浏览器里逐条审."""
    del lang
    from qa.request import Request
    from qa.review import command

    request = Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        select=codes(select),
        ignore=codes(ignore),
        baseline=baseline,
    )
    return command.review(request, port)

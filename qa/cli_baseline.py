"""How the baseline is asked for: `qa baseline` and `qa accept`."""

from __future__ import annotations

from typing import Annotated

import typer

from qa.options import (
    BaselineFile,
    ConfigFile,
    Date,
    Encoding,
    Expires,
    Lang,
    Paths,
    Reason,
    Wanted,
    Where,
    day,
)


def baseline(
    paths: Paths,
    *,
    prune: Annotated[
        bool,
        typer.Option("--prune", help="Only take out what no longer stands. 只清除过时的条目"),
    ] = False,
    baseline: BaselineFile = None,
    date: Date = "",
    encoding: Encoding = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Take what is found now as known / 把现有问题记入基线."""
    del lang
    from qa import commands
    from qa.request import Request

    request = Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        baseline=baseline,
    )
    return commands.keep_baseline(request, prune=prune)


def accept(  # noqa: PLR0913 -- an option each: typer reads them off the signature
    fingerprint: Wanted,
    paths: Where = None,
    *,
    reason: Reason,
    expires: Expires = "",
    baseline: BaselineFile = None,
    date: Date = "",
    encoding: Encoding = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Write into the baseline that a finding may stay / 认可一条发现, 记入基线."""
    del lang
    from qa import commands
    from qa.request import Request

    request = Request(paths=(), config=config, encoding=encoding, date=day(date), baseline=baseline)
    return commands.accept(
        [fingerprint, *(paths or ())], request, reason=reason, expires=day(expires, "--expires")
    )

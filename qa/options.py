"""The options that several commands take, and how their values are read."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Annotated

import typer

from qa.language import LANGUAGES, choose
from qa.messages import RefusalError, meant, text


def one_of(option: str, known: tuple[str, ...], value: str) -> str:
    """Give the value of an option if it is known or empty; raises RefusalError."""
    if value and value not in known:
        told_of = {"option": option, "known": " | ".join(known), "value": value}
        raise RefusalError(text("bad-choice", **told_of, **meant(value, list(known))))
    return value


def _lang(value: str) -> str:
    choose(one_of("--lang", LANGUAGES, value))
    return value


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def day(value: str) -> dt.date | None:
    """Read a day written as 2025-03-24, None when empty; raises RefusalError."""
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value if _DAY.fullmatch(value) else "")
    except ValueError as error:
        raise RefusalError(text("bad-date", value=value)) from error


def codes(values: list[str] | None) -> tuple[str, ...]:
    """Take codes apart that were given together: `--select SUM01,CHG`."""
    parts = [part.strip().upper() for value in values or () for part in value.split(",")]
    return tuple(part for part in parts if part)


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files, folders (*.txt *.md *.markdown), or - for standard input. 文件或文件夹",
        show_default=False,
    ),
]
Lang = Annotated[
    str,
    typer.Option(
        metavar="zh|en",
        help="Language of messages, by default that of the locale. 提示语言",
        callback=_lang,
        is_eager=True,
        show_default=False,
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="qa.toml or pyproject.toml, by default the nearest to the first input. 配置",
    ),
]
Date = Annotated[
    str,
    typer.Option(
        metavar="YYYY-MM-DD", help="The day the articles appear. 见报日期", show_default=False
    ),
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding, by default detected. 编码")
]
StdinName = Annotated[
    str, typer.Option(metavar="NAME", help="What to call standard input. 标准输入的名称")
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Only these checks: SUM01,CHG. 只做这些检查"),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="CODES", help="Without these checks. 不做这些检查")
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="What is known already, by default qa-baseline.json beside the configuration. 基线",
    ),
]

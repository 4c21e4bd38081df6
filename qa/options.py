"""The options that several commands take, and how their values are read."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Annotated

import typer

from qa.config import FAIL_ON, FailOn
from qa.formats import ENDINGS, FORMATS
from qa.language import LANGUAGES, choose
from qa.messages import RefusalError, meant, text


def one_of(option: str, known: tuple[str, ...], value: str) -> str:
    """Give the value of an option if it is known or empty; raises RefusalError."""
    if value and value not in known:
        told_of = {"option": option, "known": " | ".join(known), "value": value}
        raise RefusalError(text("bad-choice", **told_of, **meant(value, list(known))))
    return value


def report_form(value: str) -> str:
    """Read the `--format` of a report; raises RefusalError."""
    return one_of("--format", ("terminal", *FORMATS), value)


def fail_level(value: str) -> FailOn | None:
    """Read `--fail-on`, None when empty; raises RefusalError."""
    level = one_of("--fail-on", FAIL_ON, value)
    return next((one for one in FAIL_ON if one == level), None)


def _lang(value: str) -> str:
    choose(one_of("--lang", LANGUAGES, value))
    return value


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def day(value: str, option: str = "--date") -> dt.date | None:
    """Read a day written as 2025-03-24, None when empty; raises RefusalError."""
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value if _DAY.fullmatch(value) else "")
    except ValueError as error:
        raise RefusalError(text("bad-date", option=option, value=value)) from error


def codes(values: list[str] | None) -> tuple[str, ...]:
    """Take codes apart that were given together: `--select SUM01,CHG`."""
    parts = [part.strip().upper() for value in values or () for part in value.split(",")]
    return tuple(part for part in parts if part)


def with_revision(arguments: list[str]) -> list[str]:
    """Give `--changed` the revision HEAD where none follows it.

    What follows is a revision unless it is another option or the path of something there.
    """
    full = []
    for at, word in enumerate(arguments):
        after = arguments[at + 1] if at + 1 < len(arguments) else "-"
        bare = word == "--changed" and (after.startswith("-") or Path(after).exists())
        full.append("--changed=HEAD" if bare else word)
    return full


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files, folders (*.txt *.md *.docx), or - for standard input. 文件或文件夹",
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
ArchiveFile = Annotated[
    Path | None,
    typer.Option(
        "--archive",
        metavar="FILE",
        help="What was published before, by default qa-archive.db beside the configuration. 存档",
    ),
]
Form = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"What standard output gets: terminal, {', '.join(FORMATS)}. 标准输出的格式",
    ),
]
Output = Annotated[
    list[Path] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=f"Also write this report, by its ending {' '.join(ENDINGS)}; repeatable. 写报告",
    ),
]
Fail = Annotated[
    str,
    typer.Option(
        metavar="error|warning|note|never",
        help="From what on new findings give exit code 1, by default error. 何时退出码为 1",
        show_default=False,
    ),
]
Why = Annotated[
    str,
    typer.Option(
        "--why",
        metavar="FINGERPRINT",
        help="Show instead what this finding rests on: what its figures share and what may tell "
        "them apart; exit code 0. 只看这一条发现的依据",
        show_default=False,
    ),
]
Changed = Annotated[
    str,
    typer.Option(
        "--changed",
        metavar="[REV]",
        help="Tell only of files that git says have changed since REV, by default HEAD; all the "
        "others are read for comparison. 只报告改动过的文件",
        show_default=False,
    ),
]
Annotate = Annotated[
    Path | None,
    typer.Option(
        "--annotate",
        metavar="FILE",
        help="Write a copy of the Word file with a comment on each side of every new finding. "
        "写一份带批注的 Word 副本",
        show_default=False,
    ),
]
Wanted = Annotated[
    str,
    typer.Argument(
        metavar="FINGERPRINT",
        help="As a report shows it behind #; a unique beginning of at least 4 characters is "
        "enough. More may follow. 指纹，写前几位即可，可以写几个",
        show_default=False,
    ),
]
Where = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Where to find it: the same files and folders as for the report, by default the "
        "whole project. 与查稿时相同的路径，不写就查整个项目",
        show_default=False,
    ),
]
Reason = Annotated[
    str, typer.Option(metavar="TEXT", help="Why this may stay; kept in the baseline. 认可的理由")
]
Expires = Annotated[
    str,
    typer.Option(
        metavar="YYYY-MM-DD",
        help="The last day on which it counts, by default for ever. 有效到哪天",
        show_default=False,
    ),
]
CheckName = Annotated[
    str,
    typer.Argument(
        metavar="NAME", help="Lower-case words with hyphens: late-figure. 名称", show_default=False
    ),
]
CheckFolder = Annotated[
    Path | None,
    typer.Option(
        "--folder",
        metavar="FOLDER",
        help="Where to write it, by default the first folder of checks that the configuration "
        "names, else “checks” in the project. 写到哪个文件夹",
    ),
]
CheckCode = Annotated[
    str,
    typer.Option(
        "--code",
        metavar="CODE",
        help="Its code, by default made from the name: LAT01. 编号",
        show_default=False,
    ),
]

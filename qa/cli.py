"""The command line: what can be asked, and how a run ends.

What the commands do is imported when one is called: `--help` has to be instant.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from qa import __version__
from qa.config import FAIL_ON
from qa.language import told
from qa.messages import RefusalError, text
from qa.options import (
    BaselineFile,
    ConfigFile,
    Date,
    Encoding,
    Ignore,
    Lang,
    Paths,
    Select,
    StdinName,
    codes,
    day,
    one_of,
)

app = typer.Typer(
    name="qa",
    help="""Say which statements of Chinese news articles cannot all be true.

    查出中文新闻稿里互相矛盾、不可能同时成立的说法。
    """,
    epilog="""\b
Examples / 例:
  qa check draft.txt                 check one article / 查一篇稿子
  qa check articles/ -o report.html  check a folder, write a report / 查一个文件夹
  qa check - < draft.txt             check standard input / 查标准输入
  qa explain SUM01                   say what a check looks for / 说明一项检查
  qa baseline articles/              accept what is there now / 现有的记入基线
\b
Exit codes / 退出码: 0 nothing new 无新问题, 1 new findings 有新问题,
  2 usage or unreadable input 用法或输入有误, 3 internal error 内部错误
""",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


# ── commands ────────────────────────────────────────────────────────────────


@app.command()
def check(  # noqa: PLR0913 -- an option each: typer reads them off the signature
    paths: Paths,
    *,
    form: Annotated[
        str,
        typer.Option(
            "--format", metavar="terminal|json", help="What standard output gets. 标准输出的格式"
        ),
    ] = "terminal",
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Also write this report, by its ending .html or .json; repeatable. 写报告",
        ),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="error|warning|note|never",
            help="From what on new findings give exit code 1, by default error. 何时退出码为 1",
            show_default=False,
        ),
    ] = "",
    baseline: BaselineFile = None,
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Compare with no baseline. 不比对基线")
    ] = False,
    strict_baseline: Annotated[
        bool,
        typer.Option(
            "--strict-baseline", help="Stale entries, too, give exit code 1. 基线有过时条目也算"
        ),
    ] = False,
    date: Date = "",
    encoding: Encoding = None,
    stdin_name: StdinName = "-",
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Say which statements cannot all be true / 查出互相矛盾的说法."""
    del lang
    from qa import commands

    request = commands.Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        stdin_name=stdin_name,
        select=codes(select),
        ignore=codes(ignore),
        baseline=baseline,
        use_baseline=not no_baseline,
    )
    level = one_of("--fail-on", FAIL_ON, fail_on)
    return commands.check_articles(
        request,
        form=one_of("--format", ("terminal", "json"), form),
        outputs=output or [],
        fail_on=next((one for one in FAIL_ON if one == level), None),
        strict_baseline=strict_baseline,
    )


@app.command()
def figures(
    paths: Paths,
    *,
    form: Annotated[
        str, typer.Option("--format", metavar="table|json", help="Table or JSON. 表格或 JSON")
    ] = "table",
    date: Date = "",
    encoding: Encoding = None,
    stdin_name: StdinName = "-",
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Show the figures and dates that were read / 列出读到的数字和日期."""
    del lang
    from qa import commands

    request = commands.Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        stdin_name=stdin_name,
    )
    return commands.show_figures(request, one_of("--format", ("table", "json"), form))


@app.command()
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Like SUM01. 检查的编号")],
    *,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Say what a check finds and leaves alone / 说明一项检查."""
    del lang
    from qa import commands

    return commands.explain(code, config)


@app.command()
def checks(*, config: ConfigFile = None, lang: Lang = "") -> int:
    """List all checks / 列出所有检查."""
    del lang
    from qa import commands

    return commands.list_checks(config)


@app.command()
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

    request = commands.Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        baseline=baseline,
    )
    return commands.keep_baseline(request, prune=prune)


# ── how a run ends ──────────────────────────────────────────────────────────


def _version(wanted: bool) -> None:  # noqa: FBT001 -- typer hands the flag over like this
    if wanted:
        typer.echo(f"qa {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version. 版本"),
    ] = False,
) -> None:
    del version


def main(argv: list[str] | None = None) -> None:
    """Run the command line and exit with its code: see the help for what the codes mean."""
    arguments = sys.argv[1:] if argv is None else argv
    sys.exit(_run(arguments or ["--help"]))


def _run(arguments: list[str]) -> int:
    try:
        return int(app(arguments, prog_name="qa", standalone_mode=False) or 0)
    except RefusalError as refusal:
        return _fail(2, told(refusal.message))
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if hasattr(error, "format_message"):
            return _fail(2, _usage(error))
        if os.environ.get("QA_DEBUG"):
            raise
        notes = "".join(f" [{note}]" for note in getattr(error, "__notes__", ()))
        why = f"{type(error).__name__}: {error}".split("\n", 1)[0] + notes
        return _fail(3, told(text("internal", why=why)))


def _usage(error: Exception) -> str:
    """Write a mistaken call in one line, with where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "qa"
    why = getattr(error, "format_message", lambda: str(error))()
    return told(text("usage", why=" ".join(why.split()), command=command))


def _fail(code: int, line: str) -> int:
    sys.stderr.write(f"qa: {line}\n")
    return code

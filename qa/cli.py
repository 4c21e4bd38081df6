"""The command line: what can be asked, and how a run ends.

What the commands do is imported when one is called: `--help` has to be instant.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import Annotated

import typer

from qa import __version__
from qa.archive.cli import archive
from qa.cli_baseline import accept, baseline
from qa.cli_checks import checks, explain, new_check
from qa.cli_review import review
from qa.collector import collect_seldom
from qa.compiled import keep
from qa.ending import ended
from qa.messages import RefusalError, text
from qa.options import (
    Annotate,
    ArchiveFile,
    BaselineFile,
    Changed,
    ConfigFile,
    Date,
    Encoding,
    Fail,
    Form,
    Ignore,
    Lang,
    Output,
    Paths,
    Select,
    StdinName,
    Why,
    codes,
    day,
    fail_level,
    one_of,
    report_form,
    with_revision,
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
  qa review articles/                go through it in the browser / 在浏览器里逐条审
  qa explain SUM01                   say what a check looks for / 说明一项检查
  qa baseline articles/              take what is there now as known / 现有的记入基线
  qa accept 1a2b3c4d draft.txt --reason "as announced"   accept one finding / 认可一条
\b
Exit codes / 退出码: 0 nothing new 无新问题, 1 new findings 有新问题,
  2 usage or unreadable input 用法或输入有误, 3 internal error 内部错误
""",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


app.add_typer(archive)


# ── commands ────────────────────────────────────────────────────────────────


@app.command()
def check(  # noqa: PLR0913 -- an option each: typer reads them off the signature
    paths: Paths,
    *,
    form: Form = "terminal",
    output: Output = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Fail = "",
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
    archive: ArchiveFile = None,
    no_archive: Annotated[
        bool, typer.Option("--no-archive", help="Compare with no archive. 不比对存档")
    ] = False,
    why: Why = "",
    changed: Changed = "",
    annotate: Annotate = None,
    date: Date = "",
    encoding: Encoding = None,
    stdin_name: StdinName = "-",
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Say which statements cannot all be true / 查出互相矛盾的说法."""
    del lang
    from qa import commands
    from qa.request import Request

    request = Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        stdin_name=stdin_name,
        select=codes(select),
        ignore=codes(ignore),
        baseline=baseline,
        use_baseline=not no_baseline,
        archive=archive,
        use_archive=not no_archive,
    )
    form, level = report_form(form), fail_level(fail_on)
    if why:
        if output or form != "terminal":
            raise RefusalError(text("why-alone"))
        return commands.show_why(request, why)
    return commands.check_articles(
        request,
        form=form,
        outputs=output or [],
        fail_on=level,
        strict_baseline=strict_baseline,
        changed=changed,
        annotated=annotate,
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
    from qa.request import Request

    request = Request(
        paths=tuple(paths),
        config=config,
        encoding=encoding,
        date=day(date),
        stdin_name=stdin_name,
    )
    return commands.show_figures(request, one_of("--format", ("table", "json"), form))


for command in (explain, checks, baseline, accept):
    app.command()(command)
app.command("new-check")(new_check)
app.command()(review)


# ── the program ─────────────────────────────────────────────────────────────


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
    collect_seldom()
    arguments = with_revision(sys.argv[1:] if argv is None else argv)
    call = partial(app, arguments or ["--help"], prog_name="qa", standalone_mode=False)
    code = ended(call)
    keep()
    sys.exit(code)

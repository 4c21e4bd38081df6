"""`qa archive …`: what can be asked of an archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.archive.cli_comparing import check, cluster
from qa.options import (
    ArchiveFile,
    ConfigFile,
    Date,
    Encoding,
    Lang,
    Paths,
    Where,
    day,
    one_of,
)

if TYPE_CHECKING:
    from qa.request import Request

archive = typer.Typer(
    name="archive",
    help="Keep what was published, and compare with it / 存档: 与以往刊发的稿件比对.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

_FORMS = ("text", "json")
Form = Annotated[
    str,
    typer.Option("--format", metavar="text|json", help="What standard output gets. 标准输出的格式"),
]
Jobs = Annotated[
    int,
    typer.Option(
        "-j",
        "--jobs",
        metavar="N",
        min=0,
        help="So many processes read, by default one for each processor. 进程数",
        show_default=False,
    ),
]


def _of_archive(config: Path | None, archive: Path | None) -> Request:
    """Give what asks for nothing but an archive."""
    from qa.request import Request

    return Request(paths=(".",), config=config, archive=archive)


def _told(form: str) -> str:
    return one_of("--format", _FORMS, form)


@archive.command()
def add(  # noqa: PLR0913 -- an option each: typer reads them off the signature
    paths: Paths,
    *,
    form: Form = "text",
    jobs: Jobs = 0,
    date: Date = "",
    encoding: Encoding = None,
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Put articles in; what is there unchanged is left / 存入稿件."""
    del lang
    from qa.archive import commands
    from qa.request import Request

    request = Request(
        paths=tuple(paths), config=config, encoding=encoding, date=day(date), archive=archive
    )
    return commands.add_articles(request, form=_told(form), jobs=jobs)


@archive.command()
def remove(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Ids, files or folders. 编号、文件或文件夹", show_default=False
        ),
    ],
    *,
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Take articles out / 取出稿件."""
    del lang
    from qa.archive import commands
    from qa.request import Request

    return commands.remove_articles(Request(paths=tuple(paths), config=config, archive=archive))


@archive.command("list")
def list_(
    *,
    form: Form = "text",
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """List the articles: date, claims, id, title / 列出稿件."""
    del lang
    from qa.archive import commands

    return commands.list_articles(_of_archive(config, archive), form=_told(form))


@archive.command()
def info(
    *,
    form: Form = "text",
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Say how much there is, and whether it is up to date / 存档概况."""
    del lang
    from qa.archive import commands

    return commands.show_info(_of_archive(config, archive), form=_told(form))


archive.command()(check)
archive.command()(cluster)


@archive.command()
def history(
    asked: Annotated[
        str,
        typer.Argument(
            metavar="QUERY|FINGERPRINT",
            help="A place and what is counted, or a finding. 地点和事物，或一条发现的指纹",
            show_default=False,
        ),
    ],
    paths: Where = None,
    *,
    form: Form = "text",
    date: Date = "",
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Show every earlier statement of a fact / 一个数历次怎么说."""
    del lang
    from qa.archive import asking
    from qa.request import Request, project

    places = tuple(paths or ()) or (project(config),)
    request = Request(
        paths=places, config=config, date=day(date), archive=archive, use_baseline=False
    )
    return asking.show_history(request, asked, form=_told(form))


@archive.command()
def export(
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="A .jsonl or .parquet file, by default standard output. 写入文件",
        ),
    ] = None,
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Write all claims for analysts: JSON lines or Parquet / 导出读到的说法."""
    del lang
    from qa.archive import commands

    return commands.export_claims(_of_archive(config, archive), output)


@archive.command()
def verify(
    *,
    form: Form = "text",
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Say whether the file is sound / 检查存档是否完好."""
    del lang
    from qa.archive import checking

    return checking.verify(_of_archive(config, archive), form=_told(form))


@archive.command()
def renew(
    *,
    keys: Annotated[bool, typer.Option("--keys", help="Make all keys anew. 重建全部索引")] = False,
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Bring it up to the checks and the reader of today / 按现有的检查和读法更新."""
    del lang
    from qa.archive import commands

    return commands.renew(_of_archive(config, archive), keys=keys)

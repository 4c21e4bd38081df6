"""`qa archive check` and `cluster`: everything that was published against everything."""

from __future__ import annotations

from typing import Annotated

import typer

from qa.options import (
    ArchiveFile,
    BaselineFile,
    ConfigFile,
    Fail,
    Form,
    Ignore,
    Lang,
    Output,
    Select,
    codes,
    fail_level,
    report_form,
)


def check(  # noqa: PLR0913 -- an option each: typer reads them off the signature
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
    archive: ArchiveFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Compare everything in it with everything / 全部互相比对."""
    del lang
    from qa.archive import checking
    from qa.request import Request

    request = Request(
        paths=(".",),
        config=config,
        archive=archive,
        select=codes(select),
        ignore=codes(ignore),
        baseline=baseline,
        use_baseline=not no_baseline,
    )
    return checking.check_archive(
        request,
        form=report_form(form),
        outputs=output or [],
        fail_on=fail_level(fail_on),
    )


def cluster(  # noqa: PLR0913 -- an option each: typer reads them off the signature
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="A directory of articles, a Parquet file, or a table with columns id and text. "
            "文件夹、Parquet 文件或表",
            show_default=False,
        ),
    ],
    *,
    claims: Annotated[
        str,
        typer.Option(metavar="DIR", help="Where the claims go, as Parquet. 说法存到哪里"),
    ] = "qa-claims.parquet",
    master: Annotated[
        str,
        typer.Option(metavar="URL", help="Like local[2]; by default Spark's own. 集群"),
    ] = "",
    partitions: Annotated[
        int, typer.Option(min=1, metavar="N", help="So many partitions of keys. 分区数")
    ] = 200,
    form: Form = "terminal",
    output: Output = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Fail = "",
    baseline: BaselineFile = None,
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Compare all articles of a source on Apache Spark / 在 Spark 上比对."""
    del lang
    from qa.archive import submitting
    from qa.request import Request

    request = Request(
        paths=(".",),
        config=config,
        select=codes(select),
        ignore=codes(ignore),
        baseline=baseline,
    )
    return submitting.check_on_cluster(
        request,
        source,
        claims,
        master=master,
        partitions=partitions,
        form=report_form(form),
        outputs=output or [],
        fail_on=fail_level(fail_on),
    )

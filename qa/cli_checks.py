"""How the checks themselves are asked for: `qa explain`, `qa checks`, `qa new-check`."""

from __future__ import annotations

from typing import Annotated

import typer

from qa.options import CheckCode, CheckFolder, CheckName, ConfigFile, Lang


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


def checks(*, config: ConfigFile = None, lang: Lang = "") -> int:
    """List all checks / 列出所有检查."""
    del lang
    from qa import commands

    return commands.list_checks(config)


def new_check(
    name: CheckName,
    *,
    folder: CheckFolder = None,
    code: CheckCode = "",
    config: ConfigFile = None,
    lang: Lang = "",
) -> int:
    """Write the beginnings of a check of your own / 新建一项检查."""
    del lang
    from qa import newcheck

    return newcheck.write(name, folder, code, config)

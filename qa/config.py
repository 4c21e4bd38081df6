"""The configuration: the nearest `qa.toml`, or `[tool.qa]` in `pyproject.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, get_args

from qa.messages import RefusalError, meant, text

FailOn: TypeAlias = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)
_OWN, _SHARED = "qa.toml", "pyproject.toml"


class ConfigError(RefusalError):
    """A configuration that cannot be read or says something unknown."""


class Config(NamedTuple):
    """What the project has settled; `root` is what document ids are relative to.

    `checks` are folders of checks, `select` and `ignore` codes or their beginnings.
    `baseline` and `archive` are None unless the configuration names one.
    """

    root: Path
    checks: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    baseline: Path | None = None
    archive: Path | None = None


def find_config(start: Path) -> Config:
    """Read the nearest configuration from `start` upward; without one, all is at its default.

    Raises ConfigError.
    """
    for folder in (start, *start.parents):
        for name in (_OWN, _SHARED):
            path = folder / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _config(path, table)
    return Config(Path.cwd())


def read_config(path: Path) -> Config:
    """Read a configuration that was named; raises ConfigError, also when there is none in it."""
    table = _table(path)
    if table is None:
        raise ConfigError(text("config-no-table", path=path))
    return _config(path.resolve(), table)


def _table(path: Path) -> Mapping[str, object] | None:
    """Give the settings of a file, None when a shared file has none."""
    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(text("config-unreadable", path=path, why=error.strerror)) from error
    except ValueError as error:
        raise ConfigError(text("config-unreadable", path=path, why=error)) from error
    if path.name != _SHARED:
        return written
    tool = written.get("tool", {})
    return tool.get("qa") if isinstance(tool, dict) else None


def _config(path: Path, table: Mapping[str, object]) -> Config:
    known = ["checks", "select", "ignore", "fail-on", "baseline", "archive"]
    for key in table:
        if key not in known:
            told = {"path": path, "key": key, "known": ", ".join(known)}
            raise ConfigError(text("config-unknown", **told, **meant(key, known)))
    root = path.parent
    baseline, archive = _text(path, table, "baseline"), _text(path, table, "archive")
    return Config(
        root=root,
        checks=tuple(root / name for name in _texts(path, table, "checks")),
        select=_texts(path, table, "select"),
        ignore=_texts(path, table, "ignore"),
        fail_on=_fail_on(path, table),
        baseline=root / baseline if baseline else None,
        archive=root / archive if archive else None,
    )


def _texts(path: Path, table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _wrong(path, key, '文字的列表，如 ["甲", "乙"]', 'a list of texts, like ["one"]')
    return tuple(value)


def _text(path: Path, table: Mapping[str, object], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _wrong(path, key, "一段文字", "a text")
    return value


def _fail_on(path: Path, table: Mapping[str, object]) -> FailOn:
    value = table.get("fail-on", "error")
    for level in FAIL_ON:
        if level == value:
            return level
    raise _wrong(path, "fail-on", " 或 ".join(FAIL_ON), " or ".join(FAIL_ON))


def _wrong(path: Path, key: str, zh: str, en: str) -> ConfigError:
    return ConfigError(text("config-type", path=path, key=key, zh=zh, en=en))

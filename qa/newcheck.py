"""The beginnings of a check: a file that loads, and whose examples fail until it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from string import Template

from qa.config import Config, find_config, read_config
from qa.files import UnwritableError
from qa.judging.finding.loader import bundled_folder
from qa.language import told
from qa.messages import RefusalError, text
from qa.output import put

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_CODE = re.compile(r"[A-Z]{2,6}[0-9]{2}")
_FILE = re.compile(r"(?P<code>[a-z]{2,6}[0-9]{2})_")
_LETTERS, _LAST = 3, 99


def write(name: str, folder: Path | None, code: str, config: Path | None) -> int:
    """Write the file of a new check, say where, and give the exit code.

    Without a folder it goes to the first that the configuration names, else to “checks”;
    without a code it gets the next free one of the name's first letters.
    Raises RefusalError; nothing is ever overwritten.
    """
    found = read_config(config) if config else find_config(Path.cwd())
    target = folder or (found.checks[0] if found.checks else found.root / "checks")
    name = _named(name)
    taken = _taken([bundled_folder(), *found.checks, target])
    code = _coded(code, taken) if code else _next_code(name, taken)
    path = _free(target, code, name)
    _create(path, _skeleton(code, name))
    put(told(text("check-written", path=path, code=code)) + "\n")
    if target.resolve() not in {one.resolve() for one in (bundled_folder(), *found.checks)}:
        put(
            told(text("check-folder-unknown", folder=_below(target, found), config="qa.toml"))
            + "\n"
        )
    return 0


def _named(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise RefusalError(text("bad-check-name", value=name))
    return name


def _free(folder: Path, code: str, name: str) -> Path:
    """Give the path of the new file; raises RefusalError when the name is taken in its folder."""
    stem = name.replace("-", "_")
    for path in folder.glob("*.py"):
        if _FILE.sub("", path.stem, count=1) == stem:
            raise RefusalError(text("file-exists", path=path))
    return folder / f"{code.lower()}_{stem}.py"


def _taken(folders: Iterable[Path]) -> Mapping[str, Path]:
    """Give the codes that files of these folders are named after."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.py"))]
    found = ((_FILE.match(path.name), path) for path in paths)
    return {match["code"].upper(): path for match, path in found if match}


def _coded(code: str, taken: Mapping[str, Path]) -> str:
    code = code.upper()
    if not _CODE.fullmatch(code):
        raise RefusalError(text("bad-check-code", value=code, example="LAT01"))
    if code in taken:
        raise RefusalError(text("code-taken", code=code, path=taken[code]))
    return code


def _next_code(name: str, taken: Mapping[str, Path]) -> str:
    """Give the next free code: LAT01 for late-figure, LAT02 where that is taken."""
    letters = re.sub("[^a-z]", "", name)[:_LETTERS].upper().ljust(_LETTERS, "X")
    codes = (f"{letters}{number:02}" for number in range(1, _LAST + 1))
    code = next((code for code in codes if code not in taken), "")
    if not code:
        raise RefusalError(text("codes-used-up", letters=letters))
    return code


def _skeleton(code: str, name: str) -> str:
    template = files("qa").joinpath("newcheck.txt").read_text("utf-8")
    return Template(template).substitute(code=code, name=name)


def _create(path: Path, content: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(content)
    except OSError as error:
        if path.exists():
            raise RefusalError(text("file-exists", path=path)) from error
        raise UnwritableError(text("unwritable", path=path, why=error.strerror)) from error


def _below(folder: Path, config: Config) -> str:
    """Write the folder as the configuration would name it."""
    here, root = folder.resolve(), config.root.resolve()
    return here.relative_to(root).as_posix() if here.is_relative_to(root) else here.as_posix()

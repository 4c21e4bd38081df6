"""Where checks come from: the bundled folder, folders of the user, installed packages.

A file is loaded by its path under a private module name: nothing that stands in the
current folder runs unasked, and a newsroom's own folder works like the bundled one.
"""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

import qa
from qa.check import Check, Example
from qa.judging.finding.advertised import advertised
from qa.judging.finding.shape import faults
from qa.messages import RefusalError, text
from qa.model import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_GROUP = "qa.checks"
_DISTRIBUTION = "qa-newsroom"


class CheckError(RefusalError):
    """A check that cannot be loaded or is not fit to run, or a folder without any."""


class Loaded(NamedTuple):
    """A check with what its file says of it, and where it was found."""

    check: Check
    doc: str
    origin: str

    @property
    def rule(self) -> Rule:
        """Give what reports need to know of the check; few ask."""
        check = self.check
        doc = document(check, self.doc)
        return Rule(check.code, check.name, check.severity, doc, check.message)


class _Rules(Mapping[str, Rule]):
    """The rules of checks by code, each written when it is asked for."""

    def __init__(self, loaded: Iterable[Loaded]) -> None:
        self._loaded = {one.check.code: one for one in loaded}

    def __getitem__(self, code: str) -> Rule:
        return self._loaded[code].rule

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded)

    def __len__(self) -> int:
        return len(self._loaded)


class Catalogue(NamedTuple):
    """All checks of a run, by code; their codes are different."""

    loaded: tuple[Loaded, ...]

    @property
    def checks(self) -> tuple[Check, ...]:
        """Give the checks themselves."""
        return tuple(one.check for one in self.loaded)

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Give what reports need to know of each check, by code."""
        return _Rules(self.loaded)


def load_checks(
    folders: Sequence[Path] = (), *, bundled: bool = True, packages: bool = True
) -> Catalogue:
    """Load the bundled checks, those of `folders`, and those of installed packages.

    Raises CheckError when one cannot be loaded, is not fit to run or uses another's code,
    and when a folder has none.
    """
    own = bundled_folder() if bundled else None
    loaded = list(_from_folder(own, own=True)) if own else []
    for folder in dict.fromkeys(path.resolve() for path in folders):
        if folder != own:
            loaded += _from_folder(folder, own=False)
    if packages:
        loaded += [_from_package(entry) for entry in advertised(_GROUP)]
    _all_different(loaded)
    return Catalogue(tuple(sorted(loaded, key=lambda one: one.check.code)))


def bundled_folder() -> Path:
    """Give the folder of our own checks: inside the wheel, else beside our project file."""
    package = Path(qa.__file__).resolve().parent
    inside = package / "_checks"
    if inside.is_dir():
        return inside
    beside = package.parent / "checks"
    if beside.is_dir() and _is_ours(package.parent / "pyproject.toml"):
        return beside
    raise CheckError(text("no-bundled-checks", folder=inside, name=_DISTRIBUTION))


def _is_ours(project: Path) -> bool:
    try:
        written = tomllib.loads(project.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(written.get("project", {}).get("name") == _DISTRIBUTION)


def _from_folder(folder: Path, *, own: bool) -> Iterator[Loaded]:
    if not folder.is_dir():
        raise CheckError(text("no-check-folder", folder=folder))
    files = sorted(path for path in folder.glob("*.py") if not path.name.startswith("_"))
    if not files:
        raise CheckError(text("empty-check-folder", folder=folder))
    for path in files:
        yield _fit(_module(path), str(path), own=own)


def _module(path: Path) -> ModuleType:
    """Run a file as a module of its own, under a name that nobody can import by accident."""
    place = hashlib.sha256(str(path.parent).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    name = f"_qa_checks_{place}_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise _unloadable(str(path), ImportError(name))
    module = importlib.util.module_from_spec(spec)
    # a dataclass in the file looks its own module up
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        raise _unloadable(str(path), error) from error
    return module


def _from_package(entry: EntryPoint) -> Loaded:
    origin = f"{entry.value} ({_GROUP})"
    try:
        module = importlib.import_module(entry.module)
    except (Exception, SystemExit) as error:
        raise _unloadable(origin, error) from error
    return _fit(module, origin, own=False)


def _unloadable(origin: str, error: BaseException) -> CheckError:
    why = f"{type(error).__name__}: {error}".splitlines()[0]
    return CheckError(text("check-unloadable", origin=origin, why=why))


def _fit(module: ModuleType, origin: str, *, own: bool) -> Loaded:
    """Take the check out of its module, if it is fit to run."""
    check = getattr(module, "CHECK", None)
    doc = inspect.cleandoc(module.__doc__ or "")
    for zh, en in faults(check, doc, own=own):
        raise CheckError(text("check-unfit", origin=origin, zh=zh, en=en))
    assert isinstance(check, Check)  # noqa: S101 -- the first thing that `faults` looks at
    return Loaded(check, doc, origin)


def _all_different(loaded: Iterable[Loaded]) -> None:
    seen: dict[str, str] = {}
    for one in loaded:
        code = one.check.code
        if code in seen:
            raise CheckError(text("same-code", code=code, one=seen[code], other=one.origin))
        seen[code] = one.origin


def document(check: Check, doc: str) -> str:
    """Write a check's documentation: what its file says of it, and its examples.

    The same string is what `qa explain` prints, the documentation page and the SARIF rule.
    """
    examples = "\n".join(_example(example) for example in check.examples)
    head = f"{check.code} {check.name} ({check.severity})"
    return f"{head}\n\n{doc}\n\n例 Examples\n\n{examples}\n"


def _example(example: Example) -> str:
    mark = "✗" if example.bad else "✓"
    notes = [note for note in (example.date, example.why) if note]
    texts = "\n  ⁂\n".join(_indented(text) for text in example.texts)
    return f"{mark} {texts[2:]}" + "".join(f"\n  — {note}" for note in notes)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.strip().split("\n"))

"""Imports go down only, and heavy libraries are imported where they are needed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import qa

PACKAGE = Path(qa.__file__).parent
LONGEST = 300
REGISTERED = {"qa.cli": {"_options"}}
"""What only a decorator takes hold of."""
HEAVY = {"docx", "jieba", "rich", "jinja2", "lunar_python", "rapidfuzz", "typer"}
GROUPS: Mapping[str, tuple[str, ...]] = {
    "reading": (
        "text",
        "numbers",
        "calendar",
        "words",
        "scene",
        "names",
        "figures",
        "time",
        "lists",
        "parts",
        "totals",
        "shares",
        "means",
        "changes",
    ),
    "judging": (
        "arithmetic",
        "calendar",
        "linking",
        "mends",
        "sums",
        "shares",
        "means",
        "changes",
        "reckonings",
        "units",
        "days",
        "years",
        "totals",
        "facts",
        "details",
        "names",
        "repeats",
        "reuse",
        "lists",
        "finding",
    ),
}
"""The groups of two large packages, each above those before it; the rest is above all."""


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


ABOVE = {
    "qa.archive.adding": "run",
    "qa.archive.asking": "commands",
    "qa.archive.charts": "run",
    "qa.archive.checking": "commands",
    "qa.archive.commands": "commands",
    "qa.archive.cli": "command line",
    "qa.archive.cli_comparing": "command line",
    "qa.archive.export": "run",
    "qa.archive.reporting": "run",
    "qa.archive.submitting": "commands",
}
"""What of the archive is used by commands alone; the rest lies below a run."""


MODULES = {
    module_name(path): ast.parse(path.read_text("utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
    if "_checks" not in path.parts
}


def layer(module: str) -> str:
    """Name the layer of a module."""
    parts = module.split(".")
    if parts[1:2] == ["judging"]:
        return "finding" if parts[2:3] == ["finding"] else "comparing"
    if parts[1:2] in (["model"], ["reading"], ["report"], ["review"]):
        return parts[1]
    if parts[1:2] == ["archive"] and module not in ABOVE:
        return "archive"
    return {
        **ABOVE,
        "qa": "package",
        "qa.patterns": "patterns",
        "qa.compiled": "patterns",
        "qa.usercache": "patterns",
        "qa.messages": "words",
        "qa.language": "words",
        "qa.files": "words",
        "qa.entries": "words",
        "qa.check": "check",
        "qa.plugin": "plugin",
        "qa.changed": "run",
        "qa.collector": "words",
        "qa.config": "run",
        "qa.formats": "words",
        "qa.progress": "run",
        "qa.docs": "run",
        "qa.inputs": "run",
        "qa.output": "run",
        "qa.request": "run",
        "qa.run": "run",
        "qa.annotate": "annotating",
        "qa.showing": "showing",
        "qa.newcheck": "commands",
        "qa.commands": "commands",
        "qa.ending": "command line",
        "qa.options": "command line",
        "qa.cli": "command line",
        "qa.cli_baseline": "command line",
        "qa.cli_checks": "command line",
        "qa.cli_review": "command line",
        "qa.__main__": "command line",
    }[module]


BELOW: Mapping[str, set[str]] = {
    "package": set(),
    "patterns": {"patterns"},
    "model": {"patterns", "model"},
    "words": {"model", "words"},
    "reading": {"patterns", "model", "words", "reading"},
    "comparing": {"patterns", "model", "comparing"},
    "report": {"package", "model", "report"},
    "check": {"model"},
    "plugin": {"patterns", "model", "comparing", "check"},
    "finding": {"package", "patterns", "model", "words", "check", "comparing", "finding"},
    "archive": {
        "package",
        "patterns",
        "model",
        "words",
        "reading",
        "comparing",
        "finding",
        "check",
        "archive",
    },
    "showing": {"model", "words", "report", "run"},
    "run": {"model", "words", "reading", "finding", "check", "archive", "run"},
    "annotating": {"model", "words", "reading", "report"},
    "review": {"model", "words", "finding", "report", "run", "review"},
    "commands": {
        "patterns",
        "model",
        "words",
        "reading",
        "finding",
        "check",
        "archive",
        "report",
        "run",
        "annotating",
        "showing",
    },
    "command line": {"package", "patterns", "words", "run", "review", "commands", "command line"},
}


def imports(tree: ast.AST) -> Iterator[str]:
    """Give all modules that a file imports, also inside its functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their module in full"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else str(node.module)


def ours(module: str) -> set[str]:
    return {name for name in imports(MODULES[module]) if name.split(".")[0] == "qa"}


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down(module: str) -> None:
    for imported in ours(module):
        assert layer(imported) in BELOW[layer(module)], f"{module} imports {imported}"


def height(module: str) -> int:
    """Give the place of a module's group within its package."""
    _, package, *rest = module.split(".")
    groups = GROUPS[package]
    return groups.index(rest[0]) if rest and rest[0] in groups else len(groups)


@pytest.mark.parametrize("package", GROUPS)
def test_groups_of_a_package_import_only_what_stands_below_them(package: str) -> None:
    inside = [module for module in MODULES if module.startswith(f"qa.{package}.")]
    assert {PACKAGE / package / group for group in GROUPS[package]} <= {
        path.parent for path in (PACKAGE / package).glob("*/__init__.py")
    }
    for module in inside:
        for imported in ours(module) & set(inside):
            assert height(imported) <= height(module), f"{module} imports {imported}"


def test_no_module_imports_itself_by_a_detour() -> None:
    done: set[str] = set()

    def walk(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join((*path, module))
        if module not in done:
            for imported in sorted(ours(module) - {"qa"}):
                walk(imported, (*path, module))
            done.add(module)

    for module in MODULES:
        walk(module, ())


def at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Give what runs when a module is imported: everything outside functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from at_once(child)


@pytest.mark.parametrize("module", MODULES)
def test_heavy_libraries_wait_until_they_are_needed(module: str) -> None:
    shell = ast.Module([n for n in at_once(MODULES[module]) if isinstance(n, ast.stmt)], [])
    tops = {
        name.split(".")[0]
        for node in shell.body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imports(node)
    }
    assert tops & HEAVY <= ({"typer"} if layer(module) == "command line" else set())


def test_the_map_of_layers_has_no_loop_between_reading_and_judging() -> None:
    assert "comparing" not in BELOW["reading"]
    assert not BELOW["comparing"] & {"reading", "words"}
    assert "reading" not in BELOW["finding"]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=module_name)
def test_a_file_has_fewer_than_three_hundred_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < LONGEST, "one idea a file"


def given(node: ast.stmt) -> Iterator[str]:
    """Give the names that a statement of a module defines."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))


@pytest.mark.parametrize("module", MODULES)
def test_no_private_name_is_left_unused(module: str) -> None:
    tree = MODULES[module]
    taken = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    private = {name for node in tree.body for name in given(node) if re.match(r"_[^_]", name)}
    assert private - taken <= REGISTERED.get(module, set())


def test_no_pattern_holds_on_to_a_group() -> None:
    """Before 3.11.5 a possessive group that backtracks matches too little, or nothing at all."""
    possessive = re.compile(r"(?<![\\(])\)(?:[*+?]|\{{1,2}[\d,]+\}{1,2})\+")
    texts = [
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert any("(?>" in text for text in texts)
    assert [text for text in texts if possessive.search(text)] == []

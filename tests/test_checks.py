"""The shape of the checks: one file, one check, and nothing of ours but the plug-in face."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from qa.judging.finding.loader import Loaded, bundled_folder, load_checks

CATALOGUE = load_checks(packages=False)
CODES = {check.code for check in CATALOGUE.checks}
_LONGEST = 150


@pytest.mark.parametrize("loaded", CATALOGUE.loaded, ids=lambda one: one.check.code)
class TestShape:
    def test_the_file_is_named_after_the_code(self, loaded: Loaded) -> None:
        assert Path(loaded.origin).name.startswith(loaded.check.code.lower() + "_")

    def test_it_imports_the_plugin_face_and_the_standard_library_alone(
        self, loaded: Loaded
    ) -> None:
        allowed = {"qa.plugin", *sys.stdlib_module_names}
        for node in ast.walk(ast.parse(Path(loaded.origin).read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.module in allowed or (node.module or "").split(".")[0] in allowed
            elif isinstance(node, ast.Import):
                assert all(alias.name.split(".")[0] in allowed for alias in node.names)

    def test_it_is_short(self, loaded: Loaded) -> None:
        assert len(Path(loaded.origin).read_text("utf-8").splitlines()) <= _LONGEST

    def test_what_it_explains_exists(self, loaded: Loaded) -> None:
        assert {*loaded.check.explains, *loaded.check.absorbs} <= CODES

    def test_its_examples_differ(self, loaded: Loaded) -> None:
        texts = [example.texts for example in loaded.check.examples]
        assert len(texts) == len(set(texts))

    def test_its_documentation_holds_its_examples(self, loaded: Loaded) -> None:
        for example in loaded.check.examples:
            for text in example.texts:
                assert text.strip().split("\n")[0].rstrip() in loaded.rule.doc


def test_every_file_of_the_folder_is_a_check() -> None:
    files = {str(path) for path in bundled_folder().glob("*.py")}
    assert files == {one.origin for one in CATALOGUE.loaded}

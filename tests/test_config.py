"""The configuration: found upward, checked key by key."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config, ConfigError, find_config, read_config


def written(folder: Path, content: str, name: str = "qa.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def test_without_any_the_current_folder_is_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_config(tmp_path / "news") == Config(tmp_path)


def test_the_nearest_one_upward_is_taken(tmp_path: Path) -> None:
    written(tmp_path, 'select = ["SUM"]')
    near = tmp_path / "news"
    written(near, 'select = ["CHG"]')
    config = find_config(near / "2025" / "03")
    assert (config.root, config.select) == (near, ("CHG",))
    assert find_config(tmp_path).select == ("SUM",)


def test_a_project_file_without_our_table_is_passed_over(tmp_path: Path) -> None:
    written(tmp_path, "[tool.qa]\nignore = ['SUM01']", "pyproject.toml")
    written(tmp_path / "news", "[tool.ruff]\nline-length = 100", "pyproject.toml")
    config = find_config(tmp_path / "news")
    assert (config.root, config.ignore) == (tmp_path, ("SUM01",))


def test_our_own_file_comes_before_the_project_file(tmp_path: Path) -> None:
    written(tmp_path, "[tool.qa]\nignore = ['SUM01']", "pyproject.toml")
    written(tmp_path, "")
    assert find_config(tmp_path) == Config(tmp_path)


def test_paths_are_relative_to_the_configuration(tmp_path: Path) -> None:
    content = 'checks = ["ours"]\nbaseline = "known.json"\nfail-on = "never"'
    assert read_config(written(tmp_path, content)) == Config(
        tmp_path,
        checks=(tmp_path / "ours",),
        baseline=tmp_path / "known.json",
        fail_on="never",
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('slect = ["SUM"]', "did you mean select?"),
        ('fail_on = "error"', "did you mean fail-on?"),
        ("colour = 1", "there are checks"),
        ('select = "SUM"', "select should be a list of texts"),
        ("checks = [1]", "checks should be a list of texts"),
        ("baseline = true", "baseline should be a text"),
        ('fail-on = "all"', "fail-on should be error or warning"),
        ("fail-on = 1", "fail-on should be"),
        ("select = [", "cannot read"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(ConfigError, match=r"qa\.toml") as caught:
        find_config(tmp_path)
    assert told in caught.value.message["en"]
    assert "\n" not in caught.value.message["en"] + caught.value.message["zh"]
    assert str(path) in caught.value.message["zh"]


def test_a_named_one_must_be_there_and_hold_something(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read"):
        read_config(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match=r"has no \[tool.qa\]"):
        read_config(written(tmp_path, "[tool.x]", "pyproject.toml"))


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_bytes(b"select = ['\xff']")
    with pytest.raises(ConfigError, match="cannot read"):
        find_config(tmp_path)

"""The page about the bundled checks: `python -m qa.docs docs/checks.md` writes it anew."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from qa.files import write_atomically
from qa.judging.finding.loader import load_checks
from qa.model import Rule

_HEAD = """\
# Checks

What `qa` looks for. `qa explain CODE` prints the same text as stands here.
`qa explain 编号` 显示的就是这里的说明。

| code 编号 | severity 程度 | name 名称 | what it finds 找什么 |
| --- | --- | --- | --- |
"""


def page(rules: Iterable[Rule]) -> str:
    """Write the page: a table, then for each check its documentation, letter by letter."""
    listed = sorted(rules, key=lambda rule: rule.code)
    rows = (
        f"| [{rule.code}](#{rule.code.lower()}) | {rule.severity} | {rule.name} | {title(rule)} |\n"
        for rule in listed
    )
    parts = (f"\n## {rule.code}\n\n```text\n{rule.doc}```\n" for rule in listed)
    return _HEAD + "".join((*rows, *parts))


def title(rule: Rule) -> str:
    """Give the first line of a check's docstring, which stands below that of code and name."""
    return rule.doc.split("\n\n", 1)[1].split("\n", 1)[0]


if __name__ == "__main__":
    write_atomically(Path(sys.argv[1]), page(load_checks(packages=False).rules.values()))

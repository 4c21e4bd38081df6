"""The page about the checks is what the checks say today."""

from __future__ import annotations

from pathlib import Path

from qa.docs import page
from qa.judging.finding.loader import load_checks

RULES = load_checks(packages=False).rules
PAGE = Path(__file__).parent.parent / "docs/checks.md"


def test_the_page_is_what_the_checks_say_today() -> None:
    written = PAGE.read_text("utf-8")
    assert written == page(RULES.values()), "make it anew: python -m qa.docs docs/checks.md"


def test_the_page_holds_what_explain_prints() -> None:
    made = page(RULES.values())
    for rule in RULES.values():
        assert f"\n```text\n{rule.doc}```\n" in made
        assert made.count(f"\n## {rule.code}\n") == 1


def test_no_documentation_ends_its_block_early() -> None:
    assert not [rule.code for rule in RULES.values() if "```" in rule.doc]
    assert page(RULES.values()).count("```") == 2 * len(RULES)


def test_the_order_is_that_of_the_codes() -> None:
    assert page(reversed(list(RULES.values()))) == page(RULES.values())

"""A run as one self-contained HTML page, for a desk that reviews it together."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from qa import __version__
from qa.model import Report
from qa.report.desk import Desk, undecided
from qa.report.docket import MOST
from qa.report.pageview import PageView

if TYPE_CHECKING:
    from jinja2 import Environment

Mode: TypeAlias = Literal["file", "review"]
"""In a “file” decisions stay in the browser, in “review” they go to the server that sent it."""

_TEMPLATES = Path(__file__).parent / "templates"
_STYLES = ("page.css", "card.css", "story.css", "print.css")
_SCRIPTS = ("base.js", "filter.js", "reading.js", "decide.js", "slip.js", "keys.js")


def render(report: Report, lang: str) -> str:
    """Write the report as a page that asks nothing of any server; equal reports, equal bytes."""
    return "".join(parts(report, lang))


def parts(report: Report, lang: str) -> Iterator[str]:
    """Write the page piece by piece; of very many findings it shows the weightiest."""
    return _page(PageView.of(report, undecided(report), lang, MOST), "file")


def page(report: Report, desk: Desk, lang: str, mode: Mode) -> str:
    """Write the page with what the desk has decided."""
    return "".join(_page(PageView.of(report, desk, lang), mode))


def _page(view: PageView, mode: Mode) -> Iterator[str]:
    style, script = _parts(_STYLES), _parts(_SCRIPTS)
    return (
        _environment()
        .get_template("page.html.j2")
        .generate(
            **view.values(),
            mode=mode,
            style=style,
            script=script,
            policy=policy(mode),
            version=__version__,
        )
    )


def policy(mode: Mode) -> str:
    """Say what the page may do: run its own style and script, and ask its own server if any."""
    server = "connect-src 'self'; " if mode == "review" else ""
    return (
        f"default-src 'none'; style-src '{_digest(_parts(_STYLES))}'; "
        f"script-src '{_digest(_parts(_SCRIPTS))}'; {server}base-uri 'none'; form-action 'none'"
    )


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _parts(names: Sequence[str]) -> str:
    texts = ((_TEMPLATES / name).read_text(encoding="utf-8") for name in names)
    return "".join(text.replace("\r\n", "\n") for text in texts)


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

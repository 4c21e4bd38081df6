"""What the commands do; `qa.cli` says how they are called.

Each gives the exit code and raises RefusalError for what makes the whole run impossible.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qa.config import FailOn, find_config, read_config
from qa.files import locked
from qa.inputs import read
from qa.judging.finding import baseline as known
from qa.judging.finding.baseline import Baseline
from qa.judging.finding.loader import Catalogue, load_checks
from qa.judging.finding.picking import pick, split
from qa.language import language, told
from qa.messages import RefusalError, meant, text
from qa.model import Finding
from qa.output import put, standard_output, tell
from qa.progress import watched
from qa.report.display import one_line
from qa.request import Request, project, settings_of
from qa.run import check, exit_code, with_past
from qa.showing import show, write, writers_of


def check_articles(
    request: Request,
    *,
    form: str,
    outputs: Sequence[Path],
    fail_on: FailOn | None,
    strict_baseline: bool,
    changed: str = "",
    annotated: Path | None = None,
) -> int:
    """Check the inputs, show what was found and write the reports.

    `changed` is the revision since which only changed documents are told of, `annotated` where
    a copy of the one Word file goes, with comments.
    """
    writers = writers_of(outputs)
    if annotated:
        from qa.annotate import refuse_unless_word

        refuse_unless_word(request.paths, annotated)
    config = request.configuration()
    settings = settings_of(request, config)
    done = read(request.inputs(config), watched)
    report, _ = check(done, settings)
    if changed:
        from qa.changed import only_changed

        report = only_changed(report, changed, Path(project(request.config)))
    tell(report.problems)
    if settings.archive:
        from qa.archive.charts import drawn

        report = drawn(report, settings.archive, outputs, done.readings)
    write(report, writers)
    if annotated and report.documents:
        from qa.annotate import annotate

        annotate(report, annotated)
    show(report, form)
    return exit_code(report, fail_on or config.fail_on, strict_baseline=strict_baseline)


# ── the other commands ──────────────────────────────────────────────────────


def show_figures(request: Request, form: str) -> int:
    """Show what was read of the inputs, before any check."""
    from qa.report import figures, table

    done = read(request.inputs(request.configuration()), watched)
    tell(done.problems)
    if form == "json":
        put(figures.render_json(done.readings), encoding="utf-8")
    else:
        with standard_output() as stream:
            table.show(done.readings, lang=language(), stream=stream)
    return 2 if done.problems else 0


def keep_baseline(request: Request, *, prune: bool) -> int:
    """Write the baseline anew from what the inputs hold now, or only take out what is stale."""
    config = request.configuration()
    path = request.baseline_path(config)
    before = known.read_baseline(path) if path.exists() or prune else {}
    settings = settings_of(replace(request, use_baseline=False), config)._replace(baseline=before)
    done = read(request.inputs(config), watched)
    report, reach = check(done, settings)
    tell(report.problems)
    with locked(path.parent):
        now = _kept(path)
        after = (
            known.pruned(now, report.stale)
            if prune
            else known.renewed(now, report.findings, report.documents, reach, settings.today)
        )
        known.write_baseline(path, after)
    put(told(text("baseline-written", path=path, count=len(after))) + "\n")
    return 2 if report.problems else 0


def _kept(path: Path) -> Baseline:
    """Read what is known by now: a review may have written since the run began."""
    return known.read_baseline(path) if path.exists() else {}


def accept(wanted: Sequence[str], request: Request, *, reason: str, expires: dt.date | None) -> int:
    """Write into the baseline that findings are accepted.

    `wanted` are their fingerprints, then the paths to look in, by default the project's folder.
    """
    if not reason.strip():
        raise RefusalError(text("no-reason"))
    prefixes, paths = split(wanted)
    places = tuple(paths) or (project(request.config),)
    request = replace(request, paths=places, use_baseline=False)
    config = request.configuration()
    settings = settings_of(request, config)
    if expires and expires < settings.today:
        raise RefusalError(text("expired-already", value=expires))
    done = read(request.inputs(config), watched)
    report, _ = check(done, settings)
    tell(report.problems)
    findings = [finding for prefix in prefixes for finding in pick(report.findings, prefix)]
    path = request.baseline_path(config)
    with locked(path.parent):
        after = known.with_accepted(
            _kept(path), findings, report.documents, reason.strip(), expires
        )
        known.write_baseline(path, after)
    put("".join(f"{line}\n" for line in dict.fromkeys(map(_accepted, findings))))
    put(told(text("baseline-written", path=path, count=len(after))) + "\n")
    return 2 if report.problems else 0


def _accepted(finding: Finding) -> str:
    said = {lang: one_line(wording) for lang, wording in finding.message.items()}
    return told(text("accepted", check=finding.check, fingerprint=finding.fingerprint, **said))


def show_why(request: Request, wanted: str) -> int:
    """Show what the finding of a fingerprint rests on."""
    from qa.judging.finding.evidence import evidence
    from qa.report import why

    config = request.configuration()
    settings = settings_of(request, config)
    done = read(request.inputs(config), watched)
    report, _ = check(done, settings)
    tell(report.problems)
    reads = {one.code: one.reads for one in settings.checks.checks}
    readings = with_past(done, report, settings)
    shown = [
        evidence(finding, reads[finding.check], readings)
        for finding in pick(report.findings, wanted)
    ]
    with standard_output() as stream:
        why.show(shown, report.documents, language(), stream)
    return 2 if report.problems else 0


def explain(code: str, config: Path | None) -> int:
    """Print the documentation of a check."""
    catalogue = _catalogue(config)
    rule = catalogue.rules.get(code.upper())
    if rule is None:
        codes = list(catalogue.rules)
        raise RefusalError(text("no-such-check", code=code, **meant(code.upper(), codes)))
    put(rule.doc)
    return 0


def list_checks(config: Path | None) -> int:
    """Print code, severity, name and title of every check."""
    from qa.docs import title

    lines = [
        f"{rule.code:7}{rule.severity:9}{rule.name:28}{title(rule)}".rstrip()
        for rule in _catalogue(config).rules.values()
    ]
    put("\n".join(lines) + "\n")
    return 0


def _catalogue(path: Path | None) -> Catalogue:
    config = read_config(path) if path else find_config(Path.cwd())
    return load_checks(config.checks)

"""What a finding rests on, on the terminal: for `qa check --why`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from qa.model import (
    Claim,
    Dated,
    Detail,
    Document,
    Evidence,
    Figure,
    Finding,
    Implied,
    Lapse,
    Milestone,
    Named,
    OddYear,
    Passage,
    Reckoning,
    Slot,
    Standing,
    Timed,
    Trait,
)
from qa.report.display import one_line
from qa.report.figures import roles
from qa.report.places import Atlas
from qa.report.sheet import Sheet, Words
from qa.report.words import relation, role, told, word

_STANDINGS: tuple[Standing, ...] = ("shared", "open", "apart")
_STYLE = {"shared": "bold green", "open": "bold yellow", "apart": "bold red"}
_PLAIN, _DIM, _BOLD = "", "dim", "bold"
_TOLD_OF_ALL = frozenset({"action", "thing", "subject", "period", "date"})
"""Traits that every figure has, known or not."""
_SIDES = 12
_FULL = 76


def show(
    shown: Iterable[Evidence],
    documents: Sequence[Document],
    lang: str,
    stream: TextIO,
    width: int | None = None,
) -> None:
    """Write the evidence for one or more findings to `stream`, messages in `lang`."""
    sheet, atlas = Sheet(stream, width), Atlas(documents)
    for evidence in shown:
        _Desk(evidence, lang, atlas, sheet).show()


@dataclass(frozen=True, slots=True)
class _Desk:
    evidence: Evidence
    lang: str
    atlas: Atlas
    sheet: Sheet

    def show(self) -> None:
        finding = self.evidence.finding
        head = f"{finding.check} {finding.name}  #{finding.fingerprint}"
        self.sheet.heading(head, _BOLD)
        self.sheet.line((told(finding.message, self.lang), _BOLD))
        for line in finding.explanation.splitlines():
            self.sheet.line((one_line(line), _PLAIN))
        self._places(finding)
        self._claims()
        self._traits()

    def _title(self, key: str, style: str = _BOLD) -> None:
        self.sheet.blank()
        self.sheet.line((word(key, self.lang), style))

    # ── where it stands, and what the check read there ──────────────────────

    def _places(self, finding: Finding) -> None:
        self._title("places")
        for number, place in enumerate(finding.places, 1):
            spot = self.atlas.spot(place.span)
            where = f"{spot.label(self.lang)} L{spot.line}  {one_line(spot.document.path)}"
            self.sheet.line(
                (f"{role(place.role, self.lang)}  ", _PLAIN),
                (f"【{self.atlas.shown(place.span, _FULL)}】", _BOLD),
                (f"  {where}", _DIM),
                label=(f"[{number}] ", _PLAIN),
                indent=2,
            )

    def _claims(self) -> None:
        """Show the claims that say more than that a figure stands at its place."""
        claims = [claim for claim in self.evidence.claims if not isinstance(claim, Figure)]
        if not claims:
            return
        self._title("what was read")
        for claim in claims:
            label: Words = (f"{self._kind(claim)}  ", _DIM)
            self.sheet.line((self._said(claim), _PLAIN), label=label, indent=2)

    def _kind(self, claim: Claim) -> str:
        if isinstance(claim, Passage):
            return word(claim.unit, self.lang)
        return relation(type(claim).__name__.lower(), self.lang)

    def _said(self, claim: Claim) -> str:
        match claim:
            case Dated():
                days = [day.isoformat() for day in (claim.start, claim.end) if day]
                known = "/".join(dict.fromkeys(days)) or word("unknown", self.lang)
                return f"{self.atlas.shown(claim.span)} → {known}"
            case Reckoning() | OddYear():
                return f"{self.atlas.shown(claim.span)} → {_weighed(claim)}"
            case Named():
                return " · ".join(filter(None, (one_line(claim.name), one_line(claim.post))))
            case Figure() | Passage() | Timed() | Lapse() | Detail() | Implied():
                return self.atlas.shown(claim.span, _FULL)
            case Milestone():
                return self.atlas.shown(claim.figure.span, _FULL)
            case _:
                parts = [
                    f"{role(name, self.lang)} {self.atlas.shown(span)}"
                    for name, span in roles(claim)
                ]
                more = ["…"] if len(parts) > _SIDES else []
                return " · ".join(parts[:_SIDES] + more)

    # ── how the figures compare ─────────────────────────────────────────────

    def _traits(self) -> None:
        for standing in _STANDINGS:
            traits = [one for one in self.evidence.traits if one.standing == standing]
            if traits:
                self._title(standing, _STYLE[standing])
            for trait in traits:
                self._trait(trait)
        if not self.evidence.traits:
            self.sheet.blank()
            self.sheet.line((word("no traits", self.lang), _DIM))

    def _trait(self, trait: Trait) -> None:
        label: Words = (f"{word(trait.name, self.lang)}  ", _DIM)
        values = list(self._values(trait))
        hang = 2 + self.sheet.cells(label[0])
        if hang + self.sheet.cells("  ".join(values)) <= self.sheet.width:
            values = ["  ".join(values)]
        for number, value in enumerate(values):
            lead = (" " * (hang - 2), _PLAIN) if number else label
            self.sheet.line((value, _PLAIN), label=lead, indent=2)

    def _values(self, trait: Trait) -> Iterator[str]:
        """Write each value once, behind the numbers of the places that have it."""
        numbers: dict[Slot[str], list[str]] = {}
        for at, slot in zip(self.evidence.figures, trait.slots, strict=True):
            numbers.setdefault(slot, []).append(f"[{at + 1}]")
        for slot, places in numbers.items():
            if slot.value or trait.name in _TOLD_OF_ALL:
                yield f"{''.join(places)} {self._value(slot, trait)}"

    def _value(self, slot: Slot[str], trait: Trait) -> str:
        inferred = trait.name == "date" and slot.known == "inherited"
        known = word("from inferred" if inferred else slot.known, self.lang)
        if not slot.value:
            return known
        value = one_line(slot.value)
        if trait.name not in _TOLD_OF_ALL:
            return value
        return f"{value}（{known}）" if self.lang == "zh" else f"{value} ({known})"


def _weighed(claim: Reckoning | OddYear) -> str:
    """Give the years that a count runs between; the likelier year, and the odds."""
    if isinstance(claim, Reckoning):
        return f"{claim.since}–{claim.until.value}"
    return f"{claim.meant} ({claim.odds / 100:+.1f})"

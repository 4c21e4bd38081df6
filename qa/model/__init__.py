"""The types that all parts of qa share: frozen, slotted values without I/O."""

# mypy: implicit-reexport
# ruff: noqa: F401 -- what it imports is what it offers

from qa.model.claims import Claim, Detail, Implied, Listing, Named, Passage, Reading
from qa.model.documents import Documents, finder, ids_of
from qa.model.explaining import Agreement, Evidence, Standing, Statement, Trait
from qa.model.figures import (
    SPELLS,
    SPELLS_AND_AGES,
    Beside,
    Context,
    Figure,
    Gist,
    Known,
    Measure,
    Period,
    Quantity,
    Slot,
)
from qa.model.findings import Clash, Finding, Place, Rule, Status, Suggestion
from qa.model.relations import (
    Change,
    Course,
    Direction,
    Mean,
    Part,
    Share,
    Sharing,
    Total,
    Way,
)
from qa.model.reports import Coverage, Problem, Report, Stale
from qa.model.text import (
    DAY_GIVEN,
    DAY_GUESSED,
    DAY_PRINTED,
    HEADS,
    SPOTS,
    Article,
    Block,
    BlockKind,
    Coordinates,
    DateSource,
    Document,
    Flow,
    Range,
    Span,
)
from qa.model.times import (
    FROM_ARTICLE,
    FROM_SENTENCE,
    FRONT_MATTER,
    MOMENT,
    PRINTED,
    RELATIVE,
    UNKNOWN_YEAR,
    Counted,
    Dated,
    Lapse,
    Milestone,
    OddYear,
    Reckoning,
    Timed,
)
from qa.model.wording import Severity, Text

"""The one module of qa that a check imports: all that is imported here is for checks to use.

What is a check made of? See `qa/check.py`. What it compares by stands in `qa/judging/`, one
idea a file; a name that a check needs is imported here, and nothing else is to be done.
"""

# mypy: implicit-reexport
# ruff: noqa: F401 -- what it imports is what it offers

from __future__ import annotations

from fractions import Fraction

from qa.check import APART, Check, Example, bad, good, place, told
from qa.judging.across import Rivals, cross_keys, rivals
from qa.judging.ages import owners, two_ages
from qa.judging.ahead import Untimely, told_ahead
from qa.judging.anniversaries import miscounted, should_be
from qa.judging.arithmetic import Interval, Verdict, decimal_text, in_units_of, verdict
from qa.judging.blends import blends
from qa.judging.borrowed import whose
from qa.judging.bulletins import lead, series
from qa.judging.carried import Pair, Twin, article_pairs, main_stretches
from qa.judging.casualties import casualty, two_tolls
from qa.judging.change_slips import change_mistake, fits_others
from qa.judging.clashes import twice, two_values, year_misplaced
from qa.judging.clauses_again import clauses_again, said_within
from qa.judging.clocks import clocks
from qa.judging.companions import changed_companions
from qa.judging.courts import outgrows, stage
from qa.judging.cumulative import goes_back, grows
from qa.judging.deeds import deed, family
from qa.judging.cumulative import goes_back, grows, may_run
from qa.judging.deeds import deed
from qa.judging.details import rival_of, two_ways
from qa.judging.details_apart import detail_keys
from qa.judging.dimensions import misnamed
from qa.judging.early import told_early
from qa.judging.elapsed import Elapsed, elapsed
from qa.judging.events import once_only, one_occasion
from qa.judging.events_apart import same_deed
from qa.judging.festivals import Misplaced, misplaced
from qa.judging.fragments import fragments
from qa.judging.heights import Held, wrongly_held
from qa.judging.holders import Holders, has_post, holders
from qa.judging.houses import two_houses
from qa.judging.kept import kept
from qa.judging.kin_counts import kin, two_broods
from qa.judging.known import known_year
from qa.judging.labelled import of_a_group, of_one_label
from qa.judging.lasted import lasted
from qa.judging.leftovers import LEFTOVERS, Leftover, leftover
from qa.judging.level_rates import level_of, two_rates
from qa.judging.levels import (
    change_between,
    change_proof,
    impossible_base,
    level_needed,
    nearest_whole,
    taken_for_growth,
)
from qa.judging.linking import Link, editions, same_fact
from qa.judging.listed_means import listed_means
from qa.judging.measures import head, kind, near_measure
from qa.judging.mentions import SPOTS, body_supports, mends
from qa.judging.milestones import falls_behind, series_unit
from qa.judging.misprints import slip_patterns, telling_digits
from qa.judging.moments import until
from qa.judging.naming import Spelling, one_left_out, spellings, told_of, turned
from qa.judging.nature import beyond_nature, sprawling, unnatural
from qa.judging.odd_units import odd_group, odd_units
from qa.judging.offices import renamed_offices
from qa.judging.otherwise import change_made, mean_made, share_made
from qa.judging.part_units import may_be_part, part_units
from qa.judging.prices import one_price_two_units, price_unit
from qa.judging.quotations import two_mouths
from qa.judging.quotients import (
    Misfit,
    as_rounded,
    may_belie,
    named_beside,
    nearly_made,
    peers_bear_out,
    power_apart,
    quotient_fits,
    quotient_misfit,
    share_fits,
    share_part,
    told_at_once,
)
from qa.judging.ranges import backwards, length_told, misfit, misfit_elsewhere
from qa.judging.ranks import Ranks, two_ranks
from qa.judging.renamed import Renamed, renamed
from qa.judging.repeats import Echo, echoes, near_paragraphs, repeated_runs
from qa.judging.requoted import echo_keys, requoted
from qa.judging.restarts import starts_again
from qa.judging.rolls import listed_twice
from qa.judging.sameness import Told, bare, passage_print, shortened
from qa.judging.scales import (
    rate_name,
    rate_word,
    restates,
    shown_digits,
    sign_slipped,
    tells_apart,
    unequal,
    unit_slipped,
)
from qa.judging.scores import (
    Score,
    Sets,
    decides,
    final_score,
    one_match,
    sets_apart,
    sides,
    two_scores,
)
from qa.judging.signatures import signed_by_another
from qa.judging.slips import slip_within
from qa.judging.stages import Stages, out_of_order, out_of_order_apart
from qa.judging.strays import strays
from qa.judging.stutters import Stutter, stutters
from qa.judging.subjects import placed
from qa.judging.sums import share_told, sum_of, sum_proof, sum_verdict
from qa.judging.support import borne_out, given, misprinted, of_one_noun, rescaled, rival
from qa.judging.suspects import Suspect, far_off, out_of_time, suspects
from qa.judging.tallied import running
from qa.judging.tariffs import price, two_prices
from qa.judging.tenures import is_tenure, two_tenures
from qa.judging.terms import convict, is_term, two_terms
from qa.judging.things import thing_spellings
from qa.judging.thirds import Third, thirds
from qa.judging.told_times import two_times
from qa.judging.towering import towering
from qa.judging.twins import of_kindred_words, of_one_measure
from qa.judging.two_facts import two_facts
from qa.judging.untimely import announced_too_late, day_of_issue, told_too_soon
from qa.judging.versions import versions
from qa.judging.vitals import vital_thirds
from qa.judging.weekdays import day_named, right_beside, weekday_mends, weekday_slip
from qa.judging.wholes import beyond, far_beyond, in_other_terms, printed, scales_apart
from qa.judging.years import (
    date_words,
    in_quotes,
    stretch,
    with_year,
)
from qa.model import (
    Change,
    Clash,
    Context,
    Dated,
    Detail,
    Figure,
    Listing,
    Mean,
    Milestone,
    Named,
    Part,
    Passage,
    Period,
    Place,
    Quantity,
    Reckoning,
    Severity,
    Share,
    Sharing,
    Slot,
    Span,
    Suggestion,
    Text,
    Timed,
    Total,
)
from qa.patterns import regex

APART = "apart"
"""First member of a key (a tuple) under which only claims of different documents meet."""

Stop: TypeAlias = Literal["", "reading", "key", "compare"]
Judge: TypeAlias = Callable[[Any], Iterable[Clash]]
Keys: TypeAlias = Callable[[Any], Iterable[Hashable]]
Compare: TypeAlias = Callable[[Sequence[Any]], Iterable[Clash]]


@dataclass(frozen=True, slots=True)
class Example:
    """One or more texts with the places marked ⟦…⟧ that the check must find, exactly.

    A good example has no marks; `stopped_by` says where it must be stopped: no such claim is
    read, no two claims share a key, or the check looked at them and let them pass.
    """

    texts: tuple[str, ...]
    bad: bool
    date: str = ""
    stopped_by: Stop = ""
    why: str = ""


def bad(*texts: str, date: str = "", why: str = "") -> Example:
    """Give texts (a document each) in which the check finds exactly the marked places."""
    return Example(texts, bad=True, date=date, why=why)


def good(*texts: str, date: str = "", stopped_by: Stop = "", why: str = "") -> Example:
    """Give texts in which the check finds nothing."""
    return Example(texts, bad=False, date=date, stopped_by=stopped_by, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A kind of contradiction, how to see it, and how to tell it.

    `reads` is the claim it looks at. Either `judge` takes one claim, or `keys` says which
    claims are worth comparing and `compare` takes all that share a key.
    `apart` gives further keys, each a tuple that begins with `APART`: where there is one document
    only, nobody asks for them.
    With scope “article” only claims of one article are grouped, with “run” those of all; with
    `between`, too, only claims of different documents are compared; with `pairs` so are those of
    each two documents by themselves, once, and of more than `crowd` claims none.
    Of a key that more than `crowd` claims share, an archive gives those nearest in place and time,
    or, where a key that stands everywhere is a formula, nothing.
    It gives no claims with equal values where only `unlike` ones clash, and with `days` none of
    articles further apart, unless they speak of one day.
    `message` is a template in both languages for the clash's `args`.
    With `alone` it also looks at a claim that shares its key with no other.
    `explains` names checks whose findings inside this one's places it accounts for;
    `absorbs` those whose findings it accounts for wherever it marks their first place.
    """

    code: str
    name: str
    severity: Severity
    reads: type
    message: Text
    examples: tuple[Example, ...]
    scope: Literal["article", "run"] = "article"
    judge: Judge | None = None
    keys: Keys | None = None
    apart: Keys | None = None
    compare: Compare | None = None
    explains: tuple[str, ...] = ()
    absorbs: tuple[str, ...] = ()
    alone: bool = False
    between: bool = False
    pairs: bool = False
    crowd: int = 40
    beyond: Literal["nearest", "nothing"] = "nearest"
    unlike: bool = False
    days: int | None = None

    @property
    def across(self) -> bool:
        """Say whether only claims of different documents are compared."""
        return self.between or self.pairs


def place(role: str, claim: Figure | Dated | Passage | Named | Listing | Timed | Detail) -> Place:
    """Name the claim's span as one side of a clash."""
    return Place(role, claim.span)


def told(text: Text, **args: str) -> Text:
    """Fill a message in both languages."""
    return {lang: template.format_map(args) for lang, template in text.items()}


__all__ = [
    "APART",
    "LEFTOVERS",
    "SPOTS",
    "Change",
    "Check",
    "Clash",
    "Context",
    "Dated",
    "Detail",
    "Echo",
    "Elapsed",
    "Example",
    "Figure",
    "Fraction",
    "Held",
    "Holders",
    "Interval",
    "Leftover",
    "Link",
    "Listing",
    "Mean",
    "Milestone",
    "Misfit",
    "Misplaced",
    "Named",
    "Pair",
    "Part",
    "Passage",
    "Period",
    "Place",
    "Quantity",
    "Ranks",
    "Reckoning",
    "Renamed",
    "Rivals",
    "Score",
    "Sets",
    "Severity",
    "Share",
    "Sharing",
    "Slot",
    "Span",
    "Spelling",
    "Stages",
    "Stutter",
    "Suggestion",
    "Suspect",
    "Text",
    "Third",
    "Timed",
    "Told",
    "Total",
    "Twin",
    "Untimely",
    "Verdict",
    "announced_too_late",
    "article_pairs",
    "as_rounded",
    "backwards",
    "bad",
    "bare",
    "beyond",
    "beyond_nature",
    "blends",
    "body_supports",
    "borne_out",
    "casualty",
    "change_between",
    "change_made",
    "change_mistake",
    "change_proof",
    "changed_companions",
    "clauses_again",
    "clocks",
    "convict",
    "cross_keys",
    "date_words",
    "day_named",
    "day_of_issue",
    "decides",
    "decimal_text",
    "deed",
    "detail_keys",
    "echo_keys",
    "echoes",
    "editions",
    "elapsed",
    "falls_behind",
    "family",
    "far_beyond",
    "far_off",
    "final_score",
    "fits_others",
    "fragments",
    "given",
    "goes_back",
    "good",
    "grows",
    "has_post",
    "head",
    "holders",
    "impossible_base",
    "in_other_terms",
    "in_quotes",
    "in_units_of",
    "is_tenure",
    "is_term",
    "kept",
    "kin",
    "kind",
    "known_year",
    "lasted",
    "lead",
    "leftover",
    "length_told",
    "level_needed",
    "level_of",
    "listed_means",
    "listed_twice",
    "main_stretches",
    "may_be_part",
    "may_belie",
    "may_run",
    "mean_made",
    "mends",
    "miscounted",
    "misfit",
    "misfit_elsewhere",
    "misnamed",
    "misplaced",
    "misprinted",
    "named_beside",
    "near_measure",
    "near_paragraphs",
    "nearest_whole",
    "nearly_made",
    "odd_group",
    "odd_units",
    "of_a_group",
    "of_kindred_words",
    "of_one_label",
    "of_one_measure",
    "of_one_noun",
    "once_only",
    "one_left_out",
    "one_match",
    "one_occasion",
    "one_price_two_units",
    "out_of_order",
    "out_of_order_apart",
    "out_of_time",
    "outgrows",
    "owners",
    "part_units",
    "passage_print",
    "peers_bear_out",
    "place",
    "placed",
    "power_apart",
    "price",
    "price_unit",
    "printed",
    "quotient_fits",
    "quotient_misfit",
    "rate_name",
    "rate_word",
    "regex",
    "renamed",
    "renamed_offices",
    "repeated_runs",
    "requoted",
    "rescaled",
    "restates",
    "right_beside",
    "rival",
    "rival_of",
    "rivals",
    "running",
    "said_within",
    "same_deed",
    "same_fact",
    "scales_apart",
    "series",
    "series_unit",
    "sets_apart",
    "share_fits",
    "share_made",
    "share_part",
    "share_told",
    "shortened",
    "should_be",
    "shown_digits",
    "sides",
    "sign_slipped",
    "signed_by_another",
    "slip_patterns",
    "slip_within",
    "spellings",
    "sprawling",
    "stage",
    "starts_again",
    "strays",
    "stretch",
    "stutters",
    "sum_of",
    "sum_proof",
    "sum_verdict",
    "suspects",
    "taken_for_growth",
    "telling_digits",
    "tells_apart",
    "thing_spellings",
    "thirds",
    "told",
    "told_ahead",
    "told_at_once",
    "told_early",
    "told_of",
    "told_too_soon",
    "towering",
    "turned",
    "twice",
    "two_ages",
    "two_broods",
    "two_facts",
    "two_houses",
    "two_mouths",
    "two_prices",
    "two_ranks",
    "two_rates",
    "two_scores",
    "two_tenures",
    "two_terms",
    "two_times",
    "two_tolls",
    "two_values",
    "two_ways",
    "unequal",
    "unit_slipped",
    "unnatural",
    "until",
    "verdict",
    "versions",
    "vital_thirds",
    "weekday_mends",
    "weekday_slip",
    "whose",
    "with_year",
    "wrongly_held",
    "year_misplaced",
]

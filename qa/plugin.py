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
from qa.judging.added import additions
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
from qa.judging.clashes import in_pairs, times_beside, twice, two_values, year_misplaced
from qa.judging.clauses_again import clauses_again, said_within
from qa.judging.clocks import clocks
from qa.judging.companions import changed_companions, shared_companions
from qa.judging.courts import outgrows, stage
from qa.judging.cumulative import goes_back, grows, may_run, names_of_total
from qa.judging.deeds import deed, family
from qa.judging.details import rival_of, two_ways
from qa.judging.details_apart import detail_keys
from qa.judging.dimensions import misnamed
from qa.judging.early import told_early
from qa.judging.elapsed import Elapsed, elapsed
from qa.judging.events import once_only, one_occasion
from qa.judging.events_apart import same_deed
from qa.judging.festivals import Misplaced, misplaced
from qa.judging.fragments import fragments
from qa.judging.going_on import goes_on
from qa.judging.heights import Held, wrongly_held
from qa.judging.holders import Holders, has_post, holders
from qa.judging.houses import two_houses
from qa.judging.kept import kept, kept_beside
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
    told_as_growth,
)
from qa.judging.linking import Link, editions, same_fact
from qa.judging.listed_means import listed_means
from qa.judging.mean_misfits import mean_misfit
from qa.judging.measures import head, kind, near_measure
from qa.judging.mentions import SPOTS, body_supports, mends
from qa.judging.milestones import falls_behind, series_unit
from qa.judging.misprints import slip_patterns, telling_digits
from qa.judging.moments import until
from qa.judging.naming import Spelling, one_left_out, spellings, told_of, turned
from qa.judging.nature import beyond_nature, sprawling, unnatural
from qa.judging.near_names import named_alike, person_twins
from qa.judging.odd_units import odd_group, odd_units
from qa.judging.odds import odd_enough
from qa.judging.offices import renamed_offices
from qa.judging.otherwise import change_made, mean_made, share_made
from qa.judging.part_units import may_be_part, part_units
from qa.judging.prices import one_price_two_units, price_unit
from qa.judging.quotations import two_mouths
from qa.judging.quoted_slips import quoted_slip
from qa.judging.quotients import (
    Misfit,
    as_rounded,
    bounded,
    may_belie,
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
from qa.judging.scaled_sums import scaled_sums
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
from qa.judging.share_ways import operands
from qa.judging.signatures import signed_by_another
from qa.judging.slips import slip_within
from qa.judging.stages import Stages, out_of_order, out_of_order_apart
from qa.judging.strays import strays
from qa.judging.stutters import Stutter, stutters
from qa.judging.subjects import placed
from qa.judging.sums import share_told, sum_of, sum_proof, sum_verdict
from qa.judging.support import borne_out, given, misprinted, of_one_noun, rescaled, rival
from qa.judging.suspects import Suspect, far_off, suspects
from qa.judging.tallied import counted_to, may_sum_up, reckoned, running
from qa.judging.tariffs import price, two_prices
from qa.judging.tenures import is_tenure, two_tenures
from qa.judging.terms import convict, is_term, two_terms
from qa.judging.things import thing_spellings
from qa.judging.thirds import Third, thirds
from qa.judging.told_times import two_times
from qa.judging.towering import towering
from qa.judging.twins import of_kindred_words, of_one_measure
from qa.judging.two_facts import two_facts
from qa.judging.untimely import announced_too_late, day_of_issue, day_told, told_too_soon
from qa.judging.versions import versions
from qa.judging.vitals import vital_thirds
from qa.judging.weekdays import day_named, right_beside, weekday_mends, weekday_slip
from qa.judging.weighed_copies import weighed_copies
from qa.judging.weighed_means import scaled, weighed_misfit
from qa.judging.weighed_shares import belying
from qa.judging.weighed_twins import weighed_twins
from qa.judging.wholes import beyond, far_beyond, in_other_terms, printed, scales_apart
from qa.judging.years import date_words, in_quotes, with_year, year_before
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
    OddYear,
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
    Way,
)
from qa.patterns import regex

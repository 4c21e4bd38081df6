"""The one module of qa that a check imports: all that is imported here is for checks to use.

What is a check made of? See `qa/check.py`. What it compares by stands in `qa/judging/`, one
idea a file; a name that a check needs is imported here, and nothing else is to be done.
"""

# mypy: implicit-reexport
# ruff: noqa: F401 -- what it imports is what it offers

from __future__ import annotations

from fractions import Fraction

from qa.check import APART, Check, Example, bad, good, place, told
from qa.judging.arithmetic.arithmetic import Interval, decimal_text, in_units_of, verdict
from qa.judging.arithmetic.in_print import (
    all_in_print,
    as_printed_in,
    in_print,
    share_in_print,
    share_proof,
    without_hedge,
)
from qa.judging.arithmetic.levels import (
    change_between,
    change_proof,
    impossible_base,
    is_whole_times_off,
    nearest_whole,
    taken_for_growth,
    told_as_growth,
)
from qa.judging.arithmetic.misprints import slip_patterns, telling_digits
from qa.judging.arithmetic.quoted_slips import quoted_slip
from qa.judging.arithmetic.quotients import (
    Misfit,
    bounded,
    power_apart,
    quotient_misfit,
    share_fits,
    share_part,
    told_at_once,
)
from qa.judging.arithmetic.slips import slip_within
from qa.judging.calendar.ahead import Untimely, told_ahead
from qa.judging.calendar.lengths import Length
from qa.judging.calendar.years import date_words, day_words, in_quotes, with_year, year_beside
from qa.judging.changes.change_slips import change_mistake, fits_others, goes_against
from qa.judging.changes.courses import after_needed, course_proof, is_turned
from qa.judging.changes.growth_of_parts import Grown, GrowthApart, growths_apart
from qa.judging.changes.level_rates import level_of, two_rates
from qa.judging.changes.rate_blends import rate_blends
from qa.judging.changes.turned_words import turned_figures, turned_words
from qa.judging.changes.weighed_courses import belied
from qa.judging.clashes import (
    implied_otherwise,
    in_pairs,
    report_twice,
    times_beside,
    turned_round,
    twice,
    two_values,
    unlike_times,
    year_misplaced,
)
from qa.judging.days.clock_order import clocks_turned
from qa.judging.days.clocks import clocks
from qa.judging.days.clocks_planned import Planned, clocks_planned
from qa.judging.days.closed_first import closed_first
from qa.judging.days.consequences import out_of_turn
from qa.judging.days.days_running import days_running
from qa.judging.days.deadlines import deadlines
from qa.judging.days.deeds import deed, family
from qa.judging.days.early import told_early
from qa.judging.days.elapsed import elapsed
from qa.judging.days.elapsed_fits import Elapsed
from qa.judging.days.events import once_only, one_occasion
from qa.judging.days.events_apart import same_deed
from qa.judging.days.festivals import Misplaced, misplaced
from qa.judging.days.held_named import held_named, held_otherwise
from qa.judging.days.lapses import lapse_missed
from qa.judging.days.lasted import lasted
from qa.judging.days.lent_years import rests_on, with_years
from qa.judging.days.outside import outside
from qa.judging.days.range_mends import range_mends
from qa.judging.days.ranges import backwards, length_told, misfit, misfit_elsewhere
from qa.judging.days.renamed import Renamed, renamed
from qa.judging.days.stages import Stages, out_of_order, out_of_order_apart
from qa.judging.days.terms import convict, is_term, two_terms
from qa.judging.days.told_due import due, exceptional
from qa.judging.days.told_times import STEPS, time_keys, two_times
from qa.judging.days.untimely import announced_too_late, day_of_issue, issue_told, told_too_soon
from qa.judging.days.weekdays import (
    WEEKDAYS_IN_ENGLISH,
    day_named,
    off_alike,
    right_beside,
    weekday_mends,
    weekday_slip,
    weekly,
)
from qa.judging.days.weighed_days import story_keys, told_twice
from qa.judging.days.weighed_moments import DayOrHour, weighed_across, weighed_within
from qa.judging.details.across_opposites import Denied, denied_across
from qa.judging.details.casualties import casualty, two_tolls
from qa.judging.details.details import rival_of, two_ways
from qa.judging.details.details_apart import detail_keys
from qa.judging.details.head_opposites import excluding
from qa.judging.details.head_turned import Turned, turned_across, turned_head
from qa.judging.details.headline_kin import body_of
from qa.judging.details.kept import kept, kept_beside
from qa.judging.details.kept_told import kept_told, moves
from qa.judging.details.one_match import decides, one_match
from qa.judging.details.packed import packed
from qa.judging.details.rescaled import rescaled
from qa.judging.details.runs_of_scores import mask_of, runs_apart
from qa.judging.details.scores import Score, Sets, final_score, sets_apart, sides, two_scores
from qa.judging.details.support import denied
from qa.judging.details.told_moves import told_move
from qa.judging.details.two_sides import Opposites
from qa.judging.details.yearly_counts import YEARLY, Stood, stood_still, year_named, yearly_keys
from qa.judging.facts.bounds import two_bounds
from qa.judging.facts.last_edition import LastTime, last_edition
from qa.judging.facts.like_digits import digit_keys, like_digits
from qa.judging.facts.prices import for_one_unit
from qa.judging.facts.said_again import said_again
from qa.judging.facts.twins import RATES, SCALES, is_amount, of_kindred_words, of_one_measure
from qa.judging.facts.weighed_across import told_elsewhere
from qa.judging.facts.weighed_twins import unit_of, weighed_twins
from qa.judging.linking.bulletins import lead, series
from qa.judging.linking.changes_otherwise import change_made
from qa.judging.linking.companions import changed_companions
from qa.judging.linking.dimensions import misnamed
from qa.judging.linking.labels import label_of, own_label, quoted, shared_label
from qa.judging.linking.linking import Link, editions, same_fact
from qa.judging.linking.measures import head, kind, near_measure
from qa.judging.linking.mentions import body_supports, mends
from qa.judging.linking.moments_told import until
from qa.judging.linking.otherwise import share_made
from qa.judging.linking.subjects import placed
from qa.judging.linking.tallied import may_sum_up, reckoned, running
from qa.judging.linking.two_facts import two_facts
from qa.judging.lists.announced import announced_as, announced_thing
from qa.judging.lists.going_on import goes_on
from qa.judging.lists.rolls import listed_twice
from qa.judging.means.beyond_extremes import beyond_extremes
from qa.judging.means.blends import blends
from qa.judging.means.listed_means import listed_means
from qa.judging.means.mean_misfits import mean_misfit
from qa.judging.means.prices import one_price_two_units, price_unit
from qa.judging.means.tariffs import price, two_prices
from qa.judging.mends.carried import carried_mends
from qa.judging.mends.days import in_turn, not_yet_mends, told_of_year
from qa.judging.mends.impossible import days_of_month, impossible_mends
from qa.judging.mends.lengths import between_mends, clock_mends, in_hours
from qa.judging.mends.listings import listing_mends
from qa.judging.mends.shares import share_mends
from qa.judging.mends.sides import as_the_other, one_too_many, unless, worded
from qa.judging.mends.spelled import spelled_mends
from qa.judging.mends.sums import sum_mends
from qa.judging.names.across import Rivals, cross_keys, rivals
from qa.judging.names.ages import owners, two_ages
from qa.judging.names.bearers import one_bearers
from qa.judging.names.holders import Holders, has_post, holders
from qa.judging.names.houses import two_houses
from qa.judging.names.kin_counts import kin, two_broods
from qa.judging.names.naming import Spelling, one_left_out, told_of, turned
from qa.judging.names.ranks import Ranks, two_ranks
from qa.judging.names.signatures import signed_by_another
from qa.judging.names.swapped import Swapped, swapped_houses
from qa.judging.reckonings.all_reckonings import reckonings
from qa.judging.reckonings.beyond_all import beyond_all
from qa.judging.reckonings.beyond_last import Beyond, beyond_last
from qa.judging.reckonings.bounds import broken_bounds
from qa.judging.reckonings.bounds_of_all import broken_by_one
from qa.judging.reckonings.extremes import Crossed, crossed_extremes
from qa.judging.reckonings.limits import belied_limits
from qa.judging.reckonings.needed import Needed, majorities_missed
from qa.judging.reckonings.outgrown import outgrown
from qa.judging.reckonings.overfull import overfull
from qa.judging.reckonings.reckoning import Account
from qa.judging.reckonings.targets import belied_plans
from qa.judging.reckonings.thresholds import belied_marks
from qa.judging.reckonings.turned_ranges import turned_ranges
from qa.judging.repeats.clause_versions import clause_versions
from qa.judging.repeats.clauses_again import clauses_again, said_within
from qa.judging.repeats.ends_again import ends_again
from qa.judging.repeats.fragments import fragments
from qa.judging.repeats.parallel_again import parallel_again
from qa.judging.repeats.plain_repeats import worth_telling
from qa.judging.repeats.quotations import two_mouths
from qa.judging.repeats.ranks_again import ranks_again
from qa.judging.repeats.repeats import Echo, echoes, near_paragraphs, repeated_runs
from qa.judging.repeats.restarts import starts_again
from qa.judging.repeats.rows_again import asked_again, rows_again
from qa.judging.repeats.sameness import Told, bare, passage_print, shortened
from qa.judging.repeats.stutters import Stutter, stutters
from qa.judging.repeats.two_stories import in_two_stories
from qa.judging.repeats.versions import versions
from qa.judging.reuse.borrowed import whose
from qa.judging.reuse.carried import Pair, Twin, article_pairs, main_stretches
from qa.judging.reuse.in_common import nobodys
from qa.judging.reuse.leftovers import LEFTOVERS, Leftover, leftovers
from qa.judging.reuse.requoted import echo_keys, requoted
from qa.judging.reuse.strays import strays
from qa.judging.reuse.weighed_copies import weighed_copies
from qa.judging.shares.heights import Held, wrongly_held
from qa.judging.shares.share_ways import operands
from qa.judging.shares.thirds import Made, Third, thirds
from qa.judging.shares.vitals import vital_thirds
from qa.judging.shares.weighed_shares import belying
from qa.judging.sums.courts import outgrows, stage
from qa.judging.sums.labelled import of_a_group, of_one_label
from qa.judging.sums.part_units import may_be_part, part_units
from qa.judging.sums.sums import share_told, sum_of, sum_proof, sum_verdict
from qa.judging.sums.towering import towering
from qa.judging.sums.wholes import beyond, far_beyond, in_other_terms, printed, scales_apart
from qa.judging.telling import (
    BY_DIFFERENCE,
    change_mends,
    change_wording,
    in_doublings,
    rate_mend,
    swapped,
)
from qa.judging.totals.added import additions, may_be_added
from qa.judging.totals.cumulative import (
    counts_up,
    goes_back,
    grows,
    kinds_of_total,
    names_of_total,
    of_one_or_two,
)
from qa.judging.totals.milestones import falls_behind, series_unit
from qa.judging.totals.serial import dated_words
from qa.judging.totals.series_apart import falls_behind_apart, series_name
from qa.judging.units.made_told import in_other_unit, made_proof, made_told, scaled_proof
from qa.judging.units.nature import beyond_nature, sprawling, unnatural
from qa.judging.units.odd_levels import odd_levels
from qa.judging.units.odd_units import odd_group, odd_units
from qa.judging.units.scaled_output import scaled_output
from qa.judging.units.scaled_products import scaled_products
from qa.judging.units.scaled_shares import scaled_shares
from qa.judging.units.scaled_sums import scaled_sums
from qa.judging.units.scales import (
    as_water,
    rate_name,
    rate_word,
    restates,
    shown_digits,
    signs_slipped,
    unequal,
    unit_slipped,
)
from qa.judging.units.weighed_units import weighed_units
from qa.judging.wordings import OTHER_DIRECTION, TIMES_AS_GROWTH, UNDATED_TOTALS
from qa.judging.years.anniversaries import miscounted, should_be
from qa.judging.years.known import Known, known_year
from qa.judging.years.odds import odd_enough
from qa.judging.years.suspects import Suspect, far_off, suspects
from qa.judging.years.tenures import is_tenure, two_tenures
from qa.judging.years.year_mends import of_reign, year_mends
from qa.model import (
    RELATIVE,
    SPELLS,
    SPOTS,
    Change,
    Clash,
    Context,
    Course,
    Dated,
    Detail,
    Figure,
    Implied,
    Lapse,
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

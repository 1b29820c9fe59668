/** What can be wrong with rules, readings and places. */
import type { ErrorKind } from '../errors/errors.ts';
import { defineError } from '../errors/errors.ts';

function fault(code: string, remedy: string): ErrorKind {
  return defineError({ code, status: 422, exitCode: 1, remedy });
}

export const rulesUnreadable = fault(
  'RULES_UNREADABLE',
  'Give a JSON file with "format": "counterfoil-rules/1", as docs/rules-format.md shows: no comments, no comma behind the last member, no YAML.',
);
export const ruleMemberTwice = fault('RULE_MEMBER_TWICE', 'Leave one of the two: only the last would count.');
export const ruleFieldWrong = fault('RULE_FIELD_WRONG', 'Mend the member; docs/rules-format.md says what it may be.');
export const ruleIdTaken = fault('RULE_ID_TAKEN', 'Give each rule, and each indicator, an id of its own.');
export const ruleIdOther = fault(
  'RULE_ID_OTHER',
  'Leave "id" out of the definition: the identifier of the record is the id of the rule.',
);
export const ruleConditionUnreadable = fault(
  'RULE_CONDITION_UNREADABLE',
  'Write one leaf (line, change, pathGap, trend, baseline, ewma, cusum, peers, dataGap), or all, any, atLeast with of, or not.',
);
export const ruleTooDeep = fault('RULE_TOO_DEEP', 'Nest conditions at most 8 deep, with at most 50 leaves in a rule.');
export const ruleIndicatorUnknown = fault(
  'RULE_INDICATOR_UNKNOWN',
  'Define the indicator in the file, or name the ready-made set that has it in "indicatorSets".',
);
export const indicatorSetUnknown = fault(
  'INDICATOR_SET_UNKNOWN',
  'Name one of the ready-made sets; docs/rules-format.md lists them.',
);
export const rulePeriodsDiffer = fault(
  'RULE_PERIODS_DIFFER',
  'Let all leaves of a rule be about indicators of one kind of period; make two rules of it otherwise.',
);
export const ruleExitInside = fault(
  'RULE_EXIT_INSIDE',
  'Put the exit level on the good side of the limit, so that a rule lets go later than it takes hold.',
);
export const ruleExitUnderNot = fault(
  'RULE_EXIT_UNDER_NOT',
  'Leave the exit level out under "not": what lets go later there would make the rule let go sooner.',
);
export const ruleLimitBeyond = fault(
  'RULE_LIMIT_BEYOND',
  'Give the limit in the unit of the indicator: it lies beyond all values that the indicator may have.',
);
export const ruleCountTooHigh = fault('RULE_COUNT_TOO_HIGH', 'Ask for at most as many as there are.');
export const ruleInhibitsItself = fault(
  'RULE_INHIBITS_ITSELF',
  'Take one of the inhibitions out: rules that mute each other in a circle would all be silent.',
);
export const ruleInhibitsUnknown = fault(
  'RULE_INHIBITS_UNKNOWN',
  'Name the id of another rule of the same file, or of one that the ledger runs.',
);
export const ruleInhibitsLaw = fault(
  'RULE_INHIBITS_LAW',
  'Take the inhibition out: alerts of an exit criterion set by law are never muted.',
);
export const rulePathWrong = fault(
  'RULE_PATH_WRONG',
  'Give the points of a path in order of time, in the periods of the indicator, each but the first with a value.',
);
export const rulePlaceholderUnknown = fault(
  'RULE_PLACEHOLDER_UNKNOWN',
  'Use {place}, {indicator}, {value}, {limit}, {period}, {since}, {reasons} or {rule}.',
);
export const ruleScopeUnknown = fault('RULE_SCOPE_UNKNOWN', 'Name places and tiers as the file of places has them.');
export const ruleScopeWide = fault(
  'RULE_SCOPE_WIDE',
  'Name in the scope who has to report: places, the place that they lie within, or a supervision list.',
);
export const ruleLawElsewhere = fault(
  'RULE_LAW_ELSEWHERE',
  'Write the regulation that asks for this indicator; where none does, leave it empty, and the mark of an exit criterion, too.',
);
export const ruleFunnelNeedsWhole = fault(
  'RULE_FUNNEL_NEEDS_WHOLE',
  'Say in the indicator what a whole is (100 for percentages); funnels are for proportions.',
);
export const ruleCountNeedsCases = fault(
  'RULE_COUNT_NEEDS_CASES',
  'Use the method count for whole numbers of cases of which more are worse; season or trend for all else.',
);
export const ruleHighOneKind = fault(
  'RULE_HIGH_ONE_KIND',
  'Let a rule of severity high rest on two kinds of test, or on a legal basis: one kind alone raises many false alarms.',
);
export const ruleWithoutExit = fault(
  'RULE_WITHOUT_EXIT',
  'Give an exitLevel, or a clearFor above 1: else the alert opens and closes whenever a value moves around the limit.',
);
export const silenceInverted = fault(
  'SILENCE_INVERTED',
  'Let a silence end after it begins, and at most a year later.',
);

export const placesColumnMissing = fault(
  'PLACES_COLUMN_MISSING',
  'Give the file of places a header with at least the columns id, tier and name.',
);
export const placeIdMissing = fault('PLACE_ID_MISSING', 'Give each place an id and a tier.');
export const placeIdTaken = fault('PLACE_ID_TAKEN', 'Give each place one row; a place with a new code is a new place.');
export const placeDayUnreadable = fault(
  'PLACE_DAY_UNREADABLE',
  'Write days as 2019-07-14, the last not before the first.',
);
export const placeParentUnknown = fault('PLACE_PARENT_UNKNOWN', 'Give the parent a row of its own, or leave it empty.');
export const placeParentCircle = fault('PLACE_PARENT_CIRCLE', 'Mend the parents: no place lies within itself.');
export const placePredecessorWrong = fault(
  'PLACE_PREDECESSOR_WRONG',
  'Write predecessors as "A;B" or with shares "A*0.4", each with a row of its own that ends before this place begins.',
);

export const observationsColumnMissing = fault(
  'OBSERVATIONS_COLUMN_MISSING',
  'Give the file of observations a header with at least the columns place, indicator, period and value.',
);
export const observationPlaceUnknown = fault(
  'OBSERVATION_PLACE_UNKNOWN',
  'Say what the code means, or add the place to the registry or the file of places; names are not guessed.',
);
export const observationIndicatorUnknown = fault(
  'OBSERVATION_INDICATOR_UNKNOWN',
  'Say what the code means, or define the indicator: as a record of the ledger, or in the file of rules.',
);
export const observationPeriodUnreadable = fault(
  'OBSERVATION_PERIOD_UNREADABLE',
  'Write periods as the indicator has them: 2019, 2019-Q3, 2019-07 or 2019-W05.',
);
export const observationValueUnreadable = fault(
  'OBSERVATION_VALUE_UNREADABLE',
  'Write digits with a point before the decimals and nothing between thousands; leave a value that is not known empty.',
);
export const observationOutOfRange = fault(
  'OBSERVATION_OUT_OF_RANGE',
  'Check value and unit: the indicator allows none beyond these ends.',
);
export const observationDenominatorWrong = fault(
  'OBSERVATION_DENOMINATOR_WRONG',
  'Give the number of cases that the value rests on, above zero and no less than the numerator; or leave both empty.',
);
export const observationDayUnreadable = fault(
  'OBSERVATION_DAY_UNREADABLE',
  'Write the day of recording as 2019-07-14.',
);
export const observationFromFuture = fault(
  'OBSERVATION_FROM_FUTURE',
  'Check the day of recording: it lies after today, or before the end of the period that it tells of.',
);
export const observationPlaceClosed = fault(
  'OBSERVATION_PLACE_CLOSED',
  'Give the value for the place that took its place: this one no longer existed at the end of the period.',
);
export const observationTwice = fault(
  'OBSERVATION_TWICE',
  'Give each place, indicator, period and day of recording once; a later correction has a later day.',
);
export const observationUnitSlip = fault(
  'OBSERVATION_UNIT_SLIP',
  'Check the unit. If the value is right, give it again with "yes" in the column confirmed.',
);
export const observationUnitDoubted = fault(
  'OBSERVATION_UNIT_DOUBTED',
  'Check the unit: the value was taken in as it stands. A correction has a later day, or withdraw the dataset.',
);
export const observationsInAnotherUnit = fault(
  'OBSERVATIONS_IN_ANOTHER_UNIT',
  'Check the unit of the whole file. A profile can multiply figures ("power"); values that are right have "yes" in the column confirmed.',
);
export const observationGap = fault(
  'OBSERVATION_GAP',
  'Nothing is filled in: where a value is missing, alerts stay as they are.',
);
export const observationsOutOfOrder = fault(
  'OBSERVATIONS_OUT_OF_ORDER',
  'Nothing needs to be done: readings are put in order by period and day of recording.',
);
export const tooManyReadings = fault(
  'MONITORING_TOO_LARGE',
  'Check periods for slips of the pen, or divide the files: places × periods of one indicator go up to 50 million.',
);
export const stateUnreadable = fault(
  'MONITORING_STATE_UNREADABLE',
  'Give the file that an earlier run wrote, or begin anew without it.',
);
export const nothingToWatch = fault(
  'MONITORING_NOTHING',
  'Give files with at least one rule, one place and one reading, and mend first what was refused.',
);
export const curveUnreadable = fault(
  'BACKTEST_CURVE_UNREADABLE',
  'Write --curve as rule:leaf:option=value,value,… as in slip-back:0:z=2,2.5,3.',
);
export const backtestRuleUnknown = fault('BACKTEST_RULE_UNKNOWN', 'Name one of the rules that are tested, by its id.');
export const targetsColumnMissing = fault(
  'TARGETS_COLUMN_MISSING',
  'Give the file of targets a header with place, indicator, baselinePeriod, targetPeriod and targetValue.',
);
export const targetWrong = fault(
  'TARGET_WRONG',
  'Name a place and an indicator that are known, periods of the indicator in order, and plain numbers.',
);
export const episodesColumnMissing = fault(
  'EPISODES_COLUMN_MISSING',
  'Give the file of episodes a header with place, from and to; rule, where it is about one rule only.',
);
export const episodeWrong = fault(
  'EPISODE_WRONG',
  'Name a place that is known, and periods of the rules in order, as 2019-03.',
);
export const verifiedColumnMissing = fault(
  'VERIFIED_COLUMN_MISSING',
  'Give the file of verified alerts a header with rule, true and false; dataError, where there were any.',
);
export const verifiedWrong = fault('VERIFIED_WRONG', 'Name a rule of the file, and whole numbers of alerts.');

/** Rules and their backtests, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';
import type { Lookup } from '../lookup.ts';

export const rulesEn = {
  rules: 'Rules',
  rulesLead: (on: number, off: number): string =>
    `${count(on, 'rule runs', 'rules run')} over the readings${off === 0 ? '' : `, ${off} more ${off === 1 ? 'is' : 'are'} not switched on`}.`,
  noRules: 'There is no rule yet. A rule is a record: it is written, tested on the past, reviewed and then published.',
  newRule: 'New rule',
  lastRun: (day: Part, number: number): Html => html`The rules were last run as of ${day} (run ${number}).`,
  neverRun: 'The rules have not been run yet.',
  runNow: 'Run the rules now',
  rule: 'Rule',
  indicator: 'Indicator',
  severity: 'Severity',
  theme: 'Theme',
  state: 'State',
  on: 'on',
  off: 'not on',
  digestOnly: 'only in the daily digest',
  alerts: 'Alerts on',
  precision: 'Verified',
  precisionOf: (yes: number, all: number): string => `${yes} of ${all} true`,
  noneVerified: 'none yet',
  backtest: 'Backtest',
  backtestOn: (day: string): string => `of ${day}`,
  noBacktest: 'none of this content',
  caption: 'Rules',
  digestWhy: (verified: number, precision: string, target: string): string =>
    `Of ${verified} verified alerts ${precision} were true, and ${target} are asked for: people are told of it only once a day, until its figures are better.`,
  ruleOn: (alerts: number | null): string =>
    alerts === null
      ? 'It runs over the readings.'
      : `It runs over the readings; ${alerts === 0 ? 'none of its alerts is on' : count(alerts, 'of its alerts is on', 'of its alerts are on')}.`,
  ruleOff: 'It is not switched on.',
  inWords: 'What it asks',
  problems: 'What is wrong with it',
  weights: { refused: 'cannot run', held: 'waits', warning: 'looks wrong', notice: 'note' },
  facts: 'Terms',
  family: 'Family and version',
  legalBasis: 'Legal basis',
  exitCriterion: 'an exit criterion set by law, which is never muted',
  noLegalBasis: 'none',
  definition: 'Its definition (JSON)',
  record: 'Its record, with evidence and history',
  alertsOf: 'Its alerts',
  backtests: 'Backtests',
  newestBacktest: 'What it would have done',
  noBacktests: 'It has not been tested on the past yet.',
  runBacktest: 'Test it on the past',
  every: 'How often rules are run',
  everies: { week: 'every week', month: 'every month', quarter: 'every quarter', year: 'every year' },
  against: 'What should have been found: alarms of this rule (its id; empty for the exit criterion)',
  lead: 'An alarm counts so many periods before',
  officers: 'Offices that share the work',
  since: 'Counted from (a day)',
  curves: 'Thresholds to try, such as 0:limit=2,2.5,3',
  backtestHelp:
    'It walks over the days of the past with what was known on each, by the code of live runs. It may take minutes.',
  backtestSentence: (b: {
    from: string;
    to: string;
    alerts: number;
    work: string | null;
    found: string | null;
  }): string =>
    `From ${b.from} to ${b.to} it would have raised ${count(b.alerts, 'alert', 'alerts')}${
      b.work === null ? '' : `, ${b.work} per office and month`
    }${b.found === null ? '' : `, and found ${b.found} of what should have been found`}.`,
  madeBy: (by: string, at: string): string => `Made by ${by} on ${at}.`,
  foundWhat: (rule: Part, lead: number): Html =>
    html`What should have been found: the alarms of
    ${rule}${lead > 0 && `, where an alarm up to ${count(lead, 'period', 'periods')} earlier counts`}.`,
  olderContent: 'This is a backtest of an older content of the rule.',
  measures: {
    alerts: 'Alerts',
    alertsPerOfficerMonth: 'Per office and month',
    shareInAlarm: 'Share of place-periods in alarm',
    falsePositiveRate: 'False alarms, as a share of place-periods',
    probabilityOfDetection: 'Found',
    foundInFirstPeriod: 'Found at once',
    meanDelay: 'Delay in periods',
    precision: 'True, as a share of alerts',
    flapping: 'Came again within three periods',
    withheld: 'Held back as chance',
  },
  curveOf: (what: string): string => `With other values of ${what}`,
  options: {
    limit: 'the limit',
    exitLevel: 'where the alert ends',
    tolerance: 'the tolerated lag behind the path',
    z: 'the number of standard deviations',
    p: 'the likelihood of chance',
    width: 'the width in standard deviations',
    periods: 'the periods without a value',
    completeness: 'the share that was reported',
    over: 'periods back',
    last: 'periods looked back on',
    leastSlope: 'the change in a year',
    leastSpread: 'the smallest spread that counts',
    for: 'periods in a row before it warns',
    clearFor: 'periods in a row before it ends',
  } as Lookup,
  curveLead: 'Each point is a threshold: choose one by the work it makes and by what it finds.',
  curveOfWork: 'Each point is a threshold: choose one by the work it makes.',
  curveSame: 'All of these thresholds come to the same.',
  nothingToFind:
    'Nothing says what should have been found, so nobody can say what it finds and which alarms are false.',
  curveX: 'alerts per office and month',
  curveY: 'found',
  curveSaid: (what: string, x: string, y: string, points: readonly string[]): string =>
    `${what}: across, ${x}; up, ${y}. ${points.join('; ')}.`,
  curvePoint: (threshold: string, x: string, y: string): string => `At ${threshold}: ${x} across, ${y} up`,
  curveCaption: 'Thresholds and what comes of them',
  threshold: 'Threshold',
  unknown: '–',
  conditions: {
    all: 'all of these hold:',
    any: 'any of these holds:',
    atLeast: (least: number): string => `at least ${least} of these hold:`,
    not: 'this does not hold:',
    line: (l: { limit: string; exit: string | null; atLeast: number; of: number }): string =>
      `the value is at ${l.limit} or worse${l.of > 1 ? ` in at least ${l.atLeast} of the last ${l.of} reported periods` : ''}${l.exit === null ? '' : `, and lets go at ${l.exit}`}`,
    change: (l: { limit: string; over: string }): string =>
      `the value is worse by ${l.limit} or more than ${l.over === '1' ? 'in the period' : `${l.over} periods`} before`,
    pathGap: (l: { tolerance: string }): string =>
      `the value lies more than ${l.tolerance} behind the path to its target`,
    trend: (l: { last: string; p: string }): string =>
      `it gets worse steadily over the last ${l.last} periods (with a likelihood of chance of at most ${l.p})`,
    baseline: (l: { z: string; method: string }): string =>
      `it is ${l.z} standard deviations worse than the place’s own past leads to expect${l.method}`,
    methods: {
      trend: ' (by the line of its last values)',
      season: ' (by the same season of earlier years)',
      count: ' (by a model of counts)',
    } as Lookup,
    ewma: (l: { width: string }): string => `the weighted mean of its deviations goes beyond ${l.width} (EWMA)`,
    cusum: (l: { limit: string }): string => `the sum of its deviations goes beyond ${l.limit} (CUSUM)`,
    peers: (l: { z: string }): string =>
      `it is ${l.z} standard deviations worse than similar places in the same period`,
    dataGap: (l: { periods: string }): string =>
      l.periods === '1'
        ? 'the value due last has not come'
        : `the last ${l.periods} values that were due have not come`,
    incomplete: (share: string): string => `less than ${share} of the values that were due have come`,
    other: (name: string): string => `the test “${name}”`,
    ofIndicator: (id: string): string => ` (of ${id})`,
  },
  scopes: {
    everywhere: 'Of all places.',
    of: (parts: string): string => `Only of places: ${parts}.`,
    tiers: (names: string): string => `of the kind ${names}`,
    within: (names: string): string => `within ${names}`,
    places: (names: string): string => `namely ${names}`,
    lists: (names: string): string => `on the list ${names}`,
  },
  forPeriods: (n: number, clear: number): string =>
    `${n === 1 ? 'It warns as soon as this holds' : `It warns when this holds for ${n} periods in a row`}, and the alert ends ${
      clear === 1 ? 'when it no longer holds' : `when it has not held for ${clear} periods in a row`
    }.`,
};

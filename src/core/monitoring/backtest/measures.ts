/** What a backtest says of a rule: how many false alarms, how much is found, how soon, and how much work it makes. */
import type { RuleTrace } from './walk.ts';

/** Something that should have been found at a place, from one period to another, both included. */
export interface Episode {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface MeasureOptions {
  readonly episodes: readonly Episode[];
  /** Periods before this one only prepare. */
  readonly since: number;
  /** An alarm so many periods before an episode counts as having found it. */
  readonly lead: number;
  /** Months that were walked, and offices that share the work. */
  readonly months: number;
  readonly officers: number;
  readonly periodsPerYear: number;
}

/** Shares from 0 to 1; periods are those of the rule. Null where there is nothing to take a share of. */
export interface Measures {
  readonly rule: string;
  readonly placePeriods: number;
  /** Of place-periods outside of episodes, the share in alarm; null where no episodes are known. */
  readonly falsePositiveRate: number | null;
  readonly episodes: number;
  readonly found: number;
  /** Of episodes, the share with an alarm in them or up to `lead` before; and with one in their first period. */
  readonly probabilityOfDetection: number | null;
  readonly foundInFirstPeriod: number | null;
  /** Mean periods from the start of an episode to its first alarm, of those found; below 0 where found before. */
  readonly meanDelay: number | null;
  /** Of alerts, the share that met an episode. */
  readonly precision: number | null;
  readonly shareInAlarm: number | null;
  readonly alerts: number;
  readonly alertsPerOfficerMonth: number | null;
  /** Alerts that came again within three periods of the end of the one before, as a share of all. */
  readonly flapping: number | null;
  readonly alertsPerPlaceYear: number | null;
  /** Ended by a correction of readings, and held back as chance. */
  readonly revisedAway: number;
  readonly withheld: number;
  readonly tests: number;
}

const soonAgain = 3;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export function measure(trace: RuleTrace, options: MeasureOptions): Measures {
  const { episodes, since, lead, months, officers, periodsPerYear } = options;
  const near = flagsOf(trace, episodes, lead);
  const tally = tallyOf(trace, near, since);
  // Of one that began before, nobody can say when it would have been found.
  const asked = episodes.filter(({ from }) => from >= since);
  const found = asked.flatMap((episode) => firstAlarm(trace, episode, lead) ?? []);
  const raised = trace.raised.filter(({ firedIn }) => firedIn >= since);
  const byRow = Map.groupBy(episodes, ({ row }) => row);
  const met = raised.filter(({ row, firedIn, endedIn }) =>
    byRow.get(row)?.some((one) => firedIn <= one.to && (endedIn ?? Infinity) >= one.from - lead),
  );
  return {
    rule: trace.rule,
    placePeriods: tally.counted,
    falsePositiveRate: episodes.length === 0 ? null : share(tally.falseAlarms, tally.quiet),
    episodes: asked.length,
    found: found.length,
    probabilityOfDetection: share(found.length, asked.length),
    foundInFirstPeriod: share(found.filter(({ delay }) => delay <= 0).length, asked.length),
    meanDelay: share(
      found.reduce((sum, { delay }) => sum + delay, 0),
      found.length,
    ),
    precision: episodes.length === 0 ? null : share(met.length, raised.length),
    shareInAlarm: share(tally.inAlarm, tally.counted),
    alerts: raised.length,
    alertsPerOfficerMonth: share(raised.length, months * officers),
    flapping: share(againOf(trace, since), raised.length),
    alertsPerPlaceYear: share(raised.length * periodsPerYear, tally.counted),
    revisedAway: raised.filter(({ how }) => how === 'revision').length,
    withheld: trace.withheld,
    tests: trace.tests,
  };
}

/** 1 for each cell of the trace that lies in an episode, or so little before one that an alarm there is none too many. */
function flagsOf({ first, periods, counted }: RuleTrace, episodes: readonly Episode[], lead: number): Uint8Array {
  const near = new Uint8Array(counted.length);
  for (const { row, from, to } of episodes) {
    const start = Math.max(0, from - lead - first);
    const end = Math.min(periods - 1, to - first);
    for (let column = start; column <= end; column += 1) near[row * periods + column] = 1;
  }
  return near;
}

function tallyOf(
  { first, periods, counted }: RuleTrace,
  near: Uint8Array,
  since: number,
): { readonly counted: number; readonly inAlarm: number; readonly quiet: number; readonly falseAlarms: number } {
  const tally = { counted: 0, inAlarm: 0, quiet: 0, falseAlarms: 0 };
  const skipped = Math.max(0, since - first);
  for (let at = 0; at < counted.length; at += 1) {
    const said = counted[at] ?? 0;
    if (said === 0 || at % periods < skipped) continue;
    const isAlarm = said === 2;
    tally.counted += 1;
    if (isAlarm) tally.inAlarm += 1;
    if (near[at] === 1) continue;
    tally.quiet += 1;
    if (isAlarm) tally.falseAlarms += 1;
  }
  return tally;
}

function firstAlarm(
  { first, periods, counted }: RuleTrace,
  { row, from, to }: Episode,
  lead: number,
): { readonly delay: number } | null {
  for (let period = Math.max(first, from - lead); period <= Math.min(to, first + periods - 1); period += 1) {
    if (counted[row * periods + period - first] === 2) return { delay: period - from };
  }
  return null;
}

function againOf({ raised }: RuleTrace, since: number): number {
  const endedIn = new Map<number, number>();
  let again = 0;
  for (const one of raised) {
    const isAgain = one.firedIn - (endedIn.get(one.row) ?? -Infinity) <= soonAgain;
    if (isAgain && one.firedIn >= since) again += 1;
    if (one.endedIn !== null) endedIn.set(one.row, one.endedIn);
  }
  return again;
}

/** Alarms of one rule as episodes of another: how much earlier than a line does it tell? */
export function episodesOf({ raised }: RuleTrace, last: number): Episode[] {
  return raised
    .filter(({ how }) => how !== 'revision')
    .map(({ row, firedIn, endedIn }) => ({ row, from: firedIn, to: (endedIn ?? last + 1) - 1 }));
}

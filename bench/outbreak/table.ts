/** The comparison as rows to keep and as a table to read. */
import type { Estimate, Summary, Trial } from './evaluate.ts';
import { advantage, summarise } from './evaluate.ts';
import { SIZES } from './series.ts';

/** `type`, because an interface has no index signature, which the runner's rows have. */
export type Row = Readonly<Record<string, string | number>>;

const digits = (value: number, places = 4): number => Number(value.toFixed(places));

export function rowOf(what: string, method: string, trials: readonly Trial[]): Row {
  const summary = summarise(trials);
  const row: Record<string, string | number> = { what, method, replicates: trials.length };
  const put = (name: string, { mean, error }: Estimate): void => {
    row[name] = digits(mean);
    row[`${name}Error`] = digits(error);
  };
  put('falseAlarms', summary.falseAlarms);
  put('falseAlarmsAfterOutbreaks', summary.falseAlarmsAfter);
  put('falseAlarmsOfWorstScenario', summary.worst);
  row['worstScenario'] = summary.worst.scenario;
  put('found', summary.found);
  put('foundAtOnce', summary.atOnce);
  row['weeksToAlarm'] = digits(summary.delay);
  for (const [index, size] of SIZES.entries()) {
    put(`found${size}`, summary.foundBySize[index] ?? { mean: Number.NaN, error: Number.NaN });
    put(`foundAtOnce${size}`, summary.atOnceBySize[index] ?? { mean: Number.NaN, error: Number.NaN });
    row[`weeksToAlarm${size}`] = digits(summary.delayBySize[index] ?? Number.NaN);
  }
  return row;
}

const share = (value: number): string => value.toFixed(3).replace(/^0/u, '');
const withError = ({ mean, error }: Estimate): string => `${mean.toFixed(4)} ± ${error.toFixed(4)}`;

/** Markdown, so that it can go into a document as it is. */
export function tableOf(trials: ReadonlyMap<string, readonly Trial[]>): string {
  const bySize = (estimates: readonly { mean: number }[]): string => estimates.map(({ mean }) => share(mean)).join(' ');
  const lineOf = ([method, its]: [string, readonly Trial[]]): string => {
    const one: Summary = summarise(its);
    const worst = `${one.worst.mean.toFixed(3)} (s${one.worst.scenario})`;
    const cells = [method, withError(one.falseAlarms), withError(one.falseAlarmsAfter), worst, withError(one.found)];
    cells.push(withError(one.atOnce), one.delay.toFixed(3), bySize(one.foundBySize), bySize(one.atOnceBySize));
    return `| ${cells.join(' | ')} |`;
  };
  const heads = [
    'method',
    'false alarms',
    'after outbreaks',
    'worst scenario',
    'found',
    'found at once',
    'weeks to alarm',
  ];
  heads.push('found, size 1 … 10', 'found at once, size 1 … 10');
  return [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...[...trials].map(lineOf)].join('\n');
}

/** What the first found more of than the second, in the same series, size by size. */
export function advantageText(trials: ReadonlyMap<string, readonly Trial[]>, first: string, second: string): string {
  const [ours, theirs] = [trials.get(first) ?? [], trials.get(second) ?? []];
  const line = (what: string, counts: (delay: number | null) => boolean): string => {
    const cells = advantage(ours, theirs, counts).map(
      ({ mean, error }) => `${mean >= 0 ? '+' : '−'}${share(Math.abs(mean))} ± ${share(error)}`,
    );
    return `${what}: ${cells.join(', ')}`;
  };
  return [
    `${first} less ${second}, by size 1 … 10 in the same outbreaks`,
    line('  found', (delay) => delay !== null),
    line('  found at once', (delay) => delay === 0),
    line('  found within a week', (delay) => delay !== null && delay <= 1),
  ].join('\n');
}

/** How many tests of rules over readings a second, with state carried, beside the same tests written plainly, and beside SQL. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ChildPlan, ChildResult } from '../monitor/child.ts';
import type { Measured, StorePlan, StoreResult } from '../monitor/storeChild.ts';

/** DHIS2's best published figure for a predictor, places a second, end to end; the goal is 200 times that, on one core. */
const PUBLISHED = 4700;
const GOAL = 200 * PUBLISHED;
const LONGEST = 7_200_000;
/** A walk over all villages on two cores. */
const GOAL_OF_THE_WALK = 15 * 60;
const run = promisify(execFile);

/** `type`, because an interface has no index signature, which the runner's rows have. */
type Row = {
  readonly what: string;
  readonly who: string;
  readonly places: number;
  readonly indicators: number;
  readonly months: number;
  readonly tests: number;
  readonly alerts: number;
  /** Processor time of our processes; of SQL the time that passed. */
  readonly seconds: number;
  readonly peakMebibytes: number;
  /** Of each process, in words. */
  readonly peaks: string;
  /** From the store: how many processes there were, and time that passed until the slowest was done; else 0. */
  readonly processes: number;
  readonly passedSeconds: number;
};

interface Options {
  readonly short: boolean;
  readonly rows: string;
  readonly size: string | undefined;
}

export const benchCase = {
  name: 'monitor',
  question: 'How many tests – one leaf, place, indicator and period – a second, and in how much memory?',
  async run(options: Options): Promise<{ rows: Row[]; text: string }> {
    const rows: Row[] = [];
    const wanted = ([what]: readonly [string, unknown]): boolean => what.includes(options.rows);
    for (const [what, plan] of plansOf(options).filter(wanted)) rows.push(...(await measured(what, plan)));
    for (const [what, plan] of storePlansOf(options).filter(wanted))
      rows.push(...(await measuredFromStore(what, plan)));
    return { rows, text: tableOf(rows) };
  },
};

type Size = Pick<StorePlan, 'places' | 'indicators' | 'months'>;

/** The size that was asked for, or a small one for a short run, else that of the goal. */
function sized({ short, size }: Options, goal: Size): Size {
  const [places, indicators, months] = (size ?? '').split(',').map(Number);
  if (places && indicators && months) return { places, indicators, months };
  return short ? { places: 100, indicators: 2, months: 72 } : goal;
}

function plansOf(options: Options): (readonly [string, ChildPlan])[] {
  const listed = sized(options, { places: 1165, indicators: 20, months: 120 });
  const nation = sized(options, { places: 3000, indicators: 50, months: 60 });
  return [
    ['listed places, a month', { who: 'ours', ...listed, measured: 1 }],
    ['listed places, 24 months', { who: 'ours', ...listed, measured: 24 }],
    ['listed places, 120 months', { who: 'ours', ...listed, measured: listed.months }],
    ['nation, a month', { who: 'ours', ...nation, measured: 1 }],
    ['nation, 12 months', { who: 'ours', ...nation, measured: 12 }],
    ['listed places, a month, plainly', { who: 'plain', ...listed, measured: 1 }],
  ];
}

/** The same worlds in a ledger, a dataset a month; one indicator is read at a time. */
function storePlansOf(options: Options): (readonly [string, StorePlan])[] {
  const nation = sized(options, { places: 3000, indicators: 50, months: 60 });
  const predicted = sized(options, { places: 3000, indicators: 20, months: 72 });
  const villages = sized(options, { places: 100_000, indicators: 20, months: 120 });
  const month = ['from chunks', 'cold', 'warm'] as const;
  const one = { leaves: 'six', processes: 1 } as const;
  return [
    ['store: nation, a month', { ...nation, ...one, measure: month }],
    ['store: nation, all months', { ...nation, ...one, measure: ['walk'] }],
    ['store: nation, 3 tests', { ...nation, processes: 1, leaves: 'three', measure: [...month, 'sql'] }],
    ['store: prediction', { ...predicted, processes: 1, leaves: 'prediction', measure: [...month, 'sql'] }],
    ['store: villages, all months', { ...villages, leaves: 'six', processes: 2, measure: ['walk'] }],
  ];
}

async function childRun<Result>(name: string, plan: ChildPlan | StorePlan): Promise<Result> {
  const child = resolve(import.meta.dirname, '../monitor', name);
  const { stdout } = await run(process.execPath, [child, JSON.stringify(plan)], { timeout: LONGEST });
  return JSON.parse(stdout) as Result;
}

/** From memory; the rows after the first say what it takes to make the record of every test, too, and its sentences. */
async function measured(what: string, plan: ChildPlan): Promise<Row[]> {
  const result = await childRun<ChildResult>('child.ts', plan);
  const { who, places, indicators, months } = plan;
  const { tests, alerts, seconds, peakMebibytes, explained, recordSeconds, sentenceSeconds } = result;
  const rest = { places, indicators, months, alerts, peakMebibytes, peaks: '', processes: 0, passedSeconds: 0 };
  const row = { ...rest, who: who === 'ours' ? fromMemory : 'plain lists' };
  const rows: Row[] = [{ what, ...row, tests, seconds }];
  if (explained === 0 || plan.measured > 1) return rows;
  const each = (extra: number): number => (seconds / tests) * explained + extra;
  return [
    ...rows,
    { what: `${what}, with records`, ...row, who: 'with records', tests: explained, seconds: each(recordSeconds) },
    { what: `${what}, and sentences`, ...row, who: 'with records', tests: explained, seconds: each(sentenceSeconds) },
  ];
}

const named: Readonly<Record<Measured, string>> = {
  walk: '',
  'from chunks': ', from chunks',
  cold: ', cold',
  warm: ', warm',
  sql: ', in SQL',
};

async function measuredFromStore(what: string, plan: StorePlan): Promise<Row[]> {
  const { places, indicators, months, processes } = plan;
  const results = await childRun<StoreResult[]>('storeChild.ts', plan);
  return results.map(({ measured: how, peaks, ...result }) => {
    const who = how === 'sql' ? 'SQL' : fromStore;
    const size = { places, indicators, months, processes };
    return Object.assign(result, { what: what + named[how], who, peaks: peaks.map(Math.round).join(' + ') }, size);
  });
}

const fromStore = 'from the store';
const fromMemory = 'from memory';

export function tableOf(rows: readonly Row[]): string {
  const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
    ['who', (row) => row.who],
    ['places', (row) => row.places],
    ['indicators', (row) => row.indicators],
    ['tests', (row) => row.tests],
    ['CPU s', (row) => row.seconds.toFixed(2)],
    ['tests/s', rate],
    ['peak MiB', (row) => row.peaks || Math.round(row.peakMebibytes) || '–'],
    ['passed s', (row) => (row.processes > 0 ? row.passedSeconds.toFixed(1) : '–')],
  ];
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(38) + cells.map((cell) => String(cell).padStart(15)).join('');
  const names = columns.map(([name]) => name);
  const cellsOf = (row: Row): (string | number)[] => columns.map(([, cell]) => cell(row));
  return [line('', names), ...rows.map((row) => line(row.what, cellsOf(row))), ...verdicts(rows)].join('\n');
}

function rate({ tests, seconds }: Row): number {
  return Math.round(tests / seconds);
}

function verdicts(rows: readonly Row[]): string[] {
  const reached = (isReached: boolean): string => (isReached ? 'reached' : 'not reached');
  const by = (who: string): readonly Row[] => rows.filter((row) => row.who === who);
  const against = (name: string, of: readonly Row[]): string[] =>
    of.map(
      (row) => `Goal of ${GOAL} tests a second on one core, ${name}: ${reached(rate(row) >= GOAL)} (${rate(row)}).`,
    );
  const slowest = by(fromMemory)
    .toSorted((a, b) => rate(a) - rate(b))
    .slice(0, 1);
  const stored = by(fromStore).filter(({ what }) => /nation, a(?!ll)|all months/.test(what));
  const walk = rows.find(({ what, processes }) => what.startsWith('store: villages') && processes === 2);
  const passed = Math.round(walk?.passedSeconds ?? 0);
  const peers = by('SQL').flatMap((sql) => {
    const ours = by(fromStore).filter(({ what }) => what.startsWith(sql.what.replace(named.sql, ',')));
    return ours.map(
      (row) => `${row.what}: ${(rate(row) / rate(sql)).toFixed(1)} times what SQL does in the same database.`,
    );
  });
  const predicted = by(fromStore).filter(({ what }) => what.startsWith('store: prediction'));
  return [
    ...against('from memory (slowest)', slowest),
    ...stored.flatMap((row) => against(row.what, [row])),
    ...(walk
      ? [`The villages in a quarter of an hour on two cores: ${reached(passed <= GOAL_OF_THE_WALK)} (${passed} s).`]
      : []),
    ...peers,
    ...predicted.map(
      (row) =>
        `${row.what}: ${(rate(row) / PUBLISHED).toFixed(1)} times the published ${PUBLISHED} predictions a second.`,
    ),
  ];
}

/** How many tests of rules over readings a second, with state carried, beside the same tests written plainly. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ChildPlan, ChildResult } from '../monitor/child.ts';
import type { StorePlan, StoreResult } from '../monitor/storeChild.ts';

/** DHIS2's best published figure for a predictor, places a second, end to end; the goal is 200 times that, on one core. */
const PUBLISHED = 4700;
const GOAL = 200 * PUBLISHED;
const LONGEST = 7_200_000;
/** A walk over all villages on two cores. */
const GOAL_OF_THE_WALK = 15 * 60;
const run = promisify(execFile);

type Row = {
  readonly what: string;
  readonly who: string;
  readonly places: number;
  readonly indicators: number;
  readonly months: number;
  /** From the store: how many processes there were, and time that passed until the slowest was done; else 0. */
  readonly processes: number;
  readonly passedSeconds: number;
} & { readonly [name in keyof ChildResult]: ChildResult[name] };

export const benchCase = {
  name: 'monitor',
  question: 'How many tests – one leaf, place, indicator and period – a second, and in how much memory?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const rows: Row[] = [];
    for (const [what, plan] of plansOf(short)) rows.push(await measured(what, plan));
    for (const [what, plan] of storePlansOf(short)) rows.push(await measuredFromStore(what, plan));
    return { rows, text: tableOf(rows) };
  },
};

function plansOf(short: boolean): (readonly [string, ChildPlan])[] {
  if (short) return [['a month', { who: 'ours', places: 100, indicators: 2, months: 60, measured: 1 }]];
  const listed = { places: 1165, indicators: 20, months: 120 };
  return [
    ['listed places, a month', { who: 'ours', ...listed, measured: 1 }],
    ['listed places, 24 months', { who: 'ours', ...listed, measured: 24 }],
    ['listed places, 120 months', { who: 'ours', ...listed, measured: 120 }],
    ['nation, a month', { who: 'ours', places: 3000, indicators: 50, months: 60, measured: 1 }],
    ['nation, 12 months', { who: 'ours', places: 3000, indicators: 50, months: 60, measured: 12 }],
    ['villages, one indicator', { who: 'ours', places: 100_000, indicators: 1, months: 120, measured: 120 }],
    ['listed places, a month', { who: 'plain', ...listed, measured: 1 }],
  ];
}

/** The same worlds in a ledger, a dataset a month; one indicator is read at a time. */
function storePlansOf(short: boolean): (readonly [string, StorePlan])[] {
  if (short) {
    return [
      ['a month', { places: 100, indicators: 2, months: 60, what: 'newest month', processes: 1 }],
      ['a walk', { places: 100, indicators: 2, months: 60, what: 'walk', processes: 2 }],
    ];
  }
  return [
    ['nation, a month', { places: 3000, indicators: 50, months: 60, what: 'newest month', processes: 1 }],
    ['nation, 60 months', { places: 3000, indicators: 50, months: 60, what: 'walk', processes: 1 }],
    ['villages, 120 months', { places: 100_000, indicators: 20, months: 120, what: 'walk', processes: 2 }],
  ];
}

async function childRun<Result>(name: string, plan: ChildPlan | StorePlan): Promise<Result> {
  const child = resolve(import.meta.dirname, '../monitor', name);
  const { stdout } = await run(process.execPath, [child, JSON.stringify(plan)], { timeout: LONGEST });
  return JSON.parse(stdout) as Result;
}

async function measured(what: string, plan: ChildPlan): Promise<Row> {
  const result = await childRun<ChildResult>('child.ts', plan);
  const { who, places, indicators, months } = plan;
  const of = who === 'ours' ? 'Counterfoil' : 'plain lists';
  return { what, who: of, places, indicators, months, ...result, processes: 0, passedSeconds: 0 };
}

async function measuredFromStore(what: string, plan: StorePlan): Promise<Row> {
  const { fillSeconds: _, ...result } = await childRun<StoreResult>('storeChild.ts', plan);
  const { places, indicators, months, processes } = plan;
  return { what, who: fromStore, places, indicators, months, ...result, explainSeconds: 0, processes };
}

const fromStore = 'from the store';

export function tableOf(rows: readonly Row[]): string {
  const rate = ({ tests, seconds }: Row): number => Math.round(tests / seconds);
  const columns: readonly (readonly [string, (row: Row) => string | number])[] = [
    ['who', (row) => row.who],
    ['places', (row) => row.places],
    ['indicators', (row) => row.indicators],
    ['tests', (row) => row.tests],
    ['CPU s', (row) => row.seconds.toFixed(2)],
    ['tests/s', rate],
    ['explained/s', (row) => (row.explainSeconds > 0 ? Math.round(10_000 / row.explainSeconds) : '–')],
    ['peak MiB', (row) => Math.round(row.peakMebibytes)],
    ['passed s', (row) => (row.processes > 0 ? row.passedSeconds.toFixed(1) : '–')],
  ];
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(28) + cells.map((cell) => String(cell).padStart(13)).join('');
  const header = line(
    '',
    columns.map(([name]) => name),
  );
  const lines = rows.map((row) =>
    line(
      row.what,
      columns.map(([, cell]) => cell(row)),
    ),
  );
  const slowest = Math.min(...rows.filter(({ who }) => who === 'Counterfoil').map(rate));
  const reached = (isReached: boolean): string => (isReached ? 'reached' : 'not reached');
  const stored = rows.filter(({ who }) => who === fromStore);
  const walk = stored.find(({ what, processes }) => what.startsWith('villages') && processes === 2);
  const ofStore = stored.map((row) => `${row.what} ${rate(row)}`).join(', ');
  const passed = Math.round(walk?.passedSeconds ?? 0);
  return [
    header,
    ...lines,
    `Goal of ${GOAL} tests a second on one core, from memory: ${reached(slowest >= GOAL)} (slowest ${slowest}).`,
    `The same from the store: ${reached(stored.every((row) => rate(row) >= GOAL))} (${ofStore}).`,
    ...(walk
      ? [`All villages in a quarter of an hour on two cores: ${reached(passed <= GOAL_OF_THE_WALK)} (${passed} s).`]
      : []),
  ].join('\n');
}
